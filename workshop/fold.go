package workshop

import "slices"

// State is what a journal folds into: a [Meeting] or a [Library].
type State interface {
	// apply lets one event of a live entry happen. It is total: an event whose
	// target is gone does nothing.
	apply(e Entry, p Payload)
	// passOver learns of an event of a cancelled entry: it does not happen,
	// but an unknown one still makes the state read-only.
	passOver(p Payload)
}

// Fold lets all live entries of a journal happen to a fresh state. It accepts
// any prefix of a journal and any interleaving of origins.
func Fold[S State](fresh S, entries []Entry) S {
	entries = SortEntries(entries)
	cancelled := cancelledEntries(entries)
	for _, e := range entries {
		if !cancelled[e.ID] {
			applyEntry(fresh, e)
			continue
		}
		for _, ev := range e.Events {
			fresh.passOver(ev.Payload)
		}
	}
	return fresh
}

func applyEntry[S State](state S, e Entry) {
	for _, ev := range e.Events {
		state.apply(e, ev.Payload)
	}
}

// undoTarget returns the entry that e cancels, if e is an undo.
func undoTarget(e Entry) (ID, bool) {
	if len(e.Events) != 1 {
		return "", false
	}
	u, ok := e.Events[0].Payload.(Undone)
	return u.Entry, ok
}

// cancelledEntries returns the entries that an undo keeps from happening. An
// undo can itself be undone, so it walks from the newest to the oldest: whether
// an undo counts is settled before its target is reached. An undo that names an
// entry after itself, or of another origin, cancels nothing.
func cancelledEntries(entries []Entry) map[ID]bool {
	type claim struct{ by Origin }
	claims := map[ID][]claim{}
	cancelled := map[ID]bool{}
	for i := len(entries) - 1; i >= 0; i-- {
		e := entries[i]
		for _, c := range claims[e.ID] {
			if c.by == e.Origin {
				cancelled[e.ID] = true
			}
		}
		if target, ok := undoTarget(e); ok && !cancelled[e.ID] {
			claims[target] = append(claims[target], claim{e.Origin})
		}
	}
	return cancelled
}

// Lasting returns the entries that happened to last: neither those that were taken
// back, nor the undoing and redoing itself.
func Lasting(entries []Entry) []Entry {
	entries = SortEntries(entries)
	cancelled := cancelledEntries(entries)
	var out []Entry
	for _, e := range entries {
		if _, isUndo := undoTarget(e); !isUndo && !cancelled[e.ID] {
			out = append(out, e)
		}
	}
	return out
}

// nextUndo returns the newest live content entry of an origin: what undo takes
// back. The entry that founds a meeting cannot be undone, and those that skip
// tells are stepped over.
func nextUndo(entries []Entry, origin Origin, skip func(Entry) bool) (Entry, bool) {
	cancelled := cancelledEntries(entries)
	for i := len(entries) - 1; i >= 0; i-- {
		e := entries[i]
		_, isUndo := undoTarget(e)
		if e.Origin != origin || isUndo || cancelled[e.ID] || e.IsClock() || founds(e) || skip != nil && skip(e) {
			continue
		}
		return e, true
	}
	return Entry{}, false
}

// nextRedo returns the undo entry that redo would cancel: the newest live one,
// unless something new was done after it. It steps over what undo steps over.
func nextRedo(entries []Entry, origin Origin, skip func(Entry) bool) (Entry, bool) {
	cancelled := cancelledEntries(entries)
	for i := len(entries) - 1; i >= 0; i-- {
		e := entries[i]
		if e.Origin != origin || e.IsClock() || cancelled[e.ID] {
			continue
		}
		target, isUndo := undoTarget(e)
		if !isUndo {
			return Entry{}, false
		}
		undone, _ := find(entries[:i], target)
		if _, isRedo := undoTarget(undone); isRedo || skip != nil && skip(undone) {
			continue
		}
		return e, true
	}
	return Entry{}, false
}

// find returns the entry with an id, looking from the newest to the oldest.
func find(entries []Entry, id ID) (Entry, bool) {
	for _, e := range slices.Backward(entries) {
		if e.ID == id {
			return e, true
		}
	}
	return Entry{}, false
}

// founds reports whether the entry makes the meeting whose journal it opens.
func founds(e Entry) bool {
	for _, ev := range e.Events {
		if _, ok := ev.Payload.(MeetingMade); ok {
			return true
		}
	}
	return false
}
