//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// patience is how long a test waits for the screen to show something: far
// longer than it may take, since the machine has other things to do.
const patience = 30 * time.Second

// between is the time between two looks at the screen.
const between = 15 * time.Millisecond

// terminal is a terminal with the program in it: a tmux server of its own, with
// one window.
type terminal struct {
	*world
	socket string
	// keys is how many keys were pressed, text included; a paste is one.
	keys int
}

// screen is what a terminal shows, line by line.
type screen []string

func (s screen) String() string { return strings.Join(s, "\n") }

// has reports whether all texts stand on the screen, each within a line.
func (s screen) has(texts ...string) bool {
	all := s.String()
	return !slices.ContainsFunc(texts, func(text string) bool { return !strings.Contains(all, text) })
}

const tmuxConfig = `
set -g status off
set -g default-terminal tmux-256color
set -g history-limit 0
set -s escape-time 0
set -s exit-empty off
`

// launcher runs a program as a shell does, and tells in files of the folder $0
// which process it is, how it ended, and what the terminal was like before and
// after. tmux itself forgets now and then that a process has ended.
const launcher = `
cd "$0"
rm -f pid exit
stty -g >before
sh -c 'echo $$ >pid; exec "$@"' sh "$@"
code=$?
stty -g >after
echo $code >code
mv code exit
exec cat -v
`

// openTerminal opens a terminal of 80 by 24 in which a command line runs.
func (w *world) openTerminal(args ...string) *terminal {
	w.t.Helper()
	return w.openWindow(append([]string{"sh", "-c", launcher, w.dir}, args...)...)
}

// openWindow opens a terminal with a process in it that is not the program.
func (w *world) openWindow(args ...string) *terminal {
	w.t.Helper()
	s := &terminal{world: w, socket: filepath.Join(w.dir, "tmux")}
	config := filepath.Join(w.dir, "tmux.conf")
	if err := os.WriteFile(config, []byte(tmuxConfig), 0o600); err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(s.shut)
	s.tmux(append([]string{"-u", "-f", config, "new-session", "-d", "-x", "80", "-y", "24", "--"}, args...)...)
	return s
}

// shut closes the terminal, as somebody who closes its window does.
func (s *terminal) shut() {
	cmd := exec.Command("tmux", "-S", s.socket, "kill-server")
	cmd.Env = s.env
	_ = cmd.Run() // there is none if it was shut already
}

func (s *terminal) tmux(args ...string) string {
	s.t.Helper()
	out, err := s.tryTmux(args...)
	if err != nil {
		s.t.Fatal(err)
	}
	return out
}

func (s *terminal) tryTmux(args ...string) (string, error) {
	cmd := exec.Command("tmux", append([]string{"-S", s.socket}, args...)...)
	cmd.Env = s.env
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("tmux %q: %w: %s", args[:min(2, len(args))], err, out)
	}
	return string(out), nil
}

// again runs a command line in the terminal, in the place of the last.
func (s *terminal) again(args ...string) {
	s.t.Helper()
	for _, name := range []string{"pid", "exit"} { // of the last
		_ = os.Remove(filepath.Join(s.dir, name))
	}
	s.tmux(append([]string{"respawn-pane", "-k", "--", "sh", "-c", launcher, s.dir}, args...)...)
}

// press presses keys by their names in tmux: Enter, Tab, Up, NPage, C-z, F3.
func (s *terminal) press(keys ...string) {
	s.t.Helper()
	s.keys += len(keys)
	s.tmux(append([]string{"send-keys", "--"}, keys...)...)
}

// pressed is a key pressed several times.
func pressed(key string, times int) []string { return slices.Repeat([]string{key}, times) }

// types types a text, every character a key.
func (s *terminal) types(text string) {
	s.t.Helper()
	if text == "" {
		return
	}
	s.keys += len([]rune(text))
	s.tmux("send-keys", "-l", "--", literal(text))
}

// literal writes a text such that tmux does not take its last semicolon for the
// end of a command.
func literal(text string) string {
	if rest, ok := strings.CutSuffix(text, ";"); ok {
		return rest + `\;`
	}
	return text
}

// enters types a line and presses Enter.
func (s *terminal) enters(text string) {
	s.t.Helper()
	s.keys += len([]rune(text)) + 1
	s.tmux("send-keys", "-l", "--", literal(text), ";", "send-keys", "Enter")
}

// pastes pastes a text, bracketed if the program asked for that, with CR for
// the ends of lines, as terminals do.
func (s *terminal) pastes(text string) {
	s.t.Helper()
	s.keys++
	file := filepath.Join(s.dir, "paste")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		s.t.Fatal(err)
	}
	s.tmux("load-buffer", file, ";", "paste-buffer", "-p", "-d")
}

