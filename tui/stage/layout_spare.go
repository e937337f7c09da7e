package stage

import (
	"slices"
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// drawSpare draws the lanes for unsorted and parked notes below the board: the
// marked one as a box, the others as a line each.
func (s *Screen) drawSpare(st *workshop.Stage, w, most int) []string {
	var out []string
	for i, l := range s.lanes() {
		switch {
		case l.Own():
		case i == s.lane:
			out = append(out, s.drawLane(i, w, min(most, max(3, len(l.Notes)+2)))...)
		default:
			out = append(out, s.spareLine(l, w))
		}
	}
	return out
}

func (s *Screen) spareLine(l *workshop.Lane, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	head := " " + strings.ToUpper(words.Lane(l)) + " " + strconv.Itoa(len(l.Notes)) + "  "
	var texts []string
	for _, n := range slices.Backward(l.Notes) {
		texts = append(texts, strconv.Itoa(n.Number)+" "+kit.Plain(n.Text))
		if len(texts) == 5 {
			break
		}
	}
	return t.Base.Pad(t.Strong.S(head)+t.Muted.S(kit.Cut(strings.Join(texts, " · "), max(0, w-kit.Width(head)))), w)
}
