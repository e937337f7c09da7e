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
	"talkoot/workshop"
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

// erasingFolder names the data folder in the environment of the process that is
// killed while it erases, and erasingMeeting the meeting.
const (
	erasingFolder  = "TALKOOT_TEST_ERASING"
	erasingMeeting = "TALKOOT_TEST_ERASING_MEETING"
)

// TestKilledEraser is that process.
func TestKilledEraser(t *testing.T) {
	dir := os.Getenv(erasingFolder)
	if dir == "" {
		t.Skip("only as a process of TestKillWhileErasing")
	}
	d, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println("erasing")
	if _, err := d.EraseNames(workshop.ID(os.Getenv(erasingMeeting)), nil); err != nil {
		t.Fatal(err)
	}
	fmt.Println("erased")
	select {}
}

// TestKillWhileErasing kills a process that erases names, at random moments. Once
// it had begun, the next start finishes it; and before that nothing is half done.
func TestKillWhileErasing(t *testing.T) {
	begun, middle := 0, 0
	for range 12 {
		dir := t.TempDir()
		d := openTest(t, dir)
		m, _, _, also := crowded(t, d)
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		killEraser(t, dir, m.ID())
		left := filesWith(t, dir, "zyxwvüt")
		d = openTest(t, dir)
		people, err := d.People()
		if err != nil {
			t.Fatal(err)
		}
		if len(people) == 2 { // it was too early
			if names(t, d, m.ID(), also) == 0 {
				t.Error("a record is there whose meeting does not name it")
			}
			mustBeClean(t, d)
			continue
		}
		begun++
		if left != nil {
			middle++
		}
		if found := filesWith(t, dir, "zyxwvüt"); found != nil || names(t, d, m.ID(), also) > 0 {
			t.Errorf("the name is still in %v", found)
		}
		mustBeClean(t, d)
	}
	t.Logf("%d of 12 had begun, %d were in the middle of it", begun, middle)
}

func killEraser(t *testing.T, dir string, meeting workshop.ID) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilledEraser$")
	cmd.Env = append(os.Environ(), erasingFolder+"="+dir, erasingMeeting+"="+string(meeting))
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "erasing") {
			time.AfterFunc(time.Duration(rand.IntN(40))*time.Millisecond, func() { _ = cmd.Process.Kill() })
		}
	}
	_ = cmd.Wait()
}
