package app

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// intakeScenes are the ways of a file to a board.
var intakeScenes = []scene{
	{"intake-empty", []option{withMeeting("swot-evening")}, func(h *harness) { h.stage(workshop.BoardStage); h.command(kit.BoardImport) }},
	{"intake-form", []option{withMeeting("swot-evening")}, func(h *harness) { h.brings("testdata/kysely.csv"); h.press("up", "up") }},
	{"intake-columns", []option{withMeeting("swot-evening")}, func(h *harness) { h.brings("testdata/kysely.csv"); h.press("up", "up", "up", "enter") }},
	{"intake-board", []option{withMeeting("swot-evening")}, func(h *harness) { h.brings("../../workshop/intake/testdata/scrumlr-board.csv") }},
	{"intake-refused", []option{withMeeting("swot-evening")}, func(h *harness) { h.brings("testdata/rikki.xlsx") }},
}

// listScenes are the ways of lists of people and of programmes into the meeting.
var listScenes = []scene{
	{"people-import-empty", []option{withMeeting("empty")}, func(h *harness) { h.command(kit.PeopleImport) }},
	{"people-import-file", []option{withMeeting("empty")}, func(h *harness) {
		h.command(kit.PeopleImport)
		h.enter("../../workshop/intake/testdata/openslides-participants-demo_en.csv")
		h.press("up", "up")
	}},
	{"people-import-doubts", []option{withMeeting("empty")}, func(h *harness) {
		h.press("f3")
		h.enter("Aino Karttunen, Martat")
		h.enter("Eero Virta, Kyläseura")
		h.paste("Aino Karttunen;Urheilijat\nEero Virta;Kyläseura;pj\nÅke Öhman;Klubben\nEero Virta;Martat\n")
		h.press("up")
	}},
	{"programme-import", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.command(kit.ProgrammeImport)
		h.enter("../../workshop/intake/testdata/openslides-agenda-demo_en.csv")
	}},
}

func init() { scenes = append(append(scenes, intakeScenes...), listScenes...) }

// brings has a file read on the board.
func (h *harness) brings(path string) {
	h.stage(workshop.BoardStage)
	h.command(kit.BoardImport)
	h.enter(path)
}

