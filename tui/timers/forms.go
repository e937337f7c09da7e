package timers

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// accept makes what a form does with a change that may be refused.
func accept(host kit.Host, c workshop.Change, err error) (tea.Cmd, error) {
	return kit.Accepted(host, c, err)
}

// NewSet asks for which part of a stage to start a timer, and for how long.
func NewSet(host kit.Host, stage workshop.ID) *kit.Form {
	w, m := host.Words(), host.Session().Meeting()
	owners := owners(m, stage)
	var names []string
	for _, of := range owners {
		name := w.TimerPart(m, of.TimerPart)
		if name == "" {
			name = w.T("timer.whole")
		}
		names = append(names, kit.Cut(kit.Plain(name), 40))
	}
	minutes := kit.NewField(w.T("field.minutes"), strconv.Itoa(m.TimerMinutes(owners[0])), w.T("timer.minutes.hint"))
	of := kit.NewChoice(w.T("timer.for"), names, 0)
	of.Hint = w.T("field.choice.hint")
	return kit.NewForm(host, w.T("cmd.timer.set"), func() (tea.Cmd, error) {
		n, err := intake.Minutes(minutes.Value())
		if err != nil {
			return nil, err
		}
		c, err := host.Session().Meeting().StartTimer(owners[of.At()], n)
		return accept(host, c, err)
	}, minutes, of)
}

// owners are whose time can be counted in a stage: its own, that of each
// question, round and group.
func owners(m *workshop.Meeting, stage workshop.ID) []workshop.TimerOwner {
	out := []workshop.TimerOwner{workshop.OfStage(stage)}
	part := func(p workshop.TimerPart) { out = append(out, workshop.TimerOwner{Stage: stage, TimerPart: p}) }
	s := m.Stage(stage)
	if s == nil || s.Kind != workshop.Rounds {
		return out
	}
	for _, l := range s.Board.Lanes {
		part(workshop.TimerPart{Lane: l.ID})
	}
	if r := m.Rotation; r != nil && r.Rounds > 1 {
		for i := range r.Rounds {
			part(workshop.TimerPart{Round: i + 1})
		}
	}
	for _, g := range m.Groups {
		part(workshop.TimerPart{Group: g.ID})
	}
	return out
}

// NewEach asks for how long to start a timer for each group.
func NewEach(host kit.Host, stage workshop.ID) *kit.Form {
	w := host.Words()
	minutes := kit.NewField(w.T("field.minutes"), "", w.T("timer.minutes.hint"))
	return kit.NewForm(host, w.T("cmd.timer.each"), func() (tea.Cmd, error) {
		n, err := intake.Minutes(minutes.Value())
		if err != nil {
			return nil, err
		}
		c, err := host.Session().Meeting().StartGroupTimers(stage, n)
		return accept(host, c, err)
	}, minutes)
}

// NewUntil asks when a break, or another stage, is to end.
func NewUntil(host kit.Host, stage workshop.ID) *kit.Form {
	w := host.Words()
	at := kit.NewField(w.T("timer.until"), "", w.T("timer.until.hint"))
	return kit.NewForm(host, w.T("cmd.timer.until"), func() (tea.Cmd, error) {
		back, err := workshop.ParseTimeOfDay(at.Value())
		if err != nil {
			return nil, err
		}
		c, err := host.Session().Meeting().ReturnAt(stage, back, host.Now())
		return accept(host, c, err)
	}, at)
}

// NewShift asks how many minutes a stage gets from those still to come.
func NewShift(host kit.Host, stage workshop.ID) *kit.Form {
	w := host.Words()
	minutes := kit.NewField(w.T("field.minutes"), "", w.T("minutes.hint", host.Session().Meeting().Spare(stage)))
	return kit.NewForm(host, w.T("cmd.minutes.ask"), func() (tea.Cmd, error) {
		n, err := intake.Minutes(minutes.Value())
		if err != nil {
			return nil, err
		}
		c, err := host.Session().Meeting().ShiftMinutes(stage, n)
		if err != nil {
			return nil, err
		}
		return shift(host, c), nil
	}, minutes)
}

// Shift gives a stage some minutes from those still to come, and tells from
// which.
func Shift(host kit.Host, stage workshop.ID, minutes int) tea.Cmd {
	c, err := host.Session().Meeting().ShiftMinutes(stage, minutes)
	if err != nil {
		host.Fail(err)
		return nil
	}
	return shift(host, c)
}

func shift(host kit.Host, c workshop.Change) tea.Cmd {
	w, m := host.Words(), host.Session().Meeting()
	p, ok := c.Events[0].(workshop.MinutesShifted)
	if !ok {
		return nil
	}
	var from []string
	for _, f := range p.From {
		from = append(from, strconv.Itoa(m.StageNumber(f.Stage))+" "+kit.Cut(kit.Plain(w.Stage(m.Stage(f.Stage))), 16)+" −"+strconv.Itoa(f.Minutes))
	}
	cmd, ok := host.Do(c, nil)
	if ok {
		host.Say(w.T("minutes.shifted", p.Minutes, strings.Join(from, ", ")))
	}
	return cmd
}
