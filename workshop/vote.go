package workshop

import (
	"math"
	"slices"
	"time"
)

// VotingKind is what people give.
type VotingKind string

// The kinds of votings.
const (
	Dots   VotingKind = "dots"   // so many dots each, to be put on the notes
	Rating VotingKind = "rating" // a grade from 1 to 5 for each note
	Money  VotingKind = "money"  // so many euros each, to be shared out
	Hands  VotingKind = "hands"  // for, against or abstaining, for each note
)

// VotingKinds are all kinds, the usual one first.
var VotingKinds = []VotingKind{Dots, Rating, Money, Hands}

// Grades is the highest grade of a rating; the lowest is 1.
const Grades = 5

// Numbers is how many numbers make up a [Tally] of this kind: one, but for a
// rating how many gave 1, 2, … 5, and for hands how many were for, against and
// abstaining.
func (k VotingKind) Numbers() int {
	switch k {
	case Rating:
		return Grades
	case Hands:
		return 3
	}
	return 1
}

// VotingTerms are what a voting is about, and its rules.
type VotingTerms struct {
	Kind  VotingKind `json:"kind"`
	Title string     `json:"title,omitempty"`
	// OnThemes says that themes are voted on, not notes.
	OnThemes bool `json:"on_themes,omitempty"`
	// Voters is how many people vote, 0 if that is not known: then nothing is
	// checked.
	Voters int `json:"voters,omitempty"`
	// Budget is how many dots or euros each voter has, 0 for no limit.
	Budget int `json:"budget,omitempty"`
	// Cap is how many dots a voter may stack on one note, 0 for all. With 1
	// there is no stacking.
	Cap int `json:"cap,omitempty"`
	// PerLane is how many dots a voter has for each lane, 0 for no such limit.
	PerLane int `json:"per_lane,omitempty"`
}

// Tally is what one note or theme got; see [VotingKind.Numbers].
type Tally []int

// Sum returns all that the tally counts: dots, euros, grades or hands.
func (t Tally) Sum() int {
	sum := 0
	for _, n := range t {
		sum += n
	}
	return sum
}

func (t Tally) plus(o Tally) Tally {
	out := slices.Clone(t)
	for i, n := range o {
		if i == len(out) {
			out = append(out, 0)
		}
		out[i] += n
	}
	return out
}

// Voting is one round of voting on a board. Rounds are kept apart. People vote
// on paper or by hand, and the facilitator enters what each note got.
type Voting struct {
	ID ID
	VotingTerms
	// Revealed says that the room has seen the result.
	Revealed bool
	At       time.Time // when it was opened, in the writer's local time
	// Chosen are the notes that are voted on, none for all of the board.
	Chosen  []ID
	stage   *Stage
	tallies map[ID]Tally // by note or theme
}

// IsOn reports whether a note that stands on the board is voted on: if it, or
// one of those merged with it, is among the chosen ones.
func (v *Voting) IsOn(n *Note) bool {
	return !v.OnThemes && (len(v.Chosen) == 0 || slices.Contains(v.Chosen, n.ID) || slices.ContainsFunc(n.Merged, v.IsOn))
}

// Stage returns the stage on whose board the voting is.
func (v *Voting) Stage() *Stage { return v.stage }

// Voting returns a voting of any board of the meeting, or nil.
func (m *Meeting) Voting(id ID) *Voting { return m.votings[id] }

// LastVoting returns the newest voting of the board, or nil.
func (b *Board) LastVoting() *Voting {
	if len(b.Votings) == 0 {
		return nil
	}
	return b.Votings[len(b.Votings)-1]
}

// SuggestDots returns how many dots each voter should have for so many options:
// the square root of their number, rounded up, from 3 to 10.
//
// Advice differs (3 to 5; one for 4 or 5 options; a third of them; N/2 in the
// nominal group technique). The root stays between these for a board of 10 to
// 60 notes, and a person can keep it in the hand.
func SuggestDots(options int) int {
	return min(max(3, int(math.Ceil(math.Sqrt(float64(max(0, options)))))), 10)
}

