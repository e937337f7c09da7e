package search

import (
	"cmp"
	"runtime"
	"sync"
	"sync/atomic"

	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

// Find returns the notes that the words of a search mean, of those in a store,
// the first ones only if there are more than most; 0 or less is no bound. A
// search without words finds nothing. Who goes on searching loads an [Index].
// The errors are those of the store's SearchTexts.
func Find(store workshop.Store, scope Scope, words string, most int) (Result, error) {
	if len(queries(words)) == 0 {
		return Result{}, nil
	}
	found := make([][]workshop.SearchText, len(scope))
	errs := make([]error, workers(len(scope)))
	var taken atomic.Int64
	inParallel(len(errs), func(i int) {
		s := sweep{queries: queries(words)}
		for errs[i] == nil {
			at := int(taken.Add(1)) - 1
			if at >= len(scope) {
				return
			}
			found[at], errs[i] = s.meeting(store, &scope[at])
		}
	})
	if err := cmp.Or(errs...); err != nil {
		return Result{}, err
	}
	var r Result
	for i, notes := range found {
		if len(notes) > 0 {
			r.add(scope[i], len(notes), most, func(n int) workshop.SearchText { return notes[n] })
		}
	}
	return r, nil
}

// workers is how many goroutines share the work on some meetings.
func workers(meetings int) int { return max(1, min(runtime.GOMAXPROCS(0), meetings)) }

func inParallel(n int, do func(i int)) {
	var others sync.WaitGroup
	for i := 1; i < n; i++ {
		others.Go(func() { do(i) })
	}
	do(0)
	others.Wait()
}

// sweep is a search of one goroutine.
type sweep struct {
	queries []*query
	// inMeeting is what each query finds in the meeting at hand.
	inMeeting []likeness.Set
}

// meeting returns the notes of a meeting that are found.
func (s *sweep) meeting(store workshop.Store, m *Meeting) ([]workshop.SearchText, error) {
	notes, err := store.SearchTexts(m.ID)
	if err != nil {
		return nil, err
	}
	s.inMeeting = s.inMeeting[:0]
	for _, q := range s.queries {
		s.inMeeting = append(s.inMeeting, q.inMeeting(m))
	}
	var found []workshop.SearchText
	for i := range notes {
		if s.finds(&notes[i]) {
			found = append(found, notes[i])
		}
	}
	return found, nil
}

func (s *sweep) finds(n *workshop.SearchText) bool {
	for i, q := range s.queries {
		if !q.Completes(q.around(n, s.inMeeting[i]), n.Words) {
			return false
		}
	}
	return true
}
