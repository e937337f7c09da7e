package store

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"
	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// bucketNameless holds the meetings whose names were erased. It is made when it
// is first needed.
var bucketNameless = []byte("nameless")

// EraseNames implements [workshop.Store]: in the database and its backups, down
// to the bytes in free pages. What is remembered is the meeting and when, never
// which id stands for whom; so each backup, and whatever is restored or added
// later, gets ids of its own. A session that is open keeps the old ones: open it
// with [workshop.Catalogue.Nameless].
//
// It returns those whose records are gone, and the codes of [DB.Erase].
func (d *DB) EraseNames(meeting workshop.ID, fresh map[workshop.ID]workshop.ID) (erased []workshop.ID, err error) {
	err = d.alone(func() error {
		err := d.h.update(func(tx *bolt.Tx) error {
			r := redaction{d.stamp(), lastSeq(tx, meeting)}
			gone, found, err := eraseNames(tx, meeting, r, fresh)
			switch {
			case err != nil:
				return err
			case !found:
				return workshop.Err(workshop.CodeUnchanged)
			}
			erased = gone
			for _, id := range gone {
				if err := rememberErased(tx, id, r.At); err != nil {
					return err
				}
			}
			return markUnfinished(tx)
		})
		if err != nil {
			return err
		}
		return d.finishForgetting()
	})
	return erased, err
}

// eraseNames does so in one database and remembers that it did. A database that
// did it before, for as much of the journal, stays as it is: what was recorded
// since goes by the ids that it has now.
func eraseNames(tx *bolt.Tx, meeting workshop.ID, r redaction, fresh map[workshop.ID]workshop.ID) (gone []workshop.ID, found bool, err error) {
	if have, ok, err := namelessSince(tx, meeting); err != nil || ok && have.Seq >= r.Seq {
		return nil, false, err
	}
	named, err := replaceNames(tx, meeting, r, newIDs(tx, fresh, nil))
	if err != nil {
		return nil, false, err
	}
	if err := putNameless(tx, meeting, r); err != nil || len(named) == 0 {
		return nil, false, err
	}
	if gone, err = removeUnnamed(tx, slices.Collect(maps.Keys(named))); err != nil {
		return nil, false, err
	}
	return gone, true, deriveAgain(tx, meeting)
}

// newIDs gives the ids that stand for people: those that were chosen, and for
// anybody else who is on record, or whose record is coming, one of its own. The
// same person gets the same id each time.
func newIDs(tx *bolt.Tx, chosen map[workshop.ID]workshop.ID, coming map[workshop.ID]bool) func(workshop.ID) (workshop.ID, bool) {
	people, given := tx.Bucket(bucketPeople), map[workshop.ID]workshop.ID{}
	return func(id workshop.ID) (workshop.ID, bool) {
		f, ok := given[id]
		if ok {
			return f, true
		}
		if f, ok = chosen[id]; !ok {
			if id == "" || !coming[id] && people.Get([]byte(id)) == nil {
				return "", false
			}
			f = workshop.ID(uuid.NewString())
		}
		given[id] = f
		return f, true
	}
}

