// Package timers is all timers of a meeting in one list, and what is asked to
// start one.
package timers

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// List is the timers that are set, the most urgent first. It lies over any
// screen of a meeting.
type List struct {
	host kit.Host
	list kit.List
	// selected is the timer that is selected: the order changes as time goes by.
	selected workshop.TimerOwner
}

// New returns the list with the most urgent timer selected.
func New(host kit.Host) *List { return &List{host: host} }

func (l *List) meeting() *workshop.Meeting { return l.host.Session().Meeting() }

// timers are those that are set; the selection stays on the same one.
func (l *List) timers() []workshop.OwnedTimer {
	all := l.meeting().Timers(l.host.Now())
	for i, t := range all {
		if t.TimerOwner == l.selected {
			l.list.At = i
		}
	}
	l.list.Clamp(len(all))
	if l.list.At < 0 && len(all) > 0 {
		l.list.At = 0
	}
	if l.list.At >= 0 {
		l.selected = all[l.list.At].TimerOwner
	}
	return all
}

// Draw implements [kit.Overlay].
func (l *List) Draw(w, h int) kit.Frame {
	t, words, m, now := l.host.Theme(), l.host.Words(), l.meeting(), l.host.Now()
	bw := min(w-2, 76)
	all := l.timers()
	var lines []string
	from, to := l.list.Window(len(all), max(1, h-6))
	for i := from; i < to; i++ {
		x := all[i]
		name := " " + words.Timer(m, x.TimerOwner)
		if s := m.Stage(x.Stage); x.TimerPart == (workshop.TimerPart{}) && s != nil {
			if step, ok := s.Step(); ok {
				name += " · " + words.Label(step.Label)
			}
		}
		ink, left := t.Base, phaseInk(t, x.Phase(now))
		if i == l.list.At {
			ink, left, name = t.Selected, t.Selected, kit.Marked(name)
		}
		lines = append(lines, ink.Spread(ink.S(name), left.S(" "+words.Countdown(x.Timer, now)+" "), bw-2))
	}
	if len(all) == 0 {
		lines = append(lines, t.Muted.S(" "+words.T("off.no_timer")))
	}
	for _, row := range kit.Wrap(words.T("timers.keys"), bw-4) {
		lines = append(lines, t.Muted.S(" "+row))
	}
	return kit.Frame{Lines: t.Box(words.T("cmd.timer.list"), lines, bw, len(lines)+2, true)}
}

func phaseInk(t *kit.Theme, p workshop.Phase) kit.Ink {
	switch p {
	case workshop.PhaseShort:
		return t.Warn
	case workshop.PhaseLast, workshop.PhaseOver:
		return t.Danger
	}
	return t.Base
}

// Key implements [kit.Overlay].
func (l *List) Key(k tea.KeyPressMsg) (bool, tea.Cmd) {
	all := l.timers()
	move := func(by int) {
		l.list.Move(by, len(all))
		if l.list.At >= 0 {
			l.selected = all[l.list.At].TimerOwner
		}
	}
	switch k.String() {
	case "esc":
		return true, nil
	case "up", "shift+tab":
		move(-1)
		return false, nil
	case "down", "tab":
		move(1)
		return false, nil
	}
	if len(all) == 0 {
		return false, nil
	}
	m, of := l.meeting(), l.selected
	switch k.String() {
	case "enter":
		l.host.Show(l.menu(of))
		return false, nil
	case "ctrl+t":
		return false, l.do(m.ToggleTimer(of, l.host.Now()))
	case "f8":
		return false, l.do(m.AdjustTimer(of, 1))
	case "f7":
		return false, l.do(m.AdjustTimer(of, -1))
	case "delete":
		return false, l.do(m.EndTimer(of))
	}
	return false, nil
}

// Paste implements [kit.Overlay]: the list takes no text.
func (l *List) Paste(string) tea.Cmd { return nil }

func (l *List) do(c workshop.Change, err error) tea.Cmd {
	cmd, _ := l.host.Do(c, err)
	return cmd
}

// menu is what can be done with one timer.
func (l *List) menu(of workshop.TimerOwner) *kit.Menu {
	w, m := l.host.Words(), l.meeting()
	key := func(id kit.CommandID) string { return kit.KeyOf(w, id) }
	change := func(id kit.CommandID, name string, c func() (workshop.Change, error)) kit.Choice {
		return kit.Choice{Name: name, Key: key(id), Run: func() tea.Cmd { return l.do(c()) }}
	}
	toggle, _ := Toggle(w, m, of, l.host.Now())
	choices := []kit.Choice{
		change(kit.TimerKey, toggle, func() (workshop.Change, error) { return m.ToggleTimer(of, l.host.Now()) }),
		change(kit.TimerMore, w.T("cmd.timer.more"), func() (workshop.Change, error) { return m.AdjustTimer(of, 1) }),
		change(kit.TimerMore, w.T("timers.five"), func() (workshop.Change, error) { return m.AdjustTimer(of, 5) }),
		change(kit.TimerLess, w.T("cmd.timer.less"), func() (workshop.Change, error) { return m.AdjustTimer(of, -1) }),
	}
	if s := m.Stage(of.Stage); s != nil && of == workshop.OfStage(s.ID) {
		if step, n, ok := s.NextStep(); ok {
			choices = append(choices, change(kit.TimerNext, w.T("timer.step", w.Label(step.Label), step.Minutes),
				func() (workshop.Change, error) { return m.StartStep(s.ID, n) }))
		}
	}
	choices = append(choices,
		change(kit.TimerEnd, w.T("cmd.timer.end"), func() (workshop.Change, error) { return m.EndTimer(of) }),
		change("", w.T("timers.end.over"), func() (workshop.Change, error) { return m.EndTimers(l.host.Now()) }),
	)
	return kit.NewMenu(l.host, w.Timer(m, of), nil, choices...)
}

// Toggle tells in words what [workshop.Meeting.ToggleTimer] would do now, and for
// the footer where that is to start the next step; "" stands for the usual.
func Toggle(w *lang.Words, m *workshop.Meeting, of workshop.TimerOwner, now time.Time) (name, hint string) {
	t, s := m.Timer(of), m.Stage(of.Stage)
	if s != nil && of == workshop.OfStage(s.ID) {
		if step, _, ok := s.NextStep(); ok && (!t.Set || s.StepIsOver(now)) {
			return w.T("timer.step", w.Label(step.Label), step.Minutes), w.T("hint.timer.step")
		}
	}
	switch {
	case !t.Set:
		return w.T("timer.start", m.TimerMinutes(of)), ""
	case t.Running:
		return w.T("timer.pause"), ""
	}
	return w.T("timer.resume"), ""
}
