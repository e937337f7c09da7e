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
	write func(w io.Writer, r report.Report, opt Options) error
}

var reportOutputs = map[string]reportOutput{
	"text": {".txt", reportDocument(document.Text)},
	"docx": {".docx", reportDocument(document.DOCX)},
	"pdf":  {".pdf", reportDocument(document.PDF)},
	"md":   {".md", reportDocument(document.Markdown)},
	"html": {".html", reportDocument(document.HTML)},
	"csv":  {".csv", func(w io.Writer, r report.Report, opt Options) error { return ReportCSV(w, r, opt.Words, opt.Comma) }},
	"xlsx": {".xlsx", inWords(ReportXLSX)},
	"json": {".json", inWords(ReportJSON)},
}

// reportDocument makes an output of an encoder of documents.
func reportDocument(encode func(io.Writer, document.Document) error) func(io.Writer, report.Report, Options) error {
	return func(w io.Writer, r report.Report, opt Options) error {
		doc := Report(r, opt.Words)
		doc.Letterhead = opt.Letterhead
		return encode(w, doc)
	}
}

// inWords makes an output of a writer that needs nothing but the language.
func inWords(write func(io.Writer, report.Report, *lang.Words) error) func(io.Writer, report.Report, Options) error {
	return func(w io.Writer, r report.Report, opt Options) error { return write(w, r, opt.Words) }
}

// WriteReport writes a report in one of the [ReportFormats]. Of the options only the
// language, the letterhead and the comma matter. It gives [workshop.CodeUnknownFormat]
// for another format, and what the writer gives.
func WriteReport(w io.Writer, r report.Report, opt Options, format string) error {
	o, ok := reportOutputs[format]
	if !ok {
		return workshop.Err(workshop.CodeUnknownFormat, format, strings.Join(ReportFormats, ", "))
	}
	return o.write(w, r, opt.filled())
}

// ExportReport writes a report in some of the [ReportFormats] into a folder,
// which it makes if it is missing, and returns the paths of the files. The options are
// those of [WriteReport]. A file that is there already stays, whatever the ledger
// knows of it: a report of another day gets a number behind its name, the same report
// none.
//
// It gives [workshop.CodeUnknownFormat] before anything is written, and the
// codes of [file.Write]; the paths written until then come back with them.
func ExportReport(dir string, r report.Report, opt Options, formats []string, how Writing) ([]string, error) {
	for _, f := range formats {
		if _, ok := reportOutputs[f]; !ok {
			return nil, workshop.Err(workshop.CodeUnknownFormat, f, strings.Join(ReportFormats, ", "))
		}
	}
	if err := file.MakeFolder(dir); err != nil {
		return nil, err
	}
	opt, how = opt.filled(), how.started()
	var wanted []string
	for _, f := range formats {
		if !slices.Contains(wanted, f) {
			wanted = append(wanted, f)
		}
	}
	var paths []string
	name := file.SafeName(opt.Words.T("doc.file.report", file.Cut(opt.Words.Scope(r.Scope), mostTitle)))
	for i, f := range wanted {
		o := reportOutputs[f]
		how.Progress(name+o.ext, i, len(wanted))
		path, err := new(file.Ledger).Write(dir, name, o.ext, func(w io.Writer) error { return o.write(w, r, opt) })
		if err != nil {
			return paths, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}
