package app

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/example"
	"talkoot/workshop/lang"
	"talkoot/workshop/workshoptest"
)

// tester is what *testing.T, *testing.B and *rapid.T have in common.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

// disk is a store in memory whose saving can be made to fail, and which keeps
// what was appended, batch by batch.
type disk struct {
	*workshoptest.Store
	mu       sync.Mutex
	err      error
	appended []workshop.Batch
	forget   bool // keep no batches, for benchmarks
}

func newDisk() *disk { return &disk{Store: workshoptest.NewStore("a")} }

// Append implements [workshop.Store].
func (d *disk) Append(batches ...workshop.Batch) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.err != nil {
		return d.err
	}
	if err := d.Store.Append(batches...); err != nil {
		return err
	}
	if !d.forget {
		d.appended = append(d.appended, batches...)
	}
	return nil
}

// fail makes saving fail from now on; nil mends it.
func (d *disk) fail(err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.err = err
}

// harness is the program over a store in memory, driven by keys. Commands run
// at once, but for those that only wait: what they would bring is sent by the
// test.
type harness struct {
	t     tester
	disk  *disk
	clock *workshoptest.Clock
	cfg   Config
	app   *App
	quit  bool
	// held keeps commands back while holding, as if the disk were slow.
	holding bool
	held    []tea.Cmd
}

// option changes what a harness starts with.
type option func(*harness)

func speaking(l lang.Language) option { return func(h *harness) { h.cfg.Language = l } }

// firstStart is the program as nobody has used it yet, its language preselected.
func firstStart(h *harness) { h.cfg.Language, h.cfg.Suggested = "", h.cfg.Language }

// withExample puts the example series into the store.
func withExample(h *harness) {
	c := must(workshop.OpenCatalogue(h.disk))(h.t)
	l := h.cfg.Language
	h.store(must(example.Build(c, h.clock.Moment(), l))(h.t)...)
}

// withMeeting makes a meeting of today with a ready programme, and opens it.
func withMeeting(programme string) option {
	return func(h *harness) {
		c := must(workshop.OpenCatalogue(h.disk))(h.t)
		s, b, err := c.Create(h.clock.Moment(), workshop.NewMeetingSpec{
			Details: workshop.Details{
				Title: "Kyläilta", Date: workshop.DateOf(h.clock.Now), Time: 17*60 + 30, Place: "Liperi",
			},
			SeriesNames: []string{"Kyläillat"},
			Programme:   programme,
		})
		if err != nil {
			h.t.Fatalf("create: %v", err)
		}
		h.store(b)
		h.cfg.Open = s.Meeting().ID
	}
}

// newHarness starts the program, in Finnish and at 80x24 unless said otherwise.
func newHarness(t tester, options ...option) *harness {
	t.Helper()
	h := &harness{t: t, disk: newDisk(), clock: workshoptest.NewClock("a")}
	h.cfg = Config{Language: lang.Finnish, Theme: "dark", ExportFolder: "out"}
	for _, o := range options {
		o(h)
	}
	h.start()
	return h
}

// start starts the program over the store as it is: the first time, and again
// after a leave or a crash.
func (h *harness) start() {
	h.t.Helper()
	h.cfg.Store, h.cfg.NewID = h.disk, h.clock.NewID
	h.cfg.Catalogue = must(workshop.OpenCatalogue(h.disk))(h.t)
	h.cfg.Now = func() time.Time { return h.clock.Now }
	w, hh := 80, 24
	if h.app != nil {
		w, hh = h.app.w, h.app.h
	}
	h.quit, h.holding, h.held = false, false, nil
	h.app = New(h.cfg)
	h.app.carry = h.carry
	h.run(h.app.Init())
	h.resize(w, hh)
}

// restart is a crash and a new start in the same meeting.
func (h *harness) restart() {
	h.t.Helper()
	h.cfg.Open = ""
	if s := h.app.session; s != nil {
		h.cfg.Open = s.Meeting().ID
	}
	h.start()
}

