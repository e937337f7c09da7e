package file

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"talkoot/workshop"
)

// MaxName is the longest name that [SafeName] gives, in bytes. File systems
// take 255 and Windows some 260 for a whole path; folder and ending need room.
const MaxName = 150

// reserved are names that Windows keeps for devices, whatever their ending.
var reserved = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)`)
})

// signs stand for the characters that no file name may hold on Windows. A colon after
// which something begins becomes a dash between the two.
var signs = strings.NewReplacer(": ", " – ", "/", "-", `\`, "-", ":", "-", "|", "-", `"`, "'", "<", "", ">", "", "?", "", "*", "")

// SafeName makes a file name, without folder, of any text: one that Linux,
// macOS and Windows take, that hides nothing and that no command takes for an
// option. It is never empty.
func SafeName(title string) string {
	name := signs.Replace(workshop.CleanLine(title))
	name = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) && r != '\u200C' && r != '\u200D' {
			return -1 // cannot be seen, but makes two names differ
		}
		return r
	}, name)
	name = workshop.CleanLine(name) // an accent may have a new letter before it
	name = Cut(strings.Join(strings.Fields(name), " "), MaxName)
	name = strings.TrimLeft(name, " .-~")
	name = strings.TrimRight(name, " .")
	switch {
	case name == "":
		return "talkoot"
	case reserved().MatchString(name):
		return "_" + name
	}
	return name
}

// Cut cuts a text to at most so many bytes, between two characters as they are
// seen.
func Cut(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for end := most; end > 0; end-- {
		if utf8.RuneStart(s[end]) && !continues(s[:end], s[end:]) {
			return s[:end]
		}
	}
	return ""
}

// continues reports whether rest goes on with the last character of start: an
// accent, a joiner, what a joiner joined.
func continues(start, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	last, _ := utf8.DecodeLastRuneInString(start)
	return unicode.Is(unicode.M, next) || next == '\u200D' || last == '\u200D'
}
