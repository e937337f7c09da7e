package plan

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// TestKnownPlans: nobody sits with anybody twice where a plan is known that has
// it so, with all seats taken or some left out.
func TestKnownPlans(t *testing.T) {
	for _, c := range []struct{ people, tables, rounds int }{
		{25, 5, 6},
		{49, 7, 8},
		{16, 4, 5},
		{9, 3, 4},
		{4, 2, 3},
		{64, 8, 9},
		{81, 9, 10},
		{256, 16, 17},
		{625, 25, 26}, // planes
		{20, 5, 4},
		{23, 5, 4},
		{24, 5, 6},
		{20, 5, 5},
		{8, 4, 4},
		{63, 8, 9},
		{31, 8, 8},
		{22, 5, 5}, // seats left out
		{36, 6, 3},
		{35, 6, 3},
		{60, 12, 3},
		{30, 10, 2},
		{45, 15, 15},
		{36, 12, 12},
		{1000, 100, 4}, // products
		{15, 5, 7},
		{14, 5, 7},
		{13, 5, 6},
		{12, 5, 6},
		{21, 7, 10},
		{27, 9, 13},
		{39, 13, 19},
		{51, 17, 25}, // triples
		{57, 19, 28},
		{63, 21, 31},
		{75, 25, 37},
		{93, 31, 46},
		{28, 7, 9},
		{27, 7, 9},
		{24, 7, 8},
		{40, 10, 13},
		{52, 13, 17},
		{76, 19, 25},
		{88, 22, 29}, // quadruples
		{2, 1, 1},
		{6, 3, 5},
		{10, 5, 9},
		{9, 5, 9},
		{30, 15, 29},
		{5, 3, 5}, // pairs
		{32, 8, 9},
		{16, 8, 15},
		{18, 9, 17},
		{72, 9, 9},
		{12, 6, 11},
		{5, 5, 7},
		{1, 1, 3}, // nested, and alone
	} {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			s := mixKnown(c.people, c.tables, c.rounds)
			if s == nil {
				t.Fatal("no plan without a search")
			}
			p, err := Rotate(c.people, c.tables, c.rounds, Mix, 1)
			if err != nil || p.RepeatedPairs != 0 || p.LowerBound != 0 {
				t.Errorf("%d repeated pairs, bound %d, %v", p.RepeatedPairs, p.LowerBound, err)
			}
			checkPlan(t, p, c.people, c.tables, c.rounds)
		})
	}
}

// mixKnown is [mix] without a search.
func mixKnown(people, tables, rounds int) seating {
	r := newRing(tables)
	if rows := polynomialRows(r, layersOf(people, tables), rounds, Mix); rows != nil {
		return develop(r, people, rows)
	}
	return known(people, tables, rounds)
}

// TestRepeatedPairs: what is found where pairs have to repeat, or where a
// search has to find out that they need not.
func TestRepeatedPairs(t *testing.T) {
	for _, c := range []struct{ people, tables, rounds, most, bound int }{
		{12, 3, 3, 9, 9},
		{300, 12, 4, 1_050, 1_008},
		{20, 4, 3, 12, 12},
		{24, 6, 4, 0, 0},
		{24, 6, 5, 0, 0},
		{30, 6, 4, 0, 0},
		{60, 10, 4, 0, 0},
		{18, 6, 6, 0, 0},
		{8, 2, 5, 40, 40},
		{16, 8, 20, 40, 40}, // more rounds than there are others to meet
		{100, 7, 5, 530, 530},
		{3, 1, 4, 18, 18},
	} {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			p, err := Rotate(c.people, c.tables, c.rounds, Mix, 1)
			if err != nil || p.RepeatedPairs > c.most || p.LowerBound != c.bound {
				t.Errorf("%d repeated pairs, bound %d, %v", p.RepeatedPairs, p.LowerBound, err)
			}
			checkPlan(t, p, c.people, c.tables, c.rounds)
		})
	}
}

