package workshop_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

var someCount = rapid.Custom(func(t *rapid.T) workshop.Count {
	return workshop.Count{
		Certainty: rapid.SampledFrom([]workshop.Certainty{workshop.Uncounted, workshop.Exact, workshop.Approximate, workshop.AtLeast}).Draw(t, "certainty"),
		N:         rapid.IntRange(-1, 30).Draw(t, "count"),
	}
})

// peopleChange draws something that happens to who is there.
func peopleChange(t *rapid.T, d *desk) (workshop.Change, error) {
	m, mo := d.m(), d.mo()
	ids := personIDs(m)
	for _, r := range m.Attendance.Registrations {
		ids = append(ids, r.Person)
	}
	person := func() workshop.ID { return pick(t, "person", ids) }
	arrival := func() workshop.Arrival {
		a := workshop.Arrival{Name: someText.Draw(t, "name"), Staff: rapid.Bool().Draw(t, "staff"), Remote: rapid.Bool().Draw(t, "remote")}
		if r, ok := d.s.People()[person()]; ok {
			a.Person = r.Latest().PersonRef
		}
		return a
	}
	return rapid.SampledFrom([]func() (workshop.Change, error){
		func() (workshop.Change, error) {
			return m.CountPart(workshop.Part{
				Kind:     rapid.SampledFrom([]workshop.CountKind{"", workshop.Officials, workshop.OwnStaff, "opettajat"}).Draw(t, "kind"),
				Remote:   rapid.Bool().Draw(t, "remote"),
				Count:    someCount.Draw(t, "count"),
				Excluded: rapid.Bool().Draw(t, "excluded"),
			})
		},
		func() (workshop.Change, error) { return m.Arrive(mo, d.s.People(), arrival(), arrival()) },
		func() (workshop.Change, error) {
			state := rapid.SampledFrom([]workshop.PresenceState{workshop.Registered, workshop.Excused, workshop.Absent}).Draw(t, "state")
			return m.Register(mo, d.s.People(), state, arrival(), arrival())
		},
		func() (workshop.Change, error) { return m.Withdraw(person()) },
		func() (workshop.Change, error) {
			return m.MarkPresence(d.s.People(), person(), rapid.Bool().Draw(t, "remote"), rapid.Bool().Draw(t, "excluded"))
		},
		func() (workshop.Change, error) {
			from := mo.Now.Add(-time.Hour)
			to := rapid.SampledFrom([]time.Time{{}, from.Add(time.Minute)}).Draw(t, "to")
			return m.SetSpans(d.s.People(), person(), workshop.Span{From: from, To: to})
		},
		func() (workshop.Change, error) { return m.Leave(person()) },
		func() (workshop.Change, error) { return m.RemovePresence(person()) },
	}).Draw(t, "change of people")()
}

// checkAttendance checks that the observations hold together.
func checkAttendance(t tester, m *workshop.Meeting) {
	t.Helper()
	a := &m.Attendance
	best, funder := a.Best(), a.ForFunder()
	if best.Known() != funder.Known() || funder.N > best.N || funder.N < 0 {
		t.Fatalf("%v for the funder of %v", funder, best)
	}
	if !best.Known() && best.N != 0 {
		t.Fatalf("unknown is %d", best.N)
	}
	if !best.Known() && len(a.Presences)+len(a.Parts) > 0 {
		t.Fatalf("people are known, and no count")
	}
	met := map[workshop.ID]bool{}
	for _, p := range a.Presences {
		if met[p.Person] {
			t.Fatalf("somebody is there twice")
		}
		met[p.Person] = true
		spans := p.Spans()
		for i, s := range spans {
			if s.To.IsZero() && i < len(spans)-1 {
				t.Fatalf("an open stretch before the last: %v", spans)
			}
		}
	}
	for _, r := range a.Registrations {
		if state := a.State(r.Person); met[r.Person] != (state == workshop.Came) {
			t.Fatalf("%s: %v", r.Person, state)
		}
	}
	for _, id := range m.Here() {
		if p := a.Presence(id); p == nil || p.Remote || !p.To.IsZero() {
			t.Fatalf("%s is not in the room", id)
		}
	}
}

// A sum of counts is never surer than what it was made of, and an unknown count
// is never taken for 0.
func TestCountsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := someCount.Draw(t, "a"), someCount.Draw(t, "b")
		sum := a.Plus(b)
		switch {
		case !a.Known() && !b.Known():
			if sum.Known() {
				t.Fatalf("%v", sum)
			}
		case !a.Known() && sum != b, !b.Known() && sum != a:
			t.Fatalf("%v + %v = %v", a, b, sum)
		case a.Known() && b.Known() && (sum.N != a.N+b.N || sum.Certainty == workshop.Exact && (a.Certainty != workshop.Exact || b.Certainty != workshop.Exact)):
			t.Fatalf("%v + %v = %v", a, b, sum)
		}
	})
}
