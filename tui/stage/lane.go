package stage

import (
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// drawLane draws one lane in a box.
func (s *Screen) drawLane(i, w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	l := s.lanes()[i]
	marked := i == s.lane && !s.asking
	inner := h - 2
	lines, hidden := s.noteLines(l, marked, w-2, inner)
	title := strings.ToUpper(words.Lane(l)) + " " + strconv.Itoa(len(l.Notes))
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
