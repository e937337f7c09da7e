package workshop

import "slices"

// RotationKind says how people change tables from round to round.
type RotationKind string

// The kinds of rotation.
const (
	NoRotation       RotationKind = "none"      // everybody stays
	QuestionRotation RotationKind = "questions" // groups stay together and go from table to table, question to question
	CafeRotation     RotationKind = "cafe"      // a host stays at each table, and the others spread
	MixRotation      RotationKind = "mix"       // everybody meets as many others as can be
)

// RotationKinds are all kinds, in the order in which they are offered.
var RotationKinds = []RotationKind{NoRotation, QuestionRotation, CafeRotation, MixRotation}

// Rotation is how the people of the groups change tables from round to round.
// Every meeting that has groups has one, perhaps of a single round.
type Rotation struct {
	// ID tells one division of the room from another.
	ID ID
	Division
	// At is the round that is on, from 0.
	At int
	// Announced says that the room was told: people know where they belong, and
	// are not shuffled again unless that is asked for.
	Announced bool

	reached map[ID]int // the round that each stage had come to
}

// Seats are the people of one group in one round.
type Seats struct {
	Group  ID   `json:"group"`
	People []ID `json:"people,omitempty"`
	// Numbers are those without a name, by the number that each counted off,
	// from 1.
	Numbers []int `json:"numbers,omitempty"`
}

// Mixes reports whether people change company from round to round.
func (r *Rotation) Mixes() bool { return r != nil && len(r.Seats) > 0 }

// SeatsIn returns who is in each group in a round, from 0, in the order of the
// groups; nil where there is no such round. In rounds that are over that is who
// was there, even if a group was merged into another since.
func (m *Meeting) SeatsIn(round int) []Seats {
	r := m.Rotation
	if r == nil || round < 0 || round >= r.Rounds {
		return nil
	}
	if r.Mixes() {
		return r.Seats[round]
	}
	out, most := make([]Seats, len(m.Groups)), 0
	for i, g := range m.Groups {
		out[i] = Seats{Group: g.ID, People: g.Members}
		most = max(most, g.Unnamed)
	}
	number := 0 // as the room counts off: one to each group in turn
	for turn := range min(most, MaxNumbers) {
		for i, g := range m.Groups {
			if turn < g.Unnamed && number < MaxNumbers {
				number++
				out[i].Numbers = append(out[i].Numbers, number)
			}
		}
	}
	return out
}

// Stop is where somebody is in one round.
type Stop struct {
	// Table is the number of a table, from 1; 0 for nowhere.
	Table int
	// Group is the group that sits there, or, where people mix, the table itself.
	Group ID
}

// Route returns where a person is in each round. Where groups go from question
// to question, so does the person, table by table.
func (m *Meeting) Route(person ID) []Stop {
	return m.route(func(s Seats) bool { return slices.Contains(s.People, person) })
}

// NumberRoute returns where somebody without a name is in each round, by the
// number that was counted off.
func (m *Meeting) NumberRoute(number int) []Stop {
	return m.route(func(s Seats) bool { return slices.Contains(s.Numbers, number) })
}

func (m *Meeting) route(there func(Seats) bool) []Stop {
	if m.Rotation == nil {
		return nil
	}
	out := make([]Stop, m.Rotation.Rounds)
	for round := range out {
		for _, s := range m.SeatsIn(round) {
			if there(s) {
				out[round] = Stop{m.TableOf(s.Group, round), s.Group}
			}
		}
	}
	return out
}

// TableOf returns the number of the table, from 1, at which a group sits in a
// round, from 0; 0 if there is no such group. Groups that go from question to
// question move on by one table each round, as group 1 does from table 1 to 2.
func (m *Meeting) TableOf(group ID, round int) int {
	n := m.GroupNumber(group)
	if n > 0 && m.Rotation != nil && m.Rotation.Kind == QuestionRotation {
		return (n-1+round)%len(m.Groups) + 1
	}
	return n
}

// MaxNumbers is how many people without a name can be told apart by the number
// that they counted off.
const MaxNumbers = 10_000

// Numbers returns how many people without a name have counted off.
func (m *Meeting) Numbers() int {
	most := 0
	if !m.Rotation.Mixes() {
		for _, g := range m.Groups {
			most = min(most+g.Unnamed, MaxNumbers)
		}
		return most
	}
	for _, round := range m.Rotation.Seats {
		for _, s := range round {
			for _, n := range s.Numbers {
				most = max(most, n)
			}
		}
	}
	return most
}

