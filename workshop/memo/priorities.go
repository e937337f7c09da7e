package memo

import "talkoot/workshop/document"

// priorities is the coverage table: what serves each priority, whether that is
// nothing or much more than serves others, and what was concluded. In a short
// memo it tells how many notes serve it, in a full one which.
func (b *builder) priorities() {
	coverage := b.m.Coverage()
	if len(coverage) == 0 {
		return
	}
	t := document.Table{
		Caption: b.w.T("doc.priorities"),
		Columns: []document.Column{
			{Title: b.w.T("doc.priority")},
			{Title: b.w.T("doc.notes")},
			{Title: b.w.T("doc.cover"), Narrow: true},
			{Title: b.w.T("doc.conclusion")},
		},
	}
	for _, c := range coverage {
		notes := numbers(c.Notes)
		if b.opt.Variant == Short {
			notes = b.whole(len(c.Notes))
		}
		text := document.Join(" ", c.Text, document.Parenthesised(document.Wordings(b.w, "doc.formerly", c.Former)))
		t.Rows = append(t.Rows, []string{text, notes, b.w.T("doc.cover." + string(c.Cover)), c.Conclusion})
	}
	b.section("doc.priorities")
	b.table(t)
}
