package stage

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// survey reports whether the board holds the answers of a survey, whose
// questions are its lanes.
func (s *Screen) survey() bool {
	st := s.stage()
	return st != nil && !st.Board.Survey.IsZero()
}

// surveyLine tells when the survey is open and how much it has brought.
func (s *Screen) surveyLine(st *workshop.Stage) string {
	t, w := s.host.Theme(), s.host.Words()
	return t.Base.S(" "+w.T("survey.line")+" ") + t.Strong.S(period(w, st.Board.Survey)) +
		t.Muted.S("  "+w.T("answers", st.Board.NoteCount()))
}

// period writes the days between which a survey is open.
func period(w *lang.Words, v workshop.Survey) string {
	return w.Date(v.Opens) + "–" + w.Date(v.Closes)
}

// askSurvey asks for the days of a survey.
func (s *Screen) askSurvey() tea.Cmd {
	w, st := s.host.Words(), s.stage()
	opens := kit.NewField(w.T("field.opens"), w.Date(st.Board.Survey.Opens), w.T("field.date.hint"))
	closes := kit.NewField(w.T("field.closes"), w.Date(st.Board.Survey.Closes), w.T("survey.hint"))
	s.host.Show(kit.NewForm(s.host, w.T("cmd.board.survey"), func() (tea.Cmd, error) {
		today := workshop.DateOf(s.host.Now())
		from, err := workshop.ParseDateNear(opens.Value(), today)
		if err != nil {
			return nil, err
		}
		to, err := workshop.ParseDateNear(closes.Value(), today)
		if err != nil {
			return nil, err
		}
		c, err := s.meeting().SetSurvey(st.ID, workshop.Survey{Opens: from, Closes: to})
		return kit.Accepted(s.host, c, err)
	}, opens, closes))
	return nil
}
