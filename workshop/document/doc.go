// Package document is the model of what is read on paper or a screen, and its
// encoders.
//
// A [Document] is a title and blocks below each other (blocks.go). Whoever makes
// one knows meetings (package memo); who writes it knows only the model: [Markdown],
// [HTML], [DOCX], [PDF], and [Text] for a terminal. Tables for spreadsheets do not go
// through the model: [CSV] writes one ([Sheet]), [Workbook] several ([Book]).
//
// Workbooks and documents for word processors are packages of XML parts (parts.go).
// The same document gives the same bytes in every format.
//
// # Pages
//
// A PDF is lines of measured words (pdftext.go) in columns that go on from page to
// page (pdfband.go). Its fonts are part of the program and are read when the first
// PDF is written. What they cannot draw is replaced by what reads the same, or by a
// box that the document explains at its end (pdffont.go).
//
// # Text from outside
//
// Encoders trust no text of the model. [Clean] drops control characters and
// bidirectional overrides once more on the way out, each encoder escapes what means
// something in its format, a cell of a table never starts a formula ([Cell]), and
// only addresses of the web are followed ([SafeLink]).
package document
