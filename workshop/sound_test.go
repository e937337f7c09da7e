package workshop_test

import (
	"slices"

	"talkoot/workshop"
)

// checkBoard tells what is true of every board.
func checkBoard(t tester, m *workshop.Meeting, s *workshop.Stage) {
	t.Helper()
	b := &s.Board
	if b.Parking == nil || b.Unsorted == nil || b.Parking.ID != workshop.ParkingID(s.ID) || b.Parking.Own() || b.Unsorted.Own() {
		t.Fatalf("stage %s has no lane for parked or unsorted notes", s.ID)
	}
	for i, l := range everyLane(s) {
		if m.Lane(l.ID) != l || l.Stage() != s || l.Own() != (i < len(b.Lanes)) {
			t.Fatalf("lane %s is not found", l.ID)
		}
		for i, n := range l.Notes {
			if waits := workshop.Displaced(n); l == b.Unsorted && n.Lane() == l && !waits.IsZero() &&
				slices.ContainsFunc(b.Lanes, func(l *workshop.Lane) bool { return l.Label == waits }) {
				t.Fatalf("note %d is unsorted, and the board has its lane %v", n.Number, waits)
			}
			if !n.StandsIn(l) || !slices.Contains(n.Lanes(), l) || n.Standing() != n || slices.Contains(l.Notes[:i], n) {
				t.Fatalf("note %d is in a lane in which it does not stand, or twice", n.Number)
			}
		}
	}
	notes := b.Notes()
	if len(notes) != b.NoteCount() {
		t.Fatalf("%d notes on a board that holds %d", len(notes), b.NoteCount())
	}
	for i, n := range notes {
		checkNote(t, m, s, n)
		if slices.Contains(notes[:i], n) {
			t.Fatalf("note %d comes twice", n.Number)
		}
	}
	checkThemes(t, m, s)
	for _, v := range b.Votings {
		if m.Voting(v.ID) != v || v.Stage() != s {
			t.Fatalf("voting %s is not found", v.ID)
		}
		checkRanking(t, v)
	}
	codes := map[string]bool{}
	for _, f := range b.Factors {
		if codes[f.Code] {
			t.Fatalf("the code %s stands for two factors", f.Code)
		}
		codes[f.Code] = true
	}
	checkSums(t, b)
	checkHarvest(t, m, s)
}

// checkNote tells what is true of every note that stands on a board, and of
// those merged with it.
func checkNote(t tester, m *workshop.Meeting, s *workshop.Stage, n *workshop.Note) {
	t.Helper()
	lanes := n.Lanes()
	for i, l := range lanes {
		if l.Stage() != s || m.Lane(l.ID) != l || !slices.Contains(l.Notes, n) || slices.Contains(lanes[:i], l) {
			t.Fatalf("note %d should stand in lane %s", n.Number, l.ID)
		}
	}
	again := n.Mentions
	for _, x := range n.Merged {
		again += 1 + x.Repeats()
	}
	if n.Repeats() != again {
		t.Fatalf("note %d was said %d times more, want %d", n.Number, n.Repeats(), again)
	}
	for _, x := range whole(n) {
		if x.Theme != nil && m.Theme(x.Theme.ID) != x.Theme || x == n && x.Theme != nil && x.Theme.Stage() != s {
			t.Fatalf("note %d has a theme of another board, or one that is gone", x.Number)
		}
		if x == n {
			continue
		}
		if x.Standing() != n || x.Lane() != n.Lane() {
			t.Fatalf("note %d does not stand for %d, which was merged with it", n.Number, x.Number)
		}
		for _, l := range everyLane(s) {
			if slices.Contains(l.Notes, x) || x.StandsIn(l) {
				t.Fatalf("note %d was merged, and stands in lane %s", x.Number, l.ID)
			}
		}
	}
}

func checkThemes(t tester, m *workshop.Meeting, s *workshop.Stage) {
	t.Helper()
	notes := len(s.Board.InTheme(nil))
	for i, theme := range s.Board.Themes {
		if m.Theme(theme.ID) != theme || theme.Stage() != s || slices.Contains(s.Board.Themes[:i], theme) {
			t.Fatalf("theme %s is not found, or stands twice", theme.ID)
		}
		if theme.Colour < 1 || theme.Colour > workshop.ThemeColours {
			t.Fatalf("theme %s has the colour %d", theme.ID, theme.Colour)
		}
		notes += len(s.Board.InTheme(theme))
	}
	if notes != s.Board.NoteCount() {
		t.Fatalf("%d notes in a theme or in none, of %d", notes, s.Board.NoteCount())
	}
}

