package store

import (
	"bytes"
	"encoding/json"
	"maps"
	"time"

	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// forgotten is what was taken out for good. The database remembers it (ids and
// times alone), so that it can be taken out of backups too.
type forgotten struct {
	people map[workshop.ID]string // when, RFC 3339
	texts  map[textKey]redaction
	// meetings are those whose names were erased.
	meetings map[workshop.ID]redaction
}

// textKey names what free text was taken from.
type textKey struct{ meeting, target workshop.ID }

// redaction is a record in the bucket of what was redacted, or of the meetings
// whose names were erased.
type redaction struct {
	At string `json:"at"`
	// Seq is the last entry that it concerns: what is written about the same
	// note later is there to stay.
	Seq uint64 `json:"seq"`
}

func (k textKey) bytes() []byte { return []byte(k.meeting + "/" + k.target) }

func readForgotten(tx *bolt.Tx) (forgotten, error) {
	f := forgotten{people: map[workshop.ID]string{}, texts: map[textKey]redaction{}}
	var err error
	if f.meetings, err = readNameless(tx); err != nil {
		return f, err
	}
	err = tx.Bucket(bucketErased).ForEach(func(k, v []byte) error {
		f.people[workshop.ID(k)] = string(v)
		return nil
	})
	if err != nil {
		return f, err
	}
	return f, tx.Bucket(bucketRedacted).ForEach(func(k, v []byte) error {
		meeting, target, _ := bytes.Cut(k, []byte("/"))
		r, err := decode[redaction](v)
		f.texts[textKey{workshop.ID(meeting), workshop.ID(target)}] = r
		return err
	})
}

// add takes over what another database forgot.
func (f forgotten) add(g forgotten) {
	maps.Copy(f.people, g.people)
	for k, r := range g.texts {
		if r.Seq >= f.texts[k].Seq {
			f.texts[k] = r
		}
	}
	for id, r := range g.meetings {
		if have, ok := f.meetings[id]; !ok || r.Seq >= have.Seq {
			f.meetings[id] = r
		}
	}
}

func (f forgotten) isEmpty() bool {
	return len(f.people) == 0 && len(f.texts) == 0 && len(f.meetings) == 0
}

// covers reports whether everything in g has been forgotten in f.
func (f forgotten) covers(g forgotten) bool {
	for id := range g.people {
		if _, ok := f.people[id]; !ok {
			return false
		}
	}
	for k, r := range g.texts {
		if have, ok := f.texts[k]; !ok || have.Seq < r.Seq {
			return false
		}
	}
	for id, r := range g.meetings {
		if have, ok := f.meetings[id]; !ok || have.Seq < r.Seq {
			return false
		}
	}
	return true
}

// apply takes it all out of a database and marks that the bytes still linger.
// Names of meetings go first: whoever they name is known by a record.
func (f forgotten) apply(tx *bolt.Tx, path string) error {
	for id, r := range f.meetings {
		if _, _, err := eraseNames(tx, id, r, nil); err != nil {
			return err
		}
	}
	for id, at := range f.people {
		if err := erasePerson(tx, id, at); err != nil {
			return err
		}
	}
	for k, r := range f.texts {
		if _, err := redactText(tx, path, k, r); err != nil {
			return err
		}
	}
	return markUnfinished(tx)
}

func isUnfinished(tx *bolt.Tx) bool {
	meta := tx.Bucket(bucketMeta)
	return meta != nil && meta.Get(keyUnfinished) != nil
}

func markUnfinished(tx *bolt.Tx) error {
	return tx.Bucket(bucketMeta).Put(keyUnfinished, []byte("1"))
}

func markFinished(tx *bolt.Tx) error { return tx.Bucket(bucketMeta).Delete(keyUnfinished) }

// finishForgetting takes the bytes of what was forgotten out of the backups and
// out of the free pages of the database. If it fails it is tried again when the
// database is next opened. Nobody else may use the database meanwhile.
func (d *DB) finishForgetting() error {
	var f forgotten
	err := d.h.view(func(tx *bolt.Tx) (err error) {
		f, err = readForgotten(tx)
		return err
	})
	if err != nil {
		return err
	}
	backupsErr := d.forgetInBackups(f)
	finish := markFinished
	if backupsErr != nil {
		finish = markUnfinished
	}
	fresh, err := d.h.compact(d.paths.Folder, finish)
	if err == nil {
		d.h, err = replaceFile(d.h, fresh, d.paths.Database)
	}
	if err != nil {
		return err
	}
	return backupsErr
}

// forgetInBackups does every backup that it can and returns the first error.
func (d *DB) forgetInBackups(f forgotten) error {
	all, first := Backups(d.paths.Folder)
	for _, b := range all {
		err := d.forgetInBackup(b.Path, f)
		if workshop.ErrorCode(err) == workshop.CodeNotADatabase {
			continue // somebody else's file
		}
		if err != nil && first == nil {
			first = workshop.Wrap(err, workshop.CodeStillInBackup, b.Path)
		}
	}
	return first
}

func (d *DB) forgetInBackup(path string, f forgotten) error {
	done, err := d.hasForgotten(path, f)
	if err != nil || done {
		return err
	}
	h, err := openFile(path, toWrite)
	if err != nil {
		return err
	}
	defer func() { _ = h.close() }()
	err = h.update(func(tx *bolt.Tx) error {
		if err := migrateTx(tx, d.config); err != nil {
			return err
		}
		return f.apply(tx, path)
	})
	if err != nil {
		return err
	}
	fresh, err := h.compact(d.paths.Backups, markFinished)
	if err != nil {
		return err
	}
	h, err = replaceFile(h, fresh, path)
	return err
}

// hasForgotten reports whether a backup is rid of everything already, down to
// its free pages.
func (d *DB) hasForgotten(path string, f forgotten) (done bool, err error) {
	h, err := openBackup(path)
	if err != nil {
		return false, err
	}
	defer h.close()
	err = h.view(func(tx *bolt.Tx) error {
		if err := checkSchema(schemaOf(tx), d.config, path); err != nil {
			return err
		}
		theirs, err := readForgotten(tx)
		done = theirs.covers(f) && !isUnfinished(tx)
		return err
	})
	return done, err
}

// stamp is the present time as records keep it.
func (d *DB) stamp() string { return d.now().UTC().Format(time.RFC3339) }

func putRedaction(tx *bolt.Tx, k textKey, r redaction) error {
	v, err := json.Marshal(r)
	if err != nil {
		return err
	}
	return tx.Bucket(bucketRedacted).Put(k.bytes(), v)
}
