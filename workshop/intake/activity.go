package intake

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"talkoot/workshop"
)

// Activity reads an activity of the yearly clock: the months at the start of the
// line or at the end of what is done, and who sees to it behind a comma or in
// brackets.
//
//	Talkoot touko, syys
//	marras–helmi Hiihtokoulu, urheiluseura
//	Summer events 6-8 (the villages)
//
// Who is left to the caller, to be recognised as a person. A line without months
// is refused with [workshop.CodeNoMonths].
func Activity(line string) (t workshop.ActivityTerms, who string, err error) {
	s := oneSpace.Replace(workshop.CleanLine(line))
	months, rest, ok := leadingMonths(s, false)
	if ok {
		t.Name, who = cutWho(strings.TrimLeft(rest, ":,;–- "))
	} else {
		t.Name, who = cutWho(s)
		months, t.Name = trailingMonths(t.Name)
		// The comma can be one of a list: "Talkoot touko, syys".
		if more, rest, ok := leadingMonths(who, true); ok && months != 0 && strings.TrimSpace(rest) == "" {
			months, who = months|more, ""
		}
	}
	t.Months, t.Name = months, trimName(t.Name)
	switch {
	case t.Months == 0:
		return t, who, workshop.Err(workshop.CodeNoMonths, s)
	case t.Name == "":
		return t, who, workshop.Err(workshop.CodeEmptyText)
	}
	return t, who, nil
}

// Months reads months alone: "touko, syys", "11-2", "all year". An empty text, or
// one with anything else in it, is refused with [workshop.CodeNoMonths].
func Months(text string) (workshop.Months, error) {
	s := oneSpace.Replace(workshop.CleanLine(text))
	months, rest, ok := leadingMonths(s, true)
	if !ok || strings.TrimSpace(rest) != "" {
		return 0, workshop.Err(workshop.CodeNoMonths, s)
	}
	return months, nil
}

// cutWho cuts off who sees to something: in brackets at the end, or behind the
// last comma.
func cutWho(s string) (rest, who string) {
	s = strings.TrimSpace(s)
	if i := strings.LastIndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") {
		return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+1 : len(s)-1])
	}
	if i := strings.LastIndex(s, ", "); i > 0 {
		return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+2:])
	}
	return s, ""
}

// monthPart is a word of a line that says months, or joins them.
type monthPart struct {
	months workshop.Months
	first  time.Month // of a month, for a span
	weak   bool       // alone it may be something else: a number, "summer"
	join   bool       // "and", a comma
	span   bool       // a dash, "to"
	quiet  bool       // a word that adds nothing: "kk"
}

// leadingMonths reads the months with which a line begins, as many as there are.
// The rest is what stands behind them. What may be something else, such as how many
// there are, counts alone only before a colon or if bare says so.
func leadingMonths(s string, bare bool) (months workshop.Months, rest string, ok bool) {
	for _, phrase := range allYear {
		if len(s) >= len(phrase) && strings.EqualFold(s[:len(phrase)], phrase) && !isLetter(s[len(phrase):]) {
			return workshop.AllMonths, strings.TrimSpace(s[len(phrase):]), true
		}
	}
	rest = s
	from := time.Month(0) // where a span can begin
	wanted, spanning := true, false
	sure := bare
	for at := s; ; {
		p, next, known := cutMonthPart(at)
		isMonth := known && p.months != 0
		switch {
		case !known, isMonth && !wanted, isMonth && spanning && p.first == 0, p.span && from == 0, p.join && months == 0:
			// A word with a dash behind a month is a name: "Mars-yhdistys".
			return months, rest, months != 0 && !spanning && (sure || strings.HasPrefix(rest, ":"))
		case p.quiet:
			rest = next
		case p.join: // a dash before it stands for the rest of a word: "touko- ja syyskuu"
			wanted, spanning, from = true, false, 0
		case p.span:
			wanted, spanning = true, true
		default:
			if spanning {
				p.months = workshop.MonthSpan(from, p.first)
			}
			sure = sure || months != 0 || spanning || !p.weak
			months |= p.months
			from, rest, wanted, spanning = p.first, next, false, false
		}
		at = next
	}
}

// cutMonthPart cuts the first word off a line, if it is about months.
func cutMonthPart(s string) (p monthPart, rest string, ok bool) {
	s = strings.TrimLeft(s, " ")
	for _, dash := range []string{"–", "-", "—", "/"} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			return monthPart{span: dash != "/", join: dash == "/"}, rest, true
		}
	}
	if rest, ok := strings.CutPrefix(s, ","); ok {
		return monthPart{join: true}, rest, true
	}
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		end = len(s)
	}
	word, rest := strings.ToLower(s[:end]), s[end:]
	switch word {
	case "ja", "och", "and":
		return monthPart{join: true}, rest, true
	case "to", "till", "until":
		return monthPart{span: true}, rest, true
	case "kk":
		return monthPart{quiet: true}, rest, true
	}
	if m, known := monthWords[word]; known {
		return monthPart{months: workshop.MonthSpan(m, m), first: m}, strings.TrimPrefix(rest, "."), true
	}
	if months, known := seasonWords[word]; known {
		return monthPart{months: months, weak: looseSeasons[word]}, rest, true
	}
	if n, err := strconv.Atoi(word); err == nil && n >= 1 && n <= 12 && len(word) <= 2 {
		m := time.Month(n)
		return monthPart{months: workshop.MonthSpan(m, m), first: m, weak: true}, strings.TrimPrefix(rest, "."), true
	}
	return p, s, false
}

// trailingMonths reads the months with which a line ends, as many as there are.
// The rest is what stands before them.
func trailingMonths(s string) (months workshop.Months, rest string) {
	for i := range s {
		if i > 0 && s[i-1] != ' ' {
			continue
		}
		found, behind, ok := leadingMonths(s[i:], true)
		if ok && strings.Trim(behind, " .)") == "" {
			return found, strings.TrimRight(s[:i], " (")
		}
	}
	return 0, s
}
