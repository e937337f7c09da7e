package intake

import (
	"slices"
	"strings"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// PersonIs is who somebody of a list is among the people on record.
type PersonIs string

// Who somebody of a list can be.
const (
	PersonNew     PersonIs = "new"     // nobody on record
	PersonKnown   PersonIs = "known"   // somebody on record, of whom the list says nothing new
	PersonUpdated PersonIs = "updated" // somebody on record, of whom the list says something new
	// PersonNamesake is somebody new with the name of one on record, who has
	// another organisation.
	PersonNamesake PersonIs = "namesake"
)

// PeopleHow says how the people of a table are taken.
type PeopleHow struct {
	// As is how everybody takes part, whatever the table says; "" leaves it to the
	// table.
	As Attending
	// Same says of people with the name of one on record who has another
	// organisation, by their row, that they are the same person or that they are
	// not. Of those that it does not name, somebody is the same who is the only one
	// of the name in this meeting, since a list that comes again tells what changed,
	// and everybody else is not.
	Same map[int]bool
	// Organisation returns the one name of an organisation that has several; nil
	// leaves each as it is.
	Organisation func(string) string
}

// organisation returns an organisation as it is compared.
func (how PeopleHow) organisation(name string) string {
	if how.Organisation != nil && name != "" {
		name = how.Organisation(name)
	}
	return folded(name)
}

// PlannedPerson is somebody of a list as they would be brought in.
type PlannedPerson struct {
	ListedPerson
	Is PersonIs
	// On is who the person is on record, and Doubtful says that the name alone makes
	// it so: the organisation is another one.
	On       workshop.Revision
	Doubtful bool
}

// PeoplePlan is what the people of a table come to in a meeting. Nothing has
// happened yet.
type PeoplePlan struct {
	Read   PeopleRead
	People []PlannedPerson
	// Done counts what Change does.
	Done   workshop.ImportedPeople
	Change workshop.Change
	// Left are the names of columns of which nothing is kept.
	Left []string
}

// PlanPeople reads the people of a table for a meeting. It gives the codes of
// [PeopleColumns.Check] and [workshop.Meeting.ImportPeople], among them
// [workshop.CodeUnchanged] where all is there already; besides,
// [workshop.CodeNoPeople]. The plan then still tells what was read.
func PlanPeople(m *workshop.Meeting, people workshop.People, mo workshop.Moment, t Table, c PeopleColumns, how PeopleHow) (PeoplePlan, error) {
	if err := c.Check(t); err != nil {
		return PeoplePlan{}, err
	}
	p := PeoplePlan{Read: ReadPeople(t, c), Left: t.left(c)}
	if len(p.Read.People) == 0 {
		return p, workshop.Err(workshop.CodeNoPeople)
	}
	p.People = planPeople(m, people, p.Read.People, how)
	brought := make([]workshop.ImportedPerson, len(p.People))
	for i, x := range p.People {
		brought[i] = x.imported(how)
	}
	var err error
	p.Change, p.Done, err = m.ImportPeople(mo, people, brought...)
	return p, err
}

// left returns the columns of which nothing is taken though they hold something.
func (t Table) left(c PeopleColumns) []string {
	var out []string
	taken := c.Taken()
	for i, name := range t.Columns {
		holds := slices.ContainsFunc(t.Rows, func(row []string) bool { return row[i] != "" })
		if holds && !slices.Contains(taken, i) {
			out = append(out, name)
		}
	}
	return out
}

// imported is the person for the meeting.
func (p PlannedPerson) imported(how PeopleHow) workshop.ImportedPerson {
	as := p.Attending
	if how.As != "" {
		as = how.As
	}
	x := workshop.ImportedPerson{
		Name: p.Name, Organisation: p.Organisation, Role: p.Role, Place: p.Place, Came: as == Present,
	}
	if as != Present || how.As == "" { // a list that says who came is one of those who registered
		x.State = states[as]
	}
	if p.Is == PersonKnown || p.Is == PersonUpdated {
		x.Person = p.On.Person
		if how.organisation(x.Organisation) == how.organisation(p.On.Organisation) {
			x.Organisation = ""
		}
		x.Role, x.Place = otherThan(x.Role, p.On.Role), otherThan(x.Place, p.On.Place)
	}
	return x
}

var states = map[Attending]workshop.PresenceState{
	Registered: workshop.Registered, Present: workshop.Registered, Excused: workshop.Excused, Absent: workshop.Absent,
}

// otherThan returns what a list says, "" where it is on record but for capitals
// and punctuation.
func otherThan(text, record string) string {
	if folded(text) == folded(record) {
		return ""
	}
	return text
}

// planPeople finds out who people are.
func planPeople(m *workshop.Meeting, people workshop.People, listed []ListedPerson, how PeopleHow) []PlannedPerson {
	r := recogniser{m: m, how: how, byName: map[string][]workshop.Revision{}, taken: map[workshop.ID]bool{}}
	for _, p := range people {
		latest := p.Latest()
		r.byName[folded(latest.Name())] = append(r.byName[folded(latest.Name())], latest)
	}
	for _, found := range r.byName { // the one on record the longest goes first
		slices.SortFunc(found, func(a, b workshop.Revision) int { return strings.Compare(string(a.Person), string(b.Person)) })
	}
	out := make([]PlannedPerson, len(listed))
	for i, p := range listed {
		out[i] = PlannedPerson{ListedPerson: p, Is: PersonNew}
	}
	for _, step := range []func(*PlannedPerson){r.alike, r.open, r.doubtful} {
		for i := range out {
			if out[i].Is == PersonNew {
				step(&out[i])
			}
		}
	}
	return out
}

// recogniser finds people on record, each for one of the list.
type recogniser struct {
	m      *workshop.Meeting
	how    PeopleHow
	byName map[string][]workshop.Revision
	taken  map[workshop.ID]bool
}

// free are the people of a name who are nobody of the list yet.
func (r *recogniser) free(name string) []workshop.Revision {
	return slices.DeleteFunc(slices.Clone(r.byName[folded(name)]), func(x workshop.Revision) bool { return r.taken[x.Person] })
}

// alike recognises people by name and organisation.
func (r *recogniser) alike(p *PlannedPerson) {
	for _, x := range r.free(p.Name) {
		if r.how.organisation(x.Organisation) == r.how.organisation(p.Organisation) {
			r.take(p, x)
			return
		}
	}
}

// open recognises people where the list or the record names no organisation: the
// one of the name who is in the meeting, or else the only one of the name.
func (r *recogniser) open(p *PlannedPerson) {
	found := r.free(p.Name)
	if p.Organisation != "" {
		found = slices.DeleteFunc(found, func(x workshop.Revision) bool { return x.Organisation != "" })
	}
	if one, ok := r.one(found); ok {
		r.take(p, one)
	}
}

// doubtful decides about people whose name is on record with another
// organisation.
func (r *recogniser) doubtful(p *PlannedPerson) {
	found := r.free(p.Name)
	if len(found) == 0 || p.Organisation == "" {
		if len(r.byName[folded(p.Name)]) > 0 {
			p.Is = PersonNamesake
		}
		return
	}
	p.Doubtful = true
	one, inMeeting := r.one(r.here(found))
	if !inMeeting {
		one = found[0]
	}
	same, said := r.how.Same[p.Row]
	if !said {
		same = inMeeting
	}
	p.On = one
	if p.Is = PersonNamesake; same {
		r.take(p, one)
	}
}

// one returns the only one of some, or the only one of them in the meeting.
func (r *recogniser) one(found []workshop.Revision) (workshop.Revision, bool) {
	if len(found) > 1 {
		found = r.here(found)
	}
	if len(found) != 1 {
		return workshop.Revision{}, false
	}
	return found[0], true
}

// here are those who are registered for the meeting, or in it.
func (r *recogniser) here(found []workshop.Revision) []workshop.Revision {
	return slices.DeleteFunc(slices.Clone(found), func(x workshop.Revision) bool { return r.m.Attendance.State(x.Person) == "" })
}

func (r *recogniser) take(p *PlannedPerson, x workshop.Revision) {
	r.taken[x.Person] = true
	p.On, p.Is = x, PersonKnown
	sameOrganisation := p.Organisation == "" || r.how.organisation(p.Organisation) == r.how.organisation(x.Organisation)
	if !sameOrganisation || otherThan(p.Role, x.Role)+otherThan(p.Place, x.Place) != "" {
		p.Is = PersonUpdated
	}
}

// Doubts returns how many people have the name of one on record with another
// organisation.
func (p PeoplePlan) Doubts() int {
	n := 0
	for _, x := range p.People {
		if x.Doubtful {
			n++
		}
	}
	return n
}

// Told says in a few words each what becomes of the people of a table. Nothing is
// said of what does not occur.
func (p PeoplePlan) Told(w *lang.Words) []string {
	return told(w,
		count{"people.import.new", p.Done.New},
		count{"people.import.updated", p.Done.Updated},
		count{"people.import.came", p.Done.Came},
		count{"people.import.registered", p.Done.Registered},
		count{"people.import.excused", p.Done.Excused},
		count{"people.import.absent", p.Done.Absent},
		count{"import.there", p.Done.There},
		count{"import.repeated", p.Read.Repeated},
		count{"people.import.namesakes", p.Read.Namesakes},
		count{"import.refused", len(p.Read.Refused)},
	)
}
