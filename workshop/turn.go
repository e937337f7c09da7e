package workshop

import (
	"slices"
	"time"
)

// Turn is somebody who asked to speak: a person whose record is kept, or free
// words ("blue pullover").
type Turn struct {
	ID    ID
	Who   Owner
	Asked time.Time // local
	// From and To are when they spoke; zero while they wait, or speak.
	From, To time.Time
}

// waits reports whether somebody has not spoken yet.
func (t *Turn) waits() bool { return t.From.IsZero() }

// Used returns how long a turn has taken up to now.
func (t *Turn) Used(now time.Time) time.Duration {
	switch {
	case t.waits():
		return 0
	case t.To.IsZero():
		return max(0, now.Sub(t.From))
	}
	return max(0, t.To.Sub(t.From)) // another laptop's clock may have ended it
}

// Speech is a turn that goes on.
type Speech struct {
	*Turn
	Used time.Duration
	// Left is what the limit leaves, below 0 when it was overrun, and Phase how
	// near that is; [NoPhase] where there is no limit.
	Left  time.Duration
	Phase Phase
}

// Speaking returns who speaks at the moment, false if nobody does.
func (m *Meeting) Speaking(now time.Time) (Speech, bool) {
	t := m.speaker()
	if t == nil {
		return Speech{}, false
	}
	s := Speech{Turn: t, Used: t.Used(now)}
	if limit := time.Duration(m.TurnLimit) * time.Minute; limit > 0 {
		s.Left = limit - s.Used
		s.Phase = phase(s.Left, limit)
	}
	return s, true
}

func (m *Meeting) speaker() *Turn {
	for _, t := range m.Turns {
		if !t.waits() && t.To.IsZero() {
			return t
		}
	}
	return nil
}

// Waiting returns who waits to speak, in order.
func (m *Meeting) Waiting() []*Turn {
	var out []*Turn
	for _, t := range m.Turns {
		if t.waits() {
			out = append(out, t)
		}
	}
	return out
}

// Spoken is how much somebody has spoken in a meeting.
type Spoken struct {
	Who   Owner
	Turns int
	Used  time.Duration
}

// Spoken returns how much everybody has spoken up to now, in the order of their
// first turns.
func (m *Meeting) Spoken(now time.Time) []Spoken {
	var began []*Turn
	for _, t := range m.Turns {
		if !t.waits() {
			began = append(began, t)
		}
	}
	slices.SortStableFunc(began, func(a, b *Turn) int { return a.From.Compare(b.From) })
	var out []Spoken
	for _, t := range began {
		i := slices.IndexFunc(out, func(s Spoken) bool { return s.Who.same(t.Who) })
		if i < 0 {
			i = len(out)
			out = append(out, Spoken{Who: t.Who})
		}
		out[i].Turns++
		out[i].Used += t.Used(now)
	}
	return out
}

// SpokenBy returns how much somebody has spoken up to now.
func (m *Meeting) SpokenBy(who Owner, now time.Time) Spoken {
	for _, s := range m.Spoken(now) {
		if s.Who.same(who) {
			return s
		}
	}
	return Spoken{Who: who}
}

// same reports whether two owners are one: the same person, whatever the
// revision, or the same words.
func (o Owner) same(p Owner) bool {
	if o.Person != "" || p.Person != "" {
		return o.Person == p.Person
	}
	return o.Office == p.Office
}

// AskToSpeak puts somebody at the end of the speakers' list. Who waits already
// is refused with the place in the queue ([CodeAlreadyAsked]).
func (m *Meeting) AskToSpeak(mo Moment, who Owner) (Change, error) {
	who = who.clean()
	if who.IsZero() {
		return Change{}, Err(CodeEmptyText)
	}
	if err := checkLength(who.Office, MaxTitle); err != nil {
		return Change{}, err
	}
	if i := slices.IndexFunc(m.Waiting(), func(t *Turn) bool { return t.Who.same(who) }); i >= 0 {
		return Change{}, Err(CodeAlreadyAsked, i+1)
	}
	return change(TurnAsked{mo.NewID(), who})
}

