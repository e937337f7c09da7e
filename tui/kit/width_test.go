package kit

import (
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// pieces are what texts are made of that are hard to measure.
var pieces = []string{
	"a", "ä", "–", "…", "│", "►", " ", "\u00a0", "\u00ad", "7\ufe0f\u20e3", "e\u0301", "漢", "ｶﾞ", "👩‍👩‍👧‍👦", "🇫🇮", "☎\ufe0f", "☎",
	"©", "א", "\u200d", "\u200b", "\u0301", "क्षि", "\u1112\u1161\u11ab", "\x1b[1;38;2;10;20;30m", "\x1b[m", "\x1b[0K", "\x1b", "[",
	"\n", "\t", "\x7f", "\xff", "\u0300", "\u20e3", "\ufe0f",
}

// text draws a text. Signs that join what follows them (some in Arabic and
// Brahmic scripts, which stand before numbers) are left out: of a text that ends
// with one nobody knows how wide it is.
func text(t *rapid.T) string {
	joinsNext := func(r rune) bool {
		return unicode.Is(unicode.Cf, r) && r != 0x200d || unicode.Is(unicode.Prepended_Concatenation_Mark, r)
	}
	other := rapid.StringOf(rapid.Rune().Filter(func(r rune) bool { return !joinsNext(r) }))
	return strings.Join(rapid.SliceOf(rapid.OneOf(rapid.SampledFrom(pieces), other)).Draw(t, "text"), "")
}

// What is counted here is what the library counts.
func TestWidthIsTheLibrarys(t *testing.T) {
	for r := rune(0); r < 0x30000; r++ {
		if !narrow(r) {
			continue
		}
		for _, s := range []string{string(r), "a" + string(r) + "ä", string(r) + string(r)} {
			if got, want := Width(s), ansi.StringWidth(s); got != want {
				t.Errorf("%q (%U) is %d wide, the library says %d", s, r, got, want)
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := text(t)
		if got, want := Width(s), ansi.StringWidth(s); got != want {
			t.Fatalf("%q is %d wide, the library says %d", s, got, want)
		}
	})
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"Vahvuudet", 9, "Vahvuudet"},
		{"Vahvuudet", 8, "Vahvuud…"},
		{"Vahvuudet", 1, "…"},
		{"Vahvuudet", 0, ""},
		{"Mäntyjä", 4, "Män…"},
		{"漢字漢字", 5, "漢字…"},
		{"漢字漢字", 8, "漢字漢字"},
		{"\x1b[1mVahvuudet\x1b[m", 4, "\x1b[1mVah…\x1b[m"},
		{"cafe\u0301 auki", 4, "caf…"},
	} {
		if got := Cut(c.s, c.w); got != c.want {
			t.Errorf("Cut(%q, %d) is %q, want %q", c.s, c.w, got, c.want)
		}
	}
}

// A cut text is never too wide, and a text that has room stays as it is.
func TestCutFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := Plain(text(t)), rapid.IntRange(0, 40).Draw(t, "w")
		got := Cut(s, w)
		if Width(got) > w {
			t.Fatalf("Cut(%q, %d) is %d wide: %q", s, w, Width(got), got)
		}
		if w > 0 && ansi.StringWidth(s) <= w && got != s {
			t.Fatalf("Cut(%q, %d) is %q, though it had room", s, w, got)
		}
	})
}

// A padded text is exactly as wide as asked, whatever it holds.
func TestPadIsExact(t *testing.T) {
	inks := []Ink{{}, NewTheme("dark").Base, NewTheme("mono").Selected}
	rapid.Check(t, func(t *rapid.T) {
		i := rapid.SampledFrom(inks).Draw(t, "ink")
		s, w := i.S(text(t)), rapid.IntRange(0, 40).Draw(t, "w")
		if got := ansi.StringWidth(i.Pad(s, w)); got != w {
			t.Fatalf("%q padded to %d is %d wide", s, w, got)
		}
		left, right := i.S(text(t)), i.S(text(t))
		if got := ansi.StringWidth(i.Spread(left, right, w)); got != w {
			t.Fatalf("%q and %q spread over %d are %d wide", left, right, w, got)
		}
	})
}

// A box over a frame leaves every line as wide as it was, also where its edge
// goes through a wide character.
func TestOverIsExact(t *testing.T) {
	base := NewTheme("dark").Base
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(10, 60).Draw(t, "w"), rapid.IntRange(3, 10).Draw(t, "h")
		var lines []string
		for range h {
			lines = append(lines, base.S(text(t)))
		}
		bw, bh := rapid.IntRange(4, w).Draw(t, "bw"), rapid.IntRange(2, h).Draw(t, "bh")
		box := NewTheme("dark").Box(text(t), []string{base.S(text(t))}, bw, bh, true)
		x, y := rapid.IntRange(0, w-bw).Draw(t, "x"), rapid.IntRange(0, h-bh).Draw(t, "y")
		out := Over(base.Fill(lines, w, h), box, x, y)
		if len(out) != h {
			t.Fatalf("%d lines of %d", len(out), h)
		}
		for n, line := range out {
			if got := ansi.StringWidth(line); got != w {
				t.Fatalf("line %d is %d wide, not %d: %q", n, got, w, line)
			}
		}
	})
}

// No row is wider than it may be, wherever a hyphen falls.
func TestWrapFits(t *testing.T) {
	for _, s := range []string{"=1; --></style>; AAAA-", "aaaaaaaaa-", "aa aaaaaaa- b", "kylä- ja kouluilta-"} {
		for width := 5; width < 24; width++ {
			for _, row := range Wrap(s, width) {
				if got := ansi.StringWidth(row); got > width {
					t.Errorf("%q in %d cells has a row of %d: %q", s, width, got, row)
				}
			}
		}
	}
}

func TestCutElsewhere(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{CutStart("muistio (2).docx", 8), "…2).docx"},
		{CutStart("muistio", 7), "muistio"},
		{CutMiddle("2015-01-21 Liperi SWOT-muistio.docx", 20), "2015-01-2…istio.docx"},
		{CutMiddle("muistio.pdf", 11), "muistio.pdf"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	for w := 2; w < 20; w++ {
		if s := "日本語のメモ、長い題.docx"; Width(CutMiddle(s, w)) > w || Width(CutStart(s, w)) > w {
			t.Errorf("%d cells: %q and %q", w, CutMiddle(s, w), CutStart(s, w))
		}
	}
}
