package workshop_test

import (
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// seated makes the seats of a round: people by group, and numbers.
func seated(groups ...[]workshop.ID) []workshop.Seats {
	out := make([]workshop.Seats, len(groups))
	for i, g := range groups {
		for _, id := range g {
			if n, err := strconv.Atoi(string(id)); err == nil {
				out[i].Numbers = append(out[i].Numbers, n)
				continue
			}
			out[i].People = append(out[i].People, id)
		}
	}
	return out
}

// mixed makes a room of four people who sit at two tables for three rounds.
func mixed(t tester) (d *desk, ids []workshop.ID) {
	d = newDesk(t, "five-groups")
	ids = d.arrive("Aino A", "Bertta B", "Cecilia C", "Daavid D")
	a, b, c, e := ids[0], ids[1], ids[2], ids[3]
	d.do(d.m().Divide(d.mo(), workshop.DivisionPlan{
		Seed: 3, Kind: workshop.CafeRotation, Hosts: []workshop.ID{a, b},
		Rounds: [][]workshop.Seats{
			seated([]workshop.ID{a, c}, []workshop.ID{b, e}),
			seated([]workshop.ID{a, e}, []workshop.ID{b, c}),
			seated([]workshop.ID{a, c}, []workshop.ID{b, e}),
		},
	}))
	return d, ids
}

func TestRotation(t *testing.T) {
	d, ids := mixed(t)
	first, second := d.m().Groups[0].ID, d.m().Groups[1].ID
	equal(t, "route of the third", d.m().Route(ids[2]), []workshop.Stop{{Table: 1, Group: first}, {Table: 2, Group: second}, {Table: 1, Group: first}})
	equal(t, "host", d.m().Groups[1].Host, ids[1])
	ch, err := d.m().EnterRound(3)
	d.refused(workshop.CodeNoRound, ch, err)
	d.do(d.m().NextRound())
	equal(t, "second round", d.m().Groups[0].Members, []workshop.ID{ids[0], ids[3]})
	equal(t, "announced by that", d.m().Rotation.Announced, true)
	ch, err = d.m().FormGroups(d.mo(), 2)
	d.refused(workshop.CodeAnnounced, ch, err)
	equal(t, "who sat together", len(d.m().Sat()), 4)

	late := d.arrive("Eeva E")[0]
	equal(t, "a seat in each round to come", d.m().Route(late)[0].Table, 0)
	equal(t, "now", d.m().GroupOf(late).ID, first)
	equal(t, "then", d.m().Route(late)[2].Table, 1)
	d.do(d.m().Leave(ids[2]))
	equal(t, "who left was there", d.m().Route(ids[2])[0].Table, 1)
	equal(t, "who left is gone", d.m().Route(ids[2])[2].Table, 0)
	equal(t, "presence stays", len(d.m().Attendance.Presences), 5)
	d.do(d.m().EnterRound(0))
	equal(t, "a seat in a round that begins once more", d.m().GroupOf(late) != nil, true)
	d.do(d.m().EnterRound(1))
	d.do(d.m().PlaceMember(second, late))
	equal(t, "moved for this round", d.m().Route(late)[1].Table, 2)
	equal(t, "not for the next", d.m().Route(late)[2].Table, 1)
	d.do(d.m().Arrive(d.mo(), d.s.People(), workshop.Arrival{Person: workshop.PersonRef{Person: ids[2], Rev: 1}}))
	equal(t, "back again", d.m().GroupOf(ids[2]) != nil, true)
	d.checkFold()
}

func TestGroupsGoFromQuestionToQuestion(t *testing.T) {
	d := newDesk(t, "five-groups")
	d.do(d.m().SetCount(workshop.Count{Certainty: workshop.Exact, N: 7}))
	d.do(d.m().Divide(d.mo(), workshop.DivisionPlan{
		Kind: workshop.QuestionRotation, Count: 3,
		Rounds: [][]workshop.Seats{seated([]workshop.ID{"1", "4", "7"}, []workshop.ID{"2", "5"}, []workshop.ID{"3", "6"})},
	}))
	equal(t, "counted off", d.m().SeatsIn(0)[1].Numbers, []int{2, 5})
	equal(t, "number 6", d.m().NumberRoute(6), []workshop.Stop{
		{Table: 3, Group: d.m().Groups[2].ID}, {Table: 1, Group: d.m().Groups[2].ID}, {Table: 2, Group: d.m().Groups[2].ID},
	})
	stages := d.m().Stages
	d.do(d.m().EnterStage(stages[3].ID))
	d.do(d.m().NextRound())
	d.do(d.m().EnterStage(stages[5].ID))
	equal(t, "another topic begins anew", d.m().Rotation.At, 0)
	d.do(d.m().NextRound())
	d.do(d.m().EnterStage(stages[3].ID))
	equal(t, "a look back does not", d.m().Rotation.At, 1)
}

func TestScribesPass(t *testing.T) {
	d, ids := mixed(t)
	d.do(d.m().PassScribes())
	equal(t, "not the host", d.m().Groups[0].Scribe, ids[2])
	d.do(d.m().NextRound())
	equal(t, "another in the next round", d.m().Groups[0].Scribe, ids[3])
	d.do(d.m().NameScribe(d.m().Groups[0].ID, ids[0]))
	ch, err := d.m().NameScribe(d.m().Groups[0].ID, ids[1])
	d.refused(workshop.CodeUnknownPerson, ch, err)
	d.undo()
	equal(t, "undone", d.m().Groups[0].Scribe, ids[3])
}

func TestMergeGroups(t *testing.T) {
	d, ids := mixed(t)
	gave := d.m().Groups[1].ID
	d.do(d.m().NextRound())
	d.do(d.m().MergeGroups(d.m().Groups[0].ID, gave))
	equal(t, "one is left", sizes(d.m()), []int{4})
	equal(t, "it is known still", d.m().GiverNumber(gave), 2)
	equal(t, "who sat there", d.m().Route(ids[1])[0].Group, gave)
	d.do(d.m().EnterRound(0))
	equal(t, "nobody is lost on the way back", sizes(d.m()), []int{4})
	d.undo()
	equal(t, "undone", sizes(d.m()), []int{2, 2})
	d.checkFold()
}

func TestDivideRefuses(t *testing.T) {
	d, ids := mixed(t)
	d.do(d.m().AnnounceGroups(true))
	round := func(groups ...[]workshop.ID) workshop.DivisionPlan {
		return workshop.DivisionPlan{Rounds: [][]workshop.Seats{seated(groups...)}, Again: true}
	}
	divide := func(p workshop.DivisionPlan) func() (workshop.Change, error) {
		return func() (workshop.Change, error) { return d.m().Divide(d.mo(), p) }
	}
	told := round(ids)
	told.Again = false
	uneven := round(ids)
	uneven.Rounds = append(uneven.Rounds, nil)
	endless := round(ids)
	endless.Count = workshop.MaxRounds + 1
	d.refuses(
		refusal{workshop.CodeAnnounced, divide(told)},
		refusal{workshop.CodeNobodyToSplit, divide(workshop.DivisionPlan{Again: true})},
		refusal{workshop.CodeUnknownPerson, divide(round([]workshop.ID{"x"}))},
		refusal{workshop.CodePersonTwice, divide(round(ids, ids[:1]))},
		refusal{workshop.CodeTooManyGroups, divide(round(make([][]workshop.ID, workshop.MaxGroups+1)...))},
		refusal{workshop.CodeBadNumber, divide(uneven)},
		refusal{workshop.CodeTooManyRounds, divide(endless)},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().AnnounceGroups(true) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().MergeGroups(d.m().Groups[0].ID, d.m().Groups[0].ID) }},
		refusal{workshop.CodeUnknownGroup, func() (workshop.Change, error) { return d.m().MergeGroups(d.m().Groups[0].ID, "x") }},
	)
	d.do(d.m().Divide(d.mo(), round(ids)))
	equal(t, "not announced yet", d.m().Rotation.Announced, false)
	atOnce := round(ids)
	atOnce.Announce = true
	d.do(d.m().Divide(d.mo(), atOnce))
	equal(t, "announced at once", d.m().Rotation.Announced, true)
	d.undo()
	equal(t, "one step", d.m().Rotation.Announced, false)
	d.checkFold()
}

