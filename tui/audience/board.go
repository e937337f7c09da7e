package audience

import (
	"slices"
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop/audience"
)

// board draws lanes with their newest notes.
func (p *page) board(h int) []string {
	lanes := p.f.Lanes
	if len(lanes) == 0 {
		title := p.centred(p.t.Strong, p.f.Title, 5)
		return p.spaced(h, title, p.timer(h-len(title)-2))
	}
	top := p.band(h)
	h -= len(top)
	columns := p.columns(len(lanes))
	rows := (len(lanes) + columns - 1) / columns
	text := mostRows - 1
	if len(top) > 0 {
		text--
	}
	out := top
	for r := range rows {
		height := h*(r+1)/rows - h*r/rows
		var cells [][]string
		for c := range columns {
			w := p.width*(c+1)/columns - p.width*c/columns
			if i := r*columns + c; i < len(lanes) {
				cells = append(cells, p.lane(lanes[i], w, height, text/rows))
				continue
			}
			cells = append(cells, p.t.Base.Fill(nil, w, height))
		}
		out = append(out, kit.Beside(cells...)...)
	}
	return out
}

// band is what stands above a board in a high window: what the board is, and
// the time in blocks.
func (p *page) band(h int) []string {
	if h < 22 {
		return nil
	}
	digits := p.bandDigits()
	if len(digits) == 0 {
		return []string{p.title(), p.t.Base.Fill(nil, p.width, 1)[0]}
	}
	out := make([]string, 0, len(digits)+1)
	for i, row := range digits {
		left := ""
		if i == len(digits)/2 {
			left = p.t.Accent.S("  " + p.f.Title)
		}
		out = append(out, p.t.Base.Spread(left, row+p.t.Base.Raw("    "), p.width))
	}
	return append(out, p.t.Base.Fill(nil, p.width, 1)[0])
}

func (p *page) bandDigits() []string {
	timer, ok := p.urgent()
	if !ok || timer.Name != "" || p.height < 36 {
		return nil
	}
	t := p.tell(timer)
	digits := large(t.time, p.width*2/3, glyphHeight)
	for i := range digits {
		digits[i] = t.ink.Raw(digits[i])
	}
	return digits
}

// columns is in how many columns so many lanes stand. Four are two by two.
func (p *page) columns(n int) int {
	most := max(1, p.width/28)
	switch {
	case p.f.Layout == audience.Below && n <= 4:
		return 1
	case n == 4:
		return min(2, most)
	case n <= 3:
		return min(n, most)
	}
	for rows := 2; ; rows++ { // as few rows as the width lets
		if columns := (n + rows - 1) / rows; columns <= most || columns == 1 {
			return columns
		}
	}
}

// lane draws a lane in w by h cells, with at most so many rows of text.
func (p *page) lane(l audience.Lane, w, h, text int) []string {
	if h < 1 || text < 1 {
		return p.t.Base.Fill(nil, w, max(0, h))
	}
	inner := w - 4
	count := strconv.Itoa(l.Count)
	digits := []string(nil)
	if h >= glyphHeight+4 && inner >= 50 && l.Count > 0 {
		digits = large(count, inner/2, glyphHeight)
	}
	title := strings.ToUpper(l.Title)
	if digits == nil {
		title = kit.Cut(kit.Plain(title), inner-1-len(count)) + " " + count
	}
	lines := []string{p.t.Accent.S(kit.Cut(kit.Plain(title), inner))}
	if h > text {
		lines = append(lines, p.t.Edge.Raw(strings.Repeat("─", max(0, inner))))
	}
	room := inner
	if digits != nil {
		room -= kit.Width(digits[0]) + 3
	}
	notes := p.notes(l, room, h-len(lines), text-1)
	for i := range max(len(notes), len(digits)) {
		row := p.t.Base.Fill(nil, room, 1)[0]
		if i < len(notes) {
			row = p.t.Base.Pad(notes[i], room)
		}
		if i < len(digits) {
			row += p.t.Base.Raw("   ") + p.t.Strong.Raw(digits[i])
		}
		lines = append(lines, row)
	}
	for i := range lines {
		lines[i] = p.t.Base.Raw("  ") + lines[i]
	}
	return p.t.Base.Fill(lines, w, h)
}

// notes draws the newest notes of a lane in h rows, of which so many hold text:
// every other one where there is room, so that the rows of lanes beside each other
// are the same. What has no room is counted.
func (p *page) notes(l audience.Lane, w, h, text int) []string {
	step := 1
	if h >= 2*text-1 {
		step = 2
	}
	text = min(text, h)
	entries, whole := p.fitting(l, w, text)
	if !whole {
		entries, _ = p.fitting(l, w, text-1)
	}
	rows := slices.Concat(entries...)
	if hidden := l.Count - len(entries); hidden > 0 && text > 0 {
		rows = append(rows, p.t.Base.S(p.w.T("room.more", hidden)))
	}
	var out []string
	for i, row := range rows {
		if i > 0 && step == 2 {
			out = append(out, "")
		}
		out = append(out, row)
	}
	return out
}

// fitting draws as many notes as fit into some rows, and tells whether those are
// all of the lane.
func (p *page) fitting(l audience.Lane, w, rows int) (entries [][]string, all bool) {
	for _, n := range l.Notes {
		e := p.note(n, w)
		if len(e) > rows {
			if len(entries) > 0 || rows < 1 {
				return entries, false
			}
			e = e[:rows]
		}
		rows -= len(e)
		entries = append(entries, e)
	}
	return entries, len(entries) == l.Count
}

// note draws a note in one row or two. The newest of the board stands out.
func (p *page) note(n audience.Note, w int) []string {
	head := strconv.Itoa(n.Number) + " "
	tail := ""
	if n.Top {
		tail += " " + kit.StarGlyph
	}
	if n.Votes != "" {
		tail += " ✓" + n.Votes
	}
	if n.Times > 1 {
		tail += " ×" + strconv.Itoa(n.Times)
	}
	if n.By != "" {
		tail += " – " + n.By
	}
	ink := p.t.Base
	if n.Number == p.newest() {
		ink = p.t.Strong
	}
	var out []string
	for i, row := range p.wrap(n.Text+tail, max(8, w-len(head)), 2) {
		if i > 0 {
			head = strings.Repeat(" ", len(head))
		}
		out = append(out, ink.S(head+row))
	}
	return out
}

// newest is the number of the note that was written last.
func (p *page) newest() int {
	most := 0
	for _, l := range p.f.Lanes {
		if len(l.Notes) > 0 {
			most = max(most, l.Notes[0].Number)
		}
	}
	return most
}
