//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"talkoot/workshop/lang"
)

// beside is a world with a terminal of its own and the data folder of another:
// the room's window stands there.
func (w *world) beside() *world {
	w.t.Helper()
	other := newWorld(w.t, w.words.Language())
	other.keeps(w.data)
	other.binary = w.binary
	return other
}

// TestLiveAudience shows what the room sees in a second window: it waits for the
// program, follows it, says nothing of its end, and follows the next one.
func TestLiveAudience(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *world) {
		words := w.words
		code := w.plans(eveningTitle, "swot-evening")
		room := w.beside()
		wall := room.openTerminal(room.command("audience")...)
		wall.until(strings.Fields(words.T("room.window.waiting"))[0], "Esc")

		s := w.opens("open", code, "--stage", strconv.Itoa(swotStage))
		wall.until(w.lane("strengths")+" 0", eveningTitle)
		s.until(words.T("room.header", words.T("room.is.shown")))
		s.enters("Talkoohenki on vahva")
		wall.until(w.lane("strengths")+" 1", "1 Talkoohenki on vahva")
		s.types("luonnos")
		s.until("› luonnos")
		s.press("Tab")
		s.untilSaved()
		if now := wall.look(); now.has("luonnos") {
			t.Errorf("the room sees what is half typed\n%s", now)
		}
		w.isOwnersOnly()

		wall.size(120, 40)
		wall.until("Talkoohenki on vahva", "███")
		wall.size(60, 18)
		wall.until(w.lane("strengths") + " 1")

		s.press("BSpace", "BSpace", "BSpace", "BSpace", "BSpace", "BSpace", "BSpace")
		s.press("F5")
		s.until(w.lane("strengths") + " 1")
		s.types(".")
		wall.untilGone("Talkoohenki")
		s.types(".")
		wall.until("Talkoohenki on vahva")
		s.press("F5")
		s.until("F1")

		pid := s.pid()
		if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
			t.Fatal(err)
		}
		for isAlive(pid) {
			time.Sleep(between)
		}
		if now := wall.look(); !now.has("Talkoohenki on vahva") {
			t.Errorf("the last picture is gone with the program\n%s", now)
		}
		s.again(w.command("open", code, "--stage", strconv.Itoa(swotStage))...)
		s.until("F1")
		s.press("C-u") // what was taken away in the last half second may be there again
		s.enters("Kylätalo lämpiää")
		wall.until("2 Kylätalo lämpiää")
		w.isOwnersOnly()

		s.press("NPage")
		wall.until(words.T("kind.break"))
		s.untilSaved()
		s.leaves()
		wall.press("q")
		wall.ends(0)
		if _, err := os.Lstat(w.socket()); !os.IsNotExist(err) {
			t.Errorf("the socket is left: %v", err)
		}
		w.isWhole()
	})
}

func (w *world) socket() string { return filepath.Join(w.data, "audience", "socket") }

// isOwnersOnly checks who can reach what the room sees.
func (w *world) isOwnersOnly() {
	w.t.Helper()
	for path, want := range map[string]os.FileMode{filepath.Dir(w.socket()): 0o700, w.socket(): 0o600} {
		info, err := os.Lstat(path)
		if err != nil {
			w.t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			w.t.Errorf("%s has the mode %o", path, got)
		}
	}
}

// TestLiveAudienceAlone opens the room's window where there is no database: none
// is made, and Ctrl+C closes it.
func TestLiveAudienceAlone(t *testing.T) {
	live(t)
	w := newWorld(t, lang.Swedish)
	s := w.openTerminal(w.command("audience", "--theme", "dark")...)
	s.until("Talkoot körs inte")
	s.press("C-c")
	s.ends(0)
	if _, err := os.Stat(w.data); !os.IsNotExist(err) {
		t.Errorf("the data folder was made: %v", err)
	}
}
