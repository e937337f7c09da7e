package example

import (
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// facts are what the two pages tell of each meeting, by parts of the sentences
// that must stand in it.
var facts = map[string][]text{
	"2014-10-01-liperi": {
		{"Kunta ja JAKE-hanke kutsuivat", "Kommunen och JAKE-projektet bjöd in", "The municipality and the JAKE project invited"},
		{"keskinäistä yhteistyötä", "inbördes samarbete", "co-operation with each other"},
		{"hyvinvointisuunnitelman painopisteet", "välfärdsplan", "well-being plan"},
		{"Mitä liperiläisillä järjestöillä olisi tarjota", "Vad kunde föreningarna i Liperi erbjuda", "What could the associations of Liperi offer"},
		{"decision: Kokoonnutaan jatkossakin laajana foorumina", "decision: Vi samlas som ett brett forum", "decision: We go on meeting as a broad forum"},
		{"action: Kootaan hallintokunnittain", "samlas in per förvaltning", "gathered department by department"},
		{"who: Liperin kunnan hallintokunnat", "who: Förvaltningarna", "who: The departments"},
	},
	"2015-01-21-liperi": {
		{"Vahvuudet", "Styrkor", "Strengths"},
		{"Heikkoudet", "Svagheter", "Weaknesses"},
		{"Mahdollisuudet", "Möjligheter", "Opportunities"},
		{"Uhat", "Hot", "Threats"},
		{"speaker: Hallintokuntien edustajat (sivistys, sote)", "speaker: Förvaltningarnas företrädare", "speaker: Representatives of the departments"},
		{"Järjestölähtöinen auttamistyö", "Hjälparbete i föreningar", "Association-led help"},
		{"Yhteistoimintasopimus", "Samarbetsavtal", "Co-operation agreement"},
		{"Ostopalvelu", "Köptjänst", "Purchased service"},
		{"linjassa Liperin kunnan hyvinvointipainopisteiden", "överens med Liperi kommuns välfärdsprioriteringar", "match the well-being priorities"},
		{"action: Kartoitetaan kumppanuuksia", "action: Partnerskapen kartläggs", "action: Partnerships are still to be mapped"},
		{"who: JAKE-hanke yhdessä kunnan kanssa", "who: JAKE-projektet tillsammans", "who: The JAKE project together"},
		{"event: 7.4.2015 Liperin", "event: 7.4.2015 Liperi", "event: 7 Apr 2015 Meeting"},
		{"due: 2015-04-07", "due: 2015-04-07", "due: 2015-04-07"},
		{"next: Liperin kunnan hyvinvointiryhmän kokous 7.4.2015", "next: Liperi kommuns välfärdsgrupps möte 7.4.2015", "next: The meeting of Liperi's well-being group on 7 April 2015"},
	},
	"2015-04-15-liperi": {
		{"Mihin on päästy", "Hur långt har vi kommit", "How far have we come"},
		{"KYLÄTIETO", "KYLÄTIETO", "KYLÄTIETO"},
		{"Pohjois-Karjalan Kylät ry", "Pohjois-Karjalan Kylät ry", "Pohjois-Karjalan Kylät ry"},
		{"hyvinvointikertomuksessa vasta ohuesti", "bara svagt i välfärdsberättelsen", "thinly present in the well-being report"},
		{"turvallisuussuunnitelmassa eivät lainkaan", "inte alls i säkerhetsplanen", "not at all in the safety plan"},
		{"koulujen ja nuorisotalojen tiloja", "skolor och på ungdomsgårdar", "schools and youth houses"},
		{"vastikkeellisiin kumppanuussopimuksiin", "partnerskapsavtal mot motprestation", "partnership agreements with something in return"},
		{"figure: Liperin kunnan rahoitus järjestöille 113 000 € 2014", "figure: Liperi kommuns finansiering av föreningar 113 000 € 2014", "figure: Funding of associations by Liperi €113,000 2014"},
		{"Rahoitus kuntalaista kohti noin 9 €/kuntalainen", "Finansiering per invånare cirka 9 €/invånare", "Funding per resident about €9/resident"},
		{"alle maakunnan keskiarvon", "under genomsnittet i landskapet", "below the average of the region"},
		{"Rahoituspäätöksiä ja -sopimuksia noin 100", "Finansieringsbeslut och -avtal cirka 100", "Funding decisions and contracts about 100"},
		{"kymmeniä yhdistyksiä", "tiotals föreningar", "dozens of associations"},
		{"Kumppanuuksia on huomattavan paljon", "anmärkningsvärt många", "remarkably large"},
		{"sähköiseen kyselyyn", "elektronisk enkät", "electronic survey"},
		{"opens: 2015-02-24", "opens: 2015-02-24", "opens: 2015-02-24"},
		{"closes: 2015-03-20", "closes: 2015-03-20", "closes: 2015-03-20"},
		{"viisi kumppanuusideaa", "fem idéer", "five ideas"},
		{"järjestötalosta", "föreningshus", "house for associations"},
		{"Muistisairaiden", "minnessjukdom", "memory disorders"},
		{"Musiikkikerhot", "Musikklubbar", "Music clubs"},
		{"Tanssikurssit tyhy-palveluna", "Danskurser", "Dance courses"},
		{"kehittämistarpeet", "utvecklingsbehov", "need to develop"},
		{"Mitä Liperin kunnan ja yhdistysten kumppanuus tarkoittaa?", "Vad betyder partnerskapet", "What does the partnership"},
		{"Mitkä ovat kumppanuuden tasot?", "Vilka är nivåerna av partnerskap?", "What are the levels of partnership?"},
		{"Tarvitaanko kumppanuussopimuksia?", "Behövs det partnerskapsavtal?", "Are partnership agreements needed?"},
		{"action: Linjataan tavoitteet vuodelle 2016", "action: Målen för 2016", "action: The aims for 2016"},
		{"who: Liperin kunnan hyvinvointiryhmä", "who: Liperi kommuns välfärdsgrupp", "who: The well-being group"},
		{"event: 9.9.2015 Liperin", "event: 9.9.2015 Liperi", "event: 9 Sep 2015 Meeting"},
		{"due: 2015-09-09", "due: 2015-09-09", "due: 2015-09-09"},
		{"kumppanuuksien kehittämistä edelleen, yhteisötaloselvitystä ja pestuumarkkinoita", "pestuumarkkinat", "pestuumarkkinat"},
		{"next: Liperin hyvinvointiryhmän kokous 9.9.2015", "next: Liperis välfärdsgrupps möte 9.9.2015", "on 9 September 2015"},
	},
	"2015-11-05-liperi": {
		{"Neljännen foorumitapaamisen", "Den fjärde forumträffen", "The fourth meeting of the forum"},
		{"kerrattiin aiempien kokoontumisten", "tidigare träffarna repeterades", "presentations of the earlier ones"},
		{"Työllisyyden tukitoimet", "Stödåtgärderna för sysselsättningen", "measures that support employment"},
		{"Kiteen kumppanuussopimus", "partnerskapsavtalet i Kitee", "partnership agreement of Kitee"},
		{"speaker: Kunnanjohtaja", "speaker: Kommundirektören", "speaker: The municipal manager"},
		{"uutta kuntastrategiaa", "en ny kommunstrategi", "a new municipal strategy"},
		{"mukaan entistä enemmän", "mer än förut", "take part more than before"},
		{"speaker: JAKE-hanke", "speaker: JAKE-projektet", "speaker: The JAKE project"},
		{"idea järjestöohjeesta ja järjestötoiminnan vuosikellosta", "en föreningsanvisning och en årsklocka", "a guideline for associations and of a yearly clock"},
		{"action: Palataan järjestöohjeen", "action: Vi återkommer till detaljerna i föreningsanvisningen", "action: We return to the details of the guideline"},
		{"action: Palataan järjestötoiminnan vuosikellon", "action: Vi återkommer till detaljerna i föreningslivets årsklocka", "action: We return to the details of the yearly clock"},
		{"action: Esitellään uudistuva järjestöavustusten hakumenettely", "action: Det förnyade förfarandet", "action: The renewed procedure"},
		{"next: Seuraava foorumitapaaminen", "next: Nästa forumträff", "next: The next meeting of the forum"},
	},
	"2016-05-12-liperi": {
		{"organiser: Liperin kunta ja JAKE-hanke", "organiser: Liperi kommun och JAKE-projektet", "organiser: The municipality of Liperi and the JAKE project"},
		{"Tulevaisuuden kunta", "Framtidens kommun", "The municipality of the future"},
		{"speaker: Kunnanjohtaja", "speaker: Kommundirektören", "speaker: The municipal manager"},
		{"kytketty talousarvioon", "kopplat till budgeten", "tied to the budget"},
		{"ketterä kumppani", "smidig partner", "nimble partner"},
		{"viestintä, joka tekee kunnan työn näkyväksi", "kommunikation som gör kommunens arbete synligt", "communication that makes the municipality's work visible"},
		{"kolmen taajaman kunnassa", "tre tätorter", "three population centres"},
		{"Lisätään verkkovaikuttamista", "Påverkan på nätet utökas", "have a say online"},
		{"Järjestöyhteistyön ohje käytiin läpi", "Anvisningen för föreningssamarbete gicks igenom", "guideline for working with associations was gone through"},
		{"Jelli", "Jelli", "Jelli"},
		{"uusi ulkoasu", "nytt utseende", "new look"},
		{"kuntakohtaiset yhdistyssivut", "föreningssidor för varje kommun", "pages of associations for each municipality"},
		{"event: kesä 2016", "event: sommaren 2016", "event: summer 2016"},
		{"kesätapahtumat 2016", "evenemang sommaren 2016", "events of summer 2016"},
	},
	"2016-11-02-liperi": {
		{"speaker: Kunnanjohtaja, vapaa-aikasihteeri ja tekninen johtaja", "speaker: Kommundirektören, fritidssekreteraren och tekniska direktören", "speaker: The municipal manager, the leisure secretary and the technical director"},
		{"avustusten haku vuodelle 2017", "föreningsbidrag för 2017", "grants to associations for 2017"},
		{"Yhteistyösopimukset", "Samarbetsavtalen", "Co-operation agreements"},
		{"Toimitilojen käyttö", "Användningen av lokaler", "The use of premises"},
		{"event: 2017 Liperin Suomi100", "event: 2017 Suomi100", "event: 2017 The Suomi100"},
		{"photo: Kuvat illasta", "photo: Bilder från kvällen", "photo: Photographs of the evening"},
		{"elinvoimaa kuntaan", "livskraft", "vitality"},
		{"kuntalaisten eikä organisaation näkökulmasta", "inte organisationens synvinkel", "not the organisation's"},
		{"asukkaat, järjestöt, yritykset", "invånare, föreningar, företag", "residents, associations, businesses"},
		{"Järjestöfoorumi on jo osa kuntastrategiaa", "Järjestöfoorumi ingår redan i kommunstrategin", "Järjestöfoorumi is already part of the municipal strategy"},
		{"kiersi maakuntaa syksyllä 2016", "i landskapet hösten 2016", "toured the region in autumn 2016"},
		{"maakuntauudistus", "landskapsreformen", "regional reform"},
		{"viiteen ryhmään", "fem grupper", "five groups"},
		{"Paikallis-JANE", "Lokal JANE", "Local JANE"},
		{"Yhdistysagentit", "Föreningsagenterna", "Association agents"},
		{"Keskustelua syntyi ja mielipiteitä vaihdettiin", "åsikter utbyttes", "opinions were exchanged"},
		{"katsaus Liperin järjestöyhteistyön ohjeeseen", "översikt över Liperis anvisning", "look at Liperi's guideline"},
		{"JAKE-hankkeeseen", "över JAKE-projektet", "at the JAKE project"},
		{"link: Liperin kunta Järjestöralli 2016", "link: Liperin kunta Järjestöralli 2016", "link: Liperin kunta Järjestöralli 2016"},
		{"link: Järjestöfoorumi", "link: Järjestöfoorumi", "link: Järjestöfoorumi"},
		{"link: Liperin ”Hytinäralli”", "link: Liperin ”Hytinäralli”", "link: Liperin ”Hytinäralli”"},
		{"link: Paikallis-JANE ja Yhdistysagentit, Järjestöralli 2016", "link: Paikallis-JANE ja Yhdistysagentit, Järjestöralli 2016", "link: Paikallis-JANE ja Yhdistysagentit, Järjestöralli 2016"},
	},
}

func TestFactsStandInTheData(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		for _, code := range codes {
			told := telling(b.open(t, code).Meeting(), lang.New(b.lang))
			for _, fact := range facts[code] {
				if !strings.Contains(told, fact.in(b.lang)) {
					t.Errorf("%s does not tell %q", code, fact.in(b.lang))
				}
			}
		}
	})
}

