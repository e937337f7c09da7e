package plan

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// TestDealKeepsThePlan: later rounds are never worse for it, and who repeats with
// whom, the first round and the hosts stay.
func TestDealKeepsThePlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := anyRoom(t, 2, 20)
		n := rapid.IntRange(1, len(people)).Draw(t, "groups")
		rounds := rapid.IntRange(2, 5).Draw(t, "rounds")
		kind := rapid.SampledFrom([]Kind{Mix, Cafe}).Draw(t, "kind")
		criteria, history := anyCriteria(t, people, n), anyHistory(t, people)
		first := make([]workshop.Seats, n)
		for i, p := range people {
			first[i%n].People = append(first[i%n].People, p.ID)
		}
		d := tablesOf(first)
		s := d.seating(rotate(len(people), n, rounds, kind, rapid.Uint64().Draw(t, "seed"), fewSteps))
		before := d.seats(s)
		cost := newDeal(d, s, people, criteria, history).cost()
		d.deal(s, people, criteria, history, kind, rand.New(rand.NewPCG(1, dealStream)))
		after := d.seats(s)
		if got := newDeal(d, s, people, criteria, history).cost(); slices.Compare(got, cost) > 0 {
			t.Fatalf("it costs %v, before %v", got, cost)
		}
		for g := range first {
			if !sameSet(after[0][g].People, first[g].People) {
				t.Fatalf("group %d has %v, before %v", g+1, after[0][g].People, first[g].People)
			}
		}
		was, _ := measure(before, kind)
		if now, _ := measure(after, kind); was != now {
			t.Fatalf("%d pairs repeat, before %d", now, was)
		}
		if kind == Cafe && !reflect.DeepEqual(hosts(before[0]), hosts(after[0])) {
			t.Fatalf("other hosts: %v, %v", before[0], after[0])
		}
	})
}

func sameSet(a, b []workshop.ID) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// TestDealKeepsApart: four of each of four associations can be apart in every round
// of four tables of four; the luck of the numbers alone does not bring that about.
func TestDealKeepsApart(t *testing.T) {
	people := make([]Person, 16)
	for i := range people {
		people[i].Organisation = []string{"Martat", "Kylä", "Nuoret", "Metsästäjät"}[i/4]
	}
	h := newHall(t, 0, people...)
	lucky, dealt := 0, 0
	for seed := range uint64(8) {
		w := Wish{Groups: 4, Rounds: 3, Kind: Mix, Seed: seed, Criteria: []Criterion{{Kind: Apart, By: Organisation}}}
		o := h.ask(w)
		if len(o.Unmet) == 0 {
			dealt++
		}
		p := rotate(16, 4, 3, Mix, seed, searchShares)
		d := tablesOf(o.Plan.Rounds[0])
		for _, here := range members(d.first, 4) {
			rand.New(rand.NewPCG(seed, planStream)).Shuffle(len(here), func(i, j int) {
				d.who[here[i]], d.who[here[j]] = d.who[here[j]], d.who[here[i]]
			})
		}
		o.Plan.Rounds = d.seats(d.seating(p))
		if len(o.unmetLater(h.s.People(), 1)) == 0 {
			lucky++
		}
	}
	if dealt < 8 || lucky > 0 {
		t.Errorf("apart throughout in %d of 8 plans, by luck in %d", dealt, lucky)
	}
}
