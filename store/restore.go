package store

import (
	"errors"
	"io/fs"
	"os"

	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// Restore puts a backup in the place of the database of a data folder and
// returns the path of what it replaced, among the backups: a backup of that or,
// if it was damaged, the file itself; "" if there was nothing. What was erased
// or redacted since the backup was made is taken out of it before it becomes
// live. A backup of an older schema is migrated.
//
// Nothing changes unless all of it succeeds. It returns
// [workshop.CodeNotFound], [workshop.CodeNotAFile],
// [workshop.CodeNotADatabase], [workshop.CodeDamaged] or [workshop.CodeNewer]
// for the backup, [workshop.CodeLocked] while the database is open anywhere,
// [workshop.CodeNewer] if the present database is of a newer program,
// [workshop.CodeDiskFull] and [workshop.CodeNotWritable].
func Restore(dir, file string) (kept string, err error) { return restore(dir, file, standard) }

func restore(dir, file string, c config) (kept string, err error) {
	d := &DB{config: c, paths: PathsOf(dir)}
	if err := verify(file, c); err != nil {
		return "", err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", trouble(err, dir)
	}
	present, err := d.claim()
	if err != nil {
		return "", err
	}
	defer func() {
		switch {
		case d.h == nil:
		case err != nil && present == absent:
			d.h.discard() // made to hold the lock
		default:
			_ = d.h.close()
		}
	}()
	fresh, err := d.stage(file)
	if err != nil {
		return "", err
	}
	if kept, err = d.setAside(present); err != nil {
		fresh.discard()
		return "", err
	}
	d.h, err = replaceFile(d.h, fresh, d.paths.Database)
	if err != nil && d.h == nil && kept != "" {
		_ = os.Rename(kept, d.paths.Database)
	}
	return kept, err
}

// presence is what a restore finds in the place of the database.
type presence int

const (
	absent presence = iota
	sound
	damaged
)

// claim opens and locks the present database, so that nobody else does.
func (d *DB) claim() (presence, error) {
	path := d.paths.Database
	_, statErr := os.Stat(path)
	h, err := openFile(path, toWrite)
	if workshop.ErrorCode(err) == workshop.CodeDamaged {
		return damaged, nil
	} else if err != nil {
		return absent, err
	}
	found := absent
	err = h.view(func(tx *bolt.Tx) error {
		if first, _ := tx.Cursor().First(); first == nil {
			return nil
		}
		found = sound
		return checkSchema(schemaOf(tx), d.config, path)
	})
	switch {
	case workshop.ErrorCode(err) == workshop.CodeDamaged:
		return damaged, h.close()
	case err != nil:
		_ = h.close()
		return absent, err
	}
	if errors.Is(statErr, fs.ErrNotExist) {
		found = absent
	}
	d.h = h
	return found, nil
}

// stage makes the file that is to become live, beside the present one.
func (d *DB) stage(file string) (*handle, error) {
	backup, err := openBackup(file)
	if err != nil {
		return nil, err
	}
	path, err := backup.copyTo(d.paths.Folder)
	_ = backup.close()
	if err != nil {
		return nil, err
	}
	h, err := openFile(path, toWrite)
	if err != nil {
		_ = os.Remove(path)
		return nil, err
	}
	defer h.discard()
	var all forgotten
	err = h.update(func(tx *bolt.Tx) error {
		// First of all: what follows expects the present schema.
		if err := migrateTx(tx, d.config); err != nil {
			return err
		}
		own, err := readForgotten(tx)
		if err != nil {
			return err
		}
		all = d.allForgotten(own)
		return all.apply(tx, path)
	})
	if err != nil {
		return nil, err
	}
	finish := markFinished
	if !all.isEmpty() {
		// The backups may have to be gone through still. That is done when the
		// restored database is opened.
		finish = markUnfinished
	}
	return h.compact(d.paths.Folder, finish)
}

// allForgotten gathers what was forgotten in the present database and in each
// of its backups: where the one is damaged, the others still know.
func (d *DB) allForgotten(f forgotten) forgotten {
	gather := func(tx *bolt.Tx) error {
		if checkSchema(schemaOf(tx), d.config, "") != nil {
			return nil
		}
		theirs, err := readForgotten(tx)
		f.add(theirs)
		return err
	}
	if d.h != nil {
		_ = d.h.view(gather)
	}
	all, _ := Backups(d.paths.Folder)
	for _, b := range all {
		if h, err := openBackup(b.Path); err == nil {
			_ = h.view(gather)
			_ = h.close()
		}
	}
	return f
}

// setAside keeps what is about to be replaced.
func (d *DB) setAside(present presence) (string, error) {
	switch present {
	case absent:
		return "", nil
	case sound:
		path, err := d.keep(d.now(), BeforeRestore)
		if workshop.ErrorCode(err) != workshop.CodeDamaged {
			return path, err
		}
		// Sound enough to open, but not all through.
		_ = d.h.close()
		d.h = nil
	}
	if err := os.MkdirAll(d.paths.Backups, 0o700); err != nil {
		return "", trouble(err, d.paths.Backups)
	}
	path := d.freeName(d.now(), SetAside)
	return path, trouble(os.Rename(d.paths.Database, path), d.paths.Database)
}
