package workshop_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

func turnIDs(m *workshop.Meeting) (ids []workshop.ID) {
	for _, t := range m.Turns {
		ids = append(ids, t.ID)
	}
	return ids
}

// someOwnerOfTimer draws a stage or a part of one, perhaps of another stage.
func someOwnerOfTimer(t *rapid.T, m *workshop.Meeting) workshop.TimerOwner {
	of := workshop.OfStage(pick(t, "stage", stageIDs(m)))
	switch rapid.IntRange(0, 4).Draw(t, "part") {
	case 0:
		of.Lane = pick(t, "lane", laneIDs(m))
	case 1:
		of.Group = pick(t, "group", groupIDs(m))
	case 2:
		of.Round = rapid.IntRange(-1, 3).Draw(t, "round")
	}
	return of
}

// somePreset draws a ready preset or one of one's own, sometimes one that is
// refused.
func somePreset(t *rapid.T) workshop.Preset {
	if rapid.Bool().Draw(t, "ready") {
		return rapid.SampledFrom(workshop.Presets).Draw(t, "preset")
	}
	return workshop.Preset{Label: workshop.Text(someText.Draw(t, "name")), Steps: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) workshop.Step {
		return workshop.Step{Label: workshop.Text(someText.Draw(t, "step")), Minutes: someMinutes.Draw(t, "minutes")}
	}), 0, 3).Draw(t, "steps")}
}

// clockChange draws one of the changes about time and about who speaks.
func clockChange(t *rapid.T, d *desk) (workshop.Change, error) {
	m, mo := d.m(), d.mo()
	stage := func() workshop.ID { return pick(t, "stage", stageIDs(m)) }
	turn := func() workshop.ID { return pick(t, "turn", turnIDs(m)) }
	owner := func() workshop.TimerOwner { return someOwnerOfTimer(t, m) }
	minutes := func() int { return someMinutes.Draw(t, "minutes") }
	type change = func() (workshop.Change, error)
	return rapid.SampledFrom([]change{
		func() (workshop.Change, error) { return m.ToggleTimer(owner(), mo.Now) },
		func() (workshop.Change, error) { return m.ToggleTimer(workshop.OfStage(stage()), mo.Now) },
		func() (workshop.Change, error) { return m.StartTimer(owner(), minutes()) },
		func() (workshop.Change, error) { return m.StartGroupTimers(stage(), minutes()) },
		func() (workshop.Change, error) { return m.AdjustTimer(owner(), minutes()) },
		func() (workshop.Change, error) { return m.EndTimer(owner()) },
		func() (workshop.Change, error) { return m.EndTimers(mo.Now) },
		func() (workshop.Change, error) {
			return m.KeepTimers(mo.Now, time.Duration(someBy.Draw(t, "set by"))*time.Minute)
		},
		func() (workshop.Change, error) {
			return m.ReturnAt(stage(), workshop.TimeOfDay(rapid.IntRange(-1, 24*60-1).Draw(t, "back")), mo.Now)
		},
		func() (workshop.Change, error) { return m.ChooseSteps(stage(), somePreset(t)) },
		func() (workshop.Change, error) {
			return m.StartStep(stage(), rapid.IntRange(0, 3).Draw(t, "step"))
		},
		func() (workshop.Change, error) {
			return m.ShiftMinutes(stage(), rapid.IntRange(-1, 20).Draw(t, "shifted"))
		},
		func() (workshop.Change, error) { return m.SetMaterial(stage(), someText.Draw(t, "material")) },
		func() (workshop.Change, error) {
			who := someOwner.Draw(t, "who")
			if p := m.Attendance.Presences; len(p) > 0 {
				who = workshop.Owner{PersonRef: rapid.SampledFrom(p).Draw(t, "person").PersonRef}
			}
			return m.AskToSpeak(mo, who)
		},
		func() (workshop.Change, error) { return m.AskToSpeak(mo, someOwner.Draw(t, "who")) },
		m.NextSpeaker,
		m.NextSpeaker,
		m.EndTurn,
		func() (workshop.Change, error) { return m.LetSpeak(turn()) },
		func() (workshop.Change, error) { return m.RemoveTurn(turn()) },
		func() (workshop.Change, error) { return m.MoveTurn(turn(), someBy.Draw(t, "by")) },
		func() (workshop.Change, error) { return m.LimitTurns(rapid.IntRange(-1, 3).Draw(t, "limit")) },
	}).Draw(t, "of the clock")()
}

