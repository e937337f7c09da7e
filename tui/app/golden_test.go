package app

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

var update = flag.Bool("update", false, "write the golden frames anew")

// sizes are the windows in which every screen is looked at.
var sizes = [][2]int{{60, 18}, {80, 24}, {120, 40}, {200, 60}}

// scene is a screen to look at: what the program starts with, and what brings
// the screen about.
type scene struct {
	name    string
	options []option
	play    func(h *harness)
}

// The frames of the main screens, in each language and at each size. The files
// show what can be read, without spaces at the ends of lines, and where the
// cursor stands.
func TestGoldenFrames(t *testing.T) {
	for _, s := range scenes {
		for _, l := range lang.Languages {
			t.Run(s.name+"."+string(l), func(t *testing.T) {
				h := newHarness(t, append([]option{speaking(l)}, s.options...)...)
				s.play(h)
				checkGolden(t, s.name+"."+string(l)+".txt", frames(h))
			})
		}
	}
}

// frames draws the screen at each size.
func frames(h *harness) string {
	var b strings.Builder
	for _, size := range sizes {
		h.resize(size[0], size[1])
		v := h.app.View()
		cursor := "no cursor"
		if v.Cursor != nil {
			cursor = fmt.Sprintf("cursor at %d,%d", v.Cursor.X, v.Cursor.Y)
		}
		fmt.Fprintf(&b, "== %dx%d, %s\n", size[0], size[1], cursor)
		writeTrimmed(&b, h.frame())
	}
	return b.String()
}

