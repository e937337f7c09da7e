package twins

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	if s.board() == nil {
		return nil
	}
	s.follow()
	var out []kit.Command
	if n := s.note(); n != nil {
		out = s.rowCommands(n)
	}
	if len(s.aside) > 0 {
		out = append(out, kit.Command{ID: kit.TwinsAgain, Quiet: true, Run: s.takeBack})
	}
	return out
}

func (s *Screen) rowCommands(n *workshop.Note) []kit.Command {
	w, g := s.host.Words(), s.group()
	jump := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.jump(by) } }
	record := kit.Command{ID: kit.Record, Hint: w.T("hint.merge"), Run: func() tea.Cmd { return s.merge(n, g) }}
	if g.merged {
		record = kit.Command{ID: kit.Record, Hint: w.T("hint.unmerge"), Run: func() tea.Cmd { return s.unmerge(n) }}
	}
	out := []kit.Command{
		record,
		{ID: kit.Next, Name: w.T("twins.next"), Hint: w.T("hint.group"), Run: jump(1)},
		{ID: kit.Previous, Name: w.T("twins.previous"), Quiet: true, Run: jump(-1)},
		{ID: kit.Up, Run: func() tea.Cmd { return s.move(-1) }},
		{ID: kit.Down, Quiet: true, Run: func() tea.Cmd { return s.move(1) }},
	}
	if g.merged {
		return out
	}
	out = append(out, kit.Command{ID: kit.Delete, Name: w.T("twins.aside"), Hint: w.T("hint.aside"), Run: func() tea.Cmd { return s.putAside(g) }})
	if len(g.notes) > 2 {
		out = append(out, kit.Command{ID: kit.MergeOne, Run: func() tea.Cmd { return s.askOne(n, g) }})
	}
	return out
}

// note is the selected note, nil where there is none.
func (s *Screen) note() *workshop.Note {
	if s.list.At < 0 || s.list.At >= len(s.sheet.rows) {
		return nil
	}
	return s.sheet.note(s.list.At)
}

// group is that of the selected note.
func (s *Screen) group() group { return s.sheet.groups[s.sheet.rows[s.list.At].group] }

// pick selects a row, if there is one.
func (s *Screen) pick(row int) {
	if s.list.At = row; row >= 0 && row < len(s.sheet.rows) {
		s.picked = s.sheet.note(row).ID
	}
}

func (s *Screen) move(by int) tea.Cmd {
	s.list.Move(by, len(s.sheet.rows))
	s.pick(s.list.At)
	return nil
}

// jump goes to the next group, and from the last to the first.
func (s *Screen) jump(by int) tea.Cmd {
	n := len(s.sheet.groups)
	s.pick(s.first((s.sheet.rows[s.list.At].group + by + n) % n))
	return nil
}

// first is the row of the first note of a group.
func (s *Screen) first(group int) int {
	for i, r := range s.sheet.rows {
		if r.group == group {
			return i
		}
	}
	return -1
}

// merge merges the other notes of a group into one of them. Where they stand in
// different lanes it asks first: a strength is no weakness in other words.
func (s *Screen) merge(into *workshop.Note, g group) tea.Cmd {
	all := g.others(into)
	if !g.twoLanes() {
		return s.mergeNotes(into, all)
	}
	w := s.host.Words()
	here := group{notes: []*workshop.Note{into}}
	text := []string{w.T("twins.lanes")}
	for _, n := range g.notes {
		text = append(text, strconv.Itoa(n.Number)+" "+n.Text+" · "+w.Lane(n.Lane()))
		if n != into && n.Lane() == into.Lane() {
			here.notes = append(here.notes, n)
		}
	}
	choices := []kit.Choice{{Name: w.T("twins.all", numbers(all)), Run: func() tea.Cmd { return s.mergeNotes(into, all) }}}
	if same := here.others(into); len(same) > 0 {
		choices = append(choices, kit.Choice{Name: w.T("twins.here", numbers(same)), Run: func() tea.Cmd { return s.mergeNotes(into, same) }})
	}
	choices = append(choices, kit.Choice{Name: w.T("twins.aside"), Run: func() tea.Cmd { return s.putAside(g) }})
	s.host.Show(kit.NewMenu(s.host, w.T("note.merge.title", strconv.Itoa(into.Number)), text, choices...))
	return nil
}

// askOne asks which one note of a group should be merged into the selected one.
func (s *Screen) askOne(into *workshop.Note, g group) tea.Cmd {
	var choices []kit.Choice
	for _, n := range g.others(into) {
		choices = append(choices, kit.Choice{Name: strconv.Itoa(n.Number) + " " + n.Text, Run: func() tea.Cmd {
			return s.mergeNotes(into, []*workshop.Note{n})
		}})
	}
	title := s.host.Words().T("note.merge.title", strconv.Itoa(into.Number))
	s.host.Show(kit.NewMenu(s.host, title, []string{into.Text}, choices...))
	return nil
}

func (s *Screen) mergeNotes(into *workshop.Note, notes []*workshop.Note) tea.Cmd {
	var ids []workshop.ID
	for _, n := range notes {
		ids = append(ids, n.ID)
	}
	next := s.next()
	c, err := s.meeting().MergeNotes(into.ID, ids...)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.goOn(next)
		s.host.Say(s.host.Words().T("twins.merged", numbers(notes), strconv.Itoa(into.Number)))
	}
	return cmd
}

// unmerge lets a merged note stand for itself again.
func (s *Screen) unmerge(n *workshop.Note) tea.Cmd {
	c, err := s.meeting().UnmergeNote(n.ID)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.host.Say(s.host.Words().T("twins.unmerged", strconv.Itoa(n.Number), s.host.Words().Lane(n.Lane())))
	}
	return cmd
}

// next is the note to go on to when the selected group is done: the first of the
// next group, or of the one before.
func (s *Screen) next() workshop.ID {
	at := s.sheet.rows[s.list.At].group
	if at++; at == len(s.sheet.groups) || s.sheet.groups[at].merged && at > 1 {
		at = max(0, at-2)
	}
	return s.sheet.note(s.first(at)).ID
}

// goOn selects a note, if it still stands there.
func (s *Screen) goOn(to workshop.ID) {
	s.picked = to
	s.follow()
}

// putAside says that the notes of a group do not mean the same.
func (s *Screen) putAside(g group) tea.Cmd {
	ids := map[workshop.ID]bool{}
	for _, n := range g.notes {
		ids[n.ID] = true
	}
	s.aside = append(s.aside, ids)
	s.picked = s.next()
	s.fill(s.board())
	s.host.Say(s.host.Words().T("twins.put", numbers(g.notes)))
	return nil
}

// takeBack shows the groups that were put aside again.
func (s *Screen) takeBack() tea.Cmd {
	s.aside = nil
	s.fill(s.board())
	return nil
}

// numbers lists notes by their numbers: "31, 36".
func numbers(notes []*workshop.Note) string {
	var out []string
	for _, n := range notes {
		out = append(out, strconv.Itoa(n.Number))
	}
	return strings.Join(out, ", ")
}
