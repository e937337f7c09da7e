package app

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// editMeeting asks for the details of the open meeting.
func (a *App) editMeeting() {
	m := a.session.Meeting()
	a.Show(kit.NewDetailsForm(a, a.words.T("cmd.meeting.edit"), m.Details, a.catalogue.SeriesNames(m.Series), false,
		func(spec workshop.NewMeetingSpec) (tea.Cmd, error) {
			// The rest is tried first: a series is made only for details that stand.
			spec.Details.Series = m.Series
			if _, err := a.session.Meeting().Describe(spec.Details); err != nil && workshop.ErrorCode(err) != workshop.CodeUnchanged {
				return nil, err
			}
			if a.session.Meeting().ReadOnly {
				return nil, workshop.Err(workshop.CodeReadOnly)
			}
			ids, made, err := a.catalogue.SeriesFor(a.Moment(), spec.SeriesNames)
			if err != nil {
				return nil, err
			}
			spec.Details.Series = ids
			c, err := a.session.Meeting().Describe(spec.Details)
			if err != nil {
				return nil, err
			}
			b, err := a.session.Do(a.Moment(), c, nil)
			if err != nil {
				return nil, err
			}
			made.Add(b)
			// Another series has other earlier meetings: read what they agreed.
			return tea.Batch(a.Save(made), a.readRecap()), nil
		}))
}

// readRecap reads what the earlier meetings of the series agreed.
func (a *App) readRecap() tea.Cmd {
	session := a.session
	return a.fetch(session.Meeting().ID, func(*workshop.Session) tea.Cmd {
		a.sessions[session.Meeting().ID] = session
		a.refresh()
		return nil
	})
}
