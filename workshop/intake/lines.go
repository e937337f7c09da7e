package intake

import (
	"strings"

	"talkoot/workshop"
)

// Lines reads pasted notes, one a line: clean, without empty lines, bullets and
// numbering.
//
// What only looks like a list mark stays, since a note is kept as it was said:
// numbering goes only where at least two lines have it (a lone "3. luokan
// retki" is a trip), a dash before a digit likewise ("- 5 astetta"), and a
// list of pluses and minuses keeps its signs.
func Lines(text string) []string {
	lines := workshop.CleanLines(text)
	dashes, pluses := 0, false
	for _, line := range lines {
		if isDash(line) {
			dashes++
		}
		pluses = pluses || strings.HasPrefix(line, "+ ")
	}
	lines = stripped(lines, func(line string) (string, bool) {
		rest, ok := cutBullet(line)
		if isDash(line) && (pluses || dashes < 2 && startsWithDigit(rest)) {
			return line, false
		}
		return rest, ok
	})
	numbers := 0
	for _, line := range lines {
		if _, ok := cutNumbering(line); ok {
			numbers++
		}
	}
	if numbers < 2 {
		return lines
	}
	return stripped(lines, cutNumbering)
}

// stripped takes what cut takes off each line, and leaves out the lines of
// which nothing is left.
func stripped(lines []string, cut func(string) (string, bool)) []string {
	var out []string
	for _, line := range lines {
		if rest, ok := cut(line); ok {
			line = rest
		}
		if line != "" {
			out = append(out, line)
		}
	}
	return out
}

func isDash(line string) bool {
	return strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "– ")
}
