package compare

import (
	"cmp"
	"slices"

	"talkoot/workshop/likeness"
)

// Kind is how the sides of a comparison stand to each other.
type Kind string

// The kinds of comparisons.
const (
	OverTime Kind = "time"    // one board at several times, the oldest first
	Between  Kind = "between" // groups, municipalities: sides of equal standing
)

// Status is what became of an idea: [Stayed], [Moved], [New] or [Gone] over
// time, [Shared] or [Only] between sides.
type Status string

// The statuses. Earlier is the latest of the sides before the last that has
// the idea.
const (
	Stayed Status = "stayed" // on the last side in a lane in which it was earlier
	Moved  Status = "moved"  // on the last side, in other lanes than earlier
	New    Status = "new"    // on the last side alone
	Gone   Status = "gone"   // not on the last side any more
	Shared Status = "shared" // on two sides or more
	Only   Status = "only"   // on one side
)

// Statuses returns the statuses that the rows of a kind of comparison can
// have, in the order in which they are told.
func (k Kind) Statuses() []Status {
	if k == OverTime {
		return []Status{Stayed, Moved, New, Gone}
	}
	return []Status{Shared, Only}
}

// Comparison is sides laid beside each other.
type Comparison struct {
	Kind  Kind
	Sides []Side
	// Lanes are those of all sides that hold notes, in board order.
	Lanes []Lane
	// Rows are the ideas, lane by lane. In a lane those on the most sides come
	// first, then they go by status, and then by how often they were said.
	Rows    []Row
	Themes  []Theme
	Summary Summary
	// Matrix is that of groups on a board of questions, nil for other comparisons.
	Matrix *Matrix
}

// Row is one idea. Every item of every side stands in exactly one row.
type Row struct {
	Status Status
	// Text is the idea in the words of one of its items: over time one of the
	// latest side that has it.
	Text string
	// Lane is where in [Comparison.Lanes] the row stands: where the idea was
	// last, or between sides where most have it.
	Lane int
	// From and To are the lanes between which an idea moved; other rows have
	// none.
	From, To []Lane
	// On holds for each side the items that say it, by their numbers; none if
	// it is not said there.
	On     [][]Item
	Places int // on how many sides it is said
	Times  int // how often it was said in all
}

// Summary is how many rows there are of each status.
type Summary struct {
	Count map[Status]int
	// Everywhere is how many rows are on all sides.
	Everywhere int
}

// Compare lays sides beside each other. The order of the items of a side does
// not matter; that of the sides does, over time.
func Compare(sides []Side, how Kind) Comparison {
	c := Comparison{Kind: how, Sides: sides, Summary: Summary{Count: make(map[Status]int)}}
	c.Rows = rowsOf(sides)
	c.Lanes = lanesOf(sides)
	for i := range c.Rows {
		r := &c.Rows[i]
		r.settle(how)
		r.Lane = r.standsIn(how, c.Lanes)
		c.Summary.Count[r.Status]++
		if r.Places == len(sides) {
			c.Summary.Everywhere++
		}
	}
	order := how.Statuses()
	slices.SortStableFunc(c.Rows, func(a, b Row) int {
		return cmp.Or(a.Lane-b.Lane, b.Places-a.Places,
			slices.Index(order, a.Status)-slices.Index(order, b.Status),
			b.Times-a.Times, cmp.Compare(a.Text, b.Text))
	})
	c.Themes = themesOf(sides)
	return c
}

// rowsOf gathers the items of all sides by the idea that they say.
func rowsOf(sides []Side) []Row {
	sayings := make(map[string][]string)
	for _, side := range sides {
		for _, item := range side.Notes {
			sayings[item.key()] = append(sayings[item.key()], item.wordings()...)
		}
	}
	number, count := ideas(sayings, likeness.Threshold)
	rows := make([]Row, count)
	for i, side := range sides {
		for _, item := range side.Notes {
			rows[number[item.key()]].add(item, i, len(sides))
		}
	}
	for i := range rows {
		for _, items := range rows[i].On {
			slices.SortFunc(items, compareItems)
		}
	}
	return rows
}

func compareItems(a, b Item) int {
	return cmp.Or(a.Number-b.Number, cmp.Compare(a.ID, b.ID), cmp.Compare(a.Text, b.Text))
}

func (r *Row) add(item Item, side, sides int) {
	if r.On == nil {
		r.On = make([][]Item, sides)
	}
	if len(r.On[side]) == 0 {
		r.Places++
	}
	r.On[side] = append(r.On[side], item)
	r.Times += item.Times
}

// settle finds out what became of an idea, and in which words to tell it.
func (r *Row) settle(how Kind) {
	last := len(r.On) - 1
	latest := r.latest(last)
	if how != OverTime {
		r.Status = Only
		if r.Places > 1 {
			r.Status = Shared
		}
		r.Text = wording(slices.Concat(r.On...))
		return
	}
	r.Text = wording(r.On[latest])
	earlier := r.latest(last - 1)
	switch {
	case latest < last:
		r.Status = Gone
	case earlier < 0:
		r.Status = New
	case shareLane(r.On[earlier], r.On[last]):
		r.Status = Stayed
	default:
		r.Status = Moved
		r.From, r.To = lanesUnder(r.On[earlier]), lanesUnder(r.On[last])
	}
}

// latest returns the last side up to one that has the idea, -1 if none has.
func (r *Row) latest(upTo int) int {
	for i := upTo; i >= 0; i-- {
		if len(r.On[i]) > 0 {
			return i
		}
	}
	return -1
}

// wording returns the words to tell an idea in: those that most items have, or
// else those that were said most often.
func wording(items []Item) string {
	have := make(map[string]int)
	for _, i := range items {
		have[i.Text]++
	}
	return slices.MinFunc(items, func(a, b Item) int {
		return cmp.Or(have[b.Text]-have[a.Text], b.Times-a.Times, cmp.Compare(a.Text, b.Text))
	}).Text
}
