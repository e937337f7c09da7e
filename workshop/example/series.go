package example

import (
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// The names of the series. They are proper names.
const (
	hytinat = "Hyvinvointihytinät"
	ralli   = "Yhistykset yhessä – Järjestöralli"
)

// series is what the pages tell of a series. They tell neither who paid for it nor
// how personal data was treated: that is made up, the same for both.
type series struct {
	name         string
	target, aims text
	municipality string
}

// allSeries are the series in the order in which they began.
var allSeries = []series{
	{
		name: hytinat,
		target: text{
			"Paikalliset järjestöt ja yhdistykset", "Lokala organisationer och föreningar", "Local organisations and associations",
		},
		municipality: place,
		aims: text{
			"Keskustella ja ideoida kunnan ja järjestöjen yhteistyöstä sekä kehittää paikallisyhdistysten keskinäistä yhteistyötä.",
			"Diskutera och ta fram idéer om samarbetet mellan kommunen och föreningarna och utveckla de lokala föreningarnas inbördes samarbete.",
			"Talk and find ideas about how the municipality and associations work together, and develop the local associations' co-operation with each other.",
		},
	},
	{ // a tour of the region is of no municipality
		name:   ralli,
		target: text{"Paikallistason yhdistystoimijat", "Föreningsaktiva på lokal nivå", "People active in local associations"},
		aims: text{
			"Kannustaa paikallisia yhdistystoimijoita keskustelemaan yhdistysten keskinäisestä yhteistyöstä sekä kunnan ja järjestöjen yhteistyöstä järjestöjen näkökulmasta.",
			"Uppmuntra lokala föreningsaktiva att diskutera föreningarnas inbördes samarbete och samarbetet mellan kommunen och föreningarna ur föreningarnas synvinkel.",
			"Encourage people of local associations to talk of how associations work with each other and with the municipality, from the associations' point of view.",
		},
	},
}

// What the pages do not tell.
var (
	funder = madeUp(text{"Rahoittaja", "Finansiär", "Funder"})
	basis  = madeUp(text{"suostumus", "samtycke", "consent"})
)

const keepMonths = 12

// details returns the details of a series in a language, with the notice that the
// program offers.
func (s series) details(l lang.Language) workshop.SeriesDetails {
	d := workshop.SeriesDetails{
		Target: s.target.in(l), Municipality: s.municipality, Funder: funder.in(l), Aims: s.aims.in(l),
		Basis: basis.in(l), KeepMonths: keepMonths,
	}
	d.Notice = exampleMark.in(l) + lang.New(l).NoticeDraft(workshop.Series{Name: s.name, SeriesDetails: d})
	return d
}
