package app

import (
	"testing"

	"talkoot/workshop"
)

// voting opens the votings of the board, in a room of some people.
func voting(h *harness, present string) {
	h.press("f3")
	h.enter(present)
	forty(h)
	h.press("ctrl+l")
}

// The votings of a board belong to its stage: one key leads from the board
// there and back, Esc back to the board, and PgDn on through the programme.
func TestVotesBelongToTheStage(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	st := h.stage(workshop.BoardStage)
	h.press("ctrl+l")
	h.shows("Äänestys · SWOT", "ei ole vielä kirjauksia")
	h.press("ctrl+l")
	h.shows("VAHVUUDET")
	h.enter("Talkoohenki on vahva")
	h.press("ctrl+l", "f3")
	h.shows("Osallistujat")
	h.press("esc")
	h.shows("Äänestys · SWOT")
	h.press("esc")
	h.shows("VAHVUUDET")
	h.press("ctrl+l", "pgdown")
	if h.app.viewed == st.ID || h.app.place != "stage" {
		t.Fatalf("PgDn leads to %s:\n%s", h.app.place, h.frame())
	}
	h.press("f9", "ctrl+l")
	h.shows("siirry ensin vaiheeseen")
	h.stage(workshop.Break)
	h.press("ctrl+l")
	h.shows("vaiheessa ei ole taulua")
}

// A stage that goes takes its votings along.
func TestVotesGoWithTheirStage(t *testing.T) {
	h := newHarness(t, withMeeting("empty"))
	h.enter("Ideat")
	h.press("enter")
	h.run(h.app.GoStage(h.meeting().Stages[0].ID))
	h.press("ctrl+l")
	h.shows("Äänestys")
	for h.app.place == "votes" {
		h.press("ctrl+z")
	}
	h.shows("Ohjelmassa ei ole vielä vaiheita")
	h.fits()
}

func TestVotesOnPaper(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	voting(h, "20")
	h.shows("ei ole vielä äänestetty")
	h.press("enter")
	h.shows("Millä äänestetään?")
	h.press("enter", "tab")
	h.shows("√40 → 7")
	h.press("ctrl+u")
	h.typ("4")
	h.press("enter")
	h.shows("Annettu 0 / 80", "Piilossa huoneelta")
	h.enter("6", "14 9", "81")
	h.shows("Annettu 15 / 80", "on enintään 80", "› 81")
}