// someDivision draws a plan for those who are there: right ones, and some in
// which somebody stands who is not.
func someDivision(t *rapid.T, m *workshop.Meeting) workshop.DivisionPlan {
	groups := rapid.IntRange(1, 4).Draw(t, "groups")
	rounds := rapid.IntRange(1, 3).Draw(t, "rounds")
	numbers := rapid.IntRange(0, 5).Draw(t, "numbers")
	p := workshop.DivisionPlan{Kind: rapid.SampledFrom(workshop.RotationKinds).Draw(t, "kind"), Again: rapid.Bool().Draw(t, "again"), Count: rounds}
	if p.Kind == workshop.NoRotation || p.Kind == workshop.QuestionRotation {
		rounds = 1
	}
	for range rounds {
		seats := make([]workshop.Seats, groups)
		for _, person := range m.Here() {
			g := rapid.IntRange(0, groups-1).Draw(t, "group")
			seats[g].People = append(seats[g].People, person)
		}
		for n := range numbers {
			g := rapid.IntRange(0, groups-1).Draw(t, "group")
			seats[g].Numbers = append(seats[g].Numbers, n+1)
		}
		p.Rounds = append(p.Rounds, seats)
	}
	return p
}

// groupChange draws one of the changes of groups and of who is there.
func groupChange(t *rapid.T, d *desk) (workshop.Change, error) {
	m, mo := d.m(), d.mo()
	group := func() workshop.ID { return pick(t, "group", groupIDs(m)) }
	person := func() workshop.ID { return pick(t, "person", personIDs(m)) }
	return rapid.SampledFrom([]func() (workshop.Change, error){
		func() (workshop.Change, error) { return m.Divide(mo, someDivision(t, m)) },
		func() (workshop.Change, error) { return m.AnnounceGroups(rapid.Bool().Draw(t, "on")) },
		func() (workshop.Change, error) { return m.EnterRound(rapid.IntRange(-1, 3).Draw(t, "round")) },
		func() (workshop.Change, error) { return m.MergeGroups(group(), group()) },
		func() (workshop.Change, error) { return m.PlaceMember(group(), person()) },
		func() (workshop.Change, error) { return m.NameHost(group(), person()) },
		func() (workshop.Change, error) { return m.NameScribe(group(), person()) },
		m.PassScribes,
		func() (workshop.Change, error) { return m.Leave(person()) },
		func() (workshop.Change, error) {
			arrivals := []workshop.Arrival{{Name: "Sanna Koski"}}
			if p := person(); m.Attendance.Presence(p) != nil {
				arrivals = append(arrivals, workshop.Arrival{Person: workshop.PersonRef{Person: p, Rev: 1}})
			}
			return m.Arrive(mo, d.s.People(), arrivals...)
		},
		func() (workshop.Change, error) { return m.ChangeCount(rapid.IntRange(-3, 3).Draw(t, "by")) },
	}).Draw(t, "change")()
}

