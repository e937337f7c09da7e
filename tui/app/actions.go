package app

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// ReadActions implements [kit.Host]. Summaries are read and no journal.
func (a *App) ReadActions(then func(error)) tea.Cmd {
	store, headers := a.cfg.Store, a.catalogue.Headers()
	return func() tea.Msg {
		records, err := workshop.FetchActions(store, headers)
		return kit.Found(func() {
			if err == nil {
				a.catalogue.AdoptRecords(records)
			}
			then(err)
		})
	}
}

// UndoIn implements [kit.Host].
func (a *App) UndoIn(meeting workshop.ID) tea.Cmd {
	s := a.sessions[meeting]
	if s == nil {
		return nil
	}
	before := s.Meeting()
	b, e, err := s.Undo(a.Moment())
	return a.cancelled("undone", b, a.described(s, e, before), err)
}

// Close implements [kit.Host].
func (a *App) Close(o kit.Overlay) { a.closeOverlay(o) }
