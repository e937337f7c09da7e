package memo

import (
	"talkoot/workshop"
	"talkoot/workshop/document"
)

// partnerships is what is known of the partnerships of a board, and what they
// come to in each of its lanes and for each department.
func (b *builder) partnerships(s *workshop.Stage) {
	lane := "doc.lane"
	if s.Board.Layout == workshop.Pyramid {
		lane = "doc.level"
	}
	t := document.Table{
		Caption: b.w.T("doc.partnerships"),
		Columns: []document.Column{
			{Title: b.w.T("doc.text")},
			{Title: b.w.T(lane)},
			{Title: b.w.T("doc.partner")},
			{Title: b.w.T("doc.department")},
			{Title: b.w.T("doc.sum"), Narrow: true},
			{Title: b.w.T("doc.period")},
		},
	}
	for _, n := range s.Board.Notes() {
		if p := n.Partnership; !p.IsZero() {
			sum := ""
			if p.Cents != 0 {
				sum = b.w.Euros(p.Cents)
			}
			t.Rows = append(t.Rows, []string{b.brief(n), b.w.Lane(n.Lane()), p.Partner, p.Department, sum, p.Period})
		}
	}
	if len(t.Rows) == 0 {
		return
	}
	b.add(document.Heading{Level: 3, Text: b.w.T("doc.partnerships")})
	b.table(t)
	b.sums(lane, s.Board.SumsByLane(), func(x workshop.Sum) string { return b.w.Lane(x.Lane) })
	departments := s.Board.SumsByDepartment()
	if departments[0].Department == "" {
		return // none is known
	}
	b.sums("doc.department", departments, func(x workshop.Sum) string {
		if x.Department == "" {
			return b.w.T("doc.no.department")
		}
		return x.Department
	})
}

// sums is a table of what partnerships come to under some headings, and in all.
func (b *builder) sums(by string, sums []workshop.Sum, name func(workshop.Sum) string) {
	t := document.Table{
		Caption: b.w.T("doc.sums"),
		Columns: []document.Column{
			{Title: b.w.T(by)},
			{Title: b.w.T("doc.partnerships"), Narrow: true},
			{Title: b.w.T("doc.sum"), Narrow: true},
		},
	}
	row := func(name string, s workshop.Sum) {
		t.Rows = append(t.Rows, []string{name, b.whole(s.Partners), b.sum(s)})
	}
	var all workshop.Sum
	for _, s := range sums {
		row(name(s), s)
		all.Partners += s.Partners
		all.Cents += s.Cents
		all.Unknown += s.Unknown
	}
	if len(sums) > 1 {
		row(b.w.T("doc.total"), all)
	}
	b.table(t)
}

// sum returns what partnerships come to, and of how many that is not known:
// "12 500 €; 2 without a sum".
func (b *builder) sum(s workshop.Sum) string {
	known, unknown := "", ""
	if s.Unknown < s.Partners {
		known = b.w.Euros(s.Cents)
	}
	if s.Unknown > 0 {
		unknown = b.w.T("doc.sum.unknown", s.Unknown)
	}
	return document.Join("; ", known, unknown)
}
