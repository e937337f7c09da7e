package likeness

import (
	"strings"
	"unicode"

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
	// open says that the last word of words also ends the text, so that
	// someone may be in the middle of typing it.
	open bool
}

// parse makes a text ready. A text of nothing but empty words keeps them, and
// one without any word counts as a word itself, so that every text is at least
// like itself.
func parse(text string) phrase {
	all := split(text)
	var kept []string
	var p phrase
	for _, t := range all {
		p.stance.hear(t)
		if isNumber(t) {
			p.numbers += t + " "
		}
		if !empty[t] {
			kept = append(kept, t)
		}
	}
	if len(kept) == 0 {
		kept = all
	}
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
	p.open = len(kept) > 0 && len(p.words) == len(kept) && strings.HasSuffix(lower(text), kept[len(kept)-1])
	return p
}

// lower is the form in which texts are compared. Accents stay: ä, ö and å are
// letters of their own in Finnish and Swedish.
func lower(text string) string { return strings.ToLower(norm.NFC.String(text)) }

// split returns the words of a text in small letters. A hyphen or an apostrophe
// inside a word is left out ("sote-uudistus" and "soteuudistus" are one word).
func split(text string) []string {
	joined := strings.Map(func(r rune) rune {
		switch r {
		case '\'', '’', '-', '‐', '‑', '\u00ad':
			return joiner
		}
		return r
	}, lower(text))
	words := strings.FieldsFunc(joined, func(r rune) bool { return r != joiner && !isWordRune(r) })
	out := words[:0]
	for _, w := range words {
		if w = strings.ReplaceAll(w, string(joiner), ""); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// joiner stands for the signs inside words while a text is split. It is no
// character, so that no text can hold it.
const joiner = '\uFFFF'

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

func isNumber(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}
