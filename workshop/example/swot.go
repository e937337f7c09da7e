package example

import "talkoot/workshop"

// swot is the second meeting: the SWOT of the associations' work, and the
// partnerships in the level triangle, compared with the municipality's
// priorities. The page does not tell what these are, nor what was concluded.
var swot = meeting{
	date: day(2015, 1, 21),
	title: text{
		"Hyvinvointihytinät: yhdistystoiminnan SWOT",
		"Hyvinvointihytinät: föreningslivets SWOT",
		"Hyvinvointihytinät: SWOT of the associations' work",
	},
	series: []string{hytinat},
	count:  about(20),
	parts:  associationPeople(about(20)),
	stages: []stage{swotBoard, partnershipsNow, levelTriangle, conclusions},
	priorities: []priority{
		{
			name:   madeUp(text{"Ikäihmisten hyvä arki.", "En god vardag för äldre.", "A good life for the elderly."}),
			served: []text{friends, meals},
			conclusion: madeUp(text{
				"Kumppanuudet ovat linjassa tämän kanssa.",
				"Partnerskapen stämmer överens med detta.",
				"The partnerships match this.",
			}),
		},
		{
			name:   madeUp(text{"Nuorten osallisuus.", "De ungas delaktighet.", "Young people take part."}),
			served: []text{youthEvenings},
			conclusion: madeUp(text{
				"Tätä palvelee yksi kumppanuus.",
				"Detta gynnas av ett partnerskap.",
				"One partnership serves this.",
			}),
		},
		{
			name: madeUp(text{"Liikkumista joka päivään.", "Rörelse varje dag.", "Exercise every day."}),
			conclusion: madeUp(text{
				"Tähän ei ole vielä kumppanuutta.",
				"För detta finns ännu inget partnerskap.",
				"There is no partnership for this yet.",
			}),
		},
	},
	agreements: []agreement{
		{
			kind: workshop.Action,
			what: text{
				"Kartoitetaan kumppanuuksia vielä paikallisilta toimijoilta.",
				"Partnerskapen kartläggs ännu hos de lokala aktörerna.",
				"Partnerships are still to be mapped with the local actors.",
			},
			who: text{
				"JAKE-hanke yhdessä kunnan kanssa",
				"JAKE-projektet tillsammans med kommunen",
				"The JAKE project together with the municipality",
			},
			next: wellBeingGroupInApril,
		},
		{
			kind: workshop.Action,
			what: text{
				"Esitellään kootut tiedot kunnan hyvinvointiryhmälle.",
				"De insamlade uppgifterna presenteras för kommunens välfärdsgrupp.",
				"The data gathered are presented to the municipality's well-being group.",
			},
			due:  day(2015, 4, 7),
			next: wellBeingGroupInApril,
		},
	},
}

var wellBeingGroupInApril = text{
	"Liperin kunnan hyvinvointiryhmän kokous 7.4.2015",
	"Liperi kommuns välfärdsgrupps möte 7.4.2015",
	"The meeting of Liperi's well-being group on 7 April 2015",
}

// The notes of the SWOT.
var (
	talkoo       = madeUp(text{"Talkoohenki on vahva.", "Talkoandan är stark.", "People turn up when there is work to do together."})
	acquainted   = madeUp(text{"Yhdistykset tuntevat toisensa.", "Föreningarna känner varandra.", "The associations know each other."})
	nearbyRooms  = madeUp(text{"Tilat ovat lähellä ja käytössä.", "Lokalerna är nära och i bruk.", "Rooms are near and in use."})
	samePeople   = madeUp(text{"Samat ihmiset ovat mukana joka paikassa.", "Samma människor är med överallt.", "The same people are in everything."})
	fewYoung     = madeUp(text{"Nuoria on vähän mukana.", "Få unga är med.", "Few young people take part."})
	slowNews     = madeUp(text{"Tieto ei kulje kylältä toiselle.", "Informationen går inte från by till by.", "News does not travel from village to village."})
	sameAgain    = madeUp(text{"Joka paikassa ovat samat ihmiset.", "Överallt är det samma människor.", "In everything it is the same people."})
	calendar     = madeUp(text{"Yhteinen tapahtumakalenteri.", "En gemensam evenemangskalender.", "A calendar of events in common."})
	contract     = madeUp(text{"Kumppanuussopimus kunnan kanssa.", "Ett partnerskapsavtal med kommunen.", "A partnership agreement with the municipality."})
	eveningRooms = madeUp(text{"Koulun tilat iltaisin käyttöön.", "Skolans lokaler i bruk på kvällarna.", "School rooms in use in the evenings."})
	wornOut      = madeUp(text{"Vapaaehtoiset uupuvat.", "De frivilliga blir utmattade.", "Volunteers wear themselves out."})
	lessMoney    = madeUp(text{"Avustukset pienenevät.", "Bidragen minskar.", "Grants shrink."})
	noBuses      = madeUp(text{"Bussivuorot loppuvat.", "Bussturerna upphör.", "The buses stop running."})
)

