//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// pair is a line of an input file: two texts with a tab between.
type pair struct{ first, second string }

func readPairs(t testing.TB, name string) []pair {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var out []pair
	for line := range strings.Lines(string(b)) {
		first, second, _ := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		out = append(out, pair{first, second})
	}
	return out
}

// fortyNotes are the notes of a SWOT evening at speaking speed: lane and text,
// sorted by lane.
func fortyNotes(t testing.TB) []pair { return readPairs(t, "forty-notes.txt") }

// thirteenNames are people, invented, with their organisations.
func thirteenNames(t testing.TB) []pair { return readPairs(t, "thirteen-names.txt") }

// length is how many keys it takes to type texts.
func length(texts ...string) (n int) {
	for _, s := range texts {
		n += len([]rune(s))
	}
	return n
}
