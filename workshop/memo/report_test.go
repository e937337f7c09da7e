package memo

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/intake"
	"talkoot/workshop/lang"
	"talkoot/workshop/report"
)

// reportDay is when the reports of these tests are made.
var reportDay = time.Date(2016, time.December, 1, 12, 0, 0, 0, time.UTC)

// hytinat is the report on the series of the example.
func hytinat(t *testing.T, l lang.Language) report.Report {
	t.Helper()
	c := exampleSeries(t, l)
	series, err := c.FindSeries("hyvinvointihytinät")
	if err != nil {
		t.Fatal(err)
	}
	scope := report.Scope{Series: series}
	return report.Build(report.Input{Headers: c.Headers(), Summary: c.Summary, Scope: scope, Now: reportDay})
}

// tourPlaces are the 19 localities of a made tour. Every third was visited twice.
var tourPlaces = []string{
	"Liperi", "Kitee", "Lieksa", "Nurmes", "Juuka", "Outokumpu", "Polvijärvi", "Kontiolahti", "Ilomantsi", "Tohmajärvi",
	"Rääkkylä", "Valtimo", "Joensuu", "Eno", "Tuupovaara", "Kiihtelysvaara", "Pyhäselkä", "Värtsilä", "Hammaslahti",
}

// tour is the report on a made tour of 25 meetings in 19 localities. At the
// first there were "over 70", at some about so many, at two nobody counted. At one
// the kinds were counted, at one some took part from elsewhere, and at one people
// registered; the staff and the students do not count for the funder.
func tour() report.Report {
	var headers []workshop.Header
	summaries := map[workshop.ID]workshop.Summary{}
	visits := append(slices.Clone(tourPlaces), tourPlaces[:6]...)
	for i, place := range visits {
		h := workshop.Header{
			ID: workshop.ID("m" + strconv.Itoa(i)), Code: fmt.Sprintf("2016-%02d-%02d-%s", 2+i/3, 1+i, strings.ToLower(place)),
			Title: "Järjestöralli", Place: place, Date: workshop.Date{Year: 2016, Month: time.Month(2 + i/3), Day: 1 + i},
			Status: workshop.Held, Series: []workshop.ID{"ralli"}, Count: workshop.Count{Certainty: workshop.Exact, N: 11 + i*7%13},
		}
		switch {
		case i == 0:
			h.Count = workshop.Count{Certainty: workshop.AtLeast, N: 70}
		case i%8 == 3:
			h.Count = workshop.Count{Certainty: workshop.Approximate, N: 20}
		case i%12 == 6:
			h.Count = workshop.Count{Certainty: workshop.Uncounted}
		}
		s := workshop.Summary{Stages: []workshop.StageKind{workshop.Talk, workshop.Rounds}}
		at := &workshop.Attendance{Count: h.Count}
		switch i {
		case 4:
			h.Count = workshop.Count{Certainty: workshop.Exact, N: 54}
			at.Count = h.Count
			at.Parts = []workshop.Part{
				{Kind: workshop.AssociationPeople, Count: workshop.Count{Certainty: workshop.Exact, N: 48}},
				{Kind: workshop.Students, Count: workshop.Count{Certainty: workshop.Exact, N: 6}, Excluded: true},
			}
			s = attended(s, at)
		case 8:
			at.Parts = []workshop.Part{
				{Kind: workshop.OwnStaff, Count: workshop.Count{Certainty: workshop.Exact, N: 2}, Excluded: true},
				{Kind: workshop.AssociationPeople, Remote: true, Count: workshop.Count{Certainty: workshop.Approximate, N: 5}},
			}
			h.Count = at.Best()
			s = attended(s, at)
		case 9:
			s.Registered, s.Came = 25, 17
		}
		s.Meeting, s.Count = h.ID, h.Count
		if i%2 == 0 {
			s.Agreements = append(s.Agreements, workshop.AgreementSummary{
				Terms: workshop.Terms{Kind: workshop.Decision, What: "Yhdistykset kokoontuvat uudelleen syksyllä."}, State: workshop.Open,
			})
		}
		for a := range i % 5 {
			s.Agreements = append(s.Agreements, workshop.AgreementSummary{
				Terms: workshop.Terms{Kind: workshop.Action, What: "Kootaan tapahtumat yhteen kalenteriin"},
				State: []workshop.AgreementState{workshop.Open, workshop.Done, workshop.Dropped}[a%3],
			})
		}
		if i%4 == 1 {
			s.Minutes = 150
		}
		headers, summaries[h.ID] = append(headers, h), s
	}
	headers = append(headers, workshop.Header{
		ID: "next", Code: "2017-02-01-liperi", Title: "Päätös", Place: "Liperi",
		Date: workshop.Date{Year: 2017, Month: 2, Day: 1}, Status: workshop.Planned, Series: []workshop.ID{"ralli"},
	})
	rand.New(rand.NewSource(1)).Shuffle(len(headers), func(i, j int) { headers[i], headers[j] = headers[j], headers[i] })
	return report.Build(report.Input{
		Headers: headers, Now: reportDay, Scope: report.Scope{Series: workshop.Series{ID: "ralli", Name: "Järjestöralli", SeriesDetails: workshop.SeriesDetails{
			Target: "Paikallisyhdistykset", Funder: "STEA",
			Aims: "Yhdistykset tuntevat toisensa.\nKunta ja yhdistykset sopivat yhteistyöstä.",
		}}},
		Summary: func(id workshop.ID) (workshop.Summary, bool) { s, ok := summaries[id]; return s, ok },
	})
}

