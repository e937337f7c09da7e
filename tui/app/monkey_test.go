package app

import (
	"maps"
	"os"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// monkeyKeys are all keys of the map, keys that edit a line, keys of menus, and
// some that mean nothing.
var monkeyKeys = func() []string {
	keys := []string{
		"enter", "enter", "esc", "tab", "down", "up", "1", "2", "3", "5", "space", "backspace", "left", "right", "home", "end",
		"?", "v", "u", "ä", "ctrl+c", "ctrl+w", "ctrl+u", "alt+b", "f5", "f12", "delete",
	}
	for _, b := range kit.Keymap {
		if b.Command != kit.Quit {
			keys = append(keys, b.Keys...)
		}
	}
	return keys
}()

// monkeyTexts are typed and pasted. No slash is among them: paths that are
// typed lead nowhere else than into the test's folder.
var monkeyTexts = append(slices.Collect(maps.Values(hostile)),
	"Talkoohenki on vahva", "+5", "13", "noin 20", "-3", "=7", "5", "16", "101", "Matti Virtanen, Martat", "Maija Virta", "ma vi",
	"14 6", "3=7", "12 3 1", "0 1 3 5 2", "21.1.2015", "17.30", "45", "a\nb\nc", "Aino\tMartat\nEero\tUrheilijat\r\nSirkka", "v ", "v x", "kunta; seura", " ", "",
)

// Whatever is pressed, typed, pasted, resized and broken: nothing panics,
// frames keep the size of the window, and what is stored folds into what is
// shown.
func TestMonkey(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("kysely.csv", []byte(answers), 0o600); err != nil {
		t.Fatal(err)
	}
	programmes := []string{"swot-evening", "five-groups", "talk", "empty"}
	rapid.Check(t, func(t *rapid.T) {
		l := rapid.SampledFrom(lang.Languages).Draw(t, "language")
		h := newHarness(t, speaking(l), withMeeting(rapid.SampledFrom(programmes).Draw(t, "programme")))
		h.cfg.Theme = rapid.SampledFrom(kit.Themes).Draw(t, "theme")
		h.app.theme = kit.NewTheme(h.cfg.Theme)
		steps := rapid.IntRange(60, 160).Draw(t, "steps")
		for range steps {
			h.monkey(t)
			h.fits()
			if h.quit {
				h.restart()
			}
		}
		h.disk.fail(nil)
		h.release()
		h.send(retryMsg{})
		h.checkStore()
		shown := maps.Clone(h.app.sessions)
		h.restart()
		for id, was := range shown {
			if header, _ := h.app.catalogue.Header(id); header.Deleted {
				continue
			}
			alike(t, "after and before a restart", state(must(h.app.catalogue.Open(id))(t).Meeting()), state(was.Meeting()))
		}
		h.fits()
	})
}

// bring has a file read where one can be brought.
func (h *harness) bring() {
	for _, c := range h.app.offered() {
		if c.ID == kit.BoardImport && c.Off == "" && len(h.app.overlays) == 0 {
			h.run(c.Run())
			h.press("ctrl+u")
			h.enter("kysely.csv")
		}
	}
}

func (h *harness) monkey(t *rapid.T) {
	switch rapid.IntRange(0, 39).Draw(t, "step") {
	default:
		h.press(rapid.SampledFrom(monkeyKeys).Draw(t, "key"))
	case 0, 1, 2, 15, 16, 17, 18:
		h.typ(rapid.SampledFrom(monkeyTexts[len(hostile):]).Draw(t, "text"))
		h.press(rapid.SampledFrom([]string{"enter", "enter", "tab", "down"}).Draw(t, "then"))
	case 19, 20:
		h.press("esc")
		if h.app.session == nil {
			h.press("enter")
		}
	case 21, 22:
		if m := h.app.session; m != nil && len(m.Meeting().Stages) > 0 && len(h.app.overlays) == 0 {
			h.run(h.app.GoStage(rapid.SampledFrom(m.Meeting().Stages).Draw(t, "stage").ID))
		}
	case 23:
		h.press("up", "enter")
	case 25, 26:
		h.bring()
	case 3:
		h.paste(rapid.SampledFrom(monkeyTexts).Draw(t, "paste"))
	case 4:
		h.resize(rapid.IntRange(1, 140).Draw(t, "width"), rapid.IntRange(1, 50).Draw(t, "height"))
	case 5:
		h.resize(80, 24)
	case 6:
		h.wait(time.Duration(rapid.IntRange(1, 9000).Draw(t, "seconds")) * second)
	case 7:
		h.pause()
	case 8:
		h.disk.fail(workshop.Err(workshop.CodeDiskFull))
	case 9, 10:
		h.disk.fail(nil)
		h.send(retryMsg{})
	case 11:
		h.holding = true
	case 12, 24:
		h.release()
	case 13:
		commands := h.app.offered()
		c := rapid.SampledFrom(commands).Draw(t, "command")
		if c.Off == "" && c.ID != kit.Quit && c.ID != kit.TryExample && len(h.app.overlays) == 0 {
			h.run(c.Run())
		}
	case 14:
		if h.app.saver.idle() { // a crash would lose what is not saved, and may
			h.restart()
		}
	}
}
