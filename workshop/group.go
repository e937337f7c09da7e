package workshop

import (
	"slices"
	"strconv"
)

// Group is a small group: people by name, and people who were only counted.
type Group struct {
	ID      ID
	Label   Label
	Members []ID // people, in the order in which they joined
	Unnamed int  // people without a name
	// Host stays at the table when the others move on, and Scribe writes; "" for
	// nobody.
	Host, Scribe ID

	scribes bool // somebody writes here, or did before people changed tables
	number  int  // what it was before it was put away
	into    ID   // the group that it was merged into
}

// Size returns how many people are in the group; 0 also where nobody counted
// the room before it was divided.
func (g *Group) Size() int { return len(g.Members) + g.Unnamed }

// MaxGroups is the largest number of groups.
const MaxGroups = 100

// groupNames is how many groups have a tree of their own for a name; the rest
// go by their number.
const groupNames = 12

// Group returns a group, or nil.
func (m *Meeting) Group(id ID) *Group {
	for _, g := range m.Groups {
		if g.ID == id {
			return g
		}
	}
	return nil
}

// GroupOf returns the group of a person, or nil.
func (m *Meeting) GroupOf(person ID) *Group {
	for _, g := range m.Groups {
		if slices.Contains(g.Members, person) {
			return g
		}
	}
	return nil
}

// GroupNumber returns the number of a group, from 1; 0 if there is none such.
func (m *Meeting) GroupNumber(id ID) int {
	return 1 + slices.IndexFunc(m.Groups, func(g *Group) bool { return g.ID == id })
}

// GiverNumber returns the number that a group has, or had while it was there; 0
// if there never was such a group.
func (m *Meeting) GiverNumber(id ID) int {
	if n := m.GroupNumber(id); n > 0 {
		return n
	}
	if g := m.Giver(id); g != nil {
		return g.number
	}
	return 0
}

// Giver returns the group that gave an answer: one of the present groups, or one
// that there was before; nil if there never was such a group.
func (m *Meeting) Giver(id ID) *Group {
	if g := m.Group(id); g != nil {
		return g
	}
	for _, g := range m.former {
		if g.ID == id {
			return g
		}
	}
	return nil
}

// FormGroups divides everybody into n groups that are even to within one, as by
// counting off: the first to arrive goes to group 1, the next to group 2.
// Whoever was counted but has no name fills the groups up. A room that nobody
// counted is divided into groups of unknown sizes. It refuses to divide a room
// counted as empty ([CodeNobodyToSplit]) and to make more groups than there are
// people ([CodeTooManyGroups]), and to shuffle groups that were announced
// ([CodeAnnounced]).
func (m *Meeting) FormGroups(mo Moment, n int) (Change, error) {
	if err := m.checkAnnounced(); err != nil {
		return Change{}, err
	}
	here := m.Here()
	named := len(here)
	room := m.Attendance.Room()
	total := max(named, room.N)
	most := MaxGroups
	if total > 0 {
		most = min(total, MaxGroups)
	}
	switch {
	case total == 0 && room.Known():
		return Change{}, Err(CodeNobodyToSplit)
	case n < 1:
		return Change{}, Err(CodeBadNumber, strconv.Itoa(n))
	case n > most:
		return Change{}, Err(CodeTooManyGroups, n, most)
	}
	plans := m.newGroups(mo, n)
	for i := range total {
		if i < named {
			plans[i%n].Members = append(plans[i%n].Members, here[i])
			continue
		}
		plans[i%n].Unnamed++
	}
	return change(GroupsFormed{Groups: plans})
}

// NameGroup gives a group a name of its own.
func (m *Meeting) NameGroup(id ID, name string) (Change, error) {
	g := m.Group(id)
	if g == nil {
		return Change{}, Err(CodeUnknownGroup)
	}
	name, err := checkText(name, MaxTitle)
	if err != nil {
		return Change{}, err
	}
	if g.Label == Text(name) {
		return Change{}, Err(CodeUnchanged)
	}
	return change(GroupNamed{id, Text(name)})
}

// PlaceMember moves a person who is present into a group. Where people change
// tables that is for the present round, and the rest of the plan stays; somebody
// who has no seat in it gets one in each round.
func (m *Meeting) PlaceMember(group, person ID) (Change, error) {
	g := m.Group(group)
	switch {
	case g == nil:
		return Change{}, Err(CodeUnknownGroup)
	case !m.inRoom(person):
		return Change{}, Err(CodeUnknownPerson)
	case slices.Contains(g.Members, person):
		return Change{}, Err(CodeUnchanged)
	}
	if m.Rotation.Mixes() && m.GroupOf(person) == nil {
		seats := m.seating()
		seats.choose(group)
		return Change{Events: seats.seat(person, 0)}, nil
	}
	return change(MemberPlaced{group, person})
}

