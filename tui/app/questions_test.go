package app

import (
	"strconv"
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// told returns what was told in the harvest of the viewed stage, and whose turn it
// is.
func (h *harness) told() string {
	now := h.meeting().Harvest(h.app.viewed, "")
	var out []string
	for _, x := range now.Said {
		text := x.Note.Text
		if again := x.Note.Repeats(); again > 0 {
			text += " ×" + strconv.Itoa(again+1)
		}
		out = append(out, text)
	}
	return strings.Join(out, ", ") + "; " + strconv.Itoa(now.Turn+1)
}

func (h *harness) wantTold(want string) {
	h.t.Helper()
	if got := h.told(); got != want {
		h.t.Fatalf("told: %q, want %q", got, want)
	}
}

func TestHarvestByKeys(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	answered(h)
	h.press("ctrl+l")
	h.shows("VUORO: 1 Haapa")
	h.press("enter")
	h.wantTold("Kokoontumistila talvellekin; 2")
	h.press("down", "enter")
	h.wantTold("Kokoontumistila talvellekin, Kahvila; 3")
	h.press("enter") // nothing is noted of the third group: it passes
	h.wantTold("Kokoontumistila talvellekin, Kahvila; 4")
	h.press("ctrl+z", "ctrl+y")
	h.wantTold("Kokoontumistila talvellekin, Kahvila; 4")
	h.press("ctrl+e", "down", "enter") // what the fourth has was said already: it may tell another
	h.wantTold("Kokoontumistila talvellekin, Kahvila ×2; 4")
	if hints := h.frame(); strings.Count(hints, "ohita") != 1 {
		t.Errorf("the way to pass is not named once:\n%s", hints)
	}
	h.press("enter") // as the screen says, it passes if it has nothing else
	h.wantTold("Kokoontumistila talvellekin, Kahvila ×2; 5")
	h.press("ctrl+z", "ctrl+z")
	h.wantTold("Kokoontumistila talvellekin, Kahvila; 4")
	h.typ("Kahvila kylille")
	h.press("ctrl+e", "enter")
	h.wantTold("Kokoontumistila talvellekin, Kahvila ×2; 4")
	if n := h.meeting().NoteByNumber(3); strings.Join(n.Said, "") != "Kahvila kylille" || h.line() != "" {
		t.Errorf("said again as %q, on the line %q", n.Said, h.line())
	}
	h.enter("Uimaranta kuntoon")
	h.wantTold("Kokoontumistila talvellekin, Kahvila ×2, Uimaranta kuntoon; 5")
	if n := h.meeting().NoteByNumber(5); h.meeting().GroupNumber(n.Group) != 4 {
		t.Errorf("the new answer is of group %d", h.meeting().GroupNumber(n.Group))
	}
	h.press("ctrl+o")
	h.wantTold("Kokoontumistila talvellekin, Kahvila ×2, Uimaranta kuntoon; 1")
	h.press("down", "enter") // told already: it can be put back
	h.choose("harvest.return")
	h.wantTold("Kahvila ×2, Uimaranta kuntoon; 1")
	h.press("pgdown")
	h.shows("Kysymys 2/3", "VUORO: 1 Haapa")
	h.press("esc")
	h.shows("Vastaukset")
}

// While questions are written the arrows select among them, never an answer that
// the screen does not show.
func TestPreparedQuestionsAreSelected(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	answered(h)
	h.command(kit.QuestionAdd)
	lanes := func() []*workshop.Lane { return h.meeting().Stage(h.app.viewed).Board.Lanes }
	notes := len(lanes()[0].Notes)
	last := h.app.words.Lane(lanes()[2])
	h.press("up")
	h.shows("► 3  " + last)
	h.press("up", "up", "up", "enter")
	h.choose("cmd.question.edit")
	h.shows("Muotoile kysymys uudelleen")
	h.hides("Nimeä ruutu")
	h.press("ctrl+u")
	h.enter("Minkä tilan kylä tarvitsee?")
	h.shows("Minkä tilan kylä tarvitsee?")
	h.press("down", "down", "enter")
	h.choose("cmd.question.up")
	if got := h.app.words.Lane(lanes()[1]); got != last {
		t.Errorf("the second question is %q, want %q", got, last)
	}
	h.press("down", "down", "down")
	h.enter("Kuka auttaa?")
	if len(lanes()) != 4 || len(lanes()[0].Notes) != notes {
		t.Errorf("%d questions, %d answers to the first", len(lanes()), len(lanes()[0].Notes))
	}
	h.press("up", "delete")
	if len(lanes()) != 3 || h.app.words.Lane(lanes()[1]) != last {
		t.Errorf("%d questions after removing the last", len(lanes()))
	}
}

func TestTopAnswersGoToAVoting(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	answered(h)
	h.enter("Kolmas", "Neljäs", "Viides")
	h.command(kit.GoHarvest)
	h.press("tab", "tab", "tab", "ctrl+g", "down", "ctrl+g", "down", "ctrl+g", "down", "ctrl+g")
	h.shows("Ryhmällä on jo 3 kärkivastausta", "kärki 3/3")
	h.press("up", "ctrl+g", "down", "ctrl+g")
	h.command(kit.HarvestVote)
	h.press("enter")
	h.shows("Nuorten oma tila", "Viides")
	h.hides("Kahvila")
	v := h.meeting().Stage(h.app.viewed).Board.LastVoting()
	if len(v.Chosen) != 3 || v.Kind != workshop.Dots || v.Voters != 13 {
		t.Errorf("a voting %+v on %v", v.VotingTerms, v.Chosen)
	}
	h.enter("4", "2", "3=1")
	h.shows("Kirjauksesta 3 ei äänestetä")
	if v := h.meeting().Stage(h.app.viewed).Board.LastVoting(); v.Cast() != 6 {
		t.Errorf("%d cast", v.Cast())
	}
}

// Where each group has a question of its own, Tab shows it, and the stage keys go
// from round to round.
func TestQuestionsOfGroups(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	each(h)
	h.shows("Kysymys 1/3", "4 Mänty ›")
	h.press("tab")
	h.shows("Kysymys 2/3", "5 Pihlaja ›")
	rounds(h)
	h.shows("Kierros 1/5", "Kysymys 2/3")
	h.press("pgdown")
	h.shows("Kierros 2/5", "Kysymys 2/3", "1 Haapa ›")
	h.enter("Lehdestä")
	h.press("tab")
	h.shows("Kysymys 3/3", "2 Koivu ›", "Kutsumalla")
	h.press("pgup")
	h.shows("Kierros 1/5", "Kysymys 1/3", "1 Haapa ›")
	for range 4 {
		h.press("pgdown")
	}
	h.shows("Kierros 5/5")
	h.press("pgdown")
	h.shows("Vaihe 5/8")
	h.press("pgup")
	h.shows("Kierros 5/5")
	h.command(kit.QuestionsSame)
	h.shows("Kysymys 2/3")
	h.press("pgdown")
	h.shows("Kysymys 3/3")
}

// Where all answer the same questions, the stage keys go through those; the next
// round begins by a command, without a way round by the groups.
func TestTheNextRoundBeginsAtTheQuestions(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	each(h)
	rounds(h)
	h.command(kit.QuestionsSame)
	h.command(kit.RoundNext)
	h.shows("Kierros 2/5", "Kysymys ")
	if at := h.meeting().Rotation.At; at != 1 {
		t.Errorf("round %d is on", at+1)
	}
}

func TestTopicsByKeys(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	topics(h)
	st := func() []*workshop.Lane { return h.meeting().Stage(h.app.viewed).Board.Lanes }
	want := func(topics ...string) {
		t.Helper()
		for i, l := range st() {
			if l.Topic != topics[i] {
				t.Errorf("question %d is under %q, want %q", i+1, l.Topic, topics[i])
			}
		}
	}
	want("Palvelut", "Palvelut", "Nuoret")
	h.enter("Mitkä tilat ovat tyhjinä?", "#", "Muuta?")
	want("Palvelut", "Palvelut", "Nuoret", "Tilat", "")
	h.paste("# Tiet\n1. Mitä kuntoon?\n2. Mitä valaistaan?")
	h.shows("Lisätäänkö 2 kysymystä?")
	h.press("enter")
	want("Palvelut", "Palvelut", "Nuoret", "Tilat", "", "Tiet", "Tiet")
	h.press("tab")
	h.shows(" Palvelut", "Kysymys 1/7")
	h.command(kit.TopicRename)
	h.press("ctrl+u")
	h.typ("Lähipalvelut")
	h.press("enter")
	want("Lähipalvelut", "Lähipalvelut", "Nuoret", "Tilat", "", "Tiet", "Tiet")
	h.press("pgdown")
	h.command(kit.QuestionTopic)
	h.press("ctrl+u")
	h.typ("Nuoret")
	h.press("enter")
	want("Lähipalvelut", "Nuoret", "Nuoret", "Tilat", "", "Tiet", "Tiet")
	h.command(kit.QuestionGo)
	h.press("down", "down", "down", "enter")
	h.shows("Kysymys 5/7")
}

// Where people change tables on one question, PgDn goes through the rounds before
// it leaves the stage.
func TestRoundsOnOneQuestion(t *testing.T) {
	h := newHarness(t, withMeeting("world-cafe"))
	cafe(h)
	h.stage(workshop.Rounds)
	h.enter("Mitä kylä tarvitsee?")
	h.press("tab")
	for round := range 3 {
		if at := h.meeting().Rotation.At; at != round {
			t.Fatalf("round %d is on, want %d", at, round)
		}
		h.shows("Mitä kylä tarvitsee?")
		h.press("pgdown")
	}
	h.shows("Tauko")
	h.press("pgup", "pgup")
	if at := h.meeting().Rotation.At; at != 1 {
		t.Fatalf("back in round %d", at)
	}
}
