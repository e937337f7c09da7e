package workshop

import "time"

// EnterStage says that the meeting has come to a stage.
func (m *Meeting) EnterStage(stage ID) (Change, error) {
	if m.stages[stage] == nil {
		return Change{}, Err(CodeUnknownStage, "")
	}
	if m.Current == stage && m.Closed.IsZero() {
		return Change{}, Err(CodeUnchanged)
	}
	return change(StageEntered{stage})
}

// SetStageTimes corrects when a stage was held. A zero from says that it was
// not held at all; a zero end, that it goes on, which only the current stage can
// ([CodeBadTime]).
func (m *Meeting) SetStageTimes(stage ID, span Span) (Change, error) {
	if m.stages[stage] == nil {
		return Change{}, Err(CodeUnknownStage, "")
	}
	switch {
	case span.From.IsZero():
		return change(StageTimesSet{Stage: stage})
	case span.To.IsZero() && m.Current != stage:
		return Change{}, Err(CodeBadTime, "")
	case span.To.IsZero():
	case span.To.Before(span.From):
		return Change{}, Err(CodeBadTime, span.To.Format("15.04"))
	}
	return change(StageTimesSet{stage, span.stored()})
}

// Close says that the meeting is over, and puts its timers away.
func (m *Meeting) Close() (Change, error) {
	if !m.Closed.IsZero() {
		return Change{}, Err(CodeUnchanged)
	}
	var c Change
	for _, t := range m.Timers(time.Time{}) {
		c.Events = append(c.Events, TimerEnded{t.Stage, t.TimerPart})
	}
	c.Events = append(c.Events, MeetingClosed{})
	return c, nil
}

// Reopen takes back that the meeting is over.
func (m *Meeting) Reopen() (Change, error) {
	if m.Closed.IsZero() {
		return Change{}, Err(CodeUnchanged)
	}
	return change(MeetingReopened{})
}

// early is how long before its planned start a meeting already counts as
// under way when somebody moves through its programme.
const early = 60 * time.Minute

// Live reports whether moving through the programme records actual times: on
// the day of the meeting, not long before its start, and from then on until
// it is closed. At any other time it is only looked at.
func (m *Meeting) Live(now time.Time) bool {
	if !m.Closed.IsZero() {
		return false
	}
	for _, s := range m.Stages {
		if n := len(s.Spans); n > 0 && now.Sub(s.Spans[n-1].From) < 12*time.Hour {
			return true
		}
	}
	if DateOf(now) != m.Date {
		return false
	}
	if !m.Time.Known() {
		return true
	}
	start := time.Duration(m.Time)*time.Minute - early
	return time.Duration(TimeOfDayOf(now))*time.Minute >= start
}

// Started returns when the first stage was entered; zero before that.
func (m *Meeting) Started() time.Time {
	var first time.Time
	for _, s := range m.Stages {
		for _, span := range s.Spans {
			if first.IsZero() || span.From.Before(first) {
				first = span.From
			}
		}
	}
	return first
}

// Ended returns when the last stage was left; zero while one goes on.
func (m *Meeting) Ended() time.Time {
	var last time.Time
	for _, s := range m.Stages {
		for _, span := range s.Spans {
			if span.To.IsZero() {
				return time.Time{}
			}
			if span.To.After(last) {
				last = span.To
			}
		}
	}
	return last
}

// Actual returns how long a stage has been held in all, up to now.
func (s *Stage) Actual(now time.Time) time.Duration {
	var sum time.Duration
	for _, span := range s.Spans {
		to := span.To
		if to.IsZero() {
			to = now
		}
		sum += to.Sub(span.From)
	}
	return sum
}

// Schedule compares the programme with the clock at one moment.
type Schedule struct {
	// Starts are the planned starts of the stages, in order; [NoTime] where
	// the meeting has no planned start and has not begun.
	Starts []TimeOfDay
	// End is when the programme is planned to end.
	End TimeOfDay
	// Behind is how late the meeting is (below 0: ahead), and Known whether
	// that can be told.
	Behind time.Duration
	Known  bool
	// Finish is when the programme ends if every stage still to come takes
	// its planned time.
	Finish time.Time
}

