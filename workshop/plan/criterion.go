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

	nameless bool // was only counted
}

// What a division is asked for stands in the domain, since a meeting keeps it.
type (
	// Attribute names what people can have in common.
	Attribute = workshop.Attribute
	// Criterion is one thing that is asked of a split.
	Criterion = workshop.Criterion
	// CriterionKind says what a criterion asks for, or what an [Unmet] is about.
	CriterionKind = workshop.CriterionKind
)

// The attributes and the kinds of criteria; see package workshop.
const (
	Organisation = workshop.ByOrganisation
	Role         = workshop.ByRole

	Apart    = workshop.Apart
	Spread   = workshop.Spread
	Together = workshop.Together
	NotAlone = workshop.NotAlone
	Fixed    = workshop.Fixed
)

// nameless is what those have in common who were only counted.
const nameless Attribute = "nameless"

// trait returns the attribute of a person as it is compared: capitals and spaces
// around it do not matter.
func trait(a Attribute, p Person) string {
	switch {
	case a == Role:
		return fold(p.Role)
	case a != nameless:
		return fold(p.Organisation)
	case p.nameless:
		return string(nameless)
	}
	return ""
}

func fold(s string) string { return strings.ToLower(workshop.CleanLine(s)) }

// What can be unmet that nobody asks for by a criterion.
const (
	Even  CriterionKind = "even"  // groups even to within one, for people fixed by hand
	Alone CriterionKind = "alone" // in a [Plan]: a table with one person
	Again CriterionKind = "again" // in a [Plan]: more rounds than tables, so that people come back to one
)

// alike is a sort of people: those who have something in common that a criterion is about.
type alike struct {
	value  string // as the first of them has it, "" for a set
	set    int    // which of the sets
	people []int  // by place in the room
}

// sortsOf returns the sorts of people of a criterion, in the order in which the room shows them.
func sortsOf(c Criterion, people []Person, place map[workshop.ID]int) []alike {
	if c.Kind == Together {
		return setsOf(c, place)
	}
	if c.Kind == Fixed {
		return nil
	}
	var out []alike
	at := make(map[string]int)
	only := fold(c.Value)
	for i, p := range people {
		value := trait(c.By, p)
		if value == "" || only != "" && value != only {
			continue
		}
		k, ok := at[value]
		if !ok {
			k = len(out)
			at[value] = k
			out = append(out, alike{value: shown(c.By, p)})
		}
		out[k].people = append(out[k].people, i)
	}
	return out
}

// shown returns the attribute of a person as it is told.
func shown(a Attribute, p Person) string {
	if a == Role {
		return workshop.CleanLine(p.Role)
	}
	return workshop.CleanLine(p.Organisation)
}

func setsOf(c Criterion, place map[workshop.ID]int) []alike {
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

// priceOf returns what a group costs in which n people of a sort are, so that the
// sum over the groups is least where the criterion is met best.
func priceOf(k CriterionKind, n int) int {
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

// leastPrice returns the sum of cost that a sort of n people cannot fall below.
func leastPrice(k CriterionKind, n, groups int) int {
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
