package attendance

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/door"
	"talkoot/workshop/intake"
)

// personMenu offers what can be done with somebody.
func (s *Screen) personMenu(p *door.Person) tea.Cmd {
	if p.Presence == nil {
		return s.comingMenu(p)
	}
	w, r, at := s.host.Words(), p.Revision, p.Presence
	noGroups := s.off(len(s.meeting().Groups) == 0, "off.no_groups_yet")
	if at.Remote {
		noGroups = w.T("off.elsewhere")
	}
	stay := kit.Choice{Name: w.T("person.leave"), Run: func() tea.Cmd { return s.leave(r) }}
	if !p.Here() {
		stay = kit.Choice{Name: w.T("person.back"), Run: func() tea.Cmd { return s.arrive(workshop.Arrival{Person: r.PersonRef}) }}
		noGroups = w.T("off.left")
	}
	erased := s.off(p.Erased, "person.erased")
	where, funded := "person.remote", "person.excluded"
	if at.Remote {
		where = "person.inroom"
	}
	if at.Excluded {
		funded = "person.included"
	}
	s.host.Show(kit.NewMenu(s.host, p.Name(), nil,
		kit.Choice{Name: w.T("person.correct"), Off: erased, Run: func() tea.Cmd { kit.EditPerson(s.host, r); return nil }},
		kit.Choice{Name: w.T("person.group"), Off: noGroups, Run: func() tea.Cmd { kit.AskGroup(s.host, r.Person); return nil }},
		stay,
		kit.Choice{Name: w.T("person.remove"), Run: func() tea.Cmd { return s.remove(p) }},
		kit.Choice{Name: w.T(where), Run: func() tea.Cmd { return s.mark(r, !at.Remote, at.Excluded) }},
		kit.Choice{Name: w.T(funded), Run: func() tea.Cmd { return s.mark(r, at.Remote, !at.Excluded) }},
		kit.Choice{Name: w.T("person.times"), Run: func() tea.Cmd { s.times(p); return nil }},
		kit.Choice{Name: w.T("person.erase"), Off: erased, Run: func() tea.Cmd { kit.AskErase(s.host, r); return nil }},
	))
	return nil
}

// comingMenu offers what can be done with somebody who is not at the meeting.
func (s *Screen) comingMenu(p *door.Person) tea.Cmd {
	w, r := s.host.Words(), p.Revision
	state := func(state workshop.PresenceState, key string) kit.Choice {
		return kit.Choice{Name: w.T(key), Off: s.off(p.State == state, "off.state_same"), Run: func() tea.Cmd { return s.register(state, r) }}
	}
	s.host.Show(kit.NewMenu(s.host, p.Name(), nil,
		kit.Choice{Name: w.T("person.arrive"), Run: func() tea.Cmd { return s.arrive(workshop.Arrival{Person: r.PersonRef}) }},
		kit.Choice{Name: w.T("person.remote"), Run: func() tea.Cmd { return s.arrive(workshop.Arrival{Person: r.PersonRef, Remote: true}) }},
		state(workshop.Registered, "person.registered"),
		state(workshop.Excused, "person.excused"),
		state(workshop.Absent, "person.absent"),
		kit.Choice{Name: w.T("person.withdraw"), Off: s.off(p.State == "", "off.not_registered"), Run: func() tea.Cmd { return s.do(s.meeting().Withdraw(r.Person)) }},
		kit.Choice{Name: w.T("person.correct"), Run: func() tea.Cmd { kit.EditPerson(s.host, r); return nil }},
		kit.Choice{Name: w.T("person.erase"), Run: func() tea.Cmd { kit.AskErase(s.host, r); return nil }},
	))
	return nil
}

func (s *Screen) do(c workshop.Change, err error) tea.Cmd {
	cmd, ok := s.host.Do(c, err, s.line)
	if ok {
		s.list, s.chosen = kit.List{At: -1}, false
	}
	return cmd
}

// register writes down that somebody will come, cannot, or did not.
func (s *Screen) register(state workshop.PresenceState, r workshop.Revision) tea.Cmd {
	cmd := s.do(s.meeting().Register(s.host.Moment(), s.host.Session().People(), state, workshop.Arrival{Person: r.PersonRef}))
	w := s.host.Words()
	s.host.Say(w.T("person.stated", r.Name(), w.T("attendance."+string(state))))
	return cmd
}

// absentRest says of everybody who was expected and is not here that they did not
// come.
func (s *Screen) absentRest() tea.Cmd {
	var rest []workshop.Arrival
	for _, ref := range s.meeting().Attendance.Expected() {
		rest = append(rest, workshop.Arrival{Person: ref})
	}
	c, err := s.meeting().Register(s.host.Moment(), s.host.Session().People(), workshop.Absent, rest...)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.host.Say(s.host.Words().T("attendance.absented", len(rest)))
	}
	return cmd
}

func (s *Screen) remove(p *door.Person) tea.Cmd { return s.do(s.meeting().RemovePresence(p.Person)) }

// leave says that somebody has gone before the end.
func (s *Screen) leave(r workshop.Revision) tea.Cmd {
	c, err := s.meeting().Leave(r.Person)
	cmd, ok := s.host.Do(c, err, s.line)
	if ok {
		s.host.Say(s.host.Words().T("person.left", r.Name()))
	}
	return cmd
}

// mark says whether somebody takes part from elsewhere, and counts for the funder.
func (s *Screen) mark(r workshop.Revision, remote, excluded bool) tea.Cmd {
	return s.do(s.meeting().MarkPresence(s.host.Session().People(), r.Person, remote, excluded))
}

// times lets it be corrected when somebody was there.
func (s *Screen) times(p *door.Person) {
	w := s.host.Words()
	var spans []string
	for _, x := range p.Presence.Spans() {
		spans = append(spans, w.Clock(x.From)+"–"+w.Clock(x.To))
	}
	f := kit.NewField(w.T("field.there"), strings.Join(spans, ", "), w.T("field.there.hint"))
	s.host.Show(kit.NewForm(s.host, w.T("person.times"), func() (tea.Cmd, error) {
		typed, err := intake.Spans(f.Value(), p.Presence.Spans()[0].From)
		if err != nil {
			return nil, err
		}
		c, err := s.meeting().SetSpans(s.host.Session().People(), p.Person, typed...)
		if err != nil {
			return nil, err
		}
		return s.do(c, nil), nil
	}, f))
}
