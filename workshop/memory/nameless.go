package memory

import (
	"crypto/rand"
	"encoding/json"
	"time"

	"talkoot/workshop"
)

// erasure is when the names of a meeting were erased, and up to which entry.
type erasure struct {
	at  time.Time
	seq uint64
}

// EraseNames implements [workshop.Store].
func (s *Store) EraseNames(meeting workshop.ID, fresh map[workshop.ID]workshop.ID) ([]workshop.ID, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	entries, err := s.journal(meeting)
	if err != nil {
		return nil, err
	}
	named := s.people.PeopleIn(entries)
	if len(named) == 0 {
		return nil, workshop.Err(workshop.CodeUnchanged)
	}
	with := newIDs(named, fresh)
	for i, data := range s.journals[meeting] {
		s.journals[meeting][i], _ = workshop.ReplaceIDs(data, with)
	}
	last := entries[len(entries)-1]
	s.nameless[meeting] = erasure{time.Now(), last.Seq}
	gone := s.removeUnnamed(named)
	for _, id := range gone {
		s.erased[id] = true
	}
	return gone, s.deriveAgain(meeting)
}

// newIDs gives the ids that stand for some people: those given, and for others
// one of their own.
func newIDs(people map[workshop.ID]bool, given map[workshop.ID]workshop.ID) func(workshop.ID) (workshop.ID, bool) {
	ids := map[workshop.ID]workshop.ID{}
	for id := range people {
		f, ok := given[id]
		if !ok {
			f = workshop.ID(rand.Text())
		}
		ids[id] = f
	}
	return func(id workshop.ID) (workshop.ID, bool) { f, ok := ids[id]; return f, ok }
}

// removeUnnamed removes the records of those whom no journal names.
func (s *Store) removeUnnamed(people map[workshop.ID]bool) (gone []workshop.ID) {
	named := map[workshop.ID]bool{}
	for _, journal := range s.journals {
		for _, data := range journal {
			workshop.ReplaceIDs(data, func(id workshop.ID) (workshop.ID, bool) { named[id] = true; return "", false })
		}
	}
	for id := range people {
		if !named[id] {
			delete(s.people, id)
			gone = append(gone, id)
		}
	}
	return gone
}

// deriveAgain derives the records of a meeting anew from its journal.
func (s *Store) deriveAgain(meeting workshop.ID) error {
	entries, err := s.journal(meeting)
	if err != nil {
		return err
	}
	d := workshop.Fold(workshop.NewMeeting(), entries).Derive()
	d.Header.Deleted, d.Header.Archived = s.headers[meeting].Deleted, s.headers[meeting].Archived
	s.headers[meeting], s.summaries[meeting] = d.Header, d.Summary
	s.search[meeting] = nil
	for _, t := range d.Search {
		put(s.search, meeting, t.Number, t, false)
	}
	return nil
}

// late takes the names out of what another laptop adds to a meeting whose names
// were erased since. It returns whom it named, by meeting.
func (s *Store) late(batches []workshop.Batch) ([]workshop.Batch, map[workshop.ID]map[workshop.ID]bool) {
	named := map[workshop.ID]map[workshop.ID]bool{}
	if len(s.nameless) == 0 {
		return batches, named
	}
	people := map[workshop.ID]bool{}
	for id := range s.people {
		people[id] = true
	}
	for _, b := range batches {
		for _, r := range b.People {
			people[r.Person] = true
		}
	}
	ids := map[workshop.ID]func(workshop.ID) (workshop.ID, bool){}
	out := make([]workshop.Batch, len(batches))
	for i, b := range batches {
		out[i] = b
		out[i].Entries = make([]workshop.Record, len(b.Entries))
		for j, r := range b.Entries {
			since, ok := s.nameless[r.Journal]
			if ok && (r.Entry.Seq <= since.seq || r.Entry.Origin != s.origin && !r.Entry.At.After(since.at)) {
				if ids[r.Journal] == nil {
					ids[r.Journal], named[r.Journal] = newIDs(people, nil), map[workshop.ID]bool{}
				}
				r.Entry, _ = r.Entry.ReplaceIDs(func(id workshop.ID) (workshop.ID, bool) {
					f, ok := ids[r.Journal](id)
					if ok {
						named[r.Journal][id] = true
					}
					return f, ok
				})
			}
			out[i].Entries[j] = r
		}
	}
	return out, named
}

// forgetLate removes the records of those whom only late entries named, and
// derives anew what came with them.
func (s *Store) forgetLate(named map[workshop.ID]map[workshop.ID]bool) error {
	for meeting, people := range named {
		s.removeUnnamed(people)
		if err := s.deriveAgain(meeting); err != nil {
			return err
		}
	}
	return nil
}

// marshal encodes an entry as it is stored.
func marshal(e workshop.Entry) ([]byte, error) {
	data, err := json.Marshal(e)
	if err != nil {
		return nil, workshop.Wrap(err, workshop.CodeStorage)
	}
	return data, nil
}
