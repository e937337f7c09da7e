package audience

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"talkoot/workshop/audience"
	"talkoot/workshop/lang"
)

// newWindow is a window of 60x18 in English.
func newWindow(at *time.Time) *Window {
	w := NewWindow(Config{Theme: "light", Words: lang.New(lang.English), Now: func() time.Time { return *at }})
	w.Update(tea.WindowSizeMsg{Width: 60, Height: 18})
	return w
}

func (w *Window) text() string { return ansi.Strip(w.View().Content) }

// A window waits with a sentence until the first frame comes; that stays while the
// program is away, its timer goes on, and the next one takes its place.
func TestWindowKeepsTheLastFrame(t *testing.T) {
	at := now
	w := newWindow(&at)
	if got := strings.TrimSpace(w.text()); got != "" {
		t.Errorf("before anything is known it shows %q", got)
	}
	w.Update(lossMsg{NotRunning})
	if got := w.text(); !strings.Contains(got, "Talkoot is not running") {
		t.Errorf("without a program it shows\n%s", got)
	}
	w.Update(frameMsg{audience.Frame{
		Kind: audience.Board, Language: lang.Finnish, Title: "SWOT", Lanes: []audience.Lane{{Title: "Uhat"}},
		Timers: []audience.Timer{{Running: true, Deadline: at.Add(time.Minute), Total: time.Hour}},
	}})
	if got := w.text(); !strings.Contains(got, "UHAT 0") || !strings.Contains(got, "01:00 aika loppuu") {
		t.Errorf("it shows\n%s", got)
	}
	before := w.text()
	w.Update(lossMsg{NotRunning})
	if got := w.text(); got != before {
		t.Errorf("when the program goes it shows\n%s", got)
	}
	at = at.Add(20 * time.Second)
	if got := w.text(); !strings.Contains(got, "00:40") {
		t.Errorf("the timer stands still:\n%s", got)
	}
	w.Update(frameMsg{audience.Frame{Kind: audience.Break, Language: lang.Swedish, Title: "Paus"}})
	if got := w.text(); !strings.Contains(got, "Paus") || strings.Contains(got, "UHAT") {
		t.Errorf("then it shows\n%s", got)
	}
	w.Update(lossMsg{Foreign})
	if got := w.text(); !strings.Contains(got, "another version") {
		t.Errorf("of another version it shows\n%s", got)
	}
}

// A window fills whatever size it has, and nobody can type into it.
func TestWindowFits(t *testing.T) {
	at := now
	w := newWindow(&at)
	w.Update(lossMsg{NotRunning})
	for _, size := range append(sizes, [2]int{1, 1}, [2]int{20, 5}) {
		w.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		fits(t, strings.Split(w.View().Content, "\n"), size[0], size[1])
	}
	w.Update(tea.WindowSizeMsg{})
	if v := w.View(); v.Cursor != nil || !v.AltScreen || v.Content == "" {
		t.Errorf("the view is %+v", v)
	}
}

// q, Esc, Ctrl+C and Ctrl+Q close a window, and nothing else does.
func TestWindowCloses(t *testing.T) {
	at := now
	for key, closes := range map[tea.KeyPressMsg]bool{
		{Code: 'q', Text: "q"}:             true,
		{Code: tea.KeyEscape}:              true,
		{Code: 'c', Mod: tea.ModCtrl}:      true,
		{Code: 'q', Mod: tea.ModCtrl}:      true,
		{Code: 'x', Text: "x"}:             false,
		{Code: tea.KeyEnter}:               false,
		{Code: tea.KeyPgDown}:              false,
		{Code: 'a', Text: "a", Mod: 0x100}: false,
	} {
		_, cmd := newWindow(&at).Update(key)
		quits := false
		if cmd != nil {
			_, quits = cmd().(tea.QuitMsg)
		}
		if quits != closes {
			t.Errorf("%s closes: %v", key.String(), quits)
		}
	}
}
