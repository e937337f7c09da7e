package stage

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

// twins finds the note that says already what is being typed. It follows the
// notes of the board, and looks at them only when the journal has grown.
type twins struct {
	index  likeness.Index
	at     int // how many entries the journal had
	notes  map[workshop.ID]bool
	asked  string
	answer workshop.ID
}

// follow brings the index in step with the notes of a board.
func (t *twins) follow(b *workshop.Board, entries int) {
	if t.at == entries {
		return
	}
	t.at, t.asked, t.answer = entries, "", ""
	now := make(map[workshop.ID]bool, len(t.notes))
	for _, n := range b.Notes() {
		t.take(n, now)
	}
	for id := range t.notes {
		if !now[id] {
			t.index.Remove(id)
		}
	}
	t.notes = now
}

// take puts a note into the index, and those merged with it: what they say was
// said already, too.
func (t *twins) take(n *workshop.Note, now map[workshop.ID]bool) {
	now[n.ID] = true
	t.index.Add(n.ID, n.Text)
	for _, x := range n.Merged {
		t.take(x, now)
	}
}

// find returns the note that is most like a text, "" if none is.
func (t *twins) find(text string) workshop.ID {
	if text == t.asked {
		return t.answer
	}
	t.asked, t.answer = text, ""
	if found := t.index.Find(text, 1); len(found) > 0 {
		t.answer = found[0].ID
	}
	return t.answer
}

// twin is the note that says already what stands on the line, nil if none does.
func (s *Screen) twin() *workshop.Note {
	st := s.stage()
	if st == nil || s.asking || s.line.Empty() {
		return nil
	}
	s.twins.follow(&st.Board, len(s.host.Session().Entries()))
	if n := s.meeting().Note(s.twins.find(s.line.Value())); n != nil {
		return n.Standing()
	}
	return nil
}

// mentionTwin counts the note once more instead of writing it again, and keeps
// the words in which it was said.
func (s *Screen) mentionTwin(n *workshop.Note) tea.Cmd {
	var group workshop.ID
	if g := s.answering(); g != nil {
		group = g.ID
	}
	c, err := s.meeting().MentionNote(n.ID, group, s.line.Value())
	cmd, ok := s.host.Do(c, err, s.line)
	if ok {
		s.picked = pickedNothing
		s.host.Say(s.host.Words().T("twin.mentioned", strconv.Itoa(n.Number), strconv.Itoa(n.Repeats()+1)))
	}
	return cmd
}

// drawTwin shows the twin beside the line.
func (s *Screen) drawTwin(n *workshop.Note, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	key := words.T("twin.down")
	ink := t.Warn
	if s.picked == pickedTwin {
		key, ink = words.T("twin.enter"), t.Selected
	}
	text := "≈ " + strconv.Itoa(n.Number) + " " + kit.Plain(n.Text)
	return ink.S(kit.Cut(text, max(10, w*2/5-kit.Width(key)-2))+"  "+key) + t.Base.Raw(" ")
}