// checkTimers tells what is true of all timers: one for each owner, those that
// are listed are found, and the most urgent comes first.
func checkTimers(t tester, m *workshop.Meeting) {
	t.Helper()
	now := at(18, 0, 0)
	all := m.Timers(now)
	seen := map[workshop.TimerOwner]bool{}
	for i, x := range all {
		if seen[x.TimerOwner] || !x.Set || m.Timer(x.TimerOwner) != x.Timer || x.Phase(now) == workshop.NoPhase {
			t.Fatalf("the timer %+v is not found, or stands twice", x)
		}
		seen[x.TimerOwner] = true
		if i > 0 && (x.Running && !all[i-1].Running || x.Running == all[i-1].Running && x.Remaining(now) < all[i-1].Remaining(now)) {
			t.Fatalf("the timer %+v comes after %+v", x, all[i-1])
		}
		if x.Total < 0 {
			t.Fatalf("a timer of %v in all", x.Total)
		}
	}
	for _, s := range m.Stages {
		if s.Timer.Set != seen[workshop.OfStage(s.ID)] || s.Timer.Running && !s.Timer.Set {
			t.Fatalf("the timer of stage %s is not listed", s.ID)
		}
		s.NextStep()
		s.Step()
		s.BackAt(now)
		m.Spare(s.ID)
	}
}

// checkTurns tells that one at most speaks, and that all turns are counted.
func checkTurns(t tester, m *workshop.Meeting) {
	t.Helper()
	now := at(18, 0, 0)
	speaking, _ := m.Speaking(now)
	waiting := m.Waiting()
	spoke := 0
	for i, x := range m.Turns {
		if slices.ContainsFunc(m.Turns[:i], func(y *workshop.Turn) bool { return y.ID == x.ID }) {
			t.Fatalf("turn %s stands twice", x.ID)
		}
		waits := slices.Contains(waiting, x)
		if !waits {
			spoke++
		}
		if speaks := !waits && x.To.IsZero(); speaks != (speaking.Turn == x) || waits != x.From.IsZero() || x.Used(now) < 0 {
			t.Fatalf("the turn %+v, and %+v speaks", x, speaking.Turn)
		}
	}
	var turns int
	var used, sum time.Duration
	for _, s := range m.Spoken(now) {
		turns += s.Turns
		used += s.Used
	}
	for _, x := range m.Turns {
		sum += x.Used(now)
	}
	if turns != spoke || used != sum {
		t.Fatalf("%d turns of %v in the sums, want %d of %v", turns, used, spoke, sum)
	}
}

// plannedMinutes are the planned minutes of all stages, and their sum.
func plannedMinutes(m *workshop.Meeting) (all []int, sum int) {
	for _, s := range m.Stages {
		all, sum = append(all, s.Planned), sum+s.Planned
	}
	return all, sum
}

