package store

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// Reason is why a backup was made.
type Reason string

// The reasons. What was asked for or set aside stays until somebody deletes
// it; of the others the newest ten of each are kept.
const (
	AskedFor        Reason = ""        // by a person
	Daily           Reason = "daily"   // the first start of a day
	BeforeRestore   Reason = "restore" // what a restore replaced
	BeforeMigration Reason = "schema"  // what a migration changed
	SetAside        Reason = "damaged" // a damaged database that a restore replaced
)

// keptBackups is how many backups of each reason stay in rotation.
const keptBackups = 10

// Backups are called talkoot-2015-01-21-173000.db, or with a reason
// talkoot-2015-01-21-173000-daily.db, so that their order by name is that of
// their times.
const (
	backupPrefix = "talkoot-"
	backupSuffix = ".db"
	backupTime   = "2006-01-02-150405"
)

// BackupFile is a file in the folder of backups.
type BackupFile struct {
	Path   string
	Made   time.Time // zero for a file that has another name
	Reason Reason
	Size   int64
}

// Backups returns the backups of a data folder, newest first. It tells them by
// name and does not open them. Without a folder there are none.
func Backups(dir string) ([]BackupFile, error) {
	folder := PathsOf(dir).Backups
	files, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, trouble(err, folder)
	}
	var found []BackupFile
	for _, f := range files {
		info, err := f.Info()
		if err != nil || !info.Mode().IsRegular() || filepath.Ext(f.Name()) != backupSuffix {
			continue
		}
		b := BackupFile{Path: filepath.Join(folder, f.Name()), Size: info.Size()}
		b.Made, b.Reason = parseBackupName(f.Name())
		found = append(found, b)
	}
	slices.SortFunc(found, func(a, b BackupFile) int {
		return cmp.Or(b.Made.Compare(a.Made), cmp.Compare(b.Path, a.Path))
	})
	return found, nil
}

func parseBackupName(name string) (time.Time, Reason) {
	rest, ok := strings.CutPrefix(strings.TrimSuffix(name, backupSuffix), backupPrefix)
	if !ok || len(rest) < len(backupTime) {
		return time.Time{}, AskedFor
	}
	made, err := time.ParseInLocation(backupTime, rest[:len(backupTime)], time.Local)
	if err != nil {
		return time.Time{}, AskedFor
	}
	for _, r := range []Reason{Daily, BeforeRestore, BeforeMigration, SetAside} {
		if strings.HasPrefix(rest[len(backupTime):], "-"+string(r)) {
			return made, r
		}
	}
	return made, AskedFor
}

// Backup writes the whole database to a file and returns its path. "" stands
// for a dated name in the folder of backups. The file is complete, synced and
// checked before it has its name.
//
// A database of Talkoot's that stands at the path is replaced; anything else is
// refused with [workshop.CodeNotADatabase] or [workshop.CodeNotAFile]. It
// returns [workshop.CodeLocked] for a database that is in use,
// [workshop.CodeNotFound] for a folder that does not exist,
// [workshop.CodeNotWritable], [workshop.CodeDiskFull] or, when this database
// does not hold together, [workshop.CodeDamaged].
func (d *DB) Backup(path string) (string, error) {
	// Held to the end, lest an erasure pass by a backup that has no name yet.
	d.mu.RLock()
	defer d.mu.RUnlock()
	if d.h == nil {
		return "", trouble(errClosed, d.paths.Database)
	}
	if path == "" {
		return d.keep(d.now(), AskedFor)
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return "", trouble(err, path)
	}
	if err := d.mayReplace(path); err != nil {
		return "", err
	}
	return path, d.writeTo(path)
}

