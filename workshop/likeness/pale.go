package likeness

import "strings"

// pale holds the basic forms, by language, of words that have content but are
// what no note is about.
var pale = func() (forms [3]map[string]bool) {
	for i, list := range []string{paleFinnish, paleSwedish, paleEnglish} {
		forms[i] = make(map[string]bool)
		for _, w := range strings.Fields(list) {
			forms[i][newWord(w).forms[i]] = true
		}
		delete(forms[i], "")
	}
	return forms
}()

// isPale reports whether a word is an inflection of a pale one.
func isPale(w *word) bool {
	for i, f := range w.forms {
		if pale[i][f] {
			return true
		}
	}
	return false
}

const paleFinnish = `
asia joukko kerta kohta kylä määrä osa paikka tapa vuosi yksi kaksi kolme neljä viisi kymmenen
yhteinen eri erilainen hankala helppo huono hyvä iso jatkuva joustava kova laaja lyhyt monipuolinen
mahdollinen mahdollisuus parempi pieni pitkä riittävä sama selkeä sopiva suuri tarpeellinen tärkeä
uusi vaikea vanha vapaa vähäinen vähän enemmän lisää lisääntyä paljon yleinen
keskenään keskinäinen toinen toisensa toisiaan muu molemmat kukaan
alkaa auttaa edistää hoitaa hyödyntää kaivata kehittää kehitetään kulkea lisätä muuttua myydä näkyä
onnistua pysyä päästä puuttua rakentaa saada siirtyä syntyä tarvita toimia tukea tulla uhata vaatia vahvistaa
vaikuttaa vähentää vähentyä kasvaa nousta laskea
`

const paleSwedish = `
sak gång del plats sätt by år dag en två tre fyra fem tio
gemensam olika svår lätt dålig god bra stor liten lång kort bred möjlig möjlighet bättre viktig
samma tydlig lämplig ny gammal fri öppen fler mer mindre allmän långt
varandra annan andra båda någon
börja hjälpa främja sköta utnyttja sakna utveckla flytta flyttar öka minska förändra synas
lyckas stanna komma bygga få uppstå behöva fungera stöda stödja vilja kräva stärka påverka
`

const paleEnglish = `
thing time part place way year day lot number kind one two three four five ten
common shared joint different hard difficult easy bad poor good great big large small little long short
possible possibility better best important same clear suitable new old free open more less general current
other another both someone
allow ask become build change continue create cut decrease develop encourage help improve increase involve
join keep lack live look lose maintain move offer promote provide reduce rise show start stay support
want wish work affect fall grow think believe feel know
`
