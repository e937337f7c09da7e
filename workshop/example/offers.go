package example

import "talkoot/workshop"

// offers is the first meeting: what associations have to offer.
var offers = meeting{
	date: day(2014, 10, 1),
	title: text{
		"Hyvinvointihytinät: mitä järjestöillä on tarjota?",
		"Hyvinvointihytinät: vad har föreningarna att erbjuda?",
		"Hyvinvointihytinät: what can associations offer?",
	},
	organiser: hosts,
	series:    []string{hytinat},
	count:     exactly(30),
	parts:     associationPeople(exactly(30)),
	stages: []stage{
		{
			kind:   workshop.Talk,
			called: "welcome",
			says: []said{points(
				text{
					"Kunta ja JAKE-hanke kutsuivat paikalliset järjestöt ja yhdistykset ideoimaan yhteistyötä kunnan kanssa.",
					"Kommunen och JAKE-projektet bjöd in de lokala organisationerna och föreningarna för att ta fram idéer till samarbete med kommunen.",
					"The municipality and the JAKE project invited the local organisations and associations to find ideas for working with the municipality.",
				},
				text{
					"Samalla haluttiin kehittää paikallisten yhdistysten keskinäistä yhteistyötä.",
					"Samtidigt ville man utveckla de lokala föreningarnas inbördes samarbete.",
					"The local associations' co-operation with each other was to be developed too.",
				},
			)},
		},
		{
			kind: workshop.Talk,
			title: text{
				"Hyvinvointisuunnitelman painopisteet",
				"Prioriteringarna i välfärdsplanen",
				"The priorities of the well-being plan",
			},
			says: []said{points(text{
				"Kunnan hyvinvointisuunnitelman painopisteet esiteltiin.",
				"Prioriteringarna i kommunens välfärdsplan presenterades.",
				"The priorities of the municipality's well-being plan were presented.",
			})},
		},
		{
			kind: workshop.Discussion,
			title: text{
				"Yhdistysten puheenvuorot",
				"Föreningarna har ordet",
				"The associations have the floor",
			},
			says: []said{
				questions(text{
					"Mitä liperiläisillä järjestöillä olisi tarjota kunnan hyvinvointityöhön?",
					"Vad kunde föreningarna i Liperi erbjuda kommunens välfärdsarbete?",
					"What could the associations of Liperi offer the municipality's work for well-being?",
				}),
				answers(text{
					"Tästä kuultiin paikalla olleita yhdistysten edustajia.",
					"Om detta hördes föreningarnas företrädare på plats.",
					"The associations' representatives who were present were heard on this.",
				}),
			},
		},
	},
	agreements: []agreement{
		{
			kind: workshop.Decision,
			what: text{
				"Kokoonnutaan jatkossakin laajana foorumina.",
				"Vi samlas som ett brett forum även i fortsättningen.",
				"We go on meeting as a broad forum.",
			},
			done: swot.date,
		},
		{
			kind: workshop.Action,
			what: text{
				"Kootaan hallintokunnittain tiedot nykyisistä kunnan ja järjestöjen kumppanuuksista ja hyvinvointiosumista.",
				"Uppgifter om de nuvarande partnerskapen mellan kommunen och föreningarna, och om var de gynnar välfärden, samlas in per förvaltning.",
				"Information about the present partnerships of municipality and associations, and where they serve well-being, is gathered department by department.",
			},
			who: text{
				"Liperin kunnan hallintokunnat",
				"Förvaltningarna i Liperi kommun",
				"The departments of the municipality of Liperi",
			},
			done: swot.date,
		},
	},
}
