package workshop

import (
	"slices"
	"time"
)

// Note is a numbered text in a lane, in the words in which it was said.
type Note struct {
	ID ID
	// Number is unique in the meeting and stable for ever, so that "note 14"
	// never needs a board's name beside it.
	Number int
	Text   string
	// Wordings are the texts that it had before, oldest first.
	Wordings []string
	// Said are other words in which it was said again, in order.
	Said []string
	// Mentions is how many times it was said again by others; 0 at first. See
	// [Note.Repeats] for those of the notes merged with it.
	Mentions int
	// MentionedBy are the small groups that said it again, each once.
	MentionedBy []ID
	// Group is the small group that gave it, if one did, and Source how it
	// came otherwise.
	Group  ID
	Source Source
	// At is when it was written, in the writer's local time.
	At time.Time
	// Merged are the notes that were found to say the same; they stand in no
	// lane until they part.
	Merged []*Note
	Theme  *Theme // nil for none
	Star   bool
	// Remark is the facilitator's own, never shown to the room.
	Remark      string
	Partnership Partnership
	// Priorities are those that it serves; see [Note.Serves].
	Priorities []ID
	// State is what became of it if it was parked, [Open] as long as nothing did,
	// and FollowedIn the meeting where that was said, "" if it was this one.
	State      AgreementState
	FollowedIn ID

	// The lane of a note that was merged, and its further ones, are those to
	// which it goes back.
	lane      *Lane
	also      []*Lane // further lanes of the same board
	into      *Note   // the note that it was merged with
	displaced Label   // the title of the lane that was taken away under it
	away      []Label // the titles of further lanes that were taken away
}

// Lane returns the lane in which the note stands, or in which the note stands
// with which it was merged.
func (n *Note) Lane() *Lane { return n.Standing().lane }

// Lanes returns all lanes in which the note stands, its own first.
func (n *Note) Lanes() []*Lane {
	n = n.Standing()
	return append([]*Lane{n.lane}, n.also...)
}

// StandsIn reports whether the note stands in a lane, its own or a further one.
// One that was merged stands in none.
func (n *Note) StandsIn(l *Lane) bool {
	return n.into == nil && (n.lane == l || slices.Contains(n.also, l))
}

// Standing returns the note that stands on the board for this one: itself, or
// the one with which it was merged.
func (n *Note) Standing() *Note {
	for n.into != nil {
		n = n.into
	}
	return n
}

// Note returns a note of any board of the meeting, or nil.
func (m *Meeting) Note(id ID) *Note { return m.notes[id] }

// NoteByNumber returns the note with a number, or nil.
func (m *Meeting) NoteByNumber(n int) *Note { return m.numbers[n] }

// NoteCount returns how many notes stand on the boards of the meeting; those
// that were merged with one count with it.
func (m *Meeting) NoteCount() int { return len(m.notes) - m.merged }

// AddNotes writes one note a text at the end of a lane, as one action. Group
// is the small group that gave them, or "". It refuses empty and overlong texts
// ([CodeEmptyText], [CodeTextTooLong]), more than [MaxLines] at a time
// ([CodeTooManyLines]) and a board that takes no more notes
// ([CodeBoardLocked]); then nothing is added.
func (m *Meeting) AddNotes(mo Moment, lane, group ID, texts ...string) (Change, error) {
	l := m.lanes[lane]
	switch {
	case l == nil:
		return Change{}, Err(CodeUnknownLane, "", "")
	case l.stage.Board.Locked:
		return Change{}, Err(CodeBoardLocked)
	case len(texts) == 0:
		return Change{}, Err(CodeEmptyText)
	case len(texts) > MaxLines:
		return Change{}, Err(CodeTooManyLines, len(texts), MaxLines)
	}
	var c Change
	for i, text := range texts {
		text, err := checkText(text, MaxText)
		if err != nil {
			return Change{}, err
		}
		c.Events = append(c.Events, NoteAdded{
			Note: mo.NewID(), Lane: lane, Number: m.lastNumber + 1 + i, Text: text, Group: group,
		})
	}
	return c, nil
}

// RewordNote gives a note another wording and keeps the old one.
func (m *Meeting) RewordNote(id ID, text string) (Change, error) {
	n := m.notes[id]
	if n == nil {
		return Change{}, Err(CodeUnknownNote, "")
	}
	text, err := checkText(text, MaxText)
	if err != nil {
		return Change{}, err
	}
	if text == n.Text {
		return Change{}, Err(CodeUnchanged)
	}
	return change(NoteReworded{id, text})
}

