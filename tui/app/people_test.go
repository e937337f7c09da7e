package app

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// withPeople is a meeting with a few people, some of them written down twice.
func withPeople(h *harness) {
	withMeeting("swot-evening")(h)
	c := must(workshop.OpenCatalogue(h.disk))(h.t)
	s := must(c.Open(h.cfg.Open))(h.t)
	change, err := s.Meeting().Arrive(
		h.clock.Moment(), s.People(),
		workshop.Arrival{Name: "Aino Karttunen", Organisation: "Liperin Martat", Role: "puheenjohtaja", Place: "Liperi"},
		workshop.Arrival{Name: "Eino Leskinen", Organisation: "Liperin Martat ry"},
		workshop.Arrival{Name: "Aino Kartunen", Organisation: "martat, Liperi"},
		workshop.Arrival{Name: "Maija Virta", Organisation: "Liperin reumayhdistys"},
		workshop.Arrival{Name: "Aino Karttunen", Organisation: "Liperin kunta"},
	)
	h.store(must(s.Do(h.clock.Moment(), change, err))(h.t))
	h.clock.Now = h.clock.Now.Add(time.Minute)
}

// openBook opens the book of people in the meeting.
func openBook(h *harness, id kit.CommandID) {
	h.command(id)
	h.shows("≈")
}

// Names of one organisation are merged at a suggestion, in the meeting and on the
// list of meetings, with undo and redo; and one can be put aside for good.
func TestOrganisationsAreMerged(t *testing.T) {
	h := newHarness(t, withPeople)
	openBook(h, kit.Bodies)
	h.shows("5 yhteisöä", "≈ Liperin Martat = Liperin Martat ry = martat, Liperi")
	h.press("enter")
	h.shows("1 Liperin Martat · 1 henkilö")
	h.press("1")
	h.shows("3 yhteisöä", "Yhdistetty: Liperin Martat")
	h.hides("≈")
	if got := h.app.catalogue.Organisation("MARTAT, liperi"); got != "Liperin Martat" {
		t.Errorf("it is called %q", got)
	}
	h.press("ctrl+z")
	h.shows("5 yhteisöä", "≈", "Kumottu: yhteisön nimet")
	h.press("ctrl+z")
	h.shows("!") // nothing else is taken back from here
	h.press("ctrl+y")
	h.shows("3 yhteisöä")
	h.typ("lip mart")
	h.press("enter")
	h.choose("people.split", "Liperin Martat ry")
	h.press("ctrl+u")
	h.shows("4 yhteisöä", "≈")
	h.press("up", "up", "up", "up", "enter")
	h.choose("people.different")
	h.hides("≈")
	h.press("esc", "ctrl+z") // it is the library's, wherever one is
	h.command(kit.Bodies)
	h.shows("≈")
	h.press("enter")
	h.choose("people.different")
	h.press("esc")
	h.restart()
	h.command(kit.Bodies)
	h.shows("4 yhteisöä")
	h.hides("≈")
}

// Two records of one person are merged by a suggestion or by hand, and separated.
func TestPeopleAreMerged(t *testing.T) {
	h := newHarness(t, withPeople)
	openBook(h, kit.PeopleAll)
	h.shows("5 henkilöä", "≈ Aino Karttunen (Liperin Martat) = Aino Karttunen (Liperin kunta)")
	h.press("enter")
	h.choose("people.different")
	h.hides("≈")
	h.typ("kartt martat")
	h.press("enter")
	h.choose("people.join")
	h.shows("Sama kuin Aino Karttunen")
	h.typ("kartunen")
	h.press("enter", "enter")
	h.shows("4 henkilöä", "Yhdistetty: Aino Karttunen")
	h.press("ctrl+z")
	h.shows("5 henkilöä", "Kumottu")
	h.press("ctrl+y")
	h.shows("4 henkilöä")
	h.press("ctrl+u")
	h.typ("kartunen") // found by either name
	h.shows("puheenjohtaja")
	h.restart()
	h.command(kit.PeopleAll)
	h.shows("4 henkilöä")
	h.typ("kartunen")
	h.press("enter")
	h.choose("people.split", "Aino Kartunen, martat, Liperi")
	h.press("ctrl+u")
	h.shows("5 henkilöä", "Erotettu")
}

// Details are corrected of everybody: of who is in the open meeting as an action of
// it, and of others without a meeting.
func TestAnybodyIsCorrected(t *testing.T) {
	h := newHarness(t, withPeople)
	correct := func(name string) {
		h.t.Helper()
		h.command(kit.PeopleAll)
		h.typ("virta")
		h.press("enter")
		h.choose("person.correct")
		h.press("ctrl+u")
		h.typ(name)
		h.press("enter")
		h.shows(name)
	}
	entries := len(h.app.session.Entries())
	correct("Maija Virtanen")
	if len(h.app.session.Entries()) != entries+1 {
		t.Errorf("the meeting does not know")
	}
	h.press("ctrl+z")
	h.shows("Maija Virta ")
	h.press("esc")
	h.command(kit.GoMeetings)
	correct("Maija Virtala")
	h.press("ctrl+z")
	h.shows("Maija Virta ")
	h.press("ctrl+y")
	h.shows("Maija Virtala")
	h.restart()
	h.command(kit.PeopleAll)
	h.shows("Maija Virtala")
}

func TestNobodyOnRecord(t *testing.T) {
	h := newHarness(t)
	h.command(kit.PeopleAll)
	h.shows("Ketään ei ole vielä kirjattu nimellä.")
	h.press("enter", "tab", "enter")
	h.shows("Kenenkään yhteisöä ei ole vielä kirjattu.")
	h.typ("x")
	h.shows("Ei osumia.")
	h.press("esc")
	h.disk.fail(nil)
}

var peopleScenes = []scene{
	{"people", []option{withPeople}, func(h *harness) { h.command(kit.PeopleAll) }},
	{"people-merge", []option{withPeople}, func(h *harness) {
		h.command(kit.PeopleAll)
		h.press("enter")
	}},
	{"people-menu", []option{withPeople}, func(h *harness) {
		h.command(kit.PeopleAll)
		h.typ("virta")
		h.press("enter")
	}},
	{"organisations", []option{withPeople}, func(h *harness) {
		h.command(kit.Bodies)
		h.press("enter", "enter")
	}},
	{"organisations-menu", []option{withPeople}, func(h *harness) {
		h.command(kit.Bodies)
		h.press("enter", "enter")
		h.typ("martat")
		h.press("enter")
	}},
}

func init() { scenes = append(scenes, peopleScenes...) }

// BenchmarkPeopleKey types a letter and takes it away again where 10,000 people are
// on record: two keys, each with its frame.
func BenchmarkPeopleKey(b *testing.B) {
	h := newHarness(b, func(h *harness) {
		var batch workshop.Batch
		for i := range 10_000 {
			batch.People = append(batch.People, workshop.Revision{
				PersonRef: workshop.PersonRef{Person: h.clock.NewID(), Rev: 1},
				Given:     strings.ToUpper(fmt.Sprintf("%c%cino", 'a'+i%26, 'a'+i/26%26)), Family: fmt.Sprintf("Karttunen %d", i),
				Organisation: fmt.Sprintf("Liperin kyläyhdistys %d", i%3000), Role: "puheenjohtaja", Place: "Liperi",
			})
		}
		h.store(batch)
	})
	h.command(kit.PeopleAll)
	h.typ("a")
	for b.Loop() {
		h.typ("i")
		h.frame()
		h.press("backspace")
		h.frame()
	}
}
