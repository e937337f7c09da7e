package report

import (
	"strings"

	"talkoot/workshop"
)

// The glyphs of a bar, by certainty: what is sure is full, what is about is
// pale, what is at least goes on behind its end, what nobody knows has no
// length.
const (
	glyphExact       = "█"
	glyphApproximate = "▒"
	glyphAtLeast     = "→"
	glyphUnknown     = "?"
)

// Bar draws a count as a bar of text, of which the greatest count of all, most,
// takes so many cells. The certainty shows in the signs, so that it can be told
// without colours; a number has to stand beside it all the same.
func Bar(c workshop.Count, most, cells int) string {
	if !c.Known() {
		return glyphUnknown
	}
	n := Length(c, most, cells)
	switch c.Certainty {
	case workshop.Approximate:
		return strings.Repeat(glyphApproximate, n)
	case workshop.AtLeast:
		return strings.Repeat(glyphExact, max(0, n-1)) + glyphAtLeast
	}
	return strings.Repeat(glyphExact, n)
}

// Length returns how long the bar of a known count is. Only the bar of 0 has no
// length.
func Length(c workshop.Count, most, longest int) int {
	if c.N <= 0 || most <= 0 || longest <= 0 {
		return 0
	}
	return max(1, min(longest, (c.N*longest+most/2)/most))
}

// sparks are the heights of a sparkline. A count of 0 is the lowest.
var sparks = []rune("▁▂▃▄▅▆▇█")

// sparkUnknown stands in a sparkline where nobody counted: no height at all.
const sparkUnknown = '·'

// Spark draws counts in one line, one sign each: the height of each among them,
// and a dot where nobody counted. Certainty has no room in it.
func Spark(counts []workshop.Count) string {
	most := 0
	for _, c := range counts {
		if c.Known() {
			most = max(most, c.N)
		}
	}
	out := make([]rune, len(counts))
	for i, c := range counts {
		switch {
		case !c.Known():
			out[i] = sparkUnknown
		case most == 0:
			out[i] = sparks[0]
		default:
			out[i] = sparks[c.N*(len(sparks)-1)/most]
		}
	}
	return string(out)
}
