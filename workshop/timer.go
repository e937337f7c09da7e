package workshop

import (
	"cmp"
	"slices"
	"time"
)

// Timer counts down the time of a stage, or of a part of one. It is kept as a
// deadline and not as ticks, so that it survives sleep, a restart and a crash.
//
// The deadline is a moment in UTC: neither summer time nor another time zone
// moves it. It is measured by the clock of the laptop, and no other clock lives
// through a restart. Where that clock is set back while the program runs,
// [Meeting.KeepTimers] keeps what is left; a clock that is set forward cannot be
// told from a laptop that slept, and takes its time from the timer, as one that
// is set while the program does not run does: AdjustTimer corrects that.
type Timer struct {
	// Running says that Deadline is in force.
	Running  bool
	Deadline time.Time
	// Left is what remained when the timer was paused, and Set says that
	// there is a timer at all.
	Left time.Duration
	Set  bool
	// Total is the time that was given in all, for the share that is left.
	Total time.Duration
	// Step is the step of the stage that it counts, from 1; 0 for none.
	Step int
}

// TimerPart is the part of a stage that a timer counts for: a question, a group
// at its table, a round. The zero value is the stage as a whole.
type TimerPart struct {
	Lane  ID  `json:"lane,omitempty"`
	Group ID  `json:"group,omitempty"`
	Round int `json:"round,omitempty"` // from 1; 0 for none
}

// TimerOwner is whose time a timer counts. There is at most one timer for each.
type TimerOwner struct {
	Stage ID
	TimerPart
}

// OfStage is the owner of the timer of a stage as a whole.
func OfStage(stage ID) TimerOwner { return TimerOwner{Stage: stage} }

// PartTimer is the timer of a part of a stage.
type PartTimer struct {
	TimerPart
	Timer
}

// OwnedTimer is a timer that is set, with its owner.
type OwnedTimer struct {
	TimerOwner
	Timer
}

// Phase is how near its end a timer is. Each has a colour and a word wherever a
// timer is shown.
type Phase string

// The phases of a timer, in their order.
const (
	NoPhase     Phase = "" // no timer is set
	PhasePlenty Phase = "plenty"
	PhaseShort  Phase = "short" // a fifth is left, or less
	PhaseLast   Phase = "last"  // a twentieth is left, or less
	PhaseOver   Phase = "over"  // the time is up
)

// Remaining returns what is left at a moment; below 0 it is overtime.
func (t Timer) Remaining(now time.Time) time.Duration {
	if t.Running {
		return t.Deadline.Sub(now)
	}
	return t.Left
}

// Phase returns how near its end the timer is at a moment.
func (t Timer) Phase(now time.Time) Phase {
	if !t.Set {
		return NoPhase
	}
	return phase(t.Remaining(now), t.Total)
}

func phase(left, total time.Duration) Phase {
	switch {
	case left <= 0:
		return PhaseOver
	case left <= total/20:
		return PhaseLast
	case left <= total/5:
		return PhaseShort
	}
	return PhasePlenty
}

// DefaultTimer is what a timer gives to a stage that has no planned minutes.
const DefaultTimer = 5 * time.Minute

// OffersTimer reports whether a stage that the meeting has come to should be
// timed and was not yet: forgetting to start the timer is the common failure.
func (m *Meeting) OffersTimer(stage ID, now time.Time) bool {
	s := m.stages[stage]
	return s != nil && m.Current == stage && !s.Timed && m.Live(now) &&
		(s.Planned > 0 || len(s.Preset.Steps) > 0) && s.Kind != Recap && s.Kind != Closing
}

// longest is the longest time that a journal can put on a timer.
const longest = 366 * 24 * time.Hour

func onTimer(seconds int) time.Duration {
	const most = int(longest / time.Second)
	return time.Duration(min(max(seconds, -most), most)) * time.Second
}

