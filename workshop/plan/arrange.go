package plan

import (
	"math"
	"math/rand/v2"
	"slices"
)

// How a split is looked for: by annealing, whose steps grow with the room up to
// some size, and then by every exchange of two people until none helps. In rooms
// that are too large for that, the annealing has to do. The heat is in what a
// pair too many costs.
const (
	annealSteps    = 100_000
	stepsAPerson   = 500
	mostForSteps   = 300
	mostToExchange = 600
	hotSplit       = 0.5
	coldSplit      = 0.1
)

// arrange puts everybody into groups. The shares of the steps are taken one after
// the other, until there is a split that cannot be bettered.
func (r *room) arrange(rng *rand.Rand, shares []int) {
	r.fill(rng)
	if len(r.sizes) < 2 || len(r.free) == 0 {
		return
	}
	best := r.state()
	steps := annealSteps + stepsAPerson*min(len(r.group), mostForSteps)
	for _, share := range shares {
		if r.perfect() {
			return
		}
		best = r.anneal(rng, steps/share, best)
		r.restore(best.group)
	}
	if len(r.group) <= mostToExchange {
		r.exchangeAll()
	}
}

// state is a split and what it costs.
type state struct{ group, cost []int }

func (r *room) state() state { return state{slices.Clone(r.group), slices.Clone(r.cost)} }

func (r *room) restore(group []int) {
	for p, g := range group {
		if r.group[p] != g {
			r.move(p, g)
		}
	}
}

func (r *room) perfect() bool { return slices.Equal(r.cost, r.least) }

// fill puts those who are not fixed into the smallest groups, as it happens.
func (r *room) fill(rng *rand.Rand) {
	for _, i := range rng.Perm(len(r.free)) {
		smallest := slices.Index(r.sizes, slices.Min(r.sizes))
		r.move(r.free[i], smallest)
	}
}

// anneal takes steps of simulated annealing from the present split and returns
// the best one met, or the one given. Priorities are kept by their order alone:
// a step is judged by the first level that it changes.
func (r *room) anneal(rng *rand.Rand, steps int, best state) state {
	before, heat := make([]int, len(r.cost)), 0.0
	for step := range steps {
		if step%sameHeat == 0 {
			heat = cooling(step, steps, hotSplit, coldSplit)
		}
		copy(before, r.cost)
		undo := r.step(rng)
		level, by := firstChange(before, r.cost)
		switch {
		case by > 0 && rng.Float64() >= math.Exp(-float64(by)/(heat*r.scale[level])):
			for i := len(undo) - 1; i >= 0; i-- {
				r.move(undo[i].person, undo[i].group)
			}
		case by < 0 && slices.Compare(r.cost, best.cost) < 0:
			best = r.state()
			if r.perfect() {
				return best
			}
		}
	}
	return best
}

// firstChange returns the first level that costs something else now, and how
// much more.
func firstChange(before, now []int) (level, by int) {
	for i, cost := range now {
		if cost != before[i] {
			return i, cost - before[i]
		}
	}
	return 0, 0
}

// back is where somebody was.
type back struct{ person, group int }

// step changes the split a little, sizes staying even, and returns the way back.
func (r *room) step(rng *rand.Rand) []back {
	p := r.free[rng.IntN(len(r.free))]
	from, to := r.group[p], rng.IntN(len(r.sizes))
	if from == to {
		return nil
	}
	switch chance := rng.IntN(8); {
	case chance == 0 && len(r.of[p]) > 0:
		return r.moveAlike(rng, p, to)
	case r.sizes[from] == r.sizes[to]+1 && chance < 4:
		r.move(p, to)
		return []back{{p, from}}
	}
	q := r.free[rng.IntN(len(r.free))]
	to = r.group[q]
	if from == to {
		return nil
	}
	r.move(p, to)
	r.move(q, from)
	return []back{{p, from}, {q, to}}
}

// moveAlike moves all who are of a person's kind in their group to another, in
// exchange for as many others: what belongs together would not get there one by
// one.
func (r *room) moveAlike(rng *rand.Rand, p, to int) []back {
	from, which := r.group[p], r.of[p][rng.IntN(len(r.of[p]))]
	var way []back
	for _, q := range r.kinds[which].people {
		if r.group[q] == from && r.fixed[q] == notFixed {
			way = append(way, back{q, from})
		}
	}
	need := len(way)
	for i, start := 0, rng.IntN(len(r.free)); i < len(r.free) && need > 0; i++ {
		q := r.free[(start+i)%len(r.free)]
		if r.group[q] == to && !slices.Contains(r.of[q], which) {
			way = append(way, back{q, to})
			need--
		}
	}
	if need > 0 {
		return nil
	}
	for _, w := range way {
		r.move(w.person, from+to-w.group)
	}
	return way
}

// exchangeAll lets two people change groups, or one go from a larger to a
// smaller group, as long as that makes the split better.
func (r *room) exchangeAll() {
	for better := true; better; {
		better = false
		for i, p := range r.free {
			for _, q := range r.free[:i] {
				better = r.exchange(p, q) || better
			}
			for to := range r.sizes {
				better = r.shift(p, to) || better
			}
		}
	}
}

func (r *room) exchange(p, q int) bool {
	a, b := r.group[p], r.group[q]
	if a == b {
		return false
	}
	before := slices.Clone(r.cost)
	r.move(p, b)
	r.move(q, a)
	if slices.Compare(r.cost, before) < 0 {
		return true
	}
	r.move(q, b)
	r.move(p, a)
	return false
}

func (r *room) shift(p, to int) bool {
	from := r.group[p]
	if r.sizes[from] != r.sizes[to]+1 {
		return false
	}
	before := slices.Clone(r.cost)
	r.move(p, to)
	if slices.Compare(r.cost, before) < 0 {
		return true
	}
	r.move(p, from)
	return false
}
