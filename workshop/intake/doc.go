// Package intake reads what people bring: what is typed on the attendance
// line, pasted lists of names, pasted notes, lengths of time, tables of notes.
//
//	attendance.go  "+5", "noin 20", "minst 450", "not counted"
//	names.go       a name with its organisation, one a line
//	lines.go       notes, one a line, without bullets and numbering
//	minutes.go     "45", "1 h 30"
//	figure*.go     key figures: "Grants 113 000 € 2014, budget"
//	occasion.go    coming events: "7.4. 18.00 Meeting, town hall"
//	activity.go    the yearly clock: "Ski school November–February"
//	material.go    addresses and paths, with a title
//
// A table goes from bytes to the notes of a board in three steps, so that somebody
// can look at each before anything is added: [ReadTable], [Guess], [PlanNotes].
//
//	table.go         what a table is, and its limits
//	encoding.go      how its characters are written
//	separat*.go      text: CSV, TSV, plain lines
//	workbook*.go     XLSX
//	header.go        what its columns are called
//	note_columns.go  which of them are notes, lanes, themes, votes
//	notes.go         the notes themselves
//	notes_plan.go    what they come to on a board
//	notes_told.go    the same in words
//
// XLSX is read by code of this package. The libraries for it take milliseconds
// at every start of the program, put the sheets of larger files into temporary
// files of the system, and go on after errors with the rows they have; here a
// table is whole or refused. The tests compare with one of them.
//
// Words of all three languages are understood whatever the language of the
// screen: a list comes from somebody else's computer, and a bilingual room
// types as it talks.
//
// The functions are pure, but for [ReadTableFile]. What they return is clean in the sense of
// [workshop.CleanLine], or of [workshop.CleanText] in the cells of a table, and
// a refusal is a [workshop.Error].
package intake
