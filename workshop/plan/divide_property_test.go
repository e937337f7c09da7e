package plan

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// fewSteps are shares of the work that leave a property test time for many rooms.
var fewSteps = []int{256}

// anyHall draws a room with people by name and people who were counted.
func anyHall(t *rapid.T) *hall {
	people := anyRoom(t, 1, 20)
	return newHall(t, rapid.IntRange(0, 15).Draw(t, "counted"), people...)
}

// anyWish draws something to ask of a room.
func anyWish(t *rapid.T, h *hall) Wish {
	all := everybody(h.m(), h.s.People())
	named := slices.DeleteFunc(slices.Clone(all), func(p Person) bool { return p.nameless })
	w := Wish{
		Groups: rapid.IntRange(1, min(6, len(all))).Draw(t, "groups"),
		Rounds: rapid.IntRange(1, 5).Draw(t, "rounds"),
		Kind:   rapid.SampledFrom(workshop.RotationKinds).Draw(t, "kind"),
		Seed:   rapid.Uint64().Draw(t, "seed"),
		Again:  true,
	}
	w.Criteria = anyCriteria(t, named, w.Groups)
	return w
}

func fixes(w Wish) bool {
	return slices.ContainsFunc(w.Criteria, func(c Criterion) bool { return len(c.Fixed) > 0 })
}

// checkRound tells that everybody is in a round exactly once, and nobody else.
func checkRound(t *rapid.T, m *workshop.Meeting, round []workshop.Seats, numbers bool) {
	var people []workshop.ID
	var counted []int
	for _, s := range round {
		people, counted = append(people, s.People...), append(counted, s.Numbers...)
	}
	slices.Sort(people)
	here := slices.Sorted(slices.Values(m.Here()))
	if !slices.Equal(people, here) {
		t.Fatalf("%v are seated, %v are there", people, here)
	}
	slices.Sort(counted)
	for i, n := range counted {
		if numbers && n != i+1 || i > 0 && n == counted[i-1] {
			t.Fatalf("numbers %v", counted)
		}
	}
	if want := m.Attendance.Count.N - len(here); numbers && len(counted) != max(0, want) {
		t.Fatalf("%d have a number, %d were counted", len(counted), want)
	}
}

// TestDivideSeatsEverybody: once in each round, at tables that are even to within
// one; hosts stay, and the bound holds.
func TestDivideSeatsEverybody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := anyHall(t)
		w := anyWish(t, h)
		o, err := divide(h.m(), h.s.People(), anyHistory(t, everybody(h.m(), h.s.People())), w, fewSteps)
		if err != nil {
			t.Fatal(err)
		}
		again, err := divide(h.m(), h.s.People(), History(h.m()), w, fewSteps)
		if twice, _ := divide(h.m(), h.s.People(), History(h.m()), w, fewSteps); err != nil || !again.same(twice) {
			t.Fatalf("the same wish, another division: %v", err)
		}
		h.do(h.m().Divide(h.clock.Moment(), o.Plan))
		if o.LowerBound > o.RepeatedPairs {
			t.Fatalf("%d repeated pairs are below the bound %d", o.RepeatedPairs, o.LowerBound)
		}
		p := Present(h.m(), h.s.People())
		if p.RepeatedPairs != o.RepeatedPairs || p.LowerBound > p.RepeatedPairs {
			t.Fatalf("planned %d repeated pairs, present %d, bound %d", o.RepeatedPairs, p.RepeatedPairs, p.LowerBound)
		}
		for round := range h.m().Rotation.Rounds {
			seats := h.m().SeatsIn(round)
			checkRound(t, h.m(), seats, true)
			sizes := seatCounts(seats)
			if (round > 0 && h.m().Rotation.Mixes() || !fixes(w)) && slices.Max(sizes) > slices.Min(sizes)+1 {
				t.Fatalf("round %d has sizes %v", round+1, sizes)
			}
		}
		for g, host := range o.Plan.Hosts {
			if host == "" {
				continue
			}
			for _, stop := range h.m().Route(host) {
				if stop.Table != g+1 {
					t.Fatalf("host %d goes to table %d", g+1, stop.Table)
				}
			}
		}
	})
}

