package plan

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"talkoot/workshop"
)

// room13 is a meeting: six people of one association, and others.
func room13() []Person {
	var people []Person
	for i := range 13 {
		p := Person{ID: workshop.ID(fmt.Sprint("p", i)), Organisation: fmt.Sprint("Seura ", i), Role: "member"}
		if i < 6 {
			p.Organisation = "Liperin Martat"
		}
		if i%4 == 0 {
			p.Role = "chair"
		}
		people = append(people, p)
	}
	return people
}

func ids(numbers ...int) []workshop.ID {
	var out []workshop.ID
	for _, n := range numbers {
		out = append(out, workshop.ID(fmt.Sprint("p", n)))
	}
	return out
}

// TestSixOfOneAssociation: five groups cannot keep six people apart.
func TestSixOfOneAssociation(t *testing.T) {
	groups, unmet, err := Split(room13(), 5, []Criterion{{Kind: Apart, By: Organisation}}, nil, 1)
	if err != nil || len(unmet) != 1 || len(unmet[0].In) != 1 {
		t.Fatalf("%v, unmet %+v, %v", groups, unmet, err)
	}
	shared := unmet[0].In[0]
	want := Unmet{
		Criterion: 0, Kind: Apart, By: Organisation, Value: "Liperin Martat",
		In: []Share{{shared.Group, 2}}, People: 6, Groups: 5, Reason: Counting,
	}
	if !reflect.DeepEqual(unmet[0], want) {
		t.Errorf("unmet %+v", unmet[0])
	}
	both := 0
	for _, id := range groups[shared.Group-1] {
		if slices.Contains(ids(0, 1, 2, 3, 4, 5), id) {
			both++
		}
	}
	if both != 2 {
		t.Errorf("group %d has %d of them: %v", shared.Group, both, groups)
	}
}

// TestWhatCannotBeMet: what is told, and why.
func TestWhatCannotBeMet(t *testing.T) {
	set := func(numbers ...int) Criterion {
		return Criterion{Kind: Together, Sets: [][]workshop.ID{ids(numbers...)}}
	}
	fix := func(groups ...int) Criterion {
		c := Criterion{Kind: Fixed, Fixed: make(map[workshop.ID]int)}
		for i, g := range groups {
			c.Fixed[ids(i)[0]] = g
		}
		return c
	}
	apart := Criterion{Kind: Apart, By: Organisation, Value: "liperin martat "}
	for _, c := range []struct {
		name     string
		criteria []Criterion
		want     []string // kind, reason and how many groups
	}{
		{"nothing asked", nil, nil},
		{"all can be had", []Criterion{set(6, 7), {Kind: Spread, By: Role, Value: "member"}}, nil},
		{"too many to be together", []Criterion{set(6, 7, 8, 9)}, []string{"together counting 2"}},
		{"the one pair there has to be", []Criterion{apart, set(0, 1)}, []string{"apart counting 1"}},
		{"apart before together", []Criterion{apart, set(0, 1, 2)}, []string{"apart counting 1", "together others 2"}},
		{"together before apart", []Criterion{set(0, 1), apart}, []string{"apart counting 1"}},
		{"together before all apart", []Criterion{set(0, 1, 2), apart}, []string{"apart others 1"}},
		{"fixed apart", []Criterion{fix(1, 2), set(0, 1)}, []string{"together byhand 2"}},
		{"fixed together", []Criterion{apart, fix(3, 3, 3)}, []string{"apart byhand 1"}},
		{"fixed too many", []Criterion{fix(2, 2, 2, 2, 2)}, []string{"even byhand 1"}},
		{"too few to be everywhere", []Criterion{{Kind: Spread, By: Role, Value: "chair"}}, []string{"spread counting 1"}},
		{"each role spread", []Criterion{{Kind: Spread, By: Role}}, nil},
		{"only one in the room", []Criterion{{Kind: NotAlone, By: Organisation, Value: "Seura 7"}}, []string{"notalone counting 1"}},
		{"two or more of them", []Criterion{{Kind: NotAlone, By: Role, Value: "chair"}}, nil},
		{"not alone after apart", []Criterion{{Kind: Apart, By: Role, Value: "chair"}, {Kind: NotAlone, By: Role, Value: "chair"}}, []string{"notalone others 4"}},
		{"fixed alone", []Criterion{{Kind: Fixed, Fixed: map[workshop.ID]int{"p0": 1, "p4": 2, "p8": 3, "p12": 4}}, {Kind: NotAlone, By: Role, Value: "chair"}}, []string{"notalone byhand 4"}},
		{"spread after fixed", []Criterion{{Kind: Fixed, Fixed: map[workshop.ID]int{"p0": 1, "p4": 1}}, {Kind: Spread, By: Role, Value: "chair"}}, []string{"spread byhand 1"}},
		{"nobody has it", []Criterion{{Kind: Spread, By: Role, Value: "mayor"}, {Kind: NotAlone, By: Organisation, Value: "x"}}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			groups, unmet, err := split(room13(), 5, c.criteria, nil, 1, searchShares[:1])
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, u := range unmet {
				got = append(got, fmt.Sprint(u.Kind, " ", u.Reason, " ", len(u.In)))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("unmet %q, want %q: %v", got, c.want, groups)
			}
		})
	}
}

