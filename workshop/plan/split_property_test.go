package plan

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// anyRoom draws people of a few organisations and roles.
func anyRoom(t *rapid.T, least, most int) []Person {
	people := make([]Person, rapid.IntRange(least, most).Draw(t, "people"))
	for i := range people {
		people[i] = Person{
			ID:           workshop.ID(fmt.Sprint("p", i)),
			Organisation: rapid.SampledFrom([]string{"", "Martat", "Nuorisoseura", "Kylä", "Seura"}).Draw(t, "organisation"),
			Role:         rapid.SampledFrom([]string{"", "chair", "youth", "expert"}).Draw(t, "role"),
		}
	}
	return people
}

func anyCriteria(t *rapid.T, people []Person, groups int) []Criterion {
	var out []Criterion
	person := rapid.IntRange(0, len(people)-1)
	fixed := make(map[workshop.ID]int)
	for range rapid.IntRange(0, 4).Draw(t, "criteria") {
		c := Criterion{
			Kind: rapid.SampledFrom([]CriterionKind{Apart, Spread, Together, NotAlone, Fixed}).Draw(t, "kind"),
			By:   rapid.SampledFrom([]Attribute{Organisation, Role}).Draw(t, "by"),
		}
		if rapid.Bool().Draw(t, "one value") {
			c.Value = rapid.SampledFrom([]string{" martat", "youth", "Kylä"}).Draw(t, "value")
		}
		switch c.Kind {
		case Together:
			for range rapid.IntRange(1, 2).Draw(t, "sets") {
				var set []workshop.ID
				for _, i := range rapid.SliceOfN(person, 1, 4).Draw(t, "set") {
					set = append(set, people[i].ID)
				}
				c.Sets = append(c.Sets, set)
			}
		case Fixed:
			c.Fixed = make(map[workshop.ID]int)
			for _, i := range rapid.SliceOfN(person, 0, 3).Draw(t, "fixed") {
				id := people[i].ID
				if fixed[id] == 0 {
					fixed[id] = rapid.IntRange(1, groups).Draw(t, "group")
				}
				c.Fixed[id] = fixed[id]
			}
		}
		out = append(out, c)
	}
	return out
}

func anyHistory(t *rapid.T, people []Person) Pairs {
	history := make(Pairs)
	for range rapid.IntRange(0, 3).Draw(t, "earlier rounds") {
		weight := Weight(rapid.IntRange(0, 3).Draw(t, "ago"))
		ids := make([]workshop.ID, len(people))
		for i, p := range people {
			ids[i] = p.ID
		}
		ids = rapid.Permutation(ids).Draw(t, "order")
		history.Add([][]workshop.ID{ids[:len(ids)/2], ids[len(ids)/2:]}, weight)
	}
	return history
}

// toll tells what groups cost at each level, said as plainly as can be.
func toll(people []Person, groups []int, n int, criteria []Criterion, history Pairs) []int {
	cost := make([]int, len(criteria)+1)
	count := func(g int, c Criterion, value string) (k int) {
		for i, p := range people {
			if groups[i] == g && trait(c.By, p) == value {
				k++
			}
		}
		return k
	}
	for level, c := range criteria {
		values := map[string]bool{}
		for _, p := range people {
			if v := trait(c.By, p); v != "" && (c.Value == "" || v == fold(c.Value)) {
				values[v] = true
			}
		}
		switch c.Kind {
		case Apart, Spread:
			for v := range values {
				for g := range n {
					k := count(g, c, v)
					cost[level] += k * (k - 1) / 2
				}
			}
		case NotAlone:
			for v := range values {
				for g := range n {
					if count(g, c, v) == 1 {
						cost[level]++
					}
				}
			}
		case Together:
			for _, set := range c.Sets {
				for i, p := range people {
					for j, q := range people[:i] {
						if groups[i] != groups[j] && slices.Contains(set, p.ID) && slices.Contains(set, q.ID) {
							cost[level]++
						}
					}
				}
			}
		}
	}
	for i, p := range people {
		for j, q := range people[:i] {
			if groups[i] == groups[j] {
				cost[len(criteria)] += history.Of(p.ID, q.ID)
			}
		}
	}
	return cost
}

