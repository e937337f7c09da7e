package app

import (
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

const listFolder = "../../workshop/intake/testdata/"

// roll is everybody of the meeting by name, with what is known of them and how
// they take part.
func (h *harness) roll() string {
	var out []string
	a := &h.meeting().Attendance
	tell := func(ref workshop.PersonRef) {
		r, _ := h.app.session.People().Revision(ref)
		out = append(out, strings.TrimRight(strings.Join([]string{string(a.State(ref.Person)), r.Name(), r.Organisation, r.Role, r.Place}, "/"), "/"))
	}
	for _, r := range a.Registrations {
		tell(r.PersonRef)
	}
	for _, p := range a.Presences {
		if a.Registration(p.Person) == nil {
			tell(p.PersonRef)
		}
	}
	return strings.Join(out, "\n")
}

// A list of people is read, looked at, and brought in in one step, from which
// Ctrl+Z leads back; and again it changes nothing.
func TestPeopleImport(t *testing.T) {
	h := newHarness(t, withMeeting("empty"))
	h.command(kit.PeopleImport)
	h.shows("Ihmiset listasta", "Sähköposteja, puhelinnumeroita ja muita tietoja ei")
	h.enter(listFolder + "ilmoittautuneet-1252.csv")
	h.shows("5 riviä · Windows-1252 · puolipisteet", "sarakkeesta Sukunimi, Etunimi, sukunimi ensin", "sarakkeen Paikalla mukaan",
		"► Tuo 5 henkilöä", "5 uutta · 2 paikalle · 4 ilmoittautunutta · 1 estynyt", "Näitä sarakkeita ei talleteta: Sähköposti.", "estynyt · uusi")
	h.pause()
	alike(t, "before", h.roll(), "")
	h.press("enter")
	h.shows("Osallistujat", "5 uutta · 2 paikalle · 4 ilmoittautunutta · 1 estynyt")
	const all = "came/Kaisa-Leena Pöntinen/Käsämän nuorisoseura/puheenjohtaja/Liperi\nregistered/Väinö Öhman/Salokylän metsästysseura//Liperi\n" +
		"came/Åke Söderström/Svenska klubben/sihteeri/Joensuu\nregistered/Carl Gustaf Emil von Essen\nexcused/Ritva Hyvärinen/Eläkkeensaajat//Ylämylly"
	alike(t, "the roll", h.roll(), all)
	h.command(kit.PeopleImport)
	h.enter(listFolder + "ilmoittautuneet-1252.csv")
	h.shows("► Ei mitään uutta lisättävää", "5 oli jo", "Kaikki listan ihmiset ovat jo tässä tilaisuudessa")
	h.press("enter")
	alike(t, "the roll", h.roll(), all)
	h.press("esc")
	h.shows("Osallistujat")
	h.press("ctrl+z")
	alike(t, "undone", h.roll(), "")
	h.checkStore()
}

// What is read can be taken otherwise, and who is who is asked for each person.
func TestPeopleImportOtherwise(t *testing.T) {
	path := written(t, "lista.csv", "Kuka;Mistä;Lisä;Posti\nAino Karttunen;Urheilijat;pj;a@example.org\nEero Virta;Seura;;e@example.org\n")
	h := newHarness(t, withMeeting("empty"))
	h.press("f3")
	h.enter("Aino Karttunen, Martat")
	h.enter("Eero Virta, Klubi")
	h.paste("'" + path + "' ")
	h.shows("Ensimmäinen rivi", "henkilö", "► Kirjaa 3 ilmoittautunutta", "? sama kuin Martat", "? sama kuin Klubi", "Kuka")
	h.press("up", "up", "right")
	h.shows("◄ sarakkeiden nimet ►", "2 riviä", "Kirjaa 2 ilmoittautunutta")
	h.press("down", "enter") // each by itself
	h.shows("[x] Aino Karttunen · Martat → Urheilijat", "[x] Eero Virta · Klubi → Seura")
	h.typ("eero")
	h.press("enter", "esc")
	h.shows("kukin erikseen", "? eri kuin Klubi")
	h.press("up", "up", "right") // as they are marked
	h.shows("◄ paikalla ►")
	h.press("up", "up", "left") // no role
	h.shows("►Rooli")
	h.press("down", "down", "down", "down", "down", "enter")
	alike(t, "the roll", h.roll(), "came/Aino Karttunen/Urheilijat\ncame/Eero Virta/Klubi\ncame/Eero Virta/Seura")
	h.checkStore()
}

// What is no list is refused with a sentence, and nothing has happened.
func TestPeopleImportRefused(t *testing.T) {
	for content, want := range map[string]string{
		"":                                 "ei ole yhtään riviä",
		"Yhdistys;Kunta\nMartat;Liperi\n":  "Mikään sarake ei näytä nimiltä",
		strings.Repeat("\x00\x01\x02", 99): "ei ole taulukko",
		strings.Repeat("Aino\n", 100_000):  "liikaa rivejä",
	} {
		path := written(t, "lista.csv", content)
		h := newHarness(t, withMeeting("empty"))
		h.command(kit.PeopleImport)
		h.enter(path)
		if !strings.Contains(h.frame(), want) {
			t.Errorf("%.20q, want %q:\n%s", content, want, h.frame())
		}
		alike(t, "nobody", h.roll(), "")
		h.checkStore()
	}
}

// A programme is brought in from a file, and from lines that are pasted.
func TestProgrammeImport(t *testing.T) {
	h := newHarness(t, withMeeting("empty"))
	h.command(kit.ProgrammeImport)
	h.enter(listFolder + "openslides-agenda-demo_en.csv")
	h.shows("► Lisää 4 vaihetta", "Welcome · Mr. Miller")
	h.press("up", "up", "right", "right") // the text is a remark
	h.shows("◄ Text: oma huomautus ►")
	h.press("down", "right")
	h.shows("◄ kaikki puheenvuoroja ►")
	h.press("left", "down", "enter")
	h.shows("Ohjelma", "Lisätty 4 vaihetta")
	var told []string
	for _, s := range h.meeting().Stages {
		told = append(told, strings.TrimRight(string(s.Kind)+" "+s.Title.Text+" "+s.Remark, " "))
	}
	alike(t, "the programme", strings.Join(told, "\n"), "talk Welcome Mr. Miller\ntalk Presentation of employee of the year award Ms. Schmidt\ntalk Exchange of small gifts\nbreak Dinner and dancing")
	h.paste("18.00 Welcome 10 min\n18.10 Keskustelu\n19.00 Dinner and dancing\n")
	h.shows("► Lisää 1 vaihe", "2 oli jo", "on jo ohjelmassa")
	h.press("enter")
	alike(t, "stages", len(h.meeting().Stages), 5)
	alike(t, "between them", h.meeting().Stages[1].Title.Text, "Keskustelu")
	alike(t, "until the next", h.meeting().Stages[1].Planned, 50)
	h.press("ctrl+z", "ctrl+z")
	alike(t, "undone", len(h.meeting().Stages), 0)
	h.command(kit.ProgrammeImport)
	h.press("esc")
	alike(t, "the place", string(h.app.place), string(kit.Programme))
	h.checkStore()
}
