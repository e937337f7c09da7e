package lang

// seriesWords are the texts of series: what they are called, their screen, their
// command, and the notice about personal data.
var seriesWords = []text{
	{"series.name", "Nimi", "Namn", "Name"},
	{"series.target", "Kohderyhmä", "Målgrupp", "Target group"},
	{"series.municipality", "Kunta", "Kommun", "Municipality"},
	{"series.funder", "Rahoittaja", "Finansiär", "Funder"},
	{"series.aims", "Tavoitteet", "Mål", "Aims"},

	{"notice.what", "Sarjassa %s merkitään muistiin, ketkä olivat paikalla: nimi, taho, rooli ja aika. Nimen saa jättää kertomatta.", "I serien %s antecknas vilka som var på plats: namn, organisation, roll och tid. Namnet får man låta bli att uppge.", "In the series %s it is noted who was there: name, organisation, role and time. Nobody has to give their name."},
	{"notice.why", "Tietoja tarvitaan tilaisuuden pitämiseen, muistioon ja toimintakertomukseen. Muille niitä ei anneta.", "Uppgifterna behövs för att hålla mötet, för promemorian och för verksamhetsberättelsen. De ges inte till andra.", "This is needed for holding the meeting, for its memo and for the annual report. It is given to nobody else."},
	{"notice.funder", "Rahoittajalle (%s) kerrotaan vain osallistujien määrät.", "Finansiären (%s) får bara veta antalet deltagare.", "The funder (%s) is told only how many there were."},
	{"notice.basis", "Oikeusperuste: %s.", "Rättslig grund: %s.", "Legal basis: %s."},
	{"notice.long", "Nimet poistetaan, kun tilaisuudesta on kulunut %d kuukausi.|Nimet poistetaan, kun tilaisuudesta on kulunut %d kuukautta.", "Namnen raderas %d månad efter mötet.|Namnen raderas %d månader efter mötet.", "Names are erased %d month after the meeting.|Names are erased %d months after the meeting."},
	{"notice.long.open", "Nimet poistetaan heti, kun niitä ei enää tarvita.", "Namnen raderas genast när de inte längre behövs.", "Names are erased as soon as they are no longer needed."},
	{"notice.ask", "Tilaisuuden vetäjältä voi kysyä omista tiedoistaan ja pyytää niiden korjaamista tai poistamista.", "Av den som leder mötet kan man fråga om sina uppgifter och be att de rättas eller raderas.", "Ask whoever leads the meeting what is kept about you, or to have it corrected or erased."},
}
