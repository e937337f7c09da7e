package plan

// Sizes returns the sizes of groups that are even to within one, the larger
// ones first; nil for less than one group or for a negative number of people.
func Sizes(people, groups int) []int {
	if groups < 1 || people < 0 {
		return nil
	}
	sizes := make([]int, groups)
	for i := range sizes {
		sizes[i] = people / groups
		if i < people%groups {
			sizes[i]++
		}
	}
	return sizes
}

// CountOff returns who is in which group when a room counts "one, two, three,
// one, ...": people by number, from 1. Its sizes are those of [Sizes].
func CountOff(people, groups int) [][]int {
	sizes := Sizes(people, groups)
	out := make([][]int, len(sizes))
	for g, size := range sizes {
		for k := range size {
			out[g] = append(out[g], k*groups+g+1)
		}
	}
	return out
}

// pairs returns how many pairs n people make.
func pairs(n int) int { return n * (n - 1) / 2 }

// crowded returns the fewest pairs that share a place when n people go to some
// places: that many pairs are left even if all places are equally full.
func crowded(n, places int) int {
	full, over := n/places, n%places
	return over*pairs(full+1) + (places-over)*pairs(full)
}
