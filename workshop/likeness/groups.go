package likeness

import (
	"cmp"
	"slices"

	"talkoot/workshop"
)

// Pair is two notes that are like each other.
type Pair struct {
	A, B  workshop.ID // A < B
	Score float64
}

// Pairs returns all pairs of near-duplicates, the likest first.
func (x *Index) Pairs() []Pair {
	var pairs []Pair
	for _, e := range x.entries {
		q := query{phrase: &e.phrase}
		for _, t := range e.terms {
			q.near = append(q.near, t.near)
		}
		for _, m := range q.run(func(o *entry) bool { return o.id > e.id }) {
			if x.entries[m.ID].text == e.text {
				m.Score = 1
			}
			pairs = append(pairs, Pair{e.id, m.ID, m.Score})
		}
	}
	slices.SortFunc(pairs, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return pairs
}

// Groups returns the near-duplicates of a whole board, as groups of notes to
// look through: the likest group first, and in a group the smallest id, which
// is the oldest note, first.
//
// A note is in one group at most. It joins a group only if it is like every
// note there (complete linkage: T. Sørensen, 1948), since a chain of small
// steps would soon hold notes that have nothing to do with each other.
func (x *Index) Groups() [][]workshop.ID {
	pairs := x.Pairs()
	like := make(map[[2]workshop.ID]bool, len(pairs))
	for _, p := range pairs {
		like[[2]workshop.ID{p.A, p.B}] = true
	}
	alike := func(a, b []workshop.ID) bool {
		for _, m := range a {
			for _, n := range b {
				if !like[[2]workshop.ID{min(m, n), max(m, n)}] {
					return false
				}
			}
		}
		return true
	}
	groups := make(map[workshop.ID]*[]workshop.ID)
	groupOf := func(id workshop.ID) *[]workshop.ID {
		if groups[id] == nil {
			groups[id] = &[]workshop.ID{id}
		}
		return groups[id]
	}
	var order []*[]workshop.ID
	for _, p := range pairs {
		a, b := groupOf(p.A), groupOf(p.B)
		if a == b || !alike(*a, *b) {
			continue
		}
		if len(*b) > len(*a) {
			a, b = b, a
		}
		*a = append(*a, *b...)
		for _, id := range *b {
			groups[id] = a
		}
		*b = nil
		if !slices.Contains(order, a) {
			order = append(order, a)
		}
	}
	var out [][]workshop.ID
	for _, g := range order {
		if *g != nil {
			slices.Sort(*g)
			out = append(out, *g)
		}
	}
	return out
}
