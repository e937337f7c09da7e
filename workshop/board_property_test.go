package workshop_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/workshoptest"
)

// someBoard opens the meeting of [boardDesk], lets a few things happen to it and
// draws one of its boards.
func someBoard(t *rapid.T) (*desk, workshop.ID) {
	d := boardDesk(t)
	for range rapid.IntRange(0, 12).Draw(t, "steps") {
		step(t, d)
	}
	return d, someStage(t, d)
}

// someStage draws a stage, of which there is always one.
func someStage(t *rapid.T, d *desk) workshop.ID {
	if len(d.m().Stages) == 0 {
		d.do(d.m().AddStage(d.mo(), workshop.StageDraft{Kind: workshop.BoardStage}, ""))
	}
	return rapid.SampledFrom(stageIDs(d.m())).Draw(t, "the stage")
}

// try lets a change happen unless it is refused, and returns the refusal.
func (d *desk) try(c workshop.Change, err error) error {
	d.t.Helper()
	b, err := d.s.Do(d.mo(), c, err)
	if err == nil {
		d.keep(b)
	}
	return err
}

// titlesOf returns the titles of the lanes in which a note stands, its own first.
func titlesOf(n *workshop.Note) string {
	var out []string
	for _, l := range n.Lanes() {
		out = append(out, fmt.Sprint(l.Label))
	}
	slices.Sort(out[1:])
	return strings.Join(slices.Compact(out), " ")
}

// said returns how many times anything on a board was said, and what each of its
// votings got in all.
func said(b *workshop.Board) (times int, cast []int) {
	for _, n := range b.Notes() {
		times += 1 + n.Repeats()
	}
	for _, v := range b.Votings {
		cast = append(cast, v.Cast())
	}
	return times, cast
}

func TestMergeAndUnmergeLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, stage := someBoard(t)
		b := &d.m().Stage(stage).Board
		notes := b.Notes()
		if len(notes) < 2 {
			return
		}
		picked := rapid.Permutation(notes).Draw(t, "notes")[:rapid.IntRange(2, len(notes)).Draw(t, "how many")]
		times, cast := said(b)
		lanes, themes := map[workshop.ID]string{}, map[workshop.ID]*workshop.Theme{}
		votes := map[string]workshop.Tally{}
		tallies := func(n *workshop.Note) (out []workshop.Tally) {
			for _, v := range b.Votings {
				out = append(out, v.OfNote(n))
			}
			return out
		}
		sums := make([]int, len(b.Votings))
		var sayings []string
		var ids []workshop.ID
		for _, n := range picked {
			ids = append(ids, n.ID)
			lanes[n.ID], themes[n.ID] = titlesOf(n), n.Theme
			for i, tally := range tallies(n) {
				votes[fmt.Sprint(n.ID, i)] = slices.Clone(tally)
				sums[i] += tally.Sum()
			}
			sayings = append(append(sayings, n.Text), n.Sayings()...)
		}
		into := picked[0]
		d.do(d.m().MergeNotes(ids[0], ids[1:]...))
		checkSound(t, d.m())
		for i, tally := range tallies(into) {
			if tally.Sum() != sums[i] {
				t.Fatalf("merged, the notes have %v, apart they had %d", tally, sums[i])
			}
		}
		for _, text := range sayings {
			if text != into.Text && !slices.Contains(into.Sayings(), text) {
				t.Fatalf("%q is no more among %q", text, into.Sayings())
			}
		}
		if again, votes := said(b); again != times || !slices.Equal(votes, cast) {
			t.Fatalf("merged: said %d times, votes %v; before %d, %v", again, votes, times, cast)
		}
		for _, id := range rapid.Permutation(ids[1:]).Draw(t, "apart") {
			d.do(d.m().UnmergeNote(id))
			checkSound(t, d.m())
		}
		if again, votes := said(b); again != times || !slices.Equal(votes, cast) {
			t.Fatalf("parted: said %d times, votes %v; before %d, %v", again, votes, times, cast)
		}
		for _, n := range picked {
			if titlesOf(n) != lanes[n.ID] || n.Theme != themes[n.ID] {
				t.Fatalf("note %d came back to %s, from %s", n.Number, titlesOf(n), lanes[n.ID])
			}
			for i, tally := range tallies(n) {
				if !slices.Equal(tally, votes[fmt.Sprint(n.ID, i)]) {
					t.Fatalf("note %d came back with %v, from %v", n.Number, tally, votes[fmt.Sprint(n.ID, i)])
				}
			}
		}
		d.checkFold()
	})
}

func TestTemplateThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, stage := someBoard(t)
		b := &d.m().Stage(stage).Board
		before, lanes, order := b.Template(), map[workshop.ID]string{}, map[string][]workshop.ID{}
		numbers := map[int]bool{}
		for _, n := range everyNote(d.m()) {
			numbers[n.Number] = true
		}
		for _, n := range b.Notes() {
			lanes[n.ID] = titlesOf(n)
			order[fmt.Sprint(n.Lane().Label)] = append(order[fmt.Sprint(n.Lane().Label)], n.ID)
		}
		// A note that stands among the unsorted ones by hand, and in another lane
		// besides, has its lanes again, but another may be its own.
		byHand := func(n *workshop.Note) bool { return len(n.Lanes()) > 1 && n.StandsIn(b.Unsorted) }
		odd := map[workshop.ID]bool{}
		for _, n := range b.Notes() {
			odd[n.ID] = byHand(n)
		}
		for range rapid.IntRange(1, 3).Draw(t, "templates") {
			err := d.try(d.m().ChangeTemplate(d.mo(), stage, someTemplate(t)))
			if err != nil && workshop.ErrorCode(err) != workshop.CodeUnchanged {
				t.Fatalf("%v", err)
			}
			checkSound(t, d.m())
			for _, n := range everyNote(d.m()) {
				if !numbers[n.Number] {
					t.Fatalf("note %d came from nowhere", n.Number)
				}
			}
			if len(everyNote(d.m())) != len(numbers) {
				t.Fatalf("%d notes of %d", len(everyNote(d.m())), len(numbers))
			}
		}
		if err := d.try(d.m().ChangeTemplate(d.mo(), stage, before)); err != nil && workshop.ErrorCode(err) != workshop.CodeUnchanged {
			t.Fatalf("%v", err)
		}
		checkSound(t, d.m())
		again := map[string][]workshop.ID{}
		for _, n := range b.Notes() {
			if odd[n.ID] {
				continue
			}
			if titlesOf(n) != lanes[n.ID] {
				t.Fatalf("note %d came back to %s, from %s", n.Number, titlesOf(n), lanes[n.ID])
			}
			again[fmt.Sprint(n.Lane().Label)] = append(again[fmt.Sprint(n.Lane().Label)], n.ID)
		}
		for title, ids := range order {
			ids = slices.DeleteFunc(ids, func(id workshop.ID) bool { return odd[id] })
			if unique(before.Lanes, title) && len(ids) > 0 && !slices.Equal(again[title], ids) {
				t.Fatalf("the notes of %s came back in the order %v, from %v", title, again[title], ids)
			}
		}
		d.checkFold()
	})
}

func unique(labels []workshop.Label, title string) bool {
	n := 0
	for _, l := range labels {
		if fmt.Sprint(l) == title {
			n++
		}
	}
	return n == 1
}

