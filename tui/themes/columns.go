package themes

import (
	"slices"
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// layout is where the clusters lie in a wide window. It is made anew with the
// sheet and for another window.
type layout struct {
	w, h, columns int
	spots         []kit.Spot
	// texts are those of the notes of each cluster, by row; nil where there is
	// no room for more than one row each.
	texts [][][]string
}

const (
	// wrapped is up to how many notes texts are tried in several rows, and
	// mostRows how many rows a note takes at most.
	wrapped  = 300
	mostRows = 3
)

// lay finds where the clusters lie in columns of h lines: on one page with their
// texts in several rows, or else with each text in one.
func (s *Screen) lay(w, h int) {
	l := layout{w: w, h: h, columns: w / columnWidth}
	if l.columns > len(s.sheet.clusters) {
		l.columns = max(minColumns, len(s.sheet.clusters))
	}
	wanted := make([]int, len(s.sheet.clusters))
	notes := 0
	for i, c := range s.sheet.clusters {
		wanted[i] = len(c.notes) + 2 // the name above, and a line below
		notes += len(c.notes)
	}
	l.spots = kit.Deal(wanted, l.columns, h)
	if fits(l.spots, wanted) && notes <= wrapped {
		s.unfold(&l, wanted)
	}
	s.layout = l
}

// fits reports whether all blocks lie whole on one page; the line below the last
// one may be missing.
func fits(spots []kit.Spot, wanted []int) bool {
	for i, p := range spots {
		if p.Page > 0 || p.H < wanted[i]-1 {
			return false
		}
	}
	return true
}

// unfold breaks the texts of a layout into several rows, if all still lie on one
// page.
func (s *Screen) unfold(l *layout, wanted []int) {
	width := l.w / l.columns
	texts := make([][][]string, len(s.sheet.clusters))
	for i, c := range s.sheet.clusters {
		for _, n := range c.notes {
			room := max(8, width-1-kit.Width(kit.Numbered(n.Number))-kit.Width(s.noteTail(n)))
			rows := kit.Wrap(kit.Cut(n.Text, mostRows*room), room)
			rows = rows[:min(len(rows), mostRows)]
			texts[i] = append(texts[i], rows)
			wanted[i] += len(rows) - 1
		}
	}
	if spots := kit.Deal(wanted, l.columns, l.h); fits(spots, wanted) {
		l.spots, l.texts = spots, texts
	}
}

// columns draws the clusters side by side: the page with the selected one.
func (s *Screen) columns(w, h int) []string {
	h-- // what stands above the columns
	if s.layout.w != w || s.layout.h != h {
		s.lay(w, h)
	}
	page, pages := 0, 1
	if n := len(s.layout.spots); n > 0 {
		pages = s.layout.spots[n-1].Page + 1
	}
	if s.list.At >= 0 {
		page = s.layout.spots[max(0, s.sheet.rows[s.list.At].cluster)].Page
	}
	columns := make([][]string, s.layout.columns)
	for i, p := range s.layout.spots {
		if p.Page == page {
			columns[p.Column] = append(columns[p.Column], s.block(i, p.H, s.layout.width(p.Column))...)
		}
	}
	for i, lines := range columns {
		blank := s.host.Theme().Base.Raw(strings.Repeat(" ", s.layout.width(i)))
		columns[i] = append(lines, slices.Repeat([]string{blank}, max(0, h-len(lines)))...)
	}
	return append([]string{s.summary(page, pages, w)}, kit.Beside(columns...)...)
}

// width is how wide a column is: the last one takes what is left over.
func (l *layout) width(column int) int {
	if column == l.columns-1 {
		return l.w - column*(l.w/l.columns)
	}
	return l.w / l.columns
}

// summary says how far the board is sorted, and which page of it this is.
func (s *Screen) summary(page, pages, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	left := t.Strong.S(" "+words.T("themes.count", len(s.board().Themes))) +
		t.Muted.S(" · "+words.T("themes.loose")+" "+strconv.Itoa(s.sheet.loose))
	right := ""
	if pages > 1 {
		right = t.Muted.S(words.T("view.page", page+1, pages) + " ")
	}
	return t.Base.Spread(left, right, w)
}

// block draws a cluster in h lines of w cells: its name and its notes, of which
// those around the selected one have room.
func (s *Screen) block(at, h, w int) []string {
	c := &s.sheet.clusters[at]
	selected, named := -1, false
	if i := s.list.At; i >= 0 && s.sheet.rows[i].cluster == at {
		selected, named = s.sheet.rows[i].note, s.sheet.rows[i].note == asName
	}
	lines := []string{s.name(at, named, w-1)}
	from, to := 0, len(c.notes)
	if to > h-1 {
		from, to = around(selected, to, h-2)
	}
	for i := from; i < to; i++ {
		texts := []string{kit.Plain(c.notes[i].Text)}
		if s.layout.texts != nil {
			texts = s.layout.texts[at][i]
		}
		lines = append(lines, s.noteRows(c.notes[i], texts, i == selected, w-1)...)
	}
	t := s.host.Theme()
	if hidden := len(c.notes) - (to - from); hidden > 0 {
		lines = append(lines, t.Base.Pad(t.Muted.S("      "+s.host.Words().T("themes.more", hidden)), w-1))
	}
	gap, blank := t.Base.Raw(" "), t.Base.Raw(strings.Repeat(" ", w))
	for i := range lines {
		lines[i] += gap
	}
	return append(lines, slices.Repeat([]string{blank}, max(0, h-len(lines)))...)
}

// around returns h of n rows, among them the one at a place.
func around(at, n, h int) (from, to int) {
	h = max(0, h)
	from = min(max(0, at-h/2), n-h)
	return from, from + h
}

// noteRows draws a note in the rows that its text was broken into.
func (s *Screen) noteRows(n *workshop.Note, texts []string, on bool, w int) []string {
	t := s.host.Theme()
	ink := t.Base
	if on {
		ink = t.Selected
	}
	indent := strings.Repeat(" ", kit.Width(kit.Numbered(n.Number)))
	var lines []string
	for i, text := range texts {
		if i == 0 {
			lines = append(lines, s.noteRow(n, text, on, w))
			continue
		}
		lines = append(lines, ink.Pad(ink.S(indent+text), w))
	}
	return lines
}
