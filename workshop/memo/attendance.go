package memo

import (
	"io"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// attendanceWidths are the widths of the columns of [builder.attendanceTable] in a
// workbook, in characters.
var attendanceWidths = []int{34, 10, 16, 28, 30, 20, 18, 18, 18, 26, 18, 16}

// AttendanceCSV writes who was there as a table: a row for each observation of the
// room and, if names were asked for, one for each person who was present or
// registered.
func AttendanceCSV(w io.Writer, in Input, opt Options) error {
	b := newBuilder(in, opt)
	s := document.NewCSV(w, b.w)
	titles, rows := b.attendanceTable()
	s.Row(titles...)
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, v := range row {
			cells[i] = textCell(v)
		}
		s.Row(cells...)
	}
	return s.End()
}

// AttendanceXLSX writes the same as a workbook.
func AttendanceXLSX(w io.Writer, in Input, opt Options) error {
	b := newBuilder(in, opt)
	titles, rows := b.attendanceTable()
	return document.Workbook(w, []document.Sheet{{
		Name: b.w.T("doc.participants"), Titles: titles, Widths: attendanceWidths[:len(titles)], Rows: rows,
	}})
}

// attendanceTable is the table of who was there. Its cells are texts, numbers or nil.
func (b *builder) attendanceTable() (titles []string, rows [][]any) {
	keys := []string{"doc.observation", "doc.amount", "doc.certainty"}
	if b.opt.Names != NoNames {
		keys = append(keys, "doc.name", "doc.organisation", "field.role", "doc.group", "doc.arrived", "doc.left", "field.there",
			"people.place", "doc.attending")
	}
	add := func(what string, count any, certainty string, person ...any) {
		row := append([]any{what, count, certainty}, person...)
		rows = append(rows, append(row, make([]any, len(keys)-len(row))...))
	}
	counted := func(what string, c workshop.Count) {
		if c.Known() {
			add(what, c.N, b.certainty(c))
		} else {
			add(what, nil, b.certainty(c))
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
	for _, p := range namedOrExpected(b.in, b.opt) {
		add(b.w.T("doc.participant"), nil, "", b.personCells(p)...)
	}
	return b.titles(keys...), rows
}

// personCells are the cells of a person, from the name on.
func (b *builder) personCells(p person) []any {
	group, from, to, there := "", "", "", ""
	if g := b.m.GroupOf(p.id); g != nil {
		group = b.w.Group(b.m, g)
	}
	if x := p.presence; x != nil {
		from, to, there = clockCell(x.Spans()[0].From), clockCell(x.To), b.there(x)
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

func clockCell(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2006-01-02 15:04")
}
