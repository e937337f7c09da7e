package lang

import "talkoot/workshop"

// NextMeeting returns when and where people meet next, as it can be typed again;
// "" if that is not known.
func (w *Words) NextMeeting(n workshop.NextMeeting) string {
	if !n.Known() {
		return ""
	}
	out := w.Date(n.Date)
	for _, part := range []string{w.TimeOfDay(n.Time), n.Place} {
		if part != "" {
			out += " " + part
		}
	}
	return out
}

// ActionState returns how an action stands, with "overdue" for one that should
// have been done before today: a word, and a sign before it, so that no colour has
// to tell.
func (w *Words) ActionState(a workshop.Recalled, today workshop.Date) string {
	if a.IsOverdue(today) {
		return "! " + w.T("actions.overdue")
	}
	return w.T("state." + string(a.State))
}
