package lang

// intakeWords are the texts about notes that come from a file.
var intakeWords = []text{
	{"import.there", "%d oli jo|%d oli jo", "%d fanns redan|%d fanns redan", "%d was there already|%d were there already"},
	{"import.repeated", "%d toisto tiedostossa|%d toistoa tiedostossa", "%d upprepning i filen|%d upprepningar i filen", "%d repeated in the file|%d repeated in the file"},
	{"import.refused", "%d hylätty|%d hylätty", "%d avvisad|%d avvisade", "%d refused|%d refused"},
	{"import.skipped", "%d moderoitu pois|%d moderoitu pois", "%d bortmodererad|%d bortmodererade", "%d left out by the moderator|%d left out by the moderator"},
	{"import.lanes", "%d uusi ruutu|%d uutta ruutua", "%d ny ruta|%d nya rutor", "%d new lane|%d new lanes"},
	{"import.themes", "%d uusi teema|%d uutta teemaa", "%d nytt tema|%d nya teman", "%d new theme|%d new themes"},
}
