package workshop_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// programmeOf is the stages by their titles, with minutes, speaker and remark.
func programmeOf(m *workshop.Meeting) string {
	var out []string
	for _, s := range m.Stages {
		out = append(out, strings.TrimRight(fmt.Sprintf("%s %s %d %s %s", s.Kind, s.Title.Text, s.Planned, s.Speaker.Office, s.Remark), " "))
	}
	return strings.Join(out, "\n")
}

func TestImportStages(t *testing.T) {
	d := newDesk(t, "empty")
	file := []workshop.ImportedStage{
		{Kind: workshop.Talk, Title: "Tervetuloa", Minutes: 10, Speaker: "Mr. Miller"},
		{Kind: workshop.Break, Title: "Tauko", Minutes: 15},
		{Kind: workshop.Discussion, Title: "Keskustelu", Minutes: 30, Remark: "mikrofoni"},
		{Kind: workshop.Break, Title: "Tauko", Minutes: 5},
	}
	bring := func(stages ...workshop.ImportedStage) (workshop.Change, []workshop.ID, error) {
		return d.m().ImportStages(d.mo(), d.s.People(), stages...)
	}
	c, there, err := bring(file...)
	d.do(c, err)
	equal(t, "there before", there, make([]workshop.ID, 4))
	const all = "talk Tervetuloa 10 Mr. Miller\nbreak Tauko 15\ndiscussion Keskustelu 30  mikrofoni\nbreak Tauko 5"
	equal(t, "the programme", programmeOf(d.m()), all)

	// Again there is nothing new, though one was renamed, and capitals differ.
	stage := d.m().Stages[0]
	d.do(d.m().EditStage(stage.ID, workshop.Text("Avaus"), 12, workshop.Owner{}))
	file[1].Title = " TAUKO "
	c, there, err = bring(file...)
	if workshop.ErrorCode(err) != workshop.CodeUnchanged || len(c.Events) > 0 || slices.Contains(there, "") {
		t.Errorf("again: %v, %v, %v", c, there, err)
	}

	// What is new stands where the file has it.
	c, _, err = bring(append([]workshop.ImportedStage{{Kind: workshop.Talk, Title: "Kahvi"}}, slices.Insert(file, 2, workshop.ImportedStage{Kind: workshop.Talk, Title: "Väli"})...)...)
	d.do(c, err)
	equal(t, "with two more", programmeOf(d.m()), "talk Kahvi 0\ntalk Avaus 12\nbreak Tauko 15\ntalk Väli 0\ndiscussion Keskustelu 30  mikrofoni\nbreak Tauko 5")
	d.undo()
	d.undo()
	d.undo()
	equal(t, "one step", programmeOf(d.m()), "")

	refuse := func(stages ...workshop.ImportedStage) func() (workshop.Change, error) {
		return func() (workshop.Change, error) { c, _, err := bring(stages...); return c, err }
	}
	d.refuses(
		refusal{workshop.CodeUnchanged, refuse()},
		refusal{workshop.CodeTooManyLines, refuse(make([]workshop.ImportedStage, workshop.MaxImportedStages+1)...)},
		refusal{workshop.CodeTextTooLong, refuse(workshop.ImportedStage{Title: longTitle})},
		refusal{workshop.CodeTextTooLong, refuse(workshop.ImportedStage{Kind: workshop.Talk, Title: "a", Remark: long})},
		refusal{workshop.CodeBadMinutes, refuse(workshop.ImportedStage{Title: "a", Minutes: workshop.MaxMinutes + 1})},
	)
}

// A programme that comes twice is there once, whatever stands there already and
// whatever it repeats; its stages come in its order.
func TestImportStagesTwice(t *testing.T) {
	title := rapid.SampledFrom([]string{"Tauko", "tauko", "Tervetuloa", "Keskustelu", "Väli", "Avaus"})
	programme := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) workshop.ImportedStage {
		return workshop.ImportedStage{Kind: workshop.Talk, Title: title.Draw(t, "title"), Minutes: rapid.IntRange(0, 60).Draw(t, "minutes")}
	}), 1, 8)
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t, "empty")
		for _, s := range programme.Draw(t, "before") {
			d.do(d.m().AddStage(d.mo(), workshop.StageDraft{Kind: workshop.Talk, Title: workshop.Text(s.Title)}, ""))
		}
		before := len(d.m().Stages)
		file := programme.Draw(t, "file")
		c, there, err := d.m().ImportStages(d.mo(), d.s.People(), file...)
		added := 0
		for _, id := range there {
			if id == "" {
				added++
			}
		}
		if workshop.ErrorCode(err) == workshop.CodeUnchanged {
			if added > 0 {
				t.Fatalf("%d new ones are not added", added)
			}
			return
		}
		d.do(c, err)
		if got := len(d.m().Stages); got != before+added {
			t.Fatalf("%d stages of %d and %d", got, before, added)
		}
		picture := programmeOf(d.m())
		if c, _, err := d.m().ImportStages(d.mo(), d.s.People(), file...); workshop.ErrorCode(err) != workshop.CodeUnchanged {
			t.Fatalf("again: %v, %v in\n%s", c, err, picture)
		}
		d.undo()
		if len(d.m().Stages) != before {
			t.Fatalf("undone: %s", programmeOf(d.m()))
		}
	})
}
