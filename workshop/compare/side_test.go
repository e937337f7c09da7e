package compare

import (
	"slices"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/workshoptest"
)

// evening is a meeting that a test writes by hand.
type evening struct {
	t       *testing.T
	clock   *workshoptest.Clock
	journal *workshop.Journal[*workshop.Meeting]
}

func newEvening(t *testing.T) *evening {
	e := &evening{t, workshoptest.NewClock("n"), workshop.NewJournal("meeting", "laptop", workshop.NewMeeting, nil)}
	e.journal.Record(e.clock.Moment(), workshop.MeetingMade{Meeting: "meeting", Code: "2015-01-21-liperi"})
	return e
}

func (e *evening) m() *workshop.Meeting { return e.journal.State() }

func (e *evening) do(c workshop.Change, err error) {
	e.t.Helper()
	if err != nil {
		e.t.Fatal(err)
	}
	e.journal.Record(e.clock.Moment(), c.Events...)
}

// stage adds a stage and returns it.
func (e *evening) stage(d workshop.StageDraft) *workshop.Stage {
	e.t.Helper()
	e.do(e.m().AddStage(e.clock.Moment(), d, ""))
	return e.m().Stages[0]
}

func (e *evening) notes(l *workshop.Lane, group workshop.ID, texts ...string) {
	e.t.Helper()
	e.do(e.m().AddNotes(e.clock.Moment(), l.ID, group, texts...))
}

func TestOfBoard(t *testing.T) {
	e := newEvening(t)
	s := e.stage(workshop.StageDraft{Kind: workshop.BoardStage, Board: "swot", Lanes: []string{"  Isot MUUTOKSET! "}})
	e.notes(s.Board.Lanes[0], "", "Talkoohenki on vahva", "Kunnan tilat maksutta")
	e.notes(s.Board.Lanes[4], "", "Kuntaliitos")
	e.do(e.m().MentionNote(e.m().NoteByNumber(1).ID, "", "Väki lähtee mukaan"))
	side := OfBoard(e.m().Stages[0], "21.1.2015")
	if side.Name != "21.1.2015" || len(side.Notes) != 3 {
		t.Fatalf("side %+v", side)
	}
	first, last := side.Notes[0], side.Notes[2]
	if first.Number != 1 || first.Times != 2 || !slices.Equal(first.Also, []string{"Väki lähtee mukaan"}) {
		t.Errorf("first note %+v", first)
	}
	if want := (Lane{"strengths", workshop.Word("strengths"), 0}); first.Lanes[0] != want {
		t.Errorf("lane %+v, want %+v", first.Lanes[0], want)
	}
	if l := last.Lanes[0]; l.Key != "isot muutokset" || l.At != 4 {
		t.Errorf("own lane %+v", l)
	}
}

