package workshop

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Limits of what one field takes, in characters. They are far above what
// anybody says in one breath and keep a slip of the clipboard from becoming
// a note.
const (
	MaxText  = 10_000 // a note, a decision, what is to be done
	MaxTitle = 300    // titles, places, names
	MaxLines = 2_000  // notes in one paste
	MaxLanes = 200    // lanes of one board
)

// CleanText makes text from outside safe to keep and to show, and otherwise
// leaves it as typed: escape sequences, control characters and bidirectional
// overrides go, line ends become "\n", invalid UTF-8 becomes the replacement
// character, and the rest is put in the normal form NFC. Joiners inside emoji
// and words stay. Space at either end goes.
func CleanText(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = lineEnds.Replace(s)
	if strings.IndexFunc(s, dropped) >= 0 {
		s = stripSequences(s)
		s = strings.Map(func(r rune) rune {
			if dropped(r) {
				return -1
			}
			return r
		}, s)
	}
	return strings.TrimSpace(norm.NFC.String(s))
}

// lineEnds makes every line end "\n". Word processors write a line break within
// a paragraph as a vertical tab, and a page break as a form feed.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n",
	"\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// CleanLine is [CleanText] for a field of one line: line ends and tabs become
// single spaces.
func CleanLine(s string) string {
	s = CleanText(s)
	if strings.ContainsAny(s, "\n\t") {
		s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\t' }), " ")
	}
	return s
}

// CleanLines splits text from outside, a paste for instance, into clean lines
// and leaves out the empty ones.
func CleanLines(s string) []string {
	var lines []string
	for line := range strings.SplitSeq(CleanText(s), "\n") {
		if line = CleanLine(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// dropped tells the characters that never enter: controls except newline and
// tab, bidirectional overrides, embeddings and isolates (they can make a text
// read as another: "Trojan Source", CVE-2021-42574), and the byte-order mark.
func dropped(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case unicode.Is(unicode.Cc, r):
		return true
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return true
	case r == 0xFEFF, r == 0x200E, r == 0x200F, r == 0x061C:
		return true
	}
	return false
}

// stripSequences removes whole escape sequences (ECMA-48 sections 5.4 and
// 5.6), so that their printable tails do not stay behind as litter.
func stripSequences(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == 0x1b:
			i += escapeLength(s[i:])
		case r == 0x9b: // CSI as a single C1 character
			i += size + csiLength(s[i+size:])
		case r == 0x90 || r == 0x9d || r == 0x98 || r == 0x9e || r == 0x9f:
			i += size + stringLength(s[i+size:])
		default:
			b.WriteString(s[i : i+size])
			i += size
		}
	}
	return b.String()
}

// escapeLength returns the length of the sequence that starts with ESC at s[0].
func escapeLength(s string) int {
	if len(s) < 2 {
		return 1
	}
	switch c := s[1]; {
	case c == '[':
		return 2 + csiLength(s[2:])
	case c == ']' || c == 'P' || c == 'X' || c == '^' || c == '_':
		return 2 + stringLength(s[2:])
	case c >= 0x20 && c <= 0x2f: // intermediates, then one final character
		i := 2
		for i < len(s) && s[i] >= 0x20 && s[i] <= 0x2f {
			i++
		}
		if i < len(s) && s[i] >= 0x30 && s[i] <= 0x7e {
			i++
		}
		return i
	case c >= 0x30 && c <= 0x7e:
		return 2
	}
	return 1
}

// csiLength returns the length of the parameters, intermediates and final
// character of a control sequence; a broken one ends before what breaks it.
func csiLength(s string) int {
	i := 0
	for i < len(s) && s[i] >= 0x20 && s[i] <= 0x3f {
		i++
	}
	if i < len(s) && s[i] >= 0x40 && s[i] <= 0x7e {
		i++
	}
	return i
}

// stringLength returns the length of a control string with its terminator. A
// string that is never ended takes no more than its own line with it.
func stringLength(s string) int {
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == 0x07:
			return i + 1
		case s[i] == 0x1b && i+1 < len(s) && s[i+1] == '\\':
			return i + 2
		case strings.HasPrefix(s[i:], "\u009c"):
			return i + len("\u009c")
		case s[i] == '\n':
			return i
		}
	}
	return len(s)
}

// checkText cleans a text and refuses one that is empty ([CodeEmptyText]) or
// longer than most characters ([CodeTextTooLong]).
func checkText(s string, most int) (string, error) {
	s = CleanLine(s)
	if s == "" {
		return "", Err(CodeEmptyText)
	}
	return s, checkLength(s, most)
}

func checkLength(s string, most int) error {
	if n := utf8.RuneCountInString(s); n > most {
		return Err(CodeTextTooLong, n, most)
	}
	return nil
}
