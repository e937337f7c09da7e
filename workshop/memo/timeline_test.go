package memo

import (
	"io"
	"slices"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// everyEvent is one event of each kind, about things that are not there.
var everyEvent = []workshop.Payload{
	workshop.MeetingMade{},
	workshop.MeetingDescribed{},
	workshop.MeetingClosed{},
	workshop.MeetingReopened{},
	workshop.StageAdded{},
	workshop.StageEdited{},
	workshop.StageMoved{},
	workshop.StageRemoved{},
	workshop.StageEntered{},
	workshop.StageTimesSet{},
	workshop.TimerStarted{},
	workshop.TimerPaused{},
	workshop.TimerAdjusted{Seconds: -60},
	workshop.TimerEnded{},
	workshop.LaneAdded{},
	workshop.LaneRenamed{},
	workshop.LaneMoved{},
	workshop.LaneRemoved{},
	workshop.NoteAdded{},
	workshop.NoteReworded{},
	workshop.NoteMoved{},
	workshop.NoteRemoved{},
	workshop.NoteMentioned{By: 1},
	workshop.NoteMentioned{By: -1},
	workshop.CountObserved{},
	workshop.CountChanged{By: 2},
	workshop.PersonCame{},
	workshop.PersonRenamed{},
	workshop.PresenceRemoved{},
	workshop.GroupsFormed{},
	workshop.GroupNamed{},
	workshop.MemberPlaced{},
	workshop.GroupGrew{},
	workshop.AgreementMade{},
	workshop.AgreementEdited{},
	workshop.AgreementRemoved{},
	workshop.AgreementFollowed{State: workshop.Done},
}

func TestEveryEventHasWords(t *testing.T) {
	for _, l := range lang.Languages {
		w := lang.New(l)
		for _, p := range everyEvent {
			e := workshop.Entry{ID: "x", Events: []workshop.Event{{Payload: p}}}
			got := Timeline([]workshop.Entry{e}, workshop.NewMeeting(), w)[0].Text
			if got == "" || got == w.T("log.unknown") || strings.Contains(got, "log.") || strings.Contains(got, "%!") {
				t.Errorf("%s in %s is %q", p.Kind(), l, got)
			}
		}
	}
	unknown := workshop.Entry{Events: []workshop.Event{{Payload: workshop.Unknown{Name: "vote.cast"}}}}
	w := lang.New(lang.English)
	if got := Timeline([]workshop.Entry{unknown}, workshop.NewMeeting(), w)[0].Text; got != w.T("log.unknown") {
		t.Errorf("got %q", got)
	}
}

func texts(in Input) []string {
	var out []string
	for _, l := range Timeline(in.Entries, in.Meeting, lang.New(lang.English)) {
		out = append(out, l.Text)
	}
	return out
}

func TestTimelineTellsUndoAndRedo(t *testing.T) {
	e := newEvening(t, workshop.Details{Title: "Ilta", Time: workshop.NoTime})
	s := e.stage(workshop.StageDraft{Kind: workshop.BoardStage})
	e.notes(s.Board.Lanes[0], "", "Ensin")
	undo := func() {
		if _, _, err := e.journal.Undo(e.moment()); err != nil {
			t.Fatal(err)
		}
	}
	undo()
	if _, _, err := e.journal.Redo(e.moment()); err != nil {
		t.Fatal(err)
	}
	e.notes(e.m().Stages[0].Board.Lanes[1], "", "Sitten")
	undo()
	want := []string{
		"Note 1 (Strengths): Ensin", "Undone: Note 1 (Strengths): Ensin", "Done again: Note 1 (Strengths): Ensin",
		"Note 2 (Weaknesses): …", "Undone: Note 2 (Weaknesses): …",
	}
	if got := texts(e.input())[2:]; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// What was taken back is not told in the memo, wherever it was typed.
func TestTakenBackTextsAreNotQuoted(t *testing.T) {
	e := newEvening(t, workshop.Details{Title: "Ilta", Time: workshop.NoTime})
	s := e.stage(workshop.StageDraft{Kind: workshop.Rounds})
	back := func(c workshop.Change, err error) {
		e.do(c, err)
		if _, _, err := e.journal.Undo(e.moment()); err != nil {
			t.Fatal(err)
		}
	}
	add := workshop.LaneAdded{Stage: s.ID, Lane: "q", Label: workshop.Text("Kysymys")}
	e.do(workshop.Change{Events: []workshop.Payload{add}}, nil)
	e.notes(e.m().Lane("q"), "", "Kirjaus")
	back(e.m().RenameLane("q", "salaisuus"))
	back(e.m().RewordNote(e.m().NoteByNumber(1).ID, "salaisuus"))
	back(e.m().Agree(e.moment(), "", workshop.Terms{What: "salaisuus", Next: "salaisuus", Who: workshop.Owner{Office: "salaisuus"}}))
	back(workshop.Change{Events: []workshop.Payload{workshop.LaneAdded{Stage: s.ID, Lane: "r", Label: workshop.Text("salaisuus")}}}, nil)
	back(e.m().AddStage(e.moment(), workshop.StageDraft{Kind: workshop.Talk, Title: workshop.Text("salaisuus"), Lanes: []string{"salaisuus"}}, ""))
	e.do(e.m().SetCount(workshop.Count{Certainty: workshop.Exact, N: 4}))
	e.do(e.m().FormGroups(e.moment(), 2))
	back(e.m().NameGroup(e.m().Groups[0].ID, "salaisuus"))
	for _, v := range Variants {
		for name, o := range outputs {
			for _, part := range o {
				if out := written(t, func(w io.Writer) error { return part.write(w, e.input(), Options{Variant: v}) }); strings.Contains(out, "salaisuus") {
					t.Errorf("the %s %s tells it:\n%s", v, name, out)
				}
			}
		}
	}
}

// A journal whose undos name each other, or what is not there, is told and ends.
func TestBrokenUndos(t *testing.T) {
	undo := func(id, target workshop.ID, seq uint64) workshop.Entry {
		return workshop.Entry{ID: id, Seq: seq, Events: []workshop.Event{{Payload: workshop.Undone{Entry: target}}}}
	}
	in := Input{
		Meeting: workshop.NewMeeting(),
		Entries: []workshop.Entry{undo("a", "b", 1), undo("b", "a", 2), undo("c", "c", 3), undo("d", "gone", 4)},
	}
	want := []string{"Undone: an earlier entry", "Done again: an earlier entry", "Undone: an earlier entry", "Undone: an earlier entry"}
	if got := texts(in); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
