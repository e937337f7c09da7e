package workshop_test

import (
	"fmt"
	"slices"
	"testing"

	"talkoot/workshop"
)

// bring imports notes, which must be allowed.
func (d *desk) bring(stage, lane workshop.ID, notes ...workshop.ImportedNote) workshop.Imported {
	d.t.Helper()
	c, done, err := d.m().ImportNotes(d.mo(), stage, lane, notes...)
	d.do(c, err)
	return done
}

// again tells that an import of what was imported adds nothing.
func (d *desk) again(what string, stage, lane workshop.ID, notes ...workshop.ImportedNote) {
	d.t.Helper()
	_, done, err := d.m().ImportNotes(d.mo(), stage, lane, notes...)
	if want := (workshop.Imported{Repeated: len(notes)}); workshop.ErrorCode(err) != workshop.CodeUnchanged || done != want {
		d.t.Fatalf("%s: imported again %+v, %v", what, done, err)
	}
}

func TestImport(t *testing.T) {
	d := newDesk(t, "empty")
	stage, lanes := d.board("ideas")
	ideas := lanes[0]
	d.notes(ideas, "Valot polulle")
	d.do(d.m().MakeTheme(d.mo(), stage, "Tiet"))
	done := d.bring(stage, ideas,
		workshop.ImportedNote{Text: " Valot\tpolulle ", Votes: 9}, // typed by hand before
		workshop.ImportedNote{Text: "Nuorten illat", Theme: "Nuoret", Votes: 7},
		workshop.ImportedNote{Text: "valot polulle", Theme: "Tiet"}, // not to the letter
		workshop.ImportedNote{Text: "Nuorten illat", Lane: " Mitä puuttuu?"},
		workshop.ImportedNote{Text: "Nuorten illat", Lane: "Mitä puuttuu?\n", Votes: 4},
		workshop.ImportedNote{Text: "Bussi", Lane: "Mitä puuttuu?", Theme: "Nuoret", Into: workshop.ParkingID(stage)},
	)
	equal(t, "what it came to", done, workshop.Imported{Added: 4, Repeated: 2, Lanes: 1, Themes: 1})
	b := &d.m().Stage(stage).Board
	equal(t, "the board", d.picture(stage), "ideas: Valot polulle, Nuorten illat, valot polulle\nMitä puuttuu?: Nuorten illat\nparking: Bussi")
	for number, theme := range map[int]string{1: "", 2: "Nuoret", 3: "Tiet", 4: "", 5: "Nuoret"} {
		n := d.m().NoteByNumber(number)
		got := ""
		if n.Theme != nil {
			got = n.Theme.Name
		}
		equal(t, fmt.Sprint("theme of ", number), got, theme)
		if from := n.Source.Kind == workshop.FromSurvey; from != (number > 1) {
			t.Errorf("note %d came from %q", number, n.Source.Kind)
		}
	}
	equal(t, "colours", []int{b.Themes[0].Colour, b.Themes[1].Colour}, []int{1, 2})
	v := b.LastVoting()
	equal(t, "votes", []any{v.Cast(), v.Revealed, v.Kind, v.OfNote(d.m().NoteByNumber(2))}, []any{7, true, workshop.Dots, workshop.Tally{7}})
	d.undo()
	equal(t, "one step", d.picture(stage), "ideas: Valot polulle")
	d.redo()
	equal(t, "and back", d.m().NoteCount(), 5)

	from := func(stage, lane workshop.ID, notes ...workshop.ImportedNote) func() (workshop.Change, error) {
		return func() (workshop.Change, error) {
			c, _, err := d.m().ImportNotes(d.mo(), stage, lane, notes...)
			return c, err
		}
	}
	_, other := d.board("swot")
	full := make([]workshop.ImportedNote, workshop.MaxLanes)
	for i := range full {
		full[i] = workshop.ImportedNote{Lane: fmt.Sprint("Kysymys ", i), Text: "ei"}
	}
	d.refuses(
		refusal{workshop.CodeUnknownStage, from("x", ideas, workshop.ImportedNote{Text: "a"})},
		refusal{workshop.CodeUnchanged, from(stage, ideas)},
		refusal{workshop.CodeTooManyLines, from(stage, ideas, make([]workshop.ImportedNote, workshop.MaxImport+1)...)},
		refusal{workshop.CodeEmptyText, from(stage, ideas, workshop.ImportedNote{Text: "a"}, workshop.ImportedNote{Text: " "})},
		refusal{workshop.CodeTextTooLong, from(stage, ideas, workshop.ImportedNote{Text: long})},
		refusal{workshop.CodeTextTooLong, from(stage, ideas, workshop.ImportedNote{Text: "a", Lane: longTitle})},
		refusal{workshop.CodeTextTooLong, from(stage, ideas, workshop.ImportedNote{Text: "a", Theme: longTitle})},
		refusal{workshop.CodeBadVotes, from(stage, ideas, workshop.ImportedNote{Text: "a", Votes: -1})},
		refusal{workshop.CodeBadVotes, from(stage, ideas, workshop.ImportedNote{Text: "a", Votes: workshop.MaxTally + 1})},
		refusal{workshop.CodeNoLanes, from(stage, "", workshop.ImportedNote{Text: "a"})},
		refusal{workshop.CodeNoLanes, from(stage, other[0], workshop.ImportedNote{Text: "a"})},
		refusal{workshop.CodeNoLanes, from(stage, ideas, workshop.ImportedNote{Text: "a", Into: other[0]})},
		refusal{workshop.CodeTooManyLanes, from(stage, ideas, full...)},
	)
}

