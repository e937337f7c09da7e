package memo

import (
	"slices"

	"talkoot/workshop"
)

// results is what was said, stage by stage. A stage of which there is nothing
// to tell is left out (the programme names it), unless its notes were what
// people came for: then it says that there are none.
func (b *builder) results() {
	for _, s := range b.m.Stages {
		recalls := s.Kind == workshop.Recap && len(b.in.Recap) > 0 && !b.recalled
		awaited := s.Kind == workshop.BoardStage || s.Kind == workshop.Rounds
		empty := s.Board.NoteCount() == 0
		if empty && s.Speaker.IsZero() && !recalls && !(awaited && len(s.Board.Lanes) > 0) {
			continue
		}
		b.add(Heading{2, b.stageTitle(s)})
		b.facts(b.fact("doc.speaker", b.owner(s.Speaker)))
		if recalls {
			b.recap()
		}
		switch {
		case empty && !awaited:
		case empty && s.Kind != workshop.Rounds:
			b.add(Paragraph{b.w.T("doc.no.notes"), true})
		default:
			b.board(s)
		}
	}
}

func (b *builder) board(s *workshop.Stage) {
	lanes := s.Board.Lanes
	if s.Board.Layout == workshop.Grid && len(lanes) > 1 {
		var g Grid
		for _, l := range lanes {
			g.Lanes = append(g.Lanes, b.lane(l, b.w.T("doc.no.notes")))
		}
		b.add(g)
		return
	}
	for _, l := range lanes {
		switch {
		case s.Kind == workshop.Rounds:
			b.question(l)
		case s.Kind == workshop.BoardStage:
			b.add(b.lane(l, b.w.T("doc.no.notes")))
		case len(l.Notes) > 0:
			b.add(b.lane(l, ""))
		}
	}
}

// question is a lane whose notes are answers: under the question, those of
// each group, and then those that no group gave.
func (b *builder) question(l *workshop.Lane) {
	head := b.lane(l, b.w.T("doc.no.answers"))
	answers := map[workshop.ID][]Note{}
	var order []workshop.ID
	for i, n := range l.Notes {
		id := n.Group
		if b.m.Group(id) == nil { // the groups were formed anew since
			id = ""
		}
		if _, ok := answers[id]; !ok {
			order = append(order, id)
		}
		note := head.Items[i]
		note.Group = ""
		answers[id] = append(answers[id], note)
	}
	if len(order) == 0 || len(order) == 1 && order[0] == "" {
		b.add(head)
		return
	}
	slices.SortStableFunc(order, func(x, y workshop.ID) int { return b.groupOrder(x) - b.groupOrder(y) })
	head.Items, head.Empty = nil, ""
	b.add(head)
	for _, id := range order {
		title := b.w.T("doc.no.group")
		if g := b.m.Group(id); g != nil {
			title = b.w.Group(b.m, g)
		}
		b.add(Notes{Level: 4, Title: title, Items: answers[id]})
	}
}

// groupOrder returns the place of a group; whatever no group gave comes last.
func (b *builder) groupOrder(id workshop.ID) int {
	if n := b.m.GroupNumber(id); n > 0 {
		return n
	}
	return len(b.m.Groups) + 1
}

func (b *builder) lane(l *workshop.Lane, empty string) Notes {
	notes := Notes{Level: 3, Title: b.w.Label(l.Label), Empty: empty}
	for _, former := range l.Wordings {
		notes.Former = append(notes.Former, b.w.Label(former))
	}
	notes.Items = make([]Note, 0, len(l.Notes))
	for _, n := range l.Notes {
		notes.Items = append(notes.Items, b.note(n))
	}
	return notes
}

func (b *builder) note(n *workshop.Note) Note {
	note := Note{Number: n.Number, Text: n.Text, Mentions: n.Mentions, Earlier: n.Wordings, Also: n.Said}
	if g := b.m.Group(n.Group); g != nil {
		note.Group = b.w.Group(b.m, g)
	}
	if n.Lane().Label.Key == "links" {
		note.Link = safeLink(n.Text)
	}
	return note
}
