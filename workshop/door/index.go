package door

import (
	"cmp"
	"slices"
	"strings"

	"talkoot/workshop"
)

// Person is somebody who may come to a meeting, or came.
type Person struct {
	workshop.Revision
	// State is what is known of their coming: "" for who is only on record.
	State workshop.PresenceState
	// Presence is theirs at the meeting, nil if there is none.
	Presence *workshop.Presence
	// Erased says that the name is not on record any more.
	Erased bool

	*words
}

// Here reports whether somebody is at the meeting and has not left.
func (p *Person) Here() bool { return p.Presence != nil && p.Presence.To.IsZero() }

// words are those of a person's record, made ready to be matched.
type words struct {
	ref  workshop.PersonRef
	name workshop.Findable
	all  workshop.Findable // of the name and the organisation
	full string            // the name as it is compared with another
	org  string            // the organisation as it is compared with another
}

// Index is everybody who is on record or at a meeting, made ready to be found.
type Index struct {
	ready map[workshop.ID]*words
	all   []*Person // by family name, given name and organisation
	came  []*Person // by name at the meeting, in the order of arrival
	// texts are the words of all, in their order: what every search goes through.
	texts []workshop.Findable
	// fit is who fitted what was typed last.
	fit  []*Person
	last string
}

// New returns an empty index.
func New() *Index { return &Index{ready: map[workshop.ID]*words{}} }

// Update makes the index that of a meeting as it stands. What was made ready for
// records that have not changed is kept.
func (x *Index) Update(m *workshop.Meeting, people workshop.People) {
	at := &m.Attendance
	states := make(map[workshop.ID]workshop.PresenceState, len(at.Registrations))
	for _, r := range at.Registrations {
		states[r.Person] = r.State
	}
	present := make(map[workshop.ID]*workshop.Presence, len(at.Presences))
	for _, p := range at.Presences {
		present[p.Person], states[p.Person] = p, workshop.Came
	}
	byID := make(map[workshop.ID]*Person, len(present))
	made, sorted := make([]Person, 0, len(people)), true
	add := func(record workshop.Person) {
		if record.IsMerged() && states[record.ID] == "" && people.Standing(record.ID) != record.ID {
			return // the record that stands for the person is there to be found
		}
		p := Person{Revision: record.Latest(), State: states[record.ID], Presence: present[record.ID]}
		if p.Presence != nil { // as the meeting knows them
			if r, ok := people.Revision(p.Presence.PersonRef); ok {
				p.Revision = r
			}
		}
		old := x.ready[record.ID]
		p.words = x.words(p.Revision)
		sorted = sorted && p.words == old
		made = append(made, p)
	}
	for _, p := range x.all { // in order already, as most of them stay
		if record, kept := people[p.Person]; kept {
			add(record)
		} else {
			delete(x.ready, p.Person)
		}
	}
	if len(made) < len(people) {
		for id, record := range people {
			if x.ready[id] == nil {
				add(record)
			}
		}
	}
	x.all = make([]*Person, len(made))
	for i := range made {
		x.all[i] = &made[i]
		if made[i].Presence != nil {
			byID[made[i].Person] = &made[i]
		}
	}
	if !sorted {
		slices.SortFunc(x.all, byName)
	}
	x.fit, x.last = nil, ""
	x.texts = make([]workshop.Findable, len(x.all))
	for i, p := range x.all {
		x.texts[i] = p.all
	}
	x.came = make([]*Person, len(at.Presences))
	for i, p := range at.Presences {
		if x.came[i] = byID[p.Person]; x.came[i] == nil {
			x.came[i] = &Person{
				Revision: workshop.Revision{PersonRef: p.PersonRef}, State: workshop.Came, Presence: p, Erased: true, words: &words{},
			}
		}
	}
}

func byName(a, b *Person) int {
	return cmp.Or(cmp.Compare(a.Family, b.Family), cmp.Compare(a.Given, b.Given),
		cmp.Compare(a.Organisation, b.Organisation), cmp.Compare(a.Person, b.Person))
}

// words makes the words of a record ready, unless they are.
func (x *Index) words(r workshop.Revision) *words {
	w := x.ready[r.Person]
	if w == nil || w.ref != r.PersonRef {
		name := r.Name()
		w = &words{
			ref: r.PersonRef, name: workshop.NewFindable(name), all: workshop.NewFindable(name + " " + r.Organisation),
			full: workshop.FoldName(name), org: workshop.FoldName(r.Organisation),
		}
		x.ready[r.Person] = w
	}
	return w
}

// Expected returns who is registered and may still come, by name.
func (x *Index) Expected() []*Person { return x.of(workshop.Registered) }

// Kept away returns who is excused or absent, by name.
func (x *Index) KeptAway() []*Person { return x.of(workshop.Excused, workshop.Absent) }

func (x *Index) of(states ...workshop.PresenceState) (out []*Person) {
	for _, p := range x.all {
		if p.State != "" && slices.Contains(states, p.State) {
			out = append(out, p)
		}
	}
	return out
}

// Came returns who came by name, those who are there before those who have left,
// in both the last first.
func (x *Index) Came() []*Person {
	out := make([]*Person, 0, len(x.came))
	for _, here := range []bool{true, false} {
		for i := len(x.came) - 1; i >= 0; i-- {
			if p := x.came[i]; p.Here() == here {
				out = append(out, p)
			}
		}
	}
	return out
}

// Named returns those whose name this is, whatever their organisation.
func (x *Index) Named(name string) (out []*Person) {
	full := workshop.FoldName(name)
	for _, p := range x.all {
		if p.full == full {
			out = append(out, p)
		}
	}
	return out
}

// Is reports whether somebody may be the one who was typed: of the same name, and
// of the same organisation unless one of both is not known.
func (p *Person) Is(name, organisation string) bool {
	org := workshop.FoldName(organisation)
	return p.full != "" && p.full == workshop.FoldName(name) && (org == "" || p.org == "" || p.org == org)
}

// sameName reports whether two records have one name.
func (p *Person) sameName(o *Person) bool { return p.full == o.full }

// whole reports whether the words are all those of the name, each in full.
func (p *Person) whole(folded string) bool {
	a, b := strings.Fields(p.full), strings.Fields(folded)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}
