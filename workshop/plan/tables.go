package plan

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"talkoot/workshop"
)

// tables are the people of a first round with the numbers by which [Rotate]
// begins with it: table by table, larger groups first. Where groups are not even
// to within one, those who are too many in theirs get numbers of other tables,
// at which they sit from the second round on.
type tables struct {
	order []int      // by table, which group it is
	first []int      // by number from 0, at which table in the first round
	who   []occupant // by number from 0
	even  bool
}

// occupant is somebody who takes a seat: a person, or the number of somebody
// without a name.
type occupant struct {
	person workshop.ID
	number int
}

func tablesOf(groups []workshop.Seats) *tables {
	t, people := &tables{}, 0
	for g, s := range groups {
		t.order = append(t.order, g)
		people += size(s)
	}
	slices.SortStableFunc(t.order, func(a, b int) int { return cmp.Compare(size(groups[b]), size(groups[a])) })
	t.who, t.first = make([]occupant, people), make([]int, people)
	var open, over []int // numbers that nobody has, and tables of those who have none
	var rest []occupant
	for table, places := range Sizes(people, len(groups)) {
		here := occupants(groups[t.order[table]])
		for k, o := range here {
			if k < places {
				t.who[k*len(groups)+table], t.first[k*len(groups)+table] = o, table
				continue
			}
			over, rest = append(over, table), append(rest, o)
		}
		for k := len(here); k < places; k++ {
			open = append(open, k*len(groups)+table)
		}
	}
	for i, number := range open {
		t.who[number], t.first[number] = rest[i], over[i]
	}
	t.even = len(open) == 0
	return t
}

func size(s workshop.Seats) int { return len(s.People) + len(s.Numbers) }

// occupants returns who is in a group, those with a name first.
func occupants(s workshop.Seats) (out []occupant) {
	for _, id := range s.People {
		out = append(out, occupant{person: id})
	}
	for _, n := range s.Numbers {
		out = append(out, occupant{number: n})
	}
	return out
}

// rotate plans the rounds after the first, and tells how often people sit
// together again.
func (o *Outcome) rotate(all []Person, history Pairs, shares []int) {
	t, kind, rounds := tablesOf(o.Plan.Rounds[0]), o.Wish.Kind, o.Wish.Rounds
	if kind != Mix && kind != Cafe {
		o.RepeatedPairs = pairs(rounds) * t.within()
		o.LowerBound = o.RepeatedPairs
		return
	}
	rng := rand.New(rand.NewPCG(o.Wish.Seed, dealStream))
	p := rotate(len(t.who), len(t.order), rounds, kind, o.Wish.Seed, shares)
	s := t.seating(p)
	o.RepeatedPairs, o.LowerBound = p.RepeatedPairs, p.LowerBound
	if !t.even {
		_, o.LowerBound = measure(t.seats(s), kind)
		s = t.better(s, kind, rng, o.LowerBound, shares)
		o.RepeatedPairs = repeatedPairs(s, len(t.order))
	}
	t.deal(s, all, o.Wish.Criteria, history, kind, rng)
	o.Plan.Rounds = append(o.Plan.Rounds, t.seats(s)[1:]...)
	if kind == Cafe {
		o.Plan.Hosts = hosts(o.Plan.Rounds[0])
	}
}

// hosts returns who of each group stays at its table: the first by name.
func hosts(groups []workshop.Seats) []workshop.ID {
	out := make([]workshop.ID, len(groups))
	for g, s := range groups {
		if len(s.People) > 0 {
			out[g] = s.People[0]
		}
	}
	return out
}

// seating returns who sits where by a plan, after the first round as it is.
func (t *tables) seating(p Plan) seating {
	s := seating{t.first}
	for _, round := range p.Rounds[1:] {
		at := make([]int, len(t.who))
		for table, here := range round {
			for _, number := range here {
				at[number-1] = table
			}
		}
		s = append(s, at)
	}
	return s
}

// better looks for seats that repeat fewer pairs where the plan that they come
// from began with another first round.
func (t *tables) better(s seating, kind Kind, rng *rand.Rand, bound int, shares []int) seating {
	if kind != Mix || len(t.who) > oversight || len(s) < 2 {
		return s
	}
	steps := swapWork / shares[len(shares)-1] / (4 * layersOf(len(t.who), len(t.order)))
	s, _ = newSwapSearch(s, len(t.order)).run(rng, steps, bound, warmSwap)
	return s
}

// seats returns who sits in each group, round by round.
func (t *tables) seats(rounds seating) (out [][]workshop.Seats) {
	for _, round := range rounds {
		groups := make([]workshop.Seats, len(t.order))
		for number, table := range round {
			s, o := &groups[t.order[table]], t.who[number]
			if o.person != "" {
				s.People = append(s.People, o.person)
				continue
			}
			s.Numbers = append(s.Numbers, o.number)
		}
		for g := range groups {
			slices.Sort(groups[g].Numbers)
		}
		out = append(out, groups)
	}
	return out
}

// within returns how many pairs sit at one table in the first round.
func (t *tables) within() (sum int) {
	for _, here := range members(t.first, len(t.order)) {
		sum += pairs(len(here))
	}
	return sum
}
