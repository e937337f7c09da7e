package intake

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Encoding is how the characters of a text file are written.
type Encoding string

// The encodings that are told apart. A byte-order mark decides; else a text
// that is valid UTF-8 is UTF-8, and any other is Windows-1252, in which older
// spreadsheet programs save. Guessing by frequencies does worse.
//
// Where two exports were put together, one in each, the text is read line by
// line: see [MixedEncodings].
const (
	UTF8        Encoding = "UTF-8"
	UTF16LE     Encoding = "UTF-16LE"
	UTF16BE     Encoding = "UTF-16BE"
	Windows1252 Encoding = "Windows-1252"
	// MixedEncodings has lines of both. A line that is valid UTF-8 is read so.
	// Of another, the wrong bytes alone are read as Windows-1252 where more of
	// its special characters are right than wrong, and else the whole line.
	MixedEncodings Encoding = "UTF-8 + Windows-1252"
)

// decode returns a text as UTF-8, without its byte-order mark.
func decode(data []byte) (string, Encoding) {
	if rest, ok := bytes.CutPrefix(data, []byte{0xFF, 0xFE}); ok {
		return decodeUTF16(rest, 0, 1), UTF16LE
	}
	if rest, ok := bytes.CutPrefix(data, []byte{0xFE, 0xFF}); ok {
		return decodeUTF16(rest, 1, 0), UTF16BE
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if utf8.Valid(data) {
		return string(data), UTF8
	}
	return decodeLines(data)
}

// decodeUTF16 reads units of two bytes; low and high say which of them is which.
// Half a unit at the end becomes the replacement character.
func decodeUTF16(data []byte, low, high int) string {
	units := make([]uint16, 0, len(data)/2+1)
	for ; len(data) >= 2; data = data[2:] {
		units = append(units, uint16(data[low])|uint16(data[high])<<8)
	}
	if len(data) > 0 {
		units = append(units, utf8.RuneError)
	}
	return string(utf16.Decode(units))
}

// decodeLines reads a text that is not all UTF-8.
func decodeLines(data []byte) (string, Encoding) {
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	encoding := Windows1252
	for len(data) > 0 {
		n := bytes.IndexAny(data, "\r\n") + 1
		if n == 0 {
			n = len(data)
		}
		line := data[:n]
		data = data[n:]
		right, wrong := special(line)
		if right > wrong {
			encoding = MixedEncodings
		}
		decodeLine(&b, line, right > wrong)
	}
	return b.String(), encoding
}

// special counts the characters of a line beyond ASCII that are right in UTF-8,
// and the bytes that are wrong.
func special(line []byte) (right, wrong int) {
	for len(line) > 0 {
		r, size := utf8.DecodeRune(line)
		switch {
		case r == utf8.RuneError && size == 1:
			wrong++
		case size > 1:
			right++
		}
		line = line[size:]
	}
	return right, wrong
}

// decodeLine writes a line, as UTF-8 as far as that goes or as Windows-1252.
func decodeLine(b *strings.Builder, line []byte, isUTF8 bool) {
	for len(line) > 0 {
		r, size := utf8.DecodeRune(line)
		if !isUTF8 || r == utf8.RuneError && size == 1 {
			r, size = charmap.Windows1252.DecodeByte(line[0]), 1
		}
		b.WriteRune(r)
		line = line[size:]
	}
}
