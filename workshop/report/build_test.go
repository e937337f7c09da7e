package report

import (
	"reflect"
	"testing"

	"talkoot/workshop"
)

func TestIsComing(t *testing.T) {
	noTime := workshop.NoTime
	for _, tt := range []struct {
		name string
		h    workshop.Header
		want bool
	}{
		{"tomorrow", workshop.Header{Date: day(2015, 6, 16), Time: noTime, Status: workshop.Planned}, true},
		{"this evening", workshop.Header{Date: day(2015, 6, 15), Time: 18 * 60, Status: workshop.Planned}, true},
		{"this morning", workshop.Header{Date: day(2015, 6, 15), Time: 9 * 60, Status: workshop.Planned}, false},
		{"some time today", workshop.Header{Date: day(2015, 6, 15), Time: noTime, Status: workshop.Planned}, false},
		{"yesterday, without a word", workshop.Header{Date: day(2015, 6, 14), Time: noTime, Status: workshop.Planned}, false},
		{"no day", workshop.Header{Time: noTime, Status: workshop.Planned}, true},
		{"so many are expected tomorrow", workshop.Header{Date: day(2015, 6, 16), Status: workshop.Planned, Count: count(workshop.Exact, 30)}, true},
		{"counted at the door before its hour", workshop.Header{Date: day(2015, 6, 15), Time: 18 * 60, Status: workshop.Planned, Count: count(workshop.Exact, 0)}, false},
		{"named before its hour", workshop.Header{Date: day(2015, 6, 15), Time: 18 * 60, Status: workshop.Planned, Count: count(workshop.AtLeast, 4), Named: 4}, true},
		{"counted on a later day", workshop.Header{Date: day(2015, 6, 14), Time: noTime, Status: workshop.Planned, Count: count(workshop.Exact, 30)}, false},
		{"counted, no day", workshop.Header{Time: noTime, Status: workshop.Planned, Count: count(workshop.Exact, 30)}, false},
		{"closed ahead of its day", workshop.Header{Date: day(2015, 6, 16), Status: workshop.Held}, false},
		{"names written down beforehand", workshop.Header{Date: day(2015, 6, 16), Status: workshop.Planned, Count: count(workshop.AtLeast, 4), Named: 4}, true},
		{"begun ahead of its day", workshop.Header{Date: day(2015, 6, 16), Status: workshop.UnderWay}, false},
		{"closed, no day", workshop.Header{Status: workshop.Held}, false},
	} {
		if got := IsComing(tt.h, now); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// What is to come is told of apart, and is not a meeting that nobody counted.
func TestComingMeetings(t *testing.T) {
	var m meetings
	m.add(workshop.Header{Code: "later", Date: day(2015, 9, 1), Status: workshop.Planned})
	m.add(workshop.Header{Code: "next", Date: day(2015, 7, 1), Status: workshop.Planned, Place: "Kitee"})
	m.add(workshop.Header{Code: "past", Date: day(2015, 1, 1), Status: workshop.Planned, Place: "Liperi"})
	r := m.report(Scope{})
	if r.Meetings() != 1 || r.Participants.Uncounted != 1 || r.Localities != 1 || len(r.Coming) != 2 || r.Coming[0].Code != "next" {
		t.Errorf("%+v", r)
	}
}

// How many are expected is told of a meeting to come, and is in no total.
func TestExpectedDoNotCount(t *testing.T) {
	var m meetings
	m.add(workshop.Header{Date: day(2015, 7, 1), Status: workshop.Planned, Count: count(workshop.Exact, 30)})
	m.add(workshop.Header{Date: day(2015, 5, 1), Count: count(workshop.Exact, 12)})
	r := m.report(Scope{})
	if r.Meetings() != 1 || r.Participants.Sum() != 12 || len(r.Coming) != 1 || r.Coming[0].Count.N != 30 {
		t.Errorf("%+v", r)
	}
}

func TestPlaces(t *testing.T) {
	for _, tt := range []struct {
		place, asked string
		want         string
	}{
		{"Liperi", "liperi ", "Liperi"},
		{"Viinijärven kylätalo, Liperi", "LIPERI", "Liperi"},
		{"Liperi, Viinijärvi", "viinijärvi", "Viinijärvi"},
		{"Liperi,  Viinijärvi", "liperi, viinijärvi", "Liperi,  Viinijärvi"},
		{"Liperi", "Lip", ""},
		{"Liperinsalo", "Liperi", ""},
		{"", "", ""},
		{"", "Liperi", ""},
	} {
		if got := Written([]workshop.Header{{Place: tt.place}}, tt.asked); got != tt.want {
			t.Errorf("%q in %q: %q", tt.asked, tt.place, got)
		}
	}
}

// Each limit holds, and a meeting without a day is in no stretch of time.
func TestScope(t *testing.T) {
	h := workshop.Header{Date: day(2015, 1, 1), Place: "Liperi", Series: []workshop.ID{"a", "b"}}
	for _, tt := range []struct {
		name string
		s    Scope
		want bool
	}{
		{"all", Scope{}, true},
		{"its series", Scope{Series: workshop.Series{ID: "b"}}, true},
		{"another series", Scope{Series: workshop.Series{ID: "c"}}, false},
		{"from its day", Scope{From: day(2015, 1, 1), To: day(2015, 1, 1)}, true},
		{"from the day after", Scope{From: day(2015, 1, 2)}, false},
		{"to the day before", Scope{To: day(2014, 12, 31)}, false},
		{"its place and another series", Scope{Place: "Liperi", Series: workshop.Series{ID: "c"}}, false},
	} {
		if got := tt.s.Has(h); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
	for _, s := range []Scope{{From: day(2015, 1, 1)}, {To: day(2015, 1, 1)}} {
		if s.Has(workshop.Header{}) {
			t.Errorf("a meeting without a day is in %v", s)
		}
	}
	from, to := Year(2015)
	for _, tt := range []struct {
		s    Scope
		want int
	}{{Scope{From: from, To: to}, 2015}, {Scope{From: from}, 0}, {Scope{}, 0}, {Scope{From: from, To: day(2016, 12, 31)}, 0}} {
		if got := tt.s.WholeYear(); got != tt.want {
			t.Errorf("%v is the year %d", tt.s, got)
		}
	}
}

var seriesOfTwoFunders = []workshop.Series{
	{ID: "a", Name: "Hytinät", SeriesDetails: workshop.SeriesDetails{Funder: "STEA", Municipality: "Liperi"}},
	{ID: "b", Name: "Ralli", SeriesDetails: workshop.SeriesDetails{Funder: "Liperin kunta, stea"}},
	{ID: "c", Name: "Kylät", SeriesDetails: workshop.SeriesDetails{Funder: "Leader", Municipality: "Kitee"}},
}

// A funder's period is all meetings of its series, each once.
func TestFunder(t *testing.T) {
	var m meetings
	for _, of := range [][]workshop.ID{{"a", "b"}, {"b"}, {"c"}, {"c", "a"}, nil} {
		m.add(workshop.Header{Date: day(2015, 1, 1+len(m.headers)), Series: of, Count: count(workshop.Exact, 10)})
	}
	for _, tt := range []struct {
		asked, name string
		meetings    int
	}{{"stea ", "STEA", 3}, {"Liperin kunta", "Liperin kunta", 2}, {"leader", "Leader", 2}, {"Lea", "", 0}, {"", "", 0}} {
		s, ok := Scope{}.FundedBy(tt.asked, seriesOfTwoFunders)
		if s.Funder != tt.name || ok != (tt.name != "") {
			t.Errorf("%q is %q", tt.asked, s.Funder)
		}
		if r := m.report(s); ok && (r.Meetings() != tt.meetings || r.Participants.Sum() != 10*tt.meetings) {
			t.Errorf("%s: %d meetings, %+v", tt.asked, r.Meetings(), r.Participants)
		}
	}
	s, _ := Scope{From: day(2015, 1, 2)}.FundedBy("STEA", seriesOfTwoFunders)
	if r := m.report(s); r.Meetings() != 2 || len(s.Funded()) != 2 {
		t.Errorf("in the period: %d", r.Meetings())
	}
}

// The municipality of a series is where its meetings are, whatever house they
// are in.
func TestMunicipality(t *testing.T) {
	var m meetings
	m.add(workshop.Header{Date: day(2015, 1, 1), Place: "Kylätalo", Series: []workshop.ID{"a"}})
	m.add(workshop.Header{Date: day(2015, 1, 2), Place: "Kirkonkylä, Liperi", Series: []workshop.ID{"b"}})
	m.add(workshop.Header{Date: day(2015, 1, 3), Place: "Kylätalo", Series: []workshop.ID{"b"}})
	m.add(workshop.Header{Date: day(2015, 1, 4), Series: []workshop.ID{"c"}})
	for asked, want := range map[string]int{"liperi": 2, "Kitee": 1, "kylätalo": 2} {
		s, ok := Scope{}.HeldIn(asked, m.headers, seriesOfTwoFunders)
		if r := m.report(s); !ok || r.Meetings() != want {
			t.Errorf("%s: %d meetings", s.Place, r.Meetings())
		}
	}
	if s, ok := (Scope{}).HeldIn("Lip", m.headers, seriesOfTwoFunders); ok || s.Place != "" {
		t.Errorf("%+v", s)
	}
}

func TestOverviews(t *testing.T) {
	var m meetings
	add := func(day workshop.Date, s workshop.Status, c workshop.Count, in ...workshop.ID) {
		m.add(workshop.Header{Date: day, Time: workshop.NoTime, Status: s, Count: c, Series: in})
	}
	add(day(2015, 3, 1), workshop.Held, count(workshop.Approximate, 20), "a", "a")
	add(day(2015, 7, 1), workshop.Planned, count(workshop.Exact, 99), "a")
	add(day(2015, 1, 1), workshop.Held, count(workshop.Exact, 30), "a", "b")
	add(day(2015, 2, 1), workshop.Held, workshop.Count{}, "a")
	add(workshop.Date{}, workshop.Planned, workshop.Count{}, "a")
	m.headers = append(m.headers, workshop.Header{ID: "gone", Date: day(2015, 5, 1), Series: []workshop.ID{"a"}, Deleted: true})
	got := Overviews(seriesOfTwoFunders, m.headers, now)
	a, b, c := got[0], got[1], got[2]
	if a.Meetings != 3 || a.Participants.Sum() != 50 || a.Participants.Uncounted != 1 || a.Last.ID != "m000" || a.Next.ID != "m001" || a.Spark(2) != "·█" {
		t.Errorf("%+v %s", a, a.Spark(2))
	}
	if b.Meetings != 1 || b.Spark(16) != "█" || b.Next.ID != "" || c.Meetings != 0 || c.Last.ID != "" || c.Spark(16) != "" {
		t.Errorf("%+v %+v", b, c)
	}
}

// Visits, people and organisations are three numbers. The organisation is that
// of the newest record, and each counts once however it is written.
func TestVisitsAndOrganisations(t *testing.T) {
	m := meetings{people: workshop.People{}}
	for _, r := range []workshop.Revision{
		{PersonRef: workshop.PersonRef{Person: "aino", Rev: 1}, Given: "Aino", Organisation: "Liperin Marhat"},
		{PersonRef: workshop.PersonRef{Person: "aino", Rev: 2}, Given: "Aino", Organisation: "Liperin Martat"},
		{PersonRef: workshop.PersonRef{Person: "eino", Rev: 1}, Given: "Eino", Organisation: "liperin  martat"},
		{PersonRef: workshop.PersonRef{Person: "kaarina", Rev: 1}, Given: "Kaarina", Organisation: "Kyläyhdistys"},
		{PersonRef: workshop.PersonRef{Person: "olli", Rev: 1}, Given: "Olli"},
	} {
		m.people.Add(r)
	}
	m.add(workshop.Header{Date: day(2015, 1, 1)}, "aino", "eino", "olli", "erased")
	m.add(workshop.Header{Date: day(2015, 1, 2)}, "aino", "kaarina", "erased", "erased too")
	m.add(workshop.Header{Date: day(2015, 1, 3), Count: count(workshop.Exact, 9)})
	r := m.report(Scope{})
	// Of three visits without a record nobody knows whose they were.
	if r.Named != 8 || r.Unique != 4 || r.Erased != 3 || r.NamedIn != 2 || r.Organisations != 2 {
		t.Errorf("%d visits of %d people and %d without a name in %d meetings, %d organisations", r.Named, r.Unique, r.Erased, r.NamedIn, r.Organisations)
	}
}

func TestOutcomesHoursAndStages(t *testing.T) {
	var m meetings
	m.add(workshop.Header{Date: day(2015, 1, 1)})
	m.add(workshop.Header{Date: day(2015, 1, 2)})
	m.add(workshop.Header{Date: day(2015, 1, 3), Status: workshop.UnderWay})
	agreed := func(k workshop.AgreementKind, what string, s workshop.AgreementState) workshop.AgreementSummary {
		return workshop.AgreementSummary{Terms: workshop.Terms{Kind: k, What: what}, State: s}
	}
	programme := []workshop.StageKind{workshop.Talk, workshop.BoardStage, workshop.Talk}
	m.summaries["m000"] = workshop.Summary{
		Minutes: 90, Stages: programme, Held: programme[:1],
		Agreements: []workshop.AgreementSummary{
			agreed(workshop.Action, "ask", workshop.Open), agreed(workshop.Action, "asked", workshop.Done),
			agreed(workshop.Action, "no more", workshop.Dropped), agreed(workshop.Decision, "go on", workshop.Open),
			agreed(workshop.Decision, "not any more", workshop.Dropped),
		},
	}
	m.summaries["m001"] = workshop.Summary{Stages: programme} // written up later
	m.summaries["m002"] = workshop.Summary{Stages: programme} // nothing of it was held yet
	r := m.report(Scope{})
	if want := []string{"go on", "ask", "asked"}; !reflect.DeepEqual(r.Rows[0].Outcomes, want) {
		t.Errorf("%q", r.Rows[0].Outcomes)
	}
	if want := []Stages{{workshop.Talk, 3}, {workshop.BoardStage, 1}}; !reflect.DeepEqual(r.Stages, want) {
		t.Errorf("%v", r.Stages)
	}
	if r.Decisions != 2 || r.Actions != (Actions{Open: 1, Done: 1, Dropped: 1}) || r.Minutes != 90 || r.Timed != 1 {
		t.Errorf("%+v", r)
	}
}

func TestBar(t *testing.T) {
	for _, tt := range []struct {
		c    workshop.Count
		want string
	}{
		{count(workshop.Exact, 100), "██████████"},
		{count(workshop.Approximate, 50), "▒▒▒▒▒"},
		{count(workshop.AtLeast, 50), "████→"},
		{count(workshop.AtLeast, 1), "→"},
		{count(workshop.Exact, 1), "█"},
		{count(workshop.Exact, 0), ""},
		{count(workshop.Uncounted, 0), "?"},
		{workshop.Count{}, "?"},
	} {
		if got := Bar(tt.c, 100, 10); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.c, got, tt.want)
		}
	}
}

func TestSpark(t *testing.T) {
	counts := []workshop.Count{
		count(workshop.Exact, 0), count(workshop.Uncounted, 0), count(workshop.Approximate, 20), count(workshop.AtLeast, 40), {},
	}
	if got := Spark(counts); got != "▁·▄█·" {
		t.Errorf("%q", got)
	}
	if got := Spark(counts[:2]); got != "▁·" {
		t.Errorf("%q", got)
	}
}
