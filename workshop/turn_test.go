package workshop_test

import (
	"testing"
	"time"

	"talkoot/workshop"
)

func TestSpeakersList(t *testing.T) {
	d := newDesk(t, "swot-evening")
	d.clock.Step = 0
	people := d.arrive("Aino Karttunen", "Matti Virtanen")
	aino := workshop.Owner{PersonRef: workshop.PersonRef{Person: people[0], Rev: 1}}
	matti := workshop.Owner{PersonRef: workshop.PersonRef{Person: people[1], Rev: 1}}
	pullover := workshop.Owner{Office: "sininen pusero"}
	ask := func(who workshop.Owner) workshop.ID {
		t.Helper()
		d.do(d.m().AskToSpeak(d.mo(), who))
		w := d.m().Waiting()
		return w[len(w)-1].ID
	}
	order := func() (out []workshop.Owner) {
		for _, x := range d.m().Waiting() {
			out = append(out, x.Who)
		}
		return out
	}
	a, _, p := ask(aino), ask(matti), ask(workshop.Owner{Office: " sininen\npusero "})
	equal(t, "cleaned", order(), []workshop.Owner{aino, matti, pullover})
	d.refuses(
		refusal{workshop.CodeAlreadyAsked, func() (workshop.Change, error) { return d.m().AskToSpeak(d.mo(), pullover) }},
		refusal{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().AskToSpeak(d.mo(), workshop.Owner{Office: " "}) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().MoveTurn(a, -1) }},
		refusal{workshop.CodeUnknownTurn, func() (workshop.Change, error) { return d.m().MoveTurn("x", 1) }},
		refusal{workshop.CodeUnknownTurn, func() (workshop.Change, error) { return d.m().RemoveTurn("x") }},
		refusal{workshop.CodeUnknownTurn, func() (workshop.Change, error) { return d.m().LetSpeak("x") }},
		refusal{workshop.CodeNobodyWaits, d.m().EndTurn},
		refusal{workshop.CodeBadMinutes, func() (workshop.Change, error) { return d.m().LimitTurns(-1) }},
		refusal{workshop.CodeBadMinutes, func() (workshop.Change, error) { return d.m().LimitTurns(3 * 24 * 60) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().LimitTurns(0) }},
	)
	d.do(d.m().MoveTurn(p, -2))
	equal(t, "moved to the front", order(), []workshop.Owner{pullover, aino, matti})
	d.do(d.m().NextSpeaker())
	d.do(d.m().LimitTurns(2))
	d.wait(90 * time.Second)
	s, ok := d.m().Speaking(d.clock.Now)
	equal(t, "speaks", []any{ok, s.Who, s.Used, s.Left, s.Phase}, []any{true, pullover, 90 * time.Second, 30 * time.Second, workshop.PhasePlenty})
	d.wait(40 * time.Second)
	s, _ = d.m().Speaking(d.clock.Now)
	equal(t, "over the limit", s.Phase, workshop.PhaseOver)
	// Who speaks is the clock's: an undo takes back the limit, then the order.
	d.undo()
	d.undo()
	s, _ = d.m().Speaking(d.clock.Now)
	equal(t, "still speaks", []any{s.Who, s.Phase}, []any{pullover, workshop.NoPhase})
	d.redo()
	ask(pullover)
	d.do(d.m().NextSpeaker())
	d.wait(time.Minute)
	d.do(d.m().NextSpeaker())
	d.do(d.m().NextSpeaker())
	equal(t, "all have spoken", order(), nil)
	d.wait(20 * time.Second)
	d.do(d.m().NextSpeaker())
	if _, ok := d.m().Speaking(d.clock.Now); ok {
		t.Error("somebody speaks")
	}
	ch, err := d.m().NextSpeaker()
	d.refused(workshop.CodeNobodyWaits, ch, err)
	equal(t, "minutes used", d.m().Spoken(at(23, 0, 0)), []workshop.Spoken{
		{Who: pullover, Turns: 2, Used: 150 * time.Second}, {Who: aino, Turns: 1, Used: time.Minute}, {Who: matti, Turns: 1},
	})
	equal(t, "of one", d.m().SpokenBy(aino, at(23, 0, 0)).Used, time.Minute)
	d.refuses(refusal{workshop.CodeUnknownTurn, func() (workshop.Change, error) { return d.m().RemoveTurn(a) }})
	d.do(d.m().RemoveTurn(ask(aino)))
	equal(t, "removed", len(d.m().Waiting()), 0)

	// A name that is corrected is so here too, and the record can go.
	d.do(d.m().CorrectPerson(d.s.People(), people[0], workshop.PersonDetails{Name: "Aino Karttu"}))
	equal(t, "revision", d.m().Spoken(d.clock.Now)[1].Who.Rev, 2)
	ask(matti)
	if err := d.store.Erase(people[1]); err != nil {
		t.Fatal(err)
	}
	d.cat.Forget(people[1])
	d.undo() // steps over the one whose record is gone
	equal(t, "still waits", len(d.m().Waiting()), 1)
	d.do(d.m().NextSpeaker())
	d.wait(time.Minute)
	d.do(d.m().Close())
	if _, ok := d.m().Speaking(d.clock.Now); ok {
		t.Error("somebody speaks in a meeting that is over")
	}
	d.checkFold()
}

// TestSpeakersOfTwoOrigins: two laptops let two people speak; one at a time does.
func TestSpeakersOfTwoOrigins(t *testing.T) {
	var j journal
	j.add("a", "e1", workshop.MeetingMade{Meeting: "m"})
	j.add("a", "e2", workshop.TurnAsked{Turn: "x", Who: workshop.Owner{Office: "x"}})
	j.add("a", "e3", workshop.TurnAsked{Turn: "y", Who: workshop.Owner{Office: "y"}})
	j.add("a", "e4", workshop.TurnBegun{Turn: "x"})
	j.add("b", "e5", workshop.TurnBegun{Turn: "y"})
	j.add("b", "e6", workshop.TurnRemoved{Turn: "x"})
	j.add("a", "e7", workshop.TurnEnded{Turn: "x"})
	for i := range j {
		j[i].At = at(18, i, 0)
	}
	m := j.fold()
	s, _ := m.Speaking(at(19, 0, 0))
	equal(t, "speaks", s.ID, "y")
	equal(t, "turns", len(m.Turns), 2)
}
