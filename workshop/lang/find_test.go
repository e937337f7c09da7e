package lang

import (
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/workshoptest"
)

// evening is a meeting with a talk, a discussion, a SWOT, questions and a
// break.
func evening(t *testing.T) *workshop.Session {
	t.Helper()
	c, err := workshop.OpenCatalogue(workshoptest.NewStore("a"))
	if err != nil {
		t.Fatal(err)
	}
	clock := workshoptest.NewClock("x")
	s, _, err := c.Create(clock.Moment(), workshop.NewMeetingSpec{
		Details: workshop.Details{Title: "Ilta", Time: workshop.NoTime}, Programme: "empty",
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []workshop.StageDraft{
		{Kind: workshop.Talk, Title: workshop.Word("welcome")},
		{Kind: workshop.Discussion},
		{Kind: workshop.BoardStage, Board: "swot"},
		{Kind: workshop.Rounds, Title: workshop.Word("topic1"), Lanes: []string{"Mitä jo on?", "Mitä puuttuu?"}},
		{Kind: workshop.Break},
		{Kind: workshop.Talk, Title: workshop.Text("Kunnan terveiset")},
	} {
		var last workshop.ID
		if n := len(s.Meeting().Stages); n > 0 {
			last = s.Meeting().Stages[n-1].ID
		}
		mo := clock.Moment()
		change, err := s.Meeting().AddStage(mo, d, last)
		if _, err := s.Do(mo, change, err); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func TestFindLane(t *testing.T) {
	m := evening(t).Meeting()
	for _, c := range []struct {
		l           Language
		board, lane string
		stage       int
		want        string // the key or the text of the lane, or the code of the error
	}{
		{English, "", "strengths", 3, "strengths"},
		{Finnish, "", "strengths", 3, "strengths"},
		{English, "", "Vahvuudet", 3, "strengths"},
		{English, "", "HOT", 3, "threats"},
		{English, "", "opp", 3, "opportunities"},
		// The language spoken goes first: in the others "s" is two lanes, "h" as well.
		{English, "3", "s", 3, "strengths"},
		{Finnish, "swot", "h", 3, "weaknesses"},
		{Swedish, "swot", "s", 0, "ambiguous_lane"},
		{Swedish, "SWOT", "h", 3, "threats"},
		{English, "", "h", 0, "ambiguous_lane"}, // Hot, but Huvudpunkter as well
		{English, "", "s", 0, "ambiguous_lane"}, // Strengths, but Proposed solutions as well
		{English, "", "mitä puut", 4, "Mitä puuttuu?"},
		{English, "4", "mitä", 0, "ambiguous_lane"},
		{English, "ensimmäinen aihe", "jo", 4, "Mitä jo on?"},
		{English, "", "points", 1, "points"},
		{English, "kunnan", "points", 6, "points"},
		{English, "talk", "points", 1, "points"},
		{English, "6", "huvudpunkter", 6, "points"},
		{English, "", "answers", 2, "answers"},
		{English, "diskussion", "quest", 2, "questions"},
		{English, "", "nonsense", 0, "unknown_lane"},
		{English, "", "!", 0, "unknown_lane"},
		{English, "3", "points", 0, "unknown_lane"},
		{English, "7", "points", 0, "unknown_board"},
		{English, "-", "points", 0, "unknown_board"},
		{English, "nonsense", "points", 0, "unknown_board"},
		{English, "break", "points", 0, "no_lanes"},
	} {
		lane, err := New(c.l).FindLane(m, c.board, c.lane)
		got, stage := string(workshop.ErrorCode(err)), 0
		if err == nil {
			got, stage = lane.Label.Key+lane.Label.Text, m.StageNumber(lane.Stage().ID)
		}
		if got != c.want || stage != c.stage {
			t.Errorf("%s: %q on %q is %s of stage %d, want %s of %d", c.l, c.lane, c.board, got, stage, c.want, c.stage)
		}
	}
}

// The stage that the meeting has come to goes before earlier ones.
func TestFindLaneOfTheCurrentStage(t *testing.T) {
	m := evening(t).Meeting()
	m.Current = m.Stages[5].ID
	lane, err := New(English).FindLane(m, "", "points")
	if err != nil || lane.Stage() != m.Stages[5] {
		t.Errorf("got %v, %v", lane, err)
	}
}

// What there is to choose from stands in the sentence.
func TestFindLaneNamesTheChoice(t *testing.T) {
	m := evening(t).Meeting()
	fi := New(Finnish)
	_, err := fi.FindLane(m, "3", "x")
	if got, want := fi.Error(err), "Ruutua ”x” ei ole. Ruudut: Vahvuudet, Heikkoudet, Mahdollisuudet, Uhat, Parkki."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	_, err = fi.FindLane(m, "x", "x")
	want := "Taulua ”x” ei ole tässä tilaisuudessa. Taulut: 1 Tervetuloa, 2 Keskustelu, 3 SWOT, 4 Ensimmäinen aihe, 6 Kunnan terveiset."
	if got := fi.Error(err); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
