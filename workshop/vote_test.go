package workshop_test

import (
	"fmt"
	"strings"
	"testing"

	"talkoot/workshop"
)

func TestSuggestDots(t *testing.T) {
	for options, want := range map[int]int{-5: 3, 0: 3, 1: 3, 9: 3, 10: 4, 16: 4, 17: 5, 25: 5, 40: 7, 60: 8, 81: 9, 100: 10, 101: 10, 5000: 10} {
		equal(t, fmt.Sprint(options, " options"), workshop.SuggestDots(options), want)
	}
}

// voteDesk makes a SWOT with five notes (three strengths, two threats), two of
// them in a theme.
func voteDesk(t tester) (d *desk, stage workshop.ID, id []workshop.ID) {
	d = newDesk(t, "empty")
	stage, lanes := d.board("swot")
	id = append(d.notes(lanes[0], "Talkoohenki", "Järvi", "Koulu"), d.notes(lanes[3], "Poismuutto", "Tie")...)
	d.do(d.m().MakeTheme(d.mo(), stage, "Väki", id[0], id[3]))
	return d, stage, id
}

// vote opens a voting on the board.
func (d *desk) vote(stage workshop.ID, terms workshop.VotingTerms) *workshop.Voting {
	d.t.Helper()
	d.do(d.m().OpenVoting(d.mo(), stage, terms))
	return d.m().Stage(stage).Board.LastVoting()
}

// ranks returns a ranking as text: "1 Järvi 4, =2 Koulu 3, …".
func ranks(v *workshop.Voting) string {
	var out []string
	for _, r := range v.Ranking() {
		tie, name := "", ""
		if r.Tied() {
			tie = "="
		}
		if r.Note != nil {
			name = r.Note.Text
		} else {
			name = r.Theme.Name
		}
		out = append(out, fmt.Sprint(tie, r.First, " ", name, " ", r.Score))
	}
	return strings.Join(out, ", ")
}

func TestRanking(t *testing.T) {
	for kind, c := range map[workshop.VotingKind]struct {
		votes [][]int // of each note in turn; nil for none
		want  string
		theme []int // of the theme of the first and the fourth
		cast  int
	}{
		workshop.Dots:   {[][]int{{3}, {5}, {3}, nil, {1}}, "1 Järvi 5, =2 Talkoohenki 3, =2 Koulu 3, 4 Tie 1, 0 Poismuutto 0", []int{3}, 12},
		workshop.Money:  {[][]int{{100}, nil, nil, {250}, nil}, "1 Poismuutto 250, 2 Talkoohenki 100, 0 Järvi 0, 0 Koulu 0, 0 Tie 0", []int{350}, 350},
		workshop.Rating: {[][]int{{0, 0, 0, 0, 1}, {0, 0, 0, 2, 2}, {0, 0, 0, 1, 1}, {4, 0, 0, 0, 0}, nil}, "1 Talkoohenki 5, =2 Järvi 4.5, =2 Koulu 4.5, 4 Poismuutto 1, 0 Tie 0", []int{4, 0, 0, 0, 1}, 11},
		workshop.Hands:  {[][]int{{5, 2, 1}, {4, 1, 0}, nil, {0, 7, 0}, {3, 3, 2}}, "=1 Talkoohenki 3, =1 Järvi 3, 3 Tie 0, 4 Poismuutto -7, 0 Koulu 0", []int{5, 9, 1}, 28},
	} {
		d, stage, id := voteDesk(t)
		v := d.vote(stage, workshop.VotingTerms{Kind: kind})
		for i, counts := range c.votes {
			if counts != nil {
				d.do(d.m().EnterVotes(v.ID, id[i], counts...))
			}
		}
		equal(t, string(kind), ranks(v), c.want)
		equal(t, string(kind)+": the theme", v.OfTheme(d.m().Note(id[0]).Theme), workshop.Tally(c.theme))
		equal(t, string(kind)+": cast", v.Cast(), c.cast)
		d.checkFold()
	}
}

