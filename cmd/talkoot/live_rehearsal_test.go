//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestLiveRehearsal practises an evening of next year from the command line and
// kills it, practises it again from the open meeting, and looks at what is left:
// the database as it was, byte for byte, and nothing else.
func TestLiveRehearsal(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *world) {
		w.binary = watched(t)
		words := w.words
		out := strings.Fields(w.runs("new", "--title", eveningTitle, "--date", "2031-01-21", "--time", "17.30", "--programme", "swot-evening"))
		code := out[len(out)-1]
		before := w.database()

		s := w.openTerminal(w.command("rehearse", code)...)
		s.until(words.T("rehearsal.mark"), words.T("rehearsal.itself"), words.TimeOfDay(17*60+20))
		s.press("Down", "Enter")
		s.until(words.T("header.named", words.T("named", 1)))
		s.press(pressed("NPage", swotStage)...)
		s.until(w.lane("strengths") + " 0")
		s.enters("Vahva talkoohenki")
		s.until("Vahva talkoohenki", words.T("rehearsal.unsaved"))
		if err := syscall.Kill(s.pid(), syscall.SIGKILL); err != nil {
			t.Fatal(err)
		}
		s.exit()
		w.isUntouched(before)

		s = w.opens("open", code)
		s.press("C-k")
		s.until(words.T("cmd.palette"))
		s.types(words.T("cmd.rehearse"))
		s.until("►" + words.T("cmd.rehearse"))
		s.press("Enter")
		s.until(words.T("rehearsal.mark"), words.T("rehearsal.write"))
		s.press("Enter")
		door, _, _ := strings.Cut(words.T("rehearsal.door", "\x00"), "\x00")
		s.until(door)
		s.press("Right")
		s.until(words.T("header.named", words.T("named", 1)))
		s.press("Escape")
		s.until(words.T("rehearsal.over"))
		s.leaves()
		if m := w.shows(code); m.Attendance.Named != 0 {
			t.Errorf("%d people of the rehearsal are in the meeting", m.Attendance.Named)
		}
		w.isWhole()
	})
}

// database is the bytes of the database.
func (w *world) database() []byte {
	w.t.Helper()
	b, err := os.ReadFile(filepath.Join(w.data, "talkoot.db"))
	if err != nil {
		w.t.Fatal(err)
	}
	return b
}

// isUntouched checks that the database is what it was and has got no company:
// no backup, no file of a rehearsal.
func (w *world) isUntouched(before []byte) {
	w.t.Helper()
	if !bytes.Equal(w.database(), before) {
		w.t.Error("the database has changed")
	}
	files, err := os.ReadDir(w.data)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, f := range files {
		if !strings.HasPrefix(f.Name(), "talkoot.db") && f.Name() != "language" {
			w.t.Errorf("%s stands beside the database", f.Name())
		}
	}
}
