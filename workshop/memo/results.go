package memo

import (
	"talkoot/workshop"
	"talkoot/workshop/document"
)

// results is what was said, stage by stage. A stage of which there is nothing
// to tell is left out (the programme names it), unless its notes were what
// people came for: then it says that there are none.
func (b *builder) results() {
	for _, s := range b.m.Stages {
		recalls := s.Kind == workshop.Recap && len(b.in.Recap)+len(b.in.Parked) > 0 && !b.recalled
		awaited := (s.Kind == workshop.BoardStage || s.Kind == workshop.Rounds) && len(s.Board.Lanes) > 0
		empty := s.Board.NoteCount() == 0
		if empty && s.Speaker.IsZero() && !recalls && !awaited && b.remark(s.Remark) == "" {
			continue
		}
		b.add(document.Heading{Level: 2, Text: b.stageTitle(s)})
		b.facts(
			b.fact("doc.speaker", b.owner(s.Speaker)),
			b.fact("doc.survey", b.survey(s)...),
			b.fact("doc.remark", b.remark(s.Remark)),
		)
		if recalls {
			b.recap()
		}
		b.factors(s)
		switch {
		case empty && !awaited:
		case empty && s.Kind != workshop.Rounds:
			b.add(document.Paragraph{Text: b.w.T("doc.no.notes"), Quiet: true})
		default:
			b.board(s)
		}
		b.themes(s)
		b.votings(s)
		b.partnerships(s)
		b.comparison(s)
	}
}

// remark returns a remark of the facilitator's as far as it may be seen; "" if
// it may not.
func (b *builder) remark(text string) string {
	if b.opt.For != Internal {
		return ""
	}
	return text
}

// gridLanes is how many lanes a grid has; those that follow stand below it.
const gridLanes = 4

// board is the lanes of a stage, in their order: a pyramid begins with its broad
// bottom, the first level. Lanes for unsorted and parked notes come last.
func (b *builder) board(s *workshop.Stage) {
	lanes := s.Board.Lanes
	if s.Board.Layout == workshop.Grid && len(lanes) > 1 {
		var g document.Grid
		for _, l := range lanes[:min(len(lanes), gridLanes)] {
			g.Lanes = append(g.Lanes, b.lane(l, b.w.T("doc.no.notes")))
		}
		b.add(g)
		lanes = lanes[len(g.Lanes):]
	}
	if s.Kind == workshop.Rounds {
		b.asked(s, lanes)
		lanes = nil
	}
	for _, l := range lanes {
		switch {
		case s.Kind == workshop.BoardStage:
			b.add(b.lane(l, b.w.T("doc.no.notes")))
		case len(l.Notes) > 0:
			b.add(b.lane(l, ""))
		}
	}
	for _, l := range s.Board.All()[len(s.Board.Lanes):] {
		b.add(b.lane(l, ""))
	}
}
