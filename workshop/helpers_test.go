package workshop_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/workshoptest"
)

// tester is what *testing.T, *testing.B and *rapid.T have in common.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

// desk is an open meeting over a store in memory.
type desk struct {
	t     tester
	store *workshoptest.Store
	clock *workshoptest.Clock
	cat   *workshop.Catalogue
	s     *workshop.Session
}

// newDesk makes a meeting with a ready programme and opens it.
func newDesk(t tester, programme string) *desk {
	t.Helper()
	d := &desk{t: t, store: workshoptest.NewStore("a"), clock: workshoptest.NewClock("a")}
	d.cat = must(workshop.OpenCatalogue(d.store))(t)
	s, b, err := d.cat.Create(d.clock.Moment(), workshop.NewMeetingSpec{
		Details: workshop.Details{
			Title: "Liperin kehittämisilta", Date: workshop.Date{Year: 2015, Month: 1, Day: 21},
			Time: 17*60 + 30, Place: "Liperi",
		},
		SeriesNames: []string{"Kehittämisillat"},
		Programme:   programme,
	})
	if err != nil {
		t.Fatalf("create: %v", err)
	}
	d.s = s
	d.keep(b)
	return d
}

// must returns a function that gives the value, or ends the test.
func must[T any](v T, err error) func(tester) T {
	return func(t tester) T {
		t.Helper()
		if err != nil {
			t.Fatalf("unexpected: %v", err)
		}
		return v
	}
}

func (d *desk) m() *workshop.Meeting { return d.s.Meeting() }

func (d *desk) mo() workshop.Moment { return d.clock.Moment() }

// keep stores a batch.
func (d *desk) keep(b workshop.Batch) {
	d.t.Helper()
	if err := d.store.Append(b); err != nil {
		d.t.Fatalf("append: %v", err)
	}
}

// do lets a change happen that must be allowed, and stores it.
func (d *desk) do(c workshop.Change, err error) {
	d.t.Helper()
	b, err := d.s.Do(d.mo(), c, err)
	if err != nil {
		d.t.Fatalf("refused: %v", err)
	}
	d.keep(b)
}

// refused tells that a change was refused with a code and holds nothing.
func (d *desk) refused(code workshop.Code, c workshop.Change, err error) {
	d.t.Helper()
	if got := workshop.ErrorCode(err); got != code {
		d.t.Fatalf("got %v (%q), want the code %q", err, got, code)
	}
	if len(c.Events)+len(c.People) > 0 {
		d.t.Fatalf("%s: a refused change holds %v", code, c)
	}
	entries := len(d.s.Entries())
	if _, err := d.s.Do(d.mo(), c, err); workshop.ErrorCode(err) != code {
		d.t.Fatalf("Do hides the refusal: %v", err)
	}
	if len(d.s.Entries()) != entries {
		d.t.Fatalf("%s: a refused change was recorded", code)
	}
}

func (d *desk) undo() {
	d.t.Helper()
	b, _, err := d.s.Undo(d.mo())
	if err != nil {
		d.t.Fatalf("undo: %v", err)
	}
	d.keep(b)
}

func (d *desk) redo() {
	d.t.Helper()
	b, _, err := d.s.Redo(d.mo())
	if err != nil {
		d.t.Fatalf("redo: %v", err)
	}
	d.keep(b)
}

// stage returns the first stage of a kind.
func (d *desk) stage(kind workshop.StageKind) *workshop.Stage {
	d.t.Helper()
	for _, s := range d.m().Stages {
		if s.Kind == kind {
			return s
		}
	}
	d.t.Fatalf("no stage of the kind %s", kind)
	return nil
}

// lane returns the n-th lane of the first stage of a kind.
func (d *desk) lane(kind workshop.StageKind, n int) *workshop.Lane {
	d.t.Helper()
	return d.stage(kind).Board.Lanes[n]
}

// note writes a note and returns it.
func (d *desk) note(lane workshop.ID, text string) *workshop.Note {
	d.t.Helper()
	d.do(d.m().AddNotes(d.mo(), lane, "", text))
	notes := d.m().Lane(lane).Notes
	return notes[len(notes)-1]
}

