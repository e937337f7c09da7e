package workshop_test

import (
	"fmt"
	"testing"

	"talkoot/workshop"
)

func TestThemes(t *testing.T) {
	d := newDesk(t, "empty")
	other, ideas := d.board("ideas")
	stage, lanes := d.board("swot")
	id := d.notes(lanes[0], "Nuorten illat", "Kerhot", "Bussi")
	far := d.notes(ideas[0], "Muualla")[0]
	b := &d.m().Stage(stage).Board
	d.do(d.m().MakeTheme(d.mo(), stage, " Nuoret\n", id[0]))
	d.do(d.m().MakeTheme(d.mo(), stage, "Liikenne"))
	d.do(d.m().MakeTheme(d.mo(), other, "Nuoret", far))
	youth, traffic := b.Themes[0], b.Themes[1]
	equal(t, "the first", []any{youth.Name, youth.Colour, youth.Stage().ID}, []any{"Nuoret", 1, stage})
	equal(t, "the second", []any{traffic.Name, traffic.Colour, len(b.InTheme(traffic))}, []any{"Liikenne", 2, 0})
	equal(t, "another board's", d.m().Stage(other).Board.Themes[0].Colour, 1)
	d.do(d.m().MakeTheme(d.mo(), stage, "Nuoret", id[1])) // the one of that name
	equal(t, "in one theme", len(b.InTheme(youth)), 2)
	equal(t, "in none", b.InTheme(nil), []*workshop.Note{d.m().Note(id[2])})
	d.do(d.m().ThemeNotes(traffic.ID, id[1], id[2], id[2]))
	equal(t, "in the other", len(b.InTheme(traffic)), 2)
	d.do(d.m().ThemeNotes("", id[1]))
	equal(t, "out of it", d.m().Note(id[1]).Theme, nil)
	d.do(d.m().RenameTheme(youth.ID, "Nuoriso"))
	equal(t, "renamed", []any{youth.Name, youth.Former[0]}, []any{"Nuoriso", "Nuoret"})
	d.refuses(
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().MakeTheme(d.mo(), "x", "a") }},
		refusal{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().MakeTheme(d.mo(), stage, " ") }},
		refusal{workshop.CodeTextTooLong, func() (workshop.Change, error) { return d.m().MakeTheme(d.mo(), stage, longTitle) }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().MakeTheme(d.mo(), stage, "a", "x") }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().MakeTheme(d.mo(), stage, "a", far) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().MakeTheme(d.mo(), stage, "Nuoriso", id[0]) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().MakeTheme(d.mo(), stage, "Nuoriso") }},
		refusal{workshop.CodeUnknownTheme, func() (workshop.Change, error) { return d.m().ThemeNotes("x", id[0]) }},
		refusal{workshop.CodeUnknownTheme, func() (workshop.Change, error) { return d.m().ThemeNotes(youth.ID, id[1], far) }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().ThemeNotes(youth.ID, "x") }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().ThemeNotes(youth.ID, id[0]) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().ThemeNotes("", id[1]) }},
		refusal{workshop.CodeUnknownTheme, func() (workshop.Change, error) { return d.m().RenameTheme("x", "a") }},
		refusal{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().RenameTheme(youth.ID, "") }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().RenameTheme(youth.ID, "Nuoriso ") }},
		refusal{workshop.CodeUnknownTheme, func() (workshop.Change, error) { return d.m().DissolveTheme("x") }},
	)
	d.do(d.m().MergeNotes(id[2], id[0]))
	d.do(d.m().ThemeNotes(youth.ID, id[0])) // the note that stands for it
	equal(t, "by a merged note", b.InTheme(youth), []*workshop.Note{d.m().Note(id[2])})
	d.do(d.m().DissolveTheme(youth.ID))
	equal(t, "dissolved", len(b.InTheme(nil)), 2)
	d.do(d.m().UnmergeNote(id[0]))
	equal(t, "of a merged note too", d.m().Note(id[0]).Theme, nil)
	d.undo()
	d.undo()
	equal(t, "undone", d.m().Note(id[2]).Theme.Name, "Nuoriso")
	d.checkFold()
}

// TestColoursOfThemes: themes take the colours in turn, and first those that the
// fewest have.
func TestColoursOfThemes(t *testing.T) {
	d := newDesk(t, "empty")
	stage, _ := d.board("ideas")
	b := &d.m().Stage(stage).Board
	for i := range workshop.ThemeColours + 2 {
		d.do(d.m().MakeTheme(d.mo(), stage, fmt.Sprint("Teema ", i)))
		equal(t, b.Themes[i].Name, b.Themes[i].Colour, i%workshop.ThemeColours+1)
	}
	d.do(d.m().DissolveTheme(b.Themes[4].ID))
	d.do(d.m().MakeTheme(d.mo(), stage, "Uusi"))
	equal(t, "the free one", b.Themes[len(b.Themes)-1].Colour, 5)
}
