package intake

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"talkoot/workshop"
)

// PeopleRead is what a table holds as people.
type PeopleRead struct {
	People []ListedPerson
	// Refused are the rows from which nobody was taken, and why:
	// [workshop.CodeRowWithoutName], [workshop.CodeRowTooLong].
	Refused []RefusedRow
	// Repeated is how many rows tell of somebody who stands in the file before.
	Repeated int
	// Namesakes is how many people have the name of another one in the file, with
	// another organisation.
	Namesakes int
}

// ListedPerson is somebody of a list, clean and on one line each.
type ListedPerson struct {
	NamedPerson
	Place     string
	Attending Attending // Registered where the list says nothing
	Row       int       // where the person first stands, as [Table.Numbers] counts
}

// ReadPeople reads the people of a table, row by row. Nothing but what
// [PeopleColumns] names is kept of them. A row tells of the same person as another
// one where name and organisation are the same, or where one of them names none
// and no third one names another. Capitals and punctuation do not matter. What the
// first of them leaves open the others fill in.
func ReadPeople(t Table, c PeopleColumns) PeopleRead {
	r := peopleReader{t: t, c: c, byName: map[string][]ListedPerson{}}
	for i := range t.Rows {
		r.row(i)
	}
	return r.read()
}

// peopleReader gathers the people of a table.
type peopleReader struct {
	t       Table
	c       PeopleColumns
	byName  map[string][]ListedPerson
	names   []string // in the order of the file
	refused []RefusedRow
}

func (r *peopleReader) row(i int) {
	p := ListedPerson{NamedPerson: r.named(i), Row: r.t.Numbers[i]}
	p.Place = oneLine(r.cell(i, r.c.Place))
	if len(r.t.Columns) == 1 {
		p.NamedPerson, p.Place = lineOfPerson(r.cell(i, r.c.Name))
	}
	p.Attending, _ = attendingIn(r.cell(i, r.c.Presence))
	if !slices.ContainsFunc(r.t.Rows[i], hasLetter) {
		return // a line that was ruled, or a number with nobody behind it
	}
	if err := p.check(); err != nil {
		r.refused = append(r.refused, RefusedRow{p.Row, err})
		return
	}
	key := folded(p.Name)
	if r.byName[key] == nil {
		r.names = append(r.names, key)
	}
	r.byName[key] = append(r.byName[key], p)
}

func (p ListedPerson) check() error {
	for _, s := range []string{p.Name, p.Organisation, p.Role, p.Place} {
		if utf8.RuneCountInString(s) > workshop.MaxTitle {
			return workshop.Err(workshop.CodeRowTooLong, p.Row, workshop.MaxTitle)
		}
	}
	if !hasLetter(p.Name) {
		return workshop.Err(workshop.CodeRowWithoutName, p.Row)
	}
	return nil
}

func (r *peopleReader) cell(i, column int) string {
	if !r.t.has(column) {
		return ""
	}
	return r.t.Rows[i][column]
}

// named puts together who a row is.
func (r *peopleReader) named(i int) NamedPerson {
	p := NamedPerson{Organisation: r.cell(i, r.c.Organisation), Role: r.cell(i, r.c.Role)}
	name := oneLine(r.cell(i, r.c.Name))
	switch {
	case !r.t.has(r.c.Name):
		p.Name = r.cell(i, r.c.Given) + " " + r.cell(i, r.c.Family)
	case r.c.FamilyFirst:
		p.Name = givenFirst(name)
	default:
		p.Name = name
		if before, after, ok := strings.Cut(name, ","); ok {
			p = p.withComma(before, after)
		}
	}
	return p.clean()
}

// lineOfPerson reads a line that holds all there is of somebody, as [Names] does.
// What stands behind the organisation is the role and then the place, but for
// numbers and ways to reach somebody.
func lineOfPerson(line string) (p NamedPerson, place string) {
	line = oneLine(line)
	cells := cellsOf(line)
	p = usualColumns.person(cells)
	if !strings.ContainsAny(line, ";(") {
		p = p.withRole()
	}
	for _, cell := range cells[min(len(cells), len(usualColumns)):] {
		switch {
		case !hasLetter(cell) || isReachable(cell):
		case p.Role == "":
			p.Role = cell
		case place == "":
			place = oneLine(cell)
		}
	}
	return p.clean(), place
}

// givenFirst turns "Karttunen, Aino" and "Karttunen Aino".
func givenFirst(name string) string {
	family, given, ok := strings.Cut(name, ",")
	if !ok {
		family, given, _ = strings.Cut(name, " ")
	}
	return given + " " + family
}

// read puts the rows of one person together.
func (r *peopleReader) read() PeopleRead {
	out := PeopleRead{Refused: r.refused}
	for _, name := range r.names {
		people := r.apart(r.byName[name])
		out.Repeated += len(r.byName[name]) - len(people)
		if len(people) > 1 {
			out.Namesakes += len(people)
		}
		out.People = append(out.People, people...)
	}
	slices.SortStableFunc(out.People, func(a, b ListedPerson) int { return cmp.Compare(a.Row, b.Row) })
	return out
}

// apart returns the people whom rows of one name tell of.
func (r *peopleReader) apart(rows []ListedPerson) []ListedPerson {
	var out []ListedPerson
	at := map[string]int{} // by organisation
	for _, p := range rows {
		organisation := folded(p.Organisation)
		if i, known := at[organisation]; known {
			out[i] = out[i].with(p)
			continue
		}
		at[organisation] = len(out)
		out = append(out, p)
	}
	if _, open := at[""]; open && len(out) == 2 {
		out = []ListedPerson{out[0].with(out[1])}
	}
	return out
}

// attendingOrder says which of two rows of one person tells more.
var attendingOrder = []Attending{Registered, Absent, Excused, Present}

// with returns a person with what another row tells.
func (p ListedPerson) with(o ListedPerson) ListedPerson {
	p.Organisation = cmp.Or(p.Organisation, o.Organisation)
	p.Role, p.Place = cmp.Or(p.Role, o.Role), cmp.Or(p.Place, o.Place)
	if slices.Index(attendingOrder, o.Attending) > slices.Index(attendingOrder, p.Attending) {
		p.Attending = o.Attending
	}
	return p
}
