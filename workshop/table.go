package workshop

import "slices"

// What people do at a table: somebody may be its host, who stays when the others
// move on, and somebody writes down what is said.

// NameHost says who is the host of a group; "" for nobody. It has to be somebody
// of the group ([CodeUnknownPerson]).
func (m *Meeting) NameHost(group, person ID) (Change, error) {
	if err := m.checkOffice(group, person, func(g *Group) ID { return g.Host }); err != nil {
		return Change{}, err
	}
	return change(HostNamed{group, person})
}

// NameScribe says who writes for a group; "" for nobody. It has to be somebody of
// the group ([CodeUnknownPerson]).
func (m *Meeting) NameScribe(group, person ID) (Change, error) {
	if err := m.checkOffice(group, person, func(g *Group) ID { return g.Scribe }); err != nil {
		return Change{}, err
	}
	return change(ScribeNamed{group, person})
}

func (m *Meeting) checkOffice(group, person ID, now func(*Group) ID) error {
	g := m.Group(group)
	switch {
	case g == nil:
		return Err(CodeUnknownGroup)
	case person != "" && !slices.Contains(g.Members, person):
		return Err(CodeUnknownPerson)
	case now(g) == person:
		return Err(CodeUnchanged)
	}
	return nil
}

// PassScribes names somebody in each group to write, as one action: the next one
// where somebody has written already. Nobody writes twice before all of the group
// have written once, and the host only where there is nobody else. From then on
// each round has another scribe by itself. It gives [CodeUnchanged] where no
// group has anybody by name.
func (m *Meeting) PassScribes() (Change, error) {
	var c Change
	for _, g := range m.Groups {
		if next := m.nextScribe(g); next != "" && next != g.Scribe {
			c.Events = append(c.Events, ScribeNamed{g.ID, next})
		}
	}
	if len(c.Events) == 0 {
		return Change{}, Err(CodeUnchanged)
	}
	return c, nil
}

// nextScribe returns who of a group writes next: of those who have written the
// least, the first after the present scribe; "" where nobody is known by name.
func (m *Meeting) nextScribe(g *Group) ID {
	from := 1 + slices.Index(g.Members, g.Scribe)
	best := ID("")
	for i := range g.Members {
		x := g.Members[(from+i)%len(g.Members)]
		switch {
		case x == g.Host:
		case best == "" || m.scribed[x] < m.scribed[best]:
			best = x
		}
	}
	if best == "" && len(g.Members) > 0 {
		return g.Members[0]
	}
	return best
}

// passScribes lets somebody else write in each group that has a scribe, or had
// one before its people changed tables.
func (m *Meeting) passScribes() {
	if !slices.ContainsFunc(m.Groups, func(g *Group) bool { return g.scribes }) {
		return
	}
	for _, g := range m.Groups {
		if g.scribes {
			m.write(g, m.nextScribe(g))
		}
	}
}

// write lets somebody write for a group.
func (m *Meeting) write(g *Group, person ID) {
	g.Scribe, g.scribes = person, person != ""
	if person != "" {
		m.scribed[person]++
	}
}

// keepOffices takes its offices from those who are not in the group any more.
func (g *Group) keepOffices() {
	if !slices.Contains(g.Members, g.Host) {
		g.Host = ""
	}
	if !slices.Contains(g.Members, g.Scribe) {
		g.Scribe = ""
	}
}

func (p HostNamed) onMeeting(m *Meeting, _ Entry) {
	if g := m.Group(p.Group); g != nil && (p.Person == "" || slices.Contains(g.Members, p.Person)) {
		g.Host = p.Person
	}
}

func (p ScribeNamed) onMeeting(m *Meeting, _ Entry) {
	if g := m.Group(p.Group); g != nil && (p.Person == "" || slices.Contains(g.Members, p.Person)) {
		m.write(g, p.Person)
	}
}
