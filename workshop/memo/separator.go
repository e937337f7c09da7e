package memo

import (
	"slices"
	"strings"
)

// Separator is what stands between the cells of CSV, by its name.
type Separator string

// The separators.
const (
	Semicolon Separator = "semicolon"
	Comma     Separator = "comma"
	Tab       Separator = "tab"
)

// Separators are all separators.
var Separators = []Separator{Semicolon, Comma, Tab}

// ParseSeparator returns the separator that a word means, and whether there is
// one.
func ParseSeparator(s string) (Separator, bool) {
	x := Separator(strings.ToLower(strings.TrimSpace(s)))
	return x, slices.Contains(Separators, x)
}

// Rune is the separator as it stands in a file, for [Options]; 0 for "", which is
// that of the language.
func (s Separator) Rune() rune {
	switch s {
	case Semicolon:
		return ';'
	case Comma:
		return ','
	case Tab:
		return '\t'
	}
	return 0
}
