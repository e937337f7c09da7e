package store

import (
	"bytes"
	"encoding/json"

	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// rebuilt is what the journals say the derived records should be.
type rebuilt struct {
	meetings []workshop.Derived
	series   []workshop.Series
	aliases  map[string]workshop.Alias
	// theirs are the meetings, and perhaps the library, whose derived records
	// are left as they are if they can be read: a newer program wrote in them,
	// and ours would lack what it knows; or an entry cannot be read.
	theirs map[workshop.ID]bool
}

// derive folds a journal into the records derived from it; false if a newer
// program wrote in it, or if it founds no such meeting.
func derive(id workshop.ID, entries []workshop.Entry) (workshop.Derived, bool) {
	m := workshop.Fold(workshop.NewMeeting(), entries)
	return m.Derive(), m.ID == id && !m.ReadOnly
}

// rebuild folds all journals. An entry that cannot be read is told to j, and
// its meeting left alone.
func rebuild(tx *bolt.Tx, j *journals) rebuilt {
	out := rebuilt{theirs: map[workshop.ID]bool{}}
	library := workshop.Fold(workshop.NewLibrary(), j.read(tx, workshop.LibraryID))
	if library.ReadOnly || j.bad[workshop.LibraryID] {
		out.theirs[workshop.LibraryID] = true
	}
	out.series, out.aliases = library.SortedSeries(), library.Aliases
	for _, id := range meetingsIn(tx) {
		d, ok := derive(id, j.read(tx, id))
		if (!ok || j.bad[id]) && (d.Header.ID != id || hasRecords(tx, id)) {
			out.theirs[id] = true
			continue
		}
		if ref := library.Meetings[id]; ref != nil {
			d.Header.Deleted, d.Header.Archived = ref.Deleted, ref.Archived
		}
		if out.theirs[workshop.LibraryID] {
			keepAside(tx, &d.Header)
		}
		out.meetings = append(out.meetings, d)
	}
	return out
}

// journals reads journals entry by entry and keeps going where one cannot be
// read.
type journals struct {
	// onBad, if set, is told of entries that cannot be read.
	onBad func(journal workshop.ID, key []byte, err error)
	bad   map[workshop.ID]bool
}

func (j *journals) read(tx *bolt.Tx, id workshop.ID) (entries []workshop.Entry) {
	b := findJournal(tx, id)
	if b == nil {
		return nil
	}
	_ = b.ForEach(func(k, v []byte) error {
		e, err := decodeEntry(k, v)
		if err == nil {
			entries = append(entries, e)
			return nil
		}
		if j.bad == nil {
			j.bad = map[workshop.ID]bool{}
		}
		j.bad[id] = true
		if j.onBad != nil {
			j.onBad(id, k, err)
		}
		return nil
	})
	return workshop.SortEntries(entries)
}

// putDerived replaces the derived records of a meeting.
func putDerived(tx *bolt.Tx, d workshop.Derived) error {
	id := []byte(d.Header.ID)
	if err := putChanged(tx.Bucket(bucketHeaders), id, d.Header); err != nil {
		return err
	}
	if err := putChanged(tx.Bucket(bucketSummaries), id, d.Summary); err != nil {
		return err
	}
	return putSearchTexts(tx, d.Header.ID, d.Search)
}

func putChanged(b *bolt.Bucket, key []byte, record any) error {
	v, err := json.Marshal(record)
	if err != nil || bytes.Equal(b.Get(key), v) {
		return err
	}
	return b.Put(key, v)
}

// hasRecords reports whether header and summary of a meeting can be read.
func hasRecords(tx *bolt.Tx, id workshop.ID) bool {
	_, err := readHeader(tx.Bucket(bucketHeaders).Get([]byte(id)))
	_, errSummary := readSummary(tx.Bucket(bucketSummaries).Get([]byte(id)))
	return err == nil && errSummary == nil
}

// keepAside lets a header say what the one that is kept says of deletion and the
// archive, of which the journal of a meeting knows nothing.
func keepAside(tx *bolt.Tx, h *workshop.Header) {
	kept, _ := decode[workshop.Header](tx.Bucket(bucketHeaders).Get([]byte(h.ID)))
	h.Deleted, h.Archived = kept.Deleted, kept.Archived
}

// Rebuild writes all derived records anew from the journals. Meetings in which
// a newer program wrote keep theirs. It returns [workshop.CodeDamaged],
// [workshop.CodeDiskFull], [workshop.CodeNotWritable] or
// [workshop.CodeStorage].
func (d *DB) Rebuild() error {
	return d.update(func(tx *bolt.Tx) error {
		r := rebuild(tx, &journals{})
		ours := func(key, _ []byte) bool { return !r.theirs[workshop.ID(key)] }
		for _, name := range [][]byte{bucketHeaders, bucketSummaries} {
			if err := deleteWhere(tx.Bucket(name), nil, ours); err != nil {
				return err
			}
		}
		ourText := func(key, _ []byte) bool {
			meeting, _, ok := parseSearchKey(key)
			return !ok || !r.theirs[meeting]
		}
		if err := deleteWhere(tx.Bucket(bucketSearch), nil, ourText); err != nil {
			return err
		}
		for _, derived := range r.meetings {
			if err := putDerived(tx, derived); err != nil {
				return err
			}
		}
		return rebuildLibrary(tx, r)
	})
}

// rebuildLibrary writes what is derived from the library's journal.
func rebuildLibrary(tx *bolt.Tx, r rebuilt) error {
	if r.theirs[workshop.LibraryID] {
		return nil
	}
	series, aliases := tx.Bucket(bucketSeries), tx.Bucket(bucketAliases)
	for _, b := range []*bolt.Bucket{series, aliases} {
		if err := deleteUnder(b, nil); err != nil {
			return err
		}
	}
	for _, s := range r.series {
		if err := putChanged(series, []byte(s.ID), s); err != nil {
			return err
		}
	}
	for _, a := range r.aliases {
		if err := putChanged(aliases, aliasKey(a), a); err != nil {
			return err
		}
	}
	return nil
}
