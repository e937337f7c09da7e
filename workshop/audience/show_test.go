package audience

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/lang"
	"talkoot/workshop/workshoptest"
)

// tester is what *testing.T, *testing.B and *rapid.T have in common.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

// begin begins a meeting with a ready programme. do lets something happen in it.
func begin(t tester, programme string) (s *workshop.Session, mo workshop.Moment, do func(workshop.Change, error)) {
	t.Helper()
	clock := workshoptest.NewClock("a")
	c, err := workshop.OpenCatalogue(workshoptest.NewStore("a"))
	if err != nil {
		t.Fatalf("%v", err)
	}
	s, _, err = c.Create(clock.Moment(), workshop.NewMeetingSpec{
		Details: workshop.Details{Title: "Ilta", Date: workshop.DateOf(clock.Now), Time: workshop.NoTime}, Programme: programme,
	})
	if err != nil {
		t.Fatalf("%v", err)
	}
	return s, clock.Moment(), func(c workshop.Change, err error) {
		if _, err := s.Do(clock.Moment(), c, err); err != nil {
			t.Fatalf("%v", err)
		}
	}
}

func input(s *workshop.Session) Input {
	return Input{
		Meeting: s.Meeting(), People: s.People(), Words: lang.New(lang.Finnish), Now: time.Date(2015, 1, 21, 18, 0, 0, 0, time.UTC),
		Recap: func() []workshop.Recalled { return nil },
	}
}

func TestNames(t *testing.T) {
	s, mo, do := begin(t, "swot-evening")
	var all []workshop.Arrival
	for _, name := range []string{"Aino Karttunen", "Matti Virtanen", "matti Laine", "Matti Virta", "Eero E", "Eero Ö", "Sirkka", "Suni, Kaisa-Leena"} {
		all = append(all, workshop.Arrival{Name: name, Organisation: "Martat"})
	}
	do(s.Meeting().Arrive(mo, s.People(), all...))
	called := namesOf(s.Meeting(), s.People())
	var got []string
	for _, p := range s.Meeting().Attendance.Presences {
		got = append(got, called[p.Person])
	}
	// Of a surname of one letter the initial would be the whole.
	want := []string{"Aino", "Matti V. 1", "matti L.", "Matti V. 2", "Eero 1", "Eero 2", "Sirkka", "Kaisa-Leena"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("they are called %q, want %q", got, want)
	}
}

func TestOwnersBeforeTheRoom(t *testing.T) {
	for words, want := range map[string]string{
		"kunnanjohtaja":                  "kunnanjohtaja",
		"Hyvinvointikoordinaattori":      "Hyvinvointikoordinaattori",
		"Matti Virtanen":                 "",
		"Matti Virtanen, puheenjohtaja":  "puheenjohtaja",
		"Kunnan kulttuuritoimi":          "Kunnan kulttuuritoimi",
		"sihteeri, Aino Maija Karttunen": "sihteeri",
		"Åke Öst":                        "",
		"":                               "",
	} {
		if got := (names{}).owner(workshop.Owner{Office: words}); got != want {
			t.Errorf("%q is shown as %q, want %q", words, got, want)
		}
	}
}

// No surname of anybody comes into a name, whatever people are called.
func TestNamesHoldNoSurname(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, mo, do := begin(t, "swot-evening")
		given := rapid.SampledFrom([]string{"Aino", "Matti", "Anna Maria", "aino", "Åke"})
		family := rapid.SampledFrom([]string{"Karttunen", "Virtanen", "Virta", "Öst", "Ö", "von Essen"})
		var all []workshop.Arrival
		for range rapid.IntRange(1, 30).Draw(t, "people") {
			all = append(all, workshop.Arrival{Name: family.Draw(t, "family") + ", " + given.Draw(t, "given")})
		}
		do(s.Meeting().Arrive(mo, s.People(), all...))
		seen := map[string]bool{}
		for id, name := range namesOf(s.Meeting(), s.People()) {
			r := s.People()[id].Latest()
			if len([]rune(r.Family)) > 1 && strings.Contains(name, r.Family) || !strings.HasPrefix(name, r.Given) {
				t.Fatalf("%+v is called %s", r, name)
			}
			if seen[name] {
				t.Fatalf("two are called %s", name)
			}
			seen[name] = true
		}
	})
}

