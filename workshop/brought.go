package workshop

import (
	"cmp"
	"slices"
)

// Brought is a meeting that comes from another database: its journal as it was kept
// there, and what that refers to.
type Brought struct {
	Meeting ID
	Entries []Entry
	// Series are the series that the meeting is in, by id and name, and People what
	// is known of the people whom it names. Whoever is named and not among them
	// stands like somebody whose name was erased.
	Series []Series
	People []Revision
}

// BroughtMeeting is what bringing a meeting in comes to. Nothing has happened yet.
type BroughtMeeting struct {
	// Meeting is the meeting as it will be, under a code that no other one has.
	Meeting *Meeting
	// Series are the names of the series that it is in, and NewSeries of those that
	// are made for it.
	Series, NewSeries []string
	// New counts the people of whom there is no record yet, and Known those of whom
	// there is one.
	New, Known int
	// Nameless counts those who were there and whose names the file does not hold.
	Nameless int

	entries []Entry
	series  []Payload
	people  []Revision
}

// PlanMeeting finds out what bringing a meeting in comes to. It is the same meeting
// with the same ids; people are the same where their id is, or their name and
// organisation; series where their id is, or their name.
//
// As a copy it becomes a meeting beside the one that is here: its own id and code,
// and entries of its own. Its notes keep their ids, so that a text that is redacted
// goes from both.
//
// It gives [CodeMeetingHere] where the meeting is here already, and
// [CodeMeetingDeleted] where it was deleted here; besides, the codes of what is
// wrong with a journal: [CodeBadJournal], [CodeNewerJournal], [CodeTextTooLong].
func (c *Catalogue) PlanMeeting(mo Moment, b Brought, asCopy bool) (BroughtMeeting, error) {
	b, err := b.checked()
	if err != nil {
		return BroughtMeeting{}, err
	}
	if err := cmp.Or(c.readLibrary(), c.readPeople()); err != nil {
		return BroughtMeeting{}, err
	}
	if asCopy {
		b = b.copied(mo)
	}
	if h, here := c.headers[b.Meeting]; here {
		if h.Deleted {
			return BroughtMeeting{}, Err(CodeMeetingDeleted, h.Code)
		}
		return BroughtMeeting{}, Err(CodeMeetingHere, h.Code)
	}
	p := BroughtMeeting{}
	series, err := c.matchSeries(b, &p)
	if err != nil {
		return p, err
	}
	people := c.matchPeople(b, &p)
	p.entries = make([]Entry, len(b.Entries))
	code := c.journal.State().freeCode(b.made().Code)
	for i, e := range b.Entries {
		p.entries[i] = e.Rewrite(func(v any) any {
			switch v := v.(type) {
			case MeetingMade:
				v.Code = code
				return v
			case PersonRef:
				if ref, other := people[v.Person]; other {
					return ref
				}
			case ID:
				if ref, other := people[v]; other {
					return ref.Person
				}
				if id, other := series[v]; other {
					return id
				}
			}
			return nil
		})
	}
	p.Meeting = Fold(NewMeeting(), p.entries)
	for _, id := range p.Meeting.Series {
		if s, ok := c.series[id]; ok {
			p.Series = append(p.Series, s.Name)
		}
	}
	p.Series = append(p.Series, p.NewSeries...)
	for _, x := range p.Meeting.Attendance.Presences {
		_, here := c.people.Revision(x.PersonRef)
		if !here && !slices.ContainsFunc(p.people, func(r Revision) bool { return r.Person == x.Person }) {
			p.Nameless++
		}
	}
	return p, nil
}

// copied returns the meeting as one of its own.
func (b Brought) copied(mo Moment) Brought {
	fresh := map[ID]ID{b.Meeting: mo.NewID()}
	for _, e := range b.Entries {
		fresh[e.ID] = mo.NewID()
	}
	b.Meeting = fresh[b.Meeting]
	b.Entries = slices.Clone(b.Entries)
	for i, e := range b.Entries {
		e.ID = fresh[e.ID]
		b.Entries[i] = e.Rewrite(func(v any) any {
			if id, ok := v.(ID); ok {
				if f, own := fresh[id]; own {
					return f
				}
			}
			return nil
		})
	}
	return b
}

