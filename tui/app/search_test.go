package app

import (
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// A search finds notes of all meetings in any inflection, and goes to the one
// that is chosen, from the list of meetings and from within another meeting.
func TestSearchGoesToTheNote(t *testing.T) {
	h := newHarness(t, withExample, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Talkoohenki on vahva")
	h.typ("puolivalmis")
	h.press("ctrl+f")
	h.typ("yhdistykset toisensa tuntee")
	h.shows("Etsi kaikista tilaisuuksista", "Yhdistykset tuntevat toisensa", "Vahvuudet")
	h.press("enter")
	h.shows("SWOT", "►")
	alike(t, "the place", h.app.place, kit.StagePlace)
	if h.meeting().Title == "Kyläilta" {
		t.Error("it is still the meeting from which was searched")
	}
	h.press("esc", "esc", "esc", "esc")
	alike(t, "no meeting is open", h.app.session == nil, true)
	h.press("ctrl+f")
	h.typ("talkoohenki kyläilta")
	h.press("enter")
	h.shows("► 1 Talkoohenki on vahva", "puolivalmis")
}

func TestSearchFindsNothing(t *testing.T) {
	h := newHarness(t, withExample)
	h.press("ctrl+f")
	h.typ("lentokenttä")
	h.shows("ei löydy")
	h.press("enter", "down", "up")
	h.shows("ei löydy")
	h.press("esc")
	h.hides("ei löydy")
}

// What was just written is found, too.
func TestSearchFindsTheNewest(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Metsästysseura hoitaa reitit")
	h.press("ctrl+f")
	h.paste("reitti")
	h.shows("Metsästysseura hoitaa reitit", "1 kirjausta, 1 tilaisuudessa")
}
