package audience

import (
	"slices"
	"strings"

	"talkoot/workshop"
)

// question shows the question that is asked. Where groups answer it, the room
// sees how many have, and what they said at the harvest.
func (r *room) question() {
	m, b := r.Input.Meeting, &r.stage.Board
	if b.OneEach && len(m.Groups) > 0 {
		r.questions()
		return
	}
	l := r.ask(r.at.Lane)
	if len(m.Groups) == 0 {
		if r.lanes([]*workshop.Lane{l}); len(l.Notes) == 0 {
			r.Lanes = nil
			return
		}
		r.Lanes[0].Title = r.Words.T("label.answers")
		return
	}
	answers := answersOf(m, l)
	for _, g := range m.Groups {
		r.Groups = append(r.Groups, Seated{Name: r.Words.Group(m, g), Size: g.Size(), Answers: answers[g.ID]})
	}
}

// ask puts one question of the board above all, by default the first, and
// returns it.
func (r *room) ask(id workshop.ID) *workshop.Lane {
	lanes := r.stage.Board.Lanes
	at := max(0, slices.IndexFunc(lanes, func(l *workshop.Lane) bool { return l.ID == id }))
	r.Lead, r.Title = r.Words.T("question.number", at+1, len(lanes)), r.Words.Lane(lanes[at])
	if topic := lanes[at].Topic; topic != "" {
		r.Lead = topic + " · " + r.Lead
	}
	return lanes[at]
}

// answersOf counts the answers of each group to a question, those too that
// another group gave before.
func answersOf(m *workshop.Meeting, l *workshop.Lane) map[workshop.ID]int {
	answers := map[workshop.ID]int{}
	for _, n := range l.Notes {
		for _, g := range m.Givers(n) {
			answers[g.ID]++
		}
	}
	return answers
}

// questions shows which group answers which question in the round that is on.
func (r *room) questions() {
	m := r.Input.Meeting
	if m.Rotation.Rounds > 1 {
		r.Lead = r.Words.T("room.round.of", m.Rotation.At+1, m.Rotation.Rounds)
	}
	for _, g := range m.Groups {
		l := m.QuestionFor(r.stage.ID, g.ID)
		switch {
		case l == nil:
		case len(r.Rows) == mostRows:
			r.More++
		default:
			r.Rows = append(r.Rows, Row{Mark: r.Words.Group(m, g), Text: r.Words.Lane(l)})
		}
	}
}

// harvested is the stage whose answers were told last: the given one or, if
// nothing was told of that, the last in the programme. It is nil for none.
func harvested(m *workshop.Meeting, at *workshop.Stage) *workshop.Stage {
	told := func(s *workshop.Stage) bool {
		return s.Board.Layout == workshop.Questions && len(s.Board.Lanes) > 0 && len(m.Harvest(s.ID, "").Said) > 0
	}
	if at != nil && told(at) {
		return at
	}
	for _, s := range slices.Backward(m.Stages) {
		if told(s) {
			return s
		}
	}
	return nil
}

// harvest shows what was told of the answers to a question, the newest first, and
// whose turn it is.
func (r *room) harvest() {
	m, w := r.Input.Meeting, r.Words
	if !r.at.Harvesting {
		r.stage = harvested(m, r.stage)
	}
	h := m.Harvest(r.stage.ID, r.at.Lane)
	r.Title = w.Stage(r.stage)
	if h.Question != nil {
		r.ask(h.Question.ID)
	}
	if next := h.Next(); next != nil && next.Group != nil {
		r.Under = w.T("room.turn", w.Group(m, next.Group))
	}
	top, revealed := h.Top(), revealedOn(&r.stage.Board)
	lane := Lane{Title: w.T("label.harvest"), Count: len(h.Said)}
	for _, x := range slices.Backward(h.Said) {
		if len(lane.Notes) == mostNotes {
			break
		}
		n := r.note(x.Note, revealed)
		n.Top = slices.Contains(top, x.Note)
		var by []string
		for _, g := range m.Givers(x.Note) {
			by = append(by, w.Group(m, g))
		}
		n.By = strings.Join(by, ", ")
		lane.Notes = append(lane.Notes, n)
	}
	r.Lanes = []Lane{lane}
}
