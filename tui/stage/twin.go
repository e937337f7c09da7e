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
	index  *likeness.Index
	at     int                    // how many entries the journal had
	notes  map[workshop.ID]string // what stands in the index
	behind bool                   // too many notes are missing to add them at a key
	asked  string
	answer workshop.ID
	// seeking says that an index is being made beside the keys.
	seeking bool
}

// atOnce is how many notes can be put into the index at a key without being felt:
// each takes about a tenth of a millisecond.
const atOnce = 20

// eachText calls fn for what each note of a board says, those merged with others
// too: it was said already.
func eachText(b *workshop.Board, fn func(workshop.ID, string)) {
	var take func(n *workshop.Note)
	take = func(n *workshop.Note) {
		fn(n.ID, n.Text)
		for _, x := range n.Merged {
			take(x)
		}
	}
	for _, n := range b.Notes() {
		take(n)
	}
}

func textsOf(b *workshop.Board) map[workshop.ID]string {
	out := map[workshop.ID]string{}
	eachText(b, func(id workshop.ID, text string) { out[id] = text })
	return out
}

// follow brings the index in step with the notes of a board, unless that would be
// felt.
func (t *twins) follow(b *workshop.Board, entries int) {
	if t.at == entries {
		return
	}
	t.at, t.asked, t.answer = entries, "", ""
	missing, stand := map[workshop.ID]string{}, 0
	eachText(b, func(id workshop.ID, text string) {
		was, known := t.notes[id]
		if known {
			stand++
		}
		if !known || was != text {
			missing[id] = text
		}
	})
	if t.behind = len(missing) > atOnce; t.behind {
		return
	}
	if t.index == nil {
		t.index, t.notes = &likeness.Index{}, map[workshop.ID]string{}
	}
	if stand < len(t.notes) {
		now := textsOf(b)
		for id := range t.notes {
			if _, stands := now[id]; !stands {
				t.index.Remove(id)
				delete(t.notes, id)
			}
		}
	}
	for id, text := range missing {
		t.index.Add(id, text)
		t.notes[id] = text
	}
}

// Seek implements [kit.Seeker]: on a board with many notes that the index lacks
// it is made anew beside the keys.
func (s *Screen) Seek() tea.Cmd {
	t, st := &s.twins, s.stage()
	if st == nil || t.seeking {
		return nil
	}
	t.follow(&st.Board, len(s.host.Session().Entries()))
	if !t.behind {
		return nil
	}
	t.seeking = true
	texts := textsOf(&st.Board)
	return func() tea.Msg {
		index := &likeness.Index{}
		for id, text := range texts {
			index.Add(id, text)
		}
		return kit.Found(func() {
			*t = twins{index: index, notes: texts}
		})
	}
}

// find returns the note that is most like a text, "" if none is.
func (t *twins) find(text string) workshop.ID {
	if text == t.asked {
		return t.answer
	}
	t.asked, t.answer = text, ""
	if t.index == nil {
		return ""
	}
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
