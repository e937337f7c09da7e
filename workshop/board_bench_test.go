package workshop_test

import (
	"fmt"
	"testing"

	"talkoot/workshop"
)

// fullDesk makes a SWOT of many notes in 20 themes, with a voting of 200 people
// in which every third note got something, and a tenth of the notes merged.
func fullDesk(tb testing.TB, notes int) (*desk, *workshop.Stage) {
	tb.Helper()
	d := newDesk(tb, "empty")
	stage, lanes := d.board("swot")
	var id []workshop.ID
	for i := range notes {
		id = append(id, d.notes(lanes[i%4], fmt.Sprintf("Kirjaus %d: yhteisöllisyys on kylän suurin vahvuus", i))...)
	}
	for i := range 20 {
		var in []workshop.ID
		for k := i; k < notes; k += 20 {
			in = append(in, id[k])
		}
		d.do(d.m().MakeTheme(d.mo(), stage, fmt.Sprint("Teema ", i), in...))
	}
	v := d.vote(stage, workshop.VotingTerms{Kind: workshop.Dots, Voters: 200, Budget: 50, Cap: 3, PerLane: 20})
	for i := 0; i < notes; i += 3 {
		d.do(d.m().EnterVotes(v.ID, id[i], 1))
	}
	for i := 0; i+4 < notes; i += 10 {
		d.do(d.m().MergeNotes(id[i], id[i+4]))
	}
	return d, d.m().Stage(stage)
}

// loop measures what changes a meeting, of all of which must be allowed.
func loop(b *testing.B, d *desk, changes ...func(i int) (workshop.Change, error)) {
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		for _, change := range changes {
			c, err := change(i)
			if _, err := d.s.Do(d.mo(), c, err); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkBoard5000 measures what happens on a full board. Those that change it
// include the rules, the fold and what is derived.
func BenchmarkBoard5000(b *testing.B) {
	const size = 5000
	d, s := fullDesk(b, size)
	board := &s.Board
	v := board.LastVoting()
	notes := board.Notes()
	some := func(i int) *workshop.Note { return notes[i*7%len(notes)] }
	m := d.m()
	b.Run("AddAndRemove", func(b *testing.B) {
		loop(b, d, func(int) (workshop.Change, error) {
			return m.AddNotes(d.mo(), board.Parking.ID, "", "Yhteisöllisyys on vahvaa")
		}, func(int) (workshop.Change, error) { return m.RemoveNote(board.Parking.Notes[0].ID) })
	})
	b.Run("EnterVotes", func(b *testing.B) {
		loop(b, d, func(i int) (workshop.Change, error) {
			n := some(i)
			return m.EnterVotes(v.ID, n.ID, (v.OfNote(n).Sum()+1)%3)
		})
	})
	b.Run("MergeAndUnmerge", func(b *testing.B) {
		loop(b, d, func(i int) (workshop.Change, error) { return m.MergeNotes(some(i).ID, some(i+1).ID) },
			func(i int) (workshop.Change, error) { return m.UnmergeNote(some(i + 1).ID) })
	})
	b.Run("ThemeNotes", func(b *testing.B) {
		loop(b, d, func(i int) (workshop.Change, error) {
			n := some(i)
			theme := board.Themes[i%20]
			if n.Theme == theme {
				theme = board.Themes[(i+1)%20]
			}
			return m.ThemeNotes(theme.ID, n.ID)
		})
	})
	b.Run("ShiftNote", func(b *testing.B) {
		l := board.Lanes[0]
		loop(b, d, func(i int) (workshop.Change, error) { return m.ShiftNote(l.Notes[len(l.Notes)/2].ID, l.ID, 1) })
	})
	b.Run("MoveThereAndBack", func(b *testing.B) {
		loop(b, d, func(i int) (workshop.Change, error) { return m.MoveNote(board.Lanes[0].Notes[0].ID, board.Lanes[1].ID) },
			func(i int) (workshop.Change, error) {
				in := board.Lanes[1].Notes
				return m.MoveNote(in[len(in)-1].ID, board.Lanes[0].ID)
			})
	})
	b.Run("ChangeTemplateAndBack", func(b *testing.B) {
		loop(b, d, func(int) (workshop.Change, error) {
			return m.ChangeTemplate(d.mo(), s.ID, workshop.Templates["ideas"])
		}, func(int) (workshop.Change, error) {
			return m.ChangeTemplate(d.mo(), s.ID, workshop.Templates["swot"])
		})
	})
	for name, read := range map[string]func(){
		"Notes":         func() { board.Notes() },
		"NoteCount":     func() { board.NoteCount() },
		"Ranking":       func() { v.Ranking() },
		"Cast":          func() { v.Cast() },
		"OfEveryNote":   func() { everyVote(v, notes) },
		"OfTheme":       func() { v.OfTheme(board.Themes[3]) },
		"InTheme":       func() { board.InTheme(board.Themes[3]) },
		"TopFactors":    func() { board.Lanes[0].TopFactors(5) },
		"Coverage":      func() { m.Coverage() },
		"SumsByLane":    func() { board.SumsByLane() },
		"RefuseVotes":   func() { m.EnterVotes(v.ID, notes[0].ID, 9999) },
		"ImportRepeats": func() { m.ImportNotes(d.mo(), s.ID, board.Lanes[0].ID, workshop.ImportedNote{Text: notes[0].Text}) },
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				read()
			}
		})
	}
}

func everyVote(v *workshop.Voting, notes []*workshop.Note) (sum int) {
	for _, n := range notes {
		sum += v.OfNote(n).Sum()
	}
	return sum
}
