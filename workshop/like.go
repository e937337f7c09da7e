package workshop

// DetailsLike returns what a new meeting takes from an old one of what stands on
// the cover of its memo: neither the day nor when the next one was.
func (m *Meeting) DetailsLike() Details {
	d := m.Details
	d.Date, d.Next = Date{}, NextMeeting{}
	return d
}

// programmeLike returns the events that give a new meeting the programme of
// another one, as it was planned: stages with their boards, questions, steps and
// material, the priorities, and how long each may speak. No note goes along, no
// person, and no time that anything took.
func (m *Meeting) programmeLike(mo Moment, people People) []Payload {
	var out []Payload
	var after ID
	for _, s := range m.Stages {
		added, more := s.like(mo, people)
		added.After, after = after, added.Stage
		out = append(append(out, added), more...)
	}
	for _, p := range m.Priorities {
		out = append(out, PriorityAdded{mo.NewID(), p.Text})
	}
	if m.TurnLimit > 0 {
		out = append(out, TurnsLimited{m.TurnLimit})
	}
	return out
}

// like returns the event that adds a stage like this one, and those that give its
// board what does not come with it.
func (s *Stage) like(mo Moment, people People) (StageAdded, []Payload) {
	id := mo.NewID()
	plan := StagePlan{
		Kind: s.Kind, Title: s.Title, Minutes: s.First, Layout: s.Board.Layout,
		Material: s.Material, Preset: s.Preset,
	}
	// An office speaks again, a person only if somebody says so.
	if who := people.Recognise(s.Speaker); who.Person == "" {
		plan.Speaker = who
	}
	var more []Payload
	for _, l := range s.Board.Lanes {
		lane := LanePlan{mo.NewID(), l.Label}
		plan.Lanes = append(plan.Lanes, lane)
		if l.Topic != "" {
			more = append(more, TopicSet{[]ID{lane.Lane}, l.Topic})
		}
	}
	if s.Board.Second != "" {
		more = append(more, BoardSecondSet{id, s.Board.Second})
	}
	if s.Board.OneEach {
		more = append(more, OneEachSet{id, true})
	}
	return StageAdded{Stage: id, StagePlan: plan}, more
}
