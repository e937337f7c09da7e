package app

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
	"talkoot/workshop/file"
)

// foundMsg brings which paths lead nowhere.
type foundMsg struct {
	meeting workshop.ID // for which it was looked
	missing map[string]bool
	then    func(map[string]bool) tea.Cmd
}

// Find implements [kit.Host].
func (a *App) Find(paths []string, then func(map[string]bool) tea.Cmd) tea.Cmd {
	meeting := a.session.Meeting().ID
	return func() tea.Msg {
		missing := map[string]bool{}
		for _, p := range paths {
			if !file.Exists(p) {
				missing[p] = true
			}
		}
		return foundMsg{meeting, missing, then}
	}
}

// found hands on what was found, if the meeting for which it was looked is still
// open.
func (a *App) found(msg foundMsg) tea.Cmd {
	if a.session == nil || a.session.Meeting().ID != msg.meeting {
		return nil
	}
	return msg.then(msg.missing)
}
