package search

import "talkoot/workshop"

// Hit is a note that a search found.
type Hit struct {
	Meeting Meeting
	Note    workshop.SearchText
}

// Result is what a search found.
type Result struct {
	// Hits are in the order of the scope, and in a meeting in that of the
	// numbers.
	Hits []Hit
	// Total is how many notes were found, and Meetings in how many meetings:
	// more than in Hits where only so many were wanted.
	Total, Meetings int
}

// add adds so many notes, some at least, that were found in a meeting. Most
// bounds the hits; 0 or less is no bound.
func (r *Result) add(m Meeting, notes, most int, note func(i int) workshop.SearchText) {
	r.Total += notes
	r.Meetings++
	if most > 0 {
		notes = min(notes, most-len(r.Hits))
	}
	for i := range notes {
		r.Hits = append(r.Hits, Hit{m, note(i)})
	}
}
