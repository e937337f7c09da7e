package rehearsal

import (
	"cmp"

	"talkoot/workshop"
)

// usualVoters is how many vote where nobody said or counted, and usualDots how
// many dots each has where no budget was set.
const (
	usualVoters = 20
	usualDots   = 3
)

// voting returns what the next note or theme got in a voting. All of it is drawn
// when the voting is first seen.
func (r *Room) voting(m *workshop.Meeting, v *workshop.Voting) (Deed, bool) {
	left, seen := r.votes[v.ID]
	if !seen {
		left = r.cast(m, v)
	}
	if len(left) == 0 {
		r.votes[v.ID] = nil
		return Deed{}, false
	}
	r.votes[v.ID] = left[1:]
	return left[0], true
}

// cast draws what everything that can be voted on gets.
func (r *Room) cast(m *workshop.Meeting, v *workshop.Voting) []Deed {
	voters := cmp.Or(v.Voters, m.Attendance.Best().N, usualVoters)
	var deeds []Deed
	var lanes []*workshop.Lane // of each, nil for a theme
	b := &v.Stage().Board
	if v.OnThemes {
		for _, t := range b.Themes {
			deeds, lanes = append(deeds, Deed{Kind: Votes, Voting: v.ID, Target: t.ID}), append(lanes, nil)
		}
	} else {
		for _, n := range b.Notes() {
			deeds, lanes = append(deeds, Deed{Kind: Votes, Voting: v.ID, Target: n.ID}), append(lanes, n.Lane())
		}
	}
	spread := r.spread(v, voters, lanes)
	for i := range deeds {
		switch v.Kind {
		case workshop.Rating:
			deeds[i].Counts = r.grades(voters)
		case workshop.Hands:
			deeds[i].Counts = r.hands(voters)
		default:
			deeds[i].Counts = workshop.Tally{spread[i]}
		}
	}
	return deeds
}

// spread shares out dots or euros: much to a few and little to many, within the
// limits of the voting.
func (r *Room) spread(v *workshop.Voting, voters int, lanes []*workshop.Lane) []int {
	budget := cmp.Or(v.Budget, usualDots)
	if v.Kind == workshop.Money {
		budget = cmp.Or(v.Budget, workshop.SuggestMoney)
	}
	weights, sum := make([]int, len(lanes)), 0
	for i := range weights {
		weights[i] = 60 / (1 + r.rand.IntN(12))
		sum += weights[i]
	}
	out := make([]int, len(lanes))
	inLane := map[*workshop.Lane]int{}
	before := 0 // so much of the weights is behind us: nothing is lost in rounding
	for i, w := range weights {
		n := voters*budget*(before+w)/sum - voters*budget*before/sum
		before += w
		if v.Cap > 0 {
			n = min(n, voters*v.Cap)
		}
		if l := lanes[i]; v.PerLane > 0 && l != nil {
			n = min(n, voters*v.PerLane-inLane[l])
			inLane[l] += n
		}
		out[i] = n
	}
	return out
}

// grades draws how many voters give each grade: most agree on one, and the others
// are next to it.
func (r *Room) grades(voters int) workshop.Tally {
	t, usual := make(workshop.Tally, workshop.Grades), r.rand.IntN(workshop.Grades)
	below, above := max(0, usual-1), min(usual+1, workshop.Grades-1)
	some, others := r.rand.IntN(voters/3+1), r.rand.IntN(voters/3+1)
	t[below] += some
	t[above] += others
	t[usual] += voters - some - others
	return t
}

// hands draws how many are for, against and abstaining.
func (r *Room) hands(voters int) workshop.Tally {
	in := r.rand.IntN(voters + 1)
	against := r.rand.IntN(voters - in + 1)
	return workshop.Tally{in, against, voters - in - against}
}
