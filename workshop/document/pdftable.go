package document

import "strings"

// Measures of the cells of tables, in points.
const (
	pdfGutter  = 10               // between the texts of two columns
	pdfInset   = 5                // between a frame and its text
	pdfHand    = 28.35            // the least height of a row that is filled in by hand: 10 mm
	pdfSigned  = pdfColumn * 0.38 // the least width of the column that is signed
	pdfWritten = pdfColumn * 0.25 // and what another one takes that is filled in
	pdfMany    = 1 << 12          // characters of a cell by which a column is measured
)

// table draws rows under the titles of their columns, which every page repeats.
// On paper each cell has a frame and room for a hand.
func (p *pdf) table(t Table, byHand bool) {
	if len(t.Columns) == 0 {
		return
	}
	left, widths := p.columns(t, byHand)
	titles := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		titles[i] = c.Title
	}
	head := p.tableBand(titles, left, widths, pdfCellHead)
	head.under = func(y, height float64, _, _ bool) {
		p.tinted(y, height)
		if byHand {
			p.boxes(left, y, height)
		}
	}
	var again func()
	if head.height() < pdfRoom/4 {
		again = func() { p.band(head) }
	}
	p.need(head.height() + 3*pdfCell.leading)
	p.band(head)
	for _, cells := range t.Rows {
		row := p.tableBand(cells, left, widths, pdfCell)
		row.again = again
		row.under = func(y, height float64, _, last bool) {
			if byHand {
				p.boxes(left, y, height)
			} else if last {
				p.rule(pdfSide, y+height, pdfColumn, 0.5, pdfRule)
			}
		}
		if byHand {
			row.least, row.middle = pdfHand, true
		}
		p.band(row)
	}
	p.y += pdfBetween + 4
}

// tableBand makes a row of cells; those beyond the last column are left out.
func (p *pdf) tableBand(cells []string, left, widths []float64, face pdfFace) pdfBand {
	b := pdfBand{cells: make([][]pdfLine, len(widths)), left: make([]float64, len(widths)), pad: 3.5}
	for i, w := range widths {
		b.left[i] = left[i] + pdfInset
		if i < len(cells) {
			b.cells[i] = p.flow(0, w-2*pdfInset, pdfSpan{p.fitted(cells[i]), face, ""})
		}
	}
	return b
}

// tinted draws the ground of titles.
func (p *pdf) tinted(y, height float64) {
	p.SetFillColor(pdfTint[0], pdfTint[1], pdfTint[2])
	p.Rect(pdfSide, y, pdfColumn, height, "F")
	p.rule(pdfSide, y+height, pdfColumn, 0.8, pdfBlue)
}

// boxes draws the frames of the cells of a row.
func (p *pdf) boxes(left []float64, y, height float64) {
	for i, x := range left {
		end := float64(pdfColumn)
		if i+1 < len(left) {
			end = left[i+1]
		}
		p.frame(pdfSide+x, y, end-x, height, pdfRule, nil)
	}
}

// columns shares the page among the columns of a table, and returns where each
// begins and how wide it is. No column is narrower than its longest word, as far
// as that can be, and beyond that each gets room by how much its texts take; a
// narrow one gets what its longest text takes. On paper the last one, which is
// signed, has three eighths of the page.
func (p *pdf) columns(t Table, byHand bool) (left, widths []float64) {
	n := len(t.Columns)
	least, wanted := make([]float64, n), make([]float64, n)
	for i, c := range t.Columns {
		least[i], wanted[i] = p.extent(c.Title, pdfCellHead, c.Narrow && !strings.Contains(Clean(c.Title), " "))
		for _, row := range t.Rows {
			if i < len(row) {
				l, w := p.extent(row[i], pdfCell, c.Narrow)
				least[i], wanted[i] = max(least[i], l), max(wanted[i], w)
			}
		}
	}
	if byHand && n > 1 {
		least[n-1], wanted[n-1] = max(least[n-1], pdfSigned), max(wanted[n-1], pdfSigned)
		for i := range n - 1 {
			if !t.Columns[i].Narrow {
				wanted[i] = max(wanted[i], pdfWritten)
			}
		}
	}
	widths = shared(pdfColumn, least, wanted, t.Columns)
	left = make([]float64, n)
	for i := 1; i < n; i++ {
		left[i] = left[i-1] + widths[i-1]
	}
	return left, widths
}

// extent returns the least width of a cell, that of its longest word or, where it
// should not wrap, all of it, and the width on one line.
func (p *pdf) extent(text string, face pdfFace, whole bool) (least, wanted float64) {
	text = p.fitted(Cut(text, pdfMany))
	wanted = p.width(text, face) + 2*pdfInset
	if whole {
		return min(wanted, pdfColumn/2), min(wanted, pdfColumn)
	}
	for rest := text; rest != ""; {
		n := wordEnd(rest)
		least = max(least, p.width(strings.TrimRight(rest[:n], " "), face))
		rest = rest[n:]
	}
	return min(least+2*pdfInset, pdfColumn/3), min(wanted, 2*pdfColumn)
}

// highest returns how wide a column may be so that all of them fit into a width
// that is too narrow: the widest give first.
func highest(width float64, least []float64) float64 {
	low, high := 0.0, width
	for range 40 { // halves it to less than a thousandth of a point
		middle, all := (low+high)/2, 0.0
		for _, w := range least {
			all += min(w, middle)
		}
		if all > width {
			high = middle
		} else {
			low = middle
		}
	}
	return low
}

// shared shares a width among columns that need and would like some.
func shared(width float64, least, wanted []float64, columns []Column) []float64 {
	out := append([]float64(nil), least...)
	need, like := widthOf(least), widthOf(wanted)
	switch {
	case need >= width:
		most := highest(width, least)
		for i := range out {
			out[i] = min(out[i], most)
		}
	case like > width:
		for i := range out {
			out[i] += (wanted[i] - least[i]) * (width - need) / (like - need)
		}
	default:
		copy(out, wanted)
		growing := 0.0
		for i, c := range columns {
			if !c.Narrow {
				growing += wanted[i]
			}
		}
		for i, c := range columns {
			switch {
			case growing == 0:
				out[i] += (width - like) / float64(len(out))
			case !c.Narrow:
				out[i] += (width - like) * wanted[i] / growing
			}
		}
	}
	return out
}

func widthOf(widths []float64) (all float64) {
	for _, w := range widths {
		all += w
	}
	return all
}
