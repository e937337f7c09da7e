package likeness_test

import (
	"fmt"
	"strings"
	"testing"

	"talkoot/workshop/likeness"
)

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		query, text string
		found       bool
	}{
		{"", "Vahva yhteisöllisyys", true},
		{"yhteisöllisyyttä", "Vahva yhteisöllisyys", true},
		{"kylä", "Kylien välinen tiedonkulku", true},
		{"kylien", "Kylässä ei ole kauppaa", true},
		{"kyla", "Kylässä ei ole kauppaa", true},
		{"nuorisotiloja", "Nuorisotila auki viikonloppuisin", true},
		{"nuorisotila", "Nuorisotilojen puute", true},
		{"yhteistyö", "Yhteistyötä kunnan kanssa", true},
		{"rannat", "Uimarannan laituri", true},
		{"ranta", "Rannalle uusi laituri", true},
		{"katu", "Kadut pimeinä", true},
		{"katu", "Katto vuotaa", false},
		{"lapsi", "Lasten kerhot", true},
		{"vapaaehtoinen", "Vapaaehtoisten uupuminen", true},
		{"kokous", "Kokousten päällekkäisyys", true},
		{"kalenteri", "Yhteinen tapahtumakalenteri", true},
		{"kalenterit", "Yhteisiin tapahtumakalentereihin", true},
		{"avustus haku", "Avustusten hakeminen", false},
		{"avustukset hakeminen", "Avustusten hakemista helpotettava", true},
		{"sote", "Sote-uudistus sotkee vastuut", true},
		{"uudistus", "Sote-uudistus sotkee vastuut", true},
		{"kirjasto", "Kirjojen kierrätys", false},
		{"tapahtuma", "Tapahtumat keräävät väkeä", true},
		{"byskola", "Byskolan läggs ned", true},
		{"skolor", "Byskolan läggs ned", true},
		{"förening", "Föreningarna känner varandra", true},
		{"foreningar", "Föreningens lokaler", true},
		{"förening", "Forening", false},
		{"bidrag minska", "Bidragen minskar", true},
		{"lokaler", "Skolans lokal i bruk", true},
		{"grant", "Grants shrink", true},
		{"application", "Grant applications are hard work", true},
		{"association", "The associations know each other", true},
		{"associations grants", "The associations know each other", false},
		{"villages", "News does not travel from village to village", true},
		{"the school", "A village school", true},
		{"scho", "A village school", true}, // one may be typing
		{"!!!", "", true},
		{"word", "", false},
	} {
		if got := likeness.Matches(c.query, c.text); got != c.found {
			t.Errorf("%q in %q: %t", c.query, c.text, got)
		}
	}
}

// TestMatchesManyWords: a query may have more words than fit into one set of
// bits, and each still counts.
func TestMatchesManyWords(t *testing.T) {
	var words []string
	for i := range 150 {
		words = append(words, fmt.Sprintf("x%03dx", i))
	}
	all := strings.Join(words, " ")
	if !likeness.Matches(all, all) {
		t.Error("not all are found")
	}
	for _, i := range []int{0, 63, 64, 149} {
		if likeness.Matches(all, strings.Replace(all, words[i], "", 1)) {
			t.Errorf("word %d is found where it is not", i)
		}
	}
}