// TestNobodyIsLost: whoever comes, goes, moves and however tables change, everybody
// who is there by name sits once in the round that is on and in those to come.
func TestNobodyIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := anyHall(t)
		o, err := divide(h.m(), h.s.People(), nil, anyWish(t, h), fewSteps)
		if err != nil {
			t.Fatal(err)
		}
		h.do(h.m().Divide(h.clock.Moment(), o.Plan))
		for range rapid.IntRange(4, 24).Draw(t, "changes") {
			if c, err := anyChange(t, h); err == nil {
				h.do(c, nil)
			}
			r := h.m().Rotation
			for round := r.At; round < r.Rounds; round++ {
				checkRound(t, h.m(), h.m().SeatsIn(round), false)
			}
			for i, s := range h.m().SeatsIn(r.At) {
				g := h.m().Groups[i]
				if g.ID != s.Group || !slices.Equal(slices.Sorted(slices.Values(g.Members)), slices.Sorted(slices.Values(s.People))) || g.Unnamed != len(s.Numbers) {
					t.Fatalf("group %d is %+v, its seats %+v", i+1, g, s)
				}
			}
			if p := Present(h.m(), h.s.People()); p.LowerBound > p.RepeatedPairs {
				t.Fatalf("%d repeated pairs are below the bound %d", p.RepeatedPairs, p.LowerBound)
			}
		}
	})
}

// anyChange draws one of the things that happen to groups while they work.
func anyChange(t *rapid.T, h *hall) (workshop.Change, error) {
	m := h.m()
	everPresent := slices.Sorted(maps.Keys(h.s.People()))
	group := func() workshop.ID { return rapid.SampledFrom(m.Groups).Draw(t, "group").ID }
	person := func() workshop.ID { return rapid.SampledFrom(everPresent).Draw(t, "person") }
	return rapid.SampledFrom([]func() (workshop.Change, error){
		func() (workshop.Change, error) {
			a := workshop.Arrival{Name: "Myöhäinen", Role: rapid.SampledFrom([]string{"", "chair"}).Draw(t, "role")}
			return m.Arrive(h.clock.Moment(), h.s.People(), a)
		},
		func() (workshop.Change, error) {
			back := workshop.PersonRef{Person: person(), Rev: 1}
			return m.Arrive(h.clock.Moment(), h.s.People(), workshop.Arrival{Person: back})
		},
		func() (workshop.Change, error) { return m.Leave(person()) },
		func() (workshop.Change, error) { return m.RemovePresence(person()) },
		func() (workshop.Change, error) { return m.ChangeCount(rapid.IntRange(-3, 3).Draw(t, "by")) },
		func() (workshop.Change, error) { return m.MergeGroups(group(), group()) },
		func() (workshop.Change, error) { return m.PlaceMember(group(), person()) },
		func() (workshop.Change, error) { return m.EnterRound(rapid.IntRange(0, 4).Draw(t, "round")) },
		m.NextRound,
		m.PassScribes,
	}).Draw(t, "change")()
}

// TestDivideIsTheBestThereIs: in small rooms of people with names and without,
// against all splits: the criteria first, then counting off, then who has met.
func TestDivideIsTheBestThereIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		named := anyRoom(t, 1, 5)
		all := slices.Clone(named)
		for n := range rapid.IntRange(0, 7-len(named)).Draw(t, "counted") {
			all = append(all, Person{ID: counted(n + 1), nameless: true})
		}
		w := Wish{Groups: rapid.IntRange(1, min(4, len(all))).Draw(t, "groups"), Seed: rapid.Uint64().Draw(t, "seed")}
		w.Criteria = anyCriteria(t, named, w.Groups)
		history := anyHistory(t, named)
		r, err := splitRoom(all, history, w, true, searchShares[:1])
		if err != nil {
			t.Fatal(err)
		}
		criteria := append(slices.Clone(w.Criteria), Criterion{Kind: Spread, By: nameless})
		place, _ := places(all, w.Groups, false)
		fixed, _ := fixedGroups(all, w.Groups, criteria, place)
		sizes := slices.Sorted(slices.Values(r.sizes))
		got := toll(all, r.group, w.Groups, criteria, history)
		if want := cheapest(all, w.Groups, criteria, history, fixed, sizes); !slices.Equal(got, want) {
			t.Errorf("%v cost %v, the best split costs %v", r.group, got, want)
		}
	})
}
