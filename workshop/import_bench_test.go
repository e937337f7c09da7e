package workshop_test

import (
	"fmt"
	"testing"

	"talkoot/workshop"
)

// manyImported are as many notes as one import takes, of ten questions, with
// themes and votes.
func manyImported() []workshop.ImportedNote {
	notes := make([]workshop.ImportedNote, workshop.MaxImport)
	for i := range notes {
		notes[i] = workshop.ImportedNote{
			Lane: fmt.Sprint("Kysymys ", i%10), Text: fmt.Sprintf("Vastaus %d: yhteisöllisyys on kylän suurin vahvuus", i),
			Theme: fmt.Sprint("Teema ", i%50), Votes: i % 7,
		}
	}
	return notes
}

// surveyed makes a meeting with an empty survey, and many notes for it.
func surveyed(b *testing.B) (d *desk, stage workshop.ID, notes []workshop.ImportedNote) {
	d = newDesk(b, "empty")
	stage, _ = d.board("survey")
	return d, stage, manyImported()
}

// BenchmarkImport brings a file onto a board, up to what has to be stored.
func BenchmarkImport(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		d, stage, notes := surveyed(b)
		b.StartTimer()
		c, _, err := d.m().ImportNotes(d.mo(), stage, "", notes...)
		if _, err := d.s.Do(d.mo(), c, err); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkImportAgain finds that all of a file is there already.
func BenchmarkImportAgain(b *testing.B) {
	d, stage, notes := surveyed(b)
	c, _, err := d.m().ImportNotes(d.mo(), stage, "", notes...)
	d.do(c, err)
	for b.Loop() {
		if _, _, err := d.m().ImportNotes(d.mo(), stage, "", notes...); workshop.ErrorCode(err) != workshop.CodeUnchanged {
			b.Fatal(err)
		}
	}
}

// BenchmarkImportUndo takes a file back.
func BenchmarkImportUndo(b *testing.B) {
	d, stage, notes := surveyed(b)
	c, _, err := d.m().ImportNotes(d.mo(), stage, "", notes...)
	d.do(c, err)
	for b.Loop() {
		if _, _, err := d.s.Undo(d.mo()); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if _, _, err := d.s.Redo(d.mo()); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}
