package lang

// tableWords are the words of tables for spreadsheets and of plain text.
var tableWords = []text{
	{"doc.sheet.votes", "Äänestykset", "Omröstningar", "Votes"},
	{"doc.sheet.actions", "Päätökset ja tehtävät", "Beslut och uppgifter", "Decisions and actions"},
	{"doc.sheet.timings", "Ajat", "Tider", "Timings"},
	{"doc.sheet.facts", "Tiedot", "Fakta", "Facts"},

	{"doc.vote", "Äänestys", "Omröstning", "Voting"},
	{"doc.voted.on", "Kirjaus tai teema", "Anteckning eller tema", "Note or theme"},
	{"doc.voters.column", "Äänestäjiä", "Väljare", "Voters"},
	{"doc.planned.start", "Suunniteltu alku", "Planerad start", "Planned start"},
	{"doc.planned.first", "Aluksi suunniteltu (min)", "Först planerat (min)", "Planned at first (min)"},
	{"doc.planned.minutes", "Suunniteltu (min)", "Planerat (min)", "Planned (min)"},
	{"doc.began", "Alkoi", "Började", "Began"},
	{"doc.ended", "Päättyi", "Slutade", "Ended"},
	{"doc.held.minutes", "Kesti (min)", "Tog (min)", "Took (min)"},
	{"doc.over.minutes", "Yli suunnitellun (min)", "Över planen (min)", "Over plan (min)"},

	{"doc.cell.cut", "%s… [Teksti on katkaistu tähän: taulukon soluun ei mahdu enempää.]", "%s… [Texten är avkortad här: cellen rymmer inte mer.]", "%s… [The text is cut here: the cell holds no more.]"},

	{"doc.file.votes", "%s-äänestykset", "%s-omröstningar", "%s votes"},
	{"doc.file.votes.words", "%s -äänestykset", "%s, omröstningar", "%s votes"},
	{"doc.file.agreed", "%s-päätökset ja tehtävät", "%s-beslut och uppgifter", "%s decisions and actions"},
	{"doc.file.agreed.words", "%s -päätökset ja tehtävät", "%s, beslut och uppgifter", "%s decisions and actions"},
	{"doc.file.timings", "%s-ajat", "%s-tider", "%s timings"},
	{"doc.file.timings.words", "%s -ajat", "%s, tider", "%s timings"},
	{"doc.file.partnerships", "%s-kumppanuudet", "%s-partnerskap", "%s partnerships"},
	{"doc.file.partnerships.words", "%s -kumppanuudet", "%s, partnerskap", "%s partnerships"},
	{"doc.file.priorities", "%s-painopisteet", "%s-prioriteringar", "%s priorities"},
	{"doc.file.priorities.words", "%s -painopisteet", "%s, prioriteringar", "%s priorities"},

	{"format.txt", "Teksti (TXT)", "Text (TXT)", "Plain text (TXT)"},

	{"cli.flag.separator", "EROTIN: mikä CSV-taulukon solut erottaa: semicolon, comma tai tab (jos ei sanota, kielen mukaan)", "SKILJETECKEN: mellan cellerna i CSV: semicolon, comma eller tab (om inget sägs, enligt språket)", "SEPARATOR: between the cells of CSV: semicolon, comma or tab (unless said otherwise, that of the language)"},
}
