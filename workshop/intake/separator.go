package intake

import (
	"slices"
	"strings"
)

// separators are what may stand between cells. Where two fit a text as well,
// the first goes: commas stand within numbers and sentences as well.
const separators = "\t;|,"

// How much of a text is looked at to find its separator.
const (
	sampleRows  = 200
	sampleBytes = 256 << 10
)

// cutSeparatorLine takes the line off the front that tells Excel the separator,
// such as "sep=;". Beside the usual ones it may be one of ": ^ ~ #".
func cutSeparatorLine(text string) (sep byte, rest string, ok bool) {
	line, rest, _ := strings.Cut(text, "\n")
	line = strings.Trim(strings.TrimRight(line, "\r"), `"`)
	if len(line) != len("sep=;") || !strings.EqualFold(line[:4], "sep=") || strings.IndexByte(separators+":^~#", line[4]) < 0 {
		return 0, text, false
	}
	return line[4], rest, true
}

// separatorOf finds what separates the cells of a text, by counting: with the
// right one, most rows have the same number of cells, and more than one. It is
// 0 where there is none: a list of texts.
func separatorOf(text string) byte {
	var found byte
	best := 0.0
	for _, sep := range []byte(separators) {
		if fit := fitOf(text, sep); fit > best {
			found, best = sep, fit
		}
	}
	return found
}

// fitOf returns which part of the rows has as many cells as most have; 0 where
// that is one cell, or less than half of the rows, where others have more, or
// where a space follows the separator as in a sentence. A first row of nothing
// but words for columns fits whatever stands below it.
func fitOf(text string, sep byte) float64 {
	rows := sample(text, sep)
	if len(rows) > 0 && len(rows[0]) > 1 && !slices.ContainsFunc(rows[0], isNoColumnWord) {
		return 1
	}
	lengths := map[int]int{}
	usual := 0
	for _, cells := range rows {
		n := len(cells)
		lengths[n]++
		if n > 1 && lengths[n] >= lengths[usual] {
			usual = n
		}
	}
	longer := 0
	for n, times := range lengths {
		if n > usual {
			longer += times
		}
	}
	if usual == 0 || 2*lengths[usual] < len(rows) || 10*longer > len(rows) || areSentences(rows) {
		return 0
	}
	return float64(lengths[usual]) / float64(len(rows))
}

func isNoColumnWord(cell string) bool {
	return strings.TrimSpace(cell) != "" && !isColumnWord(cell)
}

// areSentences reports whether what looks like cells are parts of sentences:
// most begin with a space.
func areSentences(rows [][]string) bool {
	inner, spaced := 0, 0
	for _, cells := range rows {
		for _, cell := range cells[1:] {
			inner++
			if strings.HasPrefix(cell, " ") {
				spaced++
			}
		}
	}
	return 2*spaced > inner
}

// sample returns the first rows of a text that are not empty, their cells as
// they stand and no more of them than matter.
func sample(text string, sep byte) [][]string {
	var rows [][]string
	for s := (separated{text: text, sep: sep}); !s.done() && s.at < sampleBytes && len(rows) < sampleRows; {
		var cells []string
		for last := false; !last; {
			var cell string
			if cell, last = s.cell(); len(cells) <= MaxTableColumns {
				cells = append(cells, cell)
			}
		}
		if len(cells) > 1 || cells[0] != "" {
			rows = append(rows, cells)
		}
	}
	return rows
}
