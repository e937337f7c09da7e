package workshop_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// roll is everybody of the meeting by name, with state and particulars.
func (d *desk) roll() string {
	var out []string
	a := &d.m().Attendance
	tell := func(ref workshop.PersonRef) {
		r, _ := d.s.People().Revision(ref)
		out = append(out, strings.TrimRight(strings.Join([]string{string(a.State(ref.Person)), r.Name(), r.Organisation, r.Role, r.Place}, "/"), "/"))
	}
	for _, r := range a.Registrations {
		tell(r.PersonRef)
	}
	for _, p := range a.Presences {
		if a.Registration(p.Person) == nil {
			tell(p.PersonRef)
		}
	}
	return strings.Join(out, "\n")
}

func (d *desk) list(people ...workshop.ImportedPerson) (workshop.Change, workshop.ImportedPeople, error) {
	return d.m().ImportPeople(d.mo(), d.s.People(), people...)
}

// known returns somebody on record by name.
func (d *desk) known(name string) workshop.ID {
	d.t.Helper()
	r, ok := d.s.People().Find(name, "")
	if !ok {
		d.t.Fatalf("%s is not on record once", name)
	}
	return r.Person
}

func TestImportPeople(t *testing.T) {
	d := newDesk(t, "empty")
	c, done, err := d.list(
		workshop.ImportedPerson{Name: "Karttunen, Aino", Organisation: "Martat", Role: "pj", Place: "Liperi", State: workshop.Registered},
		workshop.ImportedPerson{Name: "Eero Virta", Came: true},
		workshop.ImportedPerson{Name: "Åke Öhman", State: workshop.Excused},
		workshop.ImportedPerson{Name: "Väinö Öhman", State: workshop.Absent},
		workshop.ImportedPerson{Name: "Ritva Öhman", State: workshop.Registered, Came: true},
	)
	d.do(c, err)
	equal(t, "what it came to", done, workshop.ImportedPeople{New: 5, Came: 2, Registered: 2, Excused: 1, Absent: 1})
	const all = "registered/Aino Karttunen/Martat/pj/Liperi\nexcused/Åke Öhman\nabsent/Väinö Öhman\ncame/Ritva Öhman\ncame/Eero Virta"
	equal(t, "the roll", d.roll(), all)
	aino, eero, ake, ritva := d.known("Aino Karttunen"), d.known("Eero Virta"), d.known("Åke Öhman"), d.known("Ritva Öhman")

	// The same list again changes nothing, nor does it bring back who left or was
	// excused.
	d.do(d.m().Leave(eero))
	again := []workshop.ImportedPerson{
		{Person: aino, Name: "AINO KARTTUNEN", Organisation: "Martat", State: workshop.Registered},
		{Person: eero, Name: "Eero Virta", Came: true},
		{Person: ake, State: workshop.Registered},
		{Person: ritva, State: workshop.Excused},
		{Person: ritva, Organisation: "Seura", State: workshop.Excused},
	}
	_, done, err = d.list(again...)
	equal(t, "again", []any{workshop.ErrorCode(err), done}, []any{workshop.CodeUnchanged, workshop.ImportedPeople{There: 4}})

	// What changed is corrected, and what is left open stays; one step takes it back.
	c, done, err = d.list(
		workshop.ImportedPerson{Person: aino, Organisation: "Urheilijat", Came: true},
		workshop.ImportedPerson{Person: ake, Role: "sihteeri", State: workshop.Absent},
	)
	d.do(c, err)
	equal(t, "what it came to", done, workshop.ImportedPeople{Updated: 2, Came: 1, Absent: 1})
	equal(t, "the roll", d.roll(), "came/Aino Karttunen/Urheilijat/pj/Liperi\nabsent/Åke Öhman//sihteeri\nabsent/Väinö Öhman\ncame/Ritva Öhman\ncame/Eero Virta")
	d.undo()
	equal(t, "undone", d.roll(), all)

	refuse := func(people ...workshop.ImportedPerson) func() (workshop.Change, error) {
		return func() (workshop.Change, error) { c, _, err := d.list(people...); return c, err }
	}
	d.refuses(
		refusal{workshop.CodeUnchanged, refuse()},
		refusal{workshop.CodeTooManyLines, refuse(make([]workshop.ImportedPerson, workshop.MaxLines+1)...)},
		refusal{workshop.CodeEmptyText, refuse(workshop.ImportedPerson{Name: "Aino", Came: true}, workshop.ImportedPerson{Name: " "})},
		refusal{workshop.CodeTextTooLong, refuse(workshop.ImportedPerson{Name: "Aino", Place: longTitle})},
	)
}

// Where people sit in groups, those of a list join them as any who come late.
func TestImportPeopleSeats(t *testing.T) {
	d := newDesk(t, "empty")
	d.do(d.m().Arrive(d.mo(), d.s.People(), workshop.Arrival{Name: "A"}, workshop.Arrival{Name: "B"}))
	d.do(d.m().FormGroups(d.mo(), 2))
	c, _, err := d.list(workshop.ImportedPerson{Name: "C", Came: true}, workshop.ImportedPerson{Name: "D", Came: true}, workshop.ImportedPerson{Name: "E", State: workshop.Registered})
	d.do(c, err)
	equal(t, "the groups", []int{d.m().Groups[0].Size(), d.m().Groups[1].Size()}, []int{2, 2})
}

// Whatever lists come in whatever order: nobody is there twice, a list that comes
// again changes nothing, and undo takes a list back.
func TestImportPeopleTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t, "empty")
		for i := range rapid.IntRange(1, 4).Draw(t, "lists") {
			file := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) workshop.ImportedPerson {
				p := workshop.ImportedPerson{
					Name:         rapid.SampledFrom([]string{"Aino", "Eero", "Åke"}).Draw(t, "name"),
					Organisation: rapid.SampledFrom([]string{"", "Martat", "Seura"}).Draw(t, "organisation"),
					Came:         rapid.Bool().Draw(t, "came"),
					State:        rapid.SampledFrom([]workshop.PresenceState{"", workshop.Registered, workshop.Excused, workshop.Absent}).Draw(t, "state"),
				}
				if known := personIDs(d.m()); len(known) > 0 && rapid.Bool().Draw(t, "known") {
					p.Person = rapid.SampledFrom(known).Draw(t, "person")
				}
				return p
			}), 1, 5).Draw(t, fmt.Sprint("list ", i))
			before := d.roll()
			c, _, err := d.list(file...)
			if workshop.ErrorCode(err) == workshop.CodeUnchanged {
				continue
			}
			d.do(c, err)
			after := d.roll()
			checkAttendance(t, d.m())
			d.undo()
			if got := d.roll(); got != before {
				t.Fatalf("undone:\n%s\nbefore:\n%s", got, before)
			}
			d.redo()
			if got := d.roll(); got != after {
				t.Fatalf("redone:\n%s\nafter:\n%s", got, after)
			}
			onRecord := slices.DeleteFunc(slices.Clone(file), func(p workshop.ImportedPerson) bool { return p.Person == "" })
			if len(onRecord) == len(file) {
				if c, done, err := d.list(file...); workshop.ErrorCode(err) != workshop.CodeUnchanged {
					t.Fatalf("again: %+v, %v", done, c)
				}
			}
		}
	})
}
