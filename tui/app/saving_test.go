package app

import (
	"encoding/json"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// A half-typed line is saved after a while, comes back after a crash, and goes
// in the transaction that records it.
func TestDraftsAreClearedWithTheirEntry(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	stage := h.stage(workshop.BoardStage)
	id, field := h.meeting().ID, "stage:"+string(stage.ID)
	h.typ("Talkoohenki")
	if d := must(h.disk.Drafts(id))(t); len(d) != 0 {
		t.Fatalf("drafts %v are saved at once", d)
	}
	h.pause()
	if d := must(h.disk.Drafts(id))(t); d[field] != "Talkoohenki" {
		t.Fatalf("the drafts are %v", d)
	}
	h.restart()
	if h.line() != "Talkoohenki" {
		t.Fatalf("the line holds %q after a restart", h.line())
	}
	before := len(h.disk.appended)
	h.enter(" on vahva")
	if d := must(h.disk.Drafts(id))(t); len(d) != 0 {
		t.Errorf("the drafts are %v", d)
	}
	added := h.disk.appended[before:]
	if len(added) != 1 || len(added[0].Entries) != 1 || len(added[0].Drafts) != 1 || added[0].Drafts[0].Text != "" {
		t.Errorf("recording appends %+v", added)
	}
	h.restart()
	if h.line() != "" {
		t.Errorf("the line holds %q", h.line())
	}
}

// Only the newest of several timers saves the draft: not while one types.
func TestDraftsWaitForAPause(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.typ("Talkoo")
	tick := h.app.drafts.tick
	h.typ("henki")
	h.send(draftMsg{tick})
	if d := must(h.disk.Drafts(h.meeting().ID))(t); len(d) != 0 {
		t.Errorf("drafts %v are saved while typing", d)
	}
	h.pause()
	h.press("ctrl+q")
	if !h.quit {
		t.Error("the program stays")
	}
}

// A draft that no timer has saved yet is saved on the way out.
func TestLeavingSavesDrafts(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f3")
	h.typ("Matti")
	h.press("ctrl+q")
	h.restart()
	h.press("f3")
	if h.line() != "Matti" {
		t.Errorf("the line holds %q", h.line())
	}
}

// While the disk is full everything goes on in memory; the message stands, and
// once there is room all of it is saved, in order.
func TestAFullDisk(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Ennen")
	before := len(must(h.disk.Journal(h.meeting().ID))(t))
	h.disk.fail(workshop.Err(workshop.CodeDiskFull))
	h.enter("Yksi", "Kaksi")
	h.typ("kolm")
	h.pause()
	h.shows("Levy on täynnä.", "Yritetään uudelleen", "Yksi", "Kaksi", "› kolm")
	h.wait(minute)
	h.send(retryMsg{})
	h.shows("Levy on täynnä.")
	h.press("ctrl+z")
	h.press("ctrl+y")
	h.shows("Levy on täynnä.", "Kaksi", "› kolm")
	if n := len(must(h.disk.Journal(h.meeting().ID))(t)); n != before {
		t.Fatalf("%d entries are on a full disk, not %d", n, before)
	}
	h.disk.fail(nil)
	h.send(retryMsg{})
	h.hides("Levy on täynnä.")
	h.shows("Tallennettu")
	h.checkStore()
	h.restart()
	expect(h, "after a restart", lanes(h)[0], []string{"Ennen", "Yksi", "Kaksi"}, same)
	if h.line() != "kolm" {
		t.Errorf("the line holds %q", h.line())
	}
}

// Lines that are half typed on a full disk wait in memory when the meeting is
// left and opened again, and so do meetings that are nowhere else yet.
func TestAFullDiskForgetsNothing(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.disk.fail(workshop.Err(workshop.CodeDiskFull))
	h.typ("puolikas")
	h.press("esc", "esc", "enter")
	h.stage(workshop.BoardStage)
	if h.line() != "puolikas" {
		t.Errorf("the line holds %q", h.line())
	}
	h.press("esc", "esc")
	h.enter("Toinen ilta")
	h.press("enter")
	h.shows("Toinen ilta")
	h.stage(workshop.BoardStage)
	h.enter("Kirjaus")
	h.press("esc", "esc", "enter")
	h.hides("vioittunut")
	if m := h.meeting(); m.Title != "Toinen ilta" || m.NoteCount() != 1 {
		t.Errorf("%s has %d notes", m.Title, m.NoteCount())
	}
	h.disk.fail(nil)
	h.send(retryMsg{})
	h.checkStore()
}

// Leaving waits for the disk; asking again leaves all the same, and tells what
// is lost.
func TestLeavingWaitsForTheDisk(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.disk.fail(workshop.Err(workshop.CodeDiskFull))
	h.enter("Yksi")
	h.press("ctrl+q")
	if h.quit {
		t.Fatal("the program left with a note unsaved")
	}
	h.shows("Kaikkea ei ole vielä tallennettu.")
	h.disk.fail(nil)
	h.send(retryMsg{})
	if !h.quit || h.app.Outcome().Unsaved != nil {
		t.Errorf("quit %v, unsaved %v", h.quit, h.app.Outcome().Unsaved)
	}
	h.checkStore()
}

func TestLeavingTwiceLeaves(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.disk.fail(workshop.Err(workshop.CodeDiskFull))
	h.enter("Yksi")
	h.press("ctrl+q", "ctrl+q")
	if !h.quit || workshop.ErrorCode(h.app.Outcome().Unsaved) != workshop.CodeDiskFull {
		t.Errorf("quit %v, unsaved %v", h.quit, h.app.Outcome().Unsaved)
	}
	// What could not be saved is handed out for a last try.
	h.disk.fail(nil)
	if err := h.app.SavePending(); err != nil {
		t.Fatal(err)
	}
	h.restart()
	expect(h, "after the last try", lanes(h)[0], []string{"Yksi"}, same)
}

// Who goes on working instead of leaving is not thrown out when saving works
// again.
func TestGoingOnInsteadOfLeaving(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.disk.fail(workshop.Err(workshop.CodeDiskFull))
	h.enter("Yksi")
	h.press("ctrl+q")
	h.typ("Kaksi")
	h.disk.fail(nil)
	h.send(retryMsg{})
	if h.quit {
		t.Error("the program left under the hands of one who typed")
	}
}

// One transaction is in flight at a time; what gathers meanwhile goes into the
// next, and leaving waits for both.
func TestOneTransactionAtATime(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.holding = true
	before := len(h.disk.appended)
	h.enter("Yksi", "Kaksi", "Kolme")
	h.shows("Yksi", "Kolme", "tallennetaan…")
	if len(h.held) != 1 {
		t.Fatalf("%d transactions are in flight", len(h.held))
	}
	h.press("ctrl+q")
	if h.quit {
		t.Fatal("the program did not wait")
	}
	h.release()
	if !h.quit {
		t.Error("the program waits for nothing")
	}
	if n := len(h.disk.appended) - before; n != 3 {
		t.Errorf("%d batches were appended", n)
	}
	h.checkStore()
}

// A signal saves and leaves as the key does.
func TestASignalSaves(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.typ("puolikas")
	h.send(QuitMsg{})
	if !h.quit {
		t.Fatal("the program stays")
	}
	h.restart()
	if h.stage(workshop.BoardStage); h.line() != "puolikas" {
		t.Errorf("the line holds %q", h.line())
	}
}

// checkStore tells that what is stored folds into what is shown, and that what
// is stored as derived is what a rebuild makes.
func (h *harness) checkStore() {
	h.t.Helper()
	if !h.app.saver.idle() {
		h.t.Fatalf("not everything is saved: %v", h.app.saver.trouble)
	}
	for id, s := range h.app.sessions {
		stored := must(h.disk.Journal(id))(h.t)
		alike(h.t, "stored and in memory", stored, s.Entries())
		refold := workshop.Fold(workshop.NewMeeting(), stored)
		alike(h.t, "refolded and shown", state(refold), state(s.Meeting()))
		derived := refold.Derive()
		header, _ := h.app.catalogue.Header(id)
		derived.Header.Deleted, derived.Header.Archived = header.Deleted, header.Archived
		alike(h.t, "derived and rebuilt", h.disk.Derived(id), derived)
	}
}

// alike tells that two values are the same, and where they part otherwise.
func alike(t tester, what string, a, b any) {
	t.Helper()
	x, y := asJSON(t, a), asJSON(t, b)
	if x == y {
		return
	}
	i := 0
	for i < min(len(x), len(y)) && x[i] == y[i] {
		i++
	}
	part := func(s string) string { return s[max(0, i-200):min(len(s), i+200)] }
	t.Fatalf("%s differ:\n…%s…\n…%s…", what, part(x), part(y))
}

// state is all of a meeting that can be told.
func state(m *workshop.Meeting) any {
	copied := *m
	return struct {
		Meeting workshop.Meeting
		Derived workshop.Derived
	}{copied, m.Derive()}
}

func asJSON(t tester, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatalf("marshal: %v", err)
	}
	return string(b)
}

