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
}

// Size returns how many people are in the group; 0 also where nobody counted
// the room before it was divided.
func (g *Group) Size() int { return len(g.Members) + g.Unnamed }

// GroupPlan is a group of a [GroupsFormed].
type GroupPlan struct {
	Group   ID    `json:"group"`
	Label   Label `json:"label,omitzero"`
	Members []ID  `json:"members,omitempty"`
	Unnamed int   `json:"unnamed,omitempty"`
}

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

// FormGroups divides everybody into n groups that are even to within one, as by
// counting off: the first to arrive goes to group 1, the next to group 2.
// Whoever was counted but has no name fills the groups up. A room that nobody
// counted is divided into groups of unknown sizes. It refuses to divide a room
// counted as empty ([CodeNobodyToSplit]) and to make more groups than there are
// people ([CodeTooManyGroups]).
func (m *Meeting) FormGroups(mo Moment, n int) (Change, error) {
	named := len(m.Attendance.Presences)
	total := max(named, m.Attendance.Count.N)
	most := MaxGroups
	if total > 0 {
		most = min(total, MaxGroups)
	}
	switch {
	case total == 0 && m.Attendance.Count.Known():
		return Change{}, Err(CodeNobodyToSplit)
	case n < 1:
		return Change{}, Err(CodeBadNumber, strconv.Itoa(n))
	case n > most:
		return Change{}, Err(CodeTooManyGroups, n, most)
	}
	plans := make([]GroupPlan, n)
	for i := range plans {
		plans[i] = GroupPlan{Group: mo.NewID()}
		if n <= groupNames {
			plans[i].Label = Word("tree" + strconv.Itoa(i+1))
		}
	}
	for i := range total {
		if i < named {
			plans[i%n].Members = append(plans[i%n].Members, m.Attendance.Presences[i].Person)
			continue
		}
		plans[i%n].Unnamed++
	}
	return change(GroupsFormed{plans})
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

// PlaceMember moves a person who is present into a group.
func (m *Meeting) PlaceMember(group, person ID) (Change, error) {
	g := m.Group(group)
	switch {
	case g == nil:
		return Change{}, Err(CodeUnknownGroup)
	case m.Attendance.Presence(person) == nil:
		return Change{}, Err(CodeUnknownPerson)
	case slices.Contains(g.Members, person):
		return Change{}, Err(CodeUnchanged)
	}
	return change(MemberPlaced{group, person})
}

func (m *Meeting) leaveGroups(person ID) {
	for _, g := range m.Groups {
		g.Members = slices.DeleteFunc(g.Members, func(x ID) bool { return x == person })
	}
}

func (p GroupsFormed) onMeeting(m *Meeting, _ Entry) {
	m.Groups = nil
	for _, plan := range p.Groups {
		if m.Group(plan.Group) != nil {
			continue
		}
		g := &Group{ID: plan.Group, Label: plan.Label, Unnamed: max(0, plan.Unnamed)}
		// Another laptop may have said meanwhile that somebody was not there.
		for _, person := range plan.Members {
			if m.Attendance.Presence(person) != nil && m.GroupOf(person) == nil && !slices.Contains(g.Members, person) {
				g.Members = append(g.Members, person)
			}
		}
		m.Groups = append(m.Groups, g)
	}
}

func (p GroupNamed) onMeeting(m *Meeting, _ Entry) {
	if g := m.Group(p.Group); g != nil {
		g.Label = p.Label
	}
}

func (p MemberPlaced) onMeeting(m *Meeting, _ Entry) {
	g := m.Group(p.Group)
	if g == nil || m.Attendance.Presence(p.Person) == nil {
		return
	}
	m.leaveGroups(p.Person)
	g.Members = append(g.Members, p.Person)
}

func (p GroupGrew) onMeeting(m *Meeting, _ Entry) {
	if g := m.Group(p.Group); g != nil {
		g.Unnamed = max(0, g.Unnamed+p.By)
	}
}
