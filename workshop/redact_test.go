package workshop_test

import (
	"strings"
	"testing"

	"talkoot/workshop"
)

// TestRedactBoards: of all that somebody writes about a board, no letter stays,
// and nothing else is lost.
func TestRedactBoards(t *testing.T) {
	d := newDesk(t, "empty")
	stage, lanes := d.board("levels")
	const secret = "SALAINEN"
	n := d.note(lanes[0], secret)
	d.do(d.m().MentionNote(n.ID, "", secret+" toisin"))
	d.do(d.m().MentionNote(n.ID, "", ""))
	d.do(d.m().RewordNote(n.ID, secret+" uudesti"))
	d.do(d.m().Remark(n.ID, secret+" huomautus"))
	d.do(d.m().Remark(n.ID, ""))
	d.do(d.m().SetPartnership(n.ID, workshop.Partnership{Partner: secret, Department: secret, Period: secret, Cents: 1500}))
	d.do(d.m().Remark(stage, secret))
	d.do(d.m().SetMaterial(stage, secret))
	d.do(d.m().ChooseSteps(stage, workshop.Preset{Label: workshop.Text(secret), Steps: []workshop.Step{{Label: workshop.Text(secret), Minutes: 2}}}))
	d.do(d.m().AskToSpeak(d.mo(), workshop.Owner{Office: secret}))
	turn := d.m().Turns[0].ID
	d.do(d.m().RetitleLane(lanes[1], workshop.Label{Text: secret, Also: "HEMLIG"}))
	d.do(d.m().ChangeTemplate(d.mo(), stage, workshop.Template{Layout: workshop.List, Lanes: []workshop.Label{workshop.Word("help"), {Text: secret, Also: "HEMLIG"}, workshop.Text(secret + " 2")}}))
	own := d.m().Stage(stage).Board.Lanes[2].ID
	d.do(d.m().MakeTheme(d.mo(), stage, secret, n.ID))
	theme := d.m().Stage(stage).Board.Themes[0].ID
	d.do(d.m().RenameTheme(theme, secret+" teema"))
	v := d.vote(stage, workshop.VotingTerms{Kind: workshop.Dots, Title: secret, Voters: 2})
	d.do(d.m().EditVoting(v.ID, workshop.VotingTerms{Title: secret + " kierros", Voters: 3}))
	d.do(d.m().EditVoting(v.ID, workshop.VotingTerms{Voters: 4}))
	d.do(d.m().AddPriorities(d.mo(), secret))
	priority := d.m().Priorities[0].ID
	d.do(d.m().RewordPriority(priority, secret+" tavoite"))
	d.do(d.m().Conclude(priority, secret+"\npäätelmä"))
	d.do(d.m().Conclude(priority, ""))
	d.do(d.m().AgreeOn(d.mo(), workshop.Terms{What: secret}, n.ID))
	d.bring(stage, lanes[0], workshop.ImportedNote{Text: secret + " tuotu"})
	lane := d.m().Lane(lanes[0])
	imported := lane.Notes[len(lane.Notes)-1].ID

	targets := []workshop.ID{n.ID, stage, lanes[1], own, theme, v.ID, priority, d.m().Agreements[0].ID, imported, turn}
	before := len(d.s.Entries())
	for _, id := range targets {
		if err := d.store.Redact(d.m().ID, id); err != nil {
			t.Fatal(err)
		}
	}
	entries := must(d.store.Journal(d.m().ID))(t)
	for _, e := range entries {
		text := asJSON(t, e)
		if strings.Contains(text, secret) || strings.Contains(text, "HEMLIG") {
			t.Errorf("something stayed: %s", text)
		}
	}
	equal(t, "entries", len(entries), before)
	m := workshop.Fold(workshop.NewMeeting(), entries)
	checkSound(t, m)
	const gone = workshop.RedactedText
	equal(t, "the note", []any{m.Note(n.ID).Text, m.Note(n.ID).Mentions, m.Note(n.ID).Said}, []any{gone, 2, []string{gone}})
	equal(t, "what was known of the partnership", m.Note(n.ID).Partnership, workshop.Partnership{Partner: gone, Department: gone, Period: gone, Cents: 1500})
	equal(t, "the theme", m.Theme(theme).Name, gone)
	equal(t, "the remark on the stage", m.Stage(stage).Remark, gone)
	equal(t, "the material", m.Stage(stage).Material, gone)
	equal(t, "the steps", m.Stage(stage).Preset.Steps, []workshop.Step{{Label: workshop.Text(gone), Minutes: 2}})
	equal(t, "who waits", m.Waiting()[0].Who, workshop.Owner{Office: gone})
	equal(t, "the lanes", []workshop.Label{m.Lane(lanes[1]).Label, m.Lane(own).Label}, []workshop.Label{workshop.Text(gone), workshop.Text(gone)})
	// What was taken back stays so.
	equal(t, "the remark on the note", m.Note(n.ID).Remark, "")
	equal(t, "the voting", m.Voting(v.ID).VotingTerms, workshop.VotingTerms{Kind: workshop.Dots, Voters: 4})
	equal(t, "the priority", []string{m.Priority(priority).Text, m.Priority(priority).Conclusion}, []string{gone, ""})
}

