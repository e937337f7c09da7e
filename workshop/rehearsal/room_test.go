package rehearsal

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"talkoot/store/storetest"
	"talkoot/workshop"
	"talkoot/workshop/lang"
	"talkoot/workshop/memory"
	"talkoot/workshop/workshoptest"
)

// evening is a meeting that a test leads.
type evening struct {
	t     interface{ Fatalf(string, ...any) }
	m     *workshop.Session
	clock *workshoptest.Clock
	room  *Room
}

func newEvening(t interface{ Fatalf(string, ...any) }, programme string, seed uint64, l lang.Language) *evening {
	clock := workshoptest.NewClock("r")
	c, err := workshop.OpenCatalogue(memory.NewStore("a"))
	if err != nil {
		t.Fatalf("%v", err)
	}
	s, _, err := c.Create(clock.Moment(), workshop.NewMeetingSpec{
		Details:   workshop.Details{Title: "Evening", Date: workshop.DateOf(clock.Now), Time: 17*60 + 30},
		Programme: programme,
	})
	if err != nil {
		t.Fatalf("%v", err)
	}
	return &evening{t, s, clock, NewRoom(seed, l, s.Meeting(), clock.Now)}
}

func (e *evening) do(c workshop.Change, err error) {
	if _, err := e.m.Do(e.clock.Moment(), c, err); err != nil {
		e.t.Fatalf("%v", err)
	}
}

// enter goes to the first stage of a kind.
func (e *evening) enter(kind workshop.StageKind) *workshop.Stage {
	for _, s := range e.m.Meeting().Stages {
		if s.Kind == kind {
			e.do(e.m.Meeting().EnterStage(s.ID))
			return s
		}
	}
	e.t.Fatalf("no stage of the kind %s", kind)
	return nil
}

// goes lets the evening go on for a while, and returns what was done.
func (e *evening) goes(on time.Duration, lane workshop.ID) (deeds []Deed) {
	for end := e.clock.Now.Add(on); e.clock.Now.Before(end); e.clock.Now = e.clock.Now.Add(time.Second) {
		d, ok := e.room.Next(e.m.Meeting(), lane, e.clock.Now)
		if !ok {
			continue
		}
		before := d.Trace(e.m.Meeting())
		e.do(d.Change(e.m.Meeting(), e.m.People(), e.clock.Moment()))
		if after := d.Trace(e.m.Meeting()); after == before && d.Counts.Sum() > 0 || after == before && d.Kind != Votes {
			e.t.Fatalf("nothing tells that %+v was written down", d)
		}
		deeds = append(deeds, d)
	}
	return deeds
}

func TestPeopleComeToTheDoor(t *testing.T) {
	e := newEvening(t, "swot-evening", 1, lang.Finnish)
	e.goes(10*time.Minute, "")
	if n := len(e.m.Meeting().Attendance.Presences); n != 18 {
		t.Fatalf("%d people came, want 18: two are late", n)
	}
	e.enter(workshop.Talk)
	e.goes(4*time.Minute, "")
	if n := len(e.m.Meeting().Attendance.Presences); n != 18 {
		t.Fatalf("%d people are there after four minutes", n)
	}
	e.goes(16*time.Minute, "")
	seen := map[string]bool{}
	for _, p := range e.m.Meeting().Attendance.Presences {
		r, _ := e.m.People().Revision(p.PersonRef)
		if r.Given == "" || r.Family == "" || seen[r.Name()] {
			t.Errorf("%q came", r.Name())
		}
		seen[r.Name()] = true
	}
	if len(seen) != 20 || e.room.Waiting() != 0 {
		t.Errorf("%d people came and %d are still to come", len(seen), e.room.Waiting())
	}
}

// A room that is only counted gets no names: the late ones are counted too.
func TestACountedRoomStaysCounted(t *testing.T) {
	e := newEvening(t, "swot-evening", 1, lang.Finnish)
	e.do(e.m.Meeting().SetCount(workshop.Count{N: 13, Certainty: workshop.Exact}))
	e.room = NewRoom(1, lang.Finnish, e.m.Meeting(), e.clock.Now)
	e.enter(workshop.Talk)
	e.goes(20*time.Minute, "")
	if a := e.m.Meeting().Attendance; a.Count.N != 15 || len(a.Presences) != 0 {
		t.Errorf("counted %d, named %d", a.Count.N, len(a.Presences))
	}
}