// RemoveNote takes a note, with those merged with it, off its board.
func (m *Meeting) RemoveNote(id ID) (Change, error) {
	if m.notes[id] == nil {
		return Change{}, Err(CodeUnknownNote, "")
	}
	return change(NoteRemoved{id})
}

// MentionNote says that a note was said once more, by a group or by anybody
// (""). Text is in which words, "" if in the same; they are kept.
func (m *Meeting) MentionNote(id, group ID, text string) (Change, error) {
	n := m.notes[id]
	if n == nil {
		return Change{}, Err(CodeUnknownNote, "")
	}
	text = CleanLine(text)
	if err := checkLength(text, MaxText); err != nil {
		return Change{}, err
	}
	if text == n.Text {
		text = ""
	}
	return change(NoteMentioned{id, 1, group, text})
}

// StarNote marks a note as one to come back to, or takes the mark off.
func (m *Meeting) StarNote(id ID, on bool) (Change, error) {
	n := m.notes[id]
	switch {
	case n == nil:
		return Change{}, Err(CodeUnknownNote, "")
	case n.Star == on:
		return Change{}, Err(CodeUnchanged)
	}
	return change(NoteStarred{id, on})
}

// touch remembers that what search reads of a note has changed, and so of those
// with which it was merged.
func (m *Meeting) touch(n *Note) {
	for ; n != nil; n = n.into {
		m.touched[n.Number] = true
	}
}

// touchWhole is [Meeting.touch] for a change that those merged with the note
// share, such as that of its lane.
func (m *Meeting) touchWhole(n *Note) {
	m.touch(n)
	for _, x := range n.Merged {
		m.touchWhole(x)
	}
}

// dropNote forgets a note and those merged with it.
func (m *Meeting) dropNote(n *Note) {
	if n.into != nil {
		m.touch(n)
		n.into.Merged = slices.DeleteFunc(n.into.Merged, func(x *Note) bool { return x == n })
		n.into = nil
		m.merged--
	}
	for _, x := range slices.Clone(n.Merged) {
		m.dropNote(x)
	}
	n.leaveLanes()
	delete(m.notes, n.ID)
	delete(m.numbers, n.Number)
	m.touched[n.Number] = true
}

// number gives a note its number: the one in its event, or, where that is not
// above all numbers given before it, the next free one. Two laptops may have
// given the same number; the later in the order goes on counting, the same on
// both. What is counted is every NoteAdded of the journal, whether or not it was
// undone, removed or lost its lane: nothing that happens afterwards to one note
// changes the number of another.
func (m *Meeting) number(p NoteAdded) int {
	m.lastNumber = max(m.lastNumber+1, p.Number)
	return m.lastNumber
}

func (p NoteAdded) onMeeting(m *Meeting, e Entry) {
	number := m.number(p)
	l, displaced := m.laneFor(p.Lane)
	if l == nil || m.notes[p.Note] != nil {
		return
	}
	n := &Note{
		ID: p.Note, Number: number, Text: p.Text, Group: p.Group, Source: p.Source, At: e.Local(),
		State: Open, lane: l, displaced: displaced,
	}
	m.notes[n.ID], m.numbers[n.Number] = n, n
	l.Notes = append(l.Notes, n)
	if p.Source.Kind == FromSurvey {
		m.noteImported(p, l, displaced)
	}
	m.touch(n)
}

func (p NoteReworded) onMeeting(m *Meeting, _ Entry) {
	if n := m.notes[p.Note]; n != nil && n.Text != p.Text {
		n.Wordings = append(n.Wordings, n.Text)
		n.Text = p.Text
		m.touch(n)
	}
}

func (p NoteRemoved) onMeeting(m *Meeting, _ Entry) {
	if n := m.notes[p.Note]; n != nil {
		m.dropNote(n)
	}
}

func (p NoteMentioned) onMeeting(m *Meeting, _ Entry) {
	if n := m.notes[p.Note]; n != nil {
		n.Mentions = max(0, n.Mentions+p.By)
		if p.By > 0 && p.Group != "" && !slices.Contains(n.MentionedBy, p.Group) {
			n.MentionedBy = append(n.MentionedBy, p.Group)
		}
		if p.Text != "" && !slices.Contains(n.Said, p.Text) {
			n.Said = append(n.Said, p.Text)
			m.touch(n)
		}
	}
}

func (p NoteStarred) onMeeting(m *Meeting, _ Entry) {
	if n := m.notes[p.Note]; n != nil {
		n.Star = p.On
	}
}
