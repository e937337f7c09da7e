package app

import (
	"strings"
	"testing"

	"talkoot/workshop"
)

// What was said before is shown while it is typed again, in whatever
// inflection; Down and Enter count it once more and keep the words.
func TestSaidAgainWhileTyping(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Kylätalo on yhdistysten käytössä", "Vähän nuoria mukana")
	h.press("tab")

	h.typ("Nuoria on mukana vähän")
	h.shows("≈ 2 Vähän nuoria mukana", "↓ sama")
	h.press("down")
	h.shows("Enter: +1")
	h.press("enter")
	n := h.meeting().NoteByNumber(2)
	if n.Mentions != 1 || len(n.Said) != 1 || n.Said[0] != "Nuoria on mukana vähän" {
		t.Fatalf("note 2 has %d mentions in the words %q", n.Mentions, n.Said)
	}
	if h.line() != "" || h.meeting().NoteCount() != 2 {
		t.Fatalf("the line holds %q, there are %d notes", h.line(), h.meeting().NoteCount())
	}
	h.press("ctrl+z")
	if n := h.meeting().NoteByNumber(2); n.Mentions != 0 || len(n.Said) != 0 {
		t.Errorf("after undo note 2 has %d mentions in the words %q", n.Mentions, n.Said)
	}
}

// Enter alone always writes the note, and a twin that was picked is let go by
// going up or by typing on.
func TestEnterWritesTheNoteAllTheSame(t *testing.T) {
	for _, keys := range [][]string{nil, {"down", "up"}, {"down", "esc"}, {"down", "!"}} {
		h := newHarness(t, withMeeting("swot-evening"))
		h.stage(workshop.BoardStage)
		h.enter("Vähän nuoria mukana")
		h.typ("Vähän nuoria mukana")
		h.shows("≈ 1")
		for _, k := range keys {
			if k == "!" {
				h.typ(k)
				continue
			}
			h.press(k)
		}
		h.press("enter")
		if h.meeting().NoteCount() != 2 || h.meeting().NoteByNumber(1).Mentions != 0 {
			t.Errorf("after %q: %s", keys, h.frame())
		}
	}
}

// A note that is gone, and one that says something else, are not offered.
func TestNoTwin(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Vähän nuoria mukana")
	h.typ("Tilavuokrat nousevat")
	h.hides("≈")
	h.app.current().Line().Clear()
	h.press("up", "delete")
	h.typ("Vähän nuoria mukana")
	h.hides("≈")
	if strings.Contains(h.frame(), "↓ sama") {
		t.Error("a removed note is offered")
	}
}
