package intake

import (
	"strconv"
	"strings"

	"talkoot/workshop"
)

// Observation is what an attendance line says about the room as a whole, or about
// people of one kind: either a count, or how many people came or left since the
// last one.
type Observation struct {
	// By is how many came (below 0: left); 0 says that Count holds instead.
	By    int
	Count workshop.Count
	// Kind and Remote tell of whom, as in [workshop.Part].
	Kind   workshop.CountKind
	Remote bool
}

// Change returns what the observation changes in a meeting.
func (o Observation) Change(m *workshop.Meeting) (workshop.Change, error) {
	part := o.Part(m)
	switch {
	case part.Kind == "" && !part.Remote && o.By != 0:
		return m.ChangeCount(o.By)
	case part.N < 0 || part.N > workshop.MaxCount:
		return workshop.Change{}, workshop.Err(workshop.CodeBadCount, o.By, workshop.MaxCount)
	}
	return m.CountPart(part)
}

// Part returns what the count of those people comes to in a meeting. Whether they
// count for whoever funds it stays as it was; at first the organiser's own staff
// does not.
func (o Observation) Part(m *workshop.Meeting) workshop.Part {
	old, ok := m.Attendance.Part(o.Kind, o.Remote)
	if !ok {
		old = workshop.Part{Kind: o.Kind, Remote: o.Remote, Excluded: o.Kind == workshop.OwnStaff}
	}
	if o.By == 0 {
		old.Count = o.Count
		return old
	}
	if !old.Known() {
		old.Certainty = workshop.Exact
	}
	old.N += o.By
	return old
}

// Attendance reads a line typed where both names and numbers are taken.
//
//	+5  -2                  that many came, left
//	13  =13                 a count
//	noin 20  ca 20  ~20     about that many
//	yli 450  minst 450  >=450  450+
//	                        at least that many
//	ei laskettu  ?          nobody counted
//	6 opiskelijaa  noin 20 asukasta  5 etänä  +2 officials
//	                        the same of people of one kind, or elsewhere
//
// It is false for a line that is no observation, which is then a name, such as
// "4H-kerho" or "N. Virtanen". A line that can only be meant as a number but
// is none to believe ("13,5", "+0", "12 people came", a lone "-") is refused
// with [workshop.CodeBadCount], so that it does not become somebody's name.
func Attendance(line string) (Observation, bool, error) {
	line = workshop.CleanLine(line)
	s := strings.ToLower(line)
	if s == "" {
		return Observation{}, false, nil
	}
	if uncounted[strings.Trim(s, ".!")] || strings.Trim(s, "?") == "" {
		return counted(workshop.Uncounted, 0)
	}
	if o, ok := ofKind(s); ok {
		return o, true, nil
	}
	if rest, sign, ok := cutSign(s); ok {
		return signed(line, sign, rest)
	}
	if rest, certainty, ok := cutQualifier(s); ok {
		n, good := number(rest)
		switch {
		case good:
			return counted(certainty, n)
		case hasDigit(rest):
			return refused(line)
		}
		return Observation{}, false, nil
	}
	return plainCount(line, s)
}

// ofKind reads a count with words that tell of whom: "noin 20 asukasta". The words
// alone decide whether it is one; the number is read as without them.
func ofKind(s string) (Observation, bool) {
	start := strings.IndexAny(s, digits)
	if start < 0 {
		return Observation{}, false
	}
	rest, kind, remote, ok := cutKind(s[start:])
	if !ok {
		return Observation{}, false
	}
	o, ok, _ := Attendance(s[:start] + rest)
	o.Kind, o.Remote = kind, remote
	return o, ok
}

// HeadCount reads a whole number of people without a sign or any other word,
// from 0 to [workshop.MaxCount]. Anything else is refused with
// [workshop.CodeBadCount].
func HeadCount(text string) (int, error) {
	n, ok := number(workshop.CleanLine(text))
	if !ok {
		return 0, badCount(text)
	}
	return n, nil
}

func signed(line string, sign rune, rest string) (Observation, bool, error) {
	n, good := number(rest)
	switch {
	case isLetter(rest):
		return Observation{}, false, nil // "- Aino Karttunen"
	case !good, n == 0 && sign != '=':
		return refused(line)
	case sign == '+':
		return Observation{By: n}, true, nil
	case sign == '-':
		return Observation{By: -n}, true, nil
	}
	return counted(workshop.Exact, n)
}

func plainCount(line, s string) (Observation, bool, error) {
	if most, ok := strings.CutSuffix(s, "+"); ok {
		if n, good := number(most); good {
			return counted(workshop.AtLeast, n)
		}
	}
	if n, good := number(s); good {
		return counted(workshop.Exact, n)
	}
	if !startsWithDigit(s) || isLetter(strings.TrimLeft(s, digits)) {
		return Observation{}, false, nil // a name, if only "4H-kerho"
	}
	return refused(line)
}

func counted(c workshop.Certainty, n int) (Observation, bool, error) {
	return Observation{Count: workshop.Count{Certainty: c, N: n}}, true, nil
}

func refused(line string) (Observation, bool, error) {
	return Observation{}, false, badCount(line)
}

func badCount(line string) error {
	return workshop.Err(workshop.CodeBadCount, workshop.CleanLine(line), workshop.MaxCount)
}

// cutSign takes a sign off the front. A minus may be the typographic one, or
// the en dash that some editors make of a hyphen.
func cutSign(s string) (rest string, sign rune, ok bool) {
	for _, p := range []struct {
		prefix string
		sign   rune
	}{{"+", '+'}, {"-", '-'}, {"\u2212", '-'}, {"–", '-'}, {"=", '='}} {
		if rest, ok := strings.CutPrefix(s, p.prefix); ok {
			return strings.TrimSpace(rest), p.sign, true
		}
	}
	return s, 0, false
}

// number reads a whole number from 0 to [workshop.MaxCount]. Thousands may
// stand apart, as Finnish and Swedish write them and as the screens do:
// "1 200".
func number(s string) (int, bool) {
	for i, part := range strings.Fields(s) {
		if strings.Trim(part, digits) != "" || i > 0 && len(part) != 3 {
			return 0, false
		}
	}
	whole := strings.Join(strings.Fields(s), "")
	if first, _, grouped := strings.Cut(strings.TrimSpace(s), " "); grouped && len(first) > 3 {
		return 0, false
	}
	n, err := strconv.Atoi(whole)
	return n, err == nil && n <= workshop.MaxCount
}

const digits = "0123456789"

func hasDigit(s string) bool { return strings.ContainsAny(s, digits) }

func startsWithDigit(s string) bool { return s != "" && strings.ContainsRune(digits, rune(s[0])) }
