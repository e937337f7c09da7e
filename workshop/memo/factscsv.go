package memo

import (
	"io"
	"strings"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// hasFacts reports whether a meeting was told anything besides notes.
func hasFacts(in Input) bool {
	m := in.Meeting
	return len(m.Figures)+len(m.Occasions)+len(m.Activities)+len(m.Materials) > 0
}

// FactsCSV writes what a meeting was told besides notes as a table, a row for each
// figure, coming event, activity and material. A figure that has no value has an
// empty cell.
func FactsCSV(w io.Writer, in Input, opt Options) error {
	b := newBuilder(in, opt)
	s := document.NewCSV(w, b.w)
	s.Row(b.titles("doc.kind", "doc.name", "doc.value", "doc.certainty", "doc.unit", "doc.year", "doc.source",
		"doc.derived", "doc.when", "doc.months", "doc.where", "doc.who")...)
	for _, f := range b.m.Figures {
		value, certainty := "", b.w.T("quantity.unknown")
		if q := b.m.Quantity(f.FigureTerms); q.Known() {
			value, certainty = b.digits(q.Number), b.w.T("certainty."+string(q.Certainty))
		}
		s.Row(b.w.T("doc.figure"), f.Name, value, certainty, f.Unit, b.w.Year(f.Year), f.Source, b.w.Formula(b.m, f.FigureTerms), "", "", "", "")
	}
	for _, o := range b.m.Occasions {
		s.Row(b.w.T("doc.occasion"), o.Title, "", "", "", "", "", "", b.w.When(o.OccasionTerms), "", o.Place, "")
	}
	for _, a := range b.m.Activities {
		s.Row(b.w.T("doc.activity"), a.Name, "", "", "", "", "", "", "", b.w.Months(a.Months), "", b.owner(a.Who))
	}
	for _, x := range b.m.Materials {
		s.Row(b.w.MaterialKind(x.Kind), x.Title, "", "", "", "", "", "", "", "", b.address(x.MaterialTerms), b.owner(x.By))
	}
	return s.End()
}

// digits writes a number as a spreadsheet of the language reads it.
func (b *builder) digits(d workshop.Decimal) string {
	if b.w.Language() == lang.English {
		return d.String()
	}
	return strings.Replace(d.String(), ".", ",", 1)
}
