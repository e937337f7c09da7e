//go:build unix

package main

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"talkoot/workshop/lang"
)

// TestLiveMess pastes what breaks careless programs: the screen stays whole,
// and neither a note nor the line is lost.
func TestLiveMess(t *testing.T) {
	live(t)
	w := newWorld(t, lang.Finnish)
	code := w.plans(eveningTitle, "swot-evening")
	s := w.opens("open", code, "--stage", strconv.Itoa(swotStage))
	s.until("Vahvuudet ›")
	s.enters("Ennen sotkua")
	s.until("VAHVUUDET 1")
	whole := frame(s.untilSaved())

	want := []string{"Ennen sotkua"}
	for _, mess := range []struct{ name, pasted, kept string }{
		{"escapes", "\x1b[31mpunainen\x1b[0m \x1b[2J\x1b[5;5Hhyppy", "punainen hyppy"},
		{"titles and links", "\x1b]0;otsikko\x07nimi \x1b]8;;https://example.org\x1b\\linkki\x1b]8;;\x1b\\", "nimi linkki"},
		{"not UTF-8", "ennen\xff\xfe\xc3 jälkeen", "ennen jälkeen"},
		{"controls", "pii\a pa\bla ta\x00uko", "pii pala tauko"},
		{"directions", "\u202eoikea\u202c \u2066vasen\u2069", "oikea vasen"},
		{"wide and joined", "日本 👩\u200d👩\u200d👧 e\u0301", "日本 👩\u200d👩\u200d👧 é"},
	} {
		s.pastes(mess.pasted)
		s.untilIt("shows the line of "+mess.name, func(now screen) bool { return !slices.Equal(frame(now), whole) || !emptyLine(now) })
		s.press("Enter")
		want = append(want, mess.kept)
		s.until("VAHVUUDET " + strconv.Itoa(len(want)))
		if now := s.untilSaved(); !slices.Equal(edges(now), edges(screen(whole))) {
			t.Errorf("%s break the screen\n%s", mess.name, now)
		}
	}

	// A megabyte on one line is more than a note can be: it is refused, and
	// stays to be cut.
	s.pastes(strings.Repeat("pitkä ", 1<<20/7))
	s.untilIt("shows the long line", func(now screen) bool { return now.has("pitkä pitkä") })
	s.press("Enter")
	now := s.until(" ! ", "pitkä pitkä", "VAHVUUDET "+strconv.Itoa(len(want)))
	if !slices.Equal(edges(now), edges(screen(whole))) {
		t.Errorf("a long line breaks the screen\n%s", now)
	}
	s.press("C-u")
	s.untilIt("has an empty line", emptyLine)

	// Many lines are notes, once that is confirmed, without the empty ones.
	s.pastes("yksi\r\n\r\nkaksi\nkolme\r")
	s.until(w.words.T("paste.notes", 3))
	s.press("Enter")
	want = append(want, "yksi", "kaksi", "kolme")
	s.until("VAHVUUDET " + strconv.Itoa(len(want)))
	s.untilSaved()
	s.leaves()
	var got []string
	for _, n := range w.shows(code).notes(swotStage) {
		got = append(got, n.text)
	}
	if !slices.Equal(got, want) {
		t.Errorf("kept:\n%q\nwant:\n%q", got, want)
	}
	w.isWhole()
}

// frame is a screen without the lines that change: the capture line, what there
// is to tell, and the keys.
func frame(now screen) []string { return now[:len(now)-3] }

// edges are the borders of a screen: the first and last signs of its lines.
func edges(now screen) []string {
	var out []string
	for _, line := range now[1:min(len(now), 21)] {
		runes := []rune(line)
		if len(runes) > 0 {
			out = append(out, string(runes[0])+string(runes[len(runes)-1]))
		}
	}
	return out
}

// emptyLine reports whether nothing stands on the capture line.
func emptyLine(now screen) bool {
	_, typed, _ := strings.Cut(now[len(now)-3], "›")
	return strings.HasPrefix(strings.TrimSpace(typed), "ruutu:") || strings.TrimSpace(typed) == ""
}
