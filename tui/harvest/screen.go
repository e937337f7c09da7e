// Package harvest is the harvest of a stage: the groups tell the room their
// answers, one answer a group in turn.
package harvest

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Screen is the harvest of one stage. What is typed is a new answer of the group
// that is shown.
type Screen struct {
	host  kit.Host
	stage workshop.ID
	line  *kit.Line

	// question is the one that was chosen, where they are harvested one at a time;
	// "" for the one of which something was told last.
	question workshop.ID
	// chosen is the group that is shown out of turn, if one is.
	chosen *workshop.ID
	list   kit.List // among the answers of the group

	h       workshop.Harvest
	answers []answer
}

// answer is an answer of the group that is shown.
type answer struct {
	*workshop.Note
	told, top bool
}

// New returns the harvest of a stage.
func New(host kit.Host, stage workshop.ID) *Screen {
	s := &Screen{host: host, stage: stage, line: kit.NewLine("harvest:" + string(stage))}
	s.begin()
	return s
}

func (s *Screen) meeting() *workshop.Meeting { return s.host.Session().Meeting() }

// Line implements [kit.Screen]. Where there are no questions there is nothing to
// harvest.
func (s *Screen) Line() *kit.Line {
	if s.asked() == nil {
		return nil
	}
	return s.line
}

// Paste implements [kit.Screen].
func (s *Screen) Paste(text string) tea.Cmd { s.line.Insert(text); return nil }

// Refresh implements [kit.Screen].
func (s *Screen) Refresh() { s.follow() }

// follow brings the harvest in step with the meeting.
func (s *Screen) follow() {
	s.h = s.meeting().Harvest(s.stage, s.question)
	if s.chosen != nil && s.find(*s.chosen) < 0 {
		s.chosen = nil
	}
	s.answers = nil
	g := s.shown()
	if g == nil {
		return
	}
	add := func(n *workshop.Note, told bool) {
		s.answers = append(s.answers, answer{n, told, slices.Contains(g.Top, n)})
	}
	for _, n := range g.Waiting {
		add(n, false)
	}
	for _, x := range s.h.Said {
		givers := s.meeting().Givers(x.Note)
		if slices.Contains(givers, g.Group) || g.Group == nil && len(givers) == 0 {
			add(x.Note, true)
		}
	}
	s.list.Clamp(len(s.answers))
	if s.list.At < 0 && s.canTell() {
		s.list.At = 0
	}
}

// canTell reports whether the group that is shown has an answer to tell.
func (s *Screen) canTell() bool { return len(s.answers) > 0 && !s.answers[0].told }

// begin selects the first answer that waits to be told. Where none does, nothing is
// selected, so that Enter on the empty line passes the turn.
func (s *Screen) begin() {
	s.list = kit.List{}
	s.follow()
	if !s.canTell() {
		s.list.At = -1
	}
}

// find returns where a group stands, -1 if it does not.
func (s *Screen) find(group workshop.ID) int {
	return slices.IndexFunc(s.h.Groups, func(g workshop.GroupHarvest) bool { return g.ID() == group })
}

// at is where the group stands that is shown: the one that was chosen, or the one
// whose turn it is, or the first; -1 if there is none.
func (s *Screen) at() int {
	switch {
	case s.chosen != nil:
		return s.find(*s.chosen)
	case s.h.Turn >= 0:
		return s.h.Turn
	}
	return min(0, len(s.h.Groups)-1)
}

// shown is the group that is shown, nil if there is none.
func (s *Screen) shown() *workshop.GroupHarvest {
	if i := s.at(); i >= 0 {
		return &s.h.Groups[i]
	}
	return nil
}

// asked is the question to which a new answer goes: the one that is harvested, or
// that of the group. It is nil where there are none.
func (s *Screen) asked() *workshop.Lane {
	st := s.meeting().Stage(s.stage)
	switch {
	case st == nil || len(st.Board.Lanes) == 0:
		return nil
	case s.h.Question != nil:
		return s.h.Question
	}
	if g := s.shown(); g != nil {
		if l := s.meeting().QuestionFor(s.stage, g.ID()); l != nil {
			return l
		}
	}
	return st.Board.Lanes[0]
}

// selected is the answer that Enter goes to, nil if none is selected or something
// is typed.
func (s *Screen) selected() *answer {
	if !s.line.Empty() || s.list.At < 0 || s.list.At >= len(s.answers) {
		return nil
	}
	return &s.answers[s.list.At]
}

// turn shows another group.
func (s *Screen) turn(by int) tea.Cmd {
	if n := len(s.h.Groups); n > 0 {
		id := s.h.Groups[(s.at()+by+n)%n].ID()
		s.chosen = &id
		s.begin()
	}
	return nil
}

// next goes on to whose turn it is.
func (s *Screen) next() {
	s.chosen = nil
	s.begin()
}

// ask goes to another question.
func (s *Screen) ask(l *workshop.Lane) tea.Cmd {
	s.question = l.ID
	s.next()
	return nil
}

// Aim implements [kit.Aimed]: the group to which a half-typed answer belongs.
func (s *Screen) Aim() string {
	if g := s.shown(); g != nil && !s.line.Empty() {
		return string(g.ID())
	}
	return ""
}

// AimAt implements [kit.Aimed]. A group that is gone is the one whose turn it is.
func (s *Screen) AimAt(aim string) {
	if id := workshop.ID(aim); id != "" && s.find(id) >= 0 {
		s.chosen = &id
		s.follow()
	}
}
