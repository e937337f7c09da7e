package document

import (
	"io"
	"strconv"
	"strings"
	"testing"

	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// Contents lead to the sections of a long document, unless it is read in one go.
func TestBriefHasNoContents(t *testing.T) {
	doc := Document{Language: lang.English, Title: "Evening"}
	for i := range contentsFrom {
		doc.Blocks = append(doc.Blocks, Heading{Level: 2, Text: "Part " + strconv.Itoa(i)}, Paragraph{Text: "Said."})
	}
	title := lang.New(lang.English).T("doc.contents")
	for _, brief := range []bool{false, true} {
		doc.Brief = brief
		if page := documenttest.Written(t, func(w io.Writer) error { return HTML(w, doc) }); strings.Contains(page, title) == brief {
			t.Errorf("brief: %v\n%s", brief, page)
		}
		file := documenttest.Written(t, func(w io.Writer) error { return DOCX(w, doc) })
		if word := documenttest.Parts(t, file)["word/document.xml"]; strings.Contains(word, title) == brief {
			t.Errorf("brief: %v\n%s", brief, word)
		}
	}
}
