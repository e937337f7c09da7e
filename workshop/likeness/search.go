package likeness

import (
	"bytes"
	"math/bits"
	"strconv"
	"strings"
)

// Matches reports whether every word of a search is found in a text, in any
// inflection. For many texts make a [Query] once.
func Matches(query, text string) bool { return NewQuery(query).Matches(text) }

// Query is a search made ready for many texts. It remembers what it learned of
// the words that it met and so is not for several goroutines at once.
type Query struct {
	words []sought
	// known holds, for each word met as it was written, which of words it is.
	known map[string]Set
	// rest is the search for the words beyond those that fit into a set.
	rest   *Query
	folded []byte // the text at hand
}

// Set is some of the words of a [Query], as bits.
type Set uint64

// sought is a word of a query.
type sought struct {
	*word
	// plain says that it has no accents. Then those of the text do not count
	// either: who types "kyla" on a foreign keyboard means "kylä".
	plain bool
	// start and part are without accents: how all begins that is found for it,
	// but for the compounds, and what of it must be in those, "" if it is too
	// short for that. A part begins with the start.
	start, part string
	begin       []byte // start
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
		at.words = append(at.words, newSought(w))
	}
	return q
}

func newQuery() *Query { return &Query{known: make(map[string]Set)} }

func newSought(text string) sought {
	w, bare := newWord(text), plain(text)
	s := sought{word: w, plain: bare == text, start: bare}
	if w.isStemmed() {
		s.start, s.part = start(bare), plain(string(w.inner))
	}
	s.begin = []byte(s.start)
	return s
}

// isStemmed reports whether a word has basic forms; numbers and the shortest
// words have none.
func (w *word) isStemmed() bool { return w.forms != [3]string{} }

// Matches reports whether every word of the query is found in a text: as the
// beginning of a word, as another inflection of it, or as the last part of a
// compound ("kalenteri" in "tapahtumakalenteri"). A query without words matches
// every text.
func (q *Query) Matches(text string) bool {
	for ; q != nil; q = q.rest {
		if !q.Completes(0, text) {
			return false
		}
	}
	return true
}

// All returns every word of the query, or of the first [Set] of them; see
// [Query.Rest].
func (q *Query) All() Set { return 1<<len(q.words) - 1 }

// Rest returns the query of the words that do not fit into one [Set], nil if
// there are none. What matches has to match that one, too.
func (q *Query) Rest() *Query { return q.rest }

// Numbers returns the words that are whole numbers, for what has a number of
// its own.
func (q *Query) Numbers() map[int]Set {
	numbers := make(map[int]Set)
	for i, s := range q.words {
		if n, err := strconv.Atoi(s.text); err == nil {
			numbers[n] |= 1 << i
		}
	}
	return numbers
}

// FoundIn returns the words that are found in a text as [Query.Matches] tells,
// the rest of the query aside.
func (q *Query) FoundIn(text string) (found Set) {
	for {
		token, rest := nextToken(text)
		if token == "" {
			return found
		}
		found |= q.learn(token)
		text = rest
	}
}

// Completes reports whether all words that were not found before, elsewhere, are
// found in a text, the rest of the query aside. It is for texts of which few
// have the words, and looks at the words of a text only where it has to.
func (q *Query) Completes(before Set, text string) bool {
	missing := q.All() &^ before
	if missing == 0 {
		return true
	}
	q.folded = fold(q.folded[:0], text)
	for left := missing; left != 0; left &= left - 1 {
		switch q.words[left.first()].lookIn(q.folded) {
		case surely:
			missing &^= left & -left
		case surelyNot:
			return false
		}
	}
	for missing != 0 {
		token, rest := nextToken(text)
		if token == "" {
			return false
		}
		if q.mayBe(missing, token) {
			missing &^= q.learn(token)
		}
		text = rest
	}
	return true
}

// first returns the number of the first word of a set that has one.
func (s Set) first() int { return bits.TrailingZeros64(uint64(s)) }

// mayBe reports whether a word may be one of some of the query. What is not need
// not be remembered.
func (q *Query) mayBe(some Set, token string) bool {
	q.folded = fold(q.folded[:0], token)
	for ; some != 0; some &= some - 1 {
		if q.words[some.first()].lookIn(q.folded) != surelyNot {
			return true
		}
	}
	return false
}

// answer is whether a word is found in a text.
type answer int

const (
	surelyNot answer = iota
	perhaps
	surely
)

// lookIn looks for the word in what is folded, which does not tell all.
func (s *sought) lookIn(folded []byte) answer {
	if len(s.begin) == 0 {
		return perhaps // the word is accents alone
	}
	found := surelyNot
	for at := 0; ; at++ {
		next := bytes.Index(folded[at:], s.begin)
		if next < 0 {
			return found
		}
		at += next
		begins := folded[at-1] == ' ' // one is before all
		switch {
		case begins && s.plain && hasPrefix(folded[at:], s.text):
			return surely
		case begins && (s.isStemmed() || !s.plain), s.part != "" && hasPrefix(folded[at:], s.part):
			found = perhaps
		}
	}
}

func hasPrefix(b []byte, prefix string) bool {
	return len(b) >= len(prefix) && string(b[:len(prefix)]) == prefix
}

// learn finds out which words of the query a word is, and remembers it.
func (q *Query) learn(token string) Set {
	found, ok := q.known[token]
	if ok {
		return found
	}
	text := lower(token)
	r := reading{text: text, bare: plain(text)}
	for i := range q.words {
		if q.words[i].isFound(&r) {
			found |= 1 << i
		}
	}
	if len(q.known) >= remembered {
		clear(q.known)
	}
	q.known[strings.Clone(token)] = found // not to hold the whole text
	return found
}

// reading is a word of a text, as a search reads it: in small letters, with
// accents and without.
type reading struct {
	text, bare string
	// whole and plain are these with their basic forms. They are made when they
	// are first needed: stemming costs most.
	whole, plain *word
}

// isFound reports whether a word of a text is one that is sought: as its
// beginning, as the last part of a compound, or as another inflection of it. What
// is cheap is asked first.
func (s *sought) isFound(in *reading) bool {
	switch {
	case s.plain && strings.HasPrefix(in.bare, s.text), strings.HasPrefix(in.text, s.text):
		return true
	case !s.isStemmed():
		return false
	case s.part != "" && strings.Contains(in.bare, s.part) && (s.ends(in.text) || s.plain && s.ends(in.bare)):
		return true
	case !strings.HasPrefix(in.bare, s.start):
		return false
	}
	if in.whole == nil {
		in.whole = newWord(in.text)
		if in.plain = in.whole; in.bare != in.text {
			in.plain = newWord(in.bare)
		}
	}
	return s.is(in.whole) || s.plain && s.is(in.plain)
}

// ends reports whether a word is a compound that ends with the sought one.
func (s *sought) ends(text string) bool {
	down, _ := partOf(s.word, &word{runes: runesOf(text)})
	return down.tail > 0
}

// is reports whether a word is another inflection of the sought one.
func (s *sought) is(w *word) bool {
	if sharesForm(s.word, w) {
		return true
	}
	// Where a stemmer takes off too much or too little, one basic form still
	// begins the other.
	shared := sharedStart(s.runes, w.runes)
	return shared >= 6 && shared*3 >= len(s.runes)*2 && shared*3 >= len(w.runes)*2
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
