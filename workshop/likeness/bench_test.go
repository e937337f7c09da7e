package likeness_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"talkoot/workshop/likeness"
	"talkoot/workshop/workshoptest"
)

// manyNotes makes notes as long as those of the pairs and out of their words,
// which a board of this size shares more than notes do that people write.
func manyNotes(b *testing.B, n int) []string {
	words := vocabulary(b)
	r := rand.New(rand.NewPCG(1, 2))
	notes := make([]string, n)
	for i := range notes {
		text := make([]string, 2+r.IntN(6))
		for j := range text {
			text[j] = words[r.IntN(len(words))]
		}
		notes[i] = strings.Join(text, " ")
	}
	return notes
}

// BenchmarkFind looks for the twins of a text that is being typed among 1,000
// notes: 5 ms are promised.
func BenchmarkFind(b *testing.B) {
	notes := manyNotes(b, 1000)
	x := indexOf(notes...)
	typed := []string{"Yhteis", "Kyläkoulu lakk", "Koulun tilat iltaisin käyttöön", notes[500], "The village school clo"}
	for i := 0; b.Loop(); i++ {
		x.Find(typed[i%len(typed)], 3)
	}
}

func BenchmarkFindAmong5000(b *testing.B) {
	x := indexOf(manyNotes(b, 5000)...)
	for b.Loop() {
		x.Find("Koulun tilat iltaisin käyttöön", 3)
	}
}

// BenchmarkFindOneLongWord looks for the twins of a megabyte without a space, as
// a paste brings it before it is refused.
func BenchmarkFindOneLongWord(b *testing.B) {
	x := indexOf(manyNotes(b, 1000)...)
	typed := strings.Repeat("x", 1<<20)
	for b.Loop() {
		x.Find(typed, 3)
	}
}

func BenchmarkAdd(b *testing.B) {
	x := indexOf(manyNotes(b, 1000)...)
	for b.Loop() {
		x.Add("new", "Kyläkoulun tiloja voisi käyttää iltaisin harrastuksiin")
		x.Remove("new")
	}
}

// BenchmarkFill builds the index of a board of 1,000 notes.
func BenchmarkFill(b *testing.B) {
	notes := manyNotes(b, 1000)
	for b.Loop() {
		indexOf(notes...)
	}
}

// BenchmarkGroups looks for all near-duplicates among 1,000 notes.
func BenchmarkGroups(b *testing.B) {
	x := indexOf(manyNotes(b, 1000)...)
	for b.Loop() {
		x.Groups()
	}
}

// BenchmarkGroupsOfOne is the worst board there is: all notes say the same.
func BenchmarkGroupsOfOne(b *testing.B) {
	x := indexOf(slices.Repeat([]string{"Vähän nuoria mukana toiminnassa"}, 1000)...)
	for b.Loop() {
		x.Groups()
	}
}

// BenchmarkSearch looks through 100,000 notes with a query that knows no word
// yet: 100 ms are promised for the whole search, with the reading of the notes.
func BenchmarkSearch(b *testing.B) {
	notes := writtenNotes()
	for _, query := range []string{"koulu", "kylien tapahtumia", "qqq"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				q := likeness.NewQuery(query)
				for _, n := range notes {
					q.Matches(n)
				}
			}
		})
	}
}

// BenchmarkLines makes 100,000 notes ready to be searched at every key.
func BenchmarkLines(b *testing.B) {
	notes := writtenNotes()
	for b.Loop() {
		likeness.NewLines(notes)
	}
}

// BenchmarkSearchLines looks through 100,000 notes as at every key of a search.
func BenchmarkSearchLines(b *testing.B) {
	lines := likeness.NewLines(writtenNotes())
	typed := []string{"k", "ky", "kyl", "kyli", "kylien", "kylien t", "kylien ta", "kylien tap", "kylien tapahtumia"}
	for i := 0; b.Loop(); i++ {
		lines.Search(likeness.NewQuery(typed[i%len(typed)]), nothing)
	}
}

func nothing(int) likeness.Set { return 0 }

func writtenNotes() []string {
	s := workshoptest.NewScribe()
	notes := make([]string, 100_000)
	for i := range notes {
		notes[i] = s.Note(i % workshoptest.Languages)
	}
	return notes
}
