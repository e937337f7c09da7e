package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Frame is what a screen draws: lines that are each exactly as wide as it was
// asked to be, and where the terminal's cursor stands.
type Frame struct {
	Lines  []string
	Cursor *Point
}

// Point is a place in a frame, from 0.
type Point struct{ X, Y int }

// Plain makes a text safe to draw on one line: what would move the cursor or
// change colours becomes visible or goes. Texts are clean when they come in;
// this is for what an older or foreign database may hold. A mark at the start,
// which would join whatever stands before the text, goes too.
func Plain(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] < 0x20 || s[i] == 0x7f || s[i] >= 0x80 {
			return strings.TrimLeftFunc(visible(s), joins)
		}
	}
	return s
}

func joins(r rune) bool {
	return r == 0x200d || r >= 0x1f3fb && r <= 0x1f3ff ||
		unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc, unicode.Other_Grapheme_Extend)
}

// visible is [Plain] for a part of a text.
func visible(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case r < 0x20, r >= 0x7f && r < 0xa0, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, s)
}

// Wrap breaks a plain text into lines of at most w cells.
func Wrap(s string, w int) []string {
	if w <= 0 {
		return nil
	}
	// Wrap may let a hyphen stand one cell beyond the edge.
	return strings.Split(ansi.Hardwrap(ansi.Wrap(Plain(s), w, " -"), w, true), "\n")
}

// Spread puts left and right on one line of w cells, cutting the left one.
func (i Ink) Spread(left, right string, w int) string {
	rw := Width(right)
	if rw >= w {
		return i.Pad(right, w)
	}
	return i.Pad(left, w-rw) + right
}

// Pad cuts or fills a styled text to exactly w cells.
func (i Ink) Pad(s string, w int) string {
	n := Width(s)
	if n > w {
		s = Cut(s, w)
		n = Width(s)
	}
	if n < w {
		s += i.Raw(strings.Repeat(" ", w-n))
	}
	return s
}

// Fill makes lines exactly h in number, each w cells wide.
func (i Ink) Fill(lines []string, w, h int) []string {
	out := make([]string, h)
	blank := i.Raw(strings.Repeat(" ", max(0, w)))
	for n := range out {
		if n < len(lines) {
			out[n] = i.Pad(lines[n], w)
			continue
		}
		out[n] = blank
	}
	return out
}

// Over lays a box of lines over a frame, its upper left corner at x, y.
func Over(below []string, box []string, x, y int) []string {
	out := append([]string(nil), below...)
	for n, line := range box {
		if y+n < 0 || y+n >= len(out) {
			continue
		}
		under := out[y+n]
		left, right := x, Width(under)-x-Width(line)
		out[y+n] = edge(ansi.Truncate(under, left, ""), left, true) + line +
			edge(ansi.TruncateLeft(under, x+Width(line), ""), right, false)
	}
	return out
}

// edge fills what was cut off a line to w cells: the cut may have gone through
// a wide character. Whatever was cut too wide is left out.
func edge(s string, w int, before bool) string {
	gap := w - Width(s)
	if gap < 0 {
		s, gap = "", w
	}
	space := strings.Repeat(" ", max(0, gap))
	if before {
		return s + space
	}
	return space + s
}
