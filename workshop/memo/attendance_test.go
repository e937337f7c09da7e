package memo

import (
	"bytes"
	"strings"
	"testing"

	"talkoot/workshop"
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
