package workshop

import "slices"

// Layout is how a board is drawn.
type Layout string

// The layouts.
const (
	Grid      Layout = "grid"      // two by two, as SWOT; further lanes stand below
	Columns   Layout = "columns"   // side by side
	List      Layout = "list"      // below each other
	Pyramid   Layout = "pyramid"   // levels, the first lane at the broad bottom
	Questions Layout = "questions" // one question at a time, answered by groups
)

// Layouts are the layouts to choose from for a template of one's own.
var Layouts = []Layout{Grid, Columns, List, Pyramid}

// Board is lanes that hold notes. Every stage has one: the points of a talk,
// the answers of a discussion, the strengths of a SWOT and the questions of a
// round are all lanes.
type Board struct {
	Layout Layout
	// Lanes are those that the board was made with, in order.
	Lanes []*Lane
	// Parking holds what belongs elsewhere. Every board has one.
	Parking *Lane
	// Unsorted holds the notes of lanes that the board no longer has.
	Unsorted *Lane
	// Second is the language, by its ISO 639-1 code, in which the program's
	// own titles of lanes stand beside that of the reader; "" for none.
	Second string
	// Locked says that no more notes are taken.
	Locked bool

	Themes  []*Theme
	Votings []*Voting
	// Factors are what a TOWS works with, in the order of their codes.
	Factors []Factor
	Survey  Survey
	// Compared are the boards that this one is compared with.
	Compared []BoardRef
	// OneEach says that each group has a question of its own: see
	// [Meeting.QuestionFor].
	OneEach bool
	harvest harvest
}

// BoardRef is the board of a stage of a meeting, perhaps another one.
type BoardRef struct {
	Meeting ID `json:"meeting"`
	Stage   ID `json:"stage"`
}

// IsSWOT reports whether the board has the four lanes of a SWOT.
func (b *Board) IsSWOT() bool { return b.BeginsWith(Templates["swot"].Lanes) }

// IsTOWS reports whether the board has the four lanes of a TOWS.
func (b *Board) IsTOWS() bool { return b.BeginsWith(Templates["tows"].Lanes) }

// BeginsWith reports whether the first lanes of the board have these titles, of
// which there must be some.
func (b *Board) BeginsWith(labels []Label) bool {
	if len(labels) == 0 || len(b.Lanes) < len(labels) {
		return false
	}
	for i, label := range labels {
		if b.Lanes[i].Label != label {
			return false
		}
	}
	return true
}

// All returns every lane that there is to see: those that the board was made
// with, then those for unsorted and parked notes where they hold any.
func (b *Board) All() []*Lane {
	out := b.Lanes
	for _, l := range []*Lane{b.Unsorted, b.Parking} {
		if l != nil && len(l.Notes) > 0 {
			out = append(out[:len(out):len(out)], l)
		}
	}
	return out
}

// Notes returns the notes of the board, lane by lane. One that stands in
// several lanes comes once, where it stands first.
func (b *Board) Notes() []*Note {
	lanes, most := b.All(), 0
	for _, l := range lanes {
		most += len(l.Notes)
	}
	if most == 0 {
		return nil
	}
	out := make([]*Note, 0, most)
	for _, l := range lanes {
		for _, n := range l.Notes {
			if len(n.also) == 0 || b.firstLane(n) == l {
				out = append(out, n)
			}
		}
	}
	return out
}

func (b *Board) firstLane(n *Note) *Lane {
	for _, l := range b.All() {
		if n.StandsIn(l) {
			return l
		}
	}
	return nil
}

// NoteCount returns how many notes stand on the board; one that stands in
// several lanes counts once.
func (b *Board) NoteCount() int {
	n := 0
	for _, l := range b.All() {
		for _, note := range l.Notes {
			if note.lane == l {
				n++
			}
		}
	}
	return n
}

func (b *Board) lastLane() ID {
	if len(b.Lanes) == 0 {
		return ""
	}
	return b.Lanes[len(b.Lanes)-1].ID
}

// LockBoard says that the board of a stage takes no more notes, or that it
// takes them again.
func (m *Meeting) LockBoard(stage ID, on bool) (Change, error) {
	s := m.stages[stage]
	switch {
	case s == nil:
		return Change{}, Err(CodeUnknownStage, "")
	case s.Board.Locked == on:
		return Change{}, Err(CodeUnchanged)
	}
	return change(BoardLocked{stage, on})
}

// CompareBoards says with which boards that of a stage is compared, on the
// screen and in the memo; none ends the comparison.
func (m *Meeting) CompareBoards(stage ID, with ...BoardRef) (Change, error) {
	s := m.stages[stage]
	switch {
	case s == nil:
		return Change{}, Err(CodeUnknownStage, "")
	case slices.Equal(s.Board.Compared, with):
		return Change{}, Err(CodeUnchanged)
	}
	return change(BoardCompared{stage, append([]BoardRef(nil), with...)})
}

func (p BoardLocked) onMeeting(m *Meeting, _ Entry) {
	if s := m.stages[p.Stage]; s != nil {
		s.Board.Locked = p.On
	}
}

func (p BoardCompared) onMeeting(m *Meeting, _ Entry) {
	if s := m.stages[p.Stage]; s != nil {
		s.Board.Compared = p.With
	}
}
