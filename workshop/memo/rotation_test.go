package memo

import (
	"io"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// seatedLong is a cafe of five with names and three without, in its second round:
// somebody has left, somebody writes, and two tables became one.
func seatedLong(tb testing.TB) Input {
	e := seatedEvening(tb, 0, 0, workshop.NoRotation, nil, 0)
	for _, a := range []workshop.Arrival{
		{Name: "Aino Karttunen", Organisation: "Martat", Role: "puheenjohtaja"},
		{Name: "Åke Öhman", Organisation: "Kyläyhdistys"},
		{Name: "Kaisa-Liisa Ahtiainen", Role: "nuori"},
		{Name: "Bertta Bo"},
		{Name: "Cecilia Cay"},
	} {
		e.do(e.m().Arrive(e.moment(), e.people, a))
	}
	e.do(e.m().SetCount(workshop.Count{N: 8, Certainty: workshop.Exact}))
	d := division(e, 3, 3, workshop.CafeRotation)
	d.Hosts = e.m().Here()[:3]
	e.do(e.m().Divide(e.moment(), d)).do(e.m().PassScribes()).do(e.m().NextRound())
	e.at("19.30").do(e.m().Leave(e.m().Here()[4]))
	e.do(e.m().MergeGroups(e.m().Groups[0].ID, e.m().Groups[2].ID))
	return e.input()
}

func TestGoldenRotation(t *testing.T) {
	in := seatedLong(t)
	travelling := seatedEvening(t, 3, 3, workshop.QuestionRotation, surnames, 4).input()
	for _, l := range lang.Languages {
		opt := Options{Words: lang.New(l)}
		golden(t, "seated-"+string(l)+".md", func(w io.Writer) error { return document.Markdown(w, Build(in, opt)) })
		golden(t, "travelling-"+string(l)+".md", func(w io.Writer) error { return document.Markdown(w, Build(travelling, opt)) })
		opt.Names = FullNames
		golden(t, "seated-names-"+string(l)+".md", func(w io.Writer) error { return document.Markdown(w, Build(in, opt)) })
	}
	opt := Options{Words: lang.New(lang.English)}
	golden(t, "seated.json", func(w io.Writer) error { return JSON(w, in, opt) })
	opt.Names = FullNames
	golden(t, "seated-names.json", func(w io.Writer) error { return JSON(w, in, opt) })
	golden(t, "seated-names.csv", func(w io.Writer) error { return AttendanceCSV(w, in, opt) })
}

// TestManyRoundsStandBelowEachOther: a table of so many columns nobody can read.
func TestManyRoundsStandBelowEachOther(t *testing.T) {
	for rounds, across := range map[int]bool{mostAcross: true, mostAcross + 1: false} {
		in := seatedEvening(t, 3, rounds, workshop.MixRotation, nil, 9).input()
		var out strings.Builder
		if err := document.Markdown(&out, Build(in, Options{Words: lang.New(lang.English)})); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(out.String(), "| Table | Round 1 |"); got != across {
			t.Errorf("%d rounds: side by side is %v\n%s", rounds, got, out.String())
		}
	}
}
