package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"talkoot/workshop"
)

// PeopleColumns says which columns of a table people are read from, by index;
// none is -1. Use [NoPeople] as the start of one of your own.
type PeopleColumns struct {
	// Name is the column of whole names. Where the name stands in two columns it
	// is -1, and they are Given and Family.
	Name, Given, Family int
	// FamilyFirst says that whole names begin with the family name, with a comma
	// behind it or without.
	FamilyFirst bool
	// Organisation, Role and Place are what else is kept of somebody.
	Organisation, Role, Place int
	// Presence is the column that says who is there.
	Presence int
}

// NoPeople returns columns that name none.
func NoPeople() PeopleColumns {
	return PeopleColumns{Name: -1, Given: -1, Family: -1, Organisation: -1, Role: -1, Place: -1, Presence: -1}
}

// Check refuses columns without a name ([workshop.CodeNoNameColumn], with the
// columns there are).
func (c PeopleColumns) Check(t Table) error {
	if !t.has(c.Name) && !t.has(c.Given) && !t.has(c.Family) {
		return workshop.Err(workshop.CodeNoNameColumn, t.columnNames(nil))
	}
	return nil
}

// NameIn returns the columns with whole names in the given one.
func (c PeopleColumns) NameIn(column int) PeopleColumns {
	c = c.Without(column)
	c.Name, c.Given, c.Family = column, -1, -1
	return c
}

// NamesIn returns the columns with given and family names in two columns.
func (c PeopleColumns) NamesIn(given, family int) PeopleColumns {
	c = c.Without(given).Without(family)
	c.Name, c.Given, c.Family, c.FamilyFirst = -1, given, family, false
	return c
}

// Without returns the columns with nothing but names taken from one.
func (c PeopleColumns) Without(column int) PeopleColumns {
	for _, other := range []*int{&c.Organisation, &c.Role, &c.Place, &c.Presence} {
		if *other == column {
			*other = -1
		}
	}
	return c
}

// Taken are the columns that something is taken from.
func (c PeopleColumns) Taken() []int {
	return []int{c.Name, c.Given, c.Family, c.Organisation, c.Role, c.Place, c.Presence}
}

// AsPeople returns a table as a list of people: a first row that was taken for a
// header without a word that lists of people have in theirs is a person again.
func AsPeople(t Table) Table {
	return t.headedBy(isPeopleWord)
}

func isPeopleWord(name string) bool {
	_, ok := peopleRoleOf(name)
	return ok
}

// headedBy returns the table with its first row back under letters for columns,
// where that was taken for a header and no cell of it is a word for one.
func (t Table) headedBy(isWord func(string) bool) Table {
	if !t.Headed || slices.ContainsFunc(t.Columns, isWord) {
		return t
	}
	return t.Unheaded()
}

// Unheaded returns the table with its header as the first of its rows.
func (t Table) Unheaded() Table {
	if !t.Headed {
		return t
	}
	number := 1
	if len(t.Numbers) > 0 {
		number = max(1, t.Numbers[0]-1)
	}
	t.Rows = append([][]string{slices.Clone(t.Columns)}, t.Rows...)
	t.Numbers = append([]int{number}, t.Numbers...)
	t.Columns = slices.Clone(t.Columns)
	for i := range t.Columns {
		t.Columns[i] = columnLetters(i)
	}
	t.Headed = false
	return t
}

// GuessPeople proposes which columns of a table hold people: by what they are
// called in Finnish, Swedish, English or German, and where that says nothing by
// their order: the name, the organisation, then a role or a place. Check of what is
// returned says where nothing looks like names.
func GuessPeople(t Table) PeopleColumns {
	if !t.headedBy(isPeopleWord).Headed {
		return t.guessByOrder()
	}
	c := NoPeople()
	at := map[role]*int{
		nameColumn: &c.Name, fullNameColumn: &c.Name, givenColumn: &c.Given, familyColumn: &c.Family,
		organisationColumn: &c.Organisation, roleColumn: &c.Role, placeColumn: &c.Place, presenceColumn: &c.Presence,
	}
	for i, name := range t.Columns {
		r, _ := peopleRoleOf(name)
		if column := at[r]; column != nil && *column < 0 {
			*column = i
			c.FamilyFirst = c.FamilyFirst || r == fullNameColumn
		}
	}
	switch {
	case c.Given >= 0 && c.Family < 0 && c.Name >= 0 && !t.repeats(c.Name, c.Given):
		c.Family, c.Name = c.Name, -1 // "Name; Vorname"
	case c.Given >= 0 && c.Family >= 0:
		c.Name = -1
	case c.Name >= 0:
		c.Given, c.Family = -1, -1
		c.FamilyFirst = c.FamilyFirst || t.familyFirst(c.Name)
	}
	return c
}