// Whoever is called is on the stage where the meeting is, and speaks to the lane
// that is written into more than to the others.
func TestVoicesSpeakToTheLane(t *testing.T) {
	e := newEvening(t, "swot-evening", 2, lang.English)
	e.goes(10*time.Minute, "")
	s := e.enter(workshop.BoardStage)
	lane := s.Board.Lanes[1]
	e.goes(3*time.Minute, lane.ID)
	if all, here := s.Board.NoteCount(), len(lane.Notes); all < 8 || here*2 < all {
		t.Errorf("%d notes, %d of them where one writes", all, here)
	}
	e.goes(time.Hour, lane.ID)
	if n := len(lane.Notes); n != len(weaknesses) {
		t.Errorf("%d notes, want each of %d once", n, len(weaknesses))
	}
	for _, other := range e.m.Meeting().Stages {
		if other != s && other.Board.NoteCount() > 0 {
			t.Error("somebody spoke on another stage")
		}
	}
	e.enter(workshop.Break)
	if d := e.goes(time.Hour, ""); len(d) > 2 {
		t.Errorf("%d people spoke in the break", len(d))
	}
}

func TestGroupsAnswer(t *testing.T) {
	e := newEvening(t, "five-groups", 3, lang.Swedish)
	e.goes(10*time.Minute, "")
	s := e.enter(workshop.Rounds)
	if d := e.goes(4*time.Minute, ""); len(d) > 0 {
		t.Errorf("%+v without a question", d)
	}
	e.do(e.m.Meeting().AddLanes(e.clock.Moment(), s.ID, "Vad behöver byn?", "Vem gör det?"))
	e.do(e.m.Meeting().FormGroups(e.clock.Moment(), 5))
	asked := s.Board.Lanes[1]
	e.goes(30*time.Minute, asked.ID)
	by := map[workshop.ID]int{}
	for _, n := range asked.Notes {
		by[n.Group]++
	}
	if len(by) != 5 || len(asked.Notes) != 5*perGroup || len(s.Board.Lanes[0].Notes) != 0 {
		t.Errorf("%d groups gave %d answers, %d to another question", len(by), len(asked.Notes), len(s.Board.Lanes[0].Notes))
	}
}

// In a discussion people ask for the floor, by name or by their looks, and not
// all at once.
func TestPeopleAskForTheFloor(t *testing.T) {
	for _, counted := range []bool{false, true} {
		e := newEvening(t, "swot-evening", 4, lang.English)
		if counted {
			e.do(e.m.Meeting().SetCount(workshop.Count{N: 30, Certainty: workshop.Exact}))
			e.room = NewRoom(4, lang.English, e.m.Meeting(), e.clock.Now)
		}
		e.goes(5*time.Minute, "")
		e.enter(workshop.Discussion)
		e.goes(20*time.Minute, "")
		waiting := e.m.Meeting().Waiting()
		if len(waiting) != inLine {
			t.Fatalf("%d wait to speak", len(waiting))
		}
		for _, w := range waiting {
			if (w.Who.Office != "") != counted {
				t.Errorf("counted %v: %+v waits", counted, w.Who)
			}
		}
	}
}

// Where each group has a question of its own, it answers that.
func TestGroupsAnswerTheirOwnQuestions(t *testing.T) {
	e := newEvening(t, "five-groups", 3, lang.Swedish)
	e.goes(10*time.Minute, "")
	s := e.enter(workshop.Rounds)
	e.do(e.m.Meeting().AddLanes(e.clock.Moment(), s.ID, "Vad?", "Vem?"))
	e.do(e.m.Meeting().FormGroups(e.clock.Moment(), 4))
	e.do(e.m.Meeting().SetOneEach(s.ID, true))
	e.goes(30*time.Minute, s.Board.Lanes[0].ID)
	for i, l := range s.Board.Lanes {
		if len(l.Notes) != 2*perGroup {
			t.Errorf("question %d has %d answers", i+1, len(l.Notes))
		}
		for _, n := range l.Notes {
			if e.m.Meeting().QuestionFor(s.ID, n.Group) != l {
				t.Errorf("group %d answered question %d", e.m.Meeting().GroupNumber(n.Group), i+1)
			}
		}
	}
}