func TestRankingOfThemes(t *testing.T) {
	d, stage, id := voteDesk(t)
	d.do(d.m().MakeTheme(d.mo(), stage, "Luonto", id[1]))
	v := d.vote(stage, workshop.VotingTerms{Kind: workshop.Dots, OnThemes: true, Voters: 2, Budget: 3, PerLane: 1})
	equal(t, "themes know no lanes", v.PerLane, 0)
	themes := d.m().Stage(stage).Board.Themes
	d.do(d.m().EnterVotes(v.ID, themes[1].ID, 4))
	equal(t, "themes", ranks(v), "1 Luonto 4, 0 Väki 0")
	equal(t, "what notes got", v.OfNote(d.m().Note(id[1])), workshop.Tally{0})
	d.refuses(
		refusal{workshop.CodeUnknownTheme, func() (workshop.Change, error) { return d.m().EnterVotes(v.ID, id[1], 1) }},
		refusal{workshop.CodeOverVoted, func() (workshop.Change, error) { return d.m().EnterVotes(v.ID, themes[0].ID, 3) }},
	)
	d.do(d.m().EnterVotes(v.ID, themes[0].ID, 2))
	d.do(d.m().DissolveTheme(themes[0].ID))
	equal(t, "after one was dissolved", ranks(v), "1 Luonto 4")
	equal(t, "what was cast for what is there", v.Cast(), 4)
	d.checkFold()
}

func TestOverVoting(t *testing.T) {
	for _, c := range []struct {
		terms workshop.VotingTerms
		votes []int // of the notes, in turn; the last entry is the one looked at
		code  workshop.Code
		args  []any
	}{
		{workshop.VotingTerms{Kind: workshop.Dots}, []int{99999}, "", nil},
		{workshop.VotingTerms{Kind: workshop.Dots, Voters: 20}, []int{99999}, "", nil},
		{workshop.VotingTerms{Kind: workshop.Dots, Voters: 20, Budget: 4}, []int{40, 40}, "", nil},
		{workshop.VotingTerms{Kind: workshop.Dots, Voters: 20, Budget: 4}, []int{40, 41}, workshop.CodeOverVoted, []any{81, 20, 4, 80}},
		{workshop.VotingTerms{Kind: workshop.Dots, Voters: 20, Budget: 4, Cap: 1}, []int{20}, "", nil},
		{workshop.VotingTerms{Kind: workshop.Dots, Voters: 20, Budget: 4, Cap: 1}, []int{21}, workshop.CodeOverVotedNote, []any{21, 20, 20}},
		{workshop.VotingTerms{Kind: workshop.Dots, Voters: 20, Cap: 2}, []int{40, 41}, workshop.CodeOverVotedNote, []any{41, 20, 40}},
		{workshop.VotingTerms{Kind: workshop.Dots, Voters: 20, Budget: 2, Cap: 9}, []int{40}, "", nil},
		{workshop.VotingTerms{Kind: workshop.Dots, Voters: 20, Budget: 4, PerLane: 1}, []int{10, 10, 0, 20}, "", nil},
		{workshop.VotingTerms{Kind: workshop.Dots, Voters: 20, Budget: 4, PerLane: 1}, []int{10, 11}, workshop.CodeOverVotedLane, []any{21, 20, 20}},
		{workshop.VotingTerms{Kind: workshop.Money, Voters: 3, Budget: workshop.SuggestMoney}, []int{300}, "", nil},
		{workshop.VotingTerms{Kind: workshop.Money, Voters: 3, Budget: workshop.SuggestMoney}, []int{100, 201}, workshop.CodeOverVoted, []any{301, 3, 100, 300}},
	} {
		d, stage, id := voteDesk(t)
		v := d.vote(stage, c.terms)
		var err error
		for i, n := range c.votes {
			if n > 0 {
				err = d.try(d.m().EnterVotes(v.ID, id[i], n))
			}
		}
		what := fmt.Sprintf("%+v %v", c.terms, c.votes)
		equal(t, what, workshop.ErrorCode(err), c.code)
		if e, ok := err.(*workshop.Error); ok {
			equal(t, what, e.Args, c.args)
		}
	}
	// A grade or a hand from each voter, for each note.
	d, stage, id := voteDesk(t)
	for kind, counts := range map[workshop.VotingKind][]int{workshop.Rating: {0, 0, 2, 1, 0}, workshop.Hands: {1, 1, 1}} {
		v := d.vote(stage, workshop.VotingTerms{Kind: kind, Voters: 3, Budget: 9, Cap: 9})
		equal(t, "possible", v.Possible(), 3*5)
		equal(t, "no budget and no cap", []int{v.Budget, v.Cap}, []int{0, 0})
		d.do(d.m().EnterVotes(v.ID, id[0], counts...))
		counts[2]++
		d.refuses(refusal{workshop.CodeOverVotedNote, func() (workshop.Change, error) { return d.m().EnterVotes(v.ID, id[1], counts...) }})
	}
}

