package document

import (
	"strings"
	"testing"
	"unicode"

	"talkoot/workshop/document/documenttest"
)

func TestEscapeMarkdown(t *testing.T) {
	for in, want := range map[string]string{
		"Vahva yhteisöllisyys, 9 € (noin)!": "Vahva yhteisöllisyys, 9 € (noin)!",
		"*a* _b_ `c`":                       "\\*a\\* \\_b\\_ \\`c\\`",
		"[x](javascript:alert(1))":          `\[x\](javascript:alert(1))`,
		"![x](y)":                           `!\[x\](y)`,
		"<script>":                          `\<script\>`,
		"a | b":                             `a \| b`,
		`a \| b`:                            `a \\\| b`,
		"M&M, &amp; &#60; R & D":            `M\&M, \&amp; \&#60; R & D`,
		"https://x.fi www.x.fi":             `https\://x.fi www\.x.fi`,
		"MAILTO:a@b.fi":                     `MAILTO\:a\@b.fi`,
		"klo 17:30, ks. sivu":               "klo 17:30, ks. sivu",
		"a\nb\tc\x1b[31md":                  "a b cd",
		"# ei otsikko":                      "# ei otsikko", // not at the start of a line
	} {
		if got := escapeMarkdown(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"# otsikko":  `\# otsikko`,
		"- kohta":    `\- kohta`,
		"+ kohta":    `\+ kohta`,
		"1. kohta":   `1\. kohta`,
		"12) kohta":  `12\) kohta`,
		"3.5 tuntia": "3.5 tuntia",
		"===":        `\===`,
		"7.":         `7\.`,
		": väite":    `\: väite`,
		"://x":       `\://x`,
		"teksti":     "teksti",
	} {
		if got := escapeLine(in); got != want {
			t.Errorf("%q opens a line as %q, want %q", in, got, want)
		}
	}
}

// Escaped text reads as what it was, and holds no sign that means anything.
func FuzzEscapeMarkdown(f *testing.F) {
	for _, s := range documenttest.Hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, got := range []string{escapeMarkdown(s), escapeLine(s)} {
			if back := documenttest.Unescape(got); back != Clean(s) {
				t.Fatalf("%q is escaped as %q and reads %q", s, got, back)
			}
			open := documenttest.Bare(got)
			switch lower := strings.ToLower(open); {
			case strings.ContainsAny(open, "*_[]<>|~$@`"),
				strings.Contains(lower, "://"), strings.Contains(lower, "www."), strings.Contains(lower, "mailto:"):
				t.Fatalf("%q leaves %q", s, open)
			}
			if strings.IndexFunc(got, func(r rune) bool { return unicode.IsControl(r) || documenttest.Dangerous(r) }) >= 0 {
				t.Fatalf("%q lets a control character out: %q", s, got)
			}
		}
		opened := escapeLine(s)
		if opened != "" && strings.IndexByte("#+-=:", opened[0]) >= 0 || listed(opened) > 0 {
			t.Fatalf("%q opens a block: %q", s, opened)
		}
	})
}
