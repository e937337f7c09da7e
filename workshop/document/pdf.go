package document

import (
	"bytes"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"talkoot/workshop/lang"
)

// Measures of a page (A4), in points.
const (
	pdfWide   = 595.28
	pdfHigh   = 841.89
	pdfSide   = 60 // the margins at its sides
	pdfTop    = 57 // and above
	pdfBottom = 68 // and below, with the footer in it
	pdfColumn = pdfWide - 2*pdfSide
	pdfRoom   = pdfHigh - pdfTop - pdfBottom
)

// PDF writes a document for paper and for files that nobody changes: A4, with its
// fonts in it, text that can be searched and copied, bookmarks, and page numbers.
// The same document gives the same bytes, for which the file tells no date.
//
// It has no tags for screen readers, which the library cannot write: those who
// need them read the document for word processors or the page.
func PDF(w io.Writer, doc Document) error {
	p := newPDF(doc)
	p.cover(doc)
	p.blocks(doc)
	p.lacking()
	p.numbers()
	p.footers(doc)
	return p.write(w)
}

// pdf draws blocks below each other. The library keeps the first error.
type pdf struct {
	*fpdf.Fpdf
	words    *lang.Words
	measures map[string]*pdfMeasure
	face     pdfFace       // in which the page draws just now
	y        float64       // where the next thing stands, from the top of the page
	missing  map[rune]bool // the characters that are drawn as boxes
	level    int           // of the last bookmark
	contents []pdfEntry
	entered  int  // how many of the contents have their place
	sheet    bool // it is cut up: no cover, no footer
}

// pdfEntry is a line of the contents, on the first pages, and the page where its
// heading stands.
type pdfEntry struct {
	page, link, at int
	y              float64
}

// pdfEpoch is when a file was made, as the library must be told; [pdf.write]
// takes it out.
var pdfEpoch = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

func newPDF(doc Document) *pdf {
	p := &pdf{Fpdf: fpdf.New("P", "pt", "A4", ""), words: lang.New(doc.Language), measures: map[string]*pdfMeasure{}, missing: map[rune]bool{}, level: -1}
	for style, shape := range pdfShapes() {
		p.measures[style] = &pdfMeasure{shape: shape, others: map[rune]int16{}}
	}
	for _, style := range pdfStyles {
		p.AddUTF8FontFromBytes(pdfFamily, style, pdfFontData(style))
	}
	p.SetCatalogSort(true)
	p.SetCreationDate(pdfEpoch)
	p.SetModificationDate(pdfEpoch)
	p.SetTitle(p.fitted(Join(" – ", Clean(doc.Title), Clean(doc.Subtitle))), true)
	p.SetSubject(p.fitted(doc.Subject), true)
	p.SetCreator("Talkoot", true)
	p.SetLang(docxLanguage(doc.Language))
	p.SetAutoPageBreak(false, 0)
	p.SetMargins(0, 0, 0)
	p.page()
	return p
}

// write writes the file without the dates that the library puts into it.
func (p *pdf) write(w io.Writer) error {
	var b bytes.Buffer
	if err := p.Output(&b); err != nil {
		return err
	}
	out := b.Bytes()
	for _, name := range []string{"/CreationDate", "/ModDate"} {
		date := []byte(name + " (D:" + pdfEpoch.Format("20060102150405") + ")")
		if i := bytes.LastIndex(out, date); i >= 0 {
			copy(out[i:], bytes.Repeat([]byte(" "), len(date))) // of the same length: the file knows the place of its parts
		}
	}
	_, err := w.Write(out)
	return err
}

// page begins a page.
func (p *pdf) page() {
	p.AddPage()
	p.face = pdfFace{}
	p.y = pdfTop
}

// room is how much of the page is left, in points.
func (p *pdf) room() float64 { return pdfTop + pdfRoom - p.y }

// fresh reports whether nothing stands on the page yet.
func (p *pdf) fresh() bool { return p.y <= pdfTop }

// need begins a page if so much does not fit on this one.
func (p *pdf) need(height float64) {
	if height > p.room() && !p.fresh() {
		p.page()
	}
}

// gap leaves space, none at the top of a page.
func (p *pdf) gap(height float64) {
	if !p.fresh() {
		p.y += height
	}
}

