package app

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// A size of nothing, which some terminals tell for a moment, changes nothing.
func TestNoSizeIsNoSize(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.send(tea.WindowSizeMsg{})
	h.fits()
	h.shows("Ohjelma")
}

// In a window that is too small nothing is lost: what is typed there is there
// when the window grows, and the timer can be read meanwhile.
func TestTypingInASmallWindow(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.press("ctrl+t")
	h.resize(40, 10)
	h.shows("60×18", "1:00:00")
	h.enter("Yksi")
	h.typ("puolikas")
	h.resize(80, 24)
	h.shows("1 Yksi", "› puolikas")
}

// The end of a long line, where the cursor is, stays in sight: while typing,
// after a restart and in a narrower window.
func TestLongLinesScroll(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.typ("Kirjasto on auki myös iltaisin, ja sinne mahtuu isompikin porukka kuin kylätalolle loppu")
	h.shows("kylätalolle loppu")
	h.resize(60, 18)
	h.shows("kylätalolle loppu")
	h.pause()
	h.restart()
	h.shows("kylätalolle loppu")
	h.press("home")
	h.shows("› Kirjasto on auki")
	if c := h.app.View().Cursor; c == nil || c.X != 13 || c.Y != 15 { // behind " Vahvuudet › "
		t.Errorf("the cursor stands at %+v", c)
	}
}
