package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// sorting opens the themes of a board of forty notes.
func sorting(h *harness) {
	forty(h)
	h.press("ctrl+l", "ctrl+l")
}

// sorted makes themes of some suggestions and puts notes into them, one of which
// was said again.
func sorted(h *harness) {
	sorting(h)
	h.press("down", "enter")
	h.enter("Kunta")
	h.press("down", "ctrl+g", "ctrl+g")
	h.run(h.app.simple(h.meeting().MentionNote(h.board().InTheme(h.board().Themes[1])[0].ID, "", "")))
	h.press("esc")
}

// board is that of the viewed stage.
func (h *harness) board() *workshop.Board { return &h.meeting().Stage(h.app.viewed).Board }

// themed writes the themes of the board: "Nuoret: 6 12".
func (h *harness) themed() []string {
	var out []string
	for _, t := range h.board().Themes {
		s := t.Name + ":"
		for _, n := range h.board().InTheme(t) {
			s += fmt.Sprint(" ", n.Number)
		}
		out = append(out, s)
	}
	return out
}

func (h *harness) wantThemes(want ...string) {
	h.t.Helper()
	if got := h.themed(); !slices.Equal(got, want) {
		h.t.Fatalf("the themes are %q, want %q\n%s", got, want, h.frame())
	}
}

// selected is the row that is marked.
func (h *harness) selected() string {
	for line := range strings.SplitSeq(h.frame(), "\n") {
		if _, row, ok := strings.Cut(line, "►"); ok && !strings.Contains(line, "jäljellä") {
			return strings.TrimSpace(row)
		}
	}
	return ""
}

func (h *harness) wantSelected(begin string) {
	h.t.Helper()
	if got := h.selected(); !strings.HasPrefix(got, begin) {
		h.t.Fatalf("%q is selected, not %q\n%s", got, begin, h.frame())
	}
}

// A suggestion becomes a theme with all its notes at one key, in one step of
// undo, and the next suggestion is selected.
func TestSuggestedThemes(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	sorting(h)
	h.shows("Teemat · SWOT", "ILMAN TEEMAA 40", "Ehdotus: Yhdistykset (3)", "Ehdotus: Avustukset (2)")
	h.press("down", "enter")
	h.wantThemes("Yhdistykset: 2 7 25")
	h.shows("● Yhdistykset 3", "ILMAN TEEMAA 37")
	h.hides("Ehdotus: Yhdistykset")
	h.wantSelected("Ehdotus: Kunnan (3)")
	h.enter("Kunta")
	h.wantThemes("Yhdistykset: 2 7 25", "Kunta: 4 24 30")
	h.press("ctrl+z")
	h.wantThemes("Yhdistykset: 2 7 25")
	h.press("ctrl+z")
	h.wantThemes()
	h.shows("Ehdotus: Yhdistykset (3)")
	h.press("ctrl+y", "ctrl+y")
	h.wantThemes("Yhdistykset: 2 7 25", "Kunta: 4 24 30")
	// Under the name of a theme that there is, a suggestion joins it.
	h.press("tab")
	for !strings.HasPrefix(h.selected(), "Ehdotus: Avustukset") {
		h.press("tab")
	}
	h.enter("kunta")
	h.wantThemes("Yhdistykset: 2 7 25", "Kunta: 4 14 24 30 32")
}

// What is typed is the theme of the selected note; the next note is selected,
// and one key puts it where its neighbour above is.
func TestThemeOfANote(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	sorting(h)
	h.press("down", "down") // the first note of the first suggestion
	h.wantSelected("2 Kylätalo")
	h.shows("Kirjauksen 2 teema")
	h.press("ctrl+g")
	h.shows("Viereisillä kirjauksilla ei ole toista teemaa")
	h.typ("Til")
	h.hides("→ ●")
	h.typ("at")
	h.press("enter")
	h.wantThemes("Tilat: 2")
	h.wantSelected("7 Yhdistykset")
	h.shows("Kirjaus 2 on nyt teemassa Tilat.", "Ctrl+G → ● Tilat")
	h.press("ctrl+g")
	h.wantThemes("Tilat: 2 7")
	// However its letters are written, a theme is the same.
	h.typ("TILAT")
	h.shows("Enter → ● Tilat")
	h.press("enter")
	if got := h.themed(); len(got) != 1 || len(h.board().InTheme(h.board().Themes[0])) != 3 {
		t.Fatalf("the themes are %q", got)
	}
	h.press("ctrl+z", "ctrl+z", "ctrl+z")
	h.wantThemes()
}

