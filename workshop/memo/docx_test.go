package memo

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// unpacked returns a file as it can be searched: of a package of parts, all of
// them below each other.
func unpacked(t testing.TB, file string) string {
	t.Helper()
	if !strings.HasPrefix(file, "PK") {
		return file
	}
	var b strings.Builder
	for _, part := range partsOf(t, file) {
		b.WriteString(part)
	}
	return b.String()
}

// docxOf returns the parts of a document as it is written for word processors.
func docxOf(t testing.TB, doc Document) map[string]string {
	t.Helper()
	return partsOf(t, written(t, func(w io.Writer) error { return DOCX(w, doc) }))
}

// partsOf returns the parts of a package. Each is XML that can be read.
func partsOf(t testing.TB, data string) map[string]string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := b.ReadFrom(r); err != nil {
			t.Fatal(err)
		}
		out[f.Name] = b.String()
		eachToken(t, b.String(), func(xml.Token) {})
	}
	return out
}

func eachToken(t testing.TB, part string, fn func(xml.Token)) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(part))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("%v in %s", err, part)
		}
		fn(token)
	}
}

// docxText returns the text of a document as it is read: a line a paragraph.
func docxText(t testing.TB, doc Document) string {
	t.Helper()
	var b strings.Builder
	inText := false
	eachToken(t, docxOf(t, doc)["word/document.xml"], func(token xml.Token) {
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
func docxSkeleton(t testing.TB, doc Document) string {
	t.Helper()
	var b strings.Builder
	eachToken(t, docxOf(t, doc)["word/document.xml"], func(token xml.Token) {
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
			if s = line(s); s != doc.Subject && !strings.Contains(text, s) && !isCaption(doc, s) {
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
		if links < contentsFrom {
			t.Errorf("%s: %d lines of contents", l, links)
		}
		if !strings.Contains(parts["word/styles.xml"], `w:lang w:val="`+docxLanguage(l)) || !strings.Contains(parts["word/footer1.xml"], "NUMPAGES") {
			t.Errorf("%s: language or page numbers are missing", l)
		}
	}
}

func isCaption(doc Document, s string) bool {
	for _, b := range doc.Blocks {
		if t, ok := b.(Table); ok && line(t.Caption) == s {
			return true
		}
	}
	return false
}

// The same document is the same file.
func TestDOCXIsTheSameAgain(t *testing.T) {
	doc := Build(liperi(t).input(), Options{Words: lang.New(lang.Finnish)})
	first := written(t, func(w io.Writer) error { return DOCX(w, doc) })
	if again := written(t, func(w io.Writer) error { return DOCX(w, doc) }); again != first {
		t.Error("two files of one document differ")
	}
}

func TestDOCXWidths(t *testing.T) {
	narrow := func(title string) Column { return Column{title, true} }
	for name, columns := range map[string][]Column{
		"one":         {{Title: "Vaihe"}},
		"all narrow":  {narrow("a"), narrow("b")},
		"many narrow": {{Title: "Kirjaus"}, narrow("Keskiarvo"), narrow("Arvioita"), narrow("Antoi 1"), narrow("Antoi 2"), narrow("Antoi 3"), narrow("Antoi 4"), narrow("Antoi 5"), narrow("Sija")},
		"a long one":  {{Title: "x"}, narrow(strings.Repeat("pitkä", 60))},
	} {
		widths := docxWidths(Table{Columns: columns, Rows: [][]string{{"17.35–18.40"}}})
		for i, w := range widths {
			if w < 300 {
				t.Errorf("%s: column %d is %d wide", name, i, w)
			}
		}
		if all := sum(widths); all > pageWidth || all < pageWidth-len(widths) && len(columns) != 2 {
			t.Errorf("%s: %v is %d", name, widths, all)
		}
	}
}

// Charts, lists with numbers of their own, and a page break.
func TestDOCXChartsAndLists(t *testing.T) {
	ordered := List{Ordered: true, Items: []Item{{Text: "yksi"}}}
	parts := docxOf(t, Document{Language: lang.Finnish, Title: "Raportti", Blocks: []Block{
		Bars{Caption: "Kaavio", Rows: []Bar{
			{"Liperi", workshop.Count{Certainty: workshop.Approximate, N: 20}, "noin 20"}, {"Kitee", workshop.Count{}, "ei laskettu"},
		}},
		ordered,
		PageBreak{},
		ordered,
	}})
	body := parts["word/document.xml"]
	for _, want := range []string{"▒▒▒", ">?<", "noin 20", `w:numId w:val="2"`, `w:numId w:val="3"`, `w:br w:type="page"`} {
		if !strings.Contains(body, want) {
			t.Errorf("no %s in %s", want, body)
		}
	}
	if strings.Count(parts["word/numbering.xml"], "startOverride") != 2 {
		t.Error("the second list goes on from the first")
	}
}
