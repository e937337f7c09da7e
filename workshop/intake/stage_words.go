package intake

import (
	"slices"
	"strings"
	"sync"

	"talkoot/workshop"
)

// stageRole is what a column of a programme holds.
type stageRole int

const (
	otherStageColumn stageRole = iota
	stageTitleColumn
	stageTextColumn
	stageMinutesColumn
	stageTimeColumn
)

// stageWords are what programmes call their columns, as folded writes it: the
// agenda of OpenSlides, and what people write themselves.
var stageWords = [...][]string{
	stageTitleColumn: {
		"title", "otsikko", "aihe", "kohta", "vaihe", "ohjelma", "ohjelmanumero", "mitä", "sisältö", "asia",
		"rubrik", "titel", "ämne", "punkt", "programpunkt", "vad", "item", "topic", "stage", "programme", "program", "agenda item", "what",
		"thema", "tagesordnungspunkt", "esityslista", "dagordning", "agenda", "programm",
	},
	stageTextColumn: {
		"text", "teksti", "puhuja", "alustaja", "vetäjä", "esittäjä", "vastuuhenkilö", "kuka", "lisätieto", "lisätietoja", "kuvaus", "huom",
		"talare", "inledare", "ansvarig", "vem", "beskrivning", "speaker", "presenter", "who", "description", "responsible", "notes",
		"redner", "referent", "beschreibung", "wer",
	},
	stageMinutesColumn: {
		"duration", "minutes", "min", "length", "kesto", "minuutit", "minuuttia", "kesto min", "pituus",
		"längd", "minuter", "tidsåtgång", "dauer", "minuten",
	},
	stageTimeColumn: {"time", "start", "starts", "klo", "aika", "kellonaika", "alkaa", "tid", "kl", "klockan", "börjar", "zeit", "uhrzeit", "beginn"},
}

var stageRoles = sync.OnceValue(func() map[string]stageRole { return byWord[stageRole](stageWords[:]) })

// stageRoleOf returns what a column of the given name holds: what the whole name
// says, or else its first word that says something, as in "Kesto (min)".
func stageRoleOf(name string) stageRole {
	words := folded(name)
	if r, ok := stageRoles()[words]; ok {
		return r
	}
	for w := range strings.FieldsSeq(words) {
		if r, ok := stageRoles()[w]; ok {
			return r
		}
	}
	return otherStageColumn
}

// pauses are words for a break, and endings those with which such a word may end:
// "kahvitauko", "lunchpaus".
var (
	pauses = []string{
		"tauko", "tauon", "kahvi", "kahvit", "kahvia", "kahvitus", "kahvitarjoilu", "kahvihetki", "lounas", "ruoka", "ruokailu", "illallinen",
		"iltapala", "päivällinen", "tarjoilu", "jaloittelu", "välipala",
		"paus", "kaffe", "lunch", "middag", "supé", "fika", "servering", "bensträckare",
		"break", "coffee", "tea", "dinner", "supper", "refreshments", "intermission", "recess",
		"pause", "kaffee", "mittagessen", "abendessen", "imbiss",
	}
	pauseEndings = []string{"tauko", "paus", "pausen", "pause", "lounas", "lunch", "kaffe", "kahvit"}
)

// kindWords are the words that make a stage of another kind than a talk, where
// its title begins with one.
var kindWords = map[workshop.StageKind][]string{
	workshop.Discussion: {
		"keskustelu", "yhteiskeskustelu", "loppukeskustelu", "paneeli", "paneelikeskustelu", "kyselytunti",
		"diskussion", "slutdiskussion", "panel", "frågestund", "discussion", "debate", "questions", "aussprache", "diskussionsrunde",
	},
	workshop.Rounds: {"ryhmätyö", "ryhmätyöt", "pienryhmät", "ryhmäkeskustelu", "grupparbete", "gruppdiskussion", "groupwork", "gruppenarbeit"},
	workshop.Closing: {
		"päätös", "päätössanat", "lopetus", "lopuksi", "loppusanat", "avslutning", "slutord", "closing", "close", "abschluss", "schlusswort",
	},
}

// kindOf guesses what a stage is by its title. A break begins or ends with a word
// for one; everything that is not plain is a talk.
func kindOf(title string) workshop.StageKind {
	words := strings.Fields(folded(title))
	if len(words) == 0 {
		return workshop.Talk
	}
	first, last := words[0], words[len(words)-1]
	breaksEven := len(words) > 1 && first == "break" && slices.Contains([]string{"even", "down", "through", "up"}, words[1])
	if isPause(first) && !breaksEven || isPause(last) {
		return workshop.Break
	}
	for _, kind := range []workshop.StageKind{workshop.Discussion, workshop.Rounds, workshop.Closing} {
		if slices.Contains(kindWords[kind], first) {
			return kind
		}
	}
	return workshop.Talk
}

func isPause(word string) bool {
	return slices.Contains(pauses, word) ||
		slices.ContainsFunc(pauseEndings, func(end string) bool { return strings.HasSuffix(word, end) })
}
