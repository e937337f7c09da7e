package stage

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
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
	noTopic := none
	if l := s.target(); l != nil && l.Topic == "" {
		noTopic = w.T("off.no_topic")
	}
	deal := kit.QuestionsEach
	if s.stage().Board.OneEach {
		deal = kit.QuestionsSame
	}
	out := []kit.Command{
		{ID: kit.QuestionAdd, Quiet: true, Run: s.prepare},
		{ID: kit.QuestionSet, Off: none, Quiet: true, Run: s.askTitle},
		{ID: "question.up", Off: none, Quiet: true, Run: func() tea.Cmd { return s.shiftLane(-1) }},
		{ID: "question.down", Off: none, Quiet: true, Run: func() tea.Cmd { return s.shiftLane(1) }},
		{ID: "question.remove", Off: none, Quiet: true, Run: s.removeLane},
		{ID: kit.QuestionGo, Off: none, Quiet: true, Run: s.questionMenu},
		{ID: kit.QuestionTopic, Off: none, Quiet: true, Run: s.askTopic},
		{ID: kit.TopicRename, Off: noTopic, Quiet: true, Run: s.askTopicName},
		{ID: deal, Quiet: true, Run: s.toggleOneEach},
		{ID: kit.GroupName, Off: noGroups, Quiet: true, Run: func() tea.Cmd { kit.AskGroupName(s.host, s.answering()); return nil }},
		{ID: "group.move", Off: noGroups, Quiet: true, Run: func() tea.Cmd { kit.AskMember(s.host, s.answering()); return nil }},
	}
	if m := s.meeting(); m.Current == s.id && m.HasNextRound() {
		out = append(out, kit.Command{ID: kit.RoundNext, Quiet: true, Run: func() tea.Cmd { return s.enterRound(m.Rotation.At + 1) }})
	}
	if s.stage().Board.OneEach {
		return append(out, s.roundCommands()...)
	}
	if s.meeting().Rotation.Mixes() && len(lanes) < 2 { // nothing but the rounds to go through
		return append(out, s.roundCommands()...)
	}
	if s.lane < len(lanes)-1 {
		out = append(out, kit.Command{ID: kit.StageNext, Name: w.T("question.next"), Run: func() tea.Cmd { return s.ask(s.lane + 1) }})
	}
	if s.lane > 0 {
		out = append(out, kit.Command{ID: kit.StagePrev, Name: w.T("question.previous"), Quiet: true, Run: func() tea.Cmd { return s.ask(s.lane - 1) }})
	}
	return out
}

// prepare goes to the writing of questions, or of lanes.
func (s *Screen) prepare() tea.Cmd {
	s.asking, s.picked = true, pickedNothing
	return nil
}

// moveToQuestion goes from the line up through what was written, and down again.
func (s *Screen) moveToQuestion(by int) tea.Cmd {
	at, line := len(s.ownLanes()), len(s.ownLanes())
	if s.picked == pickedQuestion {
		at = s.lane
	}
	if at = min(max(at+by, 0), line); at == line {
		s.picked = pickedNothing
		return nil
	}
	s.setLane(at)
	s.picked = pickedQuestion
	return nil
}

// preparedMenu offers what can be done with the selected question or lane.
func (s *Screen) preparedMenu() tea.Cmd {
	l := s.target()
	if l == nil || !l.Own() {
		return s.prepare()
	}
	can := map[kit.CommandID]kit.Command{}
	for _, c := range s.Commands() {
		can[c.ID] = c
	}
	w := s.host.Words()
	var choices []kit.Choice
	for _, id := range []kit.CommandID{
		kit.QuestionSet, "question.up", "question.down", kit.QuestionTopic, "question.remove",
		kit.LaneRename, kit.LaneEarlier, kit.LaneLater, kit.LaneRemove,
	} {
		if c, ok := can[id]; ok {
			choices = append(choices, kit.Choice{Name: kit.CommandName(s.host, c), Off: c.Off, Run: c.Run})
		}
	}
	s.host.Show(kit.NewMenu(s.host, strconv.Itoa(s.lane+1), []string{w.Lane(l)}, choices...))
	return nil
}

// removeName is what removing the selected question or lane is called.
func (s *Screen) removeName() string {
	if s.questions() {
		return s.host.Words().T("cmd.question.remove")
	}
	return s.host.Words().T("cmd.lane.remove")
}

// ask goes to a question; the first group answers first.
func (s *Screen) ask(i int) tea.Cmd {
	s.setLane(i)
	s.group, s.asking = 0, false
	return nil
}

