package lang

import (
	"regexp"
	"strings"
	"testing"

	"talkoot/workshop"
)

var verbs = regexp.MustCompile(`%(\[\d+\])?[a-z%]`)

// Every text exists in each language, under one key, with the same verbs in
// each form of each language.
func TestEveryTextExistsInEveryLanguage(t *testing.T) {
	seen := map[string]bool{}
	for _, table := range tables {
		for _, row := range table {
			if seen[row.key] {
				t.Errorf("%s stands twice", row.key)
			}
			seen[row.key] = true
			want := strings.Join(verbs.FindAllString(first(row.en), -1), " ")
			for _, l := range Languages {
				s := row.in(l)
				if strings.TrimSpace(s) == "" {
					t.Errorf("%s has no %s", row.key, l)
				}
				for form := range strings.SplitSeq(s, "|") {
					if got := strings.Join(verbs.FindAllString(form, -1), " "); got != want {
						t.Errorf("%s in %s has the verbs %q, English has %q", row.key, l, got, want)
					}
				}
				if strings.Contains(s, "|") != strings.Contains(row.en, "|") {
					t.Errorf("%s in %s is plural in one language only", row.key, l)
				}
				if strings.Contains(s, "|") && want == "" {
					t.Errorf("%s in %s is plural, but tells no number", row.key, l)
				}
			}
		}
	}
}

func first(s string) string { s, _, _ = strings.Cut(s, "|"); return s }

// Every code of an error has its sentence, which formats without litter.
func TestEveryTextFormats(t *testing.T) {
	for _, l := range Languages {
		w := New(l)
		for _, table := range tables {
			for _, row := range table {
				var args []any
				for _, v := range verbs.FindAllString(first(row.in(l)), -1) {
					if strings.HasSuffix(v, "d") {
						args = append(args, 2)
					} else if v != "%%" {
						args = append(args, "x")
					}
				}
				if got := w.T(row.key, args...); got == row.key || strings.Contains(got, "%!") {
					t.Errorf("%s in %s formats as %q", row.key, l, got)
				}
			}
		}
	}
}

func TestPluralsCountsAndDates(t *testing.T) {
	fi, en := New(Finnish), New(English)
	for got, want := range map[string]string{
		fi.T("notes", 1):    "1 kirjaus",
		fi.T("notes", 3):    "3 kirjausta",
		en.T("notes", 1):    "1 note",
		fi.T("notes", 1200): "1\u00a0200 kirjausta",
		fi.Count(workshop.Count{Certainty: workshop.Approximate, N: 20}): "noin 20",
		en.Count(workshop.Count{Certainty: workshop.Uncounted}):          "not counted",
		fi.Date(workshop.Date{Year: 2015, Month: 1, Day: 21}):            "21.1.2015",
		fi.TimeOfDay(17*60 + 5):                                          "17.05",
		en.TimeOfDay(17*60 + 5):                                          "17:05",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		build(Finnish)
	}
}
