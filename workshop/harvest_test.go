package workshop_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// answer writes answers of a group and returns their ids.
func (d *desk) answer(lane workshop.ID, group int, texts ...string) (ids []workshop.ID) {
	d.t.Helper()
	d.do(d.m().AddNotes(d.mo(), lane, d.m().Groups[group].ID, texts...))
	notes := d.m().Lane(lane).Notes
	for _, n := range notes[len(notes)-len(texts):] {
		ids = append(ids, n.ID)
	}
	return ids
}

// stand returns a harvest as text: whose turn it is, what waits with each group
// ("!" where it passed, "*" a top answer), and what was told.
func stand(h workshop.Harvest) string {
	out := []string{fmt.Sprint("turn ", h.Turn+1)}
	for i, g := range h.Groups {
		var waiting []string
		for _, n := range g.Waiting {
			waiting = append(waiting, n.Text)
		}
		pass := ""
		if g.Passed {
			pass = "!"
		}
		out = append(out, fmt.Sprintf("%d%s %s", i+1, pass, strings.Join(waiting, ",")))
	}
	said := "said"
	for _, x := range h.Said {
		said += " " + x.Note.Text
	}
	return strings.Join(append(out, said), "; ")
}

func TestHarvest(t *testing.T) {
	d, stage := roundsDesk(t, 3, "q", "r")
	q, r := d.m().Stage(stage).Board.Lanes[0].ID, d.m().Stage(stage).Board.Lanes[1].ID
	g := func(i int) workshop.ID { return d.m().Groups[i].ID }
	a := d.answer(q, 0, "a1", "a2")
	b := d.answer(q, 1, "b1")
	d.answer(r, 2, "r1")
	is := func(what, want string) {
		t.Helper()
		equal(t, what, stand(d.m().Harvest(stage, q)), want)
		d.checkFold()
	}
	is("at first", "turn 1; 1 a1,a2; 2 b1; 3 ; said")
	d.do(d.m().HarvestAnswer(a[1], g(0)))
	is("the first group told", "turn 2; 1 a1; 2 b1; 3 ; said a2")
	d.do(d.m().HarvestAnswer(b[0], g(1)))
	is("a group without answers is asked too", "turn 3; 1 a1; 2 ; 3 ; said a2 b1")
	d.do(d.m().PassTurn(stage, q, g(2)))
	is("it passes", "turn 1; 1 a1; 2 ; 3! ; said a2 b1")
	d.do(d.m().MergeNotes(b[0], a[0]))
	is("already said", "turn 1; 1 ; 2 ; 3! ; said a2 b1")
	equal(t, "who said it", d.m().Note(b[0]).SaidBy(), []workshop.ID{g(1), g(0)})
	d.do(d.m().PassTurn(stage, q, g(0)))
	d.do(d.m().PassTurn(stage, q, g(1)))
	is("all pass", "turn 0; 1! ; 2! ; 3! ; said a2 b1")
	c := d.answer(q, 2, "c1")
	is("it has something after all", "turn 3; 1! ; 2! ; 3 c1; said a2 b1")
	equal(t, "the other question", stand(d.m().Harvest(stage, r)), "turn 1; 1 ; 2 ; 3 r1; said")
	equal(t, "the one told of last", d.m().Harvest(stage, "").Question.ID, q)
	d.do(d.m().HarvestAnswer(c[0], g(2)))
	d.do(d.m().ReturnAnswer(a[1]))
	is("one is taken back", "turn 1; 1 a2; 2! ; 3 ; said b1 c1")
	d.do(d.m().HarvestNew(d.mo(), q, g(2), " c2 "))
	is("a new one", "turn 1; 1 a2; 2! ; 3 ; said b1 c1 c2")
	d.undo()
	is("undone", "turn 1; 1 a2; 2! ; 3 ; said b1 c1")
	d.do(d.m().AddNotes(d.mo(), q, "", "x"))
	is("what no group gave comes last", "turn 1; 1 a2; 2! ; 3 ; 4 x; said b1 c1")
	d.do(d.m().FormGroups(d.mo(), 2))
	is("groups formed anew have nothing yet", "turn 1; 1 ; 2 ; 3 a2,x; said b1 c1")
	d.undo()
	d.do(d.m().SetOneEach(stage, true))
	equal(t, "where each has its own, all are harvested together", stand(d.m().Harvest(stage, q)), "turn 1; 1 a2; 2 ; 3 r1; 4 x; said b1 c1")
	d.refuses(
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().HarvestAnswer("x", g(0)) }},
		refusal{workshop.CodeUnknownGroup, func() (workshop.Change, error) { return d.m().HarvestAnswer(a[1], "x") }},
		refusal{workshop.CodeNotTheirs, func() (workshop.Change, error) { return d.m().HarvestAnswer(a[1], g(2)) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().HarvestAnswer(b[0], g(1)) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().HarvestAnswer(a[0], g(0)) }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().ReturnAnswer("x") }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().ReturnAnswer(a[1]) }},
		refusal{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().HarvestNew(d.mo(), "x", g(0), "c") }},
		refusal{workshop.CodeUnknownGroup, func() (workshop.Change, error) { return d.m().HarvestNew(d.mo(), q, "x", "c") }},
		refusal{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().HarvestNew(d.mo(), q, g(0), " ") }},
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().PassTurn("x", q, g(0)) }},
		refusal{workshop.CodeUnknownGroup, func() (workshop.Change, error) { return d.m().PassTurn(stage, q, "x") }},
	)
}

