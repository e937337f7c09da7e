package stage

import (
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Draw implements [kit.Screen]: what goes before the board, the board in its
// layout, and the capture line at the bottom.
func (s *Screen) Draw(w, h int) kit.Frame {
	t, st := s.host.Theme(), s.stage()
	if st == nil {
		return kit.Frame{Lines: t.Base.Fill(nil, w, h)}
	}
	lines := s.lead(st, w)
	if p := s.panel(w, h-7); p != nil {
		lines = append(lines, p...)
	}
	lines = append(lines, s.board(st, w, h-1-len(lines))...)
	lines = t.Base.Fill(lines, w, h-1)
	if len(st.Board.Lanes) == 0 && !s.asking {
		return kit.Frame{Lines: t.Base.Fill(lines, w, h)}
	}
	row, x := s.line.Prompt(t, s.prompt(), s.beside(w), w)
	return kit.Frame{Lines: append(lines, row), Cursor: &kit.Point{X: x, Y: h - 1}}
}

// lead is a line above the board: who speaks, or when a break ends.
func (s *Screen) lead(st *workshop.Stage, w int) []string {
	t, words := s.host.Theme(), s.host.Words()
	switch {
	case st.Kind == workshop.Talk && !st.Speaker.IsZero():
		who := words.Owner(st.Speaker, s.host.Session().People(), workshop.Revision.Name)
		return []string{t.Base.S(" "+words.T("field.speaker")+": ") + t.Strong.S(who)}
	case st.Kind == workshop.Break:
		return s.breakLines(st, w)
	}
	return nil
}

func (s *Screen) breakLines(st *workshop.Stage, w int) []string {
	t, words := s.host.Theme(), s.host.Words()
	text := words.T("break.text")
	n := len(st.Spans)
	switch {
	case st.Timer.Running: // what the room was promised last
		text = words.T("break.back", words.Clock(st.Timer.Deadline.In(s.host.Now().Location())))
	case n > 0 && st.Planned > 0 && st.Spans[n-1].To.IsZero():
		back := workshop.TimeOfDayOf(st.Spans[n-1].From).Add(st.Planned)
		text = words.T("break.back", words.TimeOfDay(back))
	}
	return []string{"", t.Strong.S("  " + text), "", t.Muted.S("  " + kit.Cut(words.T("break.hint"), w-4))}
}

func (s *Screen) board(st *workshop.Stage, w, h int) []string {
	switch {
	case st.Board.Layout == workshop.Questions:
		return s.drawQuestions(st, w, h)
	case len(st.Board.Lanes) == 0:
		return nil
	case st.Board.Layout == workshop.Grid && len(st.Board.Lanes) == 4:
		return s.drawGrid(w, h)
	case st.Board.Layout == workshop.Columns && w/len(st.Board.Lanes) >= 22:
		return s.drawColumns(w, h)
	}
	return s.drawList(w, h)
}

func (s *Screen) drawGrid(w, h int) []string {
	left, top := w/2, (h+1)/2
	upper := kit.Beside(s.drawLane(0, left, top), s.drawLane(1, w-left, top))
	return append(upper, kit.Beside(s.drawLane(2, left, h-top), s.drawLane(3, w-left, h-top))...)
}

func (s *Screen) drawColumns(w, h int) []string {
	n := len(s.lanes())
	var blocks [][]string
	for i := range n {
		blocks = append(blocks, s.drawLane(i, w*(i+1)/n-w*i/n, h))
	}
	return kit.Beside(blocks...)
}

// drawList draws the lanes below each other, the marked one the tallest where
// there is not room for all.
func (s *Screen) drawList(w, h int) []string {
	heights := s.heights(h)
	var out []string
	for i := range s.lanes() {
		if heights[i] > 0 {
			out = append(out, s.drawLane(i, w, heights[i])...)
		}
	}
	return out
}

// heights divides h lines among the lanes of a list: each gets three for a
// start, and the marked lane what is over once the others show all they hold.
func (s *Screen) heights(h int) []int {
	lanes := s.lanes()
	out := make([]int, len(lanes))
	const least = 3
	rest := h
	for i := range lanes {
		if i == s.lane || rest-least >= least {
			out[i] = least
			rest -= least
		}
	}
	for i, l := range lanes {
		if i == s.lane || out[i] == 0 {
			continue
		}
		more := min(max(0, len(l.Notes)-1), rest/2)
		out[i] += more
		rest -= more
	}
	if s.lane < len(out) {
		out[s.lane] += max(0, rest)
	}
	return out
}

// drawLane draws one lane in a box.
func (s *Screen) drawLane(i, w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	l := s.lanes()[i]
	marked := i == s.lane
	inner := h - 2
	lines, hidden := s.noteLines(l, marked, w-2, inner)
	title := strings.ToUpper(words.Label(l.Label)) + " " + strconv.Itoa(len(l.Notes))
	if hidden > 0 {
		title += " " + words.T("lane.hidden", hidden)
	}
	if marked && s.picked == pickedNothing {
		title += "  ◄ " + words.T("lane.here")
	}
	if len(l.Notes) == 0 && marked {
		for _, r := range kit.Wrap(words.T("lane.empty"), w-4) {
			lines = append(lines, t.Muted.S(" "+r))
		}
	}
	return t.Box(title, lines, w, h, marked)
}

// noteLines draws the notes of a lane that have room: the newest, or those
// around the selected one. Texts are wrapped where everything has room so.
func (s *Screen) noteLines(l *workshop.Lane, marked bool, w, h int) (lines []string, hidden int) {
	n := len(l.Notes)
	if h <= 0 {
		return nil, n
	}
	selecting := marked && s.picked == pickedNote
	from, to := max(0, n-h), n
	if selecting {
		from, to = s.notes.Window(n, max(1, h-1)) // the selected note may take two
	}
	spare := h - (to - from)
	for i := from; i < to; i++ {
		on := selecting && i == s.notes.At
		rows := s.noteRows(l.Notes[i], on, w, 1+spare)
		spare -= len(rows) - 1
		lines = append(lines, rows...)
	}
	return lines, from
}

// noteRows draws a note in at most so many rows; what does not fit is cut.
func (s *Screen) noteRows(n *workshop.Note, on bool, w, most int) []string {
	t := s.host.Theme()
	head, tail := s.noteHead(n), s.noteTail(n)
	room := max(8, w-len(head)-kit.Width(tail))
	if most <= 1 || kit.Width(n.Text) <= room {
		return []string{s.noteRow(t, head, kit.Cut(kit.Plain(n.Text), room), tail, on, w)}
	}
	var out []string
	// A long note is not broken further than it can be shown.
	rows := kit.Wrap(kit.Cut(n.Text, (most+1)*room), room)
	for i, r := range rows[:min(len(rows), most)] {
		lead, end := head, tail
		if i > 0 {
			lead, end = strings.Repeat(" ", len(head)), ""
		}
		if i == most-1 && len(rows) > most {
			r = kit.Cut(r+"…", room)
		}
		out = append(out, s.noteRow(t, lead, r, end, on, w))
	}
	return out
}

func (s *Screen) noteRow(t *kit.Theme, head, text, tail string, on bool, w int) string {
	if on {
		if strings.TrimSpace(head) != "" { // not the further rows of a note
			head = kit.Marked(head)
		}
		return t.Selected.Spread(t.Selected.S(head+text), t.Selected.S(tail), w)
	}
	return t.Base.Spread(t.Muted.S(head)+t.Base.S(text), t.Accent.S(tail), w)
}

// noteHead is the number of a note, right-aligned.
func (s *Screen) noteHead(n *workshop.Note) string {
	number := strconv.Itoa(n.Number)
	return strings.Repeat(" ", max(0, 3-len(number))) + number + " "
}

// noteTail is how often a note was said, if more than once.
func (s *Screen) noteTail(n *workshop.Note) string {
	if n.Mentions == 0 {
		return ""
	}
	return " ×" + strconv.Itoa(n.Mentions+1) + " "
}

// prompt names where the text goes.
func (s *Screen) prompt() string {
	w := s.host.Words()
	switch {
	case s.asking:
		return w.T("prompt.question")
	case s.questions():
		if g := s.answering(); g != nil {
			return w.Group(s.meeting(), g)
		}
		return w.T("prompt.answer")
	}
	if l := s.target(); l != nil {
		return w.Label(l.Label)
	}
	return ""
}

// beside is what stands at the right of the line: what Enter would do.
func (s *Screen) beside(w int) string {
	t, words, m := s.host.Theme(), s.host.Words(), s.meeting()
	if n, ok := s.groupsAsked(); ok && n > 0 {
		total := max(len(m.Attendance.Presences), m.Attendance.Count.N)
		if total >= n {
			return t.Accent.S(words.T("groups.preview", n, groupSizes(total, n)) + " ")
		}
	}
	if n := s.twin(); n != nil {
		return s.drawTwin(n, w)
	}
	if w >= 80 && s.line.Empty() {
		if letters := s.letters(); letters != "" {
			return t.Muted.S(letters + " ")
		}
	}
	return ""
}

// letters reminds of the lane letters: "v h m u + väli".
func (s *Screen) letters() string {
	var out []string
	for _, l := range s.lanes() {
		if letter := s.host.Words().LaneLetter(l.Label); letter != "" {
			out = append(out, letter)
		}
	}
	if len(out) == 0 {
		return ""
	}
	return s.host.Words().T("lane.letters", strings.Join(out, " "))
}

func groupSizes(total, n int) string {
	if total%n == 0 {
		return strconv.Itoa(total / n)
	}
	return strconv.Itoa(total/n) + "–" + strconv.Itoa(total/n+1)
}
