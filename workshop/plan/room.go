package plan

import (
	"cmp"
	"slices"

	"talkoot/workshop"
)

// room is a split in the making: who is in which group, and what that costs at
// each level of priority. There is a level for each criterion and a last one for
// who has sat together.
type room struct {
	group   []int   // by person
	fixed   []int   // by person: the group chosen by hand, or notFixed
	free    []int   // the people who are not fixed
	sizes   []int   // by group
	kinds   []kind  // all sorts of people that criteria are about
	of      [][]int // by person, which of the kinds
	history [][]tie // by person
	cost    []int   // by level
	least   []int   // by level, what the cost cannot fall below
	scale   []float64
}

// kind is a sort of people that a criterion is about.
type kind struct {
	alike
	Criterion
	level int
	count []int // by group
}

// tie is somebody one has sat with.
type tie struct{ person, weight int }

func newRoom(people []Person, groups int, criteria []Criterion, history Pairs, place map[workshop.ID]int, fixed []int) *room {
	r := &room{
		group: slices.Repeat([]int{notFixed}, len(people)), fixed: fixed, sizes: make([]int, groups),
		of: make([][]int, len(people)), history: make([][]tie, len(people)),
		cost: make([]int, len(criteria)+1), least: make([]int, len(criteria)+1),
		scale: slices.Repeat([]float64{1}, len(criteria)+1),
	}
	for level, c := range criteria {
		for _, s := range sortsOf(c, people, place) {
			r.least[level] += leastPrice(c.Kind, len(s.people), groups)
			for _, p := range s.people {
				r.of[p] = append(r.of[p], len(r.kinds))
			}
			r.kinds = append(r.kinds, kind{alike: s, Criterion: c, level: level, count: make([]int, groups)})
		}
	}
	r.remember(history, place)
	for p, g := range fixed {
		if g == notFixed {
			r.free = append(r.free, p)
			continue
		}
		r.move(p, g)
	}
	return r
}

// remember notes who has sat together. The scale of their level is the mean
// weight of a pair.
func (r *room) remember(history Pairs, place map[workshop.ID]int) {
	sum, ties := 0, 0
	for pair, weight := range history {
		p, ok := place[pair[0]]
		q, also := place[pair[1]]
		if ok && also && p != q && weight > 0 {
			r.history[p] = append(r.history[p], tie{q, weight})
			r.history[q] = append(r.history[q], tie{p, weight})
			sum += weight
			ties++
		}
	}
	if ties > 0 {
		r.scale[len(r.scale)-1] = float64(sum) / float64(ties)
	}
}

// move puts a person into a group, from another or from none.
func (r *room) move(p, to int) {
	from := r.group[p]
	if from == to {
		return
	}
	for _, i := range r.of[p] {
		k := &r.kinds[i]
		if from != notFixed {
			r.cost[k.level] += priceOf(k.Kind, k.count[from]-1) - priceOf(k.Kind, k.count[from])
			k.count[from]--
		}
		r.cost[k.level] += priceOf(k.Kind, k.count[to]+1) - priceOf(k.Kind, k.count[to])
		k.count[to]++
	}
	last := len(r.cost) - 1
	for _, t := range r.history[p] {
		switch r.group[t.person] {
		case to:
			r.cost[last] += t.weight
		case from:
			if from != notFixed {
				r.cost[last] -= t.weight
			}
		}
	}
	if from != notFixed {
		r.sizes[from]--
	}
	r.sizes[to]++
	r.group[p] = to
}

// largerFirst gives larger groups lower numbers.
func (r *room) largerFirst() {
	order := make([]int, len(r.sizes))
	for g := range order {
		order[g] = g
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(r.sizes[b], r.sizes[a]) })
	now := make([]int, len(order))
	for number, g := range order {
		now[g] = number
	}
	was := slices.Clone(r.group)
	for p, g := range was {
		r.move(p, now[g])
	}
}

func (r *room) anyFixed() bool { return len(r.free) < len(r.group) }

// named returns who is in each group.
func (r *room) named(people []Person) Groups {
	out := make(Groups, len(r.sizes))
	for p, g := range r.group {
		out[g] = append(out[g], people[p].ID)
	}
	return out
}
