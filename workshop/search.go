package workshop

import (
	"slices"
	"strings"
)

// SearchText is what search reads of one note that stands on a board. It is
// derived like a [Header], and packed, since a search reads those of all notes
// there are.
type SearchText struct {
	Meeting ID
	Number  int
	Where   SearchPlace
	// Words are its text and its other wordings, one a line: those that it had
	// before, and those in which it was said again, also by the notes merged
	// with it. Who remembers one of them finds the note by it. "" says that
	// there is no such note any more.
	Words string
}

// Text returns the text of the note.
func (t SearchText) Text() string {
	text, _, _ := strings.Cut(t.Words, "\n")
	return text
}

// SearchPlace is where a note stands: the title of its own lane and the name of
// its theme. They are packed as lines: the key of the title, what was typed as
// the title, that in a second language, the theme; empty ones at the end are left
// out.
type SearchPlace string

// SearchPlaceOf packs the title of a lane and the name of a theme, "" for none.
func SearchPlaceOf(lane Label, theme string) SearchPlace {
	lines := oneLine(lane.Key) + "\n" + oneLine(lane.Text) + "\n" + oneLine(lane.Also) + "\n" + oneLine(theme)
	return SearchPlace(strings.TrimRight(lines, "\n"))
}

// Unpack returns the title of the lane and the name of the theme.
func (p SearchPlace) Unpack() (lane Label, theme string) {
	rest := string(p)
	for _, line := range []*string{&lane.Key, &lane.Text, &lane.Also, &theme} {
		*line, rest, _ = strings.Cut(rest, "\n")
	}
	return lane, theme
}

// oneLine takes out of a text what packing needs. Only a text that came from
// elsewhere has it.
var oneLine = strings.NewReplacer("\n", " ", "\x00", " ").Replace

// searchTextOf derives what search reads of a note that stands on a board.
// Whatever it reads has to touch the note when it changes.
func (m *Meeting) searchTextOf(n *Note) SearchText {
	theme := ""
	if n.Theme != nil {
		theme = n.Theme.Name
	}
	words := oneLine(n.Text)
	for _, wording := range slices.Concat(n.Wordings, n.Sayings()) {
		words += "\n" + oneLine(wording)
	}
	return SearchText{m.ID, n.Number, SearchPlaceOf(n.lane.Label, theme), words}
}

// SearchTexts derives what search reads, in the order of the numbers.
func (m *Meeting) SearchTexts() []SearchText {
	out := make([]SearchText, 0, len(m.notes))
	for _, n := range m.notes {
		if n.isSearched() {
			out = append(out, m.searchTextOf(n))
		}
	}
	slices.SortFunc(out, byNumber)
	return out
}

// touchedTexts returns the search texts of the notes changed since it was last
// asked.
func (m *Meeting) touchedTexts() []SearchText {
	var out []SearchText
	for number := range m.touched {
		t := SearchText{Meeting: m.ID, Number: number}
		if n := m.numbers[number]; n != nil && n.isSearched() {
			t = m.searchTextOf(n)
		}
		out = append(out, t)
	}
	clear(m.touched)
	slices.SortFunc(out, byNumber)
	return out
}

// isSearched reports whether a note is found by itself, and not by the one with
// which it was merged.
func (n *Note) isSearched() bool { return n.into == nil && n.Text != "" }

func byNumber(a, b SearchText) int { return a.Number - b.Number }

// searchDifference returns what has to be stored so that the search texts of a
// meeting as it was become those of the meeting as it is. It looks at the notes
// before it packs what search reads of them: an undo changes few of many.
func searchDifference(before, after *Meeting) []SearchText {
	var out []SearchText
	for number := range max(before.lastNumber, after.lastNumber) + 1 {
		was, is := before.searched(number), after.searched(number)
		switch {
		case was == nil && is == nil, was != nil && is != nil && readsSame(was, is):
		case is == nil:
			out = append(out, SearchText{Meeting: after.ID, Number: number})
		default:
			if t := after.searchTextOf(is); was == nil || t != before.searchTextOf(was) {
				out = append(out, t)
			}
		}
	}
	return out
}

// searched returns the note with a number if it is found by itself, or nil.
func (m *Meeting) searched(number int) *Note {
	if n := m.numbers[number]; n != nil && n.isSearched() {
		return n
	}
	return nil
}

// readsSame reports whether search surely reads the same of two notes: all that
// [Meeting.searchTextOf] reads is the same. It may be false for notes with which
// others were merged.
func readsSame(a, b *Note) bool {
	theme := func(n *Note) string {
		if n.Theme == nil {
			return ""
		}
		return n.Theme.Name
	}
	return a.Text == b.Text && a.lane.Label == b.lane.Label && theme(a) == theme(b) &&
		slices.Equal(a.Wordings, b.Wordings) && slices.Equal(a.Said, b.Said) && len(a.Merged) == 0 && len(b.Merged) == 0
}
