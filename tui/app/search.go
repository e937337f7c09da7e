package app

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/tui/search"
	"talkoot/workshop"
	pure "talkoot/workshop/search"
)

// search lays a search of all meetings over the screen.
func (a *App) search() tea.Cmd {
	o, cmd := search.New(a)
	a.Show(o)
	return cmd
}

// ReadNotes implements [kit.Host].
func (a *App) ReadNotes(then func(*pure.Index, error)) tea.Cmd {
	store, scope := a.cfg.Store, pure.All(a.catalogue)
	return func() tea.Msg {
		x, err := pure.Load(store, scope)
		return kit.Found(func() { then(x, err) })
	}
}

// OpenNote implements [kit.Host].
func (a *App) OpenNote(meeting workshop.ID, number int) tea.Cmd {
	show := func() tea.Cmd {
		if n := a.session.Meeting().NoteByNumber(number); n != nil {
			return a.GoNote(n.ID)
		}
		return nil
	}
	if a.session != nil && a.session.Meeting().ID == meeting {
		return show()
	}
	return a.openThen(meeting, func(s *workshop.Session) tea.Cmd {
		cmd := a.enter(s)
		if a.session != s { // somebody went elsewhere meanwhile
			return cmd
		}
		return tea.Batch(cmd, show())
	})
}
