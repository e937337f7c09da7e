package intake_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// benchRows are the rows of a form with two questions, as many as are read.
func benchRows() [][]string {
	rows := [][]string{{"Aikaleima", "Kunta", "Mikä on kylän paras puoli?", "Mitä pitäisi tehdä?"}}
	for i := range intake.MaxTableRows {
		rows = append(rows, []string{
			fmt.Sprintf("%d.11.2026 17.%02d", i%30+1, i%60), []string{"Liperi", "Kontiolahti", "Polvijärvi"}[i%3],
			fmt.Sprintf("Talkoohenki on vahva, ja %d naapuria tulee aina avuksi", i),
			fmt.Sprintf("Kylätalon keittiö pitäisi kunnostaa, arvio %d €", i*7),
		})
	}
	return rows
}

func BenchmarkReadText(b *testing.B) {
	var content strings.Builder
	for _, row := range benchRows() {
		content.WriteString(`"` + strings.Join(row, `";"`) + "\"\r\n")
	}
	benchmarkRead(b, []byte(content.String()))
}

func BenchmarkReadWorkbook(b *testing.B) {
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		b.Fatal(err)
	}
	for i, row := range benchRows() {
		var cells []any
		for _, cell := range row {
			cells = append(cells, cell)
		}
		if err := w.SetRow(fmt.Sprintf("A%d", i+1), cells); err != nil {
			b.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	var content bytes.Buffer
	if err := f.Write(&content); err != nil {
		b.Fatal(err)
	}
	benchmarkRead(b, content.Bytes())
}

func benchmarkRead(b *testing.B, content []byte) {
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		table, err := intake.ReadTable("a", bytes.NewReader(content))
		if err != nil || len(table.Rows) != intake.MaxTableRows {
			b.Fatal(len(table.Rows), err)
		}
	}
}

func BenchmarkReadNotes(b *testing.B) {
	rows := benchRows()
	table := intake.Table{Columns: rows[0], Rows: rows[1:], Headed: true}
	for i := range table.Rows {
		table.Numbers = append(table.Numbers, i+2)
	}
	b.ReportAllocs()
	for b.Loop() {
		if read := intake.ReadNotes(table, intake.Guess(table)); len(read.Notes) < intake.MaxTableRows {
			b.Fatal(len(read.Notes))
		}
	}
}

// BenchmarkPlanNotes finds what as many answers as one import takes come to.
func BenchmarkPlanNotes(b *testing.B) {
	rows := benchRows()[:workshop.MaxImport/2+1]
	table := intake.Table{Columns: rows[0], Rows: rows[1:], Headed: true}
	for i := range table.Rows {
		table.Numbers = append(table.Numbers, i+2)
	}
	d := newDesk(b, "survey")
	c := intake.Guess(table).TextIn(2, 3)
	b.ReportAllocs()
	for b.Loop() {
		if p, err := d.plan(table, c); err != nil || p.Done.Added != workshop.MaxImport {
			b.Fatal(p.Done, err)
		}
	}
}