// TestImportAgain: whatever became of what a file brought, it is not brought
// again; but the same answer to another question is another note.
func TestImportAgain(t *testing.T) {
	file := []workshop.ImportedNote{
		{Lane: "Mikä toimii?", Text: "Talkoot"},
		{Lane: "Mikä toimii?", Text: "Kirjasto"},
		{Lane: "Mitä puuttuu?", Text: "Bussi"},
		{Lane: "Mitä puuttuu?", Text: "Kirjasto"},
	}
	for what, change := range map[string]func(d *desk, stage workshop.ID, lanes []workshop.ID, id []workshop.ID){
		"nothing happened": func(*desk, workshop.ID, []workshop.ID, []workshop.ID) {},
		"reworded": func(d *desk, _ workshop.ID, _, id []workshop.ID) {
			d.do(d.m().RewordNote(id[0], "Talkoohenki"))
			d.do(d.m().RewordNote(id[0], "Yhteishenki"))
		},
		"moved":   func(d *desk, _ workshop.ID, lanes, id []workshop.ID) { d.do(d.m().MoveNote(id[0], lanes[1])) },
		"parked":  func(d *desk, s workshop.ID, _, id []workshop.ID) { d.do(d.m().MoveNote(id[0], workshop.ParkingID(s))) },
		"merged":  func(d *desk, _ workshop.ID, _, id []workshop.ID) { d.do(d.m().MergeNotes(id[1], id[0], id[3])) },
		"removed": func(d *desk, _ workshop.ID, _, id []workshop.ID) { d.do(d.m().RemoveNote(id[2])) },
		"lane renamed": func(d *desk, _ workshop.ID, lanes, _ []workshop.ID) {
			d.do(d.m().RenameLane(lanes[0], "Vahvuudet"))
			d.do(d.m().RenameLane(lanes[0], "Voimavarat"))
		},
		"titles exchanged": func(d *desk, _ workshop.ID, lanes, _ []workshop.ID) {
			d.do(d.m().RenameLane(lanes[0], "Vaihto"))
			d.do(d.m().RenameLane(lanes[1], "Mikä toimii?"))
			d.do(d.m().RenameLane(lanes[0], "Mitä puuttuu?"))
		},
		"lanes taken away": func(d *desk, stage workshop.ID, lanes, id []workshop.ID) {
			d.do(d.m().RewordNote(id[0], "Talkoohenki"))
			d.do(d.m().RenameLane(lanes[1], "Puutteet"))
			d.do(d.m().ChangeTemplate(d.mo(), stage, workshop.Templates["ideas"]))
		},
		"lane emptied and removed": func(d *desk, _ workshop.ID, lanes, id []workshop.ID) {
			d.do(d.m().MoveNote(id[0], lanes[1]))
			d.do(d.m().MoveNote(id[1], lanes[1]))
			d.do(d.m().RemoveLane(lanes[0]))
		},
		"a new lane of the title": func(d *desk, stage workshop.ID, lanes, _ []workshop.ID) {
			d.do(d.m().RenameLane(lanes[0], "Vahvuudet"))
			d.do(d.m().AddLanes(d.mo(), stage, "Mikä toimii?"))
		},
	} {
		d := newDesk(t, "empty")
		stage, _ := d.board("survey")
		d.bring(stage, "", file...)
		var lanes, id []workshop.ID
		for _, l := range d.m().Stage(stage).Board.Lanes {
			lanes = append(lanes, l.ID)
			for _, n := range l.Notes {
				id = append(id, n.ID)
			}
		}
		equal(t, "brought", len(id), len(file))
		change(d, stage, lanes, id)
		d.again(what, stage, "", file...)
		more := append([]workshop.ImportedNote{{Lane: "Mikä toimii?", Text: "Valot"}}, file...)
		if done := d.bring(stage, "", more...); done.Added != 1 || done.Repeated != len(file) {
			t.Errorf("%s: the new one alone: %+v", what, done)
		}
		d.again(what+", twice", stage, "", more...)
		checkSound(t, d.m())
		d.checkFold()
	}
}

// TestImportIntoTwins: two questions can read the same; the answers to one are
// not those to the other.
func TestImportIntoTwins(t *testing.T) {
	d := newDesk(t, "empty")
	stage, _ := d.board("survey")
	d.do(d.m().AddLanes(d.mo(), stage, "Muuta?", "Muuta?"))
	lanes := d.m().Stage(stage).Board.Lanes
	file := []workshop.ImportedNote{{Into: lanes[0].ID, Text: "Ei"}, {Into: lanes[1].ID, Text: "Ei"}}
	equal(t, "both", d.bring(stage, "", file...), workshop.Imported{Added: 2})
	d.again("into twins", stage, "", file...)
	// By hand, and then away with the lane: it stands unsorted, but it is there.
	d.notes(lanes[0].ID, "Kiitos")
	d.do(d.m().ChangeTemplate(d.mo(), stage, workshop.Templates["ideas"]))
	d.again("unsorted", stage, "", workshop.ImportedNote{Lane: "Muuta?", Text: "Kiitos"})
}

