package app

import (
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// CarryOver implements [kit.Host].
func (a *App) CarryOver(lane workshop.ID, y workshop.Memory) tea.Cmd {
	here := a.session.Meeting().ID
	return a.Read(func() tea.Cmd {
		if a.session == nil || a.session.Meeting().ID != here { // it was left meanwhile
			return nil
		}
		b, err := a.session.CarryOver(a.Moment(), lane, y, func(id workshop.ID) *workshop.Session { return a.sessions[id] })
		if err != nil {
			a.Fail(err)
			return nil
		}
		cmd := a.Save(b)
		a.Say(a.words.T("carried", y.Len()))
		return cmd
	}, y.From()...)
}

// alongside lets the earlier meetings from which an entry of the open one carried
// something over say the same as it does, after it was undone or done again.
func (a *App) alongside(e workshop.Entry, say func(*workshop.Session, workshop.Moment, workshop.ID, []workshop.ID) workshop.Batch) tea.Cmd {
	carried := e.Carries()
	if len(carried) == 0 {
		return nil
	}
	here, from := a.session.Meeting().ID, slices.Sorted(maps.Keys(carried))
	return a.Read(func() tea.Cmd {
		var cmds []tea.Cmd
		for _, id := range from {
			if s := a.sessions[id]; s != nil {
				cmds = append(cmds, a.Save(say(s, a.Moment(), here, carried[id])))
			}
		}
		return tea.Batch(cmds...)
	}, from...)
}
