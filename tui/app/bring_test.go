package app

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/memo"
)

// bringScenes are the ways of a meeting from another machine into the list.
var bringScenes = []scene{
	{"bring-ask", nil, func(h *harness) { h.command(kit.MeetingImport) }},
	{"bring-plan", nil, func(h *harness) { h.brought("testdata/tilaisuus.json") }},
	{"bring-here", nil, func(h *harness) {
		h.brought("testdata/tilaisuus.json")
		h.press("enter")
		h.command(kit.GoMeetings)
		h.brought("testdata/tilaisuus.json")
	}},
	{"bring-refused", nil, func(h *harness) { h.brought("testdata/kysely.csv") }},
}

func init() { scenes = append(scenes, bringScenes...) }

// elsewhere is another machine: its ids are others.
func elsewhere(h *harness) { h.clock.Prefix = "b" }

// brought has the file of a meeting read in the list of meetings.
func (h *harness) brought(path string) {
	h.command(kit.MeetingImport)
	h.typ(path)
	h.press("enter")
	h.pause()
}

// exportedFile writes the open meeting whole and returns the path.
func (h *harness) exportedFile(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	opt := memo.Options{Words: h.app.words, Names: memo.FullNames, For: memo.Internal}
	if err := memo.JSON(&b, h.app.memoInput(), opt); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "tilaisuus 1.json")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// A meeting goes to another machine as a file, is looked at, and brought in; there
// it goes on as if nothing had happened.
func TestBring(t *testing.T) {
	from := newHarness(t, withMeeting("swot-evening"))
	from.stage(workshop.BoardStage)
	from.enter("Kyläbussi", "Etätyö")
	path := from.exportedFile(t)

	h := newHarness(t, elsewhere)
	h.brought(" '" + path + "' ")
	h.shows("Tuo tilaisuus tiedostosta", "2 kirjausta", "Tuo tilaisuus")
	if n := len(h.app.catalogue.Headers()); n != 0 {
		t.Fatalf("%d meetings before it was confirmed", n)
	}
	h.press("enter")
	h.shows("Tilaisuus on tuotu")
	alike(t, "notes", h.meeting().NoteCount(), 2)
	h.press("ctrl+z")
	alike(t, "notes after undo", h.meeting().NoteCount(), 1)
	h.checkStore()
	h.restart()
	alike(t, "meetings", len(h.app.catalogue.Headers()), 1)
	h.command(kit.GoMeetings)

	// Again it can only come as a copy.
	h.brought(path)
	h.shows("on jo täällä", "Tuo kopiona")
	h.press("esc")
	alike(t, "meetings", len(h.app.catalogue.Headers()), 1)
	h.brought(path)
	h.press("enter")
	alike(t, "notes of the copy", h.meeting().NoteCount(), 2)
	if code := h.meeting().Code; !strings.HasSuffix(code, "-2") {
		t.Errorf("the code of the copy is %s", code)
	}
	h.checkStore()
}

// What is no such file is refused, and the path can be mended.
func TestBringRefused(t *testing.T) {
	h := newHarness(t)
	h.brought("testdata/puuttuu.json")
	h.shows("puuttuu.json ei löydy", "Tuo tilaisuus tiedostosta")
	h.press("esc")
	h.brought("testdata/kysely.csv")
	h.shows("kysely.csv ei ole Talkootin tilaisuus")
	alike(t, "meetings", len(h.app.catalogue.Headers()), 0)
}

// Who was erased here does not come back with a meeting.
func TestBringErased(t *testing.T) {
	from := newHarness(t, withMeeting("empty"))
	from.press("f3")
	from.enter("Aino Karttunen, Martat")
	aino := from.meeting().Attendance.Presences[0].Person
	path := from.exportedFile(t)

	h := newHarness(t, elsewhere)
	if err := h.app.cfg.Store.Erase(aino); err != nil {
		t.Fatal(err)
	}
	h.brought(path)
	h.press("enter")
	h.press("f3")
	h.hides("Karttunen")
	alike(t, "people", len(h.app.session.People()), 0)
}
