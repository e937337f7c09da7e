package memo

import (
	"slices"
	"strings"

	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// Variant is how much a document tells.
type Variant string

// The variants.
const (
	Short Variant = "short" // the cover, what was agreed, and what weighed most
	Full  Variant = "full"  // everything
)

// Variants are all variants.
var Variants = []Variant{Short, Full}

// ParseVariant returns the variant with a name, and whether there is one.
func ParseVariant(s string) (Variant, bool) {
	v := Variant(strings.ToLower(strings.TrimSpace(s)))
	return v, slices.Contains(Variants, v)
}

// Names is how people are shown.
type Names string

// The ways to show people.
const (
	NoNames   Names = "none"     // not at all
	Initials  Names = "initials" // A. K., without organisation
	FullNames Names = "full"     // name and organisation
)

// NameChoices are all ways to show people.
var NameChoices = []Names{NoNames, Initials, FullNames}

// ParseNames returns the way to show people that a word means, and whether
// there is one.
func ParseNames(s string) (Names, bool) {
	n := Names(strings.ToLower(strings.TrimSpace(s)))
	return n, slices.Contains(NameChoices, n)
}

// Audience is who a document is for.
type Audience string

// The audiences.
const (
	Public   Audience = "public"   // everybody
	Internal Audience = "internal" // those who led the meeting: with their own remarks
	Funder   Audience = "funder"   // whoever pays: with the series, and who counts for them
)

// Audiences are all audiences.
var Audiences = []Audience{Public, Internal, Funder}

// ParseAudience returns the audience that a word means, and whether there is
// one.
func ParseAudience(s string) (Audience, bool) {
	a := Audience(strings.ToLower(strings.TrimSpace(s)))
	return a, slices.Contains(Audiences, a)
}

// Options are what somebody asks of a document. The zero value is a full memo
// in English without names, for the public.
type Options struct {
	Words   *lang.Words // the language of the document, not of the screen
	Variant Variant
	Names   Names
	For     Audience
	// Without are the sections that are left out.
	Without []Section
	// Letterhead is whose memo it is.
	Letterhead document.Letterhead
	// Blank is how many empty lines a sign-in sheet has for those who come
	// unannounced; 0 for the usual number.
	Blank int
	// Comma stands between the cells of CSV; 0 for that of the language.
	Comma rune
}

func (o Options) filled() Options {
	if o.Words == nil {
		o.Words = lang.New(lang.English)
	}
	if o.Variant == "" {
		o.Variant = Full
	}
	if o.Names == "" {
		o.Names = NoNames
	}
	if o.For == "" {
		o.For = Public
	}
	return o
}
