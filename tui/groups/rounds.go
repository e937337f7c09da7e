package groups

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// roundCommands look at other rounds, let them begin, and tell the room.
func (s *Screen) roundCommands() []kit.Command {
	m, w := s.meeting(), s.host.Words()
	last, here, announced := "", "", ""
	if !m.HasNextRound() {
		last = w.T("off.last_round")
	}
	if s.shown() == m.Rotation.At {
		here = w.T("off.round_on")
	}
	if m.Rotation.Announced {
		announced = w.T("off.announced")
	}
	out := []kit.Command{
		{ID: kit.RoundNext, Quiet: true, Off: last, Run: s.nextRound},
		{ID: kit.RoundEnter, Quiet: true, Off: here, Run: func() tea.Cmd { return s.enterRound(s.shown()) }},
		{ID: kit.GroupsAnnounce, Quiet: true, Off: announced, Run: func() tea.Cmd { return s.announce(true) }},
	}
	if m.Rotation.Announced {
		out = append(out, kit.Command{ID: kit.GroupsRetract, Quiet: true, Run: func() tea.Cmd { return s.announce(false) }})
	}
	return append(out, s.lookCommands()...)
}

// lookCommands look at an earlier or later round, where the arrows are not
// needed to edit the line.
func (s *Screen) lookCommands() []kit.Command {
	if s.rounds() < 2 || s.Line() != nil && !s.Line().Empty() {
		return nil
	}
	return []kit.Command{
		{ID: kit.RoundLeft, Quiet: true, Run: func() tea.Cmd { return s.look(-1) }},
		{ID: kit.RoundRight, Run: func() tea.Cmd { return s.look(1) }},
	}
}

// announce notes that the room was told, or takes that back.
func (s *Screen) announce(on bool) tea.Cmd {
	c, err := s.meeting().AnnounceGroups(on)
	told := "groups.told"
	if !on {
		told = "groups.untold"
	}
	return s.do(c, err, s.host.Words().T(told))
}

func (s *Screen) nextRound() tea.Cmd { return s.enterRound(s.meeting().Rotation.At + 1) }

// enterRound lets a round begin and tells who goes where.
func (s *Screen) enterRound(round int) tea.Cmd {
	c, err := s.meeting().EnterRound(round)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.round = -1
		s.host.Say(s.moves())
	}
	return cmd
}

// moves says what changes with the round that has begun.
func (s *Screen) moves() string {
	m, w := s.meeting(), s.host.Words()
	round := w.T("groups.round", m.Rotation.At+1)
	if m.Rotation.Kind != workshop.QuestionRotation {
		return round + ": " + w.T("groups.move."+string(m.Rotation.Kind))
	}
	var parts []string
	for _, g := range m.Groups {
		parts = append(parts, strconv.Itoa(m.GroupNumber(g.ID))+" → "+strconv.Itoa(m.TableOf(g.ID, m.Rotation.At)))
	}
	return round + ": " + w.T("groups.move.questions", strings.Join(parts, ", "))
}

// passScribes lets the next one write in each group.
func (s *Screen) passScribes() tea.Cmd {
	c, err := s.meeting().PassScribes()
	return s.do(c, err, s.host.Words().T("groups.passed"))
}
