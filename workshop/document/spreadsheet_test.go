package document_test

import (
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// opened reads back a workbook of one sheet.
func opened(t testing.TB, book document.Book) *excelize.File {
	t.Helper()
	data := documenttest.Written(t, func(w io.Writer) error { return document.Workbook(w, book) })
	f, err := excelize.OpenReader(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// texts is a book with some texts below each other.
func texts(l lang.Language, rows ...string) document.Book {
	s := document.Sheet{Name: "Sheet", Titles: []string{"Text"}, Widths: []int{20}}
	for _, text := range rows {
		s.Rows = append(s.Rows, []any{text})
	}
	return document.Book{Language: l, Sheets: []document.Sheet{s}}
}

func TestCells(t *testing.T) {
	at := time.Date(2015, 1, 21, 17, 35, 59, 0, time.FixedZone("", 2*60*60))
	for _, tt := range []struct {
		cell          any
		kept          string // as the file has it
		fi, en        string // as it is shown
		csvFI, csvEN  string
		withoutFormat bool // excelize shows it in its own way
	}{
		{cell: nil},
		{cell: "=1+1", kept: "=1+1", fi: "=1+1", en: "=1+1", csvFI: "'=1+1", csvEN: "'=1+1"},
		{cell: 12345, kept: "12345", fi: "12345", en: "12345", csvFI: "12345", csvEN: "12345"},
		{cell: -15, kept: "-15", fi: "-15", en: "-15", csvFI: "-15", csvEN: "-15"},
		{cell: 2.0 / 3, kept: "0.6666666666666666", csvFI: "0,67", csvEN: "0.67", withoutFormat: true},
		{cell: workshop.Whole(113000), kept: "113000", fi: "113,000", en: "113,000", csvFI: "113000", csvEN: "113000"},
		{cell: workshop.Decimal{Digits: -25, Places: 2}, kept: "-0.25", fi: "-0.25", en: "-0.25", csvFI: "-0,25", csvEN: "-0.25"},
		{cell: document.Euros(1250050), kept: "12500.50", csvFI: "12500,50", csvEN: "12500.50", withoutFormat: true},
		{cell: workshop.Date{Year: 2015, Month: 4, Day: 7}, kept: "42101", fi: "7.4.2015", en: "7 Apr 2015", csvFI: "2015-04-07", csvEN: "2015-04-07"},
		{cell: workshop.Date{Year: 1899, Month: 4, Day: 7}, kept: "1899-04-07", fi: "1899-04-07", en: "1899-04-07", csvFI: "1899-04-07", csvEN: "1899-04-07"},
		{cell: workshop.TimeOfDay(8*60 + 5), kept: "0.3368055555555556", fi: "08.05", en: "08:05", csvFI: "08:05", csvEN: "08:05"},
		{cell: workshop.NoTime},
		{cell: at, kept: "42025.73263888889", fi: "21.1.2015 17.35", en: "21 Jan 2015 17:35", csvFI: "2015-01-21 17:35", csvEN: "2015-01-21 17:35"},
		{
			cell: document.Worded{Value: workshop.Date{Year: 2015, Month: 4, Day: 7}, Text: "+huhti"},
			kept: "42101", fi: "7.4.2015", en: "7 Apr 2015", csvFI: "'+huhti", csvEN: "'+huhti",
		},
	} {
		for _, l := range []lang.Language{lang.Finnish, lang.English} {
			sheet := document.Sheet{Name: "Taulu", Titles: []string{"A", "B"}, Widths: []int{9, 9}, Rows: [][]any{{"x", tt.cell}}}
			f := opened(t, document.Book{Language: l, Sheets: []document.Sheet{sheet}})
			if kept, err := f.GetCellValue("Taulu", "B2", excelize.Options{RawCellValue: true}); err != nil || kept != tt.kept {
				t.Errorf("%#v is kept as %q (%v), want %q", tt.cell, kept, err, tt.kept)
			}
			shown, wantCSV := tt.fi, tt.csvFI
			if l == lang.English {
				shown, wantCSV = tt.en, tt.csvEN
			}
			if got, err := f.GetCellValue("Taulu", "B2"); !tt.withoutFormat && (err != nil || got != shown) {
				t.Errorf("%#v is shown as %q (%v), want %q", tt.cell, got, err, shown)
			}
			csv := documenttest.Written(t, func(w io.Writer) error {
				s := document.NewCSV(w, lang.New(l), ';')
				s.Table(sheet)
				return s.End()
			})
			if want := "\uFEFFA;B\r\nx;" + wantCSV + "\r\n"; csv != want {
				t.Errorf("%#v gives %q, want %q", tt.cell, csv, want)
			}
		}
	}
}

// A sheet is ready to be read, filtered and printed, and the book says what it is.
func TestBook(t *testing.T) {
	book := texts(lang.Swedish, "a", "b")
	book.Title, book.Subtitle, book.Subject = "SWOT & ilta", "Promemoria", "21.1.2015, Liperi"
	book.Sheets = append(book.Sheets, document.Sheet{Name: "It's", Titles: []string{"A", "B"}, Widths: []int{9, 9}})
	f := opened(t, book)
	if p, err := f.GetDocProps(); err != nil || p.Title != "SWOT & ilta – Promemoria" || p.Language != "sv-FI" || p.Subject != book.Subject {
		t.Errorf("it says %+v, %v", p, err)
	}
	names := map[string]string{}
	for _, n := range f.GetDefinedName() {
		names[n.Scope+" "+n.Name] = n.RefersTo
	}
	for name, want := range map[string]string{
		"Sheet _xlnm._FilterDatabase": "'Sheet'!$A$1:$A$3", "Sheet _xlnm.Print_Titles": "'Sheet'!$1:$1",
		"It's _xlnm._FilterDatabase": "'It''s'!$A$1:$B$1", "It's _xlnm.Print_Titles": "'It''s'!$1:$1",
	} {
		if names[name] != want {
			t.Errorf("%s is %q, want %q", name, names[name], want)
		}
	}
	for _, sheet := range []string{"Sheet", "It's"} {
		if p, err := f.GetPanes(sheet); err != nil || !p.Freeze || p.YSplit != 1 {
			t.Errorf("the titles of %s do not stay: %+v, %v", sheet, p, err)
		}
		if p, err := f.GetPageLayout(sheet); err != nil || *p.Size != 9 || *p.Orientation != "landscape" || *p.FitToWidth != 1 || *p.FitToHeight != 0 {
			t.Errorf("%s is printed as %+v, %v", sheet, p, err)
		}
		if h, err := f.GetHeaderFooter(sheet); err != nil || h.OddFooter != "&LSWOT && ilta – Promemoria&C&A&R&P / &N" {
			t.Errorf("below %s stands %+v, %v", sheet, h, err)
		}
	}
}

// A text stands in a cell as it is, whatever it begins with, and is no formula.
func TestHostileCells(t *testing.T) {
	rows := append([]string{"_x000D_", "a_x0041_b", "_x005F_x0041_", "\ufffe\uffff"}, documenttest.Hostile...)
	f := opened(t, texts(lang.Finnish, rows...))
	check := func(t interface{ Errorf(string, ...any) }, f *excelize.File, rows []string) {
		for i, want := range rows {
			cell, err := excelize.CoordinatesToCellName(1, i+2)
			if err != nil {
				t.Errorf("%v", err)
			}
			want = strings.NewReplacer("\ufffe", "\ufffd", "\uffff", "\ufffd").Replace(document.Clean(want))
			if got, err := f.GetCellValue("Sheet", cell); err != nil || got != want {
				t.Errorf("%q is read as %q, %v", want, got, err)
			}
			if formula, err := f.GetCellFormula("Sheet", cell); err != nil || formula != "" {
				t.Errorf("%q is a formula: %q, %v", want, formula, err)
			}
		}
	}
	check(t, f, rows)
	rapid.Check(t, func(r *rapid.T) {
		rows := rapid.SliceOfN(rapid.OneOf(rapid.String(), rapid.SampledFrom(rows)), 1, 9).Draw(r, "rows")
		check(r, opened(t, texts(lang.Finnish, rows...)), rows)
	})
}

// A text of a megabyte is cut to what every spreadsheet opens, and says so.
func TestLongCells(t *testing.T) {
	const most = 32_767
	for _, l := range lang.Languages {
		_, mark, _ := strings.Cut(lang.New(l).T("doc.cell.cut", "x"), "x")
		for _, s := range []string{"a", "ä ", "👍", "a<&\u202e"} {
			for _, n := range []int{31_000, 1 << 20} {
				whole := document.Clean(strings.Repeat(s, n/len(s)))
				f := opened(t, texts(l, whole))
				got, err := f.GetCellValue("Sheet", "A2")
				if err != nil {
					t.Fatal(err)
				}
				units := len(utf16.Encode([]rune(got)))
				switch begin := strings.TrimSuffix(got, mark); {
				case got == whole && n < most:
				case begin == got || !strings.HasPrefix(whole, begin) || units > most || units < 31_990:
					t.Errorf("%d of %q come back as %d characters that end in %q", n, s, units, got[max(0, len(got)-99):])
				}
			}
		}
	}
}