// Timer returns the timer of an owner; it is not Set where there is none.
func (m *Meeting) Timer(of TimerOwner) Timer {
	if t := m.timer(of); t != nil {
		return *t
	}
	return Timer{}
}

// timer returns the timer of an owner, nil if the owner is not there or has
// none.
func (m *Meeting) timer(of TimerOwner) *Timer {
	s := m.stages[of.Stage]
	if s == nil || !m.hasPart(s, of.TimerPart) {
		return nil
	}
	if of.TimerPart == (TimerPart{}) {
		return &s.Timer
	}
	for _, t := range s.Timers {
		if t.TimerPart == of.TimerPart {
			return &t.Timer
		}
	}
	return nil
}

// hasPart reports whether a part of a stage is (still) there.
func (m *Meeting) hasPart(s *Stage, p TimerPart) bool {
	if l := m.lanes[p.Lane]; p.Lane != "" && (l == nil || l.stage != s) {
		return false
	}
	return (p.Group == "" || m.Group(p.Group) != nil) && p.Round >= 0
}

// Timers returns all timers that are set, the most urgent first: those that run
// before those that are paused, and those with less time left before others.
func (m *Meeting) Timers(now time.Time) []OwnedTimer {
	var out []OwnedTimer
	for _, s := range m.Stages {
		if s.Timer.Set {
			out = append(out, OwnedTimer{OfStage(s.ID), s.Timer})
		}
		for _, t := range s.Timers {
			if t.Set && m.hasPart(s, t.TimerPart) {
				out = append(out, OwnedTimer{TimerOwner{s.ID, t.TimerPart}, t.Timer})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b OwnedTimer) int {
		if a.Running != b.Running {
			return map[bool]int{true: -1, false: 1}[a.Running]
		}
		return cmp.Compare(a.Remaining(now), b.Remaining(now))
	})
	return out
}

// UrgentTimer returns the timer that matters most, and how many others are set:
// the most urgent one of the given stages, in the order in which they are given. It
// is false where none of them has a timer: that of a stage which was left behind
// tells nothing where one is.
func (m *Meeting) UrgentTimer(now time.Time, stages ...ID) (timer OwnedTimer, others int, ok bool) {
	all := m.Timers(now)
	for _, id := range stages {
		if i := slices.IndexFunc(all, func(t OwnedTimer) bool { return t.Stage == id }); i >= 0 {
			return all[i], len(all) - 1, true
		}
	}
	return OwnedTimer{}, len(all), false
}

// TimerMinutes returns how many minutes a new timer gives: to a stage its planned
// ones, to a question or a round its share of them, and to a group as much as
// to its stage, since groups work side by side.
func (m *Meeting) TimerMinutes(of TimerOwner) int {
	s := m.stages[of.Stage]
	if s == nil || s.Planned == 0 {
		return int(DefaultTimer / time.Minute)
	}
	share := 1
	if of.Lane != "" {
		share = max(1, len(s.Board.Lanes))
	}
	if r := m.Rotation; of.Round > 0 && r != nil {
		share = max(share, r.Rounds)
	}
	return max(1, s.Planned/share)
}

// ToggleTimer starts a timer with the minutes of [Meeting.TimerMinutes], pauses
// it when it runs, and starts it again when it is paused. Where a stage has
// steps it starts the next one, as soon as the one before is over. Starting a
// timer also enters the stage, so that its actual times are recorded even if
// somebody forgot to say so.
func (m *Meeting) ToggleTimer(of TimerOwner, now time.Time) (Change, error) {
	s := m.stages[of.Stage]
	if s == nil {
		return Change{}, Err(CodeUnknownStage, "")
	}
	t := m.Timer(of)
	switch {
	case of == OfStage(s.ID) && s.stepIsNext(now):
		return m.StartStep(s.ID, s.nextStep())
	case t.Running:
		return change(TimerPaused(of))
	case t.Set:
		return change(TimerStarted{
			Stage: of.Stage, TimerPart: of.TimerPart, Seconds: int(t.Left.Round(time.Second) / time.Second), Resumed: true,
		})
	}
	return m.StartTimer(of, m.TimerMinutes(of))
}

// StartTimer starts a timer anew with some minutes, whatever was on it. It
// refuses none and more than [MaxMinutes] ([CodeBadMinutes]).
func (m *Meeting) StartTimer(of TimerOwner, minutes int) (Change, error) {
	if minutes < 1 || minutes > MaxMinutes {
		return Change{}, Err(CodeBadMinutes, minutes, MaxMinutes)
	}
	return m.startTimer(of, time.Duration(minutes)*time.Minute, 0)
}

func (m *Meeting) startTimer(of TimerOwner, d time.Duration, step int) (Change, error) {
	s := m.stages[of.Stage]
	switch {
	case s == nil:
		return Change{}, Err(CodeUnknownStage, "")
	case !m.hasPart(s, of.TimerPart):
		return Change{}, Err(CodeNoTimer)
	}
	d = min(max(d, time.Second), MaxMinutes*time.Minute)
	var c Change
	if m.Current != of.Stage {
		c.Events = append(c.Events, StageEntered{of.Stage})
	}
	if m.Timer(of).Set {
		c.Events = append(c.Events, TimerEnded(of))
	}
	c.Events = append(c.Events, TimerStarted{
		Stage: of.Stage, Seconds: int(d / time.Second), TimerPart: of.TimerPart, Step: step,
	})
	return c, nil
}

// StartGroupTimers starts a timer of some minutes for each group at once.
func (m *Meeting) StartGroupTimers(stage ID, minutes int) (Change, error) {
	var all Change
	for i, g := range m.Groups {
		c, err := m.StartTimer(TimerOwner{stage, TimerPart{Group: g.ID}}, minutes)
		if err != nil {
			return Change{}, err
		}
		if _, enters := c.Events[0].(StageEntered); enters && i > 0 {
			c.Events = c.Events[1:]
		}
		all.Events = append(all.Events, c.Events...)
	}
	if len(all.Events) == 0 {
		return Change{}, Err(CodeUnknownGroup)
	}
	return all, nil
}

// returnWithin is how far ahead a time of day can be at which a break ends: a
// later one is a time that has just gone by.
const returnWithin = 12 * time.Hour

// ReturnAt sets the timer of a stage so that it ends at a time of day, as a break
// does that lasts until 18.15. A time that has gone by is refused with
// [CodeTimeGone].
func (m *Meeting) ReturnAt(stage ID, back TimeOfDay, now time.Time) (Change, error) {
	if !back.Known() {
		return Change{}, Err(CodeBadTime, "")
	}
	y, mon, d := now.Date()
	at := time.Date(y, mon, d, 0, int(back), 0, 0, now.Location())
	if !at.After(now) {
		at = time.Date(y, mon, d+1, 0, int(back), 0, 0, now.Location())
	}
	left := at.Sub(now).Round(time.Second)
	if left > returnWithin {
		return Change{}, Err(CodeTimeGone, back)
	}
	return m.startTimer(OfStage(stage), left, 0)
}

// BackAt returns when a stage ends as the room was told: by its timer, as it
// would end if it went on now where it is paused, or else by its planned
// minutes. It is false where nothing tells.
func (s *Stage) BackAt(now time.Time) (time.Time, bool) {
	n := len(s.Spans)
	switch {
	case s.Timer.Running:
		return s.Timer.Deadline.In(now.Location()), true
	case s.Timer.Set:
		return now.Add(s.Timer.Left), true
	case s.isOpen() && s.Planned > 0:
		return s.Spans[n-1].From.Add(time.Duration(s.Planned) * time.Minute).In(now.Location()), true
	}
	return time.Time{}, false
}

// AdjustTimer gives a timer some minutes more, or less.
func (m *Meeting) AdjustTimer(of TimerOwner, minutes int) (Change, error) {
	t := m.Timer(of)
	if !t.Set {
		return Change{}, Err(CodeNoTimer)
	}
	total := t.Total + time.Duration(minutes)*time.Minute
	if minutes == 0 || minutes < -MaxMinutes || minutes > MaxMinutes || minutes > 0 && total > MaxMinutes*time.Minute {
		return Change{}, Err(CodeBadMinutes, minutes, MaxMinutes)
	}
	return change(TimerAdjusted{of.Stage, minutes * 60, of.TimerPart})
}

// EndTimer puts a timer away.
func (m *Meeting) EndTimer(of TimerOwner) (Change, error) {
	if !m.Timer(of).Set {
		return Change{}, Err(CodeNoTimer)
	}
	return change(TimerEnded(of))
}

// EndTimers puts all timers away that are over.
func (m *Meeting) EndTimers(now time.Time) (Change, error) {
	var c Change
	for _, t := range m.Timers(now) {
		if t.Phase(now) == PhaseOver {
			c.Events = append(c.Events, TimerEnded(t.TimerOwner))
		}
	}
	if len(c.Events) == 0 {
		return Change{}, Err(CodeNoTimer)
	}
	return c, nil
}

// KeepTimers keeps what is left on the timers that run after the clock of the
// laptop was set by some time: above 0 when it was set forward. It gives
// [CodeNoTimer] where none runs.
func (m *Meeting) KeepTimers(now time.Time, by time.Duration) (Change, error) {
	var c Change
	for _, t := range m.Timers(now) {
		if t.Running {
			left := (t.Remaining(now) + by).Round(time.Second)
			c.Events = append(c.Events, TimerStarted{Stage: t.Stage, Seconds: int(left / time.Second), TimerPart: t.TimerPart})
		}
	}
	if len(c.Events) == 0 {
		return Change{}, Err(CodeNoTimer)
	}
	return c, nil
}

func (p TimerStarted) onMeeting(m *Meeting, e Entry) {
	s := m.stages[p.Stage]
	if s == nil || !m.hasPart(s, p.TimerPart) {
		return
	}
	t := m.timer(TimerOwner{p.Stage, p.TimerPart})
	if t == nil {
		part := &PartTimer{TimerPart: p.TimerPart}
		s.Timers = append(s.Timers, part)
		t = &part.Timer
	}
	left := onTimer(p.Seconds)
	switch {
	case !t.Set:
		t.Total = max(left, 0)
	case p.Resumed && !t.Running:
		left = t.Left
	}
	if p.Step > 0 {
		t.Step, t.Total, s.StepAt = p.Step, max(left, 0), p.Step
	}
	t.Set, t.Running, t.Left, s.Timed = true, true, left, true
	t.Deadline = e.At.Add(left)
}

func (p TimerPaused) onMeeting(m *Meeting, e Entry) {
	if t := m.timer(TimerOwner(p)); t != nil && t.Running {
		t.Left = t.Deadline.Sub(e.At)
		t.Running = false
	}
}

func (p TimerAdjusted) onMeeting(m *Meeting, _ Entry) {
	if t := m.timer(TimerOwner{p.Stage, p.TimerPart}); t != nil {
		t.adjust(onTimer(p.Seconds))
	}
}

func (t *Timer) adjust(d time.Duration) {
	if !t.Set {
		return
	}
	t.Left = min(max(t.Left+d, -longest), longest)
	t.Deadline = t.Deadline.Add(d)
	t.Total = min(max(t.Total+d, 0), longest)
}

func (p TimerEnded) onMeeting(m *Meeting, _ Entry) {
	s := m.stages[p.Stage]
	if s == nil {
		return
	}
	if p.TimerPart == (TimerPart{}) {
		s.Timer = Timer{}
		return
	}
	s.Timers = slices.DeleteFunc(s.Timers, func(t *PartTimer) bool { return t.TimerPart == p.TimerPart })
}
