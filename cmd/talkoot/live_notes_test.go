//go:build unix

package main

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"talkoot/workshop"
)

// swotStage is the number of the board in the ready SWOT evening.
const swotStage = 3

var swotLanes = []string{"strengths", "weaknesses", "opportunities", "threats"}

// TestLiveFortyNotes types the forty notes lane by lane.
func TestLiveFortyNotes(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *world) {
		notes := fortyNotes(t)
		code := w.plans("Talvi-ilta", "swot-evening")
		s := w.opens("open", code)
		s.press(pressed("NPage", swotStage)...)
		least := 0
		for i, n := range notes {
			if i > 0 && n.first != notes[i-1].first {
				s.press("Tab")
				least++
			}
			s.enters(n.second)
			least += length(n.second) + 1
		}
		w.allOnTheBoard(s)
		costs(t, "40 notes lane by lane", s.keys, least)
		w.allInTheirLanes(s, code, notes)
	})
}

// TestLiveShuffledNotes types the forty notes in any order, each with the
// letter of its lane.
func TestLiveShuffledNotes(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *world) {
		notes := fortyNotes(t)
		random := rand.New(rand.NewPCG(40, 2015))
		random.Shuffle(len(notes), func(i, j int) { notes[i], notes[j] = notes[j], notes[i] })
		code := w.plans("Talvi-ilta", "swot-evening")
		s := w.opens("open", code)
		s.press(pressed("NPage", swotStage)...)
		least := 0
		for _, n := range notes {
			s.types(w.words.LaneLetter(workshop.Word(n.first)) + " ")
			s.enters(n.second)
			least += 2 + length(n.second) + 1
		}
		w.allOnTheBoard(s)
		costs(t, "40 notes in any order", s.keys, least)
		w.allInTheirLanes(s, code, notes)
	})
}

// allOnTheBoard waits until the board says that each lane has its ten notes.
func (w *world) allOnTheBoard(s *terminal) {
	w.t.Helper()
	for _, key := range swotLanes {
		s.until(w.lane(key) + " 10")
	}
	s.untilSaved()
}

// allInTheirLanes leaves the program and checks that every note is in the
// database once, in its lane, in the order and with the numbers of typing.
func (w *world) allInTheirLanes(s *terminal, code string, typed []pair) {
	w.t.Helper()
	s.leaves()
	var want []note
	for _, lane := range swotLanes {
		for i, n := range typed {
			if n.first == lane {
				want = append(want, note{lane, i + 1, n.second})
			}
		}
	}
	if got := w.shows(code).notes(swotStage); !slices.Equal(got, want) {
		w.t.Errorf("in the database: %v\nwant: %v", got, want)
	}
	listed := w.lists()
	if len(listed) != 1 || listed[0].Notes != len(typed) {
		w.t.Errorf("the list tells of %+v, want one meeting with %s notes", listed, strconv.Itoa(len(typed)))
	}
	w.isWhole()
}
