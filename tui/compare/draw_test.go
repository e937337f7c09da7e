package compare

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"talkoot/tui/kit"
	"talkoot/workshop/compare"
	"talkoot/workshop/lang"
)

var update = flag.Bool("update", false, "write the golden frames anew")

// sizes are the windows in which the screen is looked at. It gets all but three
// lines of them.
var sizes = [][2]int{{60, 18}, {80, 24}, {120, 40}, {200, 60}}

// The frames of both kinds of comparison, in each language and at each size,
// with the themes and what Enter opens.
func TestGoldenFrames(t *testing.T) {
	for name, c := range map[string]compare.Comparison{"evenings": evenings(), "groups": groups()} {
		for _, l := range lang.Languages {
			h := newHost(l)
			s := screen(h, c)
			var b strings.Builder
			draw := func() {
				for _, size := range sizes {
					f := s.Draw(size[0], size[1]-3)
					fmt.Fprintf(&b, "== %dx%d, cursor at %d,%d\n%s", size[0], size[1], f.Cursor.X, f.Cursor.Y, read(f.Lines))
				}
			}
			draw()
			press(t, s, kit.Down, kit.Record)
			fmt.Fprintf(&b, "== Enter\n%s", read(h.shown.Draw(80, 24).Lines))
			press(t, s, kit.Previous)
			draw()
			golden(t, name+"."+string(l)+".txt", b.String())
		}
	}
}

func golden(t *testing.T, name, got string) {
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
	if got != string(want) {
		t.Errorf("%s has changed (go test ./tui/compare -update writes it anew):\n%s", path, got)
	}
}

// fits tells that lines are exactly as wide and as many as was asked for.
func fits(t tester, lines []string, w, h int) {
	t.Helper()
	if len(lines) != h {
		t.Fatalf("%d lines in %dx%d:\n%s", len(lines), w, h, read(lines))
	}
	for i, l := range lines {
		if got := ansi.StringWidth(l); got != w {
			t.Fatalf("line %d is %d wide in %dx%d: %q", i+1, got, w, h, ansi.Strip(l))
		}
		if strings.ContainsFunc(ansi.Strip(l), func(r rune) bool { return r < 0x20 || r >= 0x7f && r < 0xa0 }) {
			t.Fatalf("line %d holds a control character: %q", i+1, ansi.Strip(l))
		}
	}
}

// hostile are texts that break columns where widths are guessed.
var hostile = []string{
	"Vahva talkoohenki", "日本語のテキストは幅が二倍になります", strings.Repeat("漢", 99), strings.Repeat("e\u0301", 70),
	strings.Repeat("👩‍👩‍👧‍👦", 20), "שלום עולם", "#\ufe0f\u20e3 1\ufe0f\u20e3", strings.Repeat("hyvinvointi", 40),
	"a" + strings.Repeat(" ", 200) + "b", "\x1b[31mred", "", "\u0301x",
}

// Whatever the notes, lanes, themes and sides are called, and however many there
// are, no line is wider than the window.
func TestFramesFitTheWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.SampledFrom(hostile), rapid.String())
		var sides []compare.Side
		for range rapid.IntRange(0, 13).Draw(t, "sides") {
			var notes []string
			for range rapid.IntRange(0, 4).Draw(t, "notes") {
				notes = append(notes, "threats: "+text.Draw(t, "text")+" #"+text.Draw(t, "theme"))
			}
			side := side(text.Draw(t, "name"), notes...)
			for i := range side.Notes {
				side.Notes[i].Lanes[0].Label.Key = ""
				side.Notes[i].Lanes[0].Label.Text = text.Draw(t, "lane")
				side.Notes[i].Also = []string{text.Draw(t, "also")}
			}
			sides = append(sides, side)
		}
		kind := rapid.SampledFrom([]compare.Kind{compare.OverTime, compare.Between}).Draw(t, "kind")
		h := newHost(rapid.SampledFrom(lang.Languages).Draw(t, "language"))
		title := text.Draw(t, "title")
		s := New(h, func() (compare.Comparison, string) { return compare.Compare(sides, kind), title })
		for range s.views() {
			for _, size := range append(sizes, [2]int{61, 19}, [2]int{99, 18}, [2]int{100, 30}) {
				fits(t, s.Draw(size[0], size[1]-3).Lines, size[0], size[1]-3)
				if _, on := s.selected(); on {
					press(t, s, kit.Record)
					box := h.shown.Draw(size[0], size[1]).Lines
					fits(t, box, ansi.StringWidth(box[0]), len(box))
					if ansi.StringWidth(box[0]) > size[0] || len(box) > size[1] {
						t.Fatalf("a box of %dx%d in a window of %dx%d", ansi.StringWidth(box[0]), len(box), size[0], size[1])
					}
				}
			}
			press(t, s, kit.Next, kit.Down)
		}
	})
}
