package readback

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
)

func paths(files []File) []string {
	out := make([]string, len(files))
	for i, f := range files {
		out[i] = f.Path
	}
	return out
}

// CheckWord opens documents for word processors in LibreOffice, which makes pages
// of them, and in pandoc, which has to find the same headings and tables as
// there are in the model.
func CheckWord(t testing.TB, files ...File) {
	t.Helper()
	dir := Convert(t, "pdf", paths(files)...)
	for i, f := range files {
		CheckPaper(t, f, converted(dir, i)+".pdf", footer(f.Document))
		checkPackage(t, f.Path)
		checkStructure(t, f)
	}
}

// checkPackage looks at the parts of a file.
func checkPackage(t testing.TB, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	documenttest.CheckPackage(t, string(data))
}

// CheckPaper compares the text of a PDF with the model of which it was made.
// Between its pages stands a footer and the number of the page.
func CheckPaper(t testing.TB, f File, pdf, footer string) {
	t.Helper()
	if pages(t, pdf) < 1 {
		t.Errorf("%s has no pages", f.Path)
	}
	var read strings.Builder
	for page := range strings.SplitSeq(run(t, "pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"), "\f") {
		read.WriteString(withoutFooter(squeezed(page), squeezed(document.Clean(footer))))
	}
	doc, name := f.Document, filepath.Base(f.Path)
	for _, title := range []string{doc.Title, doc.Subtitle} {
		if !strings.Contains(squeezed(read.String()), squeezed(document.Clean(title))) {
			t.Errorf("%s does not tell %q", name, title)
		}
	}
	InOrder(t, name, Texts(doc), read.String(), Headings(doc)...)
}

// footer is what stands at the foot of every page of a document, before the number of
// the page.
func footer(doc document.Document) string { return document.Join(", ", doc.Title, doc.Subject) }

// pageNumber is the number of a page behind its footer: "Sivu 1/10".
var pageNumber = regexp.MustCompile(`^\pL*\d+/\d+`)

// withoutFooter takes the last of what may be the footer out of a page, with the
// number behind it.
func withoutFooter(page, footer string) string {
	i := strings.LastIndex(page, footer)
	if footer == "" || i < 0 {
		return page
	}
	return page[:i] + pageNumber.ReplaceAllString(page[i+len(footer):], "")
}

// pages is how many pages a PDF has.
func pages(t testing.TB, path string) int {
	t.Helper()
	n, err := strconv.Atoi(Info(t, path)["Pages"])
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// Info is what a PDF says of itself, as pdfinfo tells it.
func Info(t testing.TB, path string) map[string]string {
	t.Helper()
	info := map[string]string{}
	for line := range strings.Lines(run(t, "pdfinfo", "-enc", "UTF-8", path)) {
		key, value, _ := strings.Cut(line, ":")
		info[key] = strings.TrimSpace(value)
	}
	return info
}

// checkStructure compares the headings and tables that pandoc finds in a file
// with those of the model.
func checkStructure(t testing.TB, f File) {
	t.Helper()
	read := run(t, "pandoc", "--from", "docx", "--to", "json", f.Path)
	want := map[string]int{"Header": len(Headings(f.Document))}
	for _, block := range f.Document.Blocks {
		switch b := block.(type) {
		case document.Table:
			if len(b.Columns) > 0 {
				want["Table"]++
			}
		case document.Facts, document.Bars, document.Grid:
			want["Table"]++
		}
	}
	for kind, n := range want {
		if got := strings.Count(read, `"t":"`+kind+`"`); got != n {
			t.Errorf("%s: pandoc reads %d of %s, not %d", f.Path, got, kind, n)
		}
	}
}
