package app

import (
	"fmt"
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// doubled types the forty notes and some of them again in other words, and opens
// the near-duplicates.
func doubled(h *harness) {
	forty(h)
	h.enter("Avustusten pieneneminen", "Vapaaehtoisten uupuminen", "Väsymistä talven jälkeen", "Uupuvat vapaaehtoiset")
	h.press("ctrl+l")
}

// merged writes which notes stand for which: "32: 41".
func (h *harness) merged() string {
	var out []string
	for _, n := range h.board().Notes() {
		for _, x := range n.Merged {
			out = append(out, fmt.Sprintf("%d: %d", n.Number, x.Number))
		}
	}
	return strings.Join(out, ", ")
}

func (h *harness) wantMerged(want string) {
	h.t.Helper()
	if got := h.merged(); got != want {
		h.t.Fatalf("merged are %q, want %q\n%s", got, want, h.frame())
	}
}

// A group is merged at one key into the selected note; the next group is
// selected then. Enter on what is merged parts it again, and so does undo.
func TestMergeTwins(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	doubled(h)
	h.shows("Samaa tarkoittavat · SWOT", "3 ryhmää", "32 ← 41", "34 ← 42, 44", "18 ← 43")
	for !strings.HasPrefix(h.selected(), "32") {
		h.press("tab")
	}
	h.press("down")
	h.shows("41 ← 32")
	h.press("up", "enter")
	h.wantMerged("32: 41")
	h.shows("41 yhdistetty kirjaukseen 32", "2 ryhmää", "YHDISTETTY 1", "→ 32")
	if got := h.selected(); strings.HasPrefix(got, "32") || strings.HasPrefix(got, "41") {
		t.Fatalf("%q is still selected", got)
	}
	h.press("ctrl+z")
	h.wantMerged("")
	h.shows("3 ryhmää")
	h.press("ctrl+y")
	h.wantMerged("32: 41")
	h.press("tab", "tab")
	for !strings.HasPrefix(h.selected(), "41") {
		h.press("down")
	}
	h.press("enter")
	h.wantMerged("")
	h.shows("Kirjaus 41 on taas ruudussa Uhat", "3 ryhmää")
	if n := h.meeting().NoteCount(); n != 44 {
		t.Fatalf("%d notes are left", n)
	}
}

// In a group of three one note alone can be merged.
func TestMergeOneTwin(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	doubled(h)
	for !strings.HasPrefix(h.selected(), "34") {
		h.press("tab")
	}
	h.press("ctrl+e")
	h.shows("Yhdistä kirjaukseen 34", "42 Vapaaehtoisten", "44 Uupuvat")
	h.press("2")
	h.wantMerged("34: 44")
	h.shows("34 ← 42")
	for !strings.HasPrefix(h.selected(), "34") {
		h.press("tab")
	}
	h.press("enter")
	h.wantMerged("34: 44, 34: 42")
}

// Where notes stand in different lanes, merging asks first.
func TestMergeTwinsOfTwoLanes(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	doubled(h)
	for !strings.HasPrefix(h.selected(), "18") {
		h.press("tab")
	}
	h.press("enter")
	h.shows("Kirjaukset ovat eri ruuduissa.", "· Heikkoudet", "· Uhat", "Yhdistä kaikki (43)", "sivuun")
	h.hides("vain saman ruudun")
	h.press("1")
	h.wantMerged("18: 43")
	h.press("ctrl+z")
	h.run(h.app.simple(h.meeting().AddNotes(h.app.Moment(), h.board().Lanes[1].ID, "", "Väsymistä pitkän talven jälkeen")))
	h.resize(80, 24)
	for !strings.HasPrefix(h.selected(), "18") {
		h.press("tab")
	}
	h.press("enter")
	h.shows("Yhdistä vain saman ruudun (45)")
	h.press("2")
	h.wantMerged("18: 45")
}

// What does not mean the same is put aside, until it is asked for again.
func TestPutTwinsAside(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	doubled(h)
	h.press("delete")
	h.shows("2 ryhmää", "1 sivussa", "Sivuun pantu")
	h.press("delete", "delete")
	h.shows("Kaikki ryhmät on käyty läpi")
	h.press("delete", "enter", "tab", "up") // nothing is selected
	h.wantMerged("")
	h.command(kit.TwinsAgain)
	h.shows("3 ryhmää")
	h.hides("sivussa")
}

// A board that says nothing twice says so, and what to do next.
func TestNoTwins(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.press("ctrl+l")
	h.shows("Missään kahdessa kirjauksessa ei sanota samaa")
	h.typ("x")
	h.shows("Tähän ei kirjoiteta")
}

// The search goes on beside the keys: until it ends the screen says so, and
// what it finds is what still stands.
func TestTwinsAreSoughtBesideTheKeys(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	forty(h)
	h.enter("Avustusten pieneneminen", "Vapaaehtoisten uupuminen")
	h.holding = true
	h.press("ctrl+l")
	h.shows("etsitään…")
	h.hides("ei sanota samaa")
	h.press("down", "enter", "delete", "tab")
	h.run(h.app.simple(h.meeting().RemoveNote(h.meeting().NoteByNumber(41).ID)))
	h.release()
	h.shows("1 ryhmä", "34 ← 42")
	h.hides("32 ← 41")
}

// Leaving the meeting while a search is under way hurts nobody.
func TestLeaveTwinsWhileSeeking(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	forty(h)
	h.enter("Avustusten pieneneminen")
	h.holding = true
	h.press("ctrl+l")
	h.command(kit.GoMeetings)
	h.release()
	h.shows("Talkoot · Tilaisuudet")
}

// What was taken out of a note for good is gone from here at once.
func TestTwinsForgetWhatIsTakenOut(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	doubled(h)
	h.shows("Avustusten pieneneminen")
	h.run(h.app.Redact(h.meeting().NoteByNumber(41).ID))
	h.hides("Avustusten pieneneminen")
}

// BenchmarkTwinsKey is a key among the near-duplicates of a board of 5,000
// notes, of which half say what another one says.
func BenchmarkTwinsKey(b *testing.B) {
	h := newHarness(b, withMeeting("swot-evening"))
	board := h.stage(workshop.BoardStage).Board
	for i, l := range board.Lanes {
		for k := range 5 {
			notes := make([]string, 250)
			for j := range notes {
				n := (i*5+k)*250 + j
				notes[j] = strings.Repeat(string(rune('b'+n/2%20)), 3+n/40)
			}
			h.run(h.app.simple(h.meeting().AddNotes(h.app.Moment(), l.ID, "", notes...)))
		}
	}
	h.command(kit.GoTwins)
	h.resize(120, 40)
	k := keyMsg(b, "down")
	for b.Loop() {
		h.send(k)
		h.app.View()
	}
	if h.selected() == "" {
		b.Fatal("there is nothing to select")
	}
}
