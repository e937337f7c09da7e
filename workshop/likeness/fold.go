package likeness

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plain returns a word without accents ("kylä" is "kyla").
func plain(word string) string {
	if strings.IndexFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return word
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(word))
}

// fold appends the words of a text in small letters without accents, each with a
// space or more before it. What most texts consist of is done here, without a
// branch that depends on the letters; the rest takes the long way.
func fold(to []byte, text string) []byte {
	to = append(slices.Grow(to, 1+len(text)), ' ')
	room, n := to[len(to):cap(to)], 0
	var part, bad byte // whether the last byte was the first of a letter; whether one was not in its place
	for i := range len(text) {
		f := &folded[text[i]]
		if f.becomes == other {
			return foldWords(to, text)
		}
		bad |= part ^ f.second
		part = f.first
		room[n] = f.becomes
		n += f.length
	}
	if bad|part != 0 {
		return foldWords(to, text)
	}
	return to[:len(to)+n]
}

// foldWords is [fold] for any text.
func foldWords(to []byte, text string) []byte {
	for {
		token, rest := nextToken(text)
		if token == "" {
			return to
		}
		to, text = append(append(to, plain(lower(token))...), ' '), rest
	}
}

// folded tells what becomes of the bytes of a text. Those of ASCII are characters;
// of the letters from À to ÿ the second byte becomes the letter, and the first,
// which is always the same, nothing.
var folded = foldTable()

type foldedByte struct {
	// becomes is the small letter or digit without accents, a space for what is
	// between words, or [other]; length is 0 if it is left out.
	becomes byte
	length  int
	// first and second are 1 for the first and second bytes of letters.
	first, second byte
}

const other = 0 // left to foldWords

func foldTable() (table [256]foldedByte) {
	for r := range rune(utf8.RuneSelf) {
		table[r] = foldRune(r)
	}
	table[0xC3] = foldedByte{becomes: ' ', first: 1}
	for b := range rune(0x40) {
		table[0x80+b] = foldRune('À' + b)
		table[0x80+b].second = 1
	}
	return table
}

func foldRune(r rune) foldedByte {
	switch bare := plain(lower(string(r))); {
	case isJoiner(r):
		return foldedByte{becomes: ' '}
	case !isWordRune(r):
		return foldedByte{becomes: ' ', length: 1}
	case len(bare) == 1:
		return foldedByte{becomes: bare[0], length: 1}
	}
	return foldedByte{becomes: other}
}
