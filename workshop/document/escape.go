package document

import "strings"

// Markdown means something by these characters wherever they stand: emphasis,
// code, links, HTML, table cells, mathematics, and the "@" of addresses that
// some readers make links of.
const markdownSigns = "\\`*_[]<>|~$@"

// signKinds tells for each byte whether it is one of the signs, or may be one
// where it stands.
var signKinds = func() (kinds [256]signKind) {
	for _, c := range []byte(markdownSigns) {
		kinds[c] = sign
	}
	for _, c := range []byte("&:.") {
		kinds[c] = maybe
	}
	return kinds
}()

type signKind byte

const (
	plain signKind = iota
	maybe
	sign
)

// escapeMarkdown makes a text mean itself in the midst of a line of Markdown
// (CommonMark, and the tables and links that GitHub adds). It escapes no more
// than it must: the result is read by people too. It stands on one line.
func escapeMarkdown(s string) string {
	s = Clean(s)
	var b strings.Builder
	done := 0
	for i := 0; i < len(s); i++ {
		kind := signKinds[s[i]]
		if kind == plain || kind == maybe && !opensEntity(s, i) && !opensLink(s, i) {
			continue
		}
		b.WriteString(s[done:i])
		b.WriteByte('\\')
		done = i
	}
	if done == 0 && b.Len() == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// escapeLine is [escapeMarkdown] for a text that opens a line, where it could
// also be taken for a heading, a list, a rule or a definition.
func escapeLine(s string) string {
	s = escapeMarkdown(s)
	if s == "" {
		return s
	}
	if strings.IndexByte("#+-=:", s[0]) >= 0 {
		return `\` + s
	}
	if n := listed(s); n > 0 {
		return s[:n] + `\` + s[n:]
	}
	return s
}

// opensEntity reports whether "&" at i could start a character reference, such
// as "&lt;".
func opensEntity(s string, i int) bool {
	return s[i] == '&' && i+1 < len(s) && (s[i+1] == '#' || isASCIILetter(s[i+1]))
}

// opensLink reports whether the character at i would make a bare address a
// link: the colon of "https://", the first dot of "www.".
func opensLink(s string, i int) bool {
	switch s[i] {
	case ':':
		return strings.HasPrefix(s[i:], "://") || i >= 6 && strings.EqualFold(s[i-6:i], "mailto") ||
			i >= 4 && strings.EqualFold(s[i-4:i], "xmpp")
	case '.':
		return i >= 3 && strings.EqualFold(s[i-3:i], "www")
	}
	return false
}

// listed returns the length of the digits before the "." or ")" of a numbered
// list, 0 if the text does not start like one.
func listed(s string) int {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i < len(s) && (s[i] == '.' || s[i] == ')') && (i+1 == len(s) || s[i+1] == ' ') {
		return i
	}
	return 0
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
