package memo

import (
	"io"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// A meeting to which nothing has happened makes every format.
func TestNothing(t *testing.T) {
	for _, in := range []Input{{}, {Meeting: workshop.NewMeeting()}} {
		for _, v := range Variants {
			for _, o := range outputs {
				for _, part := range o {
					documenttest.Written(t, func(w io.Writer) error { return part.write(w, in, Options{Variant: v}) })
				}
			}
		}
	}
}

// Headings skip no level, and tables have as many cells as columns: that is
// what screen readers go by.
func TestShapeOfDocuments(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := anyMeeting(r, t)
		for _, v := range Variants {
			level := 1
			step := func(next int, title string) {
				if title == "" {
					return
				}
				if next > level+1 || next < 2 {
					r.Errorf("%q is of level %d, after %d", title, next, level)
				}
				level = next
			}
			for _, b := range Build(in, Options{Variant: v, Names: FullNames}).Blocks {
				switch b := b.(type) {
				case document.Heading:
					step(b.Level, b.Text)
				case document.Notes:
					step(b.Level, b.Title)
				case document.Grid:
					for _, l := range b.Lanes {
						step(l.Level, l.Title)
					}
				case document.Facts:
					if len(b.Rows) == 0 || len(b.Rows[0].Values) == 0 {
						r.Errorf("empty facts")
					}
				case document.Table:
					for _, row := range b.Rows {
						if len(row) != len(b.Columns) || len(b.Rows) == 0 {
							r.Errorf("a row %q under %d columns", row, len(b.Columns))
						}
					}
				}
			}
		}
	})
}

func TestAttendanceOnTheCover(t *testing.T) {
	fi := Options{Words: lang.New(lang.Finnish)}
	for _, tt := range []struct {
		count workshop.Count
		named int
		want  string
	}{
		{workshop.Count{Certainty: workshop.Uncounted}, 0, "ei laskettu"},
		{workshop.Count{Certainty: workshop.Exact, N: 30}, 0, "30"},
		{workshop.Count{Certainty: workshop.Exact, N: 0}, 0, "0"},
		{workshop.Count{Certainty: workshop.AtLeast, N: 450}, 0, "vähintään 450"},
		{workshop.Count{Certainty: workshop.Uncounted}, 2, "vähintään 2"},
		{workshop.Count{Certainty: workshop.Approximate, N: 20}, 2, "noin 20 (nimellä kirjattu 2)"},
	} {
		m := workshop.NewMeeting()
		m.Attendance.Count = tt.count
		for i := range tt.named {
			m.Attendance.Presences = append(m.Attendance.Presences,
				&workshop.Presence{PersonRef: workshop.PersonRef{Person: workshop.ID(strconv.Itoa(i)), Rev: 1}})
		}
		if got := newBuilder(Input{Meeting: m}, fi).attendance(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

// A meeting written up on another day was not held at the times of the writing.
func TestHoursOfAnotherDay(t *testing.T) {
	e := newEvening(t, workshop.Details{Title: "Ilta", Date: workshop.Date{Year: 2014, Month: 10, Day: 1}, Time: 18 * 60})
	s := e.stage(workshop.StageDraft{Kind: workshop.Talk, Minutes: 90})
	e.at("9.15").enter(s)
	b := newBuilder(e.input(), Options{Words: lang.New(lang.Swedish)})
	if got, want := b.when(), "onsdag 1.10.2014 kl. 18.00–19.30"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// An erased person stays a person in the counts and has no name anywhere.
func TestErasedPerson(t *testing.T) {
	e := liperi(t)
	in := e.input()
	delete(in.People, e.m().Attendance.Presences[1].Person)
	md := markdownOf(t, Build(in, Options{Words: lang.New(lang.Finnish), Names: FullNames}))
	if strings.Contains(md, "Öhman") || strings.Count(md, "(nimi poistettu)") != 3 { // list, group, action
		t.Errorf("got %s", md)
	}
}
