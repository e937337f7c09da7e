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
	w := &word{text: text, runes: []rune(text), root: text, weight: 1, sense: senseOf(text)}
	if len(w.runes) > longest {
		w.runes = w.runes[:longest]
	}
	if light[text] || w.sense.sign != 0 && w.sense.axis.light {
		w.weight = lightWeight
	}
	if len(w.runes) < 3 || isNumber(text) {
		return w
	}
	stemmed := string(w.runes)
	w.forms = [3]string{
		foldGrade(stem(stemmed, finnish.Stem)),
		stem(stemmed, swedish.Stem),
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

// stem runs one of the Snowball stemmers (M. F. Porter, "Snowball: a language
// for stemming algorithms", 2001, snowballstem.org).
func stem(word string, algorithm func(*snowballstem.Env) bool) string {
	env := snowballstem.NewEnv(word)
	algorithm(env)
	return env.Current()
}

// foldGrade takes out of a Finnish stem what the stemmer leaves in: consonant
// gradation ("katu", "kadun") and the vowels before plural endings ("tila",
// "tiloja"). Both change the last syllable only. The vowel of a short stem
// stays, as it is most of what tells "katu" from "katto". Gradation is that of
// the grammar (Hakulinen et al., Iso suomen kielioppi, 2004, § 41); k that
// disappears (haku, haun) is left to spelling.
func foldGrade(stem string) string {
	body := strings.TrimRight(stem, finnishVowels)
	vowels := stem[len(body):]
	if body == "" {
		return stem
	}
	for _, ending := range verbal {
		if before, ok := strings.CutSuffix(body, ending); ok && endsInVowel(before) && utf8.RuneCountInString(before) >= 3 {
			stem = before
			body = strings.TrimRight(stem, finnishVowels)
			vowels = stem[len(body):]
			break
		}
	}
	for _, g := range grades {
		if before, ok := strings.CutSuffix(body, g.weak); ok {
			body = before + g.fold
			break
		}
	}
	if utf8.RuneCountInString(body) >= 4 {
		return body
	}
	return body + frontOrBack.Replace(vowels)
}

const finnishVowels = "aeiouyäö"

// grades lists what consonants become before a closed syllable and otherwise,
// longer ones first.
var grades = []struct{ weak, fold string }{
	{"nn", "nt"},
	{"mm", "mp"},
	{"ll", "lt"},
	{"rr", "rt"},
	{"ng", "nk"},
	{"hd", "ht"},
	{"kk", "k"},
	{"pp", "p"},
	{"tt", "t"},
	{"d", "t"},
	{"v", "p"},
}

// verbal are the endings of what one does (uupuvat, uupuva) and of doing it
// (uupuminen, uupumisen), as the stemmer leaves them.
var verbal = []string{"min", "mis", "v"}

func endsInVowel(s string) bool {
	return strings.TrimRight(s, finnishVowels) != s
}

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

const lightWeight = 0.4

const lightWords = `
tehdä tehdään tekee tekevät mennä menee menevät löytyä löytää löydy löytyy
järjestetään järjestää kehittää tarvitaan tarvitsee pidetään toimii toimivat toimi
ihmiset ihmisiä ihmisten kylä kylän kylät kylien kyliä oma oman omat
göra görs gör hitta hittas ordna ordnas fungerar går gå folk byn byns byar byarna
välillä väliset välinen toisen toiselle toiseen vuosi vuodessa vuosittain
mellan år året årligen varje between year yearly every each
make makes made find found organise organize go goes going people person
village villages works one some any
`
