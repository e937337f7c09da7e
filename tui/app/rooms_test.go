package app

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// The first start asks for the language and offers two things, and never asks
// again.
func TestTheFirstStartAsksOnce(t *testing.T) {
	h := newHarness(t, speaking(lang.Swedish), firstStart)
	h.shows("► Svenska", "Kieli · Språk · Language")
	h.press("down", "enter")
	h.shows("How shall we begin?", "Try the example", "New meeting")
	if got := must(h.disk.Setting(workshop.SettingLanguage))(t); got != "en" {
		t.Errorf("the language is stored as %q", got)
	}
	h.press("down", "enter")
	h.typ("Village evening")
	h.press("enter")
	h.shows("Village evening", "Programme")
	h.cfg.Language = lang.English // as the command line reads it from the settings
	h.restart()
	h.hides("Kieli · Språk · Language")
	h.press("esc")
	h.shows("1 meeting", "Village evening")
}

func TestTheFirstStartOffersTheExample(t *testing.T) {
	h := newHarness(t, speaking(lang.Finnish), firstStart)
	h.press("enter", "enter")
	if !h.quit || !h.app.Outcome().Demo {
		t.Errorf("quit %v, demo %v", h.quit, h.app.Outcome().Demo)
	}
}

// Esc goes back from the two choices to the language; help is there too.
func TestTheFirstStartGoesBack(t *testing.T) {
	h := newHarness(t, speaking(lang.Finnish), firstStart)
	h.press("?")
	h.shows("Valitse kieli nuolilla")
	h.press("esc", "enter", "esc")
	h.shows("Kieli · Språk · Language")
}

// A new meeting costs its title and three keys: Enter for the form, Enter to
// accept it, and there it is, with the usual programme.
func TestNewMeeting(t *testing.T) {
	h := newHarness(t)
	h.enter("Kyläilta Viinijärvellä")
	h.press("enter")
	m := h.meeting()
	if m.Title != "Kyläilta Viinijärvellä" || m.Date != workshop.DateOf(h.clock.Now) || len(m.Stages) != 6 {
		t.Errorf("made %+v with %d stages", m.Details, len(m.Stages))
	}
	h.press("esc")
	if h.line() != "" {
		t.Errorf("the list is still filtered by %q", h.line())
	}
	h.checkStore()
}

// The list is narrowed by typing starts of words, in any order.
func TestFindingAMeeting(t *testing.T) {
	h := newHarness(t, withExample)
	h.typ("swot hyv")
	h.shows("1 tilaisuus ")
	h.press("enter")
	if got := h.meeting().Date; got != (workshop.Date{Year: 2015, Month: 1, Day: 21}) {
		t.Errorf("opened the meeting of %s", got)
	}
	h.press("esc")
	h.shows("► 21.1.2015")
}

// A deleted meeting comes back by undo as from the list of the deleted, with
// all it holds.
func TestDeletingAMeeting(t *testing.T) {
	h := newHarness(t, withExample)
	h.press("delete")
	h.shows("5 tilaisuutta", "Ctrl+Z palauttaa.")
	h.press("ctrl+z")
	h.shows("6 tilaisuutta")
	h.press("ctrl+y")
	h.shows("5 tilaisuutta")
	h.start() // also after a restart
	h.shows("5 tilaisuutta")
	h.command(kit.MeetingBack)
	h.shows("Poistetut: Enter palauttaa", "2.11.2016")
	h.press("enter")
	h.shows("6 tilaisuutta", "► 2.11.2016", "Palautettu: Hytinäralli")
	h.press("enter")
	if n := h.meeting().NoteCount(); n == 0 {
		t.Error("the notes are gone")
	}
}

// Going through the programme neither starts nor stops a timer.
func TestStagesDoNotTouchTimers(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	stage := h.stage(workshop.BoardStage)
	h.press("ctrl+t")
	h.wait(5 * minute)
	h.press("pgdown", "pgdown", "pgup", "pgup", "pgup")
	running := 0
	for _, s := range h.meeting().Stages {
		if s.Timer.Set {
			running++
		}
	}
	timer := h.meeting().Stage(stage.ID).Timer
	if running != 1 || !timer.Running || timer.Remaining(h.clock.Now) != 55*minute {
		t.Errorf("%d timers; that of the board: %+v", running, timer)
	}
	h.press("pgdown")
	h.press("ctrl+t")
	h.press("pgdown")
	if timer := h.meeting().Stage(stage.ID).Timer; timer.Running || timer.Left != 55*minute {
		t.Errorf("the paused timer: %+v", timer)
	}
}

