package workshop

import (
	"slices"
	"strconv"
	"time"
)

// Step is a part of the time of a stage.
type Step struct {
	Label   Label `json:"label"`
	Minutes int   `json:"minutes"`
}

// Preset is how the time of a stage is divided: steps, one after the other.
type Preset struct {
	// ID is that of a preset of one's own; the ready ones have none.
	ID    ID     `json:"preset,omitempty"`
	Label Label  `json:"label,omitzero"`
	Steps []Step `json:"steps,omitempty"`
}

// MaxSteps is the largest number of steps of a preset.
const MaxSteps = 30

// Presets are the ready presets, in the order in which menus show them.
//
// The times of 1-2-4-All are those of its authors (Liberating Structures); a
// World Café has rounds of twenty minutes. OPERA (Innotiimi) is given about an
// hour; its guides leave the division to the facilitator.
var Presets = []Preset{
	{Label: Word("1-2-4-all"), Steps: []Step{
		{Word("alone"), 1}, {Word("pairs"), 2}, {Word("fours"), 4}, {Word("everybody"), 5},
	}},
	{Label: Word("world-cafe"), Steps: []Step{{Word("round1"), 20}, {Word("round2"), 20}, {Word("round3"), 20}}},
	{Label: Word("opera"), Steps: []Step{
		{Word("own"), 10}, {Word("pair"), 10}, {Word("explain"), 20}, {Word("rank"), 10}, {Word("arrange"), 10},
	}},
}

// Minutes returns how long all steps take.
func (p Preset) Minutes() int {
	sum := 0
	for _, s := range p.Steps {
		sum += s.Minutes
	}
	return sum
}

// Same reports whether two presets have the same name and steps.
func (p Preset) Same(o Preset) bool { return p.Label == o.Label && slices.Equal(p.Steps, o.Steps) }

// clean returns the preset as it may be kept.
func (p Preset) clean() (Preset, error) {
	var err error
	if p.Label, err = p.Label.checked(); err != nil {
		return p, err
	}
	switch {
	case len(p.Steps) == 0:
		return p, Err(CodeNoSteps)
	case len(p.Steps) > MaxSteps:
		return p, Err(CodeTooManyLines, len(p.Steps), MaxSteps)
	}
	p.Steps = slices.Clone(p.Steps)
	for i := range p.Steps {
		s := &p.Steps[i]
		if s.Label.IsZero() {
			s.Label = Text(strconv.Itoa(i + 1))
		}
		if s.Label, err = s.Label.checked(); err != nil {
			return p, err
		}
		if s.Minutes < 1 || s.Minutes > MaxMinutes {
			return p, Err(CodeBadMinutes, s.Minutes, MaxMinutes)
		}
	}
	return p, nil
}

// redacted returns the preset without what somebody typed.
func (p Preset) redacted() Preset {
	p.Label = p.Label.redacted()
	p.Steps = slices.Clone(p.Steps)
	for i := range p.Steps {
		p.Steps[i].Label = p.Steps[i].Label.redacted()
	}
	return p
}

// ChooseSteps divides the time of a stage into the steps of a preset, in place of
// any it had; one without steps takes that back. Nothing is started.
func (m *Meeting) ChooseSteps(stage ID, p Preset) (Change, error) {
	s := m.stages[stage]
	if s == nil {
		return Change{}, Err(CodeUnknownStage, "")
	}
	p.ID = ""
	if len(p.Steps) == 0 {
		p = Preset{}
	} else {
		var err error
		if p, err = p.clean(); err != nil {
			return Change{}, err
		}
	}
	if p.Same(s.Preset) {
		return Change{}, Err(CodeUnchanged)
	}
	return change(StepsChosen{stage, p})
}

// StartStep starts a step of a stage, from 1, whatever its timer counts now.
func (m *Meeting) StartStep(stage ID, step int) (Change, error) {
	s := m.stages[stage]
	switch {
	case s == nil:
		return Change{}, Err(CodeUnknownStage, "")
	case len(s.Preset.Steps) == 0:
		return Change{}, Err(CodeNoSteps)
	case step < 1 || step > len(s.Preset.Steps):
		return Change{}, Err(CodeBadNumber, strconv.Itoa(step))
	}
	return m.startTimer(OfStage(stage), time.Duration(s.Preset.Steps[step-1].Minutes)*time.Minute, step)
}

// NextStep returns the step of the stage that begins next, and its number: the
// first one again after the last. It is false where the stage has no steps.
func (s *Stage) NextStep() (step Step, number int, ok bool) {
	if len(s.Preset.Steps) == 0 {
		return Step{}, 0, false
	}
	n := s.nextStep()
	return s.Preset.Steps[n-1], n, true
}

func (s *Stage) nextStep() int { return s.StepAt%len(s.Preset.Steps) + 1 }

// Step returns the step that the timer of the stage counts, false if none.
func (s *Stage) Step() (Step, bool) {
	if n := s.Timer.Step; n >= 1 && n <= len(s.Preset.Steps) {
		return s.Preset.Steps[n-1], true
	}
	return Step{}, false
}

// stepIsNext reports whether the key of the timer starts a step: where there is
// no timer yet, and where that of a step is over and another follows.
func (s *Stage) stepIsNext(now time.Time) bool {
	if len(s.Preset.Steps) == 0 {
		return false
	}
	if !s.Timer.Set {
		return true
	}
	return s.Timer.Step > 0 && s.StepAt < len(s.Preset.Steps) && s.Timer.Phase(now) == PhaseOver
}

// StepIsOver reports whether a step of the stage is over and another one waits.
func (s *Stage) StepIsOver(now time.Time) bool { return s.Timer.Set && s.stepIsNext(now) }

func (p StepsChosen) onMeeting(m *Meeting, _ Entry) {
	if s := m.stages[p.Stage]; s != nil {
		s.Preset, s.StepAt = p.Preset, 0
	}
}
