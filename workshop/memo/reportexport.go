package memo

import (
	"io"
	"slices"
	"strings"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/file"
	"talkoot/workshop/lang"
	"talkoot/workshop/report"
)

// ReportFormats are the formats of a report, by the names that command lines and
// menus use.
var ReportFormats = []string{"text", "docx", "pdf", "md", "html", "csv", "xlsx", "json"}

// reportOutput is how a format is written, and how its file ends.
type reportOutput struct {
	ext   string
	write func(w io.Writer, r report.Report, words *lang.Words, comma rune) error
}

var reportOutputs = map[string]reportOutput{
	"text": {".txt", reportDocument(document.Text)},
	"docx": {".docx", reportDocument(document.DOCX)},
	"pdf":  {".pdf", reportDocument(document.PDF)},
	"md":   {".md", reportDocument(document.Markdown)},
	"html": {".html", reportDocument(document.HTML)},
	"csv":  {".csv", ReportCSV},
	"xlsx": {".xlsx", withoutComma(ReportXLSX)},
	"json": {".json", withoutComma(ReportJSON)},
}

// reportDocument makes an output of an encoder of documents.
func reportDocument(encode func(io.Writer, document.Document) error) func(io.Writer, report.Report, *lang.Words, rune) error {
	return func(w io.Writer, r report.Report, words *lang.Words, _ rune) error {
		return encode(w, Report(r, words))
	}
}

// withoutComma makes an output of a writer that separates nothing.
func withoutComma(write func(io.Writer, report.Report, *lang.Words) error) func(io.Writer, report.Report, *lang.Words, rune) error {
	return func(w io.Writer, r report.Report, words *lang.Words, _ rune) error { return write(w, r, words) }
}

// WriteReport writes a report in one of the [ReportFormats], with the comma of
// [Options]. It gives [workshop.CodeUnknownFormat] for another, and what the writer
// gives.
func WriteReport(w io.Writer, r report.Report, words *lang.Words, format string, comma rune) error {
	o, ok := reportOutputs[format]
	if !ok {
		return workshop.Err(workshop.CodeUnknownFormat, format, strings.Join(ReportFormats, ", "))
	}
	return o.write(w, r, words, comma)
}

// ExportReport writes a report in some of the [ReportFormats] into a folder,
// which it makes if it is missing, and returns the paths of the files. The comma
// is that of [Options]. A file that is there already stays: a report of another
// day gets a number behind its name, the same report none.
//
// It gives [workshop.CodeUnknownFormat] before anything is written, and the
// codes of [file.Write]; the paths written until then come back with them.
func ExportReport(dir string, r report.Report, words *lang.Words, formats []string, comma rune) ([]string, error) {
	for _, f := range formats {
		if _, ok := reportOutputs[f]; !ok {
			return nil, workshop.Err(workshop.CodeUnknownFormat, f, strings.Join(ReportFormats, ", "))
		}
	}
	if err := file.MakeFolder(dir); err != nil {
		return nil, err
	}
	var paths []string
	name := file.SafeName(words.T("doc.file.report", file.Cut(words.Scope(r.Scope), mostTitle)))
	for i, f := range formats {
		if slices.Contains(formats[:i], f) {
			continue
		}
		o := reportOutputs[f]
		path, err := new(file.Ledger).Write(dir, name, o.ext, func(w io.Writer) error { return o.write(w, r, words, comma) })
		if err != nil {
			return paths, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}
