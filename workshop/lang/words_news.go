package lang

// newsWords are the words of news items and archive pages. What is set into them
// stands in its base form or is a date: no name of a place is ever inflected.
var newsWords = []text{
	{"news.title", "%s %s", "%s %s", "%s, %s"},
	{"news.title.place", "%s, %s %s", "%s, %s %s", "%s, %s, %s"},

	{"news.day", "%sna %s", "%sen den %s", "%s %s"},
	{"news.held", "Tilaisuus pidettiin %s.", "Mötet hölls %s.", "The meeting was held on %s."},
	{"news.held.coming", "Tilaisuus pidetään %s.", "Mötet hålls %s.", "The meeting will be held on %s."},
	{"news.place", "Paikkana oli %s.", "Mötesplatsen var %s.", "It took place in %s."},
	{"news.place.coming", "Paikkana on %s.", "Mötesplatsen är %s.", "It takes place in %s."},
	{"news.organiser", "Järjestäjänä oli %s.", "%s ordnade mötet.", "%s organised the meeting."},
	{"news.organiser.coming", "Järjestäjänä on %s.", "%s ordnar mötet.", "%s will organise the meeting."},
	{"news.series", "Tilaisuus kuului sarjaan %s.", "Mötet hörde till serien %s.", "The meeting was part of the series %s."},
	{"news.series.coming", "Tilaisuus kuuluu sarjaan %s.", "Mötet hör till serien %s.", "The meeting is part of the series %s."},
	{"news.series.several", "Tilaisuus kuului sarjoihin %s.", "Mötet hörde till serierna %s.", "The meeting was part of the series %s."},
	{"news.series.several.coming", "Tilaisuus kuuluu sarjoihin %s.", "Mötet hör till serierna %s.", "The meeting is part of the series %s."},
	{"news.came.exact", "Mukana oli %d henkilö|Mukana oli %d henkilöä", "%d person deltog|%d personer deltog", "%d person took part|%d people took part"},
	{"news.came.approximate", "Mukana oli noin %d henkilö|Mukana oli noin %d henkilöä", "Cirka %d person deltog|Cirka %d personer deltog", "About %d person took part|About %d people took part"},
	{"news.came.at-least", "Mukana oli vähintään %d henkilö|Mukana oli vähintään %d henkilöä", "Minst %d person deltog|Minst %d personer deltog", "At least %d person took part|At least %d people took part"},

	{"news.speaker", "Puheenvuoro: %s.", "%s hade ordet.", "%s spoke."},
	{"news.survey", "Kysely oli avoinna %s.", "Enkäten var öppen %s.", "The survey was open %s."},
	{"news.survey.answers", "Saatiin %d vastaus.|Saatiin %d vastausta.", "%d svar kom in.|%d svar kom in.", "%d answer came in.|%d answers came in."},
	{"news.groups", "Osallistujat jakautuivat %d ryhmään.|Osallistujat jakautuivat %d ryhmään.", "Deltagarna delade upp sig i %d grupp.|Deltagarna delade upp sig i %d grupper.", "The participants split into %d group.|The participants split into %d groups."},
	{"news.question", "Pohdittavana oli kysymys: %s", "Frågan att diskutera var: %s", "The question to discuss was: %s"},
	{"news.questions", "Pohdittavana oli %d kysymys:|Pohdittavana oli %d kysymystä:", "Det fanns %d fråga att diskutera:|Det fanns %d frågor att diskutera:", "There was %d question to discuss:|There were %d questions to discuss:"},
	{"news.answers", "Vastauksia: %s.", "Svar: %s.", "Answers: %s."},
	{"news.some", "Muun muassa: %s.", "Bland annat: %s.", "Among other things: %s."},
	{"news.some.below", "Muun muassa:", "Bland annat:", "Among other things:"},
	{"news.titled", "%s: %s", "%s: %s", "%s: %s"},
	{"news.titled.some", "%s, muun muassa: %s", "%s, bland annat: %s", "%s, among other things: %s"},
	{"news.noted", "Kaikkiaan kirjattiin %d asia:|Kaikkiaan kirjattiin %d asiaa:", "Sammanlagt antecknades %d punkt:|Sammanlagt antecknades %d punkter:", "In all, %d point was noted:|In all, %d points were noted:"},
	{"news.voted", "Kärjessä: %s.", "I topp: %s.", "At the top: %s."},

	{"news.agreed", "Näin sovittiin", "Det här kom man överens om", "What was agreed"},
	{"news.who", "Vastuussa: %s.", "Ansvarig: %s.", "Responsible: %s."},
	{"news.due", "Määräaika on %s.", "Tidsfristen är %s.", "It is due on %s."},
	{"news.carried", "Asiasta sovittiin jo aiemmin.", "Om detta kom man överens redan tidigare.", "This was agreed already earlier."},
	{"news.carried.on", "Asiasta sovittiin jo tilaisuudessa %s.", "Om detta kom man överens redan på mötet %s.", "This was agreed already at the meeting of %s."},
	{"news.ahead", "Mitä seuraavaksi", "Vad händer härnäst", "What comes next"},
	{"news.next", "Seuraava tilaisuus pidetään %s.", "Nästa möte hålls %s.", "The next meeting will be held on %s."},
	{"news.next.title", "Otsikkona on %s.", "Rubriken är %s.", "Its title is %s."},
	{"news.thanks", "Kiitos osallistujille!", "Tack till alla som deltog!", "Thanks to everybody who took part!"},
	{"news.welcome", "Tervetuloa!", "Välkommen!", "Welcome!"},

	{"archive.coming", "Tulevat tilaisuudet", "Kommande möten", "Coming meetings"},
	{"archive.programme", "Ohjelmassa: %s.", "På programmet: %s.", "On the programme: %s."},
	{"archive.raised", "Esiin nousi muun muassa: %s.", "Bland annat detta kom fram: %s.", "Among the points raised: %s."},
	{"archive.agreed", "Sovittiin:", "Man kom överens om:", "It was agreed:"},
	{"archive.materials", "Aineistot:", "Material:", "Materials:"},

	{"doc.file.news", "%s-uutinen", "%s-nyhet", "%s news"},
	{"doc.file.news.words", "%s -uutinen", "%s, nyhet", "%s news"},
	{"doc.file.archive", "Arkistosivu %s", "Arkivsida %s", "Archive page %s"},
}
