package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// expected registers people: "Åke Öhman, Byaföreningen".
func expected(h *harness, names ...string) {
	h.t.Helper()
	var list []workshop.Arrival
	for _, n := range names {
		name, org, _ := strings.Cut(n, ", ")
		list = append(list, workshop.Arrival{Name: name, Organisation: org})
	}
	m := h.meeting()
	h.run(h.app.simple(m.Register(h.app.Moment(), h.app.session.People(), workshop.Registered, list...)))
}

// door is a room in which some people are registered, in Finnish.
func door(h *harness) {
	h.stage(workshop.BoardStage)
	expected(h, "Åke Öhman, Byaföreningen", "Matti Virtanen, Martat", "Matti Virtanen, Kunta", "Anna-Liisa Karttunen, Liperin Martat", "Anna Virta")
	h.press("f3")
}

// came are the names of those who are present, in the order of arrival.
func came(h *harness) (out []string) {
	for _, p := range h.meeting().Attendance.Presences {
		r, _ := h.app.session.People().Revision(p.PersonRef)
		out = append(out, strings.TrimSuffix(r.Name()+", "+r.Organisation, ", "))
	}
	return out
}

// Somebody who is registered is found by starts of words in any order, without
// accents, and marked with Enter: some five keys.
func TestDoorMarks(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	door(h)
	h.shows("Paikalla ei laskettu / 5", "ilmoitt. 5, tullut 0", "Åke Öhman")
	h.typ("ak oh")
	h.shows("► Åke Öhman", "Enter = paikalle")
	h.press("enter")
	h.shows("Åke Öhman on paikalla", "Paikalla 1 nimi / 5", "tullut 1")
	h.enter("li kar")
	if got := came(h); !slices.Equal(got, []string{"Åke Öhman, Byaföreningen", "Anna-Liisa Karttunen, Liperin Martat"}) {
		t.Errorf("present: %q", got)
	}
	h.press("ctrl+z")
	h.shows("Paikalla 1 nimi / 5")
	h.checkStore()
}

// Two who fit are not chosen from silently.
func TestDoorAsksWhichOfTwo(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	door(h)
	h.typ("matti vi")
	h.shows("Sopivia 2: ↓ valitsee, tai kirjoita lisää", "Martat", "Kunta")
	h.press("enter")
	if n := len(came(h)); n > 0 {
		t.Fatalf("%d came", n)
	}
	h.press("down", "down", "enter")
	h.enter("vi kun") // told apart by the organisation
	if got := came(h); !slices.Equal(got, []string{"Matti Virtanen, Martat", "Matti Virtanen, Kunta"}) {
		t.Errorf("present: %q", got)
	}
	h.checkStore()
}

// A name that is there already is asked about and never doubled.
func TestDoorAsksAboutTheSameName(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	door(h)
	h.enter("anna virta")
	h.typ("Anna Virta")
	h.press("enter")
	h.shows("Onko kyse samasta henkilöstä?", "Sama henkilö: paikalla 17.30")
	h.press("1")
	h.shows("Anna Virta oli jo merkitty paikalle.")
	if len(came(h)) != 1 || h.line() != "" {
		t.Fatalf("present %q, typed %q", came(h), h.line())
	}
	h.enter("Anna Virta, Seurakunta")
	h.shows("Onko kyse samasta henkilöstä?")
	h.press("1") // the organisation was not known
	if got := came(h); !slices.Equal(got, []string{"Anna Virta, Seurakunta"}) {
		t.Fatalf("present %q", got)
	}
	h.enter("Anna Virta, Urheiluseura")
	h.press("2")
	if got := came(h); !slices.Equal(got, []string{"Anna Virta, Seurakunta", "Anna Virta, Urheiluseura"}) {
		t.Fatalf("present %q", got)
	}
	h.enter("Matti Virtanen, Kirkko, pappi") // neither of those who are expected
	h.shows("Sopivia 2")
	h.press("down", "down", "down", "enter")
	h.shows("Sama henkilö: Kunta, ilmoittautunut", "Sama henkilö: Martat, ilmoittautunut")
	h.press("3")
	if got := came(h); got[2] != "Matti Virtanen, Kirkko" || len(got) != 3 {
		t.Fatalf("present %q", got)
	}
	h.checkStore()
}

