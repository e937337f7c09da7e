package app

import (
	"maps"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/compare"
	"talkoot/tui/kit"
	"talkoot/workshop"
	pure "talkoot/workshop/compare"
)

// Other implements [kit.Host].
func (a *App) Other(meeting workshop.ID) *workshop.Meeting {
	if s := a.sessions[meeting]; s != nil {
		return s.Meeting()
	}
	return nil
}

// Read implements [kit.Host]. The meetings stay in memory beside the open one.
func (a *App) Read(then func() tea.Cmd, meetings ...workshop.ID) tea.Cmd {
	waiting := 1
	arrived := func(*workshop.Session) tea.Cmd {
		if waiting--; waiting == 0 {
			maps.DeleteFunc(a.screens, func(k screenKey, _ kit.Screen) bool { return k.place == kit.Compare })
			a.refresh()
			return then()
		}
		return nil
	}
	var cmds []tea.Cmd
	for _, id := range meetings {
		if h, ok := a.catalogue.Header(id); a.sessions[id] == nil && ok && !h.Deleted {
			waiting++
			cmds = append(cmds, a.fetch(id, arrived))
		}
	}
	return tea.Batch(append(cmds, arrived(nil))...)
}

// readCompared reads the meetings with whose boards those of the open one are
// compared.
func (a *App) readCompared() tea.Cmd {
	var ids []workshop.ID
	for _, s := range a.session.Meeting().Stages {
		for _, r := range s.Board.Compared {
			ids = append(ids, r.Meeting)
		}
	}
	return a.Read(func() tea.Cmd { return nil }, ids...)
}

// readEarlier reads the meetings before this one, where the room is going to be
// divided: people remember with whom they sat.
func (a *App) readEarlier() tea.Cmd {
	for _, s := range a.session.Meeting().Stages {
		if s.Kind == workshop.Rounds {
			return a.Read(func() tea.Cmd { return nil }, kit.EarlierMeetings(a)...)
		}
	}
	return nil
}

// openCompare makes the screen that compares the board of a stage: the groups on a
// board of questions, unless it is compared with something else.
func openCompare(h kit.Host, stage workshop.ID) kit.Screen {
	return compare.New(h, func() (pure.Comparison, string) {
		m := h.Session().Meeting()
		s := m.Stage(stage)
		if s == nil {
			return pure.Comparison{}, ""
		}
		if s.Board.Layout == workshop.Questions && len(s.Board.Compared) == 0 && len(m.Groups) > 0 {
			return pure.Groups(m, s, h.Words()), h.Words().Stage(s)
		}
		c, _ := pure.Boards(m, s, h.Other, h.Words())
		return c, h.Words().Stage(s)
	})
}
