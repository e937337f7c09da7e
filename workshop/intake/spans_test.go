package intake_test

import (
	"strings"
	"testing"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

var began = time.Date(2026, 11, 22, 17, 30, 42, 0, time.FixedZone("", 2*3600))

// shownSpans writes times as the tests do: with the day where it is the next.
func shownSpans(spans []workshop.Span) string {
	show := func(t time.Time) string {
		switch {
		case t.IsZero():
			return ""
		case t.Day() != began.Day():
			return t.Format("2T15.04")
		}
		return t.Format("15.04")
	}
	var out []string
	for _, s := range spans {
		out = append(out, show(s.From)+"-"+show(s.To))
	}
	return strings.Join(out, ", ")
}

func TestSpans(t *testing.T) {
	for text, want := range map[string]string{
		"17.30-18.10, 19-":         "17.30-18.10, 19.00-",
		"17:30–18:10; 19:00–20:15": "17.30-18.10, 19.00-20.15",
		"9-":                       "09.00-",
		" 17.30 - 18.10 ":          "17.30-18.10",
		"17.30-18.10,":             "17.30-18.10",
		"22-0.45":                  "22.00-23T00.45",
		"22-23.50, 0.10-1":         "22.00-23.50, 23T00.10-23T01.00",
		"18-18":                    "18.00-18.00",
	} {
		got, err := intake.Spans(text, began)
		if err != nil || shownSpans(got) != want {
			t.Errorf("Spans(%q) = %q, %v; want %q", text, shownSpans(got), err, want)
		}
	}
	for _, text := range []string{"", ",", "17.30", "-18", "25-26", "18.10-17.30", "17-, 18-19", "17-18, 17.30-19", "a-b", "17-18-19", "17.60-"} {
		if got, err := intake.Spans(text, began); workshop.ErrorCode(err) != workshop.CodeBadTime {
			t.Errorf("Spans(%q) = %q, %v; want a refusal", text, shownSpans(got), err)
		}
	}
}

// FuzzSpans: what is read is in order, and only its end is open.
func FuzzSpans(f *testing.F) {
	for _, s := range []string{"17.30-18.10, 19-", "22-0.45", "9-", "17-18-19", "–,–", "24-1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := intake.Spans(text, began)
		if err != nil {
			if len(got) > 0 || workshop.ErrorCode(err) != workshop.CodeBadTime {
				t.Fatalf("Spans(%q) = %v, %v", text, got, err)
			}
			return
		}
		last := time.Time{}
		for i, s := range got {
			if s.From.Before(last) || !s.To.IsZero() && s.To.Before(s.From) || s.To.IsZero() && i < len(got)-1 {
				t.Fatalf("Spans(%q) = %s", text, shownSpans(got))
			}
			last = s.To
		}
	})
}
