package plan

import (
	"math"
	"math/rand/v2"
)

// layerSearch looks for rows (see polynomial.go) that repeat few pairs. Between
// two rounds, a person of layer j and one of layer k share both tables if they
// stand as far apart as the rows say: if both layers are full, that is one pair
// for each table where the rows' differences between the rounds are the same,
// and none where they are not. So only the differences need to be counted,
// which makes a step cheap however many people there are.
type layerSearch struct {
	tables, layers, rounds int
	subtract               func(a, b int) int
	rows                   [][]int
	// weight is how many people a layer has: fewer than there are tables only in
	// the last.
	weight []int
	// full and rest count, for two rounds and a difference, the layers that have
	// it: those that are full, and the last one where it is not.
	full, rest []int32
	// cost is how many pairs repeat.
	cost int
}

// How hot the search begins and how cold it ends, in pairs of layers that meet.
const (
	hotLayers  = 0.4
	coldLayers = 0.12
)

// searchSpace is how many differences may have to be counted.
const searchSpace = 1 << 22

// tableOfDifferences is up to how many tables all differences are kept.
const tableOfDifferences = 512

// newLayerSearch begins with some rows. It returns nil if there are more
// rounds and tables than it can oversee.
func newLayerSearch(r ring, people int, rows [][]int) *layerSearch {
	l := &layerSearch{tables: r.order, layers: len(rows), rounds: len(rows[0]), subtract: r.subtract}
	if l.rounds*l.rounds*l.tables > searchSpace {
		return nil
	}
	if r.order <= tableOfDifferences {
		l.subtract = differences(r)
	}
	l.full = make([]int32, l.rounds*l.rounds*l.tables)
	l.rest = make([]int32, len(l.full))
	for layer, row := range rows {
		l.rows = append(l.rows, append([]int{}, row...))
		l.weight = append(l.weight, min(l.tables, people-layer*l.tables))
	}
	for layer, row := range rows {
		for later := range row {
			for earlier := range later {
				l.cost += l.place(layer, earlier, later, 1)
			}
		}
	}
	return l
}

func differences(r ring) func(a, b int) int {
	table := make([]int, r.order*r.order)
	for a := range r.order {
		for b := range r.order {
			table[a*r.order+b] = r.subtract(a, b)
		}
	}
	return func(a, b int) int { return table[a*r.order+b] }
}

// place counts a layer in (1) or out (-1) between two rounds, and returns how
// many more pairs repeat.
func (l *layerSearch) place(layer, earlier, later, by int) int {
	row := l.rows[layer]
	at := (earlier*l.rounds+later)*l.tables + l.subtract(row[earlier], row[later])
	if by < 0 {
		l.count(layer, at, by)
	}
	more := l.weight[layer] * int(l.full[at])
	if l.weight[layer] == l.tables {
		more += l.weight[l.layers-1] * int(l.rest[at])
	}
	if by > 0 {
		l.count(layer, at, by)
	}
	return by * more
}

func (l *layerSearch) count(layer, at, by int) {
	if l.weight[layer] == l.tables {
		l.full[at] += int32(by)
		return
	}
	l.rest[at] += int32(by)
}

// set changes what a row has in a round.
func (l *layerSearch) set(layer, round, to int) {
	for other := range l.rounds {
		if other != round {
			l.cost += l.place(layer, min(round, other), max(round, other), -1)
		}
	}
	l.rows[layer][round] = to
	for other := range l.rounds {
		if other != round {
			l.cost += l.place(layer, min(round, other), max(round, other), 1)
		}
	}
}

// run takes steps of simulated annealing (S. Kirkpatrick, C. D. Gelatt and M. P.
// Vecchi, Optimization by simulated annealing, Science 220, 1983, 671-680) and
// keeps the best rows. It ends early where no more than bound pairs repeat. The
// first round stays as it is.
//
// In a cafe layer 0 stays too, and no row has a table twice before it has had
// all of them.
func (l *layerSearch) run(rng *rand.Rand, steps, bound int, cafe bool) {
	if l.rounds < 2 || l.tables < 2 || cafe && l.layers < 2 {
		return
	}
	best, bestCost := l.copyRows(), l.cost
	heat := 0.0
	for step := 0; step < steps && bestCost > bound; step++ {
		if step%sameHeat == 0 {
			heat = cooling(step, steps, hotLayers, coldLayers) * float64(l.tables)
		}
		layer, round, to := rng.IntN(l.layers), 1+rng.IntN(l.rounds-1), rng.IntN(l.tables)
		was, before := l.rows[layer][round], l.cost
		swap := -1
		if cafe {
			if layer == 0 {
				continue
			}
			swap = l.holder(layer, round, to)
			if swap == 0 {
				continue
			}
		}
		if to == was {
			continue
		}
		l.set(layer, round, to)
		if swap > 0 {
			l.set(layer, swap, was)
		}
		if worse := l.cost - before; worse > 0 && rng.Float64() >= math.Exp(-float64(worse)/heat) {
			l.set(layer, round, was)
			if swap > 0 {
				l.set(layer, swap, to)
			}
		}
		if l.cost < bestCost {
			best, bestCost = l.copyRows(), l.cost
		}
	}
	l.rows, l.cost = best, bestCost
}

// holder returns the round in which a row already has a table, among those in
// which it must not have it twice; -1 if there is none.
func (l *layerSearch) holder(layer, round, table int) int {
	from := round / l.tables * l.tables
	for r := from; r < min(from+l.tables, l.rounds); r++ {
		if l.rows[layer][r] == table {
			return r
		}
	}
	return -1
}

func (l *layerSearch) copyRows() [][]int {
	out := make([][]int, len(l.rows))
	for i, row := range l.rows {
		out[i] = append([]int{}, row...)
	}
	return out
}

// sameHeat is for how many steps the heat stays the same.
const sameHeat = 1 << 8

// cooling returns how hot it is at a step: from hot down to cold, by the same
// share at each step.
func cooling(step, steps int, hot, cold float64) float64 {
	return hot * math.Pow(cold/hot, float64(step)/float64(steps))
}
