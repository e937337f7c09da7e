package memo

import "talkoot/workshop"

// votesTable is what each note or theme got in each voting that the room has seen.
// One that it has not seen has one row, which says that it was held.
func (b *builder) votesTable() dataTable {
	t := b.newTable("doc.sheet.votes", column{"doc.stage", 26}, column{"doc.vote", 28}, column{"doc.number", 6}, column{"doc.voted.on", 44},
		column{"doc.lane", 22}, column{"doc.place", 8}, column{"doc.votes", 9}, column{"doc.euros", 11}, column{"doc.mean", 12}, column{"doc.grades", 11})
	for grade := 1; grade <= workshop.Grades; grade++ {
		t.column(b.w.T("doc.gave", grade), 8)
	}
	t.columns(b.w, column{"doc.for", 10}, column{"doc.against", 10}, column{"doc.abstain", 11}, column{"doc.voters.column", 13})
	for _, s := range b.m.Stages {
		for i, v := range s.Board.Votings {
			if !v.Revealed {
				t.add(b.stageTitle(s), b.votingTitle(s, i), nil, b.w.T("doc.vote.hidden"))
				continue
			}
			for _, r := range v.Ranking() {
				t.add(append([]any{b.stageTitle(s), b.votingTitle(s, i)}, b.rankedCells(v, r)...)...)
			}
		}
	}
	return t
}

// rankedCells are the cells of a note or theme in a voting, from its number on.
// Who shares a place has the first of them.
func (b *builder) rankedCells(v *workshop.Voting, r workshop.Ranked) []any {
	var votes, euros, mean, grades any
	gave, hands := make([]any, workshop.Grades), make([]any, workshop.Hands.Numbers())
	switch votingKind(v.VotingTerms) {
	case workshop.Money:
		euros = workshop.Whole(int64(r.Tally.Sum()))
	case workshop.Rating:
		grades = r.Tally.Sum()
		if r.First > 0 {
			mean = r.Score
		}
		fill(gave, r.Tally)
	case workshop.Hands:
		fill(hands, r.Tally)
	default:
		votes = r.Tally.Sum()
	}
	cells := []any{nil, "", "", aboveZero(r.First), votes, euros, mean, grades}
	if r.Theme != nil {
		cells[1] = r.Theme.Name
	} else {
		cells[0], cells[1], cells[2] = r.Note.Number, r.Note.Text, b.w.Lane(r.Note.Lane())
	}
	return append(append(append(cells, gave...), hands...), aboveZero(v.Voters))
}

// fill puts the numbers of a tally into cells.
func fill(cells []any, t workshop.Tally) {
	for i, n := range t[:min(len(t), len(cells))] {
		cells[i] = n
	}
}