// checkSeats tells that everybody sits once in each round and that the groups are
// those of the present one.
func checkSeats(t tester, m *workshop.Meeting) {
	t.Helper()
	if m.Rotation == nil {
		if len(m.Groups) > 0 {
			t.Fatalf("groups without a rotation")
		}
		return
	}
	if m.Rotation.At < 0 || m.Rotation.At >= m.Rotation.Rounds {
		t.Fatalf("round %d of %d", m.Rotation.At, m.Rotation.Rounds)
	}
	for round := range m.Rotation.Rounds {
		var people []workshop.ID
		var numbers []int
		for _, s := range m.SeatsIn(round) {
			people, numbers = append(people, s.People...), append(numbers, s.Numbers...)
		}
		slices.Sort(people)
		slices.Sort(numbers)
		if len(slices.Compact(slices.Clone(people))) != len(people) || len(slices.Compact(slices.Clone(numbers))) != len(numbers) {
			t.Fatalf("somebody sits twice in round %d: %v %v", round, people, numbers)
		}
	}
	var grouped []workshop.ID
	for _, g := range m.Groups {
		grouped = append(grouped, g.Members...)
		for _, office := range []workshop.ID{g.Host, g.Scribe} {
			if office != "" && !slices.Contains(g.Members, office) {
				t.Fatalf("%s has an office in a group that is another's", office)
			}
		}
	}
	here := m.Here()
	for _, person := range grouped {
		if !slices.Contains(here, person) {
			t.Fatalf("%s is in a group and not in the room", person)
		}
	}
}
