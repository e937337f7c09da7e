package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"

	"talkoot/store/storetest"
	"talkoot/workshop"
)

func TestRestoreKeepsWhatItReplaces(t *testing.T) {
	dir := t.TempDir()
	d := openTest(t, dir)
	m := storetest.NewLibrary(t, d).Meeting("Evening")
	m.Note("The lakes")
	backup := mustBackup(t, d)
	m.Note("The shores")
	origin := d.Origin()
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	kept, err := Restore(dir, backup)
	if err != nil {
		t.Fatal(err)
	}
	notes := func() int {
		d := openTest(t, dir)
		defer d.Close()
		if d.Origin() != origin {
			t.Error("another origin: undo would no longer reach what was restored")
		}
		mustBeClean(t, d)
		m.Store = d
		return m.Reopen().Meeting().NoteCount()
	}
	if n := notes(); n != 1 {
		t.Errorf("%d notes after the restore", n)
	}
	if _, err := Restore(dir, kept); err != nil {
		t.Fatal(err)
	}
	if n := notes(); n != 2 {
		t.Errorf("%d notes once that was taken back", n)
	}
}

func TestRestoreOverADamagedDatabase(t *testing.T) {
	for name, damage := range map[string]func(path string) error{
		"cut":     func(path string) error { return os.Truncate(path, 12288) },
		"garbage": func(path string) error { return os.WriteFile(path, []byte("garbage"), 0o600) },
		"half": func(path string) error {
			i, err := os.Stat(path)
			return errors.Join(err, os.Truncate(path, i.Size()/4))
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir, m := evening(t, 300)
			d := openTest(t, dir)
			backup := mustBackup(t, d)
			if err := d.Close(); err != nil {
				t.Fatal(err)
			}
			path := PathsOf(dir).Database
			if err := damage(path); err != nil {
				t.Fatal(err)
			}
			before, _ := os.ReadFile(path)
			kept, err := Restore(dir, backup)
			if err != nil {
				t.Fatal(err)
			}
			if after, err := os.ReadFile(kept); err != nil || !bytes.Equal(before, after) {
				t.Errorf("what was there was not kept as it was: %v", err)
			}
			m.Store = openTest(t, dir)
			if n := m.Reopen().Meeting().NoteCount(); n != 300 {
				t.Errorf("%d notes", n)
			}
		})
	}
}

func TestRestoreRefuses(t *testing.T) {
	dir, _ := evening(t, 3)
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	write(t, at("thesis.doc"), "years of work")
	write(t, at("empty"), "")
	bare(t, at("cats.db"), func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte("cats")); return err })
	bare(t, at("newer.db"), func(tx *bolt.Tx) error {
		return errors.Join(found(tx, standard), putSchema(tx, standard.schema()+1))
	})
	d := openTest(t, dir)
	if _, err := d.Backup(at("cut.db")); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(at("cut.db"), 20480); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	before, _ := os.ReadFile(d.Paths().Database)
	for _, c := range []struct {
		path string
		want workshop.Code
	}{
		{at("thesis.doc"), workshop.CodeNotADatabase},
		{at("empty"), workshop.CodeNotADatabase},
		{at("cats.db"), workshop.CodeNotADatabase},
		{at("newer.db"), workshop.CodeNewer},
		{at("cut.db"), workshop.CodeDamaged},
		{at("nothing.db"), workshop.CodeNotFound},
		{folder, workshop.CodeNotAFile},
	} {
		_, err := Restore(dir, c.path)
		wantCode(t, err, c.want)
	}
	if after, _ := os.ReadFile(d.Paths().Database); !bytes.Equal(before, after) {
		t.Error("the database was changed")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, temporaryPattern)); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestEraseTellsOfWhatWasSetAside: a damaged file cannot be rid of a name, so
// somebody has to delete it.
func TestEraseTellsOfWhatWasSetAside(t *testing.T) {
	dir, m := evening(t, 300)
	d := openTest(t, dir)
	backup := mustBackup(t, d)
	person := m.Meeting().Attendance.Presences[0].Person
	if err := errors.Join(d.Close(), os.Truncate(d.Paths().Database, 40960)); err != nil {
		t.Fatal(err)
	}
	kept, err := Restore(dir, backup)
	if err != nil {
		t.Fatal(err)
	}
	all, err := Backups(dir)
	if err != nil || len(all) != 2 || !slices.ContainsFunc(all, func(b BackupFile) bool { return b.Reason == SetAside && b.Path == kept }) {
		t.Fatalf("%+v %v", all, err)
	}
	d, err = Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	err = d.Erase(person)
	var e *workshop.Error
	if !errors.As(err, &e) || e.Code != workshop.CodeStillInBackup || e.Args[0] != kept {
		t.Errorf("%v does not tell of %s", err, kept)
	}
	if err := os.Remove(kept); err != nil {
		t.Fatal(err)
	}
	if err := d.Erase(person); err != nil {
		t.Fatal(err)
	}
	mustBeClean(t, d)
}

func TestRestoreDoesNotReplaceANewerDatabase(t *testing.T) {
	dir, _ := evening(t, 1)
	d := openTest(t, dir)
	backup := mustBackup(t, d)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	bare(t, d.Paths().Database, func(tx *bolt.Tx) error { return putSchema(tx, standard.schema()+1) })
	_, err := Restore(dir, backup)
	wantCode(t, err, workshop.CodeNewer)
}
