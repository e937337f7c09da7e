package memo

import (
	"talkoot/workshop"
	"talkoot/workshop/document"
)

// notesTable is the notes of a meeting, a row a note: one that stands in several
// lanes has one row, which tells the others.
func (b *builder) notesTable() dataTable {
	t := b.newTable("doc.notes", column{"doc.number", 6}, column{"doc.stage", 26}, column{"doc.lane", 24}, column{"doc.text", 54},
		column{"doc.said", 11}, column{"doc.group", 18}, column{"doc.written", 17}, column{"doc.earlier", 34}, column{"doc.otherwise", 34},
		column{"doc.theme", 20}, column{"doc.votes", 10}, column{"doc.star", 7}, column{"doc.source", 16}, column{"doc.merged.notes", 13},
		column{"doc.other.lanes", 24}, column{"doc.topic", 22}, column{"doc.told", 11}, column{"doc.top.of", 18})
	if b.opt.For == Internal {
		t.column(b.w.T("doc.remark"), 40)
	}
	for _, s := range b.m.Stages {
		v, told := lastRevealed(&s.Board, onNotes), b.toldOrder(s)
		for _, n := range s.Board.Notes() {
			t.add(b.noteCells(s, v, n, told[n])[:len(t.Titles)]...)
		}
	}
	return t
}

// toldOrder returns as which answer, from 1, each note of a stage was told to the
// room.
func (b *builder) toldOrder(s *workshop.Stage) map[*workshop.Note]any {
	order := map[*workshop.Note]any{}
	for i, x := range b.m.Told(s.ID) {
		order[x.Note] = i + 1
	}
	return order
}

// noteCells is the cells of a note, its remark last; v is the voting whose result
// they tell, or nil, and told as which answer it was told to the room, or nil.
func (b *builder) noteCells(s *workshop.Stage, v *workshop.Voting, n *workshop.Note, told any) []any {
	note, lane := b.note(n), n.Lane()
	group, star := "", ""
	var votes any
	var top []workshop.ID
	for _, g := range b.m.TopOf(n) {
		top = append(top, g.ID)
	}
	if g := b.m.Giver(n.Group); g != nil {
		group = b.w.Group(b.m, g)
	}
	if v != nil && v.IsOn(n) {
		votes = b.votesCell(v, v.OfNote(n))
	}
	if n.Star {
		star = "★"
	}
	return []any{
		n.Number, b.stageTitle(s), b.w.Lane(lane), n.Text,
		note.Mentions, group, n.At,
		document.Join(" | ", n.Wordings...), document.Join(" | ", note.Also...),
		note.Theme, votes, star, sourceName(b.w, n.Source), numbersCell(note.Merged),
		document.Join(" | ", b.laneTitles(n, lane)...), lane.Topic, told, b.groupNames(top), note.Remark,
	}
}

// votesCell returns what a note got as a number that a spreadsheet can count
// with. A show of hands has three, and stays in words.
func (b *builder) votesCell(v *workshop.Voting, t workshop.Tally) any {
	switch votingKind(v.VotingTerms) {
	case workshop.Hands:
		return b.result(v, t)
	case workshop.Rating:
		if t.Sum() == 0 {
			return nil
		}
		return v.Score(t)
	}
	return t.Sum()
}
