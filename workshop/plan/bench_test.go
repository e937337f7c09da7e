package plan

import (
	"fmt"
	"testing"

	"talkoot/workshop"
)

// BenchmarkRotate plans evenings: one that is known, one that a search has to
// find, one that no search brings to its bound, and one of the largest.
func BenchmarkRotate(b *testing.B) {
	for _, c := range []struct {
		people, tables, rounds int
		kind                   Kind
	}{
		{25, 5, 6, Mix},
		{300, 12, 4, Mix},
		{24, 6, 6, Mix},
		{600, 30, 10, Mix},
		{MaxPeople, 510, MaxRounds, Mix},
		{40, 6, 6, Cafe},
	} {
		b.Run(fmt.Sprintf("%s/%d/%d/%d", c.kind, c.people, c.tables, c.rounds), func(b *testing.B) {
			for b.Loop() {
				p, err := Rotate(c.people, c.tables, c.rounds, c.kind, 1)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(p.RepeatedPairs), "pairs")
				b.ReportMetric(float64(p.LowerBound), "bound")
			}
		})
	}
}

// BenchmarkDivide divides a meeting with names whose people have met before: by
// what is usually asked, into rounds of each kind.
func BenchmarkDivide(b *testing.B) {
	for _, c := range []struct{ people, groups, rounds int }{{25, 5, 5}, {60, 10, 4}, {300, 12, 4}} {
		people := make([]Person, c.people)
		for i := range people {
			people[i] = Person{Organisation: fmt.Sprint("o", i*i%(2*c.groups)), Role: fmt.Sprint("r", i%3)}
		}
		h := newHall(b, c.people/10, people...)
		for range 3 {
			o := h.divide(Wish{Groups: c.groups, Seed: 1, Again: true})
			o.Plan.Announce = true
			h.do(h.m().Divide(h.clock.Moment(), o.Plan))
		}
		here, history := h.m().Here(), History(h.m())
		criteria := []Criterion{
			{Kind: Together, Sets: [][]workshop.ID{here[:2], here[5:8]}},
			{Kind: Apart, By: Organisation},
			{Kind: Spread, By: Role},
		}
		for _, kind := range workshop.RotationKinds {
			w := Wish{Groups: c.groups, Rounds: c.rounds, Kind: kind, Criteria: criteria, Seed: 1}
			b.Run(fmt.Sprintf("%s/%d/%d/%d", kind, c.people, c.groups, c.rounds), func(b *testing.B) {
				for b.Loop() {
					o, err := Divide(h.m(), h.s.People(), history, w)
					if err != nil {
						b.Fatal(err)
					}
					b.ReportMetric(float64(o.RepeatedPairs), "pairs")
					b.ReportMetric(float64(o.LowerBound), "bound")
					b.ReportMetric(float64(len(o.Unmet)), "unmet")
				}
			})
		}
	}
}

// BenchmarkSplit divides rooms in which not everything can be had.
func BenchmarkSplit(b *testing.B) {
	for _, c := range []struct{ people, groups int }{{20, 5}, {60, 12}, {300, 50}, {2_000, 100}} {
		people := make([]Person, c.people)
		for i := range people {
			people[i] = Person{
				ID: workshop.ID(fmt.Sprint(i)), Organisation: fmt.Sprint(i * i % (c.groups / 2)), Role: fmt.Sprint(i % 3),
			}
		}
		criteria := []Criterion{
			{Kind: Apart, By: Organisation},
			{Kind: Together, Sets: [][]workshop.ID{{"0", "1", "2"}, {"3", "4"}}},
			{Kind: Spread, By: Role},
		}
		history := make(Pairs)
		for round := range 3 {
			groups := make([][]workshop.ID, c.groups)
			for i, p := range people {
				g := (i + i/c.groups*round) % c.groups
				groups[g] = append(groups[g], p.ID)
			}
			history.Add(groups, Weight(round))
		}
		b.Run(fmt.Sprintf("%d/%d", c.people, c.groups), func(b *testing.B) {
			for b.Loop() {
				if _, _, err := Split(people, c.groups, criteria, history, 1); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