// Whatever the rules of a voting are, nothing that is cast is too much.
func TestVotesKeepTheRules(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e := newEvening(rt, "swot-evening", rapid.Uint64().Draw(rt, "seed"), lang.Finnish)
		s := e.enter(workshop.BoardStage)
		e.goes(time.Duration(rapid.IntRange(1, 20).Draw(rt, "minutes"))*time.Minute, "")
		terms := workshop.VotingTerms{
			Kind:   rapid.SampledFrom(workshop.VotingKinds).Draw(rt, "kind"),
			Voters: rapid.IntRange(0, 30).Draw(rt, "voters"), Budget: rapid.IntRange(0, 6).Draw(rt, "budget"),
			Cap: rapid.IntRange(0, 3).Draw(rt, "cap"), PerLane: rapid.IntRange(0, 3).Draw(rt, "per lane"),
		}
		e.do(e.m.Meeting().OpenVoting(e.clock.Moment(), s.ID, terms))
		v := s.Board.LastVoting()
		for e.clock.Now = e.clock.Now.Add(time.Minute); ; e.clock.Now = e.clock.Now.Add(time.Minute) {
			d, ok := e.room.Next(e.m.Meeting(), "", e.clock.Now)
			if !ok && len(e.room.votes[v.ID]) == 0 {
				break
			}
			if c, err := d.Change(e.m.Meeting(), e.m.People(), e.clock.Moment()); ok && workshop.ErrorCode(err) != workshop.CodeUnchanged {
				e.do(c, err)
			}
		}
		if cast := v.Cast(); cast == 0 && s.Board.NoteCount() > 0 {
			rt.Fatalf("nobody voted")
		}
	})
}

// The same seed gives the same evening, in each language, and no sentence stands
// twice in a lane.
func TestTheSameSeedGivesTheSameEvening(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		seed, l := rapid.Uint64().Draw(rt, "seed"), rapid.SampledFrom(lang.Languages).Draw(rt, "language")
		kinds := rapid.SliceOfN(rapid.SampledFrom([]workshop.StageKind{
			workshop.Talk, workshop.Recap, workshop.BoardStage, workshop.Discussion, workshop.Closing, workshop.Break,
		}), 1, 6).Draw(rt, "stages")
		run := func() (deeds []Deed) {
			e := newEvening(rt, "swot-evening", seed, l)
			for _, k := range kinds {
				if s := e.m.Meeting().Stage(e.m.Meeting().Current); s == nil || s.Kind != k {
					e.enter(k)
				}
				deeds = append(deeds, e.goes(5*time.Minute, "")...)
			}
			return deeds
		}
		first := run()
		if again := run(); !reflect.DeepEqual(first, again) {
			rt.Fatalf("two evenings of one seed differ")
		}
		said := map[[2]string]bool{}
		for _, d := range first {
			key := [2]string{string(d.Lane), d.Text}
			if d.Kind == Says && (said[key] || d.Text == "") {
				rt.Fatalf("%q stands twice", d.Text)
			}
			said[key] = true
		}
	})
}

// Every sentence and name is there in each language, once in its list.
func TestNothingIsMissing(t *testing.T) {
	lists := map[string][]text{
		"strengths": strengths, "weaknesses": weaknesses, "opportunities": opportunities, "threats": threats,
		"looks": looks, "points": points, "questions": questions, "replies": replies, "remarks": remarks, "answers": answers,
	}
	for name, list := range lists {
		for _, l := range lang.Languages {
			seen := map[string]bool{}
			for _, s := range list {
				if s.in(l) == "" || seen[s.in(l)] {
					t.Errorf("%s in %s: %q", name, l, s.in(l))
				}
				seen[s.in(l)] = true
			}
		}
	}
	for _, p := range []people{finnish, swedish, english} {
		for _, list := range [][]string{p.given, p.family, p.organisations} {
			seen := map[string]bool{}
			for _, s := range list {
				if s == "" || seen[s] {
					t.Errorf("%q stands twice or is empty", s)
				}
				seen[s] = true
			}
		}
		if len(p.given) < guestsInAll || len(p.family) < guestsInAll {
			t.Error("there are too few names")
		}
	}
}

