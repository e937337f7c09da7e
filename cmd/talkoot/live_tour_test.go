//go:build unix

package main

import (
	"strings"
	"testing"

	"talkoot/workshop/lang"
)

// TestLiveTour follows the five minutes of the README, key by key.
func TestLiveTour(t *testing.T) {
	live(t)
	w := newWorld(t, lang.English)
	s := w.openTerminal(w.withoutLanguage()...)
	// 1. The locale is English, so that it is selected already.
	s.until(firstQuestion, "► English")
	s.press("Enter")
	s.until("How shall we begin?")
	s.press("Down", "Enter")
	s.until("New meeting", "SWOT evening")
	// 2.
	s.enters("Village evening")
	s.until("Village evening", "New stage")
	// 3.
	s.press("F3")
	s.enters("13")
	s.until("Present 13")
	s.enters("Aino Karttunen, Liperin Martat")
	s.until("Present 13 (1 name)", "Aino Karttunen", "Liperin Martat")
	// 4.
	pressed := 0
	for now := s.look(); !strings.Contains(now[0], "SWOT"); pressed++ {
		if pressed == 3 {
			t.Fatalf("no SWOT after three stages\n%s", now)
		}
		s.press("NPage")
		now = s.until("Stage " + string(rune('1'+pressed)) + "/6")
	}
	// 5.
	s.enters("Strong community spirit")
	s.until("STRENGTHS 1", "1 Strong community spirit", "Strengths ›")
	s.press("Tab")
	s.until("Weaknesses ›")
	s.press("BTab")
	s.until("Strengths ›")
	s.enters("w Few young people")
	s.until("WEAKNESSES 1", "2 Few young people")
	// 6. The lane of the last note is the one that is written to.
	s.press("Up", "Enter")
	s.until("Note 2", "Said again (+1)")
	s.press("1")
	s.until("×2")
	s.press("C-z")
	s.until("Undone")
	s.untilGone("×2")
	s.press("C-y")
	s.until("×2")
	// 7.
	s.press("C-t")
	s.until("59:", "left")
	s.press("F8")
	s.until("1:00:", "SWOT")
	// 8.
	s.press("F4")
	s.enters("Map the partnerships")
	s.until("New decision or action", "Map the partnerships")
	s.press("Tab")
	s.types("the municipal manager")
	s.press("Enter")
	s.until("[ ] action", "Map the partnerships", "municipal")
	// 9.
	s.press("F6")
	s.until("Village evening", "Full")
	w.writesAll(s)
	w.isWritten(s)
	// 10.
	s.leaves()
	w.memoHolds("Strong community spirit", "Few young people")
	for _, format := range []string{".md", ".html", ".json"} {
		w.memoIn(format, "Village evening", "Map the partnerships", "the municipal manager")
	}

	s.again(w.withoutLanguage()...)
	s.until("Village evening", "Find ›")
	s.press("Enter")
	s.until("Continuing where you were", "Strong community spirit", "Present 13")
	s.leaves()
	w.isWhole()
}
