// Package storetest holds what tests of stores share: a contract that every
// [workshop.Store] keeps, and a small world in which meetings are held.
package storetest

import (
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"talkoot/workshop"
)

// World is a clock that goes by itself and a source of ids that no other world
// gives.
type World struct {
	Now time.Time
	// mark stands in every id, to keep two worlds apart.
	mark int64
	n    int
}

var worlds atomic.Int64

// NewWorld begins on the evening of 21 January 2015 in Liperi.
func NewWorld() *World {
	return &World{mark: worlds.Add(1), Now: time.Date(2015, 1, 21, 17, 30, 0, 0, time.FixedZone("EET", 2*60*60))}
}

// NewID returns an id of the form of a UUIDv7.
func (w *World) NewID() workshop.ID {
	w.n++
	return workshop.ID(fmt.Sprintf("014b0d6f-%04x-7000-8000-%012x", w.mark, w.n))
}

// Moment returns the next moment, a second later.
func (w *World) Moment() workshop.Moment {
	w.Now = w.Now.Add(time.Second)
	return workshop.Moment{Now: w.Now, NewID: w.NewID}
}

// Library is a store with its catalogue open.
type Library struct {
	*World
	T         testing.TB
	Store     workshop.Store
	Catalogue *workshop.Catalogue
}

// NewLibrary opens the library of a store.
func NewLibrary(t testing.TB, s workshop.Store) *Library {
	t.Helper()
	c, err := workshop.OpenCatalogue(s)
	if err != nil {
		t.Fatal(err)
	}
	return &Library{NewWorld(), t, s, c}
}

// Meeting makes a SWOT evening and stores it.
func (l *Library) Meeting(title string, series ...string) *Meeting {
	l.T.Helper()
	s, b, err := l.Catalogue.Create(l.Moment(), workshop.NewMeetingSpec{
		Details:     workshop.Details{Title: title, Date: workshop.DateOf(l.Now), Place: "Liperi"},
		SeriesNames: series,
		Programme:   "swot-evening",
	})
	m := &Meeting{l, s}
	m.Save(b, err)
	return m
}

// Meeting is an open session in a library.
type Meeting struct {
	*Library
	*workshop.Session
}

// ID returns the id of the meeting.
func (m *Meeting) ID() workshop.ID { return m.Meeting().ID }

// Meeting returns the state of the meeting.
func (m *Meeting) Meeting() *workshop.Meeting { return m.Session.Meeting() }

// Save appends a batch.
func (m *Meeting) Save(b workshop.Batch, err error) {
	m.T.Helper()
	if err == nil {
		err = m.Store.Append(b)
	}
	if err != nil {
		m.T.Fatal(err)
	}
}

// Do lets a change happen and stores it.
func (m *Meeting) Do(c workshop.Change, err error) {
	m.T.Helper()
	m.Save(m.Session.Do(m.Moment(), c, err))
}

// Lane returns the first lane of the meeting.
func (m *Meeting) Lane() workshop.ID {
	m.T.Helper()
	for _, s := range m.Meeting().Stages {
		if len(s.Board.Lanes) > 0 {
			return s.Board.Lanes[0].ID
		}
	}
	m.T.Fatal("no lane")
	return ""
}

// Note writes a note and returns its id.
func (m *Meeting) Note(text string) workshop.ID {
	m.T.Helper()
	m.Do(m.Meeting().AddNotes(m.Moment(), m.Lane(), "", text))
	return m.LastNote()
}

// LastNote returns the note that was written last.
func (m *Meeting) LastNote() workshop.ID {
	notes := m.Meeting().Lane(m.Lane()).Notes
	return notes[len(notes)-1].ID
}

// Arrive lets a person come and returns their id.
func (m *Meeting) Arrive(name, organisation string) workshop.ID {
	m.T.Helper()
	m.Do(m.Meeting().Arrive(m.Moment(), m.People(), workshop.Arrival{Name: name, Organisation: organisation}))
	p := m.Meeting().Attendance.Presences
	return p[len(p)-1].Person
}

// Reopen reads the meeting from its store again.
func (m *Meeting) Reopen() *Meeting {
	m.T.Helper()
	l := NewLibrary(m.T, m.Store)
	l.World = m.World
	s, err := l.Catalogue.Open(m.ID())
	if err != nil {
		m.T.Fatal(err)
	}
	return &Meeting{l, s}
}
