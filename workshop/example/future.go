package example

import "talkoot/workshop"

// future is the fifth meeting: the municipality of the future. The page does
// not tell the offices of those who spoke on the guideline and on Jelli.
var future = meeting{
	date: day(2016, 5, 12),
	title: text{
		"Hyvinvointihytinät: tulevaisuuden kunta",
		"Hyvinvointihytinät: framtidens kommun",
		"Hyvinvointihytinät: the municipality of the future",
	},
	organiser: hosts,
	series:    []string{hytinat},
	count:     notCounted,
	stages: []stage{
		{
			kind:    workshop.Talk,
			title:   text{"Tulevaisuuden kunta", "Framtidens kommun", "The municipality of the future"},
			speaker: municipalManager,
			says: []said{points(
				text{
					"Hyvinvointityö on vakavasti otettavaa kunnallispolitiikkaa vasta, kun se on osa toiminnan ja talouden suunnittelua ja kytketty talousarvioon.",
					"Välfärdsarbetet blir kommunalpolitik att ta på allvar först när det ingår i planeringen av verksamhet och ekonomi och är kopplat till budgeten.",
					"Work for well-being is municipal politics to be taken seriously only once it is part of planning activities and finances and tied to the budget.",
				},
				text{
					"Liperi on kuntalaisten ja sidosryhmien ketterä kumppani.",
					"Liperi är en smidig partner för invånare och intressentgrupper.",
					"Liperi is a nimble partner of its residents and stakeholders.",
				},
				text{
					"Keskiössä on viestintä, joka tekee kunnan työn näkyväksi.",
					"I centrum står kommunikation som gör kommunens arbete synligt.",
					"At the centre stands communication that makes the municipality's work visible.",
				},
			)},
		},
		{
			kind: workshop.Discussion,
			says: []said{
				questions(text{
					"Miten kuntalaisia ja järjestöjä kuullaan hyvin kolmen taajaman kunnassa?",
					"Hur hörs invånare och föreningar väl i en kommun med tre tätorter?",
					"How are residents and associations heard well in a municipality of three population centres?",
				}),
				solutions(text{
					"Lisätään verkkovaikuttamista.",
					"Påverkan på nätet utökas.",
					"More ways to have a say online.",
				}),
				{lane: "parking", notes: []text{madeUp(text{
					"Kuka pitää tapahtumakalenteria yllä?",
					"Vem håller evenemangskalendern uppdaterad?",
					"Who keeps the calendar of events up to date?",
				})}},
			},
		},
		{
			kind: workshop.Talk,
			title: text{
				"Liperin järjestöyhteistyön ohje",
				"Liperis anvisning för föreningssamarbete",
				"Liperi's guideline for working with associations",
			},
			says: []said{points(text{
				"Järjestöyhteistyön ohje käytiin läpi.",
				"Anvisningen för föreningssamarbete gicks igenom.",
				"The guideline for working with associations was gone through.",
			})},
		},
		{
			kind:  workshop.Talk,
			title: text{"Uudistuva Jelli", "Jelli förnyas", "Jelli is renewed"},
			says: []said{points(
				text{"Tulossa on uusi ulkoasu.", "Ett nytt utseende är på kommande.", "A new look is coming."},
				text{"Lisäksi tulevat kuntakohtaiset yhdistyssivut.", "Dessutom kommer föreningssidor för varje kommun.", "So are pages of associations for each municipality."},
			)},
		},
		{
			kind:  workshop.Talk,
			title: text{"Kesän 2016 tapahtumat", "Evenemangen sommaren 2016", "Events of summer 2016"},
			told: told{occasions: []occasion{{
				title:  text{"Yhdistysten ja kunnan kesätapahtumat", "Föreningarnas och kommunens sommarevenemang", "Summer events of the associations and the municipality"},
				around: text{"kesä 2016", "sommaren 2016", "summer 2016"},
			}}},
			says: []said{points(text{
				"Yhdistysten ja kunnan kesätapahtumat 2016 käytiin yhdessä läpi.",
				"Föreningarnas och kommunens evenemang sommaren 2016 gicks igenom tillsammans.",
				"The associations' and the municipality's events of summer 2016 were gone through together.",
			})},
		},
	},
	// The page tells of nothing agreed: the action is made up, as what was parked.
	agreements: []agreement{{
		kind: workshop.Action,
		what: madeUp(text{
			"Kootaan yhdistysten tapahtumat yhteen kalenteriin.",
			"Föreningarnas evenemang samlas i en gemensam kalender.",
			"The associations' events are gathered in one calendar.",
		}),
		who: jake,
		due: day(2016, 9, 30),
	}},
}
