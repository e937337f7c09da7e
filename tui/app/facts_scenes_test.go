package app

import "talkoot/tui/kit"

// factsScenes are what a meeting was told besides notes.
var factsScenes = []scene{
	{"facts-empty", []option{withMeeting("swot-evening")}, func(h *harness) { h.command(kit.GoFacts) }},
	{"facts-figures", []option{withMeeting("swot-evening")}, func(h *harness) {
		told(h)
		h.typ("Asukasta kohti = Avustukset / Asukkaat, €/asukas")
	}},
	{"facts-derived", []option{withMeeting("swot-evening")}, func(h *harness) {
		told(h)
		h.enter("Asukasta kohti = Avustukset / Asukkaat, €/asukas")
		h.press("up", "enter")
	}},
	{"facts-events", []option{withMeeting("swot-evening")}, func(h *harness) { told(h); h.press("tab"); h.typ("15.10. klo 18 Kokous, talo") }},
	{"facts-yearly", []option{withMeeting("swot-evening")}, func(h *harness) { told(h); h.press("tab", "tab", "up") }},
	{"facts-months", []option{withMeeting("swot-evening")}, func(h *harness) { told(h); h.press("tab", "tab") }},
	{"facts-materials", []option{withMeeting("swot-evening")}, func(h *harness) { told(h); h.press("shift+tab", "up") }},
	{"facts-edit", []option{withMeeting("swot-evening")}, func(h *harness) { told(h); h.press("up", "enter", "enter") }},
}

func init() { scenes = append(scenes, factsScenes...) }

// told has something in each section, and comes back to the first.
func told(h *harness) {
	h.command(kit.GoFacts)
	for _, lines := range [][]string{
		{"Avustukset 113000 € 2014, talousarvio", "Asukkaat noin 12 300 2014", "noin 100 päätöstä"},
		{"kesä 2016 Kyläpäivät, koulu", "7.4.2015 klo 18 Hyvinvointiryhmän kokous, kunnantalo"},
		{"Hiihtokoulu marras–helmi, urheiluseura", "Talkoot touko, syys", "Avustusten haku helmikuussa, kunta"},
		{"https://example.org/esitys Kunnan esitys, vapaa-aikasihteeri", "Kuvat illasta: /ei/ole/kuvat"},
	} {
		for _, line := range lines {
			h.enter(line)
		}
		h.press("tab")
	}
}