func (h *harness) store(batches ...workshop.Batch) {
	h.t.Helper()
	if err := h.disk.Append(batches...); err != nil {
		h.t.Fatalf("append: %v", err)
	}
}

// send gives the program a message and runs what it answers with.
func (h *harness) send(msg tea.Msg) {
	_, cmd := h.app.Update(msg)
	h.run(cmd)
}

func (h *harness) run(cmd tea.Cmd) {
	if cmd == nil || waits(cmd) {
		return
	}
	if h.holding {
		h.held = append(h.held, cmd)
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			h.run(c)
		}
	case tea.QuitMsg:
		h.quit = true
	default:
		h.send(msg)
	}
}

// carry is what the program does with the commands of a rehearsal, without
// waiting for time to pass.
func (h *harness) carry(rehearsed *App, cmd tea.Cmd) tea.Cmd {
	if cmd == nil || waits(cmd) {
		return nil
	}
	return h.app.carried(rehearsed, cmd)
}

// release lets what was held happen.
func (h *harness) release() {
	h.holding = false
	held := h.held
	h.held = nil
	for _, cmd := range held {
		h.run(cmd)
	}
}

// waits reports whether a command is one of tea.Tick, which brings nothing but
// the passing of time.
func waits(cmd tea.Cmd) bool {
	return strings.Contains(runtime.FuncForPC(reflect.ValueOf(cmd).Pointer()).Name(), "Tick.func")
}

func (h *harness) resize(w, hh int) { h.send(tea.WindowSizeMsg{Width: w, Height: hh}) }

// press presses keys, written as the key map writes them.
func (h *harness) press(keys ...string) {
	h.t.Helper()
	for _, k := range keys {
		h.send(keyMsg(h.t, k))
	}
}

