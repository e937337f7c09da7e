// Package memory is a [workshop.Store] that keeps everything in memory and
// nothing on the disk: for a rehearsal, which is thrown away afterwards, and for
// tests.
package memory

import (
	"encoding/json"
	"maps"
	"slices"
	"sync"

	"talkoot/workshop"
)

// Store is a [workshop.Store] in memory. Like a real one it keeps entries in
// their stored form, so that whatever does not survive JSON shows. It is safe for
// use by several goroutines. The zero value is not usable: make one with
// [NewStore].
type Store struct {
	mu sync.Mutex

	origin    workshop.Origin
	journals  map[workshop.ID][][]byte
	written   map[workshop.ID]map[workshop.ID]bool // the entries of each journal
	headers   map[workshop.ID]workshop.Header
	summaries map[workshop.ID]workshop.Summary
	search    map[workshop.ID]map[int]workshop.SearchText
	series    map[workshop.ID]workshop.Series
	aliases   map[string]workshop.Alias
	people    workshop.People
	erased    map[workshop.ID]bool // people who do not come back
	nameless  map[workshop.ID]erasure
	drafts    map[workshop.ID]map[string]string
	settings  map[string]string
}

var _ workshop.Store = (*Store)(nil)

// NewStore returns an empty store that writes in the name of origin.
func NewStore(origin workshop.Origin) *Store {
	return &Store{
		origin:    origin,
		journals:  map[workshop.ID][][]byte{},
		written:   map[workshop.ID]map[workshop.ID]bool{},
		headers:   map[workshop.ID]workshop.Header{},
		summaries: map[workshop.ID]workshop.Summary{},
		search:    map[workshop.ID]map[int]workshop.SearchText{},
		series:    map[workshop.ID]workshop.Series{},
		aliases:   map[string]workshop.Alias{},
		people:    workshop.People{},
		erased:    map[workshop.ID]bool{},
		nameless:  map[workshop.ID]erasure{},
		drafts:    map[workshop.ID]map[string]string{},
		settings:  map[string]string{},
	}
}

// Origin implements [workshop.Store].
func (s *Store) Origin() workshop.Origin { return s.origin }

// Append implements [workshop.Store].
func (s *Store) Append(batches ...workshop.Batch) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	batches, late := s.late(batches)
	for _, b := range batches {
		for _, r := range b.Entries {
			data, err := marshal(r.Entry)
			if err != nil {
				return err
			}
			if s.written[r.Journal][r.Entry.ID] {
				continue
			}
			put(s.written, r.Journal, r.Entry.ID, true, false)
			s.journals[r.Journal] = append(s.journals[r.Journal], data)
		}
		for _, h := range b.Headers {
			s.headers[h.ID] = h
		}
		for _, sum := range b.Summaries {
			s.summaries[sum.Meeting] = sum
		}
		for _, t := range b.Search {
			put(s.search, t.Meeting, t.Number, t, t.Words == "")
		}
		for _, series := range b.Series {
			s.series[series.ID] = series
		}
		for _, a := range b.Aliases {
			s.aliases[workshop.FoldName(a.Alias)] = a
			if a.Name == "" {
				delete(s.aliases, workshop.FoldName(a.Alias))
			}
		}
		for _, r := range b.People {
			if !s.erased[r.Person] {
				s.people.Add(r)
			}
		}
		for _, d := range b.Drafts {
			put(s.drafts, d.Of, d.Field, d.Text, d.Text == "")
		}
		for _, setting := range b.Settings {
			s.settings[setting.Key] = setting.Value
		}
	}
	return s.forgetLate(late)
}

// put sets a value of a map of maps; one that is gone is taken out.
func put[K comparable, V any](m map[workshop.ID]map[K]V, id workshop.ID, key K, value V, gone bool) {
	if m[id] == nil {
		m[id] = map[K]V{}
	}
	if gone {
		delete(m[id], key)
		return
	}
	m[id][key] = value
}

// Journal implements [workshop.Store].
func (s *Store) Journal(id workshop.ID) ([]workshop.Entry, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.journal(id)
}

func (s *Store) journal(id workshop.ID) ([]workshop.Entry, error) {
	var entries []workshop.Entry
	for _, data := range s.journals[id] {
		var e workshop.Entry
		if err := json.Unmarshal(data, &e); err != nil {
			return nil, workshop.Wrap(err, workshop.CodeDamaged, string(id))
		}
		entries = append(entries, e)
	}
	return workshop.SortEntries(entries), nil
}

// Headers implements [workshop.Store].
func (s *Store) Headers() ([]workshop.Header, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Collect(maps.Values(s.headers)), nil
}

// Summaries implements [workshop.Store].
func (s *Store) Summaries(ids ...workshop.ID) ([]workshop.Summary, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []workshop.Summary
	for _, id := range ids {
		if sum, ok := s.summaries[id]; ok {
			out = append(out, sum)
		}
	}
	return out, nil
}

// SearchTexts implements [workshop.Store].
func (s *Store) SearchTexts(meetings ...workshop.ID) ([]workshop.SearchText, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []workshop.SearchText
	for _, id := range meetings {
		out = append(out, s.searchTexts(id)...)
	}
	return out, nil
}

func (s *Store) searchTexts(meeting workshop.ID) []workshop.SearchText {
	out := []workshop.SearchText{}
	for _, n := range slices.Sorted(maps.Keys(s.search[meeting])) {
		out = append(out, s.search[meeting][n])
	}
	return out
}

// Series implements [workshop.Store].
func (s *Store) Series() ([]workshop.Series, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Collect(maps.Values(s.series)), nil
}

// Aliases implements [workshop.Store].
func (s *Store) Aliases() ([]workshop.Alias, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Collect(maps.Values(s.aliases)), nil
}

// People implements [workshop.Store].
func (s *Store) People() (workshop.People, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := workshop.People{}
	for id, p := range s.people {
		p.Revisions = slices.Clone(p.Revisions)
		out[id] = p
	}
	return out, nil
}

// Drafts implements [workshop.Store].
func (s *Store) Drafts(of workshop.ID) (map[string]string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return maps.Clone(s.drafts[of]), nil
}

// Setting implements [workshop.Store].
func (s *Store) Setting(key string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.settings[key], nil
}

// Erase implements [workshop.Store].
func (s *Store) Erase(people ...workshop.ID) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, id := range s.people.Together(people...) {
		delete(s.people, id)
		s.erased[id] = true
	}
	return nil
}

// Redact implements [workshop.Store]. Half-typed lines that repeat the text stay:
// nothing of this store outlives the program.
func (s *Store) Redact(meeting, target workshop.ID) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	found, err := s.redact(meeting, target)
	if err == nil && !found {
		err = workshop.Err(workshop.CodeUnchanged)
	}
	for id := range s.journals { // it may have been carried over
		if err == nil && id != meeting && id != workshop.LibraryID {
			_, err = s.redact(id, target)
		}
	}
	return err
}

// redact takes a text out of one meeting, and reports whether it was there.
func (s *Store) redact(meeting, target workshop.ID) (found bool, err error) {
	entries, err := s.journal(meeting)
	if err != nil {
		return false, err
	}
	kept := make([][]byte, len(entries))
	for i := range entries {
		var here bool
		entries[i], here = entries[i].Redact(target)
		found = found || here
		if kept[i], err = marshal(entries[i]); err != nil {
			return false, err
		}
	}
	if !found {
		return false, nil
	}
	s.journals[meeting] = kept
	return true, s.deriveAgain(meeting)
}
