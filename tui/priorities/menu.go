package priorities

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// menu offers what can be done with a priority.
func (s *Screen) menu(p *workshop.Coverage) {
	w := s.host.Words()
	choices := []kit.Choice{
		{Name: w.T("priority.match"), Run: func() tea.Cmd { s.match(p.ID); return nil }},
		{Name: w.T("priority.conclude"), Run: func() tea.Cmd {
			return s.ask(w.T("priority.conclude"), p.Conclusion, func(text string) (workshop.Change, error) {
				return s.meeting().Conclude(p.ID, text)
			})
		}},
		{Name: w.T("priority.reword"), Run: func() tea.Cmd {
			return s.ask(w.T("priority.reword"), p.Text, func(text string) (workshop.Change, error) {
				return s.meeting().RewordPriority(p.ID, text)
			})
		}},
	}
	for _, n := range p.Notes {
		choices = append(choices, kit.Choice{
			Name: w.T("priority.go", strconv.Itoa(n.Number), kit.Cut(kit.Plain(n.Text), 40)),
			Run:  func() tea.Cmd { return s.host.GoNote(n.ID) },
		})
	}
	choices = append(choices,
		kit.Choice{Name: w.T("priority.remove"), Run: func() tea.Cmd { return s.do(s.meeting().RemovePriority(p.ID)) }},
		kit.Choice{Name: w.T("note.redact"), Run: func() tea.Cmd { s.askRedact(p); return nil }})
	text := []string{p.Text}
	if p.Conclusion != "" {
		text = append(text, w.T("priority.concluded", p.Conclusion))
	}
	s.host.Show(kit.NewMenu(s.host, w.T("priority.title"), text, choices...))
}

// ask asks for one text.
func (s *Screen) ask(title, was string, how func(string) (workshop.Change, error)) tea.Cmd {
	f := kit.NewField(s.host.Words().T("field.text"), was, "")
	s.host.Show(kit.NewForm(s.host, title, func() (tea.Cmd, error) {
		c, err := how(f.Value())
		return kit.Accepted(s.host, c, err)
	}, f))
	return nil
}

// match lets the notes be ticked that serve a priority, those of the viewed
// stage first.
func (s *Screen) match(id workshop.ID) {
	p := s.meeting().Priority(id)
	s.host.Show(kit.NewTicker(s.host, p.Text, func() []kit.Choice {
		var first, others []kit.Choice
		for _, st := range s.meeting().Stages {
			for _, n := range st.Board.Notes() {
				c := s.matchChoice(n, id)
				if st.ID == s.host.Viewed() {
					first = append(first, c)
				} else {
					others = append(others, c)
				}
			}
		}
		return append(first, others...)
	}))
}

func (s *Screen) matchChoice(n *workshop.Note, id workshop.ID) kit.Choice {
	w := s.host.Words()
	on := n.Serves(id)
	return kit.Choice{
		Name: kit.Tick(on, strconv.Itoa(n.Number)+" "+kit.Plain(n.Text)+" · "+w.Lane(n.Lane())),
		Run:  func() tea.Cmd { return s.do(s.meeting().MatchNote(n.ID, id, !on)) },
	}
}

// askRedact asks before a text is taken out for good: undo cannot help there.
func (s *Screen) askRedact(p *workshop.Coverage) {
	w := s.host.Words()
	s.host.Show(kit.NewMenu(s.host, w.T("note.redact"), []string{p.Text, w.T("redact.warning")},
		kit.Choice{Name: w.T("cancel"), Run: func() tea.Cmd { return nil }},
		kit.Choice{Name: w.T("note.redact"), Run: func() tea.Cmd { return s.host.Redact(p.ID) }},
	))
}

// askSource asks for an earlier meeting from which the priorities are taken: a
// municipality has the same for years.
func (s *Screen) askSource() tea.Cmd {
	w := s.host.Words()
	var choices []kit.Choice
	for _, h := range s.host.Catalogue().Headers() {
		if h.ID == s.meeting().ID {
			continue
		}
		choices = append(choices, kit.Choice{Name: w.Date(h.Date) + " " + h.Title + ", " + h.Place, Run: func() tea.Cmd {
			return s.host.Read(func() tea.Cmd { return s.take(h.ID) }, h.ID)
		}})
	}
	s.host.Show(kit.NewPicker(s.host, w.T("cmd.priorities.take"), choices...))
	return nil
}

func (s *Screen) take(from workshop.ID) tea.Cmd {
	other := s.host.Other(from)
	if other == nil {
		return nil
	}
	if len(other.Priorities) == 0 {
		s.host.Say(s.host.Words().T("priorities.none_there", other.Title))
		return nil
	}
	var texts []string
	for _, p := range other.Priorities {
		texts = append(texts, p.Text)
	}
	return s.do(s.meeting().AddPriorities(s.host.Moment(), texts...))
}
