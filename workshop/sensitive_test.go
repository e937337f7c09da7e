package workshop_test

import (
	"testing"

	"talkoot/workshop"
)

func TestSensitiveIn(t *testing.T) {
	for want, texts := range map[workshop.Sensitive][]string{
		workshop.SensitiveHealth: {
			"Pohjois-Karjalan Syöpäyhdistys", "MIELI Pohjois-Karjalan mielenterveysseura", "Mielenterveysseura", "potilasjärjestö",
			"Suomen Potilasliitto", "Liperin Diabetesyhdistys", "Joensuun seudun Invalidit", "Kehitysvammaisten Tukiliitto",
			"Itä-Suomen munuais- ja maksayhdistys", "Joensuun A-kilta", "AA-ryhmä", "Joensuun Sydänyhdistys ry", "Reumayhdistys", "potilas", "Sydänpotilaat ry", "Reumapotilaiden tuki", "Hjärtpatienterna",
			"Cancerföreningen", "Norra Karelens patientförening", "Hjärtföreningen", "Synskadades förbund", "Finlands Dövas Förbund r.f., döva",
			"Patients' Association", "Finnish Association of the Blind", "National Mental Health Forum", "Diabetes UK", "MS-yhdistys", "Alzheimer Society",
		},
		workshop.SensitiveFaith: {
			"Liperin seurakunta", "Taipaleen ortodoksinen seurakunta", "LIPERIN SEURAKUNTANEUVOSTO", "Liperi församling", "Kyrkslätts svenska församling",
			"Liperi Parish", "parish", "Joensuun helluntaiseurakunta", "Rauhanyhdistys", "Pelastusarmeija", "Frälsningsarmén", "The Salvation Army",
			"Catholic women", "Evangelical-Lutheran Church", "Kirkko", "Moskeijayhteisö", "Judiska Församlingen", "Christian Association",
		},
		workshop.SensitiveUnion: {
			"Teollisuusliitto", "JHL osasto 123", "SAK", "Liperin paperiammattiosasto", "pääluottamusmies", "Fackförbundet Jyty",
			"Fackavdelning 12", "Trade union council", "Builders' trade union", "Workers' Union", "Ammattiliitto Pro", "shop steward",
		},
		workshop.SensitiveParty: {
			"Liperin Kokoomus", "Keskustan kunnallisjärjestö", "Liperin Sosialidemokraatit", "SDP", "Perussuomalaiset", "Vasemmistoliitto",
			"Vihreät", "puoluesihteeri", "Keskustan valtuustoryhmä", "Svenska folkpartiet", "Socialdemokraterna", "De Gröna", "Vänsterpartiet",
			"Labour Party", "Social Democrats", "Kristillisdemokraatit", "Kristdemokraterna", "Christian Democrats",
		},
		workshop.SensitiveOrigin: {"Saamelaiskäräjät", "Romaniasiain neuvottelukunta", "Sametinget", "Sámi council"},
		workshop.SensitiveLife:   {"Pohjois-Karjalan Seta", "HLBTI-järjestö", "LGBT group", "Sateenkaariperheet", "Regnbågsfamiljer"},
		"": {
			"", "Liperin Martat", "Liperin kunta", "Kirkkonummen kunta", "Kirkkokylän kyläyhdistys", "Kyrkslätts kommun", "Kyrkoby byaförening",
			"Joensuun keskusta", "Keskustan koulu", "Keskustayhdistys", "Partiolaiset", "Liperin Partio", "Partnership for villages", "Participation officer",
			"Maakuntaliitto", "Pohjois-Karjalan liitto", "Metsästysseura", "Liperin Tiikerit", "Urheiluseura", "Stiftelsen för byar", "Eläkeliitto",
			"Romanian embassy", "Romaanipiiri", "Lukupiiri Romaani", "Lions Club", "Suomen Punainen Risti", "Siun sote", "Sairaala", "Terveyskeskus",
			"European Union office", "European Union representative", "Union Bank", "Metsäpatikka", "Patentti- ja rekisterihallitus", "puolueeton tarkkailija",
			"Puolueettomat asiantuntijat", "Bibliotek", "Kirjasto", "Vihreä sali", "Uniikki", "Setälän tila", "Setä", "Islannin ystävät", "Iceland Society",
			"Homogenisointi Oy", "kunnanjohtaja", "puheenjohtaja", "viranhaltija", "förtroendevald", "luottamushenkilö", "ordförande", "chair",
			"Churchill Oy", "Kirkkaat vedet", "Seurahuone", "Seurantalo", "Sydänmaan kylä", "Sydän-Hämeen kylät",
			"Diagnostiikka", "Samiksen kahvila", "Sammatin kylä", "Pamela", "Maataloustuottajat MTK", "Kuntaliitto", "Kommunförbundet", "Nuorisoseura",
			"Ungdomsförening", "Village association", "Youth council", "Party tent rental", "Birthday party", "potilasasiamies", "mielenterveyshoitaja",
			"Yrittäjät", "Företagarna", "4H", "Työväenopisto", "Kansalaisopisto", "Muistiinpanot", "Rainbow Cafe", "Liikenneturva",
		},
	} {
		for _, text := range texts {
			if got := workshop.SensitiveIn(text); got != want {
				t.Errorf("%s: %q, want %q", text, got, want)
			}
		}
	}
	if got := workshop.SensitiveIn("Liperin Martat", "seurakunnan edustaja"); got != workshop.SensitiveFaith {
		t.Errorf("the role says %q", got)
	}
}

// BenchmarkSensitiveIn is one name, as it is looked at with every key.
func BenchmarkSensitiveIn(b *testing.B) {
	for b.Loop() {
		workshop.SensitiveIn("Pohjois-Karjalan kylien yhteistyöyhdistys", "puheenjohtaja")
	}
}
