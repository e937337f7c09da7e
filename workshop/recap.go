package workshop

import "slices"

// Recalled is an agreement of an earlier meeting.
type Recalled struct {
	Meeting Header
	AgreementSummary
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
			if i == 0 || a.State == Open || a.In == meeting {
				out = append(out, Recalled{h, a})
			}
		}
	}
	return out
}

func sharesSeries(a, b Header) bool {
	return slices.ContainsFunc(a.Series, func(id ID) bool { return slices.Contains(b.Series, id) })
}
