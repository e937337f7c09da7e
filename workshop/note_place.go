package workshop

import "slices"

func noteID(n *Note) ID { return n.ID }

func (l *Lane) lastNote() ID {
	if len(l.Notes) == 0 {
		return ""
	}
	return l.Notes[len(l.Notes)-1].ID
}

// MoveNote puts a note at the end of another lane. One on another board that
// takes no more notes is refused with [CodeBoardLocked].
func (m *Meeting) MoveNote(id, lane ID) (Change, error) {
	n, l, err := m.noteAndLane(id, lane)
	if err != nil {
		return Change{}, err
	}
	switch {
	case n.StandsIn(l):
		return Change{}, Err(CodeUnchanged)
	case n.lane.stage != l.stage && l.stage.Board.Locked:
		return Change{}, Err(CodeBoardLocked)
	}
	return change(NoteMoved{id, lane, l.lastNote()})
}

// ShiftNote moves a note by some places in one of its lanes, down or (below 0)
// up.
func (m *Meeting) ShiftNote(id, lane ID, by int) (Change, error) {
	n, l, err := m.noteAndLane(id, lane)
	if err != nil {
		return Change{}, err
	}
	i := slices.Index(l.Notes, n)
	if i < 0 {
		return Change{}, Err(CodeUnknownLane, "", "")
	}
	to := min(max(i+by, 0), len(l.Notes)-1)
	if to == i {
		return Change{}, Err(CodeUnchanged)
	}
	return change(NoteMoved{id, lane, afterAt(l.Notes, i, to, noteID)})
}

// ListNote lets a note stand in one more lane of its board: the same thing can
// be a strength and a threat.
func (m *Meeting) ListNote(id, lane ID) (Change, error) {
	n, l, err := m.noteAndLane(id, lane)
	switch {
	case err != nil:
		return Change{}, err
	case n.lane.stage != l.stage:
		return Change{}, Err(CodeUnknownLane, "", "")
	case n.StandsIn(l):
		return Change{}, Err(CodeUnchanged)
	}
	return change(NoteListed{id, lane})
}

// UnlistNote takes a note out of one of its lanes. It must stay in one: the
// last is refused with [CodeUnchanged].
func (m *Meeting) UnlistNote(id, lane ID) (Change, error) {
	n, l, err := m.noteAndLane(id, lane)
	if err != nil {
		return Change{}, err
	}
	if !n.StandsIn(l) || len(n.also) == 0 {
		return Change{}, Err(CodeUnchanged)
	}
	return change(NoteUnlisted{id, lane})
}

// noteAndLane returns a note that stands on a board, and a lane.
func (m *Meeting) noteAndLane(id, lane ID) (*Note, *Lane, error) {
	n, l := m.notes[id], m.lanes[lane]
	switch {
	case n == nil || n.into != nil:
		return nil, nil, Err(CodeUnknownNote, "")
	case l == nil:
		return nil, nil, Err(CodeUnknownLane, "", "")
	}
	return n, l, nil
}

func (l *Lane) drop(n *Note) {
	l.Notes = slices.DeleteFunc(l.Notes, func(x *Note) bool { return x == n })
}

// leaveLanes takes a note out of all its lanes, which it keeps in mind.
func (n *Note) leaveLanes() {
	for _, l := range append([]*Lane{n.lane}, n.also...) {
		l.drop(n)
	}
}

// place puts a note into a lane: within one in which it stands, or from its own
// lane into another. On another board it stands there alone, and without the
// theme that it had.
func (m *Meeting) place(n *Note, l *Lane, after ID) {
	m.touchWhole(n)
	if n.StandsIn(l) {
		l.drop(n)
		l.Notes = insertAfter(l.Notes, n, after, noteID)
		return
	}
	if n.lane.stage != l.stage {
		n.leaveLanes()
		n.also, n.away, n.Theme = nil, nil, nil
	}
	n.lane.drop(n)
	l.Notes = insertAfter(l.Notes, n, after, noteID)
	n.lane = l
}

// unlist takes a note out of a lane while it stands in another.
func (m *Meeting) unlist(n *Note, l *Lane) {
	if len(n.also) == 0 || !n.StandsIn(l) {
		return
	}
	m.touchWhole(n)
	l.drop(n)
	if n.lane == l {
		n.lane, n.also, n.displaced = n.also[0], n.also[1:], Label{}
		return
	}
	n.also = slices.DeleteFunc(slices.Clone(n.also), func(x *Lane) bool { return x == l })
}

func (p NoteMoved) onMeeting(m *Meeting, _ Entry) {
	n := m.notes[p.Note]
	l, displaced := m.laneFor(p.Lane)
	if n == nil || l == nil || p.After == p.Note {
		return
	}
	if n.into != nil { // merged meanwhile: it will stand there when they part
		n.lane, n.displaced = l, displaced
		return
	}
	if !n.StandsIn(l) || !displaced.IsZero() { // order alone says nothing of where it belongs
		n.displaced = displaced
	}
	m.place(n, l, p.After)
}

func (p NoteListed) onMeeting(m *Meeting, _ Entry) {
	n, l := m.notes[p.Note], m.lanes[p.Lane]
	if n == nil || l == nil || n.into != nil || n.StandsIn(l) || n.lane.stage != l.stage {
		return
	}
	m.list(n, l)
}

// list lets a note stand in a further lane of its board.
func (m *Meeting) list(n *Note, l *Lane) {
	n.also = append(slices.Clone(n.also), l)
	l.Notes = append(l.Notes, n)
	m.touchWhole(n)
}

func (p NoteUnlisted) onMeeting(m *Meeting, _ Entry) {
	if n, l := m.notes[p.Note], m.lanes[p.Lane]; n != nil && l != nil && n.into == nil {
		m.unlist(n, l)
	}
}
