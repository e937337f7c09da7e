package workshop

import "slices"

// Question is a question as it is written down before it stands on a board: its
// text and the topic under which it comes, "" for none.
type Question struct{ Topic, Text string }

// AskQuestions puts questions at the end of the board of a stage, as one action.
// It refuses to ask none, or an empty one ([CodeEmptyText]), and more than a
// board holds ([CodeTooManyLines]).
func (m *Meeting) AskQuestions(mo Moment, stage ID, questions ...Question) (Change, error) {
	titles := make([]string, len(questions))
	for i, q := range questions {
		titles[i] = q.Text
	}
	c, err := m.AddLanes(mo, stage, titles...)
	if err != nil {
		return Change{}, err
	}
	for i, q := range questions {
		topic, err := cleanTopic(q.Topic)
		if err != nil {
			return Change{}, err
		}
		added := c.Events[i].(LaneAdded)
		added.Topic = topic
		c.Events[i] = added
	}
	return c, nil
}

func cleanTopic(topic string) (string, error) {
	topic = CleanLine(topic)
	return topic, checkLength(topic, MaxTitle)
}

// SetTopic puts questions under a topic, "" for none.
func (m *Meeting) SetTopic(topic string, questions ...ID) (Change, error) {
	topic, err := cleanTopic(topic)
	if err != nil {
		return Change{}, err
	}
	var ids []ID
	for _, id := range questions {
		l := m.lanes[id]
		if l == nil || !l.Own() {
			return Change{}, Err(CodeUnknownLane, "", "")
		}
		if l.Topic != topic {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return Change{}, Err(CodeUnchanged)
	}
	return change(TopicSet{ids, topic})
}

// RenameTopic gives a topic another name: all questions that stand under it go
// with it.
func (m *Meeting) RenameTopic(stage ID, topic, name string) (Change, error) {
	s := m.stages[stage]
	if s == nil {
		return Change{}, Err(CodeUnknownStage, "")
	}
	return m.SetTopic(name, s.Board.under(topic)...)
}

// under returns the questions of a topic.
func (b *Board) under(topic string) (ids []ID) {
	for _, l := range b.Lanes {
		if l.Topic == topic {
			ids = append(ids, l.ID)
		}
	}
	return ids
}

// Topics returns the topics of the questions of a board, each once, in the order
// in which they come. Where there are none, the title of the stage is the only
// one.
func (b *Board) Topics() []string {
	var topics []string
	for _, l := range b.Lanes {
		if l.Topic != "" && !slices.Contains(topics, l.Topic) {
			topics = append(topics, l.Topic)
		}
	}
	return topics
}

// SetOneEach says that each group answers a question of its own, or that all
// answer the same ones. Where groups are made to go from question to question,
// each has its own without that. A stage without questions is refused with
// [CodeNoQuestions].
func (m *Meeting) SetOneEach(stage ID, on bool) (Change, error) {
	s := m.stages[stage]
	switch {
	case s == nil:
		return Change{}, Err(CodeUnknownStage, "")
	case s.Board.OneEach == on:
		return Change{}, Err(CodeUnchanged)
	case on && len(s.Board.Lanes) == 0:
		return Change{}, Err(CodeNoQuestions)
	}
	return change(OneEachSet{stage, on})
}

// dealQuestions gives each group a question of its own in a stage of small groups,
// if the groups go from question to question.
func (m *Meeting) dealQuestions(s *Stage) {
	if s.Kind == Rounds && m.Rotation != nil && m.Rotation.Kind == QuestionRotation {
		s.Board.OneEach = true
	}
}

// QuestionFor returns the question that a group answers now: that of its number,
// and where the groups go from question to question the one to which it has come.
// Where there are fewer questions than groups, they are given out again from the
// first. It is nil where all groups answer the same questions, and where there is
// no such group or no question.
func (m *Meeting) QuestionFor(stage, group ID) *Lane {
	return m.QuestionIn(stage, group, m.moves())
}

// QuestionIn is [Meeting.QuestionFor] in a round, from 0, of groups that go from
// question to question.
func (m *Meeting) QuestionIn(stage, group ID, round int) *Lane {
	s, number := m.stages[stage], m.GroupNumber(group)
	if s == nil || number == 0 || round < 0 || !s.Board.OneEach || len(s.Board.Lanes) == 0 {
		return nil
	}
	stations := max(len(m.Groups), len(s.Board.Lanes))
	return s.Board.Lanes[(number-1+round)%stations%len(s.Board.Lanes)]
}

// moves returns how often the groups have gone on to another question.
func (m *Meeting) moves() int {
	if m.Rotation == nil || m.Rotation.Kind != QuestionRotation {
		return 0
	}
	return m.Rotation.At
}

// AnsweredBy returns the groups that answer a question now where each group has
// one of its own.
func (m *Meeting) AnsweredBy(question ID) (groups []*Group) {
	l := m.lanes[question]
	if l == nil {
		return nil
	}
	for _, g := range m.Groups {
		if m.QuestionFor(l.stage.ID, g.ID) == l {
			groups = append(groups, g)
		}
	}
	return groups
}

// Givers returns the present groups that gave a note, or one of those merged with
// it, or said it again, each once. What a group gave that was merged into another
// is the other's too.
func (m *Meeting) Givers(n *Note) (groups []*Group) {
	for _, id := range n.SaidBy() {
		if g := m.standing(id); g != nil && !slices.Contains(groups, g) {
			groups = append(groups, g)
		}
	}
	return groups
}

// GroupNow returns a group, or the one that it was merged into; nil if there is
// none of them any more.
func (m *Meeting) GroupNow(id ID) *Group { return m.standing(id) }

// SaidBy returns the groups that gave a note, or one of those merged with it, or
// said it again, each once; also those that are not there any more.
func (n *Note) SaidBy() []ID {
	var out []ID
	add := func(ids ...ID) {
		for _, id := range ids {
			if id != "" && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	add(n.Group)
	add(n.MentionedBy...)
	for _, x := range n.Merged {
		add(x.SaidBy()...)
	}
	return out
}

func (p TopicSet) onMeeting(m *Meeting, _ Entry) {
	for _, id := range p.Questions {
		if l := m.lanes[id]; l != nil && l.Own() {
			l.Topic = p.Topic
		}
	}
}

func (p OneEachSet) onMeeting(m *Meeting, _ Entry) {
	if s := m.stages[p.Stage]; s != nil {
		s.Board.OneEach = p.On
	}
}
