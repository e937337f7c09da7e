package workshop

import (
	"cmp"
	"slices"
)

// Catalogue is the open library: the list of meetings, the series, the people,
// and the way to open, make and delete meetings. Like [Session], its changes
// happen in memory at once and return the [Batch] that has to be stored.
type Catalogue struct {
	store   Store
	read    bool
	journal *Journal[*Library] // read when it is first needed
	headers map[ID]Header
	series  map[ID]Series
	aliases map[string]Alias // of organisations, by [FoldName]
	people  People           // read when it is first needed
	// summaries are those that were fetched or have changed since: the store
	// may not have them yet.
	summaries map[ID]Summary
	sorted    []Header // the meetings that are not deleted; nil when stale
	current   []Header // those of them that are not archived; nil when stale
}

// OpenCatalogue returns a catalogue that has read its store.
func OpenCatalogue(store Store) (*Catalogue, error) {
	c := NewCatalogue(store)
	if err := c.Read(); err != nil {
		return nil, err
	}
	return c, nil
}

// NewCatalogue returns a catalogue that has not read its store yet, and knows of
// no meetings until it has.
func NewCatalogue(store Store) *Catalogue {
	return &Catalogue{
		store:     store,
		headers:   map[ID]Header{},
		series:    map[ID]Series{},
		aliases:   map[string]Alias{},
		summaries: map[ID]Summary{},
	}
}

// Read reads what the list of meetings needs, and no more, unless that was done
// already.
func (c *Catalogue) Read() error {
	if c.read {
		return nil
	}
	headers, err := c.store.Headers()
	if err != nil {
		return err
	}
	series, err := c.store.Series()
	if err != nil {
		return err
	}
	aliases, err := c.store.Aliases()
	if err != nil {
		return err
	}
	c.absorbAliases(aliases)
	c.headers = make(map[ID]Header, len(headers))
	for _, h := range headers {
		c.headers[h.ID] = h
	}
	for _, s := range series {
		c.series[s.ID] = s
	}
	c.read, c.sorted = true, nil
	return nil
}

// Headers returns the meetings that are not deleted, newest first. The list
// belongs to the catalogue.
func (c *Catalogue) Headers() []Header {
	if c.sorted == nil {
		c.current = nil
		c.sorted = make([]Header, 0, len(c.headers))
		for _, h := range c.headers {
			if !h.Deleted {
				c.sorted = append(c.sorted, h)
			}
		}
		slices.SortFunc(c.sorted, NewestFirst)
	}
	return c.sorted
}

// Current returns the meetings that are neither deleted nor archived, newest
// first. The list belongs to the catalogue.
func (c *Catalogue) Current() []Header {
	if c.sorted == nil || c.current == nil {
		c.current = c.archived(false)
	}
	return c.current
}

// Archived returns the meetings in the archive that are not deleted, newest first.
func (c *Catalogue) Archived() []Header { return c.archived(true) }

func (c *Catalogue) archived(want bool) []Header {
	out := []Header{}
	for _, h := range c.Headers() {
		if h.Archived == want {
			out = append(out, h)
		}
	}
	return out
}

// Deleted returns the meetings that are deleted, newest first.
func (c *Catalogue) Deleted() []Header {
	var out []Header
	for _, h := range c.headers {
		if h.Deleted {
			out = append(out, h)
		}
	}
	slices.SortFunc(out, NewestFirst)
	return out
}

// NewestFirst orders meetings by date and time, the latest first.
func NewestFirst(a, b Header) int {
	return cmp.Or(
		b.Date.Compare(a.Date),
		cmp.Compare(b.Time, a.Time),
		cmp.Compare(a.Code, b.Code),
	)
}

// Header returns the header of a meeting; false if there is none such.
func (c *Catalogue) Header(id ID) (Header, bool) {
	h, ok := c.headers[id]
	return h, ok
}

// People returns the directory of everybody whose record is kept.
func (c *Catalogue) People() (People, error) {
	err := c.readPeople()
	return c.people, err
}

func (c *Catalogue) readPeople() error {
	if c.people != nil {
		return nil
	}
	people, err := c.store.People()
	if err == nil {
		c.adoptPeople(people)
	}
	return err
}

// absorb keeps the lists in memory in step with what is being stored.
func (c *Catalogue) absorb(b Batch) {
	for _, h := range b.Headers {
		c.headers[h.ID] = h
		c.sorted = nil
	}
	for _, s := range b.Series {
		c.series[s.ID] = s
	}
	c.absorbAliases(b.Aliases)
	for _, s := range b.Summaries {
		c.summaries[s.Meeting] = s
	}
}

// Forget takes people out of the directory in memory, after the store erased
// them: with all records that are of the same ones.
func (c *Catalogue) Forget(people ...ID) {
	for _, id := range c.people.Together(people...) {
		delete(c.people, id)
	}
}
