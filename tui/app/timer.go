package app

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/tui/speakers"
	"talkoot/tui/timers"
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

// aimedTimer is the timer that the keys mean: that of the stage or of a part of
// it. Several is true where the keys cannot tell which one: the header shows the
// most urgent, which need not be that of the stage.
func (a *App) aimedTimer() (of workshop.TimerOwner, several bool) {
	m := a.session.Meeting()
	of = workshop.OfStage(a.timed())
	n := 0
	for _, t := range m.Timers(a.Now()) {
		if t.Stage == a.timed() {
			of, n = t.TimerOwner, n+1
		}
	}
	return of, n > 1
}

// timerCommand is what Ctrl+T does: start the timer or the next step, pause,
// go on. Of several timers it asks which one.
func (a *App) timerCommand() kit.Command {
	m := a.session.Meeting()
	of, several := a.aimedTimer()
	if several {
		return kit.Command{ID: kit.TimerKey, Name: a.words.T("timers.which"), Run: do(a.listTimers)}
	}
	name, hint := timers.Toggle(a.words, m, of, a.Now())
	return kit.Command{ID: kit.TimerKey, Name: name, Hint: hint, Off: a.off(m.Stage(of.Stage) == nil, "off.no_stages"), Run: func() tea.Cmd {
		return a.simple(a.session.Meeting().ToggleTimer(of, a.Now()))
	}}
}

func (a *App) listTimers() { a.Show(timers.New(a)) }

// timeCommands are all else that can be done with time, and with who speaks.
func (a *App) timeCommands() []kit.Command {
	m := a.session.Meeting()
	of, several := a.aimedTimer()
	s := m.Stage(of.Stage)
	noStages := a.off(s == nil, "off.no_stages")
	noTimer := a.off(!m.Timer(of).Set, "off.no_timer")
	noTimers := a.off(len(m.Timers(a.Now())) == 0, "off.no_timer")
	noSteps := a.off(s == nil || len(s.Preset.Steps) == 0, "off.no_steps")
	run := func(change func() (workshop.Change, error)) func() tea.Cmd {
		if several {
			return do(a.listTimers)
		}
		return func() tea.Cmd { return a.simple(change()) }
	}
	return []kit.Command{
		{ID: kit.TimerMore, Off: noTimer, Quiet: true, Run: run(func() (workshop.Change, error) { return m.AdjustTimer(of, 1) })},
		{ID: kit.TimerLess, Off: noTimer, Quiet: true, Run: run(func() (workshop.Change, error) { return m.AdjustTimer(of, -1) })},
		{ID: kit.TimerEnd, Off: noTimer, Quiet: true, Run: run(func() (workshop.Change, error) { return m.EndTimer(of) })},
		{ID: kit.TimerList, Off: noTimers, Quiet: true, Run: do(a.listTimers)},
		{ID: kit.TimerSet, Off: noStages, Quiet: true, Run: do(func() { a.Show(timers.NewSet(a, of.Stage)) })},
		{ID: kit.TimerUntil, Off: noStages, Quiet: true, Run: do(func() { a.Show(timers.NewUntil(a, of.Stage)) })},
		{ID: kit.TimerEach, Off: a.off(s == nil || len(m.Groups) == 0, "off.no_small_groups"), Quiet: true, Run: do(func() { a.Show(timers.NewEach(a, of.Stage)) })},
		{ID: kit.TimerSteps, Off: noStages, Quiet: true, Run: do(func() { a.Show(timers.NewSteps(a, of.Stage)) })},
		{ID: kit.TimerNext, Off: noSteps, Quiet: true, Run: func() tea.Cmd { return a.nextStep(s) }},
		{ID: kit.MoreHere, Off: noStages, Quiet: true, Run: func() tea.Cmd { return timers.Shift(a, of.Stage, 5) }},
		{ID: kit.MoreAsk, Off: noStages, Quiet: true, Run: do(func() { a.Show(timers.NewShift(a, of.Stage)) })},
		{ID: kit.Turns, Quiet: true, Run: do(func() { a.Show(speakers.New(a)) })},
		{ID: kit.TurnsLimit, Quiet: true, Run: do(func() { a.Show(speakers.NewLimit(a)) })},
	}
}

