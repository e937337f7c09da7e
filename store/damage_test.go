package store

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"talkoot/store/storetest"
	"talkoot/workshop"
)

// evening makes a data folder with one meeting of n notes and some people, and
// closes it.
func evening(t testing.TB, notes int) (dir string, m *storetest.Meeting) {
	t.Helper()
	dir = t.TempDir()
	d, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	m = storetest.NewLibrary(t, d).Meeting("Evening", "Liperi")
	m.Arrive("Aino Karttunen", "Village association")
	var batches []workshop.Batch
	for i := range notes {
		c, err := m.Meeting().AddNotes(m.Moment(), m.Lane(), "", fmt.Sprint("Note ", i))
		b, err := m.Session.Do(m.Moment(), c, err)
		if err != nil {
			t.Fatal(err)
		}
		batches = append(batches, b)
	}
	m.Save(workshop.Batch{}, d.Append(batches...))
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	return dir, m
}

// use does a little of everything to a store, and returns the first error.
func use(d *DB, meeting workshop.ID) error {
	_, err := d.Headers()
	for _, do := range []func() error{
		func() error { _, err := d.Journal(meeting); return err },
		func() error { _, err := d.People(); return err },
		func() error { _, err := d.SearchTexts(meeting); return err },
		func() error {
			return d.Append(workshop.Batch{Drafts: []workshop.Draft{{Of: meeting, Field: "f", Text: "x"}}})
		},
		func() error { _, err := d.Check(); return err },
		func() error { _, err := d.Backup(""); return err },
	} {
		if e := do(); err == nil {
			err = e
		}
	}
	return err
}

func TestTruncatedBeforeOpening(t *testing.T) {
	dir, m := evening(t, 300)
	path := PathsOf(dir).Database
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{1, 100, 4096, 5000, 8192, 12288, 16384, 20480, len(whole) / 2} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			if err := os.WriteFile(path, whole[:size], 0o600); err != nil {
				t.Fatal(err)
			}
			d, err := Open(dir)
			if err == nil {
				err = use(d, m.ID())
				if err := d.Close(); err != nil {
					t.Error(err)
				}
			}
			wantCode(t, err, workshop.CodeDamaged)
			if err == nil {
				return
			}
			now, _ := os.ReadFile(path)
			if size < 8192 && !bytes.Equal(now, whole[:size]) {
				t.Error("the damaged file was written to")
			}
		})
	}
}

func TestTruncatedWhileOpen(t *testing.T) {
	for _, size := range []int64{0, 4096, 16384} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			dir, m := evening(t, 300)
			d, err := Open(dir)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Truncate(PathsOf(dir).Database, size); err != nil {
				t.Fatal(err)
			}
			wantCode(t, use(d, m.ID()), workshop.CodeDamaged)
			ended := make(chan error)
			go func() { ended <- d.Close() }()
			select {
			case <-ended:
			case <-time.After(5 * time.Second):
				t.Fatal("closing a damaged database hangs")
			}
			// The lock is free again, whatever happened.
			_, err = Open(dir)
			if size > 0 {
				wantCode(t, err, workshop.CodeDamaged)
			}
		})
	}
}

// TestAnyBytes damages files at random. It asks for no particular outcome but
// that the program neither crashes nor hangs, and says what it knows. A check
// that finds nothing must be right: everything can be read then.
func TestAnyBytes(t *testing.T) {
	whole, err := os.ReadFile(databaseOf(firstSchema))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	path := PathsOf(dir).Database
	random := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		bad := bytes.Clone(whole)
		for range 1 + random.IntN(20) {
			bad[random.IntN(len(bad))] = byte(random.Uint32())
		}
		write(t, path, string(bad))
		d, err := Open(dir)
		if err == nil {
			report, checkErr := d.Check()
			err = use(d, "no meeting")
			if checkErr == nil && report.Clean() && err != nil {
				t.Errorf("found clean, but: %v", err)
			}
			_ = d.Close()
		}
		if err != nil && workshop.ErrorCode(err) == "" {
			t.Errorf("%v has no code", err)
		}
	}
}

func TestWhatCannotBeOpened(t *testing.T) {
	for _, c := range []struct {
		name    string
		prepare func(t *testing.T, p Paths)
		want    workshop.Code
	}{
		{"garbage", func(t *testing.T, p Paths) { write(t, p.Database, "these are my notes of the evening") }, workshop.CodeDamaged},
		{"much garbage", func(t *testing.T, p Paths) { write(t, p.Database, string(make([]byte, 1<<16))) }, workshop.CodeDamaged},
		{"a folder", func(t *testing.T, p Paths) { mkdir(t, p.Database) }, workshop.CodeNotAFile},
		{"another program's", func(t *testing.T, p Paths) {
			bare(t, p.Database, func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte("cats")); return err })
		}, workshop.CodeNotADatabase},
		{"a newer program's", func(t *testing.T, p Paths) {
			bare(t, p.Database, func(tx *bolt.Tx) error {
				if err := found(tx, standard); err != nil {
					return err
				}
				return putSchema(tx, firstSchema+len(migrations)+1)
			})
		}, workshop.CodeNewer},
		{"emptied, with backups", func(t *testing.T, p Paths) {
			write(t, p.Database, "")
			mkdir(t, p.Backups)
			write(t, filepath.Join(p.Backups, "talkoot-2015-01-21-173000.db"), "a backup")
		}, workshop.CodeDamaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			path := PathsOf(dir).Database
			c.prepare(t, PathsOf(dir))
			before, _ := os.ReadFile(path)
			_, err := Open(dir)
			wantCode(t, err, c.want)
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
}

func TestEmptyFileWithoutBackupsIsANewDatabase(t *testing.T) {
	dir := t.TempDir()
	write(t, PathsOf(dir).Database, "")
	mustBeClean(t, openTest(t, dir))
}

func TestFileWhereAFolderShouldBe(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	write(t, file, "x")
	for dir, want := range map[string]workshop.Code{
		file: workshop.CodeNotAFile, filepath.Join(file, "below"): workshop.CodeNotWritable,
	} {
		_, err := Open(dir)
		wantCode(t, err, want)
	}
}

func TestFolderWithoutPermission(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write anywhere; TestFileWhereAFolderShouldBe has the same code")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	_, err := Open(dir)
	wantCode(t, err, workshop.CodeNotWritable)
}

func TestLocked(t *testing.T) {
	dir := t.TempDir()
	d := openTest(t, dir)
	start := time.Now()
	_, err := Open(dir)
	wantCode(t, err, workshop.CodeLocked)
	if waited := time.Since(start); waited > 3*time.Second {
		t.Errorf("waited %v", waited)
	}
	_, err = Restore(dir, mustBackup(t, d))
	wantCode(t, err, workshop.CodeLocked)

	// A lock that is given up in time is waited for.
	go func() { time.Sleep(200 * time.Millisecond); _ = d.Close() }()
	openTest(t, dir)
}

func mustBackup(t testing.TB, d *DB) string {
	t.Helper()
	path, err := d.Backup("")
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func mkdir(t testing.TB, path string) {
	t.Helper()
	if err := os.MkdirAll(path, 0o700); err != nil {
		t.Fatal(err)
	}
}

// bare makes a bbolt file.
func bare(t testing.TB, path string, fn func(*bolt.Tx) error) {
	t.Helper()
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Update(fn); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}