// EnterRound says that a round, from 0, begins: people change tables. It is told
// to the room by that, so that the plan counts as announced.
func (m *Meeting) EnterRound(round int) (Change, error) {
	switch {
	case m.Rotation == nil:
		return Change{}, Err(CodeNoGroups)
	case round < 0 || round >= m.Rotation.Rounds:
		return Change{}, Err(CodeNoRound, round+1, m.Rotation.Rounds)
	case round == m.Rotation.At:
		return Change{}, Err(CodeUnchanged)
	}
	return change(RoundEntered{m.Rotation.ID, round})
}

// HasNextRound reports whether a round comes after the one that is on.
func (m *Meeting) HasNextRound() bool {
	return m.Rotation != nil && m.Rotation.At+1 < m.Rotation.Rounds
}

// NextRound lets the round after this one begin.
func (m *Meeting) NextRound() (Change, error) {
	if m.Rotation == nil {
		return Change{}, Err(CodeNoGroups)
	}
	return m.EnterRound(m.Rotation.At + 1)
}

// AnnounceGroups says that the room was told who belongs where, or takes that
// back. Groups that are announced are not formed again ([CodeAnnounced]).
func (m *Meeting) AnnounceGroups(on bool) (Change, error) {
	switch {
	case m.Rotation == nil:
		return Change{}, Err(CodeNoGroups)
	case m.Rotation.Announced == on:
		return Change{}, Err(CodeUnchanged)
	}
	return change(GroupsAnnounced{m.Rotation.ID, on})
}

// checkAnnounced refuses to shuffle people who were told where they belong.
func (m *Meeting) checkAnnounced() error {
	if m.Rotation != nil && m.Rotation.Announced {
		return Err(CodeAnnounced)
	}
	return nil
}

// Sat returns who has sat at one table, round by round, up to the one that is
// on; groups that were formed and never came to work count only while they are
// the present ones.
func (m *Meeting) Sat() [][]ID {
	out := m.SatBefore()
	if m.Rotation != nil {
		out = append(out, m.satSince()...)
	}
	return out
}

// SatBefore is [Meeting.Sat] without the present groups.
func (m *Meeting) SatBefore() [][]ID { return slices.Clone(m.sat) }

// GroupsAtWork reports whether the people of the present groups know of them:
// because that was announced, or because a group has given an answer.
func (m *Meeting) GroupsAtWork() bool {
	if m.Rotation == nil || m.Rotation.Announced {
		return m.Rotation != nil
	}
	for _, n := range m.notes {
		if n.Group != "" && m.Group(n.Group) != nil {
			return true
		}
	}
	return false
}

// satSince returns who has sat together in the present groups.
func (m *Meeting) satSince() (out [][]ID) {
	rounds := 1
	if m.Rotation.Mixes() {
		rounds = m.Rotation.At + 1
	}
	for round := range rounds {
		for _, s := range m.SeatsIn(round) {
			if len(s.People) > 1 {
				out = append(out, slices.Clone(s.People))
			}
		}
	}
	return out
}

// sit seats everybody as the present round has it.
func (m *Meeting) sit() {
	if !m.Rotation.Mixes() {
		return
	}
	for _, g := range m.Groups {
		g.Members, g.Unnamed = nil, 0
	}
	for _, s := range m.Rotation.Seats[m.Rotation.At] {
		g := m.standing(s.Group)
		if g == nil {
			continue
		}
		for _, person := range s.People {
			if m.inRoom(person) {
				g.Members = append(g.Members, person)
			}
		}
		g.Unnamed += len(s.Numbers)
	}
	for _, g := range m.Groups {
		g.keepOffices()
	}
}

// resettle sets right the rounds from the present one on, which may have been over
// once: who left since has no seat in them, and who came since has one. People
// without a name are there as long as the last round has their number.
func (m *Meeting) resettle() {
	if !m.Rotation.Mixes() {
		return
	}
	people, numbers := map[ID]bool{}, map[int]bool{}
	var order Seats
	last := len(m.Rotation.Seats) - 1
	for round, seats := range m.Rotation.Seats {
		for _, s := range seats {
			for _, person := range s.People {
				if !people[person] && m.inRoom(person) {
					people[person] = true
					order.People = append(order.People, person)
				}
			}
			for _, n := range s.Numbers {
				if round == last {
					numbers[n] = true
					order.Numbers = append(order.Numbers, n)
				}
			}
		}
	}
	for round := m.Rotation.At; round <= last; round++ {
		m.resettleRound(round, order, people, numbers)
	}
}

