package lang

// broughtWords are the texts of meetings that come from another machine.
var broughtWords = []text{
	{"error.not_a_meeting", "%s ei ole Talkootin tilaisuus. Mitään ei lisätty. Anna JSON-tiedosto, jonka ”talkoot export” tai Muistio-näkymä on kirjoittanut.", "%s är inget Talkoot-möte. Inget lades till. Ange en JSON-fil som ”talkoot export” eller minnesanteckningarnas vy har skrivit.", "%s is not a Talkoot meeting. Nothing was added. Give a JSON file that “talkoot export” or the memo screen wrote."},
	{"error.no_journal", "Tiedostossa %s on tilaisuus mutta ei sen tapahtumia, joten sitä ei voi tuoda. Mitään ei lisätty. Vie tilaisuus JSON-muotoon uudelleen nykyisellä Talkootilla.", "Filen %s innehåller ett möte men inte dess händelser, så det kan inte hämtas in. Inget lades till. Exportera mötet till JSON på nytt med nuvarande Talkoot.", "The file %s holds a meeting but not what happened in it, so it cannot be brought in. Nothing was added. Export the meeting to JSON again with the present Talkoot."},
	{"error.bad_journal", "Tiedosto on vioittunut tai sitä on muutettu (tapahtuma %d). Mitään ei lisätty, ja kirjaukset ovat tallessa. Hae tai vie tiedosto uudelleen.", "Filen är skadad eller har ändrats (händelse %d). Inget lades till, och anteckningarna är i säkert förvar. Hämta eller exportera filen på nytt.", "The file is damaged or was changed (entry %d). Nothing was added, and the notes are safe. Fetch or export the file again."},
	{"error.newer_journal", "Uudempi Talkoot on kirjoittanut tiedoston: tämä ohjelma ei tunne sen osaa ”%s”. Mitään ei lisätty. Päivitä ohjelma ja yritä uudelleen.", "En nyare Talkoot har skrivit filen: detta program känner inte till ”%s” i den. Inget lades till. Uppdatera programmet och försök igen.", "A newer Talkoot wrote the file: this program does not know “%s” in it. Nothing was added. Update the program and try again."},
	{"error.meeting_here", "Tilaisuus %s on jo täällä. Mitään ei lisätty. Jos haluat siitä toisen, tuo se kopiona (komentorivillä --copy).", "Mötet %s finns redan här. Inget lades till. Vill du ha ett till, hämta in det som kopia (--copy på kommandoraden).", "The meeting %s is already here. Nothing was added. If you want a second one, bring it in as a copy (--copy on the command line)."},
	{"cmd.meeting.import", "Tuo tilaisuus tiedostosta", "Hämta in ett möte ur en fil", "Bring in a meeting from a file"},
	{"brought.file", "Tiedosto", "Fil", "File"},
	{"brought.file.hint", "Toisella koneella viety JSON; voit vetää sen tähän", "JSON-export från en annan dator; du kan dra den hit", "JSON exported on another machine; you can drag it here"},
	{"brought.confirm", "Tuo tilaisuus", "Hämta in mötet", "Bring the meeting in"},
	{"brought.copy", "Tuo kopiona", "Hämta in som kopia", "Bring it in as a copy"},
	{"brought.done", "Tilaisuus on tuotu: %s", "Mötet är inhämtat: %s", "The meeting was brought in: %s"},
	{"cli.flag.import.copy", "tuo tilaisuus kopiona sen viereen, joka on jo täällä (meeting)", "hämta in mötet som kopia bredvid det som redan finns (meeting)", "bring the meeting in as a copy beside the one that is here (meeting)"},
	{"brought.agreed", "%d sovittu asia|%d sovittua asiaa", "%d överenskommelse|%d överenskommelser", "%d agreement|%d agreements"},
	{
		"brought.nameless", "%d osallistujan nimi ei ole tiedostossa: sisäinen vienti nimineen toisi ne|%d osallistujan nimet eivät ole tiedostossa: sisäinen vienti nimineen toisi ne",
		"namnet på %d deltagare finns inte i filen: en intern export med namn skulle ha dem|namnen på %d deltagare finns inte i filen: en intern export med namn skulle ha dem",
		"the name of %d participant is not in the file: an internal export with names would bring it|the names of %d participants are not in the file: an internal export with names would bring them",
	},
	{"brought.series", "sarjat: %s", "serier: %s", "series: %s"},
	{"brought.series.new", "%s (uusi)", "%s (ny)", "%s (new)"},
	{"brought.people", "%d ihminen: %d uutta, %d tuttua|%d ihmistä: %d uutta, %d tuttua", "%d person: %d nya, %d kända|%d personer: %d nya, %d kända", "%d person: %d new, %d known|%d people: %d new, %d known"},
}
