package memo

import (
	"strconv"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// programme is the table of stages with their planned and actual times.
func (b *builder) programme() {
	if len(b.m.Stages) == 0 {
		return
	}
	t := document.Table{
		Caption: b.w.T("doc.programme"),
		Columns: []document.Column{
			{Title: b.w.T("doc.stage")},
			{Title: b.w.T("doc.speaker")},
			{Title: b.w.T("doc.planned"), Narrow: true},
			{Title: b.w.T("doc.actual"), Narrow: true},
			{Title: b.w.T("doc.held"), Narrow: true},
			{Title: b.w.T("doc.steps")},
		},
	}
	starts := b.m.Schedule(time.Time{}).Starts
	for i, s := range b.m.Stages {
		planned := document.Join(", ", b.w.TimeOfDay(starts[i]), b.planned(s))
		steps := ""
		if s.StepAt > 0 { // what was only prepared is of no concern
			steps = b.steps(s.Preset)
		}
		t.Rows = append(t.Rows, []string{b.stageTitle(s), b.owner(s.Speaker), planned, b.spans(s), b.held(s), steps})
	}
	b.section("doc.programme")
	b.table(t)
}

// stageTitle returns what a stage is called, with its place in the programme.
func (b *builder) stageTitle(s *workshop.Stage) string {
	return strconv.Itoa(b.m.StageNumber(s.ID)) + ". " + b.w.Stage(s)
}

// held returns how many minutes a stage took, "" as long as it is not over.
func (b *builder) held(s *workshop.Stage) string {
	n, ok := heldMinutes(s)
	if !ok {
		return ""
	}
	return b.w.T("minutes", n)
}

// heldMinutes returns how many minutes a stage took; it is not ok as long as it is
// not over.
func heldMinutes(s *workshop.Stage) (minutes int, ok bool) {
	n := len(s.Spans)
	if n == 0 || s.Spans[n-1].To.IsZero() {
		return 0, false
	}
	return int(s.Actual(time.Time{}).Round(time.Minute) / time.Minute), true
}

// spans returns when a stage was held: "18.05–18.16, 18.40–".
func (b *builder) spans(s *workshop.Stage) string {
	var all []string
	for _, span := range s.Spans {
		all = append(all, b.w.Clock(span.From)+"–"+b.w.Clock(span.To))
	}
	return document.Join(", ", all...)
}
