package kit

import "strings"

// List is a selection in a list of rows of which only the visible ones are
// drawn. At is the selected row; it is -1 while nothing is selected.
type List struct {
	At  int
	top int
}

// Move moves the selection by some rows in a list of n, stopping at the ends.
func (l *List) Move(by, n int) {
	if n == 0 {
		l.At = -1
		return
	}
	l.At = min(max(l.At+by, 0), n-1)
}

// Climb goes from a line below a list of n rows up into it, and back down to the
// line, where nothing is selected.
func (l *List) Climb(by, n int) {
	at := l.At
	if at < 0 {
		at = n
	}
	if at = max(0, at+by); at >= n {
		at = -1
	}
	l.At = at
}

// Clamp keeps the selection inside a list of n rows.
func (l *List) Clamp(n int) {
	if l.At >= n {
		l.At = n - 1
	}
}

// Window returns the rows from..to to draw in h lines, such that the selected
// row, or else the newest, is among them.
func (l *List) Window(n, h int) (from, to int) {
	if h <= 0 {
		return 0, 0
	}
	switch {
	case l.At >= 0 && l.At < l.top:
		l.top = l.At
	case l.At >= l.top+h:
		l.top = l.At - h + 1
	}
	l.top = min(l.top, max(0, n-h))
	return l.top, min(n, l.top+h)
}

// Marked puts the mark of what is selected at the start of a row, in place of
// its first space: colour alone tells nothing.
func Marked(row string) string { return "►" + strings.TrimPrefix(row, " ") }

// Top puts the window back to the first row.
func (l *List) Top() { l.top = 0 }
