package memo

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop/lang"
)

// What was chosen comes back as it was.
func TestChoicesRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Choices{
			Formats:   rapid.SliceOfNDistinct(rapid.SampledFrom(Formats), 1, len(Formats), rapid.ID).Draw(t, "formats"),
			Variant:   rapid.SampledFrom(Variants).Draw(t, "variant"),
			For:       rapid.SampledFrom(Audiences).Draw(t, "for"),
			Names:     rapid.SampledFrom(NameChoices).Draw(t, "names"),
			Language:  rapid.SampledFrom(append([]lang.Language{""}, lang.Languages...)).Draw(t, "language"),
			Separator: rapid.SampledFrom(append([]Separator{""}, Separators...)).Draw(t, "separator"),
			Without:   rapid.SliceOfNDistinct(rapid.SampledFrom(Full.Sections()), 1, -1, rapid.ID).Draw(t, "without"),
		}
		if got := ParseChoices(c.String()); !reflect.DeepEqual(got, c) {
			t.Errorf("%+v came back as %+v", c, got)
		}
	})
}

// What cannot be known is forgotten: above all, nobody is named by mistake.
func TestChoicesThatCannotBeRead(t *testing.T) {
	first := Choices{Formats: FirstFormats, Variant: Full, For: Public, Names: NoNames}
	for kept, want := range map[string]Choices{
		"":                               first,
		"null":                           first,
		"{":                              first,
		`[1]`:                            first,
		`{"version":2,"names":"full"}`:   first,
		`{"names":"full"}`:               first,
		`{"version":1,"formats":"docx"}`: first,
		`{"version":1,"formats":["odt"],"variant":"long","for":"me","names":"both","language":"xx","separator":"|","without":["cover"]}`: first,
		`{"version":1,"formats":["odt","md"],"without":["cover","timeline"]}`: {
			Formats: []string{"md"}, Variant: Full, For: Public, Names: NoNames, Without: []Section{TimelineSection},
		},
	} {
		got := ParseChoices(kept)
		if len(got.Without) == 0 {
			got.Without = nil
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s is read as %+v, want %+v", kept, got, want)
		}
	}
}

// A memo of another language than the screen's stays in it.
func TestChoicesOfALanguage(t *testing.T) {
	screen := lang.New(lang.Finnish)
	if got := (Choices{}).Options(screen).Words.Language(); got != lang.Finnish {
		t.Errorf("chosen nothing: %s", got)
	}
	if got := (Choices{Language: lang.Swedish}).Options(screen).Words.Language(); got != lang.Swedish {
		t.Errorf("chosen Swedish: %s", got)
	}
}
