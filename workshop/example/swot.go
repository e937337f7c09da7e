package example

import "talkoot/workshop"

// swot is the second meeting: the SWOT of the associations' work, and the
// partnerships in the level triangle.
var swot = meeting{
	date: day(2015, 1, 21),
	title: text{
		"Hyvinvointihytinät: yhdistystoiminnan SWOT",
		"Hyvinvointihytinät: föreningslivets SWOT",
		"Hyvinvointihytinät: SWOT of the associations' work",
	},
	series: []string{hytinat},
	count:  about(20),
	stages: []stage{swotBoard, partnershipsNow, levelTriangle, conclusions},
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

var swotBoard = stage{
	kind:  workshop.BoardStage,
	board: "swot",
	says: []said{
		examples(
			"strengths",
			text{"Talkoohenki on vahva.", "Talkoandan är stark.", "People turn up when there is work to do together."},
			text{"Yhdistykset tuntevat toisensa.", "Föreningarna känner varandra.", "The associations know each other."},
			text{"Tilat ovat lähellä ja käytössä.", "Lokalerna är nära och i bruk.", "Rooms are near and in use."},
		),
		examples(
			"weaknesses",
			text{"Samat ihmiset ovat mukana joka paikassa.", "Samma människor är med överallt.", "The same people are in everything."},
			text{"Nuoria on vähän mukana.", "Få unga är med.", "Few young people take part."},
			text{"Tieto ei kulje kylältä toiselle.", "Informationen går inte från by till by.", "News does not travel from village to village."},
		),
		examples(
			"opportunities",
			text{"Yhteinen tapahtumakalenteri.", "En gemensam evenemangskalender.", "A calendar of events in common."},
			text{"Kumppanuussopimus kunnan kanssa.", "Ett partnerskapsavtal med kommunen.", "A partnership agreement with the municipality."},
			text{"Koulun tilat iltaisin käyttöön.", "Skolans lokaler i bruk på kvällarna.", "School rooms in use in the evenings."},
		),
		examples(
			"threats",
			text{"Vapaaehtoiset uupuvat.", "De frivilliga blir utmattade.", "Volunteers wear themselves out."},
			text{"Avustukset pienenevät.", "Bidragen minskar.", "Grants shrink."},
			text{"Bussivuorot loppuvat.", "Bussturerna upphör.", "The buses stop running."},
		),
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

var levelTriangle = stage{
	kind:   workshop.BoardStage,
	called: "levels",
	board:  "levels",
	says: []said{
		examples("help", text{"Ystävätoiminta kylillä.", "Vänverksamhet i byarna.", "Visiting friends in the villages."}),
		examples("cooperation", text{"Nuorisotalon iltavuorot.", "Kvällsturer på ungdomsgården.", "Evenings at the youth house."}),
		examples("purchase", text{"Ateriapalvelu ikääntyneille.", "Måltidsservice för äldre.", "Meals for the elderly."}),
	},
}

var conclusions = stage{
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