// telling writes down everything that a meeting says, a line each.
func telling(m *workshop.Meeting, w *lang.Words) string {
	lines := []string{m.Title, "organiser: " + m.Organiser}
	for _, s := range m.Stages {
		lines = append(lines, w.Stage(s), "speaker: "+s.Speaker.Office)
		lines = append(lines, "opens: "+s.Board.Survey.Opens.String(), "closes: "+s.Board.Survey.Closes.String())
		for _, l := range s.Board.Lanes {
			lines = append(lines, w.Label(l.Label))
			for _, n := range l.Notes {
				lines = append(lines, l.Label.Key+": "+n.Text)
			}
		}
	}
	for _, a := range m.Agreements {
		lines = append(lines, string(a.Kind)+": "+a.What, "who: "+a.Who.Office, "due: "+a.Due.String(), "next: "+a.Next)
	}
	for _, f := range m.Figures {
		lines = append(lines, "figure: "+strings.ReplaceAll(f.Name+" "+w.Figure(m, f.FigureTerms)+" "+w.Year(f.Year), "\u00a0", " "))
	}
	for _, o := range m.Occasions {
		lines = append(lines, "event: "+w.When(o.OccasionTerms)+" "+o.Title)
	}
	for _, x := range m.Materials {
		lines = append(lines, string(x.Kind)+": "+x.Title)
	}
	return strings.Join(lines, "\n")
}