// nextStep starts the next step of a stage before the one that is on is over.
func (a *App) nextStep(s *workshop.Stage) tea.Cmd {
	_, n, ok := s.NextStep()
	if !ok {
		return nil
	}
	return a.simple(a.session.Meeting().StartStep(s.ID, n))
}

// clock is what the header tells of time, and how urgent that is.
type clock struct {
	text  string
	phase workshop.Phase
}

func (c clock) ink(t *kit.Theme) kit.Ink {
	switch c.phase {
	case workshop.PhaseShort:
		return t.BarWarn
	case workshop.PhaseLast, workshop.PhaseOver:
		return t.BarAlarm
	}
	return t.Bar
}

// clockText is the timer that matters most as the header shows it, with the
// number of others, or else how the programme stands against the clock; "" where
// there is nothing to tell.
func (a *App) clockText(wide bool) clock {
	m, now := a.session.Meeting(), a.Now()
	t, others, ok := m.UrgentTimer(now, a.viewed, m.Current)
	if !ok {
		if !wide {
			return clock{}
		}
		return a.scheduleText(m.Schedule(now))
	}
	c := clock{a.words.Countdown(t.Timer, now), t.Phase(now)}
	switch {
	case c.phase == workshop.PhaseLast || c.phase == workshop.PhaseOver:
		c.text = "! " + c.text
	case t.Running:
		c.text = "► " + c.text
	}
	if name := a.partName(m, t); wide && name != "" {
		c.text = kit.Cut(kit.Plain(name), 24) + " " + c.text
	}
	if others > 0 {
		c.text += " " + a.words.T("timer.others", others)
	}
	return c
}

// partName is the step or the part of a stage that a timer counts.
func (a *App) partName(m *workshop.Meeting, t workshop.OwnedTimer) string {
	if t.TimerPart != (workshop.TimerPart{}) {
		return a.words.TimerPart(m, t.TimerPart)
	}
	if step, ok := m.Stage(t.Stage).Step(); ok {
		return a.words.Label(step.Label)
	}
	return ""
}

func (a *App) scheduleText(sc workshop.Schedule) clock {
	if !sc.Known {
		return clock{}
	}
	minutes := int(sc.Behind.Round(time.Minute) / time.Minute)
	switch {
	case minutes >= 5:
		return clock{"! " + a.words.T("clock.behind", minutes), workshop.PhaseShort}
	case minutes > 0:
		return clock{text: a.words.T("clock.behind", minutes)}
	case minutes < 0:
		return clock{text: a.words.T("clock.ahead", -minutes)}
	}
	return clock{text: a.words.T("clock.ontime")}
}

// standing is what the line for messages tells while there is no message: who
// speaks and since when, or which timer waits for Ctrl+T.
func (a *App) standing() string {
	t, m, now := a.theme, a.session.Meeting(), a.Now()
	if s, ok := m.Speaking(now); ok {
		text := a.words.T("speaking", speakers.Name(a, s.Who), lang.Duration(s.Used))
		if n := len(m.Waiting()); n > 0 {
			text += " · " + a.words.T("speaking.waiting", n)
		}
		if s.Phase == workshop.PhaseLast || s.Phase == workshop.PhaseOver {
			return t.Danger.S(" ! " + text + " · " + a.words.T("speaking."+string(s.Phase), m.TurnLimit))
		}
		return t.Strong.S(" " + text)
	}
	st := m.Stage(a.timed())
	if st == nil {
		return ""
	}
	key := kit.KeyOf(a.words, kit.TimerKey)
	step, _, steps := st.NextStep()
	switch {
	case st.StepIsOver(now):
		return t.Warn.S(" " + a.words.T("timer.step.over", key, a.words.Label(step.Label), step.Minutes))
	case !m.OffersTimer(st.ID, now):
		return ""
	case steps:
		return t.Accent.S(" " + a.words.T("timer.offer.step", key, a.words.Label(step.Label), step.Minutes))
	}
	return t.Accent.S(" " + a.words.T("timer.offer", key, st.Planned))
}
