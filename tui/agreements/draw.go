package agreements

import (
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Draw implements [kit.Screen].
func (s *Screen) Draw(w, h int) kit.Frame {
	t, words, all := s.host.Theme(), s.host.Words(), s.meeting().Agreements
	lines := []string{t.Muted.Cells("   ", []string{
		"", words.T("field.what"), words.T("field.who"), words.T("field.due"), words.T("field.next"),
	}, columns(w), w)}
	if len(all) == 0 {
		for _, r := range kit.Wrap(words.T("agreements.empty"), w-6) {
			lines = append(lines, t.Base.S("   "+r))
		}
	}
	list := s.list
	if list.At < 0 { // the newest stay in sight while one types
		list.At = len(all) - 1
	}
	from, to := list.Window(len(all), h-2)
	for i := from; i < to; i++ {
		lines = append(lines, s.row(all[i], i == s.list.At, w))
	}
	lines = t.Base.Fill(lines, w, h-1)
	row, x := s.line.Prompt(t, words.T("agreement."+string(s.kind)), "", w)
	return kit.Frame{Lines: append(lines, row), Cursor: &kit.Point{X: x, Y: h - 1}}
}

func columns(w int) []int {
	c := []int{15, 0, w / 5, 12, 0}
	if w >= 100 {
		c[4] = w / 4
	}
	c[1] = w - 3 - c[0] - c[2] - c[3] - c[4]
	return c
}

func (s *Screen) row(a *workshop.Agreement, on bool, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	ink, mark := t.Base, "   "
	if on {
		ink, mark = t.Selected, " ► "
	}
	what := a.What
	if columns(w)[4] == 0 && a.Next != "" {
		what += " → " + a.Next
	}
	return ink.Cells(mark, []string{
		kit.StateMark(a.State) + " " + strings.ToLower(words.T("agreement."+string(a.Kind))), what,
		words.Owner(a.Who, s.host.Session().People(), workshop.Revision.Name), words.Date(a.Due), a.Next,
	}, columns(w), w)
}
