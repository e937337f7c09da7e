package plan

import (
	"fmt"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/workshoptest"
)

// tester is what *testing.T, *testing.B and *rapid.T have in common.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

// hall is an open meeting over a store in memory.
type hall struct {
	t     tester
	clock *workshoptest.Clock
	s     *workshop.Session
}

// newHall opens a meeting at which people are present, and so many more were
// counted.
func newHall(t tester, counted int, people ...Person) *hall {
	t.Helper()
	h := &hall{t: t, clock: workshoptest.NewClock("a")}
	catalogue, err := workshop.OpenCatalogue(workshoptest.NewStore("a"))
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	h.s, _, err = catalogue.Create(h.clock.Moment(), workshop.NewMeetingSpec{
		Details: workshop.Details{Title: "Ilta", Date: workshop.Date{Year: 2016, Month: 11, Day: 2}}, Programme: "five-groups",
	})
	if err != nil {
		t.Fatalf("create: %v", err)
	}
	if len(people) > 0 {
		h.arrive(people...)
	}
	if counted > 0 {
		h.do(h.m().SetCount(workshop.Count{Certainty: workshop.Exact, N: len(people) + counted}))
	}
	return h
}

func (h *hall) m() *workshop.Meeting { return h.s.Meeting() }

// do lets a change happen that must be allowed.
func (h *hall) do(c workshop.Change, err error) {
	h.t.Helper()
	if _, err := h.s.Do(h.clock.Moment(), c, err); err != nil {
		h.t.Fatalf("refused: %v", err)
	}
}

// arrive marks new people present.
func (h *hall) arrive(people ...Person) {
	h.t.Helper()
	var arrivals []workshop.Arrival
	for i, p := range people {
		name := fmt.Sprintf("Henkilö %d-%d", len(h.m().Attendance.Presences), i)
		arrivals = append(arrivals, workshop.Arrival{Name: name, Organisation: p.Organisation, Role: p.Role})
	}
	h.do(h.m().Arrive(h.clock.Moment(), h.s.People(), arrivals...))
}

// ask plans a division as the history of the meeting has it.
func (h *hall) ask(w Wish) Outcome {
	h.t.Helper()
	o, err := Divide(h.m(), h.s.People(), History(h.m()), w)
	if err != nil {
		h.t.Fatalf("refused: %v", err)
	}
	return o
}

// divide makes a division.
func (h *hall) divide(w Wish) Outcome {
	h.t.Helper()
	o := h.ask(w)
	h.do(h.m().Divide(h.clock.Moment(), o.Plan))
	return o
}

// refused tells that a wish is refused with a code.
func (h *hall) refused(code workshop.Code, w Wish) {
	h.t.Helper()
	if o, err := Divide(h.m(), h.s.People(), nil, w); workshop.ErrorCode(err) != code {
		h.t.Fatalf("%+v gave %+v, %v; want the code %q", w, o, err, code)
	}
}

// lane returns a place for notes.
func (h *hall) lane() workshop.ID {
	h.t.Helper()
	for _, s := range h.m().Stages {
		if len(s.Board.Lanes) > 0 {
			return s.Board.Lanes[0].ID
		}
	}
	h.t.Fatalf("no lane")
	return ""
}

// folk are so many people without an organisation.
func folk(n int) []Person { return make([]Person, n) }

func seatCounts(round []workshop.Seats) (out []int) {
	for _, s := range round {
		out = append(out, size(s))
	}
	return out
}

func TestHall(t *testing.T) {
	h := newHall(t, 5, Person{Organisation: "Martat", Role: "chair"})
	here := everybody(h.m(), h.s.People())
	if len(here) != 6 || here[0].Role != "chair" || here[0].nameless || !here[5].nameless {
		t.Errorf("%+v", here)
	}
}
