package workshop

import (
	"maps"
	"reflect"
	"slices"
)

// What the tests in package workshop_test need to see.

// Slug is slug.
func Slug(s string) string { return slug(s) }

// NewCode is newCode.
func (l *Library) NewCode(d Details) string { return l.newCode(d) }

// Kinds are the names of all kinds of events that can be read.
func Kinds() []string { return slices.Sorted(maps.Keys(kinds)) }

// SameState reports whether two meetings are the same in every field, the
// unexported ones included. Left out is what was touched since the last derive,
// which is no part of the state.
func SameState(a, b *Meeting) bool {
	x, y := *a, *b
	x.touched, y.touched = nil, nil
	return reflect.DeepEqual(&x, &y)
}

// SameContent is [SameState] but for the count of numbers, which goes on even
// when notes are undone.
func SameContent(a, b *Meeting) bool {
	x, y := *a, *b
	x.lastNumber, y.lastNumber = 0, 0
	return SameState(&x, &y)
}

// AllNotes returns how many notes a meeting holds, the merged ones included.
func AllNotes(m *Meeting) int { return len(m.notes) }

// Displaced returns the title of the lane that was taken away under a note.
func Displaced(n *Note) Label { return n.displaced }

// SameHeader is Header.equal.
func SameHeader(a, b Header) bool { return a.equal(b) }

// SameSummary is Summary.equal.
func SameSummary(a, b Summary) bool { return a.equal(b) }
