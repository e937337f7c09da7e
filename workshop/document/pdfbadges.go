package document

// Measures of names to be worn, in points: two beside each other on the page, 52
// mm high.
const (
	pdfBadgeHigh = 147.4
	pdfBadgePad  = 14
)

// The faces of a badge. A name that is too wide in the first is drawn in the
// next.
var (
	pdfBadgeNames = []pdfFace{{bold, 26, 30, pdfBlack}, {bold, 20, 24, pdfBlack}, {bold, 14, 17, pdfBlack}, {bold, 9, 11, pdfBlack}}
	pdfBadgeFirm  = pdfFace{upright, 13, 17, pdfBlack}
)

// badges draws names in frames along which they are cut out.
func (p *pdf) badges(b Badges) {
	for i, badge := range b.Rows {
		if i%2 == 0 {
			p.need(pdfBadgeHigh)
		}
		x := pdfSide + float64(i%2)*pdfHalf
		p.SetDashPattern([]float64{4, 3}, 0)
		p.frame(x, p.y, pdfHalf, pdfBadgeHigh, pdfRule, nil)
		p.SetDashPattern(nil, 0)
		lines := p.badgeLines(badge)
		y := p.y + (pdfBadgeHigh-heightOf(lines))/2
		for _, l := range lines {
			y += l.before
			p.place(l, x, y)
			y += l.height
		}
		if i%2 == 1 || i == len(b.Rows)-1 {
			p.y += pdfBadgeHigh
		}
	}
}

// badgeLines returns the lines of a badge, in its middle: as large as they fit, and
// of a text that never would as much as fits.
func (p *pdf) badgeLines(b Badge) []pdfLine {
	const width = pdfHalf - 2*pdfBadgePad
	var lines []pdfLine
	for _, face := range pdfBadgeNames {
		firm := p.flow(0, width, pdfSpan{p.fitted(b.Organisation), pdfBadgeFirm, ""})
		lines = p.flow(0, width, pdfSpan{p.fitted(b.Name), face, ""})
		whole := p.longestWord(b.Name, face) <= width
		if len(firm) > 0 {
			firm[0].before = 8
		}
		lines = append(lines, firm...)
		if whole && heightOf(lines) <= pdfBadgeHigh-2*pdfBadgePad {
			break
		}
	}
	for heightOf(lines) > pdfBadgeHigh-pdfBadgePad {
		lines = lines[:len(lines)-1]
	}
	for i, l := range lines {
		last := l.pieces[len(l.pieces)-1]
		lines[i].pieces[0].x = (pdfHalf - last.x - last.width) / 2
	}
	return lines
}

// longestWord returns how wide the longest word of a text is.
func (p *pdf) longestWord(text string, face pdfFace) float64 {
	least, _ := p.extent(text, face, false)
	return least - 2*pdfInset
}
