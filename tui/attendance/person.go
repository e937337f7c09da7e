package attendance

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// personMenu offers what can be done with somebody who is present.
func (s *Screen) personMenu(r workshop.Revision) tea.Cmd {
	w := s.host.Words()
	noGroups := ""
	if len(s.meeting().Groups) == 0 {
		noGroups = w.T("off.no_groups_yet")
	}
	stay := kit.Choice{Name: w.T("person.leave"), Run: func() tea.Cmd { return s.leave(r) }}
	if p := s.meeting().Attendance.Presence(r.Person); p != nil && !p.To.IsZero() {
		stay = kit.Choice{Name: w.T("person.back"), Run: func() tea.Cmd { return s.arrive(workshop.Arrival{Person: r.PersonRef}) }}
		noGroups = w.T("off.left")
	}
	s.host.Show(kit.NewMenu(s.host, r.Name(), nil,
		kit.Choice{Name: w.T("person.correct"), Run: func() tea.Cmd { kit.EditPerson(s.host, r); return nil }},
		kit.Choice{Name: w.T("person.group"), Off: noGroups, Run: func() tea.Cmd { kit.AskGroup(s.host, r.Person); return nil }},
		stay,
		kit.Choice{Name: w.T("person.remove"), Run: func() tea.Cmd { return s.remove(r) }},
		kit.Choice{Name: w.T("person.erase"), Run: func() tea.Cmd { kit.AskErase(s.host, r); return nil }},
	))
	return nil
}

func (s *Screen) remove(r workshop.Revision) tea.Cmd {
	c, err := s.meeting().RemovePresence(r.Person)
	cmd, _ := s.host.Do(c, err)
	return cmd
}

// leave says that somebody has gone before the end.
func (s *Screen) leave(r workshop.Revision) tea.Cmd {
	c, err := s.meeting().Leave(r.Person)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.host.Say(s.host.Words().T("person.left", r.Name()))
	}
	return cmd
}
