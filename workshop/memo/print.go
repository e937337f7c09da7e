package memo

import (
	"io"
	"slices"
	"strings"

	"talkoot/workshop/document"
	"talkoot/workshop/file"
)

// Sheet names what can be printed of a meeting beside its memo.
type Sheet string

// The sheets.
const (
	RoutesSheet  Sheet = "routes"  // where each person goes, round by round
	TablesSheet  Sheet = "tables"  // a page for each table
	RunBookSheet Sheet = "runbook" // what whoever leads it has in the hand
	SignInSheet  Sheet = "signin"  // a line for each to sign on
	BadgesSheet  Sheet = "badges"  // names to wear
)

// Sheets are all sheets.
var Sheets = []Sheet{RoutesSheet, TablesSheet, RunBookSheet, SignInSheet, BadgesSheet}

// ParseSheet returns the sheet with a name, and whether there is one.
func ParseSheet(s string) (Sheet, bool) {
	x := Sheet(strings.ToLower(strings.TrimSpace(s)))
	return x, slices.Contains(Sheets, x)
}

// PrintFormats are the formats of sheets: text as it goes to a printer, Markdown,
// a web page, pages for paper, and a document to be changed before it is printed.
var PrintFormats = []string{"txt", "md", "html", "pdf", "docx"}

var printers = map[string]func(io.Writer, document.Document) error{
	"txt": document.Text, "md": document.Markdown, "html": document.HTML, "pdf": document.PDF, "docx": document.DOCX,
}

// ParsePrintFormat returns the format of sheets with a name, and whether there is
// one.
func ParsePrintFormat(s string) (string, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	return s, slices.Contains(PrintFormats, s)
}

// document makes the document of a sheet. The errors are those of [Routes],
// [Tables] and [NameBadges].
func (s Sheet) document(in Input, opt Options) (document.Document, error) {
	switch s {
	case RoutesSheet:
		return Routes(in, opt)
	case TablesSheet:
		return Tables(in, opt)
	case SignInSheet:
		return SignIn(in, opt), nil
	case BadgesSheet:
		return NameBadges(in, opt)
	}
	return RunBook(in, opt), nil
}

// Print writes a sheet in one of the [PrintFormats]. The errors are those of
// [Routes], [Tables] and [NameBadges], and of the writer.
func Print(w io.Writer, in Input, opt Options, s Sheet, format string) error {
	doc, err := s.document(in, opt)
	if err != nil {
		return err
	}
	return printers[format](w, doc)
}

// PrintTo writes a sheet into a folder, which it makes if it is missing, and
// returns the path of the file. One that was edited since it was written stays, as
// with [Export]. The errors are those of [Print] and [file.Write]; a sheet that cannot
// be made leaves nothing behind.
func PrintTo(dir string, in Input, opt Options, s Sheet, format string, how Writing) (string, error) {
	doc, err := s.document(in, opt)
	if err != nil {
		return "", err
	}
	if err := file.MakeFolder(dir); err != nil {
		return "", err
	}
	opt = opt.filled()
	opt.For = Public
	if s == RunBookSheet {
		opt.For = Internal
	}
	o := output{name: string(s), ext: "." + format}
	return how.started().Ledger.Write(dir, o.fileName(in, opt), o.ext, func(w io.Writer) error { return printers[format](w, doc) })
}
