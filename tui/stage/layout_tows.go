package stage

import (
	"fmt"
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// drawTOWS draws the strategies two by two, and beside or above them the factors
// that they can cite: in a narrow window those of the marked lane.
func (s *Screen) drawTOWS(st *workshop.Stage, w, h int) []string {
	if len(st.Board.Factors) == 0 {
		hint := s.host.Theme().Muted.S(" " + kit.Cut(s.host.Words().T("tows.none"), w-2))
		return append([]string{hint}, s.drawGrid(w, h-1)...)
	}
	if w >= 120 {
		side := w / 3
		return kit.Beside(s.drawFactors(st, "SWOT", side, h), s.drawGrid(w-side, h))
	}
	letters := "SWOT"
	if l := s.target(); l != nil && len(l.Label.Key) == 2 {
		letters = strings.ToUpper(l.Label.Key)
	}
	panel := s.drawFactors(st, letters, w, min(h/3, 2+len(s.factorRows(st, letters, w-2))))
	return append(panel, s.drawGrid(w, h-len(panel))...)
}

// drawFactors lists factors in a box; those that nothing cites yet are marked,
// and named in the title.
func (s *Screen) drawFactors(st *workshop.Stage, letters string, w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	title := words.T("tows.factors")
	var unused []string
	for _, f := range st.Board.Unused() {
		unused = append(unused, f.Code)
	}
	if len(unused) > 0 {
		title += "  " + words.T("tows.unused", strings.Join(unused, " "))
	}
	return t.Box(title, s.factorRows(st, letters, w-2), w, h, false)
}

// factorRows draws the factors of some letters: those of two side by side where
// there is room, and otherwise below each other.
func (s *Screen) factorRows(st *workshop.Stage, letters string, w int) []string {
	t := s.host.Theme()
	if len(letters) != 2 || w < 78 {
		return s.factorColumn(st, letters, w)
	}
	left, right := s.factorColumn(st, letters[:1], w/2), s.factorColumn(st, letters[1:], w-w/2)
	n := max(len(left), len(right))
	return kit.Beside(t.Base.Fill(left, w/2, n), t.Base.Fill(right, w-w/2, n))
}

func (s *Screen) factorColumn(st *workshop.Stage, letters string, w int) []string {
	t, uses := s.host.Theme(), st.Board.Uses()
	var rows []string
	for _, f := range st.Board.Factors {
		if !strings.Contains(letters, f.Code[:1]) {
			continue
		}
		ink, used := t.Warn, "–"
		if n := uses[f.Code]; n > 0 {
			ink, used = t.Base, "×"+strconv.Itoa(n)
		}
		row := fmt.Sprintf(" %-3s %-2s %s", f.Code, used, s.factorText(f))
		rows = append(rows, ink.Pad(ink.S(kit.Cut(row, w-1)), w))
	}
	return rows
}

// factorText is the text of the note behind a code, as it stands now.
func (s *Screen) factorText(f workshop.Factor) string {
	n := s.meeting().Note(f.Note)
	if n == nil {
		return s.host.Words().T("tows.gone")
	}
	return kit.Plain(n.Standing().Text)
}

// cited names the factors that the line cites so far.
func (s *Screen) cited(st *workshop.Stage) string {
	var out []string
	for _, f := range st.Board.Cites(s.line.Value()) {
		out = append(out, f.Code+" "+s.factorText(f))
	}
	return strings.Join(out, " · ")
}
