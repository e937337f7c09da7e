//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLiveMemo writes the memo of a meeting into the folder of exports.
func TestLiveMemo(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *world) {
		code := w.plans(eveningTitle, "swot-evening")
		for _, n := range fortyNotes(t) {
			w.runs("note", code, "--lane", n.first, n.second)
		}
		s := w.opens("open", code)
		s.press("F6")
		s.until(w.words.T("memo.variant.full"))
		s.press("Enter", "Enter")
		s.until(w.words.T("memo.written"), ".docx", ".pdf")
		costs(t, "writing the memo", s.keys, 6)
		w.writesAll(s)
		w.isWritten(s)
		s.leaves()
		var texts []string
		for _, n := range fortyNotes(t) {
			texts = append(texts, n.second)
		}
		w.memoHolds(texts...)
	})
}

// writesAll has the memo written in all formats, as they are ticked in the dialog.
func (w *world) writesAll(s *terminal) {
	w.t.Helper()
	s.press("Enter")
	s.until(w.words.T("field.separator"))
	s.press("Space")
	s.until("[ ] " + w.words.T("checks.every"))
	s.press("Enter")
	s.until("[x] " + w.words.T("checks.every"))
	s.press("Escape")
	s.until(w.words.T("field.separator"))
	s.press("Enter")
}

// isWritten waits until the screen names the files of the memo.
func (w *world) isWritten(s *terminal) {
	w.t.Helper()
	for _, format := range []string{".md", ".html", ".csv", ".json"} {
		s.until(w.words.T("memo.written"), format)
	}
}

// memoHolds checks that the memos in the folder of exports hold texts, in each
// of the formats.
func (w *world) memoHolds(texts ...string) {
	w.t.Helper()
	for _, format := range []string{".md", ".html", ".csv", ".json"} {
		w.memoIn(format, texts...)
	}
}

// memoIn checks that the memos of a format hold texts.
func (w *world) memoIn(format string, texts ...string) {
	w.t.Helper()
	all := w.memo(format)
	for _, text := range texts {
		if !strings.Contains(all, text) {
			w.t.Errorf("no memo %s holds %q", format, text)
		}
	}
}

// memo returns the memos of a format in the folder of exports.
func (w *world) memo(format string) string {
	w.t.Helper()
	paths, _ := filepath.Glob(filepath.Join(w.data, "export", "*"+format))
	all := ""
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			w.t.Fatal(err)
		}
		all += string(b)
	}
	if all == "" {
		w.t.Errorf("there is no memo %s", format)
	}
	return all
}
