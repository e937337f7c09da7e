package workshop

import "time"

// ID is the identity of a thing: a meeting, an entry, a stage, a note, a
// person. New ids are UUIDv7 texts (RFC 9562); they carry no order that
// anything relies on.
type ID string

// Origin names the database that wrote an entry.
type Origin string

// Moment is all that a change may know of the world around it: when it
// happens (with the local offset) and where fresh ids come from.
type Moment struct {
	Now   time.Time
	NewID func() ID
}
