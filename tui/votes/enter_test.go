package votes

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"talkoot/workshop"
)

func TestRead(t *testing.T) {
	for _, c := range []struct {
		kind   workshop.VotingKind
		line   string
		number int
		counts []int // nil where the line is refused
	}{
		{"dots", "6", 0, []int{6}},
		{"dots", " 6 ", 0, []int{6}},
		{"dots", "0", 0, []int{0}},
		{"dots", "14 6", 14, []int{6}},
		{"dots", "14=6", 14, []int{6}},
		{"dots", "14 = 6", 14, []int{6}},
		{"dots", "14\t6", 14, []int{6}},
		{"dots", "", 0, nil},
		{"dots", "14 6 2", 0, nil},
		{"dots", "=6", 0, nil},
		{"dots", "0 6", 0, nil},
		{"dots", "14=", 0, nil},
		{"dots", "+1", 0, nil},
		{"dots", "-1", 0, nil},
		{"dots", "1,5", 0, nil},
		{"dots", "kuusi", 0, nil},
		{"dots", "99999999999", 0, nil},
		{"money", "250 €", 0, []int{250}},
		{"money", "14 250€", 14, []int{250}},
		{"money", "14=250", 14, []int{250}},
		{"rating", "0 1 3 5 2", 0, []int{0, 1, 3, 5, 2}},
		{"rating", "14 0 1 3 5 2", 14, []int{0, 1, 3, 5, 2}},
		{"rating", "14=0 1 3 5 2", 14, []int{0, 1, 3, 5, 2}},
		{"rating", "0 1 3 5", 0, nil},
		{"rating", "4", 0, nil},
		{"hands", "12 3 1", 0, []int{12, 3, 1}},
		{"hands", "12 3", 0, []int{12, 3, 0}},
		{"hands", "12", 0, []int{12, 0, 0}},
		{"hands", "14 12 3 1", 14, []int{12, 3, 1}},
		{"hands", "14=12", 14, []int{12, 0, 0}},
		{"hands", "14 12 3 1 0", 0, nil},
	} {
		number, counts, err := read(c.kind, c.line)
		if (err != nil) != (c.counts == nil) || number != c.number || !slices.Equal(counts, c.counts) {
			t.Errorf("%s %q is %d %v (%v), want %d %v", c.kind, c.line, number, counts, err, c.number, c.counts)
		}
		if err != nil && workshop.ErrorCode(err) != workshop.CodeBadVotes {
			t.Errorf("%s %q is refused with %v", c.kind, c.line, err)
		}
	}
}

// Whatever is typed: it is refused, or it is as many numbers as the kind has, and
// written out it reads the same.
func FuzzRead(f *testing.F) {
	for _, line := range []string{"6", "14 6", "14=6", "0 1 3 5 2", "12 3", "250 €", "=", "= =", "14==6"} {
		for i := range workshop.VotingKinds {
			f.Add(i, line)
		}
	}
	f.Fuzz(func(t *testing.T, i int, line string) {
		if i < 0 || i >= len(workshop.VotingKinds) {
			return
		}
		kind := workshop.VotingKinds[i]
		number, counts, err := read(kind, line)
		if err != nil {
			if number != 0 || counts != nil {
				t.Fatalf("%q is refused and is %d %v", line, number, counts)
			}
			return
		}
		if len(counts) != kind.Numbers() || slices.Min(counts) < 0 || number < 0 {
			t.Fatalf("%q is %d %v", line, number, counts)
		}
		written := strings.Trim(fmt.Sprint(counts), "[]")
		if number > 0 {
			written = fmt.Sprintf("%d=%s", number, written)
		}
		again, same, err := read(kind, written)
		if err != nil || again != number || !slices.Equal(same, counts) {
			t.Fatalf("%q is %d %v, and written out %d %v (%v)", line, number, counts, again, same, err)
		}
	})
}
