package audience

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"talkoot/tui/kit"
	"talkoot/workshop/audience"
	"talkoot/workshop/lang"
)

var update = flag.Bool("update", false, "write the golden frames anew")

// sizes are the windows in which every frame is looked at.
var sizes = [][2]int{{60, 18}, {80, 24}, {120, 40}, {200, 60}}

// The time of four groups is large in a window of 80 by 24 too.
func TestSeveralTimersAreLarge(t *testing.T) {
	f := audience.Frame{Kind: audience.Clock, Language: lang.English, Title: "First topic"}
	for _, name := range []string{"1 Aspen", "2 Birch", "3 Alder", "4 Pine"} {
		f.Timers = append(f.Timers, audience.Timer{Name: name, Running: true, Deadline: now.Add(9 * time.Minute), Total: 10 * time.Minute})
	}
	got := ansi.Strip(strings.Join(Draw(kit.NewTheme("dark"), lang.New(lang.English), f, now, 80, 24), "\n"))
	digits := strings.Join([]string{
		"██████  ██████      ██████  ██████", "██  ██  ██  ██  ██  ██  ██  ██  ██", "██  ██  ██████      ██  ██  ██  ██",
	}, "|")
	for part := range strings.SplitSeq(digits, "|") {
		if n := strings.Count(got, part); n < 4 {
			t.Errorf("%q stands there %d times:\n%s", part, n, got)
		}
	}
}

// A board without lanes says its title once, and the time large.
func TestBoardWithoutLanes(t *testing.T) {
	f := audience.Frame{Kind: audience.Board, Language: lang.English, Title: "Second topic"}
	draw := func(size [2]int) string {
		return ansi.Strip(strings.Join(Draw(kit.NewTheme("dark"), lang.New(lang.English), f, now, size[0], size[1]), "\n"))
	}
	for _, size := range sizes {
		f.Timers = nil
		if got := draw(size); strings.Count(got, "Second topic") != 1 {
			t.Errorf("%v:\n%s", size, got)
		}
		f.Timers = []audience.Timer{{Running: true, Deadline: now.Add(9 * time.Minute), Total: 10 * time.Minute}}
		if got := draw(size); strings.Count(got, "Second topic") != 1 || strings.Count(got, "left") != 1 || !strings.Contains(got, "██") {
			t.Errorf("%v:\n%s", size, got)
		}
	}
}