// cheapest tries all there is.
func cheapest(people []Person, n int, criteria []Criterion, history Pairs, fixed, room []int) []int {
	var best []int
	groups := make([]int, len(people))
	var try func(i int)
	try = func(i int) {
		if i == len(people) {
			if cost := toll(people, groups, n, criteria, history); best == nil || slices.Compare(cost, best) < 0 {
				best = cost
			}
			return
		}
		for g := range n {
			if (fixed[i] == notFixed || fixed[i] == g) && allowed(room, groups[:i], g, n, len(people)) {
				groups[i] = g
				try(i + 1)
			}
		}
	}
	try(0)
	return best
}

// allowed reports whether one more fits into a group, whose sizes in order have
// to come to those of room.
func allowed(room, groups []int, g, n, people int) bool {
	sizes := make([]int, n)
	for _, h := range groups {
		sizes[h]++
	}
	sizes[g]++
	slices.Sort(sizes)
	for i, size := range sizes {
		if size > room[i] {
			return false
		}
	}
	return true
}

func groupNumbers(people []Person, groups Groups) []int {
	out := make([]int, len(people))
	for i, p := range people {
		out[i] = slices.IndexFunc(groups, func(g []workshop.ID) bool { return slices.Contains(g, p.ID) })
	}
	return out
}

// TestSplitIsTheBestThereIs: in small rooms, against all splits.
func TestSplitIsTheBestThereIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := anyRoom(t, 1, 7)
		n := rapid.IntRange(1, min(4, len(people))).Draw(t, "groups")
		criteria := anyCriteria(t, people, n)
		history := anyHistory(t, people)
		groups, _, err := split(people, n, criteria, history, rapid.Uint64().Draw(t, "seed"), searchShares[:1])
		if err != nil {
			t.Fatal(err)
		}
		sizes := make([]int, n)
		for i, g := range groups {
			sizes[i] = len(g)
		}
		slices.Sort(sizes)
		place, _ := places(people, n, false)
		fixed, _ := fixedGroups(people, n, criteria, place)
		got := toll(people, groupNumbers(people, groups), n, criteria, history)
		if want := cheapest(people, n, criteria, history, fixed, sizes); !reflect.DeepEqual(got, want) {
			t.Errorf("%d people in %v cost %v, the best split costs %v", len(people), groups, got, want)
		}
	})
}

// TestSplitTellsWhatIsUnmet: all of it, nothing else, and for the right reason.
func TestSplitTellsWhatIsUnmet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := anyRoom(t, 1, 6)
		n := rapid.IntRange(1, min(4, len(people))).Draw(t, "groups")
		criteria := anyCriteria(t, people, n)
		groups, unmet, err := split(people, n, criteria, nil, rapid.Uint64().Draw(t, "seed"), searchShares[:1])
		if err != nil {
			t.Fatal(err)
		}
		in := groupNumbers(people, groups)
		for level, c := range criteria {
			told := slices.ContainsFunc(unmet, func(u Unmet) bool { return u.Criterion == level })
			if told == has(people, in, n, c) {
				t.Errorf("%+v: unmet %+v in %v", c, unmet, groups)
			}
		}
		for _, u := range unmet {
			if u.Reason != Others && u.Kind != Even {
				checkReason(t, people, n, criteria, u)
			}
			if u.Groups != n || len(u.In) == 0 || u.Kind == Even && u.People != len(people) {
				t.Errorf("unmet %+v", u)
			}
		}
		place, _ := places(people, n, false)
		fixed, _ := fixedGroups(people, n, criteria, place)
		for i, g := range fixed {
			if g != notFixed && in[i] != g {
				t.Errorf("person %d is in group %d, fixed to %d", i, in[i], g)
			}
		}
		uneven := slices.ContainsFunc(unmet, func(u Unmet) bool { return u.Kind == Even })
		if sizes := sizesOf(in, n); uneven == (slices.Max(sizes)-slices.Min(sizes) <= 1) {
			t.Errorf("sizes %v, unmet %+v", sizes, unmet)
		}
	})
}

