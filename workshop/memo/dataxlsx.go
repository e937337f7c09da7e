package memo

import (
	"io"
	"slices"

	"talkoot/workshop/document"
)

// bookSheet is a table of a meeting, and the sections of the memo of which it is.
type bookSheet struct {
	table    func(*builder) dataTable
	sections []Section
}

// bookSheets are the tables of a meeting, in the order of the sheets.
var bookSheets = []bookSheet{
	{(*builder).notesTable, []Section{ResultsSection}},
	{(*builder).votesTable, []Section{ResultsSection}},
	{(*builder).attendanceTable, []Section{ParticipantsSection}},
	{(*builder).actionsTable, []Section{DecisionsSection, ActionsSection}},
	{(*builder).timingsTable, []Section{ProgrammeSection, SpeakingSection}},
	{(*builder).factsTable, []Section{FactsSection}},
	{(*builder).partnershipsTable, []Section{ResultsSection}},
	{(*builder).prioritiesTable, []Section{PrioritiesSection}},
}

// XLSX writes the memo of a meeting as a workbook, whatever the variant: a sheet
// each for the notes, the votes, who was there, what was agreed, the timings, what
// else was told, the partnerships and the priorities, as far as those sections
// stand in the memo. They hold what the tables of CSV do, without the sheets and
// columns of which there is nothing. A book has to have a sheet: where there is
// nothing at all it is that of the notes, which stands there without notes too.
func XLSX(w io.Writer, in Input, opt Options) error {
	if opt.For == Funder {
		opt.For = Public // who reads the same here
	}
	b := newBuilder(in, opt)
	doc := b.document()
	book := document.Book{Language: doc.Language, Title: doc.Title, Subtitle: doc.Subtitle, Subject: doc.Subject}
	for i, s := range bookSheets {
		if !slices.ContainsFunc(s.sections, b.holds) {
			continue
		}
		if t := s.table(b); i == 0 || len(t.Rows) > 0 {
			book.Sheets = append(book.Sheets, t.filled())
		}
	}
	if len(book.Sheets) == 0 {
		empty := b.notesTable()
		empty.Rows = nil
		book.Sheets = append(book.Sheets, empty.Sheet)
	}
	return document.Workbook(w, book)
}

// holds reports whether a section stands in the memo.
func (b *builder) holds(s Section) bool { return !slices.Contains(b.opt.Without, s) }

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
