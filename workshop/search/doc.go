// Package search finds notes in all meetings by the words of a search, as one
// remembers them: in any inflection, in any of the wordings that a note had, with
// words of where and when it was said among them.
//
// # What is found
//
// Each word of a search has to be found in the note (its text, its other
// wordings) or around it: in the title of its lane (in any language, where that is
// one of the program's own), in its theme, in the title, the place or the series
// of its meeting. So "Liperi uhat koulu" finds what was said of the school among
// the threats in Liperi. How a word is found in a text is told by package
// likeness. A whole number is also found where it is the number of the note, and
// where it is the year of the meeting; a day is written 2015-01-21, a month
// 2015-01.
//
// Words that match the meeting alone find all its notes. Deleted meetings are
// left out. The newest meeting comes first, and its notes by their numbers.
//
// # How it is used
//
// A [Scope] says in which meetings to look; it is made of the catalogue, beside
// which nothing may run. [Find] searches a store once. For a search that goes on
// at every key [Load] reads all notes into an [Index], which takes longer than to
// search once. Both can run beside the rest of the program, and find the same.
package search
