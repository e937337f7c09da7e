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
	// Mentions is how many times it was said again by others; 0 at first.
	Mentions int
	// Group is the small group that gave it, if one did.
	Group ID
	// At is when it was written, in the writer's local time.
	At   time.Time
	lane *Lane
}

// Lane returns the lane in which the note stands.
func (n *Note) Lane() *Lane { return n.lane }

// Note returns a note of any board of the meeting, or nil.
func (m *Meeting) Note(id ID) *Note { return m.notes[id] }

// NoteByNumber returns the note with a number, or nil.
func (m *Meeting) NoteByNumber(n int) *Note { return m.numbers[n] }

// NoteCount returns how many notes there are in the meeting.
func (m *Meeting) NoteCount() int { return len(m.notes) }

// AddNotes writes one note a text at the end of a lane, as one action. Group
// is the small group that gave them, or "". It refuses empty and overlong texts
// ([CodeEmptyText], [CodeTextTooLong]) and more than [MaxLines] at a time
// ([CodeTooManyLines]); then nothing is added.
func (m *Meeting) AddNotes(mo Moment, lane, group ID, texts ...string) (Change, error) {
	if m.lanes[lane] == nil {
		return Change{}, Err(CodeUnknownLane, "", "")
	}
	if len(texts) == 0 {
		return Change{}, Err(CodeEmptyText)
	}
	if len(texts) > MaxLines {
		return Change{}, Err(CodeTooManyLines, len(texts), MaxLines)
	}
	var c Change
	for i, text := range texts {
		text, err := checkText(text, MaxText)
		if err != nil {
			return Change{}, err
		}
		c.Events = append(c.Events, NoteAdded{mo.NewID(), lane, m.lastNumber + 1 + i, text, group})
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

// MoveNote puts a note at the end of another lane.
func (m *Meeting) MoveNote(id, lane ID) (Change, error) {
	n, l := m.notes[id], m.lanes[lane]
	switch {
	case n == nil:
		return Change{}, Err(CodeUnknownNote, "")
	case l == nil:
		return Change{}, Err(CodeUnknownLane, "", "")
	case n.lane == l:
		return Change{}, Err(CodeUnchanged)
	}
	return change(NoteMoved{id, lane, l.lastNote()})
}

// RemoveNote takes a note off its board.
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

func (l *Lane) lastNote() ID {
	if len(l.Notes) == 0 {
		return ""
	}
	return l.Notes[len(l.Notes)-1].ID
}

func noteID(n *Note) ID { return n.ID }

func (m *Meeting) dropNote(n *Note) {
	n.lane.Notes = slices.DeleteFunc(n.lane.Notes, func(x *Note) bool { return x == n })
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
	l := m.lanes[p.Lane]
	if l == nil || m.notes[p.Note] != nil {
		return
	}
	n := &Note{ID: p.Note, Number: number, Text: p.Text, Group: p.Group, At: e.Local(), lane: l}
	m.notes[n.ID], m.numbers[n.Number] = n, n
	l.Notes = append(l.Notes, n)
	m.touched[n.Number] = true
}

func (p NoteReworded) onMeeting(m *Meeting, _ Entry) {
	if n := m.notes[p.Note]; n != nil && n.Text != p.Text {
		n.Wordings = append(n.Wordings, n.Text)
		n.Text = p.Text
		m.touched[n.Number] = true
	}
}

func (p NoteMoved) onMeeting(m *Meeting, _ Entry) {
	n, l := m.notes[p.Note], m.lanes[p.Lane]
	if n == nil || l == nil || p.After == p.Note {
		return
	}
	n.lane.Notes = slices.DeleteFunc(n.lane.Notes, func(x *Note) bool { return x == n })
	l.Notes = insertAfter(l.Notes, n, p.After, noteID)
	n.lane = l
}

func (p NoteRemoved) onMeeting(m *Meeting, _ Entry) {
	if n := m.notes[p.Note]; n != nil {
		m.dropNote(n)
	}
}

func (p NoteMentioned) onMeeting(m *Meeting, _ Entry) {
	if n := m.notes[p.Note]; n != nil {
		n.Mentions = max(0, n.Mentions+p.By)
		if p.Text != "" && !slices.Contains(n.Said, p.Text) {
			n.Said = append(n.Said, p.Text)
		}
	}
}
