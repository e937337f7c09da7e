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
		{"counted ahead of its day", workshop.Header{Date: day(2015, 6, 16), Status: workshop.Planned, Count: count(workshop.Exact, 0)}, false},
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
