package example

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/lang"
	"talkoot/workshop/workshoptest"
)

// built is the example in one language, read back from a store.
type built struct {
	store *workshoptest.Store
	cat   *workshop.Catalogue
	lang  lang.Language
}

func build(t *testing.T, l lang.Language) built {
	t.Helper()
	store := workshoptest.NewStore("a")
	made, err := workshop.OpenCatalogue(store)
	if err != nil {
		t.Fatal(err)
	}
	batches, err := Build(made, workshoptest.NewClock("x").Moment(), l)
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Append(batches...); err != nil {
		t.Fatal(err)
	}
	read, err := workshop.OpenCatalogue(store)
	if err != nil {
		t.Fatal(err)
	}
	return built{store, read, l}
}

func eachLanguage(t *testing.T, test func(t *testing.T, b built)) {
	for _, l := range lang.Languages {
		t.Run(string(l), func(t *testing.T) { test(t, build(t, l)) })
	}
}

func (b built) open(t *testing.T, code string) *workshop.Session {
	t.Helper()
	h, err := b.cat.Find(code)
	if err != nil {
		t.Fatal(err)
	}
	s, err := b.cat.Open(h.ID)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// codes are the meetings, oldest first.
var codes = []string{
	"2014-10-01-liperi", "2015-01-21-liperi", "2015-04-15-liperi",
	"2015-11-05-liperi", "2016-05-12-liperi", "2016-11-02-liperi",
}

func TestSixMeetingsAreHeld(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		var got []string
		for _, h := range slices.Backward(b.cat.Headers()) {
			got = append(got, h.Code)
			if h.Status != workshop.Held || h.Place != "Liperi" || h.Time.Known() {
				t.Errorf("%s is %s, in %s, at %q", h.Code, h.Status, h.Place, h.Time)
			}
		}
		if !slices.Equal(got, codes) {
			t.Errorf("the meetings are %v", got)
		}
	})
}

func TestAttendanceIsAsKnown(t *testing.T) {
	want := []workshop.Count{
		{Certainty: workshop.Exact, N: 30},
		{Certainty: workshop.Approximate, N: 20},
		{Certainty: workshop.Exact, N: 13},
		{Certainty: workshop.Exact, N: 12},
		{Certainty: workshop.Uncounted},
		{Certainty: workshop.Uncounted},
	}
	eachLanguage(t, func(t *testing.T, b built) {
		for i, code := range codes {
			h, err := b.cat.Find(code)
			if err != nil || h.Count != want[i] || h.Named != 0 {
				t.Errorf("%s: %v, %d named, %v; want %v", code, h.Count, h.Named, err, want[i])
			}
		}
	})
}

func TestSeries(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		for _, code := range codes {
			want := []string{"Hyvinvointihytinät"}
			if code == "2016-11-02-liperi" {
				want = append(want, "Yhistykset yhessä – Järjestöralli")
			}
			h, _ := b.cat.Find(code)
			if got := b.cat.SeriesNames(h.Series); !slices.Equal(got, want) {
				t.Errorf("%s is in %q", code, got)
			}
		}
		if n := len(b.cat.AllSeries()); n != 2 {
			t.Errorf("there are %d series", n)
		}
	})
}

// Who pays, and how personal data is treated, no page tells: that is marked. A
// series that somebody described before stays as they described it.
func TestSeriesAreDescribed(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		for _, s := range b.cat.AllSeries() {
			if s.Target == "" || s.Aims == "" || s.KeepMonths == 0 || b.marked(s.Target) || b.marked(s.Aims) {
				t.Errorf("%+v", s)
			}
			for _, words := range []string{s.Funder, s.Basis, s.Notice} {
				if !b.marked(words) {
					t.Errorf("%q", words)
				}
			}
		}
	})
	cat, err := workshop.OpenCatalogue(workshoptest.NewStore("a"))
	if err != nil {
		t.Fatal(err)
	}
	mo := workshoptest.NewClock("x").Moment()
	ids, _, err := cat.SeriesFor(mo, []string{hytinat})
	if err == nil {
		_, err = cat.DescribeSeries(mo, ids[0], hytinat, workshop.SeriesDetails{Funder: "STEA"})
	}
	if err == nil {
		_, err = Build(cat, mo, lang.English)
	}
	if s, _ := cat.FindSeries(hytinat); err != nil || s.SeriesDetails != (workshop.SeriesDetails{Funder: "STEA"}) {
		t.Errorf("%+v, %v", s, err)
	}
}