// guessByOrder proposes the columns of a list whose header says nothing.
func (t Table) guessByOrder() PeopleColumns {
	c := NoPeople()
	var texts []int
	for i := range t.Columns {
		switch {
		case c.Presence < 0 && t.tellsPresence(i):
			c.Presence = i
		case t.holdsTexts(i):
			texts = append(texts, i)
		}
	}
	to := []*int{&c.Name, &c.Organisation, &c.Role, &c.Place}
	if t.Separator == ',' && len(texts) > 1 && t.familyThenGiven(texts[0], texts[1]) {
		to = []*int{&c.Family, &c.Given, &c.Organisation, &c.Role, &c.Place}
	}
	for i := range min(len(to), len(texts)) {
		*to[i] = texts[i]
	}
	if c.Place < 0 && c.Role >= 0 && t.looksLikePlaces(c.Role) {
		c.Role, c.Place = -1, c.Role
	}
	if c.Name >= 0 {
		c.FamilyFirst = t.familyFirst(c.Name)
	}
	return c
}

// repeats reports whether most cells of a column hold the text of another one.
func (t Table) repeats(column, part int) bool {
	return t.most(column, func(row []string) bool { return strings.Contains(folded(row[column]), folded(row[part])) })
}

// most reports whether something is so in most rows with a text in a column, and
// in any.
func (t Table) most(column int, is func(row []string) bool) bool {
	n, all := 0, 0
	for _, row := range t.Rows {
		if row[column] == "" {
			continue
		}
		all++
		if is(row) {
			n++
		}
	}
	return 2*n > all
}

// familyFirst reports whether most names of a column are "Family, Given".
func (t Table) familyFirst(column int) bool {
	return len(t.Columns) > 1 && t.most(column, func(row []string) bool {
		before, after, ok := strings.Cut(row[column], ",")
		return ok && len(strings.Fields(before)) <= 2 && areGivenNames(after)
	})
}

// familyThenGiven reports whether two columns between commas are the two halves
// of "Karttunen, Aino".
func (t Table) familyThenGiven(family, given int) bool {
	return t.most(family, func(row []string) bool {
		return len(strings.Fields(row[family])) == 1 && areGivenNames(row[given])
	})
}

// tellsPresence reports whether a column holds nothing but words for who is
// there. Figures may be anything.
func (t Table) tellsPresence(column int) bool {
	any := false
	for _, row := range t.Rows {
		cell := row[column]
		if cell == "" {
			continue
		}
		if _, said := attendingIn(cell); !said || hasDigit(cell) {
			return false
		}
		any = true
	}
	return any
}

// roleStarts begin the words for what somebody is in a room.
var roleStarts = []string{
	"puheenjohtaja", "pj", "varapuheenjohtaja", "sihteeri", "jäsen", "rahastonhoitaja", "viranhaltija", "opiskelija", "asukas", "kunnan",
	"ordförande", "sekreterare", "medlem", "kassör", "tjänsteman", "studerande", "invånare", "vice",
	"chair", "secretary", "member", "treasurer", "official", "student", "resident", "manager", "president", "director",
}

// looksLikePlaces reports whether a column holds names of places: a word or two
// with a capital, which is none for what somebody is.
func (t Table) looksLikePlaces(column int) bool {
	return !slices.ContainsFunc(t.Rows, func(row []string) bool {
		cell := row[column]
		first, _ := utf8.DecodeRuneInString(cell)
		return cell != "" && (!unicode.IsUpper(first) || len(strings.Fields(cell)) > 2 || startsOne(folded(cell), roleStarts))
	})
}

// Contact reports whether a column tells how to reach somebody, which is never
// kept: it is called so, or most of its cells are addresses or numbers.
func (t Table) Contact(column int) bool {
	if t.Headed {
		words := folded(t.Columns[column])
		if r, known := peopleRoleOf(t.Columns[column]); known && r == otherColumn && isPersonal(words) {
			return true
		}
	}
	return t.most(column, func(row []string) bool { return isReachable(row[column]) })
}
