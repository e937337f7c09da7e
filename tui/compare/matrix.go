package compare

import (
	"fmt"
	"slices"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop/compare"
	"talkoot/workshop/likeness"
)

// How much of the matrix has room.
const (
	cellLeast = 24  // a column of a group is at least so wide
	roomy     = 160 // the window, for all texts to be shown in full
	shortened = 2   // the rows of a text in a narrower one
	step      = 3   // the rows by which a long question is moved through
)

// matrix is where in the matrix of questions and groups the screen is: at a
// question, and so many rows below its first.
type matrix struct {
	at, below int
	// What was drawn last: the rows of each question, and how many have room.
	rows  []int
	room  int
	short bool // long texts are shortened
}

// move goes down or up through the rows of a question that has no room, and on to
// the next one.
func (x *matrix) move(by int) {
	if x.at >= len(x.rows) {
		return
	}
	hidden := max(0, x.rows[x.at]-x.room)
	switch {
	case by > 0 && x.below < hidden:
		x.below = min(x.below+step, hidden)
	case by > 0 && x.at+1 < len(x.rows):
		x.at, x.below = x.at+1, 0
	case by < 0 && x.below > 0:
		x.below = max(0, x.below-step)
	case by < 0 && x.at > 0:
		x.at--
		x.below = max(0, x.rows[x.at]-x.room)
	}
}

// drawMatrix draws the questions below each other, each with the answers of the
// groups side by side; in a narrow window it is one question at a time.
func (s *Screen) drawMatrix(w, h int) []string {
	t, x := s.host.Theme(), s.c.Matrix
	if len(x.Questions) == 0 {
		var lines []string
		for _, r := range kit.Wrap(s.host.Words().T("matrix.empty"), w-6) {
			lines = append(lines, t.Base.S("   "+r))
		}
		return t.Base.Fill(lines, w, h)
	}
	s.matrix.at = min(s.matrix.at, len(x.Questions)-1)
	s.matrix.short = w >= wide && w < roomy
	query := likeness.NewQuery(s.filter)
	blocks := make([][]string, len(x.Questions))
	s.matrix.rows = make([]int, len(x.Questions))
	for i := range x.Questions {
		blocks[i] = s.question(i, query, w)
		s.matrix.rows[i] = len(blocks[i])
	}
	s.matrix.room = h
	if w < wide {
		return t.Base.Fill(cutRows(blocks[s.matrix.at], s.matrix.below, h), w, h)
	}
	top := s.matrix.below
	for _, b := range blocks[:s.matrix.at] {
		top += len(b)
	}
	all := slices.Concat(blocks...)
	return t.Base.Fill(cutRows(all, max(0, min(top, len(all)-h)), h), w, h)
}

// cutRows returns so many rows from one on.
func cutRows(rows []string, from, most int) []string {
	from = min(from, len(rows))
	return rows[from:min(len(rows), from+max(0, most))]
}

// question draws a question with the answers of all groups, as many groups beside
// each other as have room.
func (s *Screen) question(i int, query *likeness.Query, w int) []string {
	t, x := s.host.Theme(), s.c.Matrix
	lines := s.questionHead(i, w)
	columns := max(1, min(len(x.Groups), (w-1)/cellLeast))
	for from := 0; from < len(x.Groups); from += columns {
		to := min(from+columns, len(x.Groups))
		var cells [][]string
		tallest := 0
		for n := from; n < to; n++ {
			cells = append(cells, s.cell(i, n, query, s.columnWidth(n-from, columns, w)-1))
			tallest = max(tallest, len(cells[n-from]))
		}
		for n := range cells {
			cells[n] = t.Base.Fill(cells[n], s.columnWidth(n, columns, w), tallest)
		}
		if left := w - s.columnStart(len(cells), columns, w); left > 0 {
			cells = append(cells, t.Base.Fill(nil, left, tallest))
		}
		lines = append(lines, kit.Beside(cells...)...)
	}
	return append(lines, t.Base.Pad("", w))
}

func (s *Screen) columnStart(n, columns, w int) int { return w * n / columns }

func (s *Screen) columnWidth(n, columns, w int) int {
	return s.columnStart(n+1, columns, w) - s.columnStart(n, columns, w)
}

// questionHead is the question with how many answers it has, and how much of them
// several groups say.
func (s *Screen) questionHead(i, w int) []string {
	t, words, x := s.host.Theme(), s.host.Words(), s.c.Matrix
	counts := words.T("answers", x.Count(i))
	if n := x.Shared[i]; n > 0 {
		counts += " · " + words.T("matrix.shared", n)
	}
	mark := "   "
	if i == s.matrix.at {
		mark = " ► "
	}
	head := mark + words.T("question.number", i+1, len(x.Questions)) + "  "
	ink := t.Strong
	if i == s.matrix.at {
		ink = t.Accent
	}
	var lines []string
	for j, r := range kit.Wrap(words.Lane(x.Questions[i])+" · "+counts, w-2-kit.Width(head)) {
		if j > 0 {
			head = strings.Repeat(" ", kit.Width(head))
		}
		lines = append(lines, t.Base.Pad(t.Muted.S(head)+ink.S(r), w))
	}
	if topic := x.Questions[i].Topic; topic != "" {
		lines = append([]string{t.Base.Pad(t.Muted.S("   "+kit.Cut(kit.Plain(topic), w-4)), w)}, lines...)
	}
	return lines
}

// cell is what a group answers to a question, below the name of the group, in w
// cells.
func (s *Screen) cell(question, group int, query *likeness.Query, w int) []string {
	t := s.host.Theme()
	answers := s.c.Matrix.Cells[question][group]
	name := fmt.Sprintf("%s (%d)", s.c.Matrix.Groups[group], len(answers))
	lines := []string{t.Muted.S("   " + kit.Cut(kit.Plain(name), w-3))}
	for _, a := range answers {
		if s.filter != "" && !query.Matches(a.Text+"\n"+strings.Join(a.Also, "\n")) {
			continue
		}
		ink := t.Base
		if a.Places > 1 {
			ink = t.Good
		}
		lines = append(lines, s.wrapped(s.answer(a), ink, w)...)
	}
	if len(answers) == 0 {
		lines = append(lines, t.Muted.S("   –"))
	}
	return lines
}

// wrapped draws a text in rows of w cells, shortened where the window has no room
// for all of it.
func (s *Screen) wrapped(text string, ink kit.Ink, w int) []string {
	room := max(4, w-5)
	rows := kit.Wrap(text, room)
	if s.matrix.short && len(rows) > shortened {
		rows = append(rows[:shortened-1:shortened-1], kit.Cut(rows[shortened-1]+"…", room))
	}
	lines := make([]string, len(rows))
	for i, r := range rows {
		lead := "     "
		if i == 0 {
			lead = "   "
		}
		lines[i] = ink.S(kit.Cut(lead+r, w))
	}
	return lines
}

// answer is an answer with its number, how often it was said, and by how many
// groups if they are several.
func (s *Screen) answer(a compare.Answer) string {
	text := s.note(a.Item)
	if a.Places > 1 {
		text += " " + s.host.Words().T("matrix.groups", a.Places)
	}
	return text
}
