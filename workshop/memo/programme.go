package memo

import (
	"strconv"
	"time"

	"talkoot/workshop"
)

// programme is the table of stages with their planned and actual times.
func (b *builder) programme() {
	if len(b.m.Stages) == 0 {
		return
	}
	t := Table{
		Caption: b.w.T("doc.programme"),
		Columns: []Column{
			{Title: b.w.T("doc.stage")},
			{Title: b.w.T("doc.speaker")},
			{Title: b.w.T("doc.planned"), Narrow: true},
			{Title: b.w.T("doc.actual"), Narrow: true},
		},
	}
	starts := b.m.Schedule(time.Time{}).Starts
	for i, s := range b.m.Stages {
		planned := b.w.TimeOfDay(starts[i])
		if s.Planned > 0 {
			planned = joined(", ", planned, b.w.T("minutes", s.Planned))
		}
		t.Rows = append(t.Rows, []string{b.stageTitle(s), b.owner(s.Speaker), planned, b.spans(s)})
	}
	b.section("doc.programme")
	b.table(t)
}

// stageTitle returns what a stage is called, with its place in the programme.
func (b *builder) stageTitle(s *workshop.Stage) string {
	return strconv.Itoa(b.m.StageNumber(s.ID)) + ". " + b.w.Stage(s)
}

// spans returns when a stage was held: "18.05–18.16, 18.40–".
func (b *builder) spans(s *workshop.Stage) string {
	var all []string
	for _, span := range s.Spans {
		all = append(all, b.w.Clock(span.From)+"–"+b.w.Clock(span.To))
	}
	return joined(", ", all...)
}
