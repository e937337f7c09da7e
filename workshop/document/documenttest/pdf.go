package documenttest

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"

	"talkoot/workshop"
)

// PDFPiece is a text that a page of a PDF draws at a place, in points from the
// lower left corner.
type PDFPiece struct {
	X, Y float64
	Text string
}

var (
	pdfPage = regexp.MustCompile(`<</Filter /FlateDecode /Length (\d+)>>\nstream\n`)
	pdfDraw = regexp.MustCompile(`BT (-?[\d.]+) (-?[\d.]+) Td \($`)
)

// PDFPages returns what the pages of a PDF draw, in the order in which they do, as
// far as it is text. It reads files of our own encoder.
func PDFPages(t testing.TB, data string) [][]PDFPiece {
	t.Helper()
	var pages [][]PDFPiece
	for _, content := range PDFContents(t, data) {
		pages = append(pages, pdfPieces(t, []byte(content)))
	}
	return pages
}

// PDFContents returns how the pages of a PDF are drawn, in the language of such
// files.
func PDFContents(t testing.TB, data string) []string {
	t.Helper()
	var pages []string
	for _, at := range pdfPage.FindAllStringSubmatchIndex(data, -1) {
		length, err := strconv.Atoi(data[at[2]:at[3]])
		if err != nil {
			t.Fatal(err)
		}
		r, err := zlib.NewReader(strings.NewReader(data[at[1] : at[1]+length]))
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, string(content))
	}
	return pages
}

// pdfPieces returns the texts of a page.
func pdfPieces(t testing.TB, content []byte) []PDFPiece {
	t.Helper()
	var pieces []PDFPiece
	for {
		open := bytes.Index(content, []byte(" Td ("))
		if open < 0 {
			return pieces
		}
		open += len(" Td (")
		at := pdfDraw.FindSubmatch(content[:open])
		if at == nil {
			t.Fatalf("a text stands nowhere: %q", content[:open])
		}
		x, errX := strconv.ParseFloat(string(at[1]), 64)
		y, errY := strconv.ParseFloat(string(at[2]), 64)
		if errX != nil || errY != nil {
			t.Fatal(errX, errY)
		}
		text, end := pdfString(content[open:])
		pieces = append(pieces, PDFPiece{x, y, text})
		content = content[open+end:]
	}
}

// PDFString returns the text of a string as it stands between brackets in a file.
func PDFString(raw string) string {
	text, _ := pdfString([]byte(raw + ")"))
	return strings.TrimPrefix(text, "\uFEFF")
}

// pdfString reads a string to its closing bracket, and returns where that is.
func pdfString(content []byte) (text string, end int) {
	var raw []byte
	for end = 0; content[end] != ')'; end++ {
		if content[end] == '\\' {
			end++
			if content[end] == 'r' {
				raw = append(raw, '\r')
				continue
			}
		}
		raw = append(raw, content[end])
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = uint16(raw[2*i])<<8 | uint16(raw[2*i+1])
	}
	return string(utf16.Decode(units)), end
}

// pdfContinued tells the titles that are repeated where a lane goes on.
var pdfContinued = regexp.MustCompile(`\((jatkuu|forts\.|continued)\)$`)

// PDFText returns the text of a PDF, page by page, without footers and titles that
// are repeated: line by line, with tabs between the parts of a line, and then once
// more with nothing between its lines, for words that are parted between two.
func PDFText(t testing.TB, data string) string {
	t.Helper()
	var lines, parted strings.Builder
	for _, page := range PDFPages(t, data) {
		y := 0.0
		for _, piece := range page {
			if piece.Y < 60 || pdfContinued.MatchString(piece.Text) {
				continue
			}
			if piece.Y == y {
				lines.WriteByte('\t')
			} else {
				lines.WriteByte('\n')
			}
			lines.WriteString(piece.Text)
			parted.WriteString(piece.Text)
			y = piece.Y
		}
	}
	return lines.String() + "\n\n" + parted.String()
}

// Letters returns the plain letters and digits of a text, as they can be compared
// however a text was drawn.
func Letters(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return r
		}
		return -1
	}, norm.NFKD.String(workshop.CleanLine(s)))
}
