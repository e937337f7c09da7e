package memo

import (
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"

	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// TestComingEventsInTheCalendar: those of which the day is known, and no others.
func TestComingEventsInTheCalendar(t *testing.T) {
	in := rich(t).input()
	out := documenttest.Written(t, func(w io.Writer) error { return MeetingICS(w, in, Options{Words: lang.New(lang.Finnish)}) })
	for _, want := range []string{"SUMMARY:Hyvinvointiryhmän kokous", "LOCATION:Kunnantalo", "DTSTART;VALUE=DATE:20150909", "SUMMARY:Pestuumarkkinat"} {
		if !strings.Contains(out, want) {
			t.Errorf("%s is not in\n%s", want, out)
		}
	}
	if strings.Contains(out, "Kyläpäivät") {
		t.Errorf("an event without a day is in the calendar:\n%s", out)
	}
}

// TestFoldersStayAtHome: documents for others tell the names of files, and those
// for internal use where they are.
func TestFoldersStayAtHome(t *testing.T) {
	in := rich(t).input()
	for _, to := range Audiences {
		for name, parts := range outputs {
			for _, part := range parts {
				out := documenttest.Unpacked(t, documenttest.Written(t, func(w io.Writer) error { return part.write(w, in, Options{Words: lang.New(lang.Finnish), For: to}) }))
				if told := strings.Contains(out, "home/anna"); told != (to == Internal && slices.Contains([]string{"memo", "facts"}, part.name)) {
					t.Errorf("the %s %s for %s tells the folder: %v", name, part.name, to, told)
				}
			}
		}
	}
}

// TestFiguresForPrograms: numbers are numbers, exact to the last digit, and what
// cannot be computed is null.
func TestFiguresForPrograms(t *testing.T) {
	in := rich(t).input()
	out := documenttest.Written(t, func(w io.Writer) error { return JSON(w, in, Options{Words: lang.New(lang.English)}) })
	var got struct {
		Figures []struct {
			Name, Certainty string
			Value           *float64
			Derived         *struct {
				Of, By  *int
				Divisor *float64
			}
		}
		Clock []struct{ Months []int } `json:"yearly_clock"`
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	f := got.Figures
	if len(f) != 6 || *f[0].Value != 113_000 || *f[2].Value != -0.25 || f[5].Value != nil || f[5].Certainty != "unknown" {
		t.Errorf("figures %+v", f)
	}
	if d := f[3].Derived; *d.Of != 1 || *d.By != 2 || d.Divisor != nil || *f[3].Value != 9 || f[3].Certainty != "approximate" {
		t.Errorf("per resident %+v", f[3])
	}
	if d := f[4].Derived; *d.Divisor != 12 || d.By != nil || f[5].Derived.By != nil {
		t.Errorf("per month %+v", f[4])
	}
	if months := got.Clock[0].Months; len(months) != 4 || months[0] != 1 || months[3] != 12 {
		t.Errorf("months %v", months)
	}
}
