package memo

import (
	"testing"

	"talkoot/workshop"
)

// numbered returns the ids of notes by their numbers.
func (e *evening) numbered(numbers ...int) []workshop.ID {
	e.tb.Helper()
	var out []workshop.ID
	for _, n := range numbers {
		note := e.m().NoteByNumber(n)
		if note == nil {
			e.tb.Fatalf("no note %d", n)
		}
		out = append(out, note.ID)
	}
	return out
}

// vote opens a voting, enters what each target got, and reveals it if asked.
func (e *evening) vote(s *workshop.Stage, t workshop.VotingTerms, reveal bool, tallies map[workshop.ID][]int, order ...workshop.ID) {
	e.tb.Helper()
	e.do(e.m().OpenVoting(e.moment(), s.ID, t))
	v := e.m().Stage(s.ID).Board.LastVoting()
	for _, target := range order {
		e.do(e.m().EnterVotes(v.ID, target, tallies[target]...))
	}
	if reveal {
		e.do(e.m().RevealVoting(v.ID, true))
	}
}

// votes is [evening.vote] on notes by their numbers, one number each.
func (e *evening) votes(s *workshop.Stage, t workshop.VotingTerms, reveal bool, counts ...[2]int) {
	e.tb.Helper()
	tallies, order := map[workshop.ID][]int{}, []workshop.ID{}
	for _, c := range counts {
		id := e.numbered(c[0])[0]
		tallies[id], order = []int{c[1]}, append(order, id)
	}
	e.vote(s, t, reveal, tallies, order...)
}

// rich is an evening with everything that a board can hold: a SWOT that becomes
// strategies and actions, ideas under three sorts of votes, a level triangle
// with partnerships, a survey, priorities, private remarks.
func rich(tb testing.TB) *evening {
	e := newEvening(tb, workshop.Details{
		Title: "Kylän suunta", Date: workshop.Date{Year: 2015, Month: 1, Day: 21}, Time: 17*60 + 30, Place: "Liperi",
	})
	swot := e.stage(workshop.StageDraft{Kind: workshop.BoardStage, Board: "swot", Minutes: 60, Lanes: []string{"Omat havainnot"}})
	ideas := e.stage(workshop.StageDraft{Kind: workshop.BoardStage, Board: "ideas", Minutes: 20})
	levels := e.stage(workshop.StageDraft{Kind: workshop.BoardStage, Board: "levels", Minutes: 20})
	survey := e.stage(workshop.StageDraft{Kind: workshop.BoardStage, Board: "survey", Lanes: []string{"Mitä kaipaat?"}})
	e.at("17.35").enter(swot)
	e.do(e.m().SetCount(workshop.Count{Certainty: workshop.Exact, N: 20}))
	e.richSWOT(swot.ID)
	e.richTOWS(swot.ID)
	e.richIdeas(ideas.ID)
	e.richLevels(levels.ID)
	e.richSurvey(survey.ID)
	e.richPriorities()
	e.richFacts(swot.ID)
	e.at("20.00")
	return e.do(e.m().Close())
}

// richSWOT makes notes 1 to 10. Note 2 stands for 3 and 6, note 4 stands in two
// lanes, note 9 lost its lane and note 10 is parked.
func (e *evening) richSWOT(stage workshop.ID) {
	s := e.m().Stage(stage)
	l := s.Board.Lanes
	e.notes(l[0], "", "Vahva yhteisöllisyys", "Kunnan tilat maksutta", "Tiloja saa käyttää ilmaiseksi")
	e.notes(l[1], "", "Vähän nuoria mukana", "Tieto ei kulje kylien välillä", "Kokoontumistilat ovat ilmaisia")
	e.notes(l[2], "", "Etätyö ja muuttajat").notes(l[3], "", "Kyläkoulu lakkautetaan")
	e.notes(l[4], "", "Talvella on pimeää").notes(s.Board.Parking, "", "Kuka maksaa kahvit?")
	e.mention(3, 2)
	e.do(e.m().MentionNote(e.numbered(1)[0], "", "Täällä pidetään yhtä"))
	e.do(e.m().MergeNotes(e.numbered(2)[0], e.numbered(3, 6)...))
	e.do(e.m().ListNote(e.numbered(4)[0], l[3].ID))
	e.do(e.m().StarNote(e.numbered(8)[0], true))
	e.do(e.m().SourceNote(e.numbered(8)[0], "", workshop.Source{Kind: workshop.FromTable, Table: 3}))
	e.do(e.m().Remark(e.numbered(5)[0], "Kiusallinen aihe puheenjohtajalle"))
	e.do(e.m().Remark(stage, "Aloitettiin myöhässä"))
	e.do(e.m().ChangeTemplate(e.moment(), stage, workshop.Templates["swot-plus"]))
	e.do(e.m().SetSecond(stage, "sv"))
	e.do(e.m().MakeTheme(e.moment(), stage, "Tilat", e.numbered(2, 8)...))
	e.do(e.m().MakeTheme(e.moment(), stage, "Nuoret", e.numbered(4)...))
	e.do(e.m().RenameTheme(s.Board.Themes[1].ID, "Nuoret ja tulijat"))
	e.at("18.20")
	e.votes(s, workshop.VotingTerms{Kind: workshop.Dots, Title: "Tärkeimmät", Voters: 20, Budget: 4, Cap: 2}, true,
		[2]int{1, 30}, [2]int{2, 20}, [2]int{8, 20}, [2]int{4, 6})
	e.do(e.m().OpenVoting(e.moment(), stage, workshop.VotingTerms{Kind: workshop.Hands, OnThemes: true, Voters: 20}))
	e.do(e.m().EnterVotes(s.Board.LastVoting().ID, s.Board.Themes[0].ID, 13, 4, 2))
	e.do(e.m().LockBoard(stage, true))
}

