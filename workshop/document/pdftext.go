package document

import "strings"

// pdfInk is a colour by its red, green and blue.
type pdfInk [3]int

// The colours, those of the document for word processors: texts are dark enough
// on white (pale 5.7:1), and no difference is one of colour alone.
var (
	pdfBlack  = pdfInk{0x1C, 0x24, 0x30}
	pdfBlue   = pdfInk{0x1F, 0x3A, 0x5F}
	pdfAccent = pdfInk{0x0B, 0x4F, 0x7D}
	pdfPale   = pdfInk{0x5F, 0x66, 0x70}
	pdfRule   = pdfInk{0xB4, 0xBD, 0xC9}
	pdfTint   = pdfInk{0xE9, 0xEF, 0xF5}
)

// pdfFace is how a text looks: a style of the font, its size and the distance of
// its lines in points, and its colour.
type pdfFace struct {
	style         string
	size, leading float64
	ink           pdfInk
}

// The faces of a page.
var (
	pdfTitle        = pdfFace{bold, 25, 30, pdfBlue}
	pdfOrganisation = pdfFace{bold, 11, 15, pdfPale}
	pdfKind         = pdfFace{bold, 11.5, 16, pdfAccent}
	pdfBody         = pdfFace{upright, 10.5, 15, pdfBlack}
	pdfStrong       = pdfFace{bold, 10.5, 15, pdfBlue}
	pdfQuiet        = pdfFace{italic, 10.5, 15, pdfPale}
	pdfLabel        = pdfFace{upright, 10.5, 15, pdfPale}
	pdfAside        = pdfFace{upright, 9.5, 15, pdfPale}
	pdfTimes        = pdfFace{bold, 9.5, 15, pdfAccent}
	pdfAddress      = pdfFace{upright, 10.5, 15, pdfAccent}
	pdfCell         = pdfFace{upright, 9.5, 13, pdfBlack}
	pdfCellHead     = pdfFace{bold, 9, 13, pdfBlue}
	pdfFoot         = pdfFace{upright, 8.5, 11, pdfPale}
	pdfHeadings     = []pdfFace{
		{bold, 16, 21, pdfBlue},
		{bold, 12.5, 17, pdfBlue},
		{bold, 10.5, 15, pdfPale},
	}
)

// pdfSpan is a text of one look, which leads to an address if there is one. Its
// text is fitted.
type pdfSpan struct {
	text string
	face pdfFace
	link string
}

// pdfPiece is a part of a span on one line, so far from the left of its column.
type pdfPiece struct {
	pdfSpan
	x, width float64
}

// pdfLine is a line of a column.
type pdfLine struct {
	pieces []pdfPiece
	height float64
	before float64 // the space above it, which the top of a page swallows
	keep   int     // how many lines after it stand on the same page
	// heading is the level of the heading that begins here, 0 for none; text is
	// what the bookmark says.
	heading int
	text    string
}

// width returns how wide a fitted text is.
func (p *pdf) width(s string, face pdfFace) float64 {
	m, all := p.measures[face.style], 0
	for _, r := range s {
		wide, _ := m.advance(r)
		all += wide
	}
	return float64(all) * face.size / 1000
}

// flow breaks spans into lines of a column, some points from its left.
func (p *pdf) flow(left, width float64, spans ...pdfSpan) []pdfLine {
	f := pdfFlow{p: p, left: left, width: width - left}
	for _, s := range spans {
		f.span(s)
	}
	f.end()
	return unparted(f.lines)
}

// unparted keeps the lines of a paragraph from standing alone at the end or the
// beginning of a page: a short paragraph is not parted, of a longer one two lines
// stay at least.
func unparted(lines []pdfLine) []pdfLine {
	n := len(lines)
	switch {
	case n < 2:
	case n <= 6:
		for i := range lines {
			lines[i].keep = n - 1 - i
		}
	default:
		lines[0].keep, lines[n-2].keep = 1, 1
	}
	return lines
}

// pdfSlack is how far a line may be too long, in points: a column that was made as
// wide as its text must hold it, however the fractions were rounded.
const pdfSlack = 0.01

// pdfFlow fills one line after the other.
type pdfFlow struct {
	p           *pdf
	left, width float64
	x           float64 // how full the line is
	pieces      []pdfPiece
	lines       []pdfLine
}

// span adds a span, word by word.
func (f *pdfFlow) span(s pdfSpan) {
	for rest := s.text; rest != ""; {
		n := wordEnd(rest)
		word := strings.TrimRight(rest[:n], " ")
		if f.x > 0 && f.fits(word, s.face, f.width-f.x) < len(word) {
			f.end()
		}
		if f.x == 0 {
			blank := len(word) - len(strings.TrimLeft(word, " "))
			word, rest, n = word[blank:], rest[blank:], n-blank
			for cut := f.fits(word, s.face, f.width); cut < len(word); cut = f.fits(word, s.face, f.width) {
				f.add(s, word[:cut])
				f.end()
				word, rest, n = word[cut:], rest[cut:], n-cut
			}
		}
		f.add(s, rest[:n])
		rest = rest[n:]
	}
}

// wordEnd returns where the first word of a text ends, with the spaces behind it.
// A word ends at a hyphen or stroke between letters too.
func wordEnd(s string) int {
	var before rune
	begun := false
	for i, r := range s {
		switch {
		case before == ' ' && r != ' ' && begun:
			return i
		case (before == '-' || before == '–' || before == '/') && i > 2 && r > '9' && begun:
			return i
		}
		begun = begun || r != ' '
		before = r
	}
	return len(s)
}

// fits returns how many bytes of a word fit into a width. On an empty line that is
// a character at least.
func (f *pdfFlow) fits(word string, face pdfFace, width float64) int {
	m, most := f.p.measures[face.style], (width+pdfSlack)*1000/face.size
	all := 0
	for i, r := range word {
		wide, _ := m.advance(r)
		if all += wide; float64(all) > most && (i > 0 || f.x > 0) {
			return i
		}
	}
	return len(word)
}

// add puts text onto the line, behind the piece before where that looks the same.
func (f *pdfFlow) add(s pdfSpan, text string) {
	if text == "" {
		return
	}
	wide := f.p.width(text, s.face)
	if n := len(f.pieces) - 1; n >= 0 && f.pieces[n].face == s.face && f.pieces[n].link == s.link {
		f.pieces[n].text += text
		f.pieces[n].width += wide
	} else {
		f.pieces = append(f.pieces, pdfPiece{pdfSpan{text, s.face, s.link}, f.left + f.x, wide})
	}
	f.x += wide
}

// end ends the line.
func (f *pdfFlow) end() {
	if len(f.pieces) == 0 {
		return
	}
	last := &f.pieces[len(f.pieces)-1]
	bare := strings.TrimRight(last.text, " ")
	last.width -= f.p.width(last.text[len(bare):], last.face)
	last.text = bare
	height := 0.0
	for _, piece := range f.pieces {
		height = max(height, piece.face.leading)
	}
	f.lines = append(f.lines, pdfLine{pieces: f.pieces, height: height})
	f.pieces, f.x = nil, 0
}
