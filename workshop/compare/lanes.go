package compare

import (
	"cmp"
	"slices"
)

// lanesOf returns the lanes of all sides in board order: by where they stand on
// the boards that have them, on average. A lane is called what it is called on
// the last of them.
func lanesOf(sides []Side) []Lane {
	type place struct {
		Lane
		sum, boards int
	}
	places := make(map[string]*place)
	for _, side := range sides {
		for _, lane := range lanesUnder(side.Notes) {
			p := places[lane.Key]
			if p == nil {
				p = &place{}
				places[lane.Key] = p
			}
			p.Lane = lane
			p.sum += lane.At
			p.boards++
		}
	}
	var all []*place
	for _, p := range places {
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b *place) int {
		return cmp.Or(a.sum*b.boards-b.sum*a.boards, cmp.Compare(a.Key, b.Key))
	})
	lanes := make([]Lane, len(all))
	for i, p := range all {
		lanes[i] = p.Lane
		lanes[i].At = i
	}
	return lanes
}

// lanesUnder returns the lanes in which items stand, each once, in the order of
// their board. Of lanes that are called the same the first counts.
func lanesUnder(items []Item) []Lane {
	first := make(map[string]Lane)
	for _, item := range items {
		for _, lane := range item.Lanes {
			if l, ok := first[lane.Key]; !ok || lane.At < l.At {
				first[lane.Key] = lane
			}
		}
	}
	lanes := make([]Lane, 0, len(first))
	for _, l := range first {
		lanes = append(lanes, l)
	}
	slices.SortFunc(lanes, func(a, b Lane) int { return cmp.Or(a.At-b.At, cmp.Compare(a.Key, b.Key)) })
	return lanes
}

func shareLane(a, b []Item) bool {
	there := lanesUnder(b)
	return slices.ContainsFunc(lanesUnder(a), func(l Lane) bool {
		return slices.ContainsFunc(there, func(o Lane) bool { return o.Key == l.Key })
	})
}

// standsIn returns the place in lanes of the lane in which a row is read.
func (r *Row) standsIn(how Kind, lanes []Lane) int {
	on := r.On
	if how == OverTime {
		latest := r.latest(len(r.On) - 1)
		on = r.On[latest : latest+1]
	}
	have := make(map[string]int)
	for _, items := range on {
		for _, l := range lanesUnder(items) {
			have[l.Key]++
		}
	}
	best := 0
	for i, l := range lanes {
		if have[l.Key] > have[lanes[best].Key] {
			best = i
		}
	}
	return best
}

// Elsewhere returns the lanes of an item of a row, if it does not stand in the
// lane of the row.
func (c Comparison) Elsewhere(r Row, item Item) []Lane {
	if slices.ContainsFunc(item.Lanes, func(l Lane) bool { return l.Key == c.Lanes[r.Lane].Key }) {
		return nil
	}
	return item.Lanes
}
