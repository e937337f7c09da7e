// Package compare lays boards beside each other: the same board at several
// times, or the boards of groups or municipalities.
//
//	side.go        a board, or what one group said on it, as one side
//	comparison.go  the sides together: one row an idea, and what became of it
//	ideas.go       which notes of the sides say the same
//	lanes.go       the lanes of all boards in one order, and where a row stands
//	themes.go      which themes come up on how many sides
//
// Notes count as the same idea by package likeness, so inflection and wording
// do not matter. The package holds no words for people: statuses are constants,
// and whoever shows a comparison names them.
package compare
