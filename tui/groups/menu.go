package groups

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// menu offers what can be done with the groups as a whole now, first what comes
// next.
func (s *Screen) menu() tea.Cmd {
	can := map[kit.CommandID]kit.Command{}
	for _, c := range s.Commands() {
		if c.Off == "" {
			can[c.ID] = c
		}
	}
	var choices []kit.Choice
	for _, id := range []kit.CommandID{
		kit.GroupsAnnounce, kit.RoundNext, kit.RoundEnter, kit.ShowGroups, kit.ShowTables, kit.ShowRoutes,
		kit.ScribesPass, kit.GroupsUnmet, kit.FormGroups, kit.GroupsRetract,
	} {
		if c, ok := can[id]; ok {
			choices = append(choices, kit.Choice{Name: kit.CommandName(s.host, c), Run: c.Run})
		}
	}
	s.host.Show(kit.NewMenu(s.host, s.host.Words().T("place.groups"), nil, choices...))
	return nil
}

// openWalker opens what can be done with somebody who was found.
func (s *Screen) openWalker(p walker) tea.Cmd {
	if p.person != "" {
		return s.personMenu(p.person)
	}
	w := s.host.Words()
	s.host.Show(kit.NewMenu(s.host, p.name, []string{s.routeText(p.route)},
		kit.Choice{Name: w.T("close"), Run: func() tea.Cmd { return nil }}))
	return nil
}

// routeText says where somebody is, round by round.
func (s *Screen) routeText(route []workshop.Stop) string {
	m, w := s.meeting(), s.host.Words()
	var parts []string
	for round, stop := range route {
		g := m.Giver(stop.Group)
		switch {
		case g == nil:
			continue
		case len(route) == 1:
			return w.Group(m, g)
		}
		place := w.T("groups.table", strconv.Itoa(stop.Table))
		parts = append(parts, w.T("groups.round", round+1)+" "+place)
	}
	return strings.Join(parts, " · ")
}

// personMenu offers what can be done with somebody in a group, below where they
// go.
func (s *Screen) personMenu(id workshop.ID) tea.Cmd {
	m, w := s.meeting(), s.host.Words()
	g := m.GroupOf(id)
	other, away := "", ""
	switch {
	case g == nil:
		other = w.T("off.no_group_now")
		away = other
	case m.Rotation.Mixes() && s.shown() != m.Rotation.At:
		other = w.T("off.other_round")
	}
	if p := m.Attendance.Presence(id); p != nil && p.To.IsZero() {
		away = ""
	}
	s.host.Show(kit.NewMenu(s.host, s.sheet.names[id], []string{s.routeText(m.Route(id))},
		kit.Choice{Name: w.T("person.group"), Off: other, Run: func() tea.Cmd { kit.AskGroup(s.host, id); return nil }},
		s.office(g, id, "host", other), s.office(g, id, "scribe", other),
		kit.Choice{Name: w.T("person.leave"), Off: away, Run: func() tea.Cmd {
			c, err := s.meeting().Leave(id)
			return s.do(c, err, w.T("person.left", s.sheet.names[id]))
		}},
	))
	return nil
}

// office offers to make somebody the host or the scribe of a group, or to take
// that back.
func (s *Screen) office(g *workshop.Group, id workshop.ID, kind, off string) kit.Choice {
	w := s.host.Words()
	if off != "" || g == nil {
		return kit.Choice{Name: w.T("groups.make." + kind), Off: off}
	}
	now, name := g.Host, (*workshop.Meeting).NameHost
	if kind == "scribe" {
		now, name = g.Scribe, (*workshop.Meeting).NameScribe
	}
	if now == id {
		return kit.Choice{Name: w.T("groups.unmake." + kind), Run: func() tea.Cmd {
			c, err := name(s.meeting(), g.ID, "")
			return s.do(c, err, "")
		}}
	}
	return kit.Choice{Name: w.T("groups.make." + kind), Run: func() tea.Cmd {
		c, err := name(s.meeting(), g.ID, id)
		return s.do(c, err, w.T("groups.made."+kind, s.sheet.names[id]))
	}}
}

// groupMenu offers what can be done with a group.
func (s *Screen) groupMenu(g *workshop.Group) tea.Cmd {
	m, w := s.meeting(), s.host.Words()
	nobody, alone := "", ""
	if len(g.Members) == 0 {
		nobody = w.T("off.nobody_named")
	}
	if len(m.Groups) < 2 {
		alone = w.T("off.one_group")
	}
	s.host.Show(kit.NewMenu(s.host, w.GroupSize(m, g), nil,
		kit.Choice{Name: w.T("cmd.group.name"), Run: func() tea.Cmd { kit.AskGroupName(s.host, g); return nil }},
		kit.Choice{Name: w.T("groups.merge"), Off: alone, Run: func() tea.Cmd { s.askMerge(g.ID); return nil }},
		kit.Choice{Name: w.T("groups.choose.host"), Off: nobody, Run: func() tea.Cmd { s.askOffice(g.ID, "host"); return nil }},
		kit.Choice{Name: w.T("groups.choose.scribe"), Off: nobody, Run: func() tea.Cmd { s.askOffice(g.ID, "scribe"); return nil }},
		kit.Choice{Name: w.T("cmd.scribes.pass"), Run: s.passScribes},
	))
	return nil
}

// askMerge asks into which group another is to be merged.
func (s *Screen) askMerge(from workshop.ID) {
	m, w := s.meeting(), s.host.Words()
	var choices []kit.Choice
	for _, g := range m.Groups {
		if g.ID == from {
			continue
		}
		choices = append(choices, kit.Choice{Name: w.GroupSize(m, g), Run: func() tea.Cmd {
			c, err := s.meeting().MergeGroups(g.ID, from)
			last, told := m.GroupNumber(from) == len(m.Groups), m.Rotation.Announced
			cmd, ok := s.host.Do(c, err)
			if now := s.meeting(); ok {
				say := w.T("groups.merged", w.GroupSize(now, now.Group(g.ID)))
				if told && !last { // those behind it have other numbers than the room was told
					say += ". " + w.T("groups.renumbered")
				}
				s.host.Say(say)
			}
			return cmd
		}})
	}
	s.host.Show(kit.NewMenu(s.host, w.T("groups.merge"), nil, choices...))
}

// askOffice asks who is to be the host or the scribe of a group.
func (s *Screen) askOffice(group workshop.ID, kind string) {
	g := s.meeting().Group(group)
	var choices []kit.Choice
	for _, id := range g.Members {
		c := s.office(g, id, kind, "")
		if (kind == "host") && id == g.Host || (kind == "scribe") && id == g.Scribe {
			choices = append(choices, c)
			continue
		}
		c.Name = s.sheet.names[id]
		choices = append(choices, c)
	}
	s.host.Show(kit.NewMenu(s.host, s.host.Words().T("groups.choose."+kind), nil, choices...))
}