// The first two pages tell that those counted were people of associations.
func TestKindsAreAsKnown(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		for i, code := range codes {
			parts := b.open(t, code).Meeting().Summary().Parts
			if want := []int{1, 1, 0, 0, 0, 0}[i]; len(parts) != want {
				t.Errorf("%s: %v", code, parts)
			}
			h, _ := b.cat.Find(code)
			for _, p := range parts {
				if p.Kind != workshop.AssociationPeople || p.Count != h.Count {
					t.Errorf("%s: %v of %v", code, p, h.Count)
				}
			}
		}
	})
}

// What was agreed comes up again at the next meeting, and at later ones while
// it is open.
func TestAgreementsComeUpAgain(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		for i, code := range codes[1:] {
			s := b.open(t, code)
			var earlier []*workshop.Agreement
			for _, before := range slices.Backward(codes[:i+1]) {
				for _, a := range b.open(t, before).Meeting().Agreements {
					if a.State == workshop.Open || before == codes[i] {
						earlier = append(earlier, a)
					}
				}
			}
			recap := b.cat.Recap(s.Meeting().ID)
			if len(recap) != len(earlier) {
				t.Fatalf("%s recalls %d agreements, want %d", code, len(recap), len(earlier))
			}
			for j, r := range recap {
				if r.Terms != earlier[j].Terms || r.State != earlier[j].State {
					t.Errorf("%s recalls %v, want %v", code, r, earlier[j])
				}
			}
		}
	})
}

// followed tells, for each agreement in order, what the pages show of it. The
// last one is made up.
var followed = map[string][]workshop.AgreementState{
	"2014-10-01-liperi": {workshop.Done, workshop.Done},
	"2015-01-21-liperi": {workshop.Open, workshop.Open},
	"2015-04-15-liperi": {workshop.Open, workshop.Open},
	"2015-11-05-liperi": {workshop.Done, workshop.Open, workshop.Open},
	"2016-05-12-liperi": {workshop.Carried},
	"2016-11-02-liperi": {workshop.Open, workshop.Open},
}

func TestAgreementsAreFollowedUp(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		for _, code := range codes {
			var got []workshop.AgreementState
			for _, a := range b.open(t, code).Meeting().Agreements {
				got = append(got, a.State)
			}
			if !slices.Equal(got, followed[code]) {
				t.Errorf("%s: %v, want %v", code, got, followed[code])
			}
		}
	})
}

func TestFiveGroupsOfUnknownSize(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		m := b.open(t, "2016-11-02-liperi").Meeting()
		if len(m.Groups) != 5 {
			t.Fatalf("there are %d groups", len(m.Groups))
		}
		answered := map[workshop.ID]bool{}
		for _, s := range m.Stages {
			for _, l := range s.Board.Lanes {
				for _, n := range l.Notes {
					answered[n.Group] = true
				}
			}
		}
		for _, g := range m.Groups {
			if g.Size() != 0 || !answered[g.ID] || lang.New(b.lang).Label(g.Label) == "" {
				t.Errorf("group %v", g)
			}
		}
	})
}

// The SWOT shows what can be done with notes: one pair is merged, one note is
// starred, some have a theme, and the dots that they got were shown.
func TestTheSWOTWasWorkedOn(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		board := b.open(t, "2015-01-21-liperi").Meeting().Stages[0].Board
		merged, starred := 0, 0
		for _, n := range board.Notes() {
			merged += len(n.Merged)
			if n.Star {
				starred++
			}
		}
		if !board.IsSWOT() || merged != 1 || starred != 1 {
			t.Errorf("the SWOT has %d merged notes and %d starred", merged, starred)
		}
		if len(board.Themes) != 1 || len(board.InTheme(board.Themes[0])) != 3 {
			t.Errorf("the SWOT has %d themes", len(board.Themes))
		}
		if len(board.Votings) != 1 {
			t.Fatalf("the SWOT has %d votings", len(board.Votings))
		}
		v := board.Votings[0]
		if cast, possible := v.Cast(), v.Possible(); !v.Revealed || cast == 0 || cast > possible {
			t.Errorf("%d of %d dots, shown: %t", cast, possible, v.Revealed)
		}
	})
}