// The frames of every kind, in each language and at each size. The files show
// what can be read, without spaces at the ends of lines.
func TestGoldenFrames(t *testing.T) {
	for _, l := range lang.Languages {
		var b strings.Builder
		for _, p := range pictures(t, l) {
			for _, size := range sizes {
				fmt.Fprintf(&b, "== %s, %dx%d\n", p.name, size[0], size[1])
				for _, line := range Draw(kit.NewTheme("dark"), lang.New(l), p.frame, now, size[0], size[1]) {
					b.WriteString(strings.TrimRight(ansi.Strip(line), " ") + "\n")
				}
			}
		}
		path := filepath.Join("testdata", "frames."+string(l)+".txt")
		if *update {
			if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := b.String(); got != string(want) {
			t.Errorf("%s has changed (go test ./tui/audience -run Golden -update writes it anew)", path)
			a, z := strings.Split(string(want), "\n"), strings.Split(got, "\n")
			for i := range min(len(a), len(z)) {
				if a[i] != z[i] {
					t.Errorf("line %d\nwas %s\nis  %s", i+1, a[i], z[i])
					break
				}
			}
		}
	}
}

// fits tells that lines fill a window exactly, hold nothing that would move the
// cursor, and no more rows of text than can be read from the back.
func fits(t interface {
	Helper()
	Errorf(string, ...any)
}, lines []string, w, h int,
) {
	t.Helper()
	if len(lines) != h {
		t.Errorf("%d lines in a window of %dx%d", len(lines), w, h)
	}
	text := 0
	for i, line := range lines {
		if got := ansi.StringWidth(line); got != w {
			t.Errorf("line %d is %d wide in a window of %dx%d: %q", i+1, got, w, h, ansi.Strip(line))
		}
		plain := ansi.Strip(line)
		if strings.ContainsFunc(plain, unicode.IsControl) || strings.ContainsAny(plain, "\u202e\u2066\u2069") {
			t.Errorf("line %d holds a control character: %q", i+1, plain)
		}
		if strings.ContainsFunc(plain, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			text++
		}
	}
	if text > mostRows {
		t.Errorf("%d rows of text in a window of %dx%d:\n%s", text, w, h, ansi.Strip(strings.Join(lines, "\n")))
	}
}

func TestFramesFitTheWindow(t *testing.T) {
	all := append(sizes, [2]int{60, 17}, [2]int{61, 19}, [2]int{99, 18}, [2]int{60, 100}, [2]int{300, 20}, [2]int{20, 5}, [2]int{1, 1})
	for _, l := range lang.Languages {
		for _, p := range pictures(t, l) {
			for _, size := range all {
				for _, theme := range kit.Themes {
					fits(t, Draw(kit.NewTheme(theme), lang.New(l), p.frame, now, size[0], size[1]), size[0], size[1])
				}
			}
		}
	}
}

// hard are texts that break columns where widths are guessed, or windows where
// they are believed.
var hard = []string{
	"日本語のテキストは幅が二倍になります" + strings.Repeat("漢字", 30), "a" + strings.Repeat("漢", 77),
	strings.Repeat("e\u0301\u0308\u0323", 50), "z" + strings.Repeat("\u0301\u0302\u0303", 100) + "algo",
	strings.Repeat("👩‍👩‍👧‍👦🧑🏽‍🚒", 12), "שלום עולם مرحبا", "ab\u202ecd\u2066ef\u2069", strings.Repeat("hyvinvointikoordinaattori", 40),
	"\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b31m \x00\x08\r", "a\tb\nc", "\xff\xfe abc", "", " ", "12:34:56", "-0", "\u0301",
}

// anyFrame draws a frame of any kind that holds anything, as one from elsewhere
// may.
func anyFrame(t *rapid.T) audience.Frame {
	text := rapid.OneOf(rapid.SampledFrom(hard), rapid.String())
	number := rapid.IntRange(-5, 100_000)
	kinds := []audience.Kind{
		audience.Idle, audience.Welcome, audience.Talk, audience.Board, audience.Question, audience.Recap, audience.Break,
		audience.Closing, audience.Votes, audience.Clock, audience.Groups, audience.Rotation, audience.Harvest, audience.Dark, audience.Notice, "future",
	}
	f := audience.Frame{
		Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), Meeting: text.Draw(t, "meeting"), Lead: text.Draw(t, "lead"),
		Title: text.Draw(t, "title"), Under: text.Draw(t, "under"), Caption: text.Draw(t, "caption"), Big: text.Draw(t, "big"),
		Layout: rapid.SampledFrom([]audience.Layout{audience.Beside, audience.Below, ""}).Draw(t, "layout"), More: number.Draw(t, "more"),
	}
	for range rapid.IntRange(0, 10).Draw(t, "lanes") {
		l := audience.Lane{Title: text.Draw(t, "lane"), Count: number.Draw(t, "count")}
		for range rapid.IntRange(0, 9).Draw(t, "notes") {
			l.Notes = append(l.Notes, audience.Note{
				Number: number.Draw(t, "number"), Text: text.Draw(t, "note"), Times: number.Draw(t, "times"), Votes: text.Draw(t, "votes"),
				By: text.Draw(t, "by"), Top: rapid.Bool().Draw(t, "top"),
			})
		}
		f.Lanes = append(f.Lanes, l)
	}
	for range rapid.IntRange(0, 30).Draw(t, "groups") {
		f.Groups = append(f.Groups, audience.Seated{
			Name: text.Draw(t, "group"), Size: number.Draw(t, "size"), Names: rapid.SliceOfN(text, 0, 7).Draw(t, "names"),
		})
	}
	for range rapid.IntRange(0, 20).Draw(t, "rows") {
		f.Rows = append(f.Rows, audience.Row{Mark: text.Draw(t, "mark"), Text: text.Draw(t, "row"), Aside: text.Draw(t, "aside")})
	}
	for range rapid.IntRange(0, 30).Draw(t, "moves") {
		f.Moves = append(f.Moves, audience.Move{Name: text.Draw(t, "mover"), From: number.Draw(t, "from"), To: number.Draw(t, "to")})
	}
	f.Floor = rapid.SliceOfN(text, 0, 7).Draw(t, "floor")
	for range rapid.IntRange(0, 9).Draw(t, "timers") {
		f.Timers = append(f.Timers, audience.Timer{
			Name: text.Draw(t, "timer"), Running: rapid.Bool().Draw(t, "runs"), Deadline: now,
			Left: time.Duration(rapid.Int64().Draw(t, "left")),
		})
	}
	return f
}

