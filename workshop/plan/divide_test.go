package plan

import (
	"reflect"
	"slices"
	"testing"

	"talkoot/workshop"
)

func TestDivideACountedRoom(t *testing.T) {
	h := newHall(t, 7)
	o := h.divide(Wish{Groups: 3})
	want := []workshop.Seats{{Numbers: []int{1, 4, 7}}, {Numbers: []int{2, 5}}, {Numbers: []int{3, 6}}}
	if !reflect.DeepEqual(o.Plan.Rounds, [][]workshop.Seats{want}) || len(o.Unmet) > 0 {
		t.Errorf("%+v", o)
	}
	for i, s := range h.m().SeatsIn(0) {
		if !slices.Equal(s.Numbers, want[i].Numbers) {
			t.Errorf("group %d has %v", i+1, s.Numbers)
		}
	}
}

// TestDivideNamesAndNumbers: three who belong together stay so although five
// groups of four would have one of them each, and the counted fill up.
func TestDivideNamesAndNumbers(t *testing.T) {
	h := newHall(t, 17, folk(3)...)
	o := h.divide(Wish{Groups: 5})
	if got := seatCounts(o.Plan.Rounds[0]); !slices.Equal(got, []int{4, 4, 4, 4, 4}) {
		t.Errorf("sizes %v", got)
	}
	for _, s := range o.Plan.Rounds[0] {
		if len(s.People) > 1 {
			t.Errorf("people without need in one group: %+v", o.Plan.Rounds[0])
		}
	}
	here := h.m().Here()
	o = h.divide(Wish{Groups: 5, Criteria: []Criterion{{Kind: Together, Sets: [][]workshop.ID{here}}}})
	if len(o.Unmet) > 0 || !slices.ContainsFunc(o.Plan.Rounds[0], func(s workshop.Seats) bool { return len(s.People) == 3 && len(s.Numbers) == 1 }) {
		t.Errorf("%+v", o)
	}
	for i, s := range h.m().SeatsIn(0) {
		if !slices.Equal(s.Numbers, o.Plan.Rounds[0][i].Numbers) {
			t.Errorf("group %d counts off %v, planned was %v", i+1, s.Numbers, o.Plan.Rounds[0][i].Numbers)
		}
	}
}

func TestDivideRotates(t *testing.T) {
	h := newHall(t, 15, folk(10)...)
	o := h.divide(Wish{Groups: 5, Rounds: 5, Kind: Mix})
	if o.RepeatedPairs != 0 || o.LowerBound != 0 || len(h.m().Rotation.Seats) != 5 {
		t.Errorf("%d repeated pairs, bound %d, %d rounds", o.RepeatedPairs, o.LowerBound, len(h.m().Rotation.Seats))
	}
	o = h.divide(Wish{Groups: 5, Rounds: 4, Kind: Cafe, Seed: 2})
	for g, host := range o.Plan.Hosts {
		if host == "" || host != h.m().Groups[g].Host {
			t.Errorf("table %d: host %q, %q", g+1, host, h.m().Groups[g].Host)
		}
		for _, stop := range h.m().Route(host) {
			if stop.Table != g+1 {
				t.Errorf("the host of table %d goes to %+v", g+1, stop)
			}
		}
	}
	o = h.divide(Wish{Groups: 5, Kind: Questions})
	if o.Wish.Rounds != 5 || len(o.Plan.Rounds) != 1 || h.m().Rotation.Rounds != 5 || o.RepeatedPairs != 10*50 {
		t.Errorf("%d rounds, %d pairs", h.m().Rotation.Rounds, o.RepeatedPairs)
	}
}

