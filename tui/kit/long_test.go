package kit

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"
)

// Rows fit, begin behind spaces where they can, and hold the whole text.
func TestBreaks(t *testing.T) {
	for _, tt := range []struct {
		text string
		w    int
		want string
	}{
		{"", 5, ""},
		{"abc", 5, "abc"},
		{"aa bb cc", 5, "aa |bb cc"},
		{"aaaaaaa b", 5, "aaaaa|aa b"},
		{"漢字漢字", 5, "漢字|漢字"},
		{"a    b", 3, "a  |  b"},
	} {
		runes := []rune(tt.text)
		starts := breaks(runes, tt.w)
		var rows []string
		for i, s := range starts {
			end := len(runes)
			if i+1 < len(starts) {
				end = starts[i+1]
			}
			rows = append(rows, string(runes[s:end]))
		}
		if got := strings.Join(rows, "|"); got != tt.want {
			t.Errorf("%q in %d cells: %q, want %q", tt.text, tt.w, got, tt.want)
		}
	}
}

// Whatever is typed, each row is as wide as it has to be, no more rows are drawn
// than there may be, and the cursor stands in them.
func TestDrawLong(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		l := NewLine("")
		l.Set(rapid.String().Draw(rt, "text"))
		for range rapid.IntRange(0, 20).Draw(rt, "back") {
			l.Key(tea.KeyPressMsg{Code: tea.KeyLeft})
		}
		w, most := rapid.IntRange(3, 40).Draw(rt, "w"), rapid.IntRange(1, 6).Draw(rt, "most")
		rows, at := l.drawLong(NewTheme("dark"), w, most)
		if len(rows) == 0 || len(rows) > most || at.Y < 0 || at.Y >= len(rows) || at.X < 0 || at.X >= w {
			rt.Fatalf("%d rows of %d, cursor at %v", len(rows), most, at)
		}
		for _, row := range rows {
			if Width(row) != w {
				rt.Fatalf("%q is %d cells, want %d", row, Width(row), w)
			}
		}
	})
}