// Names of people stand in their records, never in a journal nor in what is
// derived from it for lists and search.
func TestNoNameIsEverInAJournal(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	answered(h)
	h.press("f3")
	h.enter("Yrjänä Yksikkö, Yhtyneet Yhdistykset")
	h.press("down", "enter", "1") // correct the first name
	h.press("end")
	h.enter(" Uusinimi")
	h.press("f4")
	h.enter("Soitetaan kunnalle")
	h.press("tab")
	h.typ("Yrjänä Yksikkö")
	h.press("enter")
	if who := h.meeting().Agreements[0].Who; who.Person == "" {
		t.Fatalf("the owner is %+v, not somebody on record", who)
	}
	h.stage(workshop.Rounds)
	h.press("f9", "enter", "2")
	h.press("esc", "ctrl+z", "ctrl+y")
	h.pause()
	var all strings.Builder
	for _, b := range h.disk.appended {
		b.People, b.Drafts = nil, nil
		all.WriteString(asJSON(t, b))
	}
	if !strings.Contains(all.String(), "Soitetaan kunnalle") {
		t.Fatal("the journal is not looked at")
	}
	people := append(data(t, "thirteen-names.txt"), [2]string{"Yrjänä Yksikkö"}, [2]string{"Aino Uusinimi"})
	for _, p := range people {
		for part := range strings.FieldsSeq(p[0]) {
			if strings.Contains(all.String(), part) {
				t.Errorf("%s of %s stands in a journal", part, p[0])
			}
		}
	}
}

