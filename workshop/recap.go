package workshop

import "slices"

// Recalled is an agreement of an earlier meeting.
type Recalled struct {
	Meeting Header
	AgreementSummary
}

// Recap returns what was agreed earlier in the series of a meeting, the newest
// meeting first: everything from the meeting before this one, and from older
// ones what is still open.
func (c *Catalogue) Recap(of Header) ([]Recalled, error) {
	var earlier []Header
	for _, h := range c.Headers() {
		if h.ID != of.ID && sharesSeries(h, of) && NewestFirst(of, h) < 0 {
			earlier = append(earlier, h)
		}
	}
	ids := make([]ID, len(earlier))
	for i, h := range earlier {
		ids[i] = h.ID
	}
	stored, err := c.store.Summaries(ids...)
	if err != nil {
		return nil, err
	}
	summaries := map[ID]Summary{}
	for _, s := range stored {
		summaries[s.Meeting] = s
	}
	for id, s := range c.summaries {
		summaries[id] = s
	}
	var out []Recalled
	for i, h := range earlier {
		for _, a := range summaries[h.ID].Agreements {
			if i == 0 || a.State == Open {
				out = append(out, Recalled{h, a})
			}
		}
	}
	return out, nil
}

func sharesSeries(a, b Header) bool {
	return slices.ContainsFunc(a.Series, func(id ID) bool { return slices.Contains(b.Series, id) })
}
