package document

import (
	"bufio"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"sync"

	"talkoot/workshop/lang"
)

var (
	//go:embed page.css
	style string
	//go:embed sheets.css
	sheetStyle string // of what is filled in or cut out by hand
	//go:embed page.html
	markup string
)

// page is the templates of the parts of a page: html/template escapes every
// text for the place where it stands.
var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"line":       Clean,
		"link":       SafeLink,
		"dataURL":    dataURL,
		"style":      func() template.CSS { return template.CSS(style) },
		"sheetStyle": func() template.CSS { return template.CSS(sheetStyle) },
	}).Parse(markup))
})

// HTML writes a document as one file that needs nothing from outside: for a
// phone, a wall or paper, in light and dark.
func HTML(w io.Writer, doc Document) error {
	h := &htmlPage{Writer: bufio.NewWriter(w), words: lang.New(doc.Language)}
	h.part("open", doc)
	cover, rest := coverBlocks(doc.Blocks)
	h.blocks(cover)
	if !doc.Brief {
		h.contents(rest)
	}
	h.blocks(rest)
	h.part("close", nil)
	if h.err != nil {
		return h.err
	}
	return h.Flush()
}

// dataURL is a picture as an address that holds it.
func dataURL(p Picture) template.URL {
	return template.URL("data:image/" + p.Format + ";base64," + base64.StdEncoding.EncodeToString(p.Data))
}

// htmlPage writes blocks and keeps the first error.
type htmlPage struct {
	*bufio.Writer
	words  *lang.Words
	err    error
	charts int // how many there are so far
	// listed says that there are contents, and tops how many of their headings
	// were written.
	listed bool
	tops   int
}

func (h *htmlPage) part(name string, data any) {
	if h.err == nil {
		h.err = page().ExecuteTemplate(h.Writer, name, data)
	}
}

func (h *htmlPage) blocks(blocks []Block) {
	for _, block := range blocks {
		h.block(block)
	}
}

func (h *htmlPage) block(block Block) {
	switch b := block.(type) {
	case Heading:
		h.heading(b)
	case Paragraph:
		h.part("paragraph", b)
	case List:
		h.part("list", b)
	case Table:
		h.part("table", tableOf(b))
	case Facts:
		h.part("facts", b)
	case Notes:
		h.part("notes", h.lane(b))
	case Grid:
		var lanes []htmlNotes
		for _, l := range b.Lanes {
			lanes = append(lanes, h.lane(l))
		}
		h.part("grid", lanes)
	case Paper:
		h.part("paper", tableOf(b.Table))
	case Badges:
		h.part("badges", b)
	case PageBreak:
		h.part("page", nil)
	case Bars:
		h.part("chart", h.chart(b))
	}
}
