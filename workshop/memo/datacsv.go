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

// FactsCSV writes what a meeting was told besides notes as a table, a row for each
// figure, coming event, activity and material. A figure that has no value has an
// empty cell.
func FactsCSV(w io.Writer, in Input, opt Options) error {
	return dataCSV(w, in, opt, (*builder).factsTable)
}

// dataCSV writes one of the tables of a meeting as a file of its own.
func dataCSV(w io.Writer, in Input, opt Options, table func(*builder) dataTable) error {
	b := newBuilder(in, opt)
	s := document.NewCSV(w, b.w)
	s.Table(table(b).Sheet)
	return s.End()
}
