package app

import (
	"testing"

	"talkoot/workshop"
)

// After a crash the half-typed line comes back together with the lane that it
// was typed in, and so does the lane of an empty line.
func TestTheLaneComesBackWithTheLine(t *testing.T) {
	for _, text := range []string{"Vähän nuoria", ""} {
		h := newHarness(t, withMeeting("swot-evening"))
		h.stage(workshop.BoardStage)
		h.typ("h " + text)
		h.pause()
		h.restart()
		h.stage(workshop.BoardStage)
		if h.line() != text {
			t.Errorf("the line holds %q, want %q", h.line(), text)
		}
		h.enter(" mukana")
		if got := lanes(h); len(got[0]) != 0 || len(got[1]) != 1 {
			t.Errorf("typed as a weakness, it stands in %q", got)
		}
	}
}

// So do the question and the group, and the writing of questions.
func TestTheQuestionComesBackWithTheLine(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	h.stage(workshop.Rounds)
	h.enter("Mitä kylä tarvitsee?", "Kuka tekee?")
	h.pause()
	h.restart()
	h.stage(workshop.Rounds)
	h.shows("Uusi kysymys ›")
	h.press("f3")
	h.enter("20")
	h.press("esc")
	h.enter("5")
	h.press("pgdown", "tab", "tab")
	h.typ("Me its")
	h.pause()
	h.restart()
	h.stage(workshop.Rounds)
	h.shows("Kysymys 2/2", "3 Leppä › Me its")
}

// A lane that is gone is no longer aimed at.
func TestAimAtWhatIsGone(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	h.stage(workshop.Rounds)
	h.enter("Mitä kylä tarvitsee?", "Kuka tekee?")
	h.press("tab", "pgdown")
	h.shows("Kysymys 2/2")
	h.pause()
	h.press("ctrl+z")
	h.restart()
	h.stage(workshop.Rounds)
	h.shows("Kysymys 1/1", "Vastaus ›")
}
