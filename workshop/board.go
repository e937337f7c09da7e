package workshop

import (
	"slices"
)

// Layout is how a board is drawn.
type Layout string

// The layouts.
const (
	Grid      Layout = "grid"      // two by two, as SWOT
	Columns   Layout = "columns"   // side by side
	List      Layout = "list"      // below each other
	Questions Layout = "questions" // one question at a time, answered by groups
)

// Board is lanes that hold notes. Every stage has one: the points of a talk,
// the answers of a discussion, the strengths of a SWOT and the questions of a
// round are all lanes.
type Board struct {
	Layout Layout
	Lanes  []*Lane
}

// Lane is one part of a board.
type Lane struct {
	ID    ID
	Label Label
	// Wordings are the titles that it had before, oldest first.
	Wordings []Label
	Notes    []*Note
	stage    *Stage
}

// Stage returns the stage on whose board the lane stands.
func (l *Lane) Stage() *Stage { return l.stage }

// Template is a board that can be put into a stage: a layout and lanes, by the
// keys of their words.
type Template struct {
	Layout Layout
	Lanes  []string
}

// Templates are the ready boards, by key.
var Templates = map[string]Template{
	"swot":       {Grid, []string{"strengths", "weaknesses", "opportunities", "threats"}},
	"levels":     {Columns, []string{"help", "cooperation", "purchase"}},
	"ideas":      {List, []string{"ideas"}},
	"talk":       {List, []string{"points", "links"}},
	"discussion": {List, []string{"questions", "answers", "solutions"}},
	"recap":      {List, []string{"remarks"}},
	"closing":    {List, []string{"feedback"}},
	"rounds":     {Questions, nil},
	"none":       {List, nil},
}

// BoardTemplates are the templates to choose from for a stage of the kind
// board, in the order in which menus show them.
var BoardTemplates = []string{"swot", "levels", "ideas"}

var templateOf = map[StageKind]string{
	Talk: "talk", Discussion: "discussion", Recap: "recap", BoardStage: "swot",
	Rounds: "rounds", Break: "none", Closing: "closing",
}

// IsSWOT reports whether the board has the four lanes of a SWOT.
func (b *Board) IsSWOT() bool {
	want := Templates["swot"].Lanes
	if len(b.Lanes) < len(want) {
		return false
	}
	for i, key := range want {
		if b.Lanes[i].Label.Key != key {
			return false
		}
	}
	return true
}

// NoteCount returns how many notes stand on the board.
func (b *Board) NoteCount() int {
	n := 0
	for _, l := range b.Lanes {
		n += len(l.Notes)
	}
	return n
}

func (b *Board) lastLane() ID {
	if len(b.Lanes) == 0 {
		return ""
	}
	return b.Lanes[len(b.Lanes)-1].ID
}

// Lane returns a lane of any board of the meeting, or nil.
func (m *Meeting) Lane(id ID) *Lane { return m.lanes[id] }

// AddLanes puts lanes, such as questions, at the end of the board of a stage,
// as one action.
func (m *Meeting) AddLanes(mo Moment, stage ID, titles ...string) (Change, error) {
	s := m.stages[stage]
	switch {
	case s == nil:
		return Change{}, Err(CodeUnknownStage, "")
	case len(titles) == 0:
		return Change{}, Err(CodeEmptyText)
	case len(titles) > MaxLines:
		return Change{}, Err(CodeTooManyLines, len(titles), MaxLines)
	}
	var c Change
	after := s.Board.lastLane()
	for _, title := range titles {
		title, err := checkText(title, MaxTitle)
		if err != nil {
			return Change{}, err
		}
		id := mo.NewID()
		c.Events = append(c.Events, LaneAdded{stage, id, Text(title), after})
		after = id
	}
	return c, nil
}

// RenameLane gives a lane another title.
func (m *Meeting) RenameLane(id ID, title string) (Change, error) {
	l := m.lanes[id]
	if l == nil {
		return Change{}, Err(CodeUnknownLane, "", "")
	}
	title, err := checkText(title, MaxTitle)
	if err != nil {
		return Change{}, err
	}
	if l.Label == Text(title) {
		return Change{}, Err(CodeUnchanged)
	}
	return change(LaneRenamed{id, Text(title)})
}

// MoveLane moves a lane by some places on its board.
func (m *Meeting) MoveLane(id ID, by int) (Change, error) {
	l := m.lanes[id]
	if l == nil {
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
	if l == nil {
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
	l := &Lane{ID: id, Label: label, stage: s}
	m.lanes[id] = l
	s.Board.Lanes = insertAfter(s.Board.Lanes, l, after, laneID)
}

func (p LaneAdded) onMeeting(m *Meeting, _ Entry) {
	if s := m.stages[p.Stage]; s != nil {
		m.addLane(s, p.Lane, p.Label, p.After)
	}
}

func (p LaneRenamed) onMeeting(m *Meeting, _ Entry) {
	if l := m.lanes[p.Lane]; l != nil && l.Label != p.Label {
		l.Wordings = append(l.Wordings, l.Label)
		l.Label = p.Label
	}
}

func (p LaneMoved) onMeeting(m *Meeting, _ Entry) {
	l := m.lanes[p.Lane]
	if l == nil || p.After == p.Lane {
		return
	}
	b := &l.stage.Board
	b.Lanes = slices.DeleteFunc(b.Lanes, func(x *Lane) bool { return x == l })
	b.Lanes = insertAfter(b.Lanes, l, p.After, laneID)
}

// onMeeting removes the lane if it is still empty: a note that another laptop
// put there in the meantime is never dropped.
func (p LaneRemoved) onMeeting(m *Meeting, _ Entry) {
	l := m.lanes[p.Lane]
	if l == nil || len(l.Notes) > 0 {
		return
	}
	b := &l.stage.Board
	b.Lanes = slices.DeleteFunc(b.Lanes, func(x *Lane) bool { return x == l })
	delete(m.lanes, l.ID)
}
