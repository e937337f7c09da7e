package memo

import (
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// RunBook makes the run-book of a meeting: what whoever leads it has in the hand
// on the evening. It holds the cover, a table of times (when, what, how long,
// who, what is needed), and stage by stage what the facilitator noted for
// themselves, how the time is divided, and the questions. It is for internal use
// whatever the options say, and nothing in it is of what was said.
func RunBook(in Input, opt Options) document.Document {
	opt.For = Internal
	b := newBuilder(in, opt)
	b.ahead = true // as the times below are
	b.cover()
	b.times()
	b.leads()
	return document.Document{
		Language: b.w.Language(),
		Title:    b.m.Title,
		Subtitle: b.w.T("doc.runbook"),
		Subject:  document.Join(", ", b.w.Date(b.m.Date), b.m.Place),
		Blocks:   b.blocks,
	}
}

// times is the whole evening on one page.
func (b *builder) times() {
	if len(b.m.Stages) == 0 {
		b.add(document.Paragraph{Text: b.w.T("doc.no.stages"), Quiet: true})
		return
	}
	t := document.Table{
		Caption: b.w.T("doc.times.table"),
		Columns: []document.Column{
			{Title: b.w.T("doc.time"), Narrow: true},
			{Title: b.w.T("doc.stage")},
			{Title: b.w.T("doc.length"), Narrow: true},
			{Title: b.w.T("doc.who")},
			{Title: b.w.T("doc.material")},
		},
	}
	schedule := b.m.Schedule(time.Time{})
	for i, s := range b.m.Stages {
		t.Rows = append(t.Rows, []string{
			b.w.TimeOfDay(schedule.Starts[i]), b.stageTitle(s), b.planned(s), b.owner(s.Speaker), s.Material,
		})
	}
	if schedule.End.Known() {
		t.Rows = append(t.Rows, []string{b.w.TimeOfDay(schedule.End), b.w.T("doc.ends"), "", "", ""})
	}
	// Who reads a run-book looks for the time first: that column stays.
	if !schedule.End.Known() {
		t.Columns = t.Columns[1:]
		for i := range t.Rows {
			t.Rows[i] = t.Rows[i][1:]
		}
	}
	b.section("doc.times.table")
	b.table(t)
}

// planned is how many minutes a stage should take, with those that were planned
// at first where they were others; "" where its end is open.
func (b *builder) planned(s *workshop.Stage) string {
	switch {
	case s.Planned == 0:
		return ""
	case s.First != s.Planned && s.First > 0:
		return b.w.T("doc.minutes.changed", s.First, s.Planned)
	}
	return b.w.T("minutes", s.Planned)
}

// leads is what each stage needs of whoever leads it. A stage of which there is
// nothing more to say than the table does is left out.
func (b *builder) leads() {
	schedule := b.m.Schedule(time.Time{})
	for i, s := range b.m.Stages {
		questions := b.questions(s)
		if s.Remark == "" && s.Material == "" && len(s.Preset.Steps) == 0 && len(questions) == 0 {
			continue
		}
		b.add(document.Heading{Level: 2, Text: document.Join(" ", b.w.TimeOfDay(schedule.Starts[i]), b.stageTitle(s))})
		b.facts(
			b.fact("doc.length", b.planned(s)),
			b.fact("doc.speaker", b.owner(s.Speaker)),
			b.fact("doc.material", s.Material),
			b.fact("doc.steps", b.steps(s.Preset)),
			b.fact("doc.remark", s.Remark),
		)
		b.add(questions...)
	}
}

// steps tells how the time of a stage is divided, "" if it is not.
func (b *builder) steps(p workshop.Preset) string {
	if len(p.Steps) == 0 {
		return ""
	}
	var parts []string
	for _, s := range p.Steps {
		parts = append(parts, b.w.Label(s.Label)+" "+b.w.T("minutes", s.Minutes))
	}
	return b.w.Label(p.Label) + ": " + document.Join(", ", parts...)
}

// questions are those of a stage of small groups, under their topics; of other
// boards it is the lanes that somebody named.
func (b *builder) questions(s *workshop.Stage) []document.Block {
	var out []document.Block
	var list document.List
	topic := ""
	flush := func() {
		if len(list.Items) > 0 {
			out = append(out, list)
			list = document.List{}
		}
	}
	for _, l := range s.Board.Lanes {
		if s.Kind != workshop.Rounds && l.Label.Key != "" {
			continue
		}
		if l.Topic != topic {
			flush()
			if topic = l.Topic; topic != "" {
				out = append(out, document.Heading{Level: 3, Text: topic})
			}
		}
		list.Ordered = true
		list.Items = append(list.Items, document.Item{Text: b.w.Lane(l)})
	}
	flush()
	return out
}