// TestPriority: what comes first is had, whichever it is.
func TestPriority(t *testing.T) {
	people := room13()
	apart := Criterion{Kind: Apart, By: Role, Value: "chair"}
	together := Criterion{Kind: Together, Sets: [][]workshop.ID{ids(0, 4), ids(8, 12)}}
	for _, criteria := range [][]Criterion{{apart, together}, {together, apart}} {
		_, unmet, err := split(people, 4, criteria, nil, 1, searchShares[:1])
		if err != nil || len(unmet) == 0 {
			t.Fatalf("unmet %+v, %v", unmet, err)
		}
		for _, u := range unmet {
			if u.Criterion != 1 {
				t.Errorf("%s before %s: unmet %+v", criteria[0].Kind, criteria[1].Kind, u)
			}
		}
	}
}

// TestPlantedSplit: a room in which all can be had, and people sat together
// three times already in ways that leave one more.
func TestPlantedSplit(t *testing.T) {
	const q = 5
	var people []Person
	history := make(Pairs)
	rounds := make([][][]workshop.ID, q)
	for i := range q {
		for j := range q {
			id := workshop.ID(fmt.Sprint(i, "-", j))
			people = append(people, Person{ID: id, Organisation: fmt.Sprint("o", i), Role: fmt.Sprint("r", j)})
			for slope := range rounds {
				rounds[slope] = append(rounds[slope], make([][]workshop.ID, q-len(rounds[slope]))...)
				g := (i + slope*j) % q
				rounds[slope][g] = append(rounds[slope][g], id)
			}
		}
	}
	for ago, slope := range []int{1, 2, 3} {
		history.Add(rounds[slope], Weight(ago))
	}
	criteria := []Criterion{{Kind: Apart, By: Organisation}, {Kind: Apart, By: Role}}
	groups, unmet, err := Split(people, q, criteria, history, 1)
	if err != nil || unmet != nil {
		t.Fatalf("unmet %+v, %v", unmet, err)
	}
	if !groups.same(rounds[4]) {
		t.Errorf("%v", groups)
	}
}

func TestAnother(t *testing.T) {
	people := room13()
	criteria := []Criterion{{Kind: Apart, By: Role}}
	was, _, err := Split(people, 4, criteria, nil, 7)
	if err != nil {
		t.Fatal(err)
	}
	now, unmet, seed, err := Another(people, 4, criteria, nil, 7)
	if err != nil || seed <= 7 || was.same(now) {
		t.Errorf("%v, then %v with seed %d, %v", was, now, seed, err)
	}
	again, same, err := Split(people, 4, criteria, nil, seed)
	if err != nil || !reflect.DeepEqual(now, again) || !reflect.DeepEqual(unmet, same) {
		t.Errorf("%v is %v with its own seed, %v", now, again, err)
	}
	// Where there is no other, there is the same.
	one, _, seed, err := Another(people, 1, nil, nil, 7)
	if err != nil || seed <= 7 || len(one) != 1 {
		t.Errorf("%v with seed %d, %v", one, seed, err)
	}
	if _, _, _, err := Another(people, 0, nil, nil, 7); workshop.ErrorCode(err) != workshop.CodeBadNumber {
		t.Errorf("no groups: %v", err)
	}
}

