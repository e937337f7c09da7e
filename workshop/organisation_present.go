package workshop

import (
	"cmp"
	"slices"
)

// OrganisationCount is how many people of an organisation were there.
type OrganisationCount struct {
	Name   string
	People int
}

// Organisations returns the organisations of those present by name, each once and
// each person once, the one with the most people first. One gives the one name of
// an organisation ([Catalogue.OrganisationNames]); nil where each name is one.
func (m *Meeting) Organisations(people People, one func(string) string) []OrganisationCount {
	var out []OrganisationCount
	written, folded := map[string]int{}, map[string]int{} // places in out
	met := map[ID]bool{}
	for _, p := range m.Attendance.Presences {
		r, known := people.Revision(p.PersonRef)
		if !known || r.Organisation == "" || met[people.Standing(p.Person)] {
			continue
		}
		met[people.Standing(p.Person)] = true
		at, ok := written[r.Organisation]
		if !ok {
			name := r.Organisation
			if one != nil {
				name = one(name)
			}
			if at, ok = folded[FoldName(name)]; !ok {
				at = len(out)
				out = append(out, OrganisationCount{Name: name})
			}
			written[r.Organisation], folded[FoldName(name)] = at, at
		}
		out[at].People++
	}
	slices.SortFunc(out, func(a, b OrganisationCount) int {
		return cmp.Or(cmp.Compare(b.People, a.People), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// OrganisationNames returns what [Catalogue.Organisation] says now, for use beside
// the rest of the program.
func (c *Catalogue) OrganisationNames() func(name string) string {
	aliases := c.aliases // never changed in place
	return func(name string) string { return oneName(aliases, name) }
}

// Circle returns the directory of those at the meeting by name, with each
// organisation by its one name: what a division of the room should know.
func (s *Session) Circle() People {
	if len(s.catalogue.aliases) == 0 {
		return s.People()
	}
	circle := People{}
	for _, p := range s.Meeting().Attendance.Presences {
		for _, r := range s.People()[p.Person].Revisions {
			r.Organisation = s.catalogue.Organisation(r.Organisation)
			circle.Add(r)
		}
	}
	return circle
}
