package store

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"talkoot/store/storetest"
	"talkoot/workshop"
)

// filesWith returns the files below a folder whose bytes hold a text, in
// whatever case.
func filesWith(t testing.TB, dir, text string) (found []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if bytes.Contains(bytes.ToLower(content), []byte(strings.ToLower(text))) {
			found = append(found, filepath.Base(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestErasedNameIsInNoByte(t *testing.T) {
	dir := t.TempDir()
	d := openTest(t, dir)
	m := storetest.NewLibrary(t, d).Meeting("Evening")
	aino := m.Arrive("Aino Zyxwvut", "Village association")
	eino := m.Arrive("Eino Leskinen", "")
	mustBackup(t, d)
	m.Do(m.Meeting().CorrectPerson(m.People(), aino, workshop.PersonDetails{Name: "Aina Zyxwvut"}))
	m.Save(workshop.Batch{}, d.Append(workshop.Batch{Drafts: []workshop.Draft{
		{Of: m.ID(), Field: "name", Text: "zyxwvut, aino"}, {Of: m.ID(), Field: "capture", Text: "The lakes"},
	}}))
	mustBackup(t, d)
	outside := filepath.Join(t.TempDir(), "old.db")
	if _, err := d.Backup(outside); err != nil {
		t.Fatal(err)
	}
	if n := len(filesWith(t, dir, "Zyxwvut")); n != 3 {
		t.Fatalf("the name is in %d files before", n)
	}

	if err := d.Erase(aino); err != nil {
		t.Fatal(err)
	}
	if found := filesWith(t, dir, "Zyxwvut"); found != nil {
		t.Errorf("the name is still in %v", found)
	}
	people, err := d.People()
	if err != nil || len(people) != 1 || people[eino].ID == "" {
		t.Errorf("%v %v", people, err)
	}
	drafts, err := d.Drafts(m.ID())
	if err != nil || len(drafts) != 1 {
		t.Errorf("%v %v", drafts, err)
	}
	// The database goes on as before, and its backups can be restored.
	m.Note("Another")
	mustBeClean(t, d)
	backups, err := Backups(dir)
	if err != nil || len(backups) != 2 {
		t.Fatalf("%v %v", backups, err)
	}
	for _, b := range backups {
		if err := verify(b.Path, standard); err != nil {
			t.Error(err)
		}
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}

	// One that was kept elsewhere does not bring the name back either.
	if _, err := Restore(dir, outside); err != nil {
		t.Fatal(err)
	}
	if found := filesWith(t, dir, "Zyxwvut"); found != nil {
		t.Errorf("after the restore the name is in %v", found)
	}
	d = openTest(t, dir)
	if people, _ := d.People(); len(people) != 1 {
		t.Errorf("after the restore: %v", people)
	}
	if found := filesWith(t, dir, "Zyxwvut"); found != nil {
		t.Errorf("after the opening the name is in %v", found)
	}
	mustBeClean(t, d)
}

func TestRedactedTextIsInNoByte(t *testing.T) {
	dir := t.TempDir()
	d := openTest(t, dir)
	m := storetest.NewLibrary(t, d).Meeting("Evening")
	id := m.Note("The zyxwvut is a crook")
	m.Do(m.Meeting().RewordNote(id, "The zyxwvut is a rascal"))
	m.Note("The lakes")
	mustBackup(t, d)
	if err := d.Redact(m.ID(), id); err != nil {
		t.Fatal(err)
	}
	if found := filesWith(t, dir, "zyxwvut"); found != nil {
		t.Errorf("the text is still in %v", found)
	}
	mustBeClean(t, d)
	m = m.Reopen()
	m.Do(m.Meeting().RewordNote(id, "Somebody was criticised"))

	backups, _ := Backups(dir)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	kept, err := Restore(dir, backups[0].Path)
	if err != nil {
		t.Fatal(err)
	}
	// There and back again: what was written after the redaction stays.
	if _, err := Restore(dir, kept); err != nil {
		t.Fatal(err)
	}
	m.Store = openTest(t, dir)
	if got := m.Reopen().Meeting().Note(id).Text; got != "Somebody was criticised" {
		t.Errorf("the note reads %q", got)
	}
}

func TestErasureIsFinishedLater(t *testing.T) {
	dir := t.TempDir()
	d := openTest(t, dir)
	m := storetest.NewLibrary(t, d).Meeting("Evening")
	aino := m.Arrive("Aino Zyxwvut", "")
	good, bad := mustBackup(t, d), mustBackup(t, d)
	whole, err := os.ReadFile(bad)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(bad, 8192); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(d.Paths().Backups, "notes.db"), "not one of ours")

	// The damaged backup is told, the rest is done.
	wantCode(t, d.Erase(aino), workshop.CodeStillInBackup)
	if found := filesWith(t, dir, "zyxwvut"); found != nil {
		t.Errorf("the name is still in %v", found)
	}
	report, err := d.Check()
	if err != nil || len(report.Problems) != 1 || report.Problems[0].Kind != ProblemUnfinished {
		t.Fatalf("%+v %v", report, err)
	}
	if err := verify(good, standard); err != nil {
		t.Error(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}

	// Once it can be read, the next start does it too.
	if err := os.WriteFile(bad, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	d = openTest(t, dir)
	if found := filesWith(t, dir, "zyxwvut"); found != nil {
		t.Errorf("the name is still in %v", found)
	}
	mustBeClean(t, d)
}

// TestErasureSurvivesACrash stands where the process was killed after the
// record was removed, before the file was compacted.
func TestErasureSurvivesACrash(t *testing.T) {
	dir := t.TempDir()
	d := openTest(t, dir)
	m := storetest.NewLibrary(t, d).Meeting("Evening")
	aino := m.Arrive("Aino Zyxwvut", "")
	mustBackup(t, d)
	err := d.update(func(tx *bolt.Tx) error {
		if err := erasePerson(tx, aino, d.stamp()); err != nil {
			return err
		}
		return markUnfinished(tx)
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, ".talkoot-123.tmp"), "half a database with Aino Zyxwvut")
	if len(filesWith(t, dir, "zyxwvut")) != 3 {
		t.Fatal("the test shows nothing")
	}
	d = openTest(t, dir)
	if found := filesWith(t, dir, "zyxwvut"); found != nil {
		t.Errorf("the name is still in %v", found)
	}
	mustBeClean(t, d)
}

func TestEraseNobody(t *testing.T) {
	d := openTest(t, t.TempDir())
	if err := d.Erase(); err != nil {
		t.Fatal(err)
	}
	mustBeClean(t, d)
}

func TestForgottenCoversAndAdds(t *testing.T) {
	of := func(seq uint64, people ...workshop.ID) forgotten {
		f := forgotten{map[workshop.ID]string{}, map[textKey]redaction{}, map[workshop.ID]redaction{}}
		for _, p := range people {
			f.people[p] = "2015-01-21T17:30:00Z"
		}
		if seq > 0 {
			f.texts[textKey{"m", "n"}] = redaction{"", seq}
		}
		return f
	}
	for i, c := range []struct {
		f, g forgotten
		want bool
	}{
		{of(0), of(0), true},
		{of(0, "a"), of(0), true},
		{of(0), of(0, "a"), false},
		{of(5), of(4), true},
		{of(4), of(5), false},
		{of(0), of(1), false},
	} {
		if got := c.f.covers(c.g); got != c.want {
			t.Errorf("%d: covers is %v", i, got)
		}
		c.f.add(c.g)
		if !c.f.covers(c.g) {
			t.Errorf("%d: not covered once added", i)
		}
	}
}

func TestErrorsNameNobody(t *testing.T) {
	d := openTest(t, t.TempDir())
	err := d.update(func(tx *bolt.Tx) error {
		return tx.Bucket(bucketPeople).Put([]byte("p"), []byte(`{"id":"p","revisions":[{"given":"Zyxwvut","rev":Zyxwvut}]}`))
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = d.People()
	wantCode(t, err, workshop.CodeDamaged)
	report, _ := d.Check()
	said := []string{err.Error()}
	for _, p := range report.Problems {
		said = append(said, p.Detail)
	}
	if i := slices.IndexFunc(said, func(s string) bool { return strings.Contains(s, "Zyxwvut") }); i >= 0 || len(said) != 2 {
		t.Errorf("said %q", said)
	}
	// Such a record can still be erased.
	if err := d.Erase("p"); err != nil {
		t.Fatal(err)
	}
	mustBeClean(t, d)
}
