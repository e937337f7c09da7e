//go:build unix

package main

import (
	"slices"
	"strings"
	"testing"
)

// roundsStage is the number of the first stage of questions in the ready
// five-group evening.
const roundsStage = 4

var threeQuestions = []string{
	"Mitä kylä tarvitsee viiden vuoden päästä?",
	"Mitä teemme itse, mitä kunnan kanssa?",
	"Kuka ottaa ensimmäisen askeleen?",
}

// TestLiveGroupsAndQuestions splits twenty people into five groups and goes
// through three questions.
func TestLiveGroupsAndQuestions(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *world) {
		w.binary = watched(t)
		code := w.plans(eveningTitle, "five-groups")
		s := w.opens("open", code)
		// Prepared: the questions, and who is there.
		s.press(pressed("NPage", roundsStage)...)
		for _, q := range threeQuestions {
			s.enters(q)
		}
		s.until(threeQuestions...)
		s.press("F3")
		s.pastes(strings.Join(twentyNames(t), "\n"))
		s.until(w.words.T("people.import.mark", 20))
		s.press("Enter")
		s.until(w.words.T("header.named", w.words.T("named", 20)))
		s.escapes(threeQuestions...)
		s.escapes(w.words.T("programme.prompt"))
		s.press(pressed("Up", roundsStage)...)

		// From the programme of the open meeting, as it is when one opens it.
		s.keys = 0
		s.press(pressed("NPage", roundsStage)...)
		s.enters("5")
		s.until(w.words.T("groups.formed", 5) + ": 4, 4, 4, 4, 4")
		s.press("C-t")
		s.until(":5") // fifty-some seconds of a minute are left
		s.until(w.words.T("question.number", 1, 3), threeQuestions[0])
		s.press("NPage")
		s.until(w.words.T("question.number", 2, 3), threeQuestions[1])
		s.press("NPage")
		s.until(w.words.T("question.number", 3, 3), threeQuestions[2])
		s.press("NPage")
		s.until(w.words.T("header.stage") + " 5/8")
		s.untilSaved()
		costs(t, "five groups, a timer and three questions", s.keys, 12)
		s.leaves()

		m := w.shows(code)
		if got := m.sizes(); !slices.Equal(got, []int{4, 4, 4, 4, 4}) {
			t.Errorf("the groups have sizes %v", got)
		}
		w.isWhole()
	})
}

// twentyNames are the thirteen people, and seven more.
func twentyNames(t testing.TB) []string {
	t.Helper()
	var out []string
	for _, n := range thirteenNames(t) {
		out = append(out, n.first)
	}
	return append(out, "Anna Berg", "Bo Ek", "Eila Laine", "Heikki Suni", "Ilmi Kuosmanen", "Leo Parviainen", "Tyyne Karvinen")
}

// sizes are the sizes of the groups.
func (m held) sizes() []int {
	var out []int
	for _, g := range m.Groups {
		n := 0
		if g.Size != nil {
			n = *g.Size
		}
		out = append(out, n)
	}
	return out
}
