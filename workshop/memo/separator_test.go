package memo

import (
	"encoding/csv"
	"io"
	"strings"
	"testing"

	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
	"talkoot/workshop/report"
)

// Whatever the separator and the language, the same cells come back, but for the
// signs in numbers.
func TestSeparators(t *testing.T) {
	in := rich(t).input()
	want := map[Separator]rune{Semicolon: ';', Comma: ',', Tab: '\t'}
	for _, l := range lang.Languages {
		for _, s := range append(Separators, "") {
			comma := want[s]
			if s == "" {
				comma = map[lang.Language]rune{lang.Finnish: ';', lang.Swedish: ';', lang.English: ','}[l]
			}
			opt := Options{Words: lang.New(l), Comma: s.Rune()}
			for _, write := range []func(io.Writer) error{
				func(w io.Writer) error { return FactsCSV(w, in, opt) },
				func(w io.Writer) error { return ReportCSV(w, report.Report{}, opt.Words, opt.Comma) },
			} {
				text := documenttest.Written(t, write)
				r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\uFEFF")))
				r.Comma = comma
				rows, err := r.ReadAll()
				if err != nil || len(rows) < 2 || len(rows[0]) < 12 {
					t.Errorf("%s with %q: %v, %q", l, s, err, rows)
				}
			}
		}
	}
}

func TestParseSeparator(t *testing.T) {
	for _, s := range Separators {
		if got, ok := ParseSeparator(" " + strings.ToUpper(string(s)) + " "); !ok || got != s || got.Rune() == 0 {
			t.Errorf("%q is %q, %v", s, got, ok)
		}
	}
	for _, s := range []string{"", ";", "pipe"} {
		if _, ok := ParseSeparator(s); ok {
			t.Errorf("%q is a separator", s)
		}
	}
}
