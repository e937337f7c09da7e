package plan

import (
	"slices"

	"talkoot/workshop"
)

// Present looks at the groups that a meeting has as [Divide] looks at those that it
// plans, whatever has happened to them since: who came late, left or moved. What
// is unmet it tells of the round that is on. The zero Outcome stands for no groups.
func Present(m *workshop.Meeting, people workshop.People) Outcome {
	r := m.Rotation
	if r == nil {
		return Outcome{}
	}
	o := Outcome{
		Wish: Wish{Groups: len(m.Groups), Rounds: r.Rounds, Kind: r.Kind, Criteria: r.Criteria, Seed: r.Seed},
		Plan: workshop.DivisionPlan{Seed: r.Seed, Criteria: r.Criteria, Kind: r.Kind, Count: r.Rounds},
	}
	for round := range r.Rounds {
		o.Plan.Rounds = append(o.Plan.Rounds, m.SeatsIn(round))
	}
	for _, g := range m.Groups {
		o.Plan.Hosts = append(o.Plan.Hosts, g.Host)
	}
	o.RepeatedPairs, o.LowerBound = measure(o.Plan.Rounds, r.Kind)
	o.Unmet = unmetNow(m, people)
	return o
}

// unmetNow tells what the present round does not have. Criteria do not ask
// anything of who has left.
func unmetNow(m *workshop.Meeting, people workshop.People) []Unmet {
	var all []Person
	var at []int
	for g, s := range m.SeatsIn(m.Rotation.At) {
		for _, o := range occupants(s) {
			if o.person == "" {
				o.person = counted(o.number)
			}
			r := people[o.person].Latest()
			all, at = append(all, Person{ID: o.person, Organisation: r.Organisation, Role: r.Role}), append(at, g)
		}
	}
	place, groups := make(map[workshop.ID]int, len(all)), len(m.Groups)
	for i, p := range all {
		place[p.ID] = i
	}
	var criteria []Criterion
	fixed := slices.Repeat([]int{notFixed}, len(all))
	for _, c := range m.Rotation.Criteria {
		criteria = append(criteria, among(c, place))
		for id, g := range c.Fixed {
			if i, ok := place[id]; ok && g >= 1 && g <= groups {
				fixed[i] = g - 1
			}
		}
	}
	r := newRoom(all, groups, criteria, nil, place, fixed)
	for i, g := range at {
		r.move(i, g)
	}
	if len(all) == 0 {
		return nil
	}
	return append(r.unmet(), unmetByNumbers(len(all), groups, m.Rotation.Rounds, m.Rotation.Kind)...)
}

// among returns a criterion without those who are not in a room.
func among(c Criterion, place map[workshop.ID]int) Criterion {
	c.Sets = slices.Clone(c.Sets)
	for i, set := range c.Sets {
		c.Sets[i] = slices.DeleteFunc(slices.Clone(set), func(id workshop.ID) bool {
			_, here := place[id]
			return !here
		})
	}
	return c
}

// measure returns how often people sit together again in rounds, and how often
// they do at least: by any two rounds with whoever sits in both, by all pairs of
// people, and in a cafe that is still one as [cafeBound] says.
func measure(rounds [][]workshop.Seats, kind Kind) (repeated, bound int) {
	people, within := map[workshop.ID][]int{}, 0
	var tables []Groups
	for r, round := range rounds {
		tables = append(tables, company(round))
		for t, group := range tables[r] {
			within += pairs(len(group))
			for _, id := range group {
				people[id] = append(people[id], t)
			}
		}
	}
	for later := range tables {
		for earlier := range later {
			again, least := between(tables[earlier], tables[later])
			repeated += again
			bound += least
		}
	}
	switch {
	case kind != Mix && kind != Cafe:
		return repeated, repeated
	case len(people) > 1:
		bound = max(bound, crowded(within, pairs(len(people))))
	}
	if kind == Cafe && isCafe(people, tables) {
		bound = max(bound, cafeBound(len(people), len(tables[0]), len(tables)))
	}
	return repeated, bound
}

// between returns how many pairs sit together in both of two rounds, and how many
// do at least.
func between(earlier, later Groups) (again, least int) {
	was := map[workshop.ID]int{}
	for t, group := range earlier {
		for _, id := range group {
			was[id] = t
		}
	}
	from, to := make([]int, len(earlier)), make([]int, len(later))
	for t, group := range later {
		with := make([]int, len(earlier))
		for _, id := range group {
			if e, ok := was[id]; ok {
				with[e]++
				from[e]++
				to[t]++
			}
		}
		for _, n := range with {
			again += pairs(n)
		}
	}
	leaving, coming := 0, 0
	for _, n := range from {
		leaving += crowded(n, len(later))
	}
	for _, n := range to {
		coming += crowded(n, len(earlier))
	}
	return again, max(leaving, coming)
}

// isCafe reports whether rounds are those of a cafe in which everybody sits
// throughout: tables are even, one stays at each, and nobody else comes to a
// table again before having been at all.
func isCafe(people map[workshop.ID][]int, rounds []Groups) bool {
	tables := len(rounds[0])
	hosts := make([]int, tables)
	for _, at := range people {
		switch {
		case len(at) < len(rounds):
			return false
		case len(slices.Compact(slices.Clone(at))) == 1:
			hosts[at[0]]++
		case !tour(at, tables):
			return false
		}
	}
	for _, round := range rounds {
		if len(round) != tables {
			return false
		}
		for t, size := range Sizes(len(people), tables) {
			if len(round[t]) != size {
				return false
			}
		}
	}
	return !slices.ContainsFunc(hosts, func(n int) bool { return n != 1 })
}

// tour reports whether no table comes twice before all have come.
func tour(at []int, tables int) bool {
	for part := range slices.Chunk(at, tables) {
		once := slices.Compact(slices.Sorted(slices.Values(part)))
		if len(once) < len(part) {
			return false
		}
	}
	return true
}