// attended adds to a summary what is derived of who was there.
func attended(s workshop.Summary, at *workshop.Attendance) workshop.Summary {
	of := (&workshop.Meeting{Attendance: *at}).Summary()
	s.Funder, s.Parts, s.Remote = of.Funder, of.Parts, of.Remote
	return s
}

func TestGoldenReports(t *testing.T) {
	for _, l := range lang.Languages {
		for name, r := range map[string]report.Report{"liperi": hytinat(t, l), "tour": tour()} {
			for _, f := range ReportFormats {
				if !Readable(f) {
					continue // read back instead: TestReportWorkbook, TestReportPages
				}
				file := "report-" + name + "-" + string(l) + reportOutputs[f].ext
				golden(t, file, func(w io.Writer) error { return WriteReport(w, r, Options{Words: lang.New(l)}, f) })
			}
		}
	}
}

// The numbers of the example are known; those of the tour are what it is made of.
func TestReportNumbers(t *testing.T) {
	r := hytinat(t, lang.Finnish)
	if got := fmt.Sprintf("%d %+v %d %d", r.Meetings(), r.Participants, r.Named, r.Localities); got !=
		"6 {Exact:55 Approximate:20 AtLeast:0 Counted:4 Uncounted:2 Rough:1 Bounded:0} 0 1" {
		t.Error(got)
	}
	if got := fmt.Sprintf("%+v", r.Kinds); got !=
		"[{Kind:associations Total:{Exact:30 Approximate:20 AtLeast:0 Counted:2 Uncounted:0 Rough:1 Bounded:0}}]" || r.Funder != r.Participants {
		t.Error(got)
	}
	r = tour()
	if r.Meetings() != 25 || r.Localities != 19 || len(r.Coming) != 1 || r.Participants.Uncounted != 2 || r.Participants.AtLeast != 70 ||
		r.Participants.Count().Certainty != workshop.AtLeast || r.Participants.Sum() <= 450 {
		t.Errorf("%d in %d, %+v", r.Meetings(), r.Localities, r.Participants)
	}
	if r.Participants.Sum()-r.Funder.Sum() != 6+2 || len(r.Kinds) != 3 || r.Remote.Sum() != 5 || r.Registered != 25 || r.Came != 17 {
		t.Errorf("%+v for the funder, %+v, %+v remotely, %d of %d", r.Funder, r.Kinds, r.Remote, r.Came, r.Registered)
	}
}

// The names that other programs rely on, and null for what nobody counted.
func TestReportJSONIsStable(t *testing.T) {
	var got map[string]any
	text := documenttest.Written(t, func(w io.Writer) error { return ReportJSON(w, hytinat(t, lang.English), lang.New(lang.English)) })
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]any{
		"meetings": 6.0, "counted": 4.0, "uncounted": 2.0, "complete": false,
		"named": 0.0, "unique_named": 0.0, "organisations": 0.0, "localities": 1.0, "minutes": nil,
	} {
		if value, ok := got[name]; !ok || value != want {
			t.Errorf("%s is %v, want %v", name, value, want)
		}
	}
	total := got["participants"].(map[string]any)
	if total["total"] != 75.0 || total["exact"] != 55.0 || total["approximate"] != 20.0 || total["at_least"] != 0.0 {
		t.Errorf("%v", total)
	}
	if f := got["funder"].(map[string]any); f["total"] != 75.0 || f["certainty"] != "approximate" {
		t.Errorf("%v", f)
	}
	if k := got["kinds"].([]any)[0].(map[string]any); k["kind"] != "associations" || k["total"] != 50.0 || k["counted"] != 2.0 {
		t.Errorf("%v", k)
	}
	rows := got["rows"].([]any)
	first, last := rows[0].(map[string]any), rows[5].(map[string]any)
	if first["count"] != 30.0 || first["certainty"] != "exact" || first["date"] != "2014-10-01" || first["place"] != "Liperi" {
		t.Errorf("%v", first)
	}
	if value, ok := last["count"]; !ok || value != nil || last["certainty"] != "unknown" || last["code"] != "2016-11-02-liperi" {
		t.Errorf("%v", last)
	}
}

