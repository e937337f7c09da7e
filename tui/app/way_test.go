package app

import (
	"slices"
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// lanes are the notes of the SWOT, lane by lane.
func lanes(h *harness) [4][]string {
	var out [4][]string
	for _, s := range h.meeting().Stages {
		if s.Board.IsSWOT() {
			for i, l := range s.Board.Lanes {
				out[i] = texts(l)
			}
		}
	}
	return out
}

func expect[T any](h *harness, what string, got, want []T, equal func(a, b T) bool) {
	h.t.Helper()
	if !slices.EqualFunc(got, want, equal) {
		h.t.Fatalf("%s: %v, want %v\n%s", what, got, want, h.frame())
	}
}

func same(a, b string) bool { return a == b }

// Text that is half typed waits where it was typed, wherever one goes: with
// Esc, with a function key, to another stage, to the list of meetings and after
// a crash.
func TestTextWaitsWhereItWasTyped(t *testing.T) {
	const text = "Puolikas lause"
	places := map[string]func(h *harness){
		"programme":  func(h *harness) { h.press("f9") },
		"talk":       func(h *harness) { h.stage(workshop.Talk) },
		"swot":       func(h *harness) { h.stage(workshop.BoardStage) },
		"discussion": func(h *harness) { h.stage(workshop.Discussion) },
		"attendance": func(h *harness) { h.press("f3") },
		"agreements": func(h *harness) { h.press("f4") },
	}
	aways := map[string]func(h *harness){
		"esc":      func(h *harness) { h.press("esc") },
		"memo":     func(h *harness) { h.press("f6", "esc") },
		"stage":    func(h *harness) { h.press("pgdown", "pgup") },
		"palette":  func(h *harness) { h.press("ctrl+k"); h.typ("muistio"); h.press("esc") },
		"help":     func(h *harness) { h.press("f1", "esc") },
		"language": func(h *harness) { h.run(h.app.chooseLanguage(lang.Swedish)) },
		"meetings": func(h *harness) { h.command(kit.GoMeetings); h.press("enter") },
		"undo":     func(h *harness) { h.press("ctrl+z", "ctrl+y") },
		"crash":    func(h *harness) { h.pause(); h.restart() },
	}
	for where, goThere := range places {
		for how, away := range aways {
			t.Run(where+" "+how, func(t *testing.T) {
				h := newHarness(t, withMeeting("swot-evening"))
				goThere(h)
				h.typ(text)
				away(h)
				if h.app.session == nil {
					h.press("enter")
				}
				goThere(h)
				if got := h.line(); got != text {
					t.Errorf("the line holds %q:\n%s", got, h.frame())
				}
				h.shows(text)
			})
		}
	}
}

// Letters are text on every screen; none of them leaves, deletes or opens.
func TestLettersAreText(t *testing.T) {
	for _, key := range []string{"q", "x", "d", "j", "k", "g", "ö", "1", "0", ":", "/", "-", "Q"} {
		h := newHarness(t, withMeeting("swot-evening"))
		for _, place := range []string{"f9", "f3", "f4"} {
			h.press(place)
			h.press(key)
			if got := h.line(); got != key || h.quit {
				t.Errorf("%s at %s: the line holds %q", key, place, got)
			}
			h.press("backspace")
		}
	}
}

// A question mark asks for help only where nothing is typed.
func TestQuestionMark(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.typ("Onko?")
	if h.line() != "Onko?" || len(h.app.overlays) > 0 {
		t.Fatalf("the line holds %q", h.line())
	}
	h.press("enter", "?")
	h.shows("Tab tai ruudun kirjain")
}

// A lane letter and a space pick the lane; the letter is not part of the note,
// and Backspace gives it back to one who meant it as text.
func TestLaneByLetter(t *testing.T) {
	for l, letters := range map[lang.Language]string{"fi": "vhmu", "sv": "svmh", "en": "swot"} {
		h := newHarness(t, speaking(l), withMeeting("swot-evening"))
		h.stage(workshop.BoardStage)
		var want [4][]string
		for i := 3; i >= 0; i-- {
			h.typ(letters[i : i+1])
			h.press("space")
			h.enter("Kirjaus")
			h.enter(strings.ToUpper(letters[i:i+1]) + " Toinen")
			want[i] = []string{"Kirjaus", "Toinen"}
		}
		for i, got := range lanes(h) {
			expect(h, string(l), got, want[i], same)
		}
	}
}

func TestBackspaceGivesTheLetterBack(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.typ("u ")
	h.shows("Uhat ›")
	h.press("backspace")
	h.shows("Vahvuudet › u")
	h.enter(" on kirjain")
	// Letters in the middle and without a space are text at once.
	h.enter("h", "hm u")
	expect(h, "strengths", lanes(h)[0], []string{"u on kirjain", "h", "hm u"}, same)
}

// Tab goes round the lanes, and what is typed goes along.
func TestTabKeepsTheText(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.typ("Kyläkoulu lakkautetaan")
	h.press("tab", "tab", "tab", "tab", "shift+tab")
	if got := h.line(); got != "Kyläkoulu lakkautetaan" {
		t.Fatalf("the line holds %q", got)
	}
	h.press("enter")
	expect(h, "threats", lanes(h)[3], []string{"Kyläkoulu lakkautetaan"}, same)
	if h.line() != "" {
		t.Errorf("the line holds %q after Enter", h.line())
	}
}

// Many pasted lines are asked about once and undone at once, whatever ends
// them.
func TestPasteIsOneStep(t *testing.T) {
	for name, end := range map[string]string{"LF": "\n", "CR": "\r", "CRLF": "\r\n", "blank lines": "\n \n\n"} {
		t.Run(name, func(t *testing.T) {
			h := newHarness(t, withMeeting("swot-evening"))
			h.stage(workshop.BoardStage)
			h.typ("Puolikas")
			h.paste("Bussi kulkee" + end + "Kauppa on auki" + end + "Latu on kunnossa" + end)
			h.shows("Lisätäänkö 3 kirjausta?")
			h.press("enter")
			want := []string{"Bussi kulkee", "Kauppa on auki", "Latu on kunnossa"}
			expect(h, "after the paste", lanes(h)[0], want, same)
			if h.line() != "Puolikas" {
				t.Errorf("the line holds %q", h.line())
			}
			h.press("ctrl+z")
			expect(h, "after an undo", lanes(h)[0], nil, same)
			h.press("ctrl+y")
			expect(h, "after a redo", lanes(h)[0], want, same)
		})
	}
}

// Esc at the question adds nothing; one line is text and asks nothing.
func TestPasteAsksOnlyOnce(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.paste("Bussi kulkee\n")
	if len(h.app.overlays) > 0 || h.line() != "Bussi kulkee" {
		t.Fatalf("one line: %q\n%s", h.line(), h.frame())
	}
	h.press("enter")
	h.paste("a\nb")
	h.press("esc")
	expect(h, "after Esc", lanes(h)[0], []string{"Bussi kulkee"}, same)
	h.paste("a\nb")
	h.press("2") // as one line
	if h.line() != "a b" {
		t.Errorf("the line holds %q", h.line())
	}
}

// Undo and redo go on where they were after a restart, through all there is.
func TestUndoReachesAcrossARestart(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Yksi", "Kaksi", "Kolme")
	h.press("ctrl+z")
	h.restart()
	expect(h, "after the restart", lanes(h)[0], []string{"Yksi", "Kaksi"}, same)
	h.press("ctrl+z")
	expect(h, "after an undo", lanes(h)[0], []string{"Yksi"}, same)
	h.restart()
	h.press("ctrl+y", "ctrl+y")
	expect(h, "after two redos", lanes(h)[0], []string{"Yksi", "Kaksi", "Kolme"}, same)
	h.press("ctrl+y")
	h.shows("Ei ole mitään tehtävää uudelleen.")
	h.press("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
	h.shows("Ei ole mitään kumottavaa.")
	if n := h.meeting().NoteCount(); n != 0 || len(h.meeting().Stages) != 6 {
		t.Errorf("%d notes in %d stages", n, len(h.meeting().Stages))
	}
}

// What a closed form held comes back when it is opened again.
func TestFormsKeepWhatWasTyped(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f4")
	h.enter("Kysytään tiloja")
	h.press("tab")
	h.typ("Koordinaattori")
	h.press("esc", "enter")
	h.shows("Koordinaattori")
	h.press("enter")
	if a := h.meeting().Agreements; len(a) != 1 || a[0].What != "Kysytään tiloja" || a[0].Who.Office != "Koordinaattori" {
		t.Fatalf("agreed: %+v\n%s", a, h.frame())
	}
	if h.line() != "" {
		t.Errorf("the line holds %q", h.line())
	}
}

// A refused form stays and says why; nothing of it is lost.
func TestRefusedFormsStay(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f4")
	h.enter("Kysytään tiloja")
	h.press("tab", "tab")
	h.enter("joskus")
	h.shows("”joskus” ei ole päivämäärä", "Kysytään tiloja", "› joskus")
	if n := len(h.meeting().Agreements); n != 0 {
		t.Errorf("%d agreements", n)
	}
}

// A command that cannot run says why, from its key as from the palette.
func TestWhyNot(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f8")
	h.shows("ajastin ei ole käytössä")
	h.press("ctrl+k")
	h.typ("lopeta")
	h.shows("Lopeta ajastin – ajastin ei ole käytössä")
	h.press("enter")
	if len(h.app.overlays) != 1 {
		t.Error("a command that cannot run closed the palette")
	}
}
