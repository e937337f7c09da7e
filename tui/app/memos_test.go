package app

import (
	"errors"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
	"talkoot/workshop/memo"
)

// filesIn are the names of the files of a folder.
func filesIn(t *testing.T, dir string) (names []string) {
	t.Helper()
	for _, f := range must(os.ReadDir(dir))(t) {
		names = append(names, f.Name())
	}
	return names
}

// wrote is a meeting of which a memo was written once, into a folder of its own.
func wrote(t *testing.T, formats ...string) (*harness, string) {
	t.Helper()
	h := newHarness(t, withMeeting("swot-evening"))
	dir := filepath.Join(t.TempDir(), "muistiot")
	h.app.cfg.ExportFolder, h.cfg.ExportFolder = dir, dir
	h.wants(formats...)
	h.press("f6", "enter", "enter", "esc")
	if got := filesIn(t, dir); len(got) != len(formats) {
		t.Fatalf("written: %q", got)
	}
	return h, dir
}

// What was chosen in the dialog is what the preview shows and the files hold, and
// stays chosen after a restart.
func TestTheDialogRemembers(t *testing.T) {
	t.Chdir(t.TempDir())
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f6")
	h.shows("OHJELMA")
	h.press("enter", "space") // the formats
	h.choose("format.docx")
	h.choose("format.md")
	h.press("esc", "down", "right") // the length
	h.press("down", "right", "down", "right", "down", "right", "down", "space")
	h.choose("section.decisions")
	h.press("esc", "enter")
	want := memo.Choices{
		Formats: []string{"pdf", "md"}, Variant: memo.Short, For: memo.Internal, Names: memo.Initials, Language: lang.Swedish,
		Without: []memo.Section{memo.DecisionsSection},
	}
	slices.Sort(want.Formats)
	check := func() {
		t.Helper()
		got := h.app.Choices()
		slices.Sort(got.Formats)
		if got.String() != want.String() {
			t.Errorf("chosen: %v, want %v", got, want)
		}
		h.shows("Lyhyt · osioita 6/7 · Nimikirjaimin · Svenska", "Intern promemoria")
	}
	check()
	h.restart()
	h.press("f6")
	check()
	h.press("enter", "space")
	h.choose("checks.every")
	h.press("space", "esc")
	h.shows("ei yhtään")
	h.press("enter")
	h.shows("Valitse vähintään yksi muoto")
}

// A memo is written when its meeting is closed and when the closed meeting was
// changed, once somebody has chosen where memos go.
func TestTheMemoIsKeptCurrent(t *testing.T) {
	t.Chdir(t.TempDir())
	h := newHarness(t, withMeeting("swot-evening"))
	h.command(kit.MeetingClose)
	if _, err := os.Stat("out"); err == nil {
		t.Error("a memo was written though nobody has chosen a folder")
	}
	h, dir := wrote(t, "md")
	name := filepath.Join(dir, filesIn(t, dir)[0])
	before := string(must(os.ReadFile(name))(t))
	h.press("pgdown")
	h.command(kit.MeetingClose)
	h.shows("1 tiedosto kirjoitettu: " + dir[:30])
	closed := string(must(os.ReadFile(name))(t))
	if closed == before {
		t.Error("the memo is as it was before the meeting was closed")
	}
	stage := h.stage(workshop.BoardStage)
	h.enter("Talkoohenki on vahva")
	if got := string(must(os.ReadFile(name))(t)); got != closed {
		t.Error("the memo was written anew at a note")
	}
	h.command(kit.GoMeetings)
	if got := string(must(os.ReadFile(name))(t)); !strings.Contains(got, "Talkoohenki on vahva") {
		t.Errorf("the memo lacks what came after the end of %s:\n%s", stage.Title, got)
	}
	if got := filesIn(t, dir); len(got) != 1 {
		t.Errorf("files: %q", got)
	}
}

// What somebody edited stays; the new memo gets a number, which is told.
func TestAnEditedMemoStays(t *testing.T) {
	h, dir := wrote(t, "md")
	name := filepath.Join(dir, filesIn(t, dir)[0])
	if err := os.WriteFile(name, []byte("muokattu"), 0o600); err != nil {
		t.Fatal(err)
	}
	h.command(kit.MeetingClose)
	h.shows("Muokattuun ei koskettu, uusi on 2015-01-21 Liperi Kyläilta-muistio (2).md")
	if got := string(must(os.ReadFile(name))(t)); got != "muokattu" {
		t.Errorf("what was edited is now %q", got)
	}
}

