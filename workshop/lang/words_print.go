package lang

// printWords are the texts of what can be printed beside the memo.
var printWords = []text{
	{"cmd.print", "Tulosta reitit, pöytien laput tai ajolista", "Skriv ut rutter, bordsblad eller körschema", "Print routes, table sheets or the run-book"},
	{"print.what", "Mitä kirjoitetaan kansioon %s", "Vad skrivs till mappen %s", "What to write to the folder %s"},
	{"print.routes", "Reitit, nimikirjaimin tai numeroin", "Rutter, med initialer eller nummer", "Routes, by initials or numbers"},
	{"print.routes.names", "Reitit nimillä", "Rutter med namn", "Routes by names"},
	{"print.tables", "Pöytien laput, nimikirjaimin tai numeroin", "Bordsblad, med initialer eller nummer", "Table sheets, by initials or numbers"},
	{"print.tables.names", "Pöytien laput nimillä", "Bordsblad med namn", "Table sheets by names"},
	{"print.runbook", "Ajolista (sisäinen)", "Körschema (internt)", "Run-book (internal)"},
	{"doc.routes", "Reitit", "Rutter", "Routes"},
	{"doc.tables", "Pöytien laput", "Bordsblad", "Table sheets"},
	{"doc.initials", "Nimikirjaimet", "Initialer", "Initials"},
	{"doc.countedoff", "Numero", "Nummer", "Number"},
	{"doc.numbers", "nro %s", "nr %s", "no. %s"},
	{"doc.round", "%d. kierros", "Omgång %d", "Round %d"},
	{"doc.round.column", "Kierros", "Omgång", "Round"},
	{"doc.table", "Pöytä %d", "Bord %d", "Table %d"},
	{"doc.host", "Isäntä", "Värd", "Host"},
	{"doc.scribe", "Kirjuri", "Sekreterare", "Scribe"},
	{"doc.who.comes", "Ketkä", "Vilka", "Who"},
	{"doc.file.routes", "%s-reitit", "%s-rutter", "%s routes"},
	{"doc.file.routes.words", "%s -reitit", "%s, rutter", "%s routes"},
	{"doc.file.tables", "%s-pöydät", "%s-bord", "%s tables"},
	{"doc.file.tables.words", "%s -pöydät", "%s, bord", "%s tables"},
	{"doc.file.runbook", "%s-ajolista", "%s-körschema", "%s run-book"},
	{"doc.file.runbook.words", "%s -ajolista", "%s, körschema", "%s run-book"},
}