func writeTrimmed(b *strings.Builder, frame string) {
	for line := range strings.SplitSeq(frame, "\n") {
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

func checkGolden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	t.Errorf("%s has changed (go test ./tui/app -run Golden -update writes it anew)", path)
	a, b := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			t.Errorf("line %d\nwas %s\nis  %s", i+1, at(a, i), at(b, i))
			return
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}

var scenes = []scene{
	{"welcome-language", []option{firstStart}, func(*harness) {}},
	{"welcome-choices", []option{firstStart}, func(h *harness) { h.press("enter") }},
	{"meetings-empty", nil, func(*harness) {}},
	{"meetings-example", []option{withExample}, func(h *harness) { h.press("down") }},
	{"meetings-find", []option{withExample}, func(h *harness) { h.typ("liperi 2015") }},
	{"meetings-new", nil, func(h *harness) { h.enter("Kyläilta Viinijärvellä") }},
	{"report-choose", []option{withExample}, func(h *harness) { h.command(kit.ReportAll); h.press("down", "down") }},
	{"report", []option{withExample}, func(h *harness) { h.command(kit.ReportAll); h.press("down", "enter") }},
	{"privacy", []option{withMeeting("swot-evening")}, func(h *harness) { guarded(h); h.command(kit.Privacy) }},
	{"privacy-people", []option{withMeeting("swot-evening")}, func(h *harness) { guarded(h); h.command(kit.Privacy); h.press("1") }},
	{"privacy-person", []option{withMeeting("swot-evening")}, func(h *harness) { guarded(h); h.command(kit.Privacy); h.press("1", "enter") }},
	{"privacy-find", []option{withMeeting("swot-evening")}, func(h *harness) { guarded(h); h.command(kit.Privacy); h.press("1", "enter", "1") }},
	{"privacy-names", []option{withMeeting("swot-evening")}, func(h *harness) { guarded(h); h.command(kit.Privacy); h.press("3") }},
	{"privacy-form", []option{withMeeting("swot-evening")}, func(h *harness) { guarded(h); h.press("up", "enter", "1", "tab") }},
	{"series", []option{withExample}, func(h *harness) { h.press("tab") }},
	{"series-menu", []option{withExample}, func(h *harness) { h.press("tab", "enter") }},
	{"series-details", []option{withExample}, func(h *harness) { h.press("tab", "enter", "enter", "up") }},
	{"series-privacy", []option{withExample}, func(h *harness) { h.press("tab", "down", "enter", "2") }},
	{"meetings-deleted", []option{withExample}, func(h *harness) { h.press("delete") }},
	{"programme", []option{withMeeting("swot-evening")}, func(*harness) {}},
	{"programme-example", []option{withExample}, func(h *harness) { h.open("2016-11-02-liperi") }},
	{"programme-underway", []option{withMeeting("five-groups")}, func(h *harness) {
		h.press("pgdown")
		h.wait(14 * minute)
		h.press("pgdown")
		h.wait(3 * minute)
		h.press("esc")
	}},
	{"programme-empty", []option{withMeeting("empty")}, func(*harness) {}},
	{"programme-menu", []option{withMeeting("swot-evening")}, func(h *harness) { h.press("down", "enter") }},
	{"programme-add", []option{withMeeting("swot-evening")}, func(h *harness) { h.enter("Kunnan terveiset") }},
	{"swot-empty", []option{withMeeting("swot-evening")}, func(h *harness) { h.stage(workshop.BoardStage) }},
	{"swot-forty", []option{withMeeting("swot-evening")}, forty},
	{"swot-note", []option{withMeeting("swot-evening")}, func(h *harness) { forty(h); h.press("up", "up") }},
	{"swot-menu", []option{withMeeting("swot-evening")}, func(h *harness) { forty(h); h.press("up", "up", "enter") }},
	{"swot-typing", []option{withMeeting("swot-evening")}, func(h *harness) {
		forty(h)
		h.press("ctrl+t")
		h.wait(51*minute + 19*second)
		h.typ("Kirjasto on auki myös iltaisin, ja sinne mahtuu isompikin porukka kuin kylätalolle")
	}},
	{"swot-overtime", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.stage(workshop.BoardStage)
		h.press("ctrl+t")
		h.wait(62 * minute)
	}},
	{"swot-paste", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.stage(workshop.BoardStage)
		h.paste("Bussi kulkee\nKauppa on auki\nKirjasto on auki\nUimaranta on lähellä\nKylätalo lämpiää\nLatu on kunnossa")
	}},
	{"talk", []option{withExample}, func(h *harness) {
		h.open("2014-10-01-liperi")
		h.run(h.app.GoStage(h.meeting().Stages[0].ID))
	}},
	{"discussion", []option{withExample}, func(h *harness) { h.open("2014-10-01-liperi"); h.stage(workshop.Discussion) }},
	{"levels", []option{withExample}, func(h *harness) {
		h.open("2015-01-21-liperi")
		h.run(h.app.GoStage(h.meeting().Stages[2].ID))
	}},
	{"break", []option{withMeeting("swot-evening")}, func(h *harness) { h.stage(workshop.Break) }},
	{"closing", []option{withMeeting("swot-evening")}, func(h *harness) { agreed(h); h.stage(workshop.Closing) }},
	{"recap", []option{withExample}, func(h *harness) { h.open("2015-04-15-liperi"); h.stage(workshop.Recap) }},
	{"recap-menu", []option{withExample}, func(h *harness) {
		h.open("2015-04-15-liperi")
		h.stage(workshop.Recap)
		for range 12 {
			h.press("up")
		}
		h.press("enter")
	}},
	{"questions-empty", []option{withMeeting("five-groups")}, func(h *harness) { h.stage(workshop.Rounds) }},
	{"questions-nogroups", []option{withMeeting("five-groups")}, func(h *harness) { asked(h); h.press("tab") }},
	{"questions-divide", []option{withMeeting("five-groups")}, func(h *harness) {
		thirteen(h)
		asked(h)
		h.press("tab")
		h.typ("5")
	}},
	{"questions-groups", []option{withMeeting("five-groups")}, answered},
	{"questions-answer", []option{withMeeting("five-groups")}, func(h *harness) { answered(h); h.press("up") }},
	{"questions-many", []option{withMeeting("five-groups")}, func(h *harness) {
		h.press("f3")
		h.enter("90")
		asked(h)
		h.press("tab")
		h.enter("16", "Yhteinen kalenteri")
	}},
	{"twins", []option{withMeeting("swot-evening")}, func(h *harness) { doubled(h); h.press("delete", "enter") }},
	{"twins-lanes", []option{withMeeting("swot-evening")}, func(h *harness) { doubled(h); h.press("tab", "tab", "enter") }},
	{"twins-none", []option{withMeeting("swot-evening")}, func(h *harness) { forty(h); h.press("ctrl+l") }},
	{"themes-empty", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.stage(workshop.BoardStage)
		h.press("ctrl+l", "ctrl+l")
	}},
	{"themes", []option{withMeeting("swot-evening")}, sorting},
	{"themes-sorted", []option{withMeeting("swot-evening")}, sorted},
	{"themes-note", []option{withMeeting("swot-evening")}, func(h *harness) {
		sorted(h)
		h.press("up")
		h.typ("KUNTA")
	}},
	{"themes-menu", []option{withMeeting("swot-evening")}, func(h *harness) { sorted(h); h.press("tab", "down", "enter") }},
	{"attendance-empty", []option{withMeeting("swot-evening")}, func(h *harness) { h.press("f3") }},
	{"attendance-thirteen", []option{withMeeting("swot-evening")}, thirteen},
	{"attendance-counted", []option{withMeeting("swot-evening")}, func(h *harness) { thirteen(h); h.enter("20"); h.typ("+5") }},
	{"attendance-match", []option{withMeeting("swot-evening")}, func(h *harness) {
		thirteen(h)
		h.press("down", "down", "down", "down", "delete")
		h.typ("ma vi")
	}},
	{"attendance-menu", []option{withMeeting("swot-evening")}, func(h *harness) { thirteen(h); h.press("enter") }},
	{"attendance-paste", []option{withMeeting("swot-evening")}, func(h *harness) { h.press("f3"); h.paste(names(h)) }},
	{"agreements-empty", []option{withMeeting("swot-evening")}, func(h *harness) { h.press("f4") }},
	{"agreements", []option{withMeeting("swot-evening")}, func(h *harness) { agreed(h); h.press("up") }},
	{"agreements-form", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.press("f4")
		h.enter("Kysytään kunnalta tiloja")
		h.press("tab")
		h.typ("Hyvinvointikoordinaattori")
	}},
	{"votes-none", []option{withMeeting("swot-evening")}, voting},
	{"votes-how", []option{withMeeting("swot-evening")}, func(h *harness) { voting(h); themed(h); h.press("enter") }},
	{"votes-rules", []option{withMeeting("swot-evening")}, func(h *harness) { voting(h); h.press("enter", "enter", "tab") }},
	{"votes-entering", []option{withMeeting("swot-evening")}, func(h *harness) { voted(h); themed(h) }},
	{"votes-refused", []option{withMeeting("swot-evening")}, func(h *harness) { voted(h); h.enter("14 81") }},
	{"votes-menu", []option{withMeeting("swot-evening")}, func(h *harness) { voted(h); h.press("up", "enter") }},
	{"votes-change", []option{withMeeting("swot-evening")}, func(h *harness) {
		rounded(h, "4")
		h.enter("12 3 1")
		h.press("up", "enter", "1")
	}},
	{"votes-secret", []option{withMeeting("swot-evening")}, func(h *harness) { voted(h); h.press("tab", "enter") }},
	{"votes-result", []option{withMeeting("swot-evening")}, func(h *harness) { voted(h); themed(h); h.press("tab", "enter", "1") }},
	{"votes-rounds", []option{withMeeting("swot-evening")}, func(h *harness) {
		voted(h)
		h.command(kit.VoteNew)
		h.press("4", "enter")
		h.enter("12 3 1", "5 5", "14=1 15 4")
		h.command(kit.VoteReveal)
		h.command(kit.VoteRounds)
	}},
	{"votes-rating", []option{withMeeting("swot-evening")}, func(h *harness) {
		rounded(h, "2")
		h.enter("0 1 3 5 2", "1 2 3 4 5", "14 0 0 0 0 20")
		h.command(kit.VoteReveal)
	}},
	{"votes-themes", []option{withMeeting("swot-evening")}, func(h *harness) {
		voting(h)
		themed(h)
		h.press("enter", "7", "enter")
		h.enter("1250", "750")
		h.command(kit.VoteReveal)
	}},
	{"memo", []option{withMeeting("swot-evening")}, func(h *harness) { thirteen(h); agreed(h); forty(h); h.press("f6") }},
	{"memo-example", []option{withExample}, func(h *harness) { h.open("2016-11-02-liperi"); h.press("f6") }},
	{"memo-write", []option{withMeeting("swot-evening")}, func(h *harness) { h.press("f6", "enter") }},
	{"memo-formats", []option{withMeeting("swot-evening")}, func(h *harness) { h.press("f6", "enter", "space", "down", "down") }},
	{"memo-sections", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.press("f6", "enter", "down", "right", "down", "down", "down", "down", "space", "down", "enter")
	}},
	{"letterhead", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.run(h.app.setLetterhead(document.Letterhead{Name: "Kylä ry", Logo: document.Picture{Data: []byte("x"), Format: "png", Width: 320, Height: 200}}))
		h.press("f6")
		h.command(kit.Letterhead)
		h.press("tab")
	}},
	{"memo-long", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.press("f6")
		h.app.outbox.long = true
		h.app.outbox.now.Store(&underway{"2015-01-21 Liperi Kyläilta-muistio.pdf", 2, 9})
	}},
	{"memo-files", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.app.written = []string{"/muistiot/2015-01-21 Liperi Kyläilta-muistio.docx", "/muistiot/2015-01-21 Liperi Kyläilta-muistio.pdf"}
		h.press("f6", "tab")
	}},
	{"memo-file", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.app.written = []string{"/muistiot/2015-01-21 Liperi Kyläilta-muistio.docx"}
		h.press("f6", "tab")
	}},
	{"palette", []option{withMeeting("swot-evening")}, func(h *harness) { h.stage(workshop.BoardStage); h.press("ctrl+k") }},
	{"palette-find", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.press("f2")
		h.typ(map[lang.Language]string{"fi": "ajast", "sv": "min", "en": "minute"}[h.cfg.Language])
	}},
	{"help", []option{withMeeting("swot-evening")}, func(h *harness) { h.stage(workshop.BoardStage); h.press("?") }},
	{"help-meetings", nil, func(h *harness) { h.press("f1") }},
	{"error", []option{withMeeting("swot-evening")}, func(h *harness) { h.stage(workshop.BoardStage); h.press("enter") }},
	{"disk-full", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.stage(workshop.BoardStage)
		h.disk.fail(workshop.Err(workshop.CodeDiskFull))
		h.enter("Talkoohenki on vahva")
	}},
	{"unknown-command", []option{withMeeting("swot-evening")}, func(h *harness) { h.press("f8") }},
}

// A window that is too small says so, and shows the timer.
func TestGoldenSmall(t *testing.T) {
	for _, l := range lang.Languages {
		h := newHarness(t, speaking(l), withMeeting("swot-evening"))
		h.stage(workshop.BoardStage)
		h.press("ctrl+t")
		var b strings.Builder
		for _, size := range [][2]int{{59, 18}, {60, 17}, {24, 5}, {8, 2}} {
			h.resize(size[0], size[1])
			fmt.Fprintf(&b, "== %dx%d\n", size[0], size[1])
			writeTrimmed(&b, h.frame())
		}
		checkGolden(t, "small."+string(l)+".txt", b.String())
	}
}
