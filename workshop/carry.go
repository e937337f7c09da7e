package workshop

import (
	"maps"
	"slices"
)

// Carrying over: an open action, or a parked note, of an earlier meeting goes on
// in a later one. There it is the same thing, with the same id and the meeting
// that it came from, so that whoever carries it over twice, on two laptops even,
// has it once. In the earlier meeting it gets the state [Carried], so that
// nobody counts it twice.

// Memory is what an open meeting can take up from the earlier ones of its series.
type Memory struct {
	Actions []Recalled
	Topics  []Topic
}

// Len is how much there is to take up.
func (y Memory) Len() int { return len(y.Actions) + len(y.Topics) }

// Memory returns the open actions and parked notes of earlier meetings that are
// not in this meeting yet, the newest meeting first.
func (c *Catalogue) Memory(m *Meeting) (y Memory) {
	for _, r := range c.Recap(m.ID) {
		if r.Kind != Decision && r.State == Open && m.Agreement(r.ID) == nil {
			y.Actions = append(y.Actions, r)
		}
	}
	for _, t := range c.ParkedBefore(m.ID) {
		if t.State == Open && m.Note(t.Note) == nil {
			y.Topics = append(y.Topics, t)
		}
	}
	return y
}

// From returns the earlier meetings of which there is something, each once.
func (y Memory) From() []ID {
	ids := map[ID]bool{}
	for _, r := range y.Actions {
		ids[r.Meeting.ID] = true
	}
	for _, t := range y.Topics {
		ids[t.Meeting.ID] = true
	}
	return slices.Sorted(maps.Keys(ids))
}

// TopicLane returns the lane that takes the parked notes of earlier meetings
// unless another is chosen: that for parked notes in the first recap, or else in
// the first stage that takes notes; nil if there is none.
func (m *Meeting) TopicLane() *Lane {
	var found *Lane
	for _, s := range m.Stages {
		switch {
		case s.Board.Locked:
		case s.Kind == Recap:
			return s.Board.Parking
		case found == nil && s.TakesNotes():
			found = s.Board.Parking
		}
	}
	return found
}

// CarryOver takes actions and parked notes of earlier meetings up in an open
// meeting, the notes in one of its lanes, and says so in the meetings where they
// were said; other gives these, opened. What is in the meeting already is passed
// over. It gives [CodeUnchanged] if nothing is left, [CodeUnknownLane] and
// [CodeBoardLocked] where the notes cannot go, and [CodeReadOnly] where a newer
// program wrote in one of the meetings; then nothing has changed.
func (s *Session) CarryOver(mo Moment, lane ID, y Memory, other func(ID) *Session) (Batch, error) {
	m := s.Meeting()
	c, err := m.carryOver(lane, y)
	if err != nil {
		return Batch{}, err
	}
	for _, id := range y.From() {
		if o := other(id); o != nil && o.Meeting().ReadOnly {
			return Batch{}, Err(CodeReadOnly)
		}
	}
	b, err := s.Do(mo, c, nil)
	if err != nil {
		return Batch{}, err
	}
	carried := Entry{Events: events(c)}.Carries()
	for _, id := range slices.Sorted(maps.Keys(carried)) {
		if o := other(id); o != nil {
			b.Add(o.HandOn(mo, m.ID, carried[id]))
		}
	}
	return b, nil
}

func events(c Change) (out []Event) {
	for _, p := range c.Events {
		out = append(out, Event{p})
	}
	return out
}

func (m *Meeting) carryOver(lane ID, y Memory) (c Change, err error) {
	for _, r := range y.Actions {
		if m.Agreement(r.ID) == nil {
			c.Events = append(c.Events, AgreementMade{Agreement: r.ID, Terms: r.Terms, CarriedFrom: r.Meeting.ID})
		}
	}
	number := m.lastNumber
	for _, t := range y.Topics {
		l := m.lanes[lane]
		switch {
		case m.notes[t.Note] != nil:
			continue
		case l == nil:
			return Change{}, Err(CodeUnknownLane, "", "")
		case l.stage.Board.Locked:
			return Change{}, Err(CodeBoardLocked)
		}
		number++
		c.Events = append(c.Events, NoteAdded{
			Note: t.Note, Lane: lane, Number: number, Text: t.Text,
			Source: Source{Kind: FromMeeting, Meeting: t.Meeting.ID},
		})
	}
	if len(c.Events) == 0 {
		return Change{}, Err(CodeUnchanged)
	}
	return c, nil
}