// A timer is a deadline: it runs on while the program does not.
func TestTimersRunThroughARestart(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.press("ctrl+t", "f8", "f8", "f7")
	h.shows("► 1:01:00 jäljellä")
	h.clock.Now = h.clock.Now.Add(20 * minute)
	h.restart()
	h.shows("► 41:00 jäljellä", "Jatketaan siitä mihin jäätiin (17.30).")
	h.press("ctrl+t")
	h.shows("41:00 tauolla")
	h.clock.Now = h.clock.Now.Add(2 * time.Hour)
	h.restart()
	h.shows("41:00 tauolla")
	h.press("ctrl+t")
	h.wait(42 * minute)
	h.shows("! +01:00 yliaikaa")
	h.command(kit.TimerEnd)
	h.hides("yliaika")
}

// A timer is no content: undo leaves it alone.
func TestUndoLeavesTheTimerAlone(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Yksi")
	h.press("ctrl+t", "ctrl+z")
	if h.meeting().NoteCount() != 0 || !h.meeting().Stages[2].Timer.Running {
		t.Errorf("%d notes, timer %+v", h.meeting().NoteCount(), h.meeting().Stages[2].Timer)
	}
}

// Before its day a meeting is only looked at: nothing is recorded by leafing
// through its programme.
func TestLeafingRecordsNothing(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.clock.Now = h.clock.Now.AddDate(0, 0, -3)
	before := len(h.app.session.Entries())
	h.press("pgdown", "pgdown", "pgdown", "pgup", "f9")
	if n := len(h.app.session.Entries()); n != before {
		t.Errorf("%d entries came of it", n-before)
	}
}

// The programme selects the stage that one comes from, and PgDn goes there and
// not back to the start.
func TestTheProgrammeFollows(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("pgdown", "pgdown", "esc")
	if !strings.Contains(h.frame(), "►● 17.40   2 Kertaus") {
		t.Fatalf("stage 2 is not marked:\n%s", h.frame())
	}
	h.press("enter")
	h.shows("┌ Kertaus ")
	h.press("esc", "pgdown")
	h.shows("Vaihe 2/6 Kertaus")
}

// The paging keys go through the questions first, and then on.
func TestQuestionsByPagingKeys(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	asked(h)
	h.press("tab")
	var got []string
	for range 4 {
		f := h.frame()
		got = append(got, f[strings.Index(f, "Kysymys "):][:len("Kysymys 1/3")])
		h.press("pgdown")
		if strings.Contains(h.frame(), "5/8 Tauko") {
			break
		}
	}
	expect(h, "questions", got, []string{"Kysymys 1/3", "Kysymys 2/3", "Kysymys 3/3"}, same)
	h.press("pgup")
	h.shows("Vaihe 4/8", "Kysymys 3/3")
	h.press("pgup", "pgup")
	h.shows("Kysymys 1/3")
	h.press("pgup")
	h.shows("Vaihe 3/8")
}

// Twenty people in five groups, answers by group, and the late ones join the
// smallest.
func TestGroups(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	thirteen(h)
	asked(h)
	h.press("tab")
	h.typ("5")
	h.shows("Enter: 5 ryhmää, 2–3 henkeä kussakin")
	h.press("enter")
	h.shows("5 ryhmää: 3, 3, 3, 2, 2")
	h.press("f3")
	h.enter("Myöhäinen Mirja")
	h.shows("Ryhmään 4 Mänty")
	h.enter("Myöhäinen Matti")
	h.shows("Ryhmään 5 Pihlaja")
	var sizes []int
	for _, g := range h.meeting().Groups {
		sizes = append(sizes, g.Size())
	}
	if !slices.Equal(sizes, []int{3, 3, 3, 3, 3}) {
		t.Errorf("the sizes are %v", sizes)
	}
	h.stage(workshop.Rounds)
	for range 6 { // round the five groups, and never to the writing of questions
		h.press("tab")
		h.hides("Uusi kysymys ›")
	}
	h.press("shift+tab", "shift+tab") // round to the last group
	h.enter("Nuorten oma tila")
	l := h.meeting().Stages[3].Board.Lanes[0]
	if n := l.Notes[0]; n.Group != h.meeting().Groups[4].ID {
		t.Errorf("the answer is of group %d", h.meeting().GroupNumber(n.Group))
	}
}

// Head counts and names are two observations, both in the header everywhere.
func TestCountsAndNames(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f3")
	for _, c := range [][2]string{
		{"13", "Paikalla 13 "},
		{"+5", "Paikalla 18 "},
		{"-2", "Paikalla 16 "},
		{"=20", "Paikalla 20 "},
		{"noin 20", "Paikalla noin 20 "},
		{"vähintään 450", "Paikalla vähintään 450 "},
		{"ei laskettu", "Paikalla ei laskettu "},
		{"12", "Paikalla 12 "},
	} {
		h.enter(c[0])
		h.shows(c[1])
	}
	h.enter("Matti Virtanen, Liperin Sotaveteraanit")
	h.shows("Paikalla 12 (1 nimi)", "laskettu 12, nimellä 1: 11 ilman nimeä", "Liperin Sotavetera")
	h.press("f6")
	h.shows("Paikalla 12 (1 nimi)")
	h.press("f3")
	h.enter("-99")
	h.shows("! ”−99” ei käy osallistujamääräksi")
	if h.line() != "-99" {
		t.Errorf("what was refused is gone: %q", h.line())
	}
}

