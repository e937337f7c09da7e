package votes

import (
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// ranked draws the result, the most voted first, with those that got nothing at
// the end. Before it is revealed it only says so.
func (s *Screen) ranked(v *workshop.Voting, w, h int) []string {
	if !v.Revealed {
		return s.said("votes.secret", w)
	}
	from, to := window(&s.ranks, s.sheet.ranking, h)
	places, amounts := make([]string, to-from), make([]string, to-from)
	pw, aw := 0, 0
	for i, r := range s.sheet.ranking[from:to] {
		if r.option != nil && r.Tally.Sum() > 0 {
			places[i], amounts[i] = s.place(r.option), tally(s.host.Words(), v, r.Tally)
			pw, aw = max(pw, kit.Width(places[i])), max(aw, kit.Width(amounts[i]))
		}
	}
	lines := make([]string, 0, h)
	for i, r := range s.sheet.ranking[from:to] {
		if r.option == nil {
			lines = append(lines, s.heading(r, w))
			continue
		}
		bar := ""
		if r.Tally.Sum() > 0 {
			bar = s.bar(v, r.option, w/5)
		}
		lines = append(lines, s.row(before(places[i], pw+1), r.option, bar, before(amounts[i], aw), s.result && from+i == s.ranks.At, w))
	}
	return lines
}

// before puts a text at the right end of so many cells.
func before(text string, w int) string {
	return strings.Repeat(" ", max(0, w-kit.Width(text))) + text
}

// place writes a place, or the places that several share: "2.–3.".
func (s *Screen) place(o *option) string {
	if o.Tied() {
		return s.host.Words().T("votes.places", o.First, o.Last)
	}
	return s.host.Words().T("votes.place", o.First)
}

// bar shows a score beside the best there can be, w cells wide.
func (s *Screen) bar(v *workshop.Voting, o *option, w int) string {
	best := s.sheet.top
	if v.Kind == workshop.Rating {
		best = workshop.Grades
	}
	n := 0
	if best > 0 && o.Score > 0 {
		n = max(1, int(o.Score/best*float64(w)+0.5))
	}
	return strings.Repeat("━", n) + strings.Repeat(" ", w-n+1)
}
