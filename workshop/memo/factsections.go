package memo

import (
	"path"
	"strings"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// factSections are what the meeting was told besides notes: key figures, coming events,
// the yearly clock, materials.
func (b *builder) factSections() {
	b.figures()
	b.occasions()
	b.yearly()
	b.materials()
}

// figures are a table: what, how much, of which year, from where. A derived one
// tells how it comes about.
func (b *builder) figures() {
	t := document.Table{
		Caption: b.w.T("doc.figures"),
		Columns: []document.Column{
			{Title: b.w.T("doc.figure")},
			{Title: b.w.T("doc.value"), Narrow: true},
			{Title: b.w.T("doc.year"), Narrow: true},
			{Title: b.w.T("doc.source")},
			{Title: b.w.T("doc.derived")},
		},
	}
	for _, f := range b.m.Figures {
		t.Rows = append(t.Rows, []string{
			f.Name, b.w.Figure(b.m, f.FigureTerms), b.w.Year(f.Year), f.Source, b.w.Formula(b.m, f.FigureTerms),
		})
	}
	if len(t.Rows) > 0 {
		b.section("doc.figures")
		b.table(t)
	}
}

// occasions are a table of coming events, by day.
func (b *builder) occasions() {
	t := document.Table{
		Caption: b.w.T("doc.occasions"),
		Columns: []document.Column{
			{Title: b.w.T("doc.occasion")},
			{Title: b.w.T("doc.when"), Narrow: true},
			{Title: b.w.T("doc.where")},
		},
	}
	for _, o := range b.m.Occasions {
		t.Rows = append(t.Rows, []string{o.Title, b.w.When(o.OccasionTerms), o.Place})
	}
	if len(t.Rows) > 0 {
		b.section("doc.occasions")
		b.table(t)
	}
}

// yearly is the yearly clock: a row for each month in which something is done.
func (b *builder) yearly() {
	t := document.Table{
		Caption: b.w.T("doc.yearly"),
		Columns: []document.Column{{Title: b.w.T("doc.month"), Narrow: true}, {Title: b.w.T("doc.activities")}},
	}
	for m := time.January; m <= time.December; m++ {
		var names []string
		for _, a := range workshop.InMonth(b.m.Activities, m) {
			names = append(names, document.Join(" ", a.Name, document.Parenthesised(b.owner(a.Who))))
		}
		if len(names) > 0 {
			t.Rows = append(t.Rows, []string{b.w.Month(m), document.Join("; ", names...)})
		}
	}
	if len(t.Rows) > 0 {
		b.section("doc.yearly")
		b.table(t)
	}
}

// materials are a list, with the addresses of the web to follow.
func (b *builder) materials() {
	var list document.List
	for _, x := range b.m.Materials {
		item := document.Item{Text: x.Name(), Link: document.SafeLink(x.Address)}
		if x.Title == "" {
			item.Text = b.address(x.MaterialTerms)
		}
		address := ""
		if item.Link == "" && x.Title != "" {
			address = b.address(x.MaterialTerms)
		}
		kind := b.w.MaterialKind(x.Kind)
		if item.Link != "" && x.Kind == workshop.Link {
			kind = "" // one sees it
		}
		item.Aside = document.Join("; ", kind, address, b.labelled("doc.given.by", b.owner(x.By)))
		list.Items = append(list.Items, item)
	}
	if len(list.Items) > 0 {
		b.section("doc.materials")
		b.add(list)
	}
}

// address returns where a material is. Of a path others learn the name of the
// file only: the folders are the facilitator's own.
func (b *builder) address(t workshop.MaterialTerms) string {
	if t.Path() == "" || b.opt.For == Internal {
		return t.Address
	}
	return fileName(t.Address)
}

// fileName is the last part of a path, of whatever system.
func fileName(address string) string {
	return path.Base(strings.ReplaceAll(strings.TrimRight(address, `/\`), `\`, "/"))
}
