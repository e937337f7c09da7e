package plan

import "talkoot/workshop"

// Pairs tells which people have sat together, and how heavily that weighs
// against their sitting together again. A pair counts whichever of the two
// stands first.
type Pairs map[[2]workshop.ID]int

// Weight is how heavily one round together weighs: the more, the nearer. ago is
// how many meetings back it was, 0 for the present one.
func Weight(ago int) int { return max(1, fullWeight/(1+max(0, ago))) }

// fullWeight can be divided by 2, 3 and 4.
const fullWeight = 12

// Add notes that groups sat together once. Everybody's history grows: who has
// sat with somebody twice avoids them twice as much, which is how the measure of
// repeated pairs, v(v-1)/2, grows.
func (p Pairs) Add(groups [][]workshop.ID, weight int) {
	for _, group := range groups {
		for i, a := range group {
			for _, b := range group[:i] {
				p[pairOf(a, b)] += weight
			}
		}
	}
}

// Of returns the weight of a pair.
func (p Pairs) Of(a, b workshop.ID) int {
	if a == b {
		return 0
	}
	return p[pairOf(a, b)]
}

func pairOf(a, b workshop.ID) [2]workshop.ID {
	if b < a {
		a, b = b, a
	}
	return [2]workshop.ID{a, b}
}
