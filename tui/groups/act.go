package groups

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/plan"
)

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	s.follow()
	switch s.mode {
	case proposing:
		return s.proposalCommands()
	case wishing:
		return s.wishCommands()
	}
	w := s.host.Words()
	if len(s.meeting().Groups) == 0 {
		return []kit.Command{
			{ID: kit.Record, Hint: w.T("hint.divide"), Run: s.enter},
			{ID: kit.Next, Name: w.T("cmd.groups.form"), Hint: w.T("hint.wishes"), Run: s.wish},
			{ID: kit.FormGroups, Quiet: true, Run: s.wish},
		}
	}
	record := kit.Command{ID: kit.Record, Hint: w.T("hint.menu"), Run: s.enter}
	out := append([]kit.Command{record}, s.moveCommands()...)
	out = append(out, s.roundCommands()...)
	out = append(out,
		kit.Command{ID: kit.FormGroups, Quiet: true, Name: w.T("groups.again"), Run: s.again},
		kit.Command{ID: kit.ScribesPass, Quiet: true, Run: s.passScribes},
		kit.Command{ID: kit.ViewNext, Name: w.T("groups.view"), Run: func() tea.Cmd { return s.show((s.view + 1) % views) }},
		kit.Command{ID: kit.ShowGroups, Quiet: true, Off: s.shownAs(asCards), Run: func() tea.Cmd { return s.show(asCards) }},
		kit.Command{ID: kit.ShowTables, Quiet: true, Off: s.shownAs(asTables), Run: func() tea.Cmd { return s.show(asTables) }},
		kit.Command{ID: kit.ShowRoutes, Quiet: true, Off: s.shownAs(asRoutes), Run: func() tea.Cmd { return s.show(asRoutes) }})
	if len(s.meeting().Rotation.Criteria) > 0 {
		out = append(out, kit.Command{ID: kit.GroupsUnmet, Quiet: true, Run: func() tea.Cmd {
			return s.tellUnmet(plan.Present(s.meeting(), s.host.Session().Circle()).Unmet)
		}})
	}
	if g, _ := s.selected(); g != nil {
		out = append(out, kit.Command{ID: kit.GroupName, Quiet: true, Run: func() tea.Cmd { kit.AskGroupName(s.host, g); return nil }})
	}
	if s.group >= 0 || s.list.At >= 0 && !s.searching() {
		out = append(out, kit.Command{ID: kit.Back, Quiet: true, Run: s.unselect})
	}
	return out
}

// moveCommands go from group to group and from row to row.
func (s *Screen) moveCommands() []kit.Command {
	w := s.host.Words()
	out := []kit.Command{
		{ID: kit.Up, Quiet: true, Run: func() tea.Cmd { return s.move(-1) }},
		{ID: kit.Down, Run: func() tea.Cmd { return s.move(1) }},
	}
	hint, jump := w.T("hint.group"), s.jump
	switch {
	case s.searching() || s.view == asRoutes:
		return out
	case s.view == asTables:
		hint, jump = w.T("hint.table"), s.jumpTable
	}
	return append(out,
		kit.Command{ID: kit.Next, Hint: hint, Run: func() tea.Cmd { return jump(1) }},
		kit.Command{ID: kit.Previous, Quiet: true, Run: func() tea.Cmd { return jump(-1) }})
}

// shownAs is why the groups need not be shown in a way: they are.
func (s *Screen) shownAs(v view) string {
	if s.view == v {
		return s.host.Words().T("off.shown")
	}
	return ""
}

// show looks at the groups in another way.
func (s *Screen) show(v view) tea.Cmd {
	s.view = v
	return s.unselect()
}

// enter does what the line or the selection asks for.
func (s *Screen) enter() tea.Cmd {
	s.follow()
	switch {
	case len(s.meeting().Groups) == 0:
		return s.form()
	case s.searching() || s.view == asRoutes && s.list.At >= 0:
		if all := s.listed(); s.list.At >= 0 && s.list.At < len(all) {
			return s.openWalker(all[s.list.At])
		}
		return nil
	}
	g, r := s.selected()
	switch {
	case r != nil && r.person != "":
		return s.personMenu(r.person)
	case g != nil:
		return s.groupMenu(g)
	}
	return s.menu()
}

// form divides the room at once into as many groups as stand on the line; with
// nothing on it, it asks for wishes.
func (s *Screen) form() tea.Cmd {
	if s.line.Empty() {
		return s.wish()
	}
	n, ok := s.typed()
	if !ok {
		s.host.Fail(workshop.Err(workshop.CodeBadNumber, s.line.Value()))
		return nil
	}
	c, err := kit.DivideInto(s.host, n)
	cmd, done := s.host.Do(c, err, s.line)
	if done {
		s.tellFormed()
	}
	return cmd
}

// typed is the number on the line.
func (s *Screen) typed() (int, bool) {
	n, err := strconv.Atoi(workshop.CleanLine(s.Line().Value()))
	return n, err == nil
}

// tellFormed says how many groups there are now, and of which sizes.
func (s *Screen) tellFormed() {
	m := s.meeting()
	s.host.Say(s.host.Words().T("groups.formed", len(m.Groups)) + kit.GroupSizes(m))
}

// do lets a change happen and tells of it.
func (s *Screen) do(c workshop.Change, err error, told string) tea.Cmd {
	cmd, ok := s.host.Do(c, err)
	if ok && told != "" {
		s.host.Say(told)
	}
	return cmd
}
