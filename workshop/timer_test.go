package workshop_test

import (
	"testing"
	"time"

	"talkoot/workshop"
)

func TestPhase(t *testing.T) {
	now := at(18, 0, 0)
	for _, c := range []struct {
		left, total time.Duration
		want        workshop.Phase
	}{
		{10 * time.Minute, 10 * time.Minute, workshop.PhasePlenty},
		{2*time.Minute + time.Second, 10 * time.Minute, workshop.PhasePlenty},
		{2 * time.Minute, 10 * time.Minute, workshop.PhaseShort},
		{31 * time.Second, 10 * time.Minute, workshop.PhaseShort},
		{30 * time.Second, 10 * time.Minute, workshop.PhaseLast},
		{time.Second, 10 * time.Minute, workshop.PhaseLast},
		{0, 10 * time.Minute, workshop.PhaseOver},
		{-time.Hour, 10 * time.Minute, workshop.PhaseOver},
		{time.Minute, 0, workshop.PhasePlenty}, // what was given was taken back meanwhile
	} {
		running := workshop.Timer{Set: true, Running: true, Deadline: now.Add(c.left), Total: c.total}
		paused := workshop.Timer{Set: true, Left: c.left, Total: c.total}
		if got := running.Phase(now); got != c.want || paused.Phase(now) != c.want {
			t.Errorf("%v of %v is %q, want %q", c.left, c.total, got, c.want)
		}
	}
	equal(t, "no timer", workshop.Timer{}.Phase(now), workshop.NoPhase)
}

// TestTimerSurvives: a timer is a deadline in UTC. Whoever folds the journal
// again, after a restart or in another time zone, sees the same left on it.
func TestTimerSurvives(t *testing.T) {
	d := timed(t, 17*60+30, 10)
	of := workshop.OfStage(d.m().Stages[0].ID)
	d.clock.Now = at(17, 30, 0)
	d.do(d.m().StartTimer(of, 10))
	again := workshop.Fold(workshop.NewMeeting(), must(d.store.Journal(d.m().ID))(t))
	for _, zone := range []*time.Location{time.UTC, time.FixedZone("", 3*3600), time.FixedZone("", -7200)} {
		equal(t, zone.String(), again.Timer(of).Remaining(at(17, 36, 0).In(zone)), 4*time.Minute)
	}
	equal(t, "asleep for two hours", again.Timer(of).Remaining(at(19, 30, 0)), -110*time.Minute)
	// Where the clock was set back by a minute before the pause, that minute is
	// on the timer.
	d.clock.Now = at(17, 33, 0)
	d.do(d.m().ToggleTimer(of, d.clock.Now))
	equal(t, "paused", d.m().Timer(of).Left, 7*time.Minute)
	d.clock.Now = at(12, 0, 3)
	d.do(d.m().ToggleTimer(of, d.clock.Now))
	equal(t, "days later, on another clock", d.m().Timer(of).Remaining(at(12, 5, 3)), 2*time.Minute)
	d.checkFold()
}

// TestKeepTimers: a clock that is set back takes nothing and gives nothing.
func TestKeepTimers(t *testing.T) {
	d := timed(t, 17*60+30, 10, 20)
	first, second := workshop.OfStage(d.m().Stages[0].ID), workshop.OfStage(d.m().Stages[1].ID)
	d.clock.Now = at(17, 30, 0)
	d.refuses(refusal{workshop.CodeNoTimer, func() (workshop.Change, error) { return d.m().KeepTimers(d.clock.Now, time.Minute) }})
	d.do(d.m().StartTimer(first, 10))
	d.do(d.m().StartTimer(second, 20))
	d.do(d.m().ToggleTimer(second, d.clock.Now))
	d.clock.Now = at(17, 4, 0) // four minutes later, on a clock set back by half an hour
	d.do(d.m().KeepTimers(d.clock.Now, -30*time.Minute))
	equal(t, "left", d.m().Timer(first).Remaining(d.clock.Now), 6*time.Minute)
	equal(t, "in all", d.m().Timer(first).Total, 10*time.Minute)
	equal(t, "paused", d.m().Timer(second).Remaining(d.clock.Now), 20*time.Minute)
	d.checkFold()
}

// TestOldTimers: events as programs wrote them that knew one timer a stage.
func TestOldTimers(t *testing.T) {
	var j journal
	j.add("a", "e1", boardStage("s1"))
	j.add("a", "e2", workshop.TimerStarted{Stage: "s1", Seconds: 600})
	j.add("a", "e3", workshop.TimerPaused{Stage: "s1"})
	j.add("a", "e4", workshop.TimerStarted{Stage: "s1", Seconds: 300})
	timer := j.fold().Timer(workshop.OfStage("s1"))
	equal(t, "left", timer.Left, 5*time.Minute)
	equal(t, "total", timer.Total, 10*time.Minute)
}

