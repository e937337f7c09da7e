package votes

import (
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// panel is what stands beside the list where there is room: what the lanes and
// themes got in all, and the rules.
func (s *Screen) panel(v *workshop.Voting, w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	var out []string
	rules := s.allRules(v)
	boxes := []struct {
		title string
		lines []string
	}{
		{words.T("votes.lanes"), s.totals(v, s.sheet.lanes, w-2)},
		{words.T("votes.themetotals"), s.totals(v, s.sheet.themes, w-2)},
		{words.T("votes.rules"), rules},
	}
	for _, b := range boxes {
		if n := min(len(b.lines)+2, h-len(out)); len(b.lines) > 0 && n > 2 {
			out = append(out, t.Box(b.title, b.lines, w, n, false)...)
		}
	}
	return t.Base.Fill(out, w, h)
}

// totals are what lanes or themes got in all; before the result is revealed,
// only whether they got something.
func (s *Screen) totals(v *workshop.Voting, all []total, w int) []string {
	t, words := s.host.Theme(), s.host.Words()
	var lines []string
	for _, x := range all {
		amount := ""
		switch {
		case x.Sum() == 0:
		case !v.Revealed:
			amount = secret
		default:
			amount = tally(words, v, x.Tally)
		}
		name := ""
		if x.theme != nil {
			name = kit.ThemeGlyph(x.theme.Colour) + " " + x.theme.Name
		} else {
			name = words.Lane(x.lane)
		}
		name = kit.Cut(kit.Plain(name), w-kit.Width(amount)-3)
		lines = append(lines, t.Base.Spread(t.Base.S(" "+name), t.Accent.S(amount+" "), w))
	}
	return lines
}

// allRules are the rules of a round, one a line, and how much is suggested.
func (s *Screen) allRules(v *workshop.Voting) []string {
	t, words := s.host.Theme(), s.host.Words()
	lines := []string{s.kind(v.VotingTerms)}
	if n := len(v.Chosen); n > 0 {
		lines = append(lines, words.T("votes.rule.among", n))
	}
	if v.Voters > 0 {
		lines = append(lines, words.T("doc.voters", v.Voters))
	}
	if v.Budget > 0 {
		lines = append(lines, words.T("votes.rule.each", s.each(v.Kind, v.Budget)))
	}
	if v.Kind == workshop.Dots {
		n := s.sheet.options
		lines = append(lines, words.T("votes.rule.suggested", n, workshop.SuggestDots(n)))
	}
	switch {
	case v.Cap == 1:
		lines = append(lines, words.T("votes.rule.once"))
	case v.Cap > 1:
		lines = append(lines, words.T("votes.rule.cap", v.Cap))
	}
	if v.PerLane > 0 {
		lines = append(lines, words.T("votes.rule.perlane", v.PerLane))
	}
	lines = append(lines, words.T("votes.rule.opened", words.Clock(v.At)))
	for i, l := range lines {
		lines[i] = t.Base.S(" " + strings.TrimSpace(l))
	}
	return lines
}
