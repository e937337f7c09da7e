package harvest

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	w, g := s.host.Words(), s.shown()
	if s.asked() == nil || g == nil {
		return nil
	}
	record := kit.Command{ID: kit.Record, Hint: w.T("harvest.hint.new"), Run: s.enter}
	noTop, nothing, pass := "", "", w.T("harvest.hint.pass")
	switch a := s.selected(); {
	case !s.line.Empty():
		noTop = w.T("off.no_answer")
	case a == nil:
		record.Hint, pass = pass, "" // told once
		noTop, nothing = w.T("off.no_answer"), w.T("off.no_answer")
	case a.told:
		record.Hint, nothing = w.T("hint.menu"), w.T("off.told")
	default:
		record.Hint = w.T("harvest.hint.told")
	}
	if len(s.h.Said) == 0 {
		nothing = w.T("off.nothing_told")
	}
	if g.Group == nil {
		noTop = w.T("off.no_answer")
	}
	passed := ""
	if g.Passed {
		passed = w.T("off.passed")
	}
	noVote := ""
	if len(s.votedOn()) == 0 {
		noVote = w.T("off.nothing_told")
	}
	out := []kit.Command{
		record,
		{ID: kit.MergeOne, Name: w.T("harvest.again"), Hint: w.T("harvest.hint.again"), Off: nothing, Run: s.again},
		{ID: kit.ThemeNeighbour, Name: w.T("harvest.top"), Hint: w.T("harvest.hint.top"), Off: noTop, Run: s.toggleTop},
		{ID: kit.NoteAction, Name: w.T("harvest.pass"), Hint: pass, Quiet: pass == "", Off: passed, Run: s.pass},
		{ID: kit.Next, Hint: w.T("hint.group"), Run: func() tea.Cmd { return s.turn(1) }},
		{ID: kit.Previous, Quiet: true, Run: func() tea.Cmd { return s.turn(-1) }},
		{ID: kit.Up, Quiet: true, Run: func() tea.Cmd { s.list.Move(-1, len(s.answers)); return nil }},
		{ID: kit.Down, Quiet: true, Run: func() tea.Cmd { s.list.Move(1, len(s.answers)); return nil }},
		{ID: kit.HarvestVote, Off: noVote, Quiet: true, Run: s.vote},
	}
	return append(out, s.questionCommands()...)
}

// questionCommands let the stage keys go from question to question first, where
// they are harvested one at a time.
func (s *Screen) questionCommands() (out []kit.Command) {
	w, lanes := s.host.Words(), s.meeting().Stage(s.stage).Board.Lanes
	at := slices.Index(lanes, s.h.Question)
	if at >= 0 && at+1 < len(lanes) {
		out = append(out, kit.Command{ID: kit.StageNext, Name: w.T("question.next"), Run: func() tea.Cmd { return s.ask(lanes[at+1]) }})
	}
	if at > 0 {
		out = append(out, kit.Command{ID: kit.StagePrev, Name: w.T("question.previous"), Quiet: true, Run: func() tea.Cmd { return s.ask(lanes[at-1]) }})
	}
	return out
}

// enter says that the selected answer was told, or records what was typed as
// told; where a group has nothing to tell, it passes.
func (s *Screen) enter() tea.Cmd {
	g, m := s.shown(), s.meeting()
	a := s.selected()
	switch {
	case a != nil && a.told:
		return s.menu(a)
	case a != nil:
		return s.goOn(m.HarvestAnswer(a.ID, g.ID()))
	case s.line.Empty():
		return s.pass()
	}
	c, err := m.HarvestNew(s.host.Moment(), s.asked().ID, g.ID(), s.line.Value())
	return s.goOn(c, err, s.line)
}

// goOn lets a change happen and goes on to whose turn it is then.
func (s *Screen) goOn(c workshop.Change, err error, clear ...*kit.Line) tea.Cmd {
	cmd, ok := s.host.Do(c, err, clear...)
	if ok {
		s.next()
	}
	return cmd
}

// stay lets a change happen that leaves the turn as it is.
func (s *Screen) stay(c workshop.Change, err error, clear ...*kit.Line) tea.Cmd {
	cmd, ok := s.host.Do(c, err, clear...)
	if ok {
		s.follow()
	}
	return cmd
}

func (s *Screen) pass() tea.Cmd {
	var question workshop.ID
	if s.h.Question != nil {
		question = s.h.Question.ID
	}
	return s.goOn(s.meeting().PassTurn(s.stage, question, s.shown().ID()))
}

func (s *Screen) toggleTop() tea.Cmd {
	a := s.selected()
	return s.stay(s.meeting().TopAnswer(a.ID, s.shown().ID(), !a.top))
}

// again asks which of what was told the answer says once more, or the text that
// was typed. The group may tell another one then.
func (s *Screen) again() tea.Cmd {
	w := s.host.Words()
	a, text := s.selected(), s.line.Value()
	if a != nil {
		text = a.Text
	}
	var choices []kit.Choice
	for _, n := range s.alike(text) {
		choices = append(choices, kit.Choice{
			Name: strconv.Itoa(n.Number) + " " + kit.Plain(n.Text),
			Run:  func() tea.Cmd { return s.mention(n, a) },
		})
	}
	s.host.Show(kit.NewPicker(s.host, w.T("harvest.which", kit.Cut(kit.Plain(text), 50)), choices...))
	return nil
}

// mention says that what was told was said again: by an answer, which is merged
// with it and keeps its words, or in the words that were typed.
func (s *Screen) mention(n *workshop.Note, a *answer) tea.Cmd {
	m, w := s.meeting(), s.host.Words()
	c, err := m.MentionNote(n.ID, s.shown().ID(), s.line.Value())
	clear := []*kit.Line{s.line}
	if a != nil {
		c, err = m.MergeNotes(n.ID, a.ID)
		clear = nil
	}
	cmd, ok := s.host.Do(c, err, clear...)
	if ok {
		s.begin()
		now := s.meeting().Note(n.ID)
		s.host.Say(w.T("twin.mentioned", strconv.Itoa(now.Number), strconv.Itoa(now.Repeats()+1)))
	}
	return cmd
}

// menu offers what can be done with an answer that was told.
func (s *Screen) menu(a *answer) tea.Cmd {
	w := s.host.Words()
	choices := []kit.Choice{{Name: w.T("harvest.return"), Run: func() tea.Cmd { return s.stay(s.meeting().ReturnAnswer(a.ID)) }}}
	if s.shown().Group != nil {
		choices = append(choices, kit.Choice{Name: w.T("harvest.top"), Run: s.toggleTop})
	}
	choices = append(choices, kit.Choice{Name: w.T("harvest.go"), Run: func() tea.Cmd { return s.host.GoNote(a.ID) }})
	s.host.Show(kit.NewMenu(s.host, w.T("note.title", strconv.Itoa(a.Number)), []string{a.Text}, choices...))
	return nil
}
