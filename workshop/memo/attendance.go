package memo

import (
	"time"

	"talkoot/workshop"
)

// attendanceTable is who was there: a row for each observation of the room and, if
// names were asked for, one for each person who was present. Who was registered and
// did not come, and where people are from, is told to those who led the meeting alone.
func (b *builder) attendanceTable() dataTable {
	t := b.newTable("doc.participants", column{"doc.observation", 34}, column{"doc.amount", 10}, column{"doc.certainty", 16})
	if b.opt.Names != NoNames {
		t.columns(b.w, column{"doc.name", 28}, column{"doc.organisation", 30}, column{"field.role", 20}, column{"doc.group", 18},
			column{"doc.arrived", 18}, column{"doc.left", 18}, column{"field.there", 26}, column{"people.place", 18}, column{"doc.attending", 16})
	}
	counted := func(what string, c workshop.Count) {
		if c.Known() {
			t.add(what, c.N, b.certainty(c))
		} else {
			t.add(what, nil, b.certainty(c))
		}
	}
	exactly := func(what string, n int) {
		if n > 0 {
			counted(what, workshop.Count{Certainty: workshop.Exact, N: n})
		}
	}
	a := &b.m.Attendance
	counted(b.w.T("doc.counted"), a.Count)
	for _, p := range a.Parts {
		counted(b.funded(b.w.CountKind(p), p.Excluded), p.Count)
	}
	if remote := a.Remote(); remote.Known() {
		counted(b.w.T("doc.remote"), remote)
	}
	if funder := a.ForFunder(); funder != a.Best() {
		counted(b.w.T("doc.funder"), funder)
	}
	turnout := a.Turnout()
	exactly(b.w.T("doc.byname"), turnout.Named())
	exactly(b.w.T("doc.registered"), turnout.Registered)
	exactly(b.w.T("doc.came"), turnout.Came)
	exactly(b.w.T("doc.excused"), turnout.Excused)
	exactly(b.w.T("doc.absent"), turnout.Absent)
	exactly(b.w.T("report.organisations"), len(b.m.Organisations(b.in.People, b.in.Organisation)))
	people := persons
	if b.opt.For == Internal {
		people = namedOrExpected
	}
	for _, p := range people(b.in, b.opt) {
		t.add(append([]any{b.w.T("doc.participant"), nil, ""}, b.personCells(p)...)...)
	}
	return t
}

// personCells are the cells of a person, from the name on.
func (b *builder) personCells(p person) []any {
	group, there := "", ""
	var from, to time.Time
	if g := b.m.GroupOf(p.id); g != nil {
		group = b.w.Group(b.m, g)
	}
	if x := p.presence; x != nil {
		from, to, there = x.Spans()[0].From, x.To, b.there(x)
	}
	if b.opt.For != Internal {
		p.place = ""
	}
	state := b.w.T("doc.attending." + string(b.m.Attendance.State(p.id)))
	state = b.funded(state, p.presence != nil && p.presence.Excluded)
	return []any{p.name, p.organisation, p.role, group, from, to, there, p.place, state}
}

// funded marks what does not count for whoever funds the meeting.
func (b *builder) funded(text string, excluded bool) string {
	if !excluded {
		return text
	}
	return text + " " + b.w.T("attendance.excluded")
}

func (b *builder) certainty(c workshop.Count) string {
	if !c.Known() {
		c.Certainty = workshop.Uncounted
	}
	return b.w.T("certainty." + string(c.Certainty))
}
