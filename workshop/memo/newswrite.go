package memo

import (
	"io"
	"slices"
	"strings"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/file"
)

// NewsFormats are the formats of a news item, by the names that command lines and
// menus use.
var NewsFormats = []string{"md", "html", "txt", "docx"}

// ArchiveFormats are the formats of an archive page.
var ArchiveFormats = []string{"html", "md"}

// encoders write a document.
var encoders = map[string]func(io.Writer, document.Document) error{"md": document.Markdown, "html": document.HTML, "txt": document.Text, "docx": document.DOCX}

// WriteNews writes a news item in one of the [NewsFormats]. It gives
// [workshop.CodeUnknownFormat] for another, and what the writer gives.
func WriteNews(w io.Writer, in Input, opt Options, format string) error {
	if err := checkFormat(format, NewsFormats); err != nil {
		return err
	}
	return encoders[format](w, News(in, opt))
}

// ExportNews writes a news item in one of the [NewsFormats] into a folder, which
// it makes if it is missing, and returns the path of the file. One that was edited
// since it was written stays, as with [Export]. The errors are those of [WriteNews]
// and [file.Write].
func ExportNews(dir string, in Input, opt Options, format string, how Writing) (string, error) {
	if err := checkFormat(format, NewsFormats); err != nil {
		return "", err
	}
	opt = opt.filled()
	opt.For, opt.Variant = Public, Full
	o := output{name: "news", ext: "." + format}
	return exportDraft(dir, o.fileName(in, opt), format, News(in, opt), how)
}

// exportDraft writes a document under a name into a folder.
func exportDraft(dir, name, format string, doc document.Document, how Writing) (string, error) {
	if err := file.MakeFolder(dir); err != nil {
		return "", err
	}
	encode := encoders[format]
	if format == "txt" {
		encode = document.TextFile
	}
	return how.started().Ledger.Write(dir, name, "."+format, func(w io.Writer) error { return encode(w, doc) })
}

func checkFormat(format string, known []string) error {
	if !slices.Contains(known, format) {
		return workshop.Err(workshop.CodeUnknownFormat, format, strings.Join(known, ", "))
	}
	return nil
}
