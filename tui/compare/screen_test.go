package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/compare"
	"talkoot/workshop/lang"
	"talkoot/workshop/workshoptest"
)

// texts are the rows that are shown.
func texts(s *Screen) []string {
	var out []string
	for _, i := range s.shown {
		out = append(out, s.c.Rows[i].Text)
	}
	return out
}

// Tab goes through what became of the ideas, and round.
func TestTabNarrowsByStatus(t *testing.T) {
	s := screen(newHost(lang.Finnish), evenings())
	for _, want := range []struct {
		view view
		rows int
	}{{"", 8}, {"stayed", 3}, {"moved", 1}, {"new", 2}, {"gone", 2}, {viewThemes, 4}, {"", 8}} {
		if s.view != want.view || len(s.shown) != want.rows {
			t.Errorf("%q with %d rows, want %q with %d", s.view, len(s.shown), want.view, want.rows)
		}
		press(t, s, kit.Next)
	}
	press(t, s, kit.Previous, kit.Previous)
	if s.view != viewThemes {
		t.Errorf("back to %q, want the themes", s.view)
	}
}

// What is typed is found in any inflection, in notes of any side, in their
// lanes, themes and numbers.
func TestTypingNarrows(t *testing.T) {
	for _, c := range []struct {
		typed string
		want  []string
	}{
		{"nuori", []string{"Nuoria on mukana vähän"}},
		{"koulu", []string{"Kyläkoulun lakkauttaminen"}},
		{"talous", []string{"Avustukset pienenevät"}},
		{"sanottiin vähän", []string{"Nuoria on mukana vähän"}},
		{"mahdollisuudet", []string{"Uudet muuttajat ja etätyö"}},
		{"kesä", nil},
	} {
		s := screen(newHost(lang.Finnish), evenings())
		press(t, s, kit.Down, kit.Down)
		typ(s, c.typed)
		if got := texts(s); !slices.Equal(got, c.want) {
			t.Errorf("%q finds %q, want %q", c.typed, got, c.want)
		}
		if _, on := s.selected(); on != (len(c.want) > 0) || s.list.At > 0 {
			t.Errorf("%q: row %d is selected", c.typed, s.list.At)
		}
		frame := read(s.Draw(80, 21).Lines)
		if len(c.want) == 0 && !strings.Contains(frame, "Mikään ei sovi") {
			t.Errorf("nothing says that nothing fits:\n%s", frame)
		}
	}
}

func TestNothingToCompare(t *testing.T) {
	s := screen(newHost(lang.English), compare.Compare([]compare.Side{{Name: "2015"}, {Name: "2016"}}, compare.OverTime))
	if frame := read(s.Draw(80, 21).Lines); !strings.Contains(frame, "There are no notes") {
		t.Errorf("nothing says that there are no notes:\n%s", frame)
	}
	for _, c := range s.Commands() {
		if c.ID == kit.Record && c.Off == "" {
			t.Error("Enter opens something")
		}
	}
}

// The selected row is in sight wherever it stands, in a window of any height,
// and right under a lane's heading the heading is too.
func TestTheSelectedRowIsInSight(t *testing.T) {
	s := screen(newHost(lang.Finnish), evenings())
	for _, h := range []int{8, 9, 11, 15, 21} {
		for _, key := range slices.Concat(slices.Repeat([]kit.CommandID{kit.Down}, 9), slices.Repeat([]kit.CommandID{kit.Up}, 9)) {
			frame := read(s.Draw(60, h).Lines)
			if strings.Count(frame, "► ") != 1 {
				t.Fatalf("row %d at %d lines:\n%s", s.list.At, h, frame)
			}
			i, _ := s.selected()
			first := s.list.At == 0 || s.c.Rows[i].Lane != s.c.Rows[s.shown[s.list.At-1]].Lane
			if heading := s.heading(s.c.Rows[i].Lane); first && h > 8 && !strings.Contains(frame, heading) {
				t.Fatalf("%s is out of sight at %d lines:\n%s", heading, h, frame)
			}
			press(t, s, key)
		}
	}
}

// Enter opens a row with all its words; a letter closes that and goes on to the
// line.
func TestEnterOpensARow(t *testing.T) {
	h := newHost(lang.English)
	s := screen(h, evenings())
	typ(s, "nuoria")
	press(t, s, kit.Record)
	box := read(h.shown.Draw(80, 24).Lines)
	for _, want := range []string{"stayed: ", "21.1.2015", "3 Vähän nuoria mukana ×3 (Weaknesses; 7 votes)", "also: Vähän nuoria mukana, sanottiin", "2.11.2016"} {
		if !strings.Contains(box, want) {
			t.Errorf("%q is missing:\n%s", want, box)
		}
	}
	if done, _ := h.shown.Key(tea.KeyPressMsg{Code: tea.KeyEscape}); !done {
		t.Error("Esc does not close it")
	}
	letter := tea.KeyPressMsg{Code: 'k', Text: "k"}
	done, cmd := h.shown.Key(letter)
	if !done || cmd == nil || cmd() != letter {
		t.Error("a letter is lost")
	}
}

// What has no room is scrolled to, and no further.
func TestALongRowScrolls(t *testing.T) {
	h := newHost(lang.English)
	sides := make([]compare.Side, 30)
	for i := range sides {
		sides[i] = side(fmt.Sprint("place ", i), "threats: The shop is closing down")
	}
	s := screen(h, compare.Compare(sides, compare.Between))
	press(t, s, kit.Record)
	down, up := tea.KeyPressMsg{Code: tea.KeyDown}, tea.KeyPressMsg{Code: tea.KeyUp}
	h.shown.Draw(80, 24)
	for range 99 {
		h.shown.Key(down)
	}
	if box := read(h.shown.Draw(80, 24).Lines); !strings.Contains(box, "place 29") || strings.Contains(box, "place 0") {
		t.Errorf("not at the end:\n%s", box)
	}
	for range 99 {
		h.shown.Key(up)
	}
	if box := read(h.shown.Draw(80, 24).Lines); !strings.Contains(box, "place 0") || strings.Contains(box, "place 29") {
		t.Errorf("not at the beginning:\n%s", box)
	}
}

// The comparison is made anew when the meeting or the language changes, and not
// at every key.
func TestComparisonIsMadeAnew(t *testing.T) {
	store, clock := workshoptest.NewStore("a"), workshoptest.NewClock("a")
	catalogue, err := workshop.OpenCatalogue(store)
	if err != nil {
		t.Fatal(err)
	}
	session, _, err := catalogue.Create(clock.Moment(), workshop.NewMeetingSpec{
		Details: workshop.Details{Title: "Kyläilta", Date: workshop.DateOf(clock.Now), Time: workshop.NoTime}, Programme: "swot-evening",
	})
	if err != nil {
		t.Fatal(err)
	}
	h := newHost(lang.Finnish)
	h.session = session
	made := 0
	s := New(h, func() (compare.Comparison, string) { made++; return evenings(), "SWOT" })
	typ(s, "vahva talkoo")
	s.Refresh()
	if made != 1 {
		t.Errorf("made %d times", made)
	}
	change, err := session.Meeting().Describe(workshop.Details{Title: "Toinen", Date: workshop.DateOf(clock.Now), Time: workshop.NoTime})
	if _, err := session.Do(clock.Moment(), change, err); err != nil {
		t.Fatal(err)
	}
	s.Refresh()
	if made != 2 {
		t.Errorf("made %d times after a change", made)
	}
	h.words = lang.New(lang.Swedish)
	s.Refresh()
	if made != 3 {
		t.Errorf("made %d times in another language", made)
	}
}
