package app

import (
	"talkoot/tui/kit"
	"talkoot/workshop"
)

// doorScenes are what the door looks like when people are registered.
var doorScenes = []scene{
	{"door", []option{withMeeting("swot-evening")}, atTheDoor},
	{"door-match", []option{withMeeting("swot-evening")}, func(h *harness) { atTheDoor(h); h.typ("ma vi") }},
	{"door-sure", []option{withMeeting("swot-evening")}, func(h *harness) { atTheDoor(h); h.typ("ak oh") }},
	{"door-divided", []option{withMeeting("five-groups")}, func(h *harness) { atTheDoor(h); divided(h); h.enter("ak oh") }},
	{"door-same", []option{withMeeting("swot-evening")}, func(h *harness) { atTheDoor(h); h.typ("Maija Virta"); h.press("enter") }},
	{"door-menu", []option{withMeeting("swot-evening")}, func(h *harness) { atTheDoor(h); h.typ("maija"); h.press("enter") }},
	{"door-coming", []option{withMeeting("swot-evening")}, func(h *harness) { atTheDoor(h); h.typ("pia"); h.press("ctrl+o") }},
	{"door-kind", []option{withMeeting("swot-evening")}, func(h *harness) { atTheDoor(h); h.command(kit.CountKinds); h.press("1") }},
	{"door-counts", []option{withMeeting("swot-evening")}, func(h *harness) { atTheDoor(h); h.command(kit.CountHistory) }},
}

func init() { scenes = append(scenes, doorScenes...) }

// atTheDoor is a door at which some of those registered have come, some were
// counted, and one cannot come.
func atTheDoor(h *harness) {
	h.press("f3")
	expected(h, "Åke Öhman, Byaföreningen", "Matti Virtanen, Martat", "Maija Virta, Kunta", "Mari Viitala, Martat", "Pia Aho", "Olli Koski")
	h.wait(11 * minute)
	h.enter("maija", "Eero Uusi, Urheiluseura, sihteeri")
	h.typ("olli")
	h.press("ctrl+o")
	h.choose("person.excused")
	h.enter("48 föreningsfolk", "3 own staff", "5 remote", "13")
}

// divided divides the room into groups that go from table to table.
func divided(h *harness) {
	h.enter("12")
	m := h.meeting()
	h.run(h.app.simple(m.FormGroups(h.app.Moment(), 3)))
	h.run(h.app.simple(h.meeting().SetCount(workshop.Count{Certainty: workshop.Exact, N: 13})))
}
