package workshop_test

import (
	"fmt"
	"strings"
	"testing"

	"talkoot/workshop"
)

// coverage returns the coverage table as text: "Yksinäisyys: covered Kerho".
func coverage(m *workshop.Meeting) string {
	var out []string
	for _, row := range m.Coverage() {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s: %s %s", row.Text, row.Cover, texts(row.Notes))))
	}
	return strings.Join(out, "\n")
}

func TestPriorities(t *testing.T) {
	d := newDesk(t, "empty")
	d.do(d.m().AddPriorities(d.mo(), " Yksinäisyyden torjunta ", "Liikunta", "Liikunta", "Päihteet"))
	d.do(d.m().AddPriorities(d.mo(), "Päihteet", "Asuminen"))
	var id []workshop.ID
	for _, p := range d.m().Priorities {
		id = append(id, p.ID)
	}
	equal(t, "each once", coverage(d.m()), "Yksinäisyyden torjunta: gap\nLiikunta: gap\nPäihteet: gap\nAsuminen: gap")
	d.do(d.m().RewordPriority(id[0], "Yksinäisyys"))
	equal(t, "the text before", d.m().Priority(id[0]).Former, []string{"Yksinäisyyden torjunta"})
	d.do(d.m().Conclude(id[2], "Tähän tarvitaan\nlisää."))
	equal(t, "conclusion", d.m().Priority(id[2]).Conclusion, "Tähän tarvitaan\nlisää.")

	_, ideas := d.board("ideas")
	n := d.notes(ideas[0], "Kerho", "Kävelyryhmä", "Ystävätoiminta", "Jumppa", "Uinti")
	for i, priority := range []workshop.ID{id[0], id[1], id[0], id[1], id[1]} {
		d.do(d.m().MatchNote(n[i], priority, true))
	}
	const matched = "Yksinäisyys: covered Kerho, Ystävätoiminta\nLiikunta: heap Kävelyryhmä, Jumppa, Uinti\nPäihteet: gap\nAsuminen: gap"
	equal(t, "a heap and two gaps", coverage(d.m()), matched)
	d.do(d.m().MatchNote(n[0], id[1], true))
	d.do(d.m().MatchNote(n[0], id[2], true))
	d.do(d.m().MatchNote(n[0], id[3], true))
	equal(t, "four of eight is half", d.m().Coverage()[1].Cover, workshop.Heap)
	d.do(d.m().MatchNote(n[1], id[3], true))
	equal(t, "four of nine is less than half", d.m().Coverage()[1].Cover, workshop.Covered)
	for range 4 {
		d.undo()
	}
	equal(t, "undone", coverage(d.m()), matched)
	// What was merged with a note is served by it.
	d.do(d.m().MergeNotes(n[0], n[3]))
	equal(t, "merged", coverage(d.m()), "Yksinäisyys: covered Kerho, Ystävätoiminta\nLiikunta: heap Kerho, Kävelyryhmä, Uinti\nPäihteet: gap\nAsuminen: gap")
	d.refuses(refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().MatchNote(n[0], id[1], true) }})
	d.do(d.m().MatchNote(n[0], id[1], false))
	d.do(d.m().UnmergeNote(n[3]))
	equal(t, "of neither", coverage(d.m()), "Yksinäisyys: covered Kerho, Ystävätoiminta\nLiikunta: covered Kävelyryhmä, Uinti\nPäihteet: gap\nAsuminen: gap")
	many := strings.Split(strings.Repeat("a,", workshop.MaxPriorities), ",")[:workshop.MaxPriorities-3]
	for i := range many {
		many[i] = fmt.Sprint("Tavoite ", i)
	}
	d.refuses(
		refusal{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().AddPriorities(d.mo()) }},
		refusal{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().AddPriorities(d.mo(), "a", " ") }},
		refusal{workshop.CodeTextTooLong, func() (workshop.Change, error) { return d.m().AddPriorities(d.mo(), long) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().AddPriorities(d.mo(), "Liikunta") }},
		refusal{workshop.CodeTooManyLines, func() (workshop.Change, error) { return d.m().AddPriorities(d.mo(), many...) }},
		refusal{workshop.CodeUnknownPriority, func() (workshop.Change, error) { return d.m().RewordPriority("x", "a") }},
		refusal{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().RewordPriority(id[0], "") }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().RewordPriority(id[0], "Yksinäisyys") }},
		refusal{workshop.CodeUnknownPriority, func() (workshop.Change, error) { return d.m().Conclude("x", "a") }},
		refusal{workshop.CodeTextTooLong, func() (workshop.Change, error) { return d.m().Conclude(id[0], long) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().Conclude(id[0], " ") }},
		refusal{workshop.CodeUnknownPriority, func() (workshop.Change, error) { return d.m().RemovePriority("x") }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().MatchNote("x", id[0], true) }},
		refusal{workshop.CodeUnknownPriority, func() (workshop.Change, error) { return d.m().MatchNote(n[0], "x", true) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().MatchNote(n[0], id[3], false) }},
	)
	d.do(d.m().Conclude(id[2], ""))
	d.do(d.m().RemovePriority(id[0]))
	equal(t, "removed", coverage(d.m()), "Liikunta: covered Kävelyryhmä, Uinti\nPäihteet: gap\nAsuminen: gap")
	d.checkFold()
}

