package themes

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	if s.Line() == nil {
		return nil
	}
	s.follow()
	w, n, t := s.host.Words(), s.note(), s.theme()
	record := kit.Command{ID: kit.Record, Hint: w.T("hint.note"), Run: s.enter}
	switch {
	case s.typed() != "":
	case s.picked.topic != "":
		record.Hint = w.T("hint.accept")
	case n != nil || t != nil:
		record.Hint = w.T("hint.open")
	}
	next := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.jump(by) } }
	out := []kit.Command{
		record,
		{ID: kit.Next, Name: w.T("themes.next"), Hint: w.T("hint.theme"), Run: next(1)},
		{ID: kit.Previous, Name: w.T("themes.previous"), Quiet: true, Run: next(-1)},
		{ID: kit.Up, Run: func() tea.Cmd { return s.move(-1) }},
		{ID: kit.Down, Quiet: true, Run: func() tea.Cmd { return s.move(1) }},
	}
	switch {
	case n != nil:
		out = append(out, kit.Command{ID: kit.ThemeNeighbour, Run: func() tea.Cmd { return s.joinNeighbour(n) }})
		if n.Theme != nil {
			out = append(out, kit.Command{ID: kit.Delete, Name: w.T("themes.out"), Hint: w.T("hint.out"), Run: func() tea.Cmd { return s.put(n, nil) }})
		}
	case t != nil:
		out = append(out, kit.Command{ID: kit.Delete, Name: w.T("themes.dissolve"), Hint: w.T("hint.dissolve"), Run: func() tea.Cmd { return s.dissolve(t) }})
	}
	if s.list.At >= 0 {
		out = append(out, kit.Command{ID: kit.Back, Run: func() tea.Cmd { s.pick(-1); return nil }})
	}
	return out
}

// note is the selected note, nil if none is.
func (s *Screen) note() *workshop.Note {
	if s.list.At < 0 || s.list.At >= len(s.sheet.rows) {
		return nil
	}
	if r := s.sheet.rows[s.list.At]; r.cluster != noCluster && r.note != asName {
		return s.sheet.clusters[r.cluster].notes[r.note]
	}
	return nil
}

// theme is the selected theme, nil if none is.
func (s *Screen) theme() *workshop.Theme {
	if s.note() != nil {
		return nil
	}
	return s.meeting().Theme(s.picked.id)
}

// typed is the name that stands on the line.
func (s *Screen) typed() string { return workshop.CleanLine(s.line.Value()) }

// enter does with what is typed what the selection asks for, or opens the
// selection where nothing is typed.
func (s *Screen) enter() tea.Cmd {
	name, n, t := s.typed(), s.note(), s.theme()
	switch {
	case n != nil && name != "":
		return s.into(name, n)
	case n != nil:
		return s.noteMenu(n)
	case t != nil && name != "":
		return s.record(s.rename(t, name))
	case t != nil:
		return s.themeMenu(t)
	case s.picked.topic != "":
		return s.accept(name)
	}
	return s.record(s.gather(name))
}

// record lets a change happen that uses up the line.
func (s *Screen) record(c workshop.Change, err error) tea.Cmd {
	cmd, _ := s.host.Do(c, err, s.line)
	return cmd
}

// named returns the theme with a name, however its letters are written; nil if
// there is none.
func (s *Screen) named(name string) *workshop.Theme {
	themes := s.board().Themes
	if i := slices.IndexFunc(themes, func(t *workshop.Theme) bool { return strings.EqualFold(t.Name, name) }); i >= 0 {
		return themes[i]
	}
	return nil
}

// gather puts notes into the theme of a name, which is made if there is none.
func (s *Screen) gather(name string, notes ...workshop.ID) (workshop.Change, error) {
	if t := s.named(name); t != nil {
		return s.meeting().ThemeNotes(t.ID, notes...)
	}
	return s.meeting().MakeTheme(s.host.Moment(), s.stage, name, notes...)
}

