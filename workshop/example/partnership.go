package example

import "talkoot/workshop"

// partnership is the third meeting: where the associations stand, the survey,
// and a workshop of three questions.
var partnership = meeting{
	date: day(2015, 4, 15),
	title: text{
		"Hyvinvointihytinät: kumppanuus ja sen tasot",
		"Hyvinvointihytinät: partnerskapet och dess nivåer",
		"Hyvinvointihytinät: partnership and its levels",
	},
	series: []string{hytinat},
	count:  exactly(13),
	stages: []stage{
		{
			kind: workshop.Recap,
			title: text{
				"Mihin on päästy tähän mennessä?",
				"Hur långt har vi kommit hittills?",
				"How far have we come?",
			},
			says: []said{remarks(text{
				"Aiempien tapaamisten kulku kerrattiin.",
				"Förloppet av de tidigare träffarna repeterades.",
				"The course of the earlier meetings was gone through.",
			})},
		},
		villageData, fundingFigures, surveyResult, survey, threeQuestions,
		{
			kind: workshop.Closing,
		},
	},
	agreements: []agreement{
		{
			kind: workshop.Action,
			what: text{
				"Linjataan tavoitteet vuodelle 2016 Hyvinvointihytinöissä esiin nousseen pohjalta.",
				"Målen för 2016 dras upp utgående från det som kommit fram på Hyvinvointihytinät.",
				"The aims for 2016 are set on the grounds of what Hyvinvointihytinät has brought up.",
			},
			who:     wellBeingGroup,
			due:     day(2015, 9, 9),
			next:    wellBeingGroupInSeptember,
			closing: true,
		},
		{
			kind: workshop.Decision,
			what: text{
				"Esitetään kumppanuuksien kehittämistä edelleen, yhteisötaloselvitystä ja pestuumarkkinoita.",
				"Det föreslås att partnerskapen utvecklas vidare, att ett gemensamt föreningshus utreds och att en rekryteringsmarknad (pestuumarkkinat) ordnas.",
				"It is proposed to develop the partnerships further, to study a community house and to hold a recruitment fair (pestuumarkkinat).",
			},
			next:    wellBeingGroupInSeptember,
			closing: true,
		},
	},
}

var wellBeingGroup = text{
	"Liperin kunnan hyvinvointiryhmä",
	"Liperi kommuns välfärdsgrupp",
	"The well-being group of the municipality of Liperi",
}

var wellBeingGroupInSeptember = text{
	"Liperin hyvinvointiryhmän kokous 9.9.2015",
	"Liperis välfärdsgrupps möte 9.9.2015",
	"The meeting of Liperi's well-being group on 9 September 2015",
}

var villageData = stage{
	kind: workshop.Talk,
	title: text{
		"KYLÄTIETO: Pohjois-Karjalan raportointitietoja",
		"KYLÄTIETO: rapporteringsuppgifter från Norra Karelen",
		"KYLÄTIETO: reporting data from North Karelia",
	},
	says: []said{points(
		text{
			"Uutta: Pohjois-Karjalan Kylät ry:n keräämät raportointitiedot.",
			"Nytt: de rapporteringsuppgifter som Pohjois-Karjalan Kylät ry samlat in.",
			"New: the reporting data that Pohjois-Karjalan Kylät ry has gathered.",
		},
		text{
			"Järjestöt ovat hyvinvointikertomuksessa vasta ohuesti ja turvallisuussuunnitelmassa eivät lainkaan. Entä muut strategiat?",
			"Föreningarna syns ännu bara svagt i välfärdsberättelsen och inte alls i säkerhetsplanen. Hur är det med de andra strategierna?",
			"Associations are but thinly present in the well-being report and not at all in the safety plan. What about the other strategies?",
		},
		text{
			"Kansalaisfoorumit ovat vilkkaita, ja yhdistykset saavat käyttää koulujen ja nuorisotalojen tiloja.",
			"Medborgarforumen är livliga, och föreningarna får använda lokaler i skolor och på ungdomsgårdar.",
			"Citizens' forums are lively, and associations have rooms in schools and youth houses to use.",
		},
		text{
			"Kumppanuusajattelu on voimassa: rahaa ohjautuu paljon vastikkeellisiin kumppanuussopimuksiin.",
			"Partnerskapstänkandet gäller: mycket pengar styrs till partnerskapsavtal mot motprestation.",
			"Thinking in partnerships has taken hold: much money goes into partnership agreements with something in return.",
		},
	)},
}

