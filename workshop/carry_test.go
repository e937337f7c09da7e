package workshop_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// evenings is a desk with an earlier meeting of the same series, in which there
// are two open actions, a decision and two parked notes.
type evenings struct {
	*desk
	before *workshop.Session
}

func newEvenings(t tester) *evenings {
	t.Helper()
	d := newDesk(t, "swot-evening")
	e := &evenings{d, d.create("Edellinen", 10, "Kehittämisillat")}
	e.at(e.before, func(m *workshop.Meeting) (workshop.Change, error) {
		return m.AddStage(d.mo(), workshop.StageDraft{Kind: workshop.Discussion}, "")
	})
	parking := e.before.Meeting().Stages[0].Board.Parking.ID
	for _, c := range []func(*workshop.Meeting) (workshop.Change, error){
		func(m *workshop.Meeting) (workshop.Change, error) {
			return m.Agree(d.mo(), "", workshop.Terms{What: "Kysytään bussia", Who: workshop.Owner{Office: "kunnanjohtaja"}})
		},
		func(m *workshop.Meeting) (workshop.Change, error) {
			return m.Agree(d.mo(), "", workshop.Terms{Kind: workshop.Decision, What: "Tavataan taas"})
		},
		func(m *workshop.Meeting) (workshop.Change, error) {
			return m.Agree(d.mo(), "", workshop.Terms{What: "Kootaan ryhmä"})
		},
		func(m *workshop.Meeting) (workshop.Change, error) {
			return m.AddNotes(d.mo(), parking, "", "Tiet", "Valot")
		},
	} {
		e.at(e.before, c)
	}
	return e
}

// at lets a change happen in one of the meetings.
func (e *evenings) at(s *workshop.Session, how func(*workshop.Meeting) (workshop.Change, error)) {
	e.t.Helper()
	c, err := how(s.Meeting())
	e.keep(must(s.Do(e.mo(), c, err))(e.t))
}

func (e *evenings) other(id workshop.ID) *workshop.Session {
	if id == e.before.Meeting().ID {
		return e.before
	}
	return nil
}

// carry carries everything over that there is.
func (e *evenings) carry() error {
	b, err := e.s.CarryOver(e.mo(), e.m().TopicLane().ID, e.cat.Memory(e.m()), e.other)
	e.keep(b)
	return err
}

// takeBack undoes what was done last in the later meeting, in both.
func (e *evenings) takeBack() {
	e.t.Helper()
	b, undone, err := e.s.Undo(e.mo())
	e.keep(must(b, err)(e.t))
	for from, ids := range undone.Carries() {
		e.keep(e.other(from).TakeBack(e.mo(), e.m().ID, ids))
	}
}

func (e *evenings) doAgain() {
	e.t.Helper()
	b, redone, err := e.s.Redo(e.mo())
	e.keep(must(b, err)(e.t))
	for from, ids := range redone.Carries() {
		e.keep(e.other(from).HandOn(e.mo(), e.m().ID, ids))
	}
}

// told is what is open and where, and what there is to carry over.
func (e *evenings) told() (out []string) {
	nobody := func(o workshop.Owner) string { return o.Office }
	for _, r := range e.cat.Actions(workshop.ActionFilter{}, workshop.Date{}, nobody) {
		out = append(out, r.Meeting.Title+": "+r.What)
	}
	y := e.cat.Memory(e.m())
	for _, r := range y.Actions {
		out = append(out, "open "+r.What)
	}
	for _, t := range y.Topics {
		out = append(out, "parked "+t.Text)
	}
	return out
}

var (
	notCarried = []string{
		"Edellinen: Kysytään bussia", "Edellinen: Kootaan ryhmä",
		"open Kysytään bussia", "open Kootaan ryhmä", "parked Tiet", "parked Valot",
	}
	allCarried = []string{"Liperin kehittämisilta: Kysytään bussia", "Liperin kehittämisilta: Kootaan ryhmä"}
)