// written writes a file and returns its path.
func written(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// noted are the lanes of the viewed board that hold notes, with these.
func (h *harness) noted() string {
	var out []string
	for _, l := range h.board().All() {
		if len(l.Notes) > 0 {
			out = append(out, h.app.words.Label(l.Label)+": "+strings.Join(texts(l), "; "))
		}
	}
	return strings.Join(out, "\n")
}

const answers = "Ruutu;Vastaus;Teema;Ääniä\nHeikkoudet;Bussi ei kulje;Liikenne;3\nHot;Kyläkoulu lakkautetaan;;\nMeri;Ränni jäätyy;Liikenne;1\n"

// A file is read, looked at, and added in one step, from which Ctrl+Z leads back;
// and again it adds nothing.
func TestIntake(t *testing.T) {
	path := written(t, "vastaukset 1.csv", answers)
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.command(kit.BoardImport)
	h.shows("Tuonti · SWOT", "Kirjoita tai liitä tiedoston polku")
	h.paste("'" + path + "'\r\n") // as it is dragged into a terminal
	entries := len(h.app.session.Entries())
	h.press("enter")
	h.shows("vastaukset 1.csv · 3 riviä · UTF-8 · puolipisteet", "sarakkeesta Ruutu", "► Lisää 3 kirjausta", "1 uusi ruutu · 1 uusi teema",
		"Heikkoudet 1, Uhat 1, Meri (uusi) 1", "Bussi ei kulje", "[Liikenne] +3")
	h.pause()
	alike(t, "entries before", len(h.app.session.Entries()), entries)
	h.press("enter")
	h.shows("Vaihe 3/6 SWOT", "Lisätty 3 kirjausta · 1 uusi ruutu · 1 uusi teema", "MERI 1")
	alike(t, "the board", h.noted(), "Heikkoudet: Bussi ei kulje\nUhat: Kyläkoulu lakkautetaan\nMeri: Ränni jäätyy")
	h.shows("► 1 ● Bussi ei kulje") // the first of them is selected
	alike(t, "entries", len(h.app.session.Entries()), entries+1)
	h.command(kit.BoardImport)
	alike(t, "the line", h.line(), "")
	h.enter(path)
	h.shows("► Ei mitään uutta lisättävää", "3 oli jo", "Kaikki tiedoston kirjaukset ovat jo taululla")
	h.press("enter")
	alike(t, "entries", len(h.app.session.Entries()), entries+1)
	h.press("ctrl+z")
	h.shows("► Lisää 3 kirjausta") // what the file comes to follows the board
	h.press("esc")
	alike(t, "the board after undo", h.noted(), "")
	h.checkStore()
}

// Esc leaves without adding, and the path waits, also after a restart.
func TestIntakeIsLeftWithoutAdding(t *testing.T) {
	path := written(t, "vastaukset.csv", answers)
	h := newHarness(t, withMeeting("swot-evening"))
	h.brings(path)
	h.pause()
	h.press("esc")
	h.shows("Vaihe 3/6 SWOT")
	alike(t, "the board", h.noted(), "")
	h.restart()
	h.stage(workshop.BoardStage)
	h.press("ctrl+l", "ctrl+l", "ctrl+l", "ctrl+l")
	h.hides("Tuonti") // one key does not stop there
	h.stage(workshop.BoardStage)
	h.command(kit.BoardImport)
	alike(t, "the line", h.line(), path)
	h.press("enter", "enter")
	alike(t, "notes", h.meeting().NoteCount(), 3)
	h.checkStore()
}

// What is read can be taken otherwise, by arrows and by lists.
func TestIntakeOfOtherColumns(t *testing.T) {
	path := written(t, "vastaukset.csv", answers)
	h := newHarness(t, withMeeting("swot-evening"))
	h.brings(path)
	h.press("up") // the votes
	h.shows("►Äänet    ◄ sarakkeesta Ääniä ►")
	h.press("right")
	h.shows("◄ ei oteta ►")
	h.press("left")
	h.shows("◄ sarakkeesta Ääniä ►")
	h.press("right", "up", "enter")
	h.press("1") // no themes
	h.shows("1 uusi ruutu")
	h.hides("[Liikenne]", "uusi teema")
	h.press("up", "enter")
	h.press("3")
	h.shows("◄ Mahdollisuudet ►", "Mahdollisuudet 3")
	h.press("up", "right") // another column of texts
	h.shows("◄ Teema ►", "Lisää 1 kirjaus", "1 toisto tiedostossa")
	h.press("enter") // tick the answers too: each column is a question now
	h.shows("[x] Teema · Liikenne", "[ ] Vastaus · Bussi ei kulje")
	h.typ("vast")
	h.press("enter", "esc")
	h.shows("2 kysymystä", "Vastaus (uusi) 3, Teema (uusi) 1")
	h.press("down", "down", "down", "down", "down", "enter")
	alike(t, "the board", h.noted(), "Vastaus: Bussi ei kulje; Kyläkoulu lakkautetaan; Ränni jäätyy\nTeema: Liikenne")
	h.checkStore()
}

// Rows without a lane ask for one; what a moderator turned down is left out only
// if that is asked for; a text that is too long is refused with its row.
func TestIntakeOfRowsThatNeedAWord(t *testing.T) {
	path := written(t, "väitteet.csv", "comment,lane,moderated\nBussi,Uhat,1\nSauna,,1\nTalkoot,,-1\n"+strings.Repeat("x", workshop.MaxText+1)+",,1\n")
	h := newHarness(t, withMeeting("swot-evening"))
	h.brings(path)
	h.shows("Ilman ruutua (2)    Vahvuudet", "1 hylätty", "Rivin 5 teksti on liian pitkä", "Vahvuudet 2, Uhat 1", "Hylätyt             otetaan mukaan")
	h.press("up", "right")
	h.shows("◄ jätetään pois ►", "1 moderoitu pois", "Ilman ruutua (1)")
	h.press("up", "up", "up", "right")
	h.shows("◄ Heikkoudet ►")
	h.press("down", "down", "down", "down", "enter")
	alike(t, "the board", h.noted(), "Heikkoudet: Sauna\nUhat: Bussi")
	h.shows("Lisätty 2 kirjausta · 1 hylätty · 1 moderoitu pois")
	h.checkStore()
}

// A survey has no lanes before its questions come.
func TestIntakeOfASurvey(t *testing.T) {
	form := written(t, "lomake.csv", "Aikaleima;Sähköposti;Mikä toimii?;Mitä puuttuu?\n1.1.;aino@example.org;Talkoot;Bussi\n2.1.;;Sauna;\n")
	list := written(t, "toiveet.txt", "Penkki\nValot\n")
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.template("survey")
	h.command(kit.BoardImport)
	h.enter(list)
	h.shows("uusi: toiveet", "toiveet (uusi) 2")
	h.press("ctrl+u")
	h.enter(form)
	h.shows("2 kysymystä", "kullakin kysymyksellä omansa")
	h.hides("example.org", "Sähköposti")
	h.press("up", "up", "up", "enter")
	h.shows("[ ] Sähköposti – kertoo, kuka vastasi")
	h.hides("example.org")
	h.press("down", "enter", "esc") // it cannot be ticked
	h.press("down", "down", "down", "enter")
	alike(t, "the board", h.noted(), "Mikä toimii?: Talkoot; Sauna\nMitä puuttuu?: Bussi")
	h.shows("Talkoot", "Sauna", "Bussi") // and not the writing of further questions
	h.checkStore()
}

// Citizens' statements and the board of another program.
func TestIntakeOfOtherPrograms(t *testing.T) {
	folder := filepath.Join(root, "../../workshop/intake/testdata")
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.template("ideas")
	h.command(kit.BoardImport)
	h.enter(filepath.Join(folder, "polis-affordable-housing-comments.csv"))
	h.shows("► Lisää 165 kirjausta", "Ideat 165")
	h.press("enter")
	h.shows("IDEAT 165", "Lisätty 165 kirjausta")
	h.press("ctrl+z")
	h.command(kit.BoardImport)
	h.enter(filepath.Join(folder, "parabol-retrospective.csv"))
	h.shows("Ilman ruutua (1)    Ideat", "2 uutta ruutua · 2 uutta teemaa")
	h.press("enter")
	b := h.board()
	alike(t, "lanes, themes, votes", fmt.Sprint(len(b.Lanes), len(b.Themes), b.LastVoting().Cast()), "3 2 7")
	h.checkStore()
}

// What cannot be read is said, and nothing happens; the path stays.
func TestIntakeRefuses(t *testing.T) {
	folder := t.TempDir()
	for name, c := range map[string]struct{ content, said string }{
		"ihmiset.csv": {"Nimi;Yhdistys\nAino Karttunen;Martat\n", "Mikään sarake ei näytä kirjauksilta."},
		"rikki.xlsx":  {"PK\x03\x04" + strings.Repeat("x", 100), "Työkirja rikki.xlsx on vioittunut tai vajaa."},
		"tyhjä.csv":   {"\n\n", "Tiedostossa tyhjä.csv ei ole yhtään riviä."},
		"iso.csv":     {strings.Repeat("rivi\n", 4*intake.MaxTableRows), "liikaa rivejä"},
		"ruudut.csv":  {"ruutu;teksti\n" + numbered(workshop.MaxLanes+1, ";sama\n"), "Taululle tulisi liikaa ruutuja"},
		"paljon.csv":  {"ruutu;teksti\n" + numbered(workshop.MaxImport+1, ";"), "Rivejä on liikaa"},
	} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
			t.Fatal(err)
		}
		h := newHarness(t, withMeeting("swot-evening"))
		h.stage(workshop.BoardStage)
		h.command(kit.BoardImport)
		before := len(h.app.session.Entries())
		h.enter(path)
		h.shows(c.said)
		h.press("enter", "up", "up", "left", "right", "enter", "esc")
		h.hides("Karttunen")
		alike(t, name+": notes", h.meeting().NoteCount(), 0)
		alike(t, name+": entries", len(h.app.session.Entries()), before)
		h.checkStore()
	}
	h := newHarness(t, withMeeting("swot-evening"))
	h.brings(filepath.Join(folder, "puuttuu.csv"))
	h.shows("puuttuu.csv ei löydy.", "Polkua voi korjata rivillä.")
	h.typ("x")
	h.hides("ei löydy")
	h.press("ctrl+u", "enter")
	h.shows("Rivi on tyhjä")
	h.enter(folder)
	h.shows("on kansio, vaikka pitäisi olla")
	h.hides("Rivi on tyhjä")
}

