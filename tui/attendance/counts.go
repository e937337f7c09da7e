package attendance

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// count lets a count that was typed happen, and says where those sit who are more
// than before.
func (s *Screen) count(seen intake.Observation) tea.Cmd {
	m := s.meeting()
	c, err := seen.Change(m)
	before := m.Numbers()
	cmd, ok := s.host.Do(c, err, s.line)
	if ok {
		s.tellSeats(before)
	}
	return cmd
}

func (s *Screen) uncount() tea.Cmd {
	c, err := s.meeting().SetCount(workshop.Count{Certainty: workshop.Uncounted})
	cmd, _ := s.host.Do(c, err)
	return cmd
}

// kinds lists the counts by kind, to be corrected, and offers another.
func (s *Screen) kinds() {
	w := s.host.Words()
	var choices []kit.Choice
	for _, p := range s.meeting().Attendance.Parts {
		choices = append(choices, kit.Choice{Name: s.part(p), Run: func() tea.Cmd { s.editPart(p); return nil }})
	}
	choices = append(choices, kit.Choice{Name: w.T("kinds.add"), Run: func() tea.Cmd { s.editPart(workshop.Part{Kind: s.uncounted()}); return nil }})
	if len(choices) == 1 {
		s.editPart(workshop.Part{Kind: s.uncounted()})
		return
	}
	s.host.Show(kit.NewMenu(s.host, w.T("cmd.count.kinds"), nil, choices...))
}

// uncounted is the first of the program's own kinds that nobody has counted.
func (s *Screen) uncounted() workshop.CountKind {
	for _, k := range workshop.CountKinds {
		if _, ok := s.meeting().Attendance.Part(k, false); !ok {
			return k
		}
	}
	return ""
}

// editPart asks how many people of a kind there were. An empty number takes the
// count away.
func (s *Screen) editPart(old workshop.Part) {
	w := s.host.Words()
	kinds := []string{w.T("people.any")}
	for _, k := range workshop.CountKinds {
		kinds = append(kinds, w.CountKind(workshop.Part{Kind: k}))
	}
	own, at := "", slices.Index(workshop.CountKinds, old.Kind)+1
	if at == 0 && old.Kind != "" {
		own = string(old.Kind)
	}
	number := ""
	if old.Known() {
		number = w.Count(old.Count)
	}
	kind := kit.NewChoice(w.T("field.count.kind"), kinds, at)
	kind.Hint = w.T("field.count.kind.hint")
	ownKind := kit.NewField(w.T("field.kind.own"), own, w.T("field.kind.own.hint"))
	people := kit.NewField(w.T("field.people"), number, w.T("field.people.hint"))
	where := kit.NewChoice(w.T("field.where"), []string{w.T("where.room"), w.T("where.remote")}, index(old.Remote))
	funded := kit.NewChoice(w.T("field.funded"), []string{w.T("funded.usual"), w.T("funded.yes"), w.T("funded.no")}, fundedAt(old))
	funded.Hint = w.T("field.funded.hint")
	s.host.Show(kit.NewForm(s.host, w.T("cmd.count.kinds"), func() (tea.Cmd, error) {
		p := workshop.Part{Remote: where.At() == 1}
		if kind.At() > 0 {
			p.Kind = workshop.CountKinds[kind.At()-1]
		}
		if words := workshop.CleanLine(ownKind.Value()); words != "" {
			p.Kind = workshop.CountKind(words)
			if k, ok := intake.CountKind(words); ok {
				p.Kind = k
			}
		}
		p.Excluded = funded.At() == 2 || funded.At() == 0 && p.Kind == workshop.OwnStaff
		var err error
		if p.Count, err = countOf(people.Value()); err != nil {
			return nil, err
		}
		c, err := s.recount(old, p)
		return kit.Accepted(s.host, c, err)
	}, people, kind, ownKind, where, funded))
}

// recount states a count in place of an old one, which may have been of others.
func (s *Screen) recount(old, p workshop.Part) (workshop.Change, error) {
	c, err := s.meeting().CountPart(p)
	if err != nil || !old.Known() || old.Kind == p.Kind && old.Remote == p.Remote {
		return c, err
	}
	old.Count = workshop.Count{Certainty: workshop.Uncounted}
	gone, err := s.meeting().CountPart(old)
	c.Events = append(c.Events, gone.Events...)
	return c, err
}

func index(on bool) int {
	if on {
		return 1
	}
	return 0
}

// fundedAt is which of the choices "as usual", "yes" and "no" a count holds.
func fundedAt(p workshop.Part) int {
	switch {
	case !p.Known() || p.Excluded == (p.Kind == workshop.OwnStaff):
		return 0
	case p.Excluded:
		return 2
	}
	return 1
}

// countOf reads a number of people with how sure it is; nothing is nobody counted.
func countOf(text string) (workshop.Count, error) {
	if workshop.CleanLine(text) == "" {
		return workshop.Count{Certainty: workshop.Uncounted}, nil
	}
	seen, ok, err := intake.Attendance(text)
	if err == nil && (!ok || seen.By != 0 || seen.Kind != "" || seen.Remote) {
		err = workshop.Err(workshop.CodeBadCount, workshop.CleanLine(text), workshop.MaxCount)
	}
	return seen.Count, err
}

// history shows all counts that were ever stated, the last first.
func (s *Screen) history() {
	w := s.host.Words()
	var choices []kit.Choice
	for _, p := range slices.Backward(s.meeting().Attendance.Observed) {
		choices = append(choices, kit.Choice{Name: w.Clock(p.At) + "  " + s.part(p), Run: func() tea.Cmd { return nil }})
	}
	s.host.Show(kit.NewMenu(s.host, w.T("cmd.count.history"), nil, choices...))
}
