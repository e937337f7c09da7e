package file

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"talkoot/workshop"
)

// What somebody has edited stays, and what nobody has touched is replaced.
func TestLedgerNeverWritesOverEdits(t *testing.T) {
	dir := t.TempDir()
	var l Ledger
	put := func(content, want string) {
		t.Helper()
		path, err := l.Write(dir, "muistio", ".md", text(content))
		if err != nil || filepath.Base(path) != want || read(t, path) != content {
			t.Fatalf("%q is at %s, %v", content, path, err)
		}
		l = *ParseLedger(l.String()) // it survives being stored
	}
	put("a", "muistio.md")
	put("b", "muistio.md")
	edit := func(name string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("omaa"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	edit("muistio.md")
	put("c", "muistio (2).md")
	put("d", "muistio (2).md")
	edit("muistio (2).md")
	put("e", "muistio (3).md")
	if got := read(t, filepath.Join(dir, "muistio.md")); got != "omaa" {
		t.Errorf("the edited file holds %q", got)
	}
	onlyFiles(t, dir, "muistio (2).md", "muistio (3).md", "muistio.md")
}

func TestLedgerOfUnknownFiles(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{"muu.md": "muuta", "sama.md": "sama"} {
		if err := Write(filepath.Join(dir, name), text(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "kansio.md"), 0o700); err != nil {
		t.Fatal(err)
	}
	var l Ledger
	for name, want := range map[string]string{"muu": "muu (2).md", "sama": "sama.md", "kansio": "kansio (2).md"} {
		if path, err := l.Write(dir, name, ".md", text("sama")); err != nil || filepath.Base(path) != want {
			t.Errorf("%s is at %s, %v", name, path, err)
		}
	}
}

func TestLedgerFailures(t *testing.T) {
	var l Ledger
	dir := t.TempDir()
	broken := errors.New("broken")
	if _, err := l.Write(dir, "x", ".md", func(io.Writer) error { return broken }); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	if _, err := l.Write(filepath.Join(dir, "poissa"), "x", ".md", text("a")); workshop.ErrorCode(err) != workshop.CodeNotFound {
		t.Errorf("got %v", err)
	}
	onlyFiles(t, dir)
}

// A ledger stays small, and what cannot be read of it is forgotten.
func TestLedgerForgets(t *testing.T) {
	l := ParseLedger("roskaa\n\n \nx y\n")
	if len(l.lines) != 1 {
		t.Errorf("%v", l.lines)
	}
	for i := range 2 * ledgerSize {
		l.remember(strconv.Itoa(i), nil)
	}
	if s := l.String(); strings.Count(s, "\n") != ledgerSize || ParseLedger(s).String() != s {
		t.Errorf("%d lines", strings.Count(s, "\n"))
	}
}

// What a killed program left half written is taken away once it is nobody's any more.
func TestLedgerSweeps(t *testing.T) {
	dir := t.TempDir()
	old, fresh, other := ".talkoot-OLD.tmp", ".talkoot-NEW.tmp", ".talkoot-notes.md"
	for _, name := range []string{old, fresh, other} {
		if err := Write(filepath.Join(dir, name), text("x")); err != nil {
			t.Fatal(err)
		}
	}
	long := time.Now().Add(-2 * forgotten)
	for _, name := range []string{old, other} {
		if err := os.Chtimes(filepath.Join(dir, name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := new(Ledger).Write(dir, "muistio", ".md", text("a")); err != nil {
		t.Fatal(err)
	}
	onlyFiles(t, dir, fresh, other, "muistio.md")
}
