package report

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

var now = time.Date(2015, time.June, 15, 12, 0, 0, 0, time.UTC)

// meetings are what a store would give.
type meetings struct {
	headers   []workshop.Header
	summaries map[workshop.ID]workshop.Summary
	people    workshop.People
}

func (m meetings) report(s Scope) Report {
	summary := func(id workshop.ID) (workshop.Summary, bool) { x, ok := m.summaries[id]; return x, ok }
	return Build(Input{Headers: m.headers, Summary: summary, People: m.people, Scope: s, Now: now})
}

// add adds a meeting that was held, with those present by name.
func (m *meetings) add(h workshop.Header, present ...string) {
	h.ID = workshop.ID(fmt.Sprintf("m%03d", len(m.headers)))
	if h.Status == "" {
		h.Status = workshop.Held
	}
	s := workshop.Summary{Meeting: h.ID, Count: h.Count}
	for _, p := range present {
		s.Present = append(s.Present, workshop.PersonRef{Person: workshop.ID(p), Rev: 1})
	}
	h.Named = len(present)
	m.headers = append(m.headers, h)
	if m.summaries == nil {
		m.summaries = map[workshop.ID]workshop.Summary{}
	}
	m.summaries[h.ID] = s
}

func day(year, month, d int) workshop.Date {
	return workshop.Date{Year: year, Month: time.Month(month), Day: d}
}

func count(c workshop.Certainty, n int) workshop.Count { return workshop.Count{Certainty: c, N: n} }

// drawn is some meetings of 2013 and 2014, in any of three series and of three
// places, some of them deleted, some in no series.
// Of those who came, the one called "gone" was erased.
func drawn(t *rapid.T) meetings {
	m := meetings{people: workshop.People{}}
	for _, id := range []workshop.ID{"p", "q", "r", "s"} {
		m.people.Add(workshop.Revision{PersonRef: workshop.PersonRef{Person: id, Rev: 1}, Given: "Aino"})
	}
	counts := rapid.Custom(func(t *rapid.T) workshop.Count {
		c := rapid.SampledFrom([]workshop.Certainty{workshop.Exact, workshop.Approximate, workshop.AtLeast, workshop.Uncounted, ""}).Draw(t, "certainty")
		if c == workshop.Uncounted || c == "" {
			return workshop.Count{Certainty: c}
		}
		return count(c, rapid.IntRange(0, 500).Draw(t, "n"))
	})
	for range rapid.IntRange(0, 25).Draw(t, "meetings") {
		var series []workshop.ID
		for _, s := range []workshop.ID{"a", "b", "c"} {
			if rapid.Bool().Draw(t, string(s)) {
				series = append(series, s)
			}
		}
		m.add(workshop.Header{
			Date:  day(rapid.IntRange(2013, 2014).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), 15),
			Place: rapid.SampledFrom([]string{"", "Liperi", "LIPERI", "Kitee"}).Draw(t, "place"),
			Count: counts.Draw(t, "count"), Series: series,
			Status:  rapid.SampledFrom([]workshop.Status{workshop.Planned, workshop.UnderWay, workshop.Held}).Draw(t, "status"),
			Deleted: rapid.IntRange(0, 9).Draw(t, "deleted") == 0,
		}, rapid.SliceOfN(rapid.SampledFrom([]string{"p", "q", "r", "s", "gone"}), 0, 4).Draw(t, "present")...)
	}
	return m
}

// Certainty is never lost: the parts of a total are those of its rows, one by
// one, and the whole is no surer than its least sure part.
func TestCertaintyIsKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawn(t).report(Scope{})
		sums, numbers := map[workshop.Certainty]int{}, map[workshop.Certainty]int{}
		for _, row := range r.Rows {
			sums[row.Count.Certainty] += row.Count.N
			numbers[row.Count.Certainty]++
		}
		p := r.Participants
		if p.Exact != sums[workshop.Exact] || p.Approximate != sums[workshop.Approximate] || p.AtLeast != sums[workshop.AtLeast] {
			t.Fatalf("%+v of %v", p, sums)
		}
		if p.Uncounted != numbers[workshop.Uncounted] || p.Counted+p.Uncounted != r.Meetings() || p.Bounded != numbers[workshop.AtLeast] || p.Rough != numbers[workshop.Approximate] {
			t.Fatalf("%+v of %v", p, numbers)
		}
		want := workshop.Exact
		switch {
		case p.Counted == 0:
			want = workshop.Uncounted
		case numbers[workshop.AtLeast] > 0:
			want = workshop.AtLeast
		case numbers[workshop.Approximate] > 0:
			want = workshop.Approximate
		}
		if c := p.Count(); c.Certainty != want || c.N != p.Sum() {
			t.Fatalf("the whole is %v, want %v", c, want)
		}
	})
}

// An unknown count is never 0: a meeting that nobody counted changes nothing but
// how many were not counted.
func TestUnknownIsNotZero(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawn(t)
		before := m.report(Scope{}).Participants
		m.add(workshop.Header{Date: day(2014, 1, 2), Count: workshop.Count{Certainty: workshop.Uncounted}})
		after := m.report(Scope{}).Participants
		before.Uncounted++
		if after != before || after.Complete() {
			t.Fatalf("%+v, want %+v", after, before)
		}
	})
}

// A meeting in several series counts once in all of them together, and a report
// of a series holds just those in it.
func TestNoMeetingCountsTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawn(t)
		m.headers = append(m.headers, m.headers...) // whoever asks may mention one twice
		all := m.report(Scope{})
		want := map[workshop.ID]int{}
		for _, h := range m.headers {
			if !h.Deleted {
				want[h.ID] = h.Count.N
			}
		}
		sum := 0
		for _, n := range want {
			sum += n
		}
		if all.Meetings() != len(want) || all.Participants.Sum() != sum {
			t.Fatalf("%d meetings, %d people; want %d and %d", all.Meetings(), all.Participants.Sum(), len(want), sum)
		}
		for _, s := range []workshop.ID{"a", "b", "c"} {
			in := 0
			for _, h := range m.headers[:len(m.headers)/2] {
				if !h.Deleted && slices.Contains(h.Series, s) {
					in++
				}
			}
			if r := m.report(Scope{Series: workshop.Series{ID: s}}); r.Meetings() != in {
				t.Fatalf("%d meetings in %s, want %d", r.Meetings(), s, in)
			}
		}
	})
}

// The reports of the years make up that of all time, in every number that can be
// added up; people and places are at most the sum of their parts.
func TestYearsMakeUpTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawn(t)
		var sum Total
		meetings, named, unique, erased, localities := 0, 0, 0, 0, 0
		for _, y := range []int{2013, 2014} {
			var s Scope
			s.From, s.To = Year(y)
			r := m.report(s)
			p := r.Participants
			sum.Exact += p.Exact
			sum.Approximate += p.Approximate
			sum.AtLeast += p.AtLeast
			sum.Counted += p.Counted
			sum.Uncounted += p.Uncounted
			sum.Rough += p.Rough
			sum.Bounded += p.Bounded
			meetings, named = meetings+r.Meetings(), named+r.Named
			unique, erased, localities = unique+r.Unique, erased+r.Erased, localities+r.Localities
		}
		r := m.report(Scope{})
		if r.Participants != sum || r.Meetings() != meetings || r.Named != named {
			t.Fatalf("%+v, want %+v", r.Participants, sum)
		}
		if r.Unique > unique || r.Localities > localities || r.Unique+r.Erased > r.Named || r.Erased != erased || r.Unique > 4 || r.NamedIn > r.Meetings() {
			t.Fatalf("%+v", r)
		}
	})
}