func sizesOf(groups []int, n int) []int {
	sizes := make([]int, n)
	for _, g := range groups {
		sizes[g]++
	}
	return sizes
}

// has reports whether groups meet a criterion.
func has(people []Person, groups []int, n int, c Criterion) bool {
	if c.Kind == Together {
		return toll(people, groups, n, []Criterion{c}, nil)[0] == 0
	}
	counts := map[string][]int{}
	for i, p := range people {
		if v := trait(c.By, p); v != "" && (c.Value == "" || v == fold(c.Value)) {
			if counts[v] == nil {
				counts[v] = make([]int, n)
			}
			counts[v][groups[i]]++
		}
	}
	for _, count := range counts {
		switch c.Kind {
		case Apart:
			if slices.Max(count) > 1 {
				return false
			}
		case Spread:
			if slices.Max(count)-slices.Min(count) > 1 || c.Value != "" && slices.Min(count) == 0 {
				return false
			}
		case NotAlone:
			if slices.Contains(count, 1) {
				return false
			}
		}
	}
	return true
}

// checkReason tells that no split whatever has what is said to be impossible,
// nor any that leaves people where they are fixed.
func checkReason(t *rapid.T, people []Person, n int, criteria []Criterion, u Unmet) {
	c := criteria[u.Criterion]
	c.Value = u.Value
	if c.Kind == Together {
		c.Sets = c.Sets[u.Set : u.Set+1]
	}
	place, _ := places(people, n, false)
	fixed, _ := fixedGroups(people, n, criteria, place)
	if u.Reason == Counting {
		fixed = slices.Repeat([]int{notFixed}, len(people))
	}
	groups := make([]int, len(people))
	var try func(i int) bool
	try = func(i int) bool {
		if i == len(people) {
			sizes := sizesOf(groups, n)
			even := slices.Max(sizes)-slices.Min(sizes) <= 1
			return (even || u.Reason == ByHand) && has(people, groups, n, c)
		}
		for g := range n {
			if fixed[i] == notFixed || fixed[i] == g {
				groups[i] = g
				if try(i + 1) {
					return true
				}
			}
		}
		return false
	}
	if try(0) {
		t.Errorf("%+v is possible: %v", u, groups)
	}
}

// TestSplitOfManyIsEven: rooms of any size, with a short search.
func TestSplitOfManyIsEven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := anyRoom(t, 1, 40)
		n := rapid.IntRange(1, min(20, len(people))).Draw(t, "groups")
		criteria := anyCriteria(t, people, n)
		criteria = slices.DeleteFunc(criteria, func(c Criterion) bool { return c.Kind == Fixed })
		history := anyHistory(t, people)
		seed := rapid.Uint64().Draw(t, "seed")
		groups, unmet, err := split(people, n, criteria, history, seed, fewShares)
		if err != nil {
			t.Fatal(err)
		}
		sizes := make([]int, n)
		for i, g := range groups {
			sizes[i] = len(g)
		}
		if !reflect.DeepEqual(sizes, Sizes(len(people), n)) {
			t.Errorf("sizes %v", sizes)
		}
		if in := groupNumbers(people, groups); slices.Contains(in, -1) {
			t.Errorf("somebody is missing: %v", groups)
		}
		again, same, _ := split(people, n, criteria, history, seed, fewShares)
		if !reflect.DeepEqual(groups, again) || !reflect.DeepEqual(unmet, same) {
			t.Errorf("the same again is %v, not %v", again, groups)
		}
	})
}
