package compare

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// plainNames call groups by their numbers.
type plainNames struct{ Names }

func (plainNames) Answering(m *workshop.Meeting, g *workshop.Group) string {
	if g == nil {
		return "–"
	}
	return fmt.Sprint(m.GroupNumber(g.ID))
}

// asked makes a meeting in which groups answer questions: each answer is the
// number of the question, that of the group, both from 0, and a text.
func asked(questions, groups int, answers ...[3]any) (*workshop.Meeting, *workshop.Stage) {
	events := []workshop.Payload{workshop.StageAdded{Stage: "s", StagePlan: workshop.StagePlan{Kind: workshop.Rounds, Layout: workshop.Questions}}}
	for i := range questions {
		id := workshop.ID(fmt.Sprint("q", i))
		events = append(events, workshop.LaneAdded{Stage: "s", Lane: id, Label: workshop.Text("Mitä?"), After: workshop.ID(fmt.Sprint("q", i-1))})
	}
	var plans []workshop.GroupPlan
	for i := range groups {
		plans = append(plans, workshop.GroupPlan{Group: workshop.ID(fmt.Sprint("g", i))})
	}
	events = append(events, workshop.GroupsFormed{Groups: plans})
	for i, a := range answers {
		events = append(events, workshop.NoteAdded{
			Note: workshop.ID(fmt.Sprint("n", i)), Lane: workshop.ID(fmt.Sprint("q", a[0])), Number: i + 1,
			Text: a[2].(string), Group: workshop.ID(fmt.Sprint("g", a[1])),
		})
	}
	e := workshop.Entry{ID: "e", Origin: "a"}
	for _, p := range events {
		e.Events = append(e.Events, workshop.Event{Payload: p})
	}
	m := workshop.Fold(workshop.NewMeeting(), []workshop.Entry{e})
	return m, m.Stage("s")
}

// cellsOf returns a matrix as text: a line a question, a cell a group.
func cellsOf(x *Matrix) string {
	var lines []string
	for _, row := range x.Cells {
		var cells []string
		for _, cell := range row {
			var texts []string
			for _, a := range cell {
				texts = append(texts, fmt.Sprint(a.Number, "/", a.Places))
			}
			cells = append(cells, strings.Join(texts, " "))
		}
		lines = append(lines, strings.Join(cells, " | "))
	}
	return strings.Join(lines, "\n")
}

func TestMatrix(t *testing.T) {
	m, s := asked(3, 3,
		[3]any{0, 0, "Kokoontumistila talveksi"}, [3]any{0, 1, "Kokoontumistilaa talveksi"}, [3]any{0, 1, "Kahvila"},
		[3]any{1, 2, "Kyytipalvelu"}, [3]any{1, 9, "Uimaranta"})
	x := Groups(m, s, plainNames{}).Matrix
	want := "1/2 | 2/2 3/1 |  | \n |  | 4/1 | 5/1\n |  |  | "
	if got := cellsOf(x); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if x.Shared[0] != 1 || x.Shared[1] != 0 || x.Count(0) != 3 {
		t.Errorf("shared %v, %d answers", x.Shared, x.Count(0))
	}
	if c := Groups(m, m.Stage("s"), plainNames{}); len(c.Sides) != 4 || x.Groups[3] != "–" {
		t.Errorf("the groups are %v", x.Groups)
	}
}

// Every answer stands in the row of its question and the column of its group, and
// nowhere else.
func TestMatrixHoldsEveryAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		questions, groups := rapid.IntRange(1, 4).Draw(t, "questions"), rapid.IntRange(1, 4).Draw(t, "groups")
		var answers [][3]any
		for i := range rapid.IntRange(0, 12).Draw(t, "answers") {
			answers = append(answers, [3]any{
				rapid.IntRange(0, questions-1).Draw(t, "question"), rapid.IntRange(0, groups).Draw(t, "group"),
				rapid.SampledFrom([]string{"Kahvila", "Uimaranta", "Kyytipalvelu", fmt.Sprint("Muu ", i)}).Draw(t, "text"),
			})
		}
		m, s := asked(questions, groups, answers...)
		x := Groups(m, s, plainNames{}).Matrix
		for i, a := range answers {
			for q, row := range x.Cells {
				for g, cell := range row {
					times := 0
					for _, c := range cell {
						if c.Number == i+1 {
							times++
						}
						if c.Places < 1 || c.Places > len(x.Groups) {
							t.Fatalf("said by %d groups of %d", c.Places, len(x.Groups))
						}
					}
					want := 0
					if q == a[0] && g == a[1] {
						want = 1
					}
					if times != want {
						t.Fatalf("answer %d stands %d times at question %d of group %d", i+1, times, q, g)
					}
				}
			}
		}
	})
}
