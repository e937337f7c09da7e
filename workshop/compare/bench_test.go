package compare

import (
	"fmt"
	"testing"

	"talkoot/workshop"
)

// boards makes sides of n notes each out of the labelled pairs of package
// likeness, so that much of one side is said on the next in other words.
func boards(b *testing.B, sides, n int) []Side {
	pairs := readPairs(b)
	out := make([]Side, sides)
	for i := range out {
		out[i].Name = fmt.Sprint(i)
		for j := range n {
			text := pairs[(i/2*n+j)%len(pairs)][i%2]
			lane := []string{"strengths", "weaknesses", "opportunities", "threats"}[j%4]
			out[i].Notes = append(out[i].Notes, Item{
				ID: workshop.ID(fmt.Sprint(i, j)), Number: j + 1, Text: text, Times: 1,
				Lanes: []Lane{{lane, workshop.Word(lane), j % 4}}, Theme: []string{"Tilat", "Nuoret", ""}[j%3],
			})
		}
	}
	return out
}

// BenchmarkTwoBoards compares two boards of 200 notes.
func BenchmarkTwoBoards(b *testing.B) {
	sides := boards(b, 2, 200)
	for b.Loop() {
		Compare(sides, OverTime)
	}
}

// BenchmarkTenGroups compares ten groups with 40 notes each.
func BenchmarkTenGroups(b *testing.B) {
	sides := boards(b, 10, 40)
	for b.Loop() {
		Compare(sides, Between)
	}
}

// BenchmarkOneIdea is the worst there is: all say the same in other words.
func BenchmarkOneIdea(b *testing.B) {
	sides := boards(b, 2, 200)
	for i := range sides {
		for j := range sides[i].Notes {
			sides[i].Notes[j].Text = fmt.Sprintf("Vähän nuoria mukana toiminnassa%*s", i*200+j, "")
		}
	}
	for b.Loop() {
		Compare(sides, OverTime)
	}
}