// A workbook is what it says to others and to our own reader: numbers are
// numbers, days are days, what nobody counted is empty.
func TestReportWorkbook(t *testing.T) {
	r := hytinat(t, lang.Finnish)
	text := documenttest.Written(t, func(w io.Writer) error { return ReportXLSX(w, r, lang.New(lang.Finnish)) })
	if again := documenttest.Written(t, func(w io.Writer) error { return ReportXLSX(w, r, lang.New(lang.Finnish)) }); again != text {
		t.Error("the same report gives other bytes")
	}
	f, err := excelize.OpenReader(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	raw := excelize.Options{RawCellValue: true}
	for cell, want := range map[string]string{
		"A2": "2014-10-01-liperi", "B2": "41913", "C2": "Liperi", "E2": "30", "F2": "tarkka",
		"E3": "20", "F3": "arvio", "E6": "", "F6": "ei laskettu", "G2": "", "E1": "Osallistujia",
	} {
		if got, err := f.GetCellValue("Tilaisuudet", cell, raw); err != nil || got != want {
			t.Errorf("%s: %q (%v), want %q", cell, got, err, want)
		}
	}
	for _, cell := range []string{"B2", "E2"} {
		if kind, _ := f.GetCellType("Tilaisuudet", cell); kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
			t.Errorf("%s is of the kind %v", cell, kind)
		}
	}
	if panes, err := f.GetPanes("Tilaisuudet"); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("%+v %v", panes, err)
	}
	if got, _ := f.GetCellValue("Yhteenveto", "B5", raw); got != "75" {
		t.Errorf("the total is %q", got)
	}
	table, err := intake.ReadTable("report.xlsx", strings.NewReader(text))
	if err != nil || len(table.Columns) != 2 {
		t.Fatalf("our own reader: %+v %v", table.Columns, err)
	}
}

// CSV carries the same as JSON: every row, and every total below them.
func TestReportCSV(t *testing.T) {
	for _, l := range lang.Languages {
		r, w := tour(), lang.New(l)
		text := documenttest.Written(t, func(out io.Writer) error { return ReportCSV(out, r, w, 0) })
		c := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\uFEFF")))
		if l != lang.English {
			c.Comma = ';'
		}
		rows, err := c.ReadAll()
		if err != nil || !strings.HasPrefix(text, "\uFEFF") {
			t.Fatal(err)
		}
		sum := 0
		for _, row := range rows[1 : 1+r.Meetings()] {
			n, err := strconv.Atoi(row[4])
			if unknown := row[5] == w.T("certainty.unknown"); unknown != (row[4] == "") || !unknown && err != nil {
				t.Errorf("%q", row)
			}
			sum += n
		}
		at := slices.IndexFunc(rows[1+r.Meetings():], func(row []string) bool { return row[0] == w.T("doc.attendance") })
		if total := rows[1+r.Meetings()+at]; at < 0 || total[1] != strconv.Itoa(sum) || sum != r.Participants.Sum() {
			t.Errorf("%d: %q", sum, total)
		}
	}
}

