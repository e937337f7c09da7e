package memo

import (
	"encoding/csv"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// readRows is a table that was read back: its rows by the titles of the columns.
type readRows []map[string]string

// sheetsOf reads the workbook of a meeting back, numbers and days as the file has
// them, by the names of the sheets.
func sheetsOf(t testing.TB, in Input, opt Options) (sheets map[string]readRows, order []string) {
	t.Helper()
	data := documenttest.Written(t, func(w io.Writer) error { return XLSX(w, in, opt) })
	f, err := excelize.OpenReader(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheets, order = map[string]readRows{}, f.GetSheetList()
	for _, name := range order {
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		sheets[name] = byTitle(rows)
	}
	return sheets, order
}

// tableOf reads a table of CSV back.
func tableOf(t testing.TB, in Input, opt Options, write func(io.Writer, Input, Options) error) readRows {
	t.Helper()
	opt.Comma = ';'
	text := documenttest.Written(t, func(w io.Writer) error { return write(w, in, opt) })
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\uFEFF")))
	r.Comma = opt.Comma
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return byTitle(rows)
}

func byTitle(rows [][]string) readRows {
	out := make(readRows, len(rows)-1)
	for i, row := range rows[1:] {
		out[i] = map[string]string{}
		for j, text := range row {
			out[i][rows[0][j]] = text
		}
	}
	return out
}

// has reports whether one of the rows has some texts under some titles.
func (r readRows) has(cells map[string]string) bool {
	return slices.ContainsFunc(r, func(row map[string]string) bool {
		for title, text := range cells {
			if row[title] != text {
				return false
			}
		}
		return true
	})
}

// Every note, agreement and figure of a meeting stands in the workbook and in the
// tables of CSV.
func TestEverythingAppearsInTables(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := anyMeeting(r, t)
		w := lang.New(rapid.SampledFrom(lang.Languages).Draw(r, "language"))
		opt := Options{Words: w}
		sheets, _ := sheetsOf(t, in, opt)
		check := func(sheet string, write func(io.Writer, Input, Options) error, rows []map[string]string) {
			for from, table := range map[string]readRows{"workbook": sheets[w.T(sheet)], "CSV": tableOf(t, in, opt, write)} {
				for _, row := range rows {
					if from == "CSV" { // where an apostrophe keeps some texts from being formulas
						row = maps.Clone(row)
						for title, text := range row {
							row[title] = document.Cell(text)
						}
					}
					if !table.has(row) {
						r.Errorf("%v is not in the %s: %v", row, from, table)
					}
				}
			}
		}
		var notes, agreed, figures []map[string]string
		for _, s := range in.Meeting.Stages {
			for _, n := range s.Board.Notes() {
				notes = append(notes, map[string]string{
					w.T("doc.number"): strconv.Itoa(n.Number), w.T("doc.text"): document.Clean(n.Text),
					w.T("doc.lane"): document.Clean(w.Lane(n.Lane())), w.T("doc.said"): strconv.Itoa(n.Repeats()),
				})
			}
		}
		for _, a := range in.Meeting.Agreements {
			agreed = append(agreed, map[string]string{w.T("doc.agreed"): document.Clean(a.What), w.T("doc.next"): document.Clean(a.Next)})
		}
		for _, f := range in.Meeting.Figures {
			figures = append(figures, map[string]string{w.T("doc.name"): document.Clean(f.Name), w.T("doc.unit"): document.Clean(f.Unit)})
		}
		check("doc.notes", NotesCSV, notes)
		check("doc.sheet.actions", AgreedCSV, agreed)
		check("doc.sheet.facts", FactsCSV, figures)
	})
}

// A workbook holds a sheet for each table of which there is something, and in it
// numbers and days that can be counted with.
func TestWorkbookOfTheMemo(t *testing.T) {
	e := rich(t)
	e.do(e.m().AskToSpeak(e.moment(), workshop.Owner{Office: "sihteeri"}))
	e.do(e.m().NextSpeaker())
	e.at("20.07").do(e.m().EndTurn())
	sheets, order := sheetsOf(t, e.input(), Options{Words: lang.New(lang.Finnish), Names: FullNames, For: Internal})
	if want := []string{"Kirjaukset", "Äänestykset", "Osallistujat", "Päätökset ja tehtävät", "Ajat", "Tiedot", "Kumppanuudet", "Painopisteet"}; !slices.Equal(order, want) {
		t.Errorf("the sheets are %q", order)
	}
	for _, tt := range []struct {
		sheet string
		row   map[string]string
	}{
		{"Kirjaukset", map[string]string{"Nro": "5", "Kirjattu": "42025.73263888889", "Ääniä": "0", "Vetäjän huomio": "Kiusallinen aihe puheenjohtajalle"}},
		{"Äänestykset", map[string]string{"Kirjaus tai teema": "Vahva yhteisöllisyys", "Sija": "1", "Ääniä": "30", "Äänestäjiä": "20"}},
		{"Äänestykset", map[string]string{"Kirjaus tai teema": "Kyläbussi", "Keskiarvo": "4.2", "Arvioita": "5", "Antoi 5": "2"}},
		{"Äänestykset", map[string]string{"Kirjaus tai teema": "Talkoot", "Euroa": "1750"}},
		{"Äänestykset", map[string]string{"Kirjaus tai teema": "Talkoot", "Puolesta": "8", "Vastaan": "0", "Tyhjää": "1"}},
		{"Äänestykset", map[string]string{"Äänestys": "2. Käsiäänestys", "Kirjaus tai teema": "Äänestys pidettiin. Tulosta ei ole näytetty.", "Äänestäjiä": ""}},
		{"Päätökset ja tehtävät", map[string]string{"Laji": "Tehtävä", "Vastuuhenkilö": "kyläpäällikkö", "Vaihe": "2. TOWS"}},
		{"Ajat", map[string]string{"Laji": "Vaihe", "Suunniteltu alku": "0.7291666666666666", "Alkoi": "42025.73263888889", "Kesti (min)": "145", "Yli suunnitellun (min)": "85"}},
		{"Ajat", map[string]string{"Laji": "Puheenvuorot", "Puhuja": "sihteeri", "Kesti (min)": "7", "Vuoroja": "1"}},
		{"Tiedot", map[string]string{"Nimi": "Väestön muutos", "Arvo": "-0.25", "Yksikkö": "%"}},
		{"Tiedot", map[string]string{"Nimi": "Hyvinvointiryhmän kokous", "Aika": "42101.75"}},
		{"Kumppanuudet", map[string]string{"Kumppani": "Urheiluseura", "Summa": "12500.00", "Kausi": "2015–2016"}},
		{"Painopisteet", map[string]string{"Painopiste": "Osallisuus", "Määrä": "4", "Kirjaukset": "1, 4, 13, 15"}},
	} {
		if !sheets[tt.sheet].has(tt.row) {
			t.Errorf("%v is not in %s: %v", tt.row, tt.sheet, sheets[tt.sheet])
		}
	}
}

