package memo

import (
	"strconv"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// factors is what a TOWS works with: each factor under its code, with the
// strategies that cite it, and which ones none cites.
func (b *builder) factors(s *workshop.Stage) {
	if len(s.Board.Factors) == 0 {
		return
	}
	t := document.Table{
		Caption: b.w.T("doc.factors"),
		Columns: []document.Column{
			{Title: b.w.T("doc.code"), Narrow: true},
			{Title: b.w.T("doc.factor")},
			{Title: b.w.T("doc.strategies"), Narrow: true},
		},
	}
	cited := citations(&s.Board)
	var unused []string
	for _, f := range s.Board.Factors {
		t.Rows = append(t.Rows, []string{f.Code, b.factor(f), numbers(cited[f.Code])})
		if len(cited[f.Code]) == 0 {
			unused = append(unused, f.Code)
		}
	}
	b.add(document.Heading{Level: 3, Text: b.w.T("doc.factors")})
	b.table(t)
	if len(unused) > 0 {
		b.add(document.Paragraph{Text: b.w.T("doc.unused", document.Join(", ", unused...))})
	}
}

// factor returns the note that stands under a code, with its number.
func (b *builder) factor(f workshop.Factor) string {
	n := b.m.Note(f.Note)
	if n == nil {
		return gone
	}
	n = n.Standing()
	return strconv.Itoa(n.Number) + " " + n.Text
}

// citations returns the strategies that cite each factor of a board, by code.
func citations(board *workshop.Board) map[string][]*workshop.Note {
	out := map[string][]*workshop.Note{}
	if len(board.Factors) == 0 {
		return out
	}
	for _, n := range board.Notes() {
		for _, f := range board.Cites(n.Text) {
			out[f.Code] = append(out[f.Code], n)
		}
	}
	return out
}
