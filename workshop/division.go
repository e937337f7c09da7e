package workshop

import (
	"cmp"
	"slices"
	"strconv"
)

// Attribute names what people can have in common.
type Attribute string

// The attributes.
const (
	ByOrganisation Attribute = "organisation"
	ByRole         Attribute = "role"
)

// CriterionKind says what a [Criterion] asks for.
type CriterionKind string

// The kinds of criteria.
const (
	Apart    CriterionKind = "apart"    // people with the same value of By in different groups
	Spread   CriterionKind = "spread"   // people with a value of By over all groups, as evenly as can be
	Together CriterionKind = "together" // the people of each set in one group
	NotAlone CriterionKind = "notalone" // nobody with a value of By is the only one in a group
	Fixed    CriterionKind = "fixed"    // people in groups chosen by hand
)

// Criterion is one thing that is asked of a division of people into groups.
// Which fields count goes by its kind.
type Criterion struct {
	Kind  CriterionKind `json:"kind"`
	By    Attribute     `json:"by,omitempty"`    // Apart, Spread, NotAlone
	Value string        `json:"value,omitempty"` // Spread, NotAlone, Apart: this value alone; "" for each there is
	Sets  [][]ID        `json:"sets,omitempty"`  // Together
	Fixed map[ID]int    `json:"fixed,omitempty"` // Fixed: the groups of people, from 1
}

// Division is how people were divided: what was asked, and how they are to
// change tables.
type Division struct {
	// Seed and Criteria are what the groups were made from, in the order of their
	// priority; counting off needs neither.
	Seed     uint64      `json:"seed,omitempty"`
	Criteria []Criterion `json:"criteria,omitempty"`
	// Kind is how people change tables, and Rounds how often they sit down; at
	// least once.
	Kind   RotationKind `json:"rotation,omitempty"`
	Rounds int          `json:"rounds,omitempty"`
	// Seats are who is where in each round, group by group; only where people
	// change company.
	Seats [][]Seats `json:"seats,omitempty"`
}

// MaxRounds is the most rounds of a rotation.
const MaxRounds = 100

// DivisionPlan is a division to be made. Groups are named by their place, from 0,
// in the seats of the first round.
type DivisionPlan struct {
	Seed     uint64
	Criteria []Criterion
	Kind     RotationKind
	// Rounds holds who is where, by round and group; the groups of Seats are left
	// empty. Where nobody changes company one round is enough.
	Rounds [][]Seats
	// Count is how many rounds there are.
	Count int
	// Hosts are people who stay at their tables, by group; nil for none.
	Hosts []ID
	// Again lets groups be formed anew that the room was told about, and Announce
	// says that the room is told of these.
	Again, Announce bool
}

// Divide puts people into groups by a plan, in place of any groups before. It
// refuses a plan without groups ([CodeNobodyToSplit]), with too many
// ([CodeTooManyGroups]) or with too many rounds ([CodeTooManyRounds]), people who
// are not there ([CodeUnknownPerson]) or stand in it twice ([CodePersonTwice]),
// and to shuffle groups that were announced, unless Again is set
// ([CodeAnnounced]).
func (m *Meeting) Divide(mo Moment, d DivisionPlan) (Change, error) {
	if err := m.checkDivision(d); err != nil {
		return Change{}, err
	}
	first := d.Rounds[0]
	groups := m.newGroups(mo, len(first))
	for i := range groups {
		groups[i].Members, groups[i].Unnamed = first[i].People, len(first[i].Numbers)
		if i < len(d.Hosts) {
			groups[i].Host = d.Hosts[i]
		}
	}
	division := Division{Seed: d.Seed, Criteria: d.Criteria, Kind: d.Kind, Rounds: max(1, d.Count)}
	if len(d.Rounds) > 1 {
		division.Rounds = len(d.Rounds)
		for _, round := range d.Rounds {
			seats := slices.Clone(round)
			for i := range seats {
				seats[i].Group = groups[i].Group
			}
			division.Seats = append(division.Seats, seats)
		}
	}
	c := Change{Events: []Payload{GroupsFormed{groups, division}}}
	if d.Announce {
		c.Events = append(c.Events, GroupsAnnounced{groups[0].Group, true})
	}
	return c, nil
}

