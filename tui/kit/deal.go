package kit

// Spot is where a block of lines lies: on which page, in which column, from
// which line on, and how many lines of it there are.
type Spot struct{ Page, Column, Y, H int }

// leastShare is how much of what a block wants it must get, as a divisor, for
// its list to be cut rather than to go to the next page.
const leastShare = 2

// Deal lays blocks that want to be so many lines high out in columns of h
// lines: each into the column with most room, the leftmost of equals. What has
// no room is cut where half of it has, and otherwise begins a new page.
func Deal(wanted []int, columns, h int) []Spot {
	columns, h = max(1, columns), max(1, h)
	spots := make([]Spot, len(wanted))
	used := make([]int, columns)
	page := 0
	for i, want := range wanted {
		want = min(max(1, want), h)
		at := emptiest(used)
		if room := h - used[at]; want > room && room*leastShare < want {
			page++
			clear(used)
			at = 0
		}
		spots[i] = Spot{page, at, used[at], min(want, h-used[at])}
		used[at] += spots[i].H
	}
	return spots
}

func emptiest(used []int) int {
	best := 0
	for i, n := range used {
		if n < used[best] {
			best = i
		}
	}
	return best
}
