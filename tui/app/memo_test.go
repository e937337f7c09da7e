package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/memo"
)

// The facilitator's own remarks stand in the memo only while it is for internal
// use, and its file says so.
func TestAMemoForInternalUse(t *testing.T) {
	t.Chdir(t.TempDir())
	h := newHarness(t, withMeeting("swot-evening"))
	forty(h)
	n := h.meeting().NoteByNumber(1)
	cmd, ok := h.app.Do(h.meeting().Remark(n.ID, "Muista kysyä tästä"))
	if !ok {
		t.Fatal("the remark was refused")
	}
	h.run(cmd)
	h.press("f6")
	h.resize(90, 200)
	h.shows("Kaikille")
	h.hides("Muista kysyä tästä")
	h.command(kit.MemoFor)
	h.shows("Sisäinen, vetäjän huomiot mukana", "Sisäinen muistio", "Muista kysyä tästä")
	h.wants("md")
	h.press("enter", "enter")
	if _, err := os.Stat(filepath.Join("out", "2015-01-21 Liperi Kyläilta-muistio (sisäinen).md")); err != nil {
		t.Error(err)
	}
	h.command(kit.MemoFor)
	h.hides("Muista kysyä tästä")
}

// wants chooses the formats of memos.
func (h *harness) wants(formats ...string) {
	h.t.Helper()
	c := h.app.Choices()
	c.Formats = formats
	h.run(h.app.Choose(c))
}

// The memo compares a board with that of a meeting that was read, and so does
// its file.
func TestTheMemoCompares(t *testing.T) {
	h := newHarness(t, withExample)
	h.open("2015-01-21-liperi")
	then := h.meeting()
	h.press("esc")
	h.open("2016-11-02-liperi")
	here := h.meeting().Stages[0]
	ref := workshop.BoardRef{Meeting: then.ID, Stage: then.Stages[0].ID}
	h.run(h.app.Read(func() tea.Cmd { return nil }, then.ID))
	cmd, ok := h.app.Do(h.meeting().CompareBoards(here.ID, ref))
	if !ok {
		t.Fatal("the comparison was refused")
	}
	h.run(cmd)
	h.press("f6")
	h.resize(120, 200)
	h.shows("VERTAILU: 1. ")
	dir := t.TempDir()
	h.run(h.app.Export([]string{"md"}, dir, memo.Options{Words: h.app.words}))
	files, err := filepath.Glob(filepath.Join(dir, "*.md"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%v, %v", files, err)
	}
	if b, err := os.ReadFile(files[0]); err != nil || !strings.Contains(string(b), "\n## Vertailu: 1. ") {
		t.Errorf("the file lacks the comparison: %v\n%s", err, b)
	}
}
