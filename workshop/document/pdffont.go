package document

import (
	"strings"
	"sync"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"
)

// pdfFamily is what the fonts are called in a file: Liberation Sans, which is
// drawn for the measures of Arial and has the Latin, Greek, Cyrillic and Hebrew
// letters. Only the glyphs that a document uses are put into its file.
const pdfFamily = "liberation"

// The styles of the family.
const (
	upright = ""
	bold    = "B"
	italic  = "I"
)

var pdfStyles = []string{upright, bold, italic}

// pdfFontData returns the font file of a style.
func pdfFontData(style string) []byte {
	switch style {
	case bold:
		return liberationsansbold.TTF
	case italic:
		return liberationsansitalic.TTF
	}
	return liberationsansregular.TTF
}

// pdfShapes are the fonts by their styles, as they are measured. They are read
// when the first document is written, and not when the program starts.
var pdfShapes = sync.OnceValue(func() map[string]*sfnt.Font {
	shapes := map[string]*sfnt.Font{}
	for _, style := range pdfStyles {
		shape, err := sfnt.Parse(pdfFontData(style))
		if err != nil {
			panic(err) // the font is part of the program
		}
		shapes[style] = shape
	}
	return shapes
})

// pdfMeasure tells how wide the characters of a font are, and which it has.
type pdfMeasure struct {
	shape  *sfnt.Font
	buffer sfnt.Buffer
	latin  [0x180]int16
	others map[rune]int16
}

// advance returns how far a character reaches, in thousandths of the size of the
// font, and whether the font has it. What it has not is drawn as an empty box.
func (m *pdfMeasure) advance(r rune) (thousandths int, has bool) {
	kept := m.others[r]
	if r < rune(len(m.latin)) {
		kept = m.latin[r]
	}
	if kept == 0 {
		kept = m.look(r)
	}
	if kept < 0 {
		return int(-kept) - 1, false
	}
	return int(kept) - 1, true
}

// look asks the font, and keeps one more than the advance, below zero for a
// character that the font has not.
func (m *pdfMeasure) look(r rune) int16 {
	glyph, _ := m.shape.GlyphIndex(&m.buffer, r) // 0, the box, where it fails
	wide, _ := m.shape.GlyphAdvance(&m.buffer, glyph, fixed.I(1000), font.HintingNone)
	kept := int16(wide.Round()) + 1
	if glyph == 0 {
		kept = -kept
	}
	if r < rune(len(m.latin)) {
		m.latin[r] = kept
	} else {
		m.others[r] = kept
	}
	return kept
}

// box stands for a character that cannot be drawn.
const box = '□'

// lookalikes are drawn for signs that are not in the font and have one that reads
// the same.
var lookalikes = map[rune]string{
	'✓': "√", '✔': "√", '☑': "√", '✅': "√", '✗': "×", '✘': "×", '❌': "×", '✕': "×", '✖': "×", '☒': "×",
	'☐': "□", '❏': "□", '⬜': "□", '⬛': "■", '★': "*", '☆': "*", '⭐': "*", '✱': "*", '❤': "♥", '☹': ":(",
	'⚠': "!", '❗': "!", '❓': "?", '➔': "→", '➜': "→", '➡': "→", '⬅': "←", '⬆': "↑", '⬇': "↓", '⇒': "→", '⟶': "→",
	'➕': "+", '➖': "−", '‑': "-", '⁃': "-", '❝': "“", '❞': "”", '⋯': "…", '⚫': "●", '⚪': "○", '▸': "►", '▹': "►",
}

// fitted returns a text as it can be drawn: on one line, and each character one
// that the font has. Of the others, a sign becomes its lookalike and a letter in
// disguise ("①", "𝐀") the plain one. What is left is a box: of a character below
// U+10000 the font's own, under which the file still holds the character for who
// searches or copies, of any other the sign of a box. Those are counted, and the
// document says so at its end.
func (p *pdf) fitted(s string) string {
	s = norm.NFC.String(Clean(s))
	m := p.measures[upright]
	if !strings.ContainsFunc(s, func(r rune) bool { _, has := m.advance(r); return !has }) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		_, has := m.advance(r)
		switch {
		case unseen(r):
		case has:
			b.WriteRune(r)
		case lookalikes[r] != "":
			b.WriteString(lookalikes[r])
		default:
			b.WriteString(p.undisguised(r))
		}
	}
	if strings.TrimSpace(b.String()) == "" {
		return p.boxed([]rune(s)[0]) // of nothing but what changes others, something is seen
	}
	return strings.TrimSpace(b.String())
}

// boxed counts a character as one that is drawn as a box, and returns the sign of
// that.
func (p *pdf) boxed(r rune) string {
	p.missing[r] = true
	return string(box)
}

// unseen tells the characters that only change how the ones beside them look: the
// joiner, the choices between a sign and a picture, and the colours of a skin.
func unseen(r rune) bool {
	return r == 0x200B || r == 0x200C || r == 0x200D || r == 0x2060 || r >= 0xFE00 && r <= 0xFE0F || r == 0x20E3 ||
		r >= 0x1F3FB && r <= 0x1F3FF || r >= 0xE0000 && r <= 0xE0FFF
}

// undisguised returns the plain letters of a character, or a box.
func (p *pdf) undisguised(r rune) string {
	plain := norm.NFKC.String(string(r))
	if plain != string(r) && !strings.ContainsFunc(plain, func(r rune) bool { _, has := p.measures[upright].advance(r); return !has }) {
		return plain
	}
	if p.boxed(r); r > 0xFFFF {
		return string(box)
	}
	return string(r)
}
