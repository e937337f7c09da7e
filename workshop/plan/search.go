package plan

import "math/rand/v2"

// How much is done to look for a plan where none is known, counted in steps of
// one round and in pairs that a step looks at. A count, unlike a limit of time,
// gives the same plan on every machine.
const (
	layerWork = 2_000_000
	swapWork  = 12_000_000
)

// searchShares are the parts of the work of a search, here and for a split, that
// are done one after the other until there is nothing to better: what is easy
// is found soon, and what is not takes a third more.
var searchShares = []int{16, 4, 1}

// How hot the search by swaps begins, from scratch and from a plan that is good
// already, in repeated pairs.
const (
	hotSwap  = 0.6
	warmSwap = 0.4
)

// mix seats people so that few pairs repeat: by a known plan, or by searching,
// among plans made of layers and among all.
func mix(people, tables, rounds, bound int, rng *rand.Rand, shares []int) seating {
	r, layers := newRing(tables), layersOf(people, tables)
	if rows := polynomialRows(r, layers, rounds, Mix); rows != nil {
		return develop(r, people, rows)
	}
	if s := known(people, tables, rounds); s != nil {
		return s
	}
	rows := anyRows(tables, layers, rounds, rng)
	best := develop(r, people, rows)
	bestCost := repeatedPairs(best, tables)
	better := func(s seating, cost int) {
		if cost < bestCost {
			best, bestCost = s, cost
		}
	}
	for _, share := range shares {
		if l := newLayerSearch(r, people, rows); l != nil && bestCost > bound {
			l.run(rng, layerWork/share/rounds, bound, false)
			better(develop(r, people, l.rows), l.cost)
		}
		if people <= oversight && bestCost > bound {
			start := countedOff(people, tables, rounds)
			better(newSwapSearch(start, tables).run(rng, swapWork/share/(4*layers), bound, hotSwap))
		}
	}
	if people <= oversight && bestCost > bound {
		share := shares[len(shares)-1]
		better(newSwapSearch(best, tables).run(rng, swapWork/share/(4*layers), bound, warmSwap))
	}
	return best
}

// anyRows returns rows to begin a search with, as it happens.
func anyRows(tables, layers, rounds int, rng *rand.Rand) [][]int {
	rows := make([][]int, layers)
	for layer := range rows {
		rows[layer] = make([]int, rounds)
		for round := 1; round < rounds; round++ {
			rows[layer][round] = rng.IntN(tables)
		}
	}
	return rows
}

// cafe seats people around hosts who stay, so that few pairs repeat and nobody
// comes to a table again before having been at all: by a known plan, or by
// searching among plans made of layers.
func cafe(people, tables, rounds, bound int, rng *rand.Rand, shares []int) seating {
	r, layers := newRing(tables), layersOf(people, tables)
	rows := polynomialRows(r, layers, rounds, Cafe)
	if rows != nil {
		return develop(r, people, rows)
	}
	rows = tours(tables, layers, rounds, rng)
	best, bestCost := rows, -1
	for _, share := range shares {
		if l := newLayerSearch(r, people, rows); l != nil && (bestCost < 0 || bestCost > bound) {
			l.run(rng, layerWork/share/rounds, bound, true)
			if bestCost < 0 || l.cost < bestCost {
				best, bestCost = l.rows, l.cost
			}
		}
	}
	return develop(r, people, best)
}

// tours returns rows that have every table once before they have one again, in
// any order. Hosts, layer 0, stay, and all begin at their own table.
func tours(tables, layers, rounds int, rng *rand.Rand) [][]int {
	rows := make([][]int, layers)
	rows[0] = make([]int, rounds)
	for layer := 1; layer < layers; layer++ {
		for from := 0; from < rounds; from += tables {
			tour := rng.Perm(tables)
			for i, to := range tour {
				if from == 0 && to == 0 {
					tour[0], tour[i] = 0, tour[0]
				}
			}
			rows[layer] = append(rows[layer], tour[:min(tables, rounds-from)]...)
		}
	}
	return rows
}
