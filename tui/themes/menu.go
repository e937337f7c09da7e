package themes

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// noteMenu offers the themes that a note can be in.
func (s *Screen) noteMenu(n *workshop.Note) tea.Cmd {
	w := s.host.Words()
	var choices []kit.Choice
	for _, t := range s.board().Themes {
		if t != n.Theme {
			choices = append(choices, kit.Choice{Name: named(t), Run: func() tea.Cmd { return s.put(n, t) }})
		}
	}
	if n.Theme != nil {
		choices = append(choices, kit.Choice{Name: w.T("theme.none"), Run: func() tea.Cmd { return s.put(n, nil) }})
	}
	choices = append(choices, kit.Choice{Name: w.T("themes.board"), Run: func() tea.Cmd { return s.host.GoNote(n.ID) }})
	s.host.Show(kit.NewMenu(s.host, w.T("note.title", strconv.Itoa(n.Number)), []string{n.Text}, choices...))
	return nil
}

// named is a theme as it is written in a line.
func named(t *workshop.Theme) string { return kit.ThemeGlyph(t.Colour) + " " + t.Name }

// themeMenu offers what can be done with a theme.
func (s *Screen) themeMenu(t *workshop.Theme) tea.Cmd {
	w := s.host.Words()
	var text []string
	for _, name := range t.Former {
		text = append(text, w.T("note.earlier", name))
	}
	s.host.Show(kit.NewMenu(s.host, named(t), text,
		kit.Choice{Name: w.T("themes.rename"), Run: func() tea.Cmd { s.askName(t); return nil }},
		kit.Choice{Name: w.T("themes.dissolve"), Run: func() tea.Cmd { return s.dissolve(t) }},
	))
	return nil
}

func (s *Screen) askName(t *workshop.Theme) {
	w := s.host.Words()
	name := kit.NewField(w.T("field.theme"), t.Name, w.T("themes.rename.hint"))
	s.host.Show(kit.NewForm(s.host, w.T("themes.rename"), func() (tea.Cmd, error) {
		c, err := s.rename(t, workshop.CleanLine(name.Value()))
		return kit.Accepted(s.host, c, err)
	}, name))
}
