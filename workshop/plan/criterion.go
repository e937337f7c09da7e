package plan

import (
	"strings"

	"talkoot/workshop"
)

// Person is what splitting knows of somebody. An empty organisation or role is
// not known, and counts as none: two people without one have nothing in common.
type Person struct {
	ID           workshop.ID
	Organisation string
	Role         string
}

// Attribute names what people can have in common.
type Attribute string

// The attributes.
const (
	Organisation Attribute = "organisation"
	Role         Attribute = "role"
)

// of returns the attribute of a person as it is compared: capitals and spaces
// around it do not matter.
func (a Attribute) of(p Person) string {
	text := p.Organisation
	if a == Role {
		text = p.Role
	}
	return fold(text)
}

func fold(s string) string { return strings.ToLower(workshop.CleanLine(s)) }

// CriterionKind says what a criterion asks for, or what an [Unmet] is about.
type CriterionKind string

// The kinds of criteria.
const (
	Apart    CriterionKind = "apart"    // people with the same value of By in different groups
	Spread   CriterionKind = "spread"   // people with a value of By over all groups, as evenly as can be
	Together CriterionKind = "together" // the people of each set in one group
	NotAlone CriterionKind = "notalone" // nobody with a value of By is the only one in a group
	Fixed    CriterionKind = "fixed"    // people in groups chosen by hand
)

// What can be unmet that nobody asks for by a criterion.
const (
	Even  CriterionKind = "even"  // groups even to within one, for people fixed by hand
	Alone CriterionKind = "alone" // in a [Plan]: a table with one person
	Again CriterionKind = "again" // in a [Plan]: more rounds than tables, so that people come back to one
)

// Criterion is one thing that is asked of a split. Which fields count goes by
// its kind.
type Criterion struct {
	Kind  CriterionKind
	By    Attribute           // Apart, Spread, NotAlone
	Value string              // Spread, NotAlone, Apart: this value alone; "" for each there is
	Sets  [][]workshop.ID     // Together
	Fixed map[workshop.ID]int // Fixed: the groups of people, from 1
}

// alike is a sort of people: those who have something in common that a criterion is about.
type alike struct {
	value  string // as the first of them has it, "" for a set
	set    int    // which of the sets
	people []int  // by place in the room
}

// sorts returns the sorts of people of a criterion, in the order in which the room shows them.
func (c Criterion) sorts(people []Person, place map[workshop.ID]int) []alike {
	if c.Kind == Together {
		return c.sets(place)
	}
	if c.Kind == Fixed {
		return nil
	}
	var out []alike
	at := make(map[string]int)
	only := fold(c.Value)
	for i, p := range people {
		value := c.By.of(p)
		if value == "" || only != "" && value != only {
			continue
		}
		k, ok := at[value]
		if !ok {
			k = len(out)
			at[value] = k
			out = append(out, alike{value: c.By.shown(p)})
		}
		out[k].people = append(out[k].people, i)
	}
	return out
}

// shown returns the attribute of a person as it is told.
func (a Attribute) shown(p Person) string {
	if a == Role {
		return workshop.CleanLine(p.Role)
	}
	return workshop.CleanLine(p.Organisation)
}

func (c Criterion) sets(place map[workshop.ID]int) []alike {
	var out []alike
	for i, set := range c.Sets {
		s := alike{set: i}
		seen := make(map[workshop.ID]bool)
		for _, id := range set {
			if !seen[id] {
				s.people = append(s.people, place[id])
			}
			seen[id] = true
		}
		out = append(out, s)
	}
	return out
}

// cost returns what a group costs in which n people of a sort are, so that the
// sum over the groups is least where the criterion is met best.
func (k CriterionKind) cost(n int) int {
	switch k {
	case Together: // the pairs that are together are taken off those that are not
		return -pairs(n)
	case NotAlone:
		if n == 1 {
			return 1
		}
		return 0
	}
	return pairs(n)
}

// least returns the sum of cost that a sort of n people cannot fall below.
func (k CriterionKind) least(n, groups int) int {
	switch {
	case k == Together:
		return -pairs(n)
	case k == NotAlone && n == 1:
		return 1
	case k == NotAlone:
		return 0
	}
	return crowded(n, groups)
}
