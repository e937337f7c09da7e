package memo

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// libraryKinds are the kinds of events that stand in the library's journal only,
// of which there is no timeline.
var libraryKinds = []string{
	"meeting.archived", "meeting.brought_back", "meeting.deleted", "meeting.unarchived", "organisation.apart", "organisation.merged", "organisation.split",
	"preset.removed", "preset.saved", "series.described", "series.named", "template.removed", "template.saved",
}

// everyEvent is one event of each kind that a meeting's journal can hold, with
// the zero of everything in it, and those that have two ways to be told.
func everyEvent(t *testing.T) []workshop.Payload {
	t.Helper()
	files, err := filepath.Glob("../events*.go")
	if err != nil {
		t.Fatal(err)
	}
	out := []workshop.Payload{
		workshop.NoteMentioned{By: -1},
		workshop.BoardLocked{On: true},
		workshop.BoardSecondSet{Language: "sv"},
		workshop.BoardCompared{With: []workshop.BoardRef{{}}},
		workshop.NoteStarred{On: true},
		workshop.NotesThemed{Theme: "x"},
		workshop.VotingRevealed{On: true},
		workshop.NoteMatched{On: true},
		workshop.NotesMerged{Notes: []workshop.ID{"a", "b"}},
		workshop.NotesMerged{Notes: make([]workshop.ID, 20)},
		workshop.FactorsChosen{Factors: make([]workshop.Factor, 1)},
		workshop.StepsChosen{Preset: workshop.Preset{Steps: make([]workshop.Step, 1)}},
		workshop.TurnsLimited{Minutes: 3},
		workshop.TimerStarted{TimerPart: workshop.TimerPart{Lane: "x", Group: "x", Round: 1}, Step: 1},
		workshop.NoteAdded{Source: workshop.Source{Kind: workshop.FromSurvey}},
	}
	for _, f := range files {
		source, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`\) Kind\(\) string +\{ return "([a-z_.]+)" \}`).FindAllSubmatch(source, -1) {
			if slices.Contains(libraryKinds, string(m[1])) || string(m[1]) == "undone" {
				continue
			}
			var e workshop.Event
			if err := e.UnmarshalJSON([]byte(`{"kind":"` + string(m[1]) + `","v":1,"data":{}}`)); err != nil {
				t.Fatal(err)
			}
			switch p := e.Payload.(type) {
			case workshop.Unknown:
				t.Fatalf("%s is of no kind", m[1])
			case workshop.AgreementFollowed:
				p.State = workshop.Done // it is never without one
				out = append(out, p)
			default:
				out = append(out, p)
			}
		}
	}
	if len(out) < 70 {
		t.Fatalf("only %d kinds were found", len(out))
	}
	return out
}

