package plan

import (
	"reflect"
	"testing"
)

func TestSizes(t *testing.T) {
	for _, c := range []struct {
		people, groups int
		want           []int
	}{
		{23, 5, []int{5, 5, 5, 4, 4}},
		{20, 4, []int{5, 5, 5, 5}},
		{2, 3, []int{1, 1, 0}},
		{0, 2, []int{0, 0}},
		{5, 0, nil},
		{-1, 2, nil},
	} {
		if got := Sizes(c.people, c.groups); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%d people, %d groups: %v", c.people, c.groups, got)
		}
	}
}

func TestCountOff(t *testing.T) {
	want := [][]int{{1, 4, 7}, {2, 5, 8}, {3, 6}}
	if got := CountOff(8, 3); !reflect.DeepEqual(got, want) {
		t.Errorf("%v", got)
	}
}

func TestCrowded(t *testing.T) {
	for _, c := range []struct{ n, places, want int }{{0, 3, 0}, {3, 3, 0}, {4, 3, 1}, {25, 12, 14}, {6, 1, 15}} {
		if got := crowded(c.n, c.places); got != c.want {
			t.Errorf("%d people, %d places: %d pairs, want %d", c.n, c.places, got, c.want)
		}
	}
}