// TestShiftedMinutesAreExact: what one stage gets others give, to the minute,
// nobody gives too much, and an undo restores the plan and the timer, whatever
// was done to the timer meanwhile.
func TestShiftedMinutesAreExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t, "empty")
		var after workshop.ID
		for range rapid.IntRange(1, 8).Draw(t, "stages") {
			d.do(d.m().AddStage(d.mo(), workshop.StageDraft{
				Kind:    rapid.SampledFrom(workshop.StageKinds).Draw(t, "kind"),
				Minutes: rapid.IntRange(0, 90).Draw(t, "minutes"),
			}, after))
			after = d.m().Stages[len(d.m().Stages)-1].ID
		}
		i := rapid.IntRange(0, len(d.m().Stages)-1).Draw(t, "stage")
		id := d.m().Stages[i].ID
		d.do(d.m().StartTimer(workshop.OfStage(id), 10))
		before, sum := plannedMinutes(d.m())
		n := rapid.IntRange(1, 60).Draw(t, "shifted")
		spare := d.m().Spare(id)
		ch, err := d.m().ShiftMinutes(id, n)
		if n > spare {
			d.refused(workshop.CodeNotEnoughLeft, ch, err)
			return
		}
		d.do(ch, err)
		after2, sum2 := plannedMinutes(d.m())
		got := after2[i] - before[i]
		if want := map[bool]int{true: 0, false: n}[before[i] == 0]; got != want || sum2 != sum-n+got {
			t.Fatalf("%d minutes to stage %d: %v became %v", n, i, before, after2)
		}
		for j, s := range d.m().Stages {
			lost := before[j] - after2[j]
			switch {
			case j < i && lost != 0, lost > 0 && after2[j] < workshop.LeastMinutes, j != i && 2*lost > before[j]:
				t.Fatalf("stage %d gave %d of %d", j, lost, before[j])
			case j != i && lost > 0 && (s.Kind == workshop.Break || s.Kind == workshop.Closing):
				for k := i + 1; k < len(before); k++ { // only where the others cannot
					o := d.m().Stages[k]
					if o.Kind != workshop.Break && o.Kind != workshop.Closing && after2[k] > max(workshop.LeastMinutes, (before[k]+1)/2) {
						t.Fatalf("a break gave while stage %d could: %v became %v", k, before, after2)
					}
				}
			}
		}
		now := d.clock.Now
		equalTime(t, d.m().Timer(workshop.OfStage(id)).Total, time.Duration(10+n)*time.Minute)
		for range rapid.IntRange(0, 4).Draw(t, "pauses") {
			d.wait(time.Duration(rapid.IntRange(0, 200).Draw(t, "seconds")) * time.Second)
			d.do(d.m().ToggleTimer(workshop.OfStage(id), d.clock.Now))
		}
		with := d.m().Timer(workshop.OfStage(id)).Remaining(now)
		d.undo()
		if again, _ := plannedMinutes(d.m()); !slices.Equal(again, before) {
			t.Fatalf("undone, %v is %v", before, again)
		}
		equalTime(t, d.m().Timer(workshop.OfStage(id)).Remaining(now), with-time.Duration(n)*time.Minute)
		d.redo()
		equalTime(t, d.m().Timer(workshop.OfStage(id)).Remaining(now), with)
		d.checkFold()
	})
}

func equalTime(t *rapid.T, got, want time.Duration) {
	t.Helper()
	if got != want {
		t.Fatalf("got %v, want %v", got, want)
	}
}

// TestTimersOfSeveralOwners: what is done to one timer changes no other.
func TestTimersOfSeveralOwners(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t, "five-groups")
		stage := d.stage(workshop.Rounds).ID
		d.do(d.m().AddLanes(d.mo(), stage, "Mitä puuttuu?", "Mitä on?"))
		d.do(d.m().FormGroups(d.mo(), 3))
		owners := []workshop.TimerOwner{workshop.OfStage(stage), workshop.OfStage(d.m().Stages[0].ID)}
		for _, l := range d.m().Stage(stage).Board.Lanes {
			owners = append(owners, workshop.TimerOwner{Stage: stage, TimerPart: workshop.TimerPart{Lane: l.ID}})
		}
		for _, g := range d.m().Groups {
			owners = append(owners, workshop.TimerOwner{Stage: stage, TimerPart: workshop.TimerPart{Group: g.ID}})
		}
		owners = append(owners, workshop.TimerOwner{Stage: stage, TimerPart: workshop.TimerPart{Round: 2}})
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			d.wait(time.Duration(rapid.IntRange(0, 100).Draw(t, "seconds")) * time.Second)
			of := rapid.SampledFrom(owners).Draw(t, "owner")
			before := map[workshop.TimerOwner]workshop.Timer{}
			for _, o := range owners {
				before[o] = d.m().Timer(o)
			}
			c, err := rapid.SampledFrom([]func() (workshop.Change, error){
				func() (workshop.Change, error) { return d.m().ToggleTimer(of, d.clock.Now) },
				func() (workshop.Change, error) { return d.m().StartTimer(of, 3) },
				func() (workshop.Change, error) { return d.m().AdjustTimer(of, 2) },
				func() (workshop.Change, error) { return d.m().EndTimer(of) },
			}).Draw(t, "what")()
			if err != nil {
				continue
			}
			d.do(c, nil)
			for _, o := range owners {
				if now := d.m().Timer(o); (now == before[o]) != (o != of) {
					t.Fatalf("%+v of %+v became %+v", before[o], o, now)
				}
			}
			checkTimers(t, d.m())
		}
		d.checkFold()
	})
}