func TestCafe(t *testing.T) {
	for _, c := range []struct{ people, tables, rounds, most int }{
		{25, 5, 5, 0},
		{23, 5, 3, 0},
		{49, 7, 7, 0},
		{16, 4, 4, 0},
		{40, 8, 8, 0},
		{24, 6, 3, 0},
		{30, 6, 4, 0},
		{7, 5, 3, 0},
		{20, 4, 3, 12},
		{300, 12, 4, 1_080},
		{30, 5, 6, 160}, // more rounds than tables
	} {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			p := rotate(c.people, c.tables, c.rounds, Cafe, 1, []int{16, 4})
			if p.RepeatedPairs > c.most {
				t.Errorf("%d repeated pairs, bound %d", p.RepeatedPairs, p.LowerBound)
			}
			checkPlan(t, p, c.people, c.tables, c.rounds)
		})
	}
}

// TestCafeOfPrimeTables: the seats are those of the formula.
func TestCafeOfPrimeTables(t *testing.T) {
	s := cafe(25, 5, 5, 0, nil, nil)
	for r, round := range s {
		for p, table := range round {
			if i, j := p%5, p/5; table != (i+j*r)%5 {
				t.Fatalf("round %d: person %d sits at table %d", r, p, table)
			}
		}
	}
}

func TestQuestions(t *testing.T) {
	p, err := Rotate(7, 3, 4, Questions, 1)
	if err != nil {
		t.Fatal(err)
	}
	want := [][][]int{
		{{1, 4, 7}, {2, 5}, {3, 6}},
		{{3, 6}, {1, 4, 7}, {2, 5}},
		{{2, 5}, {3, 6}, {1, 4, 7}},
		{{1, 4, 7}, {2, 5}, {3, 6}},
	}
	if !reflect.DeepEqual(p.Rounds, want) || p.RepeatedPairs != 30 || p.LowerBound != 30 {
		t.Errorf("%v with %d repeated pairs, bound %d", p.Rounds, p.RepeatedPairs, p.LowerBound)
	}
	unmet := []Unmet{{Criterion: NoCriterion, Kind: Again, People: 7, Groups: 3, Rounds: 4, Reason: Counting}}
	if !reflect.DeepEqual(p.Unmet, unmet) {
		t.Errorf("unmet %+v", p.Unmet)
	}
	if got := p.Route(5); !slices.Equal(got, []int{2, 3, 1, 2}) {
		t.Errorf("person 5 goes %v", got)
	}
	if got := p.Route(8); got != nil {
		t.Errorf("nobody goes %v", got)
	}
}

func TestNone(t *testing.T) {
	p, err := Rotate(5, 4, 2, None, 1)
	if err != nil {
		t.Fatal(err)
	}
	stays := [][]int{{1, 5}, {2}, {3}, {4}}
	if want := [][][]int{stays, stays}; !reflect.DeepEqual(p.Rounds, want) || p.RepeatedPairs != 1 || p.LowerBound != 1 {
		t.Errorf("%v with %d repeated pairs, bound %d", p.Rounds, p.RepeatedPairs, p.LowerBound)
	}
	unmet := []Unmet{{Criterion: NoCriterion, Kind: Alone, People: 3, Groups: 4, Rounds: 2, Reason: Counting}}
	if !reflect.DeepEqual(p.Unmet, unmet) {
		t.Errorf("unmet %+v", p.Unmet)
	}
}

func TestRotateRefuses(t *testing.T) {
	for _, c := range []struct {
		people, tables, rounds int
		want                   workshop.Code
	}{
		{0, 1, 1, workshop.CodeBadNumber},
		{5, 0, 1, workshop.CodeBadNumber},
		{5, 1, -1, workshop.CodeBadNumber},
		{5, 6, 1, workshop.CodeTooManyTables},
		{MaxPeople + 1, 5, 1, workshop.CodeTooManyPeople},
		{5, 5, MaxRounds + 1, workshop.CodeTooManyRounds},
	} {
		if _, err := Rotate(c.people, c.tables, c.rounds, Mix, 1); workshop.ErrorCode(err) != c.want {
			t.Errorf("%d, %d, %d: %v, want %s", c.people, c.tables, c.rounds, err, c.want)
		}
	}
}

