package memo

import (
	"bytes"
	"reflect"
	"slices"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/compare"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// noted makes a side of notes in lanes of a SWOT.
func noted(name string, notes ...[3]string) compare.Side {
	side := compare.Side{Name: name}
	places := []string{"strengths", "weaknesses", "opportunities", "threats"}
	for i, n := range notes {
		side.Notes = append(side.Notes, compare.Item{
			ID: workshop.ID(name + n[1]), Number: i + 1, Text: n[1], Theme: n[2], Times: 1,
			Lanes: []compare.Lane{{Key: n[0], Label: workshop.Word(n[0]), At: slices.Index(places, n[0])}},
		})
	}
	return side
}

func twoEvenings() compare.Comparison {
	then := noted(
		"21.1.2015",
		[3]string{"strengths", "Talkoohenki on vahva", "Henki"},
		[3]string{"weaknesses", "Vähän nuoria mukana", "Nuoret"},
		[3]string{"weaknesses", "Tieto ei kulje kylien välillä", ""},
		[3]string{"opportunities", "Etätyö ja uudet muuttajat", ""},
	)
	then.Notes[1].Times = 3
	then.Notes[3].Votes = 4
	return compare.Compare([]compare.Side{then, noted(
		"2.11.2016",
		[3]string{"strengths", "Vahva talkoohenki", "Henki"},
		[3]string{"strengths", "Uudet muuttajat ja etätyö", ""},
		[3]string{"weaknesses", "Vähän nuoria mukana", "Nuoret"},
		[3]string{"threats", "Avustukset pienenevät", ""},
	)}, compare.OverTime)
}

func TestComparedOverTime(t *testing.T) {
	columns := func(first string) []document.Column {
		return []document.Column{{Title: first}, {Title: "Tilanne", Narrow: true}, {Title: "21.1.2015"}, {Title: "2.11.2016"}}
	}
	want := []document.Block{
		document.Heading{Level: 2, Text: "Vertailu: SWOT"},
		document.Facts{Rows: []document.Fact{{Label: "21.1.2015", Values: []string{"4 kirjausta"}}, {Label: "2.11.2016", Values: []string{"4 kirjausta"}}}},
		document.Paragraph{Text: "5 asiaa: pysyi 2, siirtyi 1, uusia 1, jäi pois 1."},
		document.Heading{Level: 3, Text: "Vahvuudet"},
		document.Table{Caption: "Vahvuudet", Columns: columns("Asia"), Rows: [][]string{
			{"Vahva talkoohenki", "pysyi", "nro 1 ”Talkoohenki on vahva”", "nro 1"},
			{"Uudet muuttajat ja etätyö", "siirtyi", "nro 4 ”Etätyö ja uudet muuttajat” (Mahdollisuudet; 4 ääntä)", "nro 2"},
		}},
		document.Heading{Level: 3, Text: "Heikkoudet"},
		document.Table{Caption: "Heikkoudet", Columns: columns("Asia"), Rows: [][]string{
			{"Vähän nuoria mukana", "pysyi", "nro 2 ×3", "nro 3"},
			{"Tieto ei kulje kylien välillä", "jäi pois", "nro 3", "–"},
		}},
		document.Heading{Level: 3, Text: "Uhat"},
		document.Table{Caption: "Uhat", Columns: columns("Asia"), Rows: [][]string{{"Avustukset pienenevät", "uusi", "–", "nro 4"}}},
		document.Heading{Level: 3, Text: "Teemat"},
		document.Table{
			Caption: "Teemat",
			Columns: []document.Column{{Title: "Teema"}, {Title: "Mukana", Narrow: true}, {Title: "21.1.2015"}, {Title: "2.11.2016"}},
			Rows:    [][]string{{"Nuoret", "2/2", "1 (sanottu 3 kertaa)", "1"}, {"Henki", "2/2", "1", "1"}},
		},
	}
	sameBlocks(t, Compared(twoEvenings(), "Vertailu: SWOT", lang.New(lang.Finnish)), want)
}

// Of many sides one column names those that have an idea.
func TestComparedBetweenMany(t *testing.T) {
	var sides []compare.Side
	for _, name := range []string{"Esbo", "Hangö", "Ingå", "Kimito", "Pargas"} {
		sides = append(sides, noted(name, [3]string{"strengths", "Talkoandan är stark", "Anda"}))
	}
	sides[1] = noted("Hangö", [3]string{"weaknesses", "Stark talkoanda", ""}, [3]string{"threats", "Byskolan läggs ned", ""})
	sides[3] = noted("Kimito")
	c := compare.Compare(sides, compare.Between)
	columns := []document.Column{{Title: "Synpunkt"}, {Title: "Läge", Narrow: true}, {Title: "Var"}}
	want := []document.Block{
		document.Heading{Level: 2, Text: "SWOT"},
		document.Facts{Rows: []document.Fact{
			{Label: "Esbo", Values: []string{"1 anteckning"}},
			{Label: "Hangö", Values: []string{"2 anteckningar"}},
			{Label: "Ingå", Values: []string{"1 anteckning"}},
			{Label: "Kimito", Values: []string{"0 anteckningar"}},
			{Label: "Pargas", Values: []string{"1 anteckning"}},
		}},
		document.Paragraph{Text: "2 synpunkter: gemensamma 1 (i alla 0), bara i en 1."},
		document.Heading{Level: 3, Text: "Styrkor"},
		document.Table{Caption: "Styrkor", Columns: columns, Rows: [][]string{{
			"Talkoandan är stark", "gemensam 4/5", "Esbo: nr 1; Hangö: nr 1 ”Stark talkoanda” (Svagheter); Ingå: nr 1; Pargas: nr 1",
		}}},
		document.Heading{Level: 3, Text: "Hot"},
		document.Table{Caption: "Hot", Columns: columns, Rows: [][]string{{"Byskolan läggs ned", "bara i en", "Hangö: nr 2"}}},
		document.Heading{Level: 3, Text: "Teman"},
		document.Table{
			Caption: "Teman",
			Columns: []document.Column{{Title: "Tema"}, {Title: "Med i", Narrow: true}, {Title: "Var"}},
			Rows:    [][]string{{"Anda", "3/5", "Esbo: 1; Ingå: 1; Pargas: 1"}},
		},
	}
	sameBlocks(t, Compared(c, "SWOT", lang.New(lang.Swedish)), want)
}

func TestComparedWithoutNotes(t *testing.T) {
	c := compare.Compare([]compare.Side{{Name: "2015"}, {Name: "2016"}}, compare.OverTime)
	sameBlocks(t, Compared(c, "SWOT", lang.New(lang.English)), []document.Block{
		document.Heading{Level: 2, Text: "SWOT"},
		document.Facts{Rows: []document.Fact{{Label: "2015", Values: []string{"0 notes"}}, {Label: "2016", Values: []string{"0 notes"}}}},
		document.Paragraph{Text: "There are no notes on the boards that are compared.", Quiet: true},
	})
}

// Every row has as many cells as its table has columns, and the encoders take
// the blocks.
func TestComparedCanBeWritten(t *testing.T) {
	for _, l := range lang.Languages {
		blocks := Compared(twoEvenings(), "SWOT", lang.New(l))
		for _, b := range blocks {
			if table, ok := b.(document.Table); ok {
				for _, row := range table.Rows {
					if len(row) != len(table.Columns) {
						t.Errorf("%s: %d cells under %d columns: %q", l, len(row), len(table.Columns), row)
					}
				}
			}
		}
		doc := document.Document{Language: l, Title: "SWOT", Blocks: blocks}
		var md, html bytes.Buffer
		if err := document.Markdown(&md, doc); err != nil {
			t.Error(err)
		}
		if err := document.HTML(&html, doc); err != nil {
			t.Error(err)
		}
		for _, out := range [][]byte{md.Bytes(), html.Bytes()} {
			if !bytes.Contains(out, []byte("Vahva talkoohenki")) {
				t.Errorf("%s lacks an idea:\n%s", l, out)
			}
		}
	}
}

func sameBlocks(t *testing.T, got, want []document.Block) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) {
			t.Fatalf("%d blocks, want %d: %+v", len(got), len(want), got)
		}
		if !reflect.DeepEqual(got[i], want[i]) {
			t.Errorf("block %d\ngot  %+v\nwant %+v", i+1, got[i], want[i])
		}
	}
}