// Schedule computes planned times and how far the meeting is behind them.
// A meeting that began without a planned start is measured from its beginning.
func (m *Meeting) Schedule(now time.Time) Schedule {
	sc := Schedule{Starts: make([]TimeOfDay, len(m.Stages)), End: NoTime}
	began := m.Started()
	start := m.Time
	if !start.Known() && !began.IsZero() {
		start = TimeOfDayOf(began)
	}
	minutes, before, current := 0, 0, -1
	for i, s := range m.Stages {
		sc.Starts[i] = start.Add(minutes)
		if s.ID == m.Current {
			current, before = i, minutes
		}
		minutes += s.Planned
	}
	sc.End = start.Add(minutes)
	if current < 0 || began.IsZero() || !m.Closed.IsZero() {
		return sc
	}
	s := m.Stages[current]
	planned := nearest(start, began).Add(time.Duration(before) * time.Minute)
	// A stage that was left for a while and entered again counts as entered
	// that much later, so that a look back costs no more than it took.
	entered := now.Add(-s.Actual(now))
	if n := len(s.Spans); n > 0 && !s.isOpen() {
		entered = s.Spans[n-1].From
	}
	sc.Behind = entered.Sub(planned) + max(0, now.Sub(entered)-time.Duration(s.Planned)*time.Minute)
	if s.Planned == 0 { // an open-ended stage is on time until it is left
		sc.Behind = entered.Sub(planned)
	}
	sc.Known = true
	rest := time.Duration(minutes-before) * time.Minute
	sc.Finish = planned.Add(rest + sc.Behind)
	if s.Planned == 0 {
		sc.Finish = now.Add(rest)
	}
	return sc
}

// nearest returns when it is a time of day nearest to a moment: a meeting that
// is planned for 23.50 and begins at 0.10 is late, not a day early.
func nearest(t TimeOfDay, to time.Time) time.Time {
	y, mon, d := to.Date()
	at := time.Date(y, mon, d, 0, int(t), 0, 0, to.Location())
	switch late := to.Sub(at); {
	case late > 12*time.Hour:
		return at.AddDate(0, 0, 1)
	case late < -12*time.Hour:
		return at.AddDate(0, 0, -1)
	}
	return at
}

// glimpse is how short a visit to a stage must be to count as leafing through
// the programme.
const glimpse = 10 * time.Second

func (m *Meeting) leaveStage(at time.Time) {
	s := m.stages[m.Current]
	if s == nil || len(s.Spans) == 0 {
		return
	}
	last := &s.Spans[len(s.Spans)-1]
	if !last.To.IsZero() {
		return
	}
	last.To = at
	if at.Sub(last.From) < glimpse {
		s.Spans = s.Spans[:len(s.Spans)-1]
	}
}

func (p StageEntered) onMeeting(m *Meeting, e Entry) {
	s := m.stages[p.Stage]
	if s == nil {
		return
	}
	m.Closed = time.Time{}
	if m.Current == p.Stage && s.isOpen() {
		return
	}
	if r := m.Rotation; r != nil && r.Kind == QuestionRotation && s.Kind == Rounds {
		r.At = r.reached[s.ID] // the questions of another topic begin with the first round
	}
	m.leaveStage(e.Local())
	m.Current = p.Stage
	s.Spans = append(s.Spans, Span{From: e.Local()})
}

func (s *Stage) isOpen() bool {
	n := len(s.Spans)
	return n > 0 && s.Spans[n-1].To.IsZero()
}

func (p StageTimesSet) onMeeting(m *Meeting, e Entry) {
	s := m.stages[p.Stage]
	if s == nil {
		return
	}
	s.Spans = nil
	if !p.Span.From.IsZero() {
		span := p.Span.local(e)
		if span.To.IsZero() && m.Current != p.Stage {
			// It was going on when that was said; meanwhile, another laptop
			// says, the meeting has moved on.
			span.To = e.Local()
		}
		s.Spans = []Span{span}
	}
}

func (p MeetingClosed) onMeeting(m *Meeting, e Entry) {
	m.leaveStage(e.Local())
	m.endTurn(e.Local())
	m.Current = ""
	m.Closed = e.Local()
}

func (p MeetingReopened) onMeeting(m *Meeting, _ Entry) { m.Closed = time.Time{} }