// With nothing selected, what is typed is a new theme, one after the other.
func TestThemesFirst(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.press("ctrl+l", "ctrl+l")
	h.shows("Taululla ei ole vielä kirjauksia")
	h.enter("Nuoret", "Tilat", "Raha")
	h.wantThemes("Nuoret:", "Tilat:", "Raha:")
	h.shows("● Nuoret 0", "■ Tilat 0", "▲ Raha 0")
	h.press("enter")
	h.shows("Kirjoita") // an empty name is refused
	h.wantThemes("Nuoret:", "Tilat:", "Raha:")
	h.enter("raha")
	h.wantThemes("Nuoret:", "Tilat:", "Raha:")
}

func TestRenameAndDissolveAThemes(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	sorting(h)
	h.press("down", "enter", "enter")
	h.wantThemes("Yhdistykset: 2 7 25", "Kunnan: 4 24 30")
	h.press("esc", "down", "tab") // the second theme
	h.wantSelected("■ Kunnan")
	h.shows("Teeman uusi nimi")
	h.enter("Kunta")
	h.wantThemes("Yhdistykset: 2 7 25", "Kunta: 4 24 30")
	h.wantSelected("■ Kunta")
	h.press("enter")
	h.shows("■ Kunta", "aiemmin: Kunnan", "Nimeä teema uudelleen", "Hajota teema")
	h.press("1", "ctrl+u")
	h.enter("Kunta ja maakunta")
	h.wantThemes("Yhdistykset: 2 7 25", "Kunta ja maakunta: 4 24 30")
	// A theme that gets the name of another one becomes one with it.
	h.enter("yhdistykset")
	h.wantThemes("Yhdistykset: 2 4 7 24 25 30")
	h.wantSelected("● Yhdistykset 6")
	h.press("ctrl+z")
	h.wantThemes("Yhdistykset: 2 7 25", "Kunta ja maakunta: 4 24 30")
	h.press("delete")
	h.wantThemes("Kunta ja maakunta: 4 24 30")
	h.shows("Teema Yhdistykset hajotettu")
	h.press("ctrl+z")
	h.wantThemes("Yhdistykset: 2 7 25", "Kunta ja maakunta: 4 24 30")
	if n := h.meeting().NoteCount(); n != 40 {
		t.Fatalf("%d notes are left", n)
	}
}

// Delete takes a note out of its theme and never off the board; on a note
// without a theme it does nothing.
func TestTakeANoteOutOfItsTheme(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	sorting(h)
	h.press("down", "enter", "esc", "down", "down")
	h.wantSelected("2 Kylätalo")
	h.press("delete")
	h.wantThemes("Yhdistykset: 7 25")
	h.wantSelected("7 Yhdistykset")
	h.press("enter")
	h.shows("Kirjaus 7", "Ei teemaa", "Näytä taululla")
	h.press("1")
	h.wantThemes("Yhdistykset: 25")
	for h.selected() != "" {
		h.press("down")
	}
	h.press("up", "delete", "delete")
	if n := h.meeting().NoteCount(); n != 40 {
		t.Fatalf("%d notes are left", n)
	}
	h.press("enter", "2")
	h.shows("VAHVUUDET", "►40   Kylät kilpailevat")
}

// Esc leaves the selection first, and then the themes; nothing typed is lost.
func TestLeaveTheThemes(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	sorting(h)
	h.press("down", "down")
	h.typ("Til")
	h.pause()
	h.restart()
	h.stage(workshop.BoardStage)
	h.command(kit.GoThemes)
	h.resize(80, 24)
	if h.line() != "Til" || h.selected()[:1] != "2" {
		t.Fatalf("%q for %q", h.line(), h.selected())
	}
	h.press("esc")
	if h.selected() != "" || h.line() != "Til" {
		t.Fatalf("%q is selected, %q typed", h.selected(), h.line())
	}
	h.press("esc")
	h.shows("VAHVUUDET")
}

