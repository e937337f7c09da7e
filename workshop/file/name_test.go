package file

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestSafeName(t *testing.T) {
	for in, want := range map[string]string{
		"2015-01-21 Liperi SWOT-muistio": "2015-01-21 Liperi SWOT-muistio",
		"Mitä? Missä: Kuka/ketkä":        "Mitä Missä – Kuka-ketkä",
		"":                               "talkoot",
		"...":                            "talkoot",
		"klo 17:30":                      "klo 17-30",
		"../../etc/passwd":               "etc-passwd",
		"-rf":                            "rf",
		".hidden":                        "hidden",
		"con":                            "_con",
		"Con.md":                         "_Con.md",
		"LPT1":                           "_LPT1",
		"COM²":                           "_COM²",
		"contra":                         "contra",
		"piste. ":                        "piste",
		"a\x00b\x1b[31mc\nd":             "abc d",
		"gpj.\u202Eexe":                  "gpj.exe",
		"a\u200bb":                       "ab",
		"a   b":                          "a b",
	} {
		if got := SafeName(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestSafeNameCutsBetweenCharacters(t *testing.T) {
	family := "👨\u200d👩\u200d👧"
	got := SafeName(strings.Repeat("ä", 70) + strings.Repeat(family, 10))
	if strings.HasSuffix(got, "\u200d") || len(got) > MaxName {
		t.Errorf("got %q, %d bytes", got, len(got))
	}
	if got := strings.TrimLeft(got, "ä"); got != "" && !strings.HasSuffix(got, family) {
		t.Errorf("cut inside a character: %q", got)
	}
}

// Whatever comes in, the name is one that every system takes.
func TestSafeNameProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := SafeName(rapid.String().Draw(t, "title"))
		switch {
		case name == "", len(name) > MaxName+1, !utf8.ValidString(name):
			t.Errorf("%q", name)
		case strings.ContainsAny(name, `/\:|"<>?*`), strings.IndexFunc(name, unicode.IsControl) >= 0:
			t.Errorf("%q holds what Windows refuses", name)
		case strings.HasSuffix(name, "."), strings.HasSuffix(name, " "), strings.HasPrefix(name, "."), strings.HasPrefix(name, "-"):
			t.Errorf("%q has a bad end", name)
		case SafeName(name) != name:
			t.Errorf("%q is made safe twice: %q", name, SafeName(name))
		}
	})
}
