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
	best := make(map[*entry]float64) // the most that can be found in a note
	for i, near := range q.near {
		weight := q.phrase.words[i].weight
		for _, n := range near {
			links[n.term] = append(links[n.term], at{i, n})
			for _, e := range n.term.in {
				best[e] += weight
			}
		}
	}
	var matches []Match
	var ours, theirs cover
	for e := range best {
		if !filter(e) {
			continue
		}
		ours.reset(len(q.phrase.words))
		theirs.reset(len(e.terms))
		for j, t := range e.terms {
			for _, l := range links[t] {
				ours.add(l.place, l.to)
				theirs.add(j, l.from)
			}
		}
		if s := score(q.phrase, &e.phrase, &ours, &theirs); s >= Threshold {
			matches = append(matches, Match{e.id, s})
		}
	}
	return matches
}
