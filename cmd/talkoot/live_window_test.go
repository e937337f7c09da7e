//go:build unix

package main

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"talkoot/workshop/lang"
)

// TestLiveSizes makes the window smaller and larger while somebody types.
func TestLiveSizes(t *testing.T) {
	live(t)
	w := newWorld(t, lang.Finnish)
	code := w.plans(eveningTitle, "swot-evening")
	s := w.opens("open", code, "--stage", strconv.Itoa(swotStage))
	s.until("Vahvuudet ›")
	s.enters("Ennen")
	s.types("Vahva yh")
	s.until("› Vahva yh")

	small, _, _ := strings.Cut(w.words.T("window.small", 60, 18), ".")
	s.size(50, 15)
	s.until(small)
	s.types("teis") // is not lost, though nobody sees it
	s.size(60, 18)
	s.until("Vahvuudet › Vahva yhteis", "VAHVUUDET 1", "F1")
	s.enters("öllisyys")
	s.until("VAHVUUDET 2", "Vahva yhteisöllisyys")
	for _, size := range [][2]int{{120, 40}, {200, 60}, {61, 19}, {300, 90}, {59, 18}, {60, 17}, {1, 1}, {80, 24}} {
		s.size(size[0], size[1])
		s.types("x")
	}
	s.until("Vahvuudet › xxxxxxxx", "VAHVUUDET 2", "F1")
	s.press(pressed("BSpace", 8)...)
	s.enters("h Jälkeen")
	now := s.until("HEIKKOUDET 1", "3 Jälkeen")
	if len(now) != 24 || !strings.HasPrefix(now[1], "┌") || !strings.Contains(now[0], "Vaihe 3/6 SWOT") {
		t.Errorf("the screen is not as before\n%s", now)
	}
	s.untilSaved()
	s.leaves()
	if got := w.shows(code).notes(swotStage); len(got) != 3 {
		t.Errorf("notes: %v", got)
	}
	w.isWhole()
}

// coloured is a style with a colour in it.
var coloured = regexp.MustCompile(`\x1b\[[0-9;:]*\b(3[0-8]|4[0-8]|9[0-7]|10[0-7])[0-9;:]*m`)

// TestLiveNoColor draws without colours where they are not wanted.
func TestLiveNoColor(t *testing.T) {
	live(t)
	colours := func(w *world) bool {
		code := w.plans(eveningTitle, "swot-evening")
		s := w.opens("open", code, "--stage", strconv.Itoa(swotStage))
		s.until("Vahvuudet ›")
		s.enters("Talkoohenki")
		s.until("VAHVUUDET 1")
		defer s.leaves()
		return coloured.MatchString(s.tmux("capture-pane", "-p", "-e"))
	}
	if colours(newWorld(t, lang.Finnish, "NO_COLOR=1")) {
		t.Error("there are colours in spite of NO_COLOR")
	}
	if !colours(newWorld(t, lang.Finnish)) {
		t.Error("there are no colours at all, so that the test shows nothing")
	}
}
