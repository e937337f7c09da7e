package compare

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// anySides draws sides of notes that people write, many of them said again in
// other words, and of lanes and themes that come and go.
func anySides(texts []string, least, most int) *rapid.Generator[[]Side] {
	return rapid.Custom(func(t *rapid.T) []Side {
		sides := make([]Side, rapid.IntRange(least, most).Draw(t, "sides"))
		for i := range sides {
			sides[i].Name = fmt.Sprint(i)
			for j := range rapid.IntRange(0, 12).Draw(t, "notes") {
				sides[i].Notes = append(sides[i].Notes, anyItem(t, texts, workshop.ID(fmt.Sprint(i, ".", j)), j+1))
			}
		}
		return sides
	})
}

func anyItem(t *rapid.T, texts []string, id workshop.ID, number int) Item {
	text := rapid.OneOf(rapid.SampledFrom(texts), rapid.SampledFrom(texts), rapid.Just(workshop.RedactedText), rapid.String())
	var lanes []Lane
	for _, at := range rapid.SliceOfNDistinct(rapid.IntRange(0, 3), 1, 2, rapid.ID).Draw(t, "lanes") {
		key := []string{"strengths", "weaknesses", "opportunities", "threats"}[at]
		lanes = append(lanes, Lane{key, workshop.Word(key), at})
	}
	return Item{
		ID: id, Number: number, Text: text.Draw(t, "text"),
		Also:  rapid.SliceOfN(text, 0, 1).Draw(t, "also"),
		Lanes: lanes,
		Theme: rapid.SampledFrom([]string{"", "Tilat", "Tila", "tilat", "Nuoret"}).Draw(t, "theme"),
		Times: rapid.IntRange(1, 4).Draw(t, "times"),
	}
}

// someTexts are the texts of a few labelled pairs: the fewer there are, the more
// notes are alike.
func someTexts(tb testing.TB) []string {
	var texts []string
	for i, p := range readPairs(tb) {
		if i%8 == 0 {
			texts = append(texts, p[0], p[1])
		}
	}
	return texts
}

func TestEveryItemStandsInOneRow(t *testing.T) {
	texts := someTexts(t)
	rapid.Check(t, func(t *rapid.T) {
		sides := anySides(texts, 0, 5).Draw(t, "sides")
		for _, how := range []Kind{OverTime, Between} {
			c := Compare(sides, how)
			seen := make([]map[workshop.ID]int, len(sides))
			count := make(map[Status]int)
			for i := range seen {
				seen[i] = make(map[workshop.ID]int)
			}
			for _, r := range c.Rows {
				count[r.Status]++
				places, times := 0, 0
				for i, items := range r.On {
					places += min(1, len(items))
					for _, item := range items {
						seen[i][item.ID]++
						times += item.Times
					}
				}
				if places == 0 || places != r.Places || times != r.Times || !slices.Contains(how.Statuses(), r.Status) {
					t.Errorf("%s %q: %d places and %d times, told as %d and %d", r.Status, r.Text, places, times, r.Places, r.Times)
				}
			}
			for i, side := range sides {
				if len(seen[i]) != len(side.Notes) {
					t.Errorf("%d notes of side %d, which has %d", len(seen[i]), i, len(side.Notes))
				}
				for id, n := range seen[i] {
					if n != 1 {
						t.Errorf("%s stands in %d rows", id, n)
					}
				}
			}
			if !maps.Equal(count, c.Summary.Count) {
				t.Errorf("rows %v, summary %v", count, c.Summary.Count)
			}
			checkThemes(t, c)
		}
	})
}

// checkThemes tells that every note that has a theme is counted in one.
func checkThemes(t *rapid.T, c Comparison) {
	for i, side := range c.Sides {
		var want, got Tally
		for _, item := range side.Notes {
			if item.Theme != "" {
				want.Notes++
				want.Times += item.Times
			}
		}
		for _, theme := range c.Themes {
			tally := theme.Tally(i)
			got.Notes += tally.Notes
			got.Times += tally.Times
		}
		if got != want {
			t.Errorf("themes of side %d tell %v, its notes %v", i, got, want)
		}
	}
}

func TestABoardBesideItselfStays(t *testing.T) {
	texts := someTexts(t)
	rapid.Check(t, func(t *rapid.T) {
		one := anySides(texts, 1, 1).Draw(t, "side")[0]
		c := Compare([]Side{one, one}, OverTime)
		for _, r := range c.Rows {
			if r.Status != Stayed || !reflect.DeepEqual(r.On[0], r.On[1]) {
				t.Errorf("%s %q: %v", r.Status, r.Text, r.On)
			}
		}
		if c.Summary.Everywhere != len(c.Rows) {
			t.Errorf("%d of %d rows are on both sides", c.Summary.Everywhere, len(c.Rows))
		}
	})
}

// TestSwappingSides: whatever is new one way is gone the other way.
func TestSwappingSides(t *testing.T) {
	texts := someTexts(t)
	back := map[Status]Status{Stayed: Stayed, Moved: Moved, New: Gone, Gone: New}
	rapid.Check(t, func(t *rapid.T) {
		sides := anySides(texts, 2, 2).Draw(t, "sides")
		there := Compare(sides, OverTime)
		swapped := Compare([]Side{sides[1], sides[0]}, OverTime)
		if len(there.Rows) != len(swapped.Rows) {
			t.Fatalf("%d rows, swapped %d", len(there.Rows), len(swapped.Rows))
		}
		for _, r := range there.Rows {
			i := slices.IndexFunc(swapped.Rows, func(s Row) bool {
				return reflect.DeepEqual(s.On[0], r.On[1]) && reflect.DeepEqual(s.On[1], r.On[0])
			})
			if i < 0 {
				t.Fatalf("%q is no row when swapped: %q", r.Text, told(swapped))
			}
			s := swapped.Rows[i]
			if s.Status != back[r.Status] || !reflect.DeepEqual(s.From, r.To) || !reflect.DeepEqual(s.To, r.From) {
				t.Errorf("%q: %s from %v to %v, swapped %s from %v to %v", r.Text, r.Status, r.From, r.To, s.Status, s.From, s.To)
			}
		}
	})
}

// TestOrderOfItemsDoesNotMatter: on a side, at any rate. Between groups that of
// the sides does not matter either, but for where they stand in a row.
func TestOrderOfItemsDoesNotMatter(t *testing.T) {
	texts := someTexts(t)
	rapid.Check(t, func(t *rapid.T) {
		sides := anySides(texts, 1, 4).Draw(t, "sides")
		mixed := slices.Clone(sides)
		for i := range mixed {
			mixed[i].Notes = rapid.Permutation(mixed[i].Notes).Draw(t, "order")
		}
		for _, how := range []Kind{OverTime, Between} {
			a, b := Compare(sides, how), Compare(mixed, how)
			a.Sides, b.Sides = nil, nil
			if !reflect.DeepEqual(a, b) {
				t.Errorf("%s: %q, mixed %q", how, told(a), told(b))
			}
		}
		turned := slices.Clone(sides)
		slices.Reverse(turned)
		a, b := Compare(sides, Between), Compare(turned, Between)
		for i := range b.Rows {
			slices.Reverse(b.Rows[i].On)
		}
		if !reflect.DeepEqual(a.Rows, b.Rows) {
			t.Errorf("%q, turned round %q", told(a), told(b))
		}
	})
}
