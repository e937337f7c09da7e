package workshop_test

import (
	"errors"
	"testing"

	"talkoot/workshop"
)

func TestOwnTemplates(t *testing.T) {
	d := newDesk(t, "empty")
	stage, _ := d.board("swot")
	save := func(tpl workshop.Template) error {
		b, err := d.cat.SaveTemplate(d.mo(), tpl)
		d.keep(b)
		return err
	}
	names := func() (out []string) {
		for _, tpl := range must(d.cat.OwnTemplates())(t) {
			out = append(out, tpl.Name)
		}
		return out
	}
	village := workshop.Template{Name: " Kylä\tilta ", Layout: workshop.Columns, Lanes: []workshop.Label{{Text: " Nyt ", Also: "Nu"}, workshop.Text("Sitten")}}
	for _, err := range []error{save(village)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	swot := d.m().Stage(stage).Board.Template()
	swot.Name = "Oma SWOT"
	if err := save(swot); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		equal(t, "names", names(), []string{"Kylä ilta", "Oma SWOT"})
		found := must(d.cat.FindTemplate(" KYLÄ ILTA"))(t)
		equal(t, "found", found.Lanes, []workshop.Label{{Text: "Nyt", Also: "Nu"}, workshop.Text("Sitten")})
		d.reopen()
	}
	for name, want := range map[string]string{"tows": "tows", "TOWS": "tows", "Swot-Plus": "swot-plus"} {
		equal(t, name, must(d.cat.FindTemplate(name))(t), workshop.Templates[want])
	}
	_, err := d.cat.FindTemplate("joulu\x1b[0m")
	var e *workshop.Error
	if !errors.As(err, &e) || e.Code != workshop.CodeUnknownTemplate || e.Args[0] != "joulu" ||
		e.Args[1] != "swot, swot-plus, tows, levels, impact, ideas, start-stop, survey, Kylä ilta, Oma SWOT" {
		t.Errorf("what there is: %v", err)
	}

	// In place of one of that name, whatever its case.
	village.Name, village.Layout = "kylä ilta", workshop.Pyramid
	if err := save(village); err != nil {
		t.Fatal(err)
	}
	equal(t, "in its place", names(), []string{"kylä ilta", "Oma SWOT"})
	many := workshop.Template{Name: "a", Layout: workshop.List, Lanes: make([]workshop.Label, workshop.MaxLanes+1)}
	for _, c := range []struct {
		code workshop.Code
		tpl  workshop.Template
	}{
		{workshop.CodeUnchanged, village},
		{workshop.CodeEmptyText, workshop.Template{Name: " ", Lanes: village.Lanes}},
		{workshop.CodeTextTooLong, workshop.Template{Name: longTitle, Lanes: village.Lanes}},
		{workshop.CodeNoLanes, workshop.Template{Name: "a"}},
		{workshop.CodeTooManyLines, many},
		{workshop.CodeEmptyText, workshop.Template{Name: "a", Lanes: []workshop.Label{{Also: "Nu"}}}},
		{workshop.CodeNameTaken, workshop.Template{Name: "swot", Lanes: village.Lanes}},
		{workshop.CodeNameTaken, workshop.Template{Name: "SWOT", Lanes: village.Lanes}},
	} {
		if err := save(c.tpl); workshop.ErrorCode(err) != c.code {
			t.Errorf("%v: %v, want %s", c.tpl.Name, err, c.code)
		}
	}
	odd := workshop.Template{Name: "Outo", Layout: "spiral", Lanes: []workshop.Label{workshop.Word("ideas")}}
	if err := save(odd); err != nil {
		t.Fatal(err)
	}
	equal(t, "a layout that there is", must(d.cat.FindTemplate("outo"))(t).Layout, workshop.Columns)
	if _, err := d.cat.RemoveTemplate(d.mo(), "x"); workshop.ErrorCode(err) != workshop.CodeUnknownTemplate {
		t.Errorf("remove what is not there: %v", err)
	}
	// A board made from one outlives it.
	d.do(d.m().ChangeTemplate(d.mo(), stage, must(d.cat.FindTemplate("kylä ilta"))(t)))
	d.keep(must(d.cat.RemoveTemplate(d.mo(), must(d.cat.FindTemplate("kylä ilta"))(t).ID))(t))
	equal(t, "removed", names(), []string{"Oma SWOT", "Outo"})
	equal(t, "the board", d.picture(stage), "Nyt: \nSitten: ")
	d.checkFold()
}

// TestUndoOfTemplates: saving, replacing and removing are each taken back and
// done again, after a restart too.
func TestUndoOfTemplates(t *testing.T) {
	d := newDesk(t, "empty")
	if _, ok := d.cat.LastKept(); ok {
		t.Error("a template was changed before there was any")
	}
	state := func() (out []string) {
		for _, tpl := range must(d.cat.OwnTemplates())(t) {
			out = append(out, tpl.Name+" "+string(tpl.Layout))
		}
		return out
	}
	tpl := workshop.Template{Name: "Kylä", Layout: workshop.List, Lanes: []workshop.Label{workshop.Text("Nyt")}}
	states := [][]string{state()}
	happen := func(b workshop.Batch, err error) {
		t.Helper()
		d.keep(must(b, err)(t))
		states = append(states, state())
		if e, ok := d.cat.LastKept(); !ok || e.ID != b.Entries[0].Entry.ID {
			t.Errorf("the last change: %v, %v", e, ok)
		}
	}
	happen(d.cat.SaveTemplate(d.mo(), tpl))
	tpl.Layout = workshop.Grid
	happen(d.cat.SaveTemplate(d.mo(), tpl))
	tpl.Name = "Toinen"
	happen(d.cat.SaveTemplate(d.mo(), tpl))
	happen(d.cat.RemoveTemplate(d.mo(), must(d.cat.FindTemplate("Kylä"))(t).ID))
	equal(t, "the states", states, [][]string{nil, {"Kylä list"}, {"Kylä grid"}, {"Kylä grid", "Toinen grid"}, {"Toinen grid"}})
	for range 2 {
		for i := len(states) - 2; i >= 0; i-- {
			b, _, err := d.cat.Undo(d.mo())
			d.keep(must(b, err)(t))
			equal(t, "undone", state(), states[i])
			d.reopen()
			equal(t, "stored", state(), states[i])
			if _, _, ok := d.cat.UndoneKept(); !ok {
				t.Error("nothing to do again")
			}
		}
		if _, ok := d.cat.LastKept(); ok {
			t.Error("there is more to take back")
		}
		for i := 1; i < len(states); i++ {
			redone, undo, ok := d.cat.UndoneKept()
			b, target, err := d.cat.Redo(d.mo())
			d.keep(must(b, err)(t))
			if !ok || redone.ID != target.ID || undo.ID == redone.ID {
				t.Errorf("done again: %v, foretold %v", target.ID, redone.ID)
			}
			equal(t, "redone", state(), states[i])
		}
	}
	// What is no matter of templates is not told as one.
	d.keep(must(d.cat.Delete(d.mo(), d.m().ID))(t))
	if _, ok := d.cat.LastKept(); ok {
		t.Error("a deleted meeting is told as a change of a template")
	}
	if _, _, ok := d.cat.UndoneKept(); ok {
		t.Error("something can be done again after something new")
	}
}
