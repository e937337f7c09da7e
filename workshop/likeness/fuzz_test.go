package likeness_test

import (
	"math"
	"strings"
	"testing"

	"talkoot/workshop/likeness"
)

// FuzzLikeness: no text, valid or not, upsets a score, an index or a search.
func FuzzLikeness(f *testing.F) {
	for _, c := range [][2]string{
		{"Yhteisöllisyys on vahvaa", "Vahva yhteisöllisyys"},
		{"", " \t"},
		{"!!!", "'- -’"},
		{"\xff\xfe", "A\u030angstro\u0308m"},
		{"ÅÄÖ 2026, 2027", "åäö 2026"},
		{strings.Repeat("tapahtumakalenteri", 30), strings.Repeat("kalenteri ", 90)},
		{"\u0300", "İstanbul ẞ"},
	} {
		f.Add(c[0], c[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		likeness.Words(a)
		if s := likeness.Of(a, a); s != 1 {
			t.Errorf("like itself with %v", s)
		}
		if s := likeness.Of(a, b); s < 0 || s > 1 || math.IsNaN(s) || math.Abs(s-likeness.Of(b, a)) > 1e-9 {
			t.Errorf("%v one way, %v the other", s, likeness.Of(b, a))
		}
		if !likeness.Matches(a, a) {
			t.Error("a text does not find itself")
		}
		if q := likeness.NewQuery(a); q.Rest() == nil {
			found := q.FoundIn(b)
			if all := found == q.All(); likeness.Matches(a, b) != all || (len(likeness.NewLines([]string{b}).Search(q, nothing)) == 1) != all {
				t.Errorf("%b of %b found, but matches %t", found, q.All(), !all)
			}
		}
		var x likeness.Index
		x.Add("1", a)
		x.Add("2", b)
		x.Find(a+b, 0)
		x.Groups()
		x.Remove("1")
		x.Add("2", a)
		x.Remove("2")
		if !x.IsBare() {
			t.Error("something is left after everything was removed")
		}
	})
}
