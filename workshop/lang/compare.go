package lang

import (
	"fmt"
	"strings"

	"talkoot/workshop"
	"talkoot/workshop/compare"
)

// RowStatus returns what became of an idea of a comparison: "siirtyi",
// "yhteinen 3/5".
func (w *Words) RowStatus(r compare.Row) string {
	if r.Status == compare.Shared {
		return w.T("compare.shared", fmt.Sprintf("%d/%d", r.Places, len(r.On)))
	}
	return w.T("compare." + string(r.Status))
}

// StatusCount returns how many ideas of a comparison have a status: "uusia 8",
// "yhteisiä 9 (kaikissa 3)".
func (w *Words) StatusCount(c compare.Comparison, s compare.Status) string {
	n := c.Summary.Count[s]
	if s == compare.Shared && len(c.Sides) > 2 { // of two, what is shared is on both
		return w.T("compare.count.shared.all", n, c.Summary.Everywhere)
	}
	return w.T("compare.count."+string(s), n)
}

// Summary returns what a comparison comes to, in one sentence.
func (w *Words) Summary(c compare.Comparison) string {
	var counts []string
	for _, s := range c.Kind.Statuses() {
		counts = append(counts, w.StatusCount(c, s))
	}
	return w.T("compare.points", len(c.Rows)) + ": " + strings.Join(counts, ", ") + "."
}

// Said returns how much was said of a theme: how many notes, and how often they
// were said where that is more; "" for nothing.
func (w *Words) Said(t compare.Tally) string {
	switch t.Notes {
	case 0:
		return ""
	case t.Times:
		return fmt.Sprint(t.Notes)
	}
	return w.T("compare.said", t.Notes, t.Times)
}

// Votes returns how many dots a note of a comparison got, "" for none.
func (w *Words) Votes(i compare.Item) string {
	if i.Votes == 0 {
		return ""
	}
	return w.T("compare.votes", i.Votes)
}

// Sitting implements [compare.Names]: the date.
func (w *Words) Sitting(m *workshop.Meeting) string {
	if m.Date.IsZero() {
		return m.Title
	}
	return w.Date(m.Date)
}

// Venue implements [compare.Names]: the place and the year.
func (w *Words) Venue(m *workshop.Meeting) string {
	switch {
	case m.Place == "":
		return m.Title
	case m.Date.IsZero():
		return m.Place
	}
	return m.Place + " " + fmt.Sprint(m.Date.Year)
}

// Answering implements [compare.Names].
func (w *Words) Answering(m *workshop.Meeting, g *workshop.Group) string {
	if g == nil {
		return w.T("doc.no.group")
	}
	return w.Group(m, g)
}
