package stage

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// usualFactors is how many factors of each lane a TOWS takes unless another
// number is asked for.
const usualFactors = 5

// askTOWS asks how many factors of each lane the TOWS should take, and goes
// there.
func (s *Screen) askTOWS() tea.Cmd {
	w := s.host.Words()
	n := kit.NewField(w.T("field.factors"), strconv.Itoa(usualFactors), w.T("tows.hint"))
	s.host.Show(kit.NewForm(s.host, w.T("cmd.tows.open"), func() (tea.Cmd, error) {
		most, err := strconv.Atoi(strings.TrimSpace(n.Value()))
		if err != nil {
			return nil, workshop.Err(workshop.CodeBadNumber, n.Value())
		}
		c, err := s.meeting().OpenTOWS(s.host.Moment(), s.id, most)
		if err != nil {
			return nil, err
		}
		cmd, ok := s.host.Do(c, nil)
		if !ok {
			return cmd, nil
		}
		return tea.Batch(cmd, s.host.GoStage(s.tows().ID)), nil
	}, n))
	return nil
}

// tows returns the TOWS that was made of this board last, nil if there is none.
func (s *Screen) tows() *workshop.Stage {
	for _, st := range s.meeting().Stages[s.meeting().StageNumber(s.id):] {
		if st.Board.IsTOWS() {
			return st
		}
	}
	return nil
}

// addFactor gives a note a code on the TOWS.
func (s *Screen) addFactor(n *workshop.Note) tea.Cmd {
	st := s.tows()
	c, err := s.meeting().AddFactor(st.ID, n.ID)
	cmd, ok := s.host.Do(c, err)
	if ok {
		factors := s.meeting().Stage(st.ID).Board.Factors
		s.host.Say(s.host.Words().T("tows.added", strconv.Itoa(n.Number), factors[len(factors)-1].Code))
	}
	return cmd
}
