package likeness

import (
	"cmp"
	"slices"
	"strings"

	"talkoot/workshop"
)

// Index finds the likely twins of a text among the notes of a board. The zero
// value is empty and ready. It is not for use by several goroutines at once;
// Find changes nothing.
type Index struct {
	entries map[workshop.ID]*entry
	terms   map[string]*term
	// grams finds the words that may be alike: each lists the words that
	// hold these three characters in a row.
	grams map[gram][]*term
}

// entry is a note in an index.
type entry struct {
	id     workshop.ID
	text   string
	phrase phrase
	terms  []*term // those of phrase.words, in the same order
}

// term is a word that some note of an index has.
type term struct {
	*word
	in []*entry
	// near are the terms that are alike, itself too.
	near []neighbour
}

// neighbour is a term that is like another, with the link to it and back.
type neighbour struct {
	term     *term
	to, from link
}

// Match is a note that is like a text.
type Match struct {
	ID workshop.ID
	// Score is how like it is, as in [Of]: [Threshold] to 1.
	Score float64
}

// Len returns how many notes there are in the index.
func (x *Index) Len() int { return len(x.entries) }

// Add puts a note into the index, or gives it another text.
func (x *Index) Add(id workshop.ID, text string) {
	if e := x.entries[id]; e != nil {
		if e.text == text {
			return
		}
		x.Remove(id)
	}
	if x.entries == nil {
		x.entries = make(map[workshop.ID]*entry)
		x.terms = make(map[string]*term)
		x.grams = make(map[gram][]*term)
	}
	e := &entry{id: id, text: text, phrase: parse(text)}
	for _, w := range e.phrase.words {
		t := x.terms[w.text]
		if t == nil {
			t = x.addTerm(w)
		}
		t.in = append(t.in, e)
		e.terms = append(e.terms, t)
	}
	x.entries[id] = e
}

// Remove takes a note out of the index, if it is there.
func (x *Index) Remove(id workshop.ID) {
	e := x.entries[id]
	if e == nil {
		return
	}
	delete(x.entries, id)
	for _, t := range e.terms {
		t.in = slices.DeleteFunc(t.in, func(o *entry) bool { return o == e })
		if len(t.in) == 0 {
			x.removeTerm(t)
		}
	}
}

func (x *Index) addTerm(w *word) *term {
	t := &term{word: w}
	t.near = x.neighbours(w)
	for _, n := range t.near {
		n.term.near = append(n.term.near, neighbour{t, n.from, n.to})
	}
	same := link{whole: 1}
	t.near = append(t.near, neighbour{t, same, same})
	x.terms[w.text] = t
	for _, g := range gramsOf(w) {
		x.grams[g] = append(x.grams[g], t)
	}
	return t
}

func (x *Index) removeTerm(t *term) {
	delete(x.terms, t.text)
	is := func(o *term) bool { return o == t }
	for _, g := range gramsOf(t.word) {
		if x.grams[g] = slices.DeleteFunc(x.grams[g], is); len(x.grams[g]) == 0 {
			delete(x.grams, g)
		}
	}
	for _, n := range t.near {
		if n.term == t {
			continue
		}
		n.term.near = slices.DeleteFunc(n.term.near, func(o neighbour) bool { return o.term == t })
	}
}

// neighbours finds the terms that are like a word.
func (x *Index) neighbours(w *word) []neighbour {
	var near []neighbour
	seen := make(map[*term]bool)
	for _, g := range gramsOf(w) {
		for _, t := range x.grams[g] {
			if seen[t] {
				continue
			}
			seen[t] = true
			if to, from := linkWords(w, t.word); !to.none() || !from.none() {
				near = append(near, neighbour{t, to, from})
			}
		}
	}
	return near
}

// gram is three characters in a row, or the side of an axis that a word takes:
// what two words must share to be alike in any way.
type gram [3]rune

// gramsOf returns the grams of a word, each once.
func gramsOf(w *word) []gram {
	var grams []gram
	for i := 0; i+3 <= len(w.runes); i++ {
		grams = append(grams, gram{w.runes[i], w.runes[i+1], w.runes[i+2]})
	}
	switch len(w.runes) {
	case 1, 2:
		grams = append(grams, gram{w.runes[0], w.runes[len(w.runes)-1], -1})
	}
	if i := slices.Index(axes, w.sense.axis); i >= 0 && w.sense.axis.alike {
		grams = append(grams, gram{-1, rune(i), rune(w.sense.sign)})
	}
	slices.SortFunc(grams, func(a, b gram) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(grams)
}

// Find returns the notes that are like a text, the likest first and of equals
// the one with the smaller id, which is the older one. Most bounds their
// number; 0 or less is no bound. A note that was added with that very text is
// found with score 1.
//
// The text may be half typed: its last word may be the beginning of a word,
// unless a space or other sign follows it. A note is found once what is typed
// covers about two thirds of it, and nothing that it lacks is typed.
func (x *Index) Find(text string, most int) []Match {
	p := parse(text)
	q := query{phrase: &p}
	for i, w := range p.words {
		if i == len(p.words)-1 && p.open {
			q.near = append(q.near, x.completions(w))
			continue
		}
		if t := x.terms[w.text]; t != nil {
			q.near = append(q.near, t.near)
		} else {
			q.near = append(q.near, x.neighbours(w))
		}
	}
	matches := q.run(func(*entry) bool { return true })
	for i := range matches {
		if x.entries[matches[i].ID].text == text {
			matches[i].Score = 1
		}
	}
	slices.SortFunc(matches, compareMatches)
	if most > 0 && len(matches) > most {
		matches = matches[:most]
	}
	return matches
}

func compareMatches(a, b Match) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID))
}

// completions finds the terms that are like a word and those that begin with
// it. The latter count by how much of them is there.
func (x *Index) completions(w *word) []neighbour {
	near := x.neighbours(w)
	if len(w.runes) < leastTyped {
		return near
	}
	for _, t := range x.grams[gram(w.runes[:3])] {
		if len(t.runes) <= len(w.runes) || !strings.HasPrefix(t.text, w.text) {
			continue
		}
		typed := link{whole: float64(len(w.runes)) / float64(len(t.runes))}
		i := slices.IndexFunc(near, func(n neighbour) bool { return n.term == t })
		if i < 0 {
			near = append(near, neighbour{t, link{whole: 1}, typed})
			continue
		}
		near[i].to.whole = 1
		near[i].from.whole = max(near[i].from.whole, typed.whole)
	}
	return near
}

// leastTyped is how many characters of a word must be typed before it counts as
// the beginning of others.
const leastTyped = 3
