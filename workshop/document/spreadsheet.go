package document

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// A workbook of our own making (ECMA-376, part 1, chapter 18; parts.go): the few
// parts that every spreadsheet asks for. A module that reads and writes all of the
// format would cost some milliseconds at every start of the program.
//
// Texts stand in the cells themselves and are texts whatever they begin with:
// nothing becomes a formula. The same book gives the same bytes.

// Book is sheets with what a workbook says of itself. Numbers and days are shown
// as its language writes them.
type Book struct {
	Language lang.Language
	Title    string // "SWOT-ilta"
	Subtitle string // what it is: "Muistio"
	Subject  string // one line about the whole
	Sheets   []Sheet
}

// Sheet is a table for spreadsheets: rows of cells under titles. In a workbook the
// titles stay in view while one scrolls, can be filtered by, and stand on every
// page that is printed, across A4.
//
// Cells are of the types string, int, float64, [workshop.Decimal], [Euros],
// [workshop.Date], [workshop.TimeOfDay], [time.Time] (in the zone in which it is
// told), [Worded] and nil, which is empty.
type Sheet struct {
	Name   string // at most 31 characters, without []:*?/\
	Titles []string
	Widths []int // of the columns, in characters
	Rows   [][]any
}

// Euros is a sum of euro cents.
type Euros int64

// Worded is a value that a table of text tells in words.
type Worded struct {
	Value any // of one of the other types of cells
	Text  string
}

// mostCell is how many characters a cell may hold, as spreadsheets count them
// (UTF-16). A longer text is cut, and says so.
const mostCell = 32_000

// Workbook writes a book for spreadsheets.
func Workbook(w io.Writer, book Book) error {
	types := []overrideType{
		{"xl/workbook.xml", "spreadsheetml.sheet.main"},
		{"xl/styles.xml", "spreadsheetml.styles"},
		{"docProps/core.xml", coreType},
	}
	rels := []relationship{{id: "rId1", kind: "styles", target: "styles.xml"}}
	for i := range book.Sheets {
		types = append(types, overrideType{"xl/" + sheetPath(i), "spreadsheetml.worksheet"})
		rels = append(rels, relationship{id: "rId" + strconv.Itoa(i+2), kind: "worksheet", target: sheetPath(i)})
	}
	p := newParts(w, types, relationship{id: "rId1", kind: "officeDocument", target: "xl/workbook.xml"}, coreRelationship)
	p.add("docProps/core.xml", properties(Document{Language: book.Language, Title: book.Title, Subtitle: book.Subtitle, Subject: book.Subject}))
	p.add("xl/workbook.xml", workbookXML(book.Sheets))
	p.add("xl/_rels/workbook.xml.rels", relationships(rels))
	p.add("xl/styles.xml", stylesXML(book.Language))
	for i := range book.Sheets {
		p.add("xl/"+sheetPath(i), book.sheetXML(i))
	}
	return p.close()
}

func sheetPath(i int) string { return "worksheets/sheet" + strconv.Itoa(i+1) + ".xml" }

// sheetXML returns a sheet as its part of the workbook.
func (b Book) sheetXML(at int) string {
	s := b.Sheets[at]
	cells := &cellWriter{words: lang.New(b.Language), widths: s.Widths}
	selected := ""
	if at == 0 {
		selected = ` tabSelected="1"`
	}
	cells.WriteString(`<worksheet xmlns="` + mainNamespace + `"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
		`<sheetViews><sheetView` + selected + ` workbookViewId="0">` +
		`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i, w := range s.Widths {
		n := strconv.Itoa(i + 1)
		cells.WriteString(`<col min="` + n + `" max="` + n + `" width="` + strconv.Itoa(w) + `" customWidth="1"/>`)
	}
	cells.WriteString(`</cols><sheetData>`)
	titles := make([]any, len(s.Titles))
	for i, t := range s.Titles {
		titles[i] = t
	}
	cells.row(1, titles, styleTitle)
	for i, row := range s.Rows {
		cells.row(i+2, row, styleText)
	}
	cells.WriteString(`</sheetData><autoFilter ref="` + s.area("") + `"/>` + b.pageXML() + `</worksheet>`)
	return cells.String()
}

// area returns the cells that hold something, with a sign before each part of a
// name ("$" where they are not to move).
func (s Sheet) area(fix string) string {
	cell := func(column, row int) string { return fix + columnName(column) + fix + strconv.Itoa(row) }
	return cell(0, 1) + ":" + cell(max(0, len(s.Titles)-1), len(s.Rows)+1)
}

// cellWriter writes the cells of a sheet.
type cellWriter struct {
	strings.Builder
	words  *lang.Words
	widths []int
}

func (b *cellWriter) row(number int, cells []any, textStyle int) {
	row := strconv.Itoa(number)
	b.WriteString(`<row r="` + row + `" ht="` + strconv.Itoa(b.height(cells)) + `">`)
	for i, c := range cells {
		if w, ok := c.(Worded); ok {
			c = w.Value
		}
		opening := `<c r="` + columnName(i) + row + `"`
		if s, ok := c.(string); ok {
			b.text(opening, s, textStyle)
		} else if number, style, ok := numberCell(c); ok {
			b.WriteString(opening + styled(style) + `><v>` + number + `</v></c>`)
		} else if d, ok := c.(workshop.Date); ok {
			b.text(opening, d.String(), textStyle)
		}
	}
	b.WriteString(`</row>`)
}

// lineHeight is the height of a line in points, and mostLines how many a row can
// show.
const (
	lineHeight = 15
	mostLines  = 27
)

// height is how high a row has to be for its texts, in points. Not every
// spreadsheet finds that out by itself.
func (b *cellWriter) height(cells []any) int {
	lines := 1
	for i, c := range cells {
		if s, ok := c.(string); ok && i < len(b.widths) && utf8.RuneCountInString(s) > b.widths[i] {
			lines = max(lines, len(wrapped(Cut(s, mostLines*b.widths[i]), b.widths[i])))
		}
	}
	return min(lines, mostLines) * lineHeight
}

func (b *cellWriter) text(opening, s string, style int) {
	if s = Clean(s); s == "" {
		return
	}
	b.WriteString(opening + styled(style) + ` t="inlineStr"><is><t xml:space="preserve">` + escapeCell(cutCell(s, b.words)) + `</t></is></c>`)
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
