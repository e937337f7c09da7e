package plan

import (
	"math/rand/v2"
	"slices"
	"strconv"

	"talkoot/workshop"
)

// Kind says how people change tables from round to round; see
// [workshop.RotationKind].
type Kind = workshop.RotationKind

// The kinds of rotation.
const (
	None      = workshop.NoRotation
	Questions = workshop.QuestionRotation
	Cafe      = workshop.CafeRotation
	Mix       = workshop.MixRotation
)

// The most that a plan is made for.
const (
	MaxPeople = 10_000
	MaxRounds = workshop.MaxRounds
)

// Plan tells who sits where in each round.
type Plan struct {
	Kind Kind
	// Rounds holds, by round and table, the people there, by number from 1 and
	// in that order.
	Rounds [][][]int
	// Hosts are those who stay at their tables in a cafe: person 1 at table 1 and
	// so on.
	Hosts []int
	// RepeatedPairs is the sum over all pairs of people of v(v-1)/2, where v is
	// how often the two sit at one table.
	RepeatedPairs int
	// LowerBound is a number of repeated pairs that no plan of this kind for so
	// many people, tables and rounds falls below. Where the two are equal the
	// plan cannot be bettered; where they are not, it may be that it cannot.
	LowerBound int
	// Unmet tells what the numbers do not allow: [Alone] and [Again].
	Unmet []Unmet
}

// Route returns the tables, from 1, at which a person is in each round; nil if
// there is no such person.
func (p Plan) Route(person int) []int {
	var route []int
	for _, round := range p.Rounds {
		for t, here := range round {
			if _, ok := slices.BinarySearch(here, person); ok {
				route = append(route, t+1)
			}
		}
	}
	return route
}

// Rotate plans who sits where in each round. The tables of each round are even
// to within one, and the first round is that of [CountOff], whatever the kind.
// The same arguments give the same plan; another seed gives another where
// people change company.
//
// It refuses numbers below 1 ([workshop.CodeBadNumber]), more than [MaxPeople]
// ([workshop.CodeTooManyPeople]) or [MaxRounds] ([workshop.CodeTooManyRounds]),
// and more tables than people ([workshop.CodeTooManyTables]).
func Rotate(people, tables, rounds int, kind Kind, seed uint64) (Plan, error) {
	if err := checkNumbers(people, tables, rounds); err != nil {
		return Plan{}, err
	}
	return rotate(people, tables, rounds, kind, seed, searchShares), nil
}

func checkNumbers(people, tables, rounds int) error {
	for _, n := range []int{people, tables, rounds} {
		if n < 1 {
			return workshop.Err(workshop.CodeBadNumber, strconv.Itoa(n))
		}
	}
	switch {
	case people > MaxPeople:
		return workshop.Err(workshop.CodeTooManyPeople, people, MaxPeople)
	case tables > people:
		return workshop.Err(workshop.CodeTooManyTables, tables, people)
	case rounds > MaxRounds:
		return workshop.Err(workshop.CodeTooManyRounds, rounds, MaxRounds)
	}
	return nil
}

// rotate is [Rotate] for numbers that are right, with the shares of the work that the
// searches do.
func rotate(people, tables, rounds int, kind Kind, seed uint64, shares []int) Plan {
	rng := rand.New(rand.NewPCG(seed, planStream))
	p := Plan{Kind: kind}
	var s seating
	keep := 0
	switch kind {
	case Cafe:
		p.LowerBound = cafeBound(people, tables, rounds)
		s, keep = cafe(people, tables, rounds, p.LowerBound, rng, shares), tables
		for host := range tables {
			p.Hosts = append(p.Hosts, host+1)
		}
	case Mix:
		p.LowerBound = lowerBound(people, tables, rounds)
		s = mix(people, tables, rounds, p.LowerBound, rng, shares)
	default:
		p.LowerBound = stayingBound(people, tables, rounds)
		s = together(people, tables, rounds, kind)
	}
	if kind == Cafe || kind == Mix {
		s = s.shuffled(rng, tables, keep)
	}
	p.RepeatedPairs = repeatedPairs(s, tables)
	p.Rounds = s.rounds(tables)
	p.Unmet = unmetByNumbers(people, tables, rounds, kind)
	return p
}

// rounds returns who sits where, by number.
func (s seating) rounds(tables int) [][][]int {
	out := make([][][]int, len(s))
	for r, round := range s {
		out[r] = members(round, tables)
		for _, here := range out[r] {
			for i := range here {
				here[i]++
			}
		}
	}
	return out
}

// together keeps the groups of the first round, at their tables or from table
// to table.
func together(people, tables, rounds int, kind Kind) seating {
	s := countedOff(people, tables, rounds)
	if kind == Questions {
		for r, round := range s {
			for p := range round {
				round[p] = (round[p] + r) % tables
			}
		}
	}
	return s
}

// unmetByNumbers tells what so many people, tables and rounds do not allow.
func unmetByNumbers(people, tables, rounds int, kind Kind) []Unmet {
	var out []Unmet
	if alone := 2*tables - people; alone > 0 {
		out = append(out, Unmet{
			Criterion: NoCriterion, Kind: Alone, People: alone, Groups: tables, Rounds: rounds, Reason: Counting,
		})
	}
	if (kind == Questions || kind == Cafe) && rounds > tables {
		out = append(out, Unmet{
			Criterion: NoCriterion, Kind: Again, People: people, Groups: tables, Rounds: rounds, Reason: Counting,
		})
	}
	return out
}
