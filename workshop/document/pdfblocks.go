package document

import "strconv"

// How far lists and notes are set in, and the space between blocks.
const (
	pdfIndent  = 17
	pdfNumbers = 27
	pdfBetween = 8
	pdfUnder   = 4   // below a heading
	pdfFacts   = 116 // the width of the labels of facts
)

// cover draws what a document is, and the contents of a long one.
func (p *pdf) cover(doc Document) {
	for _, b := range doc.Blocks {
		if _, ok := b.(Badges); ok {
			p.sheet = true
			return
		}
	}
	p.letterhead(doc.Letterhead)
	if doc.Subtitle != "" {
		p.draw(p.flow(0, pdfColumn, pdfSpan{p.fitted(doc.Subtitle), pdfKind, ""}))
	}
	p.draw(p.flow(0, pdfColumn, pdfSpan{p.fitted(doc.Title), pdfTitle, ""}))
	p.y += 6
	p.rule(pdfSide, p.y, pdfColumn, 2, pdfAccent)
	p.y += 12
}

// blocks draws blocks, with the contents before the first heading.
func (p *pdf) blocks(doc Document) {
	cover, rest := coverBlocks(doc.Blocks)
	for i, b := range cover {
		p.block(b, doc.Blocks[i+1:])
	}
	if !doc.Brief {
		p.listContents(rest)
	}
	for i, b := range rest {
		p.block(b, rest[i+1:])
	}
}

// block draws a block that others follow.
func (p *pdf) block(block Block, next []Block) {
	switch b := block.(type) {
	case Heading:
		p.heading(b, next)
	case Paragraph:
		p.paragraph(b)
	case List:
		p.list(b)
	case Table:
		p.table(b, false)
	case Facts:
		p.facts(b)
	case Notes:
		p.notes(b)
	case Grid:
		p.grid(b)
	case PageBreak:
		if !p.fresh() {
			p.page()
		}
	case Paper:
		p.table(b.Table, true)
	case Badges:
		p.badges(b)
	case Bars:
		p.bars(b)
	}
}

// headingLines returns the lines of a heading, none for an empty one.
func (p *pdf) headingLines(h Heading) []pdfLine {
	text := p.fitted(h.Text)
	level := min(max(2, h.Level), len(pdfHeadings)+1)
	lines := p.flow(0, pdfColumn, pdfSpan{text, pdfHeadings[level-2], ""})
	if len(lines) == 0 {
		return nil
	}
	lines[0].before = []float64{22, 14, 10}[level-2]
	lines[0].heading, lines[0].text = level, text
	return lines
}

// heading draws a heading on the page where what follows it begins.
func (p *pdf) heading(h Heading, next []Block) {
	lines := p.headingLines(h)
	p.need(heightOf(lines) + pdfUnder + p.least(next))
	p.draw(lines)
	p.y += pdfUnder
}

// least is how much room the beginning of what follows a heading takes: other
// headings, and some lines.
func (p *pdf) least(next []Block) (all float64) {
	for _, b := range next {
		switch b := b.(type) {
		case Heading:
			all += heightOf(p.headingLines(b)) + pdfUnder
			continue
		case Notes:
			if b.Title != "" {
				all += heightOf(p.headingLines(Heading{b.Level, b.Title})) + pdfUnder
			}
		case PageBreak:
			return all
		case Grid:
			if height := p.gridHeight(b); height <= pdfWhole {
				return all + height + 4
			}
			all += pdfLaneHigh
		case Table, Paper, Bars:
			all += pdfBody.leading * 2
		}
		return all + pdfBody.leading*3
	}
	return all
}

func (p *pdf) paragraph(b Paragraph) {
	face := pdfBody
	if b.Quiet {
		face = pdfQuiet
	}
	if lines := p.flow(0, pdfColumn, pdfSpan{p.fitted(b.Text), face, ""}); len(lines) > 0 {
		p.draw(lines)
		p.y += pdfBetween
	}
}

