package workshop

import "slices"

// Priority is an aim, such as one of a municipality's well-being report, that
// notes, partnerships and ideas are matched with.
type Priority struct {
	ID   ID
	Text string
	// Former are the texts that it had before, oldest first.
	Former []string
	// Conclusion is what was concluded about it.
	Conclusion string
}

// MaxPriorities is the largest number of priorities of a meeting.
const MaxPriorities = 100

// Priority returns a priority of the meeting, or nil.
func (m *Meeting) Priority(id ID) *Priority {
	if i := slices.IndexFunc(m.Priorities, func(p *Priority) bool { return p.ID == id }); i >= 0 {
		return m.Priorities[i]
	}
	return nil
}

// AddPriorities puts priorities at the end of the list, as one action. Those
// that stand there already are passed over.
func (m *Meeting) AddPriorities(mo Moment, texts ...string) (Change, error) {
	var c Change
	known := map[string]bool{}
	for _, p := range m.Priorities {
		known[p.Text] = true
	}
	for _, text := range texts {
		text, err := checkText(text, MaxText)
		if err != nil {
			return Change{}, err
		}
		if known[text] {
			continue
		}
		known[text] = true
		c.Events = append(c.Events, PriorityAdded{mo.NewID(), text})
	}
	switch {
	case len(texts) == 0:
		return Change{}, Err(CodeEmptyText)
	case len(c.Events) == 0:
		return Change{}, Err(CodeUnchanged)
	case len(m.Priorities)+len(c.Events) > MaxPriorities:
		return Change{}, Err(CodeTooManyLines, len(m.Priorities)+len(c.Events), MaxPriorities)
	}
	return c, nil
}

// RewordPriority gives a priority another text.
func (m *Meeting) RewordPriority(id ID, text string) (Change, error) {
	p := m.Priority(id)
	if p == nil {
		return Change{}, Err(CodeUnknownPriority)
	}
	text, err := checkText(text, MaxText)
	if err != nil {
		return Change{}, err
	}
	if text == p.Text {
		return Change{}, Err(CodeUnchanged)
	}
	return change(PriorityReworded{id, text})
}

// Conclude writes what was concluded about a priority; "" takes it back.
func (m *Meeting) Conclude(id ID, text string) (Change, error) {
	p := m.Priority(id)
	if p == nil {
		return Change{}, Err(CodeUnknownPriority)
	}
	text = CleanText(text)
	if err := checkLength(text, MaxText); err != nil {
		return Change{}, err
	}
	if text == p.Conclusion {
		return Change{}, Err(CodeUnchanged)
	}
	return change(PriorityConcluded{id, text})
}

// RemovePriority takes a priority off the list.
func (m *Meeting) RemovePriority(id ID) (Change, error) {
	if m.Priority(id) == nil {
		return Change{}, Err(CodeUnknownPriority)
	}
	return change(PriorityRemoved{id})
}

// Serves reports whether a note, or one merged with it, serves a priority.
func (n *Note) Serves(priority ID) bool {
	return slices.Contains(n.Priorities, priority) ||
		slices.ContainsFunc(n.Merged, func(x *Note) bool { return x.Serves(priority) })
}

// MatchNote says whether a note serves a priority. A note stands for those
// merged with it.
func (m *Meeting) MatchNote(note, priority ID, on bool) (Change, error) {
	n := m.notes[note]
	switch {
	case n == nil:
		return Change{}, Err(CodeUnknownNote, "")
	case m.Priority(priority) == nil:
		return Change{}, Err(CodeUnknownPriority)
	}
	n = n.Standing()
	switch {
	case n.Serves(priority) == on:
		return Change{}, Err(CodeUnchanged)
	case on:
		return change(NoteMatched{n.ID, priority, on})
	}
	var c Change
	for _, id := range append([]ID{n.ID}, n.mergedIDs()...) {
		if slices.Contains(m.notes[id].Priorities, priority) {
			c.Events = append(c.Events, NoteMatched{id, priority, on})
		}
	}
	return c, nil
}

// Cover is how well a priority is covered.
type Cover string

// The sorts of cover.
const (
	Gap     Cover = "gap"     // nothing serves it
	Covered Cover = "covered" // something does
	Heap    Cover = "heap"    // much more serves it than others
)

// Coverage is a row of the coverage table.
type Coverage struct {
	*Priority
	Notes []*Note // those that serve it, in the order of the boards
	Cover Cover
}

// Coverage returns which notes serve each priority. A heap has at least three,
// and at least twice as many as priorities have on average.
func (m *Meeting) Coverage() []Coverage {
	out := make([]Coverage, len(m.Priorities))
	for i, p := range m.Priorities {
		out[i] = Coverage{Priority: p, Cover: Covered}
	}
	matches := 0
	for _, s := range m.Stages {
		for _, n := range s.Board.Notes() {
			if len(n.Priorities)+len(n.Merged) == 0 {
				continue
			}
			for i := range out {
				if n.Serves(out[i].ID) {
					out[i].Notes = append(out[i].Notes, n)
					matches++
				}
			}
		}
	}
	for i := range out {
		switch n := len(out[i].Notes); {
		case n == 0:
			out[i].Cover = Gap
		case n >= 3 && n*len(out) >= 2*matches:
			out[i].Cover = Heap
		}
	}
	return out
}

func (p PriorityAdded) onMeeting(m *Meeting, _ Entry) {
	if m.Priority(p.Priority) == nil {
		m.Priorities = append(m.Priorities, &Priority{ID: p.Priority, Text: p.Text})
	}
}

func (p PriorityReworded) onMeeting(m *Meeting, _ Entry) {
	if x := m.Priority(p.Priority); x != nil && x.Text != p.Text {
		x.Former = append(x.Former, x.Text)
		x.Text = p.Text
	}
}

func (p PriorityConcluded) onMeeting(m *Meeting, _ Entry) {
	if x := m.Priority(p.Priority); x != nil {
		x.Conclusion = p.Text
	}
}

func (p PriorityRemoved) onMeeting(m *Meeting, _ Entry) {
	m.Priorities = slices.DeleteFunc(m.Priorities, func(x *Priority) bool { return x.ID == p.Priority })
}

func (p NoteMatched) onMeeting(m *Meeting, _ Entry) {
	n := m.notes[p.Note]
	if n == nil {
		return
	}
	n.Priorities = slices.DeleteFunc(slices.Clone(n.Priorities), func(id ID) bool { return id == p.Priority })
	if p.On {
		n.Priorities = append(n.Priorities, p.Priority)
	}
}
