package search

import (
	"strings"

	"talkoot/workshop"
	"talkoot/workshop/lang"
	"talkoot/workshop/likeness"
)

// query is the words of a search, as many as likeness takes at once.
type query struct {
	*likeness.Query
	numbers map[int]likeness.Set
	// inPlace holds what is found in each place, and last what was in the one
	// asked for last: notes that follow each other often share theirs.
	inPlace map[workshop.SearchPlace]likeness.Set
	last    workshop.SearchPlace
	inLast  likeness.Set
}

// queries makes a search ready, for one goroutine. A note has to be found by
// each; there are none if the search has no words.
func queries(words string) []*query {
	var out []*query
	for q := likeness.NewQuery(words); q != nil && q.All() != 0; q = q.Rest() {
		out = append(out, &query{Query: q, numbers: q.Numbers(), inPlace: map[workshop.SearchPlace]likeness.Set{}})
	}
	return out
}

// inMeeting returns the words that are found in what is said of a meeting.
func (q *query) inMeeting(m *Meeting) likeness.Set {
	set := q.foundIn(append([]string{m.Title, m.Place}, m.SeriesNames...))
	if d := m.Date; !d.IsZero() {
		month := d.Year*100 + int(d.Month)
		set |= q.numbers[d.Year] | q.numbers[month] | q.numbers[month*100+d.Day]
	}
	return set
}

// in returns the words that are found in what the lane and the theme are called.
// The program's own titles are looked at in every language.
func (q *query) in(p workshop.SearchPlace) likeness.Set {
	if p == q.last {
		return q.inLast
	}
	set, known := q.inPlace[p]
	if !known {
		lane, theme := p.Unpack()
		titles := []string{lane.Text, lane.Also, theme}
		if lane.Key != "" {
			titles = append(titles, lang.InAll("label."+lane.Key)...)
		}
		set = q.foundIn(titles)
		q.inPlace[p] = set
	}
	q.last, q.inLast = p, set
	return set
}

func (q *query) foundIn(texts []string) likeness.Set {
	return q.FoundIn(strings.Join(texts, "\n"))
}

// around returns the words that are found around a note, given those that are
// found in its meeting.
func (q *query) around(n *workshop.SearchText, inMeeting likeness.Set) likeness.Set {
	return inMeeting | q.in(n.Where) | q.numbers[n.Number]
}
