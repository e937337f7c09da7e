package workshop

import "slices"

// Recalled is an agreement of an earlier meeting, in the state in which it is now.
type Recalled struct {
	Meeting Header
	AgreementSummary
}

// Topic is a parked note of an earlier meeting, in the state in which it is now.
type Topic struct {
	Meeting Header
	ParkedNote
}

// EarlierInSeries returns the meetings before one in any of its series, the
// newest first.
func (c *Catalogue) EarlierInSeries(meeting ID) []Header { return c.earlier(c.headers[meeting]) }

func (c *Catalogue) earlier(of Header) []Header {
	var earlier []Header
	for _, h := range c.Headers() {
		if h.ID != of.ID && sharesSeries(h, of) && NewestFirst(of, h) < 0 {
			earlier = append(earlier, h)
		}
	}
	return earlier
}

// Recap returns what was agreed earlier in the series of an open meeting, the
// newest meeting first: everything from the meeting before it, and from older
// ones what was still open when this one came to it.
func (c *Catalogue) Recap(meeting ID) []Recalled {
	var out []Recalled
	for i, h := range c.EarlierInSeries(meeting) {
		for _, a := range c.summaries[h.ID].Agreements {
			a.State = c.standing(a)
			if i == 0 || a.State == Open || a.In == meeting {
				out = append(out, Recalled{h, a})
			}
		}
	}
	return out
}

// ParkedBefore returns the notes that earlier meetings of the series of an open
// meeting parked and did not deal with before it, the newest meeting first.
func (c *Catalogue) ParkedBefore(meeting ID) []Topic {
	var out []Topic
	for _, h := range c.EarlierInSeries(meeting) {
		for _, p := range c.summaries[h.ID].Parked {
			if p.State == Carried && c.headers[p.In].Deleted {
				p.State = Open
			}
			if p.State == Open || p.In == meeting {
				out = append(out, Topic{h, p})
			}
		}
	}
	return out
}

// standing returns the state of an agreement. One that was carried over to a
// meeting that was deleted, or from which it was removed, is open: nothing that
// was agreed may get out of sight that way.
func (c *Catalogue) standing(a AgreementSummary) AgreementState {
	if a.State != Carried {
		return a.State
	}
	if c.headers[a.In].Deleted {
		return Open
	}
	s, known := c.summaries[a.In]
	if known && !slices.ContainsFunc(s.Agreements, func(x AgreementSummary) bool { return x.ID == a.ID }) {
		return Open
	}
	return Carried
}

func sharesSeries(a, b Header) bool {
	return slices.ContainsFunc(a.Series, func(id ID) bool { return slices.Contains(b.Series, id) })
}
