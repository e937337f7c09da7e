package workshop_test

import (
	"testing"
	"time"

	"talkoot/workshop"
)

// at returns a time of the evening of 21.1.2015, days later.
func at(hour, minute, days int) time.Time {
	return time.Date(2015, 1, 21+days, hour, minute, 0, 0, time.FixedZone("", 7200))
}

// timed makes a meeting of open talks with the given planned minutes.
func timed(t *testing.T, start workshop.TimeOfDay, minutes ...int) *desk {
	t.Helper()
	d := newDesk(t, "empty")
	if start != d.m().Time {
		details := d.m().Details
		details.Time = start
		d.do(d.m().Describe(details))
	}
	var after workshop.ID
	for _, n := range minutes {
		d.do(d.m().AddStage(d.mo(), workshop.StageDraft{Kind: workshop.Talk, Minutes: n}, after))
		after = d.m().Stages[len(d.m().Stages)-1].ID
	}
	d.clock.Step = 0
	return d
}

func (d *desk) enter(stage int, when time.Time) {
	d.t.Helper()
	d.clock.Now = when
	d.do(d.m().EnterStage(d.m().Stages[stage].ID))
}

func TestSchedule(t *testing.T) {
	const start = 17*60 + 30
	type visit struct {
		stage int
		when  time.Time
	}
	for _, c := range []struct {
		name    string
		start   workshop.TimeOfDay
		minutes []int
		visits  []visit
		now     time.Time
		known   bool
		behind  time.Duration
		finish  time.Time
	}{
		{"not begun", start, []int{10, 30}, nil, at(17, 40, 0), false, 0, time.Time{}},
		{"on time", start, []int{10, 30}, []visit{{0, at(17, 30, 0)}}, at(17, 35, 0), true, 0, at(18, 10, 0)},
		{"began late", start, []int{10, 30}, []visit{{0, at(17, 37, 0)}}, at(17, 40, 0), true, 7 * time.Minute, at(18, 17, 0)},
		{"over time", start, []int{10, 30}, []visit{{0, at(17, 30, 0)}}, at(17, 45, 0), true, 5 * time.Minute, at(18, 15, 0)},
		{"ahead", start, []int{10, 30}, []visit{{0, at(17, 30, 0)}, {1, at(17, 34, 0)}}, at(17, 50, 0), true, -6 * time.Minute, at(18, 4, 0)},
		{"a look back", start, []int{10, 60, 5}, []visit{{0, at(17, 30, 0)}, {1, at(17, 40, 0)}, {0, at(18, 10, 0)}, {1, at(18, 11, 0)}}, at(18, 20, 0), true, time.Minute, at(18, 46, 0)},
		{"no planned start", workshop.NoTime, []int{10, 30}, []visit{{0, at(9, 5, 0)}}, at(9, 20, 0), true, 5 * time.Minute, at(9, 50, 0)},
		{"late over midnight", 23*60 + 50, []int{10, 30}, []visit{{0, at(0, 10, 1)}}, at(0, 15, 1), true, 20 * time.Minute, at(0, 50, 1)},
		{"early over midnight", 5, []int{10, 30}, []visit{{0, at(23, 55, -1)}}, at(23, 56, -1), true, -10 * time.Minute, at(0, 35, 0)},
		{"programme over midnight", 23*60 + 30, []int{60, 30}, []visit{{0, at(23, 30, 0)}, {1, at(0, 40, 1)}}, at(0, 41, 1), true, 10 * time.Minute, at(1, 10, 1)},
		{"open-ended", start, []int{0, 30}, []visit{{0, at(17, 40, 0)}}, at(18, 40, 0), true, 10 * time.Minute, at(19, 10, 0)},
		{"another day than planned", start, []int{10}, []visit{{0, at(17, 35, 40)}}, at(17, 36, 40), true, 5 * time.Minute, at(17, 45, 40)},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := timed(t, c.start, c.minutes...)
			for _, v := range c.visits {
				d.enter(v.stage, v.when)
			}
			sc := d.m().Schedule(c.now)
			equal(t, "known", sc.Known, c.known)
			equal(t, "behind", sc.Behind, c.behind)
			if !sc.Finish.Equal(c.finish) {
				t.Errorf("finish %s, want %s", sc.Finish, c.finish)
			}
		})
	}
}

func TestPlannedTimes(t *testing.T) {
	d := timed(t, 23*60+30, 20, 0, 40)
	sc := d.m().Schedule(at(12, 0, 0))
	equal(t, "starts", sc.Starts, []workshop.TimeOfDay{23*60 + 30, 23*60 + 50, 23*60 + 50})
	equal(t, "end", sc.End, workshop.TimeOfDay(30))
	d = timed(t, workshop.NoTime, 20, 10)
	sc = d.m().Schedule(at(12, 0, 0))
	equal(t, "starts unknown", sc.Starts, []workshop.TimeOfDay{workshop.NoTime, workshop.NoTime})
	equal(t, "end unknown", sc.End, workshop.NoTime)
	d = timed(t, 60)
	equal(t, "no stages", d.m().Schedule(at(1, 0, 0)).End, workshop.TimeOfDay(60))
}

