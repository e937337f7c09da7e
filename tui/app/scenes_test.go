package app

import (
	"strings"
	"time"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

const (
	second = time.Second
	minute = time.Minute
)

// open opens a meeting by its code.
func (h *harness) open(code string) {
	h.t.Helper()
	header := must(h.app.catalogue.Find(code))(h.t)
	h.run(h.app.Open(header.ID))
}

// forty types the forty notes into their lanes.
func forty(h *harness) {
	h.stage(workshop.BoardStage)
	lane := "strengths"
	for _, n := range data(h.t, "forty-notes.txt") {
		if n[0] != lane {
			lane = n[0]
			h.press("tab")
		}
		h.enter(n[1])
	}
}

// names are the thirteen people as they are pasted.
func names(h *harness) string {
	var lines []string
	for _, n := range data(h.t, "thirteen-names.txt") {
		lines = append(lines, n[0]+"\t"+n[1])
	}
	return strings.Join(lines, "\n")
}

// thirteen marks the thirteen people present.
func thirteen(h *harness) {
	h.press("f3")
	h.paste(names(h))
	h.press("enter")
}

// agreed makes an action and a decision.
func agreed(h *harness) {
	h.press("f4")
	h.enter("Kysytään kunnalta iltavuoroja yhdistyksille")
	h.press("tab")
	h.typ("Hyvinvointikoordinaattori")
	h.press("tab")
	h.typ("27.2.2015")
	h.press("tab")
	h.typ("Hyvinvointiryhmän kokous")
	h.press("enter")
	h.press("tab")
	h.enter("Kalenteri kootaan yhteen paikkaan")
	h.press("enter")
}

// asked writes three questions.
func asked(h *harness) {
	h.stage(workshop.Rounds)
	h.enter(
		"Mitä kylä tarvitsee viiden vuoden päästä?",
		"Miten uudet asukkaat pääsevät mukaan yhdistysten toimintaan, ja kuka heidät kutsuu?",
		"Mistä voidaan luopua?",
	)
}

// answered has five groups of thirteen people answer the first question.
func answered(h *harness) {
	thirteen(h)
	asked(h)
	h.press("tab")
	h.enter("5")
	h.enter("Kokoontumistila talvellekin")
	h.press("tab")
	h.enter("Kyytipalvelu niille, joilla ei ole autoa, sekä tieto siitä, milloin se kulkee", "Kahvila")
	h.press("tab", "tab")
	h.enter("Nuorten oma tila")
}

// voting looks at the votings of a board of forty notes, in a room of twenty.
func voting(h *harness) {
	h.press("f3")
	h.enter("20")
	forty(h)
	h.command(kit.GoVotes)
}

// opened opens a round in which each of twenty has four dots.
func opened(h *harness) {
	voting(h)
	h.press("enter", "enter", "tab", "ctrl+u")
	h.typ("4")
	h.press("enter")
}

// voted enters what five notes got; two of them are level.
func voted(h *harness) {
	opened(h)
	h.enter("6", "9", "14 6", "22=12", "31 1")
}

// rounded opens a round of the kind that has a number in the menu, as it is
// suggested.
func rounded(h *harness, number string) {
	voting(h)
	h.press("enter", number, "enter")
}

// themed puts some notes into two themes.
func themed(h *harness) {
	m, st := h.meeting(), h.app.viewed
	note := func(n int) workshop.ID { return m.NoteByNumber(n).ID }
	h.run(h.app.simple(m.MakeTheme(h.app.Moment(), st, "Väki ja jaksaminen", note(1), note(11), note(12), note(18))))
	h.run(h.app.simple(m.MakeTheme(h.app.Moment(), st, "Tilat", note(2), note(23), note(36))))
}