// The level triangle is a pyramid of partnerships, and the priorities that they
// serve, or do not, have their conclusions.
func TestPartnershipsServePriorities(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		m := b.open(t, "2015-01-21-liperi").Meeting()
		levels := m.Stages[2].Board
		if levels.Layout != workshop.Pyramid || len(levels.SumsByLane()) != 3 || len(levels.SumsByDepartment()) != 2 {
			t.Errorf("the levels are a %s: %v, %v", levels.Layout, levels.SumsByLane(), levels.SumsByDepartment())
		}
		var cover []workshop.Cover
		for _, c := range m.Coverage() {
			cover = append(cover, c.Cover)
			if c.Conclusion == "" {
				t.Errorf("nothing was concluded about %q", c.Text)
			}
		}
		if want := []workshop.Cover{workshop.Covered, workshop.Covered, workshop.Gap}; !slices.Equal(cover, want) {
			t.Errorf("the priorities are %v", cover)
		}
	})
}

// From the made-up action one can walk back to what two groups said.
func TestTheActionIsMadeOfNotes(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		m := b.open(t, "2016-11-02-liperi").Meeting()
		groups := map[int]bool{}
		for _, id := range m.Agreements[0].From {
			groups[m.GroupNumber(m.Note(id).Group)] = true
		}
		if !reflect.DeepEqual(groups, map[int]bool{3: true, 5: true}) {
			t.Errorf("the action is of the groups %v", groups)
		}
	})
}

// What the fifth meeting left open goes on in the sixth: an action and a topic.
func TestWhatIsLeftGoesOn(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		from, m := b.open(t, "2016-05-12-liperi").Meeting(), b.open(t, "2016-11-02-liperi").Meeting()
		a := m.Agreements[1]
		if a.CarriedFrom != from.ID || from.Agreement(a.ID).FollowedIn != m.ID {
			t.Errorf("the action is from %q", a.CarriedFrom)
		}
		topics := b.cat.ParkedBefore(m.ID)
		if len(topics) != 1 || topics[0].State != workshop.Carried || m.Note(topics[0].Note) == nil {
			t.Errorf("parked: %v", topics)
		}
	})
}

// No names of the people who spoke stand anywhere in the data.
func TestNobodyIsNamed(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		var all strings.Builder
		for _, h := range b.cat.Headers() {
			entries, err := b.store.Journal(h.ID)
			if err != nil {
				t.Fatal(err)
			}
			data, err := json.Marshal(entries)
			if err != nil {
				t.Fatal(err)
			}
			all.Write(data)
		}
		for _, name := range []string{
			"Mikkanen", "Mikkasen", "Hannele", "Piiroinen", "Raimo", "Hirvonen", "Tommi", "Eronen", "Tuomo", "Laakso", "Marleena",
		} {
			if strings.Contains(strings.ToLower(all.String()), strings.ToLower(name)) {
				t.Errorf("%s is named", name)
			}
		}
		if strings.Contains(all.String(), "http") {
			t.Error("there is an address in the data")
		}
	})
}

// The derived records that are stored are those that a rebuild makes.
func TestDerivedRecordsEqualARebuild(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		for _, code := range codes {
			m := b.open(t, code).Meeting()
			h, _ := b.cat.Find(code)
			if !reflect.DeepEqual(h, m.Header()) {
				t.Errorf("%s: %v, rebuilt %v", code, h, m.Header())
			}
			sums, _ := b.store.Summaries(m.ID)
			if len(sums) != 1 || !reflect.DeepEqual(sums[0], m.Summary()) {
				t.Errorf("%s: %v, rebuilt %v", code, sums, m.Summary())
			}
		}
	})
}

// A second example in the same library stands beside the first.
func TestBuildTwice(t *testing.T) {
	cat, err := workshop.OpenCatalogue(workshoptest.NewStore("a"))
	if err != nil {
		t.Fatal(err)
	}
	mo := workshoptest.NewClock("x").Moment()
	for range 2 {
		if _, err := Build(cat, mo, lang.English); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(cat.Headers()); n != 12 {
		t.Errorf("there are %d meetings", n)
	}
	if n := len(cat.AllSeries()); n != 2 {
		t.Errorf("there are %d series", n)
	}
}