// Counts by kind are typed on the same line, shown, corrected and taken away; that
// numbers disagree is told in words and hinders nothing.
func TestDoorCountsKinds(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f3")
	h.enter("48 järjestöjen väkeä", "6 opiskelijaa", "noin 20 asukasta")
	h.shows("Paikalla noin 74", "48 järjestöjen väkeä · 6 opiskelijaa apuna · noin 20 asukasta")
	h.enter("5 etänä")
	h.shows("etänä 5")
	h.enter("3 omaa väkeä")
	h.shows("3 omaa henkilökuntaa (ei", "rahoittajalle noin 79")
	h.enter("60")
	h.shows("lajeittain yhteensä noin 77, laskettu 60", "Paikalla 60")
	h.enter("+2 opisk")
	h.shows("8 opiskelijaa")
	h.command(kit.CountKinds)
	h.press("2")
	h.shows("Montako", "8")
	h.press("backspace", "enter")
	if _, ok := h.meeting().Attendance.Part(workshop.Students, false); ok {
		t.Error("the students are still counted")
	}
	h.command(kit.CountKinds)
	h.choose("kinds.add")
	h.typ("noin 7")
	h.press("tab", "tab")
	h.typ("kokkeja")
	h.press("tab", "tab", "right", "right", "enter")
	part, _ := h.meeting().Attendance.Part("kokkeja", false)
	if part.Count != (workshop.Count{Certainty: workshop.Approximate, N: 7}) || !part.Excluded {
		t.Errorf("cooks: %+v", part)
	}
	h.command(kit.CountHistory)
	h.shows("noin 7 kokkeja (ei rahoittajalle)", "6 opiskelijaa apuna", "8 opiskelijaa apuna")
	h.press("esc")
	h.checkStore()
}

// What can be said of somebody who comes or came, from the menu of the person.
func TestDoorPersonMenus(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	door(h)
	h.typ("ake")
	h.press("ctrl+o")
	h.choose("person.excused")
	h.shows("Åke Öhman: estynyt", "ilmoitt. 5, tullut 0")
	h.typ("kar")
	h.press("ctrl+o")
	h.choose("person.remote")
	at := &h.meeting().Attendance
	if len(at.Presences) != 1 || !at.Presences[0].Remote || at.Turnout().Excused != 1 {
		t.Fatalf("%+v", at.Turnout())
	}
	h.shows("etänä 17.30")
	menu := func(key string) {
		h.t.Helper()
		h.typ("kar")
		h.press("ctrl+o")
		h.choose(key)
	}
	menu("person.inroom")
	menu("person.excluded")
	h.shows("(ei rahoittaj")
	h.wait(40 * minute)
	menu("person.leave")
	h.shows("paikalla 17.30–18.10")
	h.wait(20 * minute)
	h.enter("kar") // back again
	if p := h.meeting().Attendance.Presences[0]; len(p.Earlier) != 1 || !p.To.IsZero() || !p.Excluded {
		t.Fatalf("%+v", p)
	}
	menu("person.times")
	h.shows("17.30–18.10, 18.30–")
	for range len("17.30–18.10, 18.30–") {
		h.press("backspace")
	}
	h.typ("17.45-18, 18.20-19")
	h.press("enter")
	if p := h.meeting().Attendance.Presences[0]; p.From.Format("15.04") != "18.20" || p.To.Format("15.04") != "19.00" {
		t.Fatalf("%+v", p)
	}
	h.command(kit.AbsentRest)
	h.shows("3 ilmoittautunutta merkittiin: ei tullut")
	if n := h.meeting().Attendance.Turnout(); n.Absent != 3 || n.Excused != 1 || n.Expected != 0 {
		t.Fatalf("%+v", n)
	}
	h.press("ctrl+z")
	if n := h.meeting().Attendance.Turnout(); n.Absent != 0 || n.Expected != 3 {
		t.Fatalf("after undo: %+v", n)
	}
	h.typ("ake")
	h.press("ctrl+o")
	h.choose("person.withdraw")
	if n := len(h.meeting().Attendance.Registrations); n != 4 {
		t.Errorf("%d registrations", n)
	}
	h.checkStore()
}

// Those who came last stay in sight below a long list of those who are expected.
func TestDoorShowsWhoCameBelowALongList(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	throng(h, 0)
	h.press("f3")
	for _, i := range []int{10, 20} {
		h.enter(named(i) + " " + named(i*37+11) + "nen")
	}
	h.shows("muuta odotetaan", named(20)+" "+named(20*37+11)+"nen", named(10)+" "+named(10*37+11)+"nen", "tullut 2")
	h.fits()
}

