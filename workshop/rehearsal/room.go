package rehearsal

import (
	"math/rand/v2"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// Room is the people of a rehearsal. It is not safe for use by several
// goroutines.
type Room struct {
	rand     *rand.Rand
	language lang.Language
	began    time.Time
	quiet    time.Time // until when nobody says anything
	stage    workshop.ID
	coming   []guest // who is still to come, in order; the last are late
	counted  bool    // the room is counted, not named
	said     map[string]bool
	given    map[answerKey]int
	votes    map[workshop.ID][]Deed // what is still to be given, by voting
}

// answerKey is a group and the question that it answers.
type answerKey struct{ lane, group workshop.ID }

// NewRoom returns the people of a meeting, as many as it still lacks, at the
// moment when the rehearsal begins. They speak a language.
func NewRoom(seed uint64, l lang.Language, m *workshop.Meeting, now time.Time) *Room {
	r := &Room{
		rand: rand.New(rand.NewPCG(seed, 0x7461_6c6b_6f6f_7400)), language: l, began: now, quiet: now.Add(doorOpens),
		said: map[string]bool{}, given: map[answerKey]int{}, votes: map[workshop.ID][]Deed{},
	}
	r.coming = guests(l, r.rand)
	r.counted = len(m.Attendance.Presences) == 0 && m.Attendance.Count.Known()
	if r.counted || len(m.Attendance.Presences) > 0 { // the others are there already
		r.coming = r.coming[len(r.coming)-latecomers:]
	}
	return r
}

// How the people behave. Times are those of the evening.
const (
	latecomers = 2
	doorOpens  = 5 * time.Second // before the first one comes
	lateAfter  = 5 * time.Minute // and so much again for the next one
	thinking   = 6 * time.Second // before anybody speaks in a new stage
	perGroup   = 2               // answers of a group to a question
)

// Next returns what somebody does next, if it is time. Lane is the one that the
// facilitator writes into, "" if none is known: most people speak to that.
func (r *Room) Next(m *workshop.Meeting, lane workshop.ID, now time.Time) (Deed, bool) {
	if m.Current != r.stage {
		r.stage = m.Current
		r.hush(now, thinking)
	}
	if now.Before(r.quiet) {
		return Deed{}, false
	}
	s := m.Stage(m.Current)
	// Once the evening is under way, not all wait for those who still come.
	if s == nil || r.rand.IntN(2) == 0 {
		if d, ok := r.comes(m, now); ok {
			r.hush(now, r.between(4, 12))
			return d, true
		}
	}
	if s == nil || s.Board.Locked {
		return Deed{}, false
	}
	if v := s.Board.LastVoting(); v != nil && !v.Revealed {
		r.hush(now, r.between(2, 5))
		return r.voting(m, v)
	}
	d, ok := r.speaks(m, s, lane)
	r.hush(now, r.between(6, 14))
	return d, ok
}

// hush keeps everybody quiet for a while.
func (r *Room) hush(now time.Time, d time.Duration) {
	if until := now.Add(d); until.After(r.quiet) {
		r.quiet = until
	}
}

// between draws a number of seconds.
func (r *Room) between(least, most int) time.Duration {
	return time.Duration(least+r.rand.IntN(most-least+1)) * time.Second
}

// comes returns who comes to the door now, if anybody does. Those who are late
// come some time after the meeting began.
func (r *Room) comes(m *workshop.Meeting, now time.Time) (Deed, bool) {
	if len(r.coming) == 0 {
		return Deed{}, false
	}
	since := r.began
	if begun := m.Started(); begun.After(since) {
		since = begun
	}
	late := latecomers - len(r.coming) + 1
	if late > 0 && (m.Current == "" || now.Sub(since) < time.Duration(late)*lateAfter) {
		return Deed{}, false
	}
	g := r.coming[0]
	r.coming = r.coming[1:]
	if r.counted {
		return Deed{Kind: Adds, Late: late > 0}, true
	}
	return Deed{Kind: Comes, Name: g.given + " " + g.family, Organisation: g.organisation, Late: late > 0}, true
}

// Waiting returns how many people are still to come.
func (r *Room) Waiting() int { return len(r.coming) }
