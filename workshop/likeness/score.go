package likeness

import "math"

// Threshold is the score from which two texts count as near-duplicates. It and
// the weights below are tuned on one half of testdata/pairs.tsv.
const Threshold = 0.67

const (
	// substituted weighs what both texts have alone: where each has a word
	// that the other lacks, they speak of different things.
	substituted = 1.35
	// added weighs what only the longer text has besides: most often a detail.
	added = 0.6
	// opposed is what is left of the score of opposites.
	opposed = 0.5
)

// Of returns how alike two texts are, from 0 to 1. It is symmetric, and a text
// is like itself with 1.
//
// The score is a symmetric Tversky index (A. Tversky, "Features of similarity",
// 1977; in the form of S. Jimenez, C. Becerra and A. Gelbukh,
// "SOFTCARDINALITY-CORE", 2013) over words that may be alike in part.
func Of(a, b string) float64 {
	if a == b {
		return 1
	}
	pa, pb := parse(a), parse(b)
	var c comparison
	c.reset(len(pa.words), len(pb.words))
	for i, wa := range pa.words {
		for j, wb := range pb.words {
			ab, ba := linkWords(wa, wb)
			c.add(i, j, ab, ba)
		}
	}
	return c.score(&pa, &pb)
}

// comparison gathers how much of each word of a text is found in another text,
// both ways. It can be used again after a reset.
type comparison struct {
	a, b cover
	// fronts are the places of words that the other text has as the front of
	// a compound.
	fronts []front
}

type cover []link

// front is the place of a word and that of the compound that begins with it.
type front struct {
	part, compound     int
	parts, compoundsOf *cover
}

func (c *comparison) reset(n, m int) {
	c.a = append(c.a[:0], make(cover, n)...)
	c.b = append(c.b[:0], make(cover, m)...)
	c.fronts = c.fronts[:0]
}

// add takes in how alike word i of the one text and word j of the other are.
func (c *comparison) add(i, j int, ab, ba link) {
	c.a[i] = c.a[i].with(ab)
	c.b[j] = c.b[j].with(ba)
	if ba.front > 0 {
		c.fronts = append(c.fronts, front{i, j, &c.a, &c.b})
	}
	if ab.front > 0 {
		c.fronts = append(c.fronts, front{j, i, &c.b, &c.a})
	}
}

func (l link) with(o link) link {
	return link{max(l.whole, o.whole), max(l.tail, o.tail), max(l.front, o.front)}
}

// score weighs what is found against what is not.
func (c *comparison) score(a, b *phrase) float64 {
	for _, f := range c.fronts {
		// "calendar for events" has all of "event calendar".
		if (*f.compoundsOf)[f.compound].tail > 0 {
			l := &(*f.parts)[f.part]
			l.whole = max(l.whole, asTail)
		}
	}
	foundA, aloneA := c.a.sum(a.words)
	foundB, aloneB := c.b.sum(b.words)
	found := (foundA + foundB) / 2
	if found == 0 {
		return 0
	}
	s := found / (found + substituted*min(aloneA, aloneB) + added*math.Abs(aloneA-aloneB))
	if a.stance.opposes(b.stance) || a.numbers != "" && b.numbers != "" && a.numbers != b.numbers {
		s *= opposed
	}
	return s
}

// sum returns the weight of what is found of the words, and of what is not.
func (c cover) sum(words []*word) (found, alone float64) {
	for i, w := range words {
		l := c[i]
		part := l.tail + l.front
		if l.tail == 0 {
			part *= frontAlone
		}
		share := max(l.whole, min(1, part))
		found += w.weight * share
		alone += w.weight * (1 - share)
	}
	return found, alone
}