// into puts a note into the theme of a name, and goes on to the next note.
func (s *Screen) into(name string, n *workshop.Note) tea.Cmd {
	next := s.after()
	c, err := s.gather(name, n.ID)
	cmd, ok := s.host.Do(c, err, s.line)
	if ok {
		s.goOn(n, next)
	}
	return cmd
}

// put puts a note into a theme, or out of any for nil, and goes on to the next
// note.
func (s *Screen) put(n *workshop.Note, t *workshop.Theme) tea.Cmd {
	var id workshop.ID
	if t != nil {
		id = t.ID
	}
	next := s.after()
	c, err := s.meeting().ThemeNotes(id, n.ID)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.goOn(n, next)
	}
	return cmd
}

// after is the note that takes the place of the selected one when that goes
// elsewhere: the next one in the list, or else the one before.
func (s *Screen) after() target {
	for _, by := range []int{1, -1} {
		for i := s.list.At + by; i >= 0 && i < len(s.sheet.rows); i += by {
			if s.sheet.rows[i].note != asName {
				return s.sheet.target(i)
			}
		}
	}
	return s.picked
}

// goOn selects the next note and tells where the other one went.
func (s *Screen) goOn(n *workshop.Note, next target) {
	s.choose(next)
	number := strconv.Itoa(n.Number)
	if t := s.meeting().Note(n.ID).Theme; t != nil {
		s.host.Say(s.host.Words().T("theme.joined", number, t.Name))
		return
	}
	s.host.Say(s.host.Words().T("themes.left", number))
}

// neighbour is the theme that stands nearest above the selected note, or else
// below it; nil if there is no other than its own.
func (s *Screen) neighbour(n *workshop.Note) *workshop.Theme {
	for _, by := range []int{-1, 1} {
		for i := s.list.At + by; i >= 0 && i < len(s.sheet.rows); i += by {
			if c := s.sheet.rows[i].cluster; c != noCluster && s.sheet.clusters[c].theme != nil && s.sheet.clusters[c].theme != n.Theme {
				return s.sheet.clusters[c].theme
			}
		}
	}
	return nil
}

func (s *Screen) joinNeighbour(n *workshop.Note) tea.Cmd {
	if t := s.neighbour(n); t != nil {
		return s.put(n, t)
	}
	s.host.Say(s.host.Words().T("theme.no_neighbour"))
	return nil
}

// accept makes a theme of the selected suggestion, under its own name unless
// another one is typed, and goes on to the next suggestion.
func (s *Screen) accept(name string) tea.Cmd {
	if name == "" {
		name = s.picked.topic
	}
	at := s.sheet.rows[s.list.At].cluster
	var ids []workshop.ID
	for _, n := range s.sheet.clusters[at].notes {
		ids = append(ids, n.ID)
	}
	var next target
	if at+1 < len(s.sheet.heads) {
		next = s.sheet.target(s.sheet.heads[at+1])
	}
	c, err := s.gather(name, ids...)
	cmd, ok := s.host.Do(c, err, s.line)
	if ok {
		s.choose(next)
		s.host.Say(s.host.Words().T("themes.accepted", name, len(ids)))
	}
	return cmd
}

// rename gives a theme another name. Where another theme has it, that one takes
// over the notes.
func (s *Screen) rename(t *workshop.Theme, name string) (workshop.Change, error) {
	other := s.named(name)
	if other == nil || other == t {
		return s.meeting().RenameTheme(t.ID, name)
	}
	var ids []workshop.ID
	for _, n := range s.board().InTheme(t) {
		ids = append(ids, n.ID)
	}
	s.picked = target{id: other.ID}
	c, err := s.meeting().DissolveTheme(t.ID)
	if err != nil || len(ids) == 0 {
		return c, err
	}
	moved, err := s.meeting().ThemeNotes(other.ID, ids...)
	return workshop.Change{Events: append(moved.Events, c.Events...)}, err
}

// dissolve takes a theme away; its notes stay.
func (s *Screen) dissolve(t *workshop.Theme) tea.Cmd {
	c, err := s.meeting().DissolveTheme(t.ID)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.host.Say(s.host.Words().T("themes.dissolved", t.Name))
	}
	return cmd
}