// typ types a text, a character a key.
func (h *harness) typ(text string) {
	h.t.Helper()
	for _, r := range text {
		if r == ' ' {
			h.send(tea.KeyPressMsg{Code: tea.KeySpace, Text: " "})
			continue
		}
		h.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// enter types lines, each with Enter.
func (h *harness) enter(lines ...string) {
	h.t.Helper()
	for _, l := range lines {
		h.typ(l)
		h.press("enter")
	}
}

func (h *harness) paste(text string) { h.send(tea.PasteMsg{Content: text}) }

// command runs a command as the palette does.
func (h *harness) command(id kit.CommandID) {
	h.t.Helper()
	for _, c := range h.app.commands() {
		if c.ID == id {
			if c.Off != "" {
				h.t.Fatalf("%s cannot run: %s", id, c.Off)
			}
			h.run(c.Run())
			return
		}
	}
	h.t.Fatalf("there is no command %s here", id)
}

// pause lets so much time go by that a half-typed line is saved.
func (h *harness) pause() {
	h.clock.Now = h.clock.Now.Add(draftAfter)
	h.send(draftMsg{h.app.drafts.tick})
}

// wait lets time go by.
func (h *harness) wait(d time.Duration) {
	h.clock.Now = h.clock.Now.Add(d)
	h.send(tickMsg{})
}

// choose takes the choice of the menu that is open with the text of a key.
func (h *harness) choose(key string, args ...any) {
	h.t.Helper()
	name := h.app.words.T(key, args...)
	for range 30 {
		for line := range strings.Lines(h.frame()) {
			if strings.Contains(line, "►") && strings.Contains(line, name) {
				h.press("enter")
				return
			}
		}
		h.press("down")
	}
	h.t.Fatalf("no choice %q in\n%s", name, h.frame())
}

// frame is what can be read on the screen.
func (h *harness) frame() string { return ansi.Strip(h.app.View().Content) }

func (h *harness) meeting() *workshop.Meeting {
	h.t.Helper()
	if h.app.session == nil {
		h.t.Fatalf("no meeting is open:\n%s", h.frame())
	}
	return h.app.session.Meeting()
}

// stage looks at the first stage of a kind.
func (h *harness) stage(kind workshop.StageKind) *workshop.Stage {
	h.t.Helper()
	for _, s := range h.meeting().Stages {
		if s.Kind == kind {
			h.run(h.app.GoStage(s.ID))
			return h.meeting().Stage(s.ID)
		}
	}
	h.t.Fatalf("there is no stage of the kind %s", kind)
	return nil
}

// line is what stands on the capture line.
func (h *harness) line() string {
	h.t.Helper()
	l := h.app.current().Line()
	if l == nil {
		h.t.Fatalf("there is no line here:\n%s", h.frame())
	}
	return l.Value()
}

// shows tells that all of some texts can be read on the screen.
func (h *harness) shows(texts ...string) {
	h.t.Helper()
	f := h.frame()
	for _, s := range texts {
		if !strings.Contains(f, s) {
			h.t.Fatalf("%q cannot be read on the screen:\n%s", s, f)
		}
	}
}

// hides tells that none of some texts can be read on the screen.
func (h *harness) hides(texts ...string) {
	h.t.Helper()
	f := h.frame()
	for _, s := range texts {
		if strings.Contains(f, s) {
			h.t.Fatalf("%q stands on the screen:\n%s", s, f)
		}
	}
}

// texts are the notes of a lane.
func texts(l *workshop.Lane) []string {
	var out []string
	for _, n := range l.Notes {
		out = append(out, n.Text)
	}
	return out
}

var namedKeys = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
	"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
	"space": tea.KeySpace,
	"f1":    tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f4": tea.KeyF4, "f5": tea.KeyF5, "f6": tea.KeyF6,
	"f7": tea.KeyF7, "f8": tea.KeyF8, "f9": tea.KeyF9, "f12": tea.KeyF12,
}

// keyMsg is the message of a key, written as the key map writes it.
func keyMsg(t tester, name string) tea.KeyPressMsg {
	t.Helper()
	var k tea.Key
	rest := name
	for mod, flag := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt, "shift+": tea.ModShift} {
		if after, ok := strings.CutPrefix(rest, mod); ok {
			rest, k.Mod = after, k.Mod|flag
		}
	}
	if code, ok := namedKeys[rest]; ok {
		k.Code = code
		if rest == "space" && k.Mod == 0 {
			k.Text = " "
		}
	} else if r := []rune(rest); len(r) == 1 {
		k.Code = r[0]
		if k.Mod == 0 {
			k.Text = rest
		}
	} else {
		t.Fatalf("there is no key %q", name)
	}
	if got := k.String(); got != name {
		t.Fatalf("the key %q is called %q", name, got)
	}
	return tea.KeyPressMsg(k)
}

// must returns a function that gives the value, or ends the test.
func must[T any](v T, err error) func(tester) T {
	return func(t tester) T {
		t.Helper()
		if err != nil {
			t.Fatalf("unexpected: %v", err)
		}
		return v
	}
}

// data reads a file of testdata by its lines, each cut at the tab.
func data(t tester, name string) [][2]string {
	t.Helper()
	b := must(os.ReadFile(filepath.Join(root, "testdata", name)))(t)
	var out [][2]string
	for line := range strings.Lines(string(b)) {
		a, z, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		out = append(out, [2]string{a, z})
	}
	return out
}

// root is this package's folder, for tests that work in another one.
var root = func() string {
	dir, err := os.Getwd()
	if err != nil {
		panic(err)
	}
	return dir
}()

// A command that waits must be recognised: otherwise tests would wait with it.
func TestTicksAreNotWaitedFor(t *testing.T) {
	if !waits(tick()) || !waits(tea.Tick(time.Hour, func(time.Time) tea.Msg { return nil })) {
		t.Fatal("a tick is taken for a command that does something")
	}
	if h := newHarness(t); waits(h.app.readLibrary()) || waits(tea.Quit) {
		t.Fatal("a command that does something is taken for a tick")
	}
}
