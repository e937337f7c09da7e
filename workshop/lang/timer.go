package lang

import (
	"strings"
	"time"

	"talkoot/workshop"
)

// Timer names what a timer counts for: "SWOT", "Ensimmäinen aihe · 2 Koivu".
func (w *Words) Timer(m *workshop.Meeting, of workshop.TimerOwner) string {
	var parts []string
	if s := m.Stage(of.Stage); s != nil {
		parts = append(parts, w.Stage(s))
	}
	if part := w.TimerPart(m, of.TimerPart); part != "" {
		parts = append(parts, part)
	}
	return strings.Join(parts, " · ")
}

// TimerPart names the part of a stage that a timer counts for, "" for the stage
// as a whole.
func (w *Words) TimerPart(m *workshop.Meeting, p workshop.TimerPart) string {
	var parts []string
	if l := m.Lane(p.Lane); l != nil {
		parts = append(parts, w.Lane(l))
	}
	if g := m.Group(p.Group); g != nil {
		parts = append(parts, w.Group(m, g))
	}
	if p.Round > 0 {
		parts = append(parts, w.T("round.numbered", p.Round))
	}
	return strings.Join(parts, " · ")
}

// Countdown tells what is left of a timer, with the word of its phase: "08:41
// left", "00:20 nearly up", "+01:20 over", "08:41 paused".
func (w *Words) Countdown(t workshop.Timer, now time.Time) string {
	left, phase := t.Remaining(now), t.Phase(now)
	word := w.T("phase." + string(phase))
	if !t.Running {
		word = w.T("timer.paused")
	}
	if phase == workshop.PhaseOver {
		return "+" + Duration(-left) + " " + word
	}
	return Duration(left) + " " + word
}
