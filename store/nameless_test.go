package store

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"talkoot/store/storetest"
	"talkoot/workshop"
)

// The names of [crowded]: one with letters that are several bytes each.
const (
	onlyHere = "Åke Öströmäki-Zyxwvüt"
	alsoHere = "Aino Qwertzäki"
)

// crowded is a meeting with somebody who is in no other and somebody who is in
// both, and a backup of before the other was held.
func crowded(t testing.TB, d *DB) (m, other *storetest.Meeting, early string, also workshop.ID) {
	t.Helper()
	l := storetest.NewLibrary(t, d)
	m = l.Meeting("Evening")
	m.Arrive(onlyHere, "Föreningen")
	also = m.Arrive(alsoHere, "")
	m.Do(m.Meeting().Agree(m.Moment(), "", workshop.Terms{What: "Ask", Who: workshop.Owner{PersonRef: m.People()[also].Latest().PersonRef}}))
	m.Save(workshop.Batch{Drafts: []workshop.Draft{{Of: m.ID(), Field: "name", Text: strings.ToUpper(onlyHere)}}}, nil)
	early = mustBackup(t, d)
	other = l.Meeting("Another")
	other.Do(other.Meeting().Arrive(m.Moment(), other.People(), workshop.Arrival{Person: m.People()[also].Latest().PersonRef}))
	mustBackup(t, d)
	return m, other, early, also
}

// names tells how many times the journals of a database name somebody, by
// meeting.
func names(t testing.TB, d *DB, meeting, person workshop.ID) int {
	t.Helper()
	entries, err := d.Journal(meeting)
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(entries)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Count(data, []byte(person))
}

func TestErasedNamesOfAMeetingAreInNoByte(t *testing.T) {
	dir := t.TempDir()
	d := openTest(t, dir)
	m, other, early, also := crowded(t, d)
	outside := filepath.Join(t.TempDir(), "old.db")
	if _, err := d.Backup(outside); err != nil {
		t.Fatal(err)
	}
	if n := len(filesWith(t, dir, "zyxwvüt")); n != 3 {
		t.Fatalf("the name is in %d files before", n)
	}
	before := m.Meeting().Header()
	gone, err := d.EraseNames(m.ID(), nil)
	if err != nil || len(gone) != 1 {
		t.Fatalf("%v %v", gone, err)
	}
	check := func(when string) {
		t.Helper()
		if found := filesWith(t, dir, "zyxwvüt"); found != nil {
			t.Errorf("%s: the name is in %v", when, found)
		}
		people, err := d.People()
		if err != nil || len(people) != 1 || people[also].Latest().Name() != alsoHere {
			t.Errorf("%s: %d people, %v", when, len(people), err)
		}
		if n := names(t, d, m.ID(), also); n > 0 {
			t.Errorf("%s: the meeting names her %d times", when, n)
		}
		if n := names(t, d, other.ID(), also); n == 0 {
			t.Errorf("%s: the other meeting does not name her any more", when)
		}
		m.Store = d
		if h := m.Reopen().Meeting().Header(); h.Named != before.Named || h.Count != before.Count {
			t.Errorf("%s: %+v, before %+v", when, h, before)
		}
		mustBeClean(t, d)
	}
	check("erased")
	// No file in the folder says who was there: in the early backup, where she
	// was in no other meeting, nobody is on record.
	h, err := openBackup(early)
	if err != nil {
		t.Fatal(err)
	}
	err = h.view(func(tx *bolt.Tx) error {
		if n := tx.Bucket(bucketPeople).Stats().KeyN; n != 0 {
			t.Errorf("%d people in the early backup", n)
		}
		if tx.Bucket(bucketErased).Get([]byte(also)) != nil {
			t.Error("the early backup would erase somebody who was elsewhere")
		}
		return nil
	})
	if err := h.close(); err != nil {
		t.Fatal(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	// Restoring one that was kept elsewhere brings nothing back, nor does it take
	// anybody from another meeting.
	for _, when := range []string{"restored", "restored again"} {
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := Restore(dir, outside); err != nil {
			t.Fatal(err)
		}
		if found := filesWith(t, dir, "zyxwvüt"); found != nil {
			t.Errorf("right after the restore the name is in %v", found)
		}
		d = openTest(t, dir)
		check(when)
	}
}

// TestNamesAfterTheErasureAreKept: what is recorded after it goes by ids that a
// later restore must not change.
func TestNamesAfterTheErasureAreKept(t *testing.T) {
	dir := t.TempDir()
	d := openTest(t, dir)
	m, _, _, _ := crowded(t, d)
	if _, err := d.EraseNames(m.ID(), nil); err != nil {
		t.Fatal(err)
	}
	m = m.Reopen()
	first := m.Meeting().Attendance.Presences[0].Person
	m.Do(m.Meeting().Leave(first))
	olli := m.Arrive("Olli Uusi", "")
	later := mustBackup(t, d)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(dir, later); err != nil {
		t.Fatal(err)
	}
	m.Store = openTest(t, dir)
	m = m.Reopen()
	at := m.Meeting().Attendance
	if p := at.Presence(first); p == nil || p.To.IsZero() || at.Presence(olli) == nil || len(at.Presences) != 3 {
		t.Errorf("%d presences, %v", len(at.Presences), p)
	}
	if m.People()[olli].Latest().Name() != "Olli Uusi" {
		t.Error("a later name is gone")
	}
}

// A backup that cannot be changed is told of, and seen to once it can be.
func TestErasureOfNamesIsFinishedLater(t *testing.T) {
	dir := t.TempDir()
	d := openTest(t, dir)
	m, _, early, _ := crowded(t, d)
	whole, err := os.ReadFile(early)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(early, 8192); err != nil {
		t.Fatal(err)
	}
	gone, err := d.EraseNames(m.ID(), nil)
	wantCode(t, err, workshop.CodeStillInBackup)
	if len(gone) != 1 {
		t.Errorf("%d records are gone", len(gone))
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(early, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	d = openTest(t, dir)
	if found := filesWith(t, dir, "zyxwvüt"); found != nil {
		t.Errorf("the name is still in %v", found)
	}
	mustBeClean(t, d)
}

// Erasing the rest of the names of several meetings in a row leaves nobody.
func TestNamesOfAllMeetings(t *testing.T) {
	dir := t.TempDir()
	d := openTest(t, dir)
	m, other, _, also := crowded(t, d)
	for _, id := range []workshop.ID{m.ID(), other.ID()} {
		if _, err := d.EraseNames(id, nil); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"zyxwvüt", "qwertzäki"} {
		if found := filesWith(t, dir, name); found != nil {
			t.Errorf("%s is in %v", name, found)
		}
	}
	// The two meetings have nobody in common any more, by what is in the database.
	if names(t, d, m.ID(), also)+names(t, d, other.ID(), also) > 0 {
		t.Error("the old id is still there")
	}
	mustBeClean(t, d)
}
