package votes

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	w := s.host.Words()
	if s.Line() == nil {
		return nil
	}
	record := kit.Command{ID: kit.Record, Hint: w.T("hint.note"), Run: s.enter}
	v := s.voting()
	if v == nil {
		record.Hint = w.T("hint.open")
		return append([]kit.Command{record}, s.roundCommands(nil)...)
	}
	if s.line.Empty() {
		record.Hint = w.T("hint.menu")
	}
	turn := w.T("hint.result")
	if s.result {
		turn = w.T("hint.entering")
	}
	out := []kit.Command{
		record,
		{ID: kit.Next, Name: w.T("votes.turn"), Hint: turn, Run: s.turn},
		{ID: kit.Previous, Name: w.T("votes.turn"), Quiet: true, Run: s.turn},
	}
	if _, rows := s.list(); len(rows) > 0 {
		out = append(out,
			kit.Command{ID: kit.Up, Run: func() tea.Cmd { return s.move(-1) }},
			kit.Command{ID: kit.Down, Quiet: true, Run: func() tea.Cmd { return s.move(1) }})
	}
	if o := s.selected(); o != nil && o.Tally.Sum() > 0 && s.line.Empty() {
		out = append(out, kit.Command{ID: kit.Delete, Name: w.T("votes.clear"), Run: func() tea.Cmd { return s.clear(o) }})
	}
	return append(out, s.roundCommands(v)...)
}

// roundCommands are what can be done with the round that is looked at, which
// may be nil, and with the others.
func (s *Screen) roundCommands(v *workshop.Voting) []kit.Command {
	w := s.host.Words()
	none, one := "", ""
	if v == nil {
		none = w.T("off.no_voting")
	}
	if len(s.board().Votings) < 2 {
		one = w.T("off.one_round")
	}
	show := kit.Command{ID: kit.VoteReveal, Quiet: true, Off: none, Run: func() tea.Cmd { return s.reveal(true) }}
	if v != nil && v.Revealed {
		show = kit.Command{ID: kit.VoteHide, Quiet: true, Run: func() tea.Cmd { return s.reveal(false) }}
	}
	return []kit.Command{
		show,
		{ID: kit.VoteNew, Quiet: true, Run: func() tea.Cmd { return s.open(s.voters()) }},
		{ID: kit.VoteRounds, Quiet: true, Off: one, Run: s.rounds},
		{ID: kit.VoteEdit, Quiet: true, Off: none, Run: func() tea.Cmd { s.form(v, v.VotingTerms); return nil }},
		{ID: kit.VoteRemove, Quiet: true, Off: none, Run: func() tea.Cmd { return s.remove(v) }},
	}
}

// reveal shows the result of the round to the room, or hides it again.
func (s *Screen) reveal(on bool) tea.Cmd {
	c, err := s.meeting().RevealVoting(s.voting().ID, on)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.result = !on
		s.turn()
	}
	return cmd
}

// rounds lets another round be looked at.
func (s *Screen) rounds() tea.Cmd {
	w := s.host.Words()
	var choices []kit.Choice
	at := 0
	for i, v := range s.board().Votings {
		if v == s.voting() {
			at = i
		}
		name := s.name(v)
		if rules := s.rules(v); rules != "" {
			name += " · " + rules
		}
		choices = append(choices, kit.Choice{Name: name, Run: func() tea.Cmd {
			s.round = v.ID
			s.Refresh()
			return nil
		}})
	}
	s.host.Show(kit.NewMenu(s.host, w.T("cmd.vote.rounds"), nil, choices...).Select(at))
	return nil
}

// remove takes a round away with what was entered: undo brings it back.
func (s *Screen) remove(v *workshop.Voting) tea.Cmd {
	c, err := s.meeting().RemoveVoting(v.ID)
	name := s.name(v)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.round = ""
		s.Refresh()
		s.host.Say(s.host.Words().T("votes.removed", name))
	}
	return cmd
}

// name is what a round is called: its kind, with its title and, among several,
// its number.
func (s *Screen) name(v *workshop.Voting) string {
	parts := []string{s.kind(v.VotingTerms)}
	if all := s.board().Votings; len(all) > 1 {
		for i, x := range all {
			if x == v {
				parts = append([]string{fmt.Sprintf("%d/%d", i+1, len(all))}, parts...)
			}
		}
	}
	if v.Title != "" {
		parts = append(parts, v.Title)
	}
	return strings.Join(parts, " · ")
}

// kind is how people vote, and that it is on themes if it is.
func (s *Screen) kind(t workshop.VotingTerms) string {
	w := s.host.Words()
	name := w.T("doc.voting." + string(t.Kind))
	if t.OnThemes {
		return w.T("votes.themes", name)
	}
	return name
}