func (m *Meeting) checkDivision(d DivisionPlan) error {
	if !d.Again {
		if err := m.checkAnnounced(); err != nil {
			return err
		}
	}
	switch {
	case len(d.Rounds) == 0 || len(d.Rounds[0]) == 0:
		return Err(CodeNobodyToSplit)
	case len(d.Rounds[0]) > MaxGroups:
		return Err(CodeTooManyGroups, len(d.Rounds[0]), MaxGroups)
	case max(len(d.Rounds), d.Count) > MaxRounds:
		return Err(CodeTooManyRounds, max(len(d.Rounds), d.Count), MaxRounds)
	}
	for _, round := range d.Rounds {
		if len(round) != len(d.Rounds[0]) {
			return Err(CodeBadNumber, strconv.Itoa(len(round)))
		}
		seated := map[ID]bool{}
		for _, s := range round {
			for _, person := range s.People {
				switch {
				case !m.inRoom(person):
					return Err(CodeUnknownPerson)
				case seated[person]:
					return Err(CodePersonTwice)
				}
				seated[person] = true
			}
		}
	}
	return nil
}

// newGroups returns n groups with names and nobody in them.
func (m *Meeting) newGroups(mo Moment, n int) []GroupPlan {
	plans := make([]GroupPlan, n)
	for i := range plans {
		plans[i] = GroupPlan{Group: mo.NewID()}
		if n <= groupNames {
			plans[i].Label = Word("tree" + strconv.Itoa(i+1))
		}
	}
	return plans
}

func (p GroupsFormed) onMeeting(m *Meeting, _ Entry) {
	m.formerGroups()
	for _, plan := range p.Groups {
		if m.Group(plan.Group) != nil {
			continue
		}
		g := &Group{ID: plan.Group, Label: plan.Label, Unnamed: min(max(0, plan.Unnamed), MaxCount), Host: plan.Host}
		// Another laptop may have said meanwhile that somebody was not there.
		for _, person := range plan.Members {
			if m.inRoom(person) && m.GroupOf(person) == nil && !slices.Contains(g.Members, person) {
				g.Members = append(g.Members, person)
			}
		}
		g.keepOffices()
		m.Groups = append(m.Groups, g)
	}
	if len(m.Groups) == 0 {
		return
	}
	d := p.Division
	d.Rounds = min(max(1, d.Rounds), MaxRounds)
	d.Kind = cmp.Or(d.Kind, NoRotation)
	d.Seats = m.soundSeats(d)
	m.Rotation = &Rotation{ID: m.Groups[0].ID, Division: d, reached: map[ID]int{}}
	m.sit()
	for _, s := range m.Stages {
		m.dealQuestions(s)
	}
}

// formerGroups puts the groups away, but keeps them in mind: answers say who gave
// them, and people remember with whom they sat.
func (m *Meeting) formerGroups() {
	if m.GroupsAtWork() {
		m.sat = append(m.sat, m.satSince()...)
	}
	for i, g := range m.Groups {
		g.number = i + 1
	}
	m.former = append(m.former, m.Groups...)
	m.Groups, m.Rotation = nil, nil
}

// soundSeats returns the seats of a division with those who are there, each once
// a round, in groups that there are; nil where nobody changes company.
func (m *Meeting) soundSeats(d Division) [][]Seats {
	if len(d.Seats) < 2 || len(d.Seats) != d.Rounds {
		return nil
	}
	out := make([][]Seats, len(d.Seats))
	for round, seats := range d.Seats {
		seated, counted := map[ID]bool{}, map[int]bool{}
		for _, g := range m.Groups {
			sound := Seats{Group: g.ID}
			if i := slices.IndexFunc(seats, func(s Seats) bool { return s.Group == g.ID }); i >= 0 {
				sound = seats[i].sound(m, seated, counted)
			}
			out[round] = append(out[round], sound)
		}
	}
	return out
}

func (s Seats) sound(m *Meeting, seated map[ID]bool, counted map[int]bool) Seats {
	out := Seats{Group: s.Group}
	for _, person := range s.People {
		if m.inRoom(person) && !seated[person] {
			seated[person] = true
			out.People = append(out.People, person)
		}
	}
	for _, n := range s.Numbers {
		if n > 0 && n <= MaxNumbers && !counted[n] {
			counted[n] = true
			out.Numbers = append(out.Numbers, n)
		}
	}
	return out
}
