package kit

import "talkoot/workshop"

// StarGlyph marks what was marked to come back to.
const StarGlyph = "★"

// themeGlyphs go with the colours of the themes of a board, so that a theme can
// be told without colours too: four shapes, full and hollow.
var themeGlyphs = [workshop.ThemeColours]string{"●", "■", "▲", "◆", "○", "□", "△", "◇"}

// themeColours are the colours of the themes of a board in each look.
var themeColours = map[string][workshop.ThemeColours]string{
	"dark": {
		"#7cc4ff", "#ffb86b", "#8fd694", "#f5a3d7", "#ffe066", "#7fe3dc", "#c9b1ff", "#ff9b9b",
	},
	"light": {
		"#003c82", "#7a3600", "#00531c", "#86005e", "#5c4a00", "#004f57", "#4b1fa3", "#960000",
	},
}

// ThemeGlyph returns the glyph of a theme of a board by its colour, 1 to
// [workshop.ThemeColours]: one cell wide.
func ThemeGlyph(colour int) string { return themeGlyphs[themeIndex(colour)] }

// ThemeInk returns the ink of a theme of a board by its colour, 1 to
// [workshop.ThemeColours]. Without colours it is that of ordinary text.
func (t *Theme) ThemeInk(colour int) Ink { return t.themes[themeIndex(colour)] }

// themeIndex takes a colour that there is not for one that there is.
func themeIndex(colour int) int {
	n := workshop.ThemeColours
	return ((colour-1)%n + n) % n
}

// themeInks makes the inks of a look ready.
func themeInks(look, ground string) (out [workshop.ThemeColours]Ink) {
	for i, c := range themeColours[look] {
		out[i] = ink(on(c, ground))
	}
	return out
}
