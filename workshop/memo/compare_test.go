package memo

import (
	"bytes"
	"reflect"
	"slices"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/compare"
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
	columns := func(first string) []Column {
		return []Column{{Title: first}, {Title: "Tilanne", Narrow: true}, {Title: "21.1.2015"}, {Title: "2.11.2016"}}
	}
	want := []Block{
		Heading{2, "Vertailu: SWOT"},
		Facts{[]Fact{{"21.1.2015", []string{"4 kirjausta"}}, {"2.11.2016", []string{"4 kirjausta"}}}},
		Paragraph{Text: "5 asiaa: pysyi 2, siirtyi 1, uusia 1, jäi pois 1."},
		Heading{3, "Vahvuudet"},
		Table{"Vahvuudet", columns("Asia"), [][]string{
			{"Vahva talkoohenki", "pysyi", "nro 1 ”Talkoohenki on vahva”", "nro 1"},
			{"Uudet muuttajat ja etätyö", "siirtyi", "nro 4 ”Etätyö ja uudet muuttajat” (Mahdollisuudet; 4 ääntä)", "nro 2"},
		}},
		Heading{3, "Heikkoudet"},
		Table{"Heikkoudet", columns("Asia"), [][]string{
			{"Vähän nuoria mukana", "pysyi", "nro 2 ×3", "nro 3"},
			{"Tieto ei kulje kylien välillä", "jäi pois", "nro 3", "–"},
		}},
		Heading{3, "Uhat"},
		Table{"Uhat", columns("Asia"), [][]string{{"Avustukset pienenevät", "uusi", "–", "nro 4"}}},
		Heading{3, "Teemat"},
		Table{
			"Teemat",
			[]Column{{Title: "Teema"}, {Title: "Mukana", Narrow: true}, {Title: "21.1.2015"}, {Title: "2.11.2016"}},
			[][]string{{"Nuoret", "2/2", "1 (sanottu 3 kertaa)", "1"}, {"Henki", "2/2", "1", "1"}},
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
	columns := []Column{{Title: "Synpunkt"}, {Title: "Läge", Narrow: true}, {Title: "Var"}}
	want := []Block{
		Heading{2, "SWOT"},
		Facts{[]Fact{
			{"Esbo", []string{"1 anteckning"}},
			{"Hangö", []string{"2 anteckningar"}},
			{"Ingå", []string{"1 anteckning"}},
			{"Kimito", []string{"0 anteckningar"}},
			{"Pargas", []string{"1 anteckning"}},
		}},
		Paragraph{Text: "2 synpunkter: gemensamma 1 (i alla 0), bara i en 1."},
		Heading{3, "Styrkor"},
		Table{"Styrkor", columns, [][]string{{
			"Talkoandan är stark", "gemensam 4/5", "Esbo: nr 1; Hangö: nr 1 ”Stark talkoanda” (Svagheter); Ingå: nr 1; Pargas: nr 1",
		}}},
		Heading{3, "Hot"},
		Table{"Hot", columns, [][]string{{"Byskolan läggs ned", "bara i en", "Hangö: nr 2"}}},
		Heading{3, "Teman"},
		Table{
			"Teman",
			[]Column{{Title: "Tema"}, {Title: "Med i", Narrow: true}, {Title: "Var"}},
			[][]string{{"Anda", "3/5", "Esbo: 1; Ingå: 1; Pargas: 1"}},
		},
	}
	sameBlocks(t, Compared(c, "SWOT", lang.New(lang.Swedish)), want)
}

func TestComparedWithoutNotes(t *testing.T) {
	c := compare.Compare([]compare.Side{{Name: "2015"}, {Name: "2016"}}, compare.OverTime)
	sameBlocks(t, Compared(c, "SWOT", lang.New(lang.English)), []Block{
		Heading{2, "SWOT"},
		Facts{[]Fact{{"2015", []string{"0 notes"}}, {"2016", []string{"0 notes"}}}},
		Paragraph{"There are no notes on the boards that are compared.", true},
	})
}

// Every row has as many cells as its table has columns, and the encoders take
// the blocks.
func TestComparedCanBeWritten(t *testing.T) {
	for _, l := range lang.Languages {
		blocks := Compared(twoEvenings(), "SWOT", lang.New(l))
		for _, b := range blocks {
			if table, ok := b.(Table); ok {
				for _, row := range table.Rows {
					if len(row) != len(table.Columns) {
						t.Errorf("%s: %d cells under %d columns: %q", l, len(row), len(table.Columns), row)
					}
				}
			}
		}
		doc := Document{Language: l, Title: "SWOT", Blocks: blocks}
		var md, html bytes.Buffer
		if err := Markdown(&md, doc); err != nil {
			t.Error(err)
		}
		if err := HTML(&html, doc); err != nil {
			t.Error(err)
		}
		for _, out := range [][]byte{md.Bytes(), html.Bytes()} {
			if !bytes.Contains(out, []byte("Vahva talkoohenki")) {
				t.Errorf("%s lacks an idea:\n%s", l, out)
			}
		}
	}
}

func sameBlocks(t *testing.T, got, want []Block) {
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
