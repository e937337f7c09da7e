package app

import (
	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// boardScenes are the boards in depth.
var boardScenes = []scene{
	{"board-rich", []option{withMeeting("swot-evening")}, rich},
	{"board-note", []option{withMeeting("swot-evening")}, func(h *harness) { rich(h); h.press("up", "up", "up", "enter") }},
	{"board-parking", []option{withMeeting("swot-evening")}, func(h *harness) { rich(h); h.press("tab", "tab", "tab", "tab") }},
	{"board-plus", []option{withMeeting("swot-evening")}, func(h *harness) { forty(h); h.template("swot-plus"); h.press("tab", "tab", "tab", "tab") }},
	{"board-unsorted", []option{withMeeting("swot-evening")}, func(h *harness) { forty(h); h.template("start-stop") }},
	{"board-two-languages", []option{withMeeting("swot-evening")}, func(h *harness) {
		forty(h)
		h.command(kit.BoardSecond)
		h.press("down", "enter")
	}},
	{"board-lanes", []option{withMeeting("swot-evening")}, func(h *harness) {
		h.stage(workshop.BoardStage)
		h.template("survey")
		h.enter("Mitä kylältä puuttuu?")
	}},
	{"tows", []option{withMeeting("swot-evening")}, func(h *harness) { strategies(h); h.typ("Nuorten talkoot S1 w2") }},
	{"tows-open", []option{withMeeting("swot-evening")}, func(h *harness) { forty(h); h.command(kit.TOWSOpen) }},
	{"priorities-empty", []option{withMeeting("swot-evening")}, func(h *harness) { h.command(kit.GoPriorities) }},
	{"priorities", []option{withMeeting("swot-evening")}, func(h *harness) { covered(h); h.press("up", "up", "up") }},
	{"priorities-match", []option{withMeeting("swot-evening")}, func(h *harness) {
		covered(h)
		h.press("up", "up", "enter", "enter")
		h.typ("nuo")
		h.press("enter")
	}},
	{"agreement-behind", []option{withMeeting("swot-evening")}, func(h *harness) {
		strategies(h)
		h.press("up", "ctrl+o", "f4", "up", "enter")
		h.choose("agreement.behind", len(notesBehindLast(h)))
	}},
	{"search", []option{withExample}, func(h *harness) {
		h.press("ctrl+f")
		h.typ("liperi yhdistys")
		h.press("down", "down")
	}},
	{"compare", []option{withMeeting("swot-evening"), withExample}, func(h *harness) {
		forty(h)
		h.command(kit.BoardCompare)
		h.typ("swot")
		h.press("enter", "esc")
		h.command(kit.GoCompare)
	}},
}

func init() { scenes = append(scenes, boardScenes...) }

// template makes the board that is looked at anew from a ready template.
func (h *harness) template(key string) {
	h.t.Helper()
	h.command(kit.BoardTemplate)
	h.choose("board." + key)
}

// rich is a board on which something of everything has happened.
func rich(h *harness) {
	s := h.stage(workshop.BoardStage)
	h.enter("Talkoohenki on vahva", "Kylätalo on maksutta käytössä", "Vahva talkoohenki", "Kokeneita puheenjohtajia")
	h.press("tab")
	h.enter("Vähän nuoria mukana", "Tieto ei kulje kylien välillä", "Nuoria on mukana liian vähän")
	h.press("tab")
	h.enter("Etätyö tuo asukkaita")
	h.press("tab")
	h.enter("Kyläkoulu lakkautetaan", "p Bussilippujen hinta")
	h.press("tab")
	m, mo := h.meeting(), h.app.Moment()
	number := func(n int) workshop.ID { return m.NoteByNumber(n).ID }
	h.do(m.MergeNotes(number(1), number(3)))
	h.do(m.MergeNotes(number(5), number(7)))
	h.do(m.MakeTheme(mo, s.ID, "Nuoret", number(5)))
	h.do(m.MakeTheme(mo, s.ID, "Yhdessä tekeminen", number(1), number(2)))
	h.do(m.StarNote(number(2), true))
	h.do(m.ListNote(number(2), s.Board.Lanes[2].ID))
	h.do(m.SourceNote(number(4), "", workshop.Source{Kind: workshop.FromTable, Table: 3}))
	h.do(m.Remark(number(4), "Kysy Ainolta"))
	h.do(m.OpenVoting(mo, s.ID, workshop.VotingTerms{Kind: workshop.Dots, Voters: 20, Budget: 4}))
	v := m.Stage(s.ID).Board.LastVoting().ID
	h.do(m.EnterVotes(v, number(1), 14))
	h.do(m.EnterVotes(v, number(5), 14))
	h.do(m.EnterVotes(v, number(8), 3))
	h.do(m.RevealVoting(v, true))
}

// do lets a change happen as a screen does.
func (h *harness) do(c workshop.Change, err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatalf("%v", err)
	}
	cmd, _ := h.app.Do(c, nil)
	h.run(cmd)
}

// strategies opens a TOWS of the forty notes and writes two strategies.
func strategies(h *harness) {
	forty(h)
	h.command(kit.TOWSOpen)
	h.press("backspace")
	h.enter("3")
	h.enter("Kylätalolle nuorten illat S2 O1")
	h.press("tab")
	h.enter("Kootaan yhteinen kalenteri (W3/O1)")
}

// covered has three priorities, two of which are served by notes.
func covered(h *harness) {
	rich(h)
	h.command(kit.GoPriorities)
	h.paste("Nuorten hyvinvointi\nYhteisöllisyys\nTurvalliset tiet")
	h.press("enter")
	m := h.meeting()
	h.do(m.MatchNote(m.NoteByNumber(5).ID, m.Priorities[0].ID, true))
	for _, n := range []int{1, 2, 4} {
		h.do(m.MatchNote(m.NoteByNumber(n).ID, m.Priorities[1].ID, true))
	}
	h.do(m.Conclude(m.Priorities[2].ID, map[lang.Language]string{
		"fi": "Tähän ei tullut ehdotuksia.", "sv": "Inga förslag till detta.", "en": "Nobody proposed anything.",
	}[h.cfg.Language]))
}

func notesBehindLast(h *harness) []workshop.ID {
	all := h.meeting().Agreements
	n := h.meeting().Note(all[len(all)-1].From[0])
	ids := []workshop.ID{n.ID}
	for _, f := range n.Lane().Stage().Board.Cites(n.Text) {
		ids = append(ids, f.Note)
	}
	return ids
}
