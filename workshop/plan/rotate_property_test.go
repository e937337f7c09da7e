package plan

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"talkoot/workshop"

	"pgregory.net/rapid"
)

// TestEveryPlan: of any size and kind, with a short search.
func TestEveryPlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.IntRange(1, 60).Draw(t, "people")
		tables := rapid.IntRange(1, people).Draw(t, "tables")
		rounds := rapid.IntRange(1, 9).Draw(t, "rounds")
		kind := rapid.SampledFrom(workshop.RotationKinds).Draw(t, "kind")
		seed := rapid.Uint64().Draw(t, "seed")
		p := rotate(people, tables, rounds, kind, seed, fewShares)
		checkPlan(t, p, people, tables, rounds)
		if again := rotate(people, tables, rounds, kind, seed, fewShares); !reflect.DeepEqual(p, again) {
			t.Errorf("the same again is %v, not %v", again, p)
		}
		if (kind == None || kind == Questions) && p.RepeatedPairs != p.LowerBound {
			t.Errorf("%d repeated pairs, bound %d", p.RepeatedPairs, p.LowerBound)
		}
	})
}

// TestPrimePowersMeetTheBound: with a power of a prime tables and no more rounds
// than tables there is a plan that cannot be bettered, however many people.
func TestPrimePowersMeetTheBound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tables := rapid.SampledFrom([]int{2, 3, 4, 5, 7, 8, 9, 11, 13, 16}).Draw(t, "tables")
		people := rapid.IntRange(tables, 200).Draw(t, "people")
		rounds := rapid.IntRange(1, tables).Draw(t, "rounds")
		p := rotate(people, tables, rounds, Mix, 1, nil)
		if p.RepeatedPairs != p.LowerBound {
			t.Errorf("%d repeated pairs, bound %d", p.RepeatedPairs, p.LowerBound)
		}
		checkPlan(t, p, people, tables, rounds)
	})
}

// TestNoSeatingFallsBelowTheBound: not even one that nobody planned.
func TestNoSeatingFallsBelowTheBound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.IntRange(1, 12).Draw(t, "people")
		tables := rapid.IntRange(1, people).Draw(t, "tables")
		rounds := rapid.IntRange(1, 6).Draw(t, "rounds")
		s := countedOff(people, tables, rounds)
		for r := range s {
			s[r] = rapid.Permutation(s[r]).Draw(t, "round")
		}
		if got, bound := repeatedPairs(s, tables), lowerBound(people, tables, rounds); got < bound {
			t.Errorf("%d repeated pairs, bound %d", got, bound)
		}
	})
}

// TestNoCafeFallsBelowTheBound: whatever tours its guests make.
func TestNoCafeFallsBelowTheBound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tables := rapid.IntRange(1, 5).Draw(t, "tables")
		people := rapid.IntRange(tables, 20).Draw(t, "people")
		rounds := rapid.IntRange(1, 6).Draw(t, "rounds")
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		s := develop(newRing(tables), people, tours(tables, layersOf(people, tables), rounds, rng))
		if got, bound := repeatedPairs(s, tables), cafeBound(people, tables, rounds); got < bound {
			t.Errorf("%d repeated pairs, bound %d", got, bound)
		}
	})
}

// TestSearchesCountRight: what a search believes to cost is what its seats do.
func TestSearchesCountRight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.IntRange(2, 40).Draw(t, "people")
		tables := rapid.IntRange(2, min(people, 12)).Draw(t, "tables")
		rounds := rapid.IntRange(2, 6).Draw(t, "rounds")
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		r := newRing(tables)
		l := newLayerSearch(r, people, anyRows(tables, layersOf(people, tables), rounds, rng))
		l.run(rng, 300, 0, false)
		s := develop(r, people, l.rows)
		if want := repeatedPairs(s, tables); l.cost != want {
			t.Errorf("layers: %d repeated pairs, told as %d", want, l.cost)
		}
		s, cost := newSwapSearch(s, tables).run(rng, 300, 0, hotSwap)
		if want := repeatedPairs(s, tables); cost != want {
			t.Errorf("swaps: %d repeated pairs, told as %d", want, cost)
		}
	})
}
