package workshop_test

import (
	"testing"

	"talkoot/workshop"
)

// Who was expected and who came, in numbers that add up.
func TestTurnout(t *testing.T) {
	d := newDesk(t, "empty")
	a := func() *workshop.Attendance { return &d.m().Attendance }
	d.do(d.m().Register(d.mo(), d.s.People(), workshop.Registered,
		workshop.Arrival{Name: "Anna Virta"}, workshop.Arrival{Name: "Matti Aho"}, workshop.Arrival{Name: "Pia Salo"}, workshop.Arrival{Name: "Olli Koski"}))
	refs := a().Expected()
	equal(t, "expected", len(refs), 4)
	d.do(d.m().Register(d.mo(), d.s.People(), workshop.Excused, workshop.Arrival{Person: refs[2]}))
	d.do(d.m().Register(d.mo(), d.s.People(), workshop.Absent, workshop.Arrival{Person: refs[3]}))
	d.do(d.m().Arrive(d.mo(), d.s.People(), workshop.Arrival{Person: refs[0]}, workshop.Arrival{Name: "Eero Oma", Staff: true}, workshop.Arrival{Name: "Kaisa Etä", Remote: true}))
	d.do(d.m().Leave(refs[0].Person))
	equal(t, "turnout", a().Turnout(), workshop.Turnout{
		InRoom: 2, Remote: 1, Left: 1, Excluded: 1, Registered: 4, Came: 1, Expected: 1, Excused: 1, Absent: 1,
	})
	equal(t, "by name", a().Turnout().Named(), 3)
	equal(t, "still expected", len(a().Expected()), 1)
	equal(t, "nobody counted", a().Unnamed(), 0)
	d.do(d.m().SetCount(counted(workshop.Exact, 5)))
	equal(t, "without a name", a().Unnamed(), 3)
	d.do(d.m().SetCount(counted(workshop.Approximate, 5)))
	equal(t, "of about so many nobody knows", a().Unnamed(), 0)
	d.do(d.m().SetCount(counted(workshop.Exact, 1)))
	equal(t, "more names than people", a().Unnamed(), 0)
	part, ok := a().Part(workshop.Students, false)
	equal(t, "nobody counted students", ok, false)
	equal(t, "part", part, workshop.Part{})
	d.do(d.m().CountPart(workshop.Part{Kind: "Kokit", Count: counted(workshop.Exact, 2)}))
	part, ok = a().Part("kokit", false)
	equal(t, "cooks", ok, true)
	equal(t, "so many", part.N, 2)
}
