package document

import (
	"encoding/csv"
	"io"
	"strings"

	"talkoot/workshop/lang"
)

// CSV writes a table for a spreadsheet: UTF-8 with a byte-order mark (Excel
// takes it for Windows-1252 otherwise), lines ending in CRLF as RFC 4180 says.
type CSV struct {
	*csv.Writer
	err error
}

// NewCSV starts a table in a language. Where a comma stands in numbers, as in
// Finnish and Swedish, spreadsheets expect semicolons between cells.
func NewCSV(w io.Writer, words *lang.Words) *CSV {
	_, err := io.WriteString(w, "\uFEFF")
	s := &CSV{csv.NewWriter(w), err}
	s.UseCRLF = true
	if words.Language() != lang.English {
		s.Comma = ';'
	}
	return s
}

// Row writes the cells of a row.
func (s *CSV) Row(cells ...string) {
	for i, c := range cells {
		cells[i] = Cell(c)
	}
	if s.err == nil {
		s.err = s.Write(cells)
	}
}

// End finishes the table, and gives the first error of all that was written.
func (s *CSV) End() error {
	s.Flush()
	if s.err != nil {
		return s.err
	}
	return s.Error()
}

// Cell keeps a text from being a formula: spreadsheets run what starts with
// one of these signs (the wide ones too, in some languages), and the apostrophe
// tells them that it is text.
func Cell(s string) string {
	s = Clean(s)
	if s != "" && strings.ContainsRune("=+-@\t\r＝＋－＠", []rune(s[:min(len(s), 4)])[0]) {
		return "'" + s
	}
	return s
}
