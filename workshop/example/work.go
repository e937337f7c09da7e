package example

import "talkoot/workshop"

// work is what was done with the notes of a board once they stood there. The
// pages tell nothing of it, so all of it is made up, and done with made-up
// notes; whatever has words of its own is marked as they are.
type work struct {
	merged      []pair
	themes      []theme
	stars       []text
	votings     []voting
	departments []department
}

// pair is two notes that say the same; the first stands for both.
type pair struct{ stands, same text }

type theme struct {
	name  text
	notes []text
}

// voting is a round of dots whose result was shown.
type voting struct {
	title  text
	voters int
	dots   int // of each voter
	got    []votes
}

type votes struct {
	note text
	dots int
}

// department answers for a partnership. The page tells which departments spoke of
// their partnerships, not of which ones, nor of any partner, sum or period.
type department struct{ note, name text }

// priority is a made-up priority, with what was concluded from the notes that
// serve it.
type priority struct {
	name       text
	served     []text
	conclusion text
}

// work does its part of the table with the notes of the last stage.
func (b *builder) work(w work) {
	if b.err != nil {
		return
	}
	for _, p := range w.merged {
		b.do(b.m().MergeNotes(b.note(p.stands), b.note(p.same)))
	}
	for _, t := range w.themes {
		b.do(b.m().MakeTheme(b.mo, b.last().ID, b.t(t.name), b.noted(t.notes...)...))
	}
	for _, n := range w.stars {
		b.do(b.m().StarNote(b.note(n), true))
	}
	for _, v := range w.votings {
		b.vote(v)
	}
	for _, d := range w.departments {
		b.do(b.m().SetPartnership(b.note(d.note), workshop.Partnership{Department: b.t(d.name)}))
	}
}

func (b *builder) vote(v voting) {
	b.do(b.m().OpenVoting(b.mo, b.last().ID, workshop.VotingTerms{
		Kind: workshop.Dots, Title: b.t(v.title), Voters: v.voters, Budget: v.dots,
	}))
	if b.err != nil {
		return
	}
	id := b.last().Board.LastVoting().ID
	for _, got := range v.got {
		b.do(b.m().EnterVotes(id, b.note(got.note), got.dots))
	}
	b.do(b.m().RevealVoting(id, true))
}

// prioritise puts a priority on the list of the meeting and matches notes with
// it.
func (b *builder) prioritise(p priority) {
	b.do(b.m().AddPriorities(b.mo, b.t(p.name)))
	if b.err != nil {
		return
	}
	id := b.m().Priorities[len(b.m().Priorities)-1].ID
	for _, n := range p.served {
		b.do(b.m().MatchNote(b.note(n), id, true))
	}
	b.do(b.m().Conclude(id, b.t(p.conclusion)))
}

// noted finds notes of the meeting by their texts.
func (b *builder) noted(texts ...text) []workshop.ID {
	ids := make([]workshop.ID, len(texts))
	for i, t := range texts {
		ids[i] = b.note(t)
	}
	return ids
}

// note finds the note of the meeting with a text; "", which the meeting
// refuses, if it has none such.
func (b *builder) note(t text) workshop.ID {
	for _, s := range b.m().Stages {
		for _, n := range s.Board.Notes() {
			if n.Text == b.t(t) {
				return n.ID
			}
		}
	}
	return ""
}