// checkRanking tells that all options stand in the ranking, in order, those with
// the same result in the same place, and that nothing that was cast is missing.
func checkRanking(t tester, v *workshop.Voting) {
	t.Helper()
	b := &v.Stage().Board
	ranking := v.Ranking()
	options := len(slices.DeleteFunc(b.Notes(), func(n *workshop.Note) bool { return !v.IsOn(n) }))
	if v.OnThemes {
		options = len(b.Themes)
	}
	if len(ranking) != options {
		t.Fatalf("%d in the ranking of %d options", len(ranking), options)
	}
	cast := 0
	for i, r := range ranking {
		cast += r.Tally.Sum()
		above, same := 0, 0
		for _, o := range ranking {
			switch {
			case o.Tally.Sum() == 0:
			case o.Score > r.Score:
				above++
			case o.Score == r.Score:
				same++
			}
		}
		if r.Tally.Sum() == 0 {
			if r.First != 0 || r.Tied() || i+1 < len(ranking) && ranking[i+1].Tally.Sum() > 0 {
				t.Fatalf("%d. %+v got nothing", i, r)
			}
			continue
		}
		if r.First != above+1 || r.Last != above+same || i > 0 && ranking[i-1].Score < r.Score {
			t.Fatalf("%d. %+v, with %d above and %d the same", i, r, above, same)
		}
		if (r.Note == nil) == (r.Theme == nil) || (r.Theme != nil) != v.OnThemes || len(r.Tally) != v.Kind.Numbers() {
			t.Fatalf("the option %+v of a voting %+v", r, v.VotingTerms)
		}
	}
	if cast != v.Cast() {
		t.Fatalf("%d in the ranking, %d cast", cast, v.Cast())
	}
	if v.OnThemes {
		return
	}
	for _, n := range b.InTheme(nil) {
		cast -= v.OfNote(n).Sum()
	}
	for _, theme := range b.Themes {
		sum := 0
		for _, n := range b.Notes() {
			if n.Theme == theme {
				sum += v.OfNote(n).Sum()
			}
		}
		if got := v.OfTheme(theme).Sum(); got != sum {
			t.Fatalf("theme %s has %d, and its notes %d", theme.ID, got, sum)
		}
		cast -= sum
	}
	if cast != 0 {
		t.Fatalf("%d cast for notes that are neither in a theme nor in none", cast)
	}
}

// checkSums tells that the sums by lane and by department are of the same
// partnerships.
func checkSums(t tester, b *workshop.Board) {
	t.Helper()
	var all workshop.Sum
	for _, n := range b.Notes() {
		if p := n.Partnership; !p.IsZero() {
			all.Partners++
			all.Cents += p.Cents
			if p.Cents == 0 {
				all.Unknown++
			}
		}
	}
	for _, sums := range [][]workshop.Sum{b.SumsByLane(), b.SumsByDepartment()} {
		var sum workshop.Sum
		for _, s := range sums {
			sum.Partners += s.Partners
			sum.Cents += s.Cents
			sum.Unknown += s.Unknown
		}
		if sum != all {
			t.Fatalf("sums of %+v, want %+v", sum, all)
		}
	}
}

// checkHarvest tells that every answer either waits with each group that gave it
// or was told once, and that whose turn it is has had no more turns than any
// group that has something to tell.
func checkHarvest(t tester, m *workshop.Meeting, s *workshop.Stage) {
	t.Helper()
	for _, question := range append(slices.Clone(s.Board.Lanes), nil) {
		var id workshop.ID
		if question != nil {
			id = question.ID
		}
		h := m.Harvest(s.ID, id)
		told := map[*workshop.Note]bool{}
		for _, x := range h.Said {
			if told[x.Note] || x.Note.Standing() != x.Note || x.Note.Lane().Stage() != s {
				t.Fatalf("note %d was told twice, or stands elsewhere", x.Note.Number)
			}
			told[x.Note] = true
		}
		for i, g := range h.Groups {
			if len(g.Top) > workshop.MostTop {
				t.Fatalf("%d top answers of one group", len(g.Top))
			}
			for _, n := range g.Waiting {
				if told[n] || h.Question != nil && !n.StandsIn(h.Question) || g.Group != nil && !slices.Contains(m.Givers(n), g.Group) {
					t.Fatalf("note %d waits with group %q", n.Number, g.ID())
				}
			}
			if next := h.Next(); next != nil && g.Group != nil && len(g.Waiting) > 0 && !g.Passed && g.Turns < next.Turns {
				t.Fatalf("group %d waits for its turn %d, and %d has had %d", i, g.Turns+1, h.Turn, next.Turns)
			}
		}
		if h.Turn < 0 && slices.ContainsFunc(h.Groups, func(g workshop.GroupHarvest) bool { return len(g.Waiting) > 0 && !g.Passed }) {
			t.Fatalf("somebody has something to tell, and it is nobody's turn")
		}
	}
}

func checkPriorities(t tester, m *workshop.Meeting) {
	t.Helper()
	rows := m.Coverage()
	if len(rows) != len(m.Priorities) {
		t.Fatalf("%d rows for %d priorities", len(rows), len(m.Priorities))
	}
	for i, row := range rows {
		if row.Priority != m.Priorities[i] || m.Priority(row.ID) != row.Priority {
			t.Fatalf("priority %s is not found", row.ID)
		}
		serve := 0
		for _, s := range m.Stages {
			for _, n := range s.Board.Notes() {
				if n.Serves(row.ID) {
					serve++
				}
			}
		}
		if len(row.Notes) != serve || (row.Cover == workshop.Gap) != (serve == 0) {
			t.Fatalf("priority %s is a %s with %d notes, want %d", row.ID, row.Cover, len(row.Notes), serve)
		}
	}
}
