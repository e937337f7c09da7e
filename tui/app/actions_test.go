package app

import (
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

func init() {
	scenes = append(scenes, []scene{
		{"actions", []option{withEarlier("swot-evening")}, func(h *harness) { h.command(kit.ActionsAll) }},
		{"actions-menu", []option{withEarlier("swot-evening")}, func(h *harness) { h.command(kit.ActionsAll); h.press("enter") }},
		{"meetings-archived", []option{withExample}, func(h *harness) { h.command(kit.MeetingArchive) }},
		{"meetings-archive", []option{withExample}, func(h *harness) { h.command(kit.MeetingArchive); h.command(kit.GoArchive) }},
		{"meetings-like", []option{withExample}, func(h *harness) { h.press("down"); h.command(kit.MeetingLike) }},
	}...)
}

// What is changed in the list of actions happens in the meeting where the action
// stands, and Ctrl+Z there takes it back.
func TestActionsOfAllMeetings(t *testing.T) {
	for _, open := range []bool{true, false} {
		h := newHarness(t, withEarlier("swot-evening"))
		if !open {
			h.press("esc")
		}
		h.command(kit.ActionsAll)
		h.shows("Avoimet tehtävät · vastuuhenkilön mukaan", "! myöhässä", "kunnanjohtaja", "2 tehtävää")
		h.press("enter", "1")
		h.hides("Kysytään bussia ")
		h.press("ctrl+l")
		h.shows("tehty", "Kysytään bussia")
		h.press("ctrl+z")
		h.shows("! myöhässä", "Kumottu")
		h.press("tab")
		h.shows("päivän mukaan")
		h.typ("ryhmä")
		h.shows("1 tehtävä")
		// Another day and owner.
		h.press("enter")
		h.choose("actions.edit")
		h.press("tab")
		h.typ("sihteeri")
		h.press("tab")
		h.typ("1.3.2015")
		h.press("enter")
		h.shows("sihteeri", "1.3.2015")
		h.press("ctrl+z", "ctrl+z")
		h.hides("sihteeri")
		h.shows("Ei ole mitään kumottavaa")
		h.press("enter")
		h.choose("actions.open")
		h.shows("Kyläilta Viinijärvellä")
		h.hides("Avoimet tehtävät")
		h.checkStore()
	}
}

func TestArchive(t *testing.T) {
	h := newHarness(t, withExample)
	h.typ("2016 2.11")
	h.command(kit.MeetingArchive)
	h.shows("Arkistoitu:", "0 tilaisuutta")
	h.press("ctrl+u")
	h.shows("5 tilaisuutta", "Arkistossa 1 tilaisuus")
	h.command(kit.GoArchive)
	h.shows("Arkisto", "1 tilaisuus", "2.11.2016")
	h.press("enter") // opens it
	h.shows("Ohjelma")
	h.command(kit.GoMeetings)
	h.command(kit.MeetingUnarchive)
	h.shows("Takaisin listassa:", "6 tilaisuutta")
	h.press("ctrl+z")
	h.shows("5 tilaisuutta")
	h.checkStore()
}

func TestMeetingLikeAnother(t *testing.T) {
	h := newHarness(t, withEarlier("swot-evening"))
	h.press("esc")
	h.command(kit.MeetingLike)
	h.shows("Uusi tilaisuus: kuten Kyläilta")
	h.press("tab")
	h.typ("1.2.2015")
	h.press("enter")
	m := h.meeting()
	if m.Date != (workshop.Date{Year: 2015, Month: 2, Day: 1}) || len(m.Stages) != 6 || m.Place != "Liperi" || m.NoteCount() != 0 {
		t.Errorf("made %+v with %d stages", m.Details, len(m.Stages))
	}
	h.checkStore()
}

func TestNextMeetingIsTyped(t *testing.T) {
	h := newHarness(t, withMeeting("empty"))
	h.command(kit.MeetingEdit)
	h.press("shift+tab")
	h.typ("7.4. 17.30 Viinijärvi")
	h.press("enter")
	if n := h.meeting().Next; n.Date.Day != 7 || n.Time != 17*60+30 || n.Place != "Viinijärvi" {
		t.Errorf("got %+v", n)
	}
	h.press("f6")
	h.press("pgdown", "pgdown")
	h.shows("SEURAAVA TILAISUUS", "tiistai 7.4.2015 klo 17.30, Viinijärvi")
	h.checkStore()
}
