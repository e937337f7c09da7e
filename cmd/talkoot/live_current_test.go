//go:build unix

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"talkoot/workshop/lang"
)

// files are the names of the files of a folder.
func (w *world) files(dir string) (names []string) {
	w.t.Helper()
	found, err := os.ReadDir(dir)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, f := range found {
		names = append(names, f.Name())
	}
	return names
}

// picks unticks and ticks formats in the list of the dialog, and has the memo written.
func (w *world) picks(s *terminal, formats ...string) {
	w.t.Helper()
	s.press("Enter")
	s.until(w.words.T("field.separator"))
	s.press("Space")
	s.until(w.words.T("checks.every"))
	for _, f := range formats {
		s.types(f)
		s.until("› " + f)
		s.press("Enter", "C-u")
		s.until("[ ] "+w.words.T("checks.every"), w.words.T("format.csv"))
	}
	s.press("Escape")
	s.until(w.words.T("field.separator"))
	s.press("Enter")
}

// TestLiveMemoIsKeptCurrent writes a memo as Word and Markdown, closes the meeting,
// edits the memo on the disk and closes the meeting again: what was edited stays.
func TestLiveMemoIsKeptCurrent(t *testing.T) {
	live(t)
	w := newWorld(t, lang.English)
	code := w.plans(eveningTitle, "swot-evening")
	dir := filepath.Join(w.data, "export")
	s := w.opens("open", code)
	s.press("F6")
	s.until(w.words.T("memo.variant.full"))
	w.picks(s, "PDF", "Markdown")
	s.until(w.words.T("memo.written"), ".docx", ".md")
	written := w.files(dir)
	if len(written) != 2 {
		t.Fatalf("written: %q", written)
	}

	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	w.commands(s, w.words.T("cmd.meeting.close"))
	s.until(" ! ", "was not found")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	w.commands(s, w.words.T("cmd.meeting.reopen"))
	w.commands(s, w.words.T("cmd.meeting.close"))
	s.until("2 files written")
	if got := w.files(dir); !slices.Equal(got, written) {
		t.Errorf("on closing: %q, want %q", got, written)
	}

	md := filepath.Join(dir, written[slices.IndexFunc(written, func(n string) bool { return strings.HasSuffix(n, ".md") })])
	if err := os.WriteFile(md, []byte("edited"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.commands(s, w.words.T("cmd.meeting.reopen"))
	w.commands(s, w.words.T("cmd.meeting.close"))
	s.until("What was edited stays", "(2).md")
	if b, err := os.ReadFile(md); err != nil || string(b) != "edited" {
		t.Errorf("what was edited is now %q, %v", b, err)
	}
	s.leaves()
	if got := w.files(dir); len(got) != 3 {
		t.Errorf("files: %q", got)
	}
}
