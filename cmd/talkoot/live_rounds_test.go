//go:build unix

package main

import (
	"fmt"
	"strings"
	"testing"
)

// TestLiveGroupWorkshop leads the evening of five groups and two topics that the
// program is made for: twenty people by name, groups that go from question to
// question, the room's window, timers, two late arrivals, the speakers' list, the
// harvest, minutes from the rest, the sheets and the memo.
func TestLiveGroupWorkshop(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *world) {
		w.binary = watched(t)
		words := w.words
		code := w.plans("Ryhmien ilta", "five-groups")
		room := w.beside()
		wall := room.openTerminal(room.command("audience")...)
		s := w.opens("open", code)
		s.press("F3")
		s.until(words.T("attendance.prompt"))
		s.pastes(strings.Join(twentyNames(t), "\n"))
		s.until(words.T("people.import.mark", 20))
		s.press("Enter")
		s.until(words.T("header.named", words.T("named", 20)))

		// Three questions of the first topic.
		s.escapes(words.T("programme.prompt"))
		s.press(pressed("NPage", roundsStage)...)
		s.until(words.T("prompt.question"))
		for _, q := range threeQuestions {
			s.enters(q)
		}
		s.until(threeQuestions...)
		s.press("Tab")
		wall.until(threeQuestions[0])

		// Groups that go from question to question: looked at, made, announced.
		s.press("C-r")
		s.until(words.T("groups.here", 20))
		s.press("Tab")
		s.until(words.T("groups.wishes"))
		s.enters("5")
		s.press("Enter")
		s.until(words.T("rotation.questions"))
		s.chooses(words.T("rotation.questions"))
		s.press("Tab")
		s.until(words.T("groups.proposal", "1"), "5")
		s.press("Tab")
		s.until(words.T("groups.proposal", "2"))
		s.press("Enter")
		s.until(words.T("groups.nottold"), words.T("groups.formed", 5)+": 4, 4, 4, 4, 4")
		if now := wall.look(); now.has("Aino") {
			t.Errorf("the room sees groups before it was told\n%s", now)
		}
		s.press("Enter")
		s.until(words.T("cmd.groups.announce"))
		s.chooses(words.T("cmd.groups.announce"))
		s.until(words.T("groups.announced"))
		wall.until(words.T("room.groups"), "Aino", "Bo", "1 ", "5 ")
		w.noSurnames(wall)

		// Two come late, and join the best small group.
		s.press("F3")
		s.until(words.T("attendance.prompt"))
		joined, _, _ := strings.Cut(words.T("attendance.joined", "\x00"), "\x00")
		for _, late := range []string{"Oili Myöhäinen, Liperin Martat", "Uuno Viivytys"} {
			s.enters(late)
			s.until(joined, strings.Split(late, ",")[0])
		}
		s.until(words.T("named", 22))

		// The clock, answers, and a draft that the room does not see.
		s.escapes(threeQuestions[0])
		s.press("C-t")
		wall.until(words.T("room.left"))
		for i := range 5 {
			if i > 0 {
				s.press("Tab")
			}
			s.enters("Ehdotus " + string(rune('a'+i)))
		}
		s.until("Ehdotus e")
		s.types("keskeneräinen")
		s.until("› keskeneräinen")

		// Somebody asks to speak, while the draft waits.
		s.press("C-s")
		s.until(words.T("turns.prompt"))
		s.enters("sininen pusero")
		s.press("Enter")
		s.until("sininen pusero")
		s.press("Escape")
		s.untilGone(words.T("turns.prompt"))
		s.until("› keskeneräinen")
		wall.until(words.T("room.speaks", "sininen pusero"))
		w.noSurnames(wall, "keskeneräinen")
		s.press("C-u")

		// The next round: groups go to their next tables.
		s.press("NPage")
		s.until(words.T("round.number", 2, 3))
		s.until(words.T("question.number", 2, 3), threeQuestions[1])
		wall.until(words.T("room.round.of", 2, 3))

		w.harvests(s, wall)

		// Five minutes more here, from the rest; then the break and the second topic.
		w.commands(s, words.T("cmd.minutes.five"))
		s.press("NPage")
		s.until(words.T("round.number", 3, 3))
		s.press("NPage")
		w.untilStage(s, 5, 8)
		wall.until(words.T("kind.break"))
		s.press("NPage")
		w.untilStage(s, 6, 8)
		s.until(words.T("prompt.question"))
		s.enters("Kuka ottaa vastuun?")
		s.press("Tab")
		wall.until("Kuka ottaa vastuun?")
		s.enters("Kyläyhdistys")
		s.until("Kyläyhdistys")

		s.press("F6")
		s.until(words.T("memo.variant.full"))
		w.writesAll(s)
		w.isWritten(s)
		s.untilSaved()
		s.leaves()
		wall.press("q")
		wall.ends(0)

		w.memoIn(".md", append([]string{"Ehdotus a", "Ehdotus e", "Kuka ottaa vastuun?", "Kyläyhdistys"}, threeQuestions...)...)
		for _, name := range []string{"Myöhäinen", "Karttunen", "Viivytys", "keskeneräinen"} {
			w.memoLacks(".md", name)
		}
		routes := w.runs("print", code, "--what", "routes", "--names")
		for _, name := range []string{"Oili Myöhäinen", "Uuno Viivytys", "Aino Karttunen"} {
			if !strings.Contains(routes, name) {
				t.Errorf("there is no route of %s\n%s", name, routes)
			}
		}
		m := w.shows(code)
		sum := 0
		for _, n := range m.sizes() {
			sum += n
			if n < 4 || n > 5 {
				t.Errorf("the groups have sizes %v", m.sizes())
			}
		}
		if sum != 22 {
			t.Errorf("the groups hold %d", sum)
		}
		w.isWhole()
	})
}

// harvests tells an answer of each of the first two groups.
func (w *world) harvests(s, wall *terminal) {
	w.t.Helper()
	w.commands(s, w.words.T("cmd.go.harvest"))
	s.until(w.words.T("place.harvest"), "Ehdotus a")
	s.press("Down", "Enter")
	wall.until("Ehdotus a")
	s.press("Down", "Enter")
	wall.until("Ehdotus b")
	s.escapes(threeQuestions[1])
}

// commands runs a command of the palette by its name.
func (w *world) commands(s *terminal, name string) {
	w.t.Helper()
	s.press("C-k")
	s.until(w.words.T("palette.prompt"))
	s.types(name)
	s.until("►" + name)
	s.press("Enter")
	s.untilGone(w.words.T("palette.prompt"))
}

// noSurnames checks that the room sees no surname, nor what else it must not.
func (w *world) noSurnames(wall *terminal, texts ...string) {
	w.t.Helper()
	now := wall.look()
	for _, text := range append(texts, "Karttunen", "Hyvärinen", "Virtanen", "Pöntinen", "Myöhäinen", "Viivytys") {
		if now.has(text) {
			w.t.Errorf("the room sees %q\n%s", text, now)
		}
	}
}

// untilStage waits for a stage by its number.
func (w *world) untilStage(s *terminal, number, of int) {
	w.t.Helper()
	s.until(fmt.Sprintf("%s %d/%d", w.words.T("header.stage"), number, of))
}
