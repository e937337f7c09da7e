package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	"talkoot/store"
	"talkoot/workshop"
)

// The environment of the program under test.
const (
	nowVariable = "TEST_NOW" // the moment, RFC 3339
	idsVariable = "TEST_IDS" // what ids begin with, for those that a test compares
)

// quickExit keeps a program that looks for races from waiting a second for more
// of them before it ends.
var quickExit = [2]string{"GORACE", "atexit_sleep_ms=0"}

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"talkoot": func() { os.Exit(underTest().Run(os.Args[1:])) },
		"hold":    hold,
		"attend":  attend,
	})
}

// underTest is the program with a clock that stands still.
func underTest() *Main {
	m := NewMain()
	if now, err := time.Parse(time.RFC3339, os.Getenv(nowVariable)); err == nil {
		m.Now = func() time.Time { return now }
	}
	if prefix := os.Getenv(idsVariable); prefix != "" {
		n := 0
		m.NewID = func() workshop.ID {
			n++
			return workshop.ID(fmt.Sprintf("%s-%d", prefix, n))
		}
	}
	return m
}

// hold keeps the database of a folder open, as another window does, until it is
// killed. It makes the file "held" once it has the lock.
func hold() {
	if _, err := store.Open(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := os.WriteFile("held", nil, 0o644); err != nil {
		os.Exit(1)
	}
	time.Sleep(time.Minute)
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			home := filepath.Join(env.WorkDir, "home")
			files, err := filepath.Abs(filepath.FromSlash("../../workshop/intake/testdata"))
			if err != nil {
				return err
			}
			for _, v := range [][2]string{
				{"HOME", home},
				{"USERPROFILE", home},
				{"XDG_DATA_HOME", filepath.Join(env.WorkDir, "xdg")},
				{"XDG_CONFIG_HOME", filepath.Join(env.WorkDir, "xdg-config")},
				{dataVariable, filepath.Join(env.WorkDir, "data")},
				{"LC_ALL", "C.UTF-8"},
				{nowVariable, "2015-01-21T17:30:00+02:00"},
				quickExit,
				{"LONG", strings.Repeat("x", workshop.MaxTitle+1)},
				{"ESC", "\x1b"},
				{"BEL", "\a"},
				{"RLO", "\u202e"},
				{"BAD", "\xff\xfe"},
				{"ZIP", "PK\x03\x04"},
				{"FILES", files},
			} {
				env.Setenv(v[0], v[1])
			}
			return os.MkdirAll(home, 0o755)
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" { // whom no permission holds back
				return os.Getuid() == 0, nil
			}
			return false, fmt.Errorf("no condition %s", cond)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":    exits,
			"await":    await,
			"repeat":   repeat,
			"latin":    latin,
			"workbook": workbook,
			"corrupt":  corrupt,
			"mislead":  mislead,
			"choose":   choose,
			"agree":    agree,
		},
	})
}

// exits CODE COMMAND... runs a command that has to end with a code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// await FILE waits until there is a file.
func await(ts *testscript.TestScript, _ bool, args []string) {
	for range 500 {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	ts.Fatalf("%s does not come", args[0])
}

// repeat FILE TEXT N writes a file that holds a text many times.
func repeat(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	text := strings.ReplaceAll(args[1], `\n`, "\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(text, n)), 0o644))
}

// latin FROM TO writes a text file anew in Windows-1252.
func latin(ts *testscript.TestScript, _ bool, args []string) {
	text, err := charmap.Windows1252.NewEncoder().String(ts.ReadFile(args[0]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text), 0o644))
}

// workbook FROM TO writes a table with semicolons as an XLSX workbook.
func workbook(ts *testscript.TestScript, _ bool, args []string) {
	f := excelize.NewFile()
	defer f.Close()
	row := 0
	for line := range strings.Lines(ts.ReadFile(args[0])) {
		row++
		cells := strings.Split(strings.TrimSuffix(line, "\n"), ";")
		ts.Check(f.SetSheetRow("Sheet1", fmt.Sprint("A", row), &cells))
	}
	ts.Check(f.SaveAs(ts.MkAbs(args[1])))
}

// corrupt FILE puts something else into a file.
func corrupt(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat("spoilt ", 1000)), 0o600))
}

// choose DIR KEY VALUE makes a choice in a data folder, as the screens do.
func choose(ts *testscript.TestScript, _ bool, args []string) {
	db, err := store.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(db.Append(workshop.Batch{Settings: []workshop.Setting{{Key: args[1], Value: args[2]}}}))
	ts.Check(db.Close())
}

// agree DIR MEETING WHAT WHO DUE records an action of a meeting, as the screens do.
func agree(ts *testscript.TestScript, _ bool, args []string) {
	db, err := store.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	c, err := workshop.OpenCatalogue(db)
	ts.Check(err)
	h, err := c.Find(args[1])
	ts.Check(err)
	s, err := c.Open(h.ID)
	ts.Check(err)
	due, err := workshop.ParseDate(args[4])
	ts.Check(err)
	mo := workshop.Moment{Now: time.Now(), NewID: func() workshop.ID { return workshop.ID(uuid.Must(uuid.NewV7()).String()) }}
	change, err := s.Meeting().Agree(mo, "", workshop.Terms{What: args[2], Who: s.People().OwnerNamed(args[3]), Due: due})
	b, err := s.Do(mo, change, err)
	ts.Check(err)
	ts.Check(db.Append(b))
	ts.Check(db.Close())
}

// mislead DIR gives the first meeting of a data folder a header that is not
// what its journal says.
func mislead(ts *testscript.TestScript, _ bool, args []string) {
	db, err := store.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	headers, err := db.Headers()
	ts.Check(err)
	headers[0].Notes = 99
	ts.Check(db.Append(workshop.Batch{Headers: headers[:1]}))
	ts.Check(db.Close())
}
