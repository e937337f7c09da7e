package document

// Measures of a grid, in points.
const (
	pdfHalf     = pdfColumn / 2
	pdfLanePad  = 8             // between the frame of a lane and its text
	pdfTitlePad = 4             // above and below its title
	pdfLaneHigh = 110           // the least height of a lane
	pdfWhole    = pdfRoom * 0.7 // a grid that is no higher stands on one page
)

// pdfLaneTitle is how the title of a lane in a grid looks.
var pdfLaneTitle = pdfFace{bold, 11.5, 16, pdfBlue}

// grid draws lanes two by two, as a SWOT is, each in a frame under its title. One
// that is higher than the page goes on on the next, under its title again.
func (p *pdf) grid(g Grid) {
	p.gap(4)
	if height := p.gridHeight(g); height <= pdfWhole {
		p.need(height)
	}
	for from := 0; from < len(g.Lanes); from += 2 {
		b := p.laneBand(g.Lanes[from:min(len(g.Lanes), from+2)])
		p.need(min(b.height(), pdfLaneHigh))
		p.band(b)
	}
	p.y += pdfBetween + 4
}

// gridHeight is how high a grid is.
func (p *pdf) gridHeight(g Grid) (all float64) {
	for from := 0; from < len(g.Lanes); from += 2 {
		all += p.laneBand(g.Lanes[from:min(len(g.Lanes), from+2)]).height()
	}
	return all
}

// laneBand makes two lanes: in each its title, which is a bookmark, and below it
// what stands in it, so that whoever reads the text of the file reads one lane
// after the other.
func (p *pdf) laneBand(pair []Notes) pdfBand {
	again := p.lanesAgain(pair)
	title := again.height()
	b := pdfBand{pad: pdfTitlePad, least: pdfLaneHigh, left: again.left}
	for _, n := range pair {
		text := p.fitted(n.Title)
		lines := p.laneTitle(text)
		lines[0].heading, lines[0].text = max(2, n.Level), text
		if body := p.noteLines(n, pdfHalf-2*pdfLanePad); len(body) > 0 {
			body[0].before = title - heightOf(lines)
			lines[len(lines)-1].keep = 1
			lines = append(lines, body...)
		}
		b.cells = append(b.cells, lines)
	}
	b.under = func(y, height float64, first, _ bool) {
		if first {
			p.frames(len(pair), y, min(title, height), &pdfTint)
		}
		p.frames(len(pair), y, height, nil)
	}
	if title < pdfRoom/4 {
		b.again = func() { p.band(again) }
	}
	return b
}

// lanesAgain makes the titles of two lanes as they stand where the lanes go on.
func (p *pdf) lanesAgain(pair []Notes) pdfBand {
	b := pdfBand{pad: pdfTitlePad}
	for i, n := range pair {
		text := p.fitted(n.Title)
		if text != "" {
			text = p.words.T("doc.pdf.continued", text)
		}
		b.cells = append(b.cells, p.laneTitle(text))
		b.left = append(b.left, float64(i)*pdfHalf+pdfLanePad)
	}
	b.under = func(y, height float64, _, _ bool) { p.frames(len(pair), y, height, &pdfTint) }
	return b
}

// laneTitle returns the lines of the title of a lane; one that is empty takes a
// line as well.
func (p *pdf) laneTitle(text string) []pdfLine {
	lines := p.flow(0, pdfHalf-2*pdfLanePad, pdfSpan{text, pdfLaneTitle, ""})
	if len(lines) == 0 {
		lines = []pdfLine{{height: pdfLaneTitle.leading}}
	}
	return lines
}

// frames draws the frames of lanes beside each other.
func (p *pdf) frames(lanes int, y, height float64, fill *pdfInk) {
	for i := range lanes {
		p.frame(pdfSide+float64(i)*pdfHalf, y, pdfHalf, height, pdfRule, fill)
	}
}