// SuggestMoney is how many euros each voter has to share out unless something
// else is asked for.
const SuggestMoney = 100

// Limits of votings.
const (
	MaxVoters = 100_000
	MaxBudget = 1_000_000
	MaxTally  = MaxVoters * MaxBudget // of one number of a [Tally]
)

func (t VotingTerms) clean() (VotingTerms, error) {
	t.Title = CleanLine(t.Title)
	if err := checkLength(t.Title, MaxTitle); err != nil {
		return t, err
	}
	if !slices.Contains(VotingKinds, t.Kind) {
		t.Kind = Dots
	}
	if t.Kind == Rating || t.Kind == Hands {
		t.Budget = 0
	}
	if t.Kind != Dots {
		t.Cap, t.PerLane = 0, 0
	}
	if t.OnThemes {
		t.PerLane = 0
	}
	for _, n := range []struct{ n, most int }{{t.Voters, MaxVoters}, {t.Budget, MaxBudget}, {t.Cap, MaxBudget}, {t.PerLane, MaxBudget}} {
		if n.n < 0 || n.n > n.most {
			return t, Err(CodeBadCount, n.n, n.most)
		}
	}
	return t, nil
}

// OpenVoting begins a round of voting on the board of a stage: on some of its
// notes, or on all if none are named. Themes are always voted on all together.
func (m *Meeting) OpenVoting(mo Moment, stage ID, t VotingTerms, notes ...ID) (Change, error) {
	s := m.stages[stage]
	if s == nil {
		return Change{}, Err(CodeUnknownStage, "")
	}
	t, err := t.clean()
	if err != nil {
		return Change{}, err
	}
	if t.OnThemes && len(s.Board.Themes) == 0 {
		return Change{}, Err(CodeUnknownTheme)
	}
	var chosen []ID
	for _, id := range notes {
		n := m.notes[id]
		if n == nil || n.Lane().stage != s {
			return Change{}, Err(CodeUnknownNote, "")
		}
		if !t.OnThemes && !slices.Contains(chosen, n.Standing().ID) {
			chosen = append(chosen, n.Standing().ID)
		}
	}
	return change(VotingOpened{mo.NewID(), stage, t, chosen})
}

// EditVoting states the rules of a voting anew. Its kind and what is voted on
// stay. Rules under which what was cast would be too much are refused with
// [CodeOverVoted].
func (m *Meeting) EditVoting(id ID, t VotingTerms) (Change, error) {
	v := m.votings[id]
	if v == nil {
		return Change{}, Err(CodeUnknownVoting)
	}
	t.Kind, t.OnThemes = v.Kind, v.OnThemes
	t, err := t.clean()
	if err != nil {
		return Change{}, err
	}
	if t == v.VotingTerms {
		return Change{}, Err(CodeUnchanged)
	}
	title := t
	title.Title = v.Title
	if title != v.VotingTerms { // two merged notes may have more than the rules allow, under any title
		trial := *v
		trial.VotingTerms = t
		if err := trial.check(); err != nil {
			return Change{}, err
		}
	}
	return change(VotingEdited{id, t})
}

// RevealVoting shows the result of a voting to the room, or hides it again.
func (m *Meeting) RevealVoting(id ID, on bool) (Change, error) {
	v := m.votings[id]
	switch {
	case v == nil:
		return Change{}, Err(CodeUnknownVoting)
	case v.Revealed == on:
		return Change{}, Err(CodeUnchanged)
	}
	return change(VotingRevealed{id, on})
}

// RemoveVoting takes a round of voting with its votes away.
func (m *Meeting) RemoveVoting(id ID) (Change, error) {
	if m.votings[id] == nil {
		return Change{}, Err(CodeUnknownVoting)
	}
	return change(VotingRemoved{id})
}