// The boards for which the pages give no texts hold examples alone, and so do the
// lanes for parked notes; nothing else does.
func TestMadeUpNotesAreMarked(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		for _, code := range codes {
			for _, s := range b.open(t, code).Meeting().Stages {
				board := s.Kind == workshop.BoardStage || s.Kind == workshop.Rounds
				if board && s.Board.NoteCount() == 0 {
					t.Errorf("%s: an empty board", code)
				}
				madeUp := board && s.Board.Survey.IsZero()
				for _, n := range s.Board.Notes() {
					if b.marked(n.Text) != (madeUp || !n.Lane().Own()) {
						t.Errorf("%s: %q", code, n.Text)
					}
				}
			}
		}
	})
}

// Whatever else has words of its own was made up too: what was done with the
// notes of boards, the priorities, the action made of notes, and what was carried
// over.
func TestMadeUpWorkIsMarked(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		for _, code := range codes {
			m := b.open(t, code).Meeting()
			for _, words := range workOf(m) {
				if !b.marked(words) {
					t.Errorf("%s: %q", code, words)
				}
			}
			for i, f := range m.Figures { // the second is what the first is divided by
				if b.marked(f.Name) != (i == 1) {
					t.Errorf("%s: %q", code, f.Name)
				}
			}
			for _, a := range m.Agreements {
				if b.marked(a.What) != (len(a.From) > 0 || a.State == workshop.Carried || a.CarriedFrom != "") {
					t.Errorf("%s: %q is of %d notes", code, a.What, len(a.From))
				}
				for _, id := range a.From {
					if n := m.Note(id); n == nil || !b.marked(n.Text) {
						t.Errorf("%s: %q is of %v", code, a.What, n)
					}
				}
			}
		}
	})
}

