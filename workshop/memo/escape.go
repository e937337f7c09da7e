package memo

import "strings"

// Markdown means something by these characters wherever they stand: emphasis,
// code, links, HTML, table cells, mathematics, and the "@" of addresses that
// some readers make links of.
const markdownSigns = "\\`*_[]<>|~$@"

// escapeMarkdown makes a text mean itself in the midst of a line of Markdown
// (CommonMark, and the tables and links that GitHub adds). It escapes no more
// than it must: the result is read by people too. It stands on one line.
func escapeMarkdown(s string) string {
	s = line(s)
	if !strings.ContainsAny(s, markdownSigns+"&:.") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(markdownSigns, s[i]) >= 0 || opensEntity(s, i) || opensLink(s, i) {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
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
