package harvest

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

// alike are the answers that were told, the one most like a text first.
func (s *Screen) alike(text string) []*workshop.Note {
	type scored struct {
		*workshop.Note
		score float64
	}
	all := make([]scored, len(s.h.Said))
	for i, x := range s.h.Said {
		all[i] = scored{x.Note, likeness.Of(text, x.Note.Text)}
	}
	slices.SortStableFunc(all, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	notes := make([]*workshop.Note, len(all))
	for i, x := range all {
		notes[i] = x.Note
	}
	return notes
}

// votedOn are the answers to vote on: the top ones of the groups, or, where no
// group has any, those that were told.
func (s *Screen) votedOn() []workshop.ID {
	var ids []workshop.ID
	for _, n := range s.h.Top() {
		ids = append(ids, n.ID)
	}
	if len(ids) > 0 {
		return ids
	}
	for _, x := range s.h.Said {
		ids = append(ids, x.Note.ID)
	}
	return ids
}

// vote asks how people vote on the top answers, opens a round on these alone, and
// goes there.
func (s *Screen) vote() tea.Cmd {
	w, notes := s.host.Words(), s.votedOn()
	var choices []kit.Choice
	for _, k := range workshop.VotingKinds {
		t := workshop.VotingTerms{Kind: k, Voters: s.meeting().Attendance.Best().N}
		switch k {
		case workshop.Dots:
			t.Budget = workshop.SuggestDots(len(notes))
		case workshop.Money:
			t.Budget = workshop.SuggestMoney
		}
		choices = append(choices, kit.Choice{Name: w.T("doc.voting." + string(k)), Run: func() tea.Cmd { return s.open(t, notes) }})
	}
	s.host.Show(kit.NewMenu(s.host, w.T("harvest.vote", len(notes)), nil, choices...))
	return nil
}

func (s *Screen) open(t workshop.VotingTerms, notes []workshop.ID) tea.Cmd {
	c, err := s.meeting().OpenVoting(s.host.Moment(), s.stage, t, notes...)
	cmd, ok := s.host.Do(c, err)
	if !ok {
		return cmd
	}
	return tea.Batch(cmd, s.host.Go(kit.Votes))
}
