package app

import (
	"slices"
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop/lang"
)

// everywhere plays every scene and looks at it with its overlays away.
func everywhere(t *testing.T, look func(t *testing.T, h *harness)) {
	for _, s := range scenes {
		if slices.ContainsFunc(rehearsalScenes, func(r scene) bool { return r.name == s.name }) {
			continue // what lies there is a program of its own, of the same screens
		}
		t.Run(s.name, func(t *testing.T) {
			h := newHarness(t, append([]option{speaking(lang.Finnish)}, s.options...)...)
			s.play(h)
			for range 5 {
				if len(h.app.overlays) > 0 {
					h.press("esc")
				}
			}
			look(t, h)
		})
	}
}

// keysOf are the commands that each key stands for among some.
func keysOf(commands []kit.Command) map[string][]kit.CommandID {
	out := map[string][]kit.CommandID{}
	for _, c := range commands {
		for _, b := range kit.Keymap {
			for _, k := range b.Keys {
				if b.Command == c.ID && !slices.Contains(out[k], c.ID) {
					out[k] = append(out[k], c.ID)
				}
			}
		}
	}
	return out
}

// On no screen does a key stand for two commands, and no screen offers a
// command twice. There is one exception: a command that the screen has of the
// same id takes the place of the program's (PgDn scrolls the memo).
func TestAKeyIsOneCommand(t *testing.T) {
	everywhere(t, func(t *testing.T, h *harness) {
		own := h.app.current().Commands()
		program := h.app.programCommands()
		if h.app.session != nil {
			program = append(program, h.app.meetingCommands()...)
		}
		for _, commands := range [][]kit.Command{own, program} {
			for k, ids := range keysOf(commands) {
				if len(ids) > 1 {
					t.Errorf("%s stands for %v", k, ids)
				}
			}
			seen := map[kit.CommandID]bool{}
			for _, c := range commands {
				if seen[c.ID] {
					t.Errorf("%s is offered twice", c.ID)
				}
				seen[c.ID] = true
				if c.Run == nil {
					t.Errorf("%s does nothing", c.ID)
				}
			}
		}
		if _, ok := h.app.command("ctrl+q"); !ok {
			t.Error("there is no way out")
		}
	})
}

// Every command that is on a function key or a paging key here is in the
// palette here too.
func TestFunctionKeysAreInThePalette(t *testing.T) {
	everywhere(t, func(t *testing.T, h *harness) {
		offered := h.app.offered()
		for k, ids := range keysOf(h.app.commands()) {
			if !strings.HasPrefix(k, "f") && !strings.HasPrefix(k, "pg") {
				continue
			}
			for _, id := range ids {
				if id != kit.ShowAll && !slices.ContainsFunc(offered, func(c kit.Command) bool { return c.ID == id }) {
					t.Errorf("%s (%s) is not in the palette", id, k)
				}
			}
		}
	})
}

// What the footer names works here: its key stands for a command that can run.
func TestTheFooterTellsTheTruth(t *testing.T) {
	everywhere(t, func(t *testing.T, h *harness) {
		h.resize(200, 60)
		lines := strings.Split(h.frame(), "\n")
		foot := lines[len(lines)-1]
		for _, b := range kit.Keymap {
			key := kit.KeyName(h.app.words, b.Keys[0])
			if !strings.Contains(foot, " "+key+" ") {
				continue
			}
			if c, ok := h.app.command(b.Keys[0]); !ok || c.Off != "" {
				t.Errorf("the footer names %s, which does nothing here: %s", key, foot)
			}
		}
		if !strings.Contains(foot, "F1 ohje") && h.app.saver.trouble == nil {
			t.Errorf("no help in the footer: %s", foot)
		}
	})
}

// Help names every key that does something here.
func TestHelpIsWhole(t *testing.T) {
	everywhere(t, func(t *testing.T, h *harness) {
		h.resize(100, 60)
		commands := h.app.commands()
		h.app.help()
		f := h.frame()
		for _, b := range kit.Keymap {
			if !slices.ContainsFunc(commands, func(c kit.Command) bool { return c.ID == b.Command }) {
				continue
			}
			for _, k := range b.Keys {
				if name := kit.KeyName(h.app.words, k); !strings.Contains(f, name) {
					t.Errorf("help does not name %s (%s):\n%s", name, b.Command, f)
				}
			}
		}
		if strings.Contains(f, "about.") || strings.Contains(f, "cmd.") {
			t.Errorf("help shows the key of a text:\n%s", f)
		}
	})
}
