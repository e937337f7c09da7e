// Package agreements is the decisions and actions of a meeting.
package agreements

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Screen is the decisions and actions. What is typed becomes a new one.
type Screen struct {
	host kit.Host
	line *kit.Line
	list kit.List
	kind workshop.AgreementKind // of the next one
}

// New returns the decisions and actions of the open meeting.
func New(host kit.Host) *Screen {
	return &Screen{host: host, line: kit.NewLine("agreements"), kind: workshop.Action, list: kit.List{At: -1}}
}

func (s *Screen) meeting() *workshop.Meeting { return s.host.Session().Meeting() }

// Line implements [kit.Screen].
func (s *Screen) Line() *kit.Line { return s.line }

// Paste implements [kit.Screen].
func (s *Screen) Paste(text string) tea.Cmd { s.line.Insert(text); return nil }

// Refresh implements [kit.Screen].
func (s *Screen) Refresh() {
	s.list.Clamp(len(s.meeting().Agreements))
	if !s.line.Empty() {
		s.list.At = -1
	}
}

func (s *Screen) selected() *workshop.Agreement {
	if all := s.meeting().Agreements; s.list.At >= 0 && s.list.At < len(all) {
		return all[s.list.At]
	}
	return nil
}

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	w := s.host.Words()
	n := len(s.meeting().Agreements)
	turn := func() tea.Cmd {
		if s.kind == workshop.Action {
			s.kind = workshop.Decision
		} else {
			s.kind = workshop.Action
		}
		return nil
	}
	out := []kit.Command{
		{ID: kit.Record, Hint: w.T("hint.note"), Run: s.enter},
		{ID: kit.Next, Name: w.T("agreements.turn"), Hint: w.T("hint.turn"), Run: turn},
		{ID: kit.Previous, Name: w.T("agreements.turn"), Quiet: true, Run: turn},
		{ID: kit.Up, Run: func() tea.Cmd { return s.move(-1, n) }},
		{ID: kit.Down, Quiet: true, Run: func() tea.Cmd { return s.move(1, n) }},
	}
	if a := s.selected(); a != nil {
		out = append(out,
			kit.Command{ID: kit.Delete, Name: w.T("agreement.remove"), Run: func() tea.Cmd { return s.remove(a) }},
			kit.Command{ID: kit.Back, Run: func() tea.Cmd { s.list.At = -1; return nil }})
	}
	return out
}

// move goes from the line up into the list and back down to it.
func (s *Screen) move(by, n int) tea.Cmd {
	s.list.Climb(by, n)
	return nil
}

func (s *Screen) enter() tea.Cmd {
	if a := s.selected(); a != nil {
		return s.menu(a)
	}
	s.form(nil, workshop.Terms{Kind: s.kind, What: s.line.Value()})
	return nil
}

func (s *Screen) menu(a *workshop.Agreement) tea.Cmd {
	w := s.host.Words()
	choices := []kit.Choice{{Name: w.T("agreement.edit"), Run: func() tea.Cmd { s.form(a, a.Terms); return nil }}}
	for _, state := range []workshop.AgreementState{workshop.Done, workshop.Open, workshop.Dropped} {
		off := ""
		if state == a.State {
			off = w.T("off.state_same")
		}
		choices = append(choices, kit.Choice{Name: w.T("follow." + string(state)), Off: off, Run: func() tea.Cmd {
			c, err := s.meeting().FollowAgreement(a.ID, state, "")
			cmd, _ := s.host.Do(c, err)
			return cmd
		}})
	}
	if n := len(notesBehind(s.meeting(), a)); n > 0 {
		choices = append(choices, kit.Choice{Name: w.T("agreement.behind", n), Run: func() tea.Cmd { s.behind(a); return nil }})
	}
	choices = append(choices,
		kit.Choice{Name: w.T("agreement.remove"), Run: func() tea.Cmd { return s.remove(a) }},
		kit.Choice{Name: w.T("note.redact"), Run: func() tea.Cmd { s.askRedact(a); return nil }})
	s.host.Show(kit.NewMenu(s.host, w.T("agreement."+string(a.Kind)), []string{a.What}, choices...))
	return nil
}

func (s *Screen) remove(a *workshop.Agreement) tea.Cmd {
	c, err := s.meeting().RemoveAgreement(a.ID)
	cmd, _ := s.host.Do(c, err)
	return cmd
}

func (s *Screen) askRedact(a *workshop.Agreement) {
	w := s.host.Words()
	s.host.Show(kit.NewMenu(s.host, w.T("note.redact"), []string{a.What, w.T("redact.warning")},
		kit.Choice{Name: w.T("cancel"), Run: func() tea.Cmd { return nil }},
		kit.Choice{Name: w.T("note.redact"), Run: func() tea.Cmd { return s.host.Redact(a.ID) }},
	))
}

// form asks for the terms of a new agreement (a is nil) or of one there is.
func (s *Screen) form(a *workshop.Agreement, t workshop.Terms) {
	w, people := s.host.Words(), s.host.Session().People()
	kinds := []workshop.AgreementKind{workshop.Action, workshop.Decision}
	at := 0
	if t.Kind == workshop.Decision {
		at = 1
	}
	what := kit.NewField(w.T("field.what"), t.What, w.T("field.what.hint"))
	who := kit.NewField(w.T("field.who"), w.Owner(t.Who, people, workshop.Revision.Name), w.T("field.who.hint"))
	due := kit.NewField(w.T("field.due"), w.Date(t.Due), w.T("field.date.hint"))
	next := kit.NewField(w.T("field.next"), t.Next, w.T("field.next.hint"))
	kind := kit.NewChoice(w.T("field.kind"), []string{w.T("agreement.action"), w.T("agreement.decision")}, at)
	kind.Hint = w.T("field.choice.hint")
	was := who.Value()
	title := w.T("agreements.new")
	if a != nil {
		title = w.T("agreement.edit")
	}
	s.host.Show(kit.NewForm(s.host, title, func() (tea.Cmd, error) {
		day, err := workshop.ParseDateNear(due.Value(), workshop.DateOf(s.host.Now()))
		if err != nil {
			return nil, err
		}
		terms := workshop.Terms{Kind: kinds[kind.At()], What: what.Value(), Who: t.Who, Due: day, Next: next.Value()}
		if strings.TrimSpace(who.Value()) != was {
			terms.Who = people.OwnerNamed(who.Value())
		}
		return s.agree(a, terms)
	}, what, who, due, next, kind))
}

func (s *Screen) agree(a *workshop.Agreement, terms workshop.Terms) (tea.Cmd, error) {
	m := s.meeting()
	if a != nil {
		c, err := m.EditAgreement(a.ID, terms)
		return kit.Accepted(s.host, c, err)
	}
	stage := m.Current
	if stage == "" {
		stage = s.host.Viewed()
	}
	c, err := m.Agree(s.host.Moment(), stage, terms)
	if err != nil {
		return nil, err
	}
	s.kind = terms.Kind
	cmd, _ := s.host.Do(c, nil, s.line)
	return cmd, nil
}
