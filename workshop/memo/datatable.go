package memo

import (
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// dataTable is some of a meeting for programs that count, sort and filter. It is
// made once, and written both as a sheet of a workbook and as a file of its own.
type dataTable struct{ document.Sheet }

// column is a column of a [dataTable]: the key of its title, and its width in a
// workbook in characters.
type column struct {
	key   string
	width int
}

// newTable is an empty table; name is the key of what its sheet is called.
func (b *builder) newTable(name string, columns ...column) dataTable {
	t := dataTable{document.Sheet{Name: b.w.T(name)}}
	t.columns(b.w, columns...)
	return t
}

func (t *dataTable) columns(w *lang.Words, columns ...column) {
	for _, c := range columns {
		t.column(w.T(c.key), c.width)
	}
}

func (t *dataTable) column(title string, width int) {
	t.Titles, t.Widths = append(t.Titles, title), append(t.Widths, width)
}

// add adds a row. Cells of nothing, and those behind the last, are empty.
func (t *dataTable) add(cells ...any) {
	row := make([]any, len(t.Titles))
	for i, c := range cells {
		if !blank(c) {
			row[i] = c
		}
	}
	t.Rows = append(t.Rows, row)
}

// blank reports whether there is nothing in a cell.
func blank(cell any) bool {
	switch v := cell.(type) {
	case string:
		return v == ""
	case time.Time:
		return v.IsZero()
	case workshop.Date:
		return v.IsZero()
	case workshop.TimeOfDay:
		return !v.Known()
	}
	return cell == nil
}

// numbersCell lists the numbers of notes; a single one is a number.
func numbersCell(numbers []int) any {
	if len(numbers) == 1 {
		return numbers[0]
	}
	return document.Numbers(numbers)
}