func TestByGroup(t *testing.T) {
	e := newEvening(t)
	s := e.stage(workshop.StageDraft{Kind: workshop.Rounds, Lanes: []string{"Mitä tarvitaan?"}})
	e.do(e.m().FormGroups(e.clock.Moment(), 3))
	lane, groups := s.Board.Lanes[0], e.m().Groups
	e.notes(lane, groups[0].ID, "Kokoontumistila talvellekin", "Kyytipalvelu")
	e.notes(lane, groups[2].ID, "Talveksi kokoontumistila")
	name := func(g *workshop.Group) string {
		if g == nil {
			return "(none)"
		}
		return g.Label.Key
	}
	sides := func() []string {
		var out []string
		for _, side := range ByGroup(e.m(), e.m().Stages[0], name) {
			line := side.Name
			for _, n := range side.Notes {
				line += " | " + n.Text
			}
			out = append(out, line)
		}
		return out
	}
	want := []string{"tree1 | Kokoontumistila talvellekin | Kyytipalvelu", "tree2", "tree3 | Talveksi kokoontumistila"}
	if got := sides(); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	e.notes(lane, "", "Kioski")
	e.do(e.m().FormGroups(e.clock.Moment(), 2))
	want = []string{"tree1", "tree2", "(none) | Kokoontumistila talvellekin | Kyytipalvelu | Talveksi kokoontumistila | Kioski"}
	if got := sides(); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What the facilitator did to the notes shows: merged notes are one, cross-listed
// ones stand in several lanes, themes and the votes that the room has seen go
// along.
func TestOfBoardInDepth(t *testing.T) {
	e := newEvening(t)
	s := e.stage(workshop.StageDraft{Kind: workshop.BoardStage, Board: "swot"})
	e.notes(s.Board.Lanes[0], "", "Kunnan tilat maksutta", "Kylätalo", "Seurantalo on yhdistysten käytössä")
	id := func(number int) workshop.ID { return e.m().NoteByNumber(number).ID }
	e.do(e.m().MentionNote(id(3), "", "Seurantalo"))
	e.do(e.m().MergeNotes(id(2), id(3)))
	e.do(e.m().ListNote(id(1), e.m().Stages[0].Board.Lanes[2].ID))
	e.do(e.m().MakeTheme(e.clock.Moment(), s.ID, "Tilat", id(1), id(2)))
	e.do(e.m().OpenVoting(e.clock.Moment(), s.ID, workshop.VotingTerms{Kind: workshop.Dots, Voters: 10, Budget: 3}))
	e.do(e.m().EnterVotes(e.m().Stages[0].Board.LastVoting().ID, id(2), 7))

	notes := func() []Item { return OfBoard(e.m().Stages[0], "").Notes }
	got := notes()
	if len(got) != 2 {
		t.Fatalf("notes %+v", got)
	}
	if l := got[0].Lanes; len(l) != 2 || l[0].Key != "strengths" || l[1] != (Lane{"opportunities", workshop.Word("opportunities"), 2}) {
		t.Errorf("lanes %+v", l)
	}
	if n := got[1]; n.Times != 3 || n.Theme != "Tilat" || !slices.Equal(n.Also, []string{"Seurantalo on yhdistysten käytössä", "Seurantalo"}) {
		t.Errorf("merged note %+v", n)
	}
	if got[1].Votes != 0 {
		t.Errorf("%d votes, which the room has not seen", got[1].Votes)
	}
	e.do(e.m().RevealVoting(e.m().Stages[0].Board.LastVoting().ID, true))
	if n := notes()[1].Votes; n != 7 {
		t.Errorf("%d votes, want 7", n)
	}
	e.do(e.m().MoveNote(id(1), e.m().Stages[0].Board.Parking.ID))
	if l := notes()[1].Lanes[0]; l.Key != "parking" || l.At != 4 {
		t.Errorf("parked in %+v", l)
	}
}

// Notes of several groups that were merged are one idea, which each of these
// groups has, however different the words are.
func TestMergedNotesStayWithTheirGroups(t *testing.T) {
	e := newEvening(t)
	s := e.stage(workshop.StageDraft{Kind: workshop.Rounds, Lanes: []string{"Mitä tarvitaan?"}})
	e.do(e.m().FormGroups(e.clock.Moment(), 3))
	lane, groups := s.Board.Lanes[0], e.m().Groups
	e.notes(lane, groups[0].ID, "Kyytipalvelu")
	e.notes(lane, groups[1].ID, "Miten kauppaan pääsee ilman autoa?")
	e.notes(lane, groups[2].ID, "Oma auto ei saa olla pakko")
	first, second, third := e.m().NoteByNumber(1).ID, e.m().NoteByNumber(2).ID, e.m().NoteByNumber(3).ID
	e.do(e.m().MergeNotes(second, third))
	e.do(e.m().MergeNotes(first, second))
	c := Compare(ByGroup(e.m(), e.m().Stages[0], func(*workshop.Group) string { return "" }), Between)
	if got := told(c); !slices.Equal(got, []string{"shared Mitä tarvitaan?: Kyytipalvelu [1|2|3]"}) {
		t.Errorf("got %q", got)
	}
}
