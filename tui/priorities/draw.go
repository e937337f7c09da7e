package priorities

import (
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Draw implements [kit.Screen]: the coverage table, and below it what is known of
// the selected priority, or what there is to say of all.
func (s *Screen) Draw(w, h int) kit.Frame {
	t, words := s.host.Theme(), s.host.Words()
	row, x := s.line.Prompt(t, words.T("priorities.prompt"), "", w)
	body := h - 1
	var lines []string
	if len(s.rows) == 0 {
		lines = append(lines, "")
		for _, r := range kit.Wrap(words.T("priorities.empty"), w-4) {
			lines = append(lines, t.Muted.S("  "+r))
		}
	} else {
		foot := s.foot(w, body/3)
		lines = s.table(w, body-len(foot))
		lines = append(t.Base.Fill(lines, w, body-len(foot)), foot...)
	}
	return kit.Frame{Lines: append(t.Base.Fill(lines, w, body), row), Cursor: &kit.Point{X: x, Y: h - 1}}
}

// table draws a row for each priority: the mark of a gap or a heap, how many
// notes serve it, the text, and where there is room the conclusion.
func (s *Screen) table(w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	widths := s.widths(w)
	head := t.Strong.Cells(" ", []string{
		words.T("priorities.cover"), words.T("priorities.notes"), words.T("priority.title"), words.T("priorities.numbers"), words.T("priorities.conclusion"),
	}, widths, w)
	lines := []string{head}
	from, to := s.list.Window(len(s.rows), h-1)
	for i := from; i < to; i++ {
		r := s.rows[i]
		ink, mark := t.Base, " "
		switch {
		case i == s.list.At:
			ink, mark = t.Selected, "►"
		case r.Cover != workshop.Covered:
			ink = t.Warn
		}
		lines = append(lines, ink.Cells(mark, []string{
			words.T("cover." + string(r.Cover)), strconv.Itoa(len(r.Notes)), kit.Plain(r.Text), numbers(r.Notes), kit.Plain(r.Conclusion),
		}, widths, w))
	}
	return lines
}

// widths are those of the columns; there is no room for all in a narrow window.
func (s *Screen) widths(w int) []int {
	const cover, count = 10, 5
	rest := w - 1 - cover - count
	switch {
	case w >= 140:
		return []int{cover, count, rest * 2 / 5, rest / 5, rest * 2 / 5}
	case w >= 100:
		return []int{cover, count, rest / 2, 0, rest - rest/2}
	}
	return []int{cover, count, rest, 0, 0}
}

func numbers(notes []*workshop.Note) string {
	out := make([]string, len(notes))
	for i, n := range notes {
		out[i] = strconv.Itoa(n.Number)
	}
	return strings.Join(out, ", ")
}

// foot tells of the selected priority what serves it and what was concluded, and
// otherwise how many gaps and heaps there are.
func (s *Screen) foot(w, most int) []string {
	t, words := s.host.Theme(), s.host.Words()
	p := s.selected()
	if p == nil {
		gaps, heaps := 0, 0
		for _, r := range s.rows {
			switch r.Cover {
			case workshop.Gap:
				gaps++
			case workshop.Heap:
				heaps++
			}
		}
		return []string{t.Muted.S(" " + words.T("priorities.sum", len(s.rows), gaps, heaps))}
	}
	var lines []string
	for _, n := range p.Notes {
		lines = append(lines, t.Base.S(" "+strconv.Itoa(n.Number)+" "+kit.Plain(n.Text)+" · "+words.Lane(n.Lane())))
	}
	if len(lines) == 0 {
		lines = append(lines, t.Muted.S(" "+words.T("priorities.gap")))
	}
	if p.Conclusion != "" {
		for _, r := range kit.Wrap(words.T("priority.concluded", p.Conclusion), w-4) {
			lines = append(lines, t.Strong.S(" "+r))
		}
	}
	lines = lines[:min(len(lines), max(1, most-2))]
	return t.Box(kit.Cut(kit.Plain(p.Text), w-6), lines, w, len(lines)+2, false)
}
