package attendance

import (
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop/door"
	"talkoot/workshop/intake"
)

// row is a line of the list: an observation of the room, a person, or the name
// of somebody new.
type row struct {
	kind   rowKind
	person *door.Person // nil for a count and for somebody new
	typed  intake.NamedPerson
	seen   intake.Observation
}

type rowKind int

const (
	rowCount  rowKind = iota // what was typed is a number
	rowComing                // a person on record who is not here
	rowNew                   // somebody new
	rowCame                  // a person who is here, or was
)

// fresh makes the rows anew after something may have changed.
func (s *Screen) fresh() {
	if !s.stale {
		return
	}
	s.stale = false
	session := s.host.Session()
	if now := (state{kit.VersionOf(session), len(session.People())}); now != s.made {
		s.made = now
		s.index.Update(session.Meeting(), session.People())
	}
	q := s.line.Value()
	if q != s.query { // what was selected stood among others
		s.query, s.list, s.chosen = q, kit.List{At: -1}, false
	}
	s.rows, s.several = s.rows[:0], 0
	seen, isCount, err := intake.Attendance(q)
	switch {
	case strings.TrimSpace(q) == "":
		s.everybody()
	case isCount && err == nil:
		s.rows, s.list.At = append(s.rows, row{kind: rowCount, seen: seen}), 0
	default:
		s.matching(q)
	}
	s.list.Clamp(len(s.rows))
}

// everybody lists who was expected and is not here, by name, then who came, the
// last first, and those at the end who will not come. Nothing is selected until
// Down is pressed.
func (s *Screen) everybody() {
	s.add(rowComing, s.index.Expected()...)
	s.add(rowCame, s.index.Came()...)
	s.add(rowComing, s.index.KeptAway()...)
}

func (s *Screen) add(kind rowKind, people ...*door.Person) {
	for _, p := range people {
		s.rows = append(s.rows, row{kind: kind, person: p})
	}
}

// matching lists who fits what was typed, and somebody new of that name: last
// where it is the name of somebody on record, or where the start of a name was
// looked for, since people write names with capitals.
func (s *Screen) matching(q string) {
	typed, isName := s.typed()
	found := s.index.Find(q)
	if isName && typed.Organisation != "" {
		found = s.index.FindNamed(typed.Name, typed.Organisation)
	}
	exact := -1 // somebody who is called so
	for i, p := range found.People {
		if isName && p.Is(typed.Name, typed.Organisation) {
			exact = i
			break
		}
	}
	came := found.People[found.Coming:]
	last := exact >= 0 || len(came) > 0 && strings.ToLower(q) == q
	s.add(rowComing, found.People[:found.Coming]...)
	if isName && !last {
		s.rows = append(s.rows, row{kind: rowNew, typed: typed})
	}
	s.add(rowCame, came...)
	if isName && last {
		s.rows = append(s.rows, row{kind: rowNew, typed: typed})
	}
	if s.chosen || len(s.rows) == 0 {
		return
	}
	switch {
	case found.Sure, found.Coming == 0 && !last:
		s.list.At = 0
	case found.Coming == 0 && exact >= 0 && s.isOnly(exact, came):
		s.list.At = exact
	default:
		s.list.At, s.several = -1, max(found.Coming, 1)
		if found.Coming == 0 {
			s.several = len(came)
		}
	}
}

// isOnly reports whether nobody else of those who came has the name of one of them.
func (s *Screen) isOnly(i int, came []*door.Person) bool {
	for j, p := range came {
		if j != i && p.Name() == came[i].Name() {
			return false
		}
	}
	return true
}

// mostNames is how many words a name typed here can have. A longer line is a
// sentence that was meant for another screen.
const mostNames = 5

// typed is the name on the line, with an organisation behind a comma or in
// brackets, and a role behind that.
func (s *Screen) typed() (intake.NamedPerson, bool) {
	p, ok := intake.Typed(s.line.Value())
	if !ok || len(strings.Fields(p.Name)) > mostNames {
		return intake.NamedPerson{}, false
	}
	return p, true
}
