package rehearsal

import (
	"math/rand/v2"

	"talkoot/workshop/lang"
)

// guest is somebody who comes. None of them is a real person: the names are
// common ones, put together by lot.
type guest struct{ given, family, organisation string }

// people is what guests of a language are made of.
type people struct{ given, family, organisations []string }

// guests draws twenty guests, no two of one given or family name.
func guests(l lang.Language, r *rand.Rand) []guest {
	from := english
	switch l {
	case lang.Finnish:
		from = finnish
	case lang.Swedish:
		from = swedish
	}
	given, family := r.Perm(len(from.given)), r.Perm(len(from.family))
	out := make([]guest, guestsInAll)
	for i := range out {
		out[i] = guest{from.given[given[i]], from.family[family[i]], ""}
		if o := r.IntN(len(from.organisations) + 2); o < len(from.organisations) { // some come for themselves
			out[i].organisation = from.organisations[o]
		}
	}
	return out
}

// guestsInAll is how many come, the late ones counted.
const guestsInAll = 20

var finnish = people{
	given: []string{
		"Aino", "Eino", "Helmi", "Toivo", "Lempi", "Onni", "Saimi", "Urho", "Martta", "Viljo", "Kerttu",
		"Taisto", "Aune", "Reino", "Hilja", "Oiva", "Sylvi", "Veikko", "Elsa", "Tauno", "Impi", "Arvo",
	},
	family: []string{
		"Koivula", "Mäkinen", "Niemelä", "Lehtola", "Saarinen", "Rantala", "Kallio", "Harju", "Peltola", "Salmela", "Vuorinen",
		"Järvelä", "Kuusisto", "Laakso", "Haapala", "Koskela", "Suomela", "Tuomela", "Virtala", "Heikkilä", "Aaltola", "Kivelä",
	},
	organisations: []string{"Kyläyhdistys", "Martat", "Metsästysseura", "Eläkeläiset", "Urheiluseura", "Nuorisoseura", "Seurakunta"},
}

var swedish = people{
	given: []string{
		"Astrid", "Birger", "Clara", "David", "Edit", "Folke", "Greta", "Hjalmar", "Ingrid", "Jarl", "Karin",
		"Lennart", "Märta", "Nils", "Olga", "Petter", "Ruth", "Sven", "Tyra", "Uno", "Vera", "Åke",
	},
	family: []string{
		"Ahlberg", "Björkman", "Dahlqvist", "Ekholm", "Forsman", "Granlund", "Holmberg", "Isaksson", "Kullberg", "Lindroos", "Malmsten",
		"Nyberg", "Österman", "Palmgren", "Rosenlund", "Sandell", "Törnroos", "Uggla", "Vikström", "Wallin", "Åkerlund", "Ängman",
	},
	organisations: []string{"Byaföreningen", "Marthorna", "Jaktlaget", "Pensionärerna", "Idrottsföreningen", "Ungdomsföreningen", "Församlingen"},
}

var english = people{
	given: []string{
		"Alice", "Bernard", "Cora", "Dennis", "Edith", "Frank", "Grace", "Harold", "Iris", "Jack", "Kate",
		"Leonard", "Mabel", "Norman", "Olive", "Percy", "Rose", "Stanley", "Thelma", "Victor", "Winifred", "Albert",
	},
	family: []string{
		"Ashby", "Birch", "Carter", "Dawson", "Ellis", "Fairley", "Green", "Hayes", "Ingram", "Jarvis", "Kirby",
		"Lowe", "Marsh", "Nolan", "Oakley", "Parrish", "Quinn", "Rowe", "Sutton", "Thorne", "Wade", "Yates",
	},
	organisations: []string{"Village association", "Women's institute", "Hunting club", "Pensioners", "Sports club", "Youth club", "Parish"},
}
