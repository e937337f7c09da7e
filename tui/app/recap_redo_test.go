package app

import (
	"testing"
	"time"

	"talkoot/workshop"
)

// What was taken back of an earlier agreement can be done again, but not after
// something new was written.
func TestRedoInARecap(t *testing.T) {
	for _, written := range []bool{false, true} {
		h := newHarness(t, withExample)
		h.open("2015-04-15-liperi")
		h.stage(workshop.Recap)
		h.wait(time.Second) // the clock orders what is done in several meetings
		h.press("up", "up", "up", "enter", "1")
		h.shows("[x] Kartoitetaan")
		h.press("ctrl+z")
		h.shows("[ ] Kartoitetaan")
		h.wait(time.Second)
		if written {
			h.enter("Uusi kirjaus")
		}
		h.press("ctrl+y")
		if written {
			h.shows("[ ] Kartoitetaan", "Ei ole mitään tehtävää uudelleen")
		} else {
			h.shows("[x] Kartoitetaan", "Tehty uudelleen")
		}
		h.checkStore()
	}
}
