package memo

import (
	"bytes"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// What does not count for the funder, and how many were elsewhere, stands in the
// table as well as on the screen.
func TestAttendanceTableMarksWhatDoesNotCount(t *testing.T) {
	e := newEvening(t, workshop.Details{Title: "Ilta", Time: workshop.NoTime})
	e.do(e.m().CountPart(workshop.Part{Kind: workshop.OwnStaff, Count: workshop.Count{Certainty: workshop.Exact, N: 2}, Excluded: true}))
	e.do(e.m().CountPart(workshop.Part{Remote: true, Count: workshop.Count{Certainty: workshop.Approximate, N: 5}}))
	e.do(e.m().Arrive(e.moment(), e.people, workshop.Arrival{Name: "Eero Oma", Staff: true}, workshop.Arrival{Name: "Pia Aho"}))
	var out bytes.Buffer
	opt := Options{Words: lang.New(lang.English), Names: FullNames}
	if err := AttendanceCSV(&out, Input{Meeting: e.m(), People: e.people}, opt); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\nown staff (not for the funder),2,exact,", "\nRemotely,5,estimate,", "came (not for the funder)\r\n", "came\r\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing in\n%s", want, out.String())
		}
	}
}

// Only those who led the meeting read who did not come, and where people are from.
func TestAttendanceTableTellsOthersOnlyWhoCame(t *testing.T) {
	e := newEvening(t, workshop.Details{Title: "Ilta", Time: workshop.NoTime})
	e.do(e.m().Arrive(e.moment(), e.people, workshop.Arrival{Name: "Pia Aho", Place: "Ylämylly"}))
	e.do(e.m().Register(e.moment(), e.people, workshop.Registered, workshop.Arrival{Name: "Eero Poissa", Place: "Viinijärvi"}))
	for _, x := range []struct {
		audience Audience
		all      bool
	}{{Public, false}, {Funder, false}, {Internal, true}} {
		opt := Options{Words: lang.New(lang.English), Names: FullNames, For: x.audience}
		in := Input{Meeting: e.m(), People: e.people}
		table := documenttest.Written(t, func(w io.Writer) error { return AttendanceCSV(w, in, opt) })
		book := documenttest.Parts(t, documenttest.Written(t, func(w io.Writer) error { return XLSX(w, in, opt) }))
		both := table + strings.Join(slices.Collect(maps.Values(book)), "")
		if !strings.Contains(both, "Pia Aho") {
			t.Errorf("%s: who came is missing", x.audience)
		}
		for _, private := range []string{"Eero Poissa", "Ylämylly", "Viinijärvi"} {
			if strings.Contains(both, private) != x.all {
				t.Errorf("%s: %q in the table is %v", x.audience, private, !x.all)
			}
		}
	}
}
