package votes

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// voters is how many people vote unless something else is said: those who were
// counted, or those who are in the room by name.
func (s *Screen) voters() int {
	m := s.meeting()
	if room := m.Attendance.Room(); room.Known() {
		return room.N
	}
	return len(m.Here())
}

// begin opens the first round. A number on the line is how many vote.
func (s *Screen) begin() tea.Cmd {
	if s.line.Empty() {
		return s.open(s.voters())
	}
	n, err := number(s.line.Value())
	if err != nil {
		s.host.Fail(err)
		return nil
	}
	return s.open(n)
}

// open asks how so many people vote in a new round, and then for its rules.
func (s *Screen) open(voters int) tea.Cmd {
	var choices []kit.Choice
	offer := func(onThemes bool) {
		for _, k := range workshop.VotingKinds {
			t := workshop.VotingTerms{Kind: k, OnThemes: onThemes, Voters: voters}
			choices = append(choices, kit.Choice{Name: s.kind(t), Run: func() tea.Cmd { s.form(nil, s.suggest(t)); return nil }})
		}
	}
	if s.board().NoteCount() > 0 {
		offer(false)
	}
	if len(s.board().Themes) > 0 {
		offer(true)
	}
	s.host.Show(kit.NewMenu(s.host, s.host.Words().T("votes.how"), nil, choices...))
	return nil
}

// suggest fills in how many dots or euros each voter should have.
func (s *Screen) suggest(t workshop.VotingTerms) workshop.VotingTerms {
	switch t.Kind {
	case workshop.Dots:
		t.Budget = workshop.SuggestDots(s.options(t))
	case workshop.Money:
		t.Budget = workshop.SuggestMoney
	}
	return t
}

// options is how many notes or themes can be voted on.
func (s *Screen) options(t workshop.VotingTerms) int {
	if t.OnThemes {
		return len(s.board().Themes)
	}
	return s.board().NoteCount()
}

// number reads a number of a form; empty is 0.
func number(text string) (int, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, nil
	}
	n, err := digits(text)
	if err != nil {
		return 0, workshop.Err(workshop.CodeBadNumber, text)
	}
	return n, nil
}

// numeral writes a number of a form; 0 is empty.
func numeral(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// form asks for the rules of a new round (v is nil) or of one there is: those
// that its kind has.
func (s *Screen) form(v *workshop.Voting, t workshop.VotingTerms) {
	w := s.host.Words()
	var fields []*kit.Field
	var parts []*int
	ask := func(label, hint string, n *int) {
		fields = append(fields, kit.NewField(w.T(label), numeral(*n), hint))
		parts = append(parts, n)
	}
	ask("field.voters", w.T("field.voters.hint"), &t.Voters)
	switch t.Kind {
	case workshop.Dots:
		n := s.options(t)
		if v != nil && len(v.Chosen) > 0 {
			n = s.sheet.options
		}
		ask("field.dots", w.T("field.dots.hint", n, workshop.SuggestDots(n)), &t.Budget)
		ask("field.cap", w.T("field.cap.hint"), &t.Cap)
		if !t.OnThemes {
			ask("field.perlane", w.T("field.perlane.hint"), &t.PerLane)
		}
	case workshop.Money:
		ask("field.euros", w.T("field.euros.hint"), &t.Budget)
	}
	title := kit.NewField(w.T("field.title"), t.Title, w.T("field.votingtitle.hint"))
	s.host.Show(kit.NewForm(s.host, s.kind(t), func() (tea.Cmd, error) {
		for i, n := range parts {
			var err error
			if *n, err = number(fields[i].Value()); err != nil {
				return nil, err
			}
		}
		t.Title = title.Value()
		return s.accept(v, t)
	}, append(fields, title)...))
}

// accept opens a round with these rules, or states those of one there is anew.
func (s *Screen) accept(v *workshop.Voting, t workshop.VotingTerms) (tea.Cmd, error) {
	m := s.meeting()
	if v != nil {
		c, err := m.EditVoting(v.ID, t)
		return kit.Accepted(s.host, c, err)
	}
	c, err := m.OpenVoting(s.host.Moment(), s.stage, t)
	if err != nil {
		return nil, err
	}
	var spent []*kit.Line
	if s.voting() == nil { // how many vote stood on the line
		spent = append(spent, s.line)
	}
	cmd, ok := s.host.Do(c, nil, spent...)
	if ok {
		s.round, s.result, s.entries = "", false, picks{}
		s.Refresh()
		s.locate()
		s.host.Say(s.host.Words().T("votes.opened"))
	}
	return cmd, nil
}
