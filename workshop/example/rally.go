package example

import "talkoot/workshop"

// rally is the sixth meeting, held together with the Järjestöralli tour: five
// groups on two topics. The page does not tell the questions that they were
// given, nor what they answered, nor of anything agreed: the one action is made
// up, and made of made-up answers.
var rally = meeting{
	date:   day(2016, 11, 2),
	title:  same("Hytinäralli: Hyvinvointihytinät ja Järjestöralli"),
	series: []string{hytinat, ralli},
	count:  notCounted,
	groups: 5,
	stages: []stage{greetings, futureAndAssociations, tour, localJANE, agents, {
		kind:   workshop.Discussion,
		called: "harvest",
		says: []said{answers(text{
			"Keskustelua syntyi ja mielipiteitä vaihdettiin.",
			"Det uppstod diskussion och åsikter utbyttes.",
			"Talk arose and opinions were exchanged.",
		})},
	}, glance},
	agreements: []agreement{{
		kind: workshop.Action,
		what: madeUp(text{
			"Kutsutaan yhdistykset koolle sopimaan ensi kesän tapahtumista.",
			"Föreningarna kallas samman för att komma överens om nästa sommars evenemang.",
			"The associations are called together to agree on next summer's events.",
		}),
		from: []text{commonEvents, roundOneTable},
	}},
	carries: future.date,
}

// The answers of which the action is made.
var (
	roundOneTable = madeUp(text{"Koota yhdistykset saman pöydän ääreen.", "Samla föreningarna kring samma bord.", "Gather the associations round one table."})
	commonEvents  = madeUp(text{"Sopia yhteisistä tapahtumista.", "Komma överens om gemensamma evenemang.", "Agree on events in common."})
)

var greetings = stage{
	kind: workshop.Talk,
	title: text{
		"Kunnan terveiset yhdistyksille",
		"Kommunens hälsning till föreningarna",
		"Greetings of the municipality to the associations",
	},
	speaker: text{
		"Kunnanjohtaja, vapaa-aikasihteeri ja tekninen johtaja",
		"Kommundirektören, fritidssekreteraren och tekniska direktören",
		"The municipal manager, the leisure secretary and the technical director",
	},
	says: []said{
		points(
			text{"Yhdistysavustusten haku vuodelle 2017.", "Ansökan om föreningsbidrag för 2017.", "Applying for grants to associations for 2017."},
			text{"Yhteistyösopimukset kunnan ja järjestöjen kumppanuudessa.", "Samarbetsavtalen i partnerskapet mellan kommunen och föreningarna.", "Co-operation agreements in the partnership of municipality and associations."},
			text{"Toimitilojen käyttö.", "Användningen av lokaler.", "The use of premises."},
			text{"Liperin Suomi100-tapahtumat: kunta toivoo järjestelyihin erityisesti yhdistysten apua.", "Suomi100-evenemangen i Liperi: kommunen hoppas särskilt på föreningarnas hjälp med att ordna dem.", "The Suomi100 events of Liperi: the municipality especially hopes for the associations' help in holding them."},
		),
	},
	told: told{
		occasions: []occasion{{title: text{"Liperin Suomi100-tapahtumat", "Suomi100-evenemangen i Liperi", "The Suomi100 events of Liperi"}, around: same("2017")}},
		materials: []material{slides("Liperin kunta Järjestöralli 2016")},
	},
}

var futureAndAssociations = stage{
	kind: workshop.Talk,
	title: text{
		"Tulevaisuuden kunta ja järjestöt",
		"Framtidens kommun och föreningarna",
		"The municipality of the future and associations",
	},
	speaker: municipalManager,
	says: []said{
		points(
			text{"Kunta pyrkii lisäämään yhteistyötä yhdistysten kanssa entisestään.", "Kommunen strävar efter ännu mer samarbete med föreningarna.", "The municipality strives to work with associations even more."},
			text{"Osallisuus tuo hyvinvointia kuntalaisille ja elinvoimaa kuntaan.", "Delaktighet ger invånarna välfärd och kommunen livskraft.", "Taking part brings residents well-being and the municipality vitality."},
			text{"Päätökset tehdään kuntalaisten eikä organisaation näkökulmasta.", "Besluten fattas ur invånarnas och inte organisationens synvinkel.", "Decisions are made from the residents' point of view, not the organisation's."},
			text{"Päätöksissä otetaan paremmin huomioon, mitä asukkaat, järjestöt, yritykset ja muut toimijat haluavat ja tarvitsevat.", "I besluten beaktas bättre vad invånare, föreningar, företag och andra aktörer vill och behöver.", "Decisions heed better what residents, associations, businesses and others want and need."},
			text{"Järjestöfoorumi on jo osa kuntastrategiaa; se on tuonut poliittisten päätösten rinnalle vuoropuhelua ja yhteistyötä.", "Järjestöfoorumi ingår redan i kommunstrategin; det har gett dialog och samarbete vid sidan av de politiska besluten.", "Järjestöfoorumi is already part of the municipal strategy; it has brought dialogue and co-operation beside the political decisions."},
		),
	},
	told: told{materials: []material{slides("Järjestöfoorumi")}},
}

