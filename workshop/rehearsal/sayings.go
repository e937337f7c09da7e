package rehearsal

import "talkoot/workshop/lang"

// text is a sentence in the three languages.
type text struct{ fi, sv, en string }

func (t text) in(l lang.Language) string {
	switch l {
	case lang.Finnish:
		return t.fi
	case lang.Swedish:
		return t.sv
	}
	return t.en
}

// sayings returns what people say about a lane, by the key of its title. Of a
// lane that somebody named they know nothing, and say what comes to mind.
func sayings(key string) []text {
	switch key {
	case "strengths", "continue":
		return strengths
	case "weaknesses", "stop", "thankless":
		return weaknesses
	case "opportunities", "so", "wo":
		return opportunities
	case "threats", "st", "wt":
		return threats
	case "points":
		return points
	case "questions":
		return questions
	case "answers":
		return replies
	case "remarks", "feedback":
		return remarks
	}
	return answers
}

// Some of the sentences of a list say the same in other words: whoever writes
// them down learns to count them once more.

var strengths = []text{
	{"Vahva talkoohenki", "Stark talkoanda", "Strong community spirit"},
	{"Talkoohenki on vahva", "Talkoandan är stark", "The community spirit is strong"},
	{"Kylätalo on maksutta käytössä", "Byagården får användas gratis", "The village hall is free to use"},
	{"Kokeneet vetäjät", "Erfarna ledare", "Experienced leaders"},
	{"Järvet ja metsät ovat lähellä", "Sjöarna och skogarna är nära", "Lakes and forests are close"},
	{"Yhdistykset tuntevat toisensa", "Föreningarna känner varandra", "The associations know each other"},
	{"Kesätapahtumat vetävät väkeä", "Sommarevenemangen lockar folk", "Summer events draw people"},
	{"Kesän tapahtumissa on paljon väkeä", "På sommarens evenemang är det mycket folk", "There are many people at the summer events"},
	{"Koulu on kylän sydän", "Skolan är byns hjärta", "The school is the heart of the village"},
	{"Naapureista pidetään huolta", "Vi bryr oss om grannarna", "Neighbours are looked after"},
	{"Oma lehti tavoittaa kaikki", "Vår egen tidning når alla", "Our own paper reaches everybody"},
	{"Hyvät hiihtoladut", "Bra skidspår", "Good skiing tracks"},
}

var weaknesses = []text{
	{"Nuoria on vähän mukana", "Få unga är med", "Few young people take part"},
	{"Mukana on vain vähän nuoria", "Bara några få unga är med", "Only a few young people are there"},
	{"Tieto ei kulje kylien välillä", "Informationen går inte mellan byarna", "News does not travel between villages"},
	{"Samat ihmiset tekevät kaiken", "Samma människor gör allt", "The same people do everything"},
	{"Tekijät väsyvät", "De som gör blir trötta", "Those who do the work get tired"},
	{"Bussi kulkee vain arkisin", "Bussen går bara på vardagar", "The bus runs on weekdays only"},
	{"Yhdistyksillä on vähän rahaa", "Föreningarna har lite pengar", "The associations have little money"},
	{"Rahaa on yhdistyksillä vähän", "Pengar har föreningarna lite av", "Money is short in the associations"},
	{"Kalenterit menevät päällekkäin", "Kalendrarna krockar", "Calendars clash"},
	{"Uusia asukkaita ei osata kutsua", "Vi kan inte bjuda in nya invånare", "Newcomers are not invited"},
	{"Avustusten hakeminen on hankalaa", "Det är krångligt att söka bidrag", "Applying for grants is difficult"},
}

var opportunities = []text{
	{"Etätyö tuo muuttajia", "Distansarbete för hit inflyttare", "Remote work brings people"},
	{"Yhteinen tapahtumakalenteri", "En gemensam evenemangskalender", "A shared calendar of events"},
	{"Tapahtumille yhteinen kalenteri", "En kalender gemensam för evenemangen", "One calendar for all events"},
	{"Koulun tilat iltakäyttöön", "Skolans lokaler för kvällsbruk", "School rooms for use in the evening"},
	{"Matkailu järven ympärillä", "Turism runt sjön", "Tourism around the lake"},
	{"Eläkeläisillä on aikaa ja taitoa", "Pensionärerna har tid och kunskap", "Pensioners have time and skills"},
	{"Yhteiset hankkeet naapurikylän kanssa", "Gemensamma projekt med grannbyn", "Joint projects with the next village"},
	{"Kunnan kumppanuuspöytä", "Kommunens partnerskapsbord", "The partnership table of the municipality"},
	{"Lähiruokaa kouluun ja kahvilaan", "Närmat till skolan och kaféet", "Local food for the school and the café"},
	{"Kesäasukkaat mukaan talkoisiin", "Sommarborna med på talko", "Summer residents join the work parties"},
}

var threats = []text{
	{"Kyläkoulu lakkautetaan", "Byskolan dras in", "The village school is closed"},
	{"Koulu kylältä suljetaan", "Skolan i byn stängs", "The school in the village is shut"},
	{"Nuoret muuttavat pois", "De unga flyttar bort", "The young move away"},
	{"Kauppa loppuu", "Butiken läggs ner", "The shop closes"},
	{"Avustukset pienenevät", "Bidragen minskar", "Grants get smaller"},
	{"Vapaaehtoiset uupuvat", "De frivilliga tröttnar", "Volunteers burn out"},
	{"Päätökset tehdään kaukana", "Besluten fattas långt borta", "Decisions are made far away"},
	{"Tiet jäävät hoitamatta", "Vägarna sköts inte", "Roads are not kept up"},
	{"Ikäihmiset jäävät yksin", "De äldre blir ensamma", "The elderly are left alone"},
	{"Kylätalon katto ei kestä", "Byagårdens tak håller inte", "The roof of the village hall gives in"},
}

