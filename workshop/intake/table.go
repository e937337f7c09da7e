package intake

import (
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"talkoot/workshop"
	"talkoot/workshop/file"
)

// Limits of a table. A file beyond one of them is refused as a whole.
const (
	MaxTableRows    = 50_000   // under the header
	MaxTableColumns = 200      //
	MaxTableBytes   = 32 << 20 // of a file
	maxTableCells   = 2_000_000
)

// Table is a table that somebody brought, clean and rectangular.
type Table struct {
	// Columns are the names in the header, each on one line. A column without
	// a name has its letter, as in a spreadsheet; so have all where Headed is
	// false.
	Columns []string
	// Rows are the rows under the header, each with a cell for every column.
	// Rows without any text are left out. Cells are clean in the sense of
	// [workshop.CleanText], so that line breaks within them stay. A cell longer
	// than [workshop.MaxText] characters is cut one character above that: enough
	// to know that it is too long.
	Rows [][]string
	// Numbers are where the rows stand in the file, the first being 1, as a
	// spreadsheet program counts them.
	Numbers []int
	// Headed reports whether the first row was taken for a header.
	Headed bool

	Encoding  Encoding // of a text file; "" for a workbook
	Separator rune     // between the cells of a text file; 0 if it has but one column
	Sheet     string   // of a workbook: the sheet that was read
}

// ReadTableFile is [ReadTable] for a file. It gives the codes of [file.Open] too.
func ReadTableFile(path string) (Table, error) {
	f, err := file.Open(path)
	if err != nil {
		return Table{}, err
	}
	defer f.Close()
	return ReadTable(filepath.Base(path), f)
}

// ReadTable reads a table from an XLSX workbook or from a text file: CSV, TSV
// or plain lines. Which of them it is, the content tells; the name is for the
// sentence of a refusal.
//
// Of a workbook it reads the first visible sheet that has any rows. Of a text
// it finds out the encoding ([Encoding]) and the separator, which is a comma, a
// semicolon, a tab, a bar, or what a first line "sep=;" names.
//
// It refuses what is no table ([workshop.CodeNotATable]) or an empty one
// ([workshop.CodeEmptyTable]), a workbook that is locked with a password
// ([workshop.CodeEncryptedWorkbook]) or broken ([workshop.CodeDamagedWorkbook]),
// and what is beyond a limit ([workshop.CodeFileTooLarge],
// [workshop.CodeTooManyRows], [workshop.CodeTooManyColumns]). Then the table is
// empty.
func ReadTable(name string, r io.Reader) (Table, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxTableBytes+1))
	if err != nil {
		return Table{}, file.ExplainReading(err, name)
	}
	if len(data) > MaxTableBytes {
		return Table{}, tooLarge(MaxTableBytes)
	}
	t, rows, err := readRows(name, data)
	if err == nil && len(rows.rows) == 0 {
		err = workshop.Err(workshop.CodeEmptyTable, name)
	}
	if err != nil {
		return Table{}, err
	}
	return t.with(rows)
}

// readRows returns the rows of a file and what was found out about it.
func readRows(name string, data []byte) (Table, tableRows, error) {
	switch {
	case isZip(data):
		return readWorkbook(name, data)
	case isCompound(data):
		return Table{}, tableRows{}, refuseCompound(name, data)
	}
	return readText(name, data)
}

func tooLarge(most int64) error {
	return workshop.Err(workshop.CodeFileTooLarge, int(most>>20))
}

// tableRows gathers the rows of a table within the limits.
type tableRows struct {
	rows    [][]string
	numbers []int
	width   int
}

// add takes a row of clean cells, unless it is empty.
func (r *tableRows) add(number int, cells []string) error {
	for len(cells) > 0 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	if len(cells) == 0 {
		return nil
	}
	r.width = max(r.width, len(cells))
	r.rows, r.numbers = append(r.rows, cells), append(r.numbers, number)
	return r.check(len(r.rows) - 1) // the first may be a header
}

// check refuses more rows under the header than a table of this width may have.
func (r *tableRows) check(n int) error {
	if most := min(MaxTableRows, maxTableCells/r.width); n > most {
		return workshop.Err(workshop.CodeTooManyRows, most)
	}
	return nil
}

// checkColumn refuses a cell, by its index, beyond the last column.
func checkColumn(i int) error {
	if i >= MaxTableColumns {
		return workshop.Err(workshop.CodeTooManyColumns, MaxTableColumns)
	}
	return nil
}

// with returns the table with its rows, all of the same length.
func (t Table) with(r tableRows) (Table, error) {
	t.Headed = isHeader(r.rows)
	header := make([]string, r.width)
	if t.Headed {
		copy(header, r.rows[0])
		r.rows, r.numbers = r.rows[1:], r.numbers[1:]
	} else if err := r.check(len(r.rows)); err != nil {
		return Table{}, err
	}
	for i, name := range header {
		if header[i] = oneLine(name); header[i] == "" {
			header[i] = columnLetters(i)
		}
	}
	for i, row := range r.rows {
		if len(row) < r.width {
			r.rows[i] = append(make([]string, 0, r.width), row...)[:r.width]
		}
	}
	t.Columns, t.Rows, t.Numbers = header, r.rows, r.numbers
	return t, nil
}

// cleanCell cleans what stands in a cell, and cuts what no note can be.
func cleanCell(s string) string {
	if s != "" { // which many cells are
		s = workshop.CleanText(s)
	}
	if len(s) <= workshop.MaxText {
		return s
	}
	at := 0
	for range workshop.MaxText + 1 {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	if at == len(s) {
		return s
	}
	return strings.Clone(s[:at]) // the rest need not stay in memory
}
