package workshop

import (
	"cmp"
	"slices"
)

// none is the tally of what got nothing.
func (v *Voting) none() Tally { return make(Tally, v.Kind.Numbers()) }

// OfNote returns what a note got, those merged with it included.
func (v *Voting) OfNote(n *Note) Tally {
	if t := v.votes(n); t != nil {
		return t
	}
	return v.none()
}

// votes is [Voting.OfNote], but nil for a note that got nothing, or on which
// there is no vote.
func (v *Voting) votes(n *Note) Tally {
	if len(v.Chosen) > 0 && !v.IsOn(n) {
		return nil
	}
	return v.gathered(n)
}

func (v *Voting) gathered(n *Note) Tally {
	t := v.tallies[n.ID]
	for _, x := range n.Merged {
		if of := v.gathered(x); of != nil {
			t = t.plus(of)
		}
	}
	return t
}

// OfTheme returns what a theme got: entered for it where themes are voted on,
// and otherwise the sum of its notes.
func (v *Voting) OfTheme(t *Theme) Tally {
	if v.OnThemes {
		if tally := v.tallies[t.ID]; tally != nil {
			return tally
		}
		return v.none()
	}
	sum := v.none()
	for _, n := range v.stage.Board.InTheme(t) {
		sum = sum.plus(v.votes(n))
	}
	return sum
}

// Cast returns how many dots, euros, grades or hands were given in all, to what
// still stands on the board.
func (v *Voting) Cast() int {
	sum := 0
	if v.OnThemes {
		for _, t := range v.stage.Board.Themes {
			sum += v.tallies[t.ID].Sum()
		}
		return sum
	}
	for _, l := range v.stage.Board.All() {
		sum += v.castIn(l)
	}
	return sum
}

// sumOf is the sum of [Voting.OfNote].
func (v *Voting) sumOf(n *Note) int {
	if len(v.Chosen) > 0 && !v.IsOn(n) {
		return 0
	}
	sum := v.tallies[n.ID].Sum()
	for _, x := range n.mergedIDs() {
		sum += v.tallies[x].Sum()
	}
	return sum
}

// castIn returns how much of what was cast a lane got: a note counts in its own
// lane.
func (v *Voting) castIn(l *Lane) int {
	sum := 0
	for _, n := range l.Notes {
		if n.lane == l {
			sum += v.sumOf(n)
		}
	}
	return sum
}

// Possible returns how many there could be in all, 0 if that is not limited.
func (v *Voting) Possible() int {
	switch v.Kind {
	case Rating, Hands:
		if v.OnThemes {
			return v.Voters * len(v.stage.Board.Themes)
		}
		return v.Voters * v.noteCount()
	}
	return v.Voters * v.Budget
}

// noteCount returns how many notes are voted on.
func (v *Voting) noteCount() int {
	if len(v.Chosen) == 0 {
		return v.stage.Board.NoteCount()
	}
	return len(v.notes())
}

// notes returns the notes that are voted on, in the order of the board.
func (v *Voting) notes() []*Note {
	notes := v.stage.Board.Notes()
	if len(v.Chosen) == 0 {
		return notes
	}
	return slices.DeleteFunc(notes, func(n *Note) bool { return !v.IsOn(n) })
}

// check finds what more was cast than the voters can have cast.
func (v *Voting) check() error {
	if v.Voters == 0 {
		return nil
	}
	if cast, possible := v.Cast(), v.Possible(); v.Budget > 0 && cast > possible {
		return Err(CodeOverVoted, cast, v.Voters, v.Budget, possible)
	}
	most := v.mostForOne()
	for _, r := range v.options() {
		if sum := r.Tally.Sum(); most > 0 && sum > most {
			return Err(CodeOverVotedNote, sum, v.Voters, most)
		}
	}
	if v.PerLane == 0 {
		return nil
	}
	most = v.Voters * v.PerLane
	for _, l := range v.stage.Board.All() {
		if sum := v.castIn(l); sum > most {
			return Err(CodeOverVotedLane, sum, v.Voters, most)
		}
	}
	return nil
}

