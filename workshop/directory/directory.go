package directory

import (
	"cmp"
	"slices"

	"talkoot/workshop"
)

// Directory is everybody on record, and their organisations.
type Directory struct {
	People        []Person       // by family name
	Organisations []Organisation // by name
}

// Person is somebody on record.
type Person struct {
	// Revision is the newest of the record that stands for the person, with the
	// organisation by its one name.
	workshop.Revision
	// Others are the records that are of the same person besides.
	Others []workshop.Revision
	// Meetings is in how many meetings the person was present by name, and Last the
	// date of the last of them.
	Meetings int
	Last     workshop.Date
	// Until is the last day on which the name may be kept, zero where nothing says
	// so.
	Until workshop.Date
}

// Organisation is an organisation of somebody on record.
type Organisation struct {
	Name string
	// Aliases are its other names, merged by hand, by name.
	Aliases []string
	// People is how many there are on record, and Meetings in how many meetings at
	// least one of them was present by name.
	People, Meetings int
}

// New makes the directory of a catalogue whose records were read.
func New(c *workshop.Catalogue) Directory {
	b := builder{catalogue: c, people: c.Directory(), persons: map[workshop.ID]*entry{}, organisations: map[string]*group{}}
	b.records()
	b.meetings()
	return Directory{b.allPeople(), b.allOrganisations()}
}

// builder gathers the directory.
type builder struct {
	catalogue     *workshop.Catalogue
	people        workshop.People
	persons       map[workshop.ID]*entry // by every record
	organisations map[string]*group      // by [workshop.FoldName]
}

// entry is a person while the directory is made.
type entry struct {
	Person
	group *group
	// present is the last meeting that counted, so that two records in one meeting
	// count once; named are all that name the person.
	present workshop.ID
	named   []workshop.Header
}

// group is an organisation while the directory is made.
type group struct {
	Organisation
	written map[string]int // how many people have each name
	met     workshop.ID    // the last meeting that counted
}

// records gathers the people and their organisations.
func (b *builder) records() {
	groups := map[string]*group{} // as written, so that each name is folded once
	for id, p := range b.people {
		if b.people.Standing(id) != id {
			continue
		}
		r := p.Latest()
		e := &entry{Person: Person{Revision: r}}
		b.persons[id] = e
		if r.Organisation == "" {
			continue
		}
		g := groups[r.Organisation]
		if g == nil {
			g = b.group(r.Organisation)
			groups[r.Organisation] = g
		}
		g.People++
		g.written[r.Organisation]++
		e.group = g
	}
	for id, p := range b.people {
		if standing := b.people.Standing(id); standing != id {
			e := b.persons[standing]
			e.Others = append(e.Others, p.Latest())
			b.persons[id] = e
		}
	}
}

// group returns the organisation of a name.
func (b *builder) group(name string) *group {
	one := b.catalogue.Organisation(name)
	key := workshop.FoldName(one)
	g := b.organisations[key]
	if g == nil {
		g = &group{written: map[string]int{}}
		b.organisations[key] = g
	}
	if one != name { // somebody said what it is called
		g.Name = one
	}
	return g
}

// meetings counts where each was.
func (b *builder) meetings() {
	for _, h := range b.catalogue.Stored() {
		s, _ := b.catalogue.Summary(h.ID)
		for _, ref := range s.Present {
			e := b.persons[ref.Person]
			if e == nil || e.present == h.ID {
				continue
			}
			e.present, e.named = h.ID, append(e.named, h)
			if h.Deleted {
				continue
			}
			e.Meetings++
			if e.Last.Before(h.Date) {
				e.Last = h.Date
			}
			if g := e.group; g != nil && g.met != h.ID {
				g.met = h.ID
				g.Meetings++
			}
		}
		for _, id := range s.Others {
			if e := b.persons[id]; e != nil && e.present != h.ID {
				e.named = append(e.named, h)
			}
		}
	}
}

func (b *builder) allPeople() []Person {
	out := make([]Person, 0, len(b.persons))
	for id, e := range b.persons {
		if id != e.Person.Person {
			continue
		}
		p := e.Person
		if e.group != nil {
			p.Organisation = e.group.name()
		}
		p.Until = b.catalogue.KeptUntil(p.Revision, e.named)
		slices.SortFunc(p.Others, func(a, b workshop.Revision) int { return cmp.Compare(a.Person, b.Person) })
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b Person) int {
		return cmp.Or(cmp.Compare(a.Family, b.Family), cmp.Compare(a.Given, b.Given), cmp.Compare(a.Person, b.Person))
	})
	return out
}

func (b *builder) allOrganisations() []Organisation {
	aliases := map[string][]string{}
	for _, a := range b.catalogue.Aliases() {
		key := workshop.FoldName(b.catalogue.Organisation(a.Alias))
		aliases[key] = append(aliases[key], a.Alias)
	}
	out := make([]Organisation, 0, len(b.organisations))
	for key, g := range b.organisations {
		o := g.Organisation
		o.Name, o.Aliases = g.name(), aliases[key]
		slices.Sort(o.Aliases)
		out = append(out, o)
	}
	slices.SortFunc(out, func(a, b Organisation) int { return cmp.Compare(a.Name, b.Name) })
	return out
}

// name is what an organisation is called: as somebody said, or as most people's
// records have it.
func (g *group) name() string {
	if g.Name != "" {
		return g.Name
	}
	for name, n := range g.written {
		if most := g.written[g.Name]; n > most || n == most && name < g.Name {
			g.Name = name
		}
	}
	return g.Name
}