// TestMovingPermutes: moving and shifting notes changes where they stand, and
// nothing else.
func TestMovingPermutes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, _ := someBoard(t)
		content := func() map[int]string {
			out := map[int]string{}
			for _, n := range everyNote(d.m()) {
				out[n.Number] = fmt.Sprint(n.Text, n.Wordings, n.Said, n.Mentions, n.Star, n.Remark, n.Partnership, n.Priorities, len(n.Merged))
			}
			return out
		}
		standing := func() (out []string) {
			for _, id := range laneIDs(d.m()) {
				out = append(out, string(id)+" "+fmt.Sprint(len(d.m().Lane(id).Notes)))
			}
			return out
		}
		before := content()
		for range rapid.IntRange(1, 8).Draw(t, "moves") {
			note, lane := pick(t, "note", noteIDs(d.m())), pick(t, "lane", laneIDs(d.m()))
			if rapid.Bool().Draw(t, "shift") {
				sizes := standing()
				l := d.m().Lane(lane)
				var i int
				if l != nil {
					i = slices.Index(l.Notes, d.m().Note(note))
				}
				by := someBy.Draw(t, "by")
				if d.try(d.m().ShiftNote(note, lane, by)) != nil {
					continue
				}
				if want := min(max(i+by, 0), len(l.Notes)-1); slices.Index(l.Notes, d.m().Note(note)) != want {
					t.Fatalf("shifted by %d from %d, it stands at %d", by, i, slices.Index(l.Notes, d.m().Note(note)))
				}
				if !slices.Equal(standing(), sizes) {
					t.Fatalf("lanes hold %v, before %v", standing(), sizes)
				}
			} else if d.try(d.m().MoveNote(note, lane)) == nil {
				l := d.m().Lane(lane)
				if n := d.m().Note(note); n.Lane() != l || l.Notes[len(l.Notes)-1] != n {
					t.Fatalf("note %d did not come last in its lane", n.Number)
				}
			}
			checkSound(t, d.m())
			if !maps.Equal(content(), before) {
				t.Fatalf("the notes are\n%v\nbefore\n%v", content(), before)
			}
		}
		d.checkFold()
	})
}

// TestImportTwice: the second import of a file adds nothing, whatever became of
// the notes and the lanes of the first, unless that was undone.
func TestImportTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, stage := someBoard(t)
		if d.m().Stage(stage).Board.Locked {
			d.do(d.m().LockBoard(stage, false))
		}
		d.do(d.m().AddLanes(d.mo(), stage, "Mitä puuttuu?"))
		lanes := d.m().Stage(stage).Board.Lanes
		into := lanes[len(lanes)-1].ID
		file := someImport(t, nil)
		c, first, err := d.m().ImportNotes(d.mo(), stage, into, file...)
		if d.try(c, err) != nil {
			return // nothing new
		}
		if first.Added+first.Repeated != len(file) {
			t.Fatalf("%+v of %d notes", first, len(file))
		}
		if rapid.Bool().Draw(t, "undone") {
			d.undo()
			_, again, err := d.m().ImportNotes(d.mo(), stage, into, file...)
			if err != nil || again != first {
				t.Fatalf("after an undo %+v, %v; at first %+v", again, err, first)
			}
			return
		}
		numbers := len(everyNote(d.m()))
		for range rapid.IntRange(0, 10).Draw(t, "steps") {
			entries := len(d.s.Entries())
			change, err := boardChange(t, d)
			for _, e := range change.Events {
				switch e.(type) {
				case workshop.StageRemoved, workshop.BoardLocked:
					err = workshop.Err(workshop.CodeUnchanged)
				}
			}
			if d.try(change, err) == nil && len(d.s.Entries()) != entries+1 {
				t.Fatalf("%d entries", len(d.s.Entries())-entries)
			}
		}
		if l := d.m().Lane(into); l == nil {
			return // where the file names no lane, it goes nowhere
		}
		_, again, err := d.m().ImportNotes(d.mo(), stage, into, file...)
		if workshop.ErrorCode(err) != workshop.CodeUnchanged || again.Added != 0 || again.Repeated != len(file) || again.Lanes != 0 {
			t.Fatalf("%d notes, then imported again: %+v, %v", numbers, again, err)
		}
		d.checkFold()
	})
}

