package lang

// peopleWords are the texts of who was there, and of the records of people.
var peopleWords = []text{
	{"people.associations", "järjestöjen väkeä", "föreningsfolk", "association people"},
	{"people.officials", "viranhaltijoita", "tjänstemän", "officials"},
	{"people.residents", "asukkaita", "invånare", "residents"},
	{"people.students", "opiskelijoita apuna", "studerande som hjälper till", "students helping"},
	{"people.staff", "omaa henkilökuntaa", "egen personal", "own staff"},
	{"people.any", "osallistujia", "deltagare", "participants"},
	{"people.remote", "%s etänä", "%s på distans", "%s remotely"},
	{"log.part", "Laskettiin %s: %s", "Räknades %s: %s", "Counted %s: %s"},
	{"log.person.registered", "Osallistuja ilmoittautui", "En deltagare anmälde sig", "A participant registered"},
	{"log.person.registered.many", "%d osallistuja ilmoittautui|%d osallistujaa ilmoittautui", "%d deltagare anmälde sig|%d deltagare anmälde sig", "%d participant registered|%d participants registered"},
	{"log.person.excused", "Osallistuja ilmoitti esteestä", "En deltagare anmälde förhinder", "A participant sent apologies"},
	{"log.person.absent", "Ilmoittautunut ei tullut", "En anmäld kom inte", "Somebody registered did not come"},
	{"log.registration.removed", "Ilmoittautuminen poistettiin", "En anmälan togs bort", "A registration was removed"},
	{"log.presence.remote", "Osallistuja merkittiin etänä olevaksi", "En deltagare antecknades på distans", "A participant was marked as remote"},
	{"log.presence.marked", "Osallistujan merkintää muutettiin", "En deltagares anteckning ändrades", "The mark of a participant was changed"},
	{"log.presence.timed", "Osallistujan läsnäoloajat korjattiin", "En deltagares närvarotider rättades", "The times of a participant were corrected"},
	{"error.people_not_stages", "Tiedosto näyttää ihmisten listalta eikä ohjelmalta. Mitään ei lisätty. Ihmiset tuodaan valinnalla --as people.", "Filen ser ut som en lista över människor och inte som ett program. Inget lades till. Människor importeras med --as people.", "The file looks like a list of people and not like a programme. Nothing was added. Import people with --as people."},
	{"error.bad_months", "%d kuukautta ei käy; anna 0–%d. Mitään ei muutettu.", "%d månader går inte; ange 0–%d. Inget ändrades.", "%d months will not do; give 0–%d. Nothing was changed."},
	{"error.series_taken", "Sarja ”%s” on jo olemassa. Mitään ei muutettu; anna toinen nimi.", "Serien ”%s” finns redan. Inget ändrades; ge ett annat namn.", "There is a series “%s” already. Nothing was changed; give another name."},
	{"undo.series", "sarjan tiedot", "seriens uppgifter", "the details of a series"},
	{"undo.organisation", "yhteisön nimet", "organisationens namn", "the names of an organisation"},
}
