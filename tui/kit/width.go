package kit

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Nearly every key measures some hundred texts, and nearly all of them are of
// the letters and lines below: those are counted here, and only others are left
// to the library, which knows all of Unicode and takes twenty times as long.

// Width returns how many cells a text takes, styled or not.
func Width(s string) int {
	w := 0
	for i := 0; i < len(s); {
		n := plainAt(s, i)
		if n == 0 {
			if n = styleAt(s, i); n == 0 {
				return ansi.StringWidth(s)
			}
			i += n
			continue
		}
		i += n
		w++
	}
	return w
}

// plainAt returns the length in bytes of the character at i, 0 if it is not
// sure to take one cell whatever stands beside it.
func plainAt(s string, i int) int {
	if c := s[i]; c < utf8.RuneSelf {
		if c >= ' ' && c != 0x7f {
			return 1
		}
		return 0
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if narrow(r) {
		return n
	}
	return 0
}

// narrow reports whether a character always takes one cell: Latin letters and
// the program's own signs. Marks that join others are not among them.
func narrow(r rune) bool {
	switch {
	case r >= 0xa0 && r < 0x300:
		return r != 0xad
	case r >= 0x2010 && r <= 0x2027, r >= 0x2500 && r <= 0x257f:
		return true
	}
	switch r {
	case '↑', '↓', '←', '→', '►', '◄', '−', '★', '✓', '●', '■', '▲', '◆', '○', '□', '△', '◇':
		return true
	}
	return false
}

// styleAt returns the length of the sequence at i that changes colours, 0 if
// there is none.
func styleAt(s string, i int) int {
	if s[i] != 0x1b || i+1 >= len(s) || s[i+1] != '[' {
		return 0
	}
	for j := i + 2; j < len(s); j++ {
		switch c := s[j]; {
		case c == 'm':
			return j + 1 - i
		case c < '0' || c > ';':
			return 0
		}
	}
	return 0
}

// Cut shortens a text, styled or not, to a number of cells, with an ellipsis.
func Cut(s string, w int) string {
	if w <= 0 {
		return ""
	}
	if len(s) <= w { // never more cells than bytes
		return s
	}
	if out, ok := cutPlain(s, w); ok {
		return out
	}
	out := ansi.Truncate(s, w, "…")
	// Truncate takes a keycap (a digit with two marks) for narrower than it is.
	for n := w - 1; n >= 0 && Width(out) > w; n-- {
		out = ansi.Truncate(s, n, "…")
	}
	return out
}

// CutStart shortens a text without styles to a number of cells, with an ellipsis before
// what is left of it.
func CutStart(s string, w int) string {
	if Width(s) <= w {
		return s
	}
	for n := Width(s) - w + 1; ; n++ { // a wide character can stand across the edge
		if out := "…" + ansi.TruncateLeft(s, n, ""); Width(out) <= max(w, 1) {
			return out
		}
	}
}

// CutMiddle shortens a text without styles to a number of cells, its start and its end
// being what tells it from others.
func CutMiddle(s string, w int) string {
	if Width(s) <= w {
		return s
	}
	return Cut(s, w-w/2) + CutStart(s, w/2+1)[len("…"):]
}

// cutPlain is [Cut] where nothing has to be known of Unicode or of styles. It
// looks no further than it has to: notes can be long.
func cutPlain(s string, w int) (string, bool) {
	cells, cut := 0, 0
	for i := 0; i < len(s); {
		n := plainAt(s, i)
		if n == 0 {
			return "", false
		}
		if cells == w-1 {
			cut = i
		}
		if cells++; cells > w {
			return s[:cut] + "…", true
		}
		i += n
	}
	return s, true
}