// TestNumbered: a plan begins with the groups that are there.
func TestNumbered(t *testing.T) {
	groups := Groups{ids(0, 1), ids(2, 3, 4), ids(5, 6, 7)}
	order, ok := groups.Numbered()
	if !ok || !slices.Equal(order, ids(2, 5, 0, 3, 6, 1, 4, 7)) {
		t.Fatalf("%v, %v", order, ok)
	}
	p, err := Rotate(len(order), len(groups), 2, Mix, 1)
	if err != nil {
		t.Fatal(err)
	}
	var first Groups
	for _, table := range p.Rounds[0] {
		var here []workshop.ID
		for _, person := range table {
			here = append(here, order[person-1])
		}
		first = append(first, here)
	}
	if !first.same(groups) {
		t.Errorf("the plan begins with %v", first)
	}
	if _, ok := (Groups{ids(0), ids(1, 2, 3)}).Numbered(); ok {
		t.Error("groups of 1 and 3 are numbered")
	}
}

func TestPairs(t *testing.T) {
	history := make(Pairs)
	history.Add([][]workshop.ID{ids(2, 1, 3), ids(4)}, Weight(0))
	history.Add([][]workshop.ID{ids(1, 2)}, Weight(2))
	for _, c := range []struct {
		a, b workshop.ID
		want int
	}{{"p1", "p2", 16}, {"p2", "p1", 16}, {"p3", "p2", 12}, {"p3", "p4", 0}, {"p1", "p1", 0}} {
		if got := history.Of(c.a, c.b); got != c.want {
			t.Errorf("%s and %s weigh %d, want %d", c.a, c.b, got, c.want)
		}
	}
	for ago := range 30 {
		if Weight(ago+1) > Weight(ago) || Weight(ago) < 1 {
			t.Errorf("%d meetings ago weighs %d", ago, Weight(ago))
		}
	}
}

func TestSplitRefuses(t *testing.T) {
	people := room13()
	for _, c := range []struct {
		name     string
		people   []Person
		groups   int
		criteria []Criterion
		want     workshop.Code
	}{
		{"nobody", nil, 2, nil, workshop.CodeNobodyToSplit},
		{"too many people", make([]Person, MaxPeople+1), 2, nil, workshop.CodeTooManyPeople},
		{"no groups", people, 0, nil, workshop.CodeBadNumber},
		{"too many groups", people, 14, nil, workshop.CodeTooManyGroups},
		{"twice", append(room13(), people[3]), 2, nil, workshop.CodePersonTwice},
		{"stranger in a set", people, 2, []Criterion{{Kind: Together, Sets: [][]workshop.ID{ids(1, 77)}}}, workshop.CodeUnknownPerson},
		{"stranger fixed", people, 2, []Criterion{{Kind: Fixed, Fixed: map[workshop.ID]int{"x": 1}}}, workshop.CodeUnknownPerson},
		{"no such group", people, 2, []Criterion{{Kind: Fixed, Fixed: map[workshop.ID]int{"p1": 3}}}, workshop.CodeUnknownGroup},
		{"two groups", people, 2, []Criterion{
			{Kind: Fixed, Fixed: map[workshop.ID]int{"p1": 1}}, {Kind: Fixed, Fixed: map[workshop.ID]int{"p1": 2}},
		}, workshop.CodeTwoGroups},
	} {
		if _, _, err := Split(c.people, c.groups, c.criteria, nil, 1); workshop.ErrorCode(err) != c.want {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}
