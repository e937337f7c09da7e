package compare_test

import (
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/compare"
	"talkoot/workshop/workshoptest"
)

type plainNames struct{}

func (plainNames) Sitting(m *workshop.Meeting) string { return m.Date.String() }
func (plainNames) Venue(m *workshop.Meeting) string   { return m.Place }
func (plainNames) Answering(_ *workshop.Meeting, g *workshop.Group) string {
	if g == nil {
		return "-"
	}
	return string(g.ID)
}

// made returns a meeting with a SWOT and one strength, at a place in a year.
func made(t *testing.T, place string, year int, strength string) (*workshop.Session, *workshop.Stage) {
	t.Helper()
	clock := workshoptest.NewClock(place + string(rune('a'+year%26)))
	c, err := workshop.OpenCatalogue(workshoptest.NewStore("a"))
	if err != nil {
		t.Fatal(err)
	}
	s, _, err := c.Create(clock.Moment(), workshop.NewMeetingSpec{Details: workshop.Details{
		Title: "SWOT", Place: place, Time: workshop.NoTime, Date: workshop.Date{Year: year, Month: 1, Day: 21},
	}})
	if err != nil {
		t.Fatal(err)
	}
	stage := s.Meeting().Stages[2]
	change, err := s.Meeting().AddNotes(clock.Moment(), stage.Board.Lanes[0].ID, "", strength)
	if _, err := s.Do(clock.Moment(), change, err); err != nil {
		t.Fatal(err)
	}
	return s, stage
}

func TestBoards(t *testing.T) {
	now, stage := made(t, "Liperi", 2016, "Vahva talkoohenki")
	then, before := made(t, "Liperi", 2015, "Talkoohenki on vahva")
	away, there := made(t, "Kontiolahti", 2015, "Talkoohenki on vahva")
	meetings := map[workshop.ID]*workshop.Meeting{}
	for _, s := range []*workshop.Session{then, away} {
		meetings[s.Meeting().ID] = s.Meeting()
	}
	other := func(id workshop.ID) *workshop.Meeting { return meetings[id] }
	clock := workshoptest.NewClock("b")
	with := func(refs ...workshop.BoardRef) (compare.Comparison, bool) {
		change, err := now.Meeting().CompareBoards(stage.ID, refs...)
		if _, err := now.Do(clock.Moment(), change, err); err != nil {
			t.Fatal(err)
		}
		return compare.Boards(now.Meeting(), now.Meeting().Stage(stage.ID), other, plainNames{})
	}

	c, ok := with(workshop.BoardRef{Meeting: then.Meeting().ID, Stage: before.ID})
	if !ok || c.Kind != compare.OverTime || c.Sides[0].Name != "2015-01-21" || c.Summary.Count[compare.Stayed] != 1 {
		t.Errorf("over time: %v, %+v", ok, c)
	}
	c, ok = with(workshop.BoardRef{Meeting: away.Meeting().ID, Stage: there.ID})
	if !ok || c.Kind != compare.Between || c.Sides[0].Name != "Kontiolahti" || c.Summary.Count[compare.Shared] != 1 {
		t.Errorf("between places: %v, %+v", ok, c)
	}
	if _, ok = with(workshop.BoardRef{Meeting: "gone", Stage: "gone"}); ok {
		t.Error("a meeting that is gone was compared with")
	}

	change, err := now.Meeting().FormGroups(clock.Moment(), 2)
	if _, err := now.Do(clock.Moment(), change, err); err != nil {
		t.Fatal(err)
	}
	groups := now.Meeting().Groups
	for i, text := range []string{"Kylätalo", "Hyvä tiedotus"} {
		change, err := now.Meeting().AddNotes(clock.Moment(), stage.Board.Lanes[0].ID, groups[i].ID, text)
		if _, err := now.Do(clock.Moment(), change, err); err != nil {
			t.Fatal(err)
		}
	}
	note := now.Meeting().NoteByNumber(2)
	change, err = now.Meeting().MentionNote(note.ID, groups[1].ID, "")
	if _, err := now.Do(clock.Moment(), change, err); err != nil {
		t.Fatal(err)
	}
	c, ok = with(workshop.BoardRef{Meeting: now.Meeting().ID, Stage: stage.ID})
	if !ok || c.Kind != compare.Between || len(c.Sides) != 3 || c.Summary.Count[compare.Shared] != 1 || c.Summary.Count[compare.Only] != 2 {
		t.Errorf("between groups: %v, %+v", ok, c.Summary)
	}
}