// What is shown goes with where the facilitator is; what was chosen stays, while
// there is anything of it.
func TestKinds(t *testing.T) {
	s, mo, do := begin(t, "five-groups")
	m := s.Meeting()
	var rounds *workshop.Stage
	for _, st := range m.Stages {
		if st.Kind == workshop.Rounds && rounds == nil {
			rounds = st
		}
	}
	kind := func(at Scene) Kind { return Show(input(s), at).Kind }
	for _, c := range []struct {
		at   Scene
		want Kind
	}{
		{Scene{}, Welcome},
		{Scene{Kind: Dark}, Dark},
		{Scene{Kind: Groups}, Welcome},
		{Scene{Kind: Clock, Stage: rounds.ID}, Board},
		{Scene{Kind: Rotation, Stage: m.Stages[0].ID}, kind(Scene{Stage: m.Stages[0].ID})},
		{Scene{Kind: Harvest, Stage: rounds.ID, Harvesting: true}, Board}, // it has no questions
		{Scene{Stage: "gone"}, Welcome},
	} {
		if got := kind(c.at); got != c.want {
			t.Errorf("%+v shows %s, want %s", c.at, got, c.want)
		}
	}
	do(m.AddLanes(mo, rounds.ID, "Mitä?"))
	do(s.Meeting().SetCount(workshop.Count{Certainty: workshop.Exact, N: 9}))
	do(s.Meeting().FormGroups(mo, 3))
	for at, want := range map[Scene]Kind{
		{Stage: rounds.ID}:                     Question,
		{Stage: rounds.ID, Kind: Groups}:       Groups,
		{Stage: rounds.ID, Harvesting: true}:   Harvest,
		{Stage: rounds.ID, Kind: Harvest}:      Question, // nothing was told yet
		{Stage: rounds.ID, Kind: "tomorrow's"}: Question,
	} {
		if got := kind(at); got != want {
			t.Errorf("%+v shows %s, want %s", at, got, want)
		}
	}
	// The time of the whole stage has a name where there are others beside it.
	do(s.Meeting().StartTimer(workshop.OfStage(rounds.ID), 9))
	if f := Show(input(s), Scene{Stage: rounds.ID}); len(f.Timers) != 1 || f.Timers[0].Name != "" {
		t.Errorf("%+v", f.Timers)
	}
	do(s.Meeting().StartGroupTimers(rounds.ID, 20))
	if f := Show(input(s), Scene{Stage: rounds.ID}); len(f.Timers) != 4 || f.Timers[0].Name != "koko vaihe" || f.Timers[1].Name != "1 Haapa" {
		t.Errorf("%+v", f.Timers)
	}
	if f := Show(Input{Words: lang.New(lang.English)}, Scene{Stage: rounds.ID}); f.Kind != Idle || f.Meeting != "" {
		t.Errorf("without a meeting: %+v", f)
	}
}

// A frame comes out of JSON as it went in, and is never large.
func TestFrameTravels(t *testing.T) {
	s, mo, do := begin(t, "swot-evening")
	st := boardOf(s)
	for i, l := range st.Board.Lanes {
		notes := make([]string, 500)
		for j := range notes {
			notes[j] = strings.Repeat("pitkä teksti ", 300) + fmt.Sprint(i, j)
		}
		do(s.Meeting().AddNotes(mo, l.ID, "", notes...))
	}
	do(s.Meeting().ToggleTimer(workshop.OfStage(st.ID), mo.Now))
	f := Show(input(s), Scene{Stage: st.ID})
	b, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	if len(b) > 64<<10 {
		t.Errorf("it has %d bytes", len(b))
	}
	var back Frame
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(back.Bounded())
	if err != nil || string(again) != string(b) {
		t.Errorf("it comes back as %s, %v", again, err)
	}
	if l := f.Lanes[0]; l.Count != 500 || len(l.Notes) != mostNotes || l.Notes[0].Number < l.Notes[1].Number {
		t.Errorf("the lane has %d of %d notes: %d, %d", len(l.Notes), l.Count, l.Notes[0].Number, l.Notes[1].Number)
	}
}

func boardOf(s *workshop.Session) *workshop.Stage {
	for _, st := range s.Meeting().Stages {
		if st.Kind == workshop.BoardStage {
			return st
		}
	}
	return nil
}

// A note that was moved up by hand is still the newest.
func TestNewest(t *testing.T) {
	s, mo, do := begin(t, "swot-evening")
	l := boardOf(s).Board.Lanes[0]
	do(s.Meeting().AddNotes(mo, l.ID, "", make20()...))
	do(s.Meeting().ShiftNote(s.Meeting().NoteByNumber(20).ID, l.ID, -19))
	do(s.Meeting().ShiftNote(s.Meeting().NoteByNumber(1).ID, l.ID, 19))
	var got []int
	for _, n := range newest(boardOf(s).Board.Lanes[0]) {
		got = append(got, n.Number)
	}
	if want := []int{20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5}; !reflect.DeepEqual(got, want) {
		t.Errorf("the newest are %v, want %v", got, want)
	}
}

func make20() (out []string) {
	for i := range 20 {
		out = append(out, fmt.Sprint("Asia ", i))
	}
	return out
}

// BenchmarkShow makes the frame of a board of 5,000 notes.
func BenchmarkShow(b *testing.B) {
	s, mo, do := begin(b, "swot-evening")
	st := boardOf(s)
	for _, l := range st.Board.Lanes {
		notes := make([]string, 1250)
		for j := range notes {
			notes[j] = fmt.Sprint("Kylätalo pitää ovet auki iltaisin ", j)
		}
		do(s.Meeting().AddNotes(mo, l.ID, "", notes...))
	}
	in := input(s)
	for b.Loop() {
		Show(in, Scene{Stage: st.ID})
	}
}

// The notice is shown as a whole, a paragraph a row, if there is one.
func TestNotice(t *testing.T) {
	s, _, _ := begin(t, "swot-evening")
	in := input(s)
	if in.Has(Notice) || Show(in, Scene{Kind: Notice}).Kind != Welcome {
		t.Error("a notice is shown that is not there")
	}
	long := strings.Repeat("ä", mostText+10)
	in.Notice = "Nimesi kirjataan.\n\n" + long
	f := Show(in, Scene{Kind: Notice})
	want := []Row{{Text: "Nimesi kirjataan."}, {Text: long[:2*mostText]}, {Text: strings.Repeat("ä", 10)}}
	if !in.Has(Notice) || f.Kind != Notice || !reflect.DeepEqual(f.Rows, want) {
		t.Errorf("%+v", f)
	}
}
