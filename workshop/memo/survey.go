package memo

import (
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// survey tells when the survey of a board was open and how many answers came,
// nothing if the board is of none. An answer that was merged is one all the
// same.
func (b *builder) survey(s *workshop.Stage) []string {
	if s.Board.Survey.IsZero() {
		return nil
	}
	return []string{surveyDays(b.w, s.Board.Survey), b.w.T("answers", surveyAnswers(s))}
}

// surveyAnswers is how many answers stand on the board of a survey.
func surveyAnswers(s *workshop.Stage) (answers int) {
	for _, n := range s.Board.Notes() {
		answers += 1 + len(mergedNumbers(n))
	}
	return answers
}

// surveyDays returns when a survey was open, as far as that is known.
func surveyDays(w *lang.Words, s workshop.Survey) string {
	switch {
	case s.Opens.IsZero() && s.Closes.IsZero():
		return ""
	case s.Closes.IsZero():
		return w.T("doc.day.since", w.Date(s.Opens))
	case s.Opens.IsZero():
		return w.T("doc.day.until", w.Date(s.Closes))
	}
	return w.Date(s.Opens) + "–" + w.Date(s.Closes)
}

// sourceName returns how a note came, "" if it was said in the room.
func sourceName(w *lang.Words, s workshop.Source) string {
	switch {
	case s.Kind == workshop.FromSurvey:
		return w.T("doc.source.survey")
	case s.Kind == workshop.FromMeeting:
		return w.T("doc.source.meeting")
	case s.Kind == workshop.FromTable && s.Table > 0:
		return w.T("doc.source.table", w.Number(int64(s.Table)))
	}
	return ""
}
