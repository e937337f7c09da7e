package door

import (
	"cmp"
	"slices"
	"strings"

	"talkoot/workshop"
)

// Found is who fits what was typed.
type Found struct {
	// People are they: those who are expected first, then who was excused or
	// absent, who is only on record, who is there, and who has left; of each those
	// first whose name fits without the organisation.
	People []*Person
	// Coming is how many of them, from the first, are not there.
	Coming int
	// Sure says that the first of them is meant: who is not there, or else the only
	// one who is.
	Sure bool
}

// ranks is how many kinds of people are told apart in [Found.People].
const ranks = 5

// rank is where somebody stands among those found.
func (p *Person) rank() int {
	switch {
	case p.Presence != nil && p.Presence.To.IsZero():
		return 3
	case p.Presence != nil:
		return 4
	case p.State == workshop.Registered:
		return 0
	case p.State != "":
		return 1
	}
	return 2
}

// Find returns who fits the words: each of them is the start of a word of the name
// or organisation, in any order; accents count only where they are typed.
func (x *Index) Find(typed string) Found {
	q := workshop.NewQuery(typed)
	return x.find(q, q, typed, typed)
}

// fitting returns who fits a query of some words. Where more was typed than the last
// time, they are among those who fitted then.
func (x *Index) fitting(q workshop.Query, all string) []*Person {
	if x.last != "" && strings.HasPrefix(all, x.last) {
		left := x.fit[:0]
		for _, p := range x.fit {
			if q.In(p.all) {
				left = append(left, p)
			}
		}
		x.fit, x.last = left, all
		return left
	}
	x.fit, x.last = x.fit[:0], all
	for i := range x.texts {
		if q.In(x.texts[i]) {
			x.fit = append(x.fit, x.all[i])
		}
	}
	return x.fit
}

// find returns who fits the query of all words, those first whose name alone fits
// another; typed is what was written of the name.
func (x *Index) find(q, name workshop.Query, all, typed string) Found {
	var fits [2 * ranks][]*Person
	for _, p := range x.fitting(q, all) {
		at := 2 * p.rank()
		if !name.In(p.name) {
			at++
		}
		fits[at] = append(fits[at], p)
	}
	var f Found
	for i, some := range fits {
		f.People = append(f.People, some...)
		if i < 2*3 {
			f.Coming += len(some)
		}
	}
	f.Sure = f.sure(name, typed)
	return f
}

// FindNamed returns who fits a name that was typed with an organisation: those whom
// the words of both fit, and otherwise those who are called so, of whom one whose
// organisation is not known is meant rather than one of another.
func (x *Index) FindNamed(name, organisation string) Found {
	both := name + " " + organisation
	f := x.find(workshop.NewQuery(both), workshop.NewQuery(name), both, name)
	if len(f.People) > 0 {
		return f
	}
	called, meant := x.Named(name), 0
	slices.SortStableFunc(called, func(a, b *Person) int { return cmp.Compare(a.rank(), b.rank()) })
	for _, is := range []bool{true, false} {
		for _, p := range called {
			if p.Presence == nil && p.Is(name, organisation) == is {
				f.People = append(f.People, p)
				if is {
					meant++
				}
			}
		}
	}
	f.Coming, f.Sure = len(f.People), meant == 1
	for _, p := range called {
		if p.Presence != nil {
			f.People = append(f.People, p)
		}
	}
	return f
}

// sure reports whether the first person found is clearly the one who is meant.
// Nobody else may be meant as well: of the same name; or, where one of them is
// expected and the other not, one whose whole name was typed; or one who fits no
// worse. Who fits by the organisation is meant only where nobody else fits, and where
// no capital letters tell that a name is being written.
func (f *Found) sure(q workshop.Query, typed string) bool {
	coming := f.People[:f.Coming]
	if f.Coming == 0 {
		coming = f.People
	}
	switch len(coming) {
	case 0:
		return false
	case 1:
		return q.In(coming[0].name) || strings.ToLower(typed) == typed
	}
	if f.Coming == 0 {
		return false
	}
	best := coming[0]
	if !q.In(best.name) {
		return false
	}
	for _, other := range coming[1:] {
		if other.sameName(best) || !best.beats(other, q, workshop.FoldName(typed)) {
			return false
		}
	}
	return true
}

// beats reports whether somebody is meant rather than another.
func (p *Person) beats(other *Person, q workshop.Query, typed string) bool {
	if !q.In(other.name) {
		return true
	}
	mine, theirs := p.whole(typed), other.whole(typed)
	expected := p.rank() < other.rank() && p.rank() == 0
	return mine && !theirs && (expected || p.rank() == other.rank()) || expected && mine == theirs
}
