package lang

// privacyWords are the texts of what is held about people, and of its erasure.
var privacyWords = []text{
	{"sensitive.warning", "Huom: tästä voi päätellä jotakin henkilön %s. Kirjaa se vain, jos sitä tarvitaan.", "Obs: det här kan säga något om personens %s. Anteckna det bara om det behövs.", "Note: this may say something about the person's %s. Write it down only if it is needed."},
	{"sensitive.health", "terveydestä", "hälsa", "health"},
	{"sensitive.faith", "uskonnosta tai vakaumuksesta", "religion eller övertygelse", "religion or belief"},
	{"sensitive.union", "ammattiliiton jäsenyydestä", "fackliga medlemskap", "trade union membership"},
	{"sensitive.party", "poliittisesta kannasta", "politiska åsikt", "political opinion"},
	{"sensitive.origin", "etnisestä taustasta", "etniska ursprung", "ethnic origin"},
	{"sensitive.life", "seksuaalisuudesta tai sukupuolesta", "sexualitet eller kön", "sexual orientation or gender"},
	{"field.home", "Paikkakunta", "Ort", "From"},
	{"field.home.hint", "Mistä hän tulee; saa jäädä tyhjäksi", "Varifrån hen kommer; kan lämnas tomt", "Where somebody is from; may stay empty"},
	{"field.staff", "Oma väki", "Egen personal", "Own staff"},
	{"field.staff.hint", "Omaa väkeä ei lasketa rahoittajalle · ← → vaihtaa", "Egen personal räknas inte för finansiären · ← → byter", "Own staff do not count for the funder · ← → change it"},
	{"field.photo", "Kuvauslupa", "Fotolov", "Photos"},
	{"field.photo.hint", "Saako hänet kuvata? · ← → vaihtaa", "Får hen fotograferas? · ← → byter", "May they be photographed? · ← → change it"},
	{"field.keep", "Säilytä asti", "Spara till", "Keep until"},
	{"field.keep.hint", "Viimeinen päivä, jonka nimi säilytetään; tyhjänä sarjan sääntö", "Den sista dagen som namnet sparas; tomt: seriens regel", "The last day on which the name is kept; empty: the rule of the series"},
	{"staff.no", "ei", "nej", "no"},
	{"staff.yes", "kyllä", "ja", "yes"},
	{"photo.unasked", "ei kysytty", "inte frågat", "not asked"},
	{"photo.yes", "saa kuvata", "får fotograferas", "may be photographed"},
	{"photo.no", "ei saa kuvata", "får inte fotograferas", "must not be photographed"},
}
