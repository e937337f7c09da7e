package compare

import (
	"fmt"
	"strconv"

	"talkoot/tui/kit"
	"talkoot/workshop/compare"
)

// themeCells are the texts of a theme: on how many sides it comes up, its name,
// and how much each side said of it.
func (s *Screen) themeCells(t compare.Theme, g grid) []string {
	out := []string{fmt.Sprintf("%d/%d", t.Places, len(t.On)), t.Name}
	if g.dots {
		return append(out, dots(len(t.On), t.Places, func(i int) bool { return len(t.On[i]) > 0 }))
	}
	for i := range t.On {
		out = append(out, s.said(t.Tally(i), g.sides[i]-1))
	}
	return out
}

// said tells how much a side said of a theme, in w cells: the number of notes
// alone where there is no room for more.
func (s *Screen) said(t compare.Tally, w int) string {
	text := s.host.Words().Said(t)
	switch {
	case text == "":
		return "·"
	case kit.Width(text) > w:
		return strconv.Itoa(t.Notes)
	}
	return text
}