// MergeGroups puts the people of one group into another, from the present round
// on, and ends the first. What it answered stays its own.
func (m *Meeting) MergeGroups(into, from ID) (Change, error) {
	switch {
	case m.Group(into) == nil, m.Group(from) == nil:
		return Change{}, Err(CodeUnknownGroup)
	case into == from:
		return Change{}, Err(CodeUnchanged)
	}
	return change(GroupsMerged{into, from})
}

// leaveGroups takes a person out of the groups and out of the seats from a round
// on.
func (m *Meeting) leaveGroups(person ID, from int) {
	for _, g := range m.Groups {
		g.Members = slices.DeleteFunc(g.Members, func(x ID) bool { return x == person })
		g.keepOffices()
	}
	m.clearSeats(person, from)
}

func (p GroupNamed) onMeeting(m *Meeting, _ Entry) {
	if g := m.Giver(p.Group); g != nil {
		g.Label = p.Label
	}
}

func (p GroupsMerged) onMeeting(m *Meeting, _ Entry) {
	into, from := m.Group(p.Into), m.Group(p.From)
	if into == nil || from == nil || into == from {
		return
	}
	into.Members = append(into.Members, from.Members...)
	into.Unnamed += from.Unnamed
	for i, s := range m.later(from.ID) {
		to := m.later(into.ID)[i]
		to.People = append(to.People, s.People...)
		to.Numbers = append(to.Numbers, s.Numbers...)
	}
	from.number, from.into = m.GroupNumber(from.ID), into.ID
	m.former = append(m.former, from)
	m.Groups = slices.DeleteFunc(m.Groups, func(g *Group) bool { return g == from })
	m.dropSeats(from.ID)
}

// standing returns a group, or the one that it was merged into; nil if both are
// gone.
func (m *Meeting) standing(id ID) *Group {
	g := m.Giver(id)
	for g != nil && g.into != "" {
		g = m.Giver(g.into)
	}
	if g == nil {
		return nil
	}
	return m.Group(g.ID)
}

// dropSeats takes the seats of a group away from the present round on.
func (m *Meeting) dropSeats(group ID) {
	for round := m.Rotation.At; round < len(m.Rotation.Seats); round++ {
		m.Rotation.Seats[round] = slices.DeleteFunc(m.Rotation.Seats[round], func(s Seats) bool { return s.Group == group })
	}
}

func (p MemberPlaced) onMeeting(m *Meeting, _ Entry) {
	g := m.Group(p.Group)
	if g == nil || !m.inRoom(p.Person) {
		return
	}
	for _, x := range m.Groups {
		x.Members = slices.DeleteFunc(x.Members, func(y ID) bool { return y == p.Person })
	}
	g.Members = append(g.Members, p.Person)
	if m.Rotation.Mixes() {
		for i := range m.Rotation.Seats[m.Rotation.At] {
			s := &m.Rotation.Seats[m.Rotation.At][i]
			s.People = slices.DeleteFunc(s.People, func(x ID) bool { return x == p.Person })
		}
		m.takeSeat(m.Rotation.At, p.Group, p.Person, 0)
	}
	for _, x := range m.Groups {
		x.keepOffices()
	}
}

// onMeeting lets a group grow or shrink. Where people change tables, those who
// come count off further numbers, and the last to have counted off go.
func (p GroupGrew) onMeeting(m *Meeting, _ Entry) {
	g := m.Group(p.Group)
	if g == nil {
		return
	}
	by := min(max(p.By, -g.Unnamed), MaxCount-g.Unnamed)
	if m.Rotation.Mixes() {
		m.growSeats(g, by)
		return
	}
	g.Unnamed += by
}

func (m *Meeting) growSeats(g *Group, by int) {
	next := m.Numbers()
	for range min(by, MaxNumbers-next) {
		next++
		for _, s := range m.later(g.ID) {
			s.Numbers = append(s.Numbers, next)
		}
	}
	numbers := m.numbersIn(g)
	for range min(-by, len(numbers)) {
		last := slices.Max(numbers)
		numbers = slices.DeleteFunc(numbers, func(x int) bool { return x == last })
		m.clearNumber(last)
	}
	m.sit()
}

// numbersIn returns the numbers of those without a name who are in a group now.
func (m *Meeting) numbersIn(g *Group) (out []int) {
	for _, s := range m.Rotation.Seats[m.Rotation.At] {
		if m.standing(s.Group) == g {
			out = append(out, s.Numbers...)
		}
	}
	return out
}

// clearNumber takes somebody without a name out of the seats from the present
// round on.
func (m *Meeting) clearNumber(number int) {
	for round := m.Rotation.At; round < len(m.Rotation.Seats); round++ {
		for i := range m.Rotation.Seats[round] {
			s := &m.Rotation.Seats[round][i]
			s.Numbers = slices.DeleteFunc(s.Numbers, func(x int) bool { return x == number })
		}
	}
}