// workOf returns the words of whatever was done with notes.
func workOf(m *workshop.Meeting) []string {
	var words []string
	for _, s := range m.Stages {
		for _, th := range s.Board.Themes {
			words = append(words, th.Name)
		}
		for _, v := range s.Board.Votings {
			words = append(words, v.Title)
		}
		for _, n := range s.Board.Notes() {
			words = append(words, n.Sayings()...)
			if !n.Partnership.IsZero() {
				words = append(words, n.Partnership.Department)
			}
		}
	}
	for _, p := range m.Priorities {
		words = append(words, p.Text, p.Conclusion)
	}
	for _, a := range m.Activities {
		words = append(words, a.Name)
	}
	return words
}

// No page tells of one partnership's partner, sum or period, and so does nothing
// here.
func TestNoSumIsMadeUp(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		for _, code := range codes {
			for _, s := range b.open(t, code).Meeting().Stages {
				for _, n := range s.Board.Notes() {
					if p := n.Partnership; p != (workshop.Partnership{Department: p.Department}) {
						t.Errorf("%s: %q has %+v", code, n.Text, p)
					}
				}
			}
		}
	})
}

func (b built) marked(s string) bool { return strings.HasPrefix(s, exampleMark.in(b.lang)) }

// The page tells of five ideas and of four matters that they were about.
func TestTheSurveyBroughtFiveIdeas(t *testing.T) {
	eachLanguage(t, func(t *testing.T, b built) {
		surveys := 0
		for _, code := range codes {
			for _, s := range b.open(t, code).Meeting().Stages {
				if s.Board.Survey.IsZero() {
					continue
				}
				surveys++
				if n := s.Board.NoteCount(); code != "2015-04-15-liperi" || n != 5 {
					t.Errorf("%s: the survey brought %d ideas", code, n)
				}
				for i, n := range s.Board.Notes() {
					if n.Source.Kind != workshop.FromSurvey || n.Text != survey.says[0].notes[i].in(b.lang) {
						t.Errorf("%q came from %v", n.Text, n.Source)
					}
				}
			}
		}
		if surveys != 1 {
			t.Errorf("there are %d surveys", surveys)
		}
	})
}