// fundingFigures are key figures, and what was said about them.
var fundingFigures = stage{
	kind: workshop.Talk,
	title: text{
		"Järjestöjen rahoitus vuonna 2014",
		"Finansieringen av föreningar 2014",
		"The funding of associations in 2014",
	},
	told: told{year: 2014, figures: funding},
	says: []said{points(
		text{
			"Rahoitus on kuntalaista kohti alle maakunnan keskiarvon.",
			"Finansieringen per invånare är under genomsnittet i landskapet.",
			"The funding per resident is below the average of the region.",
		},
		text{
			"Päätökset ja sopimukset kattavat kymmeniä yhdistyksiä.",
			"Besluten och avtalen omfattar tiotals föreningar.",
			"The decisions and contracts cover dozens of associations.",
		},
		text{
			"Kumppanuuksia on huomattavan paljon.",
			"Partnerskapen är anmärkningsvärt många.",
			"The number of partnerships is remarkably large.",
		},
	)},
}

// surveyResult tells of the survey, the answers to which stand on a board of
// their own.
var surveyResult = stage{
	kind: workshop.Talk,
	title: text{
		"Kumppanuuskyselyn tulos",
		"Resultatet av partnerskapsenkäten",
		"What the partnership survey brought",
	},
	says: []said{points(
		text{
			"Järjestöt haastettiin keväällä kirjaamaan kumppanuusideoita sähköiseen kyselyyn.",
			"Föreningarna utmanades på våren att skriva in idéer till partnerskap i en elektronisk enkät.",
			"In spring, associations were challenged to enter ideas for partnerships in an electronic survey.",
		},
		text{
			"Kysely toi viisi kumppanuusideaa.",
			"Enkäten gav fem idéer till partnerskap.",
			"The survey brought five ideas for partnerships.",
		},
	)},
}

// survey holds the five ideas. The page tells of four matters that they were
// about, so the fifth has no name here either; nor does it tell what exactly
// was asked.
var survey = stage{
	kind: workshop.BoardStage,
	title: text{
		"Sähköinen kumppanuuskysely",
		"Elektronisk partnerskapsenkät",
		"Electronic partnership survey",
	},
	board:  "ideas",
	survey: workshop.Survey{Opens: day(2015, 2, 24), Closes: day(2015, 3, 20)},
	says: []said{{lane: "ideas", notes: []text{
		{"Visioita järjestötalosta", "Visioner om ett föreningshus", "Visions of a house for associations"},
		{"Muistisairaiden toiminnan kehittäminen", "Utveckling av verksamheten för personer med minnessjukdom", "Developing activities for people with memory disorders"},
		{"Musiikkikerhot", "Musikklubbar", "Music clubs"},
		{"Tanssikurssit tyhy-palveluna", "Danskurser som service för arbetshälsa", "Dance courses as a service for well-being at work"},
		{"Viides idea, jota ei nimetä erikseen", "En femte idé, som inte nämns särskilt", "A fifth idea, not named separately"},
	}}},
}

var threeQuestions = stage{
	told: told{occasions: []occasion{groupMeets(day(2015, 9, 9))}},
	kind: workshop.Rounds,
	title: text{
		"Työpaja: järjestöjen ja yhteisöjen kehittämistarpeet",
		"Workshop: föreningarnas och gemenskapernas utvecklingsbehov",
		"Workshop: what associations and communities need to develop",
	},
	asks: []text{
		{
			"Mitä Liperin kunnan ja yhdistysten kumppanuus tarkoittaa?",
			"Vad betyder partnerskapet mellan Liperi kommun och föreningarna?",
			"What does the partnership of the municipality of Liperi and the associations mean?",
		},
		{
			"Mitkä ovat kumppanuuden tasot?",
			"Vilka är nivåerna av partnerskap?",
			"What are the levels of partnership?",
		},
		{
			"Tarvitaanko kumppanuussopimuksia?",
			"Behövs det partnerskapsavtal?",
			"Are partnership agreements needed?",
		},
	},
	says: []said{
		exampleAnswer(1, 0, text{"Tehdään yhdessä, kumpikin vahvuuksillaan.", "Vi gör saker tillsammans, var och en med sina styrkor.", "Doing things together, each with its own strengths."}),
		exampleAnswer(2, 0, text{"Talkootyöstä sovittuun ja ostettuun.", "Från talkoarbete till det avtalade och det köpta.", "From voluntary work to what is agreed and what is bought."}),
		exampleAnswer(3, 0, text{"Kyllä, kun rahaa tai tiloja jaetaan.", "Ja, när pengar eller lokaler delas ut.", "Yes, where money or rooms are shared out."}),
	},
}
