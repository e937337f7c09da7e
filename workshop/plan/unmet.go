package plan

import "slices"

// Unmet is something that was asked for and could not be had, in numbers that a
// sentence can be made of: "two people of Liperin Martat share group 3: 6
// people, 5 groups".
type Unmet struct {
	// Criterion is the place of the criterion among those given, [NoCriterion] if
	// it is none of them.
	Criterion int
	Kind      CriterionKind
	By        Attribute // what the people have in common, "" for a set of people
	Value     string    // which organisation or role it is, as the first of them has it
	Set       int       // which of the sets of a criterion it is, from 0
	// In tells the groups that it is about and how many of them each has: those
	// that have several who should be apart, that have too many or too few of
	// whom should be spread, that share whom should be together, that have
	// somebody alone, or that are larger than the others.
	In     []Share
	People int // how many of them there are
	Groups int // how many groups or tables there are
	Rounds int // how many rounds, for what rounds do not allow
	// Later are rounds, from 1, after the one that the groups are of, which do not
	// have it; nothing else is told of them, and Value is "" for any.
	Later  []int
	Reason Reason
}

// NoCriterion stands where a criterion would have its place, but there is none.
const NoCriterion = -1

// Share is how many people of a sort are in a group.
type Share struct {
	Group  int // from 1
	People int
}

// Reason says why something could not be had.
type Reason string

// The reasons.
const (
	// Counting: the numbers of people and groups do not allow it, whatever else
	// were given up.
	Counting Reason = "counting"
	// ByHand: people fixed by hand stand against it.
	ByHand Reason = "byhand"
	// Others: what comes before it in the order of priority stands against it, or
	// one thing of its own kind against another. No split was found that
	// has it without giving up one of those.
	Others Reason = "others"
	// Rotating: people change tables so that they meet as many others as can be.
	Rotating Reason = "rotating"
)

// unmet tells what a split does not have, in the order of the criteria.
func (r *room) unmet() []Unmet {
	out := r.uneven()
	for i := range r.kinds {
		k := &r.kinds[i]
		in, counting := r.lacks(k)
		if len(in) == 0 {
			continue
		}
		u := Unmet{
			Criterion: k.level, Kind: k.Kind, By: k.By, Value: k.value, Set: k.set, In: in,
			People: len(k.people), Groups: len(r.sizes), Reason: Others,
		}
		switch {
		case counting:
			u.Reason = Counting
		case r.byHand(k):
			u.Reason = ByHand
		}
		out = append(out, u)
	}
	return out
}

// uneven tells of groups that people fixed by hand have made too large.
func (r *room) uneven() []Unmet {
	u := Unmet{Criterion: NoCriterion, Kind: Even, People: len(r.group), Groups: len(r.sizes), Reason: ByHand}
	for g, size := range r.sizes {
		if size > slices.Min(r.sizes)+1 {
			u.In = append(u.In, Share{g + 1, size})
		}
	}
	if u.In == nil {
		return nil
	}
	return []Unmet{u}
}

// lacks returns the groups in which a kind of people is not as it should be, and
// whether the numbers alone make it so.
func (r *room) lacks(k *kind) (in []Share, counting bool) {
	n, groups := len(k.people), len(r.sizes)
	few, many := n/groups, layersOf(n, groups)
	switch k.Kind {
	case Apart:
		in = k.where(func(count int) bool { return count > 1 })
		return in, k.cost() == leastPrice(k.Kind, n, groups)
	case Spread:
		in = k.where(func(count int) bool { return count < few || count > many })
		if len(in) == 0 && k.Value != "" && n < groups {
			return k.where(func(count int) bool { return count == 0 }), true
		}
		return in, false
	case Together:
		in = k.where(func(count int) bool { return count > 0 })
		if len(in) == 1 {
			return nil, false
		}
		return in, n > layersOf(len(r.group), groups)
	}
	return k.where(func(count int) bool { return count == 1 }), n == 1 || len(r.group) == groups
}

// where returns the groups with a count of people that something is true of.
func (k *kind) where(wanted func(count int) bool) []Share {
	var in []Share
	for g, count := range k.count {
		if wanted(count) {
			in = append(in, Share{g + 1, count})
		}
	}
	return in
}

// cost returns what a kind costs as it is now.
func (k *kind) cost() int {
	sum := 0
	for _, count := range k.count {
		sum += priceOf(k.Kind, count)
	}
	return sum
}

// byHand reports whether those of a kind who are fixed make it impossible.
func (r *room) byHand(k *kind) bool {
	count, fixed, groups := make([]int, len(r.sizes)), 0, 0
	for _, p := range k.people {
		g := r.fixed[p]
		if g == notFixed {
			continue
		}
		if count[g] == 0 {
			groups++
		}
		count[g]++
		fixed++
	}
	switch k.Kind {
	case Apart:
		return slices.Max(count) > 1
	case Spread:
		return slices.Max(count) > layersOf(len(k.people), len(r.sizes))
	case Together:
		return groups > 1
	}
	return fixed == len(k.people)
}
