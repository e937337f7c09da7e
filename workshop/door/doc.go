// Package door finds those who come to a meeting by what somebody types at the
// door: the starts of words of a name and organisation, in any order, with or
// without accents.
//
// An [Index] is made ready once for each state of the meeting, so that a key
// costs no more than going through the words: with 300 people registered and
// 10,000 on record well below a millisecond. It also knows when words mean one
// person and when they do not: two people who fit are never chosen from silently
// ([Found.Sure]).
package door