func TestPartnerships(t *testing.T) {
	d := newDesk(t, "empty")
	stage, levels := d.board("levels")
	n := append(d.notes(levels[0], "Ystäväpalvelu", "Siivoustalkoot"), d.notes(levels[2], "Uimaranta", "Latu", "Kahvila")...)
	for i, p := range []workshop.Partnership{
		{Partner: " SPR\t", Department: "Sosiaali", Period: "2015"},
		{Partner: "Martat", Department: "Sivistys", Cents: 150_050},
		{Partner: "Kylä ry", Department: "Sivistys", Cents: 10_000_00},
		{Partner: "Seura", Cents: 99},
	} {
		d.do(d.m().SetPartnership(n[i], p))
	}
	b := &d.m().Stage(stage).Board
	equal(t, "cleaned", d.m().Note(n[0]).Partnership.Partner, "SPR")
	equal(t, "by level", b.SumsByLane(), []workshop.Sum{
		{Lane: d.m().Lane(levels[0]), Partners: 2, Cents: 150_050, Unknown: 1},
		{Lane: d.m().Lane(levels[2]), Partners: 2, Cents: 10_000_99},
	})
	equal(t, "by department", b.SumsByDepartment(), []workshop.Sum{
		{Department: "Sivistys", Partners: 2, Cents: 11_500_50},
		{Department: "Sosiaali", Partners: 1, Unknown: 1},
		{Department: "", Partners: 1, Cents: 99},
	})
	d.do(d.m().MoveNote(n[3], levels[0]))
	d.do(d.m().SetPartnership(n[1], workshop.Partnership{}))
	equal(t, "after a move", b.SumsByLane(), []workshop.Sum{
		{Lane: d.m().Lane(levels[0]), Partners: 2, Cents: 99, Unknown: 1},
		{Lane: d.m().Lane(levels[2]), Partners: 1, Cents: 10_000_00},
	})
	for _, c := range []struct {
		code workshop.Code
		note workshop.ID
		p    workshop.Partnership
	}{
		{workshop.CodeUnknownNote, "x", workshop.Partnership{}},
		{workshop.CodeUnchanged, n[4], workshop.Partnership{Partner: " "}},
		{workshop.CodeBadSum, n[4], workshop.Partnership{Cents: -1}},
		{workshop.CodeBadSum, n[4], workshop.Partnership{Cents: workshop.MaxCents + 1}},
		{workshop.CodeTextTooLong, n[4], workshop.Partnership{Partner: longTitle}},
		{workshop.CodeTextTooLong, n[4], workshop.Partnership{Department: longTitle}},
		{workshop.CodeTextTooLong, n[4], workshop.Partnership{Period: longTitle}},
	} {
		d.refuses(refusal{c.code, func() (workshop.Change, error) { return d.m().SetPartnership(c.note, c.p) }})
	}
}

func TestSourceAndRemark(t *testing.T) {
	d := newDesk(t, "five-groups")
	d.do(d.m().FormGroups(d.mo(), 2))
	group := d.m().Groups[1].ID
	stage, lanes := d.board("ideas")
	id := d.notes(lanes[0], "Iltapäiväkerho")[0]
	n := d.m().Note(id)
	d.do(d.m().SourceNote(id, "", workshop.Source{Kind: workshop.FromTable, Table: 3}))
	equal(t, "from a table", n.Source, workshop.Source{Kind: workshop.FromTable, Table: 3})
	d.do(d.m().SourceNote(id, group, workshop.Source{Kind: workshop.FromTable, Table: 3}))
	equal(t, "from a group", []any{n.Group, n.Source}, []any{group, workshop.Source{}})
	d.do(d.m().SourceNote(id, "", workshop.Source{Kind: workshop.FromSurvey, Table: 3}))
	equal(t, "from a survey", []any{n.Group, n.Source}, []any{workshop.ID(""), workshop.Source{Kind: workshop.FromSurvey}})
	d.refuses(
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().SourceNote("x", "", workshop.Source{}) }},
		refusal{workshop.CodeUnknownGroup, func() (workshop.Change, error) { return d.m().SourceNote(id, "x", workshop.Source{}) }},
		refusal{workshop.CodeBadNumber, func() (workshop.Change, error) { return d.m().SourceNote(id, "", workshop.Source{Table: -1}) }},
		refusal{workshop.CodeBadNumber, func() (workshop.Change, error) {
			return d.m().SourceNote(id, "", workshop.Source{Kind: workshop.FromTable, Table: workshop.MaxTables + 1})
		}},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) {
			return d.m().SourceNote(id, "", workshop.Source{Kind: workshop.FromSurvey})
		}},
	)
	d.do(d.m().Remark(id, "Kysy\nlisää"))
	d.do(d.m().Remark(stage, "Muista tauko"))
	equal(t, "remarks", []string{n.Remark, d.m().Stage(stage).Remark}, []string{"Kysy lisää", "Muista tauko"})
	d.refuses(
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().Remark("x", "a") }},
		refusal{workshop.CodeTextTooLong, func() (workshop.Change, error) { return d.m().Remark(id, long) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().Remark(id, "Kysy lisää ") }},
	)
	d.do(d.m().Remark(id, ""))
	equal(t, "taken back", n.Remark, "")
	d.checkFold()
}
