package memo

import (
	"io"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// asking is an evening of three groups with a question of their own each, under
// two topics; one is reworded, and the answers are harvested and voted on.
func asking(tb testing.TB) *evening {
	e := newEvening(tb, workshop.Details{
		Title: "Kyläilta", Date: workshop.Date{Year: 2016, Month: 11, Day: 2}, Time: 17*60 + 30, Place: "Liperi",
	})
	s := e.stage(workshop.StageDraft{Kind: workshop.Rounds, Title: workshop.Word("topic1"), Minutes: 30})
	e.do(e.m().AskQuestions(
		e.moment(), s.ID,
		workshop.Question{Topic: "Palvelut", Text: "Mitä kylä tarvitsee?"},
		workshop.Question{Topic: "Palvelut", Text: "Mistä voidaan luopua?"},
		workshop.Question{Topic: "Nuoret & =lapset", Text: "Miten nuoret mukaan?"},
	))
	e.do(e.m().FormGroups(e.moment(), 3))
	e.do(e.m().SetOneEach(s.ID, true))
	q := e.m().Stages[0].Board.Lanes
	e.do(e.m().RenameLane(q[0].ID, "Mitä kylä tarvitsee viiden vuoden päästä?"))
	g := e.m().Groups
	e.notes(q[0], g[0].ID, "Kokoontumistila talvellekin", "Kyytipalvelu")
	e.notes(q[1], g[1].ID, "Paperisista jäsenkirjeistä", "Kyydit", "Kokouskahvit")
	e.notes(q[2], g[2].ID, "Kutsumalla")
	e.notes(q[2], "", "Kesätyöllä")
	id := e.numbered(1, 2, 3, 4, 5, 6)
	e.do(e.m().TopAnswer(id[1], g[0].ID, true))
	e.do(e.m().TopAnswer(id[2], g[1].ID, true))
	e.do(e.m().HarvestAnswer(id[1], g[0].ID))
	e.do(e.m().HarvestAnswer(id[2], g[1].ID))
	e.do(e.m().HarvestAnswer(id[5], g[2].ID))
	e.do(e.m().MergeNotes(id[1], id[3]))
	e.do(e.m().HarvestNew(e.moment(), q[0].ID, g[0].ID, "Uimaranta kuntoon"))
	e.do(e.m().PassTurn(s.ID, "", g[2].ID))
	e.do(e.m().OpenVoting(e.moment(), s.ID, workshop.VotingTerms{Kind: workshop.Dots, Voters: 12, Budget: 3}, id[1], id[2]))
	v := e.m().Stages[0].Board.LastVoting()
	e.do(e.m().EnterVotes(v.ID, id[1], 9))
	e.do(e.m().RevealVoting(v.ID, true))
	return e
}

func TestGoldenQuestions(t *testing.T) {
	in := asking(t).input()
	in.Recap = nil
	for _, l := range lang.Languages {
		opt := Options{Words: lang.New(l)}
		for _, v := range Variants {
			opt.Variant = v
			golden(t, "questions-"+string(l)+"-"+string(v)+".md", func(w io.Writer) error { return document.Markdown(w, Build(in, opt)) })
		}
		golden(t, "questions-"+string(l)+"-notes.csv", func(w io.Writer) error { return NotesCSV(w, in, opt) })
	}
	opt := Options{Words: lang.New(lang.Finnish)}
	golden(t, "questions-fi-full.html", func(w io.Writer) error { return document.HTML(w, Build(in, opt)) })
	golden(t, "questions-fi.json", func(w io.Writer) error { return JSON(w, in, opt) })
}

// Answers go on saying which group gave them when the groups were formed anew.
func TestAnswersOfFormerGroups(t *testing.T) {
	e := asking(t)
	e.do(e.m().FormGroups(e.moment(), 2))
	md := markdownOf(t, Build(e.input(), Options{}))
	for _, want := range []string{"#### 3 Alder", "| 1 Aspen | 3 |", "first asked as: “Mitä kylä tarvitsee?”", "### Topic: Palvelut"} {
		if !strings.Contains(md, want) {
			t.Errorf("%q is not in\n%s", want, md)
		}
	}
}
