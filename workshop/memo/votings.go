package memo

import (
	"slices"
	"strconv"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// votings is every round of voting on a board: its rules, and what each note or
// theme got. Of a round that the room has not seen it tells no figure.
func (b *builder) votings(s *workshop.Stage) {
	for i, v := range s.Board.Votings {
		b.add(document.Heading{Level: 3, Text: b.votingTitle(s, i)})
		if !v.Revealed {
			b.add(document.Paragraph{Text: b.w.T("doc.vote.hidden"), Quiet: true})
			continue
		}
		b.add(document.Paragraph{Text: b.votingRules(v)})
		if t := b.ranking(v, 0); len(t.Rows) > 0 {
			b.table(t)
		}
	}
}

// votingTitle returns what the i-th voting of a board is called, with its number
// where there are several.
func (b *builder) votingTitle(s *workshop.Stage, i int) string {
	v, number := s.Board.Votings[i], ""
	if len(s.Board.Votings) > 1 {
		number = strconv.Itoa(i+1) + "."
	}
	return document.Join(" ", number, votingName(b.w, v.VotingTerms))
}

// votingName returns what a voting is called by itself.
func votingName(w *lang.Words, t workshop.VotingTerms) string {
	return document.Join(": ", w.T("doc.voting."+string(votingKind(t))), t.Title)
}

// votingKind returns the kind of a voting; what only a foreign journal can hold
// is counted like dots, as the domain does.
func votingKind(t workshop.VotingTerms) workshop.VotingKind {
	if !slices.Contains(workshop.VotingKinds, t.Kind) {
		return workshop.Dots
	}
	return t.Kind
}

// votingRules returns the rules of a voting and how much was cast, in a sentence
// or more: "20 voters × 4 dots = 80; 76 dots given."
func (b *builder) votingRules(v *workshop.Voting) string {
	possible := b.w.T("doc.voters.unknown")
	switch {
	case v.Voters > 0 && v.Budget > 0:
		possible = b.w.T("doc.voters", v.Voters) + " × " + b.amount(v, v.Budget) + " = " + b.number(v, v.Possible())
	case v.Voters > 0:
		possible = b.w.T("doc.voters", v.Voters)
	case v.Budget > 0:
		possible = b.w.T("doc.vote.each", b.amount(v, v.Budget))
	}
	rules := b.w.T("doc.vote.given", possible, b.amount(v, v.Cast()))
	if n := len(v.Chosen); n > 0 {
		rules += " " + b.w.T("doc.vote.among", n)
	}
	if v.Cap > 0 {
		rules += " " + b.w.T("doc.vote.cap", b.amount(v, v.Cap))
	}
	if v.PerLane > 0 {
		rules += " " + b.w.T("doc.vote.perlane", b.amount(v, v.PerLane))
	}
	return rules
}

// number returns how many dots, euros, grades or hands there were, as a number.
func (b *builder) number(v *workshop.Voting, n int) string {
	if votingKind(v.VotingTerms) == workshop.Money {
		return b.w.Euros(int64(n) * 100)
	}
	return b.whole(n)
}

// amount is [builder.number] with a word for what they are: "4 dots".
func (b *builder) amount(v *workshop.Voting, n int) string {
	kind := votingKind(v.VotingTerms)
	if kind == workshop.Money {
		return b.number(v, n)
	}
	return b.w.T("doc.amount."+string(kind), n)
}

// cell is [builder.result] under a title that says that these are votes.
func (b *builder) cell(v *workshop.Voting, t workshop.Tally) string {
	if votingKind(v.VotingTerms) == workshop.Dots {
		return b.whole(t.Sum())
	}
	return b.result(v, t)
}

// result returns what a note or theme got, in a word or a few.
func (b *builder) result(v *workshop.Voting, t workshop.Tally) string {
	switch votingKind(v.VotingTerms) {
	case workshop.Rating:
		if t.Sum() == 0 {
			return ""
		}
		return b.w.T("doc.vote.mean", b.w.Decimal(v.Score(t)))
	case workshop.Hands:
		return b.w.T("doc.vote.hands", t[0], t[1], t[2])
	}
	return b.amount(v, t.Sum())
}

// votesOf returns what a note got in the last voting on notes of its board that
// the room has seen, "" if there was none.
func (b *builder) votesOf(n *workshop.Note) string {
	v := lastRevealed(&n.Lane().Stage().Board, onNotes)
	if v == nil || !v.IsOn(n) {
		return ""
	}
	return b.result(v, v.OfNote(n))
}

// lastRevealed returns the newest voting of a board that the room has seen and
// that is as wanted, or nil.
func lastRevealed(board *workshop.Board, wanted func(*workshop.Voting) bool) *workshop.Voting {
	for _, v := range slices.Backward(board.Votings) {
		if v.Revealed && wanted(v) {
			return v
		}
	}
	return nil
}

func onNotes(v *workshop.Voting) bool { return !v.OnThemes }
