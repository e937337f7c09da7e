package likeness

import "strings"

// Lines are texts made ready to be searched again and again, at every key even:
// each is kept as the places of its words in a list of all words, so that a
// search looks at each word once, however many texts have it, and knows what an
// earlier one learned of it. They are not for use by several goroutines at once,
// not even to be searched.
type Lines struct {
	words []reading
	// bare is the words without accents, each behind a space, in which a search
	// looks for the few words of which it has to know more. ends is where each
	// ends.
	bare string
	ends []uint32
	// places are those of the words of all texts, one text behind the other;
	// last is behind the last one of each.
	places []uint32
	last   []uint32
}

// NewLines makes texts ready. That takes several times as long as one search by
// [Query.Matches].
func NewLines(texts []string) *Lines {
	l := &Lines{last: make([]uint32, len(texts))}
	known := make(map[string]uint32)
	for i, text := range texts {
		for {
			token, rest := nextToken(text)
			if token == "" {
				break
			}
			place, ok := known[token]
			if !ok {
				place = l.add(token, known)
			}
			l.places, text = append(l.places, place), rest
		}
		l.last[i] = uint32(len(l.places))
	}
	l.foldWords()
	return l
}

// add adds a word that was not met in this spelling, and returns its place.
func (l *Lines) add(token string, known map[string]uint32) uint32 {
	text := lower(token)
	place, ok := known[text]
	if !ok {
		place = uint32(len(l.words))
		known[text] = place
		l.words = append(l.words, reading{text: text})
	}
	known[token] = place
	return place
}

// foldWords gives all words the form without accents.
func (l *Lines) foldWords() {
	var bare strings.Builder
	for _, w := range l.words {
		bare.WriteByte(' ')
		bare.WriteString(plain(w.text))
		l.ends = append(l.ends, uint32(bare.Len()))
	}
	l.bare = bare.String()
	begin := uint32(0)
	for i, end := range l.ends {
		l.words[i].bare = l.bare[begin+1 : end]
		begin = end
	}
}

// Search returns, by their numbers from 0 and in order, the texts in which all
// words of a query are found that were not found before, elsewhere. It leaves
// the rest of the query aside.
func (l *Lines) Search(q *Query, before func(number int) Set) []int {
	sets, all := l.sets(q), q.All()
	var found []int
	var begin uint32
	for i, end := range l.last {
		set := before(i)
		for _, place := range l.places[begin:end] {
			set |= sets[place]
		}
		if set == all {
			found = append(found, i)
		}
		begin = end
	}
	return found
}

// sets returns, for each of the words, which words of a query it is.
func (l *Lines) sets(q *Query) []Set {
	sets := make([]Set, len(l.words))
	for i := range q.words {
		s := &q.words[i]
		look := func(place int) {
			if s.isFound(&l.words[place]) {
				sets[place] |= 1 << i
			}
		}
		l.eachWith(" "+s.start, look)
		if s.part != "" {
			l.eachWith(s.part, look)
		}
	}
	return sets
}

// eachWith calls fn with the place of each word that holds some characters; a
// space is what a word begins with.
func (l *Lines) eachWith(some string, fn func(place int)) {
	place, at := 0, 0
	for {
		next := strings.Index(l.bare[at:], some)
		if next < 0 {
			return
		}
		for at += next; int(l.ends[place]) <= at; {
			place++
		}
		fn(place)
		at = int(l.ends[place])
	}
}
