package intake

import (
	"slices"
	"strings"
	"sync"
)

// noteRole is what a column holds for somebody who reads notes from a table.
type noteRole int

const (
	unknownColumn noteRole = iota
	textColumn
	laneColumn
	themeColumn
	votesColumn
	moderationColumn
	idColumn
	stackColumn
	answeredColumn // when or by whom a form was filled in
	passedColumn   // what is known and not wanted
)

// noteWords are what tables of notes call their columns, as folded writes it:
// the exports of Polis, scrumlr and Parabol, those of Google Forms, Microsoft
// Forms, Webropol, SurveyMonkey and LimeSurvey, and what people write
// themselves.
var noteWords = [...][]string{
	textColumn: {
		"comment body", "content", "text", "texts", "note", "notes", "comment", "comments", "statement", "statements",
		"idea", "ideas", "answer", "answers", "response", "suggestion", "suggestions", "proposal", "feedback",
		"teksti", "tekstit", "kirjaus", "kirjaukset", "kommentti", "kommentit", "väite", "väitteet", "ajatus", "ajatukset",
		"ideat", "vastaus", "vastaukset", "ehdotus", "ehdotukset", "palaute", "toive", "toiveet", "mielipide", "huomio",
		"texter", "anteckning", "anteckningar", "kommentar", "kommentarer", "påstående", "påståenden", "tanke", "tankar",
		"idé", "idéer", "svar", "förslag", "respons", "önskemål", "åsikt",
	},
	laneColumn: {
		"lane", "column", "prompt", "question", "category", "list", "quadrant", "section", "heading",
		"ruutu", "sarake", "kysymys", "luokka", "kategoria", "lista", "nelikenttä", "osio", "otsikko",
		"ruta", "kolumn", "fråga", "kategori", "klass", "avsnitt", "rubrik",
	},
	themeColumn: {
		"theme", "topic", "reflectiongroup", "cluster", "teema", "aihe", "aihepiiri", "tema", "ämne",
	},
	votesColumn: {
		"votes", "vote count", "dots", "likes", "ääniä", "äänet", "äänimäärä", "tykkäykset", "röster", "antal röster",
	},
	moderationColumn: {"moderated", "moderation", "moderointi", "moderoitu", "moderering", "modererad"},
	idColumn:         {"note id"},
	stackColumn:      {"stack"},
	answeredColumn: {
		"timestamp", "start time", "completion time", "last modified time", "submitted at", "submission date", "start date",
		"end date", "date submitted", "respondent", "respondent id", "response id", "collector id",
		"aikaleima", "aloitusaika", "valmistumisaika", "viimeksi muokattu", "vastausaika", "vastaaja", "vastaajan id",
		"vastaajanumero", "tidstämpel", "starttid", "slutförandetid", "senast ändrad", "svarstid", "respondentnummer",
	},
	passedColumn: {
		"id", "datetime", "date", "time", "created", "createdat", "created at", "type", "discussionthread", "comment id",
		"author", "author id", "agrees", "disagrees", "passes", "column id", "rank", "status", "url", "link", "language",
		"start language", "last page", "seed", "user", "username", "user agent", "points", "total points",
		"päivä", "päivämäärä", "aika", "luotu", "tyyppi", "kirjaaja", "kieli", "käyttäjä", "pisteet", "tunnus",
		"dag", "datum", "tid", "skapad", "typ", "författare", "språk", "användare", "poäng",
	},
}

var noteRoles = sync.OnceValue(func() map[string]noteRole { return byWord[noteRole](noteWords[:]) })

// noteRoleOf returns what a column of the given name holds. What tells who
// answered is passed over, whatever else it might be.
func noteRoleOf(name string) noteRole {
	words := folded(name)
	if role, ok := noteRoles()[words]; ok {
		return role
	}
	_, ofPeople := headerWords[words]
	switch {
	case ofPeople || isPersonal(words):
		return passedColumn
	case strings.HasPrefix(words, "voting "):
		return votesColumn
	}
	return unknownColumn
}

// Personal reports whether a column is called like one that tells who somebody
// is, or how to reach them.
func (t Table) Personal(column int) bool {
	if !t.Headed {
		return false
	}
	words := folded(t.Columns[column])
	switch headerWords[words] {
	case nameColumn, givenColumn, familyColumn:
		return true
	}
	if slices.Contains(writerWords, words) {
		return true
	}
	_, known := noteRoles()[words]
	return !known && isPersonal(words)
}

// writerWords are what exports call the column that tells who wrote a note.
var writerWords = []string{
	"author", "user", "username", "respondent", "kirjaaja", "käyttäjä", "vastaaja", "författare", "användare", "respondent name",
}

// isColumnWord reports whether a cell is what a table calls a column.
func isColumnWord(cell string) bool {
	words := folded(cell)
	_, ofPeople := headerWords[words]
	_, ofNotes := noteRoles()[words]
	return ofPeople || ofNotes
}

// personalStarts begin the words with which forms ask who somebody is, or how to
// reach them.
var personalStarts = []string{
	"sähköposti", "puhelin", "puhnro", "osoitteesi", "postiosoite", "katuosoite", "kotiosoite", "lähiosoite", "yhteystie",
	"henkilötunnus", "syntymä", "etunim", "sukunim",
	"e post", "epost", "mejl", "telefon", "mobilnummer", "postadress", "gatuadress", "hemadress", "kontaktuppgift",
	"personnummer", "personbeteckning", "födelse", "förnamn", "efternamn",
	"email", "e mail", "phone", "mobile number", "postal address", "street address", "home address", "contact details",
	"contact information", "ip address", "ip osoite", "ip adress", "date of birth", "first name", "last name", "surname",
}

// personalPhrases ask for a name wherever they stand. The bare words ask for it
// only where few others stand beside them: "Nimi (vapaaehtoinen)", but not
// "Mikä on hyvä nimi kylätalolle?".
var (
	personalPhrases = []string{"your name", "full name", "nimesi", "nimenne", "ditt namn", "ert namn"}
	nameWords       = []string{"nimi", "namn", "name", "names"}
)

// isPersonal reports whether a header, folded, asks for what would tell who
// somebody is.
func isPersonal(header string) bool {
	words := strings.Fields(header)
	return startsOne(header, personalStarts) ||
		slices.ContainsFunc(personalPhrases, func(p string) bool { return strings.Contains(header, p) }) ||
		len(words) <= 3 && slices.ContainsFunc(words, func(w string) bool { return startsOne(w, personalStarts) }) ||
		len(words) <= 2 && slices.ContainsFunc(words, func(w string) bool { return slices.Contains(nameWords, w) })
}

func startsOne(s string, starts []string) bool {
	return slices.ContainsFunc(starts, func(start string) bool { return strings.HasPrefix(s, start) })
}