// TestRedactFindsNothing: an event that holds no text of its own is left alone.
func TestRedactFindsNothing(t *testing.T) {
	for _, p := range []workshop.Payload{
		workshop.NoteMentioned{Note: "x", By: 1},
		workshop.Remarked{Target: "x"},
		workshop.NotePartnered{Note: "x", Partnership: workshop.Partnership{Cents: 5}},
		workshop.VotingOpened{Voting: "x"},
		workshop.VotingEdited{Voting: "x"},
		workshop.PriorityConcluded{Priority: "x"},
		workshop.NoteStarred{Note: "x", On: true},
		workshop.ThemeDissolved{Theme: "x"},
		workshop.BoardLocked{Stage: "x"},
		workshop.StageSupplied{Stage: "x"},
		workshop.StepsChosen{Stage: "x", Preset: workshop.Presets[0]},
	} {
		e := workshop.Entry{ID: "e", Events: []workshop.Event{{Payload: p}}}
		after, found := e.Redact("x")
		if found || asJSON(t, after) != asJSON(t, e) {
			t.Errorf("%s: %v, %s", p.Kind(), found, asJSON(t, after))
		}
	}
	// All that names a thing and holds text about it is known.
	for _, p := range samples {
		e := workshop.Entry{ID: "e", Events: []workshop.Event{{Payload: p}}}
		if after, _ := e.Redact("nothing"); asJSON(t, after) != asJSON(t, e) {
			t.Errorf("%s was altered for another's sake: %s", p.Kind(), asJSON(t, after))
		}
	}
}

// TestRedactTopics: with a question that is taken out goes the topic that was
// written for it.
func TestRedactTopics(t *testing.T) {
	d, stage := roundsDesk(t, 0)
	const secret = "SALAINEN"
	d.do(d.m().AskQuestions(d.mo(), stage, workshop.Question{Topic: secret, Text: secret + "?"}))
	lane := d.m().Stage(stage).Board.Lanes[0].ID
	d.do(d.m().SetTopic(secret+" aihe", lane))
	d.do(d.m().SetTopic("", lane))
	if err := d.store.Redact(d.m().ID, lane); err != nil {
		t.Fatal(err)
	}
	for _, e := range must(d.store.Journal(d.m().ID))(t) {
		if text := asJSON(t, e); strings.Contains(text, secret) {
			t.Errorf("something stayed: %s", text)
		}
	}
	m := workshop.Fold(workshop.NewMeeting(), must(d.store.Journal(d.m().ID))(t))
	equal(t, "the topic that was taken off", m.Lane(lane).Topic, "")
	equal(t, "the question", m.Lane(lane).Label, workshop.Text(workshop.RedactedText))
}
