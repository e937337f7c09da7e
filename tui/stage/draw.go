package stage

import (
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
	s.signs = signsOf(&st.Board)
	lines := s.lead(st, w)
	if p := s.panel(w, h-7); p != nil {
		lines = append(lines, p...)
	}
	lines = append(lines, s.board(st, w, h-1-len(lines))...)
	lines = t.Base.Fill(lines, w, h-1)
	if s.Line() == nil {
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
	case s.survey():
		return []string{s.surveyLine(st)}
	}
	return nil
}

func (s *Screen) breakLines(st *workshop.Stage, w int) []string {
	t, words := s.host.Theme(), s.host.Words()
	text := words.T("break.text")
	if back, ok := st.BackAt(s.host.Now()); ok {
		text = words.T("break.back", words.Clock(back))
	}
	lines := []string{"", t.Strong.S("  " + text), ""}
	for _, row := range kit.Wrap(words.T("break.hint"), w-4) {
		lines = append(lines, t.Muted.S("  "+row))
	}
	return lines
}

// board draws the board in its layout, and below it the lanes that every board
// has where they hold anything.
func (s *Screen) board(st *workshop.Stage, w, h int) []string {
	spare := s.drawSpare(st, w, h/2)
	h -= len(spare)
	n := len(st.Board.Lanes)
	var lines []string
	switch {
	case st.Board.Layout == workshop.Questions:
		lines = s.drawQuestions(st, w, h)
	case n == 0 && !s.asking:
	case s.asking:
		lines = s.drawPrepared(st, w, h)
	case st.Board.IsTOWS():
		lines = s.drawTOWS(st, w, h)
	case st.Board.Layout == workshop.Grid && n >= 4:
		lines = s.drawGrid(w, h)
	case st.Board.Layout == workshop.Pyramid && h >= 3*n:
		lines = s.drawPyramid(w, h)
	case st.Board.Layout == workshop.Columns && w/n >= 22:
		lines = s.drawColumns(0, n, w, h)
	default:
		lines = s.drawList(w, h)
	}
	return append(s.host.Theme().Base.Fill(lines, w, h), spare...)
}
