package workshop

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// plain returns a text in small letters without accents ("Åke" is "ake").
func plain(s string) string {
	s = norm.NFD.String(strings.ToLower(s))
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, s)
}

// Matches reports whether each word of query is the start of a word of text,
// in any order. Accents count only if the query has them.
func Matches(query, text string) bool {
	var exact, accentless []string // made when they are first needed: lists match at every key
	for _, q := range wordsOf(strings.ToLower(query)) {
		in, made := &exact, strings.ToLower
		if plain(q) == q {
			in, made = &accentless, plain
		}
		if *in == nil {
			*in = wordsOf(made(text))
		}
		if !anyStarts(*in, q) {
			return false
		}
	}
	return true
}

// MatchesWhole reports whether a query matches and every word of it stands in the
// text as it is, not only at the start of a longer word.
func MatchesWhole(query, text string) bool {
	if !Matches(query, text) {
		return false
	}
	words := wordsOf(plain(text))
	for _, q := range wordsOf(plain(query)) {
		if !slices.Contains(words, q) {
			return false
		}
	}
	return true
}

// Findable is a text made ready for [Query.In]: what a list of thousands matches
// at every key.
type Findable struct{ exact, accentless string } // words, each behind a space

// NewFindable makes a text ready.
func NewFindable(text string) Findable {
	ready := func(s string) string {
		var b strings.Builder
		for _, w := range wordsOf(s) {
			b.WriteByte(' ')
			b.WriteString(w)
		}
		return b.String()
	}
	return Findable{ready(strings.ToLower(text)), ready(plain(text))}
}

// Query is words made ready to be looked for in many texts.
type Query struct{ exact, accentless []string } // each behind a space

// NewQuery makes words ready.
func NewQuery(words string) (q Query) {
	for _, w := range wordsOf(strings.ToLower(words)) {
		if plain(w) == w {
			q.accentless = append(q.accentless, " "+w)
		} else {
			q.exact = append(q.exact, " "+w)
		}
	}
	return q
}

// In reports what [Matches] does of the same texts.
func (q Query) In(f Findable) bool {
	for _, w := range q.accentless {
		if !strings.Contains(f.accentless, w) {
			return false
		}
	}
	for _, w := range q.exact {
		if !strings.Contains(f.exact, w) {
			return false
		}
	}
	return true
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !isWordRune(r) })
}

func anyStarts(words []string, prefix string) bool {
	for _, w := range words {
		if strings.HasPrefix(w, prefix) {
			return true
		}
	}
	return false
}

// slug returns a text as it can stand in a meeting's code: small letters a-z,
// digits and single hyphens.
func slug(s string) string {
	parts := strings.FieldsFunc(plain(s), func(r rune) bool {
		return r > unicode.MaxASCII || !isWordRune(r)
	})
	const most = 40
	out := strings.Join(parts, "-")
	if len(out) > most {
		out = strings.TrimRight(out[:most], "-")
	}
	return out
}

// numbered returns base, or base with the first number from 2 that is free.
func numbered(base, sep string, taken func(string) bool) string {
	name := base
	for i := 2; taken(name); i++ {
		name = base + sep + strconv.Itoa(i)
	}
	return name
}
