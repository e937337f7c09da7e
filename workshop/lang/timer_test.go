package lang

import (
	"testing"
	"time"

	"talkoot/workshop"
)

func TestCountdown(t *testing.T) {
	now := time.Date(2015, 1, 21, 18, 0, 0, 0, time.UTC)
	fi, en := New(Finnish), New(English)
	timer := func(left time.Duration, running bool) workshop.Timer {
		return workshop.Timer{Set: true, Running: running, Deadline: now.Add(left), Left: left, Total: 10 * time.Minute}
	}
	for got, want := range map[string]string{
		fi.Countdown(timer(521*time.Second, true), now):  "08:41 jäljellä",
		fi.Countdown(timer(110*time.Second, true), now):  "01:50 vähissä",
		en.Countdown(timer(20*time.Second, true), now):   "00:20 nearly up",
		en.Countdown(timer(-80*time.Second, true), now):  "+01:20 over",
		en.Countdown(timer(-80*time.Second, false), now): "+01:20 paused",
		fi.Countdown(timer(521*time.Second, false), now): "08:41 tauolla",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A timer is named by its stage and by its part, as far as that is still there.
func TestNamesOfTimers(t *testing.T) {
	m := workshop.Fold(workshop.NewMeeting(), []workshop.Entry{{ID: "e", Events: []workshop.Event{
		{Payload: workshop.StageAdded{Stage: "s", StagePlan: workshop.StagePlan{
			Kind: workshop.Rounds, Title: workshop.Text("Aihe"), Lanes: []workshop.LanePlan{{Lane: "l", Label: workshop.Text("Mitä puuttuu?")}},
		}}},
		{Payload: workshop.GroupsFormed{Groups: []workshop.GroupPlan{{Group: "g", Label: workshop.Word("tree2")}}}},
	}}})
	w := New(Finnish)
	for part, want := range map[workshop.TimerPart]string{
		{}:                            "Aihe",
		{Lane: "l"}:                   "Aihe · Mitä puuttuu?",
		{Group: "g"}:                  "Aihe · 1 Koivu",
		{Round: 2}:                    "Aihe · 2. kierros",
		{Lane: "l", Group: "g"}:       "Aihe · Mitä puuttuu? · 1 Koivu",
		{Lane: "gone", Group: "gone"}: "Aihe",
	} {
		if got := w.Timer(m, workshop.TimerOwner{Stage: "s", TimerPart: part}); got != want {
			t.Errorf("%+v is %q, want %q", part, got, want)
		}
	}
	if got := w.Timer(m, workshop.OfStage("gone")); got != "" {
		t.Errorf("a stage that is gone is %q", got)
	}
}