func TestTimersOfParts(t *testing.T) {
	d := newDesk(t, "five-groups")
	d.clock.Step = 0
	s := d.stage(workshop.Rounds)
	d.do(d.m().AddLanes(d.mo(), s.ID, "Yksi", "Kaksi", "Kolme"))
	d.do(d.m().FormGroups(d.mo(), 2))
	now := d.clock.Now
	lane := workshop.TimerOwner{Stage: s.ID, TimerPart: workshop.TimerPart{Lane: s.Board.Lanes[0].ID}}
	round := workshop.TimerOwner{Stage: s.ID, TimerPart: workshop.TimerPart{Round: 1}}
	d.do(d.m().ToggleTimer(lane, now))
	equal(t, "a question's share", d.m().Timer(lane).Remaining(now), 10*time.Minute)
	equal(t, "the stage was entered", d.m().Current, s.ID)
	d.do(d.m().StartGroupTimers(s.ID, 3))
	d.do(d.m().StartTimer(round, 2))
	all := d.m().Timers(now)
	equal(t, "timers", len(all), 4)
	equal(t, "the most urgent", all[0].TimerOwner, round)
	urgent, others, ok := d.m().UrgentTimer(now, "nothing", s.ID)
	equal(t, "shown", []any{urgent.TimerOwner, others, ok}, []any{round, 3, true})
	d.do(d.m().ToggleTimer(round, now))
	equal(t, "what is paused comes last", d.m().Timers(now)[3].TimerOwner, round)

	// A group or a question that is gone has no timer, and gets it back.
	before := d.m().Timers(now)
	d.do(d.m().FormGroups(d.mo(), 3))
	d.do(d.m().RemoveLane(lane.Lane))
	equal(t, "left", len(d.m().Timers(now)), 1)
	d.undo()
	d.undo()
	equal(t, "back", d.m().Timers(now), before)

	d.wait(5 * time.Minute)
	d.do(d.m().EndTimers(d.clock.Now))
	equal(t, "those not over", len(d.m().Timers(d.clock.Now)), 2)
	elsewhere := workshop.TimerOwner{Stage: d.m().Stages[0].ID, TimerPart: lane.TimerPart}
	d.refuses(
		refusal{workshop.CodeNoTimer, func() (workshop.Change, error) { return d.m().EndTimers(d.clock.Now) }},
		refusal{workshop.CodeNoTimer, func() (workshop.Change, error) { return d.m().StartTimer(elsewhere, 5) }},
		refusal{workshop.CodeNoTimer, func() (workshop.Change, error) { return d.m().AdjustTimer(elsewhere, 5) }},
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().StartTimer(workshop.OfStage("x"), 5) }},
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().ToggleTimer(workshop.OfStage("x"), now) }},
		refusal{workshop.CodeBadMinutes, func() (workshop.Change, error) { return d.m().StartTimer(lane, 0) }},
		refusal{workshop.CodeBadMinutes, func() (workshop.Change, error) { return d.m().StartTimer(lane, -5) }},
		refusal{workshop.CodeBadMinutes, func() (workshop.Change, error) { return d.m().StartTimer(lane, 3*24*60) }},
		refusal{workshop.CodeBadMinutes, func() (workshop.Change, error) { return d.m().AdjustTimer(lane, workshop.MaxMinutes) }},
	)
	empty := newDesk(t, "swot-evening")
	empty.refuses(refusal{workshop.CodeUnknownGroup, func() (workshop.Change, error) { return empty.m().StartGroupTimers(empty.m().Stages[0].ID, 3) }})
}

