package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talkoot/store"
	"talkoot/workshop"
)

// TestErasingWhatIsPast: those past their day are gone from every file of the
// folder, a backup that cannot be changed is told of, and the others stay.
func TestErasingWhatIsPast(t *testing.T) {
	dir := t.TempDir()
	run := func(args ...string) (int, string) {
		var out bytes.Buffer
		m := NewMain()
		m.Stdout, m.Stderr = &out, &out
		return m.Run(append(args, "--data", dir, "--lang", "en")), out.String()
	}
	if code, said := run("new", "--title", "Evening", "--date", "2015-01-21"); code != 0 {
		t.Fatal(said)
	}
	m := NewMain()
	m.global.data = dir
	l, s, err := m.meeting("evening")
	if err != nil {
		t.Fatal(err)
	}
	do := func(c workshop.Change, err error) {
		t.Helper()
		if err := m.do(l, s, m.moment(), c, err); err != nil {
			t.Fatal(err)
		}
	}
	do(s.Meeting().Arrive(m.moment(), s.People(), workshop.Arrival{Name: "Åke Zyxwvüt"}, workshop.Arrival{Name: "Aino Karttunen"}))
	for name, until := range map[string]string{"Åke Zyxwvüt": "2016-01-01", "Aino Karttunen": "2999-01-01"} {
		r, _ := s.People().Find(name, "")
		d := r.Details()
		if d.KeepUntil, err = workshop.ParseDate(until); err != nil {
			t.Fatal(err)
		}
		do(s.Meeting().CorrectPerson(s.People(), r.Person, d))
	}
	backup, err := l.db.Backup("")
	if err != nil {
		t.Fatal(err)
	}
	m.close()
	bad := filepath.Join(store.PathsOf(dir).Backups, "talkoot-2000-01-01-000000-asked.db")
	whole, err := os.ReadFile(backup)
	if err := errors.Join(err, os.WriteFile(bad, whole[:8192], 0o600)); err != nil {
		t.Fatal(err)
	}
	if code, said := run("privacy"); code != 0 || !strings.Contains(said, "Past their last day: 1") {
		t.Fatalf("%d %s", code, said)
	}
	if code, said := run("privacy", "--erase-expired"); code != 1 || !strings.Contains(said, "no terminal here") {
		t.Errorf("without a terminal: %d %s", code, said)
	}
	if code, said := run("privacy", "--erase-expired", "--yes"); code != 1 || !strings.Contains(said, "1 name was erased") || !strings.Contains(said, bad) {
		t.Errorf("with a damaged backup: %d %s", code, said)
	}
	if err := os.Remove(bad); err != nil {
		t.Fatal(err)
	}
	if code, said := run("privacy", "--names"); code != 0 || !strings.Contains(said, "1 name is held") || !strings.Contains(said, "Aino Karttunen") {
		t.Errorf("%d %s", code, said)
	}
	for _, path := range []string{store.PathsOf(dir).Database, backup} {
		content, err := os.ReadFile(path)
		if err != nil || bytes.Contains(content, []byte("Zyxwvüt")) {
			t.Errorf("the name is in %s, %v", path, err)
		}
	}
}
