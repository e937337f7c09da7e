package memo

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/document/readback"
	"talkoot/workshop/lang"
)

// opened are the formats that the programs of others open.
var opened = []string{"docx", "pdf", "html", "xlsx"}

// Whatever the texts are, other programs read in the documents what the model says.
func TestDocumentsOfHostileTexts(t *testing.T) {
	readback.Wanted(t)
	var made readback.Files
	for _, in := range []Input{hostileMeeting(t, documenttest.Hostile), rich(t).input()} {
		opt := Options{Words: lang.New(lang.Finnish), Names: FullNames, For: Internal}
		out := t.TempDir()
		if _, err := Export(out, in, opt, opened, Writing{}); err != nil {
			t.Fatal(err)
		}
		made.Take(t, out, Build(in, opt))
	}
	readback.Check(t, readback.OpenBrowser(t), made)
}

// Reports have charts.
func TestDocumentsOfReports(t *testing.T) {
	readback.Wanted(t)
	var made readback.Files
	for _, l := range lang.Languages {
		words := lang.New(l)
		r := tour()
		doc := Report(r, words)
		out := t.TempDir()
		if _, err := ExportReport(out, r, Options{Words: words}, []string{"pdf", "html", "xlsx"}, Writing{}); err != nil {
			t.Fatal(err)
		}
		word := documenttest.Written(t, func(w io.Writer) error { return document.DOCX(w, doc) })
		if err := os.WriteFile(filepath.Join(out, "report.docx"), []byte(word), 0o600); err != nil {
			t.Fatal(err)
		}
		made.Take(t, out, doc)
	}
	readback.Check(t, readback.OpenBrowser(t), made)
}
