package app

import (
	"time"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// timerScenes are what timers and the speakers' list look like.
var timerScenes = []scene{
	{"timer-short", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.stage(workshop.BoardStage)
		h.press("ctrl+t")
		h.wait(50 * time.Minute)
	}},
	{"timer-steps", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.stage(workshop.BoardStage)
		h.command(kit.TimerSteps)
		h.press("1", "ctrl+t")
		h.wait(70 * time.Second)
	}},
	{"timer-steps-menu", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.stage(workshop.BoardStage)
		h.command(kit.TimerSteps)
	}},
	{"timers-several", []option{withMeeting("five-groups")}, func(h *harness) {
		answered(h)
		h.do(h.meeting().StartGroupTimers(h.app.viewed, 5))
		h.do(h.meeting().StartTimer(workshop.TimerOwner{Stage: h.app.viewed, TimerPart: workshop.TimerPart{Lane: h.meeting().Stage(h.app.viewed).Board.Lanes[1].ID}}, 2))
		h.wait(100 * time.Second)
		h.press("ctrl+t", "down", "ctrl+t")
	}},
	{"timer-set", []option{withMeeting("five-groups")}, func(h *harness) {
		answered(h)
		h.command(kit.TimerSet)
	}},
	{"break-until", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.stage(workshop.Break)
		h.command(kit.TimerUntil)
		h.typ("18.15")
		h.press("enter")
	}},
	{"programme-shifted", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.stage(workshop.BoardStage)
		h.command(kit.MoreHere)
		h.press("f9")
		h.wait(68 * time.Minute)
	}},
	{"speakers-empty", []option{withMeeting("swot-evening")}, func(h *harness) { h.press("ctrl+s") }},
	{"speakers-typing", []option{withMeeting("swot-evening")}, func(h *harness) { floor(h); h.typ("hyv") }},
	{"speakers-waiting", []option{withMeeting("swot-evening")}, floor},
	{"speakers-below", []option{withMeeting("swot-evening")}, func(h *harness) { floor(h); h.press("esc"); h.typ("Puolikas") }},
}

func init() { scenes = append(scenes, timerScenes...) }

// floor lets people of a room of thirteen speak, two minutes each at most.
func floor(h *harness) {
	thirteen(h)
	h.stage(workshop.BoardStage)
	h.do(h.meeting().LimitTurns(2))
	h.press("ctrl+s")
	h.enter("aino", "sininen pusero", "matti")
	h.press("enter")
	h.wait(90 * time.Second)
	h.press("enter")
	h.enter("aino")
	h.wait(115 * time.Second)
}
