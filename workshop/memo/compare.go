package memo

import (
	"maps"
	"strconv"

	"talkoot/workshop"
	"talkoot/workshop/compare"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// sidesInColumns is how many sides of a comparison have a column each. Of more
// one column names those that have an idea: a page has no room for them.
const sidesInColumns = 4

// nowhere stands in the column of a side that does not have an idea.
const nowhere = "–"

// Others returns the meetings with whose boards those of a meeting are compared,
// for [Input]. Read returns another meeting, nil for one that cannot be had.
func Others(m *workshop.Meeting, read func(workshop.ID) *workshop.Meeting) map[workshop.ID]*workshop.Meeting {
	out := map[workshop.ID]*workshop.Meeting{}
	for _, s := range m.Stages {
		for _, ref := range s.Board.Compared {
			if _, asked := out[ref.Meeting]; !asked && ref.Meeting != m.ID {
				out[ref.Meeting] = read(ref.Meeting)
			}
		}
	}
	maps.DeleteFunc(out, func(_ workshop.ID, other *workshop.Meeting) bool { return other == nil })
	return out
}

// compared compares the board of a stage with those that it names, and is false
// where there are none.
func (b *builder) compared(s *workshop.Stage) (compare.Comparison, bool) {
	if len(s.Board.Compared) == 0 { // do not look for what is alike in vain
		return compare.Comparison{}, false
	}
	other := func(id workshop.ID) *workshop.Meeting { return b.in.Others[id] }
	return compare.Boards(b.m, s, other, b.w)
}

// comparison is what the board of a stage has in common with those that it is
// compared with, behind its results.
func (b *builder) comparison(s *workshop.Stage) {
	if c, ok := b.compared(s); ok {
		b.add(Compared(c, b.w.T("doc.compared", b.stageTitle(s)), b.w)...)
	}
}

// Compared returns a comparison of boards as blocks under a heading of level 2:
// how many ideas became what, a table a lane with an idea a row, and the themes
// with how much each side said of them.
func Compared(c compare.Comparison, title string, w *lang.Words) []document.Block {
	p := &compared{c, w}
	blocks := []document.Block{document.Heading{Level: 2, Text: title}}
	if f := p.sizes(); len(f.Rows) > 0 {
		blocks = append(blocks, f)
	}
	if len(c.Rows) == 0 {
		return append(blocks, document.Paragraph{Text: w.T("compare.empty"), Quiet: true})
	}
	blocks = append(blocks, document.Paragraph{Text: w.Summary(c)})
	for i, l := range c.Lanes {
		if t := p.lane(i); len(t.Rows) > 0 {
			blocks = append(blocks, document.Heading{Level: 3, Text: w.Label(l.Label)}, t)
		}
	}
	if len(c.Themes) > 0 {
		blocks = append(blocks, document.Heading{Level: 3, Text: w.T("compare.themes")}, p.themes())
	}
	return blocks
}

// compared tells a comparison.
type compared struct {
	compare.Comparison
	w *lang.Words
}

// sizes tells how many notes each side has.
func (p *compared) sizes() document.Facts {
	var f document.Facts
	for _, s := range p.Sides {
		f.Rows = append(f.Rows, document.Fact{Label: s.Name, Values: []string{p.w.T("notes", len(s.Notes))}})
	}
	return f
}

// lane is the ideas that stand in a lane.
func (p *compared) lane(at int) document.Table {
	label := p.w.Label(p.Lanes[at].Label)
	t := p.table(label, "compare.point", document.Column{Title: p.w.T("doc.state"), Narrow: true})
	for _, r := range p.Rows {
		if r.Lane == at {
			row := []string{r.Text, p.w.RowStatus(r)}
			t.Rows = append(t.Rows, append(row, p.sides(func(i int) string { return p.items(r, i) })...))
		}
	}
	return t
}

// themes is how much each side said of each theme.
func (p *compared) themes() document.Table {
	t := p.table(p.w.T("compare.themes"), "compare.theme", document.Column{Title: p.w.T("compare.places"), Narrow: true})
	for _, theme := range p.Themes {
		row := []string{theme.Name, strconv.Itoa(theme.Places) + "/" + strconv.Itoa(len(p.Sides))}
		t.Rows = append(t.Rows, append(row, p.sides(func(i int) string { return p.w.Said(theme.Tally(i)) })...))
	}
	return t
}

// table is an empty table: what a row is about, one more column, and those that
// tell on which sides.
func (p *compared) table(caption, what string, second document.Column) document.Table {
	t := document.Table{Caption: caption, Columns: []document.Column{{Title: p.w.T(what)}, second}}
	switch {
	case len(p.Sides) <= sidesInColumns:
		for _, s := range p.Sides {
			t.Columns = append(t.Columns, document.Column{Title: s.Name})
		}
	case p.Kind == compare.OverTime:
		t.Columns = append(t.Columns, document.Column{Title: p.w.T("compare.when")})
	default:
		t.Columns = append(t.Columns, document.Column{Title: p.w.T("compare.where")})
	}
	return t
}

// sides returns the cells for the columns of the sides; tell says what there is
// to tell of one, "" for nothing.
func (p *compared) sides(tell func(side int) string) []string {
	var cells []string
	narrow := len(p.Sides) > sidesInColumns
	for i, s := range p.Sides {
		switch text := tell(i); {
		case !narrow && text == "":
			cells = append(cells, nowhere)
		case !narrow:
			cells = append(cells, text)
		case text != "":
			cells = append(cells, s.Name+": "+text)
		}
	}
	if narrow {
		return []string{document.Join("; ", cells...)}
	}
	return cells
}

// items tells the notes of a side that say an idea: their numbers, and what
// the row does not say of them already.
func (p *compared) items(r compare.Row, side int) string {
	var notes []string
	for _, item := range r.On[side] {
		note := p.w.T("compare.note", item.Number)
		if item.Text != r.Text {
			note += " " + p.w.T("doc.quoted", item.Text)
		}
		if item.Times > 1 {
			note += " " + p.w.T("doc.times", item.Times)
		}
		if aside := document.Join("; ", p.elsewhere(r, item), p.w.Votes(item)); aside != "" {
			note += " (" + aside + ")"
		}
		notes = append(notes, note)
	}
	return document.Join(", ", notes...)
}

// elsewhere names the lanes of an item that does not stand in that of its row.
func (p *compared) elsewhere(r compare.Row, item compare.Item) string {
	var names []string
	for _, l := range p.Elsewhere(r, item) {
		names = append(names, p.w.Label(l.Label))
	}
	return document.Join(", ", names...)
}
