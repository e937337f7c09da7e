package workshop_test

import (
	"testing"
	"time"

	"talkoot/workshop"
)

func counted(c workshop.Certainty, n int) workshop.Count {
	return workshop.Count{Certainty: c, N: n}
}

// The observations of one evening, one after the other, and what they come to.
func TestObservationsStayApart(t *testing.T) {
	d := newDesk(t, "empty")
	a := func() *workshop.Attendance { return &d.m().Attendance }
	equal(t, "nobody counted", a().Best(), counted(workshop.Uncounted, 0))
	equal(t, "nor for the funder", a().ForFunder(), counted(workshop.Uncounted, 0))
	d.do(d.m().CountPart(workshop.Part{Kind: workshop.AssociationPeople, Count: counted(workshop.Exact, 48)}))
	d.do(d.m().CountPart(workshop.Part{Kind: workshop.Students, Count: counted(workshop.Exact, 6), Excluded: true}))
	equal(t, "the sum of the kinds", a().Best(), counted(workshop.Exact, 54))
	equal(t, "without the students", a().ForFunder(), counted(workshop.Exact, 48))
	d.do(d.m().CountPart(workshop.Part{Remote: true, Count: counted(workshop.Approximate, 10)}))
	equal(t, "the room", a().Room(), counted(workshop.Exact, 54))
	equal(t, "with those from elsewhere", a().Best(), counted(workshop.Approximate, 64))
	d.do(d.m().ChangeCount(2))
	equal(t, "two more came", a().Room(), counted(workshop.Exact, 56))
	d.do(d.m().SetCount(counted(workshop.Exact, 50)))
	parts, disagree := a().PartsDisagree()
	equal(t, "the kinds are more than the room", disagree, true)
	equal(t, "the kinds", parts, counted(workshop.Exact, 54))
	d.do(d.m().CountPart(workshop.Part{Kind: "STUDENTS", Count: counted(workshop.Uncounted, 0)}))
	equal(t, "kinds left", len(a().Parts), 2)
	equal(t, "all that was ever counted", len(a().Observed), 6)
	d.mustRefuse(workshop.CodeUnchanged)(d.m().CountPart(workshop.Part{Kind: "nobody"}))
	d.mustRefuse(workshop.CodeBadCount)(d.m().CountPart(workshop.Part{Kind: "x", Count: counted(workshop.Exact, -1)}))
	d.mustRefuse(workshop.CodeBadCount)(d.m().CountPart(workshop.Part{Remote: true, Count: counted(workshop.Exact, workshop.MaxCount+1)}))
	d.undo()
	equal(t, "students again", len(a().Parts), 3)
	d.checkFold()
}

// mustRefuse is [desk.refused] for a change as it comes.
func (d *desk) mustRefuse(code workshop.Code) func(workshop.Change, error) {
	return func(c workshop.Change, err error) {
		d.t.Helper()
		d.refused(code, c, err)
	}
}

// "+3" beside eleven names is fourteen people, not three.
func TestMoreComeToThoseByName(t *testing.T) {
	d := newDesk(t, "empty")
	d.arrive("Aino Karttunen", "Matti Virtanen")
	d.do(d.m().ChangeCount(3))
	equal(t, "counted", d.m().Attendance.Count, counted(workshop.Exact, 5))
	d.do(d.m().ChangeCount(-1))
	equal(t, "one left", d.m().Attendance.Count, counted(workshop.Exact, 4))
	d.checkFold()
}

// Who is registered is not present; who comes was registered all the same.
func TestRegistered(t *testing.T) {
	d := newDesk(t, "empty")
	d.do(d.m().Register(d.mo(), d.s.People(), workshop.Registered, workshop.Arrival{Name: "Aino Karttunen", Organisation: "Martat"}, workshop.Arrival{Name: "Matti Virtanen"}))
	a := func() *workshop.Attendance { return &d.m().Attendance }
	aino, matti := a().Registrations[0].PersonRef, a().Registrations[1].PersonRef
	equal(t, "present", len(a().Presences), 0)
	equal(t, "counted", a().Best().Known(), false)
	d.mustRefuse(workshop.CodeUnchanged)(d.m().Register(d.mo(), d.s.People(), workshop.Registered, workshop.Arrival{Person: aino}))
	d.do(d.m().Arrive(d.mo(), d.s.People(), workshop.Arrival{Person: aino}))
	equal(t, "came", a().State(aino.Person), workshop.Came)
	d.do(d.m().Register(d.mo(), d.s.People(), workshop.Absent, workshop.Arrival{Person: aino}, workshop.Arrival{Person: matti}))
	equal(t, "present is not absent", a().State(aino.Person), workshop.Came)
	equal(t, "absent", a().State(matti.Person), workshop.Absent)
	equal(t, "expected", d.m().Summary().Registered, 2)
	// A list that comes again corrects the record and nothing else.
	d.do(d.m().Register(d.mo(), d.s.People(), workshop.Registered, workshop.Arrival{Person: aino, Name: "Aino Karttunen", Role: "puheenjohtaja"}))
	r, _ := d.s.People().Revision(a().Registration(aino.Person).PersonRef)
	equal(t, "her role", r.Role+", "+r.Organisation, "puheenjohtaja, Martat")
	equal(t, "her presence knows", a().Presence(aino.Person).Rev, r.Rev)
	d.do(d.m().Withdraw(matti.Person))
	equal(t, "withdrawn", a().State(matti.Person), workshop.PresenceState(""))
	d.checkFold()
}