// Of a meeting of which there is nothing the sheet of notes tells that.
func TestWorkbookOfNothing(t *testing.T) {
	for _, l := range lang.Languages {
		if _, order := sheetsOf(t, Input{}, Options{Words: lang.New(l)}); !slices.Equal(order, []string{lang.New(l).T("doc.notes")}) &&
			!slices.Equal(order, []string{lang.New(l).T("doc.notes"), lang.New(l).T("doc.participants")}) {
			t.Errorf("the sheets are %q", order)
		}
	}
}

// What was left out of the memo stands in no sheet, and in the tables of CSV all
// the same: those are data.
func TestWorkbookWithoutSections(t *testing.T) {
	e := rich(t)
	e.do(e.m().AskToSpeak(e.moment(), workshop.Owner{Office: "sihteeri"}))
	e.do(e.m().NextSpeaker())
	in, opt := e.input(), Options{Words: lang.New(lang.English), Names: FullNames}
	opt.Without = []Section{ResultsSection, DecisionsSection, SpeakingSection}
	sheets, order := sheetsOf(t, in, opt)
	if want := []string{"Participants", "Decisions and actions", "Timings", "Facts", "Priorities"}; !slices.Equal(order, want) {
		t.Errorf("the sheets are %q", order)
	}
	for sheet, kind := range map[string]string{"Decisions and actions": "Decision", "Timings": "Speakers"} {
		row := map[string]string{"Kind": kind}
		if sheets[sheet].has(row) {
			t.Errorf("%v is in %s", row, sheet)
		}
	}
	for kind, write := range map[string]func(io.Writer, Input, Options) error{"Decision": AgreedCSV, "Speakers": TimingsCSV} {
		if row := map[string]string{"Kind": kind}; !tableOf(t, in, opt, write).has(row) {
			t.Errorf("%v is not in the CSV", row)
		}
	}
	opt.Without = Full.Sections()
	if sheets, order = sheetsOf(t, in, opt); !slices.Equal(order, []string{"Notes"}) || len(sheets["Notes"]) != 0 {
		t.Errorf("without everything there are %q with %v", order, sheets)
	}
}

// Spreadsheets take the names of all sheets, and each name is there once.
func TestNamesOfSheets(t *testing.T) {
	for _, l := range lang.Languages {
		seen := map[string]bool{}
		for _, s := range bookSheets {
			name := s.table(newBuilder(Input{}, Options{Words: lang.New(l)})).Name
			if seen[strings.ToLower(name)] || utf8.RuneCountInString(name) > 31 || strings.ContainsAny(name, `[]:*?/\'`) {
				t.Errorf("a sheet cannot be called %q", name)
			}
			seen[strings.ToLower(name)] = true
		}
	}
}

// Whoever spoke stands in the timings as far as names were asked for.
func TestTimingsNameAsAsked(t *testing.T) {
	e := newEvening(t, workshop.Details{Title: "Ilta", Time: workshop.NoTime})
	e.do(e.m().Arrive(e.moment(), e.people, workshop.Arrival{Name: "Åke Öhman"}))
	who := workshop.Owner{PersonRef: e.m().Attendance.Presences[0].PersonRef}
	e.do(e.m().AskToSpeak(e.moment(), who))
	e.do(e.m().NextSpeaker())
	for names, want := range map[Names]string{NoNames: "", Initials: "Å. Ö.", FullNames: "Åke Öhman"} {
		opt := Options{Words: lang.New(lang.English), Names: names}
		if rows := tableOf(t, Input{Meeting: e.m(), People: e.people}, opt, TimingsCSV); !rows.has(map[string]string{"Kind": "Speakers", "No.": "1", "Speaker": want}) {
			t.Errorf("with names %s: %v", names, rows)
		}
	}
}

// The same meeting gives the same workbook.
func TestWorkbookIsTheSame(t *testing.T) {
	opt := Options{Words: lang.New(lang.English), Names: FullNames, For: Internal}
	write := func(w io.Writer) error { return XLSX(w, rich(t).input(), opt) }
	if first, second := documenttest.Written(t, write), documenttest.Written(t, write); first != second {
		t.Error("the workbooks differ")
	}
}
