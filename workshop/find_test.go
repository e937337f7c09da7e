package workshop_test

import (
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// What is made ready matches as what is not.
func TestQueryMatchesAsMatchesDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		some := rapid.StringOfN(rapid.RuneFrom([]rune("aAäÄåeéE\u0301oöB1 .-")), 0, 24, -1)
		text, query := some.Draw(t, "text"), rapid.OneOf(some, rapid.StringN(0, 4, -1)).Draw(t, "query")
		got, want := workshop.NewQuery(query).In(workshop.NewFindable(text)), workshop.Matches(query, text)
		if got != want {
			t.Fatalf("%q in %q: %v, want %v", query, text, got, want)
		}
	})
}