func TestVotings(t *testing.T) {
	d, stage, id := voteDesk(t)
	_, ideas := d.board("ideas")
	far := d.notes(ideas[0], "Muualla")[0]
	first := d.vote(stage, workshop.VotingTerms{Kind: "nonsense", Title: " Ensimmäinen\tkierros ", Voters: 2, Budget: 3})
	equal(t, "the usual kind", first.VotingTerms, workshop.VotingTerms{Kind: workshop.Dots, Title: "Ensimmäinen kierros", Voters: 2, Budget: 3})
	d.do(d.m().EnterVotes(first.ID, id[0], 2))
	second := d.vote(stage, workshop.VotingTerms{Kind: workshop.Dots})
	equal(t, "rounds are kept apart", []int{first.Cast(), second.Cast()}, []int{2, 0})
	equal(t, "the newest", d.m().Stage(stage).Board.LastVoting(), second)
	if at := first.At.Format("15.04"); at != "17.30" || first.Stage().ID != stage {
		t.Errorf("opened at %s on %s", at, first.Stage().ID)
	}
	d.do(d.m().RevealVoting(first.ID, true))
	equal(t, "revealed", []bool{first.Revealed, second.Revealed}, []bool{true, false})

	counts := []int{3}
	d.do(d.m().EnterVotes(first.ID, id[0], counts...))
	counts[0] = 99 // the caller's own
	equal(t, "in place of what was entered before", first.OfNote(d.m().Note(id[0])), workshop.Tally{3})
	d.do(d.m().EditVoting(first.ID, workshop.VotingTerms{Kind: workshop.Hands, OnThemes: true, Voters: 3, Budget: 1}))
	equal(t, "its kind stays", first.VotingTerms, workshop.VotingTerms{Kind: workshop.Dots, Voters: 3, Budget: 1})
	vote := func(target workshop.ID, counts ...int) func() (workshop.Change, error) {
		return func() (workshop.Change, error) { return d.m().EnterVotes(first.ID, target, counts...) }
	}
	open := func(stage workshop.ID, terms workshop.VotingTerms) func() (workshop.Change, error) {
		return func() (workshop.Change, error) { return d.m().OpenVoting(d.mo(), stage, terms) }
	}
	edit := func(id workshop.ID, terms workshop.VotingTerms) func() (workshop.Change, error) {
		return func() (workshop.Change, error) { return d.m().EditVoting(id, terms) }
	}
	d.refuses(
		refusal{workshop.CodeUnknownStage, open("x", workshop.VotingTerms{})},
		refusal{workshop.CodeUnknownTheme, open(d.m().Stages[0].ID, workshop.VotingTerms{OnThemes: true})},
		refusal{workshop.CodeTextTooLong, open(stage, workshop.VotingTerms{Title: longTitle})},
		refusal{workshop.CodeBadCount, open(stage, workshop.VotingTerms{Voters: -1})},
		refusal{workshop.CodeBadCount, open(stage, workshop.VotingTerms{Voters: workshop.MaxVoters + 1})},
		refusal{workshop.CodeBadCount, open(stage, workshop.VotingTerms{Kind: workshop.Money, Budget: workshop.MaxBudget + 1})},
		refusal{workshop.CodeBadCount, open(stage, workshop.VotingTerms{Kind: workshop.Dots, Cap: -1})},
		refusal{workshop.CodeBadCount, open(stage, workshop.VotingTerms{Kind: workshop.Dots, PerLane: -1})},
		refusal{workshop.CodeUnknownVoting, edit("x", workshop.VotingTerms{})},
		refusal{workshop.CodeUnchanged, edit(first.ID, first.VotingTerms)},
		refusal{workshop.CodeBadCount, edit(first.ID, workshop.VotingTerms{Voters: -1})},
		refusal{workshop.CodeOverVoted, edit(first.ID, workshop.VotingTerms{Voters: 1, Budget: 2})},
		refusal{workshop.CodeOverVotedNote, edit(first.ID, workshop.VotingTerms{Voters: 2, Cap: 1})},
		refusal{workshop.CodeOverVotedLane, edit(first.ID, workshop.VotingTerms{Voters: 2, PerLane: 1})},
		refusal{workshop.CodeUnknownVoting, func() (workshop.Change, error) { return d.m().RevealVoting("x", true) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().RevealVoting(first.ID, true) }},
		refusal{workshop.CodeUnknownVoting, func() (workshop.Change, error) { return d.m().RemoveVoting("x") }},
		refusal{workshop.CodeUnknownVoting, func() (workshop.Change, error) { return d.m().EnterVotes("x", id[0], 1) }},
		refusal{workshop.CodeUnknownNote, vote("x", 1)},
		refusal{workshop.CodeUnknownNote, vote(far, 1)},
		refusal{workshop.CodeUnchanged, vote(id[0], 3)},
		refusal{workshop.CodeUnchanged, vote(id[1], 0)},
		refusal{workshop.CodeBadVotes, vote(id[1])},
		refusal{workshop.CodeBadVotes, vote(id[1], 1, 1)},
		refusal{workshop.CodeBadVotes, vote(id[1], -1)},
		refusal{workshop.CodeBadVotes, vote(id[1], workshop.MaxTally+1)},
	)
	d.do(d.m().EnterVotes(first.ID, id[0], 0))
	equal(t, "taken back", first.Cast(), 0)
	d.do(d.m().RemoveVoting(first.ID))
	equal(t, "removed", len(d.m().Stage(stage).Board.Votings), 1)
	d.undo()
	equal(t, "and back", d.m().Stage(stage).Board.Votings[0].Revealed, true)
	d.checkFold()
}

