package store

import (
	"fmt"
	"runtime"
	"sync"

	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// Journal implements [workshop.Store]. It returns [workshop.CodeDamaged] when an
// entry cannot be read at all; one of an unknown kind is no such.
func (d *DB) Journal(id workshop.ID) (entries []workshop.Entry, err error) {
	err = d.view(func(tx *bolt.Tx) (err error) {
		entries, err = d.journal(tx, id)
		return err
	})
	return entries, err
}

func (d *DB) journal(tx *bolt.Tx, id workshop.ID) ([]workshop.Entry, error) {
	b := findJournal(tx, id)
	if b == nil {
		return nil, nil
	}
	entries, err := decodeAll(d.paths.Database, values(b), readEntry)
	return workshop.SortEntries(entries), err
}

// Headers implements [workshop.Store].
func (d *DB) Headers() (headers []workshop.Header, err error) {
	err = d.view(func(tx *bolt.Tx) (err error) {
		headers, err = decodeAll(d.paths.Database, values(tx.Bucket(bucketHeaders)), readHeader)
		return err
	})
	return headers, err
}

// Summaries implements [workshop.Store].
func (d *DB) Summaries(ids ...workshop.ID) (summaries []workshop.Summary, err error) {
	err = d.view(func(tx *bolt.Tx) (err error) {
		var found [][]byte
		for _, id := range ids {
			if v := tx.Bucket(bucketSummaries).Get([]byte(id)); v != nil {
				found = append(found, v)
			}
		}
		summaries, err = decodeAll(d.paths.Database, found, readSummary)
		return err
	})
	return summaries, err
}

// Series implements [workshop.Store].
func (d *DB) Series() (series []workshop.Series, err error) {
	err = d.view(func(tx *bolt.Tx) (err error) {
		series, err = decodeAll(d.paths.Database, values(tx.Bucket(bucketSeries)), decode[workshop.Series])
		return err
	})
	return series, err
}

// Aliases implements [workshop.Store].
func (d *DB) Aliases() (aliases []workshop.Alias, err error) {
	err = d.view(func(tx *bolt.Tx) (err error) {
		aliases, err = decodeAll(d.paths.Database, values(tx.Bucket(bucketAliases)), decode[workshop.Alias])
		return err
	})
	return aliases, err
}

// People implements [workshop.Store].
func (d *DB) People() (workshop.People, error) {
	people := workshop.People{}
	err := d.view(func(tx *bolt.Tx) error {
		all, err := decodeAll(d.paths.Database, values(tx.Bucket(bucketPeople)), decodePerson)
		for _, p := range all {
			people[p.ID] = p
		}
		return err
	})
	return people, err
}

// Drafts implements [workshop.Store].
func (d *DB) Drafts(of workshop.ID) (map[string]string, error) {
	drafts := map[string]string{}
	err := d.view(func(tx *bolt.Tx) error {
		prefix := under(of)
		return eachUnder(tx.Bucket(bucketDrafts), prefix, func(k, v []byte) error {
			drafts[string(k[len(prefix):])] = string(v)
			return nil
		})
	})
	return drafts, err
}

// Setting implements [workshop.Store].
func (d *DB) Setting(key string) (value string, err error) {
	err = d.view(func(tx *bolt.Tx) error {
		value = string(tx.Bucket(bucketSettings).Get([]byte(key)))
		return nil
	})
	return value, err
}

// values returns the values of a bucket. They belong to the transaction.
func values(b *bolt.Bucket) [][]byte {
	var all [][]byte
	c := b.Cursor()
	for k, v := c.First(); k != nil; k, v = c.Next() {
		if v != nil {
			all = append(all, v)
		}
	}
	return all
}

// decodeAtOnce is how many records are worth a goroutine.
const decodeAtOnce = 64

// decodeAll decodes many records, on all processors: it is most of the work of
// opening a meeting. It gives [workshop.CodeDamaged] if one cannot be read. It
// has to return before the transaction of the values ends.
func decodeAll[T any](path string, values [][]byte, decode func([]byte) (T, error)) ([]T, error) {
	out := make([]T, len(values))
	chunks := max(1, min(runtime.GOMAXPROCS(0), len(values)/decodeAtOnce))
	errs := make([]error, chunks)
	part := func(i int) {
		from, to := i*len(values)/chunks, (i+1)*len(values)/chunks
		errs[i] = guarded(path, func() error {
			for j := from; j < to; j++ {
				var err error
				if out[j], err = decode(values[j]); err != nil {
					return workshop.Wrap(fmt.Errorf("record %d: %w", j+1, err), workshop.CodeDamaged, path)
				}
			}
			return nil
		})
	}
	var others sync.WaitGroup
	for i := 1; i < chunks; i++ {
		others.Go(func() { part(i) })
	}
	part(0)
	others.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
