package document

import "strconv"

// htmlTop is a heading to which the contents of a page lead.
type htmlTop struct {
	Level    int
	Text, ID string // the id is "" where nothing leads to it
}

// contents writes links to the headings of the highest level, where there are
// enough of them to look for one.
func (h *htmlPage) contents(blocks []Block) {
	var tops []htmlTop
	for _, block := range blocks {
		if b, ok := block.(Heading); ok && b.Level == topLevel {
			tops = append(tops, htmlTop{b.Level, b.Text, htmlID(len(tops) + 1)})
		}
	}
	if h.listed = len(tops) >= contentsFrom; h.listed {
		h.part("contents", struct {
			Title string
			Tops  []htmlTop
		}{h.words.T("doc.contents"), tops})
	}
}

// topLevel is the level of the headings below the title.
const topLevel = 2

// htmlID names the n-th of the headings to which the contents lead.
func htmlID(n int) string { return "s" + strconv.Itoa(n) }

func (h *htmlPage) heading(b Heading) {
	top := htmlTop{b.Level, b.Text, ""}
	if h.listed && b.Level == topLevel {
		h.tops++
		top.ID = htmlID(h.tops)
	}
	h.part("heading", top)
}
