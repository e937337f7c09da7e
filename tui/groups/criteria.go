package groups

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// askCriterion asks what else the groups should be like.
func (s *Screen) askCriterion() {
	w := s.host.Words()
	nobody := ""
	if len(s.meeting().Here()) == 0 {
		nobody = w.T("off.nobody_named")
	}
	needs := func(by workshop.Attribute) string {
		if nobody == "" && len(s.values(by)) == 0 {
			return w.T("off.none." + string(by))
		}
		return nobody
	}
	either := needs(workshop.ByRole)
	if either != "" {
		either = needs(workshop.ByOrganisation)
	}
	add := func(c workshop.Criterion) func() tea.Cmd { return func() tea.Cmd { return s.add(c) } }
	then := func(f func()) func() tea.Cmd { return func() tea.Cmd { f(); return nil } }
	s.host.Show(kit.NewMenu(s.host, w.T("wish.add"), nil,
		kit.Choice{
			Name: w.T("criterion.apart.organisation"), Off: needs(workshop.ByOrganisation),
			Run: add(workshop.Criterion{Kind: workshop.Apart, By: workshop.ByOrganisation}),
		},
		kit.Choice{
			Name: w.T("criterion.apart.role"), Off: needs(workshop.ByRole),
			Run: add(workshop.Criterion{Kind: workshop.Apart, By: workshop.ByRole}),
		},
		kit.Choice{Name: w.T("criterion.spread.ask"), Off: either, Run: then(func() { s.askValue(workshop.Spread) })},
		kit.Choice{Name: w.T("criterion.notalone.ask"), Off: either, Run: then(func() { s.askValue(workshop.NotAlone) })},
		kit.Choice{Name: w.T("criterion.together.ask"), Off: nobody, Run: then(s.askTogether)},
		kit.Choice{Name: w.T("criterion.fixed.ask"), Off: nobody, Run: then(s.askFixed)},
	))
}

// values are the roles or organisations of those who are here, the commonest
// first.
func (s *Screen) values(by workshop.Attribute) []string {
	count, people := map[string]int{}, s.host.Session().Circle()
	for _, id := range s.meeting().Here() {
		r := people[id].Latest()
		value := r.Organisation
		if by == workshop.ByRole {
			value = r.Role
		}
		if value != "" {
			count[value]++
		}
	}
	return slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a, b)
	})
}

// add puts a criterion behind the others and selects the row below it.
func (s *Screen) add(c workshop.Criterion) tea.Cmd {
	same := func(x workshop.Criterion) bool {
		return x.Kind == c.Kind && x.By == c.By && x.Value == c.Value && c.By != ""
	}
	if slices.ContainsFunc(s.wishes.Criteria, same) {
		s.host.Say(s.host.Words().T("criterion.twice"))
		return nil
	}
	s.wishes.Criteria = append(s.wishes.Criteria, c)
	s.wishes.list.At = s.wishRows() - rowsBelow
	return nil
}

// askValue asks for the role or organisation that a criterion is about.
func (s *Screen) askValue(kind workshop.CriterionKind) {
	w := s.host.Words()
	var choices []kit.Choice
	for _, by := range []workshop.Attribute{workshop.ByRole, workshop.ByOrganisation} {
		for _, value := range s.values(by) {
			choices = append(choices, kit.Choice{
				Name: kit.Plain(value) + " · " + w.T("field."+string(by)),
				Run:  func() tea.Cmd { return s.add(workshop.Criterion{Kind: kind, By: by, Value: value}) },
			})
		}
	}
	s.host.Show(kit.NewPicker(s.host, w.T("criterion."+string(kind)+".ask"), choices...))
}

// askTogether lets the people be ticked who should be in one group.
func (s *Screen) askTogether() {
	i := len(s.wishes.Criteria)
	s.add(workshop.Criterion{Kind: workshop.Together, Sets: [][]workshop.ID{nil}})
	s.wishes.list.At = rowsAbove + i
	s.tickTogether(i)
}

func (s *Screen) tickTogether(i int) {
	s.host.Show(kit.NewTicker(s.host, s.host.Words().T("criterion.together.ask"), func() []kit.Choice {
		var choices []kit.Choice
		for _, p := range s.present() {
			on := slices.Contains(s.wishes.Criteria[i].Sets[0], p.person)
			choices = append(choices, kit.Choice{Name: kit.Tick(on, kit.Plain(p.name)), Run: func() tea.Cmd {
				s.tick(i, p.person, !on)
				return nil
			}})
		}
		return choices
	}))
}

// tick puts somebody into the set of a criterion, or out of it. The criteria may
// be those of the meeting, which stay as they are.
func (s *Screen) tick(i int, person workshop.ID, on bool) {
	sets := slices.Clone(s.wishes.Criteria[i].Sets)
	sets[0] = slices.DeleteFunc(slices.Clone(sets[0]), func(x workshop.ID) bool { return x == person })
	if on {
		sets[0] = append(sets[0], person)
	}
	s.wishes.Criteria[i].Sets = sets
}

// present are those who are here by name, in the order of their names.
func (s *Screen) present() []walker {
	s.follow()
	var out []walker
	for _, id := range s.meeting().Here() {
		name := s.sheet.names[id]
		out = append(out, walker{person: id, name: name, sorted: strings.ToLower(name)})
	}
	slices.SortStableFunc(out, func(a, b walker) int { return strings.Compare(a.sorted, b.sorted) })
	return out
}

