//go:build unix

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"talkoot/workshop/lang"
)

// killings are how often the program is killed, and killSeed decides when.
const (
	killings = 50
	killSeed = 4050
)

// TestLiveKill kills the program at random moments while somebody types the
// forty notes, and looks at what is left. What the screen said to be saved is
// there, once and in its place; what stood on the line a second before comes
// back; the database is whole; and the program goes on in the same window.
func TestLiveKill(t *testing.T) {
	live(t)
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("bash is missing")
	}
	t.Logf("seed %d", killSeed)
	w := newWorld(t, lang.Finnish)
	code := w.plans(eveningTitle, "swot-evening")
	template, err := os.ReadFile(filepath.Join(w.data, "talkoot.db"))
	if err != nil {
		t.Fatal(err)
	}
	const hands = 4 // most of a round is waiting
	rounds := make(chan int)
	var typists sync.WaitGroup
	for range hands {
		typists.Go(func() {
			for n := range rounds {
				t.Run(strconv.Itoa(n), func(t *testing.T) { killOnce(t, n, template, code) })
			}
		})
	}
	for n := range killings {
		rounds <- n
	}
	close(rounds)
	typists.Wait()
}

func killOnce(t *testing.T, n int, template []byte, code string) {
	random := rand.New(rand.NewPCG(killSeed, uint64(n)))
	w := newWorld(t, lang.Finnish)
	w.puts(template)
	notes := fortyNotes(t)
	s := w.openShell(w.command("open", code, "--stage", strconv.Itoa(swotStage))...)
	s.startsInShell()
	pid := s.pid()

	// Somebody types the whole script in one to eight seconds, or as fast as
	// people do, and is interrupted within two and a half.
	pace, bursts := time.Duration(1000+random.IntN(7000))*time.Millisecond, 8
	if n%3 == 0 {
		pace, bursts = time.Duration(80+random.IntN(80))*time.Second, 2
	}
	last := min(2500, int(pace.Milliseconds()))
	moment := time.Now().Add(time.Duration(20+random.IntN(last)) * time.Millisecond)
	stop, stopped := make(chan struct{}), make(chan error)
	go func() { stopped <- s.typesUntil(stop, notes, pace, bursts, random) }()
	seen := s.watches(notes, moment)
	killed := time.Now()
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	close(stop)
	if err := <-stopped; err != nil {
		t.Fatal(err)
	}
	for isAlive(pid) {
		time.Sleep(between)
	}

	// The shell in the same window works, and so does the program.
	s.isShell()
	s.startsInShell()
	left, ok := readProgress(s.look(), notes)
	if !ok {
		t.Fatalf("what is left is not what was typed\n%s", s.look())
	}
	if must := seen.saved(); left.notes < must {
		t.Errorf("%d notes are left of the %d that were said to be saved", left.notes, must)
	}
	if must := seen.before(killed.Add(-time.Second)); left.isBehind(must) {
		t.Errorf("left is %v, and a second before the end there was %v", left, must)
	}
	s.press("C-q")
	s.untilIt("is the shell's", func(now screen) bool { return !now.has("F1") })
	got := w.shows(code).notes(swotStage)
	var want []note
	for i, n := range notes[:min(left.notes, len(notes))] {
		want = append(want, note{n.first, i + 1, n.second})
	}
	if !slices.Equal(got, want) {
		t.Errorf("left are %v, want %v", got, want)
	}
	w.isWhole()
}

// puts puts a database into the data folder.
func (w *world) puts(database []byte) {
	w.t.Helper()
	if err := os.MkdirAll(w.data, 0o700); err != nil {
		w.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(w.data, "talkoot.db"), database, 0o600); err != nil {
		w.t.Fatal(err)
	}
}

// openShell opens a terminal with a shell in it. The command "./run" there runs
// a command line, and leaves its process in the file "pid".
func (w *world) openShell(args ...string) *terminal {
	w.t.Helper()
	run := fmt.Sprintf("#!/bin/sh\necho $$ >pid\nexec '%s'\n", strings.Join(args, "' '"))
	if err := os.WriteFile(filepath.Join(w.dir, "run"), []byte(run), 0o700); err != nil {
		w.t.Fatal(err)
	}
	s := w.openWindow("sh", "-c", `cd "$0"; PS1="$ " exec bash --norc --noprofile`, w.dir)
	s.until("$")
	return s
}

// isShell waits until the shell has the window and takes commands: it may begin
// in the middle of what was typed for the program.
func (s *terminal) isShell() {
	s.t.Helper()
	for begun := time.Now(); time.Since(begun) < patience; {
		s.press("C-u")
		s.enters(`clear; echo re""ady`)
		for range 20 {
			if now := s.look(); now.has("ready") && !now.has("F1") {
				return
			}
			time.Sleep(between)
		}
	}
	s.t.Fatalf("the window cannot be used\n%s", s.look())
}

// startsInShell runs "./run" until a board is there.
func (s *terminal) startsInShell() {
	s.t.Helper()
	_ = os.Remove(filepath.Join(s.dir, "pid"))
	s.enters("./run")
	s.until(" ›", "F1", s.lane("threats"))
}

// typesUntil types the notes lane by lane at a pace, in bursts of some signs,
// until it is stopped.
func (s *terminal) typesUntil(stop <-chan struct{}, notes []pair, pace time.Duration, bursts int, random *rand.Rand) error {
	whole := 0
	for _, n := range notes {
		whole += length(n.second) + 1
	}
	for i, n := range notes {
		if i > 0 && n.first != notes[i-1].first {
			if _, err := s.tryTmux("send-keys", "Tab"); err != nil {
				return err
			}
		}
		rest := []rune(n.second)
		for len(rest) > 0 {
			burst := min(len(rest), 1+random.IntN(bursts))
			keys := []string{"send-keys", "-l", "--", string(rest[:burst])}
			if rest = rest[burst:]; len(rest) == 0 {
				keys = append(keys, ";", "send-keys", "Enter")
			}
			if _, err := s.tryTmux(keys...); err != nil {
				return err
			}
			select {
			case <-stop:
				return nil
			case <-time.After(pace * time.Duration(burst) / time.Duration(whole)):
			}
		}
	}
	<-stop
	return nil
}