func TestEnterStage(t *testing.T) {
	d := timed(t, 17*60+30, 10, 30)
	first, second := d.m().Stages[0].ID, d.m().Stages[1].ID
	equal(t, "status", d.m().Status(), workshop.Planned)
	d.enter(0, at(17, 30, 0))
	equal(t, "status", d.m().Status(), workshop.UnderWay)
	ch, err := d.m().EnterStage(first)
	d.refused(workshop.CodeUnchanged, ch, err)
	ch, err = d.m().EnterStage("x")
	d.refused(workshop.CodeUnknownStage, ch, err)
	d.enter(1, at(17, 41, 0))
	d.clock.Now = at(17, 41, 0).Add(5 * time.Second)
	d.do(d.m().EnterStage(first))
	equal(t, "a glimpse is no visit", len(d.m().Stage(second).Spans), 0)
	equal(t, "two spans", len(d.m().Stage(first).Spans), 2)
	equal(t, "actual", d.m().Stage(first).Actual(at(17, 45, 0)).Round(time.Minute), 15*time.Minute)
	d.enter(1, at(17, 50, 0))
	d.clock.Now = at(18, 20, 0)
	d.do(d.m().Close())
	ch, err = d.m().Close()
	d.refused(workshop.CodeUnchanged, ch, err)
	equal(t, "status", d.m().Status(), workshop.Held)
	equal(t, "current", d.m().Current, "")
	equal(t, "last span", d.m().Stage(second).Actual(at(23, 0, 0)), 30*time.Minute)
	equal(t, "schedule of a closed meeting", d.m().Schedule(at(18, 30, 0)).Known, false)
	d.do(d.m().Reopen())
	ch, err = d.m().Reopen()
	d.refused(workshop.CodeUnchanged, ch, err)
	d.do(d.m().Close())
	d.enter(1, at(18, 30, 0))
	if !d.m().Closed.IsZero() {
		t.Error("entering a stage left the meeting closed")
	}
	d.checkFold()
}

func TestSetStageTimes(t *testing.T) {
	d := timed(t, 17*60+30, 10, 30)
	first, second := d.m().Stages[0].ID, d.m().Stages[1].ID
	d.enter(0, at(17, 35, 0))
	d.do(d.m().SetStageTimes(first, workshop.Span{From: at(17, 30, 0)}))
	equal(t, "goes on", d.m().Stage(first).Actual(at(17, 40, 0)), 10*time.Minute)
	equal(t, "local", d.m().Stage(first).Spans[0].From.Format("15.04"), "17.30")
	d.enter(1, at(17, 42, 0))
	ch, err := d.m().SetStageTimes(first, workshop.Span{From: at(17, 30, 0)})
	d.refused(workshop.CodeBadTime, ch, err)
	ch, err = d.m().SetStageTimes(first, workshop.Span{From: at(17, 30, 0), To: at(17, 29, 0)})
	d.refused(workshop.CodeBadTime, ch, err)
	ch, err = d.m().SetStageTimes("x", workshop.Span{From: at(17, 30, 0)})
	d.refused(workshop.CodeUnknownStage, ch, err)
	d.do(d.m().SetStageTimes(first, workshop.Span{From: at(17, 30, 0), To: at(17, 39, 0)}))
	equal(t, "corrected", d.m().Stage(first).Actual(at(23, 0, 0)), 9*time.Minute)
	d.do(d.m().SetStageTimes(second, workshop.Span{}))
	equal(t, "not held", len(d.m().Stage(second).Spans), 0)
	d.clock.Now = at(18, 0, 0)
	d.do(d.m().Close())
	ch, err = d.m().SetStageTimes(second, workshop.Span{From: at(17, 30, 0)})
	d.refused(workshop.CodeBadTime, ch, err)
	d.checkFold()
}

