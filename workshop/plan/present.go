package plan

import (
	"slices"

	"talkoot/workshop"
)

// Present looks at the groups that a meeting has as [Divide] looks at those that it
// plans, whatever has happened to them since: who came late, left or moved. What
// is unmet it tells of the round that is on and of those to come. The zero Outcome stands for no groups.
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
	o.Unmet = o.unmetNow(m, people)
	return o
}

// unmetNow tells what the present round does not have, and those to come. Criteria
// do not ask anything of who has left.
func (o *Outcome) unmetNow(m *workshop.Meeting, people workshop.People) []Unmet {
	r := roomAsSeated(o.Plan.Rounds[m.Rotation.At], o.Wish.Criteria, people)
	if len(r.group) == 0 {
		return nil
	}
	out := append(r.unmet(), o.unmetLater(people, m.Rotation.At+1)...)
	return append(out, unmetByNumbers(len(r.group), len(m.Groups), o.Wish.Rounds, o.Wish.Kind)...)
}

// unmetLater tells what rounds from one on, from 0, do not have where people change
// company: criterion by criterion, or for one that names whom it is about, by each of
// them. What the numbers of people do not allow in any round is not told again.
func (o *Outcome) unmetLater(people workshop.People, from int) (out []Unmet) {
	if o.Wish.Kind != Mix && o.Wish.Kind != Cafe {
		return nil
	}
	for round := from; round < len(o.Plan.Rounds); round++ {
		r := roomAsSeated(o.Plan.Rounds[round], o.Wish.Criteria, people)
		for i := range r.kinds {
			k := &r.kinds[i]
			if in, counting := r.lacks(k); len(in) == 0 || counting {
				continue
			}
			u := Unmet{Criterion: k.level, Kind: k.Kind, By: k.By, Value: k.Value, Set: k.set, Groups: len(r.sizes), Reason: Rotating}
			at := slices.IndexFunc(out, func(x Unmet) bool { return x.Criterion == u.Criterion && x.Set == u.Set })
			if at < 0 {
				out, at = append(out, u), len(out)
			}
			if !slices.Contains(out[at].Later, round+1) {
				out[at].Later = append(out[at].Later, round+1)
			}
		}
	}
	return out
}

// roomAsSeated is a split as people sit, with what is asked of them and who was
// put somewhere by hand.
func roomAsSeated(seats []workshop.Seats, criteria []Criterion, people workshop.People) *room {
	var all []Person
	var at []int
	for g, s := range seats {
		for _, o := range occupants(s) {
			r := people[o.person].Latest()
			all, at = append(all, Person{ID: o.id(), Organisation: r.Organisation, Role: r.Role}), append(at, g)
		}
	}
	place := make(map[workshop.ID]int, len(all))
	for i, p := range all {
		place[p.ID] = i
	}
	var here []Criterion
	fixed := slices.Repeat([]int{notFixed}, len(all))
	for _, c := range criteria {
		here = append(here, among(c, place))
		for id, g := range c.Fixed {
			if i, ok := place[id]; ok && g >= 1 && g <= len(seats) {
				fixed[i] = g - 1
			}
		}
	}
	r := newRoom(all, len(seats), here, nil, place, fixed)
	for i, g := range at {
		r.move(i, g)
	}
	return r
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