// linked returns the span of a text that leads to an address, if that is safe to
// open.
func (p *pdf) linked(text, address string, face pdfFace) pdfSpan {
	if address = SafeLink(address); address != "" {
		face = pdfAddress
	}
	return pdfSpan{p.fitted(text), face, address}
}

// aside returns the small print behind a text, none if there is nothing to say.
func (p *pdf) aside(s string) pdfSpan {
	if s = p.fitted(s); s != "" {
		s = " –\u00a0" + s // the dash stays with what it opens
	}
	return pdfSpan{s, pdfAside, ""}
}

// marked puts a mark in front of the first of some lines, ending some points from
// the left; a text that is empty gets a line of its own for it.
func (p *pdf) marked(lines []pdfLine, mark string, face pdfFace, right float64) []pdfLine {
	if len(lines) == 0 {
		lines = []pdfLine{{height: face.leading}}
	}
	wide := p.width(mark, face)
	piece := pdfPiece{pdfSpan{mark, face, ""}, max(0, right-wide), wide}
	lines[0].pieces = append([]pdfPiece{piece}, lines[0].pieces...)
	return lines
}

func (p *pdf) list(l List) {
	for i, item := range l.Items {
		mark, face := "•", pdfLabel
		if l.Ordered {
			mark = strconv.Itoa(i+1) + "."
		}
		indent := max(pdfIndent, p.width(mark, face)+5)
		lines := p.flow(indent, pdfColumn, p.linked(item.Text, item.Link, pdfBody), p.aside(item.Aside))
		p.draw(p.marked(lines, mark, face, indent-5))
		p.y += 2
	}
	p.y += pdfBetween - 2
}

func (p *pdf) notes(n Notes) {
	if n.Title != "" {
		p.heading(Heading{n.Level, n.Title}, []Block{Paragraph{}})
	}
	p.draw(p.noteLines(n, pdfColumn))
	p.y += pdfBetween
}

// noteLines returns what stands in a lane below its title, for a column of some
// width.
func (p *pdf) noteLines(n Notes, width float64) []pdfLine {
	lines := p.flow(0, width, pdfSpan{p.fitted(n.Aside(p.words)), pdfQuiet, ""})
	if len(n.Items) == 0 {
		return append(lines, p.flow(0, width, pdfSpan{p.fitted(n.Empty), pdfQuiet, ""})...)
	}
	for _, note := range n.Items {
		spans := []pdfSpan{p.linked(note.Text, note.Link, pdfBody)}
		if times := note.Times(p.words); times != "" {
			spans = append(spans, pdfSpan{" " + times, pdfTimes, ""})
			note.Mentions = 0 // not told twice
		}
		number := strconv.Itoa(note.Number)
		indent := max(pdfNumbers, p.width(number, pdfStrong)+7)
		text := p.flow(indent, width, append(spans, p.aside(note.Aside(p.words)))...)
		text = p.marked(text, number, pdfStrong, indent-7)
		text[0].before = 3
		lines = append(lines, text...)
	}
	return lines
}

// facts draws labels with their values beside them.
func (p *pdf) facts(f Facts) {
	for _, row := range f.Rows {
		var values []pdfLine
		for _, v := range row.Values {
			values = append(values, p.flow(0, pdfColumn-pdfFacts, pdfSpan{p.fitted(v), pdfBody, ""})...)
		}
		p.band(pdfBand{
			cells: [][]pdfLine{p.flow(0, pdfFacts-10, pdfSpan{p.fitted(row.Label), pdfLabel, ""}), values},
			left:  []float64{0, pdfFacts}, pad: 1,
		})
	}
	p.y += pdfBetween
}

// lacking says at the end that characters were drawn as boxes, and where they are
// whole.
func (p *pdf) lacking() {
	if n := len(p.missing); n > 0 {
		p.paragraph(Paragraph{p.words.T("doc.pdf.missing", n), true})
	}
}
