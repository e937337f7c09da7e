package readback

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// allSheets is LibreOffice's filter for tables of text: commas, quotation marks,
// UTF-8, cells as they are shown, each sheet in a file of its own.
const allSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"

// figure is what should be a number or a date and no text: 12,5, 2015-01-21,
// 21.1.2015. Whole numbers can be lists of numbers that have one item.
var figure = regexp.MustCompile(`^-?(\d+[.,]\d+|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4})$`)

// CheckWorkbooks opens workbooks in LibreOffice, which makes pages of them, and
// compares what stands in its cells with what excelize reads. The titles of each
// sheet stay in view and can be filtered by, and no date or fraction is a text.
func CheckWorkbooks(t testing.TB, paths ...string) {
	t.Helper()
	printed := Convert(t, "pdf", paths...)
	tables := Convert(t, allSheets, paths...)
	for i, path := range paths {
		if pages(t, converted(printed, i)+".pdf") < 1 {
			t.Errorf("%s has no pages", path)
		}
		checkPackage(t, path)
		checkWorkbook(t, path, converted(tables, i))
	}
}

func checkWorkbook(t testing.TB, path, shownAt string) {
	t.Helper()
	book, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	defer book.Close()
	for _, sheet := range book.GetSheetList() {
		name := filepath.Base(path) + ", " + sheet
		if panes, err := book.GetPanes(sheet); err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("%s: the titles do not stay in view: %v", name, err)
		}
		if !hasFilter(book, sheet) {
			t.Errorf("%s has no filter", name)
		}
		shown := table(t, shownAt+"-"+sheet+".csv")
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			for j, text := range row {
				checkCell(t, name, cellOf(t, book, sheet, i, j), text, at(shown, i, j), i > 0)
			}
		}
	}
}

// hasFilter reports whether a sheet can be filtered: the area of the filter is a
// name of the sheet.
func hasFilter(book *excelize.File, sheet string) bool {
	return slices.ContainsFunc(book.GetDefinedName(), func(n excelize.DefinedName) bool {
		return n.Name == "_xlnm._FilterDatabase" && n.Scope == sheet
	})
}

// cell is a cell by its name, and whether a text stands in it.
type cell struct {
	name string
	text bool
}

func cellOf(t testing.TB, book *excelize.File, sheet string, row, column int) cell {
	t.Helper()
	name, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		t.Fatal(err)
	}
	kind, err := book.GetCellType(sheet, name)
	if err != nil {
		t.Fatal(err)
	}
	if formula, err := book.GetCellFormula(sheet, name); err != nil || formula != "" {
		t.Errorf("%s of %s is a formula: %s %v", name, sheet, formula, err)
	}
	return cell{name, kind == excelize.CellTypeInlineString || kind == excelize.CellTypeSharedString}
}

// checkCell compares a cell as it was read with what LibreOffice shows.
func checkCell(t testing.TB, sheet string, c cell, read, shown string, below bool) {
	t.Helper()
	switch {
	case c.text && read != shown:
		t.Errorf("%s: %s holds %q, and LibreOffice shows %q", sheet, c.name, read, shown)
	case !c.text && read != "" && shown == "":
		t.Errorf("%s: LibreOffice shows nothing of %q in %s", sheet, read, c.name)
	case c.text && below && figure.MatchString(read):
		t.Errorf("%s: %q in %s is a text", sheet, read, c.name)
	}
}

// table reads a table of text.
func table(t testing.TB, path string) [][]string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	in := csv.NewReader(strings.NewReader(string(data)))
	in.FieldsPerRecord = -1
	rows, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func at(rows [][]string, row, column int) string {
	if row >= len(rows) || column >= len(rows[row]) {
		return ""
	}
	return rows[row][column]
}
