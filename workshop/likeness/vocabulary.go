package likeness

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// vocabulary is the words of some texts.
type vocabulary struct {
	terms  []*topicTerm // in the order in which they come first
	byText map[string]*topicTerm
	// of are the centres that each text is listed under, while it is free.
	of      [][]*centre
	centres []*centre
}

// topicTerm is a word of some texts.
type topicTerm struct {
	*word
	place    int
	notes    []int
	surfaces map[string]int // as it was written, and how often
}

func newVocabulary(texts []Text, most int) *vocabulary {
	v := &vocabulary{byText: make(map[string]*topicTerm), of: make([][]*centre, len(texts))}
	apart := 0
	for i, t := range texts {
		apart += v.read(i, t.Text)
	}
	v.gather(v.related(apart <= 0), most)
	return v
}

// read takes in the words of a text. It returns how many more empty words it
// has of English than of Finnish and Swedish.
func (v *vocabulary) read(n int, text string) (apart int) {
	for {
		var token string
		if token, text = nextToken(text); token == "" {
			return apart
		}
		w := lower(token)
		apart += apartness[w]
		t, known := v.byText[w]
		if !known {
			t = v.learn(w)
		}
		if t == nil {
			continue
		}
		t.surfaces[capital(token)]++
		if len(t.notes) == 0 || t.notes[len(t.notes)-1] != n {
			t.notes = append(t.notes, n)
		}
	}
}

// learn takes in a word that was not seen before; nil for one that says nothing
// of what a text is about.
func (v *vocabulary) learn(text string) *topicTerm {
	v.byText[text] = nil
	if empty[text] || light[text] || isNumber(text) || utf8.RuneCountInString(text) < 3 {
		return nil
	}
	w := newWord(text)
	if isPale(w) || w.sense.sign != 0 && !w.sense.axis.subject {
		return nil
	}
	t := &topicTerm{word: w, place: len(v.terms), surfaces: make(map[string]int)}
	v.byText[text] = t
	v.terms = append(v.terms, t)
	return t
}

// gather finds the notes of each word that can be a topic, of which there are
// at most so many.
func (v *vocabulary) gather(related [][]*topicTerm, most int) {
	for _, t := range v.terms {
		c := &centre{term: t, forms: []*topicTerm{t}}
		c.own = append(c.own, t.notes...)
		for _, o := range related[t.place] {
			if sharesForm(t.word, o.word) {
				c.forms = append(c.forms, o)
				c.own = append(c.own, o.notes...)
			} else {
				c.compounds = append(c.compounds, o)
				c.notes = append(c.notes, o.notes...)
			}
		}
		c.notes, c.own = once(append(c.notes, c.own...)), once(c.own)
		if len(c.notes) < 2 || len(c.notes) > most {
			continue
		}
		v.centres = append(v.centres, c)
		for _, n := range c.notes {
			v.of[n] = append(v.of[n], c)
		}
	}
}

// once sorts numbers and leaves each in once.
func once(numbers []int) []int {
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// related finds for each term the others that are the same word or a compound
// with it.
func (v *vocabulary) related(compounds bool) [][]*topicTerm {
	byForm, byPart := v.lists()
	out := make([][]*topicTerm, len(v.terms))
	add := func(t, o *topicTerm) {
		if t != o && !slices.Contains(out[t.place], o) {
			out[t.place] = append(out[t.place], o)
		}
	}
	for _, t := range v.terms {
		for _, f := range t.forms {
			for _, o := range byForm[f] {
				if sharesForm(t.word, o.word) {
					add(t, o)
				}
			}
		}
		for _, part := range t.substrings(compounds) {
			for _, o := range byPart[part] {
				if o.standsIn(t) {
					add(o, t)
				}
			}
		}
	}
	return out
}

// lists lists the terms by their basic forms, and by what is looked for of them
// in compounds.
func (v *vocabulary) lists() (byForm, byPart map[string][]*topicTerm) {
	byForm, byPart = make(map[string][]*topicTerm), make(map[string][]*topicTerm)
	for _, t := range v.terms {
		for i, f := range t.forms {
			if f != "" && !slices.Contains(t.forms[:i], f) {
				byForm[f] = append(byForm[f], t)
			}
		}
		if len(t.inner) > 0 {
			byPart[string(t.inner)] = append(byPart[string(t.inner)], t)
		}
	}
	return byForm, byPart
}

// substrings returns what a word may be a compound with.
func (t *topicTerm) substrings(compounds bool) []string {
	if !compounds || len(t.runes) > longestCompound {
		return nil
	}
	var out []string
	for from := range t.text {
		rest := t.text[from:]
		for to := range rest {
			if to >= shortestPart {
				out = append(out, rest[:to])
			}
		}
		out = append(out, rest)
	}
	return out
}

// longestCompound is the length to which a word is taken for a compound, in
// characters: what is longer was written without spaces.
const longestCompound = 40

// standsIn reports whether a word is a part of a compound. Before a last part
// stand three characters at least, or one of the few nouns of two.
func (t *topicTerm) standsIn(compound *topicTerm) bool {
	if down, _ := partOf(t.word, compound.word); down.none() {
		return false
	}
	at := lastIndex(compound.runes, t.inner)
	return at != shortestFront || slices.Contains(shortNouns, string(compound.runes[:at]))
}

// shortNouns are the nouns of two letters that compounds begin with, in Finnish
// and Swedish.
var shortNouns = []string{"yö", "by", "is", "ås"}

// capital makes the first letter of a word large.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// apartness tells the empty words of English by 1, those of the other languages
// by -1. English writes its compounds apart, so that a word inside another is
// there by chance ("rent" in "different").
var apartness = func() map[string]int {
	m := make(map[string]int)
	for _, w := range strings.Fields(emptyEnglish) {
		m[w]++
	}
	for _, w := range strings.Fields(emptyFinnish + emptySwedish) {
		m[w]--
	}
	return m
}()
