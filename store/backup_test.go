package store

import (
	"bytes"
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
