package likeness

import (
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/finnish"
	"github.com/blevesearch/snowballstem/swedish"
)

// word is a word with its basic forms.
type word struct {
	text string
	// runes is the text by characters, for whatever counts them.
	runes []rune
	// forms are its basic forms in Finnish, Swedish and English, "" where
	// there is none.
	forms [3]string
	// root is the shortest of the forms.
	root string
	// inner is the shortest of them that is long enough to be looked for in
	// compounds; nil if none is.
	inner  []rune
	weight float64
	sense  sense
}

// longest is how much of a word counts, in characters. It bounds the work that
// text without spaces can cause.
const longest = 64

// shortestPart is the length from which a word is looked for in compounds.
const shortestPart = 4

func newWord(text string) *word {
	w := &word{text: text, runes: runesOf(text), root: text, weight: 1, sense: senseOf(text)}
	if light[text] || w.sense.sign != 0 && w.sense.axis.light {
		w.weight = lightWeight
	}
	if len(w.runes) < 3 || isNumber(text) {
		return w
	}
	stemmed := string(w.runes)
	w.forms = [3]string{
		foldFinnish(stem(stemmed, finnish.Stem)),
		cutNoun(stem(stemmed, swedish.Stem)),
		stem(stemmed, english.Stem),
	}
	for i, f := range w.forms {
		n := utf8.RuneCountInString(f)
		if n < 3 {
			w.forms[i] = ""
			continue
		}
		if len(f) < len(w.root) {
			w.root = f
		}
		if n >= shortestPart && (w.inner == nil || n < len(w.inner)) && strings.HasPrefix(stemmed, f) {
			w.inner = []rune(f)
		}
	}
	return w
}

// runesOf returns the characters of a word that count.
func runesOf(text string) []rune {
	runes := []rune(text)
	return runes[:min(len(runes), longest)]
}

// stem runs one of the Snowball stemmers (M. F. Porter, "Snowball: a language
// for stemming algorithms", 2001, snowballstem.org).
func stem(word string, algorithm func(*snowballstem.Env) bool) string {
	env := snowballstem.NewEnv(word)
	algorithm(env)
	return env.Current()
}

// foldFinnish takes out of a Finnish stem what the stemmer leaves in: consonant
// gradation ("katu", "kadun"), the vowels before plural endings ("tila",
// "tiloja"), the stems of nouns in -nen and -us. All change the last syllable
// only. The vowel of a short stem stays, as it is most of what tells "katu" from
// "katto". Gradation is that of the grammar (Hakulinen et al., Iso suomen
// kielioppi, 2004, § 41); k that disappears (haku, haun) is left out.
func foldFinnish(stem string) string {
	if child[stem] {
		return "laps"
	}
	body, vowels := cutVowels(stem)
	if vowels == "" {
		body = foldNominative(body)
	}
	if verb, ok := cutVerbal(body); ok {
		body, vowels = cutVowels(verb)
	}
	if body == "" {
		return stem
	}
	for _, g := range grades {
		if before, ok := strings.CutSuffix(body, g.end); ok {
			body = before + g.fold
			if g.cluster {
				vowels = ""
			}
			break
		}
	}
	if utf8.RuneCountInString(body) >= 4 {
		return body
	}
	return body + frontOrBack.Replace(vowels)
}

// child holds the stems of lapsi, the one irregular noun that no meeting goes
// without.
var child = map[string]bool{"lap": true, "laps": true, "last": true}

const finnishVowels = "aeiouyäö"

func cutVowels(s string) (body, vowels string) {
	body = strings.TrimRight(s, finnishVowels)
	return body, s[len(body):]
}

// grades lists what consonants become before a closed syllable and otherwise,
// longer ones first. Of n, l, r and m with a stop only the first is kept, since
// the stemmer takes the stop of some cases away.
var grades = []struct {
	end, fold string
	cluster   bool
}{
	{"nn", "n", true},
	{"nt", "n", true},
	{"mm", "m", true},
	{"mp", "m", true},
	{"ll", "l", true},
	{"lt", "l", true},
	{"rr", "r", true},
	{"rt", "r", true},
	{"ng", "nk", true},
	{"hd", "ht", true},
	{"kk", "k", false},
	{"pp", "p", false},
	{"tt", "t", false},
	{"d", "t", false},
	{"v", "p", false},
}

// foldNominative makes one of the stems of ihminen, ihmisen, ihmisten and of
// kokous, kokouksen, kokousten.
func foldNominative(body string) string {
	for _, f := range [][2]string{{"ist", "is"}, {"in", "is"}, {"ust", "us"}, {"yst", "ys"}, {"uks", "us"}, {"yks", "ys"}} {
		if before, ok := strings.CutSuffix(body, f[0]); ok && utf8.RuneCountInString(before) >= 3 {
			return before + f[1]
		}
	}
	return body
}

// cutVerbal takes off a Finnish stem without its last vowels what makes it a
// word for doing (uupuvat, uupuminen) or for what is done (tiedotus), so that
// these are one with the verb. The stemmer leaves the first as v, min or mis.
func cutVerbal(body string) (verb string, ok bool) {
	for _, ending := range []string{"min", "mis", "v"} {
		if verb, ok = strings.CutSuffix(body, ending); ok {
			return verb, endsInVowel(verb) && utf8.RuneCountInString(verb) >= 3
		}
	}
	for _, ending := range []string{"us", "ys"} {
		if verb, ok = strings.CutSuffix(body, ending); ok {
			return verb, !endsInVowel(verb) && utf8.RuneCountInString(verb) >= 5
		}
	}
	return "", false
}

// cutNoun takes off a Swedish stem what makes a noun of a verb or an adjective
// (ansökning, åldrande, ensamhet).
func cutNoun(stem string) string {
	for _, ending := range []string{"ning", "ing", "and", "het"} {
		if base, ok := strings.CutSuffix(stem, ending); ok && utf8.RuneCountInString(base) >= 4 {
			return base
		}
	}
	return stem
}

func endsInVowel(s string) bool { return strings.TrimRight(s, finnishVowels) != s }

// frontOrBack makes one of the vowels that change into each other before an i.
var frontOrBack = strings.NewReplacer("o", "a", "ö", "ä", "i", "e")

// light holds words that say little by themselves. They count for
// [lightWeight].
var light = func() map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(lightWords) {
		m[w] = true
	}
	return m
}()

const lightWeight = 0.35

const lightWords = `
tehdä tehdään tekee tekevät mennä menee menevät löytyä löytää löydy löytyy
järjestetään järjestää kehittää tarvitaan tarvitsee pidetään toimii toimivat toimi
ihmiset ihmisiä ihmisten kylä kylän kylät kylien kyliä oma oman omat
jäävät jäädä jää ottaa otetaan antaa annetaan lähteä lähtevät lähde tuoda tuodaan
käyttää käytetään käyttö käyttöön käytössä
göra görs gör ta tar tas ge ger ges bli sätta sätter hålls sköts bruk använd använda används hitta hittas ordna ordnas fungerar går gå folk byn byns byar byarna
välillä väliset välinen toisen toiselle toiseen vuosi vuodessa vuosittain
mellan år året årligen varje between year yearly every each
take takes give gives keep keeps use used bring brings come comes become becomes
make makes made find found organise organize go goes going people person
village villages works one some any
`
