package document

import (
	"io"
	"strconv"
	"strings"
	"time"

	"talkoot/workshop"
)

// A workbook of our own making (ECMA-376, part 1, chapter 18; parts.go): the few
// parts that every spreadsheet asks for. A module that reads and writes all of the
// format would cost some milliseconds at every start of the program.
//
// Texts stand in the cells themselves and are texts whatever they begin with:
// nothing becomes a formula. The same sheets give the same bytes.

// Sheet is a table for spreadsheets: rows of cells under titles. In a workbook the
// titles stay in view while one scrolls, and can be filtered by.
//
// Cells are of the types string, int, float64, [workshop.Decimal],
// [workshop.Date], [time.Time] (in the zone in which it is told), [Worded] and
// nil, which is empty.
type Sheet struct {
	Name   string // at most 31 characters, without []:*?/\
	Titles []string
	Widths []int // of the columns, in characters
	Rows   [][]any
}

// Worded is a value that a table of text tells in words.
type Worded struct {
	Value any // of one of the other types of cells
	Text  string
}

// The styles of cells, by their place in the list of styles.xml.
const (
	styleText = iota
	styleTitle
	styleDate
	styleWrapped
)

// mostCell is how many characters a cell may hold.
const mostCell = 32_000

// Workbook writes sheets as a workbook. Cells are of the types string, int,
// [workshop.Date] and nil, which is empty.
func Workbook(w io.Writer, sheets []Sheet) error {
	types := []overrideType{{"xl/workbook.xml", "spreadsheetml.sheet.main"}, {"xl/styles.xml", "spreadsheetml.styles"}}
	rels := []relationship{{id: "rId1", kind: "styles", target: "styles.xml"}}
	for i := range sheets {
		types = append(types, overrideType{"xl/" + sheetPath(i), "spreadsheetml.worksheet"})
		rels = append(rels, relationship{id: "rId" + strconv.Itoa(i+2), kind: "worksheet", target: sheetPath(i)})
	}
	p := newParts(w, types, relationship{id: "rId1", kind: "officeDocument", target: "xl/workbook.xml"})
	p.add("xl/workbook.xml", workbookXML(sheets))
	p.add("xl/_rels/workbook.xml.rels", relationships(rels))
	p.add("xl/styles.xml", stylesXML)
	for i, s := range sheets {
		p.add("xl/"+sheetPath(i), s.xml())
	}
	return p.close()
}

func sheetPath(i int) string { return "worksheets/sheet" + strconv.Itoa(i+1) + ".xml" }

// xml returns the sheet as its part of the workbook.
func (s Sheet) xml() string {
	var b strings.Builder
	b.WriteString(`<worksheet xmlns="` + mainNamespace + `"><sheetViews><sheetView workbookViewId="0">` +
		`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i, w := range s.Widths {
		n := strconv.Itoa(i + 1)
		b.WriteString(`<col min="` + n + `" max="` + n + `" width="` + strconv.Itoa(w) + `" customWidth="1"/>`)
	}
	b.WriteString(`</cols><sheetData>`)
	titles := make([]any, len(s.Titles))
	for i, t := range s.Titles {
		titles[i] = t
	}
	writeRow(&b, 1, titles, styleTitle)
	for i, row := range s.Rows {
		writeRow(&b, i+2, row, styleWrapped)
	}
	b.WriteString(`</sheetData><autoFilter ref="` + s.area("") + `"/></worksheet>`)
	return b.String()
}

// area returns the cells that hold something, with a sign before each part of a
// name ("$" where they are not to move).
func (s Sheet) area(fix string) string {
	cell := func(column, row int) string { return fix + columnName(column) + fix + strconv.Itoa(row) }
	return cell(0, 1) + ":" + cell(max(0, len(s.Titles)-1), len(s.Rows)+1)
}

func writeRow(b *strings.Builder, number int, cells []any, textStyle int) {
	row := strconv.Itoa(number)
	b.WriteString(`<row r="` + row + `">`)
	for i, c := range cells {
		opening := `<c r="` + columnName(i) + row + `"`
		switch v := c.(type) {
		case int:
			b.WriteString(opening + `><v>` + strconv.Itoa(v) + `</v></c>`)
		case workshop.Date:
			if day, ok := dayNumber(v); ok {
				b.WriteString(opening + styled(styleDate) + `><v>` + strconv.Itoa(day) + `</v></c>`)
			} else {
				writeText(b, opening, v.String(), textStyle)
			}
		case string:
			writeText(b, opening, v, textStyle)
		}
	}
	b.WriteString(`</row>`)
}

func writeText(b *strings.Builder, opening, s string, style int) {
	if s = Clean(s); s == "" {
		return
	}
	b.WriteString(opening + styled(style) + ` t="inlineStr"><is><t xml:space="preserve">` + escapeXML(Cut(s, mostCell)) + `</t></is></c>`)
}

func styled(style int) string { return ` s="` + strconv.Itoa(style) + `"` }

// columnName returns the letters of a column by its place, from 0: A, Z, AA.
func columnName(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

// dayNumber returns a date as spreadsheets count days; false for one before
// March 1900, which they count wrong.
func dayNumber(d workshop.Date) (int, bool) {
	if d.Before(workshop.Date{Year: 1900, Month: time.March, Day: 1}) {
		return 0, false
	}
	zero := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	return int(d.Time().Sub(zero).Hours() / 24), true
}
