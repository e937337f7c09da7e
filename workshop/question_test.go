package workshop_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// roundsDesk opens a meeting with groups and a stage of questions.
func roundsDesk(t tester, groups int, questions ...string) (d *desk, stage workshop.ID) {
	d = newDesk(t, "five-groups")
	stage = d.stage(workshop.Rounds).ID
	if len(questions) > 0 {
		d.do(d.m().AddLanes(d.mo(), stage, questions...))
	}
	if groups > 0 {
		d.do(d.m().FormGroups(d.mo(), groups))
	}
	return d, stage
}

// asked returns which question each group answers, by its title.
func asked(m *workshop.Meeting, stage workshop.ID) (out []string) {
	for _, g := range m.Groups {
		text := "–"
		if l := m.QuestionFor(stage, g.ID); l != nil {
			text = l.Label.Text
		}
		out = append(out, text)
	}
	return out
}

func TestQuestionFor(t *testing.T) {
	d, stage := roundsDesk(t, 5, "a", "b", "c")
	equal(t, "the same for all", asked(d.m(), stage), []string{"–", "–", "–", "–", "–"})
	d.do(d.m().SetOneEach(stage, true))
	equal(t, "more groups than questions", asked(d.m(), stage), []string{"a", "b", "c", "a", "b"})
	lanes := d.m().Stage(stage).Board.Lanes
	equal(t, "those who answer a", d.m().AnsweredBy(lanes[0].ID), []*workshop.Group{d.m().Groups[0], d.m().Groups[3]})
	d.do(d.m().FormGroups(d.mo(), 2))
	equal(t, "more questions than groups", asked(d.m(), stage), []string{"a", "b"})
	equal(t, "nobody answers c", d.m().AnsweredBy(lanes[2].ID), nil)
	d.do(d.m().RenameLane(lanes[0].ID, "A!"))
	equal(t, "reworded live", asked(d.m(), stage), []string{"A!", "b"})
	d.do(d.m().SetOneEach(stage, false))
	equal(t, "the same for all again", asked(d.m(), stage), []string{"–", "–"})
	d.undo()
	equal(t, "undone", asked(d.m(), stage), []string{"A!", "b"})
	var other workshop.ID // the evening's second topic has its own questions
	for _, s := range d.m().Stages {
		if s.Kind == workshop.Rounds && s.ID != stage {
			other = s.ID
		}
	}
	d.refuses(
		refusal{workshop.CodeNoQuestions, func() (workshop.Change, error) { return d.m().SetOneEach(other, true) }},
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().SetOneEach("x", true) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().SetOneEach(stage, true) }},
	)
	if l := d.m().QuestionFor(stage, "x"); l != nil {
		t.Errorf("a group that is not there answers %v", l.Label)
	}
	d.checkFold()
}

// Groups that go from question to question meet each of them once in as many
// rounds as there are; where there are as many groups, each question has one in
// every round, and where there are fewer questions, each group meets all.
func TestEachGroupMeetsEachQuestion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		groups, questions := rapid.IntRange(1, 7).Draw(t, "groups"), rapid.IntRange(1, 7).Draw(t, "questions")
		d, stage := roundsDesk(t, 0, slices.Repeat([]string{"q"}, questions)...)
		rounds := max(groups, questions)
		d.do(d.m().Divide(d.mo(), workshop.DivisionPlan{
			Kind: workshop.QuestionRotation, Count: rounds, Rounds: [][]workshop.Seats{make([]workshop.Seats, groups)},
		}))
		met := map[*workshop.Group]map[*workshop.Lane]int{}
		for _, g := range d.m().Groups {
			met[g] = map[*workshop.Lane]int{}
		}
		for round := range rounds {
			if round > 0 {
				d.do(d.m().NextRound())
			}
			for _, g := range d.m().Groups {
				l := d.m().QuestionFor(stage, g.ID)
				if l != d.m().QuestionIn(stage, g.ID, round) {
					t.Fatalf("in round %d a group is not at the question that was planned", round)
				}
				met[g][l]++
			}
			for _, l := range d.m().Stage(stage).Board.Lanes {
				if n := len(d.m().AnsweredBy(l.ID)); groups == questions && n != 1 || n > (groups+questions-1)/questions {
					t.Fatalf("%d groups answer one question", n)
				}
			}
		}
		for _, times := range met {
			if len(times) != questions {
				t.Fatalf("a group met %d questions of %d", len(times), questions)
			}
			for _, n := range times {
				if groups <= questions && n != 1 {
					t.Fatalf("a group met a question %d times", n)
				}
			}
		}
		d.do(d.m().SetOneEach(stage, false))
		if l := d.m().QuestionFor(stage, d.m().Groups[0].ID); l != nil {
			t.Fatalf("the same for all, and a group answers %v", l.Label)
		}
		d.do(d.m().AddStage(d.mo(), workshop.StageDraft{Kind: workshop.Rounds, Lanes: []string{"q"}}, ""))
		if first := d.m().Stages[0]; d.m().QuestionFor(first.ID, d.m().Groups[0].ID) != first.Board.Lanes[0] {
			t.Fatalf("in a stage that came later the groups have no questions of their own")
		}
		d.checkFold()
	})
}

func TestTopics(t *testing.T) {
	d, stage := roundsDesk(t, 0)
	q := func(topic, text string) workshop.Question { return workshop.Question{Topic: topic, Text: text} }
	d.do(d.m().AskQuestions(d.mo(), stage, q(" Palvelut\n", "a"), q("Palvelut", "b"), q("Nuoret", "c"), q("", "d")))
	topics := func() (out []string) {
		for _, l := range d.m().Stage(stage).Board.Lanes {
			out = append(out, l.Topic)
		}
		return out
	}
	equal(t, "asked", topics(), []string{"Palvelut", "Palvelut", "Nuoret", ""})
	equal(t, "each once", d.m().Stage(stage).Board.Topics(), []string{"Palvelut", "Nuoret"})
	lanes := d.m().Stage(stage).Board.Lanes
	d.do(d.m().RenameTopic(stage, "Palvelut", "Lähipalvelut"))
	equal(t, "renamed", topics(), []string{"Lähipalvelut", "Lähipalvelut", "Nuoret", ""})
	d.do(d.m().SetTopic("Nuoret", lanes[1].ID, lanes[3].ID))
	equal(t, "set", topics(), []string{"Lähipalvelut", "Nuoret", "Nuoret", "Nuoret"})
	d.do(d.m().SetTopic(" ", lanes[0].ID))
	equal(t, "taken off", topics(), []string{"", "Nuoret", "Nuoret", "Nuoret"})
	d.undo()
	equal(t, "undone", topics(), []string{"Lähipalvelut", "Nuoret", "Nuoret", "Nuoret"})
	d.refuses(
		refusal{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().AskQuestions(d.mo(), stage) }},
		refusal{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().AskQuestions(d.mo(), stage, q("Nuoret", " ")) }},
		refusal{workshop.CodeTextTooLong, func() (workshop.Change, error) { return d.m().AskQuestions(d.mo(), stage, q(longTitle, "e")) }},
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().AskQuestions(d.mo(), "x", q("", "e")) }},
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().RenameTopic("x", "Nuoret", "e") }},
		refusal{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().SetTopic("e", "x") }},
		refusal{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().SetTopic("e", workshop.ParkingID(stage)) }},
		refusal{workshop.CodeTextTooLong, func() (workshop.Change, error) { return d.m().SetTopic(longTitle, lanes[0].ID) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().SetTopic("Nuoret", lanes[1].ID) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().RenameTopic(stage, "Muu", "e") }},
	)
}