// The speakers' list takes none of two who fit silently either.
func TestSpeakersAskWhichOfTwo(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f3")
	h.enter("Liisa Ahonen, Martat", "Liisa Aho", "Matti Virtanen, Martat", "Matti Virtanen, Kunta")
	h.press("down", "enter")
	if len(came(h)) < 4 {
		h.choose("same.another")
	}
	h.press("esc")
	h.press("ctrl+s")
	h.typ("matti")
	h.shows("Sopivia 2: ↓ valitsee")
	h.press("enter")
	if n := len(h.meeting().Waiting()); n > 0 {
		t.Fatalf("%d wait", n)
	}
	h.press("down", "down", "enter")
	h.enter("liisa aho") // in full, though it is the start of the other
	w := h.meeting().Waiting()
	if len(w) != 2 {
		t.Fatalf("%d wait", len(w))
	}
	people := h.app.session.People()
	if a, b := people[w[0].Who.Person].Latest(), people[w[1].Who.Person].Latest(); a.Organisation != "Kunta" || b.Name() != "Liisa Aho" {
		t.Errorf("%s, %s and %s wait", a.Name(), a.Organisation, b.Name())
	}
}

// named makes a word that can be said of a number: "Bado".
func named(i int) string {
	const consonants, vowels = "bdfghjklmnprstv", "aeiou"
	syllable := func(i int) string { return string(consonants[i%15]) + string(vowels[i/15%5]) }
	return strings.ToUpper(string(consonants[i%15])) + string(vowels[i/15%5]) + syllable(i/75*7+i) + syllable(i/5625)
}

// throng is 300 people who are registered, and more on record.
func throng(h *harness, onRecord int) {
	names := make([]string, 300+onRecord)
	for i := range names {
		names[i] = fmt.Sprintf("%s %snen, Yhdistys%d", named(i), named(i*37+11), i%40)
	}
	for i := 300; i < len(names); i++ {
		name, org, _ := strings.Cut(names[i], ", ")
		r := must(workshop.NewRevision(workshop.PersonRef{Person: h.clock.NewID(), Rev: 1}, name, org))(h.t)
		h.app.session.People().Add(r)
	}
	expected(h, names[:300]...)
}

// BenchmarkDoor is a key at the door, through Update and View at 120x40: with 300
// people registered, and with 10,000 more on record.
func BenchmarkDoor(b *testing.B) {
	for name, onRecord := range map[string]int{"300": 0, "10000": 10_000} {
		b.Run(name, func(b *testing.B) {
			h := newHarness(b, withMeeting("swot-evening"))
			throng(h, onRecord)
			h.resize(120, 40)
			h.press("f3")
			keys := []rune("ba ha yh")
			for i := 0; b.Loop(); i++ {
				if i %= len(keys); i == 0 {
					h.app.current().Line().Clear()
				}
				h.typ(string(keys[i]))
				h.app.View()
			}
		})
	}
}

// BenchmarkDoorEnter marks somebody present, and not, among as many.
func BenchmarkDoorEnter(b *testing.B) {
	for name, onRecord := range map[string]int{"300": 0, "10000": 10_000} {
		b.Run(name, func(b *testing.B) {
			h := newHarness(b, withMeeting("swot-evening"))
			throng(h, onRecord)
			h.disk.forget = true
			h.press("f3")
			enter := keyMsg(b, "enter")
			for b.Loop() {
				h.app.current().Line().Set(strings.ToLower(named(10) + " " + named(10*37+11) + "nen yhdistys10"))
				h.app.current().Refresh()
				h.send(enter)
				h.app.View()
				at := h.meeting().Attendance.Presences
				if len(at) != 1 {
					b.Fatalf("%d are present", len(at))
				}
				h.run(h.app.simple(h.meeting().RemovePresence(at[0].Person)))
			}
		})
	}
}

// What is not the same is told in whole sentences where the window has room for
// them, and a long state takes the room that a short name leaves.
func TestDoorWrapsWhatItWarnsOf(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	door(h)
	h.enter("ak oh")
	h.enter("54 opiskelijaa")
	h.enter("41")
	h.shows("laskettu 41, nimellä 1: 40 ilman nimeä ·", "lajeittain yhteensä 54, laskettu 41", "yhteisö")
	h.typ("Esa Uusi, Sydänpotilaat, potilas")
	h.shows("Huom: tästä voi päätellä jotakin henkilön terveydestä.", "sitä tarvitaan.")
	for range len([]rune("Esa Uusi, Sydänpotilaat, potilas")) {
		h.press("backspace")
	}
	h.typ("ak oh")
	h.press("ctrl+o")
	h.choose("person.excluded")
	h.shows("paikalla 17.30 (ei rahoittajalle)")
}
