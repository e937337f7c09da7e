package workshop

// Open opens a meeting: [Fetch] and [Catalogue.Adopt] in one.
func (c *Catalogue) Open(id ID) (*Session, error) {
	f, err := Fetch(c.store, id, c.EarlierInSeries(id))
	if err != nil {
		return nil, err
	}
	return c.Adopt(f)
}

// Fetched is what opening a meeting reads from the store.
type Fetched struct {
	Meeting   ID
	Entries   []Entry
	People    People
	Summaries []Summary // of the earlier meetings of its series
}

// Fetch reads what opening a meeting needs. It touches nothing but the store,
// so that it can run beside the rest of the program.
func Fetch(store Store, meeting ID, earlier []Header) (Fetched, error) {
	f := Fetched{Meeting: meeting}
	var err error
	if f.Entries, err = store.Journal(meeting); err != nil {
		return f, err
	}
	if f.People, err = store.People(); err != nil {
		return f, err
	}
	f.Summaries, err = fetchSummaries(store, earlier)
	return f, err
}

func fetchSummaries(store Store, of []Header) ([]Summary, error) {
	ids := make([]ID, len(of))
	for i, h := range of {
		ids[i] = h.ID
	}
	return store.Summaries(ids...)
}

// Adopt opens a meeting from what was fetched.
func (c *Catalogue) Adopt(f Fetched) (*Session, error) {
	h, ok := c.headers[f.Meeting]
	switch {
	case !ok:
		return nil, Err(CodeUnknownMeeting, string(f.Meeting))
	case h.Deleted:
		return nil, Err(CodeMeetingDeleted, h.Code)
	case len(f.Entries) == 0: // every meeting has at least the entry that made it
		return nil, Err(CodeDamaged, h.Code)
	}
	if c.people == nil {
		c.adoptPeople(f.People)
	}
	c.adoptSummaries(f.Summaries)
	s := newSession(c, f.Meeting, f.Entries)
	c.adoptSummaries([]Summary{s.summary}) // what it carried over shows in it
	return s, nil
}

// Reread opens a meeting from entries out of which a text was taken for good,
// and takes it out of the lists in memory too. The errors are those of
// [Catalogue.Adopt].
func (c *Catalogue) Reread(id ID, entries []Entry) (*Session, error) {
	d := Fold(NewMeeting(), entries).Derive()
	d.Header = c.kept(d.Header)
	d.Header.Deleted = c.headers[id].Deleted
	c.absorb(Batch{Headers: []Header{d.Header}, Summaries: []Summary{d.Summary}})
	return c.Adopt(Fetched{Meeting: id, Entries: entries})
}

// adoptPeople takes the directory as it was read; a store that keeps nobody may
// have given nil.
func (c *Catalogue) adoptPeople(people People) {
	if people == nil {
		people = People{}
	}
	c.people = people
}

func (c *Catalogue) adoptSummaries(summaries []Summary) {
	for _, s := range summaries {
		if _, newer := c.summaries[s.Meeting]; !newer {
			c.summaries[s.Meeting] = s
		}
	}
}
