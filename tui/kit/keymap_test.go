package kit

import (
	"slices"
	"strings"
	"testing"

	"talkoot/workshop/lang"
)

// reachable are the keys that every keyboard, terminal and multiplexer gives
// whole. Left out are: signs that need AltGr on a Finnish keyboard
// (@ $ { [ ] } \ |) and its dead keys; Shift+Enter, Ctrl+Enter and Alt with
// arrows, which most terminals do not tell apart; F10 and F11, which windows
// take; Ctrl with digits and signs; Ctrl+H, I, J and M, which are Backspace, Tab
// and Enter; Ctrl+A and B, which multiplexers take; Ctrl+C, which terminals take.
// (Ctrl+S stops the output of a terminal no more once a program takes all keys.) A
// few terminals keep Shift with up and down for themselves: what is there is in
// the palette too.
var reachable = strings.Fields(`
	enter esc tab shift+tab up down left right shift+up shift+down pgup pgdown home end delete
	f1 f2 f3 f4 f5 f6 f7 f8 f9
	ctrl+d ctrl+e ctrl+f ctrl+g ctrl+k ctrl+l ctrl+n ctrl+o ctrl+p ctrl+q
	ctrl+r ctrl+s ctrl+t ctrl+u ctrl+v ctrl+w ctrl+x ctrl+y ctrl+z`)

func TestKeysCanBePressed(t *testing.T) {
	for _, b := range Keymap {
		for _, k := range b.Keys {
			if !slices.Contains(reachable, k) {
				t.Errorf("%s is on %s, which not everybody can press", b.Command, k)
			}
		}
	}
}

// Each key stands in the map once, and so does each command: help and hints
// know one answer.
func TestKeysAreUnique(t *testing.T) {
	commands, keys := map[CommandID]bool{}, map[string]CommandID{}
	for _, b := range Keymap {
		if commands[b.Command] {
			t.Errorf("%s stands twice", b.Command)
		}
		commands[b.Command] = true
		if len(b.Keys) == 0 {
			t.Errorf("%s has no key", b.Command)
		}
		for _, k := range b.Keys {
			if other, taken := keys[k]; taken {
				t.Errorf("%s is %s and %s", k, other, b.Command)
			}
			keys[k] = b.Command
			if got := CommandsOf(k); !slices.Equal(got, []CommandID{b.Command}) {
				t.Errorf("%s stands for %v", k, got)
			}
		}
	}
}

// What is on a function key or a paging key is on another key or in the palette
// too: some terminals keep them. The palette lists every command of a screen but
// these few, so that they need a plain key.
func TestCommandsOutsideThePalette(t *testing.T) {
	for _, id := range []CommandID{Record, Up, Down, ShowAll} {
		i := slices.IndexFunc(Keymap, func(b Binding) bool { return b.Command == id })
		plain := slices.ContainsFunc(Keymap[i].Keys, func(k string) bool {
			return !strings.HasPrefix(k, "f") && !strings.HasPrefix(k, "pg")
		})
		if !plain {
			t.Errorf("%s is only on %v", id, Keymap[i].Keys)
		}
	}
}

func TestKeyNames(t *testing.T) {
	for _, c := range []struct {
		l         lang.Language
		key, want string
	}{
		{"fi", "ctrl+z", "Ctrl+Z"},
		{"fi", "f1", "F1"},
		{"fi", "shift+tab", "Vaihto+Tab"},
		{"sv", "shift+tab", "Skift+Tab"},
		{"en", "pgdown", "PgDn"},
		{"en", "up", "↑"},
	} {
		if got := KeyName(lang.New(c.l), c.key); got != c.want {
			t.Errorf("%s in %s is %q, want %q", c.key, c.l, got, c.want)
		}
	}
}
