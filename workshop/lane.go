package workshop

import "slices"

// Lane is one part of a board.
type Lane struct {
	ID    ID
	Label Label
	// Wordings are the titles that it had before, oldest first.
	Wordings []Label
	// Topic is the heading under which a question comes, "" for none.
	Topic string
	Notes []*Note
	stage *Stage
}

// Stage returns the stage on whose board the lane stands.
func (l *Lane) Stage() *Stage { return l.stage }

// Own reports whether the lane is one that the board was made with, and not the
// one for parked or unsorted notes.
func (l *Lane) Own() bool { return l != l.stage.Board.Parking && l != l.stage.Board.Unsorted }

// Lane returns a lane of any board of the meeting, or nil.
func (m *Meeting) Lane(id ID) *Lane { return m.lanes[id] }

// ParkingID returns the id of the parking lane of the board of a stage.
func ParkingID(stage ID) ID { return stage + "/parking" }

// unsortedID returns the id of the lane for unsorted notes.
func unsortedID(stage ID) ID { return stage + "/unsorted" }

// addSpareLanes gives the board of a new stage the lanes that every board has.
func (m *Meeting) addSpareLanes(s *Stage) {
	s.Board.Parking = &Lane{ID: ParkingID(s.ID), Label: Word("parking"), stage: s}
	s.Board.Unsorted = &Lane{ID: unsortedID(s.ID), Label: Word("unsorted"), stage: s}
	for _, l := range []*Lane{s.Board.Parking, s.Board.Unsorted} {
		m.lanes[l.ID] = l
	}
}

// goneLane is what is known of a lane that was taken away.
type goneLane struct {
	unsorted *Lane // where its notes went
	label    Label
	wordings []Label
}

// laneFor returns the lane into which a note goes that was written into a lane:
// that one, or, if it was taken away, the one of its title, or the one for
// unsorted notes. It is nil where the whole stage is gone. Displaced is the
// title of the lane where the note should be.
func (m *Meeting) laneFor(id ID) (l *Lane, displaced Label) {
	if l := m.lanes[id]; l != nil {
		return l, Label{}
	}
	gone, ok := m.gone[id]
	if !ok || m.lanes[gone.unsorted.ID] != gone.unsorted {
		return nil, Label{}
	}
	if l := gone.unsorted.stage.Board.called(gone.label); l != nil {
		return l, Label{}
	}
	return gone.unsorted, gone.label
}

// AddLanes puts lanes, such as questions, at the end of the board of a stage,
// as one action.
func (m *Meeting) AddLanes(mo Moment, stage ID, titles ...string) (Change, error) {
	s := m.stages[stage]
	switch {
	case s == nil:
		return Change{}, Err(CodeUnknownStage, "")
	case len(titles) == 0:
		return Change{}, Err(CodeEmptyText)
	case len(s.Board.Lanes)+len(titles) > MaxLanes:
		return Change{}, Err(CodeTooManyLines, len(s.Board.Lanes)+len(titles), MaxLanes)
	}
	var c Change
	after := s.Board.lastLane()
	for _, title := range titles {
		title, err := checkText(title, MaxTitle)
		if err != nil {
			return Change{}, err
		}
		id := mo.NewID()
		c.Events = append(c.Events, LaneAdded{Stage: stage, Lane: id, Label: Text(title), After: after})
		after = id
	}
	return c, nil
}

// RenameLane gives a lane another title.
func (m *Meeting) RenameLane(id ID, title string) (Change, error) {
	return m.RetitleLane(id, Text(title))
}

// RetitleLane gives a lane another title, perhaps in two languages.
func (m *Meeting) RetitleLane(id ID, title Label) (Change, error) {
	l := m.lanes[id]
	if l == nil || !l.Own() {
		return Change{}, Err(CodeUnknownLane, "", "")
	}
	title, err := title.checked()
	if err != nil {
		return Change{}, err
	}
	if l.Label == title {
		return Change{}, Err(CodeUnchanged)
	}
	return change(LaneRenamed{id, title})
}

// MoveLane moves a lane by some places on its board.
func (m *Meeting) MoveLane(id ID, by int) (Change, error) {
	l := m.lanes[id]
	if l == nil || !l.Own() {
		return Change{}, Err(CodeUnknownLane, "", "")
	}
	lanes := l.stage.Board.Lanes
	i := slices.Index(lanes, l)
	to := min(max(i+by, 0), len(lanes)-1)
	if to == i {
		return Change{}, Err(CodeUnchanged)
	}
	return change(LaneMoved{id, afterAt(lanes, i, to, laneID)})
}

// RemoveLane takes a lane off its board. One that holds notes is refused with
// [CodeLaneHasNotes].
func (m *Meeting) RemoveLane(id ID) (Change, error) {
	l := m.lanes[id]
	if l == nil || !l.Own() {
		return Change{}, Err(CodeUnknownLane, "", "")
	}
	if len(l.Notes) > 0 {
		return Change{}, Err(CodeLaneHasNotes, len(l.Notes))
	}
	return change(LaneRemoved{id})
}

func laneID(l *Lane) ID { return l.ID }

func (m *Meeting) addLane(s *Stage, id ID, label Label, after ID) {
	if m.lanes[id] != nil {
		return
	}
	delete(m.gone, id)
	l := &Lane{ID: id, Label: label, stage: s}
	m.lanes[id] = l
	s.Board.Lanes = insertAfter(s.Board.Lanes, l, after, laneID)
}

func (p LaneAdded) onMeeting(m *Meeting, _ Entry) {
	s := m.stages[p.Stage]
	if s == nil {
		return
	}
	known := m.lanes[p.Lane] != nil
	m.addLane(s, p.Lane, p.Label, p.After)
	if !known {
		m.lanes[p.Lane].Topic = p.Topic
	}
	m.sortDisplaced(&s.Board)
}

func (p LaneRenamed) onMeeting(m *Meeting, _ Entry) {
	if l := m.lanes[p.Lane]; l != nil && l.Label != p.Label {
		l.Wordings = append(l.Wordings, l.Label)
		l.Label = p.Label
		for _, n := range l.Notes {
			m.touchWhole(n)
		}
		m.sortDisplaced(&l.stage.Board)
	}
}

func (p LaneMoved) onMeeting(m *Meeting, _ Entry) {
	l := m.lanes[p.Lane]
	if l == nil || !l.Own() || p.After == p.Lane {
		return
	}
	b := &l.stage.Board
	b.Lanes = slices.DeleteFunc(b.Lanes, func(x *Lane) bool { return x == l })
	b.Lanes = insertAfter(b.Lanes, l, p.After, laneID)
}

// onMeeting removes the lane if it is still empty: a note that another laptop
// put there in the meantime is never dropped, and one that it puts there later
// goes to the unsorted ones.
func (p LaneRemoved) onMeeting(m *Meeting, _ Entry) {
	l := m.lanes[p.Lane]
	if l == nil || !l.Own() || len(l.Notes) > 0 {
		return
	}
	b := &l.stage.Board
	b.Lanes = slices.DeleteFunc(b.Lanes, func(x *Lane) bool { return x == l })
	delete(m.lanes, l.ID)
	m.gone[l.ID] = goneLane{b.Unsorted, l.Label, l.Wordings}
}