func TestCopyLeavesTheStoreAsItWas(t *testing.T) {
	from := memory.NewStore("a")
	l := storetest.NewLibrary(t, from)
	earlier, m := l.Meeting("Before", "Villages"), l.Meeting("Evening", "Villages")
	m.Note("The lakes")
	m.Arrive("Aino Karttunen", "")
	m.Do(m.Meeting().Close())
	before, entries := all(t, from), m.Entries()
	at := m.Moment()
	people, err := from.People()
	if err != nil {
		t.Fatal(err)
	}
	to, err := Copy(at, from, m.ID(), entries, people, []workshop.ID{earlier.ID(), m.ID(), "nobody"})
	if err != nil {
		t.Fatal(err)
	}
	c, err := workshop.OpenCatalogue(to)
	if err != nil {
		t.Fatal(err)
	}
	s, err := c.Open(m.ID())
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Meeting(); !got.Closed.IsZero() || got.Note(m.Meeting().Stages[0].Board.Notes()[0].ID).Text != "The lakes" || len(c.Headers()) != 2 {
		t.Errorf("the copy is another meeting: closed %v, %d meetings", got.Closed, len(c.Headers()))
	}
	if _, err := s.Do(at, workshop.Change{Events: []workshop.Payload{workshop.CountChanged{By: 1}}}, nil); err != nil {
		t.Fatal(err)
	}
	if after := all(t, from); !reflect.DeepEqual(before, after) {
		t.Error("the store has changed")
	}
}

// all is what a store holds.
func all(t *testing.T, s *memory.Store) []any {
	t.Helper()
	var out []any
	keep := func(v any, err error) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	headers, err := s.Headers()
	slices.SortFunc(headers, workshop.NewestFirst)
	keep(headers, err)
	for _, h := range headers {
		entries, err := s.Journal(h.ID)
		keep(map[workshop.ID]any{h.ID: entries}, err)
	}
	library, err := s.Journal(workshop.LibraryID)
	keep(library, err)
	people, err := s.People()
	keep(people, err)
	return out
}

func TestOpening(t *testing.T) {
	zone := time.FixedZone("", 7200)
	at := func(day, hour, minute int) time.Time { return time.Date(2026, 11, day, hour, minute, 0, 0, zone) }
	m := workshop.NewMeeting()
	m.Date, m.Time = workshop.Date{Year: 2026, Month: 11, Day: 25}, 17*60+30
	for _, c := range []struct{ now, want time.Time }{
		{at(22, 9, 55), at(25, 17, 20)}, // days before
		{at(25, 9, 55), at(25, 17, 20)}, // in the morning
		{at(25, 17, 0), at(25, 17, 0)},  // it is on
	} {
		if got := Opening(m, c.now); !got.Equal(c.want) || !m.Live(got) {
			t.Errorf("at %s it opens at %s, want %s", c.now, got, c.want)
		}
	}
	m.Stages = []*workshop.Stage{{Spans: []workshop.Span{{From: at(25, 17, 30), To: at(25, 18, 0)}}}}
	if got := Opening(m, at(30, 9, 0)); !got.Equal(at(25, 18, 1)) || !m.Live(got) {
		t.Errorf("after it was held it opens at %s", got)
	}
	m.Stages, m.Time = nil, workshop.NoTime
	if got := Opening(m, at(22, 9, 55)); !got.Equal(at(25, 9, 55)) || !m.Live(got) {
		t.Errorf("without a time it opens at %s", got)
	}
}

func TestClock(t *testing.T) {
	real, shown := time.Date(2026, 11, 22, 9, 55, 0, 0, time.UTC), time.Date(2026, 11, 25, 17, 20, 0, 0, time.UTC)
	c := NewClock(real, shown)
	if got := c.At(real.Add(time.Minute)); !got.Equal(shown.Add(time.Minute)) {
		t.Errorf("after a minute it shows %s", got)
	}
	c.Go(real.Add(time.Minute), 4)
	if got := c.At(real.Add(2 * time.Minute)); !got.Equal(shown.Add(5*time.Minute)) || c.Speed() != 4 {
		t.Errorf("a minute later, four times as fast, it shows %s", got)
	}
	c.Go(real.Add(2*time.Minute), 0)
	if got := c.At(real.Add(3 * time.Minute)); !got.Equal(shown.Add(6 * time.Minute)) {
		t.Errorf("a clock that would stand still shows %s", got)
	}
}
