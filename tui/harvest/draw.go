package harvest

import (
	"slices"
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// beside is how wide the window is at least where what was told stands beside the
// answers of the group, not below them.
const beside = 100

// Draw implements [kit.Screen]: the question, the groups with how far each has
// come, the answers of the one that is shown, and what was told already.
func (s *Screen) Draw(w, h int) kit.Frame {
	t, words := s.host.Theme(), s.host.Words()
	l := s.asked()
	if l == nil {
		lines := []string{""}
		for _, r := range kit.Wrap(words.T("harvest.no_questions"), w-6) {
			lines = append(lines, t.Base.S("   "+r))
		}
		return kit.Frame{Lines: t.Base.Fill(lines, w, h)}
	}
	lines := append(s.head(w), s.groups(w, h/4)...)
	room := h - 1 - len(lines)
	if w >= beside {
		left := w / 2
		lines = append(lines, kit.Beside(s.waiting(left, room), s.said(w-left, room))...)
	} else {
		below := room / 2
		lines = append(append(lines, s.waiting(w, room-below)...), s.said(w, below)...)
	}
	row, x := s.line.Prompt(t, s.name(s.at()), t.Muted.S(s.where(l)+" "), w)
	return kit.Frame{Lines: append(t.Base.Fill(lines, w, h-1), row), Cursor: &kit.Point{X: x, Y: h - 1}}
}

// where tells to which question a new answer goes, where that is not seen above.
func (s *Screen) where(l *workshop.Lane) string {
	if s.h.Question != nil {
		return ""
	}
	return s.host.Words().T("question.short", s.number(l))
}

// number is the number of a question, from 1.
func (s *Screen) number(l *workshop.Lane) int { return 1 + slices.Index(l.Stage().Board.Lanes, l) }

// head is the question that is harvested, or that all are.
func (s *Screen) head(w int) []string {
	t, words := s.host.Theme(), s.host.Words()
	if s.h.Question == nil {
		return []string{t.Strong.S(" " + kit.Cut(words.T("harvest.all"), w-2))}
	}
	count := len(s.h.Question.Stage().Board.Lanes)
	number := " " + words.T("question.number", s.number(s.h.Question), count) + "  "
	return []string{t.Muted.S(number) + t.Strong.S(kit.Cut(kit.Plain(words.Lane(s.h.Question)), w-1-kit.Width(number)))}
}

// name is what a group is called: "3 Leppä", or those without one.
func (s *Screen) name(i int) string {
	words, m := s.host.Words(), s.meeting()
	switch {
	case i >= 0 && s.h.Groups[i].Group != nil:
		return words.Group(m, s.h.Groups[i].Group)
	case len(m.Groups) == 0:
		return words.T("prompt.answer")
	}
	return words.T("harvest.others")
}

// groups are the groups in a few rows, with how many answers each has told and
// how many wait.
func (s *Screen) groups(w, most int) []string {
	t := s.host.Theme()
	lines, width := []string{""}, 0
	for i := range s.h.Groups {
		text := " " + s.chip(i) + " "
		ink := t.Base
		switch {
		case i == s.at():
			ink, text = t.Selected, kit.Marked(text)
		case s.h.Groups[i].Passed:
			ink = t.Muted
		}
		if width > 0 && width+kit.Width(text) > w {
			lines, width = append(lines, ""), 0
		}
		text = kit.Cut(text, w)
		lines[len(lines)-1] += ink.S(text)
		width += kit.Width(text)
	}
	return lines[:min(len(lines), max(1, most))]
}

// chip is a group with how far it has come: "3 Leppä ✓2 +3", and whether it is
// its turn.
func (s *Screen) chip(i int) string {
	words, g := s.host.Words(), s.h.Groups[i]
	text := s.name(i) + " ✓" + strconv.Itoa(g.Turns) + " +" + strconv.Itoa(len(g.Waiting))
	switch {
	case i == s.h.Turn:
		text += " ◄ " + words.T("harvest.turn")
	case g.Passed:
		text += " " + words.T("harvest.passed")
	}
	return text
}

// waiting is the group that is shown with its answers: those that wait, and then
// those that were told.
func (s *Screen) waiting(w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	g := s.shown()
	title := s.name(s.at())
	switch {
	case s.at() == s.h.Turn:
		title = words.T("harvest.now", title, s.h.Round)
	case s.h.Turn < 0:
		title += " · " + words.T("harvest.done")
	}
	if n := len(g.Top); n > 0 {
		title += " · " + words.T("harvest.tops", n, workshop.MostTop)
	}
	var lines []string
	from, to := s.list.Window(len(s.answers), h-2)
	for i := from; i < to; i++ {
		lines = append(lines, s.row(s.answers[i], i == s.list.At && s.line.Empty(), w-2))
	}
	if len(g.Waiting) == 0 {
		for _, r := range kit.Wrap(words.T("harvest.nothing"), w-4) {
			lines = append(lines, t.Muted.S(" "+r))
		}
	}
	return t.Box(title, lines, w, h, true)
}

// row draws an answer of the group: its number, whether it is a top one and was
// told, and its text.
func (s *Screen) row(a answer, on bool, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	head, tail := kit.Numbered(a.Number), ""
	if a.top {
		head += kit.StarGlyph + " "
	}
	if s.h.Question == nil && a.Lane().Own() {
		head += words.T("question.short", s.number(a.Lane())) + " "
	}
	if again := a.Repeats(); again > 0 {
		tail += " ×" + strconv.Itoa(again+1)
	}
	if a.told {
		tail += " ✓ " + words.T("harvest.told")
	}
	tail += " "
	text := kit.Cut(kit.Plain(a.Text), max(8, w-kit.Width(head)-kit.Width(tail)))
	if on {
		return t.Selected.Spread(t.Selected.S(kit.Marked(head)+text), t.Selected.S(tail), w)
	}
	ink := t.Base
	if a.told {
		ink = t.Muted
	}
	return t.Base.Spread(t.Muted.S(head)+ink.S(text), t.Accent.S(tail), w)
}

// said is what was told to the room, the last at the bottom.
func (s *Screen) said(w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	from, top := max(0, len(s.h.Said)-max(0, h-2)), s.h.Top()
	var lines []string
	for i, x := range s.h.Said[from:] {
		head := strings.TrimSuffix(kit.Numbered(from+i+1), " ") + ". "
		if slices.Contains(top, x.Note) {
			head += kit.StarGlyph + " "
		}
		tail := s.tellers(x)
		if again := x.Note.Repeats(); again > 0 {
			tail = " ×" + strconv.Itoa(again+1) + tail
		}
		text := kit.Cut(kit.Plain(x.Note.Text), max(8, w-2-kit.Width(head)-kit.Width(tail)))
		lines = append(lines, t.Base.Spread(t.Muted.S(head)+t.Base.S(text), t.Accent.S(tail), w-2))
	}
	if len(lines) == 0 {
		lines = append(lines, t.Muted.S(" "+words.T("harvest.nothing_told")))
	}
	title := words.T("harvest.said") + " " + strconv.Itoa(len(s.h.Said))
	if from > 0 {
		title += " " + words.T("lane.hidden", from)
	}
	return t.Box(title, lines, w, h, false)
}

// tellers are the numbers of the groups that gave an answer.
func (s *Screen) tellers(x workshop.SaidAnswer) string {
	var numbers []string
	for _, g := range s.meeting().Givers(x.Note) {
		numbers = append(numbers, strconv.Itoa(s.meeting().GroupNumber(g.ID)))
	}
	words, list := s.host.Words(), strings.Join(numbers, ", ")
	switch len(numbers) {
	case 0:
		return " "
	case 1:
		return " " + words.T("harvest.by", list) + " "
	}
	return " " + words.T("harvest.by.several", list) + " "
}
