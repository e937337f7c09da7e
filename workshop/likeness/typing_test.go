package likeness_test

import (
	"testing"
	"unicode/utf8"

	"talkoot/workshop/likeness"
)

// TestTyping types the first text of each pair of a held-out half, key by key,
// before a board that holds the second texts of all its pairs, and looks at what
// is suggested. A suggestion is right only if the list says so: one that
// people would take all the same counts as wrong. With -v it prints the
// figures.
func TestTyping(t *testing.T) {
	var right, wrong, none, found, sames int
	var typed float64 // of each text that was found, until it was
	for _, lang := range []string{"fi", "sv", "en"} {
		var board, same []string
		twins := make(map[string]map[string]bool)
		for _, p := range readPairs(t) {
			if p.lang != lang || !p.heldOut() {
				continue
			}
			board = append(board, p.b)
			if p.same {
				same = append(same, p.a)
				if twins[p.a] == nil {
					twins[p.a] = make(map[string]bool)
				}
				twins[p.a][p.b] = true
			}
		}
		x := indexOf(board...)
		sames += len(same)
		for _, a := range same {
			first := 0.0
			for i := 1; i <= len(a); i++ {
				if !utf8.ValidString(a[:i]) {
					continue
				}
				m := x.Find(a[:i], 1)
				switch {
				case len(m) == 0:
					none++
				case twins[a][board[number(m[0].ID)]]:
					right++
					if first == 0 {
						first = float64(i) / float64(len(a))
					}
				default:
					wrong++
				}
			}
			if first > 0 {
				found++
				typed += first
			}
		}
	}
	precision := float64(right) / float64(right+wrong)
	t.Logf("keys with no suggestion %d, a right one %d, a wrong one %d: precision %.3f", none, right, wrong, precision)
	t.Logf("%d of %d texts found, on average after %.2f of their length", found, sames, typed/float64(found))
	if precision < 0.9 {
		t.Errorf("precision while typing %.3f", precision)
	}
}

// TestNoWildSuggestions: the notes of a whole board, each of which says
// something of its own, find nobody but themselves.
func TestNoWildSuggestions(t *testing.T) {
	board := []string{
		"Talkoohenki on vahva", "Kylätalo on yhdistysten käytössä maksutta", "Kokeneita puheenjohtajia",
		"Hyvät yhteydet kuntaan", "Tapahtumat keräävät väkeä kesällä", "Nuorisoseuran näyttämö elää",
		"Yhdistykset tuntevat toisensa", "Ensiapuryhmä toimii ympäri vuoden",
		"Oma lehti ilmestyy kolme kertaa vuodessa", "Metsästysseura hoitaa reitit",
		"Samat ihmiset joka paikassa", "Vähän nuoria mukana", "Tieto ei kulje kylien välillä",
		"Avustusten haku on työlästä", "Kokoukset menevät päällekkäin", "Sihteeriä ei tahdo löytyä",
		"Verkkosivut vanhentuneet", "Väsymistä pitkän talven jälkeen", "Ruotsinkielistä aineistoa puuttuu",
		"Kirjanpito yhden varassa", "Etätyö ja uudet muuttajat", "Yhteinen tapahtumakalenteri",
		"Koulun tilat iltaisin käyttöön", "Kumppanuussopimus kunnan kanssa", "Yhdistysten yhteinen toimisto",
		"Opiskelijat projekteihin", "Kuntalaisaloitteet verkossa", "Ikääntyneiden ruokapalvelu",
		"Suomi 100 -juhlavuosi", "Maakunnan kehittämisrahat", "Kyläkoulu lakkautetaan", "Avustukset pienenevät",
		"Bussivuorot loppuvat", "Vapaaehtoiset uupuvat", "Sote-uudistus sotkee vastuut", "Tilavuokrat nousevat",
		"Kauppa sulkee ovensa", "Byrokratia lisääntyy", "Väestö vanhenee nopeasti", "Kylät kilpailevat keskenään",
	}
	x := indexOf(board...)
	for _, p := range x.Pairs() {
		t.Errorf("%.2f %q and %q", p.Score, board[number(p.A)], board[number(p.B)])
	}
	for i, text := range board {
		for j := 1; j <= len(text); j++ {
			for _, m := range x.Find(text[:j], 0) {
				if m.ID != id(i) {
					t.Errorf("%q finds %.2f %q", text[:j], m.Score, board[number(m.ID)])
				}
			}
		}
	}
	if m := x.Find("talkoohenki on VAHVA!", 0); len(m) != 1 || m[0].Score < likeness.Threshold {
		t.Errorf("found %v", m)
	}
}
