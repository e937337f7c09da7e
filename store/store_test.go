package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"talkoot/store/storetest"
	"talkoot/workshop"
)

// openTest opens a store that is examined, page by page, when the test ends.
func openTest(t testing.TB, dir string) *DB {
	t.Helper()
	d, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closeChecked(t, d) })
	return d
}

// closeChecked closes a store whose pages must hold together. A store that the
// test closed itself is not looked at.
func closeChecked(t testing.TB, d *DB) {
	t.Helper()
	report, err := d.Check()
	if errors.Is(err, errClosed) {
		return
	}
	if err != nil {
		t.Error(err)
	}
	for _, p := range report.Problems {
		if p.Kind != ProblemDerived && p.Kind != ProblemJournal {
			t.Errorf("%+v", p)
		}
	}
	if err := d.Close(); err != nil {
		t.Error(err)
	}
}

// mustBeClean also asks the derived records to be what the journals say.
func mustBeClean(t testing.TB, d *DB) Report {
	t.Helper()
	report, err := d.Check()
	if err != nil || !report.Clean() {
		t.Fatalf("not clean: %v %+v", err, report.Problems)
	}
	return report
}

func wantCode(t testing.TB, err error, want workshop.Code) {
	t.Helper()
	if got := workshop.ErrorCode(err); got != want {
		t.Errorf("code %q of %v, want %q", got, err, want)
	}
}

func TestContract(t *testing.T) {
	storetest.Run(t, func(t *testing.T) workshop.Store { return openTest(t, t.TempDir()) })
}

func TestOpenMakesFolderAndFileForTheOwnerAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	d := openTest(t, dir)
	if _, err := d.Backup(""); err != nil {
		t.Fatal(err)
	}
	p := d.Paths()
	for path, want := range map[string]os.FileMode{p.Folder: 0o700, p.Database: 0o600, p.Backups: 0o700} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s has mode %o, want %o", path, got, want)
		}
	}
	backups, err := Backups(dir)
	if err != nil || len(backups) != 1 || backups[0].Reason != AskedFor {
		t.Fatalf("%+v %v", backups, err)
	}
	if info, _ := os.Stat(backups[0].Path); info.Mode().Perm() != 0o600 {
		t.Errorf("backup has mode %o", info.Mode().Perm())
	}
}

func TestEverythingIsThereAfterReopening(t *testing.T) {
	dir := t.TempDir()
	d, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	m := storetest.NewLibrary(t, d).Meeting("Evening", "Liperi")
	m.Note("The lakes")
	m.Arrive("Aino Karttunen", "")
	origin, want := d.Origin(), m.Meeting().Derive()
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}

	d = openTest(t, dir)
	if d.Origin() != origin {
		t.Error("another origin")
	}
	mustBeClean(t, d)
	m.Store = d
	if got := m.Reopen().Meeting().Derive(); !sameJSON(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestClosed(t *testing.T) {
	d := openTest(t, t.TempDir())
	for range 2 {
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
	}
	_, err := d.Headers()
	wantCode(t, err, workshop.CodeStorage)
	wantCode(t, d.Append(workshop.Batch{Settings: []workshop.Setting{{Key: "a", Value: "b"}}}), workshop.CodeStorage)
	wantCode(t, d.Erase("p"), workshop.CodeStorage)
	_, err = d.Backup("")
	wantCode(t, err, workshop.CodeStorage)
}
