package workshop_test

import (
	"testing"

	"talkoot/workshop"
)

// journal builds the entries of a merged journal: each with the next counter,
// in the name of an origin.
type journal []workshop.Entry

func (j *journal) add(origin workshop.Origin, id workshop.ID, events ...workshop.Payload) {
	e := workshop.Entry{ID: id, Seq: uint64(len(*j) + 1), Origin: origin}
	for _, p := range events {
		e.Events = append(e.Events, workshop.Event{Payload: p})
	}
	*j = append(*j, e)
}

func (j journal) fold() *workshop.Meeting { return workshop.Fold(workshop.NewMeeting(), j) }

func boardStage(id workshop.ID, lanes ...workshop.ID) workshop.StageAdded {
	p := workshop.StageAdded{Stage: id, StagePlan: workshop.StagePlan{Kind: workshop.BoardStage}}
	for _, l := range lanes {
		p.Lanes = append(p.Lanes, workshop.LanePlan{Lane: l, Label: workshop.Word("strengths")})
	}
	return p
}

func numbers(m *workshop.Meeting) map[workshop.ID]int {
	out := map[workshop.ID]int{}
	for _, s := range m.Stages {
		for _, l := range s.Board.Lanes {
			for _, n := range l.Notes {
				out[n.ID] = n.Number
			}
		}
	}
	return out
}

// TestNumbersOfTwoOrigins: two laptops number notes apart; merged, no number
// stands for two notes, neither at one time nor one after the other.
func TestNumbersOfTwoOrigins(t *testing.T) {
	var j journal
	j.add("a", "e1", workshop.MeetingMade{Meeting: "m"}, boardStage("s", "l"))
	j.add("a", "e2", workshop.NoteAdded{Note: "a1", Lane: "l", Number: 1, Text: "a1"})
	j.add("b", "e3", workshop.NoteAdded{Note: "b1", Lane: "l", Number: 1, Text: "b1"})
	j.add("a", "e4", workshop.NoteAdded{Note: "a2", Lane: "l", Number: 2, Text: "a2"})
	equal(t, "merged", numbers(j.fold()), map[workshop.ID]int{"a1": 1, "b1": 2, "a2": 3})

	undone := append(journal{}, j...)
	undone.add("a", "e5", workshop.Undone{Entry: "e2"})
	equal(t, "after an undo", numbers(undone.fold()), map[workshop.ID]int{"b1": 2, "a2": 3})

	removed := journal{j[0], j[1]}
	removed.add("a", "e3", workshop.NoteRemoved{Note: "a1"})
	removed.add("b", "e4", workshop.NoteAdded{Note: "b1", Lane: "l", Number: 1, Text: "b1"})
	equal(t, "a removed note's number", numbers(removed.fold()), map[workshop.ID]int{"b1": 2})

	lost := journal{j[0]}
	lost.add("a", "e2", workshop.NoteAdded{Note: "x", Lane: "gone", Number: 1, Text: "x"})
	lost.add("b", "e3", workshop.NoteAdded{Note: "b1", Lane: "l", Number: 1, Text: "b1"})
	equal(t, "a note whose lane is gone", numbers(lost.fold()), map[workshop.ID]int{"b1": 2})
}
