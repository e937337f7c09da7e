//go:build unix

package main

import (
	"testing"

	"talkoot/workshop/lang"
)

// firstQuestion is in all languages, since nobody knows yet which one is read.
const firstQuestion = "Kieli · Språk · Language"

// withoutLanguage is the command line of somebody who asks for no language.
func (w *world) withoutLanguage(args ...string) []string { return append([]string{w.binary}, args...) }

// TestLiveFirstStart starts the program in an empty folder: it asks for the
// language once, offers the example, and never asks again.
func TestLiveFirstStart(t *testing.T) {
	live(t)
	fi, sv := lang.New(lang.Finnish), lang.New(lang.Swedish)
	// The locale is Swedish, and so is what is selected; it becomes Finnish.
	w := newWorld(t, lang.Swedish)
	s := w.openTerminal(w.withoutLanguage()...)
	s.until(firstQuestion, sv.T("welcome.title"), "► "+sv.T("language.sv"))
	s.press("Up", "Enter")
	s.until(fi.T("welcome.next"), "► "+fi.T("welcome.example"), fi.T("welcome.new"))
	s.leaves()

	s.again(w.withoutLanguage()...)
	if now := s.until(fi.T("meetings.prompt") + " ›"); now.has(firstQuestion) {
		t.Errorf("it asks again\n%s", now)
	}
	s.leaves()
	if all := w.lists(); len(all) != 0 {
		t.Errorf("there are meetings that nobody made: %+v", all)
	}
}

// TestLiveExample tries the example from the first start, and by its command:
// it stands in a folder of its own.
func TestLiveExample(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *world) {
		w.binary = watched(t)
		six := w.words.T("meetings.number", 6)
		s := w.openTerminal(w.withoutLanguage()...)
		s.until(firstQuestion)
		s.press("Enter")
		s.until(w.words.T("welcome.next"))
		s.press("Enter")
		s.until(six, w.words.T("header.demo"), "Liperi")
		s.leaves()
		if all := w.lists(); len(all) != 0 {
			t.Errorf("the example stands among the meetings: %+v", all)
		}
		w.isWhole()

		// The language was asked for, and is not asked for again.
		s.again(w.withoutLanguage("demo")...)
		s.until(six, w.words.T("header.demo"))
		s.press("Enter")
		s.until(w.words.T("programme.prompt"))
		s.leaves()
		s.again(w.withoutLanguage()...)
		if now := s.until(w.words.T("meetings.prompt") + " ›"); now.has(firstQuestion) || now.has("Liperi") {
			t.Errorf("not the empty list\n%s", now)
		}
		s.leaves()
	})
}
