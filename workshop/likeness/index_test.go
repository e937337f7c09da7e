package likeness_test

import (
	"fmt"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

func indexOf(texts ...string) *likeness.Index {
	var x likeness.Index
	for i, text := range texts {
		x.Add(workshop.ID(fmt.Sprintf("%04d", i)), text)
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
			var i int
			fmt.Sscan(string(m[0].ID), &i)
			got = texts[i]
		}
		if got != c.found {
			t.Errorf("%q found %q, not %q", c.typed, got, c.found)
		}
	}
}
