package intake

import (
	"strings"
	"unicode/utf8"
)

// bullets are the marks that begin the items of lists in letters, web pages and
// word processors; U+F0B7 is what Word's own bullet becomes in a paste.
const bullets = "-–—•*·‣◦▪●○☐☑\uf0b7"

// cutBullet takes a bullet and the space after it off the front of a line. A
// bullet on its own is an empty item.
func cutBullet(line string) (string, bool) {
	r, size := utf8.DecodeRuneInString(line)
	if size == 0 || !strings.ContainsRune(bullets, r) {
		return line, false
	}
	rest := line[size:]
	trimmed := strings.TrimSpace(rest)
	return trimmed, trimmed == "" || trimmed != rest
}

// cutNumbering takes "1. ", "1) " or "(1) " off the front of a line. There has to
// be a space, so that "1.10. kokous" keeps its date.
func cutNumbering(line string) (string, bool) {
	rest, paren := strings.CutPrefix(line, "(")
	after := strings.TrimLeft(rest, digits)
	if n := len(rest) - len(after); n == 0 || n > 4 || after == "" {
		return line, false
	}
	if mark := after[0]; mark != ')' && (paren || mark != '.') {
		return line, false
	}
	after = after[1:]
	trimmed := strings.TrimSpace(after)
	return trimmed, trimmed == "" || trimmed != after
}
