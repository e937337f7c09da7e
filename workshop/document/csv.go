package document

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// CSV writes a table for a spreadsheet: UTF-8 with a byte-order mark (Excel
// takes it for Windows-1252 otherwise), lines ending in CRLF as RFC 4180 says.
type CSV struct {
	*csv.Writer
	words *lang.Words
	err   error
}

// NewCSV starts a table in a language, with a sign between its cells. It is 0 for
// that of the language: where a comma stands in numbers, as in Finnish and
// Swedish, spreadsheets expect semicolons.
func NewCSV(w io.Writer, words *lang.Words, comma rune) *CSV {
	_, err := io.WriteString(w, "\uFEFF")
	s := &CSV{csv.NewWriter(w), words, err}
	s.UseCRLF = true
	switch {
	case comma != 0:
		s.Comma = comma
	case words.Language() != lang.English:
		s.Comma = ';'
	}
	return s
}

// Table writes the titles and the rows of a table.
func (s *CSV) Table(t Sheet) {
	titles := make([]any, len(t.Titles))
	for i, title := range t.Titles {
		titles[i] = title
	}
	s.Row(titles...)
	for _, row := range t.Rows {
		s.Row(row...)
	}
}

// Row writes the cells of a row, of the types that a [Sheet] takes.
func (s *CSV) Row(cells ...any) {
	texts := make([]string, len(cells))
	for i, c := range cells {
		texts[i] = s.text(c)
	}
	if s.err == nil {
		s.err = s.Write(texts)
	}
}

// text returns a cell as a spreadsheet of the language reads it; days and moments
// stand as they sort. Numbers below 0 are numbers, and no formulas.
func (s *CSV) text(cell any) string {
	switch v := cell.(type) {
	case string:
		return Cell(v)
	case int:
		return strconv.Itoa(v)
	case float64:
		return s.words.Decimal(v)
	case workshop.Decimal:
		return s.decimal(v)
	case Euros:
		return s.decimal(v.decimal())
	case workshop.Date:
		return v.String()
	case workshop.TimeOfDay:
		return v.String()
	case time.Time:
		return v.Format("2006-01-02 15:04")
	case Worded:
		return Cell(v.Text)
	}
	return ""
}

func (s *CSV) decimal(d workshop.Decimal) string {
	if s.words.Language() == lang.English {
		return d.String()
	}
	return strings.Replace(d.String(), ".", ",", 1)
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
