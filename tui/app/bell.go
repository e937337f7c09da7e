package app

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// bell rings when a timer, or the time of whoever speaks, is nearly up, and
// again when it is over: once each.
type bell struct {
	mute bool
	// heard is the phase of each timer when it was last looked at; those that
	// were set already when the meeting was opened rang, or not, before.
	heard map[workshop.TimerOwner]workshop.Phase
	turn  workshop.ID
	spoke workshop.Phase
}

// ring looks at all timers and rings if one came to its end since.
func (a *App) ring() tea.Cmd {
	b := &a.bell
	if a.session == nil {
		b.heard, b.turn = nil, ""
		return nil
	}
	m, now := a.session.Meeting(), a.Now()
	heard, rings := map[workshop.TimerOwner]workshop.Phase{}, false
	for _, t := range m.Timers(now) {
		heard[t.TimerOwner] = t.Phase(now)
		if t.Running && nearer(b.heard[t.TimerOwner], heard[t.TimerOwner]) {
			rings = true
		}
	}
	b.heard = heard
	speech, _ := m.Speaking(now)
	if speech.Turn != nil && speech.ID == b.turn && nearer(b.spoke, speech.Phase) {
		rings = true
	}
	b.turn, b.spoke = "", speech.Phase
	if speech.Turn != nil {
		b.turn = speech.ID
	}
	if !rings || b.mute {
		return nil
	}
	return tea.Raw("\a")
}

// nearer reports whether a timer came into one of its last phases. One that was
// never seen came into none: it began so.
func nearer(before, now workshop.Phase) bool {
	switch now {
	case workshop.PhaseLast:
		return before == workshop.PhasePlenty || before == workshop.PhaseShort
	case workshop.PhaseOver:
		return before != workshop.PhaseOver && before != workshop.NoPhase
	}
	return false
}

func (a *App) bellCommand() kit.Command {
	return kit.Command{ID: kit.SetBell, Quiet: true, Name: a.words.T(onOff("cmd.set.bell", !a.bell.mute)), Run: a.toggleBell}
}

// toggleBell switches the bell on or off, and remembers that.
func (a *App) toggleBell() tea.Cmd {
	a.bell.mute = !a.bell.mute
	a.Say(a.words.T(onOff("bell", a.bell.mute)))
	value := "on"
	if a.bell.mute {
		value = "off"
	}
	return a.set(workshop.SettingBell, value)
}
