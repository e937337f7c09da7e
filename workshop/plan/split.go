package plan

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strconv"

	"talkoot/workshop"
)

// Groups are the people of each small group, in the order in which they were
// given.
type Groups [][]workshop.ID

// Split divides people into groups that are even to within one and meet the
// criteria as well as it finds: the first before all others, the second
// wherever it costs the first nothing, and so on, and people who have not sat
// together last of all. People fixed by hand go where they were put, even where
// that makes groups uneven. What could not be met is told.
//
// The same arguments give the same split, and another seed gives another; see
// [Another]. Unless somebody is fixed, larger groups come first.
//
// It refuses an empty room ([workshop.CodeNobodyToSplit]), more than
// [MaxPeople] ([workshop.CodeTooManyPeople]), less than one group
// ([workshop.CodeBadNumber]) and more than there are people or
// [workshop.MaxGroups] ([workshop.CodeTooManyGroups]), somebody who is there
// twice ([workshop.CodePersonTwice]), criteria about people who are not there
// ([workshop.CodeUnknownPerson]), and people fixed to a group that there is not
// ([workshop.CodeUnknownGroup]) or to two ([workshop.CodeTwoGroups]).
func Split(people []Person, groups int, criteria []Criterion, history Pairs, seed uint64) (Groups, []Unmet, error) {
	return split(people, groups, criteria, history, seed, searchShares)
}

// split is [Split] with the shares of its steps.
func split(people []Person, groups int, criteria []Criterion, history Pairs, seed uint64, shares []int) (Groups, []Unmet, error) {
	place, err := places(people, groups, false)
	if err != nil {
		return nil, nil, err
	}
	fixed, err := fixedGroups(people, groups, criteria, place)
	if err != nil {
		return nil, nil, err
	}
	r := newRoom(people, groups, criteria, history, place, fixed)
	r.arrange(rand.New(rand.NewPCG(seed, splitStream)), shares)
	if !r.anyFixed() {
		r.largerFirst()
	}
	return r.named(people), r.unmet(), nil
}

// These keep apart the chances of a split, of a plan and of who of a group takes
// which route that have the same seed.
const (
	splitStream = 1
	planStream  = 2
	dealStream  = 3
)

// Another returns the next split after the one of a seed that puts people
// together differently, and its seed. Where a few seeds in a row find none, the
// same people are together again; the seed is a later one in any case.
func Another(people []Person, groups int, criteria []Criterion, history Pairs, seed uint64) (Groups, []Unmet, uint64, error) {
	const tries = 4
	was, _, err := Split(people, groups, criteria, history, seed)
	if err != nil {
		return nil, nil, seed, err
	}
	now, unmet := was, []Unmet(nil)
	for range tries {
		seed++
		now, unmet, err = Split(people, groups, criteria, history, seed)
		if err != nil || !was.same(now) {
			break
		}
	}
	return now, unmet, seed, err
}

// same reports whether two splits put the same people together, whatever the
// numbers of the groups.
func (g Groups) same(other Groups) bool {
	return slices.EqualFunc(g.byFirst(), other.byFirst(), func(a, b []workshop.ID) bool { return slices.Equal(a, b) })
}

// byFirst returns the groups in the order of their first people.
func (g Groups) byFirst() Groups {
	return slices.SortedFunc(slices.Values(g), func(a, b []workshop.ID) int { return slices.Compare(a, b) })
}

// Numbered returns everybody in the order of the numbers by which [Rotate] makes
// these groups its first round, and whether it can: its groups have to be even
// to within one, and larger ones come first.
func (g Groups) Numbered() ([]workshop.ID, bool) {
	ordered := slices.SortedStableFunc(slices.Values(g), func(a, b []workshop.ID) int {
		return cmp.Compare(len(b), len(a))
	})
	total := 0
	for _, group := range g {
		total += len(group)
	}
	var out []workshop.ID
	for i, size := range Sizes(total, len(g)) {
		if len(ordered[i]) != size {
			return nil, false
		}
	}
	for k := range total {
		out = append(out, ordered[k%len(g)][k/len(g)])
	}
	return out, true
}

// places checks the people and how many groups they are to make, and returns
// where in the list everybody stands. A room that nobody counted may be of any
// size.
func places(people []Person, groups int, uncounted bool) (map[workshop.ID]int, error) {
	most := min(len(people), workshop.MaxGroups)
	if uncounted {
		most = workshop.MaxGroups
	}
	switch {
	case len(people) == 0 && !uncounted:
		return nil, workshop.Err(workshop.CodeNobodyToSplit)
	case len(people) > MaxPeople:
		return nil, workshop.Err(workshop.CodeTooManyPeople, len(people), MaxPeople)
	case groups < 1:
		return nil, workshop.Err(workshop.CodeBadNumber, strconv.Itoa(groups))
	case groups > most:
		return nil, workshop.Err(workshop.CodeTooManyGroups, groups, most)
	}
	place := make(map[workshop.ID]int, len(people))
	for i, p := range people {
		if _, ok := place[p.ID]; ok {
			return nil, workshop.Err(workshop.CodePersonTwice)
		}
		place[p.ID] = i
	}
	return place, nil
}

// notFixed stands for the group of somebody whom nobody has fixed.
const notFixed = -1

// fixedGroups returns the group, from 0, that everybody is fixed to. It checks
// whom the criteria name.
func fixedGroups(people []Person, groups int, criteria []Criterion, place map[workshop.ID]int) ([]int, error) {
	fixed := slices.Repeat([]int{notFixed}, len(people))
	for _, c := range criteria {
		for _, set := range c.Sets {
			for _, id := range set {
				if _, ok := place[id]; !ok {
					return nil, workshop.Err(workshop.CodeUnknownPerson)
				}
			}
		}
		here := 0
		for i, p := range people {
			group, ok := c.Fixed[p.ID]
			if !ok {
				continue
			}
			here++
			switch {
			case group < 1 || group > groups:
				return nil, workshop.Err(workshop.CodeUnknownGroup)
			case fixed[i] != notFixed && fixed[i] != group-1:
				return nil, workshop.Err(workshop.CodeTwoGroups, fixed[i]+1, group)
			}
			fixed[i] = group - 1
		}
		if here < len(c.Fixed) {
			return nil, workshop.Err(workshop.CodeUnknownPerson)
		}
	}
	return fixed, nil
}
