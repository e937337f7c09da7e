package stage

import (
	"slices"
	"strings"

	"talkoot/workshop"
)

// asks stands in an aim for the writing of questions.
const asks = "?"

// Aim implements [kit.Aimed]: the lane, and on a board of questions the group or
// the writing of questions.
func (s *Screen) Aim() string {
	if s.lane == 0 && s.group == 0 && s.asking == s.beganAsking() {
		return ""
	}
	aim := make([]string, 2)
	if l := s.target(); l != nil {
		aim[0] = string(l.ID)
	}
	if g := s.answering(); g != nil {
		aim[1] = string(g.ID)
	}
	if s.asking {
		aim[1] = asks
	}
	return strings.Join(aim, " ")
}

// AimAt implements [kit.Aimed]. A lane or group that is gone is the first.
func (s *Screen) AimAt(aim string) {
	lane, group, ok := strings.Cut(aim, " ")
	if !ok {
		return
	}
	s.parking = s.stage() != nil && workshop.ID(lane) == workshop.ParkingID(s.id)
	s.setLane(max(0, slices.IndexFunc(s.lanes(), func(l *workshop.Lane) bool { return l.ID == workshop.ID(lane) })))
	s.group = max(0, s.meeting().GroupNumber(workshop.ID(group))-1)
	s.asking = group == asks
}

// beganAsking reports whether the line of this board begins with its lanes, such
// as the questions of a round: while there are none.
func (s *Screen) beganAsking() bool {
	st := s.stage()
	return st != nil && len(st.Board.Lanes) == 0 && (st.Kind == workshop.BoardStage || st.Board.Layout == workshop.Questions)
}
