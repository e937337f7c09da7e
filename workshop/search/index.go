package search

import (
	"cmp"
	"slices"
	"sync"

	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

// Index is the notes of some meetings in memory, made ready to be searched at
// every key. It holds them as they were when it was loaded. Several goroutines
// may use it; one at a time searches.
type Index struct {
	mu    sync.Mutex
	parts []*part
}

// Load reads the notes of some meetings from a store. The errors are those of
// its SearchTexts.
func Load(store workshop.Store, scope Scope) (*Index, error) {
	scopes := split(scope, workers(len(scope)))
	x := &Index{parts: make([]*part, len(scopes))}
	errs := make([]error, len(scopes))
	inParallel(len(scopes), func(i int) { x.parts[i], errs[i] = loadPart(store, scopes[i]) })
	if err := cmp.Or(errs...); err != nil {
		return nil, err
	}
	return x, nil
}

// split divides a scope into n of about as many notes.
func split(scope Scope, n int) []Scope {
	all := 0
	for _, m := range scope {
		all += m.Notes
	}
	parts := make([]Scope, n)
	before := 0
	for _, m := range scope {
		i := min(n-1, before*n/max(1, all))
		parts[i] = append(parts[i], m)
		before += m.Notes
	}
	return parts
}

// Find returns the notes that the words of a search mean, the first ones only if
// there are more than most; 0 or less is no bound. A search without words finds
// nothing.
func (x *Index) Find(words string, most int) Result {
	x.mu.Lock()
	defer x.mu.Unlock()
	found := make([][]int, len(x.parts))
	inParallel(len(x.parts), func(i int) { found[i] = x.parts[i].find(words) })
	var r Result
	for i, p := range x.parts {
		p.tell(&r, found[i], most)
	}
	return r
}

// part is what one goroutine searches of an [Index].
type part struct {
	scope Scope
	notes []workshop.SearchText
	lines *likeness.Lines // of the notes, in the same order
	// meetings are the places in the scope of those of the notes.
	meetings []int32
	places   []workshop.SearchPlace // of all notes, each once
	at       []int32                // which of places each note has
}

func loadPart(store workshop.Store, scope Scope) (*part, error) {
	ids := make([]workshop.ID, len(scope))
	for i, m := range scope {
		ids[i] = m.ID
	}
	notes, err := store.SearchTexts(ids...)
	if err != nil {
		return nil, err
	}
	p := &part{scope: scope, notes: notes, meetings: make([]int32, len(notes)), at: make([]int32, len(notes))}
	texts := make([]string, len(notes))
	known := map[workshop.SearchPlace]int32{}
	meeting := int32(0)
	for i := range notes {
		n := &notes[i]
		for scope[meeting].ID != n.Meeting {
			meeting++
		}
		p.meetings[i] = meeting
		p.at[i] = p.number(n.Where, known)
		texts[i] = n.Words
	}
	p.lines = likeness.NewLines(texts)
	return p, nil
}

// number returns which of the places one is, and adds it if it is new.
func (p *part) number(at workshop.SearchPlace, known map[workshop.SearchPlace]int32) int32 {
	n, ok := known[at]
	if !ok {
		n = int32(len(p.places))
		known[at] = n
		p.places = append(p.places, at)
	}
	return n
}

// find returns which of the notes are found.
func (p *part) find(words string) (found []int) {
	for i, q := range queries(words) {
		also := p.search(q)
		if i == 0 {
			found = also
			continue
		}
		found = slices.DeleteFunc(found, func(n int) bool {
			_, in := slices.BinarySearch(also, n)
			return !in
		})
	}
	return found
}

func (p *part) search(q *query) []int {
	inMeeting := make([]likeness.Set, len(p.scope))
	for i := range p.scope {
		inMeeting[i] = q.inMeeting(&p.scope[i])
	}
	inPlace := make([]likeness.Set, len(p.places))
	for i := range p.places {
		inPlace[i] = q.in(p.places[i])
	}
	return p.lines.Search(q.Query, func(n int) likeness.Set {
		set := inMeeting[p.meetings[n]] | inPlace[p.at[n]]
		if len(q.numbers) > 0 {
			set |= q.numbers[p.notes[n].Number]
		}
		return set
	})
}

// tell adds what was found to a result, meeting by meeting.
func (p *part) tell(r *Result, found []int, most int) {
	for len(found) > 0 {
		meeting := p.meetings[found[0]]
		end := slices.IndexFunc(found, func(n int) bool { return p.meetings[n] != meeting })
		if end < 0 {
			end = len(found)
		}
		r.add(p.scope[meeting], end, most, func(i int) workshop.SearchText { return p.notes[found[i]] })
		found = found[end:]
	}
}
