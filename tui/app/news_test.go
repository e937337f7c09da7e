package app

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// newsScenes are the news item, what becomes of it, and the archive page of a series.
var newsScenes = []scene{
	{"news", []option{withExample}, func(h *harness) { h.open("2015-01-21-liperi"); h.command(kit.GoNews) }},
	{"news-coming", []option{withMeeting("five-groups")}, func(h *harness) { h.command(kit.GoNews) }},
	{"news-take", []option{withExample}, func(h *harness) { h.open("2016-11-02-liperi"); h.command(kit.GoNews); h.press("enter") }},
	{"series-page", []option{withExample}, func(h *harness) { h.press("tab", "enter", "6") }},
}

func init() { scenes = append(scenes, newsScenes...) }

// copied is what a command puts on the clipboard, "" if it puts nothing there.
func copied(cmd tea.Cmd) string {
	if cmd == nil {
		return ""
	}
	msg := cmd()
	if reflect.TypeOf(msg) != reflect.TypeOf(tea.SetClipboard("")()) {
		return ""
	}
	return fmt.Sprint(msg)
}

// The news item reads as it will, is copied as text, and is written beside one that
// was edited since it was written.
func TestNewsItem(t *testing.T) {
	h := newHarness(t, withExample)
	h.open("2015-01-21-liperi")
	h.press("f6")
	h.command(kit.GoNews)
	h.shows("Hyvinvointihytinät: yhdistystoiminnan SWOT, Liperi 21.1.2015", "Tilaisuus pidettiin keskiviikkona 21.1.2015.", "noin 20 henkilöä")
	h.press("pgdown", "down", "up", "pgup")
	text := ""
	for _, c := range h.app.commands() {
		if c.ID == kit.NewsTake {
			h.run(c.Run())
			_, cmd := h.app.overlays[0].Key(tea.KeyPressMsg{Code: tea.KeyEnter})
			text = copied(cmd)
			break
		}
	}
	if !strings.HasPrefix(text, "# Hyvinvointihytinät: yhdistystoiminnan SWOT, Liperi 21.1.2015\n\nTilaisuus pidettiin") || !strings.HasSuffix(text, "!\n") {
		t.Errorf("%q", text)
	}
	h.press("enter")
	h.shows("leikepöydällä")
	dir := t.TempDir()
	h.app.cfg.ExportFolder = dir
	h.press("enter", "2", "enter", "3")
	files, _ := filepath.Glob(filepath.Join(dir, "*-uutinen.md"))
	if len(files) != 1 || os.WriteFile(files[0], []byte("omaa"), 0o600) != nil {
		t.Fatalf("%q", files)
	}
	h.press("enter", "2")
	h.shows("Kirjoitettu:", "(2).md")
	if files, _ = filepath.Glob(filepath.Join(dir, "*-uutinen*")); len(files) != 3 {
		t.Errorf("%q", files)
	}
	h.command(kit.NewsLang)
	h.shows("Mötet hölls onsdagen den 21.1.2015.")
	h.command(kit.NewsNames)
	h.shows("Nimikirjaimin")
	h.press("esc")
	h.hides("Mötet hölls")
}

// An archive page is written from the series, with what is not on the disk yet.
func TestArchivePage(t *testing.T) {
	h := newHarness(t, withExample)
	dir := t.TempDir()
	h.app.cfg.ExportFolder = dir
	h.open("2016-11-02-liperi")
	h.disk.fail(workshop.Err(workshop.CodeDiskFull))
	h.press("f3")
	h.enter("41")
	h.command(kit.SeriesPage)
	h.typ("hyvin")
	h.press("enter", "2")
	b, err := os.ReadFile(filepath.Join(dir, "Arkistosivu Hyvinvointihytinät.md"))
	if err != nil || !strings.Contains(string(b), "Mukana oli 41 henkilöä.") || !strings.Contains(string(b), "## 1.10.2014, Liperi: Mitä järjestöillä on tarjota?") {
		t.Fatalf("%v\n%s", err, b)
	}
	h.disk.fail(nil)
	h.command(kit.SeriesAll)
	h.press("enter", "6", "1")
	if _, err := os.Stat(filepath.Join(dir, "Arkistosivu Hyvinvointihytinät.html")); err != nil {
		t.Error(err)
	}
}

// The word for an archive finds what puts the selected meeting there first, and behind
// it the page of a series and the archive, which is empty.
func TestPaletteFindsBothArchives(t *testing.T) {
	for l, word := range map[lang.Language]string{lang.Finnish: "arkisto", lang.Swedish: "arkiv", lang.English: "archive"} {
		h := newHarness(t, speaking(l), withExample)
		h.press("ctrl+k")
		h.typ(word)
		at := func(key string) int { return strings.Index(h.frame(), h.app.words.T(key)) }
		if one, all, page := at("cmd.meeting.archive"), at("cmd.go.archive"), at("cmd.series.page"); one < 0 || all < one || page < one {
			t.Errorf("%s finds\n%s", word, h.frame())
		}
	}
}

// Where there is no series there is no page of one, and that is said.
func TestNoArchivePage(t *testing.T) {
	h := newHarness(t)
	h.press("ctrl+k")
	h.typ("arkistos")
	h.shows("Arkistosivu sarjasta – ei sarjoja")
}