// arrive marks people with names present and returns their ids.
func (d *desk) arrive(names ...string) []workshop.ID {
	d.t.Helper()
	arrivals := make([]workshop.Arrival, len(names))
	for i, n := range names {
		arrivals[i] = workshop.Arrival{Name: n}
	}
	d.do(d.m().Arrive(d.mo(), d.s.People(), arrivals...))
	var ids []workshop.ID
	present := d.m().Attendance.Presences
	for _, p := range present[len(present)-len(names):] {
		ids = append(ids, p.Person)
	}
	return ids
}

// wait lets time go by.
func (d *desk) wait(by time.Duration) { d.clock.Now = d.clock.Now.Add(by) }

// checkFold tells that what is live, what is stored and what is derived agree.
func (d *desk) checkFold() {
	d.t.Helper()
	stored := must(d.store.Journal(d.m().ID))(d.t)
	if got, want := asJSON(d.t, stored), asJSON(d.t, d.s.Entries()); got != want {
		d.t.Fatalf("stored\n%s\nlive\n%s", got, want)
	}
	refold := workshop.Fold(workshop.NewMeeting(), stored)
	if !workshop.SameState(refold, d.m()) {
		d.t.Fatalf("the refold differs from the live state\nrefold %s\nlive   %s", asJSON(d.t, refold.Derive()), asJSON(d.t, d.m().Derive()))
	}
	if got, want := d.store.Derived(d.m().ID), refold.Derive(); !reflect.DeepEqual(got, want) {
		d.t.Fatalf("derived records differ from a rebuild\nkept    %s\nrebuild %s", asJSON(d.t, got), asJSON(d.t, want))
	}
}

func asJSON(t tester, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatalf("marshal: %v", err)
	}
	return string(b)
}

// words returns the texts of the notes of a lane.
func words(l *workshop.Lane) []string {
	var out []string
	for _, n := range l.Notes {
		out = append(out, n.Text)
	}
	return out
}

func equal[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// refusal is a change that must be refused with a code.
type refusal struct {
	code workshop.Code
	ch   func() (workshop.Change, error)
}

// refuses tells that changes are refused, and that nothing happens.
func (d *desk) refuses(all ...refusal) {
	d.t.Helper()
	before := asJSON(d.t, d.m().Derive())
	for _, r := range all {
		ch, err := r.ch()
		d.refused(r.code, ch, err)
	}
	if after := asJSON(d.t, d.m().Derive()); after != before {
		d.t.Fatalf("refused, and yet\n%s\nbecame\n%s", before, after)
	}
	d.checkFold()
}

// board makes a stage with a ready board and returns its id and those of its
// lanes.
func (d *desk) board(key string) (stage workshop.ID, lanes []workshop.ID) {
	d.t.Helper()
	d.do(d.m().AddStage(d.mo(), workshop.StageDraft{Kind: workshop.BoardStage, Board: key}, ""))
	s := d.m().Stages[0]
	for _, l := range s.Board.Lanes {
		lanes = append(lanes, l.ID)
	}
	return s.ID, lanes
}

// notes writes notes into a lane and returns their ids.
func (d *desk) notes(lane workshop.ID, texts ...string) (ids []workshop.ID) {
	d.t.Helper()
	d.do(d.m().AddNotes(d.mo(), lane, "", texts...))
	notes := d.m().Lane(lane).Notes
	for _, n := range notes[len(notes)-len(texts):] {
		ids = append(ids, n.ID)
	}
	return ids
}

// picture returns a board as text: its lanes in order, hidden ones only with
// notes, each with the texts of its notes.
func (d *desk) picture(stage workshop.ID) string {
	d.t.Helper()
	var out []string
	for _, l := range d.m().Stage(stage).Board.All() {
		out = append(out, l.Label.Key+l.Label.Text+": "+strings.Join(words(l), ", "))
	}
	return strings.Join(out, "\n")
}
