package memo

import (
	"talkoot/workshop"
	"talkoot/workshop/document"
)

// themes is what the notes of a board are about: how often each theme was said
// in all, and what it got in the last voting that the room has seen.
func (b *builder) themes(s *workshop.Stage) {
	if len(s.Board.Themes) == 0 {
		return
	}
	t := document.Table{
		Caption: b.w.T("doc.themes"),
		Columns: []document.Column{
			{Title: b.w.T("doc.theme")},
			{Title: b.w.T("doc.notes")},
			{Title: b.w.T("doc.times.said"), Narrow: true},
			{Title: b.w.T("doc.votes"), Narrow: true},
		},
	}
	v := lastRevealed(&s.Board, func(*workshop.Voting) bool { return true })
	for _, theme := range s.Board.Themes {
		notes, votes := s.Board.InTheme(theme), ""
		if v != nil {
			votes = b.cell(v, v.OfTheme(theme))
		}
		name := document.Join(" ", theme.Name, document.Parenthesised(document.Wordings(b.w, "doc.formerly", theme.Former)))
		t.Rows = append(t.Rows, []string{name, numbers(notes), b.whole(timesSaid(notes)), votes})
	}
	b.add(document.Heading{Level: 3, Text: b.w.T("doc.themes")})
	b.table(t)
}

// timesSaid returns how often some notes were said in all.
func timesSaid(notes []*workshop.Note) int {
	sum := 0
	for _, n := range notes {
		sum += 1 + n.Repeats()
	}
	return sum
}
