package likeness_test

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

// vocabulary is taken from the pairs, so that random notes share words.
func vocabulary(t testing.TB) []string {
	seen := make(map[string]bool)
	for _, p := range readPairs(t) {
		for _, w := range append(strings.Fields(p.a), strings.Fields(p.b)...) {
			seen[w] = true
		}
	}
	words := make([]string, 0, len(seen))
	for w := range seen {
		words = append(words, w)
	}
	slices.Sort(words)
	return words
}

// noteText makes texts of words that people use, and at times of anything.
func noteText(words []string) *rapid.Generator[string] {
	plain := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 6).Draw(t, "words"), " ")
	})
	return rapid.OneOf(plain, plain, plain, rapid.String())
}

func TestScoreProperties(t *testing.T) {
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		a, b := noteText(words).Draw(t, "a"), noteText(words).Draw(t, "b")
		if s := likeness.Of(a, a); s != 1 {
			t.Errorf("like itself with %v", s)
		}
		ab, ba := likeness.Of(a, b), likeness.Of(b, a)
		if math.Abs(ab-ba) > 1e-9 {
			t.Errorf("%v one way, %v the other", ab, ba)
		}
		if ab < 0 || ab > 1 || math.IsNaN(ab) {
			t.Errorf("score %v", ab)
		}
	})
}

// TestIndexForgetsItsHistory: what was added in which order, reworded and
// removed again leaves no trace.
func TestIndexForgetsItsHistory(t *testing.T) {
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(noteText(words), 0, 20).Draw(t, "texts")
		ids := make([]workshop.ID, len(texts))
		var straight, winding likeness.Index
		for i, text := range texts {
			ids[i] = workshop.ID(fmt.Sprintf("%02d", i))
			straight.Add(ids[i], text)
		}
		for _, i := range rapid.Permutation(ids).Draw(t, "order") {
			at := slices.Index(ids, i)
			extra := workshop.ID("x" + i)
			winding.Add(extra, noteText(words).Draw(t, "extra"))
			winding.Add(i, noteText(words).Draw(t, "earlier"))
			winding.Add(i, texts[at])
			winding.Remove(extra)
			winding.Remove("nothing")
		}
		if straight.Len() != winding.Len() {
			t.Fatalf("%d notes, then %d", straight.Len(), winding.Len())
		}
		for _, text := range append(texts, noteText(words).Draw(t, "other")) {
			if a, b := straight.Find(text, 0), winding.Find(text, 0); !sameMatches(a, b) {
				t.Errorf("%q: %v, then %v", text, a, b)
			}
		}
		if a, b := straight.Groups(), winding.Groups(); !reflect.DeepEqual(a, b) {
			t.Errorf("groups %v, then %v", a, b)
		}
		for _, id := range ids {
			winding.Remove(id)
		}
		if !winding.IsBare() {
			t.Error("something is left after everything was removed")
		}
	})
}

func sameMatches(a, b []likeness.Match) bool {
	return slices.EqualFunc(a, b, func(m, n likeness.Match) bool {
		return m.ID == n.ID && math.Abs(m.Score-n.Score) < 1e-9
	})
}

// TestIndexFindsWhatScoresAlike: the shortcuts of the index lose no pair that
// [likeness.Of] finds.
func TestIndexFindsWhatScoresAlike(t *testing.T) {
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(noteText(words), 2, 12).Draw(t, "texts")
		x := indexOf(texts...)
		pairs := make(map[[2]workshop.ID]float64)
		for _, p := range x.Pairs() {
			pairs[[2]workshop.ID{p.A, p.B}] = p.Score
		}
		for i, a := range texts {
			found := x.Find(a, 0)
			if m := slices.IndexFunc(found, func(m likeness.Match) bool { return m.ID == id(i) }); strings.TrimSpace(a) != "" && (m < 0 || found[m].Score != 1) {
				t.Errorf("%q does not find itself: %v", a, found)
			}
			for j := i + 1; j < len(texts); j++ {
				s := likeness.Of(a, texts[j])
				got := pairs[[2]workshop.ID{id(i), id(j)}]
				if math.Abs(s-likeness.Threshold) > 1e-9 && strings.TrimSpace(a) != "" && (s >= likeness.Threshold) != (got != 0) ||
					got != 0 && math.Abs(got-s) > 1e-9 {
					t.Errorf("%q, %q: %v, in the index %v", a, texts[j], s, got)
				}
			}
		}
	})
}

