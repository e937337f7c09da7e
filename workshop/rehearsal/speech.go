package rehearsal

import (
	"slices"

	"talkoot/workshop"
)

// elsewhere is how rarely somebody speaks to another lane than the one that the
// facilitator writes into: one in so many.
const elsewhere = 6

// In a discussion one of so many asks for the floor, until so many wait for it.
const (
	floor  = 3
	inLine = 3
)

// asks returns somebody who asks for the floor: one of those there by name, or
// else whom the facilitator knows by their looks.
func (r *Room) asks(m *workshop.Meeting) (Deed, bool) {
	d := Deed{Kind: Asks}
	if here := m.Here(); len(here) > 0 {
		person := here[r.rand.IntN(len(here))]
		d.Who.PersonRef = m.Attendance.Presence(person).PersonRef
	} else {
		d.Who.Office = looks[r.rand.IntN(len(looks))].in(r.language)
	}
	waits := slices.ContainsFunc(m.Waiting(), func(t *workshop.Turn) bool { return t.Who == d.Who })
	return d, !waits
}

// speaks returns what somebody says on a stage, if anybody has anything to say.
func (r *Room) speaks(m *workshop.Meeting, s *workshop.Stage, aim workshop.ID) (Deed, bool) {
	if s.Kind == workshop.Discussion && r.rand.IntN(floor) == 0 && len(m.Waiting()) < inLine {
		return r.asks(m)
	}
	l := r.lane(s, aim)
	if l == nil {
		return Deed{}, false
	}
	if s.Board.Layout == workshop.Questions {
		return r.answers(m, s, l)
	}
	text, ok := r.sentence(l, sayings(l.Label.Key))
	return Deed{Kind: Says, Lane: l.ID, Text: text}, ok
}

// lane returns the lane that somebody speaks to, nil if there is none.
func (r *Room) lane(s *workshop.Stage, aim workshop.ID) *workshop.Lane {
	lanes := slices.DeleteFunc(slices.Clone(s.Board.Lanes), func(l *workshop.Lane) bool { return l.Label.Key == "links" })
	if len(lanes) == 0 {
		return nil
	}
	i := slices.IndexFunc(lanes, func(l *workshop.Lane) bool { return l.ID == aim })
	strays := s.Board.Layout != workshop.Questions && r.rand.IntN(elsewhere) == 0
	switch {
	case strays || i < 0 && s.Board.Layout != workshop.Questions:
		return lanes[r.rand.IntN(len(lanes))]
	case i < 0:
		return lanes[0]
	}
	return lanes[i]
}

// answers returns the answer of a group to the question that is asked, or to its
// own where each has one: of one of those that have given the fewest. Where there
// are no groups the room answers.
func (r *Room) answers(m *workshop.Meeting, s *workshop.Stage, asked *workshop.Lane) (Deed, bool) {
	questionOf := func(group workshop.ID) *workshop.Lane {
		if own := m.QuestionFor(s.ID, group); own != nil {
			return own
		}
		return asked
	}
	groups := []workshop.ID{""}
	if len(m.Groups) > 0 {
		groups = groups[:0]
		for _, g := range m.Groups {
			groups = append(groups, g.ID)
		}
	}
	fewest := perGroup
	var ready []workshop.ID
	for _, id := range groups {
		n := r.given[answerKey{questionOf(id).ID, id}]
		if n < fewest {
			fewest, ready = n, nil
		}
		if n == fewest && n < perGroup {
			ready = append(ready, id)
		}
	}
	if len(ready) == 0 {
		return Deed{}, false
	}
	group := ready[r.rand.IntN(len(ready))]
	question := questionOf(group)
	text, ok := r.sentence(question, answers)
	if !ok {
		return Deed{}, false
	}
	r.given[answerKey{question.ID, group}]++
	return Deed{Kind: Says, Lane: question.ID, Group: group, Text: text}, true
}

// sentence draws one of some sentences that was not said yet or, where all were,
// not said about this lane; false if there is none.
func (r *Room) sentence(l *workshop.Lane, from []text) (string, bool) {
	inLane := func(s string) string { return string(l.ID) + "\n" + s }
	for _, key := range []func(string) string{func(s string) string { return s }, inLane} {
		var left []string
		for _, t := range from {
			s := t.in(r.language)
			if !r.said[key(s)] && !r.said[inLane(s)] {
				left = append(left, s)
			}
		}
		if len(left) > 0 {
			s := left[r.rand.IntN(len(left))]
			r.said[s], r.said[inLane(s)] = true, true
			return s, true
		}
	}
	return "", false
}
