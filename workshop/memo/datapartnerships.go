package memo

import "talkoot/workshop/document"

// partnershipsTable is what is known of the partnerships of all boards. A sum that
// is not known is empty.
func (b *builder) partnershipsTable() dataTable {
	t := b.newTable("doc.partnerships", column{"doc.stage", 26}, column{"doc.number", 6}, column{"doc.text", 40}, column{"doc.lane", 28},
		column{"doc.partner", 28}, column{"doc.department", 22}, column{"doc.sum", 14}, column{"doc.period", 16})
	for _, s := range b.m.Stages {
		for _, n := range s.Board.Notes() {
			p := n.Partnership
			if p.IsZero() {
				continue
			}
			var sum any
			if p.Cents != 0 {
				sum = document.Euros(p.Cents)
			}
			t.add(b.stageTitle(s), n.Number, n.Text, b.w.Lane(n.Lane()), p.Partner, p.Department, sum, p.Period)
		}
	}
	return t
}

// prioritiesTable is what serves each priority, and what was concluded.
func (b *builder) prioritiesTable() dataTable {
	t := b.newTable("doc.priorities", column{"doc.priority", 44}, column{"doc.earlier", 34}, column{"doc.cover", 14}, column{"doc.amount", 10},
		column{"doc.notes", 26}, column{"doc.conclusion", 44})
	for _, c := range b.m.Coverage() {
		t.add(c.Text, document.Join(" | ", c.Former...), b.w.T("doc.cover."+string(c.Cover)), len(c.Notes), numbersCell(noteNumbers(c.Notes)), c.Conclusion)
	}
	return t
}
