//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"talkoot/workshop/lang"
)

// sentence is the beginning of what is said about trouble, up to the first
// place where something is filled in.
func (w *world) sentence(key string) string {
	before, _, _ := strings.Cut(w.words.T("error."+key, "\x00", "\x00", "\x00"), "\x00")
	return strings.TrimSpace(before)
}

// saysOnly waits for the end of a program that could not start: with a sentence
// and nothing else on an ordinary screen.
func (s *terminal) saysOnly(texts ...string) {
	s.t.Helper()
	now := s.ends(1)
	all := strings.ReplaceAll(now.String(), "\n", "") // a long sentence goes over several lines
	for _, text := range texts {
		if !strings.Contains(all, text) {
			s.t.Errorf("it does not say %q\n%s", text, now)
		}
	}
	if now.has("goroutine") || now.has("panic") {
		s.t.Errorf("a stack trace\n%s", now)
	}
}

// TestLiveSecondWindow opens the program twice: the second window says so, and
// the first goes on.
func TestLiveSecondWindow(t *testing.T) {
	live(t)
	w := newWorld(t, lang.Finnish)
	code := w.plans(eveningTitle, "swot-evening")
	s := w.opens("open", code, "--stage", strconv.Itoa(swotStage))
	s.enters("Ennen")
	s.until("VAHVUUDET 1")

	other := *w
	other.dir = filepath.Join(w.dir, "other")
	if err := os.Mkdir(other.dir, 0o700); err != nil {
		t.Fatal(err)
	}
	second := other.openTerminal(other.command()...)
	second.saysOnly(w.sentence("locked"), "talkoot.db")

	s.enters("Jälkeen")
	s.until("VAHVUUDET 2")
	s.untilSaved()
	s.leaves()
	second.again(other.command()...)
	second.until(eveningTitle, "F1")
	second.leaves()
	w.isWhole()
}

// TestLiveNoStart starts where no database can be opened: each time a sentence
// comes instead, and the terminal is as before.
func TestLiveNoStart(t *testing.T) {
	live(t)
	for name, c := range map[string]struct {
		prepare func(*testing.T, *world)
		says    string
	}{
		"damaged": {prepare: func(t *testing.T, w *world) {
			w.puts([]byte(strings.Repeat("spoilt ", 2000)))
		}, says: "talkoot.db"},
		"cut off": {prepare: func(t *testing.T, w *world) {
			w.plans(eveningTitle, "swot-evening")
			path := filepath.Join(w.data, "talkoot.db")
			if err := os.Truncate(path, 9000); err != nil {
				t.Fatal(err)
			}
		}, says: "on vioittunut"},
		"a file as a parent": {prepare: func(t *testing.T, w *world) {
			file := filepath.Join(w.dir, "file")
			if err := os.WriteFile(file, nil, 0o600); err != nil {
				t.Fatal(err)
			}
			w.keeps(filepath.Join(file, "data"))
		}, says: "file"},
		"a folder as the file": {prepare: func(t *testing.T, w *world) {
			if err := os.MkdirAll(filepath.Join(w.data, "talkoot.db"), 0o700); err != nil {
				t.Fatal(err)
			}
		}, says: "on kansio"},
		"read-only": {prepare: func(t *testing.T, w *world) {
			if err := os.Mkdir(w.data, 0o500); err != nil {
				t.Fatal(err)
			}
			if os.Getuid() != 0 { // whom permissions hold back
				return
			}
			if _, err := os.Stat("/sys/kernel"); err != nil {
				t.Skip("root writes everywhere here")
			}
			w.keeps("/sys/talkoot") // not even root can
		}, says: "ei voi kirjoittaa"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, lang.Finnish)
			c.prepare(t, w)
			s := w.openTerminal(w.command()...)
			s.saysOnly("talkoot: ", c.says)
		})
	}
}

// TestLiveRestore goes back to a backup after damage, as the sentence about it
// says.
func TestLiveRestore(t *testing.T) {
	live(t)
	w := newWorld(t, lang.Finnish)
	code := w.plans(eveningTitle, "swot-evening")
	w.runs("note", code, "--lane", "strengths", "Talkoohenki on vahva")
	s := w.opens() // the first start of the day makes a backup
	s.leaves()
	w.puts([]byte(strings.Repeat("spoilt ", 2000)))
	s.again(w.command()...)
	s.saysOnly("talkoot restore")
	backups, err := filepath.Glob(filepath.Join(w.data, "backups", "*.db"))
	if err != nil || len(backups) != 1 {
		t.Fatalf("backups: %v, %v", backups, err)
	}
	w.runs("restore", backups[0])
	s.again(w.command()...)
	s.until(eveningTitle, "F1")
	s.leaves()
	if got := w.shows(code).notes(swotStage); len(got) != 1 {
		t.Errorf("notes: %v", got)
	}
	w.isWhole()
}

// untilTrouble waits until the screen tells of trouble with the disk, and that
// it will try again.
func (s *terminal) untilTrouble() screen {
	s.t.Helper()
	return s.until(s.words.T("error.disk_full")[:20], s.words.T("save.retry", 10)[:20])
}

// retries is longer than the program waits before it tries again.
const retries = 14 * time.Second
