package workshop

import (
	"maps"
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

// searchDifference returns what has to be stored so that one list of search
// texts of a meeting becomes another.
func searchDifference(before, after []SearchText) []SearchText {
	changed := map[int]SearchText{}
	for _, t := range before {
		changed[t.Number] = SearchText{Meeting: t.Meeting, Number: t.Number}
	}
	for _, t := range after {
		changed[t.Number] = t
	}
	for _, t := range before {
		if changed[t.Number] == t {
			delete(changed, t.Number)
		}
	}
	return slices.SortedFunc(maps.Values(changed), byNumber)
}
