package workshop_test

import (
	"strings"
	"testing"

	"talkoot/workshop"
)

// script plays one letter a step: an upper-case letter writes that note, "<"
// undoes, ">" redoes, "." is a clock entry. It returns the notes that stand,
// and "!" for each undo or redo that was refused.
func script(d *desk, steps string) string {
	d.t.Helper()
	lane := d.lane(workshop.BoardStage, 0).ID
	refused := ""
	for _, step := range steps {
		switch step {
		case '<', '>':
			how := d.s.Undo
			want := workshop.CodeNothingToUndo
			if step == '>' {
				how, want = d.s.Redo, workshop.CodeNothingToRedo
			}
			b, _, err := how(d.mo())
			if err != nil {
				if workshop.ErrorCode(err) != want {
					d.t.Fatalf("%c: %v", step, err)
				}
				refused += "!"
				continue
			}
			d.keep(b)
		case '.':
			d.do(d.m().ToggleTimer(workshop.OfStage(d.stage(workshop.BoardStage).ID), d.clock.Now))
		default:
			d.note(lane, string(step))
		}
	}
	d.checkFold()
	return strings.Join(words(d.m().Lane(lane)), "") + refused
}

func TestUndoAndRedo(t *testing.T) {
	for steps, want := range map[string]string{
		"":             "",
		"<":            "!",
		">":            "!",
		"AB<":          "A",
		"AB<<":         "",
		"AB<<<":        "!",
		"AB<>":         "AB",
		"AB<<>":        "A",
		"AB<<>>":       "AB",
		"AB<<>>>":      "AB!",
		"AB<<>><<":     "",
		"AB<<>><<>>":   "AB",
		"AB<C>":        "AC!",
		"AB<C<":        "A",
		"AB<C<>":       "AC",
		"AB<C<<>":      "A",
		"AB<C<<>>":     "AC",
		"AB<C<<>>>":    "AC!",
		"A.B.":         "AB",
		"A.B.<.":       "A",
		"A.B.<.>":      "AB",
		"A.<.<":        "!",
		"A<.>.<.>":     "A",
		"A<><><>":      "A",
		"ABC<<>D<<>>>": "ABD!",
	} {
		if got := script(newDesk(t, "swot-evening"), steps); got != want {
			t.Errorf("%q: %q, want %q", steps, got, want)
		}
	}
}

func TestUndoNamesWhatItTakesBack(t *testing.T) {
	d := newDesk(t, "swot-evening")
	d.note(d.lane(workshop.BoardStage, 0).ID, "A")
	note := d.s.Entries()[1]
	_, undone, err := d.s.Undo(d.mo())
	if err != nil || undone.ID != note.ID {
		t.Errorf("undone %v, %v", undone, err)
	}
	_, redone, err := d.s.Redo(d.mo())
	if err != nil || redone.ID != note.ID {
		t.Errorf("redone %v, %v", redone, err)
	}
}

func TestUndoAcrossRestart(t *testing.T) {
	d := newDesk(t, "swot-evening")
	script(d, "AB<")
	d.cat = must(workshop.OpenCatalogue(d.store))(t)
	d.s = must(d.cat.Open(d.m().ID))(t)
	equal(t, "redo", script(d, ">"), "AB")
	d.cat = must(workshop.OpenCatalogue(d.store))(t)
	d.s = must(d.cat.Open(d.m().ID))(t)
	equal(t, "undo", script(d, "<<"), "")
}

// TestUndoOfTwoOrigins: each laptop takes back its own actions alone.
func TestUndoOfTwoOrigins(t *testing.T) {
	var j journal
	j.add("a", "e1", workshop.MeetingMade{Meeting: "m"}, boardStage("s", "l"))
	j.add("a", "a1", workshop.NoteAdded{Note: "a", Lane: "l", Number: 1, Text: "a"})
	j.add("b", "b1", workshop.NoteAdded{Note: "b", Lane: "l", Number: 2, Text: "b"})
	open := func(origin workshop.Origin) *workshop.Journal[*workshop.Meeting] {
		return workshop.NewJournal("m", origin, workshop.NewMeeting, j)
	}
	d := newDesk(t, "empty")
	a := open("a")
	if _, undone, err := a.Undo(d.mo()); err != nil || undone.ID != "a1" {
		t.Errorf("a took back %v, %v", undone.ID, err)
	}
	equal(t, "what stays", words(a.State().Lane("l")), []string{"b"})
	if _, _, err := a.Undo(d.mo()); workshop.ErrorCode(err) != workshop.CodeNothingToUndo {
		t.Errorf("a took back more: %v", err)
	}
	c := open("c")
	if _, _, err := c.Undo(d.mo()); workshop.ErrorCode(err) != workshop.CodeNothingToUndo {
		t.Errorf("c took back what it did not do: %v", err)
	}
	// An undo that names an entry of another origin, a later one or itself
	// counts for nothing.
	j.add("b", "b2", workshop.Undone{Entry: "a1"})
	j.add("a", "a2", workshop.Undone{Entry: "b3"})
	j.add("b", "b3", workshop.Undone{Entry: "b3"})
	equal(t, "odd undos", words(j.fold().Lane("l")), []string{"a", "b"})
	// What one does does not end the redo of the other.
	var k journal
	k.add("a", "e1", workshop.MeetingMade{Meeting: "m"}, boardStage("s", "l"))
	k.add("a", "a1", workshop.NoteAdded{Note: "a", Lane: "l", Number: 1, Text: "a"})
	k.add("a", "a2", workshop.Undone{Entry: "a1"})
	k.add("b", "b1", workshop.NoteAdded{Note: "b", Lane: "l", Number: 2, Text: "b"})
	r := workshop.NewJournal("m", "a", workshop.NewMeeting, k)
	if _, redone, err := r.Redo(d.mo()); err != nil || redone.ID != "a1" {
		t.Errorf("redo after another's note: %v, %v", redone.ID, err)
	}
}

// TestUndoAndRedoStepOverTheErased: nothing that names somebody whose record
// was erased is taken back or done again.
func TestUndoAndRedoStepOverTheErased(t *testing.T) {
	d := newDesk(t, "swot-evening")
	erase := func(id workshop.ID) {
		if err := d.store.Erase(id); err != nil {
			t.Fatal(err)
		}
		d.cat.Forget(id)
	}
	lane := d.lane(workshop.BoardStage, 0).ID
	d.note(lane, "A")
	d.arrive("Aino Karttunen")
	erase(d.m().Attendance.Presences[0].Person)
	d.undo()
	equal(t, "present", len(d.m().Attendance.Presences), 1)
	equal(t, "notes", words(d.m().Lane(lane)), nil)
	d.redo()

	d.note(lane, "B")
	matti := d.arrive("Matti Virtanen")[0]
	d.undo()
	erase(matti)
	_, _, err := d.s.Redo(d.mo())
	equal(t, "redo", workshop.ErrorCode(err), workshop.CodeNothingToRedo)
	d.undo()
	d.redo()
	equal(t, "notes", words(d.m().Lane(lane)), []string{"A", "B"})
	equal(t, "present", len(d.m().Attendance.Presences), 1)
	d.checkFold()
}
