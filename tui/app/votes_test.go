package app

import (
	"slices"
	"strconv"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// tallies are what notes got in the newest round of the viewed board, by number.
func (h *harness) tallies() map[int]int {
	h.t.Helper()
	out := map[int]int{}
	for _, r := range h.meeting().Stage(h.app.viewed).Board.LastVoting().Ranking() {
		if n := r.Tally.Sum(); n > 0 {
			out[r.Note.Number] = n
		}
	}
	return out
}

// The votings of a board belong to its stage: one key leads from the board
// there and back, Esc back to the board, and PgDn on through the programme.
func TestVotesBelongToTheStage(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	st := h.stage(workshop.BoardStage)
	h.command(kit.GoVotes)
	h.shows("Äänestys · SWOT", "ei ole vielä kirjauksia")
	h.press("esc")
	h.shows("VAHVUUDET")
	h.enter("Talkoohenki on vahva")
	h.command(kit.GoVotes)
	h.press("f3")
	h.shows("Osallistujat")
	h.press("esc")
	h.shows("Äänestys · SWOT")
	h.press("esc")
	h.shows("VAHVUUDET")
	h.command(kit.GoVotes)
	h.press("pgdown")
	if h.app.viewed == st.ID || h.app.place != kit.StagePlace {
		t.Fatalf("PgDn leads to %s:\n%s", h.app.place, h.frame())
	}
	h.press("f9", "ctrl+l")
	h.shows("siirry ensin vaiheeseen")
	h.stage(workshop.Break)
	h.press("ctrl+l")
	h.shows("vaiheessa ei ole taulua")
}

// From the board one key leads through all its views and back.
func TestViewsGoRound(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.enter("Talkoohenki on vahva")
	var want, seen []kit.Place
	for _, v := range boardViews {
		if v.when == nil {
			want = append(want, v.place)
		}
	}
	for range want {
		h.press("ctrl+l")
		seen = append(seen, h.app.place)
	}
	if !slices.Equal(seen, want) {
		t.Fatalf("seen %v, want %v", seen, want)
	}
	h.press("ctrl+l")
	h.shows("VAHVUUDET")
}

// A stage that goes takes the views of its board along.
func TestVotesGoWithTheirStage(t *testing.T) {
	h := newHarness(t, withMeeting("empty"))
	h.enter("Ideat")
	h.press("enter")
	h.run(h.app.GoStage(h.meeting().Stages[0].ID))
	h.command(kit.GoVotes)
	h.press("f3")
	for len(h.meeting().Stages) > 0 {
		h.press("ctrl+z")
	}
	h.press("esc")
	h.shows("Ohjelmassa ei ole vielä vaiheita")
	h.press("ctrl+y")
	h.run(h.app.GoStage(h.meeting().Stages[0].ID))
	h.command(kit.GoVotes)
	for h.app.place == kit.Votes {
		h.press("ctrl+z")
	}
	h.shows("Ohjelmassa ei ole vielä vaiheita")
	h.fits()
}

// A round on paper, from its rules to the result, by keys alone.
func TestVotesOnPaper(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	voting(h)
	h.shows("ei ole vielä äänestetty")
	h.press("enter")
	h.shows("Millä äänestetään?")
	h.press("enter", "tab")
	h.shows("√40 → 7")
	h.press("ctrl+u")
	h.typ("4")
	h.press("enter")
	h.shows("Annettu 0 / 80", "20 äänestäjää × 4 ääntä", "Piilossa salilta", "Kirjaus 1 ›")
	h.enter("6")
	h.shows("Kirjaus 1: 6", "Kirjaus 2 ›") // on to the next row
	h.enter("9", "14 6", "22=12")
	h.shows("Kirjaus 22: 12", "Kirjaus 3 ›", "Annettu 33 / 80", "ääniä saanut 4/40")
	h.enter("0") // nothing for this one, and on
	h.shows("Kirjaus 4 ›", "Annettu 33 / 80")
	h.press("down")
	h.enter("1")
	h.shows("Kirjaus 6 ›", "Annettu 34 / 80")
	want := map[int]int{1: 6, 2: 9, 14: 6, 22: 12, 5: 1}
	if got := h.tallies(); !mapsEqual(got, want) {
		t.Fatalf("entered %v, want %v", got, want)
	}
	h.press("tab")
	h.hides("Talkoohenki")
	h.press("enter", "1")
	h.shows("Paljastettu", "1.   22 Yhteinen tapahtumakalenteri", "2.    2 Kylätalo", "3.–4.    1 Talkoohenki", "3.–4.   14 Avustusten", "EI ÄÄNIÄ")
	h.press("ctrl+z")
	h.shows("Piilossa salilta")
	h.hides("Talkoohenki")
	h.press("ctrl+y", "tab", "ctrl+z", "ctrl+z")
	h.shows("Annettu 33 / 80")
	h.press("ctrl+y")
	h.shows("Annettu 34 / 80")
}

func mapsEqual(a, b map[int]int) bool {
	for k, n := range b {
		if a[k] != n {
			return false
		}
	}
	return len(a) == len(b)
}

// What cannot be right is refused with a sentence, and stays on the line.
func TestVotesRefused(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	voted(h)
	for _, c := range []struct{ line, why string }{
		{"47", "on enintään 80"}, // with 34 elsewhere, of which 9 on this row go
		{"14 81", "on enintään 80"},
		{"41 3", "Kirjausta 41 ei ole"},
		{"kolme", "Äänet eivät kelpaa"},
		{"1 2 3", "Äänet eivät kelpaa"},
		{"-1", "Äänet eivät kelpaa"},
	} {
		h.enter(c.line)
		h.shows(c.why, "› "+c.line, "Annettu 34 / 80", "Kirjaus 3 ›")
		h.press("ctrl+u")
	}
	h.enter("46")
	h.shows("Annettu 80 / 80")
	// Rules under which this would be too much are refused too.
	h.command(kit.VoteEdit)
	h.press("ctrl+u")
	h.typ("19")
	h.press("enter")
	h.shows("on enintään 76")
	h.press("esc")
	h.shows("20 äänestäjää")
}

// No stacking: nobody can give a note more than one dot.
func TestVotesCapped(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	voting(h)
	h.press("enter", "enter", "tab", "tab")
	h.typ("1")
	h.press("tab")
	h.typ("2")
	h.press("enter")
	h.enter("21")
	h.shows("tulisi 21 ääntä, mutta 20 äänestäjältä", "› 21")
	h.press("ctrl+u")
	h.enter("20", "20", "1")
	h.shows("Ruutuun tulisi 41 ääntä", "› 1")
	h.resize(120, 40)
	h.shows("ei kasaamista", "ruutua kohti 2")
}

// Until the result is revealed, what a note got can be read only while it is
// selected: the room may see this screen.
func TestVotesAreHidden(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	voting(h)
	themed(h)
	h.enter("200")
	h.press("1", "enter")
	h.enter("137", "12 329", "3")
	for _, size := range sizes {
		h.resize(size[0], size[1])
		h.wait(9 * second) // what was told of the last one passes
		h.shows("•")
		h.hides("137", "329", "466 ")
		h.press("tab")
		h.hides("137", "329", "466 ")
		h.press("tab")
	}
	h.press("up", "up", "up")
	h.shows("137")
	h.hides("329")
	h.command(kit.VoteReveal)
	h.shows("137", "329", "Vahvuudet", "Väki ja jaksaminen", "466 ")
	h.command(kit.VoteHide)
	h.shows("Piilossa salilta")
	h.hides("329", "466 ")
}

// Rounds are kept apart, and taking one away can be undone.
func TestVotesInRounds(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	voted(h)
	h.command(kit.VoteNew)
	h.press("enter")
	for range 4 {
		h.press("tab")
	}
	h.typ("Uusinta")
	h.press("enter")
	h.shows("2/2 · Pisteäänestys · Uusinta", "Annettu 0 / 140")
	h.enter("14 40")
	h.command(kit.VoteRounds)
	h.press("1")
	h.shows("1/2 · Pisteäänestys", "Annettu 34 / 80")
	h.press("down", "down")
	h.typ("2") // a half-typed number waits, with its row and round
	h.pause()
	h.restart()
	h.command(kit.GoVotes)
	h.shows("1/2 ·", "Kirjaus 3 › 2")
	h.press("ctrl+u")
	h.command(kit.VoteRemove)
	h.shows("Poistettu: 1/2 · Pisteäänestys", "Uusinta", "Annettu 40 / 140")
	h.press("ctrl+z")
	h.command(kit.VoteRounds)
	h.press("1")
	h.shows("Annettu 34 / 80")
}

// The other ways of voting have their own numbers.
func TestVotesOfOtherKinds(t *testing.T) {
	for _, c := range []struct {
		name, number string
		lines, shown []string
	}{
		{"rating", "2", []string{"0 1 3 5 2", "14 0 0 0 0 20"}, []string{"Annettu 31 / 800", "3,73 (11)", "5,0 (20)"}},
		{"money", "3", []string{"250 €", "14 1000"}, []string{"Annettu 1", "250\u00a0€", "1\u00a0000\u00a0€"}},
		{"hands", "4", []string{"12 3 1", "14=3 12", "2=5"}, []string{"Annettu 36 / 800", "1.    1 Talkoohenki", "12–3–1", "2.    2 Kylätalo", "5–0–0", "3.   14 Avustusten", "3–12–0"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := newHarness(t, withMeeting("swot-evening"))
			rounded(h, c.number)
			h.enter(c.lines...)
			h.command(kit.VoteReveal)
			h.shows(c.shown...)
			h.enter("21")
			if c.name != "money" && len(h.line()) != 2 {
				t.Errorf("more than the room can give was taken:\n%s", h.frame())
			}
		})
	}
}

// Themes can be voted on, and where notes are, a theme gets what its notes got.
func TestVotesOnThemes(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	voting(h)
	themed(h)
	h.press("enter", "5", "enter")
	h.shows("Pisteäänestys, teemoille", "1 ● Väki ja jaksaminen", "2 ■ Tilat", "Teema 1 ›")
	h.enter("7", "5", "1 8")
	h.shows("Annettu 13 / 60")
	h.enter("3 1")
	h.shows("Teemaa ei ole tällä taululla", "› 3 1")
	h.press("ctrl+u")
	h.command(kit.VoteNew)
	h.press("1", "enter")
	h.enter("1 6", "18 2", "23 3")
	h.command(kit.VoteReveal)
	h.resize(120, 40)
	h.shows("● Väki ja jaksaminen               8", "■ Tilat                            3")
}

// A note that was merged with another is voted on by either number.
func TestVotesOnMergedNotes(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	voted(h)
	m := h.meeting()
	h.run(h.app.simple(m.MergeNotes(m.NoteByNumber(1).ID, m.NoteByNumber(14).ID)))
	if got := h.tallies()[1]; got != 12 {
		t.Fatalf("the merged note has %d", got)
	}
	h.enter("14 15")
	h.shows("Kirjaus 1: 15", "Annettu 37 / 80")
	h.press("ctrl+z")
	if got := h.tallies()[1]; got != 12 {
		t.Fatalf("after undo the merged note has %d", got)
	}
}

// Enter on an empty line opens what can be done with the row.
func TestVotesMenu(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	voted(h)
	h.press("up", "enter", "1", "ctrl+u")
	h.typ("8")
	h.press("enter")
	h.shows("Annettu 33 / 80")
	h.press("enter", "2")
	h.shows("Annettu 25 / 80")
	h.press("ctrl+z", "delete")
	h.shows("Annettu 25 / 80")
	h.press("enter", "3")
	if h.app.place != kit.StagePlace {
		t.Fatalf("not on the board:\n%s", h.frame())
	}
	h.shows("► 2 Kylätalo")
}

// Every change of a voting survives a restart.
func TestVotesAreStored(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	voted(h)
	want := h.tallies()
	h.command(kit.VoteReveal)
	h.checkStore()
	h.restart()
	if got := h.tallies(); !mapsEqual(got, want) {
		t.Fatalf("after a restart %v, before %v", got, want)
	}
	h.command(kit.GoVotes)
	h.shows("Paljastettu", "Annettu "+strconv.Itoa(34)+" / 80")
}
