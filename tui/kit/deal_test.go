package kit

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestDeal(t *testing.T) {
	for _, c := range []struct {
		name       string
		wanted     []int
		columns, h int
		want       []Spot
	}{
		{"nothing", nil, 3, 10, []Spot{}},
		{"side by side", []int{3, 4, 5}, 3, 10, []Spot{{0, 0, 0, 3}, {0, 1, 0, 4}, {0, 2, 0, 5}}},
		{"below the shortest", []int{5, 3, 2}, 2, 10, []Spot{{0, 0, 0, 5}, {0, 1, 0, 3}, {0, 1, 3, 2}}},
		{"higher than a column", []int{50}, 2, 10, []Spot{{0, 0, 0, 10}}},
		{"half of it has room", []int{6, 8}, 1, 10, []Spot{{0, 0, 0, 6}, {0, 0, 6, 4}}},
		{"a page more", []int{6, 9}, 1, 10, []Spot{{0, 0, 0, 6}, {1, 0, 0, 9}}},
		{"no room at all", []int{2, 0}, 0, 0, []Spot{{0, 0, 0, 1}, {1, 0, 0, 1}}},
	} {
		if got := Deal(c.wanted, c.columns, c.h); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

// No block lies over another or over the edge, none is higher than it wants,
// and pages go forward.
func TestDealtBlocksLieApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		wanted := rapid.SliceOf(rapid.IntRange(1, 40)).Draw(t, "wanted")
		columns, h := rapid.IntRange(1, 6).Draw(t, "columns"), rapid.IntRange(1, 30).Draw(t, "h")
		taken := map[[3]int]bool{}
		page := 0
		for i, s := range Deal(wanted, columns, h) {
			if s.H < 1 || s.H > wanted[i] || s.Y < 0 || s.Y+s.H > h || s.Column >= columns || s.Page < page || s.Page > page+1 {
				t.Fatalf("block %d of %d lies at %+v", i, wanted[i], s)
			}
			if s.H < min(wanted[i], h) && s.H*leastShare < min(wanted[i], h) {
				t.Fatalf("block %d of %d is cut to %d", i, wanted[i], s.H)
			}
			page = s.Page
			for y := range s.H {
				cell := [3]int{s.Page, s.Column, s.Y + y}
				if taken[cell] {
					t.Fatalf("block %d lies over another at %v", i, cell)
				}
				taken[cell] = true
			}
		}
	})
}
