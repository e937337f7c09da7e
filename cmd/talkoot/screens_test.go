//go:build unix

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"

	"talkoot/store"
	"talkoot/workshop"
)

const (
	enter = "\r"
	ctrlQ = "\x11"
)

// window is the program in a terminal.
type window struct {
	t    *testing.T
	cmd  *exec.Cmd
	tty  *os.File
	mu   sync.Mutex
	seen bytes.Buffer
	done chan struct{}
}

// inWindow starts the program in a terminal of 100x30, with a data folder.
func inWindow(t *testing.T, data string, args ...string) *window {
	t.Helper()
	w := &window{t: t, cmd: exec.Command("talkoot", args...), done: make(chan struct{})}
	w.cmd.Env = append(os.Environ(), strings.Join(quickExit[:], "="),
		dataVariable+"="+data, "HOME="+t.TempDir(), "LC_ALL=C.UTF-8", "TERM=xterm-256color")
	var err error
	if w.tty, err = pty.StartWithSize(w.cmd, &pty.Winsize{Rows: 30, Cols: 100}); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(w.done)
		b := make([]byte, 4096)
		for {
			n, err := w.tty.Read(b)
			w.mu.Lock()
			w.seen.Write(b[:n])
			w.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() {
		_ = w.cmd.Process.Kill() // gone already, if all went well
		_ = w.tty.Close()
	})
	return w
}

func (w *window) text() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return ansi.Strip(w.seen.String())
}

// see waits for a text since the last keys.
func (w *window) see(text string) *window {
	w.t.Helper()
	for range 500 {
		if strings.Contains(w.text(), text) {
			return w
		}
		time.Sleep(20 * time.Millisecond)
	}
	w.t.Fatalf("%q does not come; there is:\n%s", text, w.text())
	return w
}

func (w *window) press(keys string) *window {
	w.t.Helper()
	w.mu.Lock()
	w.seen.Reset()
	w.mu.Unlock()
	if _, err := w.tty.WriteString(keys); err != nil {
		w.t.Fatal(err)
	}
	return w
}

// leave leaves the program and checks that it ends well.
func (w *window) leave() {
	w.t.Helper()
	w.press(ctrlQ)
	<-w.done
	if err := w.cmd.Wait(); err != nil {
		w.t.Fatalf("%v\n%s", err, w.text())
	}
}

func setting(t *testing.T, dir, key string) string {
	t.Helper()
	db, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	value, err := db.Setting(key)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func run(t *testing.T, data string, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	m := NewMain()
	m.Stdout, m.Stderr = &out, &errs
	if code := m.Run(append(args, "--data", data)); code != exitDone {
		t.Fatalf("talkoot %v ends with %d: %s", args, code, &errs)
	}
	return out.String()
}

// The first start asks for the language and offers the example, which opens in
// a folder of its own and in that language.
func TestFirstStart(t *testing.T) {
	data := t.TempDir()
	w := inWindow(t, data)
	w.see("Svenska").see("English")
	w.press("\x1b[A\x1b[A" + enter).see("Kokeile esimerkkiä") // up to Suomi
	w.press(enter).see("2.11.2016")
	w.leave()
	example := filepath.Join(data, "example")
	for _, dir := range []string{data, example} {
		if got := setting(t, dir, workshop.SettingLanguage); got != "fi" {
			t.Errorf("the language of %s is %q", dir, got)
		}
	}
	if got := run(t, example, "list"); strings.Count(got, "\n") != 6 || !strings.Contains(got, "noin 20") {
		t.Errorf("the example is\n%s", got)
	}
	if got := run(t, data, "list"); !strings.HasPrefix(got, "Ei vielä tilaisuuksia") {
		t.Errorf("the own meetings are\n%s", got)
	}

	// It never asks again.
	w = inWindow(t, data).see("F1 ohje")
	if strings.Contains(w.text(), "Svenska") {
		t.Errorf("it asks for the language again:\n%s", w.text())
	}
	w.leave()
}

// The language is not asked for where --lang says it, nor where there are
// meetings.
func TestNoQuestionOfLanguage(t *testing.T) {
	data := t.TempDir()
	inWindow(t, data, "--lang", "sv").see("F1 hjälp").leave()
	run(t, data, "new", "--title", "Ilta", "--date", "2015-01-21")
	inWindow(t, data).see("F1 help").leave()
	if got := setting(t, data, workshop.SettingLanguage); got != "" {
		t.Errorf("the language %q was set by nobody", got)
	}
}

func TestOpenAtStage(t *testing.T) {
	data := t.TempDir()
	run(t, data, "new", "--title", "Ilta", "--date", "2015-01-21")
	w := inWindow(t, data, "open", "ilta", "--stage", "3", "--lang", "fi").see("VAHVUUDET")
	w.press("Vahva talkoohenki" + enter).see("Vahva talkoohenki").leave()
	if got := run(t, data, "log", "ilta"); !strings.Contains(got, "Vahva talkoohenki") {
		t.Errorf("the timeline is\n%s", got)
	}
	// The day's backup was made when the screens were opened.
	if backups, err := store.Backups(data); err != nil || len(backups) != 1 {
		t.Errorf("the backups are %v, %v", backups, err)
	}
}

func TestDemo(t *testing.T) {
	data := t.TempDir()
	inWindow(t, data, "demo", "--lang", "sv").see("2.11.2016").leave()
	// The next time it is in the language in which it was made.
	inWindow(t, data, "demo").see("F1 hjälp").leave()
	if entries, err := os.ReadDir(data); err != nil || len(entries) != 1 {
		t.Errorf("beside the example stand %v, %v", entries, err)
	}
}
