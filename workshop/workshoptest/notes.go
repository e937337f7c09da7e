package workshoptest

import (
	"math/rand/v2"
	"strings"
)

// Scribe makes up any number of notes, the same in every run. They mean nothing,
// but they are as long as notes are, the frequent words are a few and the rare
// ones many: a hundred thousand notes hold some ninety thousand different words,
// inflected and compounded as those of Finnish, Swedish and English are.
type Scribe struct {
	rand *rand.Rand
	word *rand.Zipf
	tail *rand.Zipf
}

// NewScribe returns a scribe who has written nothing yet.
func NewScribe() *Scribe {
	r := rand.New(rand.NewPCG(1, 2))
	return &Scribe{rand: r, word: rand.NewZipf(r, 1.4, 6, 79), tail: rand.NewZipf(r, 1.5, 4, 39)}
}

// Languages is how many languages a scribe writes.
const Languages = len(tongues)

// Note writes the next note, in the language with a number from 0.
func (s *Scribe) Note(language int) string {
	tongue := &tongues[language]
	words := make([]string, 2+s.rand.IntN(5)+s.rand.IntN(5))
	for i := range words {
		words[i] = s.wordOf(tongue)
	}
	first := []rune(words[0])
	words[0] = strings.ToUpper(string(first[0])) + string(first[1:])
	return strings.Join(words, " ")
}

// wordOf draws a small word, a noun in some form, or a compound.
func (s *Scribe) wordOf(t *tongue) string {
	switch s.rand.IntN(10) {
	case 0, 1, 2:
		return t.small[s.rand.IntN(len(t.small))]
	case 3, 4, 5, 6, 7:
		return s.draw(s.word, t.nouns) + s.draw(s.tail, t.endings)
	}
	return s.draw(s.word, t.nouns) + t.joint + s.draw(s.word, t.nouns) + s.draw(s.tail, t.endings)
}

// draw takes one of some, the first ones most often.
func (s *Scribe) draw(z *rand.Zipf, from []string) string { return from[int(z.Uint64())%len(from)] }

// tongue is what a language makes words of.
type tongue struct {
	small, nouns, endings []string
	joint                 string
}

var tongues = [...]tongue{
	{
		small: strings.Fields(`on ei ja vain liian enemmän pitää voisi kaikki vähän hyvin uusi oma yhteinen
			vahva hyvä huono monta lisää puuttuu toimii tarvitaan järjestetään tehdään saadaan myös kanssa`),
		nouns: strings.Fields(`kylä koulu nuoriso yhdistys tapahtuma kunta tieto tila ranta matka harrastus palvelu
			järvi metsä tie kauppa lapsi perhe vanhus talkoo kokous hanke raha avustus yhteistyö liikenne bussi
			auto pyörä polku lato piha talo asunto työ yritys maatila luonto vesi laituri kirjasto kirkko seura
			pelto puisto kenttä liikunta terveys hoito apu naapuri ilta viikko kesä talvi juhla markkina ruoka
			kahvila posti pankki lehti verkko netti puhelin valo turva palo poliisi lääkäri hammas apteekki päivä
			koti museo laulu teatteri elokuva kuva kurssi opisto kieli maahanmuutto matkailu`),
		endings: append([]string{""}, strings.Fields(`n a t ssa sta lla lle ita ja jen iin ksi na tta lta issa ista illa ille
			ni si mme nne nsa kin kaan lainen laisia ton toman llinen lliset uden utta mainen ssakin stakin llekin nsakin`)...),
	},
	{
		small: strings.Fields(`är inte och bara för mer måste kunde alla lite bra ny egen gemensam stark god
			dålig många mera saknas fungerar behövs ordnas görs får också med till från`),
		nouns: strings.Fields(`by skola ungdom förening evenemang kommun information lokal strand resa hobby tjänst
			sjö skog väg butik barn familj åldring talko möte projekt pengar bidrag samarbete trafik buss
			bil cykel stig lada gård hus bostad arbete företag lantbruk natur vatten brygga bibliotek kyrka
			åker park plan motion hälsa vård hjälp granne kväll vecka sommar vinter fest marknad mat
			kafé post bank tidning nät telefon ljus trygghet brand polis läkare tand apotek dag
			hem museum sång teater film bild kurs institut språk invandring turism idé ansvar`),
		joint: "s",
		endings: append([]string{""}, strings.Fields(`en ar arna er erna s ens arnas ernas et n na or orna ers ets nas lig liga ligt
			het heten isk iska full fulla lös lösa ning ningar ningen`)...),
	},
	{
		small: strings.Fields(`is not and only too more must could all few good new own common strong bad many
			lacking works needed with from into for the a of to`),
		nouns: strings.Fields(`village school youth association event municipality news room shore trip hobby service
			lake forest road shop child family elder bee meeting project money grant cooperation traffic bus
			car bicycle path barn yard house home work company farm nature water jetty library church club
			field park sport health care help neighbour evening week summer winter feast market food
			cafe post bank paper net phone light safety fire police doctor tooth pharmacy day
			museum song theatre film picture course college language immigration tourism idea duty`),
		joint: "-",
		endings: append([]string{""}, strings.Fields(`s 's ing ed er ers ly less ful ness able ish hood ship wide like based bound friendly
			related owned led run made free`)...),
	},
}
