package intake

import (
	"strings"
	"unicode"

	"talkoot/workshop"
)

// Figure reads a key figure as it is said aloud:
//
//	Avustukset 113000 € 2014, talousarvio   name, value, unit, year, source
//	noin 100 päätöstä                       about; the words are the name
//	Budget €1.2 M (the council)
//	Asukasta kohti = Avustukset / Asukkaat  one figure divided by another
//	Kuukaudessa = Avustukset / 12, €/kk     or by a number
//
// Known are the figures of the meeting, of which others can be derived. A line
// without a name or a number to believe is refused with [workshop.CodeBadFigure], a
// name that no figure has with [workshop.CodeUnknownFigure].
func Figure(line string, known []*workshop.Figure) (workshop.FigureTerms, error) {
	s := oneSpace.Replace(workshop.CleanLine(line))
	if t, derived, err := derivedFigure(s, known); derived || err != nil {
		return t, err
	}
	bad := workshop.Err(workshop.CodeBadFigure, s)
	numbers := exactNumbers(s)
	if len(numbers) == 0 {
		return workshop.FigureTerms{}, bad
	}
	value, year := valueAndYear(s, numbers)
	before, after := s[:value.from], s[value.to:]
	t := workshop.FigureTerms{}
	if year != nil {
		t.Year = int(year.value.Digits)
		before, after = withoutYear(s, value, *year)
	}
	var fits bool
	after, t.Source = cutSource(after)
	t.Value, t.Unit, fits = multiply(value.value, after)
	if value.tooLarge || !fits {
		return t, bad
	}
	before, t.Certainty = cutLastQualifier(before)
	if rest, ok := strings.CutSuffix(before, "€"); ok && t.Unit == "" {
		before, t.Unit = rest, "€"
	}
	t.Name, t.Unit = nameAndUnit(trimName(before), t.Unit)
	if t.Name == "" {
		return t, bad
	}
	return t, nil
}

// valueAndYear tells which of some numbers is the value, and which the year, nil
// for none. A number of four digits is a year if there is another one, and one
// with "€" or "about" is the value before all.
func valueAndYear(s string, numbers []exactNumber) (value exactNumber, year *exactNumber) {
	at, surely := -1, false
	for i, n := range numbers {
		_, certainty := cutLastQualifier(s[:n.from])
		sure := n.money || certainty != workshop.Exact
		if at < 0 && !n.year || sure && !surely {
			at, surely = i, sure
		}
	}
	at = max(at, 0)
	for i := range numbers {
		if i != at && numbers[i].year && year == nil {
			year = &numbers[i]
		}
	}
	return numbers[at], year
}

// yearWords may stand before a year and mean nothing else.
var yearWords = map[string]bool{"vuonna": true, "vuoden": true, "v.": true, "v": true, "år": true, "in": true, "year": true, "vuosi": true}

// withoutYear returns what stands before the value and behind it, without the
// year. In the source, behind a comma, the year stays.
func withoutYear(s string, value, year exactNumber) (before, after string) {
	cut := func(text string, from, to int) string {
		head, tail := strings.TrimSpace(text[:from]), strings.TrimSpace(text[to:])
		if strings.HasSuffix(head, "(") && strings.HasPrefix(tail, ")") {
			head, tail = strings.TrimSpace(head[:len(head)-1]), strings.TrimSpace(tail[1:])
		}
		space := strings.LastIndexByte(head, ' ') + 1
		if yearWords[strings.ToLower(head[space:])] {
			head = strings.TrimSpace(head[:space])
		}
		if strings.HasPrefix(tail, ",") {
			return head + tail
		}
		return head + " " + tail
	}
	before, after = s[:value.from], s[value.to:]
	switch {
	case year.from < value.from:
		before = cut(before, year.from, year.to)
	case !strings.Contains(after[:year.from-value.to], ", ") && !strings.HasSuffix(after[:year.from-value.to], ","):
		after = cut(after, year.from-value.to, year.to-value.to)
	}
	return before, after
}

// sourceWords may stand before a source.
var sourceWords = []string{"lähde:", "källa:", "source:"}

// cutSource cuts off where a figure comes from: behind a comma, or in brackets at
// the end.
func cutSource(s string) (rest, source string) {
	rest, source, found := strings.Cut(s+" ", ", ")
	if !found {
		rest = s
		if head, in, ok := strings.Cut(s, "("); ok && strings.HasSuffix(strings.TrimSpace(in), ")") {
			rest, source = head, strings.TrimSuffix(strings.TrimSpace(in), ")")
		}
	}
	source = strings.TrimSpace(source)
	for _, word := range sourceWords {
		if len(source) >= len(word) && strings.EqualFold(source[:len(word)], word) {
			source = strings.TrimSpace(source[len(word):])
		}
	}
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), ",")), source
}

// cutLastQualifier takes a word that says how sure a number is off the end of
// what stands before it.
func cutLastQualifier(s string) (rest string, certainty workshop.Certainty) {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	small := strings.ToLower(s)
	if len(small) != len(s) {
		return s, workshop.Exact // a letter whose small form is longer: no such word
	}
	for _, q := range qualifiers {
		for _, word := range q.words {
			rest, ok := strings.CutSuffix(small, word)
			if ok && (rest == "" || strings.HasSuffix(rest, " ") || !isLetter(word)) {
				return strings.TrimSpace(s[:len(rest)]), q.certainty
			}
		}
	}
	return s, workshop.Exact
}

func trimName(s string) string {
	return strings.TrimSpace(strings.Trim(strings.TrimSpace(s), ":=–-,; "))
}

// nameAndUnit puts the unit into its short form. Where nothing stands before the
// number, the words behind it are the name: "100 decisions", "113 000 € of grants".
func nameAndUnit(name, unit string) (string, string) {
	short, rest := shortUnit(unit)
	if name != "" {
		return name, strings.ReplaceAll(short+rest, " / ", "/")
	}
	return strings.TrimSpace(rest), short
}

// shortUnit splits a unit that begins with euros, in whatever words, or a sign
// into that and the rest.
func shortUnit(unit string) (short, rest string) {
	for _, word := range euroWords {
		if len(unit) >= len(word) && strings.EqualFold(unit[:len(word)], word) && !isLetter(unit[len(word):]) {
			return "€", unit[len(word):]
		}
	}
	if rest, ok := strings.CutPrefix(unit, "%"); ok {
		return "%", rest
	}
	return "", unit
}