func TestTopAnswers(t *testing.T) {
	d, stage := roundsDesk(t, 2, "q", "r")
	lanes := d.m().Stage(stage).Board.Lanes
	g := func(i int) workshop.ID { return d.m().Groups[i].ID }
	a := append(d.answer(lanes[0].ID, 0, "a1", "a2", "a3"), d.answer(lanes[1].ID, 0, "a4")...)
	b := d.answer(lanes[0].ID, 1, "b1")
	top := func() string {
		var out []string
		h := d.m().Harvest(stage, "")
		for _, n := range h.Top() {
			out = append(out, n.Text)
		}
		return strings.Join(out, " ")
	}
	for _, id := range a[:3] {
		d.do(d.m().TopAnswer(id, g(0), true))
	}
	d.refuses(
		refusal{workshop.CodeTooManyTop, func() (workshop.Change, error) { return d.m().TopAnswer(a[3], g(0), true) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().TopAnswer(a[0], g(0), true) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().TopAnswer(a[3], g(0), false) }},
		refusal{workshop.CodeNotTheirs, func() (workshop.Change, error) { return d.m().TopAnswer(a[0], g(1), true) }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().TopAnswer("x", g(0), true) }},
		refusal{workshop.CodeUnknownGroup, func() (workshop.Change, error) { return d.m().TopAnswer(a[0], "", true) }},
	)
	d.do(d.m().TopAnswer(b[0], g(1), true))
	equal(t, "top", top(), "a1 a2 a3 b1")
	d.do(d.m().TopAnswer(a[1], g(0), false))
	d.do(d.m().TopAnswer(a[3], g(0), true))
	equal(t, "another instead", top(), "a1 a3 a4 b1")
	d.do(d.m().MergeNotes(b[0], a[0]))
	equal(t, "merged, it is the top one of both", top(), "b1 a3 a4")
	d.checkFold()
}

// What a group gave that was merged into another is told by the other.
func TestHarvestOfMergedGroups(t *testing.T) {
	d, stage := roundsDesk(t, 3, "q")
	q := d.m().Stage(stage).Board.Lanes[0].ID
	a, b := d.answer(q, 0, "a1"), d.answer(q, 2, "c1", "c2")
	g := []workshop.ID{d.m().Groups[0].ID, d.m().Groups[1].ID, d.m().Groups[2].ID}
	d.do(d.m().HarvestAnswer(b[0], g[2]))
	d.do(d.m().TopAnswer(b[1], g[2], true))
	d.do(d.m().MergeGroups(g[0], g[2]))
	h := d.m().Harvest(stage, q)
	equal(t, "merged", stand(h), "turn 2; 1 a1,c2; 2 ; said c1")
	equal(t, "its turns are counted", h.Groups[0].Turns, 1)
	equal(t, "its top answer too", len(h.Groups[0].Top), 1)
	equal(t, "who told it", h.Said[0].Group.ID, g[2])
	d.do(d.m().TopAnswer(b[1], g[0], false))
	d.do(d.m().HarvestAnswer(b[1], g[0]))
	d.do(d.m().HarvestAnswer(a[0], g[0]))
	equal(t, "told", stand(d.m().Harvest(stage, q)), "turn 2; 1 ; 2 ; said c1 c2 a1")
	d.checkFold()
}