func TestPresenceSpans(t *testing.T) {
	d := newDesk(t, "empty")
	id := d.arrive("Aino Karttunen")[0]
	p := func() *workshop.Presence { return d.m().Attendance.Presence(id) }
	came := p().From
	d.wait(time.Hour)
	d.do(d.m().Leave(id))
	d.wait(time.Hour)
	d.do(d.m().Arrive(d.mo(), d.s.People(), workshop.Arrival{Person: p().PersonRef}))
	spans := p().Spans()
	if len(spans) != 2 || !spans[0].From.Equal(came) || spans[0].To.IsZero() || !spans[1].To.IsZero() {
		t.Fatalf("%v", spans)
	}
	half := came.Add(30 * time.Minute)
	d.do(d.m().SetSpans(d.s.People(), id, workshop.Span{From: came, To: half}))
	equal(t, "gone", len(d.m().Here()), 0)
	for _, bad := range [][]workshop.Span{
		nil, {{}}, {{From: half, To: came}}, {{From: came}, {From: half}}, {{From: came, To: half}, {From: came, To: half}},
	} {
		d.mustRefuse(workshop.CodeBadTime)(d.m().SetSpans(d.s.People(), id, bad...))
	}
	d.mustRefuse(workshop.CodeUnchanged)(d.m().SetSpans(d.s.People(), id, workshop.Span{From: came, To: half}))
	d.do(d.m().SetSpans(d.s.People(), id, workshop.Span{From: came}))
	equal(t, "here after all", len(d.m().Here()), 1)
	d.checkFold()
}

// Who takes part from elsewhere has no seat at the tables of the room; own staff
// does not count for the funder.
func TestRemoteAndExcluded(t *testing.T) {
	d := newDesk(t, "empty")
	ids := d.arrive("Aino Karttunen", "Matti Virtanen", "Eino Leskinen", "Sanna Koski")
	d.do(d.m().FormGroups(d.mo(), 2))
	d.do(d.m().MarkPresence(d.s.People(), ids[0], true, false))
	equal(t, "no seat", d.m().GroupOf(ids[0]) == nil, true)
	equal(t, "in the room", len(d.m().Here()), 3)
	equal(t, "all", d.m().Attendance.Best(), counted(workshop.AtLeast, 4))
	d.do(d.m().MarkPresence(d.s.People(), ids[0], false, true))
	equal(t, "a seat again", d.m().GroupOf(ids[0]) != nil, true)
	equal(t, "for the funder", d.m().Attendance.ForFunder(), counted(workshop.AtLeast, 3))
	d.do(d.m().Arrive(d.mo(), d.s.People(), workshop.Arrival{Name: "Oma Väki", Staff: true}))
	equal(t, "own staff", d.m().Attendance.ForFunder(), counted(workshop.AtLeast, 3))
	s := d.m().Summary()
	equal(t, "excluded", len(s.Excluded), 2)
	equal(t, "in the summary", s.ForFunder(), counted(workshop.AtLeast, 3))
	d.do(d.m().SetCount(counted(workshop.Exact, 9)))
	equal(t, "seats for those who were counted", d.m().Numbers(), 4)
	d.checkFold()
}

// A journal that somebody else wrote may hold stretches that cannot be: one that never
// ended, and another after it. They do not happen.
func TestForeignStretches(t *testing.T) {
	came := workshop.PersonCame{PersonRef: workshop.PersonRef{Person: "p", Rev: 1}}
	m := workshop.Fold(workshop.NewMeeting(), []workshop.Entry{
		{ID: "a", Seq: 1, Origin: "x", At: at(17, 0, 0), Events: []workshop.Event{{Payload: came}}},
		{ID: "b", Seq: 2, Origin: "x", At: at(18, 0, 0), Events: []workshop.Event{{Payload: workshop.PresenceTimed{
			Person: "p", Spans: []workshop.Span{{From: at(17, 30, 0)}, {From: at(17, 40, 0), To: at(17, 50, 0)}},
		}}}},
	})
	if spans := m.Attendance.Presence("p").Spans(); len(spans) != 1 || !spans[0].To.IsZero() || !spans[0].From.Equal(at(17, 0, 0)) {
		t.Errorf("%v", spans)
	}
}