func TestSteps(t *testing.T) {
	d := newDesk(t, "swot-evening")
	d.clock.Step = 0
	id := d.stage(workshop.BoardStage).ID
	stage := func() *workshop.Stage { return d.m().Stage(id) }
	toggle := func() {
		t.Helper()
		d.do(d.m().ToggleTimer(workshop.OfStage(id), d.clock.Now))
	}
	d.do(d.m().ChooseSteps(id, workshop.Presets[0]))
	equal(t, "in all", stage().Preset.Minutes(), 12)
	for i, minutes := range []time.Duration{1, 2, 4, 5} {
		next, n, _ := stage().NextStep()
		equal(t, "next", []any{n, next}, []any{i + 1, workshop.Presets[0].Steps[i]})
		toggle()
		equal(t, "the step", []any{stage().Timer.Step, stage().Timer.Remaining(d.clock.Now)}, []any{i + 1, minutes * time.Minute})
		d.wait(30 * time.Second)
		toggle()
		toggle()
		equal(t, "paused and on again", stage().Timer.Step, i+1)
		equal(t, "over yet", stage().StepIsOver(d.clock.Now), false)
		d.wait(minutes * time.Minute)
		equal(t, "over", stage().StepIsOver(d.clock.Now), i < 3)
		if step, ok := stage().Step(); !ok || step.Minutes != int(minutes) {
			t.Errorf("step %+v, %v", step, ok)
		}
	}
	toggle()
	equal(t, "after the last, the key pauses", stage().Timer.Running, false)
	d.do(d.m().EndTimer(workshop.OfStage(id)))
	toggle()
	equal(t, "from the beginning", stage().StepAt, 1)
	d.do(d.m().StartStep(id, 3))
	equal(t, "out of turn", stage().Timer.Total, 4*time.Minute)
	// An undo of the choice leaves the timer, which then is of no step that has
	// a name.
	d.undo()
	_, ok := stage().Step()
	equal(t, "a step", []any{ok, stage().Timer.Running}, []any{false, true})
	d.redo()
	d.do(d.m().ChooseSteps(id, workshop.Preset{}))
	long := workshop.Preset{Label: workshop.Text("a"), Steps: make([]workshop.Step, workshop.MaxSteps+1)}
	steps := func(s ...workshop.Step) workshop.Preset {
		return workshop.Preset{Label: workshop.Text("a"), Steps: s}
	}
	d.refuses(
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().ChooseSteps(id, workshop.Preset{}) }},
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().ChooseSteps("x", workshop.Presets[0]) }},
		refusal{workshop.CodeTooManyLines, func() (workshop.Change, error) { return d.m().ChooseSteps(id, long) }},
		refusal{workshop.CodeBadMinutes, func() (workshop.Change, error) { return d.m().ChooseSteps(id, steps(workshop.Step{Minutes: -1})) }},
		refusal{workshop.CodeBadMinutes, func() (workshop.Change, error) {
			return d.m().ChooseSteps(id, steps(workshop.Step{Minutes: 3 * 24 * 60}))
		}},
		refusal{workshop.CodeNoSteps, func() (workshop.Change, error) { return d.m().StartStep(id, 1) }},
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().StartStep("x", 1) }},
	)
	d.do(d.m().ChooseSteps(id, steps(workshop.Step{Minutes: 3})))
	equal(t, "a step without a name", stage().Preset.Steps[0].Label, workshop.Text("1"))
	d.refuses(refusal{workshop.CodeBadNumber, func() (workshop.Change, error) { return d.m().StartStep(id, 2) }})
}

func TestReturnAt(t *testing.T) {
	d := newDesk(t, "swot-evening")
	d.clock.Step, d.clock.Now = 0, at(18, 1, 0).Add(20*time.Second)
	id := d.stage(workshop.Break).ID
	back := func(want time.Time) {
		t.Helper()
		if got, ok := d.m().Stage(id).BackAt(d.clock.Now); !ok || !got.Equal(want) {
			t.Errorf("back at %v (%v), want %v", got, ok, want)
		}
	}
	if _, ok := d.m().Stage(id).BackAt(d.clock.Now); ok {
		t.Error("a break that has not begun ends")
	}
	d.do(d.m().EnterStage(id))
	back(at(18, 16, 0).Add(20 * time.Second)) // by its planned minutes
	d.do(d.m().ReturnAt(id, 18*60+15, d.clock.Now))
	back(at(18, 15, 0))
	d.do(d.m().AdjustTimer(workshop.OfStage(id), 5))
	back(at(18, 20, 0))
	d.do(d.m().ToggleTimer(workshop.OfStage(id), d.clock.Now))
	d.wait(2 * time.Minute)
	back(at(18, 22, 0)) // paused, it moves on with the clock
	d.do(d.m().ReturnAt(id, 18*60+30, d.clock.Now))
	back(at(18, 30, 0))
	d.clock.Now = at(23, 50, 0)
	d.do(d.m().ReturnAt(id, 10, d.clock.Now))
	back(at(0, 10, 1))
	d.refuses(
		refusal{workshop.CodeTimeGone, func() (workshop.Change, error) { return d.m().ReturnAt(id, 23*60+50, d.clock.Now) }},
		refusal{workshop.CodeTimeGone, func() (workshop.Change, error) { return d.m().ReturnAt(id, 18*60+15, d.clock.Now) }},
		refusal{workshop.CodeBadTime, func() (workshop.Change, error) { return d.m().ReturnAt(id, workshop.NoTime, d.clock.Now) }},
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().ReturnAt("x", 10, d.clock.Now) }},
	)
}

