package kit

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"talkoot/workshop"
)

// Every theme can be told by its glyph alone, and where there are colours by its
// colour; a glyph takes one cell whoever counts.
func TestThemesCanBeTold(t *testing.T) {
	glyphs := map[string]bool{StarGlyph: true}
	for c := 1; c <= workshop.ThemeColours; c++ {
		glyphs[ThemeGlyph(c)] = true
	}
	if len(glyphs) != workshop.ThemeColours+1 {
		t.Errorf("the glyphs are %v", glyphs)
	}
	for g := range glyphs {
		if ansi.StringWidth(g) != 1 || ansi.StringWidthWc(g) != 1 || Width(g) != 1 {
			t.Errorf("%s does not take one cell", g)
		}
	}
	for look, want := range map[string]int{"dark": workshop.ThemeColours, "light": workshop.ThemeColours, "mono": 1} {
		seen := map[string]bool{}
		for c := 1; c <= workshop.ThemeColours; c++ {
			seen[NewTheme(look).ThemeInk(c).S("x")] = true
		}
		if len(seen) != want {
			t.Errorf("%s has %d inks for themes, want %d", look, len(seen), want)
		}
	}
}

// A database of another program may hold a colour that there is not.
func TestAnyColourHasAGlyph(t *testing.T) {
	for c, as := range map[int]int{-1: 7, 0: 8, 9: 1, 17: 1} {
		if ThemeGlyph(c) != ThemeGlyph(as) || NewTheme("dark").ThemeInk(c) != NewTheme("dark").ThemeInk(as) {
			t.Errorf("colour %d is not drawn as %d", c, as)
		}
	}
}
