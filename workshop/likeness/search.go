package likeness

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Matches reports whether every word of a search is found in a text, in any
// inflection. For many texts make a [Query] once.
func Matches(query, text string) bool { return NewQuery(query).Matches(text) }

// Query is a search made ready for many texts. It remembers what it learned of
// the words that it met and so is not for several goroutines at once.
type Query struct {
	words []sought
	// known holds, for each word met as it was written, which of words it is,
	// as bits.
	known map[string]uint64
	// rest is the search for the words beyond those that fit the bits.
	rest *Query
	// first tells the bytes with which a word may begin that is one of words
	// or an inflection, and long is the least length of a compound.
	first [256]bool
	long  int
}

// sought is a word of a query.
type sought struct {
	*word
	// plain says that it has no accents. Then those of the text do not count
	// either: who types "kyla" on a foreign keyboard means "kylä".
	plain bool
	// start and part are without accents: how it begins, and what of it must
	// be in a compound, "" if it is too short for that.
	start, part string
}

const (
	atMost = 64 // words: as many as there are bits
	// remembered bounds the words that a query remembers.
	remembered = 1 << 16
	// sureStart is how many characters all inflections of a word share.
	sureStart = 2
)

// NewQuery makes a search ready. Words without content do not count if there
// are others.
func NewQuery(query string) *Query {
	q := newQuery()
	at := q
	seen := make(map[string]bool)
	for _, w := range full(split(query)) {
		if seen[w] {
			continue
		}
		seen[w] = true
		if len(at.words) == atMost {
			at.rest = newQuery()
			at = at.rest
		}
		at.add(newSought(w))
	}
	return q
}

func newQuery() *Query {
	q := &Query{known: make(map[string]uint64), long: math.MaxInt}
	for c := range q.first { // an accent or a sign may stand before anything
		q.first[c] = c >= utf8.RuneSelf || !unicode.IsLetter(rune(c)) && !unicode.IsDigit(rune(c))
	}
	return q
}

func (q *Query) add(s sought) {
	q.words = append(q.words, s)
	for c := range q.first {
		if strings.HasPrefix(s.start, strings.ToLower(string(rune(c)))) || s.start == "" {
			q.first[c] = true
		}
	}
	if s.part != "" {
		q.long = min(q.long, len(s.part)+shortestFront)
	}
}

func newSought(text string) sought {
	w, bare := newWord(text), plain(text)
	return sought{w, bare == text, start(bare), plain(string(w.inner))}
}

// Matches reports whether every word of the query is found in a text: as the
// beginning of a word, as another inflection of it, or as the last part of a
// compound ("kalenteri" in "tapahtumakalenteri"). A query without words matches
// every text.
func (q *Query) Matches(text string) bool {
	for ; q != nil; q = q.rest {
		if !q.matches(text) {
			return false
		}
	}
	return true
}

func (q *Query) matches(text string) bool {
	wanted := uint64(1)<<len(q.words) - 1
	var found uint64
	for found != wanted {
		token, rest := nextToken(text)
		if token == "" {
			return false
		}
		text = rest
		if !q.first[token[0]] && len(token) < q.long {
			continue
		}
		bits, ok := q.known[token]
		if !ok {
			bits = q.learn(token)
		}
		found |= bits
	}
	return true
}

// learn finds out which of the sought words a word is, and remembers it.
func (q *Query) learn(token string) uint64 {
	var bits uint64
	text := lower(token)
	bare := plain(text)
	begin := start(bare)
	var w, bareWord *word // made when first needed: stemming costs most
	for i, s := range q.words {
		if s.plain && strings.HasPrefix(bare, s.text) || strings.HasPrefix(text, s.text) {
			bits |= 1 << i
			continue
		}
		if begin != s.start && (s.part == "" || !strings.Contains(bare, s.part)) {
			continue
		}
		if w == nil {
			w, bareWord = newWord(text), newWord(bare)
		}
		if s.is(w) || s.plain && s.is(bareWord) {
			bits |= 1 << i
		}
	}
	if len(q.known) >= remembered {
		clear(q.known)
	}
	q.known[strings.Clone(token)] = bits // not to hold the whole text
	return bits
}

// is reports whether a word is another inflection of the sought one, or a
// compound that ends with it.
func (s sought) is(w *word) bool {
	if sharesForm(s.word, w) {
		return true
	}
	if down, _ := partOf(s.word, w); down.tail > 0 {
		return true
	}
	// Where a stemmer takes off too much or too little, one basic form still
	// begins the other.
	shared := sharedStart(s.runes, w.runes)
	return shared >= 6 && shared*3 >= len(s.runes)*2 && shared*3 >= len(w.runes)*2
}

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

// start returns the beginning of a word that its inflections share.
func start(word string) string {
	n := 0
	for i := range word {
		if n == sureStart {
			return word[:i]
		}
		n++
	}
	return word
}
