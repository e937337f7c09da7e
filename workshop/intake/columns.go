package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// role is what a column of a list holds.
type role int

const (
	otherColumn role = iota // what nobody asked for, such as an address
	nameColumn
	givenColumn
	familyColumn
	organisationColumn
	roleColumn
)

// byWord returns which kind of column each word is a name of, from the names of
// each kind in the order of the kinds.
func byWord[R ~int](names [][]string) map[string]R {
	kinds := map[string]R{}
	for kind, words := range names {
		for _, w := range words {
			kinds[w] = R(kind)
		}
	}
	return kinds
}

// headerWords are what lists call their columns, as folded writes it.
var headerWords = map[string]role{
	"nimi": nameColumn, "namn": nameColumn, "name": nameColumn, "full name": nameColumn,
	"osallistuja": nameColumn, "deltagare": nameColumn, "participant": nameColumn,
	"osallistujat": nameColumn, "participants": nameColumn, "nimet": nameColumn, "names": nameColumn,

	"etunimi": givenColumn, "förnamn": givenColumn, "first name": givenColumn, "given name": givenColumn,
	"sukunimi": familyColumn, "efternamn": familyColumn, "last name": familyColumn,
	"family name": familyColumn, "surname": familyColumn,

	"yhdistys": organisationColumn, "järjestö": organisationColumn, "organisaatio": organisationColumn,
	"taho": organisationColumn, "seura": organisationColumn, "yhteisö": organisationColumn,
	"förening": organisationColumn, "organisation": organisationColumn,
	"organization": organisationColumn, "association": organisationColumn, "club": organisationColumn,

	"rooli": roleColumn, "roll": roleColumn, "role": roleColumn,

	"sähköposti": otherColumn, "puhelin": otherColumn, "nro": otherColumn,
	"e post": otherColumn, "epost": otherColumn, "telefon": otherColumn, "nr": otherColumn,
	"email": otherColumn, "e mail": otherColumn, "phone": otherColumn, "no": otherColumn,
}

// columns are the roles of the columns of a list, in order.
type columns []role

var usualColumns = columns{nameColumn, organisationColumn}

// headerOf reads the first line of a list: false where it is a person already.
func headerOf(cells []string) (columns, bool) {
	var cc columns
	for _, cell := range cells {
		r, known := headerWords[folded(cell)]
		if !known && strings.TrimSpace(cell) != "" {
			return nil, false
		}
		cc = append(cc, r)
	}
	if !slices.ContainsFunc(cc, func(r role) bool { return r == nameColumn || r == givenColumn || r == familyColumn }) {
		return usualColumns, true
	}
	if len(cc) == 1 { // a heading above a list of whatever form
		return usualColumns, true
	}
	return cc, true
}

// person puts the cells of a line together.
func (cc columns) person(cells []string) NamedPerson {
	part := map[role]string{}
	for i, r := range cc {
		if i < len(cells) && part[r] == "" {
			part[r] = strings.TrimSpace(cells[i])
		}
	}
	p := NamedPerson{part[nameColumn], part[organisationColumn], part[roleColumn]}
	if p.Name == "" {
		p.Name = part[givenColumn] + " " + part[familyColumn]
		return p
	}
	if before, after, ok := strings.Cut(p.Name, ","); ok {
		return p.withComma(before, after)
	}
	return p
}

// withComma reads "Karttunen, Aino", "Karttunen, Aino, Martat" and
// "Aino Karttunen, Martat". Nothing that stands in the line is lost: what is
// neither name stands before the organisation.
func (p NamedPerson) withComma(before, after string) NamedPerson {
	given, rest, _ := strings.Cut(after, ",")
	if len(strings.Fields(before)) == 1 && areGivenNames(given) {
		return NamedPerson{strings.TrimSpace(given) + " " + before, joined(rest, p.Organisation), p.Role}
	}
	return NamedPerson{before, joined(after, p.Organisation), p.Role}
}

func joined(a, b string) string {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}

// areGivenNames reports whether a text looks like given names: one or two
// words, with a capital each and no digits ("Martat ry" does not).
func areGivenNames(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) || strings.IndexFunc(w, notInName) >= 0 {
			return false
		}
	}
	return len(words) == 1 || len(words) == 2
}

func notInName(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && !strings.ContainsRune("-'’.", r)
}

// cellsOf divides a line of a list, without its bullet and numbering.
func cellsOf(line string) []string {
	if strings.Contains(line, "\t") {
		cells := strings.Split(line, "\t")
		if number := strings.Trim(cells[0], digits+bullets+" .)"); number == "" && strings.TrimSpace(cells[0]) != "" {
			cells = cells[1:] // a column of numbers or of bullets
		}
		return unquoted(cells)
	}
	line = strings.TrimSpace(line)
	line, _ = cutBullet(line)
	line, _ = cutNumbering(line)
	if strings.Contains(line, ";") {
		return unquoted(strings.Split(line, ";"))
	}
	if i := strings.LastIndex(line, "("); i > 0 && strings.HasSuffix(line, ")") {
		return []string{line[:i], line[i+1 : len(line)-1]}
	}
	for _, dash := range []string{" - ", " – ", " — "} {
		if name, organisation, ok := strings.Cut(line, dash); ok {
			return []string{name, organisation}
		}
	}
	return []string{line}
}

// unquoted takes off the quotation marks that spreadsheets put around cells.
func unquoted(cells []string) []string {
	for i, c := range cells {
		c = strings.TrimSpace(c)
		if len(c) >= 2 && c[0] == '"' && c[len(c)-1] == '"' {
			c = strings.ReplaceAll(c[1:len(c)-1], `""`, `"`)
		}
		cells[i] = c
	}
	return cells
}