// Somebody on record is found by starts of both names and marked with Enter;
// nobody is recorded twice for being typed twice.
func TestSomebodyIsFound(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	thirteen(h)
	h.typ("ma vi")
	h.shows("Sopivia 2: ↓ valitsee") // Maija Virta is here too
	h.press("enter")
	h.hides("Korjaa nimi")
	h.press("down", "down")
	h.shows("► Matti Virtanen")
	h.press("enter", "4") // was not there after all
	h.press("backspace", "backspace", "backspace", "backspace", "backspace")
	h.typ("ma vi")
	h.shows("► Matti Virtanen")
	h.press("enter")
	if n := len(must(h.disk.People())(t)); n != 13 || len(h.meeting().Attendance.Presences) != 13 {
		t.Errorf("%d on record, %d present", n, len(h.meeting().Attendance.Presences))
	}
	h.checkStore()
}

// Typing the whole name of somebody who is here already does not offer another
// of the same name first.
func TestNobodyTwice(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f3")
	h.enter("Maija Virta")
	h.enter("Maija Virta")
	if n := len(h.meeting().Attendance.Presences); n != 1 {
		t.Errorf("%d people are present:\n%s", n, h.frame())
	}
}

// What a recap says of an earlier agreement goes into the meeting where that
// was agreed.
func TestRecapWritesInTheEarlierMeeting(t *testing.T) {
	h := newHarness(t, withExample)
	h.open("2015-04-15-liperi")
	h.stage(workshop.Recap)
	earlier := must(h.app.catalogue.Find("2015-01-21-liperi"))(t).ID
	entries := func(id workshop.ID) int { return len(must(h.disk.Journal(id))(t)) }
	here, there := entries(h.meeting().ID), entries(earlier)
	h.wait(minute)
	h.press("up", "up", "up", "enter", "1")
	h.shows("[x] Kartoitetaan")
	if entries(h.meeting().ID) != here || entries(earlier) != there+1 {
		t.Fatalf("%d entries here, %d there", entries(h.meeting().ID)-here, entries(earlier)-there)
	}
	h.press("ctrl+z")
	h.shows("[ ] Kartoitetaan")
	h.press("ctrl+y")
	h.shows("[x] Kartoitetaan")
	h.checkStore()
	h.open("2015-01-21-liperi")
	if a := h.meeting().Agreements[0]; a.State != workshop.Done {
		t.Errorf("it is %s where it was agreed", a.State)
	}
}

// Two answers given while the earlier meeting is still being read both count.
func TestTwoAnswersInARecap(t *testing.T) {
	h := newHarness(t, withExample)
	h.open("2015-04-15-liperi")
	h.stage(workshop.Recap)
	h.app.sessions = map[workshop.ID]*workshop.Session{h.meeting().ID: h.app.session}
	h.holding = true
	h.press("up", "up", "up", "enter", "1")
	h.press("down", "enter", "1")
	h.release()
	h.shows("[x] Kartoitetaan", "[x] Esitellään")
	h.checkStore()
}

// The memo says what is known now, and goes to the chosen folder.
func TestTheMemoIsWritten(t *testing.T) {
	t.Chdir(t.TempDir())
	h := newHarness(t, withMeeting("swot-evening"))
	forty(h)
	h.press("f6")
	h.shows("Muistio")
	h.press("enter", "enter")
	h.shows("2 tiedostoa kirjoitettu: ", "Kirjoitettu: /", "Liperi Kyläilta-muistio.docx", "Liperi Kyläilta-muistio.pdf")
	if _, err := os.Stat(filepath.Join("out", "2015-01-21 Liperi Kyläilta-muistio.docx")); err != nil {
		t.Error(err)
	}
	h.press("esc")
	h.shows("Vaihe 3/6")
}

// A thousand notes go into one lane by hand and each can be read on its way.
func TestManyNotesStayInSight(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	for i := range 60 {
		text := fmt.Sprintf("Kirjaus numero %d", i+1)
		h.enter(text)
		h.shows(text)
	}
	for i := 60; i >= 1; i-- {
		h.press("up")
		h.shows(fmt.Sprintf("Kirjaus numero %d ", i))
	}
	h.fits()
}
