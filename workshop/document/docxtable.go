package document

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"talkoot/workshop/report"
)

// Measures in twentieths of a point, in which word processors count.
const (
	pageWidth   = 9638 // an A4 page between its margins of 2 cm
	factWidth   = 2400 // of the labels of facts
	leastWidth  = 1500 // of a column whose cells may wrap
	cellMargin  = 240  // beside the text of a cell, on both sides together
	letter      = 115  // of a wide letter
	smallLetter = 92   // and of one in a crowded table
	mostWord    = 24   // letters of a word for which a column has room
	mostLetters = 80   // letters of a cell that make its column wider
)

// docxBarCells is how many signs the longest bar of a chart has.
const docxBarCells = 24

// docxWidths shares the page among the columns of a table: the narrow ones get
// what their longest cell needs, or less where that would leave too little for the
// others, which share the rest by what stands in them.
func docxWidths(t Table) []int {
	widths := make([]int, len(t.Columns))
	wide, asked := 0, 0
	for i, c := range t.Columns {
		if !c.Narrow {
			wide++
			continue
		}
		widths[i] = cellMargin + letterOf(t)*longestCell(t, i)
		asked += widths[i]
	}
	taken := 0
	if most := pageWidth - wide*leastWidth; asked > most || wide == 0 {
		for i, w := range widths {
			widths[i] = w * most / max(1, asked)
			taken += widths[i]
		}
	} else {
		taken = asked
	}
	shareWidth(t, widths, pageWidth-taken)
	return widths
}

// crowded is from how many columns on a table is written in smaller letters.
const crowded = 5

// letterOf is the width of a wide letter in the cells of a table, and cellStyle
// their style.
func letterOf(t Table) int {
	if len(t.Columns) >= crowded {
		return smallLetter
	}
	return letter
}

func cellStyle(t Table) string {
	if len(t.Columns) >= crowded {
		return "SmallCell"
	}
	return "Cell"
}

// shareWidth shares a width among the columns whose cells may wrap: each gets room
// for its longest word, as far as there is, and more the longer its cells are.
func shareWidth(t Table, widths []int, width int) {
	words, letters := 0, 0
	for i, c := range t.Columns {
		if !c.Narrow {
			widths[i] = cellMargin + letterOf(t)*min(longestIn(t, i, strings.Fields), mostWord)
			words += widths[i]
			letters += min(longestCell(t, i), mostLetters)
		}
	}
	spare := width - words
	for i, c := range t.Columns {
		switch {
		case c.Narrow:
		case spare < 0:
			widths[i] = widths[i] * width / words
		default:
			widths[i] += spare * min(longestCell(t, i), mostLetters) / max(1, letters)
		}
	}
}

// longestCell is how many characters the longest cell of a column has, its title
// included.
func longestCell(t Table, column int) int {
	return longestIn(t, column, func(s string) []string { return []string{s} })
}

// longestIn is how many characters the longest part of the cells of a column has,
// its title included.
func longestIn(t Table, column int, parts func(string) []string) int {
	longest := 0
	for _, s := range parts(Clean(t.Columns[column].Title)) {
		longest = max(longest, utf8.RuneCountInString(s)+1) // it is bold
	}
	for _, row := range t.Rows {
		if column >= len(row) {
			continue
		}
		for _, s := range parts(Clean(row[column])) {
			longest = max(longest, utf8.RuneCountInString(s))
		}
	}
	return longest
}

