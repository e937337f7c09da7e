package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"talkoot/workshop/lang"
)

// TestLiveFullDisk fills the disk while somebody types: the notes stay on the
// screen, which says so, and all are saved once there is space again.
func TestLiveFullDisk(t *testing.T) {
	live(t)
	w := newWorld(t, lang.Finnish)
	disk := filepath.Join(w.dir, "disk")
	if err := os.Mkdir(disk, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=600k"); err != nil {
		t.Skipf("cannot mount a small disk: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(disk, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	w.keeps(filepath.Join(disk, "data"))
	code := w.plans(eveningTitle, "swot-evening")
	s := w.opens("open", code, "--stage", strconv.Itoa(swotStage))
	s.until("Vahvuudet ›")
	s.enters("Ennen")
	s.until("VAHVUUDET 1")
	s.untilSaved()

	filler := filepath.Join(disk, "filler")
	fills(t, filler)
	notes := fortyNotes(t)[:10]
	for _, n := range notes {
		s.enters(n.second)
	}
	s.untilTrouble()
	s.until("VAHVUUDET 11", notes[9].second)
	s.types("kesken")
	// Leaving does not lose them: it says so, and waits.
	s.press("C-q")
	s.until(w.words.T("leave.unsaved")[:20])
	s.press("Left", "Right")

	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	freed := time.Now()
	s.untilSaved()
	if took := time.Since(freed); took > retries {
		t.Errorf("it took %v to try again", took)
	}
	s.until("VAHVUUDET 11", "› kesken")
	s.leaves()
	if got := w.shows(code).notes(swotStage); len(got) != 11 || got[10].text != notes[9].second {
		t.Errorf("notes: %v", got)
	}
	w.isWhole()
}

// TestLiveMemoOnAFullDisk fills the disk of the memos: that is told, the meeting is
// closed all the same, and the old memo stays whole.
func TestLiveMemoOnAFullDisk(t *testing.T) {
	live(t)
	w := newWorld(t, lang.Finnish)
	disk := filepath.Join(w.data, "export")
	if err := os.MkdirAll(disk, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=600k"); err != nil {
		t.Skipf("cannot mount a small disk: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(disk, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	code := w.plans(eveningTitle, "swot-evening")
	s := w.opens("open", code)
	s.press("F6")
	s.until(w.words.T("memo.variant.full"))
	s.press("Enter", "Enter")
	s.until(w.words.T("memo.written"), ".docx", ".pdf")
	before := map[string]string{}
	for _, name := range w.files(disk) {
		b, err := os.ReadFile(filepath.Join(disk, name))
		if err != nil {
			t.Fatal(err)
		}
		before[name] = string(b)
	}
	filler := filepath.Join(disk, "filler")
	fills(t, filler)
	w.commands(s, w.words.T("cmd.meeting.close"))
	s.until(" ! ", "Levy on täynnä")
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	for _, name := range w.files(disk) {
		if b, err := os.ReadFile(filepath.Join(disk, name)); err != nil || string(b) != before[name] {
			t.Errorf("%s is not as it was: %v", name, err)
		}
	}
	s.leaves()
	for _, name := range w.files(disk) {
		if b, err := os.ReadFile(filepath.Join(disk, name)); err != nil || string(b) == before[name] {
			t.Errorf("%s was not written again on leaving: %v", name, err)
		}
	}
}

// fills writes a file until the disk is full.
func fills(t *testing.T, path string) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for {
		if _, err := f.Write(bytes.Repeat([]byte{'x'}, 4096)); err != nil {
			return
		}
	}
}
