package report

import "talkoot/workshop"

// Total adds head counts up and keeps how sure they are.
type Total struct {
	// Exact, Approximate and AtLeast are how many people were counted with each
	// certainty.
	Exact, Approximate, AtLeast int
	// Counted and Uncounted are how many meetings there is a count of, and of how
	// many there is none. Of the former, Rough are those where people were counted
	// about, and Bounded those where it is only known how many there were at least.
	Counted, Uncounted, Rough, Bounded int
}

// Sum is everybody who was counted. It is a lower bound where a meeting was not
// counted, or where only a lower bound was.
func (t Total) Sum() int { return t.Exact + t.Approximate + t.AtLeast }

// Complete reports whether every meeting was counted.
func (t Total) Complete() bool { return t.Uncounted == 0 }

// Count returns the sum as one count with the least certainty of its parts:
// unknown where nobody counted at all, which is not 0.
func (t Total) Count() workshop.Count {
	c := workshop.Count{Certainty: workshop.Exact, N: t.Sum()}
	switch {
	case t.Counted == 0:
		return workshop.Count{Certainty: workshop.Uncounted}
	case t.Bounded > 0:
		c.Certainty = workshop.AtLeast
	case t.Rough > 0: // about 0 is not 0
		c.Certainty = workshop.Approximate
	}
	return c
}

// add adds the count of one meeting.
func (t *Total) add(c workshop.Count) {
	if !c.Known() {
		t.Uncounted++
		return
	}
	t.Counted++
	switch c.Certainty {
	case workshop.AtLeast:
		t.Bounded++
		t.AtLeast += c.N
	case workshop.Approximate:
		t.Rough++
		t.Approximate += c.N
	default:
		t.Exact += c.N
	}
}