// place draws a line of a column whose left and top stand at x and y.
func (p *pdf) place(l pdfLine, x, y float64) {
	if l.heading > 0 {
		p.bookmark(l, y)
	}
	size := 0.0
	for _, piece := range l.pieces {
		size = max(size, piece.face.size)
	}
	base := y + l.height/2 + size*0.35
	for _, piece := range l.pieces {
		p.use(piece.face)
		p.Text(x+piece.x, base, piece.text)
		if piece.link != "" {
			p.LinkString(x+piece.x, y, piece.width, l.height, piece.link)
			p.rule(x+piece.x, base+1.6, piece.width, 0.5, pdfAccent)
		}
	}
}

// use chooses how the text that follows looks.
func (p *pdf) use(face pdfFace) {
	if face.style != p.face.style || face.size != p.face.size {
		p.SetFont(pdfFamily, face.style, face.size)
	}
	if face.ink != p.face.ink {
		p.SetTextColor(face.ink[0], face.ink[1], face.ink[2])
	}
	p.face = face
}

// rule draws a horizontal line.
func (p *pdf) rule(x, y, width, thick float64, ink pdfInk) {
	p.SetDrawColor(ink[0], ink[1], ink[2])
	p.SetLineWidth(thick)
	p.Line(x, y, x+width, y)
}

// frame draws a rectangle: its edge, and its inside where fill is not nil.
func (p *pdf) frame(x, y, width, height float64, edge pdfInk, fill *pdfInk) {
	p.SetDrawColor(edge[0], edge[1], edge[2])
	p.SetLineWidth(0.6)
	style := "D"
	if fill != nil {
		p.SetFillColor(fill[0], fill[1], fill[2])
		style = "DF"
	}
	p.Rect(x, y, width, height, style)
}

// bookmark makes a heading an entry of the outline, and tells the contents where
// it is. A level is never more than one below that of the entry before.
func (p *pdf) bookmark(l pdfLine, y float64) {
	if l.text == "" {
		return
	}
	level := min(max(0, l.heading-2), p.level+1)
	p.level = level
	p.use(pdfBody) // the library writes a bookmark for the font of the page
	p.Bookmark(l.text, level, max(0, y-6))
	if docxLevel(l.heading) == 1 && p.entered < len(p.contents) {
		e := &p.contents[p.entered]
		e.at = p.PageNo()
		p.SetLink(e.link, max(0, y-6), e.at)
		p.entered++
	}
}

// draw draws lines below each other, on as many pages as they take.
func (p *pdf) draw(lines []pdfLine) {
	for i, l := range lines {
		p.need(heightOf(lines[i:min(len(lines), i+1+l.keep)]))
		p.gap(l.before)
		p.place(l, pdfSide, p.y)
		p.y += l.height
	}
}

// heightOf is how much room lines take.
func heightOf(lines []pdfLine) (all float64) {
	for _, l := range lines {
		all += l.before + l.height
	}
	return all
}

// footers writes the title and the number of the page below every page.
func (p *pdf) footers(doc Document) {
	if p.sheet {
		return
	}
	title := p.fitted(Join(", ", Clean(doc.Title), Clean(doc.Subject)))
	pages := p.PageCount()
	for n := 1; n <= pages; n++ {
		p.turn(n)
		number := p.words.T("doc.pdf.page", n, pages)
		wide := p.width(number, pdfFoot)
		y := pdfHigh - pdfBottom + 24
		p.rule(pdfSide, y, pdfColumn, 0.5, pdfRule)
		left := p.cutTo(title, pdfColumn-wide-20, pdfFoot)
		p.use(pdfFoot)
		p.Text(pdfSide, y+14, left)
		p.Text(pdfSide+pdfColumn-wide, y+14, number)
	}
}

// turn goes back to a page.
func (p *pdf) turn(page int) {
	p.SetPage(page)
	p.face = pdfFace{}
}

// cutTo cuts a fitted text to a width.
func (p *pdf) cutTo(s string, width float64, face pdfFace) string {
	if p.width(s, face) <= width {
		return s
	}
	f := pdfFlow{p: p}
	return s[:f.fits(s, face, width-p.width("…", face))] + "…"
}
