//go:build unix

package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestLiveWholeSwot leads a SWOT from the brainstorm to the strategy: forty notes
// and one that says what another does, a merge, themes, twenty voters with four
// dots each, the top five, a TOWS, three actions, the memo.
func TestLiveWholeSwot(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *world) {
		w.binary = watched(t)
		words := w.words
		code := w.plans("Talvi-ilta", "swot-evening")
		s := w.opens("open", code)
		s.press(pressed("NPage", swotStage)...)
		notes := fortyNotes(t)
		for i, n := range notes {
			if i > 0 && n.first != notes[i-1].first {
				s.press("Tab")
			}
			s.enters(n.second)
		}
		w.allOnTheBoard(s)
		s.press("Tab")
		s.enters("Vahva talkoohenki")
		s.until(w.lane("strengths")+" 11", "41 Vahva talkoohenki")

		// What two notes say is found on the whole board, and merged.
		s.press("C-l")
		s.until(words.T("place.twins"), "41 Vahva talkoohenki", "1 Talkoohenki on vahva")
		s.press("Enter")
		s.untilGone("► 1 Talkoohenki on vahva")

		// Themes: one by name, one more note into that of its neighbour.
		s.press("C-l")
		s.until(words.T("place.themes"))
		s.escapes(w.lane("strengths") + " 10")
		s.press("Up", "Up", "Enter")
		s.until(words.T("note.theme"))
		s.chooses(words.T("note.theme"))
		s.until(words.T("theme.new"))
		s.press("Enter")
		s.until(words.T("theme.hint"))
		s.enters("Talkoot")
		s.until("●")
		s.press("Down", "C-g")
		s.until(strings.Split(words.T("theme.joined", "10", "Talkoot"), ".")[0])
		s.press("Down")

		// Twenty voters, four dots each; one too many is refused.
		s.press("C-l", "C-l", "C-l")
		s.until(words.T("place.votes"))
		s.enters("20")
		s.until(words.T("votes.how"))
		s.press("Enter")
		s.until(words.T("form.keys"))
		s.press("Tab", "C-u")
		s.types("4")
		s.press("Enter")
		s.until("/ 80")
		for _, vote := range []string{"1 14", "12 20", "21 16", "31 18", "22 12"} {
			s.enters(vote)
		}
		s.until("80 / 80")
		s.enters("2 1")
		s.until("› 2 1", "81")
		s.press("C-u", "C-k")
		s.until(words.T("palette.prompt"))
		s.types(words.T("cmd.vote.reveal"))
		s.press("Enter")
		s.until(words.T("votes.revealed"), "1.", "5.")

		// The top of each lane goes into the TOWS; strategies cite it.
		s.escapes(w.lane("strengths") + " 10")
		s.press("C-k")
		s.until(words.T("palette.prompt"))
		s.types(words.T("cmd.tows.open"))
		s.press("Enter")
		s.until(words.T("field.factors"))
		s.press("C-u")
		s.enters("5")
		s.until("TOWS", words.T("tows.factors"), "S1")
		for _, strategy := range []string{"Talkoot kutsuvat nuoret mukaan S1 W1", "Etätyö tuo uusia tekijöitä (S1/O1)", "Koulu pysyy, kun talkoot auttavat S1 T1"} {
			s.enters(strategy)
			s.until(strategy[:20])
			s.press("Up", "C-o")
			s.until("F4")
			s.press("Down")
		}
		s.press("F4")
		s.until("[ ] ")
		s.press("Up", "Enter")
		behind, _, _ := strings.Cut(words.T("agreement.behind", 3), " (")
		s.until(behind)
		s.chooses(behind)
		s.until("Talkoohenki on vahva", "✓14")
		s.press("Escape")
		s.untilGone("✓14")

		s.press("F6")
		s.until(words.T("memo.variant.full"))
		w.writesAll(s)
		w.isWritten(s)
		s.untilSaved()
		s.leaves()

		for _, format := range []string{".md", ".html", ".json"} {
			w.memoIn(format, "Etätyö tuo uusia tekijöitä (S1/O1)", "Vahva talkoohenki", "Talkoot")
		}
		var board struct {
			Lanes []struct {
				Notes []struct {
					Number, Mentions, Votes int
					Theme                   *string
				}
			}
		}
		if err := json.Unmarshal([]byte(w.runs("board", code, "--board", "swot", "--json")), &board); err != nil {
			t.Fatal(err)
		}
		votes := map[int]int{}
		for _, l := range board.Lanes {
			for _, n := range l.Notes {
				votes[n.Number] = n.Votes
				if n.Number == 1 && n.Mentions != 1 {
					t.Errorf("note 1 was said again %d times", n.Mentions)
				}
				if (n.Number == 9 || n.Number == 10) && (n.Theme == nil || *n.Theme != "Talkoot") {
					t.Errorf("note %d is in the theme %v", n.Number, n.Theme)
				}
			}
		}
		for number, want := range map[int]int{1: 14, 12: 20, 21: 16, 31: 18, 22: 12, 2: 0} {
			if votes[number] != want {
				t.Errorf("note %d has %d votes, want %d", number, votes[number], want)
			}
		}
		if n := len(w.shows(code).Agreements); n != 3 {
			t.Errorf("%d actions", n)
		}
		w.isWhole()
	})
}
