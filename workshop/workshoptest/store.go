package workshoptest

import (
	"talkoot/workshop"
	"talkoot/workshop/memory"
)

// Store is a [memory.Store] that can be made to fail. The zero value is not
// usable: make one with [NewStore].
type Store struct {
	*memory.Store
	// Err, when set, is what every method that can fail fails with.
	Err error
}

// NewStore returns an empty store that writes in the name of origin.
func NewStore(origin workshop.Origin) *Store { return &Store{Store: memory.NewStore(origin)} }

// Append implements [workshop.Store].
func (s *Store) Append(batches ...workshop.Batch) error {
	return s.try(func() error { return s.Store.Append(batches...) })
}

// Erase implements [workshop.Store].
func (s *Store) Erase(people ...workshop.ID) error {
	return s.try(func() error { return s.Store.Erase(people...) })
}

// Redact implements [workshop.Store].
func (s *Store) Redact(meeting, target workshop.ID) error {
	return s.try(func() error { return s.Store.Redact(meeting, target) })
}

// EraseNames implements [workshop.Store].
func (s *Store) EraseNames(meeting workshop.ID, fresh map[workshop.ID]workshop.ID) ([]workshop.ID, error) {
	return read(s, func() ([]workshop.ID, error) { return s.Store.EraseNames(meeting, fresh) })
}

func (s *Store) try(work func() error) error {
	if s.Err != nil {
		return s.Err
	}
	return work()
}

// Journal implements [workshop.Store].
func (s *Store) Journal(id workshop.ID) ([]workshop.Entry, error) {
	return read(s, func() ([]workshop.Entry, error) { return s.Store.Journal(id) })
}

// Headers implements [workshop.Store].
func (s *Store) Headers() ([]workshop.Header, error) { return read(s, s.Store.Headers) }

// Summaries implements [workshop.Store].
func (s *Store) Summaries(ids ...workshop.ID) ([]workshop.Summary, error) {
	return read(s, func() ([]workshop.Summary, error) { return s.Store.Summaries(ids...) })
}

// SearchTexts implements [workshop.Store].
func (s *Store) SearchTexts(meetings ...workshop.ID) ([]workshop.SearchText, error) {
	return read(s, func() ([]workshop.SearchText, error) { return s.Store.SearchTexts(meetings...) })
}

// Series implements [workshop.Store].
func (s *Store) Series() ([]workshop.Series, error) { return read(s, s.Store.Series) }

// Aliases implements [workshop.Store].
func (s *Store) Aliases() ([]workshop.Alias, error) { return read(s, s.Store.Aliases) }

// People implements [workshop.Store].
func (s *Store) People() (workshop.People, error) { return read(s, s.Store.People) }

// Drafts implements [workshop.Store].
func (s *Store) Drafts(of workshop.ID) (map[string]string, error) {
	return read(s, func() (map[string]string, error) { return s.Store.Drafts(of) })
}

// Setting implements [workshop.Store].
func (s *Store) Setting(key string) (string, error) {
	return read(s, func() (string, error) { return s.Store.Setting(key) })
}

func read[T any](s *Store, from func() (T, error)) (T, error) {
	if s.Err != nil {
		var none T
		return none, s.Err
	}
	return from()
}

// Derived returns what was stored as derived from a meeting, for a comparison
// with [workshop.Meeting.Derive].
func (s *Store) Derived(meeting workshop.ID) workshop.Derived {
	d := workshop.Derived{Search: []workshop.SearchText{}}
	headers, _ := s.Store.Headers()
	for _, h := range headers {
		if h.ID == meeting {
			d.Header = h
		}
	}
	if sums, _ := s.Store.Summaries(meeting); len(sums) > 0 {
		d.Summary = sums[0]
	}
	texts, _ := s.Store.SearchTexts(meeting)
	d.Search = append(d.Search, texts...)
	return d
}
