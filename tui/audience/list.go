package audience

import (
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop/audience"
)

// list draws rows below a title: what was agreed, what a voting came to.
func (p *page) list(h int) []string {
	text := min(mostRows-2, h-1)
	entries, rows := [][]string{}, 0
	hidden, mark := p.f.More, 0
	for _, r := range p.f.Rows {
		mark = max(mark, kit.Width(markOf(r)))
	}
	for i, r := range p.f.Rows {
		e := p.row(r, mark)
		left := text - rows
		if i < len(p.f.Rows)-1 || p.f.More > 0 {
			left-- // for the number of those that have no room
		}
		if len(e) > left {
			hidden += len(p.f.Rows) - i
			break
		}
		rows += len(e)
		entries = append(entries, e)
	}
	if hidden > 0 {
		entries = append(entries, []string{p.t.Base.S("  " + p.w.T("room.more", hidden))})
		rows++
	}
	gap := min(2, max(0, h-2-rows)/max(1, len(entries)))
	out := []string{p.title()}
	for i, e := range entries {
		if i > 0 || gap > 0 {
			out = append(out, make([]string, max(gap, 0))...)
		}
		out = append(out, e...)
	}
	return out
}

// row draws a row of a list: mark, text and what stands beside it, or below it
// where there is no room.
func (p *page) row(r audience.Row, markWidth int) []string {
	mark := markOf(r)
	head := "  " + mark + strings.Repeat(" ", markWidth-kit.Width(mark)+2)
	inner := p.width - kit.Width(head) - 4
	aside := kit.Cut(kit.Plain(r.Aside), inner)
	room := inner - kit.Width(aside) - 3
	if aside != "" && (kit.Width(aside) <= inner/4 || kit.Width(kit.Plain(r.Text)) <= room) {
		return p.besideRow(head, p.wrap(r.Text, room, 2), aside)
	}
	indent := strings.Repeat(" ", kit.Width(head))
	var out []string
	for i, row := range p.wrap(r.Text, inner, 2) {
		if i > 0 {
			head = indent
		}
		out = append(out, p.t.Strong.S(head+row))
	}
	if aside != "" {
		out = append(out, p.t.Base.S(indent+aside))
	}
	return out
}

// markOf is what stands before a row: a place, or a box that is ticked or not.
func markOf(r audience.Row) string {
	if r.State != "" {
		return kit.StateMark(r.State)
	}
	return kit.Cut(kit.Plain(r.Mark), 20)
}

// besideRow draws what stands beside a text at the right of its first row.
func (p *page) besideRow(head string, texts []string, aside string) []string {
	var out []string
	for i, row := range texts {
		if i > 0 {
			head, aside = strings.Repeat(" ", kit.Width(head)), ""
		}
		out = append(out, p.t.Base.Spread(p.t.Strong.S(head+row), p.t.Base.S(aside+"  "), p.width))
	}
	return out
}
