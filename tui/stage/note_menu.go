package stage

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// noteMenu offers what can be done with a note.
func (s *Screen) noteMenu(n *workshop.Note) tea.Cmd {
	w := s.host.Words()
	s.host.Show(kit.NewMenu(s.host, w.T("note.title", strconv.Itoa(n.Number)), s.about(n), slices.Concat(
		s.wordChoices(n), s.placeChoices(n), s.linkChoices(n), s.factChoices(n),
		[]kit.Choice{
			{Name: w.T("note.remove"), Run: func() tea.Cmd { return s.remove(n) }},
			{Name: w.T("note.redact"), Run: func() tea.Cmd { s.askRedact(n); return nil }},
		},
	)...))
	return nil
}

// about tells everything that is known of a note.
func (s *Screen) about(n *workshop.Note) []string {
	w := s.host.Words()
	text := []string{n.Text}
	add := func(key string, args ...any) { text = append(text, w.T(key, args...)) }
	for _, old := range n.Wordings {
		add("note.earlier", old)
	}
	for _, said := range n.Said {
		add("note.also", said)
	}
	for _, x := range n.Merged {
		add("note.merged", strconv.Itoa(x.Number), x.Text)
	}
	if n.Theme != nil {
		add("note.theme.is", n.Theme.Name)
	}
	if source := s.source(n); source != "" {
		add("note.source.is", source)
	}
	if p := n.Partnership; !p.IsZero() {
		add("note.partnership.is", s.partnership(p))
	}
	for _, id := range n.Priorities {
		if p := s.meeting().Priority(id); p != nil {
			add("note.priority.is", p.Text)
		}
	}
	for _, a := range s.meeting().MadeOf(n) {
		add("note.made.is", w.T("agreement."+string(a.Kind)), a.What)
	}
	if n.Remark != "" {
		add("note.remark.is", n.Remark)
	}
	return text
}

func (s *Screen) wordChoices(n *workshop.Note) []kit.Choice {
	w := s.host.Words()
	return []kit.Choice{
		{Name: w.T("note.mention"), Run: func() tea.Cmd { return s.mention(n) }},
		{Name: w.T("note.reword"), Run: func() tea.Cmd { s.reword(n); return nil }},
	}
}

// do lets a change happen that says enough by being seen.
func (s *Screen) do(c workshop.Change, err error) tea.Cmd {
	cmd, _ := s.host.Do(c, err)
	return cmd
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
		return kit.Accepted(s.host, c, err)
	}, f))
}

// askRedact asks before a text is taken out for good: undo cannot help there.
func (s *Screen) askRedact(n *workshop.Note) {
	w := s.host.Words()
	s.host.Show(kit.NewMenu(s.host, w.T("note.redact"), []string{n.Text, w.T("redact.warning")},
		kit.Choice{Name: w.T("cancel"), Run: func() tea.Cmd { return nil }},
		kit.Choice{Name: w.T("note.redact"), Run: func() tea.Cmd { return s.host.Redact(n.ID) }},
	))
}
