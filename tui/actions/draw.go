package actions

import (
	"talkoot/tui/kit"
	"talkoot/workshop"
)

// widest is how wide the list is drawn at most, in cells.
const widest = 140

// Draw implements [kit.Overlay].
func (l *List) Draw(w, h int) kit.Frame {
	t, words := l.host.Theme(), l.host.Words()
	bw, bh := min(w-2, widest), h-4 // what is told stands below
	inner := bw - 2
	right := t.Muted.S(words.T("actions.number", len(l.rows)) + " ")
	row, x := l.line.Prompt(t, words.T("picker.prompt"), right, inner)
	lines := []string{row, t.Muted.Cells("   ", []string{
		words.T("actions.state"), words.T("field.due"), words.T("field.who"), words.T("field.what"), words.T("actions.meeting"),
	}, columns(inner), inner)}
	keys := kit.Wrap(words.T("actions.keys"), inner-2)
	l.page = max(1, bh-2-len(lines)-len(keys))
	if len(l.rows) == 0 {
		lines = append(lines, t.Muted.S("   "+words.T("actions.none")))
	}
	from, to := l.list.Window(len(l.rows), l.page)
	for i := from; i < to; i++ {
		lines = append(lines, l.row(l.rows[i], i == l.list.At, inner))
	}
	lines = t.Base.Fill(lines, inner, bh-2-len(keys))
	for _, k := range keys {
		lines = append(lines, t.Muted.S(" "+k))
	}
	return kit.Frame{Lines: t.Box(l.title(), lines, bw, bh, true), Cursor: &kit.Point{X: 1 + x, Y: 1}}
}

// title tells which actions these are and in what order.
func (l *List) title() string {
	w := l.host.Words()
	which, order := "actions.title.open", "actions.title.person"
	if l.done {
		which = "actions.title.all"
	}
	if l.byDay {
		order = "actions.title.day"
	}
	return w.T(which) + " · " + w.T(order)
}

// columns are state, day, who, what and, in a wide window, the meeting.
func columns(w int) []int {
	c := []int{12, 13, w / 5, 0, 0}
	if w >= 100 {
		c[4] = w / 4
	}
	c[3] = w - 3 - c[0] - c[1] - c[2] - c[4]
	return c
}

func (l *List) row(a workshop.Recalled, on bool, w int) string {
	t, words := l.host.Theme(), l.host.Words()
	ink, mark := t.Base, "   "
	switch {
	case on:
		ink, mark = t.Selected, " ► "
	case a.IsOverdue(l.today()):
		ink = t.Danger
	}
	return ink.Cells(mark, []string{
		words.ActionState(a, l.today()), words.Date(a.Due), l.who(a.Who), a.What, words.Date(a.Meeting.Date) + " " + a.Meeting.Title,
	}, columns(w), w)
}
