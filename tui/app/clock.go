package app

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// slip is by how little the clock of the laptop may be put right without anything
// being done about it.
const slip = 2 * time.Second

// setBack returns by how much the clock of the laptop was set back between two
// looks at it. The monotonic reading of both tells; where there is none, or the
// laptop slept meanwhile, it is 0.
func setBack(before, now time.Time) time.Duration {
	if before.IsZero() {
		return 0
	}
	return max(0, now.Sub(before)-now.Round(0).Sub(before.Round(0)))
}

// keepTimers looks at the clock, and keeps what is left on the timers if it was
// set back.
func (a *App) keepTimers() tea.Cmd {
	now := a.Now()
	back := setBack(a.looked, now)
	a.looked = now
	if a.session == nil || back < slip {
		return nil
	}
	return a.keep(back)
}

func (a *App) keep(back time.Duration) tea.Cmd {
	c, err := a.session.Meeting().KeepTimers(a.Now(), -back)
	if err != nil { // no timer runs
		return nil
	}
	return a.told(a.words.T("clock.set"))(c, nil)
}
