package likeness_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

// id is the id of the note at a place in indexOf.
func id(i int) workshop.ID { return workshop.ID(fmt.Sprintf("%06d", i)) }

func number(id workshop.ID) int {
	n, err := strconv.Atoi(string(id))
	if err != nil {
		panic(err)
	}
	return n
}

func indexOf(texts ...string) *likeness.Index {
	var x likeness.Index
	for i, text := range texts {
		x.Add(id(i), text)
	}
	return &x
}

func TestFindWhileTyping(t *testing.T) {
	texts := []string{
		"Vahva yhteisöllisyys", "Vähän nuoria mukana", "Kyläkoulu lakkautetaan",
		"Yhteinen tapahtumakalenteri", "Koulun tilat iltaisin käyttöön",
		"Byskolan läggs ned", "The village school closes",
	}
	x := indexOf(texts...)
	for _, c := range []struct{ typed, found string }{
		{"", ""},
		{"Y", ""},
		{"Yhteis", ""},
		{"Yhteisöllisyys on", ""},
		{"Yhteisöllisyys on vahvaa", texts[0]},
		{"Yhteisöllisyys on vahv", texts[0]},
		{"Kylä", ""},
		{"Kyläkoulu", ""},
		{"Kyläkoulu lakk", texts[2]},
		{"Kyläkoulun pihan", ""},
		{"Nuoria väh", texts[1]},
		{"Paljon nuoria", ""},
		{"Iltaisin koulun tilat", texts[4]},
		{"Tapahtumakalenteri yht", texts[3]},
		{"Byskolan", ""},
		{"Byskolan läggs", texts[5]},
		{"Village school clo", texts[6]},
	} {
		got := ""
		if m := x.Find(c.typed, 1); len(m) > 0 {
			got = texts[number(m[0].ID)]
		}
		if got != c.found {
			t.Errorf("%q found %q, not %q", c.typed, got, c.found)
		}
	}
}

// A word takes the side of the longest beginning that fits, however long it is.
func TestLongWordsTakeSides(t *testing.T) {
	tail := strings.Repeat("x", 1000)
	for _, c := range []struct{ a, b string }{
		{"lakkau" + tail, "säily" + tail},
		{"erinomai" + tail, "heiko" + tail},
		{"ungdom", "pensionär" + tail},
	} {
		if s := likeness.Of("kyläkoulu nyt "+c.a, "kyläkoulu nyt "+c.b); s >= likeness.Threshold {
			t.Errorf("%.10s and %.10s are alike: %.2f", c.a, c.b, s)
		}
	}
}

func TestGroups(t *testing.T) {
	x := indexOf("Vähän nuoria mukana", "Kauppa sulkee ovensa", "Nuoria on vähän mukana", "Paljon nuoria mukana",
		"Bussivuorojen loppuminen", "Bussivuorot loppuvat", "Mukana liian vähän nuoria")
	got := fmt.Sprint(x.Groups())
	if want := fmt.Sprint([][]workshop.ID{{id(0), id(2), id(6)}, {id(4), id(5)}}); got != want {
		t.Errorf("%v, not %v", got, want)
	}
}