// TestEnterVotesSetsTheTotal: what is entered is what a note or theme has, with
// those merged with it; nothing else changes; and it is refused exactly if the
// voters cannot have cast it.
func TestEnterVotesSetsTheTotal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, stage := someBoard(t)
		b := &d.m().Stage(stage).Board
		terms := someTerms(t)
		if len(b.Votings) == 0 || rapid.Bool().Draw(t, "new") {
			if d.try(d.m().OpenVoting(d.mo(), stage, terms)) != nil {
				return
			}
		}
		v := rapid.SampledFrom(b.Votings).Draw(t, "the voting")
		options := v.Ranking()
		if len(options) == 0 {
			return
		}
		for range rapid.IntRange(1, 6).Draw(t, "entries") {
			o := rapid.SampledFrom(options).Draw(t, "option")
			target, of := targetOf(t, v, o)
			counts := rapid.SliceOfN(rapid.IntRange(0, 6), v.Kind.Numbers(), v.Kind.Numbers()).Draw(t, "votes")
			before := tallies(v)
			want := overVoted(v, o, workshop.Tally(counts).Sum()-of().Sum(), workshop.Tally(counts).Sum())
			if slices.Equal(of(), workshop.Tally(counts)) {
				want = workshop.CodeUnchanged
			}
			err := d.try(d.m().EnterVotes(v.ID, target, counts...))
			if workshop.ErrorCode(err) != want {
				t.Fatalf("%v of %v entered under %+v: %v, want %q", counts, before, v.VotingTerms, err, want)
			}
			after := tallies(v)
			if err == nil && !slices.Equal(of(), workshop.Tally(counts)) {
				t.Fatalf("it has %v, entered was %v", of(), counts)
			}
			for key, tally := range after {
				if (err != nil || key != keyOf(o)) && tally != before[key] {
					t.Fatalf("%s has %s, before %s: %v", key, tally, before[key], err)
				}
			}
			checkSound(t, d.m())
		}
		d.checkFold()
	})
}

// targetOf returns the id to enter votes for an option under, which may be that
// of a merged note, and a function that tells what the option has.
func targetOf(t *rapid.T, v *workshop.Voting, o workshop.Ranked) (workshop.ID, func() workshop.Tally) {
	if o.Theme != nil {
		return o.Theme.ID, func() workshop.Tally { return v.OfTheme(o.Theme) }
	}
	return rapid.SampledFrom(whole(o.Note)).Draw(t, "target").ID, func() workshop.Tally { return v.OfNote(o.Note) }
}

func keyOf(o workshop.Ranked) string {
	if o.Theme != nil {
		return string(o.Theme.ID)
	}
	return string(o.Note.ID)
}

func tallies(v *workshop.Voting) map[string]string {
	out := map[string]string{}
	for _, r := range v.Ranking() {
		out[keyOf(r)] = fmt.Sprint(r.Tally)
	}
	return out
}

// overVoted tells, in its own way, with which code more votes for an option are
// refused: those that come to so many in all there.
func overVoted(v *workshop.Voting, o workshop.Ranked, more, sum int) workshop.Code {
	all, lane := more, more
	for _, r := range v.Ranking() {
		all += r.Tally.Sum()
		if o.Note != nil && r.Note.Lane() == o.Note.Lane() {
			lane += r.Tally.Sum()
		}
	}
	one := v.Voters // of a rating, or of hands
	if v.Kind == workshop.Dots || v.Kind == workshop.Money {
		one = v.Voters * v.Budget
		if v.Cap > 0 && (v.Budget == 0 || v.Cap < v.Budget) {
			one = v.Voters * v.Cap
		}
	}
	switch {
	case v.Voters == 0:
		return ""
	case v.Budget > 0 && more > 0 && all > v.Voters*v.Budget:
		return workshop.CodeOverVoted
	case one > 0 && sum > one:
		return workshop.CodeOverVotedNote
	case v.PerLane > 0 && o.Note != nil && more > 0 && lane > v.Voters*v.PerLane:
		return workshop.CodeOverVotedLane
	}
	return ""
}

