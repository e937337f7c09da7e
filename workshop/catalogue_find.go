package workshop

import (
	"cmp"
	"slices"
	"strings"
)

// SeriesName returns the name of a series, "" if there is none such.
func (c *Catalogue) SeriesName(id ID) string { return c.series[id].Name }

// SeriesNames returns the names of some series, in their order.
func (c *Catalogue) SeriesNames(ids []ID) []string {
	var out []string
	for _, s := range c.SeriesOf(ids) {
		out = append(out, s.Name)
	}
	return out
}

// SeriesOf returns the series with some ids, in their order.
func (c *Catalogue) SeriesOf(ids []ID) []Series {
	var out []Series
	for _, id := range ids {
		if s, ok := c.series[id]; ok {
			out = append(out, s)
		}
	}
	return out
}

// AllSeries returns all series by name.
func (c *Catalogue) AllSeries() []Series {
	out := make([]Series, 0, len(c.series))
	for _, s := range c.series {
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b Series) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) })
	return out
}

// FindSeries returns the series with a name or id; [CodeUnknownSeries] if
// there is none.
func (c *Catalogue) FindSeries(name string) (Series, error) {
	if s, ok := c.series[ID(name)]; ok {
		return s, nil
	}
	for _, s := range c.AllSeries() {
		if strings.EqualFold(s.Name, CleanLine(name)) {
			return s, nil
		}
	}
	return Series{}, Err(CodeUnknownSeries, CleanLine(name))
}

// Find returns the meeting that words mean: its code, its id, or starts of
// words of its title, place or code. It gives [CodeUnknownMeeting] for none and
// [CodeAmbiguousMeeting], with the codes of the candidates, for several.
func (c *Catalogue) Find(words string) (Header, error) {
	words = CleanLine(words)
	for _, h := range c.headers {
		if h.Code == words || string(h.ID) == words {
			if h.Deleted {
				return Header{}, Err(CodeMeetingDeleted, h.Code)
			}
			return h, nil
		}
	}
	found := c.matching(words, func(h Header) string { return h.Title })
	if len(found) != 1 { // the title alone is what people mean by words
		found = c.matching(words, func(h Header) string { return h.Title + " " + h.Place + " " + h.Code })
	}
	switch len(found) {
	case 0:
		return Header{}, Err(CodeUnknownMeeting, words)
	case 1:
		return found[0], nil
	}
	var codes []string
	for _, h := range found {
		codes = append(codes, h.Code)
	}
	return Header{}, Err(CodeAmbiguousMeeting, words, strings.Join(codes, ", "))
}

func (c *Catalogue) matching(words string, text func(Header) string) []Header {
	var found []Header
	for _, h := range c.Headers() {
		if words != "" && Matches(words, text(h)) {
			found = append(found, h)
		}
	}
	return found
}
