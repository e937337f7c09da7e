package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"talkoot/store/storetest"
	"talkoot/workshop"
)

var update = flag.Bool("update", false, "make the database file of the present schema in testdata, if there is none")

// databaseOf returns the path of the committed database of a schema version.
func databaseOf(schema int) string {
	return filepath.Join("testdata", fmt.Sprintf("schema-%d.db", schema))
}

// sample holds one of everything. The files in testdata were made by it and
// never change again: they are what older programs left behind.
func sample(t testing.TB, d *DB) *storetest.Meeting {
	t.Helper()
	m := storetest.NewLibrary(t, d).Meeting("SWOT evening", "Liperi villages")
	aino := m.Arrive("Aino Karttunen", "Village association")
	m.Do(m.Meeting().SetCount(workshop.Count{N: 13, Certainty: workshop.Approximate}))
	m.Note("The lakes are close to every village")
	rude := m.Note("The mayor is a crook")
	m.Do(m.Meeting().CorrectPerson(m.People(), aino, workshop.PersonDetails{Name: "Aina Karttunen", Organisation: "Village association"}))
	m.Do(m.Meeting().EnterStage(m.Meeting().Stages[0].ID))
	m.Do(m.Meeting().Agree(m.Moment(), m.Meeting().Stages[0].ID, workshop.Terms{
		Kind: workshop.Action, What: "Ask for the price of the jetty", Who: workshop.Owner{Office: "The municipal manager"},
	}))
	b, _, err := m.Undo(m.Moment())
	m.Save(b, err)
	b, _, err = m.Redo(m.Moment())
	m.Save(b, err)
	gone := m.Arrive("Eino Leskinen", "")
	m.Save(workshop.Batch{
		Drafts:   []workshop.Draft{{Of: m.ID(), Field: "capture", Text: "The shor"}},
		Settings: []workshop.Setting{{Key: workshop.SettingLanguage, Value: "fi"}},
	}, nil)
	if err := errors.Join(d.Erase(gone), d.Redact(m.ID(), rude)); err != nil {
		t.Fatal(err)
	}
	return m.Reopen()
}

func TestUpdateSample(t *testing.T) {
	path := databaseOf(standard.schema())
	if _, err := os.Stat(path); !*update || err == nil {
		t.Skip("nothing to make")
	}
	d := openTest(t, t.TempDir())
	sample(t, d)
	if _, err := d.Backup(path); err != nil {
		t.Fatal(err)
	}
}

// TestEverySchemaIsRead opens the database files of all versions so far.
func TestEverySchemaIsRead(t *testing.T) {
	for schema := firstSchema; schema <= standard.schema(); schema++ {
		t.Run(fmt.Sprint(schema), func(t *testing.T) {
			dir := t.TempDir()
			content, err := os.ReadFile(databaseOf(schema))
			if err != nil {
				t.Fatal(err)
			}
			write(t, PathsOf(dir).Database, string(content))
			d := openTest(t, dir)
			report := mustBeClean(t, d)
			if report.Schema != standard.schema() || report.Meetings != 1 || report.People != 1 || report.Entries < 10 {
				t.Errorf("%+v", report)
			}
			readSample(t, d)
			backups, _ := Backups(dir)
			if migrated := schema < standard.schema(); migrated != (len(backups) == 1) {
				t.Errorf("%d backups", len(backups))
			}
		})
	}
}

