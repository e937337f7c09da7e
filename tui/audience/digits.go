package audience

import "strings"

// glyphs are the signs that can be drawn large, three points wide (or one) and
// five high.
var glyphs = map[rune][5]string{
	'0': {"###", "# #", "# #", "# #", "###"},
	'1': {" # ", "## ", " # ", " # ", "###"},
	'2': {"###", "  #", "###", "#  ", "###"},
	'3': {"###", "  #", "###", "  #", "###"},
	'4': {"# #", "# #", "###", "  #", "  #"},
	'5': {"###", "#  ", "###", "  #", "###"},
	'6': {"###", "#  ", "###", "# #", "###"},
	'7': {"###", "  #", "  #", "  #", "  #"},
	'8': {"###", "# #", "###", "# #", "###"},
	'9': {"###", "# #", "###", "  #", "###"},
	'+': {"   ", " # ", "###", " # ", "   "},
	':': {" ", "#", " ", "#", " "},
	'.': {" ", " ", " ", " ", "#"},
	',': {" ", " ", " ", " ", "#"},
	' ': {" ", " ", " ", " ", " "},

	'\u00a0': {" ", " ", " ", " ", " "},
}

// glyphHeight is how many points a glyph is high.
const glyphHeight = 5

// largest is how many rows of the window a point may take.
const largest = 4

// large draws a number or a time in blocks, as large as fits into w by h cells;
// nil where that is not at all, or where there is no glyph for a sign. A point is
// twice as many cells wide as high, since cells are narrow.
func large(text string, w, h int) []string {
	points := make([]string, glyphHeight)
	for i, r := range []rune(text) {
		g, ok := glyphs[r]
		if !ok {
			return nil
		}
		for y := range points {
			if i > 0 {
				points[y] += " "
			}
			points[y] += g[y]
		}
	}
	scale := min(largest, h/glyphHeight, w/max(1, 2*len(points[0])))
	if scale < 1 || text == "" {
		return nil
	}
	full, blank := strings.Repeat("█", 2*scale), strings.Repeat(" ", 2*scale)
	var out []string
	for _, row := range points {
		line := strings.NewReplacer("#", full, " ", blank).Replace(row)
		for range scale {
			out = append(out, line)
		}
	}
	return out
}
