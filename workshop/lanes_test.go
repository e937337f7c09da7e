package workshop_test

import (
	"strings"
	"testing"

	"talkoot/workshop"
)

func TestLanes(t *testing.T) {
	d := newDesk(t, "five-groups")
	stage := d.stage(workshop.Rounds).ID
	names := func() string {
		var out []string
		for _, l := range d.m().Stage(stage).Board.Lanes {
			out = append(out, l.Label.Text)
		}
		return strings.Join(out, " ")
	}
	d.do(d.m().AddLanes(d.mo(), stage, "a", "b"))
	d.do(d.m().AddLanes(d.mo(), stage, " c\n"))
	equal(t, "added", names(), "a b c")
	a := d.m().Stage(stage).Board.Lanes[0].ID
	d.do(d.m().MoveLane(a, 1))
	equal(t, "moved", names(), "b a c")
	d.do(d.m().MoveLane(a, 5))
	equal(t, "moved to the end", names(), "b c a")
	d.do(d.m().MoveLane(a, -5))
	equal(t, "moved to the front", names(), "a b c")
	d.do(d.m().RenameLane(a, "A?"))
	d.do(d.m().RenameLane(a, "A!"))
	equal(t, "renamed", d.m().Lane(a).Label, workshop.Text("A!"))
	equal(t, "wordings", d.m().Lane(a).Wordings, []workshop.Label{workshop.Text("a"), workshop.Text("A?")})
	equal(t, "stage", d.m().Lane(a).Stage().ID, stage)
	n := d.note(a, "vastaus")
	for _, c := range []struct {
		code workshop.Code
		ch   func() (workshop.Change, error)
	}{
		{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().AddLanes(d.mo(), "x", "q") }},
		{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().AddLanes(d.mo(), stage, " ") }},
		{workshop.CodeTextTooLong, func() (workshop.Change, error) { return d.m().AddLanes(d.mo(), stage, longTitle) }},
		{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().AddLanes(d.mo(), stage) }},
		{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().AddLanes(d.mo(), stage, "q", "") }},
		{workshop.CodeTooManyLines, func() (workshop.Change, error) {
			return d.m().AddLanes(d.mo(), stage, make([]string, workshop.MaxLines+1)...)
		}},
		{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().RenameLane("x", "q") }},
		{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().RenameLane(a, "") }},
		{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().RenameLane(a, "A! ") }},
		{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().MoveLane("x", 1) }},
		{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().MoveLane(a, -1) }},
		{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().RemoveLane("x") }},
		{workshop.CodeLaneHasNotes, func() (workshop.Change, error) { return d.m().RemoveLane(a) }},
	} {
		ch, err := c.ch()
		d.refused(c.code, ch, err)
	}
	d.do(d.m().RemoveNote(n.ID))
	d.do(d.m().RemoveLane(a))
	equal(t, "removed", names(), "b c")
	d.checkFold()
}
