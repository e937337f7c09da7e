package stage

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// placeChoices are where a note can stand.
func (s *Screen) placeChoices(n *workshop.Note) []kit.Choice {
	w, st := s.host.Words(), s.stage()
	noOther := ""
	if len(s.targets()) < 2 {
		noOther = w.T("off.one_lane")
	}
	out := []kit.Choice{
		{Name: w.T("note.move"), Off: noOther, Run: func() tea.Cmd { s.moveMenu(n); return nil }},
	}
	if len(st.Board.Lanes) > 1 {
		out = append(out, kit.Choice{Name: w.T("note.list"), Run: func() tea.Cmd { s.listMenu(n); return nil }})
	}
	if here := s.target(); len(n.Lanes()) > 1 && here != nil {
		out = append(out, kit.Choice{Name: w.T("note.unlist", w.Lane(here)), Run: func() tea.Cmd {
			return s.do(s.meeting().UnlistNote(n.ID, here.ID))
		}})
	}
	return out
}

// targets are the lanes that a note can be moved to.
func (s *Screen) targets() []*workshop.Lane {
	lanes := s.ownLanes()
	return append(lanes[:len(lanes):len(lanes)], s.stage().Board.Parking)
}

// moveMenu asks for the lane that a note should stand in.
func (s *Screen) moveMenu(n *workshop.Note) {
	s.laneMenu(n, s.host.Words().T("note.move"), func(l *workshop.Lane) tea.Cmd {
		c, err := s.meeting().MoveNote(n.ID, l.ID)
		cmd, ok := s.host.Do(c, err)
		if ok { // the line stays where it was: the next thing said belongs there
			s.picked = pickedNothing
			s.host.Say(s.host.Words().T("note.moved", strconv.Itoa(n.Number), s.host.Words().Lane(l)))
		}
		return cmd
	})
}

// listMenu asks for one more lane that a note should stand in.
func (s *Screen) listMenu(n *workshop.Note) {
	s.laneMenu(n, s.host.Words().T("note.list"), func(l *workshop.Lane) tea.Cmd {
		return s.do(s.meeting().ListNote(n.ID, l.ID))
	})
}

// laneMenu asks for a lane in which a note does not stand yet.
func (s *Screen) laneMenu(n *workshop.Note, title string, then func(*workshop.Lane) tea.Cmd) {
	var choices []kit.Choice
	for _, l := range s.targets() {
		if !n.StandsIn(l) {
			choices = append(choices, kit.Choice{Name: s.host.Words().Lane(l), Run: func() tea.Cmd { return then(l) }})
		}
	}
	s.host.Show(kit.NewMenu(s.host, title, []string{n.Text}, choices...))
}

// shift moves the selected note up or down in its lane.
func (s *Screen) shift(n *workshop.Note, by int) tea.Cmd {
	c, err := s.meeting().ShiftNote(n.ID, s.target().ID, by)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.notes.At += by
	}
	return cmd
}