// richTOWS makes notes 11 and 12, an action of a strategy and a decision of notes.
func (e *evening) richTOWS(swot workshop.ID) {
	e.do(e.m().OpenTOWS(e.moment(), swot, 2))
	tows := e.m().Stages[1]
	e.notes(tows.Board.Lanes[0], "", "Etätyöpiste koululle (S1, O1)")
	e.notes(tows.Board.Lanes[2], "", "Koulun tilat kylätaloksi: S1/T1")
	e.at("18.50")
	e.do(e.m().AgreeOn(e.moment(), workshop.Terms{
		Kind: workshop.Action, What: "Kysyä koulun tiloja", Who: workshop.Owner{Office: "kyläpäällikkö"},
	}, e.numbered(12)...))
	e.do(e.m().AgreeOn(e.moment(), workshop.Terms{Kind: workshop.Decision, What: "Tilat pysyvät maksuttomina"}, e.numbered(3, 2, 8)...))
}

// richIdeas makes notes 13 to 15, with a rating, money and a show of hands.
func (e *evening) richIdeas(stage workshop.ID) {
	s := e.m().Stage(stage)
	e.notes(s.Board.Lanes[0], "", "Kyläbussi", "Kirpputori", "Talkoot")
	ids := e.numbered(13, 14, 15)
	e.vote(s, workshop.VotingTerms{Kind: workshop.Rating, Voters: 5}, true,
		map[workshop.ID][]int{ids[0]: {0, 0, 1, 2, 2}, ids[1]: {1, 0, 1, 1, 0}}, ids[:2]...)
	e.votes(s, workshop.VotingTerms{Kind: workshop.Money, Voters: 5, Budget: 1000, Title: "Jos rahaa olisi"}, true,
		[2]int{13, 2500}, [2]int{15, 1750})
	e.vote(s, workshop.VotingTerms{Kind: workshop.Hands, Title: "Ryhdytäänkö?"}, true,
		map[workshop.ID][]int{ids[0]: {3, 5, 0}, ids[2]: {8, 0, 1}}, ids[0], ids[2])
}

// richLevels makes notes 16 to 18, two of them partnerships.
func (e *evening) richLevels(stage workshop.ID) {
	l := e.m().Stage(stage).Board.Lanes
	e.notes(l[0], "", "Ystävätoiminta").notes(l[1], "", "Latujen hoito").notes(l[2], "", "Ateriapalvelu")
	for i, p := range []workshop.Partnership{
		{Partner: "Liperin Martat"},
		{Partner: "Urheiluseura", Department: "Vapaa-aika", Cents: 12_500_00, Period: "2015–2016"},
		{Partner: "Vanhustyön yhdistys", Department: "Vapaa-aika", Cents: 99_50, Period: "kevät"},
	} {
		e.do(e.m().SetPartnership(e.numbered(16 + i)[0], p))
	}
}

