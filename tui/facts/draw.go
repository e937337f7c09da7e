package facts

import (
	"strings"
	"time"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Draw implements [kit.Screen]: the sections, the one that is looked at, how the
// line is understood, and the line.
func (s *Screen) Draw(w, h int) kit.Frame {
	t, words := s.host.Theme(), s.host.Words()
	lines := []string{s.tabs(w), ""}
	body := h - 4
	grid := s.at == yearly && w >= 80 && body >= 13
	if grid {
		lines = append(lines, s.grid(w, min(body-4, 24))...)
	}
	if s.at == yearly && !grid && s.list.At < 0 && len(s.rows) > 0 {
		lines = append(lines, s.months(w, body)...)
	} else {
		lines = append(lines, s.table(w, h-2-len(lines))...)
	}
	lines = t.Base.Fill(lines, w, h-2)
	told := words.T("facts.example." + string(s.at))
	if !s.line.Empty() {
		told = s.understood()
	}
	row, x := s.line.Prompt(t, words.T("facts.prompt."+string(s.at)), "", w)
	lines = append(lines, t.Base.Pad(t.Muted.S(" "+kit.Cut(told, w-2)), w), row)
	return kit.Frame{Lines: lines, Cursor: &kit.Point{X: x, Y: h - 1}}
}

// tabs names the sections; the one that is looked at has a mark.
func (s *Screen) tabs(w int) string {
	t := s.host.Theme()
	var out string
	for _, x := range sections {
		if x == s.at {
			out += t.Strong.S(" ►" + s.counted(x) + " ")
		} else {
			out += t.Muted.S("  " + s.counted(x) + " ")
		}
	}
	return t.Base.Pad(kit.Cut(out, w), w)
}

// table draws the rows of the section under the titles of their columns.
func (s *Screen) table(w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	if len(s.rows) == 0 {
		var lines []string
		for _, r := range kit.Wrap(words.T("facts.empty."+string(s.at)), w-4) {
			lines = append(lines, t.Muted.S("  "+r))
		}
		return lines
	}
	var titles []string
	for _, key := range titlesOf[s.at] {
		titles = append(titles, words.T(key))
	}
	widths := widthsOf(s.at, w)
	lines := []string{t.Strong.Cells("   ", titles, widths, w)}
	list := s.list
	if list.At < 0 { // the newest stay in sight while one types
		list.At = len(s.rows) - 1
	}
	from, to := list.Window(len(s.rows), h-1)
	for i := from; i < to; i++ {
		ink, mark := t.Base, "   "
		if i == s.list.At {
			ink, mark = t.Selected, " ► "
		}
		lines = append(lines, ink.Cells(mark, s.rows[i].cells, widths, w))
	}
	return lines
}

// titlesOf are the columns of each section.
var titlesOf = map[section][]string{
	figures:   {"doc.figure", "doc.value", "doc.year", "doc.source"},
	occasions: {"doc.when", "doc.occasion", "doc.where"},
	yearly:    {"doc.months", "doc.activity", "doc.who"},
	materials: {"doc.kind", "doc.name", "doc.address"},
}

// widthsOf shares the width among the columns.
func widthsOf(x section, w int) []int {
	rest := w - 3
	switch x {
	case figures:
		value, year := max(20, rest/4), 6
		name := (rest - value - year) / 2
		return []int{name, value, year, rest - value - year - name}
	case occasions:
		place := rest / 4
		return []int{22, rest - 22 - place, place}
	case yearly:
		months := max(20, rest/3)
		who := rest / 4
		return []int{months, rest - months - who, who}
	}
	name := (rest - 11) / 2
	return []int{11, name, rest - 11 - name}
}

// listed are the facts of a section as rows.
func (s *Screen) listed(x section) []row {
	w, m, people := s.host.Words(), s.meeting(), s.host.Session().People()
	owner := func(o workshop.Owner) string { return w.Owner(o, people, workshop.Revision.Name) }
	var out []row
	add := func(id workshop.ID, cells []string, more ...string) {
		for i, c := range cells {
			cells[i] = kit.Plain(c)
		}
		out = append(out, row{id, cells, append([]string{strings.Join(filled(cells), " · ")}, filled(more)...)})
	}
	switch x {
	case figures:
		for _, f := range m.Figures {
			source, formula := f.Source, w.Formula(m, f.FigureTerms)
			if source == "" {
				source, formula = formula, ""
			}
			add(f.ID, []string{f.Name, w.Figure(m, f.FigureTerms), w.Year(f.Year), source}, formula)
		}
	case occasions:
		for _, o := range m.Occasions {
			add(o.ID, []string{w.When(o.OccasionTerms), o.Title, o.Place})
		}
	case yearly:
		for _, a := range m.Activities {
			add(a.ID, []string{w.Months(a.Months), a.Name, owner(a.Who)})
		}
	case materials:
		for _, x := range m.Materials {
			address, missing := x.Address, ""
			if s.missing[x.Path()] {
				missing = w.T("material.missing")
				address = missing + ": " + address
			}
			add(x.ID, []string{w.MaterialKind(x.Kind), x.Title, address}, owner(x.By))
		}
	}
	return out
}

// grid draws the twelve months, four beside each other or six where there is
// room, with what is done in each.
func (s *Screen) grid(w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	across := 4
	if w >= 120 {
		across = 6
	}
	down := 12 / across
	cw, ch := w/across, max(3, min(h/down, 6))
	var lines []string
	for r := range down {
		var boxes [][]string
		for c := range across {
			month := time.Month(r*across + c + 1)
			var names []string
			all := workshop.InMonth(s.meeting().Activities, month)
			for i, a := range all {
				if i == ch-3 && len(all) > ch-2 {
					names = append(names, t.Muted.S(" "+words.T("facts.more", len(all)-i)))
					break
				}
				names = append(names, t.Base.S(" "+kit.Cut(kit.Plain(a.Name), cw-4)))
			}
			boxes = append(boxes, t.Box(words.Month(month), names, cw, ch, false))
		}
		lines = append(lines, kit.Beside(boxes...)...)
	}
	return lines
}

// months lists the months in which something is done, where there is no room for
// all twelve beside each other.
func (s *Screen) months(w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	var lines []string
	for month := time.January; month <= time.December; month++ {
		var names []string
		for _, a := range workshop.InMonth(s.meeting().Activities, month) {
			names = append(names, kit.Plain(a.Name))
		}
		if len(names) > 0 {
			lines = append(lines, t.Base.Cells("   ", []string{words.Month(month), strings.Join(names, "; ")}, []int{12, w - 15}, w))
		}
	}
	if len(lines) > h {
		lines = append(lines[:h-1:h-1], t.Muted.S("   "+words.T("facts.more", len(lines)-h+1)))
	}
	return lines
}
