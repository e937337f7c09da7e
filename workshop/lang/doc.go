// Package lang puts Talkoot into words: Finnish, Swedish and English texts,
// plurals, dates, times and numbers.
//
// Every text stands in one row of a table with its three translations side by
// side (the files words_*.go, one per part of the program), so that none can
// be forgotten. Texts are formatted by golang.org/x/text/message: "%d" is a
// number written as the language does (1 000), "%s" a text. A text with one
// bar, "%d kirjaus|%d kirjausta", is a plural: the form for one, then the form
// for all other numbers, chosen by the first argument.
//
//	w := lang.New(lang.Finnish)
//	w.T("notes", 3)          // "3 kirjausta"
//	w.Error(err)             // the sentence about a workshop.Error
//	w.Label(lane.Label)      // "Vahvuudet"
package lang