// A text that was taken out for good is gone from the store and the screen,
// and the meeting goes on.
func TestRedaction(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Salaisuus", "Toinen")
	h.press("up", "up", "enter")
	h.choose("note.redact")
	h.press("2")
	h.hides("Salaisuus")
	h.enter("Kolmas")
	h.checkStore()
	if s := asJSON(t, must(h.disk.Journal(h.meeting().ID))(t)); strings.Contains(s, "Salaisuus") {
		t.Errorf("the text stands in the journal: %s", s)
	}
	h.press("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+y", "ctrl+y", "ctrl+y")
	h.hides("Salaisuus")
	h.shows("Kolmas")
	h.checkStore()
}

// What is typed while a text is being taken out is not forgotten over it.
func TestTypingDuringARedaction(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Salaisuus")
	h.holding = true
	h.press("up", "enter")
	h.choose("note.redact")
	h.press("2")
	h.enter("Kolmas")
	h.press("up", "up", "enter", "2", "ctrl+u")
	h.enter("Uusi muoto")
	h.release()
	h.shows("Kolmas", "Uusi muoto")
	h.hides("Salaisuus")
	h.checkStore()
}

// Erasing somebody takes the name off the screen and out of the records.
func TestErasing(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"), speaking(lang.English))
	h.press("f3")
	h.enter("Aino Karttunen")
	h.press("down", "enter")
	h.choose("person.erase")
	h.press("2")
	h.hides("Karttunen")
	h.shows("(name erased)", "Present 1 name")
	if p := must(h.disk.People())(t); len(p) != 0 {
		t.Errorf("on record are %v", p)
	}
	h.press("ctrl+z", "ctrl+z", "ctrl+y")
	h.hides("Karttunen")
	h.checkStore()
}

// A meeting that is deleted while a text is being taken out of it comes back
// without the text.
func TestDeletingDuringARedaction(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Salaisuus")
	h.holding = true
	h.press("up", "enter")
	h.choose("note.redact")
	h.press("2", "esc", "esc", "esc", "delete")
	h.shows("0 tilaisuutta")
	h.release()
	h.press("ctrl+z", "enter")
	h.stage(workshop.BoardStage)
	h.shows("VAHVUUDET 1")
	h.hides("Salaisuus")
	h.checkStore()
}

// What was taken out of an agreement is gone from the recap of the next meeting
// too, at once.
func TestRedactionReachesTheRecap(t *testing.T) {
	h := newHarness(t, withExample)
	h.open("2015-04-15-liperi")
	h.stage(workshop.Recap)
	h.shows("Kartoitetaan kumppanuuksia")
	h.open("2015-01-21-liperi")
	h.press("f4", "up", "up", "enter", "6", "2")
	h.hides("Kartoitetaan kumppanuuksia")
	h.open("2015-04-15-liperi")
	h.stage(workshop.Recap)
	h.hides("Kartoitetaan kumppanuuksia")
	h.shows("Esitellään kootut tiedot")
}
