package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"talkoot/store/storetest"
	"talkoot/workshop"
)

func TestBackupHoldsEverything(t *testing.T) {
	d := openTest(t, t.TempDir())
	m := storetest.NewLibrary(t, d).Meeting("Evening")
	m.Note("The lakes")
	path, err := d.Backup(filepath.Join(t.TempDir(), "copy.db"))
	if err != nil {
		t.Fatal(err)
	}
	m.Note("Not in the backup")

	dir := t.TempDir()
	kept, err := Restore(dir, path)
	if err != nil || kept != "" {
		t.Fatalf("kept %q, %v", kept, err)
	}
	copied := openTest(t, dir)
	m.Store = copied
	if n := m.Reopen().Meeting().NoteCount(); n != 1 {
		t.Errorf("%d notes", n)
	}
	mustBeClean(t, copied)
}

func TestBackupOverWhatIsThere(t *testing.T) {
	d := openTest(t, t.TempDir())
	other := openTest(t, t.TempDir())
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	write(t, at("thesis.doc"), "years of work")
	write(t, at("empty"), "")
	mkdir(t, at("folder"))
	bare(t, at("cats.db"), func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte("cats")); return err })
	if _, err := d.Backup(at("old.db")); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path string
		want workshop.Code
	}{
		{at("thesis.doc"), workshop.CodeNotADatabase},
		{at("empty"), workshop.CodeNotADatabase},
		{at("cats.db"), workshop.CodeNotADatabase},
		{at("folder"), workshop.CodeNotAFile},
		{at("nowhere/x.db"), workshop.CodeNotFound},
		{at("thesis.doc/x.db"), workshop.CodeNotWritable},
		{d.Paths().Database, workshop.CodeLocked},
		{other.Paths().Database, workshop.CodeLocked},
		{at("old.db"), ""},
	} {
		before, _ := os.ReadFile(c.path)
		_, err := d.Backup(c.path)
		wantCode(t, err, c.want)
		if after, _ := os.ReadFile(c.path); err != nil && !bytes.Equal(before, after) {
			t.Errorf("%s was changed", c.path)
		}
	}
	if left, _ := filepath.Glob(at(temporaryPattern)); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// injected opens a store with a clock of the test's.
func injected(t testing.TB, dir string, c config) *DB {
	t.Helper()
	d, err := open(dir, c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closeChecked(t, d) })
	return d
}

func TestAutoBackup(t *testing.T) {
	dir := t.TempDir()
	d := openTest(t, dir)
	day := func(n int) time.Time { return time.Date(2015, 1, n, 17, 30, 0, 0, time.Local) }
	auto := func(now time.Time, want bool) {
		t.Helper()
		path, err := d.AutoBackup(now)
		if err != nil || (path != "") != want {
			t.Errorf("on %v: %q %v", now, path, err)
		}
	}
	auto(day(1), false) // nothing in it yet
	m := storetest.NewLibrary(t, d).Meeting("Evening")
	auto(day(1), true)
	m.Note("The lakes")
	auto(day(1).Add(time.Hour), false) // the same day
	auto(day(2), true)
	auto(day(3), false) // nothing new
	m.Save(workshop.Batch{}, d.Append(workshop.Batch{Drafts: []workshop.Draft{{Of: m.ID(), Field: "f", Text: "x"}}}))
	auto(day(3), false)
	m.Save(workshop.Batch{}, d.Append(workshop.Batch{Settings: []workshop.Setting{{Key: "theme", Value: "dark"}}}))
	auto(day(3), true)

	// Ten stay, and those that somebody asked for are not counted.
	asked := mustBackup(t, d)
	for n := 4; n < 20; n++ {
		m.Note("Another")
		auto(day(n), true)
	}
	all, err := Backups(dir)
	if err != nil || len(all) != keptBackups+1 {
		t.Fatalf("%d backups, %v", len(all), err)
	}
	if all[0].Path != asked || all[1].Made != day(19) || all[1].Reason != Daily || all[keptBackups].Made != day(10) {
		t.Errorf("%+v", all)
	}
}

func TestBackupNames(t *testing.T) {
	dir := t.TempDir()
	now := time.Date(2015, 1, 21, 17, 30, 0, 0, time.Local)
	d := injected(t, dir, config{now: func() time.Time { return now }, migrations: migrations})
	for _, want := range []string{"talkoot-2015-01-21-173000.db", "talkoot-2015-01-21-173000-2.db"} {
		if got := filepath.Base(mustBackup(t, d)); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	write(t, filepath.Join(d.Paths().Backups, "brought from elsewhere.db"), "x")
	write(t, filepath.Join(d.Paths().Backups, "talkoot-yesterday.db"), "x")
	write(t, filepath.Join(d.Paths().Backups, "README"), "x")
	all, err := Backups(dir)
	if err != nil || len(all) != 4 {
		t.Fatalf("%+v %v", all, err)
	}
	if !all[1].Made.Equal(now) || !all[2].Made.IsZero() {
		t.Errorf("%+v", all)
	}
}

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
