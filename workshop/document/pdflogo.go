package document

import (
	"bytes"

	"codeberg.org/go-pdf/fpdf"
)

// pdfCentimetre is a centimetre in points.
const pdfCentimetre = 72 / 2.54

// letterhead draws the logo, and the name of the organisation beside it.
func (p *pdf) letterhead(l Letterhead) {
	left, high := 0.0, 0.0
	if l.Logo.Known() {
		w, h := l.Logo.fit(logoWidth*pdfCentimetre, logoHeight*pdfCentimetre)
		kind := fpdf.ImageOptions{ImageType: l.Logo.Format}
		p.RegisterImageOptionsReader("logo", kind, bytes.NewReader(l.Logo.Data))
		p.ImageOptions("logo", pdfSide, p.y, w, h, false, kind, 0, "")
		left, high = w+14, h
	}
	lines := p.flow(left, pdfColumn, pdfSpan{p.fitted(l.Name), pdfOrganisation, ""})
	if len(lines) == 0 && high == 0 {
		return
	}
	beside := max(0, (high-heightOf(lines))/2)
	top := p.y
	p.y += beside
	p.draw(lines)
	if p.PageNo() == 1 { // no name of a hundred lines
		p.y = max(p.y, top+high)
	}
	p.y += 16
}
