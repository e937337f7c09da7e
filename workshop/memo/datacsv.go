package memo

import (
	"io"

	"talkoot/workshop/document"
)

// NotesCSV writes the notes of a meeting as a table, a row a note: one that
// stands in several lanes has one row, which tells the others.
func NotesCSV(w io.Writer, in Input, opt Options) error {
	return dataCSV(w, in, opt, (*builder).notesTable)
}

// AttendanceCSV writes who was there as a table: a row for each observation of the
// room and, if names were asked for, one for each person who was present or
// registered.
func AttendanceCSV(w io.Writer, in Input, opt Options) error {
	return dataCSV(w, in, opt, (*builder).attendanceTable)
}

// VotesCSV writes what each note or theme got in each voting that the room has
// seen as a table, a row for each.
func VotesCSV(w io.Writer, in Input, opt Options) error {
	return dataCSV(w, in, opt, (*builder).votesTable)
}

// AgreedCSV writes the decisions and actions of a meeting as a table.
func AgreedCSV(w io.Writer, in Input, opt Options) error {
	return dataCSV(w, in, opt, (*builder).actionsTable)
}

// TimingsCSV writes when each stage was planned and held, and how long people
// spoke, as a table.
func TimingsCSV(w io.Writer, in Input, opt Options) error {
	return dataCSV(w, in, opt, (*builder).timingsTable)
}

// FactsCSV writes what a meeting was told besides notes as a table, a row for each
// figure, coming event, activity and material. A figure that has no value has an
// empty cell.
func FactsCSV(w io.Writer, in Input, opt Options) error {
	return dataCSV(w, in, opt, (*builder).factsTable)
}

// PartnershipsCSV writes what is known of partnerships as a table.
func PartnershipsCSV(w io.Writer, in Input, opt Options) error {
	return dataCSV(w, in, opt, (*builder).partnershipsTable)
}

// PrioritiesCSV writes what serves each priority as a table.
func PrioritiesCSV(w io.Writer, in Input, opt Options) error {
	return dataCSV(w, in, opt, (*builder).prioritiesTable)
}

// dataCSV writes one of the tables of a meeting as a file of its own, whole,
// whichever sections stand in the memo.
func dataCSV(w io.Writer, in Input, opt Options, table func(*builder) dataTable) error {
	opt.Without = nil
	b := newBuilder(in, opt)
	s := document.NewCSV(w, b.w, b.opt.Comma)
	s.Table(table(b).Sheet)
	return s.End()
}

// fills returns whether a table of a meeting has rows.
func fills(table func(*builder) dataTable) func(Input) bool {
	return func(in Input) bool { return len(table(newBuilder(in, Options{})).Rows) > 0 }
}
