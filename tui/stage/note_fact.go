package stage

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// factChoices are what can be said about a note.
func (s *Screen) factChoices(n *workshop.Note) []kit.Choice {
	w := s.host.Words()
	out := []kit.Choice{{Name: w.T("note.source"), Run: func() tea.Cmd { s.sourceMenu(n); return nil }}}
	if s.stage().Board.Layout == workshop.Pyramid || !n.Partnership.IsZero() {
		out = append(out, kit.Choice{Name: w.T("note.partnership"), Run: func() tea.Cmd { s.askPartnership(n); return nil }})
	}
	return append(out, kit.Choice{Name: w.T("note.remark"), Run: func() tea.Cmd { return s.askRemark(n.ID, n.Remark) }})
}

// source says where a note came from, "" from the floor.
func (s *Screen) source(n *workshop.Note) string {
	w := s.host.Words()
	if g := s.meeting().Giver(n.Group); g != nil {
		return w.Group(s.meeting(), g)
	}
	return w.Source(n.Source)
}

func (s *Screen) sourceMenu(n *workshop.Note) {
	w, m := s.host.Words(), s.meeting()
	choices := []kit.Choice{
		{Name: w.T("source.floor"), Run: func() tea.Cmd { return s.do(m.SourceNote(n.ID, "", workshop.Source{})) }},
		{Name: w.T("source.table.ask"), Run: func() tea.Cmd { s.askTable(n); return nil }},
		{Name: w.T("source.survey"), Run: func() tea.Cmd {
			return s.do(m.SourceNote(n.ID, "", workshop.Source{Kind: workshop.FromSurvey}))
		}},
	}
	for _, g := range m.Groups {
		choices = append(choices, kit.Choice{Name: w.Group(m, g), Run: func() tea.Cmd {
			return s.do(s.meeting().SourceNote(n.ID, g.ID, workshop.Source{}))
		}})
	}
	s.host.Show(kit.NewMenu(s.host, w.T("note.source"), []string{n.Text}, choices...))
}

func (s *Screen) askTable(n *workshop.Note) {
	w := s.host.Words()
	table := kit.NewField(w.T("field.table"), "", "")
	s.host.Show(kit.NewForm(s.host, w.T("note.source"), func() (tea.Cmd, error) {
		number, err := strconv.Atoi(strings.TrimSpace(table.Value()))
		if err != nil || number < 1 {
			return nil, workshop.Err(workshop.CodeBadNumber, table.Value())
		}
		c, err := s.meeting().SourceNote(n.ID, "", workshop.Source{Kind: workshop.FromTable, Table: number})
		return kit.Accepted(s.host, c, err)
	}, table))
}

// partnership writes what is known of a partnership in one line.
func (s *Screen) partnership(p workshop.Partnership) string {
	sum := ""
	if p.Cents > 0 {
		sum = s.host.Words().Euros(p.Cents)
	}
	var parts []string
	for _, part := range []string{p.Partner, p.Department, sum, p.Period} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " · ")
}

func (s *Screen) askPartnership(n *workshop.Note) {
	w, p := s.host.Words(), n.Partnership
	was := ""
	if p.Cents > 0 {
		was = w.Euros(p.Cents)
	}
	partner := kit.NewField(w.T("field.partner"), p.Partner, w.T("field.partner.hint"))
	department := kit.NewField(w.T("field.department"), p.Department, w.T("field.department.hint"))
	sum := kit.NewField(w.T("field.sum"), was, w.T("field.sum.hint"))
	time := kit.NewField(w.T("field.period"), p.Period, w.T("field.period.hint"))
	s.host.Show(kit.NewForm(s.host, w.T("note.partnership"), func() (tea.Cmd, error) {
		cents, err := intake.Euros(sum.Value())
		if err != nil {
			return nil, err
		}
		c, err := s.meeting().SetPartnership(n.ID, workshop.Partnership{
			Partner: partner.Value(), Department: department.Value(), Cents: cents, Period: time.Value(),
		})
		return kit.Accepted(s.host, c, err)
	}, partner, department, sum, time))
}

// askRemark asks for the facilitator's own remark about a note or the stage.
func (s *Screen) askRemark(target workshop.ID, was string) tea.Cmd {
	w := s.host.Words()
	text := kit.NewField(w.T("field.remark"), was, w.T("remark.hint"))
	s.host.Show(kit.NewForm(s.host, w.T("note.remark"), func() (tea.Cmd, error) {
		c, err := s.meeting().Remark(target, text.Value())
		return kit.Accepted(s.host, c, err)
	}, text))
	return nil
}
