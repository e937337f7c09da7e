package app

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// timed is the stage whose timer the keys mean: the one that is looked at, or
// else the one that the meeting has come to.
func (a *App) timed() workshop.ID {
	m := a.session.Meeting()
	if a.place != kit.StagePlace && m.Stage(m.Current) != nil {
		return m.Current
	}
	return a.viewed
}

func (a *App) timerName() string {
	s := a.session.Meeting().Stage(a.timed())
	switch {
	case s == nil || !s.Timer.Set:
		return a.words.T("timer.start")
	case s.Timer.Running:
		return a.words.T("timer.pause")
	}
	return a.words.T("timer.resume")
}

func (a *App) toggleTimer() tea.Cmd {
	return a.simple(a.session.Meeting().ToggleTimer(workshop.OfStage(a.timed()), a.Now()))
}

func (a *App) adjustTimer(minutes int) tea.Cmd {
	return a.simple(a.session.Meeting().AdjustTimer(workshop.OfStage(a.timed()), minutes))
}

func (a *App) endTimer() tea.Cmd {
	return a.simple(a.session.Meeting().EndTimer(workshop.OfStage(a.timed())))
}

// clockText is the timer as the header shows it, or else how the programme
// stands against the clock; "" where there is nothing to tell.
func (a *App) clockText(wide bool) (text string, late bool) {
	m := a.session.Meeting()
	now := a.Now()
	if s := a.shownTimer(m); s != nil {
		left := s.Timer.Remaining(now)
		switch {
		case left < 0:
			return a.words.T("timer.over", lang.Duration(-left)), true
		case !s.Timer.Running:
			return a.words.T("timer.paused", lang.Duration(left)), false
		}
		return a.words.T("timer.left", lang.Duration(left)), false
	}
	if !wide {
		return "", false
	}
	return a.scheduleText(m.Schedule(now))
}

func (a *App) shownTimer(m *workshop.Meeting) *workshop.Stage {
	for _, id := range []workshop.ID{a.viewed, m.Current} {
		if s := m.Stage(id); s != nil && s.Timer.Set {
			return s
		}
	}
	return nil
}

func (a *App) scheduleText(sc workshop.Schedule) (string, bool) {
	if !sc.Known {
		return "", false
	}
	minutes := int(sc.Behind.Round(time.Minute) / time.Minute)
	switch {
	case minutes > 0:
		return a.words.T("clock.behind", minutes), minutes >= 5
	case minutes < 0:
		return a.words.T("clock.ahead", -minutes), false
	}
	return a.words.T("clock.ontime"), false
}
