package intake

import (
	"slices"
	"strings"

	"talkoot/workshop"
)

// wordsOfKind are the words by which people of a kind are counted, in the forms that
// stand behind a number.
var wordsOfKind = map[workshop.CountKind][]string{
	workshop.AssociationPeople: {
		"järjestöjen", "järjestöistä", "järjestöihmistä", "järjestöväkeä", "järjestöläistä", "yhdistysten", "yhdistyksistä", "yhdistysväkeä",
		"föreningsfolk", "föreningsaktiva", "föreningsmänniskor", "föreningar", "föreningarna", "organisationer",
		"associations", "clubs", "ngos",
	},
	workshop.Officials: {
		"viranhaltijaa", "viranhaltijoita", "virkamiestä", "virkamiehiä", "virkahenkilöä", "viranomaista", "viranomaisia",
		"tjänsteman", "tjänstemän", "tjänstemannaperson", "tjänsteperson", "tjänstepersoner", "tjänsteinnehavare", "myndighetspersoner",
		"officials", "officers", "civil", "servants",
	},
	workshop.Residents: {
		"asukasta", "asukkaita", "asukkaat", "kyläläistä", "kyläläisiä", "kuntalaista", "kuntalaisia", "kaupunkilaista", "kaupunkilaisia",
		"invånare", "bybor", "bybo", "kommuninvånare", "boende",
		"residents", "villagers", "inhabitants", "locals",
	},
	workshop.Students: {
		"opiskelijaa", "opiskelijoita", "oppilasta", "oppilaita",
		"studerande", "studenter", "studerandena", "elever",
		"students", "pupils",
	},
	workshop.OwnStaff: {
		"omaa", "omia", "oma", "henkilökuntaa", "henkilökunta", "henkilöstöä", "työntekijää", "työntekijöitä",
		"egen", "egna", "personal", "anställda", "anställd", "medarbetare",
		"own", "staff", "employees", "colleagues",
	},
}

// remoteWords say that those who were counted took part from elsewhere.
var remoteWords = []string{
	"etänä", "etäyhteydellä", "etäosallistujaa", "etäosallistujia", "verkossa", "linjoilla",
	"distans", "distansdeltagare", "nätet", "online", "remote", "remotely", "virtually",
}

// plainWords stand for people of any kind, or mean nothing by themselves.
var plainWords = []string{
	"henkilöä", "henkeä", "ihmistä", "osallistujaa", "osallistujia", "väkeä", "apuna", "paikalla",
	"personer", "person", "människor", "deltagare", "folk", "på", "via", "från", "av", "vår", "på plats", "som", "hjälper", "till",
	"people", "persons", "person", "participants", "members", "of", "from", "our", "helping", "present", "in", "the", "room",
}

// leastStart is how many letters of a word are enough for it.
const leastStart = 3

// countedKind reads the words behind a number: of what kind people are, and whether
// they take part from elsewhere. Each is a word in full or its start. It is false
// where any of them is another word, or where they name two kinds.
func countedKind(text string) (kind workshop.CountKind, remote, ok bool) {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == '.' })
	kinds := slices.Clone(workshop.CountKinds)
	named := false
	for _, w := range words {
		switch means := kindsOf(w); {
		case slices.Contains(plainWords, w):
		case starts(w, remoteWords) && len(means) == 0:
			remote = true
		case len(means) > 0:
			named = true
			kinds = slices.DeleteFunc(kinds, func(k workshop.CountKind) bool { return !slices.Contains(means, k) })
		case !starts(w, plainWords):
			return "", false, false
		}
	}
	switch {
	case len(words) == 0, named && len(kinds) != 1:
		return "", false, false
	case named:
		kind = kinds[0]
	}
	return kind, remote, true
}

// kindsOf returns which kinds a word can mean.
func kindsOf(word string) (out []workshop.CountKind) {
	for _, k := range workshop.CountKinds {
		if starts(word, wordsOfKind[k]) {
			out = append(out, k)
		}
	}
	return out
}

// starts reports whether a word is one of some words or, if it is long enough, the
// start of one.
func starts(word string, of []string) bool {
	return slices.ContainsFunc(of, func(w string) bool {
		return word == w || len([]rune(word)) >= leastStart && workshop.Matches(word, w)
	})
}

// CountKind returns the kind of people that words name: "officials", "opiskelijoita",
// "egen personal". It is false for other words, which are a kind of one's own.
func CountKind(words string) (workshop.CountKind, bool) {
	s := strings.ToLower(workshop.CleanLine(words))
	if k := workshop.CountKind(s); slices.Contains(workshop.CountKinds, k) {
		return k, true
	}
	kind, remote, ok := countedKind(s)
	return kind, ok && !remote && kind != ""
}

// cutKind takes the words behind a number off a line in small letters. What stands
// between them and the number is a space, so that "4H-kerho" stays a name.
func cutKind(s string) (rest string, kind workshop.CountKind, remote, ok bool) {
	fields := strings.Fields(s)
	n := slices.IndexFunc(fields, func(f string) bool { return strings.Trim(f, digits) != "" })
	if n < 1 {
		return s, "", false, false
	}
	if _, whole := number(strings.Join(fields[:n], " ")); !whole {
		return s, "", false, false
	}
	kind, remote, ok = countedKind(strings.Join(fields[n:], " "))
	return strings.Join(fields[:n], " "), kind, remote, ok
}
