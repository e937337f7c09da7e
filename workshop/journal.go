package workshop

import "time"

// Change is what somebody wants to happen: events that obey the rules, and the
// names that must be stored beside them, since no event may hold a name.
type Change struct {
	Events []Payload
	People []Revision
}

// change makes a [Change] of events alone.
func change(events ...Payload) (Change, error) { return Change{Events: events}, nil }

// Journal is a list of entries, in order, together with the state that they
// fold into. It is not safe for use by several goroutines.
type Journal[S State] struct {
	id      ID
	origin  Origin
	entries []Entry
	state   S
	fresh   func() S
	seq     uint64
	// skip tells the entries that undo steps over; nil for none.
	skip func(Entry) bool
}

// NewJournal folds entries into a state made by fresh. New entries are written
// in the name of origin.
func NewJournal[S State](id ID, origin Origin, fresh func() S, entries []Entry) *Journal[S] {
	j := &Journal[S]{id: id, origin: origin, entries: SortEntries(entries), fresh: fresh}
	for _, e := range j.entries {
		j.seq = max(j.seq, e.Seq)
	}
	j.state = Fold(fresh(), j.entries)
	return j
}

// ID returns the id of the journal: its meeting's, or [LibraryID].
func (j *Journal[S]) ID() ID { return j.id }

// State returns the fold of all entries.
func (j *Journal[S]) State() S { return j.state }

// Entries returns all entries in order. They belong to the journal.
func (j *Journal[S]) Entries() []Entry { return j.entries }

// Record appends an entry with the given events and lets it happen.
func (j *Journal[S]) Record(mo Moment, events ...Payload) Entry {
	e := j.append(mo, events)
	applyEntry(j.state, e)
	return e
}

// Undo appends an entry that cancels the newest live content entry of this
// origin, which it returns as well. It gives [CodeNothingToUndo] when there is
// none.
func (j *Journal[S]) Undo(mo Moment) (entry, undone Entry, err error) {
	target, ok := nextUndo(j.entries, j.origin, j.skip)
	if !ok {
		return Entry{}, Entry{}, Err(CodeNothingToUndo)
	}
	return j.cancel(mo, target.ID), target, nil
}

// Redo appends an entry that cancels the newest undo, and returns what happens
// again. It gives [CodeNothingToRedo] when nothing was undone since the last
// change.
func (j *Journal[S]) Redo(mo Moment) (entry, redone Entry, err error) {
	undo, ok := nextRedo(j.entries, j.origin, j.skip)
	if !ok {
		return Entry{}, Entry{}, Err(CodeNothingToRedo)
	}
	target, _ := undoTarget(undo)
	redone, _ = find(j.entries, target)
	return j.cancel(mo, undo.ID), redone, nil
}

func (j *Journal[S]) cancel(mo Moment, target ID) Entry {
	e := j.append(mo, []Payload{Undone{Entry: target}})
	j.state = Fold(j.fresh(), j.entries)
	return e
}

func (j *Journal[S]) append(mo Moment, events []Payload) Entry {
	j.seq++
	_, offset := mo.Now.Zone()
	e := Entry{
		ID: mo.NewID(), Seq: j.seq, Origin: j.origin,
		// A journal keeps milliseconds: finer than any hand, and the same
		// after a round through JSON.
		At: mo.Now.UTC().Truncate(time.Millisecond), Offset: offset,
	}
	for _, p := range events {
		e.Events = append(e.Events, Event{p})
	}
	j.entries = append(j.entries, e)
	return e
}
