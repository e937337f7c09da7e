package workshop

import "slices"

// Records are what reports read of meetings beside their headers.
type Records struct {
	Summaries []Summary
	// People is nil where nobody was present by name: the directory is not read
	// in vain.
	People People
}

// FetchRecords reads what a report on some meetings needs. It touches nothing
// but the store, so that it can run beside the rest of the program.
func FetchRecords(store Store, of []Header) (r Records, err error) {
	if r.Summaries, err = fetchSummaries(store, of); err != nil {
		return r, err
	}
	for _, s := range r.Summaries {
		if len(s.Present) > 0 {
			r.People, err = store.People()
			break
		}
	}
	return r, err
}

// AdoptRecords takes what was fetched for a report. What has changed since in
// memory stays as it is there.
func (c *Catalogue) AdoptRecords(r Records) {
	c.adoptSummaries(r.Summaries)
	if c.people == nil && r.People != nil {
		c.adoptPeople(r.People)
	}
}

// Directory returns the people as far as they were read, which may be nobody.
func (c *Catalogue) Directory() People { return c.people }

// Summary returns the summary of a meeting as far as it was fetched; false for
// one that was not.
func (c *Catalogue) Summary(id ID) (Summary, bool) {
	s, ok := c.summaries[id]
	return s, ok
}

// Telling returns the meetings whose summary tells of an agreement or parked note,
// as far as summaries were fetched: several where it was carried over.
func (c *Catalogue) Telling(target ID) (ids []ID) {
	for id, s := range c.summaries {
		if slices.ContainsFunc(s.Agreements, func(a AgreementSummary) bool { return a.ID == target }) ||
			slices.ContainsFunc(s.Parked, func(p ParkedNote) bool { return p.Note == target }) {
			ids = append(ids, id)
		}
	}
	return ids
}
