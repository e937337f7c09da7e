package memo

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// docxOf returns the parts of a document as it is written for word processors.
func docxOf(t testing.TB, doc document.Document) map[string]string {
	t.Helper()
	return documenttest.Parts(t, documenttest.Written(t, func(w io.Writer) error { return document.DOCX(w, doc) }))
}

// docxText returns the text of a document as it is read: a line a paragraph.
func docxText(t testing.TB, doc document.Document) string {
	t.Helper()
	var b strings.Builder
	inText := false
	documenttest.EachToken(t, docxOf(t, doc)["word/document.xml"], func(token xml.Token) {
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "p":
				b.WriteByte('\n')
			case "tab":
				if len(e.Attr) == 0 { // no stop of a style
					b.WriteByte('\t')
				}
			}
			inText = e.Name.Local == "t"
		case xml.EndElement:
			inText = false
		case xml.CharData:
			if inText {
				b.Write(e)
			}
		}
	})
	return b.String()
}

// docxSkeleton returns what is markup and not text.
func docxSkeleton(t testing.TB, doc document.Document) string {
	t.Helper()
	var b strings.Builder
	documenttest.EachToken(t, docxOf(t, doc)["word/document.xml"], func(token xml.Token) {
		switch e := token.(type) {
		case xml.StartElement:
			if e.Name.Local == "hyperlink" { // some texts are addresses
				return
			}
			b.WriteString("<" + e.Name.Local)
			for _, a := range e.Attr {
				// The width of a column and the look of a link follow from the text.
				if name := e.Name.Local; name != "tcW" && name != "gridCol" && name != "tblW" && name != "tblCaption" && name != "rStyle" {
					b.WriteString(" " + a.Name.Local + "=" + a.Value)
				}
			}
			b.WriteString(">")
		case xml.EndElement:
			b.WriteString("/")
		}
	})
	s := b.String()
	return strings.ReplaceAll(strings.ReplaceAll(s, "<rPr><rStyle>//", ""), "hyperlink", "")
}

// Everything that the model says can be read in the file, and the contents lead to
// headings that are there.
func TestDOCXHoldsTheModel(t *testing.T) {
	for _, l := range lang.Languages {
		doc := Build(rich(t).input(), Options{Words: lang.New(l), Names: FullNames, For: Internal})
		text := docxText(t, doc)
		everywhere(doc, func(s string) string {
			if s = document.Clean(s); s != doc.Subject && !strings.Contains(text, s) && !isCaption(doc, s) {
				t.Errorf("%s: %q is missing", l, s)
			}
			return s
		})
		parts := docxOf(t, doc)
		body := parts["word/document.xml"]
		links := 0
		for _, rest := range strings.Split(body, `w:anchor="`)[1:] {
			mark, _, _ := strings.Cut(rest, `"`)
			if links++; strings.Count(body, `w:name="`+mark+`"`) != 1 {
				t.Errorf("%s: the contents lead to %s", l, mark)
			}
		}
		if links < 3 {
			t.Errorf("%s: %d lines of contents", l, links)
		}
		if !strings.Contains(parts["word/styles.xml"], `w:lang w:val="`+map[lang.Language]string{lang.Finnish: "fi-FI", lang.Swedish: "sv-FI", lang.English: "en-GB"}[l]) || !strings.Contains(parts["word/footer1.xml"], "NUMPAGES") {
			t.Errorf("%s: language or page numbers are missing", l)
		}
	}
}

func isCaption(doc document.Document, s string) bool {
	for _, b := range doc.Blocks {
		if t, ok := b.(document.Table); ok && document.Clean(t.Caption) == s {
			return true
		}
	}
	return false
}

// The same document is the same file.
func TestDOCXIsTheSameAgain(t *testing.T) {
	doc := Build(liperi(t).input(), Options{Words: lang.New(lang.Finnish)})
	first := documenttest.Written(t, func(w io.Writer) error { return document.DOCX(w, doc) })
	if again := documenttest.Written(t, func(w io.Writer) error { return document.DOCX(w, doc) }); again != first {
		t.Error("two files of one document differ")
	}
}
