package document

// Measures of a grid, in points.
const (
	pdfHalf     = pdfColumn / 2
	pdfLanePad  = 8             // between the frame of a lane and its text
	pdfLaneHigh = 90            // the least height of a lane
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
		pair := g.Lanes[from:min(len(g.Lanes), from+2)]
		title := p.laneTitles(pair, false)
		body := p.laneBand(pair)
		if title.height() < pdfRoom/4 {
			body.again = func() { p.band(p.laneTitles(pair, true)) }
		}
		p.need(title.height() + min(body.height(), pdfLaneHigh))
		p.band(title)
		p.band(body)
	}
	p.y += pdfBetween + 4
}

// gridHeight is how high a grid is.
func (p *pdf) gridHeight(g Grid) (all float64) {
	for from := 0; from < len(g.Lanes); from += 2 {
		pair := g.Lanes[from:min(len(g.Lanes), from+2)]
		all += p.laneTitles(pair, false).height() + p.laneBand(pair).height()
	}
	return all
}

// laneTitles makes the titles of two lanes. Only where a lane begins, its title is
// a bookmark.
func (p *pdf) laneTitles(pair []Notes, again bool) pdfBand {
	b := pdfBand{pad: 4}
	for i, n := range pair {
		text := p.fitted(n.Title)
		shown := text
		if again && text != "" {
			shown = p.words.T("doc.pdf.continued", text)
		}
		lines := p.flow(0, pdfHalf-2*pdfLanePad, pdfSpan{shown, pdfLaneTitle, ""})
		if len(lines) > 0 && !again {
			lines[0].heading, lines[0].text = max(2, n.Level), text
		}
		b.cells = append(b.cells, lines)
		b.left = append(b.left, float64(i)*pdfHalf+pdfLanePad)
	}
	b.under = p.lanesFrame(len(pair), &pdfTint)
	return b
}

// laneBand makes what stands in two lanes.
func (p *pdf) laneBand(pair []Notes) pdfBand {
	b := pdfBand{pad: 5, least: pdfLaneHigh}
	for i, n := range pair {
		b.cells = append(b.cells, p.noteLines(n, pdfHalf-2*pdfLanePad))
		b.left = append(b.left, float64(i)*pdfHalf+pdfLanePad)
	}
	b.under = p.lanesFrame(len(pair), nil)
	return b
}

// lanesFrame draws the frames of lanes beside each other.
func (p *pdf) lanesFrame(lanes int, fill *pdfInk) func(y, height float64, first, last bool) {
	return func(y, height float64, _, _ bool) {
		for i := range lanes {
			p.frame(pdfSide+float64(i)*pdfHalf, y, pdfHalf, height, pdfRule, fill)
		}
	}
}
