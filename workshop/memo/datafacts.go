package memo

import (
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// factsTable is what a meeting was told besides notes, a row for each figure,
// coming event, activity and material. A figure that has no value has an empty
// cell.
func (b *builder) factsTable() dataTable {
	t := b.newTable("doc.sheet.facts", column{"doc.kind", 14}, column{"doc.name", 34}, column{"doc.value", 14}, column{"doc.certainty", 13},
		column{"doc.unit", 12}, column{"doc.year", 8}, column{"doc.source", 26}, column{"doc.derived", 40}, column{"doc.when", 17},
		column{"doc.months", 20}, column{"doc.where", 30}, column{"doc.who", 26})
	for _, f := range b.m.Figures {
		var value any
		certainty := b.w.T("quantity.unknown")
		if q := b.m.Quantity(f.FigureTerms); q.Known() {
			value, certainty = q.Number, b.w.T("certainty."+string(q.Certainty))
		}
		var year any
		if f.Year != 0 {
			year = f.Year
		}
		t.add(b.w.T("doc.figure"), f.Name, value, certainty, f.Unit, year, f.Source, b.w.Formula(b.m, f.FigureTerms))
	}
	for _, o := range b.m.Occasions {
		t.add(b.w.T("doc.occasion"), o.Title, nil, "", "", nil, "", "", b.whenCell(o.OccasionTerms), "", o.Place)
	}
	for _, a := range b.m.Activities {
		t.add(b.w.T("doc.activity"), a.Name, nil, "", "", nil, "", "", nil, b.w.Months(a.Months), "", b.owner(a.Who))
	}
	for _, x := range b.m.Materials {
		t.add(b.w.MaterialKind(x.Kind), x.Title, nil, "", "", nil, "", "", nil, "", b.address(x.MaterialTerms), b.owner(x.By))
	}
	return t
}

// whenCell is when a coming event is, as far as that is known.
func (b *builder) whenCell(t workshop.OccasionTerms) any {
	words := b.w.When(t)
	switch {
	case t.Date.IsZero():
		return words
	case t.Time.Known():
		return document.Worded{Value: t.Date.Time().Add(time.Duration(t.Time) * time.Minute), Text: words}
	}
	return document.Worded{Value: t.Date, Text: words}
}