// look returns what the terminal shows now.
func (s *terminal) look() screen {
	s.t.Helper()
	return screen(strings.Split(strings.TrimSuffix(s.tmux("capture-pane", "-p"), "\n"), "\n"))
}

// ask asks tmux for a property of the window, such as "pane_pid".
func (s *terminal) ask(property string) string {
	s.t.Helper()
	return strings.TrimSpace(s.tmux("display-message", "-p", "#{"+property+"}"))
}

// until waits until texts stand on the screen.
func (s *terminal) until(texts ...string) screen {
	s.t.Helper()
	return s.untilIt(fmt.Sprintf("shows %q", texts), func(now screen) bool { return now.has(texts...) })
}

// untilGone waits until a text does not stand on the screen any more.
func (s *terminal) untilGone(text string) screen {
	s.t.Helper()
	return s.untilIt(fmt.Sprintf("does not show %q", text), func(now screen) bool { return !now.has(text) })
}

// untilIt waits until the screen is as it should be.
func (s *terminal) untilIt(should string, be func(screen) bool) screen {
	s.t.Helper()
	for begun := time.Now(); ; time.Sleep(between) {
		now := s.look()
		if be(now) {
			return now
		}
		if time.Since(begun) > patience {
			s.t.Fatalf("no screen that %s; the last was\n%s", should, now)
		}
	}
}

// untilSaved waits until the screen says that everything is saved.
func (s *terminal) untilSaved() screen {
	s.t.Helper()
	return s.untilIt("is saved", func(now screen) bool { return s.saved(now) })
}

// escapes presses Esc and waits for what it should lead to: a key too soon
// after it would be another key together with it.
func (s *terminal) escapes(to ...string) {
	s.t.Helper()
	s.press("Escape")
	s.until(to...)
}

// leaves leaves the program and returns when it has ended well.
func (s *terminal) leaves() {
	s.t.Helper()
	s.press("C-q")
	s.ends(0)
}

// ends waits until the program has ended, with an exit code, and checks that it
// left the terminal as it found it.
func (s *terminal) ends(code int) screen {
	s.t.Helper()
	if got := s.exit(); got != code {
		s.t.Fatalf("exit code %d, want %d\n%s", got, code, s.look())
	}
	s.isRestored()
	return s.look()
}

// exit waits until the program has ended and returns its exit code.
func (s *terminal) exit() int {
	s.t.Helper()
	for begun := time.Now(); ; time.Sleep(between) {
		if text, err := os.ReadFile(filepath.Join(s.dir, "exit")); err == nil {
			code, err := strconv.Atoi(strings.TrimSpace(string(text)))
			if err != nil {
				s.t.Fatal(err)
			}
			return code
		}
		if time.Since(begun) > patience {
			s.t.Fatalf("it does not end\n%s", s.look())
		}
	}
}

// isRestored checks that the terminal can be used after the program: its modes
// are those of before, it shows the ordinary screen and the cursor, and does
// not bracket what is pasted.
func (s *terminal) isRestored() {
	s.t.Helper()
	before, _ := os.ReadFile(filepath.Join(s.dir, "before"))
	after, _ := os.ReadFile(filepath.Join(s.dir, "after"))
	if len(before) == 0 || string(before) != string(after) {
		s.t.Errorf("the terminal's modes were %s and are %s", before, after)
	}
	if modes := s.ask("alternate_on") + s.ask("cursor_flag") + s.ask("mouse_any_flag"); modes != "010" {
		s.t.Errorf("other screen, cursor, mouse: %s", modes)
	}
	s.pastes("usable\n")
	if now := s.until("usable"); now.has("^[[200~") {
		s.t.Errorf("pastes are bracketed:\n%s", now)
	}
}

// pid is the process of the program.
func (s *terminal) pid() int {
	s.t.Helper()
	for begun := time.Now(); ; time.Sleep(between) {
		text, _ := os.ReadFile(filepath.Join(s.dir, "pid"))
		if pid, err := strconv.Atoi(strings.TrimSpace(string(text))); err == nil {
			return pid
		}
		if time.Since(begun) > patience {
			s.t.Fatal("it does not start")
		}
	}
}

// size makes the window another size.
func (s *terminal) size(w, h int) {
	s.t.Helper()
	s.tmux("resize-window", "-x", strconv.Itoa(w), "-y", strconv.Itoa(h))
}

// costs checks how many keys something took against the least that it could
// take, as the table of the program's keystrokes has it: 10 % more are allowed.
func costs(t testing.TB, what string, keys, least int) {
	t.Helper()
	t.Logf("%s: %d keys, %d in the table", what, keys, least)
	if keys*10 > least*11 {
		t.Errorf("%s takes %d keys, more than 10 %% above %d", what, keys, least)
	}
}
