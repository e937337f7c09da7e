package document

import (
	"codeberg.org/go-pdf/fpdf"

	"talkoot/workshop"
	"talkoot/workshop/report"
)

// Measures of a chart, in points.
const (
	pdfBarHigh    = 9
	pdfBarLeast   = 120 // of the longest bar
	pdfBarUnknown = 24  // how long the empty frame is where nobody counted
	pdfHatch      = 3.5 // between two lines of a hatched bar
)

// bars draws a chart. What is exact is full, what is about so many hatched, what
// is at least so many ends in an arrow, and what nobody counted is an empty dashed
// frame: no difference is one of colour alone, and the value says it in words.
func (p *pdf) bars(b Bars) {
	labels, values := 0.0, 0.0
	for _, row := range b.Rows {
		labels = max(labels, p.width(p.fitted(row.Label), pdfCell))
		values = max(values, p.width(p.fitted(row.Value), pdfCell))
	}
	values = min(values, pdfColumn/4)
	labels = min(labels, pdfColumn-values-pdfBarLeast-2*pdfGutter)
	from := labels + pdfGutter
	longest := pdfColumn - from - values - pdfGutter
	for _, row := range b.Rows {
		p.band(pdfBand{
			cells: [][]pdfLine{
				p.flow(0, labels+1, pdfSpan{p.fitted(row.Label), pdfCell, ""}),
				p.flow(0, values+1, pdfSpan{p.fitted(row.Value), pdfCell, ""}),
			},
			left: []float64{0, pdfColumn - values}, pad: 3,
			under: func(y, height float64, first, _ bool) {
				if first {
					p.bar(row.Count, b.most(), pdfSide+from, y+3+(pdfCell.leading-pdfBarHigh)/2, longest)
				}
			},
		})
	}
	p.y += pdfBetween + 4
}

// bar draws a count at a place.
func (p *pdf) bar(count workshop.Count, most int, x, y, longest float64) {
	ink := pdfAccent
	p.SetFillColor(ink[0], ink[1], ink[2])
	if !count.Known() {
		p.SetDashPattern([]float64{3, 2}, 0)
		p.frame(x, y, pdfBarUnknown, pdfBarHigh, pdfPale, nil)
		p.SetDashPattern(nil, 0)
		return
	}
	const arrow, fine = pdfBarHigh, 10
	n := float64(report.Length(count, most, int((longest-arrow)*fine))) / fine
	switch {
	case n == 0:
		p.rule(x, y+pdfBarHigh, 1, 1, ink) // nobody came
	case count.Certainty == workshop.Approximate:
		p.hatched(x, y, n)
	case count.Certainty == workshop.AtLeast:
		p.Polygon([]fpdf.PointType{
			{X: x, Y: y}, {X: x + n, Y: y}, {X: x + n + arrow, Y: y + pdfBarHigh/2.0}, {X: x + n, Y: y + pdfBarHigh}, {X: x, Y: y + pdfBarHigh},
		}, "F")
	default:
		p.Rect(x, y, n, pdfBarHigh, "F")
	}
}

// hatched draws a bar of slanting lines.
func (p *pdf) hatched(x, y, width float64) {
	p.SetDrawColor(pdfAccent[0], pdfAccent[1], pdfAccent[2])
	p.SetLineWidth(1.2)
	p.ClipRect(x, y, width, pdfBarHigh, false)
	for at := x - pdfBarHigh; at < x+width; at += pdfHatch {
		p.Line(at, y+pdfBarHigh, at+pdfBarHigh, y)
	}
	p.ClipEnd()
	p.frame(x, y, width, pdfBarHigh, pdfAccent, nil)
}
