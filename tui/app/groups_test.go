package app

import (
	"slices"
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// sizesOf are how many each group has.
func sizesOf(m *workshop.Meeting) (out []int) {
	for _, g := range m.Groups {
		out = append(out, g.Size())
	}
	return out
}

// A number and Enter makes as many groups at once; Ctrl+R and Esc lead there and
// back from wherever one is.
func TestGroupsAtOnce(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	roomy(h)
	h.stage(workshop.Rounds)
	h.press("ctrl+r")
	h.shows("Paikalla nimeltä: 20", "Ryhmiä ›")
	h.typ("6")
	h.shows("Enter: 6 ryhmää, 3–4 henkeä kussakin")
	h.press("enter")
	h.shows("6 ryhmää: 4, 4, 3, 3, 3, 3", "1 Haapa 4", "○ Ei vielä kerrottu salille", "Etsi nimi ›")
	h.press("ctrl+z")
	h.shows("Ryhmiä ›")
	h.enter("kuusi")
	h.shows("kuusi")
	if len(h.meeting().Groups) > 0 {
		t.Fatal("groups were made of a word")
	}
	h.press("ctrl+u")
	h.enter("21")
	h.shows("enintään 20")
	h.press("esc")
	h.shows("Ensimmäinen aihe")
	h.checkStore()
}

// The evening of the screen: wishes, another proposal, made, announced, a late
// arrival, a merge, the next round, and all of it undone but for the rounds.
func TestGroupsThroughTheEvening(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	wished(h)
	h.shows("5, joissa 4 henkeä", "Maailmankahvila", "3 kierrosta", "1 Saman yhteisön", "2 Tasan kaikkiin ryhmiin: puheenjohtaja")
	h.press("tab")
	h.shows("Ehdotus 1: 5 ryhmää", "Mitään ei ole vielä muutettu", "kierros 1/3", "henkilöä yhteisöstä Liperin Martat")
	first := h.frame()
	h.press("tab")
	h.shows("Ehdotus 2: 5 ryhmää")
	if h.frame() == first {
		t.Fatal("another proposal is the same")
	}
	h.press("right")
	h.shows("kierros 2/3")
	h.press("esc", "esc")
	if len(h.meeting().Groups) > 0 {
		t.Fatal("looking at a proposal has made groups")
	}
	h.press("tab", "tab", "enter")
	m := h.meeting()
	if r := m.Rotation; !slices.Equal(sizesOf(m), []int{4, 4, 4, 4, 4}) || r.Kind != workshop.CafeRotation || r.Rounds != 3 || len(r.Criteria) != 2 {
		t.Fatalf("made %v, %+v", sizesOf(m), r)
	}
	h.press("enter", "1")
	h.shows("● Kerrottu salille")

	h.press("f3")
	h.enter("Myöhä Tulija, Urheilijat")
	h.shows("Ryhmään ")
	h.press("ctrl+r")
	h.typ("myö")
	h.shows("► Myöhä Tulija")
	h.press("enter")
	h.shows("Kierros 3 pöytä")
	h.press("esc", "ctrl+u")

	h.press("tab", "shift+tab", "enter", "2", "1") // the last group into the first
	h.shows("Yhdistettiin: nyt 1 Haapa")
	if m := h.meeting(); len(m.Groups) != 4 || !m.Rotation.Announced {
		t.Fatalf("%d groups, announced %v", len(m.Groups), m.Rotation.Announced)
	}
	h.hides("Numerot muuttuivat") // the last group went: no other has a new number
	h.press("ctrl+z", "esc", "tab", "enter", "2", "4")
	h.shows("Yhdistettiin: nyt 4 Pihlaja 9. Numerot muuttuivat, kerro ne salille.")
	h.press("esc")
	h.command(kit.RoundNext)
	h.shows("Kierros 2: isännät jäävät", "Kierros 2/3 on meneillään")
	h.command(kit.FormGroups)
	h.shows("on jo kerrottu salille")
	h.press("esc")

	h.press("ctrl+z")
	if m := h.meeting(); len(m.Groups) != 5 || m.Rotation.At != 1 {
		t.Fatalf("undo leaves %d groups in round %d", len(m.Groups), m.Rotation.At)
	}
	for range 3 {
		h.press("ctrl+z")
	}
	h.shows("Ryhmiä ›")
	h.press("ctrl+y")
	h.shows("5 ryhmää")
	h.checkStore()
}

// What the room was told is not shuffled by mistake, but on purpose it is.
func TestGroupsAnnouncedAreShuffledOnlyOnPurpose(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	cafe(h)
	h.command(kit.GroupsAnnounce)
	before := slices.Clone(h.meeting().Groups[0].Members)
	h.command(kit.FormGroups)
	h.choose("groups.shuffle")
	h.shows("Miten sali jaetaan?", "Saman yhteisön")
	h.press("tab", "enter")
	m := h.meeting()
	if slices.Equal(before, m.Groups[0].Members) || m.Rotation.Announced || len(m.Rotation.Criteria) != 2 {
		t.Fatalf("not shuffled: %v, %+v", m.Groups[0].Members, m.Rotation)
	}
	h.command(kit.GroupsAnnounce)
	h.command(kit.GroupsRetract)
	h.shows("○ Ei vielä kerrottu salille")
}

// What the groups do not have of the wishes can be read in full, before and after
// they are made.
func TestUnmetWishesAreTold(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	wished(h)
	h.enter("kuusi")
	h.shows("ei ole tähän sopiva luku")
	h.press("ctrl+u", "tab")
	h.hides("ei ole tähän sopiva luku") // the proposal has nothing to do with it
	h.resize(60, 18)
	h.command(kit.GroupsUnmet)
	h.shows("Toteutumattomat toiveet", "henkilöä yhteisöstä Liperin Martat")
	h.press("enter", "enter") // the groups are made, and still tell it
	if len(h.meeting().Groups) != 5 {
		t.Fatalf("%d groups", len(h.meeting().Groups))
	}
	h.command(kit.GroupsUnmet)
	h.shows("henkilöä yhteisöstä Liperin Martat")
}

// Wishes can be put into another order, changed and taken away, and people named
// in them.
func TestGroupWishes(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	wished(h)
	h.press("up", "shift+up")
	h.shows("1 Tasan kaikkiin ryhmiin: puheenjohtaja", "2 Saman yhteisön")
	h.press("delete")
	h.hides("Tasan kaikkiin")
	h.press("down", "enter", "5")
	h.typ("aino")
	h.press("enter", "ctrl+u")
	h.typ("eero")
	h.press("enter", "esc")
	h.shows("2 Samaan ryhmään: Aino Mallinen, Eero Mallinen")
	h.press("down", "enter", "6")
	h.typ("sirkka")
	h.press("enter", "4")
	h.shows("3 Käsin: Sirkka Mallinen → 4")
	h.press("tab", "enter")
	m := h.meeting()
	of := func(name string) int {
		for _, p := range m.Attendance.Presences {
			if r, _ := h.app.session.People().Revision(p.PersonRef); r.Given == name {
				return m.GroupNumber(m.GroupOf(p.Person).ID)
			}
		}
		return 0
	}
	if of("Aino") != of("Eero") || of("Sirkka") != 4 {
		t.Fatalf("Aino in %d, Eero in %d, Sirkka in %d", of("Aino"), of("Eero"), of("Sirkka"))
	}
	// The wishes are those of last time, but for the people who have left.
	h.typ("sirkka")
	h.press("enter")
	h.choose("person.leave")
	h.press("ctrl+u")
	h.command(kit.FormGroups)
	h.shows("2 Samaan ryhmään: Aino Mallinen, Eero Mallinen")
	h.hides("Käsin: ")
}

// Somebody can be made host or scribe, move, and leave, from the card.
func TestGroupOffices(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	roomy(h)
	h.press("ctrl+r")
	h.enter("5")
	h.press("tab", "down", "enter")
	h.choose("groups.make.host")
	h.press("down", "enter")
	h.choose("groups.make.scribe")
	h.shows("isäntä│", "kirjuri│", "Kirjuri: ")
	g := h.meeting().Groups[0]
	if g.Host != g.Members[0] || g.Scribe != g.Members[1] {
		t.Fatalf("host %s, scribe %s of %v", g.Host, g.Scribe, g.Members)
	}
	h.command(kit.ScribesPass)
	if now := h.meeting().Groups[0].Scribe; now != g.Members[2] {
		t.Fatalf("the scribe is %s", now)
	}
	h.press("enter")
	h.choose("person.group")
	h.press("3")
	if m := h.meeting(); len(m.Groups[2].Members) != 5 {
		t.Fatalf("sizes %v", sizesOf(m))
	}
	h.press("tab", "shift+tab", "enter", "3", "1") // of the group that is selected
	h.press("esc")
	h.typ("eero")
	h.press("enter")
	h.choose("person.leave")
	h.shows("Eero Mallinen lähti")
	if n := len(h.meeting().Here()); n != 19 {
		t.Fatalf("%d are here", n)
	}
}

// Groups that go from question to question are told where they go.
func TestGroupsGoFromTableToTable(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	roomy(h)
	h.press("ctrl+r", "tab", "down", "enter", "2")
	h.shows("Ryhmät kiertävät", "4 kierrosta")
	h.press("tab", "enter", "enter", "1")
	h.command(kit.RoundNext)
	h.shows("ryhmä → pöytä: 1 → 2, 2 → 3, 3 → 4, 4 → 1", "Kierros 2/4")
	h.press("left")
	h.shows("► katsot kierrosta 1")
	h.command(kit.RoundEnter)
	if at := h.meeting().Rotation.At; at != 0 {
		t.Fatalf("round %d is on", at)
	}
	h.press("ctrl+l")
	h.shows("Pöytä 1", "► Kierros 1: 1 Haapa: ")
	h.press("ctrl+l")
	h.shows("K1", "K4")
	h.press("ctrl+l")
	h.shows("┌ 1 Haapa 5")
}

// A room that was only counted is told by which number to find a group.
func TestGroupsByNumbers(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	h.press("f3")
	h.enter("23")
	h.press("ctrl+r")
	h.enter("5")
	h.shows("Laskekaa vuorotellen yhdestä 5:een", "nro 1, 6, 11, 16, 21")
	h.press("f3")
	h.enter("+2")
	h.shows("nro 24 → 4 Mänty · nro 25 → 5 Pihlaja")
	h.press("ctrl+z", "ctrl+r")
	h.command(kit.FormGroups)
	h.press("down", "enter", "2", "tab", "enter", "right")
	h.shows("► katsot kierrosta 2")
	h.hides("Laskekaa") // the number is not that of the table any more
	h.press("left")
	h.shows("Laskekaa")
	h.command(kit.FormGroups)
	h.press("down", "enter", "4", "tab", "enter")
	if !h.meeting().Rotation.Mixes() {
		t.Fatalf("they do not mix: %+v", h.meeting().Rotation)
	}
	h.typ("7")
	h.shows("► Numero 7")
	h.press("enter")
	h.shows("Kierros 1 pöytä 2 · Kierros 2 pöytä")
}

// What is proposed is for the room as it is: somebody who comes meanwhile is not
// left out.
func TestAProposalForAnotherRoomGoes(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	wished(h)
	h.press("tab", "f3")
	h.enter("Myöhä Tulija, Urheilijat")
	h.press("ctrl+r")
	h.shows("Miten sali jaetaan?")
	h.press("tab", "enter")
	if m := h.meeting(); !slices.Equal(sizesOf(m), []int{5, 4, 4, 4, 4}) {
		t.Fatalf("sizes %v", sizesOf(m))
	}
}

// Those who sat together at the last meeting of the series sit apart now, where
// nothing else is asked for.
func TestGroupsRememberEarlierMeetings(t *testing.T) {
	h := newHarness(t, withMeeting("empty"))
	roomy(h)
	h.press("ctrl+r")
	h.enter("5")
	h.command(kit.GroupsAnnounce)
	was := h.meeting().Groups
	here := h.meeting().Here()
	h.command(kit.MeetingClose)
	h.clock.Now = h.clock.Now.AddDate(0, 0, 7)
	h.later(here)
	h.press("ctrl+r", "tab", "tab", "enter")
	for _, g := range h.meeting().Groups {
		for _, old := range was {
			both := slices.DeleteFunc(slices.Clone(g.Members), func(x workshop.ID) bool { return !slices.Contains(old.Members, x) })
			if len(both) > 1 {
				t.Fatalf("%v sit together again", both)
			}
		}
	}
}

// later makes a meeting of the same series with the same people.
func (h *harness) later(people []workshop.ID) {
	h.t.Helper()
	cmd, err := h.app.Create(workshop.NewMeetingSpec{
		Details:     workshop.Details{Title: "Toinen", Date: workshop.DateOf(h.clock.Now), Time: workshop.NoTime},
		SeriesNames: []string{"Kyläillat"}, Programme: "empty",
	})
	if err != nil {
		h.t.Fatalf("create: %v", err)
	}
	h.run(cmd)
	var arrivals []workshop.Arrival
	for _, id := range people {
		arrivals = append(arrivals, workshop.Arrival{Person: h.app.session.People()[id].Latest().PersonRef})
	}
	h.do(h.meeting().Arrive(h.app.Moment(), h.app.session.People(), arrivals...))
}

// A role is typed behind the organisation, and somebody who left comes back.
func TestRolesAndLeavers(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	h.press("f3")
	h.enter("Maija Virta, Liperin Martat, puheenjohtaja")
	h.shows("Liperin Martat, puheen")
	people := h.app.session.People()
	if r := people[h.meeting().Here()[0]].Latest(); r.Organisation != "Liperin Martat" || r.Role != "puheenjohtaja" {
		t.Fatalf("recorded %+v", r)
	}
	h.press("down", "enter")
	h.choose("person.leave")
	h.shows("Maija Virta lähti", "paikalla 17.30–17.30")
	h.press("down", "enter")
	h.choose("person.back")
	h.hides("17.30–17.30")
	if len(h.meeting().Here()) != 1 {
		t.Fatal("nobody is back")
	}
	h.checkStore()
}

// 300 people in sixty groups can be gone through, found and shown in every way.
func TestGroupsOfAHall(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	crowd(h)
	for range 400 {
		h.press("down")
	}
	h.fits()
	h.typ("etunimi299")
	h.shows("Etunimi299 Sukunimi299")
	h.press("ctrl+u", "ctrl+l")
	h.shows("Pöytä 1")
	h.press("tab", "tab", "tab", "shift+tab", "down")
	h.hides("Pöytä 3")
	h.shows("► Kierros 1: Etunimi2 ", "Pöytä 4")
	h.press("ctrl+l")
	h.shows("K5")
	if n := strings.Count(h.frame(), "Etunimi"); n != 17 {
		t.Fatalf("%d rows of routes", n)
	}
	h.fits()
}
