package workshop

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Factor is a note of a SWOT that a TOWS works with, under a code such as "S1",
// which it keeps.
type Factor struct {
	Code string `json:"code"`
	Note ID     `json:"note"`
}

// factorLetters are the letters of codes, by the key of the lane; they are the
// same in all languages, as in TOWS itself.
var factorLetters = map[string]string{"strengths": "S", "weaknesses": "W", "opportunities": "O", "threats": "T"}

// MaxFactors is how many factors of one lane can be taken at a time.
const MaxFactors = 20

// TopFactors returns the notes of a lane that matter most: the starred ones, or,
// where none is, the n first by the votes of the last voting, by how often they
// were said, and by their number.
func (l *Lane) TopFactors(n int) []*Note {
	var starred []*Note
	for _, x := range l.Notes {
		if x.Star {
			starred = append(starred, x)
		}
	}
	if len(starred) > 0 {
		return starred
	}
	type scored struct {
		*Note
		score   float64
		repeats int
	}
	all := make([]scored, len(l.Notes))
	v := l.stage.Board.LastVoting()
	for i, x := range l.Notes {
		all[i] = scored{Note: x, repeats: x.Repeats()}
		if v != nil && !v.OnThemes {
			all[i].score = v.Score(v.OfNote(x))
		}
	}
	slices.SortFunc(all, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.repeats, a.repeats), cmp.Compare(a.Number, b.Number))
	})
	var out []*Note
	for _, x := range all[:min(max(0, n), len(all))] {
		out = append(out, x.Note)
	}
	return out
}

// OpenTOWS puts a TOWS behind the SWOT of a stage, with the n top factors of each
// lane under codes that stay. It gives [CodeNotSWOT] where there is no SWOT, and
// [CodeNoFactors] where it is empty.
func (m *Meeting) OpenTOWS(mo Moment, swot ID, n int) (Change, error) {
	s := m.stages[swot]
	switch {
	case s == nil:
		return Change{}, Err(CodeUnknownStage, "")
	case !s.Board.IsSWOT():
		return Change{}, Err(CodeNotSWOT)
	case n < 1 || n > MaxFactors:
		return Change{}, Err(CodeBadNumber, strconv.Itoa(n))
	}
	added, err := StageDraft{Kind: BoardStage, Board: "tows", Title: Word("tows")}.added(mo, swot)
	if err != nil {
		return Change{}, err
	}
	p := FactorsChosen{Stage: added.Stage}
	for _, l := range s.Board.Lanes {
		letter, ok := factorLetters[l.Label.Key]
		if !ok {
			continue
		}
		for i, x := range l.TopFactors(n) {
			p.Factors = append(p.Factors, Factor{letter + strconv.Itoa(i+1), x.ID})
		}
	}
	if len(p.Factors) == 0 {
		return Change{}, Err(CodeNoFactors)
	}
	return change(added, p)
}

// AddFactor gives one more note of a SWOT a code on the TOWS of a stage: the
// next of its lane.
func (m *Meeting) AddFactor(tows, note ID) (Change, error) {
	s, n := m.stages[tows], m.notes[note]
	switch {
	case s == nil:
		return Change{}, Err(CodeUnknownStage, "")
	case n == nil:
		return Change{}, Err(CodeUnknownNote, "")
	}
	n = n.Standing()
	letter, ok := factorLetters[n.lane.Label.Key]
	if !ok {
		return Change{}, Err(CodeNotSWOT)
	}
	last := 0
	for _, f := range s.Board.Factors {
		if m.notes[f.Note] != nil && m.notes[f.Note].Standing() == n {
			return Change{}, Err(CodeUnchanged)
		}
		if number, ok := strings.CutPrefix(f.Code, letter); ok {
			i, _ := strconv.Atoi(number)
			last = max(last, i)
		}
	}
	return change(FactorsChosen{tows, []Factor{{letter + strconv.Itoa(last+1), n.ID}}})
}

// Cites returns the factors of the board that a text cites by their codes:
// "Youth evenings in the free rooms (S2, O1)".
func (b *Board) Cites(text string) []Factor {
	var out []Factor
	for _, word := range wordsOf(text) {
		i := slices.IndexFunc(b.Factors, func(f Factor) bool { return strings.EqualFold(f.Code, word) })
		if i >= 0 && !slices.Contains(out, b.Factors[i]) {
			out = append(out, b.Factors[i])
		}
	}
	return out
}

// Uses returns how many strategies of the board cite each of its factors, by
// code.
func (b *Board) Uses() map[string]int {
	uses := map[string]int{}
	if len(b.Factors) == 0 {
		return uses
	}
	for _, n := range b.Notes() {
		for _, f := range b.Cites(n.Text) {
			uses[f.Code]++
		}
	}
	return uses
}

// Unused returns the factors of the board that no strategy cites.
func (b *Board) Unused() []Factor {
	var out []Factor
	uses := b.Uses()
	for _, f := range b.Factors {
		if uses[f.Code] == 0 {
			out = append(out, f)
		}
	}
	return out
}

// onMeeting adds factors; a code that stands already keeps its note.
func (p FactorsChosen) onMeeting(m *Meeting, _ Entry) {
	s := m.stages[p.Stage]
	if s == nil {
		return
	}
	for _, f := range p.Factors {
		if !slices.ContainsFunc(s.Board.Factors, func(x Factor) bool { return x.Code == f.Code }) {
			s.Board.Factors = append(s.Board.Factors, f)
		}
	}
}