// TestDivideAroundUnevenGroups: six of twelve are put into group 2 by hand.
func TestDivideAroundUnevenGroups(t *testing.T) {
	h := newHall(t, 4, folk(8)...)
	fixed := map[workshop.ID]int{}
	for _, id := range h.m().Here()[:6] {
		fixed[id] = 2
	}
	for _, kind := range []Kind{Mix, Cafe} {
		o := h.divide(Wish{Groups: 3, Rounds: 3, Kind: kind, Criteria: []Criterion{{Kind: Fixed, Fixed: fixed}}})
		if got := seatCounts(o.Plan.Rounds[0]); !slices.Equal(got, []int{3, 6, 3}) {
			t.Errorf("%s: sizes %v", kind, got)
		}
		for _, round := range o.Plan.Rounds[1:] {
			if got := seatCounts(round); !slices.Equal(got, []int{4, 4, 4}) {
				t.Errorf("%s: later sizes %v", kind, got)
			}
		}
		if len(o.Unmet) != 1 || o.Unmet[0].Kind != Even || o.RepeatedPairs < o.LowerBound || o.LowerBound < 2*3+3 {
			t.Errorf("%s: %+v, %d repeated, bound %d", kind, o.Unmet, o.RepeatedPairs, o.LowerBound)
		}
	}
}

func TestDivideAnUncountedRoom(t *testing.T) {
	h := newHall(t, 0)
	h.divide(Wish{Groups: 4, Kind: Questions})
	if len(h.m().Groups) != 4 || h.m().Rotation.Rounds != 4 {
		t.Errorf("%d groups", len(h.m().Groups))
	}
	h.refused(workshop.CodeNobodyToSplit, Wish{Groups: 4, Rounds: 2, Kind: Mix})
	h.do(h.m().SetCount(workshop.Count{Certainty: workshop.Exact}))
	h.refused(workshop.CodeNobodyToSplit, Wish{Groups: 4})
}

func TestDivideRefuses(t *testing.T) {
	h := newHall(t, 2, folk(2)...)
	here := h.m().Here()
	h.refused(workshop.CodeTooManyGroups, Wish{Groups: 5})
	h.refused(workshop.CodeBadNumber, Wish{})
	h.refused(workshop.CodeBadNumber, Wish{Groups: 2, Rounds: -1})
	h.refused(workshop.CodeTooManyRounds, Wish{Groups: 2, Rounds: MaxRounds + 1})
	h.refused(workshop.CodeUnknownPerson, Wish{Groups: 2, Criteria: []Criterion{{Kind: Together, Sets: [][]workshop.ID{{"x"}}}}})
	h.refused(workshop.CodeUnknownGroup, Wish{Groups: 2, Criteria: []Criterion{{Kind: Fixed, Fixed: map[workshop.ID]int{here[0]: 3}}}})
	h.refused(workshop.CodeTwoGroups, Wish{Groups: 2, Criteria: []Criterion{
		{Kind: Fixed, Fixed: map[workshop.ID]int{here[0]: 1}}, {Kind: Fixed, Fixed: map[workshop.ID]int{here[0]: 2}},
	}})
	h.do(h.m().SetCount(workshop.Count{Certainty: workshop.Exact, N: MaxPeople + 1}))
	h.refused(workshop.CodeTooManyPeople, Wish{Groups: 2})
}

func TestDivideAgain(t *testing.T) {
	h := newHall(t, 0, folk(12)...)
	w := Wish{Groups: 4, Seed: 7}
	first := h.divide(w)
	if again := h.ask(w); !reflect.DeepEqual(first, again) {
		t.Errorf("groups that nobody knows of change the next: %+v, %+v", first, again)
	}
	h.do(h.m().AnnounceGroups(true))
	if _, err := h.m().Divide(h.clock.Moment(), h.ask(w).Plan); workshop.ErrorCode(err) != workshop.CodeAnnounced {
		t.Errorf("announced groups: %v", err)
	}
	w.Again = true
	history := History(h.m())
	h.divide(w)
	for _, g := range h.m().Groups {
		for i, a := range g.Members {
			for _, b := range g.Members[:i] {
				if history.Of(a, b) > 0 {
					t.Errorf("two who sat together do so again")
				}
			}
		}
	}
	if got := len(h.m().SatBefore()); got != 4 {
		t.Errorf("%d groups are remembered", got)
	}
}

