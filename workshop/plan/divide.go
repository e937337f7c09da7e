package plan

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strconv"

	"talkoot/workshop"
)

// Wish is what somebody asks of a division of the room.
type Wish struct {
	Groups int
	// Rounds is how often people sit down: 0 or 1 for once, and where groups go
	// from question to question 0 for as many rounds as there are tables.
	Rounds   int
	Kind     Kind // "" is [None]
	Criteria []Criterion
	Seed     uint64
	// Again lets groups be formed anew that the room was told about.
	Again bool
}

// Usual is what is asked of a division unless something else is said: people of
// one organisation in different groups.
func Usual() []Criterion { return []Criterion{{Kind: Apart, By: Organisation}} }

// Outcome is a division to look at before it is made.
type Outcome struct {
	Plan workshop.DivisionPlan // for [workshop.Meeting.Divide]
	Wish Wish                  // with what was used where it left a choice
	// RepeatedPairs and LowerBound are those of a [Plan]: of all people, with or
	// without a name.
	RepeatedPairs int
	LowerBound    int
	// Unmet tells what the first round does not have of what was asked, what later
	// ones do not have, and what the numbers of the plan do not allow.
	Unmet []Unmet
}

// Divide plans a division of the people in a room. Those who are there by name
// are split by the criteria and by who has sat together; those who were only
// counted fill the groups up, evenly where the criteria leave that open, and
// count off numbers from 1. Groups are even to within one in all, larger ones
// first, unless people were fixed by hand. A room that nobody counted is divided
// into groups of unknown sizes.
//
// That is the first round. In later ones groups stay together, or people change
// tables as [Rotate] plans it, and the criteria and who has sat together decide who
// of each group takes which route; in a cafe the first of a group is its host.
//
// It refuses what [Split] and [Rotate] refuse, with the same codes. That groups
// were announced does not matter until the division is made.
func Divide(m *workshop.Meeting, people workshop.People, history Pairs, w Wish) (Outcome, error) {
	return divide(m, people, history, w, searchShares)
}

// divide is [Divide] with the shares of the work of its searches.
func divide(m *workshop.Meeting, people workshop.People, history Pairs, w Wish, shares []int) (Outcome, error) {
	w.Kind = cmp.Or(w.Kind, None)
	if w.Rounds == 0 && w.Kind == Questions {
		w.Rounds = w.Groups
	}
	w.Rounds = cmp.Or(w.Rounds, 1)
	switch {
	case w.Rounds < 1:
		return Outcome{}, workshop.Err(workshop.CodeBadNumber, strconv.Itoa(w.Rounds))
	case w.Rounds > MaxRounds:
		return Outcome{}, workshop.Err(workshop.CodeTooManyRounds, w.Rounds, MaxRounds)
	}
	all := everybody(m, people)
	r, err := splitRoom(all, history, w, m.Attendance.Room().Known(), shares)
	if err != nil {
		return Outcome{}, err
	}
	first := seatsOf(r, all)
	out := Outcome{Wish: w, Unmet: slices.DeleteFunc(r.unmet(), func(u Unmet) bool { return u.Criterion == len(w.Criteria) })}
	out.Plan = workshop.DivisionPlan{
		Seed: w.Seed, Criteria: w.Criteria, Kind: w.Kind, Count: w.Rounds, Again: w.Again,
		Rounds: [][]workshop.Seats{first},
	}
	if len(all) == 0 {
		return out, nil
	}
	out.rotate(all, history, shares)
	out.Unmet = append(out.Unmet, out.unmetLater(people, 1)...)
	out.Unmet = append(out.Unmet, unmetByNumbers(len(all), w.Groups, w.Rounds, w.Kind)...)
	return out, nil
}

// Next is [Divide] with the next seed that puts people together differently in
// some round. Where a few seeds in a row find none, the same people are together
// again; the seed is a later one in any case.
func Next(m *workshop.Meeting, people workshop.People, history Pairs, w Wish) (Outcome, error) {
	const tries = 4
	was, err := Divide(m, people, history, w)
	now := was
	for range tries {
		if err != nil {
			return Outcome{}, err
		}
		w.Seed++
		if now, err = Divide(m, people, history, w); err == nil && !was.same(now) {
			break
		}
	}
	return now, err
}

// same reports whether two divisions put the same people together in every
// round, whatever the numbers of the groups.
func (o Outcome) same(other Outcome) bool {
	return slices.EqualFunc(o.Plan.Rounds, other.Plan.Rounds, func(a, b []workshop.Seats) bool {
		return company(a).same(company(b))
	})
}

// company returns who is in each group, those without a name too.
func company(round []workshop.Seats) (out Groups) {
	for _, s := range round {
		group := slices.Clone(s.People)
		for _, n := range s.Numbers {
			group = append(group, counted(n))
		}
		slices.Sort(group)
		out = append(out, group)
	}
	return out
}

// counted stands for somebody without a name among those who have one.
func counted(number int) workshop.ID { return workshop.ID("#" + strconv.Itoa(number)) }

// everybody returns the people in a room: those who are there by name, as the
// directory knows them, and then those who were only counted.
func everybody(m *workshop.Meeting, people workshop.People) []Person {
	here := m.Here()
	var out []Person
	for _, id := range here {
		r := people[id].Latest()
		out = append(out, Person{ID: id, Organisation: r.Organisation, Role: r.Role})
	}
	// Nobody plans for more; one above tells that there are more.
	for n := range min(m.Attendance.Room().N, MaxPeople+1) - len(here) {
		out = append(out, Person{ID: counted(n + 1), nameless: true})
	}
	return out
}

// splitRoom splits everybody for the first round. After the criteria it spreads
// those without a name, so that counting off is as simple as can be.
func splitRoom(all []Person, history Pairs, w Wish, counted bool, shares []int) (*room, error) {
	unknown := len(all) == 0 && !counted && (w.Kind == None || w.Kind == Questions)
	place, err := places(all, w.Groups, unknown)
	if err != nil {
		return nil, err
	}
	fixed, err := fixedGroups(all, w.Groups, w.Criteria, place)
	if err != nil {
		return nil, err
	}
	criteria := append(slices.Clone(w.Criteria), Criterion{Kind: Spread, By: nameless})
	r := newRoom(all, w.Groups, criteria, history, place, fixed)
	r.arrange(rand.New(rand.NewPCG(w.Seed, splitStream)), shares)
	if !r.anyFixed() {
		r.largerFirst()
	}
	return r, nil
}

// seatsOf returns who is in each group of a split. Those without a name count
// off as the room does: one to each group in turn that has a place left.
func seatsOf(r *room, all []Person) []workshop.Seats {
	out, open, number := make([]workshop.Seats, len(r.sizes)), make([]int, len(r.sizes)), 0
	for i, p := range all {
		if g := r.group[i]; p.nameless {
			open[g]++
		} else {
			out[g].People = append(out[g].People, p.ID)
		}
	}
	for slices.Max(open) > 0 {
		for g := range open {
			if open[g] > 0 {
				number++
				open[g]--
				out[g].Numbers = append(out[g].Numbers, number)
			}
		}
	}
	return out
}
