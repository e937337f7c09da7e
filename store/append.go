package store

import (
	"cmp"
	"encoding/json"

	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// Append implements [workshop.Store]: all batches in one transaction. Of the
// derived records, drafts and settings of the batches only the last of each is
// written. An entry that is there already stays as it is, a revision of an
// erased person is left out, and what another laptop adds to a meeting whose names
// were erased since is written without them.
//
// It returns [workshop.CodeDiskFull], [workshop.CodeNotWritable],
// [workshop.CodeDamaged] or [workshop.CodeStorage]; then nothing was stored and
// the same batches can be tried again.
func (d *DB) Append(batches ...workshop.Batch) error {
	w, err := gather(batches)
	if err != nil {
		return trouble(err, d.paths.Database)
	}
	if w.isEmpty() {
		return nil
	}
	return d.update(w.write)
}

// writes is what some batches come to: encoded, and the last of each.
type writes struct {
	entries []entryWrite
	puts    map[place][]byte // nil deletes
	people  []workshop.Revision
}

type entryWrite struct {
	journal    workshop.ID
	key, value []byte
}

// place is a key of one of the flat buckets.
type place struct{ bucket, key string }

// gather encodes before the transaction begins, to keep that short.
func gather(batches []workshop.Batch) (*writes, error) {
	w := &writes{puts: map[place][]byte{}}
	for _, b := range batches {
		for _, r := range b.Entries {
			value, err := json.Marshal(r.Entry)
			if err != nil {
				return nil, err
			}
			w.entries = append(w.entries, entryWrite{r.Journal, entryKey(r.Entry), value})
		}
		for _, h := range b.Headers {
			if err := w.put(bucketHeaders, []byte(h.ID), h); err != nil {
				return nil, err
			}
		}
		for _, s := range b.Summaries {
			if err := w.put(bucketSummaries, []byte(s.Meeting), s); err != nil {
				return nil, err
			}
		}
		for _, s := range b.Series {
			if err := w.put(bucketSeries, []byte(s.ID), s); err != nil {
				return nil, err
			}
		}
		for _, a := range b.Aliases {
			if err := w.putAlias(a); err != nil {
				return nil, err
			}
		}
		w.addTexts(b)
		w.people = append(w.people, b.People...)
	}
	return w, nil
}

func (w *writes) put(bucket, key []byte, value any) error {
	v, err := json.Marshal(value)
	w.puts[place{string(bucket), string(key)}] = v
	return err
}

// putAlias keeps another name of an organisation; one that means none is not kept.
func (w *writes) putAlias(a workshop.Alias) error {
	if a.Name == "" {
		w.putText(bucketAliases, aliasKey(a), nil)
		return nil
	}
	return w.put(bucketAliases, aliasKey(a), a)
}

func (w *writes) addTexts(b workshop.Batch) {
	for _, t := range b.Search {
		w.putText(bucketSearch, searchKey(t.Meeting, t.Number), searchValue(t))
	}
	for _, s := range b.Settings {
		w.puts[place{string(bucketSettings), s.Key}] = []byte(s.Value)
	}
	for _, f := range b.Drafts {
		w.putText(bucketDrafts, draftKey(f.Of, f.Field), []byte(f.Text))
	}
}

// putText keeps a text; an empty one is not kept.
func (w *writes) putText(bucket, key, text []byte) {
	if len(text) == 0 {
		text = nil
	}
	w.puts[place{string(bucket), string(key)}] = text
}

func (w *writes) isEmpty() bool {
	return len(w.entries) == 0 && len(w.puts) == 0 && len(w.people) == 0
}

func (w *writes) write(tx *bolt.Tx) error {
	late, err := w.withoutNames(tx)
	if err != nil {
		return err
	}
	counted := map[string]bool{}
	for _, e := range w.entries {
		b, err := journalBucket(tx, e.journal)
		if err != nil {
			return err
		}
		if b.Get(e.key) != nil {
			continue // tried again, or merged twice; it may be redacted by now
		}
		if err := cmp.Or(b.Put(e.key, e.value), count(b, string(e.journal), counted)); err != nil {
			return err
		}
	}
	for at, value := range w.puts {
		b := tx.Bucket([]byte(at.bucket))
		if at.bucket == string(bucketSearch) {
			b.FillPercent = appendOnlyFill
		}
		if err := cmp.Or(put(b, []byte(at.key), value), count(b, at.bucket, counted)); err != nil {
			return err
		}
	}
	for _, r := range w.people {
		if err := addRevision(tx, r); err != nil {
			return err
		}
	}
	return forgetLate(tx, late)
}

// count raises the sequence of a bucket, once in a transaction.
func count(b *bolt.Bucket, name string, counted map[string]bool) error {
	if counted[name] || name == string(bucketDrafts) {
		return nil
	}
	counted[name] = true
	_, err := b.NextSequence()
	return err
}

// put stores a value, or deletes the key if there is none. It does not touch
// what is not there: each bucket touched is a page more to write.
func put(b *bolt.Bucket, key, value []byte) error {
	if value != nil {
		return b.Put(key, value)
	}
	if b.Get(key) == nil {
		return nil
	}
	return b.Delete(key)
}

// addRevision adds to the record of a person, unless it was erased.
func addRevision(tx *bolt.Tx, r workshop.Revision) error {
	key := []byte(r.Person)
	if tx.Bucket(bucketErased).Get(key) != nil {
		return nil
	}
	people := workshop.People{}
	if v := tx.Bucket(bucketPeople).Get(key); v != nil {
		p, err := decodePerson(v)
		if err != nil {
			return err
		}
		people[r.Person] = p
	}
	people.Add(r)
	v, err := json.Marshal(people[r.Person])
	if err != nil {
		return err
	}
	b := tx.Bucket(bucketPeople)
	return cmp.Or(b.Put(key, v), count(b, "people", map[string]bool{}))
}