// checkEntry finds what would be too much if a note (nil for a theme) got so
// much in place of what it had. What is too much already, since notes were
// merged or two laptops entered votes, stands in nobody's way: it does not
// become more.
func (v *Voting) checkEntry(n *Note, before, after int) error {
	if v.Voters == 0 {
		return nil
	}
	more := after - before
	if cast, possible := v.Cast()+more, v.Possible(); v.Budget > 0 && more > 0 && cast > possible {
		return Err(CodeOverVoted, cast, v.Voters, v.Budget, possible)
	}
	if most := v.mostForOne(); most > 0 && after > most {
		return Err(CodeOverVotedNote, after, v.Voters, most)
	}
	if v.PerLane == 0 || n == nil || more <= 0 {
		return nil
	}
	if cast, most := v.castIn(n.lane)+more, v.Voters*v.PerLane; cast > most {
		return Err(CodeOverVotedLane, cast, v.Voters, most)
	}
	return nil
}

// mostForOne returns how many dots, euros, grades or hands one note can get, 0
// if that is not limited.
func (v *Voting) mostForOne() int {
	switch {
	case v.Kind == Rating || v.Kind == Hands:
		return v.Voters
	case v.Cap > 0 && v.Budget > 0:
		return v.Voters * min(v.Cap, v.Budget)
	case v.Cap > 0:
		return v.Voters * v.Cap
	}
	return v.Voters * v.Budget
}

// Ranked is a note or theme with what it got.
type Ranked struct {
	// First and Last are the places, from 1, that it shares with those that got
	// the same ("1, 2–3, 2–3, 4"); 0 if it got nothing.
	First, Last int

	Note  *Note  // nil in a voting on themes
	Theme *Theme // nil in a voting on notes
	Tally Tally
	// Score is what the order goes by: the sum, the mean grade, or those for
	// less those against.
	Score float64
}

// Tied reports whether it shares its place with others.
func (r Ranked) Tied() bool { return r.Last > r.First }

// Ranking returns all notes or themes of the board by what they got, of equals in
// the order of the board. Those that got nothing stand last and have no place: in
// a show of hands nothing is more than a majority against.
func (v *Voting) Ranking() []Ranked {
	options := v.options()
	var order []int // of those that got something; on a big board most got nothing
	for i, r := range options {
		if r.Tally.Sum() > 0 {
			order = append(order, i)
		}
	}
	voted := len(order)
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(options[b].Score, options[a].Score) })
	for i, r := range options {
		if r.Tally.Sum() <= 0 {
			order = append(order, i)
		}
	}
	out := make([]Ranked, len(options))
	for i, at := range order {
		out[i] = options[at]
	}
	for from := 0; from < voted; {
		to := from + 1
		for to < voted && out[to].Score == out[from].Score {
			to++
		}
		for i := from; i < to; i++ {
			out[i].First, out[i].Last = from+1, to
		}
		from = to
	}
	return out
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// options returns what can be voted on, in the order of the board.
func (v *Voting) options() []Ranked {
	var out []Ranked
	if v.OnThemes {
		for _, t := range v.stage.Board.Themes {
			tally := v.OfTheme(t)
			out = append(out, Ranked{Theme: t, Tally: tally, Score: v.Score(tally)})
		}
		return out
	}
	notes, none := v.notes(), v.none()
	out = make([]Ranked, len(notes))
	for i, n := range notes {
		tally := v.votes(n)
		if tally == nil {
			tally = none // on a big board most got nothing
		}
		out[i] = Ranked{Note: n, Tally: tally, Score: v.Score(tally)}
	}
	return out
}

// Score returns what the ranking goes by.
func (v *Voting) Score(t Tally) float64 {
	switch {
	case v.Kind == Rating && t.Sum() > 0:
		weighted := 0
		for i, n := range t {
			weighted += (i + 1) * n
		}
		return float64(weighted) / float64(t.Sum())
	case v.Kind == Hands:
		return float64(t[0] - t[1])
	case v.Kind == Rating:
		return 0
	}
	return float64(t.Sum())
}
