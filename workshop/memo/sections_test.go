package memo

import (
	"slices"
	"strings"
	"testing"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// Every section can be left out of each variant, alone, and nothing else goes with it.
func TestSectionsLeftOut(t *testing.T) {
	in := rich(t).input()
	for _, v := range Variants {
		opt := Options{Words: lang.New(lang.English), Variant: v}
		whole := Build(in, opt).Blocks
		gone := 0
		for _, s := range v.Sections() {
			opt.Without = []Section{s}
			left := Build(in, opt).Blocks
			gone += len(whole) - len(left)
		}
		opt.Without = v.Sections()
		cover := Build(in, opt).Blocks
		if len(cover) == 0 || gone != len(whole)-len(cover) {
			t.Errorf("%s: the sections are %d of %d blocks, and the cover has %d", v, gone, len(whole), len(cover))
		}
	}
}

func TestFunderReadsOfTheSeries(t *testing.T) {
	e := liperi(t)
	e.do(e.m().CountPart(workshop.Part{Kind: "staff", Count: workshop.Count{Certainty: workshop.Exact, N: 2}, Excluded: true}))
	in := e.input()
	in.Series = []workshop.Series{
		{Name: "Hyvinvointihytinät", SeriesDetails: workshop.SeriesDetails{Target: "yhdistykset", Funder: "STEA", Aims: "Yhdessä\nenemmän"}},
		{Name: "Muu"},
	}
	for _, v := range Variants {
		md := markdownOf(t, Build(in, Options{Words: lang.New(lang.Finnish), Variant: v, For: Funder}))
		for _, want := range []string{"Muistio rahoittajalle", "yhdistykset", "STEA", "Yhdessä enemmän", "## Osallistujat"} {
			if !strings.Contains(md, want) {
				t.Errorf("%s: no %q in\n%s", v, want, md)
			}
		}
		if strings.Count(md, "Rahoittajalle laskettavia") != 1 || strings.Contains(md, "Huomio") {
			t.Errorf("%s:\n%s", v, md)
		}
		if public := markdownOf(t, Build(in, Options{Words: lang.New(lang.Finnish), Variant: v})); strings.Contains(public, "STEA") {
			t.Errorf("%s: everybody reads of the funder", v)
		}
	}
}

// What was done after the meeting stands apart from what happened in it.
func TestChangedAfterTheMeeting(t *testing.T) {
	e := liperi(t)
	lane := e.m().Stages[2].Board.Lanes[0]
	titles := func() []string {
		var out []string
		for _, b := range Build(e.input(), Options{Words: lang.New(lang.English)}).Blocks {
			if t, ok := b.(document.Table); ok && (t.Caption == "Timeline" || t.Caption == "Changed after the meeting") {
				out = append(out, t.Caption, t.Rows[len(t.Rows)-1][1])
			}
		}
		return out
	}
	if got := titles(); len(got) != 2 || got[0] != "Timeline" {
		t.Fatalf("%q", got)
	}
	e.now = e.now.Add(24 * time.Hour)
	e.notes(lane, "", "Jälkikäteen lisätty")
	got := titles()
	if len(got) != 4 || got[2] != "Changed after the meeting" || !strings.Contains(got[3], "Jälkikäteen lisätty") {
		t.Fatalf("%q", got)
	}
	e.do(e.m().Reopen())
	e.do(e.m().Close())
	if again := titles(); len(again) != 4 || !slices.Equal(again[:2], got[:2]) {
		t.Errorf("closed once more on another day: %q", again)
	}
}
