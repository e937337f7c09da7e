package intake

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"talkoot/workshop"
)

// NamedPerson is a name with its organisation and role, as [workshop.Arrival]
// takes them: the given name first.
type NamedPerson struct {
	Name         string
	Organisation string
	Role         string
}

// Names reads a list of people, one a line, typed or pasted from a letter, a
// web page or a spreadsheet. Bullets, numbering, a header and repetitions go.
//
// The first of these that a line holds divides it: tab, semicolon,
// "(Organisation)" at its end, a dash between spaces, a comma. A comma is read
// as "Family, Given" where one word stands before it and one or two words that
// look like given names after it, and as "Name, Organisation" otherwise; so a
// single name with a one-word organisation wants another divider. What stands
// behind the last comma of an organisation is the role: "Name, Organisation,
// Role". Columns after the second are left behind, unless a header says which is
// which.
//
// A line that cannot be taken gives an error and the others are still read:
// [workshop.CodeTextTooLong], or [workshop.CodeEmptyText] for an organisation
// without a name. More than [workshop.MaxLines] people are refused as a whole
// with [workshop.CodeTooManyLines]. A line without any letter is no name and is
// passed over.
func Names(text string) ([]NamedPerson, []error) {
	var list nameList
	columns := usualColumns
	first, commas := true, false
	for line := range strings.SplitSeq(workshop.CleanText(text), "\n") {
		if strings.IndexFunc(line, unicode.IsLetter) < 0 {
			continue
		}
		cells := cellsOf(line)
		if header, ok := headerOf(cells); ok && first {
			columns, first = header, false
			continue
		}
		if header, ok := headerOf(strings.Split(line, ",")); ok && first {
			columns, first, commas = header, false, true
			continue
		}
		if commas && len(cells) == 1 {
			cells = unquoted(strings.Split(line, ","))
		}
		first = false
		p := columns.person(cells)
		if !strings.ContainsAny(line, "\t;(") {
			p = p.withRole()
		}
		list.add(p)
	}
	if n := len(list.people); n > workshop.MaxLines {
		return nil, []error{workshop.Err(workshop.CodeTooManyLines, n, workshop.MaxLines)}
	}
	return list.people, list.errs
}

// Typed reads one person on a line that somebody typed, as [Names] does. It is
// false where that is not exactly one person.
func Typed(line string) (NamedPerson, bool) {
	named, _ := Names(line)
	if len(named) != 1 {
		return NamedPerson{}, false
	}
	return named[0], true
}

// withRole takes the role from behind the last comma of the organisation.
func (p NamedPerson) withRole() NamedPerson {
	if i := strings.LastIndexByte(p.Organisation, ','); i > 0 {
		p.Organisation, p.Role = p.Organisation[:i], p.Organisation[i+1:]
	}
	return p
}

// nameList gathers people without repetitions.
type nameList struct {
	people []NamedPerson
	errs   []error
	// at holds where the people of a name stand: a repetition in a long list
	// is found without going through it.
	at map[string][]int
}

func (l *nameList) add(p NamedPerson) {
	p = p.clean()
	if err := p.check(); err != nil {
		l.errs = append(l.errs, err)
		return
	}
	key := folded(p.Name)
	for _, i := range l.at[key] {
		if same := &l.people[i]; same.isAlso(p) {
			if same.Organisation == "" {
				same.Organisation = p.Organisation
			}
			same.Role = cmp.Or(same.Role, p.Role)
			return
		}
	}
	if l.at == nil {
		l.at = map[string][]int{}
	}
	l.at[key] = append(l.at[key], len(l.people))
	l.people = append(l.people, p)
}

// isAlso reports whether somebody of the same name is the same person: unless
// both have an organisation and not the same one.
func (p NamedPerson) isAlso(o NamedPerson) bool {
	return p.Organisation == "" || o.Organisation == "" ||
		folded(p.Organisation) == folded(o.Organisation)
}

func (p NamedPerson) clean() NamedPerson {
	return NamedPerson{oneLine(p.Name), oneLine(p.Organisation), oneLine(p.Role)}
}

// oneLine cleans a name and puts single spaces between its words.
func oneLine(s string) string {
	return workshop.CleanLine(strings.Join(strings.Fields(workshop.CleanLine(s)), " "))
}

func (p NamedPerson) check() error {
	if strings.IndexFunc(p.Name, unicode.IsLetter) < 0 {
		return workshop.Err(workshop.CodeEmptyText)
	}
	for _, s := range []string{p.Name, p.Organisation, p.Role} {
		if n := utf8.RuneCountInString(s); n > workshop.MaxTitle {
			return workshop.Err(workshop.CodeTextTooLong, n, workshop.MaxTitle)
		}
	}
	return nil
}

// folded returns a text as it is compared: small letters, words with single
// spaces between them, nothing else.
func folded(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
	})
	return strings.Join(words, " ")
}