func TestShiftMinutes(t *testing.T) {
	for _, c := range []struct {
		name    string
		minutes []int // the last is that of a break
		shift   int
		want    []int
		code    workshop.Code
	}{
		{"in proportion", []int{30, 40, 20, 15}, 6, []int{36, 36, 18, 15}, ""},
		{"the break comes last", []int{30, 10, 20}, 8, []int{38, 5, 17}, ""},
		{"open ones give nothing", []int{30, 0, 20, 15}, 5, []int{35, 0, 15, 15}, ""},
		{"not below the least", []int{30, 8, 6, 4}, 4, []int{34, 5, 5, 4}, ""},
		{"not enough", []int{30, 8, 6, 4}, 5, nil, workshop.CodeNotEnoughLeft},
		{"nothing", []int{30, 8, 4}, 0, nil, workshop.CodeBadMinutes},
		{"less than nothing", []int{30, 8, 4}, -5, nil, workshop.CodeBadMinutes},
		{"more than a day", []int{30, 8, 4}, workshop.MaxMinutes, nil, workshop.CodeBadMinutes},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t, "empty")
			for i := range c.minutes {
				kind := workshop.Talk
				if i == 0 {
					kind = workshop.Break
				}
				d.do(d.m().AddStage(d.mo(), workshop.StageDraft{Kind: kind, Minutes: c.minutes[len(c.minutes)-1-i]}, ""))
			}
			ch, err := d.m().ShiftMinutes(d.m().Stages[0].ID, c.shift)
			if c.code != "" {
				d.refused(c.code, ch, err)
				return
			}
			d.do(ch, err)
			got, _ := plannedMinutes(d.m())
			equal(t, "planned", got, c.want)
			equal(t, "first planned", d.m().Stages[0].First, c.minutes[0])
		})
	}
	d := timed(t, 17*60+30, 30, 20, 20)
	ch, err := d.m().ShiftMinutes("x", 5)
	d.refused(workshop.CodeUnknownStage, ch, err)
	// What was held gives nothing, and a change of the plan under way leaves what
	// was planned at first.
	d.enter(1, at(17, 30, 0))
	d.enter(0, at(17, 35, 0))
	d.do(d.m().ShiftMinutes(d.m().Stages[0].ID, 5))
	d.do(d.m().EditStage(d.m().Stages[1].ID, workshop.Label{}, 25, workshop.Owner{}))
	got, _ := plannedMinutes(d.m())
	equal(t, "planned", got, []int{35, 25, 15})
	equal(t, "first planned", []int{d.m().Stages[0].First, d.m().Stages[1].First, d.m().Stages[2].First}, []int{30, 20, 20})
}

func TestOwnPresets(t *testing.T) {
	d := newDesk(t, "empty")
	save := func(name string, steps ...workshop.Step) error {
		b, err := d.cat.SavePreset(d.mo(), workshop.Preset{Label: workshop.Text(name), Steps: steps})
		if err == nil {
			d.keep(b)
		}
		return err
	}
	own := func() []workshop.Preset { return must(d.cat.OwnPresets())(t) }
	two := []workshop.Step{{Label: workshop.Text("ensin"), Minutes: 2}, {Label: workshop.Text("sitten"), Minutes: 3}}
	for _, c := range []struct {
		code workshop.Code
		err  error
	}{
		{workshop.CodeEmptyText, save(" ", two...)},
		{workshop.CodeNoSteps, save("Oma")},
		{workshop.CodeBadMinutes, save("Oma", workshop.Step{Minutes: 0})},
		{"", save("Oma", two...)},
		{workshop.CodeUnchanged, save("Oma", two...)},
		{"", save("oma", two[:1]...)},
	} {
		equal(t, "code", workshop.ErrorCode(c.err), c.code)
	}
	equal(t, "presets", len(own()), 1)
	equal(t, "replaced", own()[0].Steps, two[:1])
	if _, ok := d.cat.LastKept(); !ok {
		t.Error("undo does not reach a preset")
	}
	_, err := d.cat.RemovePreset(d.mo(), "x")
	equal(t, "code", workshop.ErrorCode(err), workshop.CodeUnknownPreset)
	d.keep(must(d.cat.RemovePreset(d.mo(), own()[0].ID))(t))
	equal(t, "removed", len(own()), 0)
	b, _, err := d.cat.Undo(d.mo())
	if err != nil {
		t.Fatal(err)
	}
	d.keep(b)
	equal(t, "brought back", len(own()), 1)
	cat := must(workshop.OpenCatalogue(d.store))(t)
	equal(t, "read again", must(cat.OwnPresets())(t), own())
}

// A meeting that is over has no timer that runs on.
func TestClosingEndsTimers(t *testing.T) {
	d := timed(t, 17*60+30, 10, 20)
	now := d.clock.Now
	d.do(d.m().StartTimer(workshop.OfStage(d.m().Stages[0].ID), 10))
	d.do(d.m().StartTimer(workshop.OfStage(d.m().Stages[1].ID), 20))
	d.do(d.m().Close())
	equal(t, "timers", len(d.m().Timers(now)), 0)
	d.do(d.m().Reopen())
	equal(t, "timers after all", len(d.m().Timers(now)), 0)
	d.checkFold()
}
