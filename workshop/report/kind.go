package report

import (
	"cmp"
	"slices"
	"strings"

	"talkoot/workshop"
)

// Kind is how many people of one kind there were, in the room and from elsewhere
// together.
type Kind struct {
	Kind workshop.CountKind
	// Total is of the meetings at which the kind was counted: of the others nobody
	// knows whether there was anybody of it.
	Total
}

// kinds add the counts by kind up, by their names in small letters.
type kinds map[workshop.CountKind]*Kind

// add adds the counts by kind of one meeting. Those of people of any kind belong
// to none.
func (k *kinds) add(parts []workshop.Part) {
	for i, p := range parts {
		key := folded(p.Kind)
		if key == "" || slices.ContainsFunc(parts[:i], func(o workshop.Part) bool { return folded(o.Kind) == key }) {
			continue
		}
		c := p.Count
		for _, o := range parts[i+1:] { // of the same kind, from elsewhere
			if folded(o.Kind) == key {
				c = c.Plus(o.Count)
			}
		}
		if !c.Known() {
			continue
		}
		if *k == nil {
			*k = kinds{}
		}
		if (*k)[key] == nil {
			(*k)[key] = &Kind{Kind: p.Kind}
		}
		(*k)[key].add(c)
	}
}

func folded(k workshop.CountKind) workshop.CountKind {
	return workshop.CountKind(workshop.FoldName(string(k)))
}

// sorted returns the kinds: the program's own in the order of menus, then those
// in somebody's own words, by name.
func (k kinds) sorted() []Kind {
	var out []Kind
	for _, x := range k {
		out = append(out, *x)
	}
	place := func(x Kind) int {
		if i := slices.Index(workshop.CountKinds, x.Kind); i >= 0 {
			return i
		}
		return len(workshop.CountKinds)
	}
	slices.SortFunc(out, func(a, b Kind) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), strings.Compare(string(folded(a.Kind)), string(folded(b.Kind))))
	})
	return out
}
