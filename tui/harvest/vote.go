package harvest

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

// alike are the answers that were told, the one most like a text first.
func (s *Screen) alike(text string) []*workshop.Note {
	index := &likeness.Index{}
	for _, x := range s.h.Said {
		index.Add(x.Note.ID, x.Note.Text)
	}
	var out []*workshop.Note
	first := map[workshop.ID]bool{}
	for _, found := range index.Find(text, len(s.h.Said)) {
		first[found.ID] = true
		out = append(out, s.meeting().Note(found.ID))
	}
	for _, x := range s.h.Said {
		if !first[x.Note.ID] {
			out = append(out, x.Note)
		}
	}
	return out
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
