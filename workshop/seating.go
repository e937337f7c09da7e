package workshop

import (
	"slices"
	"strings"
)

// seating keeps the groups in mind while people come and go, before any of it
// has happened: who is in each, and how many have no name. Where people change
// tables it holds the seats of each round from the present one on.
type seating struct {
	division *Rotation
	groups   []*Group
	rounds   []seated
	total    int
	numbers  int // how many have counted off
	chosen   ID  // the group of the present round that somebody asked for
	like     func(ID) Revision
}

// seated is who sits where in one round.
type seated struct {
	people  [][]ID
	unnamed []int
}

func (m *Meeting) seating() *seating {
	s := &seating{division: m.Rotation, groups: m.Groups, numbers: m.Numbers()}
	if m.Rotation == nil {
		return s
	}
	var now seated
	for _, g := range m.Groups {
		now.people, now.unnamed = append(now.people, slices.Clone(g.Members)), append(now.unnamed, g.Unnamed)
	}
	s.rounds = []seated{now}
	for round := m.Rotation.At + 1; round < len(m.Rotation.Seats); round++ {
		var r seated
		for _, x := range m.Rotation.Seats[round] {
			r.people, r.unnamed = append(r.people, slices.Clone(x.People)), append(r.unnamed, len(x.Numbers))
		}
		s.rounds = append(s.rounds, r)
	}
	for i := range s.groups {
		s.total += s.rounds[0].size(i)
	}
	return s
}

func (r *seated) size(group int) int { return len(r.people[group]) + r.unnamed[group] }

// knowing lets people be told apart, so that somebody who comes late does not
// join people of the same organisation or role where that can be helped.
func (s *seating) knowing(revision func(ID) Revision) *seating {
	s.like = revision
	return s
}

// choose fixes the group of the present round.
func (s *seating) choose(group ID) { s.chosen = group }

// seat places somebody who comes late into the smallest group of each round:
// a person, or (with a number) somebody without a name.
func (s *seating) seat(person ID, number int) []Payload {
	if len(s.groups) == 0 {
		return nil
	}
	groups := make([]ID, len(s.rounds))
	for i := range s.rounds {
		at := s.best(i, person)
		groups[i] = s.groups[at].ID
		if person == "" {
			s.rounds[i].unnamed[at]++
		} else {
			s.rounds[i].people[at] = append(s.rounds[i].people[at], person)
		}
	}
	s.total++
	if s.division.Mixes() {
		return []Payload{SeatTaken{s.division.ID, person, number, s.division.At, groups}}
	}
	return []Payload{MemberPlaced{groups[0], person}}
}

// best returns the best group of a round for somebody: the smallest, of those
// the one with the fewest of the same organisation, then of the same role, then
// of those who were met in the rounds before, then the first.
func (s *seating) best(round int, person ID) int {
	if i := slices.IndexFunc(s.groups, func(g *Group) bool { return g.ID == s.chosen }); i >= 0 && round == 0 {
		return i
	}
	best := 0
	cost := s.cost(round, 0, person)
	for i := 1; i < len(s.groups); i++ {
		if c := s.cost(round, i, person); slices.Compare(c, cost) < 0 {
			best, cost = i, c
		}
	}
	return best
}

func (s *seating) cost(round, group int, person ID) []int {
	r := &s.rounds[round]
	cost := []int{r.size(group), 0, 0, 0}
	if person == "" {
		return cost
	}
	for _, x := range r.people[group] {
		if s.like != nil {
			a, b := s.like(person), s.like(x)
			cost[1] += alike(a.Organisation, b.Organisation)
			cost[2] += alike(a.Role, b.Role)
		}
		cost[3] += s.met(round, person, x)
	}
	return cost
}

// met returns how often two sit together in the rounds before one.
func (s *seating) met(round int, a, b ID) (times int) {
	for _, r := range s.rounds[:round] {
		for _, people := range r.people {
			if slices.Contains(people, a) && slices.Contains(people, b) {
				times++
			}
		}
	}
	return times
}

func alike(a, b string) int {
	if a != "" && strings.EqualFold(a, b) {
		return 1
	}
	return 0
}

// grow spreads people without a name over the smallest groups or, below 0,
// takes them from the largest.
func (s *seating) grow(by int) []Payload {
	if len(s.groups) == 0 {
		return nil
	}
	var events []Payload
	if by > 0 && s.division.Mixes() {
		for range min(by, MaxNumbers-s.numbers) {
			s.numbers++
			events = append(events, s.seat("", s.numbers)...)
		}
		return events
	}
	grown, r := make([]int, len(s.groups)), &s.rounds[0]
	for range max(by, -by) {
		i, step := s.best(0, ""), 1
		if by < 0 {
			i, step = r.largestUnnamed(), -1
		}
		if i < 0 {
			break
		}
		grown[i] += step
		r.unnamed[i] += step
		s.total += step
	}
	for i, n := range grown {
		if n != 0 {
			events = append(events, GroupGrew{s.groups[i].ID, n})
		}
	}
	return events
}

// largestUnnamed returns which group is the largest of those that hold people
// without a name, the last among equals; -1 if none does.
func (r *seated) largestUnnamed() int {
	best := -1
	for i, n := range r.unnamed {
		if n > 0 && (best < 0 || r.size(i) >= r.size(best)) {
			best = i
		}
	}
	return best
}
