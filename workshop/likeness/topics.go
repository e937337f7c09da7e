package likeness

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"talkoot/workshop"
)

// Text is a note as [Topics] reads it.
type Text struct {
	ID   workshop.ID
	Text string
}

// Topic is a word that several notes have in common.
type Topic struct {
	// Name is the word in a form in which it was written, in its basic form
	// if that was.
	Name  string
	Notes []workshop.ID // in the order of the texts
}

// Topics suggests what the notes of a board could be grouped under: a word that
// two of them have in common, or, where there are many notes, three. A word is
// the same in any inflection and as a part of a compound. What a quarter of the
// board has in common divides nothing and is no topic. The topic of the most
// notes comes first; a note is in one topic at most.
func Topics(texts []Text) []Topic {
	least := 2
	if len(texts) >= manyTexts {
		least = 3
	}
	v := newVocabulary(texts, max(neverWide, len(texts)/4))
	var topics []Topic
	for {
		c := v.widest()
		if c == nil || len(c.notes) < least {
			return topics
		}
		t := Topic{Name: c.name()}
		for _, n := range c.notes {
			t.Notes = append(t.Notes, texts[n].ID)
		}
		topics = append(topics, t)
		v.take(c.notes)
	}
}

const (
	// manyTexts is from how many notes on two of them are too few for a topic.
	manyTexts = 60
	// neverWide is how many notes of the smallest board can be one topic.
	neverWide = 6
)

// centre is a word as a topic.
type centre struct {
	term  *topicTerm
	forms []*topicTerm // the word in all its inflections
	// compounds are the words of which it is a part.
	compounds []*topicTerm
	notes     []int // those that are free, in order
	own       []int // those of them that have the word itself
}

// widest returns the topic of the most free notes, nil if there is none. Of
// equals it is the one whose own word more of them have, and then the one whose
// notes come first.
func (v *vocabulary) widest() *centre {
	var best *centre
	for _, c := range v.centres {
		if len(c.notes) > 0 && (best == nil || c.before(best)) {
			best = c
		}
	}
	return best
}

// before reports whether a topic is to be suggested before another one.
func (c *centre) before(o *centre) bool {
	return cmp.Or(
		cmp.Compare(len(o.notes), len(c.notes)), cmp.Compare(len(o.own), len(c.own)), cmp.Compare(c.notes[0], o.notes[0]),
	) < 0
}

// take says that notes are free no more.
func (v *vocabulary) take(notes []int) {
	for _, n := range slices.Clone(notes) {
		for _, c := range v.of[n] {
			taken := func(x int) bool { return x == n }
			c.notes, c.own = slices.DeleteFunc(c.notes, taken), slices.DeleteFunc(c.own, taken)
		}
	}
}

// name returns the form of the word that names the topic best. That is the basic
// form, which other forms begin with; or else a Finnish plural; or else what is
// seen most often.
func (c *centre) name() string {
	best, rank := "", [4]int{}
	offer := func(t *topicTerm, surface string, times int) {
		r := [4]int{0, 0, times, -utf8.RuneCountInString(surface)}
		if c.begins(lower(surface)) {
			r[0] = 1
		}
		if n := len(t.runes); n > 2 && t.runes[n-1] == 't' && strings.ContainsRune(finnishVowels, t.runes[n-2]) {
			r[1] = 1
		}
		if best == "" || cmp.Or(slices.Compare(r[:], rank[:]), strings.Compare(surface, best)) > 0 {
			best, rank = surface, r
		}
	}
	for _, t := range c.forms {
		for surface, times := range t.surfaces {
			offer(t, surface, times)
		}
	}
	for _, o := range c.compounds { // "kyläkoulu" has the basic form of "koulun"
		tail := string(o.runes[max(0, lastIndex(o.runes, c.term.inner)):])
		if c.begins(tail) {
			offer(o, capital(tail), 1)
		}
	}
	return best
}

// begins reports whether another form of the word begins with a text.
func (c *centre) begins(text string) bool {
	return slices.ContainsFunc(c.forms, func(t *topicTerm) bool {
		return t.text != text && strings.HasPrefix(t.text, text)
	})
}