// Whatever a frame holds, it fills the window exactly and harms nothing.
func TestAnyFrameFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyFrame(t)
		if rapid.Bool().Draw(t, "bounded") {
			f = f.Bounded()
		}
		w, h := rapid.IntRange(1, 220).Draw(t, "width"), rapid.IntRange(1, 70).Draw(t, "height")
		theme := kit.NewTheme(rapid.SampledFrom(kit.Themes).Draw(t, "theme"))
		fits(t, Draw(theme, lang.New(lang.English), f, now, w, h), w, h)
	})
}

var colours = regexp.MustCompile(`\x1b\[([\d;]*)m`)

// Every colour that the room sees has a contrast of 7 to 1 or more.
func TestRoomCanBeRead(t *testing.T) {
	for _, name := range []string{"dark", "light"} {
		seen := map[string]bool{}
		for _, p := range pictures(t, lang.Finnish) {
			for _, after := range []int{0, 54, 58, 70} {
				late := now.Add(time.Duration(after) * time.Minute)
				for _, size := range sizes {
					for _, line := range Draw(kit.NewTheme(name), lang.New(lang.Finnish), p.frame, late, size[0], size[1]) {
						for _, m := range colours.FindAllStringSubmatch(line, -1) {
							seen[m[1]] = true
						}
					}
				}
			}
		}
		pairs := 0
		for codes := range seen {
			fg, bg := colourAfter(codes, "38;2;"), colourAfter(codes, "48;2;")
			if fg == nil || bg == nil {
				continue
			}
			pairs++
			if got := contrast(fg, bg); got < 7 {
				t.Errorf("%s: %s has a contrast of %.2f", name, codes, got)
			}
		}
		if pairs < 5 {
			t.Errorf("%s: only %d inks are found in %v", name, pairs, seen)
		}
	}
}

// colourAfter reads the three numbers behind a prefix, nil if it is not there.
func colourAfter(codes, prefix string) []float64 {
	_, rest, ok := strings.Cut(codes, prefix)
	if !ok {
		return nil
	}
	out := make([]float64, 3)
	for i, n := range strings.SplitN(rest, ";", 4)[:3] {
		out[i], _ = strconv.ParseFloat(n, 64)
	}
	return out
}

// contrast is that of WCAG 2.
func contrast(a, b []float64) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(rgb []float64) float64 {
	l := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		c := rgb[i] / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		l += weight * c
	}
	return l
}

// Without colours there are none.
func TestMonoHasNoColours(t *testing.T) {
	for _, p := range append(pictures(t, lang.Finnish), picture{"dark", audience.Frame{Kind: audience.Dark}}) {
		for _, line := range Draw(kit.NewTheme("mono"), lang.New(lang.Finnish), p.frame, now, 80, 24) {
			if strings.Contains(line, "38;") || strings.Contains(line, "48;") {
				t.Errorf("%s: %q", p.name, line)
			}
		}
	}
}