func TestTimer(t *testing.T) {
	d := timed(t, 17*60+30, 10, 0)
	first, second := d.m().Stages[0].ID, d.m().Stages[1].ID
	timer := func() workshop.Timer { return d.m().Stage(first).Timer }
	toggle := func(stage workshop.ID, when time.Time) {
		t.Helper()
		d.clock.Now = when
		d.do(d.m().ToggleTimer(workshop.OfStage(stage), when))
	}
	ch, err := d.m().ToggleTimer(workshop.OfStage("x"), at(17, 30, 0))
	d.refused(workshop.CodeUnknownStage, ch, err)
	ch, err = d.m().AdjustTimer(workshop.OfStage(first), 1)
	d.refused(workshop.CodeNoTimer, ch, err)
	ch, err = d.m().EndTimer(workshop.OfStage(first))
	d.refused(workshop.CodeNoTimer, ch, err)

	toggle(first, at(17, 30, 0))
	equal(t, "starting a timer enters its stage", d.m().Current, first)
	equal(t, "left", timer().Remaining(at(17, 34, 0)), 6*time.Minute)
	toggle(first, at(17, 34, 0))
	equal(t, "paused", timer().Remaining(at(19, 0, 0)), 6*time.Minute)
	d.do(d.m().AdjustTimer(workshop.OfStage(first), 2))
	equal(t, "two more", timer().Remaining(at(19, 0, 0)), 8*time.Minute)
	equal(t, "total", timer().Total, 12*time.Minute)
	toggle(first, at(17, 40, 0))
	d.do(d.m().AdjustTimer(workshop.OfStage(first), -1))
	equal(t, "on again, one less", timer().Remaining(at(17, 45, 0)), 2*time.Minute)
	equal(t, "over time", timer().Remaining(at(17, 50, 0)), -3*time.Minute)
	toggle(first, at(17, 50, 0))
	toggle(first, at(17, 55, 0))
	equal(t, "over time goes on", timer().Remaining(at(17, 56, 0)), -4*time.Minute)
	for _, n := range []int{0, workshop.MaxMinutes + 1, -workshop.MaxMinutes - 1} {
		ch, err = d.m().AdjustTimer(workshop.OfStage(first), n)
		d.refused(workshop.CodeBadMinutes, ch, err)
	}
	d.do(d.m().EndTimer(workshop.OfStage(first)))
	equal(t, "put away", timer(), workshop.Timer{})
	toggle(second, at(18, 0, 0))
	equal(t, "without a plan", d.m().Stage(second).Timer.Remaining(at(18, 0, 0)), workshop.DefaultTimer)
	// An undo takes back the stage, which is content, and not its timer: with
	// the stage comes the timer, running as before.
	d.undo()
	if d.m().Stage(second) != nil {
		t.Error("undo took back a timer")
	}
	d.redo()
	equal(t, "still running", d.m().Stage(second).Timer.Remaining(at(18, 1, 0)), workshop.DefaultTimer-time.Minute)
	d.checkFold()
}

func TestLive(t *testing.T) {
	d := timed(t, 17*60+30, 10)
	for when, want := range map[time.Time]bool{
		at(16, 29, 0): false, at(16, 30, 0): true, at(17, 30, 0): true, at(23, 59, 0): true, at(17, 30, 1): false, at(17, 30, -1): false,
	} {
		equal(t, when.String(), d.m().Live(when), want)
	}
	d.enter(0, at(23, 50, 0))
	equal(t, "after midnight", d.m().Live(at(1, 0, 1)), true)
	equal(t, "the next day", d.m().Live(at(14, 0, 1)), false)
	d.do(d.m().Close())
	equal(t, "closed", d.m().Live(at(23, 55, 0)), false)
	d = timed(t, workshop.NoTime, 10)
	equal(t, "any time of the day", d.m().Live(at(0, 1, 0)), true)
}

// TestStageTimesOfTwoOrigins: only the current stage goes on, even if another
// laptop had not heard that it was left.
func TestStageTimesOfTwoOrigins(t *testing.T) {
	var j journal
	j.add("a", "e1", boardStage("s1"), boardStage("s2"))
	j.add("a", "e2", workshop.StageEntered{Stage: "s1"})
	j.add("a", "e3", workshop.StageEntered{Stage: "s2"})
	j.add("b", "e4", workshop.StageTimesSet{Stage: "s1", Span: workshop.Span{From: at(17, 30, 0)}})
	j[3].At = at(17, 40, 0)
	equal(t, "actual", j.fold().Stage("s1").Actual(at(19, 0, 0)), 10*time.Minute)
}

// A date without a year is the next such day, or one that has just been.
func TestDateWithoutYear(t *testing.T) {
	today := workshop.Date{Year: 2026, Month: 11, Day: 22}
	for typed, want := range map[string]string{
		"15.10.": "2026-10-15", "31.12.": "2026-12-31", "31.12": "2026-12-31", "7. 4.": "2027-04-07",
		"21.1.": "2027-01-21", "21.1.2015": "2015-01-21", "2015-01-21": "2015-01-21", "": "",
	} {
		if got, err := workshop.ParseDateNear(typed, today); err != nil || got.String() != want {
			t.Errorf("%q is %q (%v), want %q", typed, got, err, want)
		}
	}
	for _, typed := range []string{"31.2.", "29.2.", "x", "1.", "1.2.3.4"} { // no leap year is near
		if got, err := workshop.ParseDateNear(typed, today); workshop.ErrorCode(err) != workshop.CodeBadDate {
			t.Errorf("%q is %v (%v)", typed, got, err)
		}
	}
}
