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
