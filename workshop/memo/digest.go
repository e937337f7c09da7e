package memo

import (
	"cmp"
	"slices"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// weighty is how many notes of a stage a short memo quotes.
const weighty = 5

// digest tells of each stage how many notes it has, lane by lane, quotes those
// that were said more than once, and tells what got most votes.
func (b *builder) digest() {
	remarked := func(s *workshop.Stage) bool { return b.remark(s.Remark) != "" }
	if b.m.NoteCount() == 0 && !slices.ContainsFunc(b.m.Stages, remarked) {
		return
	}
	b.section("doc.digest")
	for _, s := range b.m.Stages {
		remark := b.remark(s.Remark)
		if s.Board.NoteCount() == 0 && remark == "" {
			continue
		}
		b.add(document.Heading{Level: 3, Text: b.stageTitle(s)})
		b.facts(b.fact("doc.remark", remark))
		if s.Board.NoteCount() > 0 {
			b.add(document.Paragraph{Text: b.counts(s)})
		}
		if top := b.mostMentioned(s); len(top) > 0 {
			b.add(document.Notes{Level: 4, Title: b.w.T("doc.top"), Items: top})
		}
		if top := b.topAnswers(s); len(top) > 0 {
			b.add(document.Notes{Level: 4, Title: b.w.T("doc.top.answers"), Items: top})
		}
		b.topVoted(s)
		if c, ok := b.compared(s); ok {
			b.add(document.Paragraph{Text: b.w.T("doc.compared", b.w.Summary(c))})
		}
	}
}

// counts returns how many notes a stage has: "24 kirjausta: Vahvuudet (9), …",
// and what they are about. One that stands in several lanes is in the total once.
func (b *builder) counts(s *workshop.Stage) string {
	var lanes, themes []string
	for _, l := range s.Board.All() {
		if len(l.Notes) > 0 {
			lanes = append(lanes, b.w.Lane(l)+" ("+b.whole(len(l.Notes))+")")
		}
	}
	for _, t := range s.Board.Themes {
		themes = append(themes, t.Name+" ("+b.whole(len(s.Board.InTheme(t)))+")")
	}
	counts := b.w.T("notes", s.Board.NoteCount()) + ": " + document.Join(", ", lanes...)
	return document.Join(". ", counts, b.labelled("doc.themes", document.Join(", ", themes...)))
}

func (b *builder) mostMentioned(s *workshop.Stage) []document.Note {
	var said []*workshop.Note
	for _, n := range s.Board.Notes() {
		if n.Repeats() > 0 {
			said = append(said, n)
		}
	}
	slices.SortStableFunc(said, func(x, y *workshop.Note) int {
		return cmp.Or(y.Repeats()-x.Repeats(), x.Number-y.Number)
	})
	var out []document.Note
	for _, n := range said[:min(len(said), weighty)] {
		out = append(out, document.Note{
			Number: n.Number, Text: n.Text, Mentions: n.Repeats(), Lane: b.w.Lane(n.Lane()), Remark: b.remark(n.Remark),
		})
	}
	return out
}

// topAnswers returns the top answers of the groups, with these.
func (b *builder) topAnswers(s *workshop.Stage) []document.Note {
	var out []document.Note
	for _, n := range s.Board.Notes() {
		var ids []workshop.ID
		for _, g := range b.m.TopOf(n) {
			ids = append(ids, g.ID)
		}
		if len(ids) > 0 {
			out = append(out, document.Note{Number: n.Number, Text: n.Text, Lane: b.w.Lane(n.Lane()), Source: b.groupNames(ids)})
		}
	}
	return out
}

// topVoted tells what came first in the last voting that the room has seen, and
// that there was one since, if there was.
func (b *builder) topVoted(s *workshop.Stage) {
	v := lastRevealed(&s.Board, func(*workshop.Voting) bool { return true })
	if v != nil {
		if t := b.ranking(v, weighty); len(t.Rows) > 0 {
			b.add(document.Heading{Level: 4, Text: b.votingTitle(s, slices.Index(s.Board.Votings, v))})
			b.table(t)
		}
	}
	if last := s.Board.LastVoting(); last != v {
		b.add(document.Paragraph{Text: b.w.T("doc.vote.hidden"), Quiet: true})
	}
}
