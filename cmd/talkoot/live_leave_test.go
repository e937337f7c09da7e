//go:build unix

package main

import (
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"talkoot/workshop/lang"
)

// promptly is how long the program may take to save and go when it has to.
const promptly = 3 * time.Second

// TestLiveSignal asks the program to go from outside: the last notes and the
// half-typed line are saved, and the terminal can be used.
func TestLiveSignal(t *testing.T) {
	live(t)
	for name, signal := range map[string]syscall.Signal{"term": syscall.SIGTERM, "hup": syscall.SIGHUP, "int": syscall.SIGINT} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, lang.Finnish)
			s := w.interrupted(w.command)
			begun := time.Now()
			if err := syscall.Kill(s.pid(), signal); err != nil {
				t.Fatal(err)
			}
			s.ends(0)
			if took := time.Since(begun); took > promptly {
				t.Errorf("it took %v to go", took)
			}
			w.allKept()
		})
	}
}

// TestLiveClosedWindow closes the window of the program.
func TestLiveClosedWindow(t *testing.T) {
	live(t)
	deaf := func(w *world) func(...string) []string {
		return func(args ...string) []string {
			return append([]string{"sh", "-c", `trap "" HUP; exec "$@"`, "sh"}, w.command(args...)...)
		}
	}
	for name, how := range map[string]func(*world) func(...string) []string{
		"told":     func(w *world) func(...string) []string { return w.command },
		"not told": deaf, // as under nohup: only the terminal is gone
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, lang.Finnish)
			s := w.interrupted(how(w))
			pid := s.pid()
			begun := time.Now()
			s.shut()
			for isAlive(pid) {
				if time.Since(begun) > 2*promptly {
					t.Fatal("it lives on without a window, and keeps the database")
				}
				time.Sleep(between)
			}
			if took := time.Since(begun); took > promptly {
				t.Errorf("it took %v to go", took)
			}
			w.allKept()
		})
	}
}

// interrupted opens a meeting and records notes up to the middle of a word.
func (w *world) interrupted(line func(...string) []string) *terminal {
	w.t.Helper()
	w.plans(eveningTitle, "swot-evening")
	s := w.openTerminal(line("open", eveningTitle, "--stage", strconv.Itoa(swotStage))...)
	s.until(w.words.T("label.strengths") + " ›")
	s.enters("Talkoohenki on vahva")
	s.enters("h Samat ihmiset joka paikassa")
	s.types("Tieto ei kul")
	s.until("Tieto ei kul")
	return s
}

// allKept checks what [world.interrupted] wrote: nobody holds the database, the
// notes are in it, and the half-typed line comes back.
func (w *world) allKept() {
	w.t.Helper()
	got := w.shows(eveningTitle).notes(swotStage)
	want := []note{{"strengths", 1, "Talkoohenki on vahva"}, {"weaknesses", 2, "Samat ihmiset joka paikassa"}}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		w.t.Errorf("kept are %v, want %v", got, want)
	}
	w.isWhole()
	s := w.opens("open", eveningTitle, "--stage", strconv.Itoa(swotStage))
	s.until("› Tieto ei kul")
	s.leaves()
}

// isAlive reports whether there is a process, and more of it than a record that
// nobody has fetched yet.
func isAlive(pid int) bool {
	if err := syscall.Kill(pid, 0); errors.Is(err, os.ErrProcessDone) || errors.Is(err, syscall.ESRCH) {
		return false
	}
	state, err := exec.Command("ps", "-o", "stat=", "-p", strconv.Itoa(pid)).Output()
	return err == nil && !strings.HasPrefix(strings.TrimSpace(string(state)), "Z")
}
