package readback

import (
	"os"
	"path/filepath"
	"testing"

	"talkoot/workshop/document"
)

// File is a file that was made of a document.
type File struct {
	Path     string
	Document document.Document
}

// Files are files by their kinds, each of which is opened by programs of its own.
type Files struct {
	Word, Pages, PDF []File
	Workbooks        []string
}

// Take takes all files of a folder, which were made of one document.
func (f *Files) Take(t testing.TB, folder string, doc document.Document) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		switch filepath.Ext(path) {
		case ".docx":
			f.Word = append(f.Word, File{path, doc})
		case ".html":
			f.Pages = append(f.Pages, File{path, doc})
		case ".pdf":
			f.PDF = append(f.PDF, File{path, doc})
		case ".xlsx":
			f.Workbooks = append(f.Workbooks, path)
		}
	}
}

// Check opens files in the programs for their kinds and compares them with their
// models.
func Check(t testing.TB, browser *Browser, f Files) {
	t.Helper()
	if len(f.Word) > 0 {
		CheckWord(t, f.Word...)
	}
	CheckPDF(t, f.PDF...)
	for _, page := range f.Pages {
		CheckPage(t, browser, page)
	}
	if len(f.Workbooks) > 0 {
		CheckWorkbooks(t, f.Workbooks...)
	}
}
