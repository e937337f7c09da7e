package workshop

// Survey is the questionnaire whose answers a board holds; its questions are
// the lanes. The zero value is no survey.
type Survey struct {
	Opens  Date `json:"opens,omitzero"`
	Closes Date `json:"closes,omitzero"`
}

// IsZero reports whether the board is of no survey.
func (s Survey) IsZero() bool { return s == Survey{} }

// SetSurvey says that the board of a stage holds the answers of a survey, open
// between two days, either of which may be unknown.
func (m *Meeting) SetSurvey(stage ID, survey Survey) (Change, error) {
	s := m.stages[stage]
	switch {
	case s == nil:
		return Change{}, Err(CodeUnknownStage, "")
	case !survey.Opens.IsZero() && !survey.Closes.IsZero() && survey.Closes.Before(survey.Opens):
		return Change{}, Err(CodeClosesBefore)
	case survey == s.Board.Survey:
		return Change{}, Err(CodeUnchanged)
	}
	for _, d := range []Date{survey.Opens, survey.Closes} {
		if err := d.check(); err != nil {
			return Change{}, err
		}
	}
	return change(SurveySet{stage, survey})
}

func (p SurveySet) onMeeting(m *Meeting, _ Entry) {
	if s := m.stages[p.Stage]; s != nil {
		s.Board.Survey = p.Survey
	}
}