func TestCarryOver(t *testing.T) {
	e := newEvenings(t)
	equal(t, "before", e.told(), notCarried)
	if err := e.carry(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		equal(t, "carried", e.told(), allCarried)
		a := e.m().Agreements[0]
		equal(t, "where it came from", a.CarriedFrom, e.before.Meeting().ID)
		equal(t, "who", a.Who.Office, "kunnanjohtaja")
		from := e.before.Meeting().Agreements[0]
		equal(t, "there", []any{from.ID, from.State, from.FollowedIn}, []any{a.ID, workshop.Carried, e.m().ID})
		notes := e.m().TopicLane().Notes
		equal(t, "topics", words(e.m().TopicLane()), []string{"Tiet", "Valot"})
		equal(t, "stage", notes[0].Lane().Stage().Kind, workshop.Recap)
		equal(t, "source", notes[0].Source, workshop.Source{Kind: workshop.FromMeeting, Meeting: e.before.Meeting().ID})
		equal(t, "the note there", e.before.Meeting().Note(notes[0].ID).State, workshop.Carried)
		if err := e.carry(); workshop.ErrorCode(err) != workshop.CodeUnchanged {
			t.Fatalf("carried over twice: %v", err)
		}
		e.takeBack()
		equal(t, "taken back", e.told(), notCarried)
		e.doAgain()
	}
	// The meeting after the next has it from the next one alone.
	third := e.create("Kolmas", 30, "Kehittämisillat")
	y := e.cat.Memory(third.Meeting())
	equal(t, "of the third", []int{len(y.Actions), len(y.Topics), len(y.From())}, []int{2, 2, 1})
	equal(t, "from", y.Actions[0].Meeting.ID, e.m().ID)
}

func TestCarriedIsNotLost(t *testing.T) {
	e := newEvenings(t)
	if err := e.carry(); err != nil {
		t.Fatal(err)
	}
	e.do(e.m().RemoveAgreement(e.m().Agreements[0].ID))
	equal(t, "one removed", e.told(), []string{
		"Edellinen: Kysytään bussia", "Liperin kehittämisilta: Kootaan ryhmä", "open Kysytään bussia",
	})
	e.undo()
	b, err := e.cat.Delete(e.mo(), e.m().ID)
	e.keep(must(b, err)(t))
	equal(t, "the meeting deleted", e.told()[:2], notCarried[:2])
	third := e.create("Kolmas", 30, "Kehittämisillat")
	equal(t, "of the third", e.cat.Memory(third.Meeting()).Len(), 4)
	// Undone in the earlier meeting alone, it does not stand twice.
	b, err = e.cat.BringBack(e.mo(), e.m().ID)
	e.keep(must(b, err)(t))
	e.keep(e.before.TakeBack(e.mo(), e.m().ID, []workshop.ID{e.before.Meeting().Agreements[0].ID}))
	equal(t, "said to be open in both", e.told(), allCarried)
}

func TestCarryOverRefuses(t *testing.T) {
	e := newEvenings(t)
	y := e.cat.Memory(e.m())
	entries := len(e.s.Entries()) + len(e.before.Entries())
	lane := e.m().TopicLane()
	e.keep(workshop.Batch{})
	for code, to := range map[workshop.Code]workshop.ID{workshop.CodeUnknownLane: "nowhere", workshop.CodeUnchanged: lane.ID} {
		if code == workshop.CodeUnchanged {
			y = workshop.Memory{}
		}
		if _, err := e.s.CarryOver(e.mo(), to, y, e.other); workshop.ErrorCode(err) != code {
			t.Errorf("got %v, want %q", err, code)
		}
		y = e.cat.Memory(e.m())
	}
	equal(t, "entries", len(e.s.Entries())+len(e.before.Entries()), entries)
	e.do(e.m().LockBoard(lane.Stage().ID, true))
	if _, err := e.s.CarryOver(e.mo(), lane.ID, y, e.other); workshop.ErrorCode(err) != workshop.CodeBoardLocked {
		t.Errorf("a locked board: %v", err)
	}
	if other := e.m().TopicLane(); other == nil || other == lane {
		t.Error("a locked board is offered")
	}
	e.at(e.before, func(*workshop.Meeting) (workshop.Change, error) {
		return workshop.Change{Events: []workshop.Payload{workshop.Unknown{Name: "new", Version: 1, Data: []byte("{}")}}}, nil
	})
	if _, err := e.s.CarryOver(e.mo(), e.m().TopicLane().ID, y, e.other); workshop.ErrorCode(err) != workshop.CodeReadOnly {
		t.Errorf("from a newer program: %v", err)
	}
}

