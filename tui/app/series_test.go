package app

import (
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// A series is described on its screen, its report tells it, and undo takes the
// description back.
func TestDescribeSeries(t *testing.T) {
	h := newHarness(t, withExample)
	h.press("tab")
	h.shows("Hyvinvointihytinät", "noin 75", "█▅▄▃··", "seuraava ei tiedossa", "Rahoittaja: Esimerkki: Rahoittaja")
	h.typ("yhist")
	h.press("enter", "1", "tab", "tab")
	h.typ("Joensuu")
	h.press("tab", "ctrl+u")
	h.typ("STEA")
	h.press("enter")
	h.shows("Kunta: Joensuu · Rahoittaja:", "│ STEA ", "Sarjan tiedot on tallennettu")
	series := func() workshop.Series {
		return must(h.app.catalogue.FindSeries("Yhistykset yhessä – Järjestöralli"))(t)
	}
	if s := series(); s.Funder != "STEA" || s.Municipality != "Joensuu" || s.Aims == "" || s.KeepMonths != 12 {
		t.Errorf("%+v", s)
	}
	h.press("enter", "3")
	h.shows("Joensuu", "STEA")
	h.press("esc", "esc", "ctrl+z")
	if s := series(); s.Funder == "STEA" || s.Municipality != "" {
		t.Errorf("undone: %+v", s)
	}
}

// A refused name keeps the form open with what was typed.
func TestSeriesNameIsTaken(t *testing.T) {
	h := newHarness(t, withExample)
	h.press("tab", "down", "enter", "1", "ctrl+u")
	h.typ("hyvinvointihytinät")
	h.press("enter")
	h.shows("Sarja ”Hyvinvointihytinät” on jo olemassa")
}

// Where there is no notice a draft is offered. It is saved only when somebody
// accepts it, and tells what was stated beside it.
func TestNoticeIsDrafted(t *testing.T) {
	h := newHarness(t)
	h.press("enter")
	h.typ("Kyläilta")
	h.press("tab", "tab", "tab", "tab", "tab")
	h.typ("Kyläillat; Kierros 2015")
	h.press("enter", "esc", "tab")
	h.shows("Kierros 2015", "Kyläillat")
	h.press("down", "enter", "2")
	h.shows("Luonnos: muokkaa vapaasti", "Sarjassa Kyläillat", "heti, kun niitä ei")
	series := func() workshop.Series { return must(h.app.catalogue.FindSeries("Kyläillat"))(t) }
	h.press("esc")
	if s := series(); s.Notice != "" {
		t.Errorf("%q", s.Notice)
	}
	h.press("enter", "2", "tab")
	h.typ("suostumus")
	h.press("tab")
	h.typ("6")
	h.press("enter")
	s := series()
	if s.Notice != h.app.words.NoticeDraft(s) || !strings.Contains(s.Notice, "\n") || s.KeepMonths != 6 {
		t.Errorf("%+v", s)
	}
	// Its line breaks stay when something else is changed, and a month is a number.
	h.press("enter", "2", "tab")
	h.typ(" ja laki")
	h.press("enter")
	if now := series(); now.Notice != s.Notice || now.Basis != "suostumus ja laki" {
		t.Errorf("%+v", now)
	}
	h.press("enter", "2", "tab", "tab")
	h.typ("vuosi")
	h.press("enter")
	h.shows("vuosi")
	if now := series(); now.KeepMonths != 6 {
		t.Errorf("%+v", now)
	}
}

// From a series one gets to its meetings and to a new one; the list is gone then.
func TestSeriesLeadsToMeetings(t *testing.T) {
	h := newHarness(t, withExample)
	h.command(kit.SeriesAll)
	h.press("enter", "4")
	h.typ("21.1")
	h.press("enter")
	if h.app.session == nil || h.app.session.Meeting().Code != "2015-01-21-liperi" || len(h.app.overlays) > 0 {
		t.Fatal("the meeting was not opened")
	}
	h.command(kit.SeriesAll)
	h.press("enter", "5")
	h.shows("Hyvinvointihytinät")
	h.typ("Seuraava ilta")
	h.press("enter")
	m := h.app.session.Meeting()
	if m.Title != "Seuraava ilta" || len(m.Series) != 1 || len(h.app.overlays) > 0 {
		t.Errorf("%+v", m.Details)
	}
}

// An empty library has no series, which is said.
func TestNoSeries(t *testing.T) {
	h := newHarness(t)
	h.press("tab")
	h.shows("Sarjoja ei ole vielä.")
	h.press("enter", "down", "esc")
	h.hides("Sarjoja ei ole vielä.")
}