// A theme's totals are the sums of its notes: times said, and votes once the
// room has seen them.
func TestTotalsOfAThemes(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	sorting(h)
	h.press("down", "enter")
	notes := h.board().InTheme(h.board().Themes[0])
	h.run(h.app.simple(h.meeting().MentionNote(notes[0].ID, "", "Talo on ilmainen")))
	h.run(h.app.simple(h.meeting().MergeNotes(notes[0].ID, h.meeting().NoteByNumber(1).ID)))
	h.shows("● Yhdistykset 3", "×5", "×3")
	c, err := h.meeting().OpenVoting(h.app.Moment(), h.app.viewed, workshop.VotingTerms{Kind: workshop.Dots, Voters: 10, Budget: 3})
	h.run(h.app.simple(c, err))
	v := h.board().LastVoting().ID
	h.run(h.app.simple(h.meeting().EnterVotes(v, notes[0].ID, 4)))
	h.run(h.app.simple(h.meeting().EnterVotes(v, notes[1].ID, 2)))
	h.hides("✓")
	h.run(h.app.simple(h.meeting().RevealVoting(v, true)))
	h.shows("✓6 ×5", "✓4 ×3", "✓2")
}

// What was taken out of a note for good is gone from the themes at once.
func TestThemesForgetWhatIsTakenOut(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	sorting(h)
	h.shows("2 Kylätalo on")
	h.run(h.app.Redact(h.meeting().NoteByNumber(2).ID))
	h.hides("Kylätalo")
}

// sortedBoard is a board of 5,000 notes, most of them in 40 themes.
func sortedBoard(h *harness) {
	board := h.stage(workshop.BoardStage).Board
	for i, l := range board.Lanes {
		for range 5 {
			notes := make([]string, 250)
			for j := range notes {
				notes[j] = fmt.Sprintf("Kirjaus %d-%d: kylätalo on yhdistysten käytössä maksutta ja lämpimänä", i, j)
			}
			h.run(h.app.simple(h.meeting().AddNotes(h.app.Moment(), l.ID, "", notes...)))
		}
	}
	notes := h.board().Notes()
	for i := range 40 {
		var ids []workshop.ID
		for _, n := range notes[i*100 : i*100+100] {
			ids = append(ids, n.ID)
		}
		c, err := h.meeting().MakeTheme(h.app.Moment(), h.app.viewed, fmt.Sprintf("Teema %d", i+1), ids...)
		h.run(h.app.simple(c, err))
	}
	h.command(kit.GoThemes)
	h.resize(120, 40)
}

// BenchmarkThemesKey is a key among 5,000 notes in 40 themes: a step down, a
// jump to the next theme, a letter of a name. 4 ms are promised.
func BenchmarkThemesKey(b *testing.B) {
	for _, size := range [][2]int{{80, 24}, {200, 60}} {
		for _, key := range []string{"down", "tab", "k"} {
			b.Run(fmt.Sprintf("%s-%dx%d", key, size[0], size[1]), func(b *testing.B) {
				h := newHarness(b, withMeeting("swot-evening"))
				sortedBoard(h)
				h.resize(size[0], size[1])
				k := keyMsg(b, key)
				for i := 0; b.Loop(); i++ {
					if i%8 == 0 {
						h.app.current().Line().Clear()
					}
					h.send(k)
					h.app.View()
				}
			})
		}
	}
}

// BenchmarkThemesChange is the key that puts a note into the theme of its
// neighbour, without the search for suggestions that follows beside the keys.
func BenchmarkThemesChange(b *testing.B) {
	h := newHarness(b, withMeeting("swot-evening"))
	sortedBoard(h)
	h.disk.forget = true
	h.press("up")
	k := keyMsg(b, "ctrl+g")
	h.holding = true
	for b.Loop() {
		h.send(k)
		h.app.View()
		h.held = nil
	}
}

func TestSortedBoard(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	sortedBoard(h)
	if b := h.board(); b.NoteCount() != 5000 || len(b.Themes) != 40 || len(b.InTheme(nil)) != 1000 {
		t.Fatalf("%d notes, %d themes", b.NoteCount(), len(b.Themes))
	}
	h.press("tab")
	h.shows("● Teema 1 100")
	h.fits()
}
