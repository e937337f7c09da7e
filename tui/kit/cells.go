package kit

import (
	"strconv"
	"strings"

	"talkoot/workshop"
)

// Cells draws a row of a table: a mark, then texts in columns of the given
// widths, w cells in all. A column of no width is left out.
func (i Ink) Cells(mark string, texts []string, widths []int, w int) string {
	row := i.Raw(mark)
	for n, cw := range widths {
		if cw > 0 {
			row += i.Pad(i.S(Cut(texts[n], cw-1)), cw)
		}
	}
	return i.Pad(row, w)
}

// Numbered is the number of a note as it stands before its text, right-aligned.
func Numbered(n int) string {
	number := strconv.Itoa(n)
	return strings.Repeat(" ", max(1, 5-len(number))) + number + " "
}

// StateMark shows what became of an agreement, as a box that is ticked.
func StateMark(s workshop.AgreementState) string {
	switch s {
	case workshop.Done:
		return "[x]"
	case workshop.Dropped:
		return "[-]"
	case workshop.Carried:
		return "[>]"
	}
	return "[ ]"
}
