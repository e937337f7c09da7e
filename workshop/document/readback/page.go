package readback

import (
	_ "embed"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"testing"
)

// Widths of the windows in which pages are looked at: a phone and a desk.
var widths = []int{360, 1280}

// overflow lists what stands out of the window to the right, but for what can be
// scrolled by itself or is clipped away.
//
//go:embed overflow.js
var overflow string

// accessible has axe-core look for what is against WCAG 2.1 AA or good practice.
//
//go:embed accessible.js
var accessible string

// CheckPage looks at a page in a browser as it is on a phone and on a desk, in
// light and in dark, and on paper: it says what the model says, asks for nothing
// outside itself, nothing stands out of the window, and axe-core finds nothing.
func CheckPage(t testing.TB, b *Browser, f File) {
	t.Helper()
	name := filepath.Base(f.Path)
	for _, complaint := range b.Load((&url.URL{Scheme: "file", Path: filepath.ToSlash(f.Path)}).String()) {
		t.Errorf("%s: %s", name, complaint)
	}
	var text string
	b.Evaluate("document.body.textContent", &text)
	InOrder(t, name, Texts(f.Document), text, Headings(f.Document)...)
	b.Evaluate(axe(t), nil)
	for _, width := range widths {
		for _, colours := range []string{"light", "dark"} {
			b.Show(width, colours)
			view := fmt.Sprintf("%s, %d wide, %s", name, width, colours)
			b.check(t, view+": stands out of the window", overflow)
			b.check(t, view+": is not accessible", accessible)
		}
	}
	paper := filepath.Join(t.TempDir(), "page.pdf")
	b.Print(paper)
	CheckPaper(t, f, paper, "")
}

// check runs a script that lists what is wrong.
func (b *Browser) check(t testing.TB, what, script string) {
	t.Helper()
	var found []string
	b.Evaluate(script, &found)
	for _, f := range found {
		t.Errorf("%s: %s", what, f)
	}
}

// axe returns the script of axe-core.
func axe(t testing.TB) string {
	t.Helper()
	script, err := os.ReadFile(filepath.Join(os.Getenv(Variable), "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	return string(script) + "\nnull"
}