func TestEveryEventHasWords(t *testing.T) {
	for _, l := range lang.Languages {
		w := lang.New(l)
		for _, p := range everyEvent(t) {
			e := workshop.Entry{ID: "x", Events: []workshop.Event{{Payload: p}}}
			got := Timeline([]workshop.Entry{e}, workshop.NewMeeting(), w)[0].Text
			if got == "" || got == w.T("log.unknown") || strings.Contains(got, "log.") || strings.Contains(got, "doc.") || strings.Contains(got, "%!") {
				t.Errorf("%s in %s is %q", p.Kind(), l, got)
			}
		}
	}
	unknown := workshop.Entry{Events: []workshop.Event{{Payload: workshop.Unknown{Name: "speech.given"}}}}
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
	first := e.m().NoteByNumber(1).ID
	back(e.m().MentionNote(first, "", "salaisuus"))
	back(e.m().MakeTheme(e.moment(), s.ID, "salaisuus", first))
	back(e.m().OpenVoting(e.moment(), s.ID, workshop.VotingTerms{Title: "salaisuus"}))
	back(e.m().AddPriorities(e.moment(), "salaisuus"))
	back(e.m().SetPartnership(first, workshop.Partnership{Partner: "salaisuus", Department: "salaisuus", Period: "salaisuus"}))
	back(e.m().Remark(first, "salaisuus"))
	back(e.m().RetitleLane("q", workshop.Label{Text: "Kysymys", Also: "salaisuus"}))
	c, _, err := e.m().ImportNotes(e.moment(), s.ID, "q", workshop.ImportedNote{Text: "salaisuus", Lane: "salaisuus", Theme: "salaisuus"})
	back(c, err)
	for _, v := range Variants {
		for name, o := range outputs {
			for _, part := range o {
				if out := documenttest.Written(t, func(w io.Writer) error { return part.write(w, e.input(), Options{Variant: v}) }); strings.Contains(out, "salaisuus") {
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

// What happens to a board is told in one short line each, by numbers and in
// words that can still be read. This is also what undo says.
func TestTimelineOfABoard(t *testing.T) {
	e := rich(t)
	e.do(e.m().UnmergeNote(e.numbered(3)[0]))
	e.do(e.m().ThemeNotes("", e.numbered(2, 8)...))
	e.do(e.m().DissolveTheme(e.m().Stages[0].Board.Themes[0].ID))
	e.do(e.m().RevealVoting(e.m().Stages[0].Board.Votings[0].ID, false))
	e.do(e.m().RemoveVoting(e.m().Stages[0].Board.Votings[0].ID))
	e.do(e.m().RemovePriority(e.m().Priorities[1].ID))
	e.do(e.m().SourceNote(e.numbered(8)[0], "", workshop.Source{}))
	e.do(e.m().AddFactor(e.m().Stages[1].ID, e.numbered(3)[0]))
	if _, _, err := e.journal.Undo(e.moment()); err != nil {
		t.Fatal(err)
	}
	got := texts(e.input())
	for _, want := range []string{
		"Notes 3 and 6 merged into note 2", "Note 20 merged into note 19", "Note 3 stands for itself again",
		"Note 4 also listed in: Threats", "Source of note 8: table 3", "Source of note 8: the floor",
		"Theme “…” made", "Theme “Nuoret” made", "Theme renamed “Nuoret ja tulijat”", "Theme “…” dissolved", "Notes 2 and 8 taken out of the theme",
		"Voting opened: Dot voting", "Votes of note 1 entered", "Votes of the theme “…” entered", "Voting taken away: Dot voting",
		"Result of the voting shown: Show of hands: Ryhdytäänkö?", "The facilitator's remark on note 5 changed",
		"The facilitator's remark on a stage changed: SWOT, goals and means",
		"6 factors picked for the TOWS: TOWS", "Undone: Factor S3 of the TOWS: note 3", "3 notes imported: Board",
		"3 priorities added", "Note 16 serves the priority: …", "Conclusion written: Päihteettömyys",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("the timeline lacks %q:\n%s", want, strings.Join(got, "\n"))
		}
	}
}

func TestTimelineTellsNeighbouringCorrectionsAsOne(t *testing.T) {
	at := time.Date(2015, 1, 21, 18, 0, 0, 0, time.UTC)
	entry := func(id workshop.ID, minutes int, payloads ...workshop.Payload) workshop.Entry {
		e := workshop.Entry{ID: id, At: at.Add(time.Duration(minutes) * time.Minute)}
		for _, p := range payloads {
			e.Events = append(e.Events, workshop.Event{Payload: p})
		}
		return e
	}
	renamed := func(person workshop.ID) workshop.Payload {
		return workshop.PersonRenamed{PersonRef: workshop.PersonRef{Person: person, Rev: 2}}
	}
	came := workshop.PersonCame{PersonRef: workshop.PersonRef{Person: "c"}}
	entries := []workshop.Entry{
		entry("1", 0, renamed("a")), entry("2", 1, renamed("b"), renamed("c")), entry("3", 2, renamed("a")),
		entry("4", 3, came),
		entry("5", 4, renamed("a")), entry("6", 5, renamed("a")),
		entry("7", 24*60, renamed("a")), entry("8", 24*60, renamed("b"), came),
	}
	want := []string{
		"The details of 3 participants were corrected",
		"1 participant marked present",
		"The details of a participant were corrected",
		"The details of a participant were corrected",
		"The details of a participant were corrected; 1 participant marked present",
	}
	got := texts(Input{Entries: entries, Meeting: workshop.NewMeeting()})
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if n := len(entries[0].Events); n != 1 {
		t.Errorf("the journal was changed: %d events", n)
	}
}
