package lang

// groupWords are the texts of small groups, their tables and rounds.
var groupWords = []text{
	{"field.role", "Rooli", "Roll", "Role"},
	{"field.role.hint", "Esim. puheenjohtaja, viranhaltija, opiskelija; saa jäädä tyhjäksi", "T.ex. ordförande, tjänsteman, studerande; kan lämnas tomt", "For example chair, official, student; may stay empty"},
	{"person.leave", "Lähti ennen loppua", "Gick före slutet", "Left before the end"},
	{"person.back", "Tuli takaisin", "Kom tillbaka", "Came back"},
	{"person.left", "%s lähti. Läsnäolo säilyy, paikka ryhmissä vapautui.", "%s gick. Närvaron finns kvar, platsen i grupperna blev ledig.", "%s left. The attendance stays, the seat in the groups is free."},
	{"attendance.left", "paikalla %s–%s", "på plats %s–%s", "here %s–%s"},
	{"off.left", "Hän on lähtenyt.", "Hen har gått.", "They have left."},
	{"log.person.left", "Osallistuja lähti", "En deltagare gick", "A participant left"},
	{"log.groups.announced", "Ryhmät kerrottiin salille", "Grupperna meddelades", "The room was told about the groups"},
	{"log.groups.unannounced", "Ryhmien ilmoitus peruttiin", "Beskedet om grupperna togs tillbaka", "The announcement of the groups was taken back"},
	{"log.groups.merged", "Ryhmä yhdistettiin toiseen: %s → %s", "En grupp slogs ihop med en annan: %s → %s", "A group was merged into another: %s → %s"},
	{"log.seat.taken", "Myöhemmin tullut sai paikan kierroksille", "En som kom senare fick plats i omgångarna", "Somebody who came late got a seat in the rounds"},
	{"log.host.named", "Ryhmän isäntä valittiin: %s", "Gruppens värd utsågs: %s", "The host of the group was named: %s"},
	{"log.scribe.named", "Ryhmän kirjuri valittiin: %s", "Gruppens sekreterare utsågs: %s", "The scribe of the group was named: %s"},
	{"log.round.entered", "Kierros %d alkoi", "Omgång %d började", "Round %d began"},
}
