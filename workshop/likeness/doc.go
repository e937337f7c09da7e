// Package likeness tells which notes of a board say the same thing in other
// words, what several of them are about, and which notes a search means, in
// Finnish, Swedish and English.
//
// # Near-duplicates
//
// [Of] compares two texts and an [Index] finds the likely twins of a text among
// the notes of a board. A score of [Threshold] or more says: whoever writes at
// the front would count the one as the other said once more. How it comes
// about, file by file:
//
//	words.go    a text falls into words
//	empty.go    words that carry no content go
//	stem.go     each word gets its basic form in all three languages, since the
//	            language of a note of three words cannot be known
//	near.go     two words are alike by basic form, by spelling (the stemmers miss
//	            much of Finnish, and people misspell) or as parts of a compound
//	stance.go   opposites: few and many, rise and fall, is and is not
//	score.go    what is shared is weighed against what each text has alone
//	index.go    only notes that share a word are compared at all, which run.go does
//	groups.go   all twins of a board at once
//
// How well it does is measured on labelled pairs, testdata/pairs.tsv, half of
// which are held out: at the last tuning it found 0.88 of the held-out twins, and
// 0.99 of what it called twins were (TestPairs; TestTyping does the same key by
// key). The pairs are modelled on notes of workshops but made up, and by the hand
// that wrote the lists of words: expect somewhat less of real boards. The
// package knows words and spelling but nothing of the world: "The road is icy"
// and "Slippery street" have nothing in common.
//
// # Topics
//
// [Topics] suggests what notes could be grouped under (topics.go): the words
// that several of them share, by basic form and as parts of compounds.
//
// # Search
//
// [Matches], or a [Query] for many texts (search.go), finds every word of a
// search in any inflection. It would rather find too much than too little,
// where a suggestion while typing had better be right. Most texts are passed over
// without a look at their words (fold.go). [Lines] are for texts that are searched
// at every key (lines.go).
package likeness