// replaceNames writes the entries of a meeting up to one anew and returns who
// stood in them. Drafts of the meeting that repeat a name are removed.
func replaceNames(tx *bolt.Tx, meeting workshop.ID, r redaction, with func(workshop.ID) (workshop.ID, bool)) (map[workshop.ID]bool, error) {
	named := map[workshop.ID]bool{}
	b := findJournal(tx, meeting)
	if b == nil {
		return named, nil
	}
	changed := map[string][]byte{}
	err := b.ForEach(func(key, v []byte) error {
		if seq, _, _, ok := parseEntryKey(key); !ok || seq > r.Seq {
			return nil
		}
		after, found := workshop.ReplaceIDs(v, func(id workshop.ID) (workshop.ID, bool) {
			f, ok := with(id)
			if ok {
				named[id] = true
			}
			return f, ok
		})
		if found {
			changed[string(key)] = after
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for key, value := range changed {
		if err := b.Put([]byte(key), value); err != nil {
			return nil, err
		}
	}
	var names []string
	for id := range named {
		if p, err := decodePerson(tx.Bucket(bucketPeople).Get([]byte(id))); err == nil {
			names = append(names, namesOf(p)...)
		}
	}
	return named, clearDrafts(tx, under(meeting), names)
}

// removeUnnamed removes the records of those whom no journal names (any more). It
// does not remember them as erased: an old backup that knows of one meeting alone
// must not say so of somebody who was at others.
func removeUnnamed(tx *bolt.Tx, people []workshop.ID) (gone []workshop.ID, err error) {
	elsewhere := make(map[workshop.ID]bool, len(people))
	for _, id := range people {
		elsewhere[id] = false
	}
	note := func(id workshop.ID) (workshop.ID, bool) {
		if _, asked := elsewhere[id]; asked {
			elsewhere[id] = true
		}
		return "", false
	}
	for _, id := range append(meetingsIn(tx), workshop.LibraryID) {
		if b := findJournal(tx, id); b != nil {
			_ = b.ForEach(func(_, v []byte) error { workshop.ReplaceIDs(v, note); return nil })
		}
	}
	for _, id := range people {
		if elsewhere[id] {
			continue
		}
		if err := removePerson(tx, id); err != nil {
			return nil, err
		}
		gone = append(gone, id)
	}
	return gone, nil
}

// namelessSince returns when and up to which entry the names of a meeting were
// erased; false if they were not.
func namelessSince(tx *bolt.Tx, meeting workshop.ID) (r redaction, ok bool, err error) {
	b := tx.Bucket(bucketNameless)
	if b == nil {
		return r, false, nil
	}
	v := b.Get([]byte(meeting))
	if v == nil {
		return r, false, nil
	}
	r, err = decode[redaction](v)
	return r, true, err
}

func putNameless(tx *bolt.Tx, meeting workshop.ID, r redaction) error {
	b, err := tx.CreateBucketIfNotExists(bucketNameless)
	if err != nil {
		return err
	}
	v, err := json.Marshal(r)
	if err != nil {
		return err
	}
	return b.Put([]byte(meeting), v)
}

// readNameless returns all meetings whose names were erased.
func readNameless(tx *bolt.Tx) (map[workshop.ID]redaction, error) {
	out := map[workshop.ID]redaction{}
	b := tx.Bucket(bucketNameless)
	if b == nil {
		return out, nil
	}
	return out, b.ForEach(func(k, v []byte) error {
		r, err := decode[redaction](v)
		out[workshop.ID(bytes.Clone(k))] = r
		return err
	})
}

// withoutNames takes the names out of entries that come late into a meeting whose
// names were erased: from another laptop, which wrote them before that. It
// returns whom they named, by meeting, and whether each was on record before.
func (w *writes) withoutNames(tx *bolt.Tx) (map[workshop.ID]map[workshop.ID]bool, error) {
	nameless, err := readNameless(tx)
	if err != nil || len(nameless) == 0 {
		return nil, err
	}
	coming := map[workshop.ID]bool{}
	for _, r := range w.people {
		coming[r.Person] = true
	}
	named, ids := map[workshop.ID]map[workshop.ID]bool{}, map[workshop.ID]func(workshop.ID) (workshop.ID, bool){}
	for i, e := range w.entries {
		r, ok := nameless[e.journal]
		if !ok || !isLate(tx, e, r) {
			continue
		}
		if ids[e.journal] == nil {
			named[e.journal] = map[workshop.ID]bool{}
			ids[e.journal] = newIDs(tx, nil, coming)
		}
		w.entries[i].value, _ = workshop.ReplaceIDs(e.value, func(id workshop.ID) (workshop.ID, bool) {
			f, ok := ids[e.journal](id)
			if ok {
				named[e.journal][id] = tx.Bucket(bucketPeople).Get([]byte(id)) != nil
			}
			return f, ok
		})
	}
	return named, nil
}

// isLate reports whether an entry belongs to what was erased: it stands before
// that in the journal, or another laptop wrote it before.
func isLate(tx *bolt.Tx, e entryWrite, r redaction) bool {
	seq, origin, _, _ := parseEntryKey(e.key)
	switch {
	case seq <= r.Seq:
		return true
	case string(origin) == string(tx.Bucket(bucketMeta).Get(keyOrigin)):
		return false
	}
	var of struct {
		At time.Time `json:"at"`
	}
	at, err := time.Parse(time.RFC3339, r.At)
	return err == nil && json.Unmarshal(e.value, &of) == nil && !of.At.After(at)
}

// forgetLate removes the records of those whom only late entries named, and derives anew what
// came with them.
func forgetLate(tx *bolt.Tx, named map[workshop.ID]map[workshop.ID]bool) error {
	for meeting, people := range named {
		gone, err := removeUnnamed(tx, slices.Collect(maps.Keys(people)))
		if err == nil && slices.ContainsFunc(gone, func(id workshop.ID) bool { return people[id] }) {
			err = markUnfinished(tx)
		}
		if err == nil {
			err = deriveAgain(tx, meeting)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