func TestNextDiffers(t *testing.T) {
	h := newHall(t, 3, folk(9)...)
	for _, w := range []Wish{{Groups: 4}, {Groups: 3, Rounds: 3, Kind: Mix}, {Groups: 4, Rounds: 4, Kind: Cafe}} {
		o := h.ask(w)
		next, err := Next(h.m(), h.s.People(), History(h.m()), w)
		if err != nil || next.Wish.Seed <= w.Seed || next.Plan.Seed != next.Wish.Seed || o.same(next) {
			t.Errorf("%+v: %+v, %v", w, next, err)
		}
	}
	counted := newHall(t, 6)
	if next, err := Next(counted.m(), nil, nil, Wish{Groups: 2}); err != nil || next.Wish.Seed == 0 {
		t.Errorf("%+v, %v", next, err)
	}
}

// TestHistory: what is longer ago weighs less.
func TestHistory(t *testing.T) {
	h := newHall(t, 0, folk(4)...)
	h.divide(Wish{Groups: 2})
	pair := h.m().Groups[0].Members
	for _, c := range []struct {
		earlier []*workshop.Meeting
		want    int
	}{{nil, 0}, {[]*workshop.Meeting{h.m()}, Weight(1)}, {[]*workshop.Meeting{workshop.NewMeeting(), h.m()}, Weight(2)}} {
		if got := History(workshop.NewMeeting(), c.earlier...).Of(pair[0], pair[1]); got != c.want {
			t.Errorf("%d meetings: %d, want %d", len(c.earlier), got, c.want)
		}
	}
	if len(History(h.m())) != 0 {
		t.Errorf("groups that were only formed have sat")
	}
	h.do(h.m().AddNotes(h.clock.Moment(), h.lane(), h.m().Groups[1].ID, "Joki"))
	if got := History(h.m()).Of(pair[0], pair[1]); got != Weight(0) {
		t.Errorf("groups at work weigh %d", got)
	}
}

// TestPresent: groups that were just made look as they were planned, and latecomers
// and leavers change that.
func TestPresent(t *testing.T) {
	people := make([]Person, 9)
	for i := range 6 {
		people[i].Organisation = "Liperin Martat"
	}
	fixed := func(h *hall) map[workshop.ID]int {
		out := map[workshop.ID]int{}
		for _, id := range h.m().Here()[:5] {
			out[id] = 2
		}
		return out
	}
	for _, kind := range workshop.RotationKinds {
		for _, byHand := range []bool{false, true} {
			h := newHall(t, 3, people...)
			if Present(h.m(), h.s.People()).Plan.Rounds != nil {
				t.Fatal("groups before there are any")
			}
			w := Wish{Groups: 4, Rounds: 3, Kind: kind, Criteria: []Criterion{{Kind: Apart, By: Organisation}}}
			if byHand {
				w.Criteria = append(w.Criteria, Criterion{Kind: Fixed, Fixed: fixed(h)})
			}
			o := h.divide(w)
			p := Present(h.m(), h.s.People())
			if p.RepeatedPairs != o.RepeatedPairs || p.LowerBound != o.LowerBound || !reflect.DeepEqual(p.Unmet, o.Unmet) || !reflect.DeepEqual(p.Wish, o.Wish) {
				t.Errorf("%s: planned %+v,\npresent %+v", kind, o, p)
			}
			h.arrive(Person{Organisation: "Liperin Martat"})
			h.do(h.m().Leave(h.m().Here()[0]))
			h.do(h.m().Leave(h.m().Here()[7]))
			p = Present(h.m(), h.s.People())
			if p.LowerBound > p.RepeatedPairs || !slices.ContainsFunc(p.Unmet, func(u Unmet) bool { return u.People == 6 }) {
				t.Errorf("%s: %d repeated, bound %d, unmet %+v", kind, p.RepeatedPairs, p.LowerBound, p.Unmet)
			}
		}
	}
}
