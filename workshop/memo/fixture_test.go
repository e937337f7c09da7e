package memo

import (
	"fmt"
	"testing"
	"time"

	"talkoot/workshop"
)

// evening is a meeting that a test writes by hand, minute by minute.
type evening struct {
	tb      testing.TB
	journal *workshop.Journal[*workshop.Meeting]
	people  workshop.People
	now     time.Time
	ids     int
}

var helsinki = time.FixedZone("", 2*60*60)

func newEvening(tb testing.TB, d workshop.Details) *evening {
	e := &evening{
		tb:     tb,
		people: workshop.People{},
		now:    time.Date(2015, 1, 20, 14, 5, 0, 0, helsinki),
	}
	e.journal = workshop.NewJournal("meeting", "laptop", workshop.NewMeeting, nil)
	e.journal.Record(e.moment(), workshop.MeetingMade{Meeting: "meeting", Code: "2015-01-21-liperi"},
		workshop.MeetingDescribed{Details: d})
	return e
}

func (e *evening) moment() workshop.Moment {
	return workshop.Moment{Now: e.now, NewID: func() workshop.ID {
		e.ids++
		return workshop.ID(fmt.Sprintf("id-%04d", e.ids))
	}}
}

func (e *evening) m() *workshop.Meeting { return e.journal.State() }

// at moves the clock to a time of the evening.
func (e *evening) at(clock string) *evening {
	t, err := workshop.ParseTimeOfDay(clock)
	if err != nil {
		e.tb.Fatal(err)
	}
	e.now = time.Date(2015, 1, 21, 0, int(t), 0, 0, helsinki)
	return e
}

func (e *evening) do(c workshop.Change, err error) *evening {
	e.tb.Helper()
	if err != nil {
		e.tb.Fatal(err)
	}
	for _, r := range c.People {
		e.people.Add(r)
	}
	e.journal.Record(e.moment(), c.Events...)
	return e
}

func (e *evening) stage(draft workshop.StageDraft) *workshop.Stage {
	var after workshop.ID
	if n := len(e.m().Stages); n > 0 {
		after = e.m().Stages[n-1].ID
	}
	e.do(e.m().AddStage(e.moment(), draft, after))
	return e.m().Stages[len(e.m().Stages)-1]
}

func (e *evening) enter(s *workshop.Stage) *evening { return e.do(e.m().EnterStage(s.ID)) }

func (e *evening) notes(l *workshop.Lane, group workshop.ID, texts ...string) *evening {
	return e.do(e.m().AddNotes(e.moment(), l.ID, group, texts...))
}

func (e *evening) mention(number, times int) *evening {
	for range times {
		e.do(e.m().MentionNote(e.m().NoteByNumber(number).ID, "", ""))
	}
	return e
}

func (e *evening) input() Input {
	return Input{
		Meeting: e.m(), People: e.people, Entries: e.journal.Entries(),
		Series: []workshop.Series{{Name: "Hyvinvointihytinät"}},
		Recap: []workshop.Recalled{{
			Meeting: workshop.Header{Code: "2014-10-01-liperi", Title: "Avausilta", Date: workshop.Date{Year: 2014, Month: 10, Day: 1}},
			AgreementSummary: workshop.AgreementSummary{ID: "earlier", State: workshop.Done, Terms: workshop.Terms{
				Kind: workshop.Action, What: "Kysely yhdistyksille kokoontumistiloista", Who: workshop.Owner{Office: "vapaa-aikasihteeri"},
			}},
		}, {
			Meeting: workshop.Header{Code: "2014-10-01-liperi", Title: "Avausilta", Date: workshop.Date{Year: 2014, Month: 10, Day: 1}},
			AgreementSummary: workshop.AgreementSummary{ID: "earlier2", State: workshop.Open, Terms: workshop.Terms{
				Kind: workshop.Decision, What: "Illat pidetään kahdesti vuodessa",
			}},
		}},
	}
}

// surnames stand in no text of the fixture but as names of people.
var surnames = []string{"Karttunen", "Öhman", "Ahtiainen"}

