package memo

import (
	"slices"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// behind tells what an agreement was made of: the notes, each with who gave it
// and what it got, and behind a strategy the factors that it cites.
func (b *builder) behind(a *workshop.Agreement) string {
	var told []string
	var seen []*workshop.Note
	for _, id := range a.From {
		n := b.m.Note(id)
		if n == nil || slices.Contains(seen, n.Standing()) {
			continue // removed, or merged with one told already
		}
		n = n.Standing()
		seen = append(seen, n)
		told = append(told, b.basis(n))
		board := &n.Lane().Stage().Board
		for _, f := range board.Cites(n.Text) {
			if x := b.m.Note(f.Note); x != nil {
				told = append(told, f.Code+": "+b.basis(x.Standing()))
			}
		}
	}
	return document.Join("; ", told...)
}

// basis is a note in few words, with who gave it and what it got.
func (b *builder) basis(n *workshop.Note) string {
	return document.Join(" ", b.brief(n), document.Parenthesised(document.Join(", ", b.votesOf(n), b.source(n))))
}