// TestVotesOfMergedNotes: a note has the votes of those merged with it; entering
// states the sum; and what merging made too much bars no other entry.
func TestVotesOfMergedNotes(t *testing.T) {
	d, stage, id := voteDesk(t)
	v := d.vote(stage, workshop.VotingTerms{Kind: workshop.Dots, Title: "Tärkein", Voters: 20, Budget: 4, Cap: 1})
	d.do(d.m().EnterVotes(v.ID, id[0], 15))
	d.do(d.m().EnterVotes(v.ID, id[2], 15))
	d.do(d.m().MergeNotes(id[0], id[2]))
	equal(t, "together", ranks(v), "1 Talkoohenki 30, 0 Järvi 0, 0 Poismuutto 0, 0 Tie 0")
	d.do(d.m().EnterVotes(v.ID, id[1], 7))
	d.do(d.m().EnterVotes(v.ID, id[1], 6))
	d.do(d.m().EditVoting(v.ID, workshop.VotingTerms{Title: "Tärkeimmät", Voters: 20, Budget: 4, Cap: 1}))
	d.refuses(
		refusal{workshop.CodeOverVotedNote, func() (workshop.Change, error) { return d.m().EnterVotes(v.ID, id[2], 25) }},
		refusal{workshop.CodeOverVotedNote, func() (workshop.Change, error) {
			return d.m().EditVoting(v.ID, workshop.VotingTerms{Title: "Tärkeimmät", Voters: 19, Budget: 4, Cap: 1})
		}},
	)
	d.do(d.m().EnterVotes(v.ID, id[2], 18)) // by the number of the merged one
	equal(t, "in place of both", v.OfNote(d.m().Note(id[0])), workshop.Tally{18})
	d.do(d.m().UnmergeNote(id[2]))
	equal(t, "parted", ranks(v), "1 Talkoohenki 18, 2 Järvi 6, 0 Koulu 0, 0 Poismuutto 0, 0 Tie 0")
	d.undo()
	d.undo()
	d.do(d.m().UnmergeNote(id[2]))
	equal(t, "parted with their own", ranks(d.m().Voting(v.ID)), "=1 Talkoohenki 15, =1 Koulu 15, 3 Järvi 6, 0 Poismuutto 0, 0 Tie 0")
	d.checkFold()
}

