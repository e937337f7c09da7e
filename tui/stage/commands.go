package stage

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	w := s.host.Words()
	if s.stage() == nil || s.Line() == nil {
		return nil
	}
	record := kit.Command{ID: kit.Record, Hint: w.T("hint.note"), Run: s.enter}
	if s.picked != pickedNothing {
		record.Hint = w.T("hint.open")
	}
	lane := w.T("hint.lane")
	switch {
	case s.questions() && s.asking:
		lane = w.T("hint.answers")
	case s.questions():
		lane = w.T("hint.group")
	}
	out := []kit.Command{record}
	if s.canTurn() {
		out = append(out,
			kit.Command{ID: kit.Next, Hint: lane, Run: func() tea.Cmd { return s.turn(1) }},
			kit.Command{ID: kit.Previous, Quiet: true, Run: func() tea.Cmd { return s.turn(-1) }})
	}
	out = append(out,
		kit.Command{ID: kit.Up, Run: func() tea.Cmd { return s.move(-1) }},
		kit.Command{ID: kit.Down, Quiet: true, Run: func() tea.Cmd { return s.move(1) }})
	if n := s.selectedNote(); n != nil {
		out = append(out,
			kit.Command{ID: kit.ThemeNeighbour, Quiet: true, Run: func() tea.Cmd { return s.joinNeighbour(n) }},
			kit.Command{ID: kit.NoteAction, Quiet: true, Run: func() tea.Cmd { return s.agree(n, workshop.Action) }},
			kit.Command{ID: kit.NoteUp, Quiet: true, Run: func() tea.Cmd { return s.shift(n, -1) }},
			kit.Command{ID: kit.NoteDown, Quiet: true, Run: func() tea.Cmd { return s.shift(n, 1) }})
		out = append(out, kit.Command{ID: kit.Delete, Name: w.T("note.remove"), Run: func() tea.Cmd { return s.remove(n) }})
	}
	if s.picked == pickedQuestion {
		out = append(out, kit.Command{ID: kit.Delete, Name: s.removeName(), Run: s.removeLane})
	}
	if s.stage().Kind == workshop.Recap && kit.CarryOff(s.host) == "" {
		out = append(out, kit.Command{ID: kit.NoteAction, Name: w.T("cmd.carry"), Hint: w.T("hint.carry"), Run: func() tea.Cmd { return kit.AskCarry(s.host) }})
	}
	if s.picked != pickedNothing {
		out = append(out, kit.Command{ID: kit.Back, Run: func() tea.Cmd { s.picked = pickedNothing; return nil }})
	}
	if s.questions() {
		out = append(out, s.questionCommands()...)
	}
	return append(out, s.boardCommands()...)
}

// canTurn reports whether Tab leads anywhere: to another lane or group, or
// between the questions and their answers.
func (s *Screen) canTurn() bool { return s.questions() || s.asking || len(s.lanes()) > 1 }

// turn goes to the next lane or group. From the writing of questions it leads to
// the first group, and only while there are no groups back to it: an answer must
// not become a question because Tab was pressed once too often.
func (s *Screen) turn(by int) tea.Cmd {
	groups := len(s.meeting().Groups)
	switch {
	case s.asking:
		s.group, s.asking = 0, len(s.lanes()) == 0
	case !s.questions():
		s.setLane((s.lane + by + len(s.lanes())) % len(s.lanes()))
	case groups == 0:
		s.asking = true
	default:
		s.group = (s.group + by + groups) % groups
	}
	s.picked, s.given = pickedNothing, ""
	s.followQuestion()
	return nil
}

// move goes from the line up through the notes and, in a recap, on through
// what was agreed; and down again.
func (s *Screen) move(by int) tea.Cmd {
	if s.asking {
		return s.moveToQuestion(by)
	}
	notes, agreed := len(s.visibleNotes()), len(s.agreements())
	at := agreed + notes // the line
	switch s.picked {
	case pickedNote:
		at = agreed + s.notes.At
	case pickedAgreement:
		at = s.recalled.At
	}
	if s.moveToTwin(by) {
		return nil
	}
	at = min(max(at+by, 0), agreed+notes)
	switch {
	case at == agreed+notes:
		s.picked = pickedNothing
	case at >= agreed:
		s.picked, s.notes.At = pickedNote, at-agreed
	default:
		s.picked, s.recalled.At = pickedAgreement, at
	}
	return nil
}

// moveToTwin goes from the line down to the note that says the same, and back.
func (s *Screen) moveToTwin(by int) bool {
	switch {
	case s.picked == pickedNothing && by > 0 && s.twin() != nil:
		s.picked = pickedTwin
		return true
	case s.picked == pickedTwin:
		s.picked = pickedNothing
		return true
	}
	return false
}

// enter opens what is selected, or records the line.
func (s *Screen) enter() tea.Cmd {
	switch {
	case s.picked == pickedAgreement:
		return s.followMenu()
	case s.picked == pickedQuestion:
		return s.preparedMenu()
	case s.picked == pickedTwin && s.twin() != nil:
		return s.mentionTwin(s.twin())
	case s.selectedNote() != nil:
		return s.noteMenu(s.selectedNote())
	}
	if n, ok := s.groupsAsked(); ok {
		return s.form(n)
	}
	return s.add([]string{s.line.Value()}, s.line)
}

// groupsAsked reports whether a number on the line asks for groups: on a board
// of questions while there are none, also while questions are written, since no
// question is a number.
func (s *Screen) groupsAsked() (int, bool) {
	if !s.questions() || len(s.meeting().Groups) > 0 {
		return 0, false
	}
	n, err := strconv.Atoi(strings.TrimSpace(s.line.Value()))
	return n, err == nil && n != 1 // one group is the whole room
}

func (s *Screen) form(n int) tea.Cmd {
	c, err := kit.DivideInto(s.host, n)
	cmd, ok := s.host.Do(c, err, s.line)
	if ok {
		s.formed(n)
	}
	return cmd
}

// formed goes on from new groups to their answers, where there is something to
// answer.
func (s *Screen) formed(n int) {
	s.group, s.asking = 0, len(s.ownLanes()) == 0
	s.host.Say(s.host.Words().T("groups.formed", n) + kit.GroupSizes(s.meeting()))
}

func (s *Screen) remove(n *workshop.Note) tea.Cmd {
	c, err := s.meeting().RemoveNote(n.ID)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.host.Say(s.host.Words().T("note.removed", strconv.Itoa(n.Number)))
	}
	return cmd
}
