package memo

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
	"talkoot/workshop/plan"
)

// seatedEvening is an evening of two topics whose people are divided: some by
// name, some by the number that they counted off.
func seatedEvening(tb testing.TB, groups, rounds int, kind workshop.RotationKind, named []string, unnamed int) *evening {
	e := newEvening(tb, workshop.Details{
		Title: "Kyläilta", Date: workshop.Date{Year: 2015, Month: 1, Day: 21}, Time: 17*60 + 30, Place: "Liperi",
	})
	s := e.stage(workshop.StageDraft{Kind: workshop.Rounds, Title: workshop.Word("topic1"), Minutes: 30})
	e.do(e.m().AskQuestions(e.moment(), s.ID,
		workshop.Question{Topic: "Yhdessä", Text: "Mitä kylä tarvitsee viiden vuoden päästä?"},
		workshop.Question{Topic: "Yhdessä", Text: "Kuka ottaa ensimmäisen askeleen?"},
		workshop.Question{Text: "Mistä voidaan luopua?"}))
	for _, name := range named {
		e.do(e.m().Arrive(e.moment(), e.people, workshop.Arrival{Name: name}))
	}
	if unnamed > 0 {
		e.do(e.m().SetCount(workshop.Count{N: len(named) + unnamed, Certainty: workshop.Exact}))
	}
	if groups > 0 {
		e.do(e.m().Divide(e.moment(), division(e, groups, rounds, kind)))
	}
	return e
}

// division seats everybody by the plan for so many people.
func division(e *evening, groups, rounds int, kind workshop.RotationKind) workshop.DivisionPlan {
	here := e.m().Here()
	people := max(len(here), e.m().Attendance.Count.N)
	p, err := plan.Rotate(people, groups, rounds, kind, 1)
	if err != nil {
		e.tb.Fatal(err)
	}
	d := workshop.DivisionPlan{Kind: kind, Count: rounds}
	for r, tables := range p.Rounds {
		if r > 0 && (kind == workshop.NoRotation || kind == workshop.QuestionRotation) {
			break
		}
		var seats []workshop.Seats
		for _, at := range tables {
			var s workshop.Seats
			for _, n := range at {
				if n <= len(here) {
					s.People = append(s.People, here[n-1])
					continue
				}
				s.Numbers = append(s.Numbers, n-len(here))
			}
			seats = append(seats, s)
		}
		d.Rounds = append(d.Rounds, seats)
	}
	return d
}

var nineNames = []string{
	"Aino Karttunen", "Eino Leskinen", "Helmi Öhman", "Aatu Koskela", "Kerttu Ahtiainen", "Toivo Niemi", "Impi Salo", "Oiva Mäki", "Elsa Laine",
}

func TestGoldenSheets(t *testing.T) {
	cafe := seatedEvening(t, 4, 3, workshop.CafeRotation, nineNames, 7)
	cafe.do(cafe.m().NameScribe(cafe.m().Groups[0].ID, cafe.m().Groups[0].Members[1]))
	travelling := seatedEvening(t, 3, 3, workshop.QuestionRotation, nineNames, 0)
	for _, l := range lang.Languages {
		opt := Options{Words: lang.New(l)}
		sheets := map[string]struct {
			e *evening
			s Sheet
			o Options
		}{
			"routes": {cafe, RoutesSheet, opt},
			"tables": {cafe, TablesSheet, opt},
			"travel": {travelling, TablesSheet, Options{Words: opt.Words, Names: FullNames}},
		}
		for name, x := range sheets {
			for _, format := range PrintFormats {
				if !Readable(format) {
					continue // read back instead: TestSheetsOnPages
				}
				if format == "md" && l != lang.English {
					continue // one is enough to see how a page break looks
				}
				golden(t, "print-"+string(l)+"-"+name+"."+format, func(w io.Writer) error {
					return Print(w, x.e.input(), x.o, x.s, format)
				})
			}
		}
	}
}