// openTable begins a table of a style with columns of some widths; its caption is
// for those who cannot see it.
func (d *docx) openTable(style, caption string, widths ...int) {
	d.put(`<w:tbl><w:tblPr><w:tblStyle w:val="`, style, `"/><w:tblW w:w="`, strconv.Itoa(sum(widths)), `" w:type="dxa"/>`+
		`<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/>`)
	if caption = Clean(caption); caption != "" {
		d.put(`<w:tblCaption w:val="`, escapeXML(caption), `"/>`)
	}
	d.put(`</w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		d.put(`<w:gridCol w:w="`, strconv.Itoa(w), `"/>`)
	}
	d.put(`</w:tblGrid>`)
}

// closeTable ends a table. A paragraph has to stand between two tables, and after
// the last.
func (d *docx) closeTable() {
	d.put(`</w:tbl>`)
	d.paragraph("Gap")
}

func sum(widths []int) (all int) {
	for _, w := range widths {
		all += w
	}
	return all
}

// row writes a row whose cells are written by a function. A row is not parted by
// the end of a page, and the titles are repeated on the next.
func (d *docx) row(titles bool, widths []int, cell func(i int)) {
	d.put(`<w:tr><w:trPr><w:cantSplit/>`)
	if titles {
		d.put(`<w:tblHeader/>`)
	}
	d.put(`</w:trPr>`)
	for i, w := range widths {
		d.put(`<w:tc><w:tcPr><w:tcW w:w="`, strconv.Itoa(w), `" w:type="dxa"/></w:tcPr>`)
		cell(i)
		d.put(`</w:tc>`)
	}
	d.put(`</w:tr>`)
}

func (d *docx) table(t Table) {
	if len(t.Columns) == 0 {
		return
	}
	widths := docxWidths(t)
	d.openTable("Ruled", t.Caption, widths...)
	d.row(true, widths, func(i int) { d.paragraph(cellStyle(t), run(t.Columns[i].Title, "Strong")) })
	for _, cells := range t.Rows {
		d.row(false, widths, func(i int) {
			text := ""
			if i < len(cells) {
				text = cells[i]
			}
			d.paragraph(cellStyle(t), run(text, ""))
		})
	}
	d.closeTable()
}

func (d *docx) facts(f Facts) {
	widths := []int{factWidth, pageWidth - factWidth}
	d.openTable("Bare", "", widths...)
	for _, row := range f.Rows {
		d.row(false, widths, func(i int) {
			if i == 0 {
				d.paragraph("Cell", run(row.Label, "Strong"))
				return
			}
			for _, v := range row.Values {
				d.paragraph("Cell", run(v, ""))
			}
			if len(row.Values) == 0 {
				d.paragraph("Cell")
			}
		})
	}
	d.closeTable()
}

// grid writes lanes two by two, as a SWOT is drawn.
func (d *docx) grid(g Grid) {
	widths := []int{pageWidth / 2, pageWidth / 2}
	d.put(`<w:tbl><w:tblPr><w:tblStyle w:val="Ruled"/><w:tblW w:w="`, strconv.Itoa(sum(widths)),
		`" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		d.put(`<w:gridCol w:w="`, strconv.Itoa(w), `"/>`)
	}
	d.put(`</w:tblGrid>`)
	for from := 0; from < len(g.Lanes); from += len(widths) {
		d.put(`<w:tr>`)
		for i, w := range widths {
			d.put(`<w:tc><w:tcPr><w:tcW w:w="`, strconv.Itoa(w), `" w:type="dxa"/></w:tcPr>`)
			if from+i < len(g.Lanes) {
				d.notes(g.Lanes[from+i])
			}
			d.paragraph("Gap")
			d.put(`</w:tc>`)
		}
		d.put(`</w:tr>`)
	}
	d.closeTable()
}

// bars writes a chart as a table with bars of signs, which tell by their shape
// how sure a count is.
func (d *docx) bars(b Bars) {
	widths := []int{3000, pageWidth - 3000 - 2200, 2200}
	d.openTable("Bare", b.Caption, widths...)
	for _, row := range b.Rows {
		d.row(false, widths, func(i int) {
			text, style := row.Label, ""
			switch i {
			case 1:
				text, style = report.Bar(row.Count, b.most(), docxBarCells), "Bar"
			case 2:
				text = row.Value
			}
			d.paragraph("Cell", run(text, style))
		})
	}
	d.closeTable()
}
