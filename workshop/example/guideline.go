package example

import "talkoot/workshop"

// guideline is the fourth meeting: a guideline for working with associations
// and a yearly clock of their activities.
var guideline = meeting{
	date: day(2015, 11, 5),
	title: text{
		"Hyvinvointihytinät: kohti järjestöohjetta ja vuosikelloa",
		"Hyvinvointihytinät: på väg mot en föreningsanvisning och en årsklocka",
		"Hyvinvointihytinät: towards a guideline and a yearly clock",
	},
	series: []string{hytinat},
	count:  exactly(12),
	stages: []stage{
		{
			kind: workshop.Recap,
			says: []said{remarks(text{
				"Neljännen foorumitapaamisen aluksi kerrattiin aiempien kokoontumisten sisällöt ja esitykset.",
				"Den fjärde forumträffen inleddes med att innehållet och presentationerna från de tidigare träffarna repeterades.",
				"The fourth meeting of the forum began with the contents and presentations of the earlier ones.",
			})},
		},
		{
			kind: workshop.Talk,
			title: text{
				"Työllisyyden tuki ja Kiteen kumppanuussopimus",
				"Sysselsättningsstöd och partnerskapsavtalet i Kitee",
				"Employment support and the partnership agreement of Kitee",
			},
			says: []said{points(
				text{
					"Työllisyyden tukitoimet esiteltiin tarkemmin.",
					"Stödåtgärderna för sysselsättningen presenterades närmare.",
					"The measures that support employment were presented more closely.",
				},
				text{
					"Samoin esiteltiin Kiteen kumppanuussopimus.",
					"Likaså presenterades partnerskapsavtalet i Kitee.",
					"So was the partnership agreement of Kitee.",
				},
			)},
		},
		{
			kind: workshop.Talk,
			title: text{
				"Uusi kuntastrategia",
				"Den nya kommunstrategin",
				"The new municipal strategy",
			},
			speaker: municipalManager,
			says: []said{points(
				text{
					"Liperin kunta alkaa suunnitella uutta kuntastrategiaa.",
					"Liperi kommun börjar planera en ny kommunstrategi.",
					"The municipality of Liperi sets out to plan a new municipal strategy.",
				},
				text{
					"Kuntalaisia ja järjestöjä halutaan mukaan entistä enemmän.",
					"Man vill ha med invånarna och föreningarna mer än förut.",
					"Residents and associations are to take part more than before.",
				},
			)},
		},
		{
			kind: workshop.Talk,
			title: text{
				"Järjestöohje ja järjestötoiminnan vuosikello",
				"Föreningsanvisningen och föreningslivets årsklocka",
				"The guideline and the yearly clock of associations",
			},
			speaker: jake,
			told:    told{activities: clock},
			says: []said{points(text{
				"Esiteltiin idea järjestöohjeesta ja järjestötoiminnan vuosikellosta.",
				"Idén om en föreningsanvisning och en årsklocka för föreningslivet presenterades.",
				"The idea of a guideline for associations and of a yearly clock of their activities was presented.",
			})},
		},
	},
	agreements: []agreement{
		{
			kind: workshop.Action,
			what: text{
				"Palataan järjestöohjeen yksityiskohtiin.",
				"Vi återkommer till detaljerna i föreningsanvisningen.",
				"We return to the details of the guideline for associations.",
			},
			who:  jake,
			next: nextForum,
			done: future.date,
		},
		{
			kind: workshop.Action,
			what: text{
				"Palataan järjestötoiminnan vuosikellon yksityiskohtiin.",
				"Vi återkommer till detaljerna i föreningslivets årsklocka.",
				"We return to the details of the yearly clock of associations.",
			},
			who:  jake,
			next: nextForum,
		},
		{
			kind: workshop.Action,
			what: text{
				"Esitellään uudistuva järjestöavustusten hakumenettely.",
				"Det förnyade förfarandet för att söka föreningsbidrag presenteras.",
				"The renewed procedure for applying for grants to associations is presented.",
			},
			who:  text{"Liperin kunta", "Liperi kommun", "The municipality of Liperi"},
			next: nextForum,
		},
	},
}

var nextForum = text{"Seuraava foorumitapaaminen", "Nästa forumträff", "The next meeting of the forum"}
