package twins

import (
	"fmt"
	"slices"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

// board makes the notes of a board, numbered from 1.
func board(notes ...string) []likeness.Text {
	var out []likeness.Text
	for i, n := range notes {
		out = append(out, likeness.Text{ID: workshop.ID(fmt.Sprintf("%04d", i+1)), Text: n})
	}
	return out
}

func told(groups [][]workshop.ID) (out []string) {
	for _, g := range groups {
		out = append(out, fmt.Sprint(g))
	}
	return out
}

// Notes in the very same words stand first; of them and of those in other words
// groups are made, and a search follows what changed since the one before.
func TestGroups(t *testing.T) {
	var s search
	for _, c := range []struct {
		notes []string
		want  []string
	}{
		{nil, nil},
		{[]string{"Vahva yhteisöllisyys", "Bussi ei kulje"}, nil},
		{
			[]string{"Vahva yhteisöllisyys", "Bussi ei kulje", "Yhteisöllisyys on vahvaa", "Kauppa", "Kauppa"},
			[]string{"[0004 0005]", "[0001 0003]"},
		},
		{
			[]string{"Vahva yhteisöllisyys", "Yhteisöllisyys on vahvaa", "Vahva yhteisöllisyys", "Kauppa"},
			[]string{"[0001 0003 0002]"},
		},
		{[]string{"Kauppa"}, nil},
	} {
		if got := told(s.groups(board(c.notes...))); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.notes, got, c.want)
		}
	}
}

// BenchmarkGroupsOfOne is a board on which everybody wrote the same, as surveys
// bring it.
func BenchmarkGroupsOfOne(b *testing.B) {
	notes := board(slices.Repeat([]string{"Vähän nuoria mukana toiminnassa"}, 5000)...)
	for b.Loop() {
		var s search
		s.groups(notes)
	}
}
