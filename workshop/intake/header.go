package intake

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"talkoot/workshop"
)

// isHeader guesses whether the first row names the columns. Words that tables
// call their columns by decide. Without them a lone column has no header, since
// the first text of a list is as good as the others, and the first row of a
// wider table is one unless it looks like the rest: it has an empty cell, a
// number, or a text that comes again below.
func isHeader(rows [][]string) bool {
	first, width, plain := rows[0], 0, len(rows) > 1
	for _, row := range rows {
		width = max(width, len(row))
	}
	for i, cell := range first {
		again := comesAgain(rows[1:], i, cell)
		if isColumnWord(cell) && !again {
			return true
		}
		plain = plain && hasLetter(cell) && !again
	}
	return plain && width > 1 && len(first) == width
}

func comesAgain(rows [][]string, column int, text string) bool {
	return slices.ContainsFunc(rows, func(row []string) bool {
		return column < len(row) && strings.EqualFold(row[column], text)
	})
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// columnLetters returns what a spreadsheet calls its column i, the first being
// 0: A, B, ..., Z, AA.
func columnLetters(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return columnLetters(i/26-1) + columnLetters(i%26)
}

// columnOf reads the letters of a column, small or capital; false if they are
// none, or beyond what any spreadsheet has.
func columnOf(letters string) (int, bool) {
	n := 0
	for _, r := range strings.ToUpper(letters) {
		if r < 'A' || r > 'Z' || n > 1<<16 {
			return 0, false
		}
		n = n*26 + int(r-'A') + 1
	}
	return n - 1, n > 0
}

// FindColumn returns the index of the column that words mean: its name, its
// number, the first being 1, or its letter. Small and capital letters are the
// same. It gives [workshop.CodeUnknownColumn] or
// [workshop.CodeAmbiguousColumn], with the columns there are to choose from.
func FindColumn(t Table, words string) (int, error) {
	words = oneLine(words)
	for _, same := range []func(a, b string) bool{
		strings.EqualFold,
		func(a, b string) bool { return folded(b) != "" && folded(a) == folded(b) },
	} {
		var found []int
		for i, name := range t.Columns {
			if same(name, words) {
				found = append(found, i)
			}
		}
		switch len(found) {
		case 0:
			continue
		case 1:
			return found[0], nil
		}
		return -1, workshop.Err(workshop.CodeAmbiguousColumn, words, t.columnNames(found))
	}
	if n, err := strconv.Atoi(words); err == nil && n >= 1 && n <= len(t.Columns) {
		return n - 1, nil
	}
	if i, ok := columnOf(words); ok && i < len(t.Columns) {
		return i, nil
	}
	return -1, workshop.Err(workshop.CodeUnknownColumn, words, t.columnNames(nil))
}

// columnNames lists columns with their numbers, all of them where none are
// given: "1 Aikaleima, 2 Mikä toimii?".
func (t Table) columnNames(only []int) string {
	var out []string
	for i, name := range t.Columns {
		if only == nil || slices.Contains(only, i) {
			out = append(out, strconv.Itoa(i+1)+" "+name)
		}
	}
	return strings.Join(out, ", ")
}
