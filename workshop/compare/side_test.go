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
