package app

import (
	"testing"

	"talkoot/workshop"
)

// A text that is being taken out does not come back with what is agreed
// meanwhile, nor stays in the recap of a later meeting.
func TestAgreeingDuringARedaction(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f4")
	h.enter("Salaisuus")
	h.press("enter")
	h.holding = true
	h.press("up", "enter", "6", "2")
	h.press("esc", "f4")
	h.enter("Kolmas")
	h.press("enter")
	h.release()
	h.hides("Salaisuus")
	id := h.meeting().ID
	for _, s := range must(h.disk.Summaries(id))(t) {
		for _, a := range s.Agreements {
			if a.What == "Salaisuus" {
				t.Errorf("the summary holds it: %+v", s)
			}
		}
	}
	h.checkStore()
}

// Details that are refused make no series, and the same details accepted later
// store it with its name.
func TestSeriesOfRefusedDetails(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.command("meeting.edit")
	h.press("ctrl+u") // the title
	h.press("tab", "tab", "tab", "tab", "tab", "ctrl+u")
	h.typ("Uusi sarja")
	h.press("enter")
	if n := len(must(h.disk.Series())(t)); n != 1 {
		t.Fatalf("%d series after a refusal", n)
	}
	h.press("tab", "tab") // round to the title
	h.typ("Nimi")
	h.press("enter")
	h.restart()
	m := h.meeting()
	if got := h.app.catalogue.SeriesNames(m.Series); m.Title != "Nimi" || len(got) != 1 || got[0] != "Uusi sarja" {
		t.Errorf("%q is in %q", m.Title, got)
	}
}

// A correction of a name that is undone is undone for other meetings too.
func TestUndoneCorrectionOfAName(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f3")
	h.enter("Aino Karttunen")
	h.press("down", "enter", "1")
	h.typ("x")
	h.press("enter")
	h.shows("Aino Karttunenx")
	h.press("ctrl+z")
	for _, p := range must(h.disk.People())(t) {
		if got := p.Latest().Name(); got != "Aino Karttunen" {
			t.Errorf("on record is %q", got)
		}
	}
	h.press("ctrl+y")
	for _, p := range must(h.disk.People())(t) {
		if got := p.Latest().Name(); got != "Aino Karttunenx" {
			t.Errorf("after redo on record is %q", got)
		}
	}
}

// An erasure that waited for the disk is done before the program is gone.
func TestErasureOnTheWayOut(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f3")
	h.enter("Aino Karttunen")
	h.disk.fail(workshop.Err(workshop.CodeDiskFull))
	h.enter("+1")
	h.press("down", "enter")
	h.choose("person.erase")
	h.press("2", "ctrl+q", "ctrl+q")
	h.disk.fail(nil)
	if err := h.app.SavePending(); err != nil {
		t.Fatal(err)
	}
	if p := must(h.disk.People())(t); len(p) != 0 {
		t.Errorf("on record are %v", p)
	}
}
