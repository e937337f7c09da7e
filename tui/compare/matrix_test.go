package compare

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/compare"
	"talkoot/workshop/lang"
)

// Whatever is asked and answered, the matrix is as wide and as high as its window,
// and Down leads to every question and Up back to the first.
func TestMatrixFitsTheWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.SampledFrom(hostile), rapid.String())
		e := workshop.Entry{ID: "e", Origin: "a"}
		add := func(p workshop.Payload) { e.Events = append(e.Events, workshop.Event{Payload: p}) }
		add(workshop.StageAdded{Stage: "s", StagePlan: workshop.StagePlan{Kind: workshop.Rounds, Layout: workshop.Questions}})
		questions := rapid.IntRange(0, 4).Draw(t, "questions")
		for i := range questions {
			add(workshop.LaneAdded{
				Stage: "s", Lane: workshop.ID(fmt.Sprint("q", i)), Label: workshop.Text(text.Draw(t, "question")),
				Topic: text.Draw(t, "topic"), After: workshop.ID(fmt.Sprint("q", i-1)),
			})
		}
		var plans []workshop.GroupPlan
		for i := range rapid.IntRange(1, 9).Draw(t, "groups") {
			plans = append(plans, workshop.GroupPlan{Group: workshop.ID(fmt.Sprint("g", i)), Label: workshop.Text(text.Draw(t, "group"))})
		}
		add(workshop.GroupsFormed{Groups: plans})
		for i := range rapid.IntRange(0, 12).Draw(t, "answers") {
			add(workshop.NoteAdded{
				Note: workshop.ID(fmt.Sprint("n", i)), Lane: workshop.ID(fmt.Sprint("q", i%max(1, questions))), Number: i + 1,
				Text: text.Draw(t, "answer"), Group: workshop.ID(fmt.Sprint("g", rapid.IntRange(0, 9).Draw(t, "by"))),
			})
		}
		m := workshop.Fold(workshop.NewMeeting(), []workshop.Entry{e})
		h := newHost(rapid.SampledFrom(lang.Languages).Draw(t, "language"))
		s := screen(h, compare.Groups(m, m.Stage("s"), h.words))
		for _, size := range append(sizes, [2]int{99, 18}) {
			draw := func() { fits(t, s.Draw(size[0], size[1]-3).Lines, size[0], size[1]-3) }
			draw()
			seen := map[int]bool{s.matrix.at: true}
			end := func() bool {
				return questions == 0 || s.matrix.at == questions-1 && s.matrix.below >= s.matrix.rows[s.matrix.at]-s.matrix.room
			}
			steps := 0
			for ; !end() && steps < 10_000; steps++ {
				s.move(1)
				draw()
				seen[s.matrix.at] = true
			}
			for range steps {
				s.move(-1)
			}
			draw()
			if len(seen) != max(1, questions) || s.matrix.at != 0 || s.matrix.below != 0 {
				t.Fatalf("%d questions of %d were seen; then at %d, %d", len(seen), questions, s.matrix.at, s.matrix.below)
			}
		}
		if questions > 0 {
			press(t, s, kit.Record)
			box := h.shown.Draw(80, 24).Lines
			fits(t, box, ansi.StringWidth(box[0]), len(box))
		}
		s.Line().Key(tea.KeyPressMsg{Code: 'k', Text: "k"})
		s.Refresh()
		fits(t, s.Draw(80, 21).Lines, 80, 21)
	})
}
