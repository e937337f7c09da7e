package app

import (
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// guarded is a meeting with people of whom one is past the day and one says more
// than needed, and with a name in a note; it ends at the attendance.
func guarded(h *harness) {
	h.stage(workshop.BoardStage)
	h.enter("Kysytään Kerttu Zyxwvuselta")
	h.enter("Zyxwvusen tien kunto")
	h.press("f3")
	h.enter("13")
	h.do(h.meeting().Arrive(h.app.Moment(), h.app.session.People(),
		workshop.Arrival{Name: "Aino Karttunen", Organisation: "Liperin Martat"},
		workshop.Arrival{Name: "Eino Leskinen", Organisation: "Pohjois-Karjalan Syöpäyhdistys"},
		workshop.Arrival{Name: "Kerttu Zyxwvunen", Organisation: "Kylätoimikunta", Role: "puheenjohtaja"}))
	p, _ := h.app.session.People().Find("Kerttu Zyxwvunen", "")
	d := p.Details()
	d.KeepUntil, d.Photo = workshop.Date{Year: 2015, Month: 1, Day: 1}, workshop.Refused
	h.do(h.meeting().CorrectPerson(h.app.session.People(), p.Person, d))
}

// The names of the meeting go, in memory and on the disk; what it came to stays,
// and it goes on. Enter alone erases nothing.
func TestErasingTheNamesOfAMeeting(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	guarded(h)
	h.command(kit.Privacy)
	h.shows("Tallessa 3 nimeä 1 tilaisuudesta", "Säilytysaika ohi: 1", "arkaluonteista: 1", "kyllä 0, ei 1, kysymättä 2")
	h.press("3", "enter")
	if n := len(must(h.disk.People())(t)); n != 3 {
		t.Fatalf("Enter alone left %d names", n)
	}
	h.holding = true
	h.command(kit.Privacy)
	h.release()
	h.press("3", "2")
	h.shows("Nimet on poistettu lopullisesti, varmuuskopioistakin")
	h.hides("Kerttu Zyxwvunen", "Eino")
	if n := len(must(h.disk.People())(t)); n != 0 {
		t.Errorf("%d names on the disk", n)
	}
	if at := h.meeting().Attendance; len(at.Presences) != 3 || at.Count.N != 13 {
		t.Errorf("%d by name of %v", len(at.Presences), at.Count)
	}
	h.enter("Olli Uusi")
	h.shows("Olli Uusi")
	h.checkStore()
	h.restart()
	h.press("f3")
	h.shows("Olli Uusi")
	h.command(kit.Privacy)
	h.shows("Tallessa 1 nimi")
}

// What was recorded while the disk was still busy erasing goes by the new ids.
func TestErasingNamesMeanwhile(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	guarded(h)
	h.command(kit.Privacy)
	h.press("3")
	h.holding = true
	h.press("2")
	first := h.meeting().Attendance.Presences[0].Person
	h.do(h.meeting().Leave(first))
	h.release()
	h.checkStore()
	h.restart()
	if p := h.meeting().Attendance.Presence(first); p == nil || p.To.IsZero() {
		t.Errorf("who left meanwhile: %v", p)
	}
}

// Who is past the day goes, and nobody else; from the list of meetings too.
func TestErasingWhoIsPastTheDay(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	guarded(h)
	h.press("esc", "esc", "esc")
	h.command(kit.Privacy)
	h.shows("– avaa se ensin")
	h.press("2", "enter")
	if n := len(must(h.disk.People())(t)); n != 3 {
		t.Fatalf("Enter alone left %d names", n)
	}
	h.command(kit.Privacy)
	h.press("2", "2")
	if n := len(must(h.disk.People())(t)); n != 2 {
		t.Errorf("%d names on the disk", n)
	}
	h.command(kit.Privacy)
	h.shows("Säilytysaika ohi: 0", "– ei ketään")
}

// A name in a text is found from the person, and taken out where it stands: in the
// open meeting, and in one that is not.
func TestFindingANameInTexts(t *testing.T) {
	for _, open := range []bool{true, false} {
		h := newHarness(t, withMeeting("swot-evening"))
		guarded(h)
		meeting := h.meeting().ID
		if !open {
			h.restart()
			h.press("esc", "esc", "esc")
			delete(h.app.sessions, meeting)
		}
		h.command(kit.Privacy)
		h.press("1")
		h.shows("! 1.1.2015", "* ")
		h.press("enter", "1")
		h.shows("Kysytään Kerttu Zyxwvuselta", "Zyxwvusen tien kunto (ehkä")
		h.press("enter", "enter") // cancelled
		h.command(kit.Privacy)
		h.press("1", "enter", "1", "enter", "2")
		h.shows("poistettu lopullisesti")
		entries := must(h.disk.Journal(meeting))(t)
		m := workshop.Fold(workshop.NewMeeting(), entries)
		if got := m.NoteByNumber(1).Text; got != workshop.RedactedText {
			t.Errorf("open %v: the note says %q", open, got)
		}
		h.checkStore()
	}
}

// The form of a person tells of an organisation that gives something away while it
// is typed, keeps what is typed all the same, and knows permission and last day.
func TestPersonForm(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f3")
	h.enter("Aino Karttunen")
	h.press("down", "enter", "1", "tab")
	h.typ("Liperin seurakunta")
	h.shows("Huom: tästä voi päätellä jotakin henkilön uskonnosta")
	h.press("tab", "tab")
	h.typ("Viinijärvi")
	h.press("tab", "right", "tab", "right", "tab")
	h.typ("31.2.2016")
	h.press("enter")
	h.shows("31.2.2016")
	h.press("ctrl+u")
	h.typ("1.3.2016")
	h.press("enter")
	h.shows("Huom: tästä voi päätellä")
	p, ok := h.app.session.People().Find("Aino Karttunen", "Liperin seurakunta")
	if want := (workshop.Date{Year: 2016, Month: 3, Day: 1}); !ok || !p.Staff || p.Photo != workshop.Allowed || p.KeepUntil != want || p.Place != "Viinijärvi" {
		t.Errorf("%v %+v", ok, p)
	}
	h.checkStore()
}

// The room sees the notice of the series once the facilitator asks for it.
func TestNoticeBeforeTheRoom(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	s := h.app.catalogue.AllSeries()[0]
	b, err := h.app.catalogue.DescribeSeries(h.app.Moment(), s.ID, s.Name, workshop.SeriesDetails{Notice: "Nimesi kirjataan listaan."})
	h.run(h.app.Save(must(b, err)(t)))
	h.press("f5")
	h.hides("Nimesi kirjataan")
	h.command("room.notice")
	h.wait(second)
	h.shows("Näin nimeäsi käytetään", "Nimesi kirjataan listaan.")
	h.command(kit.RoomFollow)
	h.wait(second)
	h.hides("Nimesi kirjataan")
}

// At the door the line tells of it while it is typed, and Enter marks them present
// all the same.
func TestSensitiveOrganisationAtTheDoor(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f3")
	h.typ("Aino Karttunen, Liperin Martat")
	h.hides("Huom: tästä")
	h.press("ctrl+u")
	h.typ("Aino Karttunen, Liperin seurakunta")
	h.shows("Huom: tästä voi päätellä jotakin henkilön uskonnosta")
	h.press("enter")
	h.hides("Huom: tästä")
	if n := len(h.meeting().Attendance.Presences); n != 1 {
		t.Errorf("%d came", n)
	}
}
