// Package audience draws what the room sees, for reading from the back row: at
// most 16 rows of text in a window of any size, times and counts in digits made
// of blocks, and every colour at a contrast of 7 to 1 or more.
//
// [Draw] is the one function that draws, in the facilitator's window and in a
// second one, which [Window] is.
package audience