// TestCodesOfFactorsStay: once a note has a code on a TOWS, nothing that is done
// afterwards gives the code to another.
func TestCodesOfFactorsStay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := boardDesk(t)
		d.do(d.m().OpenTOWS(d.mo(), d.m().Stages[0].ID, rapid.IntRange(1, 3).Draw(t, "factors")))
		given := map[workshop.ID][]workshop.Factor{}
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			var err error
			if rapid.Bool().Draw(t, "another factor") {
				err = d.try(d.m().AddFactor(pick(t, "stage", stageIDs(d.m())), pick(t, "note", noteIDs(d.m()))))
			} else {
				err = d.try(boardChange(t, d))
			}
			if err != nil && workshop.ErrorCode(err) == "" {
				t.Fatalf("an error without a code: %v", err)
			}
			for _, s := range d.m().Stages {
				if before := given[s.ID]; len(s.Board.Factors) < len(before) || !slices.Equal(s.Board.Factors[:len(before)], before) {
					t.Fatalf("the factors are %v, before %v", s.Board.Factors, before)
				}
				given[s.ID] = slices.Clone(s.Board.Factors)
				for _, f := range s.Board.Factors {
					if cited := s.Board.Cites("(" + strings.ToLower(f.Code) + ")"); len(cited) != 1 || cited[0] != f {
						t.Fatalf("%s cites %v", f.Code, cited)
					}
				}
			}
		}
	})
}

// readable returns all that a search could read of each note.
func readable(m *workshop.Meeting) map[int]string {
	out := map[int]string{}
	for _, n := range everyNote(m) {
		theme := func(t *workshop.Theme) string {
			if t == nil {
				return ""
			}
			return t.Name
		}
		out[n.Number] = fmt.Sprint(n.Text, n.Wordings, n.Sayings(), titlesOf(n), theme(n.Theme), theme(n.Standing().Theme))
	}
	return out
}

// TestSearchLearnsOfEveryChange: whatever changes what search could read of a
// note, the store is told of the note.
func TestSearchLearnsOfEveryChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := boardDesk(t)
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			before := readable(d.m())
			c, err := boardChange(t, d)
			b, err := d.s.Do(d.mo(), c, err)
			if err != nil {
				continue
			}
			told := map[int]bool{}
			for _, s := range b.Search {
				told[s.Number] = true
			}
			after := readable(d.m())
			for number := range maps.Keys(after) {
				if after[number] != before[number] && !told[number] {
					t.Fatalf("%s: note %d reads %s, before %s", c.Events[0].Kind(), number, after[number], before[number])
				}
			}
			for number := range before {
				if _, there := after[number]; !there && !told[number] {
					t.Fatalf("%s: note %d went", c.Events[0].Kind(), number)
				}
			}
		}
	})
}

// TestTwoOriginsLoseNoNote: two laptops do what they like with the same boards,
// but take nothing away: merged, every note of either stands on a board or
// under another one.
func TestTwoOriginsLoseNoNote(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := boardDesk(t)
		b := &desk{t: t, store: workshoptest.NewStore("b"), clock: workshoptest.NewClock("b")}
		b.adopt(a.s.Entries(), a.s.People())
		for _, d := range []*desk{a, b} {
			for range rapid.IntRange(0, 15).Draw(t, "steps apart") {
				c, err := boardChange(t, d)
				for _, e := range c.Events {
					switch e.(type) {
					case workshop.NoteRemoved, workshop.StageRemoved:
						err = workshop.Err(workshop.CodeUnchanged)
					}
				}
				if err := d.try(c, err); err != nil && workshop.ErrorCode(err) == "" {
					t.Fatalf("an error without a code: %v", err)
				}
			}
		}
		all := append(slices.Clone(a.s.Entries()), b.s.Entries()...)
		merged := workshop.Fold(workshop.NewMeeting(), all)
		checkSound(t, merged)
		for _, e := range all {
			for _, ev := range e.Events {
				if p, ok := ev.Payload.(workshop.NoteAdded); ok && merged.Note(p.Note) == nil {
					t.Fatalf("the note %q is lost", p.Text)
				}
			}
		}
	})
}