// A lost folder is told, is not made anew, and does not keep the meeting open.
func TestTheFolderIsGone(t *testing.T) {
	h, dir := wrote(t, "md")
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	h.command(kit.MeetingClose)
	h.shows(" ! ", "ei löydy")
	if h.meeting().Closed.IsZero() {
		t.Error("the meeting is still open")
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("the folder was made anew")
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	h.command(kit.GoMeetings)
	if got := filesIn(t, dir); len(got) != 1 {
		t.Errorf("after the folder came back: %q", got)
	}
}

// A folder that nobody may write to is told as well, at the latest when the program has
// been left.
func TestTheFolderIsReadOnly(t *testing.T) {
	h, dir := wrote(t, "md")
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(dir, nil, 0o400); err != nil { // not even root writes into a file
		t.Fatal(err)
	}
	h.command(kit.MeetingClose)
	h.shows(" ! ")
	h.press("ctrl+q")
	if got := workshop.ErrorCode(h.app.Outcome().Unwritten); !h.quit || got != workshop.CodeNotAFolder {
		t.Errorf("left: %v, told: %q", h.quit, got)
	}
}

// Whoever wants no memo unasked gets none, also after a restart.
func TestNoMemoUnasked(t *testing.T) {
	h, dir := wrote(t, "md")
	h.command(kit.MemoOnClose)
	h.shows("Muistiota ei kirjoiteta pyytämättä.")
	h.restart()
	for _, f := range filesIn(t, dir) {
		if err := os.Remove(filepath.Join(dir, f)); err != nil {
			t.Fatal(err)
		}
	}
	h.command(kit.MeetingClose)
	if got := filesIn(t, dir); len(got) != 0 {
		t.Errorf("files: %q", got)
	}
	h.command(kit.MemoOnClose)
	h.command(kit.MeetingReopen)
	h.command(kit.MeetingClose)
	if got := filesIn(t, h.app.cfg.ExportFolder); len(got) != 1 {
		t.Errorf("files: %q", got)
	}
}

// While files take long to write it is told how far they are, and leaving waits.
func TestFilesThatTakeLong(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.app.cfg.ExportFolder = t.TempDir()
	h.press("f6", "enter")
	h.holding = true
	h.press("enter")
	h.hides("Kirjoitetaan")
	h.send(lookedMsg{})
	h.shows("Kirjoitetaan…")
	h.app.outbox.now.Store(&underway{"2015-01-21 Liperi Kyläilta-muistio.pdf", 1, 2})
	h.shows("Kirjoitetaan 2/2: 2015-01-21 Liperi Kyläilta-muistio.pdf")
	h.press("esc")
	h.stage(workshop.BoardStage)
	h.typ("kesken")
	h.shows("› kesken")
	h.press("ctrl+q")
	h.send(savedMsg{})
	h.shows("Tiedostojen kirjoittaminen on kesken")
	if h.quit {
		t.Error("the program left before the files were written")
	}
	h.release()
	if !h.quit || len(filesIn(t, h.app.cfg.ExportFolder)) != 2 {
		t.Errorf("left: %v, files: %q", h.quit, filesIn(t, h.app.cfg.ExportFolder))
	}
}

// What was written can be opened, and its path copied; where nothing opens it, that is
// told.
func TestWrittenFiles(t *testing.T) {
	h, dir := wrote(t, "docx", "md")
	var opened []string
	h.app.cfg.Opener = func(path string) error {
		opened = append(opened, path)
		return nil
	}
	h.press("f6", "tab")
	h.shows("Kyläilta-muistio.docx", "Kyläilta-muistio.md", "Avaa kansio", "Kopioi polku")
	h.press("enter", "enter")
	h.press("tab", "2", "2")
	h.command(kit.MemoFiles)
	h.press("3")
	docx := filepath.Join(dir, "2015-01-21 Liperi Kyläilta-muistio.docx")
	if want := []string{docx, dir, dir}; !slices.Equal(opened, want) {
		t.Errorf("opened %q, want %q", opened, want)
	}
	h.press("tab", "1", "3")
	h.shows("Polku annettu leikepöydälle")
	for _, c := range h.app.fileMenu(docx).Choices() {
		if c.Name == "Kopioi polku" {
			if got, want := c.Run()(), tea.SetClipboard(docx)(); got != want {
				t.Errorf("copied %v, want %v", got, want)
			}
		}
	}
	h.app.cfg.Opener = func(string) error { return workshop.Err(workshop.CodeCannotShow) }
	h.press("tab", "1", "1")
	h.shows(" ! ", "Koneesta ei löytynyt ohjelmaa")
}

// The name and the logo of an organisation stay, also after a restart, and can be
// taken away; a picture that is none keeps what was typed.
func TestTheLetterhead(t *testing.T) {
	dir := t.TempDir()
	logo, none := filepath.Join(dir, "logo.png"), filepath.Join(dir, "logo.txt")
	f := must(os.Create(logo))(t)
	if err := errors.Join(png.Encode(f, image.NewRGBA(image.Rect(0, 0, 32, 20))), f.Close(), os.WriteFile(none, []byte("x"), 0o600)); err != nil {
		t.Fatal(err)
	}
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f6")
	h.command(kit.Letterhead)
	h.typ("Kylä ry")
	h.press("tab")
	h.typ(none)
	h.press("enter")
	h.shows("Kuvaa ei voitu lukea", "Kylä ry", "logo.txt")
	h.press("ctrl+u")
	h.typ(logo)
	h.press("enter")
	h.shows("Muistioissa lukee nyt: Kylä ry, logo", " Kylä ry  ")
	h.restart()
	h.press("f6")
	h.shows(" Kylä ry  ")
	if l := h.app.letterhead(); l.Logo.Width != 32 {
		t.Errorf("the logo is %d wide", l.Logo.Width)
	}
	h.press("enter", "up", "up", "space")
	h.shows("pysyy: PNG 32 × 20")
	h.press("up", "right", "enter")
	h.shows("+ Kylä ry  ")
	if h.app.letterhead().Logo.Known() {
		t.Error("the logo is still there")
	}
}
