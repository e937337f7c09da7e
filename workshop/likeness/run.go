package likeness

// query is a text that is looked for in an index, with the terms that are like
// each of its words.
type query struct {
	phrase *phrase
	near   [][]neighbour
}

// at is a link to a term from the word of a query that stands at a place.
type at struct {
	place int
	neighbour
}

// run scores the notes that share a word with the query and returns those that
// reach the threshold, in no order. Only notes that pass the filter count.
func (q query) run(filter func(*entry) bool) []Match {
	links := make(map[*term][]at)
	candidates := make(map[*entry]bool)
	for i, near := range q.near {
		for _, n := range near {
			links[n.term] = append(links[n.term], at{i, n})
			for _, e := range n.term.in {
				if filter(e) {
					candidates[e] = true
				}
			}
		}
	}
	var matches []Match
	var c comparison
	for e := range candidates {
		c.reset(len(q.phrase.words), len(e.terms))
		for j, t := range e.terms {
			for _, l := range links[t] {
				c.add(l.place, j, l.to, l.from)
			}
		}
		if s := c.score(q.phrase, &e.phrase); s >= Threshold {
			matches = append(matches, Match{e.id, s})
		}
	}
	return matches
}
