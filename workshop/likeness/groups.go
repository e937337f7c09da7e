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
	c := clustering{like: make(map[pairKey]bool), of: make(map[workshop.ID]*cluster)}
	pairs := x.Pairs()
	for _, p := range pairs {
		c.like[pairKey{p.A, p.B}] = true
	}
	for _, p := range pairs {
		c.join(p.A, p.B)
	}
	var groups [][]workshop.ID
	for _, p := range pairs {
		if g := c.of[p.A]; len(g.ids) > 1 && !g.listed {
			g.listed = true
			slices.Sort(g.ids)
			groups = append(groups, g.ids)
		}
	}
	return groups
}

// clustering is a division of notes into groups under way.
type clustering struct {
	like map[pairKey]bool
	of   map[workshop.ID]*cluster
}

type pairKey struct{ a, b workshop.ID } // a < b

type cluster struct {
	ids    []workshop.ID
	listed bool
}

// join makes one group of those of two notes, if all in them are alike.
func (c *clustering) join(a, b workshop.ID) {
	g, h := c.group(a), c.group(b)
	if g == h || !c.allAlike(g, h) {
		return
	}
	if len(h.ids) > len(g.ids) {
		g, h = h, g
	}
	g.ids = append(g.ids, h.ids...)
	for _, id := range h.ids {
		c.of[id] = g
	}
}

// group returns the group of a note: itself alone at first.
func (c *clustering) group(id workshop.ID) *cluster {
	if c.of[id] == nil {
		c.of[id] = &cluster{ids: []workshop.ID{id}}
	}
	return c.of[id]
}

func (c *clustering) allAlike(g, h *cluster) bool {
	for _, a := range g.ids {
		for _, b := range h.ids {
			if !c.like[pairKey{min(a, b), max(a, b)}] {
				return false
			}
		}
	}
	return true
}