// resettleRound leaves the people and numbers in a round who are there, and gives
// those the smallest groups who have no seat in it.
func (m *Meeting) resettleRound(round int, all Seats, people map[ID]bool, numbers map[int]bool) {
	m.mergeSeats(round)
	var here Seats
	for i := range m.Rotation.Seats[round] {
		s := &m.Rotation.Seats[round][i]
		s.People = slices.DeleteFunc(s.People, func(x ID) bool { return !people[x] })
		s.Numbers = slices.DeleteFunc(s.Numbers, func(x int) bool { return !numbers[x] })
		here.People, here.Numbers = append(here.People, s.People...), append(here.Numbers, s.Numbers...)
	}
	for _, person := range all.People {
		if !slices.Contains(here.People, person) {
			m.takeSeat(round, m.smallestSeats(round), person, 0)
		}
	}
	for _, n := range all.Numbers {
		if !slices.Contains(here.Numbers, n) {
			m.takeSeat(round, m.smallestSeats(round), "", n)
		}
	}
}

// mergeSeats puts the people of merged groups into those that took them in.
func (m *Meeting) mergeSeats(round int) {
	for _, s := range m.Rotation.Seats[round] {
		into := m.standing(s.Group)
		if into == nil || into.ID == s.Group {
			continue
		}
		for _, person := range s.People {
			m.takeSeat(round, into.ID, person, 0)
		}
		for _, n := range s.Numbers {
			m.takeSeat(round, into.ID, "", n)
		}
	}
	m.Rotation.Seats[round] = slices.DeleteFunc(m.Rotation.Seats[round], func(s Seats) bool { return m.Group(s.Group) == nil })
}

// smallestSeats returns the group with the fewest people in a round.
func (m *Meeting) smallestSeats(round int) ID {
	return slices.MinFunc(m.Rotation.Seats[round], func(a, b Seats) int {
		return len(a.People) + len(a.Numbers) - len(b.People) - len(b.Numbers)
	}).Group
}

// later returns the seats of a group from the present round on.
func (m *Meeting) later(group ID) (out []*Seats) {
	for round := m.Rotation.At; round < len(m.Rotation.Seats); round++ {
		for i := range m.Rotation.Seats[round] {
			if s := &m.Rotation.Seats[round][i]; s.Group == group {
				out = append(out, s)
			}
		}
	}
	return out
}

// clearSeats takes a person out of the seats from a round on.
func (m *Meeting) clearSeats(person ID, from int) {
	if !m.Rotation.Mixes() {
		return
	}
	for round := from; round < len(m.Rotation.Seats); round++ {
		for i := range m.Rotation.Seats[round] {
			s := &m.Rotation.Seats[round][i]
			s.People = slices.DeleteFunc(s.People, func(x ID) bool { return x == person })
		}
	}
}

func (p RoundEntered) onMeeting(m *Meeting, _ Entry) {
	r := m.Rotation
	if r == nil || r.ID != p.Division || p.Round < 0 || p.Round >= r.Rounds || r.At == p.Round {
		return
	}
	r.At, r.Announced = p.Round, true
	r.reached[m.Current] = p.Round
	m.resettle()
	m.sit()
	m.passScribes()
}

func (p GroupsAnnounced) onMeeting(m *Meeting, _ Entry) {
	if m.Rotation != nil && m.Rotation.ID == p.Division {
		m.Rotation.Announced = p.On
	}
}

// onMeeting gives somebody who came late a seat in each round from one on.
func (p SeatTaken) onMeeting(m *Meeting, _ Entry) {
	r := m.Rotation
	if !r.Mixes() || r.ID != p.Division || p.From < 0 {
		return
	}
	if p.Person != "" {
		if !m.inRoom(p.Person) {
			return
		}
		m.clearSeats(p.Person, p.From)
	}
	for i, group := range p.Groups {
		if round := p.From + i; round < len(r.Seats) {
			m.takeSeat(round, group, p.Person, p.Number)
		}
	}
	m.sit()
}

func (m *Meeting) takeSeat(round int, group, person ID, number int) {
	for i := range m.Rotation.Seats[round] {
		s := &m.Rotation.Seats[round][i]
		switch {
		case s.Group != group:
		case person != "":
			s.People = append(s.People, person)
		case number > 0 && number <= MaxNumbers && !slices.Contains(s.Numbers, number):
			s.Numbers = append(s.Numbers, number)
		}
	}
}
