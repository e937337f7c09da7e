package document

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"talkoot/workshop"
)

// Clean returns a text as it may leave: on one line, without controls and
// bidirectional overrides. Texts were cleaned when they came in, so nearly all
// pass the scan and cost no more than that.
func Clean(s string) string {
	for i, r := range s {
		if suspect(r) || r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			return workshop.CleanLine(s)
		}
	}
	return strings.TrimSpace(s)
}

// suspect tells the characters that need [workshop.CleanLine].
func suspect(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7F && r <= 0x9F:
		return true
	case r < 0x061C:
		return false
	}
	return r == 0x061C || r == 0xFEFF || r >= 0x200E && r <= 0x200F ||
		r >= 0x2028 && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// Join puts the texts that are not empty into one, with sep between them.
func Join(sep string, parts ...string) string {
	var b strings.Builder
	for _, p := range parts {
		if p == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(sep)
		}
		b.WriteString(p)
	}
	return b.String()
}

// Numbers lists the numbers of notes: "4, 14, 22".
func Numbers(numbers []int) string {
	texts := make([]string, len(numbers))
	for i, n := range numbers {
		texts[i] = strconv.Itoa(n)
	}
	return Join(", ", texts...)
}

// Cut cuts a text to some characters, with an ellipsis.
func Cut(s string, most int) string {
	if len(s) <= most || utf8.RuneCountInString(s) <= most {
		return s
	}
	runes := []rune(s[:min(len(s), most*utf8.UTFMax)])[:most-1]
	return strings.TrimSpace(string(runes)) + "…"
}

// Parenthesised puts a text between brackets, none where there is no text.
func Parenthesised(s string) string {
	if s == "" {
		return ""
	}
	return "(" + s + ")"
}
