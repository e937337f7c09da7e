package likeness

import "strings"

// empty holds the words that say nothing of what a note is about: the function
// words of the three languages, and what is commonly put around a claim ("we
// should", "voisi", "det finns"). A word that is empty in one language but has
// content in another ("fast", "still") is not here.
var empty = func() map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(emptyFinnish + emptySwedish + emptyEnglish) {
		m[w] = true
	}
	return m
}()

const emptyFinnish = `
olla on ovat oli olivat olisi olisivat ole olleet ollut olemme olen ollaan
ei eivät en emme älä eikä eiväthän ettei
ja sekä tai vai mutta kun koska jos että jotta vaikka kuin myös niin näin
minä sinä hän me te he se ne tämä tuo nämä nuo joka jotka jota joita jossa
meillä teillä heillä meidän teidän heidän sen sitä siitä siihen siinä niitä niiden
mikä mitä kuka joku jokin jotain kaikki kaikkien
liian liikaa hyvin erittäin todella aika melko vain vielä jo aina usein
voi voisi voisivat pitää pitäisi täytyy tulee tulisi tulevat saa saada saadaan saisi
tahdo tahtoa haluta halutaan haluaa toivoo toivotaan ehdi ehditä
kanssa yhä entistä entisestään mukaan mukana
`

const emptySwedish = `
är var vara varit blir bli blev har ha hade finns fanns
inte ej ingen inga inget icke aldrig
och eller men att som om när för i på av till från med hos vid mot ur in ut
en ett den det de dem denna detta dessa sin sitt sina
jag du han hon vi ni man vår vårt våra er ert era deras
väldigt mycket alltför också bara ännu redan alltid ofta så
kan kunde ska skall skulle borde bör måste får vill
där här över alla allt behövs behöver kommer hålla håller
`

const emptyEnglish = `
is are was were be been being am has have had do does did done
not no nobody dont doesnt didnt isnt arent cant cannot wont never
and or but that which who what when if as of at by for from in into on onto
to with about than so too very also only just even already always often
a an the this that these those it its
i you he she we they me us them my your his her our their
can could should shall will would may might must
there here all get gets getting got need needs needed
lets let
`
