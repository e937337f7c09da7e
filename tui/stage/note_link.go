package stage

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// linkChoices are how a note stands out, and what it can be bound to: other
// notes, a theme, an agreement, priorities.
func (s *Screen) linkChoices(n *workshop.Note) []kit.Choice {
	w := s.host.Words()
	star := "note.star"
	if n.Star {
		star = "note.unstar"
	}
	out := []kit.Choice{
		{Name: w.T(star), Run: func() tea.Cmd { return s.do(s.meeting().StarNote(n.ID, !n.Star)) }},
		{Name: w.T("note.merge"), Run: func() tea.Cmd { s.askMerge(n); return nil }},
	}
	for _, x := range n.Merged {
		out = append(out, kit.Choice{Name: w.T("note.unmerge", strconv.Itoa(x.Number)), Run: func() tea.Cmd {
			return s.do(s.meeting().UnmergeNote(x.ID))
		}})
	}
	out = append(out,
		kit.Choice{Name: w.T("note.theme"), Run: func() tea.Cmd { s.themeMenu(n); return nil }},
		kit.Choice{Name: w.T("note.action"), Run: func() tea.Cmd { return s.agree(n, workshop.Action) }},
		kit.Choice{Name: w.T("note.decision"), Run: func() tea.Cmd { return s.agree(n, workshop.Decision) }})
	if len(s.meeting().Priorities) > 0 {
		out = append(out, kit.Choice{Name: w.T("note.priority"), Run: func() tea.Cmd { s.priorityMenu(n); return nil }})
	}
	if s.stage().Board.IsSWOT() && s.tows() != nil {
		out = append(out, kit.Choice{Name: w.T("note.factor"), Run: func() tea.Cmd { return s.addFactor(n) }})
	}
	return out
}

// askMerge asks for the numbers of the notes that say the same.
func (s *Screen) askMerge(n *workshop.Note) {
	w := s.host.Words()
	numbers := kit.NewField(w.T("field.numbers"), "", w.T("merge.hint"))
	s.host.Show(kit.NewForm(s.host, w.T("note.merge.title", strconv.Itoa(n.Number)), func() (tea.Cmd, error) {
		ids, err := s.noteIDs(numbers.Value())
		if err != nil {
			return nil, err
		}
		c, err := s.meeting().MergeNotes(n.ID, ids...)
		return kit.Accepted(s.host, c, err)
	}, numbers))
}

// noteIDs reads numbers of notes: "14, 22 31".
func (s *Screen) noteIDs(text string) ([]workshop.ID, error) {
	var ids []workshop.ID
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' }) {
		number, _ := strconv.Atoi(word)
		n := s.meeting().NoteByNumber(number)
		if n == nil {
			return nil, workshop.Err(workshop.CodeUnknownNote, word)
		}
		ids = append(ids, n.ID)
	}
	if len(ids) == 0 {
		return nil, workshop.Err(workshop.CodeBadNumber, text)
	}
	return ids, nil
}

// themeMenu asks for the theme of a note: one that there is, a new one, or none.
func (s *Screen) themeMenu(n *workshop.Note) {
	w := s.host.Words()
	var choices []kit.Choice
	for _, t := range s.stage().Board.Themes {
		choices = append(choices, kit.Choice{Name: kit.ThemeGlyph(t.Colour) + " " + t.Name, Run: func() tea.Cmd {
			return s.do(s.meeting().ThemeNotes(t.ID, n.ID))
		}})
	}
	choices = append(choices, kit.Choice{Name: w.T("theme.new"), Run: func() tea.Cmd { s.askTheme(n); return nil }})
	if n.Theme != nil {
		choices = append(choices, kit.Choice{Name: w.T("theme.none"), Run: func() tea.Cmd {
			return s.do(s.meeting().ThemeNotes("", n.ID))
		}})
	}
	s.host.Show(kit.NewMenu(s.host, w.T("note.theme"), []string{n.Text}, choices...))
}

func (s *Screen) askTheme(n *workshop.Note) {
	w := s.host.Words()
	name := kit.NewField(w.T("field.theme"), "", w.T("theme.hint"))
	s.host.Show(kit.NewForm(s.host, w.T("theme.new"), func() (tea.Cmd, error) {
		c, err := s.meeting().MakeTheme(s.host.Moment(), s.id, name.Value(), n.ID)
		return kit.Accepted(s.host, c, err)
	}, name))
}

// joinNeighbour puts a note into the theme of the one above it in its lane, or
// else below it.
func (s *Screen) joinNeighbour(n *workshop.Note) tea.Cmd {
	notes := s.visibleNotes()
	i := slices.Index(notes, n)
	for _, at := range []int{i - 1, i + 1} {
		if at >= 0 && at < len(notes) && notes[at].Theme != nil && notes[at].Theme != n.Theme {
			t := notes[at].Theme
			c, err := s.meeting().ThemeNotes(t.ID, n.ID)
			cmd, ok := s.host.Do(c, err)
			if ok {
				s.host.Say(s.host.Words().T("theme.joined", strconv.Itoa(n.Number), t.Name))
			}
			return cmd
		}
	}
	s.host.Say(s.host.Words().T("theme.no_neighbour"))
	return nil
}

// agree makes an action or a decision of a note, in its words; who and when can
// be said later.
func (s *Screen) agree(n *workshop.Note, kind workshop.AgreementKind) tea.Cmd {
	w := s.host.Words()
	c, err := s.meeting().AgreeOn(s.host.Moment(), workshop.Terms{Kind: kind, What: n.Text}, n.ID)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.host.Say(w.T("note.agreed", w.T("agreement."+string(kind)), strconv.Itoa(n.Number)))
	}
	return cmd
}

// priorityMenu asks which priorities a note serves.
func (s *Screen) priorityMenu(n *workshop.Note) {
	var choices []kit.Choice
	for _, p := range s.meeting().Priorities {
		on := n.Serves(p.ID)
		mark := "[ ] "
		if on {
			mark = "[x] "
		}
		choices = append(choices, kit.Choice{Name: mark + p.Text, Run: func() tea.Cmd {
			return s.do(s.meeting().MatchNote(n.ID, p.ID, !on))
		}})
	}
	s.host.Show(kit.NewMenu(s.host, s.host.Words().T("note.priority"), []string{n.Text}, choices...))
}
