package workshop

import (
	"cmp"
	"slices"
)

// ActionFilter is which actions somebody asks for. The zero value is all that are
// open.
type ActionFilter struct {
	// Done asks for those too that are done or were dropped.
	Done bool
	// Who is starts of words of the name or the office of who sees to it, "" for
	// anybody.
	Who string
	// Series is the one whose meetings they are of, "" for any.
	Series ID
	// Before asks for those that are due before a day, zero for any.
	Before Date
	// Overdue asks for those that are overdue.
	Overdue bool
}

// FetchActions reads what [Catalogue.Actions] needs: the summaries of all
// meetings, and no journal. It touches nothing but the store, so that it can run
// beside the rest of the program.
func FetchActions(store Store, of []Header) (r Records, err error) {
	if r.Summaries, err = fetchSummaries(store, of); err != nil {
		return r, err
	}
	r.People, err = store.People()
	return r, err
}

// Actions returns the actions of all meetings whose summaries were read, by who
// sees to them and then by the day on which they are due. An action that was
// carried over stands once, in the meeting where it is now. Called tells what the
// owner of an action is called.
func (c *Catalogue) Actions(f ActionFilter, today Date, called func(Owner) string) []Recalled {
	type row struct {
		Recalled
		who string
	}
	names := map[Owner]string{} // of many owners few are different
	name := func(o Owner) string {
		if _, known := names[o]; !known {
			names[o] = called(o)
		}
		return names[o]
	}
	heirs := c.heirs()
	var rows []row
	who := NewQuery(f.Who)
	for _, h := range c.Headers() {
		if f.Series != "" && !slices.Contains(h.Series, f.Series) {
			continue
		}
		for _, a := range c.summaries[h.ID].Agreements {
			if a.Kind == Decision || heirs[heir{h.ID, a.ID}] {
				continue
			}
			if a.State = c.standing(a); !f.takes(a, today) {
				continue
			}
			r := row{Recalled{h, a}, name(a.Who)}
			if f.Who == "" || who.In(NewFindable(r.who)) {
				rows = append(rows, r)
			}
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		if (a.who == "") != (b.who == "") { // those of nobody come last
			return len(b.who) - len(a.who)
		}
		return cmp.Or(cmp.Compare(a.who, b.who), byDue(a.Due, b.Due))
	})
	out := make([]Recalled, len(rows))
	for i, r := range rows {
		out[i] = r.Recalled
	}
	return out
}

// ByDue puts actions into the order of the days on which they are due, those
// without one last.
func ByDue(actions []Recalled) {
	slices.SortStableFunc(actions, func(a, b Recalled) int { return byDue(a.Due, b.Due) })
}

func byDue(a, b Date) int {
	if a.IsZero() != b.IsZero() {
		return -a.Compare(b)
	}
	return a.Compare(b)
}

// heir names what went on in a later meeting: an agreement, and the meeting from
// which it was carried over.
type heir struct{ from, id ID }

// heirs returns what was carried over, as the later meetings tell. That the
// earlier one tells it as well may have been undone there.
func (c *Catalogue) heirs() map[heir]bool {
	out := map[heir]bool{}
	for _, h := range c.Headers() {
		for _, a := range c.summaries[h.ID].Agreements {
			if a.CarriedFrom != "" {
				out[heir{a.CarriedFrom, a.ID}] = true
			}
		}
	}
	return out
}

// takes reports whether an action is asked for, as far as that shows in itself.
func (f ActionFilter) takes(a AgreementSummary, today Date) bool {
	switch {
	case a.State == Carried, a.State != Open && !f.Done:
		return false
	case f.Overdue && !a.IsOverdue(today):
		return false
	case !f.Before.IsZero() && (a.Due.IsZero() || !a.Due.Before(f.Before)):
		return false
	}
	return true
}

// IsOverdue reports whether an action should have been done before today.
func (a AgreementSummary) IsOverdue(today Date) bool {
	return a.Kind != Decision && a.State == Open && !a.Due.IsZero() && a.Due.Before(today)
}