// liperi is an evening like that of 21.1.2015: a talk, a recap, a SWOT, two
// questions in groups, a discussion, agreements. The texts are examples.
func liperi(tb testing.TB) *evening {
	e := newEvening(tb, workshop.Details{
		Title: "SWOT", Date: workshop.Date{Year: 2015, Month: 1, Day: 21}, Time: 17*60 + 30,
		Place: "Liperi", Organiser: "Liperin kunta",
	})
	welcome := e.stage(workshop.StageDraft{
		Kind: workshop.Talk, Title: workshop.Word("welcome"), Minutes: 10,
		Speaker: workshop.Owner{Office: "kunnanjohtaja"},
	})
	recap := e.stage(workshop.StageDraft{Kind: workshop.Recap, Minutes: 10})
	swot := e.stage(workshop.StageDraft{Kind: workshop.BoardStage, Board: "swot", Minutes: 60})
	e.stage(workshop.StageDraft{Kind: workshop.Break, Minutes: 15})
	rounds := e.stage(workshop.StageDraft{
		Kind: workshop.Rounds, Title: workshop.Word("topic1"), Minutes: 30,
		Lanes: []string{"Mitä kylä tarvitsee viiden vuoden päästä?", "Kuka tekee?"},
	})
	talk := e.stage(workshop.StageDraft{Kind: workshop.Discussion, Title: workshop.Word("conclusions"), Minutes: 20})
	e.stage(workshop.StageDraft{Kind: workshop.Closing, Minutes: 10})

	e.at("17.28")
	e.do(e.m().Arrive(e.moment(), e.people,
		workshop.Arrival{Name: "Aino Karttunen", Organisation: "Martat"},
		workshop.Arrival{Name: "Åke Öhman", Organisation: "Kyläyhdistys"},
		workshop.Arrival{Name: "Kaisa-Liisa Ahtiainen"}))
	e.do(e.m().SetCount(workshop.Count{Certainty: workshop.Approximate, N: 20}))

	e.at("17.35").enter(welcome)
	e.notes(welcome.Board.Lanes[0], "", "Yhdistysavustuksiin 113 000 € vuonna 2014", "Noin 9 € asukasta kohti")
	e.notes(welcome.Board.Lanes[1], "", "https://www.liperi.fi/esitys?sivu=1&kieli=fi")
	e.at("17.46").enter(recap)
	e.at("17.55").do(e.m().ToggleTimer(workshop.OfStage(swot.ID), e.now))
	lanes := swot.Board.Lanes
	e.notes(lanes[0], "", "Vahva yhteisöllisyys", "Kunnan tilat maksutta")
	e.notes(lanes[1], "", "Vähän nuoria mukana").notes(lanes[1], "", "Tieto ei kulje kylien välillä")
	e.notes(lanes[2], "", "Etätyö ja muuttajat")
	e.mention(4, 2).mention(6, 1)
	e.do(e.m().RewordNote(e.m().NoteByNumber(6).ID, "Vähän nuoria mukana toiminnassa"))
	e.notes(lanes[3], "", "Väärä kirjaus")
	if _, _, err := e.journal.Undo(e.moment()); err != nil {
		tb.Fatal(err)
	}
	e.at("18.40").enter(e.m().Stage(rounds.ID))
	e.do(e.m().FormGroups(e.moment(), 5))
	q := e.m().Stage(rounds.ID).Board.Lanes
	e.notes(q[0], e.m().Groups[2].ID, "Kokoontumistila talvellekin", "Kyläbussi")
	e.notes(q[0], e.m().Groups[0].ID, "Nuorten oma tila")
	e.notes(q[0], "", "Laajakaista")
	e.at("19.15").enter(e.m().Stage(talk.ID))
	e.notes(e.m().Stage(talk.ID).Board.Lanes[0], "", "Saako koulua käyttää iltaisin?")
	e.notes(e.m().Stage(talk.ID).Board.Lanes[2], "", "Avain kylätoimikunnalle")
	e.do(e.m().Agree(e.moment(), swot.ID, workshop.Terms{Kind: workshop.Decision, What: "Tulokset viedään hyvinvointiryhmälle", Next: "hyvinvointiryhmän kokous 7.4."}))
	e.do(e.m().Agree(e.moment(), talk.ID, workshop.Terms{
		Kind: workshop.Action, What: "Selvittää koulun iltakäyttö", Who: workshop.Owner{Office: "tekninen johtaja"},
		Due: workshop.Date{Year: 2015, Month: 4, Day: 7}, Next: "seuraava ilta",
	}))
	e.do(e.m().Agree(e.moment(), "", workshop.Terms{
		Kind: workshop.Action, What: "Kutsua nuoret mukaan",
		Who: workshop.Owner{PersonRef: workshop.PersonRef{Person: e.m().Attendance.Presences[1].Person, Rev: 1}},
	}))
	e.at("20.02")
	return e.do(e.m().Close())
}
