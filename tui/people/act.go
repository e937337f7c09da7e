package people

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/directory"
)

// personMenu offers what can be done with somebody's record.
func (b *Book) personMenu(p directory.Person) {
	w := b.host.Words()
	choices := []kit.Choice{
		{Name: w.T("person.correct"), Run: func() tea.Cmd { b.correct(p.Person); return nil }},
		{Name: w.T("people.join"), Run: func() tea.Cmd { return b.join(b.placeOf(p.Person)) }},
	}
	for _, o := range p.Others {
		choices = append(choices, kit.Choice{
			Name: w.T("people.split", told(o)),
			Run:  func() tea.Cmd { return b.splitPerson(o.Person, p.Person) },
		})
	}
	b.host.Show(kit.NewMenu(b.host, p.Name(), b.personText(p), choices...))
}

func (b *Book) placeOf(person workshop.ID) int {
	for i, p := range b.directory.People {
		if p.Person == person {
			return i
		}
	}
	return -1
}

// organisationMenu offers what can be done with an organisation.
func (b *Book) organisationMenu(o directory.Organisation) {
	w := b.host.Words()
	choices := []kit.Choice{
		{Name: w.T("people.show"), Run: func() tea.Cmd {
			b.turn(People)
			b.line.Set(o.Name)
			b.fill()
			return nil
		}},
		{Name: w.T("people.organisation.join"), Run: func() tea.Cmd {
			for i, x := range b.directory.Organisations {
				if x.Name == o.Name {
					return b.join(i)
				}
			}
			return nil
		}},
	}
	for _, alias := range o.Aliases {
		choices = append(choices, kit.Choice{
			Name: w.T("people.split", alias),
			Run: func() tea.Cmd {
				batch, err := b.host.Catalogue().SplitOrganisation(b.host.Moment(), alias)
				return b.recorded(batch, err, w.T("people.apart", alias))
			},
		})
	}
	b.host.Show(kit.NewMenu(b.host, o.Name, b.organisationText(o), choices...))
}

// join lets the one be chosen that is the same as the one at a place.
func (b *Book) join(at int) tea.Cmd {
	b.joining, b.list = at, kit.List{}
	b.line.Clear()
	b.fill()
	return nil
}

// askLike asks about some that could be the same.
func (b *Book) askLike(group []int) {
	w := b.host.Words()
	b.askWhich(group, kit.Choice{Name: w.T("people.different"), Run: func() tea.Cmd { return b.putAside(group) }})
}

// askWhich asks which of some that are the same stands for the others.
func (b *Book) askWhich(group []int, others ...kit.Choice) {
	var choices []kit.Choice
	for i, at := range group {
		choices = append(choices, kit.Choice{
			Name: b.name(at),
			Run: func() tea.Cmd {
				rest := append(append([]int{}, group[:i]...), group[i+1:]...)
				b.joining = -1
				if b.page == People {
					return b.mergePeople(rest, at)
				}
				return b.mergeOrganisations(rest, at)
			},
		})
	}
	title := "people.same"
	if b.page == Organisations {
		title = "people.organisation.same"
	}
	b.host.Show(kit.NewMenu(b.host, b.host.Words().T(title), nil, append(choices, others...)...))
}

// name tells one of the page from others.
func (b *Book) name(at int) string {
	w := b.host.Words()
	if b.page == Organisations {
		o := b.directory.Organisations[at]
		return o.Name + " · " + w.T("people.members", o.People)
	}
	p := b.directory.People[at]
	return told(p.Revision) + " · " + w.T("people.visits", p.Meetings)
}

