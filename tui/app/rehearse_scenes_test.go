package app

import "talkoot/tui/kit"

// rehearsalScenes are what a rehearsal looks like.
var rehearsalScenes = []scene{
	{"rehearsal-begins", []option{withMeeting("swot-evening")}, func(h *harness) { h.command(kit.Rehearse) }},
	{"rehearsal-voice", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.rehearse("write")
		h.press("pgdown", "pgdown", "pgdown")
		h.until("(")
	}},
	{"rehearsal-faster", []option{withMeeting("five-groups")}, func(h *harness) {
		h.rehearse("itself")
		h.app.rehearsed.cfg.Rehearsal.pace(4)
		h.seconds(60)
		h.press("pgdown", "ctrl+t")
		h.seconds(30)
	}},
}

func init() { scenes = append(scenes, rehearsalScenes...) }
