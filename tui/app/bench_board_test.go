package app

import (
	"fmt"
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// What the notes of a huge board are made of: no two say the same.
var (
	hugeWho = strings.Fields("kylätalo koulu nuoret eläkeläiset metsästysseura martat kunta kauppa kirjasto uimaranta " +
		"jäähalli urheiluseura kylätoimikunta seurakunta yrittäjät lapsiperheet mökkiläiset talkooväki kuoro näyttämö")
	hugeWhat = strings.Split("kaipaa uutta kattoa,pitää ovet auki iltaisin,hakee avustusta maakunnalta,sulkee ensi syksynä,kokoaa yhteisen kalenterin,"+
		"järjestää kesäjuhlan,tarvitsee lisää vapaaehtoisia,toivoo parempia bussivuoroja,ylläpitää latuja talvella,remontoi keittiötä,"+
		"kutsuu uudet asukkaat mukaan,lainaa työkaluja naapureille,etsii uutta sihteeriä,tiedottaa liian vähän,kerää vanhoja valokuvia", ",")
	hugeWhere = strings.Fields("Viinijärvellä Ylämyllyllä Liperissä Käsämässä Taipaleella Roukalahdessa Salokylässä Mattisenlahdessa Komperossa " +
		"Ahonkylässä Siikakoskella Leppälahdessa Vaivionniemellä Riihilammella Simanassa Härkinvaarassa Tutjunniemellä")
)

// hugeBoard is a SWOT of 5,000 notes with twenty themes and a voting, at 120x40.
func hugeBoard(h *harness) {
	s := h.stage(workshop.BoardStage)
	for i, l := range s.Board.Lanes {
		notes := make([]string, 1250)
		for j := range notes {
			n := i*1250 + j
			notes[j] = fmt.Sprintf("%s %s %s", hugeWho[n%20], hugeWhat[n/20%15], hugeWhere[n/300])
		}
		h.run(h.app.simple(h.meeting().AddNotes(h.app.Moment(), l.ID, "", notes...)))
	}
	m := h.meeting()
	for i := range 20 {
		var ids []workshop.ID
		for n := i + 1; n <= 4000; n += 20 {
			ids = append(ids, m.NoteByNumber(n).ID)
		}
		h.do(m.MakeTheme(h.app.Moment(), s.ID, fmt.Sprintf("Teema %d", i+1), ids...))
	}
	h.do(m.OpenVoting(h.app.Moment(), s.ID, workshop.VotingTerms{Kind: workshop.Dots}))
	v := m.Stage(s.ID).Board.LastVoting().ID
	for n := 1; n <= 5000; n += 100 {
		h.do(m.EnterVotes(v, m.NoteByNumber(n).ID, 1+n%7))
	}
	h.do(m.RevealVoting(v, true))
	h.disk.forget = true
	h.resize(120, 40)
}

// BenchmarkHuge is one key through Update and View on a board of 5,000 notes, on
// the board and in its views. Enter records a note, "notes" counts them.
func BenchmarkHuge(b *testing.B) {
	h := newHarness(b, withMeeting("swot-evening"), withHall(&hall{}))
	hugeBoard(h)
	letter := func(i int) {
		sentence := []rune("Metsästysseura hoitaa reitit ja ladut koko kylän iloksi. ")
		if i %= len(sentence); i == 0 {
			h.app.current().Line().Clear()
		}
		h.typ(string(sentence[i]))
	}
	keys := func(keys ...string) func(int) {
		return func(i int) { h.press(keys[i%len(keys)]) }
	}
	for _, c := range []struct {
		name string
		at   func()
		key  func(i int)
	}{
		{"board/letter", func() {}, letter},
		{"board/enter", func() { h.app.current().Line().Clear() }, func(i int) {
			h.app.current().Line().Set(fmt.Sprintf("Uusi asia numero %d", i))
			h.press("enter")
		}},
		{"board/select", func() { h.app.current().Line().Clear() }, keys("up", "up", "up", "down")},
		{"board/order", func() { h.press("up", "up") }, keys("shift+up", "shift+down")},
		{"board/theme", func() {}, keys("ctrl+g", "ctrl+z")},
		{"votes/digit", func() { h.run(h.app.Go(kit.Votes)) }, letter},
		{"votes/select", func() { h.app.current().Line().Clear() }, keys("down", "down", "down", "up")},
		{"votes/enter", func() {
			v := h.meeting().Stage(h.app.viewed).Board.LastVoting()
			h.do(h.meeting().EditVoting(v.ID, workshop.VotingTerms{Voters: 300, Budget: 10}))
		}, func(i int) {
			h.app.current().Line().Set(fmt.Sprintf("14 %d", 1+i%2))
			h.press("enter")
		}},
		{"votes/result", func() { h.press("tab") }, keys("down", "down", "down", "up")},
		{"priorities/letter", func() { h.run(h.app.Go(kit.Priorities)) }, letter},
	} {
		b.Run(c.name, func(b *testing.B) {
			c.at()
			for i := 0; b.Loop(); i++ {
				c.key(i)
				h.app.View()
			}
		})
	}
}

// The board of the benchmarks is as big as they say.
func TestHugeBoard(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	hugeBoard(h)
	if m := h.meeting(); m.NoteCount() != 5000 || len(m.Stages[2].Board.Themes) != 20 {
		t.Fatalf("%d notes, %d themes", m.NoteCount(), len(m.Stages[2].Board.Themes))
	}
	h.fits()
}
