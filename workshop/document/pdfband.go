package document

// pdfBand is columns of lines beside each other: a row of a table, two lanes of a
// grid. What does not fit on the page goes on at the top of the next.
type pdfBand struct {
	cells [][]pdfLine
	left  []float64 // where the text of each column begins
	pad   float64   // the space above and below the text
	least float64   // the least height
	// middle says that the text stands in the middle of the height.
	middle bool
	// again draws what is repeated at the top of a page where it goes on or which
	// it opens; nil for nothing.
	again func()
	// under draws what stands under the text of a part of it: rules, frames, a
	// bar; nil for nothing.
	under func(y, height float64, first, last bool)
}

// height is how high the whole of it is.
func (b pdfBand) height() float64 {
	most := 0.0
	for _, c := range b.cells {
		most = max(most, heightOf(c))
	}
	return max(b.least, most+2*b.pad)
}

// band draws it. A band that fits on a page is not parted, unless that left much
// of the page before it empty.
func (p *pdf) band(b pdfBand) {
	rest := append([][]pdfLine(nil), b.cells...)
	if height := b.height(); height > p.room() && (height <= pdfRoom*0.4 || p.room() < pdfRoom*0.2) {
		p.over(b)
	}
	for first := true; ; first = false {
		parts, most, more := p.share(rest, p.room()-2*b.pad)
		if most == 0 && more && !p.fresh() {
			p.over(b)
			if parts, most, more = p.share(rest, p.room()-2*b.pad); most == 0 {
				b.again = nil // it leaves no room for a line
				p.page()
				parts, most, more = p.share(rest, p.room()-2*b.pad)
			}
		}
		height := max(b.least, most+2*b.pad)
		if b.under != nil {
			b.under(p.y, height, first, !more)
		}
		p.side(b, parts, height)
		p.y += height
		if !more {
			return
		}
		p.over(b)
	}
}

// over begins the next page.
func (p *pdf) over(b pdfBand) {
	if p.fresh() {
		return
	}
	p.page()
	if b.again != nil {
		b.again()
	}
}

// side draws parts of columns beside each other.
func (p *pdf) side(b pdfBand, parts [][]pdfLine, height float64) {
	for i, lines := range parts {
		y := p.y + b.pad
		if b.middle {
			y = p.y + (height-heightOf(lines))/2
		}
		for j, l := range lines {
			if j > 0 {
				y += l.before
			}
			p.place(l, pdfSide+b.left[i], y)
			y += l.height
		}
	}
}

// share takes from each column the lines that fit into some room, and returns
// them, how high the highest is, and whether anything is left. A page without
// anything on it takes a line in any case.
func (p *pdf) share(rest [][]pdfLine, room float64) (parts [][]pdfLine, most float64, more bool) {
	parts = make([][]pdfLine, len(rest))
	for i, lines := range rest {
		n, high := 0, 0.0
		for n < len(lines) {
			step := lines[n].height
			if n > 0 {
				step += lines[n].before
			}
			with := high + step + heightOf(lines[n+1:min(len(lines), n+1+lines[n].keep)])
			if with > room && !(n == 0 && p.fresh()) {
				break
			}
			high += step
			n++
		}
		parts[i], rest[i] = lines[:n], lines[n:]
		most = max(most, high)
		more = more || n < len(lines)
	}
	return parts, most, more
}