func TestGroupsAreOfNotesThatAreAllAlike(t *testing.T) {
	words := vocabulary(t)[:40]
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(noteText(words), 0, 20).Draw(t, "texts")
		x := indexOf(texts...)
		seen := make(map[workshop.ID]bool)
		for _, g := range x.Groups() {
			if len(g) < 2 || !slices.IsSorted(g) {
				t.Errorf("group %v", g)
			}
			for i, a := range g {
				if seen[a] {
					t.Errorf("%s is in two groups", a)
				}
				seen[a] = true
				for _, b := range g[:i] {
					if s := likeness.Of(texts[number(a)], texts[number(b)]); s < likeness.Threshold-1e-9 {
						t.Errorf("%q and %q in a group: %v", texts[number(a)], texts[number(b)], s)
					}
				}
			}
		}
	})
}

// TestSearchFindsWhatItReads: a text is found by its own words, in any order
// and with or without accents.
func TestSearchFindsWhatItReads(t *testing.T) {
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		text := noteText(words).Draw(t, "text")
		if !likeness.Matches(text, text) {
			t.Errorf("%q does not find itself", text)
		}
		some := rapid.SliceOfN(rapid.SampledFrom(words), 1, 5).Draw(t, "some")
		turned := slices.Clone(some)
		slices.Reverse(turned)
		query, note := strings.ToUpper(strings.Join(turned, " ")), strings.Join(some, " ")
		if !likeness.Matches(query, note) {
			t.Errorf("%q does not find %q", query, note)
		}
	})
}

// TestQueryLooksWhereItHasTo: what a query learned of one text does not change
// what it finds in another, and where it does not look at the words of a text
// there is nothing to find.
func TestQueryLooksWhereItHasTo(t *testing.T) {
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		query := rapid.OneOf(noteText(words), rapid.SampledFrom(words)).Draw(t, "query")
		q := likeness.NewQuery(query)
		for _, text := range rapid.SliceOfN(noteText(words), 1, 10).Draw(t, "texts") {
			want := true
			for part := likeness.NewQuery(query); part != nil; part = part.Rest() {
				want = want && part.FoundIn(text) == part.All()
			}
			if got := q.Matches(text); got != want {
				t.Fatalf("%q in %q: %t", query, text, got)
			}
			before := likeness.Set(rapid.Uint64Range(0, 7).Draw(t, "before")) & q.All()
			if got, want := q.Completes(before, text), before|q.FoundIn(text) == q.All(); got != want {
				t.Fatalf("%q in %q after %b: %t", query, text, before, got)
			}
		}
	})
}

// TestLines: of many texts those are found that are found each by itself,
// whatever was searched for before.
func TestLines(t *testing.T) {
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		written := rapid.SliceOfN(noteText(words), 1, 10).Draw(t, "texts")
		texts := likeness.NewLines(written)
		for range 3 {
			query := rapid.OneOf(noteText(words), rapid.SampledFrom(words)).Draw(t, "query")
			q := likeness.NewQuery(query)
			granted := make([]likeness.Set, len(written))
			var want []int
			for i, text := range written {
				granted[i] = likeness.Set(rapid.Uint64Range(0, 7).Draw(t, "granted")) & q.All()
				if (q.FoundIn(text) | granted[i]) == q.All() {
					want = append(want, i)
				}
			}
			got := texts.Search(q, func(i int) likeness.Set { return granted[i] })
			if !slices.Equal(got, want) {
				t.Fatalf("%q finds %v of %q, want %v", query, got, written, want)
			}
		}
	})
}
