package app

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"talkoot/workshop"
)

// What is typed where nothing is written is told at the first letter, and never
// ends up in the name of a folder.
func TestTypingOnTheMemo(t *testing.T) {
	t.Chdir(t.TempDir())
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f6")
	h.typ("Vahva henki")
	h.shows("Tähän ei kirjoiteta")
	h.press("enter")
	h.typ("Vahva henki") // the space opens the list of formats
	h.shows("Mikään ei sovi.")
	h.press("esc", "enter")
	if _, err := os.Stat("out"); err != nil {
		t.Errorf("the memo is not where it belongs: %v", err)
	}
}

// A tilde is the user's own folder; a folder that cannot be written to is told
// and is not offered again.
func TestFolderOfTheMemo(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	h := newHarness(t, withMeeting("swot-evening"))
	h.wants("md")
	write := func(folder string) {
		h.press("f6", "enter", "shift+tab", "ctrl+u")
		h.typ(folder)
		h.press("enter")
	}
	write("~/muistiot")
	h.shows("Kirjoitettu: " + home)
	if found, _ := filepath.Glob(filepath.Join(home, "muistiot", "*.md")); len(found) != 1 {
		t.Errorf("in the folder: %q", found)
	}
	file := filepath.Join(home, "tiedosto")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	write(file + "/alla")
	h.shows(" ! ")
	h.hides("Kirjoitettu:")
	if got := h.app.ExportFolder(); got != filepath.Join(home, "muistiot") {
		t.Errorf("the next memo would go to %q", got)
	}
	write("")
	h.shows(" ! ")
}

// The keys of commands wait while a form is open, and say so.
func TestFormFirst(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f4")
	h.enter("Kartoitetaan kumppanuudet")
	h.press("ctrl+q", "ctrl+z", "f6")
	h.shows("Hyväksy lomake ensin", "Kartoitetaan kumppanuudet")
	if h.quit {
		t.Error("the program left with a form open")
	}
	h.press("enter")
	if n := len(h.meeting().Agreements); n != 1 {
		t.Errorf("%d agreements", n)
	}
}

// Whoever types on from the help does not lose the first letter.
func TestTypingOnFromHelp(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.press("f1")
	h.typ("Talkoohenki")
	if h.line() != "Talkoohenki" {
		t.Errorf("the line holds %q", h.line())
	}
}

// The break tells what its timer promises, also after a minute more.
func TestBackAt(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.Break)
	h.press("ctrl+t")
	h.wait(time.Minute)
	h.press("f8", "f8")
	h.shows("Jatketaan 17.47") // 17.30, fifteen minutes, and two
}

// A note that is moved does not take the line with it.
func TestMovedNoteLeavesTheLine(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.typ("u ")
	h.enter("Bussivuorot loppuvat")
	h.press("up", "enter", "3", "1")
	h.shows("Kirjaus 1 siirretty: Vahvuudet")
	h.enter("Kauppa sulkee")
	if got := lanes(h); len(got[0]) != 1 || len(got[3]) != 1 {
		t.Errorf("the lanes hold %q", got)
	}
}

// A sentence typed on the attendance is nobody's name.
func TestSentenceIsNobody(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f3")
	h.enter("Vahva yhteishenki puuttuu nuorilta kylillä nyt")
	if n := len(h.meeting().Attendance.Presences); n != 0 {
		t.Errorf("%d people are present", n)
	}
	if h.line() == "" {
		t.Error("the sentence is gone")
	}
}

// All questions are in sight while they are written.
func TestQuestionsAreSeenWhileWritten(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	h.stage(workshop.Rounds)
	h.enter("Mitä kylä tarvitsee?", "Kuka tekee?", "Millä rahalla?")
	h.shows("1  Mitä kylä tarvitsee?", "2  Kuka tekee?", "3  Millä rahalla?")
}
