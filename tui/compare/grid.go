package compare

import (
	"fmt"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop/compare"
)

// How wide things have to be.
const (
	wide      = 100 // the window, for sides to have columns
	readable  = 24  // a column in which the words of a side stand
	markable  = 6   // a column with a mark, or a number
	broadMark = 14  // the widest that such a column grows
	broadSaid = 26  // the same for how much was said of a theme
	ideaLeast = 40  // the idea beside such columns
	dotsMost  = 10  // sides with a dot each, where there are no columns
)

// grid is how the columns of the list are: the status, the idea, and one a side
// or one for all. Where the words of each side have a column, the idea has none.
type grid struct {
	status, idea int
	sides        []int
	words        bool // the columns of the sides are for words
	dots         bool // one column tells of all sides
}

// widths are the widths of all columns.
func (g grid) widths() []int { return append([]int{g.status, g.idea}, g.sides...) }

// grid divides the window among the columns.
func (s *Screen) grid(w int) grid {
	g := grid{status: s.statusWidth()}
	room, n := w-3-g.status, len(s.c.Sides)
	most := broadMark
	if s.view == viewThemes {
		most = broadSaid
	}
	switch {
	case w >= wide && n > 0 && room/n >= readable && s.view != viewThemes:
		g.words = true
		for i := range n {
			g.sides = append(g.sides, room*(i+1)/n-room*i/n)
		}
		return g
	case w >= wide && n > 0 && (room-ideaLeast)/n >= markable:
		for range n {
			g.sides = append(g.sides, min(most, (room-ideaLeast)/n))
		}
	default:
		g.dots = true
		g.sides = []int{max(markable, min(n, dotsMost)+1)}
	}
	g.idea = room
	for _, side := range g.sides {
		g.idea -= side
	}
	return g
}

// statusWidth is how wide the column of the status has to be.
func (s *Screen) statusWidth() int {
	if s.view == viewThemes {
		return len("10/10") + 2
	}
	most := 0
	for _, status := range s.c.Kind.Statuses() {
		r := compare.Row{Status: status, Places: len(s.c.Sides), On: make([][]compare.Item, len(s.c.Sides))}
		most = max(most, kit.Width(s.status(r))+2)
	}
	return most
}

func (s *Screen) status(r compare.Row) string {
	return glyphs[r.Status] + " " + s.host.Words().RowStatus(r)
}

// head names the columns.
func (s *Screen) head(g grid, w int) string {
	t := s.host.Theme()
	if g.dots {
		var names []string
		for i := range s.c.Sides {
			names = append(names, s.sideName(i))
		}
		return t.Muted.S(kit.Cut(kit.Plain("   "+strings.Join(names, " · ")), w-1))
	}
	texts := []string{"", s.host.Words().T("compare.point")}
	if s.view == viewThemes {
		texts[1] = s.host.Words().T("compare.theme")
	}
	for i := range s.c.Sides {
		texts = append(texts, s.sideName(i))
	}
	return t.Muted.Cells("   ", texts, g.widths(), w)
}

// sideName is what a side is called, with the number of its notes.
func (s *Screen) sideName(i int) string {
	return fmt.Sprintf("%s (%d)", s.c.Sides[i].Name, len(s.c.Sides[i].Notes))
}

// cells are the texts of a row, or of a theme.
func (s *Screen) cells(i int, g grid) []string {
	if s.view == viewThemes {
		return s.themeCells(s.c.Themes[i], g)
	}
	r := s.c.Rows[i]
	out := []string{s.status(r), s.idea(r, g.idea-1)}
	switch {
	case g.dots:
		return append(out, dots(len(r.On), r.Places, func(i int) bool { return len(r.On[i]) > 0 }))
	case g.words:
		for i := range r.On {
			out = append(out, s.wording(r, i, g.sides[i]-1))
		}
	default:
		for _, items := range r.On {
			out = append(out, s.mark(items))
		}
	}
	return out
}

// idea is the text of a row, and where it comes from if it moved.
func (s *Screen) idea(r compare.Row, w int) string {
	from := ""
	if r.Status == compare.Moved {
		from = " ← " + kit.Cut(kit.Plain(s.laneNames(r.From)), w/3)
	}
	return kit.Cut(kit.Plain(r.Text), w-kit.Width(from)) + from
}

// dots tells for each side whether it has an idea, or on how many it is where
// there are too many for that.
func dots(sides, places int, has func(side int) bool) string {
	if sides > dotsMost {
		return fmt.Sprintf("%d/%d", places, sides)
	}
	var b strings.Builder
	for i := range sides {
		if has(i) {
			b.WriteString("●")
		} else {
			b.WriteString("·")
		}
	}
	return b.String()
}

// mark tells that a side has an idea, and how often it was said there.
func (s *Screen) mark(items []compare.Item) string {
	times := 0
	for _, item := range items {
		times += item.Times
	}
	switch times {
	case 0:
		return "·"
	case 1:
		return "●"
	}
	return "● " + s.host.Words().T("doc.times", times)
}

// wording is how a side says an idea, in w cells: where, if it is in another
// lane than the row, and in the words of its first note.
func (s *Screen) wording(r compare.Row, side, w int) string {
	items := r.On[side]
	if len(items) == 0 {
		return ""
	}
	more := ""
	if len(items) > 1 {
		more = fmt.Sprintf(" +%d", len(items)-1)
	}
	text := s.note(items[0])
	if lanes := s.laneNames(s.c.Elsewhere(r, items[0])); lanes != "" {
		text = lanes + ": " + text
	}
	return kit.Cut(kit.Plain(text), w-len(more)) + more
}

// note is a note with its number, and how often it was said.
func (s *Screen) note(item compare.Item) string {
	text := fmt.Sprintf("%d %s", item.Number, item.Text)
	if item.Times > 1 {
		text += " " + s.host.Words().T("doc.times", item.Times)
	}
	return text
}