// TestImportByWord: a file names the program's own lanes by a word in some
// language, and they are known by it whatever happens to them.
func TestImportByWord(t *testing.T) {
	file := []workshop.ImportedNote{
		{Lane: "Vahvuudet", Key: "strengths", Text: "Talkoot"},
		{Lane: "Styrkor", Key: "strengths", Text: "Byahuset"},
		{Lane: "Parkki", Key: "parking", Text: "Bussi"},
		{Lane: "Palaute", Key: "feedback", Text: "Kiitos"},
	}
	const brought = "strengths: Talkoot, Byahuset\nweaknesses: \nopportunities: \nthreats: \nPalaute: Kiitos\nparking: Bussi"
	for what, c := range map[string]struct {
		change func(d *desk, stage workshop.ID, lanes []workshop.ID)
		want   string // the board, once the file came again with a new note
	}{
		"nothing happened": {
			func(*desk, workshop.ID, []workshop.ID) {},
			"strengths: Talkoot, Byahuset, Valot\nweaknesses: \nopportunities: \nthreats: \nPalaute: Kiitos\nparking: Bussi",
		},
		"lane renamed": {func(d *desk, _ workshop.ID, lanes []workshop.ID) {
			d.do(d.m().RenameLane(lanes[0], "Voimavarat"))
		}, "Voimavarat: Talkoot, Byahuset, Valot\nweaknesses: \nopportunities: \nthreats: \nPalaute: Kiitos\nparking: Bussi"},
		"another lane of that title": {func(d *desk, _ workshop.ID, lanes []workshop.ID) {
			d.do(d.m().RenameLane(lanes[0], "Voimavarat"))
			d.do(d.m().RenameLane(lanes[1], "Vahvuudet"))
		}, "Voimavarat: Talkoot, Byahuset\nVahvuudet: Valot\nopportunities: \nthreats: \nPalaute: Kiitos\nparking: Bussi"},
		"lanes taken away": {func(d *desk, stage workshop.ID, _ []workshop.ID) {
			d.do(d.m().ChangeTemplate(d.mo(), stage, workshop.Templates["ideas"]))
		}, "ideas: \nstrengths: Talkoot, Byahuset, Valot\nunsorted: Kiitos\nparking: Bussi"},
		"taken away and emptied": {func(d *desk, stage workshop.ID, _ []workshop.ID) {
			d.do(d.m().ChangeTemplate(d.mo(), stage, workshop.Templates["ideas"]))
			for _, n := range slices.Clone(d.m().Stage(stage).Board.Unsorted.Notes) {
				d.do(d.m().RemoveNote(n.ID))
			}
		}, "ideas: \nstrengths: Valot\nparking: Bussi"},
	} {
		d := newDesk(t, "empty")
		stage, lanes := d.board("swot")
		equal(t, what, d.bring(stage, "", file...), workshop.Imported{Added: 4, Lanes: 1})
		equal(t, what, d.picture(stage), brought)
		c.change(d, stage, slices.Clone(lanes))
		d.again(what, stage, "", file...)
		more := append([]workshop.ImportedNote{{Lane: "Vahvuudet", Key: "strengths", Text: "Valot"}}, file...)
		if done := d.bring(stage, "", more...); done.Added != 1 || done.Repeated != len(file) {
			t.Errorf("%s: the new one alone: %+v", what, done)
		}
		equal(t, what, d.picture(stage), c.want)
		d.again(what+", twice", stage, "", more...)
		checkSound(t, d.m())
		d.checkFold()
	}
}

// TestImportOfTwoLaptops: both bring the same file; merged, each note stands
// twice, and yet neither comes a third time.
func TestImportOfTwoLaptops(t *testing.T) {
	var j journal
	j.add("a", "e1", workshop.MeetingMade{Meeting: "m"}, boardStage("s", "l1"))
	brought := func(id workshop.ID) workshop.NoteAdded {
		return workshop.NoteAdded{Note: id, Lane: "l1", Number: 1, Text: "Bussi", Source: workshop.Source{Kind: workshop.FromSurvey}}
	}
	j.add("a", "a1", brought("n1"))
	j.add("b", "b1", brought("n2"))
	m := j.fold()
	equal(t, "numbers", numbers(m), map[workshop.ID]int{"n1": 1, "n2": 2})
	d := newDesk(t, "empty")
	if _, done, err := m.ImportNotes(d.mo(), "s", "l1", workshop.ImportedNote{Text: "Bussi"}); workshop.ErrorCode(err) != workshop.CodeUnchanged || done.Repeated != 1 {
		t.Errorf("a third time: %+v, %v", done, err)
	}
}
