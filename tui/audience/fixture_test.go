package audience

import (
	"fmt"
	"testing"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/audience"
	"talkoot/workshop/lang"
	"talkoot/workshop/workshoptest"
)

// evening is a meeting to be shown.
type evening struct {
	t     testing.TB
	clock *workshoptest.Clock
	*workshop.Session
	catalogue *workshop.Catalogue
	language  lang.Language
}

// newEvening begins a meeting with a ready programme.
func newEvening(t testing.TB, programme string, l lang.Language) *evening {
	t.Helper()
	clock := workshoptest.NewClock("a")
	c, err := workshop.OpenCatalogue(workshoptest.NewStore("a"))
	if err != nil {
		t.Fatal(err)
	}
	s, _, err := c.Create(clock.Moment(), workshop.NewMeetingSpec{
		Details: workshop.Details{
			Title: "Kyläilta", Date: workshop.DateOf(clock.Now), Time: 17*60 + 30, Place: "Liperi",
		},
		Programme: programme,
	})
	if err != nil {
		t.Fatal(err)
	}
	return &evening{t, clock, s, c, l}
}

func (e *evening) do(c workshop.Change, err error) {
	e.t.Helper()
	if _, err := e.Do(e.clock.Moment(), c, err); err != nil {
		e.t.Fatal(err)
	}
}

// stage is the n-th stage of a kind, from 0.
func (e *evening) stage(kind workshop.StageKind) *workshop.Stage {
	e.t.Helper()
	for _, s := range e.Meeting().Stages {
		if s.Kind == kind {
			return s
		}
	}
	e.t.Fatalf("there is no stage of the kind %s", kind)
	return nil
}

// notes writes notes into the lanes of a stage in turn.
func (e *evening) notes(s *workshop.Stage, n int) {
	e.t.Helper()
	said := []string{
		"Vahva yhteisöllisyys", "Vähän nuoria mukana", "Etätyö ja muuttajat", "Kyläkoulu lakkautetaan",
		"Kunnan tilat ovat yhdistysten käytössä maksutta, ja avaimen saa kirjastosta myös iltaisin", "Tieto ei kulje kylien välillä",
	}
	for i := range n {
		l := s.Board.Lanes[i%len(s.Board.Lanes)]
		e.do(e.Meeting().AddNotes(e.clock.Moment(), l.ID, "", said[i%len(said)]))
	}
}

// people lets so many come.
func (e *evening) people(n int) {
	given := []string{"Aino", "Matti", "Maija", "Eero", "Sirkka", "Juhani", "Liisa", "Matti", "Anna", "Bo"}
	family := []string{"Karttunen", "Virtanen", "Virta", "Laine", "Suni"}
	var all []workshop.Arrival
	for i := range n {
		all = append(all, workshop.Arrival{Name: given[i%10] + " " + family[(i+i/10)%5], Organisation: "Salaseura"})
	}
	e.do(e.Meeting().Arrive(e.clock.Moment(), e.People(), all...))
}

// show makes a frame.
func (e *evening) show(at audience.Scene) audience.Frame {
	return audience.Show(audience.Input{
		Meeting: e.Meeting(), People: e.People(), Words: lang.New(e.language), Now: e.clock.Now,
		Recap: func() []workshop.Recalled {
			terms := workshop.Terms{Kind: workshop.Action, What: "Kutsua yhdistykset koolle", Who: workshop.Owner{Office: "kunnanjohtaja"}}
			return []workshop.Recalled{
				{Meeting: workshop.Header{Date: workshop.Date{Year: 2014, Month: 10, Day: 1}}, AgreementSummary: workshop.AgreementSummary{Terms: terms, State: workshop.Done}},
				{Meeting: workshop.Header{Date: workshop.Date{Year: 2014, Month: 10, Day: 1}}, AgreementSummary: workshop.AgreementSummary{Terms: workshop.Terms{Kind: workshop.Decision, What: "Yhteinen kalenteri otetaan käyttöön kaikissa kylissä vuoden alusta"}, State: workshop.Open}},
			}
		},
	}, at)
}

// picture is a frame to look at.
type picture struct {
	name  string
	frame audience.Frame
}

