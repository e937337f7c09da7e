package document

import (
	"io"
	"strings"
	"testing"

	"talkoot/workshop/document/documenttest"
)

// An encoder follows no address that the model gives it either.
func TestEncodersCheckAddresses(t *testing.T) {
	doc := Document{Blocks: []Block{
		Notes{Level: 3, Items: []Note{{Number: 1, Text: "x", Link: "javascript:alert(1)"}}},
		List{Items: []Item{{Text: "x", Link: "javascript:alert(1)"}}},
	}}
	if out := documenttest.Written(t, func(w io.Writer) error { return HTML(w, doc) }) + documenttest.Written(t, func(w io.Writer) error { return Markdown(w, doc) }); strings.Contains(out, "javascript") {
		t.Errorf("got %s", out)
	}
}

func TestOnlySafeAddressesAreLinks(t *testing.T) {
	for in, want := range map[string]string{
		"https://www.liperi.fi/a?b=c": "https://www.liperi.fi/a?b=c",
		"javascript:alert(1)":         "",
		"data:text/html,x":            "",
		"//x.fi":                      "",
		"https://a:b@x.fi":            "",
		"katso https://x.fi":          "",
		"https://x.fi ja muuta":       "",
		"https://x.fi/\u202egnp":      "https://x.fi/gnp",
		"https://":                    "",
		"https://x.fi/ää>(":           "https://x.fi/%C3%A4%C3%A4%3E%28",
	} {
		if got := SafeLink(in); got != want {
			t.Errorf("%q leads to %q, want %q", in, got, want)
		}
	}
}
