package lang

import (
	"slices"
	"strings"

	"talkoot/workshop"
)

// Brought tells what bringing a meeting in comes to, in a few lines: what it is,
// what it holds, which series it is in and whom it names.
func (w *Words) Brought(p workshop.BroughtMeeting) []string {
	m := p.Meeting
	what := []string{m.Title}
	if !m.Date.IsZero() {
		what = append(what, w.Date(m.Date))
	}
	if m.Place != "" && m.Place != m.Title {
		what = append(what, m.Place)
	}
	out := []string{
		strings.Join(what, " · "),
		w.T("notes", m.NoteCount()) + " · " + w.T("brought.agreed", len(m.Agreements)),
	}
	if all := p.New + p.Known; all > 0 {
		out = append(out, w.T("brought.people", all, p.New, p.Known))
	}
	if p.Nameless > 0 {
		out = append(out, w.T("brought.nameless", p.Nameless))
	}
	if len(p.Series) > 0 {
		series := make([]string, len(p.Series))
		for i, name := range p.Series {
			series[i] = name
			if slices.Contains(p.NewSeries, name) {
				series[i] = w.T("brought.series.new", name)
			}
		}
		out = append(out, w.T("brought.series", strings.Join(series, ", ")))
	}
	return out
}
