package likeness

import "math"

// Threshold is the score from which two texts count as near-duplicates. It and
// the weights below are tuned on one half of testdata/pairs.tsv.
const Threshold = 0.7

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
	var ca, cb cover
	ca.reset(len(pa.words))
	cb.reset(len(pb.words))
	for i, wa := range pa.words {
		for j, wb := range pb.words {
			ab, ba := linkWords(wa, wb)
			ca.add(i, ab)
			cb.add(j, ba)
		}
	}
	return score(&pa, &pb, &ca, &cb)
}

// cover gathers how much of each word of a text is found in another.
type cover []link

func (c *cover) reset(n int) {
	if cap(*c) < n {
		*c = make(cover, n, 2*n)
	}
	*c = (*c)[:n]
	clear(*c)
}

func (c cover) add(i int, l link) {
	c[i].whole = max(c[i].whole, l.whole)
	c[i].tail = max(c[i].tail, l.tail)
	c[i].front = max(c[i].front, l.front)
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

// score weighs what is found against what is not.
func score(a, b *phrase, ca, cb *cover) float64 {
	foundA, aloneA := ca.sum(a.words)
	foundB, aloneB := cb.sum(b.words)
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