// numbered are lines that begin with a number.
func numbered(n int, end string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d%s", i, end)
		if !strings.HasSuffix(end, "\n") {
			fmt.Fprintf(&b, "kirjaus %d\n", i)
		}
	}
	return b.String()
}

// A locked board, a break and a screen beside the programme take no file.
func TestIntakeIsOff(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	reason := func() string {
		for _, c := range h.app.commands() {
			if c.ID == kit.BoardImport {
				return c.Off
			}
		}
		return "none"
	}
	h.press("f4")
	alike(t, "beside", reason(), h.app.words.T("off.no_stage"))
	h.stage(workshop.Break)
	alike(t, "in a break", reason(), h.app.words.T("off.no_board"))
	h.stage(workshop.BoardStage)
	alike(t, "on a board", reason(), "")
	h.command(kit.BoardLock)
	alike(t, "on a locked board", reason(), h.app.words.T("off.locked"))
}

// Keys go on while a file is read, and what comes late comes to nothing: where
// another file was asked for, and where the meeting was left.
func TestIntakeReadsBesideTheKeys(t *testing.T) {
	first, second := written(t, "eka.csv", "Talkoot\n"), written(t, "toka.csv", "Sauna\nBussi\n")
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.command(kit.BoardImport)
	h.holding = true
	h.enter(first)
	h.shows("Luetaan…")
	h.press("enter") // it is being read already
	h.press("ctrl+u")
	h.enter(second)
	h.shows("Luetaan…")
	h.release()
	h.shows("► Lisää 2 kirjausta")
	h.holding = true
	h.press("ctrl+u")
	h.enter(first)
	h.command(kit.GoMeetings)
	h.release()
	h.shows("Kyläilta")
	h.checkStore()
}

// The name of a file that comes from a Mac is written with the dots of its letters
// apart.
func TestIntakeOfANameFromAMac(t *testing.T) {
	path := written(t, "kysely\u0308.csv", "Talkoot\n")
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.command(kit.BoardImport)
	h.paste(path)
	h.press("enter")
	h.shows("► Lisää 1 kirjaus")
}

// A table from anywhere breaks no column.
func TestHostileTablesFit(t *testing.T) {
	for _, text := range hostile {
		cell := `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
		path := written(t, "taulu.csv", fmt.Sprintf("teksti;ruutu;teema;ääniä;%s\n%s;%s;%s;3;x\nBussi;;%s;;%s\n", cell, cell, cell, cell, cell, cell))
		h := newHarness(t, withMeeting("swot-evening"))
		h.brings(path)
		for _, keys := range [][]string{nil, {"up"}, {"up", "enter"}, {"esc", "up", "up", "enter"}, {"esc", "up", "enter"}, {"esc", "ctrl+u"}} {
			h.press(keys...)
			if h.app.place != kit.Intake { // what is no table has no lists to leave
				h.command(kit.BoardImport)
			}
			for _, size := range sizes {
				h.resize(size[0], size[1])
				h.fits()
			}
		}
	}
}
