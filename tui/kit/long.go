package kit

// drawLong draws a line whose text is too long for one row, in rows of w cells
// that break between words, so many at most around the cursor. It tells where the
// cursor stands in them.
func (l *Line) drawLong(t *Theme, w, most int) ([]string, Point) {
	runes := []rune(l.input.Value())
	starts := breaks(runes, w-1) // a cell stays for the cursor behind the end
	at := 0
	for at+1 < len(starts) && starts[at+1] <= l.input.Position() {
		at++
	}
	first := max(0, at-most+1)
	var rows []string
	for i := first; i < min(len(starts), first+most); i++ {
		end := len(runes)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		rows = append(rows, t.Base.Pad(t.Base.S(string(runes[starts[i]:end])), w))
	}
	x := Width(string(runes[starts[at]:l.input.Position()]))
	return rows, Point{min(x, w-1), at - first}
}

// breaks returns where the rows of a text begin, of which each takes w cells at
// most: behind a space if there is one. There is always a first row.
func breaks(runes []rune, w int) []int {
	starts, space, cells := []int{0}, -1, 0
	for i := 0; i < len(runes); i++ {
		start := starts[len(starts)-1]
		n := Width(string(runes[i]))
		if cells+n > max(1, w) && i > start {
			if space > start {
				i = space
			}
			starts, cells = append(starts, i), 0
			n = Width(string(runes[i]))
		}
		cells += n
		if runes[i] == ' ' {
			space = i + 1
		}
	}
	return starts
}