var tour = stage{
	kind: workshop.Talk,
	title: text{
		"Järjestörallin yleisesittely",
		"Allmän presentation av Järjestöralli",
		"General presentation of Järjestöralli",
	},
	says: []said{
		points(
			text{"Järjestöralli kiersi maakuntaa syksyllä 2016.", "Järjestöralli turnerade i landskapet hösten 2016.", "Järjestöralli toured the region in autumn 2016."},
			text{"Se kannusti paikallisia yhdistyksiä puhumaan yhteistyöstä keskenään ja kunnan kanssa järjestöjen omasta näkökulmasta.", "Den uppmuntrade lokala föreningar att tala om samarbete sinsemellan och med kommunen ur föreningarnas egen synvinkel.", "It encouraged local associations to talk of co-operation with each other and with the municipality, from their own point of view."},
			text{"Millaisia paikallisia rakenteita yhdistykset tarvitsevat vaikuttamisen tueksi, kun maakuntauudistus tulee?", "Vilka lokala strukturer behöver föreningarna som stöd för att påverka när landskapsreformen kommer?", "What local structures do associations need to have a say when the regional reform comes?"},
			text{"Sitten osallistujat jaettiin viiteen ryhmään pohtimaan annettuja kysymyksiä.", "Sedan delades deltagarna in i fem grupper för att diskutera givna frågor.", "Then the participants were divided into five groups to discuss given questions."},
		),
	},
	told: told{materials: []material{slides("Liperin ”Hytinäralli”"), slides("Paikallis-JANE ja Yhdistysagentit, Järjestöralli 2016")}},
}

var localJANE = stage{
	kind:  workshop.Rounds,
	title: text{"Paikallis-JANE", "Lokal JANE", "Local JANE"},
	asks: []text{
		madeUp(text{"Mitä paikallis-JANE voisi tehdä Liperissä?", "Vad kunde en lokal JANE göra i Liperi?", "What could a local JANE do in Liperi?"}),
	},
	says: []said{
		exampleAnswer(1, 1, text{"Tuoda yhdistysten äänen kuntaan.", "Föra föreningarnas röst till kommunen.", "Bring the associations' voice to the municipality."}),
		{question: 1, group: 3, notes: []text{roundOneTable}},
		{question: 1, group: 5, notes: []text{commonEvents}},
	},
}

var agents = stage{
	kind:  workshop.Rounds,
	title: text{"Yhdistysagentit", "Föreningsagenterna", "Association agents"},
	asks: []text{
		madeUp(text{"Missä yhdistysagentti voisi auttaa?", "Med vad kunde en föreningsagent hjälpa?", "What could an association agent help with?"}),
	},
	says: []said{
		exampleAnswer(1, 2, text{"Avustushakemuksissa.", "Med bidragsansökningar.", "Applying for grants."}),
		exampleAnswer(1, 4, text{"Uusien vapaaehtoisten löytämisessä.", "Med att hitta nya frivilliga.", "Finding new volunteers."}),
	},
}

var glance = stage{
	kind: workshop.Talk,
	title: text{
		"Järjestöyhteistyön ohje ja JAKE-hanke",
		"Anvisningen för föreningssamarbete och JAKE-projektet",
		"The guideline for working with associations and the JAKE project",
	},
	told: told{materials: []material{{workshop.Photo, text{"Kuvat illasta", "Bilder från kvällen", "Photographs of the evening"}}}},
	says: []said{points(
		text{"Lopuksi luotiin pieni katsaus Liperin järjestöyhteistyön ohjeeseen.", "Till slut gjordes en liten översikt över Liperis anvisning för föreningssamarbete.", "At the end there was a short look at Liperi's guideline for working with associations."},
		text{"Samoin JAKE-hankkeeseen.", "Likaså över JAKE-projektet.", "Likewise at the JAKE project."},
	)},
}
