package audience

import (
	"cmp"
	"slices"

	"talkoot/workshop"
)

// lanes shows the newest notes of some lanes of the board.
func (r *room) lanes(lanes []*workshop.Lane) {
	b := &r.stage.Board
	r.Layout = Below
	if b.Layout == workshop.Grid || b.Layout == workshop.Columns {
		r.Layout = Beside
	}
	revealed := revealedOn(b)
	for _, l := range lanes[:min(len(lanes), mostLanes)] {
		lane := Lane{Title: r.Words.Lane(l), Count: len(l.Notes)}
		for _, n := range newest(l) {
			lane.Notes = append(lane.Notes, r.note(n, revealed))
		}
		r.Lanes = append(r.Lanes, lane)
	}
	if b.Layout == workshop.Pyramid { // its first lane is the broad bottom
		slices.Reverse(r.Lanes)
	}
}

// points are the lanes of a talk that are said, not linked.
func (r *room) points() []*workshop.Lane {
	if lanes := r.stage.Board.Lanes; len(lanes) > 0 {
		return lanes[:1]
	}
	return nil
}

func (r *room) note(n *workshop.Note, revealed *workshop.Voting) Note {
	out := Note{Number: n.Number, Text: n.Text}
	if again := n.Repeats(); again > 0 {
		out.Times = again + 1
	}
	if revealed != nil {
		if t := revealed.OfNote(n); t.Sum() > 0 {
			out.Votes = r.Words.Score(revealed, t)
		}
	}
	return out
}

// newest returns the notes of a lane that were written last, the last first.
func newest(l *workshop.Lane) []*workshop.Note {
	out := make([]*workshop.Note, 0, mostNotes+1)
	for _, n := range slices.Backward(l.Notes) { // the last are the newest but for those moved
		if len(out) == mostNotes && n.Number < out[mostNotes-1].Number {
			continue
		}
		at, _ := slices.BinarySearchFunc(out, n, func(a, b *workshop.Note) int { return cmp.Compare(b.Number, a.Number) })
		if out = slices.Insert(out, at, n); len(out) > mostNotes {
			out = out[:mostNotes]
		}
	}
	return out
}

// revealedOn is the last voting on notes that the room has seen, nil for none.
func revealedOn(b *workshop.Board) *workshop.Voting {
	for _, v := range slices.Backward(b.Votings) {
		if v.Revealed && !v.OnThemes {
			return v
		}
	}
	return nil
}

// votes shows what a voting came to, if that is revealed.
func (r *room) votes() {
	w, v := r.Words, r.stage.Board.LastVoting()
	r.Title = v.Title
	if v.Title == "" {
		r.Title = w.T("room.voting")
	}
	if !v.Revealed {
		r.Under = w.T("room.voting.on")
		if v.Budget > 0 && v.Kind == workshop.Dots {
			r.Under = w.T("room.voting.each", v.Budget)
		}
		return
	}
	r.Lead = w.T("room.result")
	ranking := v.Ranking()
	for _, x := range ranking {
		if x.First == 0 {
			break
		}
		if len(r.Rows) == mostRows {
			r.More++
			continue
		}
		mark := w.T("votes.place", x.First)
		if x.Tied() {
			mark = w.T("votes.places", x.First, x.Last)
		}
		text := ""
		if x.Theme != nil {
			text = x.Theme.Name
		} else {
			text = x.Note.Text
		}
		r.Rows = append(r.Rows, Row{Mark: mark, Text: text, Aside: w.Score(v, x.Tally)})
	}
}