// pictures are frames of every kind.
func pictures(t testing.TB, l lang.Language) []picture {
	t.Helper()
	swot := newEvening(t, "swot-evening", l)
	board := swot.stage(workshop.BoardStage)
	swot.notes(board, 41)
	swot.do(swot.Meeting().ToggleTimer(workshop.OfStage(board.ID), swot.clock.Now))
	swot.do(swot.Meeting().SetCount(workshop.Count{Certainty: workshop.Approximate, N: 20}))
	pause := swot.stage(workshop.Break)
	swot.do(swot.Meeting().EnterStage(pause.ID))
	for i := range 3 {
		swot.do(swot.Meeting().Agree(swot.clock.Moment(), board.ID, workshop.Terms{
			Kind: []workshop.AgreementKind{workshop.Action, workshop.Decision}[i%2], What: fmt.Sprintf("Asia numero %d selvitetään yhdessä", i+1),
			Who: workshop.Owner{Office: []string{"kunnanjohtaja", "Aino Karttunen"}[i%2]}, Due: workshop.Date{Year: 2015, Month: 2, Day: 1},
		}))
	}
	out := []picture{
		{"idle", audience.Frame{Kind: audience.Idle, Language: l}},
		{"welcome", swot.show(audience.Scene{})},
		{"notice", audience.Show(audience.Input{
			Meeting: swot.Meeting(), Words: lang.New(l), Now: now, Notice: "Nimesi kirjataan osallistujalistaan, jotta rahoittaja saa tiedon osallistujista ja sinut voidaan kutsua seuraavaan iltaan. " +
				"Tiedot säilytetään 12 kuukautta.\n\nKysy tai pyydä poistamaan: yhdistys@example.org",
		}, audience.Scene{Kind: audience.Notice})},
		{"board", swot.show(audience.Scene{Stage: board.ID})},
		{"clock", swot.show(audience.Scene{Stage: board.ID, Kind: audience.Clock})},
		{"break", swot.show(audience.Scene{Stage: pause.ID})},
		{"recap", swot.show(audience.Scene{Stage: swot.stage(workshop.Recap).ID})},
		{"closing", swot.show(audience.Scene{Stage: swot.stage(workshop.Closing).ID})},
	}
	swot.do(swot.Meeting().OpenVoting(swot.clock.Moment(), board.ID, workshop.VotingTerms{Kind: workshop.Dots, Voters: 20, Budget: 3}))
	v := swot.Meeting().Stage(board.ID).Board.LastVoting().ID
	for i, n := range swot.Meeting().Stage(board.ID).Board.Notes()[:20] {
		swot.do(swot.Meeting().EnterVotes(v, n.ID, 1+i%4))
	}
	out = append(out, picture{"voting", swot.show(audience.Scene{Stage: board.ID, Voting: true})})
	swot.do(swot.Meeting().RevealVoting(v, true))
	out = append(out, picture{"result", swot.show(audience.Scene{Stage: board.ID, Voting: true})})

	groups := newEvening(t, "five-groups", l)
	talk, rounds := groups.stage(workshop.Talk), groups.stage(workshop.Rounds)
	groups.do(groups.Meeting().EditStage(talk.ID, talk.Title, 15, workshop.Owner{Office: "Hyvinvointikoordinaattori"}))
	groups.notes(talk, 7)
	groups.do(groups.Meeting().AddLanes(groups.clock.Moment(), rounds.ID, "Mitä kylä tarvitsee viiden vuoden päästä?", "Kuka ottaa ensimmäisen askeleen, ja milloin siitä kerrotaan muille kylille?"))
	lanes := groups.Meeting().Stage(rounds.ID).Board.Lanes
	out = append(out, picture{"talk", groups.show(audience.Scene{Stage: talk.ID})})
	groups.do(groups.Meeting().ToggleTimer(workshop.OfStage(rounds.ID), groups.clock.Now))
	groups.people(21)
	groups.do(groups.Meeting().FormGroups(groups.clock.Moment(), 5))
	for _, g := range groups.Meeting().Groups[:3] {
		groups.do(groups.Meeting().AddNotes(groups.clock.Moment(), lanes[1].ID, g.ID, "Vastaus"))
	}
	out = append(out,
		picture{"question", groups.show(audience.Scene{Stage: rounds.ID, Lane: lanes[1].ID})},
		picture{"groups", groups.show(audience.Scene{Kind: audience.Groups})},
	)
	for _, g := range groups.Meeting().Groups[:2] {
		n := groups.Meeting().Note(groups.lastAnswer(lanes[1].ID, g.ID))
		groups.do(groups.Meeting().HarvestAnswer(n.ID, g.ID))
		groups.do(groups.Meeting().TopAnswer(n.ID, g.ID, true))
	}
	out = append(out, picture{"harvest", groups.show(audience.Scene{Stage: rounds.ID, Lane: lanes[1].ID, Harvesting: true})})
	groups.do(groups.Meeting().AskToSpeak(groups.clock.Moment(), workshop.Owner{PersonRef: groups.Meeting().Attendance.Presences[2].PersonRef}))
	groups.do(groups.Meeting().AskToSpeak(groups.clock.Moment(), workshop.Owner{Office: "sihteeri"}))
	groups.do(groups.Meeting().StartGroupTimers(rounds.ID, 20))
	groups.do(groups.Meeting().SetOneEach(rounds.ID, true))
	out = append(out,
		picture{"own questions", groups.show(audience.Scene{Stage: rounds.ID})},
		picture{"clocks", groups.show(audience.Scene{Stage: rounds.ID, Kind: audience.Clock})},
	)
	groups.rotate(workshop.QuestionRotation)
	out = append(out, picture{"moves", groups.show(audience.Scene{Kind: audience.Rotation})})
	groups.rotate(workshop.MixRotation)
	return append(out, picture{"seats", groups.show(audience.Scene{Kind: audience.Rotation})})
}

// lastAnswer is the newest answer of a group to a question.
func (e *evening) lastAnswer(question, group workshop.ID) (id workshop.ID) {
	for _, n := range e.Meeting().Lane(question).Notes {
		if n.Group == group {
			id = n.ID
		}
	}
	return id
}

// rotate divides everybody anew into five groups that change tables.
func (e *evening) rotate(kind workshop.RotationKind) {
	e.t.Helper()
	plan := workshop.DivisionPlan{Kind: kind, Count: 4, Again: true}
	rounds := 1
	if kind == workshop.MixRotation {
		rounds = 4
	}
	for round := range rounds {
		seats := make([]workshop.Seats, 5)
		for i, p := range e.Meeting().Attendance.Presences {
			at := (i + i/5*round) % 5
			seats[at].People = append(seats[at].People, p.Person)
		}
		plan.Rounds = append(plan.Rounds, seats)
	}
	e.do(e.Meeting().Divide(e.clock.Moment(), plan))
}

// now is a moment at which the timers of the pictures have run for a while.
var now = workshoptest.NewClock("").Now.Add(4*time.Minute + 20*time.Second)
