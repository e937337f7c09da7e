package report

import (
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// drawnAttendance is who was at a meeting: a head count or none, counts by kind,
// and people by name, some of whom were expected or do not count for the funder.
func drawnAttendance(t *rapid.T) workshop.Attendance {
	counts := rapid.Custom(func(t *rapid.T) workshop.Count {
		return count(rapid.SampledFrom([]workshop.Certainty{workshop.Exact, workshop.Approximate, workshop.AtLeast}).Draw(t, "certainty"),
			rapid.IntRange(1, 500).Draw(t, "n"))
	})
	a := workshop.Attendance{Count: workshop.Count{Certainty: workshop.Uncounted}}
	if rapid.Bool().Draw(t, "counted") {
		a.Count = counts.Draw(t, "count")
	}
	for _, k := range []workshop.CountKind{"", workshop.AssociationPeople, workshop.OwnStaff, "ohikulkijoita", "Ohikulkijoita"} {
		for _, remote := range []bool{false, true} {
			if (k != "" || remote) && rapid.IntRange(0, 3).Draw(t, "part") == 0 {
				a.Parts = append(a.Parts, workshop.Part{Kind: k, Remote: remote, Count: counts.Draw(t, "of a kind"), Excluded: rapid.Bool().Draw(t, "excluded")})
			}
		}
	}
	for _, id := range []workshop.ID{"p", "q", "r", "s"} {
		if rapid.Bool().Draw(t, "present") {
			a.Presences = append(a.Presences, &workshop.Presence{
				PersonRef: workshop.PersonRef{Person: id, Rev: 1}, Remote: rapid.Bool().Draw(t, "remote"), Excluded: rapid.Bool().Draw(t, "excluded"),
			})
		}
		if rapid.Bool().Draw(t, "expected") {
			a.Registrations = append(a.Registrations, &workshop.Registration{PersonRef: workshop.PersonRef{Person: id, Rev: 1}})
		}
	}
	return a
}

// attended is some meetings that were held, as the store would derive them.
func attended(t *rapid.T) meetings {
	m := meetings{summaries: map[workshop.ID]workshop.Summary{}}
	for i := range rapid.IntRange(0, 12).Draw(t, "meetings") {
		x := workshop.Meeting{Attendance: drawnAttendance(t)}
		x.ID, x.Date = workshop.ID(rune('a'+i)), day(2014, 1, 1+i)
		h := x.Header()
		h.Series = rapid.SliceOfN(rapid.SampledFrom([]workshop.ID{"a", "b", "c"}), 0, 3).Draw(t, "series")
		m.headers, m.summaries[x.ID] = append(m.headers, h), x.Summary()
	}
	return m
}

// No more people count for the funder than there were, a meeting that nobody
// counted is counted for nobody, and what is said for the funder is no surer than
// the whole.
func TestFunderIsAPart(t *testing.T) {
	sure := map[workshop.Certainty]int{workshop.Uncounted: -1, workshop.AtLeast: 0, workshop.Approximate: 0, workshop.Exact: 1}
	rapid.Check(t, func(t *rapid.T) {
		r := attended(t).report(Scope{})
		for _, row := range r.Rows {
			if row.Funder.N > row.Count.N || row.Funder.Known() != row.Count.Known() || sure[row.Funder.Certainty] > sure[row.Count.Certainty] {
				t.Fatalf("%v for the funder of %v", row.Funder, row.Count)
			}
		}
		f, p := r.Funder, r.Participants
		if f.Sum() > p.Sum() || f.Counted != p.Counted || f.Uncounted != p.Uncounted || f.Exact > p.Exact {
			t.Fatalf("%+v for the funder of %+v", f, p)
		}
	})
}

// The kinds come to what their counts come to, with the certainty that those
// have; nobody is in two kinds, and a kind that was not counted is not 0.
func TestKindsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := attended(t).report(Scope{})
		want, unsure := 0, false
		for _, row := range r.Rows {
			for _, p := range row.Parts {
				if p.Kind != "" {
					want += p.N
					unsure = unsure || p.Certainty != workshop.Exact
				}
			}
		}
		sum, sure, seen := 0, true, map[workshop.CountKind]bool{}
		for _, k := range r.Kinds {
			if seen[folded(k.Kind)] || k.Kind == "" || k.Counted == 0 || k.Counted > r.Meetings() || k.Uncounted != 0 {
				t.Fatalf("%+v", k)
			}
			seen[folded(k.Kind)] = true
			sum += k.Sum()
			sure = sure && k.Count().Certainty == workshop.Exact
		}
		if sum != want || unsure == sure && len(r.Kinds) > 0 {
			t.Fatalf("%d of %d, sure: %v", sum, want, sure)
		}
	})
}

// Those who took part from elsewhere are part of the whole, and those who came of
// the expected are among both.
func TestRemoteAndExpected(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := attended(t).report(Scope{})
		remote := 0
		for _, row := range r.Rows {
			remote += row.Remote.N
			if row.Remote.N > row.Count.N || row.Came > row.Registered || row.Came > row.Named {
				t.Fatalf("%+v", row)
			}
		}
		if r.Remote.Sum() != remote || r.Remote.Counted+r.Remote.Uncounted != r.Meetings() {
			t.Fatalf("%+v, want %d", r.Remote, remote)
		}
		if r.Came > r.Registered || r.Came > r.Named || r.RegisteredIn > r.Meetings() {
			t.Fatalf("%d of %d came in %d", r.Came, r.Registered, r.RegisteredIn)
		}
	})
}

// A meeting in several series of a funder counts once in the report of the
// funder, which is what its series come to at most.
func TestNoMeetingCountsTwiceForAFunder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := attended(t)
		scope, _ := Scope{}.FundedBy("STEA", seriesOfTwoFunders)
		r := m.report(scope)
		want, most := 0, 0
		for _, h := range m.headers {
			in := 0
			for _, id := range []workshop.ID{"a", "b"} {
				if (Scope{Series: workshop.Series{ID: id}}).Has(h) {
					in++
				}
			}
			want += min(in, 1) * h.Count.N
			most += in * h.Count.N
		}
		if r.Participants.Sum() != want || want > most {
			t.Fatalf("%d, want %d of %d", r.Participants.Sum(), want, most)
		}
		sum := 0
		for _, o := range Overviews(seriesOfTwoFunders[:2], m.headers, now) {
			sum += o.Participants.Sum()
		}
		if sum != most {
			t.Fatalf("the series come to %d, want %d", sum, most)
		}
	})
}
