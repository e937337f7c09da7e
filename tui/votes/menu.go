package votes

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// menu offers what can be done with the selected row; where the ranking of a
// hidden result would stand, to reveal it.
func (s *Screen) menu() tea.Cmd {
	w, v := s.host.Words(), s.voting()
	o := s.selected()
	show := kit.Choice{Name: w.T("cmd.vote.reveal"), Run: func() tea.Cmd { return s.reveal(true) }}
	if v.Revealed {
		show = kit.Choice{Name: w.T("cmd.vote.hide"), Run: func() tea.Cmd { return s.reveal(false) }}
	}
	if o == nil {
		s.host.Show(kit.NewMenu(s.host, s.name(v), nil, show,
			kit.Choice{Name: w.T("cancel"), Run: func() tea.Cmd { return nil }}))
		return nil
	}
	none := ""
	if o.Tally.Sum() == 0 {
		none = w.T("off.no_votes")
	}
	choices := []kit.Choice{
		{Name: w.T("votes.change"), Run: func() tea.Cmd { s.change(v, o); return nil }},
		{Name: w.T("votes.clear"), Off: none, Run: func() tea.Cmd { return s.clear(o) }},
	}
	if o.Note != nil {
		choices = append(choices, kit.Choice{Name: w.T("votes.gonote"), Run: func() tea.Cmd { return s.host.GoNote(o.Note.ID) }})
	}
	choices = append(choices, show)
	s.host.Show(kit.NewMenu(s.host, s.label(o), []string{o.text()}, choices...))
	return nil
}

// label names a row: "Kirjaus 14".
func (s *Screen) label(o *option) string {
	if o.Theme != nil {
		return s.host.Words().T("votes.theme", strconv.Itoa(o.number))
	}
	return s.host.Words().T("note.title", strconv.Itoa(o.number))
}

// change asks for what a note or theme got, a field a number.
func (s *Screen) change(v *workshop.Voting, o *option) {
	w := s.host.Words()
	var fields []*kit.Field
	for i, label := range counted(w, v.Kind) {
		fields = append(fields, kit.NewField(label, numeral(o.Tally[i]), w.T("votes.count.hint")))
	}
	s.host.Show(kit.NewForm(s.host, s.label(o), func() (tea.Cmd, error) {
		counts := make([]int, len(fields))
		for i, f := range fields {
			var err error
			if counts[i], err = number(f.Value()); err != nil {
				return nil, err
			}
		}
		c, err := s.meeting().EnterVotes(v.ID, o.target(), counts...)
		return kit.Accepted(s.host, c, err)
	}, fields...))
}

// counted names each of the numbers that make up a tally.
func counted(w *lang.Words, kind workshop.VotingKind) []string {
	switch kind {
	case workshop.Rating:
		var labels []string
		for grade := 1; grade <= workshop.Grades; grade++ {
			labels = append(labels, w.T("doc.gave", grade))
		}
		return labels
	case workshop.Hands:
		return []string{w.T("doc.for"), w.T("doc.against"), w.T("doc.abstain")}
	case workshop.Money:
		return []string{w.T("doc.euros")}
	}
	return []string{w.T("doc.votes")}
}
