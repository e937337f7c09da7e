package compare

import (
	"fmt"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop/compare"
)

// glyphs go with the words of the statuses: colour alone tells nothing.
var glyphs = map[compare.Status]string{
	compare.Stayed: "=", compare.Moved: "→", compare.New: "+", compare.Gone: "−",
	compare.Shared: "●", compare.Only: "○",
}

// Draw implements [kit.Screen]: the line that narrows down, the totals, and the
// rows.
func (s *Screen) Draw(w, h int) kit.Frame {
	t, words := s.host.Theme(), s.host.Words()
	row, x := s.line.Prompt(t, words.T("meetings.prompt"), t.Muted.S(s.number()+" "), w)
	lines := []string{row, s.rule(w)}
	lines = append(lines, s.totals(w)...)
	if s.view == viewMatrix {
		lines = append(lines, s.drawMatrix(w, h-len(lines))...)
		return kit.Frame{Lines: t.Base.Fill(lines, w, h), Cursor: &kit.Point{X: x, Y: 0}}
	}
	g := s.grid(w)
	lines = append(lines, s.head(g, w))
	if len(s.shown) == 0 {
		for _, r := range kit.Wrap(words.T(s.empty()), w-6) {
			lines = append(lines, t.Base.S("   "+r))
		}
	}
	below := s.below(w)
	from, to := s.visible(h - len(lines) - len(below))
	for _, e := range s.lines[from:to] {
		lines = append(lines, s.draw(e, g, w))
	}
	lines = append(t.Base.Fill(lines, w, h-len(below)), below...)
	return kit.Frame{Lines: lines, Cursor: &kit.Point{X: x, Y: 0}}
}

// number is how many rows are shown.
func (s *Screen) number() string {
	if s.view == viewMatrix {
		return s.host.Words().T("matrix.count", len(s.c.Matrix.Questions))
	}
	if s.view == viewThemes {
		return s.host.Words().T("compare.count.themes", len(s.shown))
	}
	return s.host.Words().T("compare.points", len(s.shown))
}

// rule is a line across with the title in it.
func (s *Screen) rule(w int) string {
	t := s.host.Theme()
	title := t.Edge.Raw("─ ") + t.Strong.S(kit.Cut(kit.Plain(s.title), w-6)) + t.Edge.Raw(" ")
	return t.Base.Pad(title+t.Edge.Raw(strings.Repeat("─", max(0, w-kit.Width(title)))), w)
}

func (s *Screen) empty() string {
	if len(s.c.Rows) == 0 {
		return "compare.empty"
	}
	return "compare.none"
}

// totals are how many rows each view has, with a mark at the one that is shown.
func (s *Screen) totals(w int) []string {
	t := s.host.Theme()
	lines := []string{""}
	for _, v := range s.views() {
		chip := t.Muted.S("  " + s.total(v))
		if v == s.view {
			chip = t.Accent.S(" ►" + s.total(v))
		}
		last := len(lines) - 1
		if lines[last] != "" && kit.Width(lines[last])+kit.Width(chip) > w-1 {
			lines = append(lines, chip)
			continue
		}
		lines[last] += chip
	}
	return lines
}

func (s *Screen) total(v view) string {
	words := s.host.Words()
	switch v {
	case viewAll:
		return words.T("compare.count.every", len(s.c.Rows))
	case viewThemes:
		return words.T("compare.count.themes", len(s.c.Themes))
	case viewMatrix:
		return words.T("matrix.count", len(s.c.Matrix.Questions))
	}
	status := compare.Status(v)
	return glyphs[status] + " " + words.StatusCount(s.c, status)
}

// visible returns which lines are to be drawn in h lines. The heading of the
// selected row's lane stays in sight where it stands right above the row.
func (s *Screen) visible(h int) (from, to int) {
	at := s.lineOfSelected()
	if at > 0 && s.lines[at-1].heading && h > 1 {
		s.window.At = at - 1
		s.window.Window(len(s.lines), h)
	}
	s.window.At = at
	return s.window.Window(len(s.lines), max(0, h))
}

// lineOfSelected returns the line of the selected row, -1 if there is none.
func (s *Screen) lineOfSelected() int {
	rows := -1
	for i, e := range s.lines {
		if !e.heading {
			rows++
		}
		if rows == s.list.At && !e.heading {
			return i
		}
	}
	return -1
}

func (s *Screen) draw(e entry, g grid, w int) string {
	t := s.host.Theme()
	if e.heading {
		return t.Base.Pad(t.Accent.S(" "+s.heading(e.lane)), w)
	}
	i, on := s.selected()
	on = on && i == e.row
	cells := s.cells(e.row, g)
	if on {
		return t.Selected.Cells(" ► ", cells, g.widths(), w)
	}
	first := t.Base.Raw("   ") + t.Base.Pad(s.ink(e.row).S(kit.Cut(kit.Plain(cells[0]), g.status-1)), g.status)
	return first + t.Base.Cells("", cells[1:], g.widths()[1:], w-3-g.status)
}

// heading is the title of a lane with the number of its rows that are shown.
func (s *Screen) heading(lane int) string {
	n := 0
	for _, e := range s.lines {
		if !e.heading && e.lane == lane {
			n++
		}
	}
	return fmt.Sprint(strings.ToUpper(s.host.Words().Label(s.c.Lanes[lane].Label)), " ", n)
}

// ink is the colour of the status of a row.
func (s *Screen) ink(row int) kit.Ink {
	t := s.host.Theme()
	if s.view == viewThemes {
		return t.Base
	}
	switch s.c.Rows[row].Status {
	case compare.New, compare.Shared:
		return t.Good
	case compare.Moved:
		return t.Warn
	case compare.Gone, compare.Only:
		return t.Muted
	}
	return t.Base
}
