package intake

import (
	"net/url"
	"runtime"
	"strings"

	"talkoot/workshop"
)

// Path returns the path that somebody typed, pasted or dragged, as this system
// writes it.
func Path(typed string) string { return cleanPath(typed, runtime.GOOS == "windows") }

// cleanPath returns the path that somebody typed, pasted or dragged: terminals
// put quotes around it, escape its spaces as a shell wants them, or write it as
// an address of a file. A backslash divides folders on Windows.
func cleanPath(typed string, windows bool) string {
	s := barePath(workshop.CleanLine(typed), windows)
	if isAddress(s) {
		s = fromAddress(s, windows)
	}
	return workshop.CleanLine(s)
}

// barePath takes quotes and escapes away.
func barePath(s string, windows bool) string {
	switch {
	case isQuoted(s, '\''):
		return strings.ReplaceAll(s[1:len(s)-1], `'\''`, "'")
	case isQuoted(s, '"') && windows:
		return s[1 : len(s)-1]
	case isQuoted(s, '"'):
		return unescape(s[1:len(s)-1], "\"\\$`!")
	case !windows && !isAddress(s):
		return unescape(s, "")
	}
	return s
}

func isQuoted(s string, quote byte) bool {
	return len(s) > 1 && s[0] == quote && s[len(s)-1] == quote
}

const addressStart = "file:"

func isAddress(s string) bool {
	return len(s) >= len(addressStart) && strings.EqualFold(s[:len(addressStart)], addressStart) && strings.HasPrefix(s[len(addressStart):], "/")
}

// fromAddress returns the path of an address: "file:///home/a%20b.csv". One that
// is wrong stays as it is, and will not be found.
func fromAddress(s string, windows bool) string {
	u, err := url.Parse(s)
	if err != nil {
		return s
	}
	path := u.Path
	if !windows {
		return path
	}
	if len(path) > 2 && path[0] == '/' && path[2] == ':' { // "/C:/..."
		path = path[1:]
	}
	if u.Host != "" && u.Host != "localhost" {
		path = "//" + u.Host + path
	}
	return strings.ReplaceAll(path, "/", `\`)
}

// unescape takes away the backslash before a character: before any of some, or
// before any at all.
func unescape(s, only string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && (only == "" || strings.IndexByte(only, s[i+1]) >= 0) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
