package app

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/people"
	"talkoot/workshop"
)

// peopleMsg brings everybody on record, and where they were.
type peopleMsg struct {
	records workshop.Records
	err     error
	then    func(error) tea.Cmd
}

// openBook lays the book of people over the screen, open at a page.
func (a *App) openBook(page people.Page) tea.Cmd {
	b, cmd := people.New(a, page)
	a.Show(b)
	return cmd
}

// ReadPeople implements [kit.Host].
func (a *App) ReadPeople(then func(error) tea.Cmd) tea.Cmd {
	store, meetings := a.cfg.Store, a.catalogue.Stored()
	return func() tea.Msg {
		records, err := workshop.FetchHoldings(store, meetings)
		return peopleMsg{records, err, then}
	}
}

func (a *App) peopleRead(msg peopleMsg) tea.Cmd {
	if msg.err == nil {
		a.catalogue.AdoptRecords(msg.records)
	}
	return msg.then(msg.err)
}