// Whatever places, titles and outcomes hold: lines of text fit, a page has the
// same parts, and no cell of a table is a formula or breaks the workbook.
func TestReportOfHostileTexts(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.OneOf(rapid.SampledFrom(documenttest.Hostile), rapid.StringN(0, 120, 400))
		rows := rapid.SliceOfN(rapid.Custom(func(rt *rapid.T) report.Row {
			c := workshop.Count{Certainty: workshop.Uncounted}
			if rapid.Bool().Draw(rt, "counted") {
				c = workshop.Count{
					Certainty: rapid.SampledFrom([]workshop.Certainty{workshop.Exact, workshop.Approximate, workshop.AtLeast}).Draw(rt, "certainty"),
					N:         rapid.IntRange(0, workshop.MaxCount).Draw(rt, "n"),
				}
			}
			return report.Row{
				Code: words.Draw(rt, "code"), Title: words.Draw(rt, "title"), Place: words.Draw(rt, "place"), Count: c, Funder: c, Remote: c,
				Parts:    []workshop.Part{{Kind: workshop.CountKind(words.Draw(rt, "kind")), Count: c}},
				Date:     workshop.Date{Year: rapid.IntRange(1000, 2500).Draw(rt, "year"), Month: 2, Day: 28},
				Outcomes: rapid.SliceOfN(words, 0, 4).Draw(rt, "outcomes"),
			}
		}), 1, 6).Draw(rt, "rows")
		r := report.Report{
			Rows: rows, Participants: report.Total{Counted: len(rows)},
			Kinds: []report.Kind{{Kind: workshop.CountKind(words.Draw(rt, "kind of all")), Total: report.Total{Exact: 1, Counted: 1}}},
			Scope: report.Scope{Place: words.Draw(rt, "scope"), Funder: words.Draw(rt, "funder"), Series: workshop.Series{
				Name: words.Draw(rt, "series"), SeriesDetails: workshop.SeriesDetails{Aims: words.Draw(rt, "aims"), Target: words.Draw(rt, "target")},
			}},
		}
		w := lang.New(lang.Finnish)
		doc := Report(r, w)
		for _, row := range strings.Split(documenttest.Written(t, func(out io.Writer) error { return document.Text(out, doc) }), "\n") {
			if ansi.StringWidth(row) > 78 || strings.ContainsAny(row, "\x1b\x07\u202e") {
				rt.Fatalf("a line of %d cells: %q", ansi.StringWidth(row), row)
			}
		}
		tame := htmlSkeleton(htmlOf(t, everywhere(doc, func(s string) string {
			if s == "" {
				return ""
			}
			return "x"
		})))
		if got := htmlSkeleton(htmlOf(t, doc)); got != tame {
			rt.Fatalf("got %s\nwant %s", got, tame)
		}
		book := documenttest.Written(t, func(out io.Writer) error { return ReportXLSX(out, r, w) })
		f, err := excelize.OpenReader(strings.NewReader(book))
		if err != nil {
			rt.Fatal(err)
		}
		defer f.Close()
		for i, row := range rows {
			cell := "D" + strconv.Itoa(i+2)
			if got, err := f.GetCellValue("Tilaisuudet", cell); err != nil || got != document.Clean(row.Title) {
				rt.Fatalf("%s is %q (%v), want %q", cell, got, err, document.Clean(row.Title))
			}
			if formula, _ := f.GetCellFormula("Tilaisuudet", cell); formula != "" {
				rt.Fatalf("%s is a formula", cell)
			}
		}
	})
}

// A report never takes the place of another file.
func TestExportReportKeepsWhatIsThere(t *testing.T) {
	dir, r, w := t.TempDir(), tour(), lang.New(lang.Swedish)
	first, err := ExportReport(dir, r, Options{Words: w}, []string{"csv", "md", "csv"}, Writing{})
	if err != nil || len(first) != 2 {
		t.Fatal(first, err)
	}
	if err := os.WriteFile(first[0], []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	second, err := ExportReport(dir, r, Options{Words: w}, []string{"csv"}, Writing{})
	if err != nil || filepath.Base(second[0]) != "Rapport Järjestöralli (2).csv" {
		t.Fatal(second, err)
	}
	if mine, _ := os.ReadFile(first[0]); !bytes.Equal(mine, []byte("mine")) {
		t.Errorf("%q", mine)
	}
	if paths, err := ExportReport(dir, r, Options{Words: w}, []string{"md", "odt"}, Writing{}); workshop.ErrorCode(err) != workshop.CodeUnknownFormat || paths != nil {
		t.Error(paths, err)
	}
	if err := WriteReport(io.Discard, r, Options{Words: w}, "odt"); workshop.ErrorCode(err) != workshop.CodeUnknownFormat {
		t.Error(err)
	}
}

// Every block has its plain text.
func TestTextOfEveryBlock(t *testing.T) {
	text := documenttest.Written(t, func(w io.Writer) error {
		return document.Text(w, Build(rich(t).input(), Options{Words: lang.New(lang.Finnish)}))
	})
	for row := range strings.SplitSeq(text, "\n") {
		if ansi.StringWidth(row) > 78 {
			t.Errorf("%d cells: %q", ansi.StringWidth(row), row)
		}
	}
	golden(t, "rich-fi-full.txt", func(w io.Writer) error { _, err := io.WriteString(w, text); return err })
}

// A report without meetings says so in every format.
func TestEmptyReport(t *testing.T) {
	r := report.Build(report.Input{Now: reportDay})
	for _, f := range ReportFormats {
		documenttest.Written(t, func(w io.Writer) error { return WriteReport(w, r, Options{Words: lang.New(lang.Finnish)}, f) })
	}
	if md := markdownOf(t, Report(r, lang.New(lang.English))); md != "# All meetings – Report\n\n*No meeting that was held belongs here.*\n" {
		t.Error(md)
	}
}
