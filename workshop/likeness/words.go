package likeness

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Words returns what a text is about: the basic forms of its words, in their
// order, without words that carry no content ("the", "on", "och"). The basic
// form is the Finnish, Swedish or English stem, whichever is shortest, and not
// always a word itself.
func Words(text string) []string {
	var forms []string
	for _, w := range parse(text).words {
		forms = append(forms, w.root)
	}
	return forms
}

// phrase is a text made ready for comparing.
type phrase struct {
	words   []*word // each once
	stance  stance
	numbers string // the numbers in it, in their order
	// open says that the last of words ends the text, so that someone may be
	// in the middle of typing it.
	open bool
}

// parse makes a text ready. A text of nothing but empty words keeps them, and
// one without any word counts as a word itself, so that every text is at least
// like itself.
func parse(text string) phrase {
	var p phrase
	all := split(text)
	for _, t := range all {
		p.stance.hear(t)
		if isNumber(t) {
			p.numbers += t + " "
		}
	}
	kept := full(all)
	if len(kept) == 0 {
		if whole := strings.TrimSpace(text); whole != "" {
			kept = []string{whole}
		}
	}
	seen := make(map[string]bool, len(kept))
	for _, t := range kept {
		if !seen[t] {
			seen[t] = true
			p.words = append(p.words, newWord(t))
		}
	}
	p.open = len(p.words) > 0 && endsWith(text, p.words[len(p.words)-1].text)
	return p
}

// endsWith reports whether a text ends with a word, so that the word may still
// be growing.
func endsWith(text, word string) bool { return strings.HasSuffix(lower(text), word) }

// split returns the words of a text in small letters.
func split(text string) []string {
	var words []string
	for {
		token, rest := nextToken(text)
		if token == "" {
			return words
		}
		if w := lower(token); w != "" {
			words = append(words, w)
		}
		text = rest
	}
}

// full returns the words that carry content, or all if none does.
func full(words []string) []string {
	var kept []string
	for _, w := range words {
		if !empty[w] {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 {
		return words
	}
	return kept
}

// lower returns a text in the form in which texts are compared: small letters,
// without the signs inside words ("sote-uudistus" and "soteuudistus" are one
// word). Accents stay: ä, ö and å are letters of their own in Finnish and
// Swedish.
func lower(text string) string {
	return strings.Map(func(r rune) rune {
		if isJoiner(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFC.String(text))
}

// nextToken cuts the first word off a text, as it is written there; it is empty
// if there is none. Search spends most of its time here.
func nextToken(s string) (token, rest string) {
	begin := -1
	for i := 0; i < len(s); {
		var in bool
		size := 1
		if c := s[i]; c < utf8.RuneSelf {
			in = wordASCII[c]
		} else {
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			in = r >= 'À' && r <= 'ÿ' && r != '×' && r != '÷' || isWordRune(r)
		}
		switch {
		case in && begin < 0:
			begin = i
		case !in && begin >= 0:
			return s[begin:i], s[i:]
		}
		i += size
	}
	if begin < 0 {
		return "", ""
	}
	return s[begin:], ""
}

// wordASCII tells the characters of words among the first 128.
var wordASCII = func() (table [utf8.RuneSelf]bool) {
	for r := range rune(utf8.RuneSelf) {
		table[r] = isWordRune(r)
	}
	return table
}()

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || isJoiner(r)
}

// isJoiner tells the signs inside words: hyphens and apostrophes.
func isJoiner(r rune) bool {
	switch r {
	case '\'', '’', '-', '‐', '‑', '\u00ad':
		return true
	}
	return false
}

func isNumber(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}