// TestVotesOfTwoLaptops: two laptops may enter more together than the voters
// have. That bars more votes, and not fewer.
func TestVotesOfTwoLaptops(t *testing.T) {
	var j journal
	j.add("a", "e1", workshop.MeetingMade{Meeting: "m"}, boardStage("s", "l"),
		workshop.NoteAdded{Note: "n1", Lane: "l", Number: 1, Text: "Järvi"}, workshop.NoteAdded{Note: "n2", Lane: "l", Number: 2, Text: "Koulu"},
		workshop.VotingOpened{Voting: "v", Stage: "s", Terms: workshop.VotingTerms{Kind: workshop.Dots, Voters: 5, Budget: 2, PerLane: 2}})
	j.add("a", "a1", workshop.VotesEntered{Voting: "v", Target: "n1", Counts: workshop.Tally{9}})
	j.add("b", "b1", workshop.VotesEntered{Voting: "v", Target: "n2", Counts: workshop.Tally{8}})
	m := j.fold()
	equal(t, "together", []int{m.Voting("v").Cast(), m.Voting("v").Possible()}, []int{17, 10})
	for n, want := range map[int]workshop.Code{7: "", 0: "", 8: workshop.CodeUnchanged, 9: workshop.CodeOverVoted} {
		_, err := m.EnterVotes("v", "n2", n)
		equal(t, fmt.Sprint("now ", n), workshop.ErrorCode(err), want)
	}
}

// TestNonsenseVotes: what no program of this kind writes counts as nothing.
func TestNonsenseVotes(t *testing.T) {
	var j journal
	j.add("a", "e1", workshop.MeetingMade{Meeting: "m"}, boardStage("s", "l"),
		workshop.NoteAdded{Note: "n1", Lane: "l", Number: 1, Text: "Järvi"}, workshop.NoteAdded{Note: "n2", Lane: "l", Number: 2, Text: "Koulu"},
		workshop.VotingOpened{Voting: "v", Stage: "s", Terms: workshop.VotingTerms{Kind: workshop.Hands}},
		workshop.VotesEntered{Voting: "v", Target: "n1", Counts: workshop.Tally{3, 1, 0}},
		workshop.VotesEntered{Voting: "v", Target: "n2", Counts: workshop.Tally{5, 1, 0}})
	equal(t, "at first", ranks(j.fold().Voting("v")), "1 Koulu 4, 2 Järvi 2")
	for _, counts := range []workshop.Tally{{-9, 1, 1}, {9, 0, -1}, {9}, {9, 9, 9, 9}, {0, 0, 0}, nil} {
		k := append(journal{}, j...)
		k.add("b", "b1", workshop.VotesEntered{Voting: "v", Target: "n2", Counts: counts})
		m := k.fold()
		checkSound(t, m)
		equal(t, fmt.Sprint(counts), ranks(m.Voting("v")), "1 Järvi 2, 0 Koulu 0")
	}
}
