package search_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/lang"
	"talkoot/workshop/likeness"
	"talkoot/workshop/search"
)

var (
	someWord = rapid.SampledFrom([]string{
		"koulu", "Kyläkoulun", "koulujen", "KOULU", "kyla", "kylät", "möte", "möten", "mote", "school", "schools",
		"sote-uudistus", "tie", "teiden", "järvi", "järvellä", "lapset", "lasten", "uhat", "threats", "14", "2015",
	})
	someLine = rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(someWord, 0, 4).Draw(t, "words"), rapid.SampledFrom([]string{" ", ", ", "  ", " – "}).Draw(t, "between"))
	})
	someText  = rapid.OneOf(someLine, someLine, someLine, rapid.String())
	someLabel = rapid.OneOf(
		rapid.Map(rapid.SampledFrom([]string{"threats", "strengths", "points"}), workshop.Word),
		rapid.Map(someLine, workshop.Text),
		rapid.Map(someLine, func(s string) workshop.Label { return workshop.Label{Text: "Huolet", Also: s} }),
	)
)

// randomScope draws meetings, newest first, and their notes.
func randomScope(t *rapid.T) (search.Scope, []workshop.SearchText) {
	var scope search.Scope
	var notes []workshop.SearchText
	for i := range rapid.IntRange(0, 5).Draw(t, "meetings") {
		m := search.Meeting{Header: workshop.Header{ID: workshop.ID(fmt.Sprint(i)), Title: someLine.Draw(t, "title"), Place: someLine.Draw(t, "place")}}
		if rapid.Bool().Draw(t, "in a series") {
			m.SeriesNames = []string{someLine.Draw(t, "series"), "Hytinät"}
		}
		if rapid.Bool().Draw(t, "dated") {
			m.Date = day(2015, 1, 14)
		}
		scope = append(scope, m)
		for j := range rapid.IntRange(0, 8).Draw(t, "notes") {
			words := someText.Draw(t, "text")
			if rapid.Bool().Draw(t, "said again") {
				words += "\n" + someText.Draw(t, "said") + "\n" + someText.Draw(t, "said")
			}
			if words != "" {
				where := workshop.SearchPlaceOf(someLabel.Draw(t, "lane"), rapid.SampledFrom([]string{"", "", "koulut"}).Draw(t, "theme"))
				notes = append(notes, workshop.SearchText{Meeting: m.ID, Number: 10 + j, Where: where, Words: words})
			}
		}
	}
	return scope, notes
}

// isMeant is search without any haste: each word by itself, in all that is said
// of a note and around it.
func isMeant(words string, m search.Meeting, n workshop.SearchText) bool {
	lane, theme := n.Where.Unpack()
	titles := []string{lane.Text, lane.Also}
	if lane.Key != "" {
		titles = lang.InAll("label." + lane.Key)
	}
	all := strings.Join(append(slices.Concat(titles, m.SeriesNames), n.Words, theme, m.Title, m.Place), "\n")
	numbers := []string{fmt.Sprint(n.Number)}
	if !m.Date.IsZero() {
		numbers = append(numbers, "2015", "2015-01", "2015-01-14", "20150114")
	}
	return !slices.ContainsFunc(strings.Fields(words), func(word string) bool {
		return !slices.Contains(numbers, word) && !likeness.Matches(word, all)
	})
}

// TestFindIsWhatIsMeant compares the index with a search that takes its time.
func TestFindIsWhatIsMeant(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scope, notes := randomScope(t)
		d := newDesk(t, storeOf(t, notes), scope)
		for range 3 {
			words := strings.Join(rapid.SliceOfN(someWord, 1, 3).Draw(t, "query"), " ")
			var want []search.Hit
			meetings := map[workshop.ID]bool{}
			for _, n := range notes {
				m := scope[slices.IndexFunc(scope, func(m search.Meeting) bool { return m.ID == n.Meeting })]
				if isMeant(words, m, n) {
					meetings[m.ID] = true
					want = append(want, search.Hit{Meeting: m, Note: n})
				}
			}
			got := d.find(words, 0)
			if !reflect.DeepEqual(got, search.Result{Hits: want, Total: len(want), Meetings: len(meetings)}) {
				t.Fatalf("%q finds\n%+v\nwant\n%+v", words, got.Hits, want)
			}
		}
	})
}
