package store

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"
	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// Paths are the places of a data folder.
type Paths struct {
	Folder   string // the data folder
	Database string // the file with everything in it
	Backups  string // the folder of backups
}

// PathsOf returns the places of a data folder, whether they exist or not.
func PathsOf(dir string) Paths {
	return Paths{
		Folder:   dir,
		Database: filepath.Join(dir, "talkoot.db"),
		Backups:  filepath.Join(dir, "backups"),
	}
}

// temporaryPattern names the files that are being made, for [os.CreateTemp].
const temporaryPattern = ".talkoot-*.tmp"

// DB is an open database. It holds the lock of its file until it is closed.
type DB struct {
	config
	paths  Paths
	origin workshop.Origin

	// mu is held for writing while the file is replaced, checked or closed.
	mu sync.RWMutex
	h  *handle // nil once closed
}

var _ workshop.Store = (*DB)(nil)

// config is what tests inject.
type config struct {
	now        func() time.Time
	migrations []migration
}

func (c config) schema() int { return firstSchema + len(c.migrations) }

var standard = config{now: time.Now, migrations: migrations}

// Open opens the database of a data folder and locks it. Folder and file are
// made, for their owner's eyes only, if they do not exist. A database of an
// older schema is migrated, after a backup of it.
//
// It returns [workshop.CodeLocked] when another process has the database open,
// [workshop.CodeDamaged] when the file is not what it should be,
// [workshop.CodeNewer] when a newer program wrote it (it is left untouched),
// [workshop.CodeNotADatabase] when it belongs to another program,
// [workshop.CodeNotAFile] when a folder stands in its place,
// [workshop.CodeNotWritable] and [workshop.CodeDiskFull].
func Open(dir string) (*DB, error) { return open(dir, standard) }

func open(dir string, c config) (*DB, error) {
	d := &DB{config: c, paths: PathsOf(dir)}
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return nil, workshop.Err(workshop.CodeNotAFile, dir)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, trouble(err, dir)
	}
	fresh, err := d.isFresh()
	if err != nil {
		return nil, err
	}
	if d.h, err = openFile(d.paths.Database, toWrite); err != nil {
		if fresh && workshop.ErrorCode(err) != workshop.CodeLocked {
			// Half a file, from a full disk, would look damaged next time.
			_ = os.Remove(d.paths.Database)
		}
		return nil, err
	}
	if err := d.prepare(); err != nil {
		_ = d.h.close()
		return nil, err
	}
	return d, nil
}

// isFresh reports whether there is no database yet. An empty file is taken for
// none (bbolt would start anew in it) unless there are backups: then there was
// one, and it was lost.
func (d *DB) isFresh() (bool, error) {
	info, err := os.Stat(d.paths.Database)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return true, nil
	case err != nil:
		return false, trouble(err, d.paths.Database)
	case !info.Mode().IsRegular() || info.Size() > 0:
		return false, nil
	}
	if backups, err := Backups(d.paths.Folder); err == nil && len(backups) > 0 {
		return false, workshop.Err(workshop.CodeDamaged, d.paths.Database)
	}
	return true, nil
}

// prepare brings the open file to the present schema and finishes what an
// earlier run could not.
func (d *DB) prepare() error {
	empty, schema, unfinished := false, 0, false
	err := d.h.view(func(tx *bolt.Tx) error {
		first, _ := tx.Cursor().First()
		empty, schema = first == nil, schemaOf(tx)
		unfinished = isUnfinished(tx)
		return nil
	})
	switch {
	case err != nil:
		return err
	case empty:
		err = d.h.update(func(tx *bolt.Tx) error { return found(tx, d.config) })
		if err == nil {
			err = syncFolder(d.paths.Folder)
		}
	default:
		err = d.migrate(schema)
	}
	if err != nil {
		return err
	}
	d.sweepTemporaries()
	if unfinished {
		// What keeps it from being finished (a full disk, a damaged backup)
		// must not keep the meetings from being opened; check tells of it.
		_ = d.finishForgetting()
	}
	return d.h.view(func(tx *bolt.Tx) error {
		d.origin = workshop.Origin(tx.Bucket(bucketMeta).Get(keyOrigin))
		return nil
	})
}

// found makes the buckets of a new database.
func found(tx *bolt.Tx, c config) error {
	for _, name := range allBuckets {
		if _, err := tx.CreateBucketIfNotExists(name); err != nil {
			return err
		}
	}
	origin, err := uuid.NewV7()
	if err != nil {
		return err
	}
	meta := tx.Bucket(bucketMeta)
	return cmp.Or(
		putSchema(tx, c.schema()),
		meta.Put(keyOrigin, []byte(origin.String())),
		meta.Put(keyCreated, []byte(c.now().UTC().Format(time.RFC3339))),
	)
}

// sweepTemporaries removes what a process that was killed left half made; they
// are ours alone, since we hold the lock. They may hold what was erased.
func (d *DB) sweepTemporaries() {
	prefix, suffix, _ := strings.Cut(temporaryPattern, "*")
	for _, folder := range []string{d.paths.Folder, d.paths.Backups} {
		files, _ := os.ReadDir(folder)
		for _, f := range files {
			if strings.HasPrefix(f.Name(), prefix) && strings.HasSuffix(f.Name(), suffix) {
				_ = os.Remove(filepath.Join(folder, f.Name()))
			}
		}
	}
}

// Close lets go of the database. What follows returns [workshop.CodeStorage].
func (d *DB) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.h == nil {
		return nil
	}
	err := d.h.close()
	if err == nil && !d.h.suspect.Load() && !d.h.broken.Load() {
		trust(d.paths.Database)
	} else {
		distrust(d.paths.Database)
	}
	d.h = nil
	return err
}

// Paths returns the places of the data folder.
func (d *DB) Paths() Paths { return d.paths }

// Origin implements [workshop.Store].
func (d *DB) Origin() workshop.Origin { return d.origin }

// view reads, beside others.
func (d *DB) view(fn func(*bolt.Tx) error) error {
	d.mu.RLock()
	defer d.mu.RUnlock()
	if d.h == nil {
		return trouble(errClosed, d.paths.Database)
	}
	return d.h.view(fn)
}

// update writes, beside others that read.
func (d *DB) update(fn func(*bolt.Tx) error) error {
	d.mu.RLock()
	defer d.mu.RUnlock()
	if d.h == nil {
		return trouble(errClosed, d.paths.Database)
	}
	return d.h.update(fn)
}

// alone runs fn while nobody else reads or writes.
func (d *DB) alone(fn func() error) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.h == nil {
		return trouble(errClosed, d.paths.Database)
	}
	return fn()
}
