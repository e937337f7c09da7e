package stage

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// questionCommands are those of a board of questions. The stage keys go from
// question to question first.
func (s *Screen) questionCommands() []kit.Command {
	w, lanes := s.host.Words(), s.ownLanes()
	none := ""
	if len(lanes) == 0 {
		none = w.T("off.no_questions")
	}
	noGroups := ""
	if s.answering() == nil {
		noGroups = w.T("off.no_groups")
	}
	out := []kit.Command{
		{ID: kit.QuestionAdd, Quiet: true, Run: func() tea.Cmd { s.asking = true; return nil }},
		{ID: kit.QuestionSet, Off: none, Quiet: true, Run: s.askTitle},
		{ID: "question.up", Off: none, Quiet: true, Run: func() tea.Cmd { return s.shiftLane(-1) }},
		{ID: "question.down", Off: none, Quiet: true, Run: func() tea.Cmd { return s.shiftLane(1) }},
		{ID: "question.remove", Off: none, Quiet: true, Run: s.removeLane},
		{ID: kit.FormGroups, Quiet: true, Run: func() tea.Cmd { s.askGroups(); return nil }},
		{ID: kit.GroupName, Off: noGroups, Quiet: true, Run: func() tea.Cmd { s.nameGroup(); return nil }},
		{ID: "group.move", Off: noGroups, Quiet: true, Run: func() tea.Cmd { s.moveMember(); return nil }},
	}
	if s.lane < len(lanes)-1 {
		out = append(out, kit.Command{ID: kit.StageNext, Name: w.T("question.next"), Run: func() tea.Cmd { return s.ask(s.lane + 1) }})
	}
	if s.lane > 0 {
		out = append(out, kit.Command{ID: kit.StagePrev, Name: w.T("question.previous"), Quiet: true, Run: func() tea.Cmd { return s.ask(s.lane - 1) }})
	}
	return out
}

// ask goes to a question; the first group answers first.
func (s *Screen) ask(i int) tea.Cmd {
	s.setLane(i)
	s.group, s.asking = 0, false
	return nil
}

// askGroups asks for how many groups there should be, which replaces those
// there are.
func (s *Screen) askGroups() {
	w := s.host.Words()
	n := kit.NewField(w.T("field.groups"), "5", w.T("groups.hint"))
	s.host.Show(kit.NewForm(s.host, w.T("cmd.groups.form"), func() (tea.Cmd, error) {
		number, err := strconv.Atoi(n.Value())
		if err != nil {
			return nil, workshop.Err(workshop.CodeBadNumber, n.Value())
		}
		c, err := s.meeting().FormGroups(s.host.Moment(), number)
		if err != nil {
			return nil, err
		}
		cmd, ok := s.host.Do(c, nil)
		if ok {
			s.formed(number)
		}
		return cmd, nil
	}, n))
}

func (s *Screen) nameGroup() {
	w, g := s.host.Words(), s.answering()
	f := kit.NewField(w.T("field.name"), w.Label(g.Label), "")
	s.host.Show(kit.NewForm(s.host, w.T("cmd.group.name"), func() (tea.Cmd, error) {
		c, err := s.meeting().NameGroup(g.ID, f.Value())
		if err != nil {
			return nil, err
		}
		cmd, _ := s.host.Do(c, nil)
		return cmd, nil
	}, f))
}

// moveMember asks who of the marked group should move, and where to.
func (s *Screen) moveMember() {
	w, g, m := s.host.Words(), s.answering(), s.meeting()
	var choices []kit.Choice
	for _, id := range g.Members {
		p := m.Attendance.Presence(id)
		if p == nil {
			continue
		}
		choices = append(choices, kit.Choice{Name: s.name(p.PersonRef), Run: func() tea.Cmd {
			kit.AskGroup(s.host, id)
			return nil
		}})
	}
	if len(choices) == 0 {
		s.host.Say(w.T("groups.unnamed"))
		return
	}
	s.host.Show(kit.NewMenu(s.host, w.T("cmd.group.move"), nil, choices...))
}

func (s *Screen) name(ref workshop.PersonRef) string {
	r, ok := s.host.Session().People().Revision(ref)
	if !ok {
		return s.host.Words().T("person.erased")
	}
	return r.Name()
}
