package document

import (
	"net/url"
	"strings"
)

// SafeLink returns the address that a text consists of, if a reader may follow
// it: one of the web, without a password in it. Otherwise it is "". What comes
// back is ASCII and holds nothing that means something in Markdown's "<…>".
func SafeLink(text string) string {
	if text == "" {
		return ""
	}
	u, err := url.Parse(Clean(text))
	if err != nil || u.Host == "" || u.User != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	if s := u.String(); !strings.ContainsAny(s, "<> \\`\"") {
		return s
	}
	return ""
}
