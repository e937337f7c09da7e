package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"talkoot/workshop"
)

// qualifiers say how sure a number is. "More than 450" is kept as at least
// 450: the word is about how sure the count is, not about one person more.
var qualifiers = []struct {
	certainty workshop.Certainty
	words     []string
}{
	{workshop.Approximate, []string{
		"noin", "n.", "n", "suunnilleen", "arviolta",
		"cirka", "circa", "ungefär", "omkring", "runt",
		"about", "around", "roughly", "approximately", "approx.", "approx",
		"ca.", "ca", "c:a", "c.", "~", "≈",
	}},
	{workshop.AtLeast, []string{
		"vähintään", "väh.", "väh", "ainakin", "yli", "reilut",
		"minst", "åtminstone", "över", "drygt",
		"at least", "over", "more than",
		">=", "≥", ">",
	}},
}

// uncounted are the words for a room that nobody counted.
var uncounted = map[string]bool{
	"ei laskettu": true, "ei tiedossa": true, "ei tiedetä": true,
	"inte räknat": true, "ej räknat": true, "inte räknade": true, "okänt": true,
	"not counted": true, "uncounted": true, "unknown": true,
}

// cutQualifier takes a word that says how sure a number is off the front of a
// line in small letters. What follows a word is a space or a digit: "can" is
// not "ca" and an n.
func cutQualifier(s string) (rest string, certainty workshop.Certainty, ok bool) {
	for _, q := range qualifiers {
		for _, word := range q.words {
			rest, ok := strings.CutPrefix(s, word)
			if ok && !isLetter(rest) {
				return strings.TrimSpace(rest), q.certainty, true
			}
		}
	}
	return s, "", false
}

// isLetter reports whether a text begins with a letter.
func isLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