// roundCommands let the stage keys go from round to round, once the meeting has
// come to the stage, where each group has a question of its own.
func (s *Screen) roundCommands() (out []kit.Command) {
	w, m := s.host.Words(), s.meeting()
	if m.Current != s.id || m.Rotation == nil {
		return nil
	}
	if m.HasNextRound() {
		out = append(out, kit.Command{ID: kit.StageNext, Name: w.T("round.next"), Run: func() tea.Cmd { return s.enterRound(m.Rotation.At + 1) }})
	}
	if m.Rotation.At > 0 {
		out = append(out, kit.Command{ID: kit.StagePrev, Name: w.T("round.previous"), Quiet: true, Run: func() tea.Cmd { return s.enterRound(m.Rotation.At - 1) }})
	}
	return out
}

// enterRound lets a round begin; the first group answers first.
func (s *Screen) enterRound(round int) tea.Cmd {
	c, err := s.meeting().EnterRound(round)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.group, s.given, s.asking = 0, "", false
		s.followQuestion()
		s.host.Say(s.host.Words().T("round.number", round+1, s.meeting().Rotation.Rounds))
	}
	return cmd
}

// followQuestion goes to the question of the group that answers, where each has
// its own: when another group is marked, and when it has come to another question.
func (s *Screen) followQuestion() {
	g := s.answering()
	if g == nil {
		return
	}
	l := s.meeting().QuestionFor(s.id, g.ID)
	switch {
	case l == nil:
		s.given = ""
	case l.ID != s.given:
		s.lane, s.marked, s.given = slices.Index(s.ownLanes(), l), l.ID, l.ID
	}
}

// addQuestions puts questions at the end of the board, under the topic of the
// last one unless they name another.
func (s *Screen) addQuestions(texts []string, clear ...*kit.Line) tea.Cmd {
	questions, last := intake.Questions(texts, s.lastTopic())
	if len(questions) == 0 && len(texts) > 0 && last != s.lastTopic() { // the topic of those to come
		s.topic = &last
		for _, l := range clear {
			l.Clear()
		}
		return nil
	}
	c, err := s.meeting().AskQuestions(s.host.Moment(), s.id, questions...)
	cmd, ok := s.host.Do(c, err, clear...)
	if ok {
		s.topic = nil
	}
	return cmd
}

// lastTopic is the topic under which the next question comes.
func (s *Screen) lastTopic() string {
	if s.topic != nil {
		return *s.topic
	}
	if lanes := s.ownLanes(); len(lanes) > 0 {
		return lanes[len(lanes)-1].Topic
	}
	return ""
}

// questionMenu lets any question be looked at.
func (s *Screen) questionMenu() tea.Cmd {
	w := s.host.Words()
	var choices []kit.Choice
	for i, l := range s.ownLanes() {
		name := w.Lane(l)
		if l.Topic != "" {
			name = l.Topic + ": " + name
		}
		choices = append(choices, kit.Choice{Name: kit.Plain(name), Run: func() tea.Cmd { s.setLane(i); s.asking = false; return nil }})
	}
	s.host.Show(kit.NewMenu(s.host, w.T("cmd.question.go"), nil, choices...).Select(s.lane))
	return nil
}

// askTopic asks under which topic the question stands.
func (s *Screen) askTopic() tea.Cmd {
	l := s.target()
	s.askTopicAs("cmd.question.topic", l.Topic, s.host.Words().T("topic.hint"), func(topic string) (workshop.Change, error) {
		return s.meeting().SetTopic(topic, l.ID)
	})
	return nil
}

// askTopicName asks for another name for the topic of the question, which all
// under it get.
func (s *Screen) askTopicName() tea.Cmd {
	was := s.target().Topic
	s.askTopicAs("cmd.topic.rename", was, s.host.Words().T("topic.rename.hint"), func(topic string) (workshop.Change, error) {
		return s.meeting().RenameTopic(s.id, was, topic)
	})
	return nil
}

// askTopicAs asks for a topic.
func (s *Screen) askTopicAs(title, was, hint string, how func(string) (workshop.Change, error)) {
	w := s.host.Words()
	f := kit.NewField(w.T("field.topic"), was, hint)
	s.host.Show(kit.NewForm(s.host, w.T(title), func() (tea.Cmd, error) {
		c, err := how(f.Value())
		return kit.Accepted(s.host, c, err)
	}, f))
}

// toggleOneEach gives each group a question of its own, or all the same ones, and
// says how that comes out.
func (s *Screen) toggleOneEach() tea.Cmd {
	on := !s.stage().Board.OneEach
	c, err := s.meeting().SetOneEach(s.id, on)
	cmd, ok := s.host.Do(c, err)
	if ok {
		s.given = ""
		s.followQuestion()
		s.host.Say(s.host.Words().Dealt(s.meeting(), s.stage()))
	}
	return cmd
}

func (s *Screen) name(ref workshop.PersonRef) string {
	r, ok := s.host.Session().People().Revision(ref)
	if !ok {
		return s.host.Words().T("person.erased")
	}
	return r.Name()
}
