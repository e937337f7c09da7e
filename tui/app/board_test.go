package app

import (
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// numbers returns the numbers of the notes of the n-th lane that can be marked.
func (h *harness) numbers(lane int) []int {
	h.t.Helper()
	var out []int
	for _, n := range h.meeting().Stage(h.app.viewed).Board.All()[lane].Notes {
		out = append(out, n.Number)
	}
	return out
}

// Nothing is lost over another template, and its own lanes bring it back.
func TestTemplateKeepsNotes(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	forty(h)
	h.template("ideas")
	h.shows("LAJITTELEMATTA 40", "IDEAT 0")
	h.enter("Uusi idea")
	alike(t, "where the new one is", h.numbers(0), []int{41})
	h.template("swot-plus")
	h.shows("VAHVUUDET 10", "UHAT 10", "TAVOITTEET 0", "LAJITTELEMATTA 1")
	h.press("ctrl+z", "ctrl+z", "ctrl+z")
	h.shows("VAHVUUDET 10")
	h.hides("LAJITTELEMATTA", "TAVOITTEET")
	h.checkStore()
}

// The parking lane is a letter away on every board that takes notes, and stands
// there while it is used.
func TestParking(t *testing.T) {
	for _, c := range []struct {
		programme string
		kind      workshop.StageKind
	}{{"swot-evening", workshop.BoardStage}, {"swot-evening", workshop.Discussion}, {"five-groups", workshop.Talk}} {
		h := newHarness(t, withMeeting(c.programme))
		h.stage(c.kind)
		h.hides("PARKKI")
		h.typ("p ")
		h.shows("PARKKI 0")
		h.press("backspace") // the letter comes back, and the lane that was marked
		h.hides("PARKKI")
		h.press("backspace")
		h.enter("p Bussilippujen hinta")
		h.shows("PARKKI 1")
		h.press("tab")
		h.shows("PARKKI 1")
		h.restart()
		h.shows("Bussilippujen hinta")
		h.checkStore()
	}
}

// On a board of questions the parking lane is no question.
func TestParkingBesideQuestions(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	asked(h)
	h.press("tab")
	h.enter("p Kahvinkeitin on rikki")
	h.shows("PARKKI 1", "Kysymys 1/3 ")
	h.press("tab")
	h.shows("Kysymys 1/3")
	h.enter("Kokoontumistila")
	alike(t, "the answers to the first question", h.numbers(0), []int{2})
}

func TestOrderByHand(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Yksi", "Kaksi", "Kolme")
	h.press("up", "shift+up")
	alike(t, "after one up", h.numbers(0), []int{1, 3, 2})
	h.press("shift+up")
	alike(t, "after two up", h.numbers(0), []int{3, 1, 2})
	h.press("shift+up") // it is at the top
	h.press("shift+down")
	alike(t, "after one down", h.numbers(0), []int{1, 3, 2})
	h.press("ctrl+z", "ctrl+z", "ctrl+z")
	alike(t, "undone", h.numbers(0), []int{1, 2, 3})
	h.checkStore()
}

func TestNoteInSeveralLanes(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Kylätalo on vanha")
	h.press("up", "enter")
	h.choose("note.list")
	h.choose("label.weaknesses")
	alike(t, "among the weaknesses", h.numbers(1), []int{1})
	h.press("tab", "up", "enter")
	h.choose("note.unlist", "Heikkoudet")
	alike(t, "among the weaknesses", len(h.numbers(1)), 0)
	alike(t, "among the strengths", h.numbers(0), []int{1})
}

func TestMergeByNumbers(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Talkoohenki", "Kylätalo", "Talkoot")
	h.press("up", "up", "up", "enter")
	h.choose("note.merge")
	h.enter("9")
	h.shows("Kirjausta 9 ei ole")
	h.press("backspace")
	h.enter("3")
	alike(t, "the lane", h.numbers(0), []int{1, 2})
	h.shows("×2")
	h.press("enter")
	h.choose("note.unmerge", "3")
	alike(t, "the lane", h.numbers(0), []int{1, 2, 3})
	h.checkStore()
}

func TestThemeOfTheNeighbour(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Nuorten illat", "Nuorisotila")
	h.press("up", "ctrl+g")
	h.shows("Viereisillä kirjauksilla ei ole toista teemaa.")
	h.press("up", "enter")
	h.choose("note.theme")
	h.choose("theme.new")
	h.enter("Nuoret")
	h.press("down", "ctrl+g")
	h.shows("Kirjaus 2 on nyt teemassa Nuoret.")
	h.press("ctrl+z")
	if n := h.meeting().NoteByNumber(2); n.Theme != nil {
		t.Errorf("after undo note 2 is in %s", n.Theme.Name)
	}
	h.checkStore()
}

// A strategy becomes an action in one key, and from the action the way leads
// back to the SWOT.
func TestFromSWOTToAction(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	strategies(h)
	h.shows("käyttämättä: S1 S3 W1 W2 O2 O3 T1 T2 T3")
	h.press("up", "ctrl+o")
	h.shows("Tehtävä tehty kirjauksesta 42. F4: kuka ja milloin.")
	h.press("f4", "up", "enter")
	h.choose("agreement.behind", 3)
	h.press("3") // O1
	h.shows("Vaihe 3/7 SWOT", "►21 ")
	h.press("ctrl+z")
	alike(t, "agreements after undo", len(h.meeting().Agreements), 0)
	h.checkStore()
}

// A locked board refuses new notes and keeps what was typed.
func TestLockedBoard(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Ennen lukkoa")
	h.command(kit.BoardLock)
	h.enter("Lukon jälkeen")
	h.shows("Vahvuudet (lukittu)", "Taulu on lukittu")
	alike(t, "the line", h.line(), "Lukon jälkeen")
	h.command(kit.BoardUnlock)
	h.press("enter")
	alike(t, "the lane", h.numbers(0), []int{1, 2})
	h.checkStore()
}

// A template of one's own is there for the next stage, and undo takes it back
// among the other things that were done.
func TestOwnTemplate(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.command(kit.LaneAdd)
	h.enter("Ensi vuosi")
	h.press("tab")
	h.enter("Ennen pohjaa")
	h.wait(second)
	h.command(kit.BoardKeep)
	h.enter("Meidän pohja")
	h.shows("Pohja tallennettu: Meidän pohja")
	own, err := h.app.catalogue.OwnTemplates()
	if err != nil || len(own) != 1 || len(own[0].Lanes) != 5 {
		t.Fatalf("kept %+v, %v", own, err)
	}
	h.command(kit.BoardTemplate)
	h.shows("Meidän pohja")
	h.press("esc")
	h.wait(second)
	h.enter("Pohjan jälkeen")
	h.press("ctrl+z")
	h.shows("Ennen pohjaa")
	h.press("ctrl+z")
	if own, _ := h.app.catalogue.OwnTemplates(); len(own) != 0 {
		t.Errorf("after undo there is %+v", own)
	}
	h.shows("Kumottu: oma pohja", "Ennen pohjaa")
	h.press("ctrl+y")
	if own, _ := h.app.catalogue.OwnTemplates(); len(own) != 1 {
		t.Errorf("after redo there is %+v", own)
	}
	h.press("ctrl+y")
	h.shows("Pohjan jälkeen")
	h.checkStore()
}

func TestPriorities(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	covered(h)
	h.shows("AUKKO", "KASA")
	h.press("up", "enter")
	h.choose("priority.conclude")
	h.typ(" Asia viedään lautakuntaan.")
	h.press("enter")
	h.shows("Johtopäätös: Tähän ei tullut ehdotuksia. Asia viedään lautakuntaan.")
	h.press("delete")
	alike(t, "the priorities", len(h.meeting().Priorities), 2)
	h.press("ctrl+z")
	alike(t, "the priorities", len(h.meeting().Priorities), 3)
	h.checkStore()
}

func TestPrioritiesOfAnEarlierMeeting(t *testing.T) {
	h := newHarness(t, withExample)
	h.open("2015-01-21-liperi")
	h.command(kit.GoPriorities)
	h.enter("Nuorten hyvinvointi", "Yhteisöllisyys")
	h.open("2015-04-15-liperi")
	h.command(kit.GoPriorities)
	h.command(kit.PrioritiesTake)
	h.typ("2015 liperi swot")
	h.press("enter")
	h.shows("Nuorten hyvinvointi", "Yhteisöllisyys")
}

// The groups of a board, and other meetings, are compared from the board.
func TestCompareFromTheBoard(t *testing.T) {
	h := newHarness(t, withExample, withMeeting("swot-evening"))
	h.open("2015-01-21-liperi-2")
	forty(h)
	h.command(kit.BoardCompare)
	h.typ("jumppa")
	h.shows("Mikään ei sovi.")
	h.press("esc")
	h.command(kit.BoardCompare)
	h.typ("hyvinvointihytinät swot")
	h.press("enter")
	h.shows("[x]")
	h.press("esc", "ctrl+l")
	for h.app.place != kit.Compare {
		h.press("ctrl+l")
	}
	h.shows("= pysyi", "+ uusia")
	h.press("esc")
	h.restart()
	h.command(kit.GoCompare)
	h.shows("= pysyi", "+ uusia")
	h.press("ctrl+z")
	alike(t, "compared after undo", len(h.meeting().Stage(h.app.viewed).Board.Compared), 0)
	h.checkStore()
}
