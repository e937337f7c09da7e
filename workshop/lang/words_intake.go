package lang

// intakeWords are the texts about notes that come from a file, on the screen and
// on the command line.
var intakeWords = []text{
	{"import.rows", "%d rivi|%d riviä", "%d rad|%d rader", "%d row|%d rows"},
	{"import.sheet", "taulukko %s", "blad %s", "sheet %s"},
	{"import.commas", "pilkut", "kommatecken", "commas"},
	{"import.semicolons", "puolipisteet", "semikolon", "semicolons"},
	{"import.tabs", "sarkaimet", "tabbar", "tabs"},
	{"import.bars", "pystyviivat", "lodstreck", "bars"},
	{"import.there", "%d oli jo|%d oli jo", "%d fanns redan|%d fanns redan", "%d was there already|%d were there already"},
	{"import.repeated", "%d toisto tiedostossa|%d toistoa tiedostossa", "%d upprepning i filen|%d upprepningar i filen", "%d repeated in the file|%d repeated in the file"},
	{"import.refused", "%d hylätty|%d hylätty", "%d avvisad|%d avvisade", "%d refused|%d refused"},
	{"import.skipped", "%d moderoitu pois|%d moderoitu pois", "%d bortmodererad|%d bortmodererade", "%d left out by the moderator|%d left out by the moderator"},
	{"import.lanes", "%d uusi ruutu|%d uutta ruutua", "%d ny ruta|%d nya rutor", "%d new lane|%d new lanes"},
	{"import.themes", "%d uusi teema|%d uutta teemaa", "%d nytt tema|%d nya teman", "%d new theme|%d new themes"},

	{"cli.use.import", "TILAISUUS TIEDOSTO --as notes [--board TAULU] [--text SARAKE] [--lane RUUTU] [--lane-column SARAKE]", "MÖTE FIL --as notes [--board TAVLA] [--text KOLUMN] [--lane RUTA] [--lane-column KOLUMN]", "MEETING FILE --as notes [--board BOARD] [--text COLUMN] [--lane LANE] [--lane-column COLUMN]"},
	{"cli.short.import", "tuo kirjauksia tiedostosta", "importera anteckningar ur en fil", "add notes from a file"},
	{"cli.long.import", "Tuo kirjaukset CSV- tai XLSX-tiedostosta taululle: kyselyn vastaukset, väitteet tai toisen\nohjelman taulun. Pelkkä - lukee syötteen. Sarakkeet tunnistetaan; valinnoilla voi sanoa toisin\n(sarakkeen nimi, numero tai kirjain). Sama tiedosto uudelleen tuo vain uuden. Kumotaan yhtenä.", "Importerar anteckningar ur en CSV- eller XLSX-fil till en tavla: svar på en enkät, påståenden\neller ett annat programs tavla. Bara - läser indata. Kolumnerna känns igen; med valen kan annat\nsägas (kolumnens namn, nummer eller bokstav). Samma fil på nytt ger bara det nya. Ångras på en gång.", "Adds the notes of a CSV or XLSX file to a board: answers to a survey, statements, or the board\nof another program. A - alone reads the input. Columns are recognised; options say otherwise\n(a column's name, number or letter). The same file again adds only what is new. Undone in one step."},
	{"cli.flag.import.as", "MITÄ: notes", "VAD: notes", "WHAT: notes"},
	{"cli.flag.import.text", "SARAKE: missä tekstit ovat; monta kertaa annettuna jokainen on oma kysymyksensä", "KOLUMN: var texterna står; flera gånger: var och en är en fråga", "COLUMN: where the texts are; given several times, each is a question"},
	{"cli.flag.import.lane", "RUUTU: mihin kaikki menevät, tai --lane-column kanssa ne, jotka eivät nimeä ruutua", "RUTA: vart alla går, eller med --lane-column de som inte namnger en ruta", "LANE: where all go, or with --lane-column those that name no lane"},
	{"cli.flag.import.lane-column", "SARAKE: missä ruudun nimi on", "KOLUMN: var rutans namn står", "COLUMN: where the title of the lane is"},
	{"cli.flag.import.theme-column", "SARAKE: missä teema on; '' jos teemoja ei oteta", "KOLUMN: var temat står; '' för inga teman", "COLUMN: where the theme is; '' for no themes"},
	{"cli.flag.import.votes-column", "SARAKE: missä äänet ovat; '' jos ääniä ei oteta", "KOLUMN: var rösterna står; '' för inga röster", "COLUMN: where the votes are; '' for no votes"},
	{"cli.flag.import.skip-moderated", "jätä pois, mitä moderoija on hylännyt", "lämna bort det som en moderator avvisat", "leave out what a moderator turned down"},
	{"cli.import.questions", "kysymykset %s", "frågor %s", "questions %s"},
	{"cli.import.texts", "tekstit %s", "texter %s", "texts %s"},
	{"cli.import.lane", "ruudut %s", "rutor %s", "lanes %s"},
	{"cli.import.theme", "teemat %s", "teman %s", "themes %s"},
	{"cli.import.votes", "äänet %s", "röster %s", "votes %s"},
	{"cli.import.added", "Lisätty %d kirjaus: %s.|Lisätty %d kirjausta: %s.", "Lade till %d anteckning: %s.|Lade till %d anteckningar: %s.", "Added %d note: %s.|Added %d notes: %s."},
	{"cli.import.nothing", "Mitään uutta ei ole, joten mitään ei lisätty.", "Det finns inget nytt, så inget lades till.", "There is nothing new, so nothing was added."},
}
