package groups

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// sheet is who is where, as it is drawn.
type sheet struct {
	names  map[workshop.ID]string // of those who are or were there
	of     map[workshop.ID]string // their organisations
	people []walker               // everybody who has a seat, by name, and then by number
	found  []walker               // whom the line looks for
	cards  []card                 // of the round that is shown
	shown  int                    // from 0; -1 for none yet
	later  map[int][]card         // of rounds that are shown below it
	tables tables
}

// walker is somebody with a seat: a person, or one without a name who counted
// off a number.
type walker struct {
	person workshop.ID
	number int
	name   string
	sorted string // the name as it is put in order
	route  []workshop.Stop
}

// newSheet reads who is where in every round.
func newSheet(h kit.Host) sheet {
	m, w := h.Session().Meeting(), h.Words()
	sh := sheet{shown: -1, later: map[int][]card{}}
	sh.names, sh.of = namesOf(h)
	at := map[workshop.ID]int{}
	numbered := map[int]int{}
	find := func(person workshop.ID, number int) *walker {
		i, known := at[person]
		if person == "" {
			i, known = numbered[number]
		}
		if !known {
			i = len(sh.people)
			name := sh.names[person]
			if person == "" {
				name = w.T("groups.number", strconv.Itoa(number))
				numbered[number] = i
			} else {
				at[person] = i
			}
			sh.people = append(sh.people, walker{person, number, name, strings.ToLower(name), make([]workshop.Stop, m.Rotation.Rounds)})
		}
		return &sh.people[i]
	}
	for round := range roundsOf(m) {
		for _, seats := range m.SeatsIn(round) {
			stop := workshop.Stop{Table: m.TableOf(seats.Group, round), Group: seats.Group}
			for _, person := range seats.People {
				find(person, 0).route[round] = stop
			}
			for _, n := range seats.Numbers {
				find("", n).route[round] = stop
			}
		}
	}
	slices.SortStableFunc(sh.people, func(a, b walker) int {
		return cmp.Or(cmp.Compare(a.number, b.number), strings.Compare(a.sorted, b.sorted))
	})
	return sh
}

func roundsOf(m *workshop.Meeting) int {
	if m.Rotation == nil {
		return 0
	}
	return m.Rotation.Rounds
}

// namesOf returns what everybody who was there is called, and their organisations.
func namesOf(h kit.Host) (names, of map[workshop.ID]string) {
	s := h.Session()
	people := s.People()
	names, of = map[workshop.ID]string{}, map[workshop.ID]string{}
	for _, p := range s.Meeting().Attendance.Presences {
		names[p.Person] = h.Words().T("person.erased")
		if r, ok := people.Revision(p.PersonRef); ok {
			names[p.Person], of[p.Person] = r.Name(), r.Organisation
		}
	}
	return names, of
}

// card is a group, or a table in one round, as it is drawn.
type card struct {
	group workshop.ID
	title string
	lead  string // stands above the people, "" for nothing
	rows  []row
}

// row is somebody in a card.
type row struct {
	person workshop.ID // "" for those who only counted off
	name   string
	of     string // the organisation
	office string // "host", "scribe", "" for none
}

// cardsOf returns the groups as they sit in a round, from 0.
func (sh *sheet) cardsOf(h kit.Host, round int) (out []card) {
	m, w := h.Session().Meeting(), h.Words()
	for _, seats := range m.SeatsIn(round) {
		g := m.Giver(seats.Group)
		if g == nil {
			continue
		}
		size := len(seats.People) + len(seats.Numbers)
		if !m.Rotation.Mixes() {
			size = g.Size()
		}
		c := card{group: g.ID, title: sized(w.Group(m, g), !g.Label.IsZero(), size)}
		if table := m.TableOf(g.ID, round); table > 0 && m.Rotation.Rounds > 1 {
			c.lead = w.T("groups.table", strconv.Itoa(table))
		}
		for _, person := range seats.People {
			c.rows = append(c.rows, row{person, sh.names[person], sh.of[person], officeOf(m, g, person, round)})
		}
		c.rows = append(c.rows, numbered(w, seats.Numbers)...)
		out = append(out, c)
	}
	return out
}

// officeOf is what somebody does in a group in a round: hosts of a cafe stay
// through all, and others are named for the present one.
func officeOf(m *workshop.Meeting, g *workshop.Group, person workshop.ID, round int) string {
	now := round == m.Rotation.At || !m.Rotation.Mixes()
	switch {
	case person == g.Host && (now || m.Rotation.Kind == workshop.CafeRotation):
		return "host"
	case person == g.Scribe && now:
		return "scribe"
	}
	return ""
}

// sized writes what a group is called with how many it has, if that is known. A
// name that ends in a number is kept apart from it.
func sized(name string, named bool, n int) string {
	switch {
	case n == 0:
		return name
	case named:
		return name + " " + strconv.Itoa(n)
	}
	return name + " · " + strconv.Itoa(n)
}

// numbersInRow is how many numbers stand on one row of a card.
const numbersInRow = 5

// numbered writes those who counted off, some on each row.
func numbered(w *lang.Words, numbers []int) (out []row) {
	for chunk := range slices.Chunk(numbers, numbersInRow) {
		parts := make([]string, len(chunk))
		for i, n := range chunk {
			parts[i] = strconv.Itoa(n)
		}
		out = append(out, row{name: w.T("groups.numbers", strings.Join(parts, ", "))})
	}
	return out
}

// find returns those whose names or numbers begin with some words.
func (sh *sheet) find(words string) (out []walker) {
	for _, p := range sh.people {
		if workshop.Matches(words, p.name) {
			out = append(out, p)
		}
	}
	return out
}

// listed is who stands in the list of routes, or was found.
func (s *Screen) listed() []walker {
	if s.searching() {
		return s.sheet.found
	}
	return s.sheet.people
}
