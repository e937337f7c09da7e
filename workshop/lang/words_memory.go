package lang

// memoryWords are the texts of what goes on from one meeting to the next.
var memoryWords = []text{
	{"state.carried", "siirretty", "överförd", "carried over"},
	{"source.meeting", "Aiemmasta tilaisuudesta", "Från ett tidigare möte", "From an earlier meeting"},
	{"doc.source.meeting", "aiempi tilaisuus", "ett tidigare möte", "an earlier meeting"},
	{"doc.source.meeting.on", "tilaisuus %s", "mötet %s", "the meeting of %s"},
	{"doc.parked.earlier", "Aiemmin pysäköityä", "Tidigare parkerat", "Parked before"},
	{"doc.calendar.agreed", "Sovittu", "Avtalat", "Agreed"},
	{"doc.file.calendar", "%s-kalenteri", "%s-kalender", "%s calendar"},
	{"doc.file.calendar.words", "%s -kalenteri", "%s, kalender", "%s calendar"},
	{"doc.file.actions", "Tehtävät %s", "Uppgifter %s", "Actions %s"},
	{"format.ics", "Kalenteri (ICS)", "Kalender (ICS)", "Calendar (ICS)"},
	{"doc.next.meeting", "Seuraava tilaisuus", "Nästa möte", "Next meeting"},
	{"log.action.carried", "Tehtävä siirrettiin aiemmasta tilaisuudesta: %s", "En uppgift överfördes från ett tidigare möte: %s", "Action carried over from an earlier meeting: %s"},
	{"log.topics.carried", "%d pysäköity aihe siirrettiin aiemmasta tilaisuudesta|%d pysäköityä aihetta siirrettiin aiemmasta tilaisuudesta", "%d parkerat ämne överfördes från ett tidigare möte|%d parkerade ämnen överfördes från ett tidigare möte", "%d parked topic carried over from an earlier meeting|%d parked topics carried over from an earlier meeting"},
	{"log.note.followed", "Pysäköity kirjaus %s: %s", "Parkerad anteckning %s: %s", "Parked note %s: %s"},
}
