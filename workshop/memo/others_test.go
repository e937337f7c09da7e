package memo

import (
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// A memo compares a board with those that it names, as far as they can be had.
func TestComparedBoards(t *testing.T) {
	e, then := rich(t), liperi(t)
	then.do(then.m().Describe(workshop.Details{Title: "Ensin", Place: "Liperi", Date: workshop.Date{Year: 2014, Month: 10, Day: 1}, Time: workshop.NoTime}))
	s := e.m().Stages[0]
	old := workshop.ID("earlier meeting")
	ref := workshop.BoardRef{Meeting: old, Stage: then.m().Stages[2].ID}
	e.do(e.m().CompareBoards(s.ID, ref, workshop.BoardRef{Meeting: "gone", Stage: "gone"}))
	in := e.input()
	asked := 0
	in.Others = Others(e.m(), func(id workshop.ID) *workshop.Meeting {
		asked++
		if id == old {
			return then.m()
		}
		return nil
	})
	if asked != 2 || len(in.Others) != 1 {
		t.Errorf("%d meetings were asked for, and came to %v", asked, in.Others)
	}
	opt := Options{Words: lang.New(lang.Finnish)}
	full := markdownOf(t, Build(in, opt))
	for _, want := range []string{"\n## Vertailu: 1. SWOT, tavoitteet ja keinot\n", "| Kunnan tilat maksutta | pysyi | nro 5 | nro 2 "} {
		if !strings.Contains(full, want) {
			t.Errorf("the memo lacks %q:\n%s", want, full)
		}
	}
	opt.Variant = Short
	if short := markdownOf(t, Build(in, opt)); !strings.Contains(short, "\nVertailu: 8 asiaa: pysyi 5, siirtyi 0, uusia 3, jäi pois 0.") {
		t.Errorf("the short memo lacks the comparison:\n%s", short)
	}
	got := dataOf(t, in, opt).Stages[0].Compared
	if len(got) != 2 || got[0].Code == nil || *got[0].Stage != 3 || got[1].Code != nil || got[1].Stage != nil {
		t.Errorf("the JSON compares with %+v", got)
	}
	in.Others = nil
	if md := markdownOf(t, Build(in, opt)); strings.Contains(md, "Vertailu") {
		t.Errorf("something is compared with nothing:\n%s", md)
	}
}
