package memo

import (
	"strconv"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// place writes the places that something shares in a ranking, "2.–3."; "–" where
// it got nothing.
func place(r workshop.Ranked) string {
	switch {
	case r.First == 0:
		return "–"
	case r.Tied():
		return strconv.Itoa(r.First) + ".–" + strconv.Itoa(r.Last) + "."
	}
	return strconv.Itoa(r.First) + "."
}

// ranking is the result of a voting as a table: all of it, or, if most is not 0,
// those who share the first so many places.
func (b *builder) ranking(v *workshop.Voting, most int) document.Table {
	t := document.Table{
		Caption: b.w.T("doc.voting." + string(votingKind(v.VotingTerms))),
		Columns: []document.Column{{Title: b.w.T("doc.place"), Narrow: true}, {Title: b.w.T("doc.text")}, {Title: b.w.T("doc.lane")}},
	}
	if v.OnThemes {
		t.Columns[1].Title = b.w.T("doc.theme")
	}
	for _, title := range b.tallyTitles(v) {
		t.Columns = append(t.Columns, document.Column{Title: title, Narrow: true})
	}
	several := len(v.Stage().Board.All()) > 1
	for _, p := range v.Ranking() {
		if most > 0 && (p.First == 0 || p.First > most) {
			break
		}
		row := []string{place(p), "", ""}
		if p.Theme != nil {
			row[1] = p.Theme.Name
		} else {
			row[1] = strconv.Itoa(p.Note.Number) + " " + p.Note.Text
		}
		if p.Note != nil && several {
			row[2] = b.w.Lane(p.Note.Lane())
		}
		t.Rows = append(t.Rows, append(row, b.tallyCells(v, p)...))
	}
	return t
}

// tallyTitles are the titles of the columns for what each got.
func (b *builder) tallyTitles(v *workshop.Voting) []string {
	switch votingKind(v.VotingTerms) {
	case workshop.Money:
		return b.titles("doc.euros")
	case workshop.Hands:
		return b.titles("doc.for", "doc.against", "doc.abstain")
	case workshop.Rating:
		titles := b.titles("doc.mean", "doc.grades")
		for grade := 1; grade <= workshop.Grades; grade++ {
			titles = append(titles, b.w.T("doc.gave", grade))
		}
		return titles
	}
	return b.titles("doc.votes")
}

func (b *builder) tallyCells(v *workshop.Voting, p workshop.Ranked) []string {
	var cells []string
	switch votingKind(v.VotingTerms) {
	case workshop.Money:
		return []string{b.number(v, p.Tally.Sum())}
	case workshop.Rating:
		mean := "–"
		if p.First > 0 {
			mean = b.w.Decimal(p.Score)
		}
		cells = []string{mean, b.whole(p.Tally.Sum())}
	case workshop.Hands:
	default:
		return []string{b.number(v, p.Tally.Sum())}
	}
	for _, n := range p.Tally {
		cells = append(cells, b.whole(n))
	}
	return cells
}

func (b *builder) titles(keys ...string) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = b.w.T(k)
	}
	return out
}
