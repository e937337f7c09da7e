package twins

import (
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// boxWidth is how wide a box of a group is at least where groups stand side by
// side.
const boxWidth = 60

// Draw implements [kit.Screen]: each group in a box, side by side in a wide
// window, on as many pages as it takes.
func (s *Screen) Draw(w, h int) kit.Frame {
	t, words := s.host.Theme(), s.host.Words()
	if s.board() == nil {
		return kit.Frame{Lines: t.Base.Fill(nil, w, h)}
	}
	s.follow()
	if len(s.sheet.groups) == 0 {
		lines := []string{""}
		for _, r := range kit.Wrap(words.T(s.nothing()), w-6) {
			lines = append(lines, t.Base.S("   "+r))
		}
		return kit.Frame{Lines: t.Base.Fill(lines, w, h)}
	}
	columns := max(1, w/boxWidth)
	spots := s.deal(columns, h-1)
	page := spots[s.sheet.rows[s.list.At].group].Page
	blocks := make([][]string, columns)
	width := w / columns
	for i, p := range spots {
		if p.Page == page {
			blocks[p.Column] = append(blocks[p.Column], s.box(i, width, p.H)...)
		}
	}
	for i := range blocks {
		cw := width
		if i == columns-1 {
			cw = w - width*i
		}
		blocks[i] = t.Base.Fill(blocks[i], cw, h-1)
	}
	head := s.head(page+1, spots[len(spots)-1].Page+1, w)
	return kit.Frame{Lines: append([]string{head}, kit.Beside(blocks...)...)}
}

func (s *Screen) deal(columns, h int) []kit.Spot {
	wanted := make([]int, len(s.sheet.groups))
	for i, g := range s.sheet.groups {
		wanted[i] = len(g.notes) + 2
	}
	return kit.Deal(wanted, columns, h)
}

// nothing says why there is nothing to merge.
func (s *Screen) nothing() string {
	switch {
	case s.seeking, s.ended == 0:
		return "twins.seeking"
	case s.sheet.aside > 0:
		return "twins.done"
	}
	return "twins.none"
}

// head says how much there is to look through.
func (s *Screen) head(page, pages, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	found := len(s.sheet.groups)
	if s.sheet.groups[found-1].merged {
		found--
	}
	left := t.Strong.S(" " + words.T("twins.found", found))
	if found == 0 {
		left = t.Base.S(" " + words.T(s.nothing()))
	}
	var parts []string
	if s.seeking {
		parts = append(parts, words.T("twins.seeking"))
	}
	if s.sheet.aside > 0 {
		parts = append(parts, words.T("twins.left", s.sheet.aside))
	}
	if pages > 1 {
		parts = append(parts, words.T("view.page", page, pages))
	}
	return t.Base.Spread(left, t.Muted.S(strings.Join(parts, " · ")+" "), w)
}

// box draws a group in h lines: in the title which note stays and which are
// merged with it, below them the notes that have room.
func (s *Screen) box(at, w, h int) []string {
	g := s.sheet.groups[at]
	selected, kept := -1, g.notes[0]
	if r := s.sheet.rows[s.list.At]; r.group == at {
		selected, kept = r.note, g.notes[r.note]
	}
	title := strconv.Itoa(kept.Number) + " ← " + numbers(g.others(kept))
	if g.merged {
		title = s.host.Words().T("twins.title", len(g.notes))
	}
	from, to := 0, len(g.notes)
	if room := max(0, h-2); to > room {
		from = min(max(0, selected-room/2), to-room)
		to = from + room
	}
	var lines []string
	for i := from; i < to; i++ {
		lines = append(lines, s.row(g, g.notes[i], i == selected, w-2))
	}
	return s.host.Theme().Box(title, lines, w, h, selected >= 0)
}

// row draws a note of a group: its number, its text, how often it was said and
// its lane; of a merged note, with which it is.
func (s *Screen) row(g group, n *workshop.Note, on bool, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	head, tail := kit.Numbered(n.Number), ""
	if again := n.Repeats(); again > 0 {
		tail = " ×" + strconv.Itoa(again+1)
	}
	lane := " " + kit.Cut(kit.Plain(words.Lane(n.Lane())), max(8, w/4)) + " "
	if g.merged {
		lane = " → " + strconv.Itoa(n.Standing().Number) + " "
	}
	text := kit.Cut(kit.Plain(n.Text), max(8, w-kit.Width(head)-kit.Width(tail)-kit.Width(lane)))
	if on {
		return t.Selected.Spread(t.Selected.S(kit.Marked(head)+text), t.Selected.S(tail+lane), w)
	}
	return t.Base.Spread(t.Muted.S(head)+t.Base.S(text), t.Accent.S(tail)+t.Muted.S(lane), w)
}
