// Package intake reads what people bring: what is typed on the attendance
// line, pasted lists of names, pasted notes, lengths of time.
//
//	attendance.go  "+5", "noin 20", "minst 450", "not counted"
//	names.go       a name with its organisation, one a line
//	lines.go       notes, one a line, without bullets and numbering
//	minutes.go     "45", "1 h 30"
//
// Words of all three languages are understood whatever the language of the
// screen: a list comes from somebody else's computer, and a bilingual room
// types as it talks.
//
// The functions are pure. What they return is clean in the sense of
// [workshop.CleanLine], and a refusal is a [workshop.Error].
package intake
