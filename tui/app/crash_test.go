package app

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// broken is an overlay with a fault in it.
type broken struct{}

func (broken) Draw(int, int) kit.Frame             { return kit.Frame{} }
func (broken) Key(tea.KeyPressMsg) (bool, tea.Cmd) { panic("a secret of somebody") }
func (broken) Paste(string) tea.Cmd                { return nil }

// A fault of the program ends it with a sentence that names the place and
// nothing that was on the screen.
func TestFaultEndsWithASentence(t *testing.T) {
	h := newHarness(t)
	h.app.Show(broken{})
	_, cmd := h.app.Update(tea.KeyPressMsg{Code: 'x', Text: "x"})
	if cmd == nil {
		t.Fatal("the program goes on after a fault")
	}
	if _, quits := cmd().(tea.QuitMsg); !quits {
		t.Fatal("the program does not leave after a fault")
	}
	if code := workshop.ErrorCode(h.app.broken); code != workshop.CodeCrashed {
		t.Fatalf("code %q", code)
	}
	said := h.app.words.Error(h.app.broken)
	if !strings.Contains(said, "broken.Key") || strings.Contains(said, "secret") {
		t.Errorf("it says %q", said)
	}
}
