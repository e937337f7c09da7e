package lang

import (
	"strconv"

	"talkoot/workshop"
)

// Dealt says who answers which questions in a stage: all the same, or each group
// its own, and then which groups share one and which are left over for now.
func (w *Words) Dealt(m *workshop.Meeting, s *workshop.Stage) string {
	if !s.Board.OneEach {
		return w.T("questions.dealt.same")
	}
	groups, questions := len(m.Groups), len(s.Board.Lanes)
	if groups == 0 {
		return w.T("questions.dealt.nobody")
	}
	switch {
	case groups > questions:
		return w.T("questions.dealt.again", groups, questions)
	case groups < questions:
		var left []string
		for i, l := range s.Board.Lanes {
			if len(m.AnsweredBy(l.ID)) == 0 {
				left = append(left, strconv.Itoa(i+1))
			}
		}
		return w.T("questions.dealt.left", len(left), w.And(left...))
	}
	return w.T("questions.dealt.each")
}
