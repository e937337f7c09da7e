package document

import "strconv"

// listContents draws the contents of a long document that is read as one: sheets
// for several tables, each on its page, are not. The numbers of the pages follow
// when those are known.
func (p *pdf) listContents(blocks []Block) {
	var tops []Heading
	for _, b := range blocks {
		if _, ok := b.(PageBreak); ok {
			return
		}
		for _, h := range headingsOf(b) {
			if docxLevel(h.Level) == 1 && Clean(h.Text) != "" {
				tops = append(tops, h)
			}
		}
	}
	if len(tops) < contentsFrom {
		return
	}
	title := p.flow(0, pdfColumn, pdfSpan{p.fitted(p.words.T("doc.contents")), pdfHeadings[1], ""})
	title[0].before = 10
	p.need(heightOf(title) + 4*pdfBody.leading)
	p.draw(title)
	p.y += 3
	for _, h := range tops {
		lines := p.flow(0, pdfColumn-40, pdfSpan{p.fitted(h.Text), pdfBody, ""})
		for i, l := range lines {
			p.need(l.height + 4)
			p.place(l, pdfSide, p.y)
			if i == 0 {
				e := pdfEntry{page: p.PageNo(), link: p.AddLink(), y: p.y}
				p.Link(pdfSide, p.y, pdfColumn, l.height, e.link)
				p.contents = append(p.contents, e)
			}
			p.y += l.height
		}
		p.rule(pdfSide, p.y+1.5, pdfColumn, 0.4, pdfRule)
		p.y += 4
	}
	p.y += pdfBetween
}

// numbers writes the numbers of the pages behind the contents.
func (p *pdf) numbers() {
	for _, e := range p.contents[:p.entered] {
		p.turn(e.page)
		number := strconv.Itoa(e.at)
		wide := p.width(number, pdfBody)
		p.place(pdfLine{pieces: []pdfPiece{{pdfSpan{number, pdfBody, ""}, 0, wide}}, height: pdfBody.leading}, pdfSide+pdfColumn-wide, e.y)
	}
	p.turn(p.PageCount())
}
