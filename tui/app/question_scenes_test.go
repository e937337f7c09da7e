package app

import (
	"talkoot/tui/kit"
	"talkoot/workshop"
)

// questionScenes are questions under topics, groups with questions of their own,
// and the harvest of their answers.
var questionScenes = []scene{
	{"questions-topics", []option{withMeeting("five-groups")}, topics},
	{"questions-each", []option{withMeeting("five-groups")}, func(h *harness) { each(h); h.press("tab", "tab", "tab") }},
	{"questions-rounds", []option{withMeeting("five-groups")}, func(h *harness) { each(h); rounds(h); h.press("pgdown") }},
	{"harvest-none", []option{withMeeting("five-groups")}, func(h *harness) { h.stage(workshop.Rounds); h.run(h.app.Go(kit.Harvest)) }},
	{"harvest", []option{withMeeting("five-groups")}, func(h *harness) { answered(h); h.command(kit.GoHarvest) }},
	{"harvest-going", []option{withMeeting("five-groups")}, func(h *harness) { harvested(h); h.typ("Bussi") }},
	{"harvest-again", []option{withMeeting("five-groups")}, func(h *harness) { harvested(h); h.typ("Talvella kokoontumistila"); h.press("ctrl+e") }},
	{"harvest-vote", []option{withMeeting("five-groups")}, func(h *harness) { harvested(h); h.command(kit.HarvestVote) }},
	{"harvest-votes", []option{withMeeting("five-groups")}, func(h *harness) { harvested(h); h.command(kit.HarvestVote); h.press("enter") }},
	{"matrix", []option{withMeeting("five-groups")}, matrix},
	{"matrix-next", []option{withMeeting("five-groups")}, func(h *harness) { matrix(h); h.resize(80, 24); h.frame(); h.press("down", "down") }},
	{"matrix-open", []option{withMeeting("five-groups")}, func(h *harness) { matrix(h); h.press("enter") }},
}

func init() { scenes = append(scenes, questionScenes...) }

// topics writes questions under two topics.
func topics(h *harness) {
	h.stage(workshop.Rounds)
	h.enter("# Palvelut", "Mitä kylä tarvitsee viiden vuoden päästä?", "Mistä voidaan luopua?")
	h.enter("# Nuoret", "Miten nuoret pääsevät mukaan?", "# Tilat")
}

// each gives each of five groups one of three questions, and lets some answer.
func each(h *harness) {
	thirteen(h)
	topics(h)
	h.press("tab")
	h.enter("5")
	h.command(kit.QuestionsEach)
	h.enter("Kokoontumistila talvellekin")
	h.press("tab")
	h.enter("Paperisista jäsenkirjeistä")
	h.press("tab")
	h.enter("Kutsumalla", "Kysymällä heiltä")
	h.press("tab")
	h.enter("Talveksi tila, jossa kokoontua")
}

// rounds lets the groups go from question to question, five times.
func rounds(h *harness) {
	h.do(h.meeting().Divide(h.app.Moment(), workshop.DivisionPlan{
		Kind: workshop.QuestionRotation, Count: 5, Rounds: [][]workshop.Seats{make([]workshop.Seats, 5)},
	}))
}

// harvested has some answers of five groups told: one is a top answer, one was
// said before, and one group has nothing to tell.
func harvested(h *harness) {
	answered(h)
	h.command(kit.GoHarvest)
	h.press("ctrl+g", "enter", "down", "ctrl+g", "enter", "enter")
	h.enter("Kokoontumistila")
	h.press("tab", "tab", "ctrl+e", "enter", "shift+tab", "shift+tab")
}

// matrix looks at what five groups answered to three questions, some of it the
// same.
func matrix(h *harness) {
	each(h)
	rounds(h)
	m, st := h.meeting(), h.meeting().Stage(h.app.viewed)
	for q, texts := range [][]string{
		{"Kokoontumistila talveksi", "Kyytipalvelu niille, joilla ei ole autoa, sekä tieto siitä, milloin se kulkee ja kenelle soitetaan", "", "Kyläkaupan kimppakuljetus", "Kahvila"},
		{"Kokouskahvit", "", "Paperisista jäsenkirjeistä voidaan luopua", "Päällekkäiset kokoukset", "Erilliset nettisivut"},
		{"Omat illat", "Kutsumalla", "", "", "Kesätyöllä"},
	} {
		for g, text := range texts {
			if text != "" {
				h.do(m.AddNotes(h.app.Moment(), st.Board.Lanes[q].ID, m.Groups[g].ID, text))
			}
		}
	}
	h.do(m.MentionNote(m.NoteByNumber(7).ID, m.Groups[2].ID, "Kyyti kylältä"))
	h.do(m.MentionNote(m.NoteByNumber(7).ID, m.Groups[4].ID, ""))
	h.command(kit.GoCompare)
}