// NextSpeaker lets the first of those who wait speak, and ends whoever speaks.
// Where nobody waits it only ends; where nobody speaks either, it gives
// [CodeNobodyWaits].
func (m *Meeting) NextSpeaker() (Change, error) {
	waiting := m.Waiting()
	if len(waiting) > 0 {
		return change(TurnBegun{waiting[0].ID})
	}
	return m.EndTurn()
}

// LetSpeak lets one of those who wait speak, out of turn.
func (m *Meeting) LetSpeak(turn ID) (Change, error) {
	if t := m.turn(turn); t == nil || !t.waits() {
		return Change{}, Err(CodeUnknownTurn)
	}
	return change(TurnBegun{turn})
}

// EndTurn says that whoever speaks has ended; [CodeNobodyWaits] if nobody does.
func (m *Meeting) EndTurn() (Change, error) {
	if t := m.speaker(); t != nil {
		return change(TurnEnded{t.ID})
	}
	return Change{}, Err(CodeNobodyWaits)
}

// RemoveTurn takes somebody off the list who waits. Who spoke has spoken.
func (m *Meeting) RemoveTurn(turn ID) (Change, error) {
	if t := m.turn(turn); t == nil || !t.waits() {
		return Change{}, Err(CodeUnknownTurn)
	}
	return change(TurnRemoved{turn})
}

// MoveTurn moves somebody who waits by some places, down the list or (below 0)
// up.
func (m *Meeting) MoveTurn(turn ID, by int) (Change, error) {
	waiting := m.Waiting()
	i := slices.IndexFunc(waiting, func(t *Turn) bool { return t.ID == turn })
	if i < 0 {
		return Change{}, Err(CodeUnknownTurn)
	}
	to := min(max(i+by, 0), len(waiting)-1)
	if to == i {
		return Change{}, Err(CodeUnchanged)
	}
	return change(TurnMoved{turn, afterAt(waiting, i, to, turnID)})
}

// LimitTurns says how many minutes each should speak at most, 0 for no limit.
// It ends nobody: it warns.
func (m *Meeting) LimitTurns(minutes int) (Change, error) {
	switch {
	case minutes < 0 || minutes > MaxMinutes:
		return Change{}, Err(CodeBadMinutes, minutes, MaxMinutes)
	case minutes == m.TurnLimit:
		return Change{}, Err(CodeUnchanged)
	}
	return change(TurnsLimited{minutes})
}

func (m *Meeting) turn(id ID) *Turn {
	for _, t := range m.Turns {
		if t.ID == id {
			return t
		}
	}
	return nil
}

func turnID(t *Turn) ID { return t.ID }

// endTurn ends whoever speaks.
func (m *Meeting) endTurn(at time.Time) {
	if t := m.speaker(); t != nil {
		t.To = at
	}
}

func (p TurnAsked) onMeeting(m *Meeting, e Entry) {
	if m.turn(p.Turn) == nil {
		m.Turns = append(m.Turns, &Turn{ID: p.Turn, Who: p.Who, Asked: e.Local()})
	}
}

func (p TurnMoved) onMeeting(m *Meeting, _ Entry) {
	t := m.turn(p.Turn)
	if t == nil || p.After == p.Turn {
		return
	}
	m.Turns = slices.DeleteFunc(m.Turns, func(o *Turn) bool { return o == t })
	m.Turns = insertAfter(m.Turns, t, p.After, turnID)
}

func (p TurnRemoved) onMeeting(m *Meeting, _ Entry) {
	m.Turns = slices.DeleteFunc(m.Turns, func(t *Turn) bool { return t.ID == p.Turn && t.waits() })
}

func (p TurnsLimited) onMeeting(m *Meeting, _ Entry) {
	m.TurnLimit = min(max(p.Minutes, 0), MaxMinutes)
}

func (p TurnBegun) onMeeting(m *Meeting, e Entry) {
	t := m.turn(p.Turn)
	if t == nil || !t.waits() {
		return
	}
	m.endTurn(e.Local())
	t.From = e.Local()
}

func (p TurnEnded) onMeeting(m *Meeting, e Entry) {
	if t := m.turn(p.Turn); t != nil && !t.waits() && t.To.IsZero() {
		t.To = e.Local()
	}
}
