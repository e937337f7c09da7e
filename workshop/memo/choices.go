package memo

import (
	"encoding/json"
	"slices"

	"talkoot/workshop/lang"
)

// Choices are what somebody chose about memos, so that the next one is written
// alike. The zero value chooses nothing.
type Choices struct {
	Formats []string
	Variant Variant
	For     Audience
	Names   Names
	// Language is that of the memo, "" for that of the screen.
	Language lang.Language
	// Separator stands between the cells of CSV, "" for that of the language.
	Separator Separator
	Without   []Section
}

// FirstFormats are the formats of whoever has chosen none yet.
var FirstFormats = slices.DeleteFunc([]string{"docx", "pdf"}, func(f string) bool { return !slices.Contains(Formats, f) })

// choicesVersion is raised when an older program could misread what is kept.
const choicesVersion = 1

// keptChoices is how choices are kept.
type keptChoices struct {
	Version   int           `json:"version"`
	Formats   []string      `json:"formats,omitempty"`
	Variant   Variant       `json:"variant,omitempty"`
	For       Audience      `json:"for,omitempty"`
	Names     Names         `json:"names,omitempty"`
	Language  lang.Language `json:"language,omitempty"`
	Separator Separator     `json:"separator,omitempty"`
	Without   []Section     `json:"without,omitempty"`
}

// ParseChoices reads what [Choices.String] wrote. What it does not know is
// forgotten, as if it had never been chosen; people's names are shown only where
// that is certain.
func ParseChoices(s string) Choices {
	var k keptChoices
	if json.Unmarshal([]byte(s), &k) != nil || k.Version != choicesVersion {
		k = keptChoices{}
	}
	return Choices{
		Formats: slices.DeleteFunc(k.Formats, func(f string) bool { return !slices.Contains(Formats, f) }),
		Variant: oneOf(k.Variant, Variants), For: oneOf(k.For, Audiences), Names: oneOf(k.Names, NameChoices),
		Language: oneOf(k.Language, lang.Languages), Separator: oneOf(k.Separator, Separators),
		Without: slices.DeleteFunc(k.Without, func(x Section) bool { return !slices.Contains(Full.Sections(), x) }),
	}.filled()
}

// oneOf returns x if it is one of all, and otherwise nothing.
func oneOf[T ~string](x T, all []T) T {
	if slices.Contains(all, x) {
		return x
	}
	return ""
}

// filled chooses what everything needs.
func (c Choices) filled() Choices {
	opt := c.Options(nil)
	c.Variant, c.For, c.Names = opt.Variant, opt.For, opt.Names
	if len(c.Formats) == 0 {
		c.Formats = slices.Clone(FirstFormats)
	}
	return c
}

// String returns the choices as they are kept, for [ParseChoices].
func (c Choices) String() string {
	b, _ := json.Marshal(keptChoices{choicesVersion, c.Formats, c.Variant, c.For, c.Names, c.Language, c.Separator, c.Without})
	return string(b)
}

// Options are the options of a memo in the chosen language, or else in that of the
// screen.
func (c Choices) Options(screen *lang.Words) Options {
	opt := Options{Words: screen, Variant: c.Variant, Names: c.Names, For: c.For, Without: c.Without, Comma: c.Separator.Rune()}
	if c.Language != "" {
		opt.Words = lang.New(c.Language)
	}
	return opt.filled()
}
