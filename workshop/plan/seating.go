package plan

import (
	"cmp"
	"math/rand/v2"
	"slices"
)

// seating tells at which table everybody sits: by round and person, all from 0.
type seating [][]int

// countedOff seats everybody in every round as counting off does.
func countedOff(people, tables, rounds int) seating {
	s := make(seating, rounds)
	for r := range s {
		s[r] = make([]int, people)
		for p := range s[r] {
			s[r][p] = p % tables
		}
	}
	return s
}

// members returns who sits at each table of a round.
func members(round []int, tables int) [][]int {
	out := make([][]int, tables)
	for p, t := range round {
		out[t] = append(out[t], p)
	}
	return out
}

// drop leaves people out, whose numbers go to those behind them.
func (s seating) drop(people []int) seating {
	out := make(seating, len(s))
	for r, round := range s {
		for p, table := range round {
			if !slices.Contains(people, p) {
				out[r] = append(out[r], table)
			}
		}
	}
	return out
}

// numbered gives everybody the number that makes the first round the one by
// counting off.
func (s seating) numbered(tables int) seating {
	first := members(s[0], tables)
	slices.SortStableFunc(first, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
	was := make([]int, len(s[0]))
	for t, here := range first {
		for k, p := range here {
			was[k*tables+t] = p
		}
	}
	out := countedOff(len(s[0]), tables, 1)
	for _, round := range s[1:] {
		now := make([]int, len(round))
		for p := range now {
			now[p] = round[was[p]]
		}
		out = append(out, now)
	}
	return out
}

// shuffled gives other numbers to those who sit at one table in the first
// round, which therefore stays as it is. The first so many people keep theirs.
func (s seating) shuffled(rng *rand.Rand, tables, keep int) seating {
	who := make([]int, len(s[0]))
	for p := range who {
		who[p] = p
	}
	for _, here := range members(s[0], tables) {
		for len(here) > 0 && here[0] < keep {
			here = here[1:]
		}
		rng.Shuffle(len(here), func(i, j int) {
			who[here[i]], who[here[j]] = who[here[j]], who[here[i]]
		})
	}
	out := make(seating, len(s))
	for r, round := range s {
		out[r] = make([]int, len(round))
		for p := range round {
			out[r][p] = round[who[p]]
		}
	}
	return out
}
