package memo

import (
	"time"

	"talkoot/workshop"
)

// timingsTable is when each stage was to be held and when it was, and below that
// how long people spoke. How long something took is in minutes.
func (b *builder) timingsTable() dataTable {
	t := b.newTable("doc.sheet.timings", column{"doc.kind", 14}, column{"doc.number", 6}, column{"doc.stage", 34}, column{"doc.speaker", 28},
		column{"doc.planned.start", 13}, column{"doc.planned.first", 13}, column{"doc.planned.minutes", 13}, column{"doc.began", 18}, column{"doc.ended", 18},
		column{"doc.held.minutes", 11}, column{"doc.over.minutes", 13}, column{"doc.turns", 9})
	if b.opt.For == Internal {
		t.column(b.w.T("doc.remark"), 40)
	}
	if b.holds(ProgrammeSection) {
		b.stageRows(&t)
	}
	if b.holds(SpeakingSection) {
		b.speakerRows(&t)
	}
	return t
}

func (b *builder) stageRows(t *dataTable) {
	starts := b.m.Schedule(time.Time{}).Starts
	for i, s := range b.m.Stages {
		cells := []any{b.w.T("doc.stage"), i + 1, b.w.Stage(s), b.owner(s.Speaker), starts[i]}
		cells = append(cells, stageCells(s)...)
		t.add(append(cells, nil, b.remark(s.Remark))[:len(t.Titles)]...)
	}
}

func (b *builder) speakerRows(t *dataTable) {
	for i, s := range b.m.Spoken(b.m.Closed) {
		who := ""
		if b.opt.Names != NoNames {
			who = b.owner(s.Who)
		}
		t.add(b.w.T("doc.speaking"), i+1, "", who, nil, nil, nil, nil, nil, minutes(s.Used), nil, s.Turns)
	}
}

// stageCells are the cells of a stage from the minutes that were planned at first
// to how many more it took; what is not known is empty.
func stageCells(s *workshop.Stage) []any {
	var began, ended, held, over any
	if n := len(s.Spans); n > 0 {
		began, ended = s.Spans[0].From, s.Spans[n-1].To
	}
	if n, ok := heldMinutes(s); ok {
		if held = n; s.Planned > 0 {
			over = n - s.Planned
		}
	}
	return []any{aboveZero(s.First), aboveZero(s.Planned), began, ended, held, over}
}

// aboveZero is a number that is not known where it is 0.
func aboveZero(n int) any {
	if n <= 0 {
		return nil
	}
	return n
}
