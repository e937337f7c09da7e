package memo

import (
	"fmt"
	"strings"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

func (t *teller) timerEvent(p workshop.Payload) string {
	switch p := p.(type) {
	case workshop.TimerStarted:
		left := lang.Duration(time.Duration(p.Seconds) * time.Second)
		return t.w.T("log.timer.started", t.timed(p.Stage, p.TimerPart, p.Step), left)
	case workshop.TimerPaused:
		return t.w.T("log.timer.paused", t.timed(p.Stage, p.TimerPart, 0))
	case workshop.TimerAdjusted:
		return t.w.T("log.timer.adjusted", t.timed(p.Stage, p.TimerPart, 0), signed(p.Seconds/60))
	case workshop.TimerEnded:
		return t.w.T("log.timer.ended", t.timed(p.Stage, p.TimerPart, 0))
	}
	return ""
}

// timed names what a timer counts for: a stage, or a part of it.
func (t *teller) timed(stage workshop.ID, p workshop.TimerPart, step int) string {
	parts := []string{t.stage(stage)}
	if p.Lane != "" {
		parts = append(parts, t.lane(p.Lane))
	}
	if p.Group != "" {
		parts = append(parts, t.group(p.Group))
	}
	if p.Round > 0 {
		parts = append(parts, t.w.T("round.numbered", p.Round))
	}
	if s := t.m.Stage(stage); s != nil && step > 0 && step <= len(s.Preset.Steps) {
		parts = append(parts, t.w.Label(s.Preset.Steps[step-1].Label))
	}
	return document.Join(", ", parts...)
}

// steps tells into what the time of a stage was divided, if it still is.
func (t *teller) steps(p workshop.StepsChosen) string {
	if len(p.Steps) == 0 {
		return t.w.T("log.steps.none", t.stage(p.Stage))
	}
	name := gone
	if s := t.m.Stage(p.Stage); s != nil && s.Preset.Same(p.Preset) {
		name = excerpt(t.w.Label(p.Label))
	}
	return t.w.T("log.steps.chosen", t.stage(p.Stage), name)
}

// turnEvent tells of the speakers' list without any name, and without the words
// that somebody may have typed for one.
func (t *teller) turnEvent(p workshop.Payload) string {
	switch p := p.(type) {
	case workshop.TurnAsked:
		return t.w.T("log.turn.asked")
	case workshop.TurnMoved:
		return t.w.T("log.turn.moved")
	case workshop.TurnRemoved:
		return t.w.T("log.turn.removed")
	case workshop.TurnsLimited:
		if p.Minutes == 0 {
			return t.w.T("log.turn.unlimited")
		}
		return t.w.T("log.turn.limited", p.Minutes)
	case workshop.TurnBegun:
		return t.w.T("log.turn.begun")
	case workshop.TurnEnded:
		return t.w.T("log.turn.ended")
	}
	return ""
}

// signed writes by how much something changed: "+1", "−1".
func signed(by int) string { return strings.Replace(fmt.Sprintf("%+d", by), "-", "−", 1) }
