package stage

import (
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// prompt names where the text goes.
func (s *Screen) prompt() string {
	w := s.host.Words()
	switch {
	case s.asking && s.stage().Board.Layout == workshop.Questions, s.asking && s.survey():
		return w.T("prompt.question")
	case s.asking:
		return w.T("prompt.lane")
	case s.questions():
		if g := s.answering(); g != nil {
			return w.Group(s.meeting(), g)
		}
		return w.T("prompt.answer")
	}
	l := s.target()
	switch {
	case l == nil:
		return ""
	case s.stage().Board.IsTOWS() && l.Own(): // the line needs the room for its codes
		return strings.ToUpper(l.Label.Key)
	case s.stage().Board.Locked:
		return w.Label(l.Label) + " " + w.T("board.locked")
	}
	return w.Label(l.Label)
}

// beside is what stands at the right of the line: what Enter would do.
func (s *Screen) beside(w int) string {
	t, words, m := s.host.Theme(), s.host.Words(), s.meeting()
	if n, ok := s.groupsAsked(); ok && n > 0 {
		total := max(len(m.Attendance.Presences), m.Attendance.Room().N)
		if total >= n {
			return t.Accent.S(words.T("groups.preview", n, kit.SizesOf(total, n)) + " ")
		}
	}
	if n := s.twin(); n != nil {
		return s.drawTwin(n, w)
	}
	if cited := s.cited(s.stage()); cited != "" {
		return t.Accent.S(" " + kit.Cut(cited, w*2/5) + " ")
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