var swotBoard = stage{
	kind:  workshop.BoardStage,
	board: "swot",
	says: []said{
		{lane: "strengths", notes: []text{talkoo, acquainted, nearbyRooms}},
		{lane: "weaknesses", notes: []text{samePeople, fewYoung, slowNews, sameAgain}},
		{lane: "opportunities", notes: []text{calendar, contract, eveningRooms}},
		{lane: "threats", notes: []text{wornOut, lessMoney, noBuses}},
	},
	work: work{
		merged: []pair{{stands: samePeople, same: sameAgain}},
		themes: []theme{{
			name:  madeUp(text{"Tekijät", "De som gör jobbet", "Those who do the work"}),
			notes: []text{samePeople, fewYoung, wornOut},
		}},
		stars: []text{calendar},
		votings: []voting{{
			title: madeUp(text{"Mikä on tärkeintä?", "Vad är viktigast?", "What matters most?"}), voters: 20, dots: 4,
			got: []votes{{calendar, 19}, {samePeople, 17}, {eveningRooms, 13}, {wornOut, 13}, {talkoo, 8}, {contract, 6}},
		}},
	},
}

var partnershipsNow = stage{
	kind:    workshop.Talk,
	title:   text{"Kumppanuudet nyt", "Partnerskapen nu", "Partnerships at present"},
	speaker: text{"Hallintokuntien edustajat (sivistys, sote)", "Förvaltningarnas företrädare (bildning, social- och hälsovård)", "Representatives of the departments (education and culture; social and health services)"},
	says: []said{points(
		text{
			"Hallintokunnat esittelivät tämänhetkiset kumppanuutensa.",
			"Förvaltningarna presenterade sina nuvarande partnerskap.",
			"The departments presented their present partnerships.",
		},
		text{
			"Tiedot koottiin tasokolmioon kolmeen luokkaan: järjestölähtöinen auttamistyö, yhteistoimintasopimus, ostopalvelu.",
			"Uppgifterna samlades i en nivåtriangel i tre klasser: hjälparbete i föreningar, samarbetsavtal, köptjänst.",
			"The data were put into a level triangle of three classes: association-led help, co-operation agreement, purchased service.",
		},
	)},
}

// The partnerships of the level triangle.
var (
	friends       = madeUp(text{"Ystävätoiminta kylillä.", "Vänverksamhet i byarna.", "Visiting friends in the villages."})
	youthEvenings = madeUp(text{"Nuorisotalon iltavuorot.", "Kvällsturer på ungdomsgården.", "Evenings at the youth house."})
	meals         = madeUp(text{"Ateriapalvelu ikääntyneille.", "Måltidsservice för äldre.", "Meals for the elderly."})
)

// The departments that spoke. Which partnership is whose is made up.
var (
	education = madeUp(text{"sivistys", "bildning", "education and culture"})
	welfare   = madeUp(text{"sote", "social- och hälsovård", "social and health services"})
)

var levelTriangle = stage{
	kind:   workshop.BoardStage,
	called: "levels",
	board:  "levels",
	says: []said{
		{lane: "help", notes: []text{friends}},
		{lane: "cooperation", notes: []text{youthEvenings}},
		{lane: "purchase", notes: []text{meals}},
	},
	work: work{departments: []department{{friends, welfare}, {youthEvenings, education}, {meals, welfare}}},
}

var conclusions = stage{
	told:   told{occasions: []occasion{groupMeets(day(2015, 4, 7))}},
	kind:   workshop.Discussion,
	called: "conclusions",
	says: []said{
		questions(text{
			"Ovatko nykyiset kumppanuudet linjassa Liperin kunnan hyvinvointipainopisteiden kanssa?",
			"Stämmer de nuvarande partnerskapen överens med Liperi kommuns välfärdsprioriteringar?",
			"Do the present partnerships match the well-being priorities of the municipality of Liperi?",
		}),
		answers(text{
			"Kirjausten ja luokituksen pohjalta tehtiin johtopäätökset nykyisistä hyvinvointiosumista.",
			"Utgående från anteckningarna och klassificeringen drogs slutsatser om var de nuvarande partnerskapen gynnar välfärden.",
			"From the notes and the classes conclusions were drawn on where the present partnerships serve well-being.",
		}),
	},
}
