package workshop

import "slices"

// seating keeps the groups in mind while people come and go, before any of it
// has happened: how many each has, and how many of those have no name.
type seating struct {
	groups  []*Group
	size    []int
	unnamed []int
	total   int
}

func (m *Meeting) seating() *seating {
	s := &seating{groups: m.Groups}
	for _, g := range m.Groups {
		s.size = append(s.size, g.Size())
		s.unnamed = append(s.unnamed, g.Unnamed)
		s.total += g.Size()
	}
	return s
}

// seat places somebody who comes late into the smallest group.
func (s *seating) seat(person ID) []Payload {
	if len(s.groups) == 0 {
		return nil
	}
	i := s.smallest()
	s.size[i]++
	s.total++
	return []Payload{MemberPlaced{s.groups[i].ID, person}}
}

// grow spreads people without a name over the smallest groups or, below 0,
// takes them from the largest.
func (s *seating) grow(by int) []Payload {
	grown := make([]int, len(s.groups))
	for range max(by, -by) {
		i, step := s.smallest(), 1
		if by < 0 {
			i, step = s.largestUnnamed(), -1
		}
		if i < 0 {
			break
		}
		grown[i] += step
		s.size[i] += step
		s.unnamed[i] += step
		s.total += step
	}
	var events []Payload
	for i, n := range grown {
		if n != 0 {
			events = append(events, GroupGrew{s.groups[i].ID, n})
		}
	}
	return events
}

// smallest returns which group is the smallest, the first among equals.
func (s *seating) smallest() int { return slices.Index(s.size, slices.Min(s.size)) }

// largestUnnamed returns which group is the largest of those that hold people
// without a name, the last among equals; -1 if none does.
func (s *seating) largestUnnamed() int {
	best := -1
	for i, n := range s.size {
		if s.unnamed[i] > 0 && (best < 0 || n >= s.size[best]) {
			best = i
		}
	}
	return best
}
