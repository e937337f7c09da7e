//go:build unix

package store

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"talkoot/store/storetest"
)

// killedFolder names the data folder in the environment of the process that is
// going to be killed.
const killedFolder = "TALKOOT_TEST_KILLED"

// TestKilledWriter is that process: it says each note once it is saved.
func TestKilledWriter(t *testing.T) {
	dir := os.Getenv(killedFolder)
	if dir == "" {
		t.Skip("only as a process of TestKill")
	}
	d, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	m := storetest.NewLibrary(t, d).Meeting("Evening")
	fmt.Println("meeting", m.ID())
	for i := 1; ; i++ {
		m.Note(fmt.Sprint("Note ", i))
		fmt.Println("saved", i)
	}
}

// TestKill kills a process that appends, at random moments: what it said to be
// saved is there, once, and the file is sound.
func TestKill(t *testing.T) {
	for range 5 {
		dir := t.TempDir()
		saved := killWriter(t, dir)
		d := openTest(t, dir)
		report := mustBeClean(t, d)
		headers, err := d.Headers()
		if err != nil || len(headers) != 1 {
			t.Fatalf("%d meetings, %v", len(headers), err)
		}
		texts, err := d.SearchTexts(headers[0].ID)
		if err != nil {
			t.Fatal(err)
		}
		// One more may have been saved without being said.
		if n := len(texts); n != saved && n != saved+1 || report.Entries < n {
			t.Errorf("%d notes, %d were said to be saved", n, saved)
		}
		for i, text := range texts {
			if want := fmt.Sprint("Note ", i+1); text.Text() != want {
				t.Errorf("%q, want %q", text.Text(), want)
			}
		}
	}
}

// killWriter returns how many notes the process said it saved.
func killWriter(t *testing.T, dir string) (saved int) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilledWriter$")
	cmd.Env = append(os.Environ(), killedFolder+"="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "meeting") {
			time.AfterFunc(time.Duration(rand.IntN(100))*time.Millisecond, func() { _ = cmd.Process.Kill() })
		}
		_, _ = fmt.Sscanf(lines.Text(), "saved %d", &saved)
	}
	_ = cmd.Wait()
	return saved
}