// TestCarryingIsOneThing: whatever is carried over, taken back, done again,
// followed or removed, in any order, an action stands open in one meeting at
// most, what can be carried over is open, and a fresh reading tells the same.
func TestCarryingIsOneThing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := newEvenings(t)
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			sessions := []*workshop.Session{e.s, e.before}
			s := rapid.SampledFrom(sessions).Draw(t, "where")
			switch rapid.IntRange(0, 6).Draw(t, "step") {
			case 0, 1:
				y := e.cat.Memory(e.m())
				if rapid.Bool().Draw(t, "one") && len(y.Actions) > 0 {
					y = workshop.Memory{Actions: y.Actions[:1]}
				}
				b, _ := e.s.CarryOver(e.mo(), e.m().TopicLane().ID, y, e.other)
				e.keep(b)
			case 2:
				if _, ok := e.s.NextUndo(); ok {
					e.takeBack()
				}
			case 3:
				if _, _, ok := e.s.NextRedo(); ok {
					e.doAgain()
				}
			case 4:
				c, err := s.Meeting().FollowAgreement(pick(t, "agreement", agreementIDs(s.Meeting())), someState.Draw(t, "state"), e.m().ID)
				if err == nil {
					e.keep(must(s.Do(e.mo(), c, nil))(t))
				}
			case 5:
				c, err := s.Meeting().RemoveAgreement(pick(t, "agreement", agreementIDs(s.Meeting())))
				if err == nil {
					e.keep(must(s.Do(e.mo(), c, nil))(t))
				}
			case 6:
				b, _, err := e.before.Undo(e.mo())
				if err == nil {
					e.keep(b)
				}
			}
			seen := map[workshop.ID]bool{}
			for _, r := range e.cat.Actions(workshop.ActionFilter{}, workshop.Date{}, func(workshop.Owner) string { return "" }) {
				if seen[r.ID] {
					t.Fatalf("%q is open twice", r.What)
				}
				seen[r.ID] = true
			}
			for _, r := range e.cat.Memory(e.m()).Actions {
				if !seen[r.ID] {
					t.Fatalf("%q can be carried over and is open nowhere", r.What)
				}
			}
		}
		fresh := must(workshop.OpenCatalogue(e.store))(t)
		must(fresh.Open(e.m().ID))(t)
		if got, want := asJSON(t, fresh.Memory(e.m())), asJSON(t, e.cat.Memory(e.m())); got != want {
			t.Fatalf("in memory %s, stored %s", want, got)
		}
	})
}

// TestCarriedOnTwoLaptops: two copies of a meeting carry the same over; merged,
// they hold it once.
func TestCarriedOnTwoLaptops(t *testing.T) {
	e := newEvenings(t)
	common := slices.Clone(e.s.Entries())
	if err := e.carry(); err != nil {
		t.Fatal(err)
	}
	mine := e.s.Entries()
	theirs := slices.Clone(mine)
	theirs[len(common)].ID, theirs[len(common)].Origin = "theirs", "b"
	m := workshop.Fold(workshop.NewMeeting(), append(slices.Clone(mine), theirs[len(common):]...))
	equal(t, "agreements", len(m.Agreements), 2)
	equal(t, "topics", words(m.TopicLane()), []string{"Tiet", "Valot"})
}

func TestActionsFilter(t *testing.T) {
	e := newEvenings(t)
	day := func(n int) workshop.Date { return workshop.Date{Year: 2015, Month: 2, Day: n} }
	for _, a := range []workshop.Terms{
		{What: "myöhässä", Who: workshop.Owner{Office: "Åsa"}, Due: day(1)},
		{What: "ajoissa", Who: workshop.Owner{Office: "Åsa"}, Due: day(20)},
	} {
		e.do(e.m().Agree(e.mo(), "", a))
	}
	e.at(e.before, func(m *workshop.Meeting) (workshop.Change, error) {
		return m.FollowAgreement(m.Agreements[0].ID, workshop.Done, "")
	})
	series := must(e.cat.FindSeries("Kehittämisillat"))(t)
	for name, x := range map[string]struct {
		filter workshop.ActionFilter
		want   []string
	}{
		"open":    {workshop.ActionFilter{}, []string{"myöhässä", "ajoissa", "Kootaan ryhmä"}},
		"all":     {workshop.ActionFilter{Done: true}, []string{"Kysytään bussia", "myöhässä", "ajoissa", "Kootaan ryhmä"}},
		"who":     {workshop.ActionFilter{Who: "as"}, []string{"myöhässä", "ajoissa"}},
		"overdue": {workshop.ActionFilter{Overdue: true}, []string{"myöhässä"}},
		"before":  {workshop.ActionFilter{Before: day(20)}, []string{"myöhässä"}},
		"series":  {workshop.ActionFilter{Series: series.ID, Overdue: true}, []string{"myöhässä"}},
		"none":    {workshop.ActionFilter{Series: "other"}, nil},
	} {
		var got []string
		for _, r := range e.cat.Actions(x.filter, day(10), func(o workshop.Owner) string { return o.Office }) {
			got = append(got, r.What)
		}
		equal(t, name, got, x.want)
	}
}
