package compare

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

// ideas divides sayings, each with all words in which it was said, into ideas:
// it returns the number of each saying's idea, from 0, and how many ideas there
// are. What was said first, or on which side, does not matter. Sayings are alike
// from a score of least, which is [likeness.Threshold] or more.
//
// A saying joins an idea only if it is like every other there (complete
// linkage, as in [likeness.Index.Groups]), and the likest are joined first. Two
// are as like as the likest of their words: whoever noted other words beside
// the first told that both say the same.
func ideas(sayings map[string][]string, least float64) (number map[string]int, count int) {
	keys := slices.Sorted(maps.Keys(sayings))
	pairs := pairsOf(keys, sayings, least)
	l := newLinkage(len(keys), pairs)
	for _, p := range pairs {
		l.join(p.a, p.b)
	}
	number = make(map[string]int, len(keys))
	numbers := make(map[int]int)
	for i, key := range keys {
		if _, ok := numbers[l.of[i]]; !ok {
			numbers[l.of[i]] = len(numbers)
		}
		number[key] = numbers[l.of[i]]
	}
	return number, len(numbers)
}

// pair is two sayings, by their places in the list of keys, that are alike.
type pair struct {
	a, b  int // a < b
	score float64
}

// pairsOf returns the sayings that are alike, the likest first.
func pairsOf(keys []string, sayings map[string][]string, least float64) []pair {
	var index likeness.Index
	owner := make(map[workshop.ID]int)
	for i, key := range keys {
		for _, text := range sayings[key] {
			id := workshop.ID(strconv.Itoa(len(owner)))
			owner[id] = i
			index.Add(id, text)
		}
	}
	best := make(map[[2]int]float64)
	for _, p := range index.Pairs() {
		a, b := owner[p.A], owner[p.B]
		if a != b && p.Score >= least {
			at := [2]int{min(a, b), max(a, b)}
			best[at] = max(best[at], p.Score)
		}
	}
	pairs := make([]pair, 0, len(best))
	for at, score := range best {
		pairs = append(pairs, pair{at[0], at[1], score})
	}
	slices.SortFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), x.a-y.a, x.b-y.b)
	})
	return pairs
}

// linkage is a division into ideas under way.
type linkage struct {
	of   []int   // the idea of each saying
	in   [][]int // the sayings of each idea
	like map[[2]int]bool
}

// newLinkage makes an idea of each of n sayings.
func newLinkage(n int, pairs []pair) linkage {
	l := linkage{make([]int, n), make([][]int, n), make(map[[2]int]bool, len(pairs))}
	for i := range n {
		l.of[i], l.in[i] = i, []int{i}
	}
	for _, p := range pairs {
		l.like[[2]int{p.a, p.b}] = true
	}
	return l
}

// join makes one idea of those of two sayings, if all in them are alike.
func (l *linkage) join(a, b int) {
	g, h := l.of[a], l.of[b]
	if g == h || !l.allAlike(g, h) {
		return
	}
	for _, i := range l.in[h] {
		l.of[i] = g
	}
	l.in[g], l.in[h] = append(l.in[g], l.in[h]...), nil
}

func (l *linkage) allAlike(g, h int) bool {
	for _, a := range l.in[g] {
		for _, b := range l.in[h] {
			if !l.like[[2]int{min(a, b), max(a, b)}] {
				return false
			}
		}
	}
	return true
}
