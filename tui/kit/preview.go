package kit

import (
	"slices"
	"strconv"
	"strings"

	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// Preview draws a document in lines of at most w cells.
func Preview(t *Theme, d document.Document, w int) []string {
	p := &painter{theme: t, words: lang.New(d.Language), w: w}
	if name := document.Clean(d.Letterhead.Name); name != "" {
		p.add(t.Muted, name)
	}
	p.add(t.Strong, d.Title)
	if d.Subtitle != "" {
		p.add(t.Muted, d.Subtitle)
	}
	p.blank()
	for _, b := range d.Blocks {
		p.block(b)
	}
	return p.lines
}

// painter collects the lines of a preview.
type painter struct {
	theme *Theme
	words *lang.Words
	w     int
	lines []string
}

func (p *painter) add(ink Ink, text string) { p.hang(ink, "", text) }

// hang adds a text with a lead; its further lines stand under its first.
func (p *painter) hang(ink Ink, lead, text string) {
	indent := Width(lead)
	for i, row := range Wrap(text, p.w-1-indent) {
		if i == 0 {
			p.lines = append(p.lines, p.theme.Muted.S(" "+lead)+ink.S(row))
			continue
		}
		p.lines = append(p.lines, ink.S(strings.Repeat(" ", indent+1)+row))
	}
}

func (p *painter) blank() {
	if n := len(p.lines); n > 0 && p.lines[n-1] != "" {
		p.lines = append(p.lines, "")
	}
}

func (p *painter) block(b document.Block) {
	t := p.theme
	switch b := b.(type) {
	case document.Heading:
		p.blank()
		if b.Level <= 2 {
			p.add(t.Accent, strings.ToUpper(b.Text))
		} else {
			p.add(t.Strong, b.Text)
		}
	case document.Paragraph:
		ink := t.Base
		if b.Quiet {
			ink = t.Muted
		}
		p.add(ink, b.Text)
	case document.List:
		p.list(b)
	case document.Facts:
		p.facts(b)
	case document.Table:
		p.table(b)
	case document.Notes:
		p.notes(b)
	case document.Grid:
		p.grid(b)
	case document.Bars:
		for _, row := range document.DrawBars(b, p.w-1) {
			p.lines = append(p.lines, t.Base.S(" "+row))
		}
	}
}

func (p *painter) list(b document.List) {
	for i, item := range b.Items {
		lead := "• "
		if b.Ordered {
			lead = strconv.Itoa(i+1) + ". "
		}
		p.hang(p.theme.Base, lead, aside(item.Text, item.Aside))
	}
}

func aside(text, more string) string {
	if more == "" {
		return text
	}
	return text + " (" + more + ")"
}

func (p *painter) facts(b document.Facts) {
	width := 0
	for _, f := range b.Rows {
		width = max(width, Width(f.Label))
	}
	for _, f := range b.Rows {
		lead := f.Label + strings.Repeat(" ", width-Width(f.Label)+2)
		p.hang(p.theme.Base, lead, strings.Join(f.Values, ", "))
	}
}

// gridWidth is how wide a preview must be for two lanes beside each other.
const gridWidth = 96

// grid draws lanes two by two, as they stand on paper, where there is room.
func (p *painter) grid(b document.Grid) {
	if p.w < gridWidth {
		for _, l := range b.Lanes {
			p.notes(l)
		}
		return
	}
	t, w := p.theme, (p.w-3)/2
	for i, pair := range slices.Collect(slices.Chunk(b.Lanes, 2)) {
		sides := make([][]string, 2)
		for j, lane := range pair {
			side := &painter{theme: t, words: p.words, w: w}
			side.notes(lane)
			sides[j] = side.lines
		}
		edge := t.Edge.Raw(strings.Repeat("─", w) + "┼" + strings.Repeat("─", w))
		if i == 0 {
			p.blank()
			edge = t.Edge.Raw(strings.Repeat("─", w) + "┬" + strings.Repeat("─", w))
		}
		p.lines = append(p.lines, " "+edge)
		for n := range max(len(sides[0]), len(sides[1])) {
			row := " "
			for j, side := range sides {
				line := ""
				if n < len(side) {
					line = side[n]
				}
				row += t.Base.Pad(line, w)
				if j == 0 {
					row += t.Edge.Raw("│")
				}
			}
			p.lines = append(p.lines, row)
		}
	}
	p.lines = append(p.lines, " "+t.Edge.Raw(strings.Repeat("─", w)+"┴"+strings.Repeat("─", w)))
}

// table draws columns where their words fit.
func (p *painter) table(b document.Table) {
	head, body, ok := document.DrawTable(b, p.w-2)
	if !ok {
		p.records(b)
		return
	}
	for _, row := range head {
		p.lines = append(p.lines, p.theme.Muted.S(" "+row))
	}
	for _, row := range body {
		p.lines = append(p.lines, p.theme.Base.S(" "+row))
	}
}

// records draws rows under each other: the first cell, with the second beside it
// where the first is short (a time, a place), then what the others say with the
// names of their columns.
func (p *painter) records(b document.Table) {
	lead := 1
	if b.Columns[0].Narrow {
		lead = min(2, len(b.Columns))
	}
	for _, row := range b.Rows {
		var parts []string
		for i, cell := range row[lead:] {
			if cell == "" {
				continue
			}
			if title := b.Columns[i+lead].Title; title != "" {
				cell = title + ": " + cell
			}
			parts = append(parts, cell)
		}
		p.hang(p.theme.Base, "• ", strings.Join(row[:lead], "  "))
		if len(parts) > 0 {
			p.hang(p.theme.Muted, "  ", strings.Join(parts, " · "))
		}
	}
}

func (p *painter) notes(b document.Notes) {
	p.blank()
	if b.Title != "" {
		p.add(p.theme.Strong, aside(b.Title, b.Aside(p.words)))
	}
	if len(b.Items) == 0 && b.Empty != "" {
		p.add(p.theme.Muted, b.Empty)
	}
	for _, n := range b.Items {
		number := strconv.Itoa(n.Number)
		lead := strings.Repeat(" ", max(0, 3-len(number))) + number + " "
		p.hang(p.theme.Base, lead, aside(n.Text, n.Aside(p.words)))
	}
}
