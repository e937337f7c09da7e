package workshop_test

import (
	"fmt"
	"testing"

	"talkoot/workshop"
)

// bigDesk makes a meeting of many notes, spread over the lanes of its SWOT, and
// people.
func bigDesk(tb testing.TB, notes, people int) *desk {
	tb.Helper()
	d := newDesk(tb, "swot-evening")
	lanes := d.stage(workshop.BoardStage).Board.Lanes
	for i := range notes {
		d.do(d.m().AddNotes(d.mo(), lanes[i%len(lanes)].ID, "", fmt.Sprintf("Kirjaus %d: yhteisöllisyys on kylän suurin vahvuus", i)))
	}
	for i := range people {
		d.arrive(fmt.Sprintf("Aino Karttunen%d", i))
	}
	return d
}

// journalOf makes the entries of an evening: mostly notes, and now and then
// another action, an undo or a redo.
func journalOf(tb testing.TB, n int) []workshop.Entry {
	tb.Helper()
	d := newDesk(tb, "swot-evening")
	stage := d.stage(workshop.BoardStage)
	lane := stage.Board.Lanes[0].ID
	for i := 0; len(d.s.Entries()) < n; i++ {
		switch {
		case i%100 == 99 && len(d.s.Entries())+2 <= n:
			d.undo()
			d.redo()
		case i%20 == 19:
			d.arrive("Aino Karttunen")
		case i%10 == 9:
			d.do(d.m().ToggleTimer(workshop.OfStage(stage.ID), d.clock.Now))
		case i%7 == 6:
			notes := d.m().Lane(lane).Notes
			d.do(d.m().MentionNote(notes[i%len(notes)].ID, "", ""))
		default:
			d.note(stage.Board.Lanes[i%4].ID, "Yhteisöllisyys on kylän suurin vahvuus")
		}
	}
	return d.s.Entries()
}

func BenchmarkFold5000(b *testing.B) {
	entries := journalOf(b, 5000)
	b.ReportAllocs()
	for b.Loop() {
		workshop.Fold(workshop.NewMeeting(), entries)
	}
}

func BenchmarkOpen5000(b *testing.B) {
	entries := journalOf(b, 5000)
	d := newDesk(b, "empty")
	d.adopt(entries, workshop.People{})
	fetched := must(workshop.Fetch(d.store, d.m().ID, nil))(b)
	b.ReportAllocs()
	for b.Loop() {
		must(d.cat.Adopt(fetched))(b)
	}
}

// BenchmarkAddNote is one change on a big meeting: the rules, the fold, and
// what is derived from it.
func BenchmarkAddNote(b *testing.B) {
	d := bigDesk(b, 1000, 300)
	lane := d.lane(workshop.BoardStage, 0).ID
	mo := d.mo()
	b.ReportAllocs()
	for b.Loop() {
		c, err := d.m().AddNotes(mo, lane, "", "Yhteisöllisyys on vahvaa")
		must(d.s.Do(mo, c, err))(b)
	}
}

// BenchmarkUndoRedo folds the whole meeting anew, twice.
func BenchmarkUndoRedo(b *testing.B) {
	d := bigDesk(b, 1000, 300)
	mo := d.mo()
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := d.s.Undo(mo); err != nil {
			b.Fatal(err)
		}
		if _, _, err := d.s.Redo(mo); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkArrive(b *testing.B) {
	d := bigDesk(b, 1000, 300)
	d.do(d.m().FormGroups(d.mo(), 5))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.m().Arrive(d.mo(), d.s.People(), workshop.Arrival{Name: "Matti Virtanen"}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCleanLine(b *testing.B) {
	for name, text := range map[string]string{
		"typed": "Yhteisöllisyys on kylän suurin vahvuus", "escapes": "\x1b[1mYhteisöllisyys\x1b[0m\ton \u202Evahvaa",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				workshop.CleanLine(text)
			}
		})
	}
}