// mayReplace refuses to write over what is not a database of Talkoot's, or is
// in use.
func (d *DB) mayReplace(path string) error {
	there, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return trouble(err, path)
	}
	if mine, err := d.h.file.Stat(); err == nil && os.SameFile(mine, there) {
		return workshop.Err(workshop.CodeLocked, path)
	}
	h, err := openBackup(path)
	switch code := workshop.ErrorCode(err); {
	case code == workshop.CodeDamaged || code == workshop.CodeStorage:
		return workshop.Wrap(err, workshop.CodeNotADatabase, path)
	case err != nil:
		return err
	}
	defer h.close()
	return h.view(func(tx *bolt.Tx) error {
		if schemaOf(tx) == 0 {
			return workshop.Err(workshop.CodeNotADatabase, path)
		}
		return nil
	})
}

// keep writes a backup into the folder of backups, and removes the oldest of
// its reason.
func (d *DB) keep(now time.Time, why Reason) (string, error) {
	if err := os.MkdirAll(d.paths.Backups, 0o700); err != nil {
		return "", trouble(err, d.paths.Backups)
	}
	path := d.freeName(now, why)
	if err := d.writeTo(path); err != nil {
		return "", err
	}
	if why != AskedFor {
		d.rotate(why)
	}
	return path, nil
}

func (d *DB) freeName(now time.Time, why Reason) string {
	base := filepath.Join(d.paths.Backups, backupPrefix+now.Format(backupTime))
	if why != AskedFor {
		base += "-" + string(why)
	}
	path := base + backupSuffix
	for i := 2; ; i++ {
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return path
		}
		path = base + "-" + strconv.Itoa(i) + backupSuffix
	}
}

// rotate is content with what it can remove: a backup too many does no harm.
func (d *DB) rotate(why Reason) {
	all, _ := Backups(d.paths.Folder)
	same := slices.DeleteFunc(all, func(b BackupFile) bool { return b.Reason != why })
	for _, old := range same[min(keptBackups, len(same)):] {
		_ = os.Remove(old.Path)
	}
}

// writeTo writes the database to a file.
func (d *DB) writeTo(path string) error {
	temporary, err := d.h.copyTo(filepath.Dir(path))
	if err != nil {
		return err
	}
	if err = verify(temporary, d.config); err == nil {
		err = trouble(os.Rename(temporary, path), path)
	}
	if err != nil {
		_ = os.Remove(temporary)
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// copyTo copies the database, as it is at one moment, into a synced temporary
// file in a folder.
func (h *handle) copyTo(folder string) (path string, err error) {
	if path, err = createTemporary(folder); err != nil {
		return "", err
	}
	err = h.view(func(tx *bolt.Tx) error {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		_, err = tx.WriteTo(f)
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			err = workshop.Wrap(err, workshop.CodeDamaged, h.path)
		}
		return cmp.Or(err, f.Sync(), f.Close())
	})
	if err != nil {
		_ = os.Remove(path)
	}
	return path, err
}

// AutoBackup makes the backup of the day: none if there is one of the same
// date, or if nothing but drafts changed since the last. It returns its path,
// "" if none was due, and the errors of [DB.Backup].
func (d *DB) AutoBackup(now time.Time) (string, error) {
	d.mu.RLock()
	defer d.mu.RUnlock()
	if d.h == nil {
		return "", trouble(errClosed, d.paths.Database)
	}
	all, err := Backups(d.paths.Folder)
	if err != nil {
		return "", err
	}
	last := BackupFile{}
	if i := slices.IndexFunc(all, func(b BackupFile) bool { return b.Reason == Daily }); i >= 0 {
		last = all[i]
	}
	if last.Made.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return "", nil
	}
	changes, err := d.h.changes()
	if err != nil || changes == 0 || last.Path != "" && changes == changesIn(last.Path) {
		return "", err
	}
	return d.keep(now, Daily)
}

// changes counts what was written other than drafts (see buckets.go).
func (h *handle) changes() (n uint64, err error) {
	err = h.view(func(tx *bolt.Tx) error {
		return tx.ForEach(func(_ []byte, b *bolt.Bucket) error {
			n += b.Sequence()
			return nil
		})
	})
	return n, err
}

// changesIn returns the changes up to a backup; 0 if it cannot be read.
func changesIn(path string) uint64 {
	h, err := openBackup(path)
	if err != nil {
		return 0
	}
	defer h.close()
	n, _ := h.changes()
	return n
}
