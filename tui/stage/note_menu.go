package stage

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// noteMenu offers what can be done with a note.
func (s *Screen) noteMenu(n *workshop.Note) tea.Cmd {
	w := s.host.Words()
	noOther := ""
	if len(s.lanes()) < 2 {
		noOther = w.T("off.one_lane")
	}
	text := []string{n.Text}
	for _, old := range n.Wordings {
		text = append(text, w.T("note.earlier", old))
	}
	for _, said := range n.Said {
		text = append(text, w.T("note.also", said))
	}
	s.host.Show(kit.NewMenu(s.host, w.T("note.title", strconv.Itoa(n.Number)), text,
		kit.Choice{Name: w.T("note.mention"), Run: func() tea.Cmd { return s.mention(n) }},
		kit.Choice{Name: w.T("note.reword"), Run: func() tea.Cmd { s.reword(n); return nil }},
		kit.Choice{Name: w.T("note.move"), Off: noOther, Run: func() tea.Cmd { s.moveMenu(n); return nil }},
		kit.Choice{Name: w.T("note.remove"), Run: func() tea.Cmd { return s.remove(n) }},
		kit.Choice{Name: w.T("note.redact"), Run: func() tea.Cmd { s.askRedact(n); return nil }},
	))
	return nil
}

func (s *Screen) mention(n *workshop.Note) tea.Cmd {
	var group workshop.ID
	if g := s.answering(); g != nil {
		group = g.ID
	}
	c, err := s.meeting().MentionNote(n.ID, group, "")
	cmd, _ := s.host.Do(c, err)
	return cmd
}

func (s *Screen) reword(n *workshop.Note) {
	w := s.host.Words()
	f := kit.NewField(w.T("field.text"), n.Text, w.T("note.reword.hint"))
	s.host.Show(kit.NewForm(s.host, w.T("note.title", strconv.Itoa(n.Number)), func() (tea.Cmd, error) {
		c, err := s.meeting().RewordNote(n.ID, f.Value())
		if err != nil {
			return nil, err
		}
		cmd, _ := s.host.Do(c, nil)
		return cmd, nil
	}, f))
}

// moveMenu asks for the lane that a note should stand in.
func (s *Screen) moveMenu(n *workshop.Note) {
	w := s.host.Words()
	var choices []kit.Choice
	for _, l := range s.lanes() {
		if l == n.Lane() {
			continue
		}
		choices = append(choices, kit.Choice{Name: w.Label(l.Label), Run: func() tea.Cmd {
			c, err := s.meeting().MoveNote(n.ID, l.ID)
			cmd, ok := s.host.Do(c, err)
			if ok { // the line stays where it was: the next thing said belongs there
				s.picked = pickedNothing
				s.host.Say(w.T("note.moved", strconv.Itoa(n.Number), w.Label(l.Label)))
			}
			return cmd
		}})
	}
	s.host.Show(kit.NewMenu(s.host, w.T("note.move"), []string{n.Text}, choices...))
}

// askRedact asks before a text is taken out for good: undo cannot help there.
func (s *Screen) askRedact(n *workshop.Note) {
	w := s.host.Words()
	s.host.Show(kit.NewMenu(s.host, w.T("note.redact"), []string{n.Text, w.T("redact.warning")},
		kit.Choice{Name: w.T("cancel"), Run: func() tea.Cmd { return nil }},
		kit.Choice{Name: w.T("note.redact"), Run: func() tea.Cmd { return s.host.Redact(n.ID) }},
	))
}
