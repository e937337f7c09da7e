package memo

import (
	"slices"

	"talkoot/workshop"
)

// asked is the questions of a stage, under their topics, then what each group
// answered in short, and what was told to the room.
func (b *builder) asked(s *workshop.Stage, questions []*workshop.Lane) {
	if s.Board.OneEach {
		b.add(Paragraph{b.w.T("doc.one_each"), true})
	}
	topic := ""
	for _, l := range questions {
		if l.Topic != "" && l.Topic != topic {
			b.add(Heading{3, b.w.T("doc.topic.is", l.Topic)})
		}
		topic = l.Topic
		b.question(l)
	}
	b.byGroup(s)
	b.harvest(s)
}

// question is a lane whose notes are answers: under the question, those of
// each group, and then those that no group gave.
func (b *builder) question(l *workshop.Lane) {
	head := b.lane(l, b.w.T("doc.no.answers"))
	head.Asked = true
	answers := map[workshop.ID][]Note{}
	var order []workshop.ID
	for i, n := range l.Notes {
		id := n.Group
		if b.m.Giver(id) == nil { // nobody knows the group
			id = ""
		}
		if _, ok := answers[id]; !ok {
			order = append(order, id)
		}
		note := head.Items[i]
		if id != "" {
			note.Source = ""
		}
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
		if g := b.m.Giver(id); g != nil {
			title = b.w.Group(b.m, g)
		}
		b.add(Notes{Level: 4, Title: title, Items: answers[id]})
	}
}

// groupOrder returns the place of a group: those of before come after the present
// ones, and whatever no group gave comes last.
func (b *builder) groupOrder(id workshop.ID) int {
	if n := b.m.GroupNumber(id); n > 0 {
		return n
	}
	if n := b.m.GiverNumber(id); n > 0 {
		return workshop.MaxGroups + n
	}
	return 2*workshop.MaxGroups + 1
}

// byGroup is a short list of what each group answered to all questions of a
// stage, and which of it are its top answers.
func (b *builder) byGroup(s *workshop.Stage) {
	answers, tops := map[workshop.ID][]string{}, map[workshop.ID][]string{}
	var order []workshop.ID
	for _, n := range s.Board.Notes() {
		for _, id := range n.SaidBy() {
			if b.m.Giver(id) == nil {
				continue
			}
			if answers[id] == nil {
				order = append(order, id)
			}
			answers[id] = append(answers[id], b.brief(n))
		}
		for _, g := range b.m.TopOf(n) {
			tops[g.ID] = append(tops[g.ID], b.brief(n))
		}
	}
	if len(order) == 0 {
		return
	}
	slices.SortStableFunc(order, func(x, y workshop.ID) int { return b.groupOrder(x) - b.groupOrder(y) })
	t := Table{Caption: b.w.T("doc.by.group"), Columns: []Column{
		{b.w.T("doc.group"), false}, {b.w.T("label.answers"), true}, {b.w.T("doc.in.short"), false}, {b.w.T("doc.top.answers"), false},
	}}
	for _, id := range order {
		t.Rows = append(t.Rows, []string{
			b.w.Group(b.m, b.m.Giver(id)), b.whole(len(answers[id])), joined("; ", answers[id]...), joined("; ", tops[id]...),
		})
	}
	b.add(Heading{3, b.w.T("doc.by.group")})
	b.table(t)
}

// harvest is what was told to the room, in that order, and who gave it.
func (b *builder) harvest(s *workshop.Stage) {
	told := b.m.Told(s.ID)
	if len(told) == 0 {
		return
	}
	l := List{Ordered: true}
	for _, x := range told {
		l.Items = append(l.Items, Item{Text: b.brief(x.Note), Aside: joined("; ", b.note(x.Note).Times(b.w), b.groupNames(x.Note.SaidBy()))})
	}
	b.add(Heading{3, b.w.T("doc.harvest")}, l)
}

// groupNames names groups, those of before too.
func (b *builder) groupNames(ids []workshop.ID) string {
	var names []string
	for _, id := range ids {
		if g := b.m.Giver(id); g != nil {
			names = append(names, b.w.Group(b.m, g))
		}
	}
	return joined(", ", names...)
}
