package workshop

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Holding is what is kept about one person.
type Holding struct {
	Revision
	// Meetings is how many meetings name the person, deleted ones too.
	Meetings int
	// Until is the last day on which the name may be kept, zero where nothing says
	// so, and Stated whether somebody stated that day for this person.
	Until  Date
	Stated bool
	// Sensitive is what the organisation or the role may give away.
	Sensitive Sensitive
}

// Past reports whether the name should be gone by now.
func (h Holding) Past(today Date) bool { return !h.Until.IsZero() && h.Until.Before(today) }

// Holdings are what a database holds about people.
type Holdings struct {
	People   []Holding // by name
	Meetings []MeetingHolding
	Series   []Series // by name
}

// MeetingHolding is a meeting that names somebody on record.
type MeetingHolding struct {
	Header
	People int // on record, present or named otherwise
	Erased int // named once, and not on record any more
}

// FetchHoldings reads what [Catalogue.Holdings] needs. It touches nothing but the
// store, so that it can run beside the rest of the program.
func FetchHoldings(store Store, meetings []Header) (r Records, err error) {
	if r.Summaries, err = fetchSummaries(store, meetings); err != nil {
		return r, err
	}
	r.People, err = store.People()
	return r, err
}

// Stored returns all meetings, the deleted and archived ones too: their names
// are held like those of others.
func (c *Catalogue) Stored() []Header { return slices.Concat(c.Headers(), c.Deleted()) }

// Holdings returns what is held about people, once [FetchHoldings] was adopted
// for all of [Catalogue.Stored].
func (c *Catalogue) Holdings() Holdings {
	h := Holdings{Series: c.AllSeries()}
	named := map[ID][]Header{} // by the record that stands for the person
	for _, meeting := range c.Stored() {
		in := MeetingHolding{Header: meeting}
		for _, id := range c.summaries[meeting.ID].everybody() {
			if _, known := c.people[id]; known {
				id = c.people.Standing(id)
				if m := named[id]; len(m) == 0 || m[len(m)-1].ID != meeting.ID {
					named[id] = append(m, meeting)
				}
				in.People++
			} else {
				in.Erased++
			}
		}
		if in.People+in.Erased > 0 {
			h.Meetings = append(h.Meetings, in)
		}
	}
	for id, p := range c.people {
		if c.people.Standing(id) != id {
			continue // somebody else's record stands for the person
		}
		h.People = append(h.People, c.held(p.Latest(), named[id]))
	}
	slices.SortFunc(h.People, func(a, b Holding) int {
		return cmp.Or(cmp.Compare(a.Family, b.Family), cmp.Compare(a.Given, b.Given), cmp.Compare(a.Person, b.Person))
	})
	return h
}

// everybody returns all people whom a meeting names.
func (s Summary) everybody() []ID {
	out := make([]ID, 0, len(s.Present)+len(s.Others))
	for _, p := range s.Present {
		out = append(out, p.Person)
	}
	return append(out, s.Others...)
}

func (c *Catalogue) held(r Revision, meetings []Header) Holding {
	h := Holding{
		Revision: r, Meetings: len(meetings), Until: r.KeepUntil, Stated: !r.KeepUntil.IsZero(),
		Sensitive: SensitiveIn(r.Organisation, r.Role),
	}
	if !h.Stated {
		h.Until = c.keepUntil(meetings)
	}
	return h
}

// keepUntil returns until when somebody may be kept who is named in some
// meetings: the latest day that their series allow. Where one of them has no rule
// there is no such day, and neither for whom no meeting names.
func (c *Catalogue) keepUntil(meetings []Header) (until Date) {
	for _, h := range meetings {
		months := 0
		for _, id := range h.Series {
			months = max(months, c.series[id].KeepMonths)
		}
		if months == 0 || h.Date.IsZero() {
			return Date{}
		}
		if d := h.Date.AddMonths(months); until.Before(d) {
			until = d
		}
	}
	return until
}

// AddMonths returns the same day some months later, or the last day of that month
// where it has no such day.
func (d Date) AddMonths(n int) Date {
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Date{first.Year(), first.Month(), min(d.Day, last)}
}

// Past returns the people whose names should be gone by now.
func (h Holdings) Past(today Date) (out []Holding) {
	for _, p := range h.People {
		if p.Past(today) {
			out = append(out, p)
		}
	}
	return out
}

// Find returns the people whom words mean: one with this id, or else those whose
// full name they are, or else those with words of whose name and organisation
// they are starts.
func (h Holdings) Find(words string) (out []Holding) {
	for _, test := range []func(Holding) bool{
		func(p Holding) bool { return string(p.Person) == words },
		func(p Holding) bool { return FoldName(p.Name()) == FoldName(words) },
		func(p Holding) bool { return CleanLine(words) != "" && Matches(words, p.Name()+" "+p.Organisation) },
	} {
		for _, p := range h.People {
			if test(p) {
				out = append(out, p)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// Notice returns what people at a meeting are told about their personal data: the
// notices of its series, each once; "" where none has any.
func (c *Catalogue) Notice(meeting ID) string {
	var texts []string
	for _, id := range c.headers[meeting].Series {
		if s := c.series[id].Notice; s != "" && !slices.Contains(texts, s) {
			texts = append(texts, s)
		}
	}
	return strings.Join(texts, "\n")
}