// told is a record on one line.
func told(r workshop.Revision) string {
	var parts []string
	for _, s := range []string{r.Name(), r.Organisation, r.Role, r.Place} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// mergePeople says that some people are another one.
func (b *Book) mergePeople(rest []int, into int) tea.Cmd {
	cat := b.host.Catalogue()
	to := b.directory.People[into]
	var ids []workshop.ID
	for _, at := range rest {
		ids = append(ids, b.directory.People[at].Person)
	}
	merge := func() (workshop.Batch, error) {
		return each(ids, func(id workshop.ID) (workshop.Batch, error) { return cat.MergePeople(id, to.Person) })
	}
	batch, err := merge()
	if err != nil {
		b.host.Fail(err)
		return nil
	}
	b.line.Clear()
	save := b.host.Save(batch)
	b.host.Say(b.host.Words().T("people.merged", to.Name()))
	return tea.Batch(save, b.did(step{
		func() (workshop.Batch, error) { return each(ids, cat.SplitPerson) }, merge,
	}))
}

// splitPerson says that a record is of somebody else after all.
func (b *Book) splitPerson(person, from workshop.ID) tea.Cmd {
	cat := b.host.Catalogue()
	split := func() (workshop.Batch, error) { return cat.SplitPerson(person) }
	batch, err := split()
	if err != nil {
		b.host.Fail(err)
		return nil
	}
	save := b.host.Save(batch)
	people, _ := cat.People()
	b.host.Say(b.host.Words().T("people.apart", people[person].Latest().Name()))
	return tea.Batch(save, b.did(step{
		func() (workshop.Batch, error) { return cat.MergePeople(person, from) }, split,
	}))
}

// each does the same with several records, as far as that works.
func each(ids []workshop.ID, do func(workshop.ID) (workshop.Batch, error)) (all workshop.Batch, err error) {
	for _, id := range ids {
		batch, err := do(id)
		if err != nil {
			return all, err
		}
		all.Add(batch)
	}
	return all, nil
}

// mergeOrganisations says that some names mean the organisation of another.
func (b *Book) mergeOrganisations(rest []int, into int) tea.Cmd {
	to := b.directory.Organisations[into].Name
	var names []string
	for _, at := range rest {
		names = append(names, b.directory.Organisations[at].Name)
	}
	batch, err := b.host.Catalogue().MergeOrganisations(b.host.Moment(), names[0], to, names[1:]...)
	b.line.Clear()
	return b.recorded(batch, err, b.host.Words().T("people.merged", to))
}

// recorded saves an action of the library.
func (b *Book) recorded(batch workshop.Batch, err error, said string) tea.Cmd {
	if err != nil {
		b.host.Fail(err)
		return nil
	}
	save := b.host.Save(batch)
	b.host.Say(said)
	return tea.Batch(save, b.did(step{}))
}

// putAside says that some are not the same: of organisations for good, of people
// until the book is closed.
func (b *Book) putAside(group []int) tea.Cmd {
	said := b.host.Words().T("people.put")
	if b.page == Organisations {
		var names []string
		for _, at := range group {
			names = append(names, b.directory.Organisations[at].Name)
		}
		batch, err := b.host.Catalogue().KeepApart(b.host.Moment(), names...)
		return b.recorded(batch, err, said)
	}
	for i, x := range group {
		for _, y := range group[i+1:] {
			b.aside[pair(b.directory.People[x].Person, b.directory.People[y].Person)] = true
		}
	}
	b.host.Say(said)
	return b.reload()
}

// correct lets the details of somebody be corrected: as an action of the open
// meeting where that names the person.
func (b *Book) correct(person workshop.ID) {
	cat := b.host.Catalogue()
	old := cat.Directory()[person].Latest()
	b.host.Show(kit.NewPersonForm(b.host, old, func(d workshop.PersonDetails) (tea.Cmd, error) {
		if b.isHere(person) {
			c, err := b.host.Session().Meeting().CorrectPerson(cat.Directory(), person, d)
			cmd, err := kit.Accepted(b.host, c, err)
			if err != nil {
				return nil, err
			}
			return tea.Batch(cmd, b.did(step{})), nil
		}
		state := func(d workshop.PersonDetails) func() (workshop.Batch, error) {
			return func() (workshop.Batch, error) { return cat.CorrectPerson(person, d) }
		}
		batch, err := state(d)()
		if err != nil {
			return nil, err
		}
		return tea.Batch(b.host.Save(batch), b.did(step{state(old.Details()), state(d)})), nil
	}))
}

// isHere reports whether the open meeting knows somebody by name.
func (b *Book) isHere(person workshop.ID) bool {
	s := b.host.Session()
	return s != nil && s.Meeting().Attendance.State(person) != ""
}