// EnterVotes says what a note or theme got in a voting, in place of what was
// entered before. A note stands for those merged with it. More than the voters
// can have cast is refused: for all ([CodeOverVoted]), for one note
// ([CodeOverVotedNote]) and in one lane ([CodeOverVotedLane]).
func (m *Meeting) EnterVotes(voting, target ID, counts ...int) (Change, error) {
	v := m.votings[voting]
	if v == nil {
		return Change{}, Err(CodeUnknownVoting)
	}
	id, parts, err := v.target(m, target)
	if err != nil {
		return Change{}, err
	}
	if len(counts) != v.Kind.Numbers() {
		return Change{}, Err(CodeBadVotes, v.Kind.Numbers())
	}
	for _, n := range counts {
		if n < 0 || n > MaxTally {
			return Change{}, Err(CodeBadVotes, v.Kind.Numbers())
		}
	}
	before, after := v.tallies[id], Tally(slices.Clone(counts))
	if n := m.notes[id]; n != nil {
		before = v.votes(n)
	}
	if before == nil {
		before = v.none()
	}
	if slices.Equal(before, after) {
		return Change{}, Err(CodeUnchanged)
	}
	if err := v.checkEntry(m.notes[id], before.Sum(), after.Sum()); err != nil {
		return Change{}, err
	}
	var events []Payload
	for _, part := range parts { // what merged notes had of their own is in the new sum
		if len(v.tallies[part]) > 0 {
			events = append(events, VotesEntered{Voting: voting, Target: part})
		}
	}
	return change(append(events, VotesEntered{voting, id, after})...)
}

// target finds what is voted on, and the notes merged with it.
func (v *Voting) target(m *Meeting, target ID) (id ID, parts []ID, err error) {
	if v.OnThemes {
		if t := m.themes[target]; t == nil || t.stage != v.stage {
			return "", nil, Err(CodeUnknownTheme)
		}
		return target, nil, nil
	}
	n := m.notes[target]
	if n == nil || n.Lane().stage != v.stage {
		return "", nil, Err(CodeUnknownNote, "")
	}
	n = n.Standing()
	if !v.IsOn(n) {
		return "", nil, Err(CodeNotVotedOn, n.Number)
	}
	return n.ID, n.mergedIDs(), nil
}

// mergedIDs returns the notes merged with one, at any depth.
func (n *Note) mergedIDs() []ID {
	var out []ID
	for _, x := range n.Merged {
		out = append(append(out, x.ID), x.mergedIDs()...)
	}
	return out
}

func (p VotingOpened) onMeeting(m *Meeting, e Entry) {
	s := m.stages[p.Stage]
	if s == nil || m.votings[p.Voting] != nil {
		return
	}
	v := &Voting{ID: p.Voting, VotingTerms: p.Terms, At: e.Local(), Chosen: p.Notes, stage: s, tallies: map[ID]Tally{}}
	m.votings[v.ID] = v
	s.Board.Votings = append(s.Board.Votings, v)
}

func (p VotingEdited) onMeeting(m *Meeting, _ Entry) {
	if v := m.votings[p.Voting]; v != nil {
		p.Terms.Kind, p.Terms.OnThemes = v.Kind, v.OnThemes
		v.VotingTerms = p.Terms
	}
}

func (p VotingRevealed) onMeeting(m *Meeting, _ Entry) {
	if v := m.votings[p.Voting]; v != nil {
		v.Revealed = p.On
	}
}

func (p VotingRemoved) onMeeting(m *Meeting, _ Entry) {
	v := m.votings[p.Voting]
	if v == nil {
		return
	}
	b := &v.stage.Board
	b.Votings = slices.DeleteFunc(b.Votings, func(x *Voting) bool { return x == v })
	delete(m.votings, v.ID)
}

func (p VotesEntered) onMeeting(m *Meeting, _ Entry) {
	v := m.votings[p.Voting]
	if v == nil {
		return
	}
	if len(p.Counts) != v.Kind.Numbers() || slices.Min(p.Counts) < 0 || p.Counts.Sum() == 0 {
		delete(v.tallies, p.Target)
		return
	}
	v.tallies[p.Target] = p.Counts
}
