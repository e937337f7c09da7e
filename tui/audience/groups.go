package audience

import (
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop/audience"
)

// groups draws who is in which group: as cards where all names have room, and
// otherwise a row each.
func (p *page) groups(h int) []string {
	text := max(1, min(mostRows-2, h-2))
	out := []string{p.title(), p.t.Base.Fill(nil, p.width, 1)[0]}
	switch {
	case len(p.f.Moves) > 0:
		return append(out, p.moves(h-2, text)...)
	case len(p.f.Groups) == 0:
		return p.statement(h)
	}
	if cards := p.cards(h-2, text); cards != nil {
		return append(out, cards...)
	}
	return append(out, p.lines(h-2, text)...)
}

// cards draws a card for each group with a name a row; nil where that takes too
// many rows.
func (p *page) cards(h, text int) []string {
	const least = 16 // cells of a card
	columns := min(len(p.f.Groups), max(1, (p.width-2)/least))
	rows := (len(p.f.Groups) + columns - 1) / columns
	columns = (len(p.f.Groups) + rows - 1) / rows
	heights, sum := make([]int, rows), 0
	for i, g := range p.f.Groups {
		heights[i/columns] = max(heights[i/columns], 1+len(g.Names))
	}
	for _, n := range heights {
		sum += n
	}
	if sum > text {
		return nil
	}
	gap := 0
	if sum+rows-1 <= h {
		gap = 1
	}
	wide := 0
	if h >= 2*sum+rows {
		wide = 1 // a blank row between names
	}
	var out []string
	for r, height := range heights {
		var cells [][]string
		for c := range columns {
			w := p.width*(c+1)/columns - p.width*c/columns
			var lines []string
			if i := r*columns + c; i < len(p.f.Groups) {
				lines = p.card(p.f.Groups[i], w, wide)
			}
			cells = append(cells, p.t.Base.Fill(lines, w, height*(1+wide)+gap))
		}
		out = append(out, kit.Beside(cells...)...)
	}
	return out
}

func (p *page) card(g audience.Seated, w, blank int) []string {
	lines := []string{p.t.Accent.S("  " + kit.Cut(kit.Plain(groupTitle(g)), w-3))}
	for _, name := range g.Names {
		lines = append(lines, make([]string, blank)...)
		lines = append(lines, p.t.Strong.S("  "+kit.Cut(kit.Plain(name), w-3)))
	}
	return lines
}

// groupTitle is a group's name, and its size where names do not tell it.
func groupTitle(g audience.Seated) string {
	title := g.Name
	if g.Table != "" {
		title += " · " + g.Table
	}
	if g.Size == len(g.Names) {
		return title
	}
	return title + " · " + strconv.Itoa(g.Size)
}

// lines draws a row for each group.
func (p *page) lines(h, text int) []string {
	return p.columnsOf(len(p.f.Groups), h, text, 20, func(i, w int) string { return p.groupLine(p.f.Groups[i], w) })
}

// moves draws a row for each group that changes tables: "1 Haapa  Table 1 → Table 2".
func (p *page) moves(h, text int) []string {
	name := 0
	for _, m := range p.f.Moves {
		name = max(name, min(kit.Width(kit.Plain(m.Name)), 24))
	}
	row := func(i, w int) string {
		m := p.f.Moves[i]
		who := p.t.Accent.Pad(p.t.Accent.S("  "+kit.Cut(kit.Plain(m.Name), name)), name+4)
		return who + p.t.Strong.S(p.w.T("room.table", m.From)+" → "+p.w.T("room.table", m.To))
	}
	return p.columnsOf(len(p.f.Moves), h, text, name+28, row)
}

// columnsOf draws n things a row each, in as many columns of some width at least
// as it takes for them to stand in so many rows. Those that have no room are
// counted.
func (p *page) columnsOf(n, h, text, least int, draw func(i, w int) string) []string {
	columns := min((n+text-1)/text, max(1, p.width/least))
	rows := min((n+columns-1)/columns, text)
	gap := min(1, max(0, h-rows)/rows)
	shown := min(n, rows*columns)
	if shown < n { // the last place tells how many there are beside these
		shown--
	}
	var out []string
	for r := range rows {
		var cells [][]string
		for c := range columns {
			w := p.width*(c+1)/columns - p.width*c/columns
			line := ""
			switch i := c*rows + r; {
			case i < shown:
				line = draw(i, w)
			case i == shown && shown < n:
				line = p.t.Base.S("  " + p.w.T("room.more", n-shown))
			}
			cells = append(cells, p.t.Base.Fill([]string{line}, w, 1+gap))
		}
		out = append(out, kit.Beside(cells...)...)
	}
	return out
}

func (p *page) groupLine(g audience.Seated, w int) string {
	title := "  " + kit.Cut(kit.Plain(groupTitle(g)), w-3)
	line := p.t.Accent.S(title)
	if names := strings.Join(g.Names, ", "); names != "" {
		line += p.t.Strong.S("  " + kit.Cut(kit.Plain(names), max(0, w-kit.Width(title)-3)))
	}
	return line
}
