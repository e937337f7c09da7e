package memo

import (
	"io"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// board is an evening with a list of ideas, so many of them.
func board(t testing.TB, ideas ...string) (*evening, *workshop.Stage) {
	e := newEvening(t, workshop.Details{Title: "Ilta", Time: workshop.NoTime})
	s := e.stage(workshop.StageDraft{Kind: workshop.BoardStage, Board: "ideas"})
	e.notes(s.Board.Lanes[0], "", ideas...)
	return e, e.m().Stages[0]
}

func TestRulesOfVotings(t *testing.T) {
	for _, tt := range []struct {
		language lang.Language
		terms    workshop.VotingTerms
		want     string
	}{
		{lang.Finnish, workshop.VotingTerms{Kind: workshop.Dots, Voters: 20, Budget: 4}, "20 äänestäjää × 4 pistettä = 80; annettiin 3 pistettä."},
		{lang.Finnish, workshop.VotingTerms{Kind: workshop.Dots, Voters: 20}, "20 äänestäjää; annettiin 3 pistettä."},
		{lang.Swedish, workshop.VotingTerms{Kind: workshop.Dots, Budget: 1}, "1 prick var; 3 prickar gavs."},
		{lang.Swedish, workshop.VotingTerms{Kind: workshop.Dots}, "Väljarna räknades inte; 3 prickar gavs."},
		{
			lang.English,
			workshop.VotingTerms{Kind: workshop.Dots, Voters: 1500, Budget: 2, Cap: 1, PerLane: 2},
			"1,500 voters × 2 dots = 3,000; 3 dots given. At most 1 dot on one. 2 dots per lane.",
		},
		{lang.English, workshop.VotingTerms{Kind: workshop.Money, Voters: 5, Budget: 1000}, "5 voters × €1,000 = €5,000; €3 given."},
	} {
		e, s := board(t, "Kyläbussi")
		e.votes(s, tt.terms, true, [2]int{1, 3})
		b := newBuilder(e.input(), Options{Words: lang.New(tt.language)})
		if got := strings.ReplaceAll(b.votingRules(e.m().Stages[0].Board.Votings[0]), "\u00a0", " "); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

// Those with the same result share their places, and what got nothing comes
// last without one, even behind what more were against than for.
func TestPlaces(t *testing.T) {
	e, s := board(t, "a", "b", "c", "d", "e")
	ids := e.numbered(1, 2, 3, 4)
	e.vote(s, workshop.VotingTerms{Kind: workshop.Hands}, true,
		map[workshop.ID][]int{ids[0]: {1, 4, 0}, ids[1]: {5, 2, 1}, ids[2]: {3, 3, 0}, ids[3]: {2, 2, 9}}, ids...)
	var got []string
	for _, p := range e.m().Stages[0].Board.Votings[0].Ranking() {
		got = append(got, place(p)+" "+p.Note.Text)
	}
	if want := []string{"1. b", "2.–3. c", "2.–3. d", "4. a", "– e"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// However people vote, the places fall without gaps, better ones never stand
// behind worse ones, and each note is there once.
func TestPlacesOfAnyVoting(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := anyMeeting(r, t)
		for _, s := range in.Meeting.Stages {
			for _, v := range s.Board.Votings {
				checkPlaces(r, v)
			}
		}
	})
}

func checkPlaces(r *rapid.T, v *workshop.Voting) {
	all := v.Ranking()
	for i, p := range all {
		switch none := p.Tally.Sum() == 0; {
		case none != (p.First == 0) || none != (place(p) == "–"):
			r.Errorf("%v is on place %q", p.Tally, place(p))
		case none:
		case i > 0 && all[i-1].Score < p.Score:
			r.Errorf("%v stands behind %v", p.Tally, all[i-1].Tally)
		case i > 0 && all[i-1].Score == p.Score && p.First != all[i-1].First:
			r.Errorf("a tie has the places %d and %d", all[i-1].First, p.First)
		case (i == 0 || all[i-1].Score != p.Score) && p.First != i+1:
			r.Errorf("the %d. has the place %d", i+1, p.First)
		}
	}
}

// Of a voting that the room has not seen no document tells a figure; the data
// for other programs has it.
func TestHiddenVotesStayHidden(t *testing.T) {
	e, s := board(t, "Kyläbussi", "Talkoot")
	e.do(e.m().MakeTheme(e.moment(), s.ID, "Yhdessä", e.numbered(2)...))
	e.votes(s, workshop.VotingTerms{Kind: workshop.Dots, Title: "Salainen"}, false, [2]int{1, 7391}, [2]int{2, 8462})
	e.do(e.m().AgreeOn(e.moment(), workshop.Terms{What: "Bussi tilataan"}, e.numbered(1)...))
	figures := func(out string) bool {
		out = strings.NewReplacer("\u00a0", "", ",", "", " ", "").Replace(out)
		return strings.Contains(out, "7391") || strings.Contains(out, "8462")
	}
	check := func(revealed bool) {
		t.Helper()
		for _, v := range Variants {
			for _, l := range lang.Languages {
				for name, o := range outputs {
					for _, part := range o {
						opt := Options{Words: lang.New(l), Variant: v, For: Internal}
						out := documenttest.Unpacked(t, documenttest.Written(t, func(w io.Writer) error { return part.write(w, e.input(), opt) }))
						if want := name == "json" || revealed && slices.Contains([]string{"memo", "notes", "votes", "agreed"}, part.name); figures(out) != want {
							t.Errorf("the %s %s %s in %s tells the figures: %v", v, name, part.name, l, !want)
						}
						if !revealed && (name == "md" || name == "html" || name == "xlsx" || part.name == "votes") && !strings.Contains(out, lang.New(l).T("doc.vote.hidden")) {
							t.Errorf("the %s %s in %s does not tell that there was a voting", v, name, l)
						}
					}
				}
			}
		}
		for _, l := range texts(e.input()) {
			if figures(l) {
				t.Errorf("the timeline tells %q", l)
			}
		}
	}
	check(false)
	e.do(e.m().RevealVoting(e.m().Stages[0].Board.Votings[0].ID, true))
	check(true)
}