// matchSeries finds the series of the meeting among those here, and returns which
// ids stand for others; a series that is not here will be made.
func (c *Catalogue) matchSeries(b Brought, p *BroughtMeeting) (map[ID]ID, error) {
	as := map[ID]ID{}
	for _, s := range b.Series {
		if err := checkLength(s.Name, MaxTitle); err != nil {
			return nil, err
		}
		_, here := c.series[s.ID]
		if here || s.Name == "" {
			continue
		}
		if same, err := c.FindSeries(s.Name); err == nil {
			as[s.ID] = same.ID
			continue
		}
		p.NewSeries = append(p.NewSeries, s.Name)
		p.series = append(p.series, SeriesNamed{s.ID, s.Name})
	}
	return as, nil
}

// matchPeople finds the people of the meeting among those on record, and returns
// for whom another record stands. What is on record stays as it is; of somebody
// known by id the revisions come that are missing.
func (c *Catalogue) matchPeople(b Brought, p *BroughtMeeting) map[ID]PersonRef {
	on := map[string]PersonRef{} // by name and organisation, the one on record the longest
	for id, x := range c.people {
		key := c.recognisedBy(x.Latest())
		if old, met := on[key]; c.people.Standing(id) == id && (!met || id < old.Person) {
			on[key] = x.Latest().PersonRef
		}
	}
	coming := People{}
	for _, r := range b.People {
		coming.Add(r)
	}
	as := map[ID]PersonRef{}
	for _, r := range b.People { // in their order, so that the outcome is always the same
		x, open := coming[r.Person]
		if !open {
			continue
		}
		delete(coming, r.Person)
		key := c.recognisedBy(x.Latest())
		ref, same := on[key]
		_, known := c.people[x.ID]
		switch {
		case known:
			p.Known++
		case same:
			p.Known++
			as[x.ID] = ref
			delete(on, key)
			continue
		default:
			p.New++
		}
		for _, r := range x.Revisions {
			if _, have := c.people.Revision(r.PersonRef); !have {
				p.people = append(p.people, r)
			}
		}
	}
	for i := range p.people {
		if ref, other := as[p.people[i].Same]; other {
			p.people[i].Same = ref.Person
		}
	}
	return as
}

// recognisedBy is what two records of one person have in common.
func (c *Catalogue) recognisedBy(r Revision) string {
	return FoldName(r.Name()) + "\n" + FoldName(c.Organisation(r.Organisation))
}

// freeCode returns a code, with a number behind it where another meeting has it.
func (l *Library) freeCode(code string) string {
	return numbered(code, "-", func(s string) bool {
		for _, r := range l.Meetings {
			if r.Code == s {
				return true
			}
		}
		return false
	})
}

// Bring lets a meeting come in that was planned with [Catalogue.PlanMeeting], and
// opens it. Nothing else may have happened in the library since.
func (c *Catalogue) Bring(mo Moment, p BroughtMeeting) (*Session, Batch, error) {
	m := p.Meeting
	if err := cmp.Or(c.readLibrary(), c.readPeople()); err != nil {
		return nil, Batch{}, err
	}
	// Its recap wants the summaries of the meetings before it.
	summaries, err := fetchSummaries(c.store, c.earlier(m.Header()))
	if err != nil {
		return nil, Batch{}, err
	}
	c.adoptSummaries(summaries)
	b := c.record(mo, append(slices.Clone(p.series), MeetingMade{m.ID, m.Code})...)
	for _, r := range p.people {
		c.people.Add(r)
	}
	s := newSession(c, m.ID, p.entries)
	d := s.Meeting().Derive()
	derived := Batch{Headers: []Header{d.Header}, Summaries: []Summary{d.Summary}, Search: d.Search, People: p.people}
	for _, e := range s.Entries() {
		derived.Entries = append(derived.Entries, Record{m.ID, e})
	}
	c.absorb(derived)
	b.Add(derived)
	return s, b, nil
}