// The vote on chosen notes is on those only, on what they are merged with too.
func TestVotingOnChosenNotes(t *testing.T) {
	d, stage := roundsDesk(t, 1, "q")
	lane := d.m().Stage(stage).Board.Lanes[0].ID
	id := d.notes(lane, "a", "b", "c")
	d.do(d.m().OpenVoting(d.mo(), stage, workshop.VotingTerms{Kind: workshop.Hands, Voters: 5}, id[0], id[1], id[0]))
	v := func() *workshop.Voting { return d.m().Stage(stage).Board.LastVoting() }
	equal(t, "chosen", v().Chosen, id[:2])
	equal(t, "possible", v().Possible(), 10)
	d.do(d.m().EnterVotes(v().ID, id[0], 3, 1, 0))
	d.refuses(
		refusal{workshop.CodeNotVotedOn, func() (workshop.Change, error) { return d.m().EnterVotes(v().ID, id[2], 1, 0, 0) }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) {
			return d.m().OpenVoting(d.mo(), stage, workshop.VotingTerms{Kind: workshop.Dots}, "x")
		}},
	)
	equal(t, "ranking", ranks(v()), "1 a 2, 0 b 0")
	d.do(d.m().MergeNotes(id[2], id[0]))
	equal(t, "merged", ranks(v()), "1 c 2, 0 b 0")
	d.do(d.m().EnterVotes(v().ID, id[2], 4, 0, 0))
	d.do(d.m().UnmergeNote(id[0]))
	equal(t, "parted, what was cast for the other is no more on the vote", ranks(v()), "0 b 0, 0 a 0")
	equal(t, "cast", v().Cast(), 0)
	d.checkFold()
}

// A harvest takes each answer at most once, asks each group that has something
// left as often as any other before one is asked again, and comes to an end.
func TestHarvestIsFair(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		groups := rapid.IntRange(1, 5).Draw(t, "groups")
		d, stage := roundsDesk(t, groups, "q")
		lane := d.m().Stage(stage).Board.Lanes[0].ID
		var all []workshop.ID
		for i := range groups {
			for j := range rapid.IntRange(0, 4).Draw(t, "answers") {
				all = append(all, d.answer(lane, i, fmt.Sprint(i, j))...)
			}
		}
		turns := make([]int, groups)
		for steps := 0; ; steps++ {
			h := d.m().Harvest(stage, lane)
			next := h.Next()
			if next == nil {
				break
			}
			if steps > len(all)+2*groups {
				t.Fatalf("the harvest does not end")
			}
			for i, g := range h.Groups {
				if len(g.Waiting) > 0 && !g.Passed && turns[i] < turns[h.Turn] {
					t.Fatalf("group %d has its turn %d before group %d its turn %d", h.Turn, turns[h.Turn]+1, i, turns[i]+1)
				}
			}
			if len(next.Waiting) == 0 {
				d.do(d.m().PassTurn(stage, lane, next.ID()))
				continue
			}
			n := rapid.SampledFrom(next.Waiting).Draw(t, "answer")
			if len(h.Said) > 0 && rapid.IntRange(0, 3).Draw(t, "already said") == 0 {
				d.do(d.m().MergeNotes(h.Said[0].Note.ID, n.ID))
				continue
			}
			d.do(d.m().HarvestAnswer(n.ID, next.ID()))
			turns[h.Turn]++
		}
		h := d.m().Harvest(stage, lane)
		told := map[workshop.ID]bool{}
		for _, x := range h.Said {
			for _, n := range whole(x.Note) {
				if told[n.ID] {
					t.Fatalf("note %d was told twice", n.Number)
				}
				told[n.ID] = true
			}
		}
		if len(told) != len(all) {
			t.Fatalf("%d answers of %d were told", len(told), len(all))
		}
		d.checkFold()
	})
}
