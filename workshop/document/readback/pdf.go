package readback

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"talkoot/workshop/document"
)

// CheckPDF reads files with the tools of Poppler: they say what the model says, in
// its order, with their title and their language, in fonts that are in the file.
func CheckPDF(t testing.TB, files ...File) {
	t.Helper()
	for _, f := range files {
		CheckPaper(t, f, f.Path, footer(f.Document))
		title := document.Join(" – ", document.Clean(f.Document.Title), document.Clean(f.Document.Subtitle))
		if got := Info(t, f.Path)["Title"]; squeezed(got) != squeezed(title) {
			t.Errorf("%s is called %q, not %q", f.Path, got, title)
		}
		data, err := os.ReadFile(f.Path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(data, []byte("/Lang ("+string(f.Document.Language)+"-")) {
			t.Errorf("%s does not tell its language", f.Path)
		}
		checkFonts(t, f.Path)
	}
}

// checkFonts fails where a font is not in the file or its signs cannot be copied as
// text. The columns that tell it are found by their titles.
func checkFonts(t testing.TB, path string) {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(run(t, "pdffonts", path)), "\n")
	if len(lines) < 3 {
		t.Fatalf("%s has no fonts", path)
	}
	for _, column := range []string{"emb ", "uni "} {
		at := strings.Index(lines[0], column)
		for _, font := range lines[2:] {
			if at < 0 || !strings.HasPrefix(font[at:], "yes") {
				t.Errorf("%s: a font is not whole: %s", path, font)
			}
		}
	}
}