// askFixed asks who is to be in which group, whatever else is asked for.
func (s *Screen) askFixed() {
	w := s.host.Words()
	var choices []kit.Choice
	for _, p := range s.present() {
		choices = append(choices, kit.Choice{Name: kit.Plain(p.name), Run: func() tea.Cmd { s.askPlace(p); return nil }})
	}
	s.host.Show(kit.NewPicker(s.host, w.T("criterion.fixed.ask"), choices...))
}

// askPlace asks for the group of somebody.
func (s *Screen) askPlace(p walker) {
	w := s.host.Words()
	var choices []kit.Choice
	for n := 1; n <= s.wishes.Groups; n++ {
		choices = append(choices, kit.Choice{Name: w.T("group.numbered", strconv.Itoa(n)), Run: func() tea.Cmd {
			s.fix(p.person, n)
			return nil
		}})
	}
	s.host.Show(kit.NewMenu(s.host, p.name, nil, choices...))
}

// fix puts somebody into a group by hand; 0 is for none.
func (s *Screen) fix(person workshop.ID, group int) {
	is := func(c workshop.Criterion) bool { return c.Kind == workshop.Fixed }
	i := slices.IndexFunc(s.wishes.Criteria, is)
	if i < 0 {
		s.add(workshop.Criterion{Kind: workshop.Fixed})
		i = len(s.wishes.Criteria) - 1
	}
	fixed := maps.Clone(s.wishes.Criteria[i].Fixed)
	if fixed == nil {
		fixed = map[workshop.ID]int{}
	}
	if fixed[person] = group; group == 0 {
		delete(fixed, person)
	}
	if s.wishes.Criteria[i].Fixed = fixed; len(fixed) == 0 {
		s.drop(i)
	}
}

// criterionMenu offers what can be done with one of the criteria.
func (s *Screen) criterionMenu(i int) {
	w, c := s.host.Words(), s.wishes.Criteria[i]
	var choices []kit.Choice
	switch c.Kind {
	case workshop.Together:
		choices = append(choices, kit.Choice{Name: w.T("criterion.people"), Run: func() tea.Cmd { s.tickTogether(i); return nil }})
	case workshop.Fixed:
		choices = append(choices, kit.Choice{Name: w.T("criterion.fixed.ask"), Run: func() tea.Cmd { s.askFixed(); return nil }})
		for _, p := range s.present() {
			if n := c.Fixed[p.person]; n > 0 {
				choices = append(choices, kit.Choice{
					Name: w.T("criterion.free", p.name),
					Run:  func() tea.Cmd { s.fix(p.person, 0); return nil },
				})
			}
		}
	}
	choices = append(choices,
		kit.Choice{Name: w.T("criterion.up"), Key: kit.KeyOf(w, kit.NoteUp), Run: func() tea.Cmd { return s.shift(i, -1) }},
		kit.Choice{Name: w.T("criterion.down"), Key: kit.KeyOf(w, kit.NoteDown), Run: func() tea.Cmd { return s.shift(i, 1) }},
		kit.Choice{Name: w.T("criterion.remove"), Run: func() tea.Cmd { return s.drop(i) }})
	s.host.Show(kit.NewMenu(s.host, w.T("wish.criterion"), []string{s.criterionText(c)}, choices...))
}

// shift moves a criterion up or down in the order of priority.
func (s *Screen) shift(i, by int) tea.Cmd {
	all := s.wishes.Criteria
	if j := i + by; j >= 0 && j < len(all) {
		all[i], all[j] = all[j], all[i]
		s.wishes.list.At = rowsAbove + j
	}
	return nil
}

// drop takes a criterion away.
func (s *Screen) drop(i int) tea.Cmd {
	s.wishes.Criteria = slices.Delete(s.wishes.Criteria, i, i+1)
	s.wishes.list.Clamp(s.wishRows())
	return nil
}

// here returns criteria without the people who are not here any more, and
// without those that are about nobody then.
func (s *Screen) here(criteria []workshop.Criterion) []workshop.Criterion {
	here := map[workshop.ID]bool{}
	for _, id := range s.meeting().Here() {
		here[id] = true
	}
	var out []workshop.Criterion
	for _, c := range criteria {
		var sets [][]workshop.ID
		for _, set := range c.Sets {
			set = slices.DeleteFunc(slices.Clone(set), func(id workshop.ID) bool { return !here[id] })
			if len(set) > 0 {
				sets = append(sets, set)
			}
		}
		c.Sets = sets
		c.Fixed = maps.Clone(c.Fixed)
		maps.DeleteFunc(c.Fixed, func(id workshop.ID, _ int) bool { return !here[id] })
		if c.By != "" || len(c.Sets) > 0 || len(c.Fixed) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// criterionText says what a criterion asks for.
func (s *Screen) criterionText(c workshop.Criterion) string {
	w := s.host.Words()
	switch c.Kind {
	case workshop.Together:
		var names []string
		for _, set := range c.Sets {
			for _, id := range set {
				names = append(names, s.sheet.names[id])
			}
		}
		return w.T("criterion.together", strings.Join(names, ", "))
	case workshop.Fixed:
		var parts []string
		for _, p := range s.present() {
			if n := c.Fixed[p.person]; n > 0 {
				parts = append(parts, p.name+" → "+strconv.Itoa(n))
			}
		}
		return w.T("criterion.fixed", strings.Join(parts, ", "))
	case workshop.Apart:
		if c.Value == "" {
			return w.T("criterion.apart." + string(c.By))
		}
	}
	if c.Value == "" {
		return w.T("criterion.each."+string(c.Kind), w.T("field."+string(c.By)))
	}
	return w.T("criterion."+string(c.Kind), c.Value)
}