var points = []text{
	{"Kunnassa on noin sata yhdistystä", "Kommunen har omkring hundra föreningar", "The municipality has about a hundred associations"},
	{"Avustuksia haetaan maaliskuussa", "Bidrag söks i mars", "Grants are applied for in March"},
	{"Viime vuonna järjestettiin 40 tapahtumaa", "I fjol ordnades 40 evenemang", "There were 40 events last year"},
	{"Tilojen varaus on nyt verkossa", "Lokalerna bokas nu på nätet", "Rooms are booked on the net now"},
	{"Yhteyshenkilö vaihtuu syksyllä", "Kontaktpersonen byts på hösten", "The contact person changes in autumn"},
	{"Tulokset viedään valtuustolle", "Resultaten förs till fullmäktige", "The results go to the council"},
}

var questions = []text{
	{"Kuka päättää avustuksista?", "Vem besluter om bidragen?", "Who decides on the grants?"},
	{"Milloin tilat saa käyttöön?", "När får vi använda lokalerna?", "When can we use the rooms?"},
	{"Miten nuoret saadaan mukaan?", "Hur får vi med de unga?", "How do we reach the young?"},
	{"Kuka kokoaa kalenterin?", "Vem samlar ihop kalendern?", "Who puts the calendar together?"},
	{"Mitä bussin lakkauttaminen maksaa?", "Vad kostar det att dra in bussen?", "What does it cost to stop the bus?"},
	{"Voiko koulua käyttää viikonloppuna?", "Kan skolan användas på veckoslut?", "Can the school be used at weekends?"},
}

var replies = []text{
	{"Lautakunta päättää huhtikuussa", "Nämnden besluter i april", "The board decides in April"},
	{"Syyskuusta alkaen", "Från och med september", "From September on"},
	{"Kysytään heiltä itseltään", "Vi frågar dem själva", "By asking them"},
	{"Siihen palataan keväällä", "Vi återkommer i vår", "We come back to that in spring"},
}

var remarks = []text{
	{"Hyvä että tästä puhutaan", "Bra att vi talar om detta", "Good that we talk about this"},
	{"Tätä lisää", "Mera sådant här", "More of this"},
	{"Aika loppui kesken", "Tiden tog slut", "We ran out of time"},
	{"Seuraavaksi jotain konkreettista", "Nästa gång något konkret", "Something concrete next time"},
	{"Kiitos kahvista", "Tack för kaffet", "Thank you for the coffee"},
}

// looks are how a facilitator calls those without a name.
var looks = []text{
	{"punainen takki", "röd jacka", "red jacket"},
	{"sininen villapaita", "blå ylletröja", "blue pullover"},
	{"rouva ikkunan luona", "damen vid fönstret", "the lady by the window"},
	{"mies takarivissä", "mannen på sista raden", "the man in the back row"},
	{"raidallinen paita", "randig skjorta", "striped shirt"},
}

// answers fit most questions about a village, and most lanes that somebody named.
var answers = []text{
	{"Yhteinen kahvihetki kerran kuussa", "En gemensam kaffestund en gång i månaden", "Coffee together once a month"},
	{"Kerran kuussa kahvit yhdessä", "Kaffe tillsammans en gång i månaden", "Once a month coffee together"},
	{"Kokoontumistila talveksi", "En samlingslokal för vintern", "A place to meet in winter"},
	{"Nuorille oma vuoro salille", "En egen tur i salen för de unga", "Hours of their own in the hall for the young"},
	{"Kimppakyydit keskustaan", "Samåkning till centrum", "Shared rides to the centre"},
	{"Uusille asukkaille tervetulokassi", "En välkomstkasse för nya invånare", "A welcome bag for newcomers"},
	{"Kysely kaikille talouksille", "En enkät till alla hushåll", "A survey to every household"},
	{"Vastuut jaetaan useammalle", "Ansvaret delas på flera", "Share the duties among more people"},
	{"Lyhyet pestit vapaaehtoisille", "Korta uppdrag för frivilliga", "Short jobs for volunteers"},
	{"Ilmoitustaulu kaupan seinälle", "En anslagstavla på butikens vägg", "A notice board on the wall of the shop"},
	{"Iltakahvila koululle", "Ett kvällskafé i skolan", "An evening café at the school"},
	{"Rannan talkoot keväällä", "Strandtalko på våren", "Clean the shore together in spring"},
	{"Retkipolku järven ympäri", "En vandringsled runt sjön", "A trail around the lake"},
	{"Ikäihmisille soittorinki", "En ringkedja för äldre", "A calling circle for the elderly"},
	{"Yhdistysten yhteinen tiedote", "Ett gemensamt infoblad för föreningarna", "One newsletter for all associations"},
	{"Työkalut yhteiseen lainaamoon", "Verktygen till ett gemensamt lånebibliotek", "A shared library of tools"},
	{"Kyläpäivä elokuussa", "En bydag i augusti", "A village day in August"},
	{"Päättäjät kylään kerran vuodessa", "Beslutsfattarna till byn en gång om året", "Invite the councillors once a year"},
	{"Harrastuksia myös aikuisille", "Hobbyer också för vuxna", "Hobbies for adults too"},
	{"Valot kuntoradalle", "Belysning till motionsslingan", "Lights for the jogging track"},
}
