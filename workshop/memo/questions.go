package memo

import (
	"slices"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// asked is the questions of a stage, under their topics, then what each group
// answered in short, and what was told to the room.
func (b *builder) asked(s *workshop.Stage, questions []*workshop.Lane) {
	if s.Board.OneEach {
		b.add(document.Paragraph{Text: b.w.T("doc.one_each"), Quiet: true})
	}
	topic := ""
	for _, l := range questions {
		if l.Topic != "" && l.Topic != topic {
			b.add(document.Heading{Level: 3, Text: b.w.T("doc.topic.is", l.Topic)})
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
	answers := map[workshop.ID][]document.Note{}
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
		b.add(document.Notes{Level: 4, Title: title, Items: answers[id]})
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
	t := document.Table{Caption: b.w.T("doc.by.group"), Columns: []document.Column{
		{Title: b.w.T("doc.group"), Narrow: false}, {Title: b.w.T("label.answers"), Narrow: true}, {Title: b.w.T("doc.in.short"), Narrow: false}, {Title: b.w.T("doc.top.answers"), Narrow: false},
	}}
	for _, id := range order {
		t.Rows = append(t.Rows, []string{
			b.w.Group(b.m, b.m.Giver(id)), b.whole(len(answers[id])), document.Join("; ", answers[id]...), document.Join("; ", tops[id]...),
		})
	}
	b.add(document.Heading{Level: 3, Text: b.w.T("doc.by.group")})
	b.table(t)
}

// harvest is what was told to the room, in that order, and who gave it.
func (b *builder) harvest(s *workshop.Stage) {
	told := b.m.Told(s.ID)
	if len(told) == 0 {
		return
	}
	l := document.List{Ordered: true}
	for _, x := range told {
		l.Items = append(l.Items, document.Item{Text: b.brief(x.Note), Aside: document.Join("; ", b.note(x.Note).Times(b.w), b.groupNames(x.Note.SaidBy()))})
	}
	b.add(document.Heading{Level: 3, Text: b.w.T("doc.harvest")}, l)
}

// groupNames names groups, those of before too.
func (b *builder) groupNames(ids []workshop.ID) string {
	var names []string
	for _, id := range ids {
		if g := b.m.Giver(id); g != nil {
			names = append(names, b.w.Group(b.m, g))
		}
	}
	return document.Join(", ", names...)
}
