package memo

import (
	"io"

	"talkoot/workshop/document"
)

// dataTables are the tables of a meeting, in the order of the sheets.
var dataTables = []func(*builder) dataTable{
	(*builder).notesTable, (*builder).votesTable, (*builder).attendanceTable, (*builder).actionsTable,
	(*builder).timingsTable, (*builder).factsTable, (*builder).partnershipsTable, (*builder).prioritiesTable,
}

// XLSX writes the memo of a meeting as a workbook, whatever the variant: a sheet
// each for the notes, the votes, who was there, what was agreed, the timings, what
// else was told, the partnerships and the priorities. They hold what the tables of
// CSV do, without the sheets and columns of which there is nothing; the notes
// always stand there.
func XLSX(w io.Writer, in Input, opt Options) error {
	if opt.For == Funder {
		opt.For = Public // who reads the same here
	}
	b := newBuilder(in, opt)
	doc := b.document()
	book := document.Book{Language: doc.Language, Title: doc.Title, Subtitle: doc.Subtitle, Subject: doc.Subject}
	for i, table := range dataTables {
		if t := table(b); i == 0 || len(t.Rows) > 0 {
			book.Sheets = append(book.Sheets, t.filled())
		}
	}
	return document.Workbook(w, book)
}

// filled is the table without the columns in which nothing stands. One without
// rows keeps them all.
func (t dataTable) filled() document.Sheet {
	if len(t.Rows) == 0 {
		return t.Sheet
	}
	s := document.Sheet{Name: t.Name, Rows: make([][]any, len(t.Rows))}
	for i := range t.Titles {
		if !t.fills(i) {
			continue
		}
		s.Titles, s.Widths = append(s.Titles, t.Titles[i]), append(s.Widths, t.Widths[i])
		for r, row := range t.Rows {
			s.Rows[r] = append(s.Rows[r], row[i])
		}
	}
	return s
}

// fills reports whether something stands in a column.
func (t dataTable) fills(i int) bool {
	for _, row := range t.Rows {
		if row[i] != nil {
			return true
		}
	}
	return false
}