// readSample checks that everything of a sample is there.
func readSample(t *testing.T, d *DB) {
	l := storetest.NewLibrary(t, d)
	h, err := l.Catalogue.Find("swot liperi")
	if err != nil {
		t.Fatal(err)
	}
	s, err := l.Catalogue.Open(h.ID)
	if err != nil {
		t.Fatal(err)
	}
	m := &storetest.Meeting{Library: l, Session: s}
	notes := m.Meeting().Lane(m.Lane()).Notes
	language, _ := d.Setting(workshop.SettingLanguage)
	drafts, _ := d.Drafts(h.ID)
	summaries, _ := d.Summaries(h.ID)
	texts, _ := d.SearchTexts(h.ID)
	present := m.Meeting().Attendance.Presences
	person, _ := m.People().Revision(present[0].PersonRef)
	got := fmt.Sprint(
		h.Code, " ", l.Catalogue.SeriesNames(h.Series), " ", h.Count, " ", len(present), " ", person.Name(), " ",
		len(notes), " ", notes[0].Text, " ", notes[1].Text == workshop.RedactedText, " ",
		len(m.Meeting().Agreements), " ", language, " ", drafts, " ", len(summaries[0].Agreements), " ", len(texts), " ", texts[0].Text(), " ", texts[0].Where,
	)
	want := "2015-01-21-liperi [Liperi villages] {approximate 13} 2 Aina Karttunen " +
		"2 The lakes are close to every village true 1 fi map[capture:The shor] 1 2 The lakes are close to every village points"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestWidenSearchOfNewer: where the journal cannot be folded, search goes on
// reading what it read before.
func TestWidenSearchOfNewer(t *testing.T) {
	dir := t.TempDir()
	content, err := os.ReadFile(databaseOf(1))
	if err != nil {
		t.Fatal(err)
	}
	write(t, PathsOf(dir).Database, string(content))
	h, err := openFile(PathsOf(dir).Database, toWrite)
	if err != nil {
		t.Fatal(err)
	}
	var meeting workshop.ID
	err = h.update(func(tx *bolt.Tx) error {
		meeting = meetingsIn(tx)[0]
		e := workshop.Entry{
			ID: "x", Seq: 1 << 40, Origin: "o", At: time.Unix(0, 0).UTC(),
			Events: []workshop.Event{{Payload: workshop.Unknown{Name: "note.sung", Version: 1, Data: []byte("{}")}}},
		}
		v, err := json.Marshal(e)
		return errors.Join(err, findJournal(tx, meeting).Put(entryKey(e), v))
	})
	if err := errors.Join(err, h.close()); err != nil {
		t.Fatal(err)
	}
	d := openTest(t, dir)
	texts, err := d.SearchTexts(meeting)
	if err != nil || len(texts) != 2 {
		t.Fatalf("%+v %v", texts, err)
	}
	want := workshop.SearchText{Meeting: meeting, Number: 1, Words: "The lakes are close to every village"}
	if texts[0] != want {
		t.Errorf("%+v, want %+v", texts[0], want)
	}
	mustBeClean(t, d)
}

// later is a program of two schemas on: it renames a setting, then counts them.
func later(fail error) config {
	c := standard
	c.migrations = append(c.migrations[:len(c.migrations):len(c.migrations)],
		migration{"rename the language", func(tx *bolt.Tx) error {
			b := tx.Bucket(bucketSettings)
			return errors.Join(b.Put([]byte("tongue"), b.Get([]byte("language"))), b.Delete([]byte("language")))
		}},
		migration{"count the settings", func(tx *bolt.Tx) error {
			b := tx.Bucket(bucketSettings)
			return errors.Join(fail, b.Put([]byte("settings"), fmt.Append(nil, b.Stats().KeyN)))
		}},
	)
	return c
}

func TestMigrationsRunOnceInOrder(t *testing.T) {
	dir := t.TempDir()
	d := openTest(t, dir)
	sample(t, d)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		d := injected(t, dir, later(nil))
		tongue, _ := d.Setting("tongue")
		n, _ := d.Setting("settings")
		if tongue != "fi" || n != "1" {
			t.Errorf("tongue %q, %q settings", tongue, n)
		}
		if report := mustBeClean(t, d); report.Schema != standard.schema()+2 {
			t.Errorf("schema %d", report.Schema)
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
	}
	backups, err := Backups(dir)
	if err != nil || len(backups) != 1 || backups[0].Reason != BeforeMigration {
		t.Fatalf("%+v %v", backups, err)
	}
	if err := verify(backups[0].Path, standard); err != nil {
		t.Errorf("the backup is not what it was before: %v", err)
	}

	// The older program refuses it and leaves it as it is.
	before, _ := os.ReadFile(PathsOf(dir).Database)
	_, err = Open(dir)
	wantCode(t, err, workshop.CodeNewer)
	if after, _ := os.ReadFile(PathsOf(dir).Database); !bytes.Equal(before, after) {
		t.Error("the newer database was changed")
	}
}

func TestMigrationsFailAsOne(t *testing.T) {
	dir := t.TempDir()
	d := openTest(t, dir)
	sample(t, d)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := open(dir, later(errors.New("no")))
	wantCode(t, err, workshop.CodeStorage)
	d = openTest(t, dir)
	mustBeClean(t, d)
	readSample(t, d)
}

func TestRestoreMigrates(t *testing.T) {
	dir := t.TempDir()
	d := openTest(t, t.TempDir())
	sample(t, d)
	backup := mustBackup(t, d)
	c := later(nil)
	if _, err := restore(dir, backup, c); err != nil {
		t.Fatal(err)
	}
	d = injected(t, dir, c)
	if tongue, _ := d.Setting("tongue"); tongue != "fi" {
		t.Errorf("tongue %q", tongue)
	}
	mustBeClean(t, d)
	if err := verify(backup, standard); err != nil {
		t.Errorf("the backup was changed: %v", err)
	}
}
