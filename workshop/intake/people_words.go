package intake

import (
	"slices"
	"strings"
	"sync"
)

// The roles that columns of a list of people have beside those of [headerWords].
const (
	placeColumn role = roleColumn + 1 + iota
	presenceColumn
	fullNameColumn // family name first, in one cell
)

// peopleWords are what lists of people call their columns, as folded writes it,
// in Finnish, Swedish, English and German: the participants of OpenSlides, the
// registrations of Decidim, forms, and what people write themselves.
var peopleWords = [...][]string{
	otherColumn: {
		"id", "code", "title", "titel", "username", "user email", "email", "e mail", "sähköposti", "e post", "epost", "mejl",
		"phone", "puhelin", "telefon", "home committee", "group id", "groups", "group", "gender", "pronoun", "geschlecht", "typ",
		"number", "member number", "vote weight", "default password", "is active", "is physical person", "locked out", "saml id",
		"external", "comment", "kommentar", "about me", "nro", "nr", "no", "numero", "jäsennumero", "medlemsnummer",
		"osoite", "adress", "address", "adresse", "katuosoite", "postinumero", "postnummer", "postal code", "ruokavalio", "allergiat",
	},
	nameColumn: {
		"nimi", "nimet", "koko nimi", "etunimi ja sukunimi", "etu ja sukunimi", "etunimi sukunimi", "osallistuja", "osallistujat",
		"osallistujan nimi", "ilmoittautuja", "henkilö", "nimesi",
		"namn", "hela namnet", "för och efternamn", "förnamn efternamn", "deltagare", "deltagarens namn", "person", "ditt namn",
		"name", "names", "full name", "participant", "participants", "attendee", "user name", "your name", "first and last name",
		"first name last name", "vollständiger name", "vor und nachname", "vorname nachname", "teilnehmer", "teilnehmerin", "teilnehmende",
	},
	fullNameColumn: {
		"sukunimi etunimi", "sukunimi ja etunimi", "suku ja etunimi", "efternamn förnamn", "efternamn och förnamn",
		"last name first name", "surname first name", "family name given name", "surname given name", "nachname vorname", "name vorname",
	},
	givenColumn: {
		"etunimi", "etunimet", "kutsumanimi", "förnamn", "tilltalsnamn", "first name", "firstname", "given name", "forename", "vorname",
	},
	familyColumn: {
		"sukunimi", "efternamn", "last name", "lastname", "family name", "surname", "nachname", "familienname",
	},
	organisationColumn: {
		"yhdistys", "yhdistyksen", "järjestö", "järjestön", "organisaatio", "organisaation", "taho", "seura", "seuran", "yhteisö",
		"taustayhteisö", "taustaorganisaatio", "kyläyhdistys", "edustaa", "yritys", "työnantaja", "edustettu taho",
		"förening", "föreningens", "organisation", "organisationens", "representerar", "företag", "arbetsgivare", "samfund",
		"organization", "association", "club", "company", "employer", "represents", "representing", "affiliation",
		"user user group", "user group", "structure level", "gliederungsebene", "verein", "verband", "firma", "ortsverband",
	},
	roleColumn: {
		"rooli", "tehtävä", "asema", "virka", "toimi", "nimike", "roll", "uppdrag", "befattning", "role", "position", "function",
		"job title", "funktion", "amt", "rolle", "committee", "luottamustehtävä",
	},
	placeColumn: {
		"paikkakunta", "kunta", "kotikunta", "kotipaikka", "kylä", "asuinpaikka", "postitoimipaikka", "paikka", "kaupunki",
		"ort", "hemort", "kommun", "hemkommun", "bostadsort", "stad", "by",
		"place", "town", "city", "municipality", "village", "locality", "wohnort", "gemeinde", "stadt",
	},
	presenceColumn: {
		"paikalla", "läsnä", "läsnäolo", "osallistui", "osallistuminen", "saapui", "närvarande", "närvaro", "deltog", "kom",
		"present", "is present", "attended", "attendance", "checked in", "came", "anwesend", "anwesenheit",
	},
}

var peopleRoles = sync.OnceValue(func() map[string]role { return byWord[role](peopleWords[:]) })

// mostHeaderWords is how many words the name of a column has in which a known
// one is looked for: "Nimi (vapaaehtoinen)". A longer one is a question.
const mostHeaderWords = 4

// peopleRoleOf returns what a column of the given name holds, and whether it is
// called like one of a list of people. Where a name is somebody's and an
// organisation's word at once ("Yhdistyksen nimi"), it is the organisation's.
func peopleRoleOf(name string) (role, bool) {
	words := folded(name)
	if r, ok := peopleRoles()[words]; ok {
		return r, true
	}
	parts := strings.Fields(words)
	if len(parts) > mostHeaderWords {
		return otherColumn, isPersonal(words)
	}
	var found []role
	for _, p := range parts {
		if r, ok := peopleRoles()[p]; ok {
			found = append(found, r)
		}
	}
	switch {
	case len(found) == 0 || slices.Contains(found, otherColumn):
		return otherColumn, len(found) > 0 || isPersonal(words)
	case slices.Contains(found, givenColumn) && slices.Contains(found, familyColumn):
		if found[0] == familyColumn {
			return fullNameColumn, true
		}
		return nameColumn, true
	case slices.Contains(found, organisationColumn) && found[0] == nameColumn && !slices.Contains(parts, "of"):
		return nameColumn, true // "Nimi ja yhdistys"
	case slices.Contains(found, organisationColumn):
		return organisationColumn, true
	}
	return found[0], true
}

// Attending is how somebody of a list takes part.
type Attending string

// How people take part.
const (
	Registered Attending = "registered" // said that they would come
	Present    Attending = "present"    // are there
	Excused    Attending = "excused"    // said that they cannot come
	Absent     Attending = "absent"     // did not come
)

// attendingWords are what lists write of how somebody takes part, in small
// letters.
var attendingWords = map[Attending][]string{
	Present: {
		"1", "x", "✓", "✔", "☑", "☒", "true", "yes", "y", "ok", "on", "present", "here", "came", "attended", "checked in",
		"kyllä", "k", "paikalla", "läsnä", "tuli", "saapui", "osallistui", "tosi",
		"ja", "j", "närvarande", "på plats", "kom", "deltog", "sant", "anwesend", "wahr",
	},
	Registered: {"registered", "ilmoittautunut", "tulossa", "anmäld", "kommer", "angemeldet"},
	Excused:    {"excused", "estynyt", "este", "förhindrad", "förhinder", "entschuldigt", "apologies"},
	Absent:     {"absent", "poissa", "ei tullut", "frånvarande", "kom inte", "abwesend", "no show"},
}

// attendingIn reads a cell that says how somebody takes part. What says nothing
// of it, or only no, is no presence: they are registered.
func attendingIn(cell string) (a Attending, said bool) {
	s := strings.ToLower(strings.Trim(strings.TrimSpace(cell), ".!"))
	for _, a := range []Attending{Present, Registered, Excused, Absent} {
		if slices.Contains(attendingWords[a], s) {
			return a, true
		}
	}
	return Registered, false
}