func TestTheLargestPlans(t *testing.T) {
	for _, c := range []struct{ people, tables, rounds int }{
		{MaxPeople, MaxPeople, 2}, {MaxPeople, 1, 2}, {MaxPeople, 510, 3}, {601, 6, 12},
	} {
		for _, kind := range workshop.RotationKinds {
			p := rotate(c.people, c.tables, c.rounds, kind, 1, fewShares)
			checkPlan(t, p, c.people, c.tables, c.rounds)
		}
	}
}

// fewShares keep a search short.
var fewShares = []int{200}

func TestAnotherSeedAnotherPlan(t *testing.T) {
	for _, kind := range []Kind{Mix, Cafe} {
		for _, people := range []int{24, 25} {
			tables := people / 4
			a, b := rotate(people, tables, 3, kind, 1, fewShares), rotate(people, tables, 3, kind, 2, fewShares)
			if reflect.DeepEqual(a.Rounds, b.Rounds) {
				t.Errorf("%s of %d: the seed does not matter", kind, people)
			}
		}
	}
}

// checkPlan holds a plan to what all plans are.
func checkPlan(t rapid.TB, p Plan, people, tables, rounds int) {
	t.Helper()
	if len(p.Rounds) != rounds {
		t.Errorf("%d rounds", len(p.Rounds))
	}
	met := make(map[[2]int]int)
	repeated := 0
	for r, round := range p.Rounds {
		if len(round) != tables {
			t.Errorf("round %d has %d tables", r, len(round))
		}
		seen := make([]bool, people+1)
		for _, here := range round {
			if size := len(here); size < people/tables || size > (people+tables-1)/tables {
				t.Errorf("round %d: a table of %d", r, size)
			}
			for i, a := range here {
				if a < 1 || a > people || seen[a] {
					t.Errorf("round %d: person %d is nobody or twice there", r, a)
					return
				}
				seen[a] = true
				if people > 1_000 { // pairs are many, and counted for smaller rooms
					continue
				}
				for _, b := range here[:i] {
					repeated += met[[2]int{b, a}]
					met[[2]int{b, a}]++
				}
			}
		}
		if slices.Contains(seen[1:], false) {
			t.Errorf("round %d: somebody is missing", r)
		}
	}
	if people <= 1_000 && repeated != p.RepeatedPairs {
		t.Errorf("%d repeated pairs, told as %d", repeated, p.RepeatedPairs)
	}
	if p.LowerBound > p.RepeatedPairs {
		t.Errorf("%d repeated pairs, below the bound %d", p.RepeatedPairs, p.LowerBound)
	}
	if !reflect.DeepEqual(p.Rounds[0], CountOff(people, tables)) {
		t.Errorf("the first round is not that of counting off: %v", p.Rounds[0])
	}
	if p.Kind == Cafe {
		checkCafe(t, p, tables)
	}
}

// checkCafe tells that hosts stay, and that nobody else comes to a table again
// before having been at all.
func checkCafe(t rapid.TB, p Plan, tables int) {
	t.Helper()
	last := make(map[[2]int]int) // by person and table, the last round
	for r, round := range p.Rounds {
		for table, here := range round {
			if !slices.Contains(here, p.Hosts[table]) {
				t.Errorf("round %d: the host of table %d is not there", r, table)
			}
			for _, person := range here {
				at := [2]int{person, table}
				before, ok := last[at]
				if ok && person != p.Hosts[table] && before/tables == r/tables {
					t.Errorf("person %d comes to table %d in round %d and %d", person, table, before, r)
				}
				last[at] = r
			}
		}
	}
}