// richSurvey makes notes 19 to 21 of answers.
func (e *evening) richSurvey(stage workshop.ID) {
	e.do(e.m().SetSurvey(stage, workshop.Survey{
		Opens: workshop.Date{Year: 2015, Month: 1, Day: 2}, Closes: workshop.Date{Year: 2015, Month: 1, Day: 16},
	}))
	lane := e.m().Stage(stage).Board.Lanes[0].ID
	c, _, err := e.m().ImportNotes(e.moment(), stage, lane,
		workshop.ImportedNote{Text: "Kuntosali", Theme: "Liikunta", Votes: 7},
		workshop.ImportedNote{Text: "Sali kunnon kohottamiseen"}, workshop.ImportedNote{Text: "Elokuvia"})
	e.do(c, err)
	e.do(e.m().MergeNotes(e.numbered(19)[0], e.numbered(20)...))
}

// richPriorities makes a gap, a priority that is covered, and a heap.
func (e *evening) richPriorities() {
	e.do(e.m().AddPriorities(e.moment(), "Osallisuus", "Ikäihmisten toimintakyky", "Päihteettömyys"))
	p := e.m().Priorities
	for _, n := range e.numbered(1, 4, 13, 15) {
		e.do(e.m().MatchNote(n, p[0].ID, true))
	}
	e.do(e.m().MatchNote(e.numbered(16)[0], p[1].ID, true))
	e.do(e.m().Conclude(p[2].ID, "Otetaan seuraavan illan aiheeksi"))
	e.do(e.m().RewordPriority(p[1].ID, "Ikäihmisten arki"))
}

// richFacts makes figures of all sorts of certainty, one derived and one whose
// divisor was taken away elsewhere, coming events, a yearly clock over the new
// year, and materials with and without an address.
func (e *evening) richFacts(stage workshop.ID) {
	figure := func(t workshop.FigureTerms) workshop.ID {
		e.do(e.m().AddFigure(e.moment(), stage, t))
		return e.m().Figures[len(e.m().Figures)-1].ID
	}
	grants := figure(workshop.FigureTerms{Name: "Avustukset", Value: workshop.Whole(113_000), Unit: "€", Year: 2014, Source: "talousarvio"})
	residents := figure(workshop.FigureTerms{Name: "Asukkaat", Value: workshop.Whole(12_300), Certainty: workshop.Approximate, Year: 2014})
	villages := figure(workshop.FigureTerms{Name: "Kylät", Value: workshop.Whole(20), Certainty: workshop.AtLeast})
	figure(workshop.FigureTerms{Name: "Väestön muutos", Value: workshop.Decimal{Digits: -25, Places: 2}, Unit: "%"})
	figure(workshop.FigureTerms{Name: "Asukasta kohti", Unit: "€/asukas", Quotient: workshop.Quotient{Of: grants, By: residents}})
	figure(workshop.FigureTerms{Name: "Kuukaudessa", Unit: "€", Quotient: workshop.Quotient{Of: grants, Divisor: workshop.Whole(12)}})
	figure(workshop.FigureTerms{Name: "Kylää kohti", Unit: "€", Quotient: workshop.Quotient{Of: grants, By: villages}})
	e.journal.Record(e.moment(), workshop.FactRemoved{Fact: villages})
	for _, o := range []workshop.OccasionTerms{
		{Title: "Hyvinvointiryhmän kokous", Date: workshop.Date{Year: 2015, Month: 4, Day: 7}, Time: 18 * 60, Place: "Kunnantalo"},
		{Title: "Pestuumarkkinat", Date: workshop.Date{Year: 2015, Month: 9, Day: 9}, Time: workshop.NoTime},
		{Title: "Kyläpäivät", Around: "kesä 2016", Time: workshop.NoTime, Place: "Koulu"},
	} {
		e.do(e.m().AddOccasion(e.moment(), stage, o))
	}
	for _, a := range []workshop.ActivityTerms{
		{Name: "Hiihtokoulu", Months: workshop.MonthSpan(11, 2), Who: workshop.Owner{Office: "urheiluseura"}},
		{Name: "Avustusten haku", Months: workshop.MonthSpan(2, 2)},
	} {
		e.do(e.m().AddActivity(e.moment(), stage, a))
	}
	for _, x := range []workshop.MaterialTerms{
		{Title: "Kunnan esitys", Address: "https://example.org/esitys?a=1&b=2", By: workshop.Owner{Office: "vapaa-aikasihteeri"}},
		{Address: "https://example.org/"},
		{Kind: workshop.Photo, Title: "Kuvat illasta", Address: "/home/anna/Kuvat/2015-01-21"},
		{Address: "/home/anna/ohje.pdf"},
		{Kind: workshop.Link, Title: "Järjestöfoorumi"},
	} {
		e.do(e.m().AddMaterial(e.moment(), stage, x))
	}
}