// A meeting that is only counted has routes by number; one of a single round
// tells the group.
func TestRoutesOfACountedRoom(t *testing.T) {
	e := seatedEvening(t, 3, 1, workshop.NoRotation, nil, 7)
	got := documenttest.Written(t, func(w io.Writer) error {
		return Print(w, e.input(), Options{Words: lang.New(lang.English)}, RoutesSheet, "txt")
	})
	for _, want := range []string{"Number  Group", "1       1 Aspen", "7       1 Aspen"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

func TestSheetsNeedGroups(t *testing.T) {
	opt := Options{Words: lang.New(lang.English)}
	none := seatedEvening(t, 0, 0, workshop.NoRotation, nineNames, 0).input()
	for _, s := range []Sheet{RoutesSheet, TablesSheet} {
		if err := Print(io.Discard, none, opt, s, "txt"); workshop.ErrorCode(err) != workshop.CodeNoSheets {
			t.Errorf("%s without groups: %v", s, err)
		}
	}
	e := seatedEvening(t, 0, 0, workshop.NoRotation, nil, 0)
	e.do(e.m().FormGroups(e.moment(), 3)) // of sizes that nobody knows
	if err := Print(io.Discard, e.input(), opt, RoutesSheet, "txt"); workshop.ErrorCode(err) != workshop.CodeNoRoutes {
		t.Errorf("routes of nobody: %v", err)
	}
	if err := Print(io.Discard, e.input(), opt, TablesSheet, "txt"); err != nil {
		t.Errorf("tables of nobody: %v", err)
	}
	dir := t.TempDir()
	if _, err := PrintTo(filepath.Join(dir, "new"), none, opt, RoutesSheet, "txt", Writing{}); workshop.ErrorCode(err) != workshop.CodeNoSheets {
		t.Errorf("into a folder: %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("what was refused left %v, %v", left, err)
	}
}

// Surnames stand on a sheet only when names are asked for, and everybody is on
// it: once in the routes, once a round at the tables.
func TestEverybodyIsOnTheSheets(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		groups, rounds := rapid.IntRange(1, 5).Draw(rt, "groups"), rapid.IntRange(1, 4).Draw(rt, "rounds")
		named := nineNames[:rapid.IntRange(groups, len(nineNames)).Draw(rt, "named")]
		unnamed := rapid.IntRange(0, 9).Draw(rt, "unnamed")
		kind := rapid.SampledFrom(workshop.RotationKinds).Draw(rt, "kind")
		e := seatedEvening(t, groups, rounds, kind, named, unnamed)
		for _, names := range []Names{NoNames, FullNames} {
			opt := Options{Words: lang.New(lang.English), Names: names}
			routes, err := Routes(e.input(), opt)
			if err != nil {
				rt.Fatal(err)
			}
			rows := 0
			for _, b := range routes.Blocks {
				if table, ok := b.(document.Table); ok {
					rows += len(table.Rows)
				}
			}
			if rows != len(named)+unnamed {
				rt.Fatalf("%d routes for %d people", rows, len(named)+unnamed)
			}
			for _, s := range []Sheet{RoutesSheet, TablesSheet} {
				var out strings.Builder
				if err := Print(&out, e.input(), opt, s, "txt"); err != nil {
					rt.Fatal(err)
				}
				for _, name := range named {
					_, family, _ := strings.Cut(name, " ")
					if shown := strings.Contains(strings.ReplaceAll(out.String(), "\n", " "), family); shown != (names == FullNames) {
						rt.Fatalf("%s shown: %v in\n%s", family, shown, out.String())
					}
				}
			}
		}
	})
}

// Plain text takes whatever a document holds: nothing of it is lost, no line
// holds a control, and none is wider than a page where its words are not.
func TestTextHoldsEverything(t *testing.T) {
	in := hostileMeeting(t, documenttest.Hostile)
	out := documenttest.Written(t, func(w io.Writer) error {
		return document.Text(w, Build(in, Options{Words: lang.New(lang.Finnish), Names: FullNames, For: Internal}))
	})
	documenttest.CheckHarmless(t, "the text", out)
	doc := document.Document{Language: lang.English, Title: "T", Blocks: []document.Block{
		document.Heading{Level: 2, Text: "Heading"},
		document.Paragraph{Text: strings.Repeat("word ", 40)},
		document.List{Ordered: true, Items: []document.Item{{Text: "first", Aside: "aside"}, {Text: strings.Repeat("second ", 20)}}},
		document.Facts{Rows: []document.Fact{{Label: "Where", Values: []string{"here", "there"}}}},
		document.Table{Columns: []document.Column{{Title: "A"}, {Title: "B"}}, Rows: [][]string{{strings.Repeat("cell ", 30), "x"}, {"ääkköset 漢字", "y"}}},
		document.Grid{Lanes: []document.Notes{{Level: 3, Title: "Lane", Former: []string{"Old"}, Items: []document.Note{{Number: 7, Text: "note", Mentions: 2}}}, {Title: "Empty", Empty: "nothing"}}},
		document.PageBreak{},
		document.Heading{Level: 2, Text: "Next"},
	}}
	golden(t, "plain.txt", func(w io.Writer) error { return document.Text(w, doc) })
}
