package kit

import "strings"

// Box draws a border with a title around lines: exactly w cells by h lines.
// What is in focus has a heavier border colour and a mark in its title.
func (t *Theme) Box(title string, lines []string, w, h int, focus bool) []string {
	if w < 4 || h < 2 {
		return t.Base.Fill(nil, w, h)
	}
	edge := t.Edge
	head := t.Strong
	if focus {
		edge, head = t.EdgeOn, t.Accent
	}
	name := ""
	if title != "" {
		name = head.Raw(" " + Cut(Plain(title), w-4) + " ")
	}
	out := make([]string, 0, h)
	out = append(out, edge.Raw("┌")+name+edge.Raw(strings.Repeat("─", max(0, w-2-Width(name)))+"┐"))
	side := edge.Raw("│")
	for _, line := range t.Base.Fill(lines, w-2, h-2) {
		out = append(out, side+line+side)
	}
	return append(out, edge.Raw("└"+strings.Repeat("─", w-2)+"┘"))
}

// Beside puts blocks of lines next to each other.
func Beside(blocks ...[]string) []string {
	var out []string
	for i, b := range blocks {
		if i == 0 {
			out = append([]string(nil), b...)
			continue
		}
		for n := range out {
			if n < len(b) {
				out[n] += b[n]
			}
		}
	}
	return out
}