// Carries returns what an entry carried over: the ids of agreements and notes, by
// the meeting that they came from.
func (e Entry) Carries() map[ID][]ID {
	var out map[ID][]ID
	add := func(from, id ID) {
		if from == "" {
			return
		}
		if out == nil {
			out = map[ID][]ID{}
		}
		out[from] = append(out[from], id)
	}
	for _, ev := range e.Events {
		switch p := ev.Payload.(type) {
		case AgreementMade:
			add(p.CarriedFrom, p.Agreement)
		case NoteAdded:
			add(p.Source.Meeting, p.Note)
		}
	}
	return out
}

// HandsOn reports whether an entry says nothing but that something was carried over
// to a meeting: it goes with the entry there that did so.
func (e Entry) HandsOn(to ID) bool { return len(e.handsOn(to)) > 0 }

// handsOn returns the ids of what an entry says was carried over to a meeting,
// if it says nothing else.
func (e Entry) handsOn(to ID) (ids []ID) {
	for _, ev := range e.Events {
		switch p := ev.Payload.(type) {
		case AgreementFollowed:
			if p.State == Carried && p.Meeting == to {
				ids = append(ids, p.Agreement)
			}
		case NoteFollowed:
			if p.State == Carried && p.Meeting == to {
				ids = append(ids, p.Note)
			}
		}
	}
	if len(ids) < len(e.Events) {
		return nil
	}
	return ids
}

func sameIDs(a, b []ID) bool {
	return len(a) > 0 && slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// HandOn says in an earlier meeting that some of its agreements and notes were
// carried over to another one. Where that was said before and undone, it is done
// again.
func (s *Session) HandOn(mo Moment, to ID, ids []ID) Batch {
	if e, _, ok := s.NextRedo(); ok && sameIDs(e.handsOn(to), ids) {
		b, _, _ := s.Redo(mo)
		return b
	}
	return s.follow(mo, Carried, to, ids)
}

// TakeBack is the opposite of [Session.HandOn]: what was carried over to a meeting
// is there no more, and open again here. It takes back the entry that said so,
// or, where more happened since, says the opposite.
func (s *Session) TakeBack(mo Moment, to ID, ids []ID) Batch {
	if e, ok := s.NextUndo(); ok && sameIDs(e.handsOn(to), ids) {
		b, _, _ := s.Undo(mo)
		return b
	}
	return s.follow(mo, Open, to, ids)
}

// follow says what became of some agreements and notes, as one action. Those that
// are gone, or of which it is known, are passed over.
func (s *Session) follow(mo Moment, state AgreementState, in ID, ids []ID) Batch {
	m := s.Meeting()
	var c Change
	for _, id := range ids {
		one, err := m.FollowAgreement(id, state, in)
		if m.Agreement(id) == nil {
			one, err = m.FollowNote(id, state, in)
		}
		if err == nil {
			c.Events = append(c.Events, one.Events...)
		}
	}
	if len(c.Events) == 0 {
		return Batch{}
	}
	b, _ := s.Do(mo, c, nil)
	return b
}

// FollowNote says what became of a parked note; in is the meeting where that was
// said, if it was another one. It gives [CodeUnknownNote] and [CodeUnchanged].
func (m *Meeting) FollowNote(id ID, state AgreementState, in ID) (Change, error) {
	n := m.notes[id]
	if n == nil {
		return Change{}, Err(CodeUnknownNote, "")
	}
	if n.State == state {
		return Change{}, Err(CodeUnchanged)
	}
	if in == m.ID {
		in = ""
	}
	return change(NoteFollowed{id, state, in})
}

func (p NoteFollowed) onMeeting(m *Meeting, _ Entry) {
	if n := m.notes[p.Note]; n != nil {
		n.State, n.FollowedIn = p.State, p.Meeting
	}
}

// ParkedNote is a note in a lane for parked notes, in a [Summary].
type ParkedNote struct {
	Note   ID             `json:"note"`
	Number int            `json:"number"`
	Text   string         `json:"text"`
	State  AgreementState `json:"state"`
	In     ID             `json:"in,omitempty"` // [Note.FollowedIn]
}

// parked returns the parked notes of which no action or decision was made.
func (m *Meeting) parked() (out []ParkedNote) {
	for _, s := range m.Stages {
		for _, n := range s.Board.Parking.Notes {
			if len(m.MadeOf(n)) == 0 {
				out = append(out, ParkedNote{n.ID, n.Number, n.Text, n.State, n.FollowedIn})
			}
		}
	}
	return out
}
