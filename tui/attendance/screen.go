// Package attendance is who is there: a head count, and people by name. Both
// are typed on one line.
package attendance

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// Screen is the attendance of the open meeting.
type Screen struct {
	host  kit.Host
	line  *kit.Line
	list  kit.List
	rows  []row
	query string
}

// row is a line of the list: an observation of the room, a person, or the name
// of somebody new.
type row struct {
	kind   rowKind
	person workshop.Revision
	seen   intake.Observation
}

type rowKind int

const (
	rowCount   rowKind = iota // what was typed is a number
	rowKnown                  // a person on record who is not here yet
	rowNew                    // somebody new
	rowPresent                // a person who is here
)

// New returns the attendance.
func New(host kit.Host) *Screen {
	s := &Screen{host: host, line: kit.NewLine("attendance"), list: kit.List{At: -1}}
	s.Refresh()
	return s
}

func (s *Screen) meeting() *workshop.Meeting { return s.host.Session().Meeting() }

// Line implements [kit.Screen].
func (s *Screen) Line() *kit.Line { return s.line }

// Refresh implements [kit.Screen]: what was typed is looked for among those on
// record, those who are not here yet first.
func (s *Screen) Refresh() {
	q := s.line.Value()
	if q != s.query { // with nothing typed, nothing is selected until Down is pressed
		s.query, s.list = q, kit.List{At: -1}
	}
	s.rows = s.rows[:0]
	if seen, ok, err := intake.Attendance(q); ok && err == nil {
		s.rows = append(s.rows, row{kind: rowCount, seen: seen})
		s.list.At = 0
		return
	}
	present, absent := s.people(q)
	for _, r := range absent {
		s.rows = append(s.rows, row{kind: rowKnown, person: r})
	}
	p, isName := s.typed()
	isName = isName && !onRecord(p, absent)
	// Somebody else of the same name comes last, and so does a new person
	// where the start of a name was looked for: people write names with capitals.
	here := onRecord(p, present) || len(present) > 0 && strings.ToLower(q) == q
	if isName && !here {
		s.rows = append(s.rows, row{kind: rowNew, person: p})
	}
	for _, r := range present {
		s.rows = append(s.rows, row{kind: rowPresent, person: r})
	}
	if isName && here {
		s.rows = append(s.rows, row{kind: rowNew, person: p})
	}
	s.list.Clamp(len(s.rows))
	if strings.TrimSpace(q) != "" && s.list.At < 0 && len(s.rows) > 0 {
		s.list.At = 0
	}
}

// onRecord reports whether exactly this name is among those found, so that no
// second record of the same person is offered first.
func onRecord(p workshop.Revision, found []workshop.Revision) bool {
	return slices.ContainsFunc(found, func(r workshop.Revision) bool {
		return strings.EqualFold(r.Name(), p.Name()) && (p.Organisation == "" || strings.EqualFold(r.Organisation, p.Organisation))
	})
}

// people returns who matches what was typed: those present in the order of
// arrival, and those on record who are not, by name. With nothing typed only
// those present are listed.
func (s *Screen) people(q string) (present, absent []workshop.Revision) {
	m, people := s.meeting(), s.host.Session().People()
	for _, p := range m.Attendance.Presences {
		r, ok := people.Revision(p.PersonRef)
		if !ok {
			r = workshop.Revision{PersonRef: p.PersonRef}
		}
		if workshop.Matches(q, r.Name()+" "+r.Organisation) {
			present = append(present, r)
		}
	}
	if strings.TrimSpace(q) == "" {
		return present, nil
	}
	for id, p := range people {
		r := p.Latest()
		if m.Attendance.Presence(id) == nil && workshop.Matches(q, r.Name()+" "+r.Organisation) {
			absent = append(absent, r)
		}
	}
	slices.SortFunc(absent, func(a, b workshop.Revision) int {
		return cmp.Or(cmp.Compare(a.Family, b.Family), cmp.Compare(a.Given, b.Given), cmp.Compare(a.Person, b.Person))
	})
	return present, absent
}

// mostNames is how many words a name typed here can have. A longer line is a
// sentence that was meant for another screen.
const mostNames = 5

// typed is the name on the line, with an organisation behind a comma or in
// brackets, and a role behind that.
func (s *Screen) typed() (workshop.Revision, bool) {
	p, ok := intake.Typed(s.line.Value())
	if !ok || len(strings.Fields(p.Name)) > mostNames {
		return workshop.Revision{}, false
	}
	r, err := workshop.NewRevision(workshop.PersonRef{}, p.Name, p.Organisation)
	r.Role = p.Role
	return r, err == nil
}

func (s *Screen) selected() (row, bool) {
	if s.list.At < 0 || s.list.At >= len(s.rows) {
		return row{}, false
	}
	return s.rows[s.list.At], true
}

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	w := s.host.Words()
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd { s.list.Move(by, len(s.rows)); return nil }
	}
	out := []kit.Command{
		{ID: kit.Record, Name: w.T("attendance.enter"), Hint: w.T("hint.note"), Run: s.enter},
		{ID: kit.Up, Quiet: true, Run: move(-1)},
		{ID: kit.Down, Run: move(1)},
		{ID: kit.CountUnknown, Quiet: true, Run: func() tea.Cmd {
			c, err := s.meeting().SetCount(workshop.Count{Certainty: workshop.Uncounted})
			cmd, _ := s.host.Do(c, err)
			return cmd
		}},
	}
	if r, ok := s.selected(); ok && r.kind == rowPresent && s.line.Empty() {
		out = append(out, kit.Command{ID: kit.Delete, Name: w.T("person.remove"), Run: func() tea.Cmd { return s.remove(r.person) }})
	}
	return out
}

// enter records a number, marks somebody present, or opens what can be done
// with somebody who is.
func (s *Screen) enter() tea.Cmd {
	if _, _, err := intake.Attendance(s.line.Value()); err != nil {
		s.host.Fail(err)
		return nil
	}
	r, ok := s.selected()
	if !ok {
		s.host.Say(s.host.Words().T("attendance.how"))
		return nil
	}
	m := s.meeting()
	switch r.kind {
	case rowCount:
		c, err := r.seen.Change(m)
		before := m.Numbers()
		cmd, ok := s.host.Do(c, err, s.line)
		if ok {
			s.tellSeats(before)
		}
		return cmd
	case rowKnown:
		return s.arrive(workshop.Arrival{Person: r.person.PersonRef})
	case rowNew:
		return s.arrive(workshop.Arrival{Name: r.person.Name(), Organisation: r.person.Organisation, Role: r.person.Role})
	}
	return s.personMenu(r.person)
}

func (s *Screen) arrive(arrivals ...workshop.Arrival) tea.Cmd {
	c, err := s.meeting().Arrive(s.host.Moment(), s.host.Session().People(), arrivals...)
	cmd, ok := s.host.Do(c, err, s.line)
	if ok {
		s.list = kit.List{At: -1}
		s.tellGroup(c)
	}
	return cmd
}

// tellGroup says which group somebody joined who came after the groups were
// formed.
func (s *Screen) tellGroup(c workshop.Change) {
	m, w := s.meeting(), s.host.Words()
	for _, p := range c.Events {
		if came, ok := p.(workshop.PersonCame); ok {
			if g := m.GroupOf(came.Person); g != nil {
				s.host.Say(w.T("attendance.joined", w.Group(m, g)))
			}
		}
	}
}

// mostSeats is for how many newcomers it is told one by one where they sit.
const mostSeats = 3

// tellSeats says which groups those joined who were counted after the groups were
// formed: their numbers go on from the last one before.
func (s *Screen) tellSeats(before int) {
	m, w := s.meeting(), s.host.Words()
	if m.Rotation == nil {
		return
	}
	var told []string
	for _, seats := range m.SeatsIn(m.Rotation.At) {
		for _, n := range seats.Numbers {
			if n > before {
				told = append(told, w.T("attendance.seated", n, w.Group(m, m.Group(seats.Group))))
			}
		}
	}
	if len(told) > mostSeats {
		told = append(told[:mostSeats], "…")
	}
	if len(told) > 0 {
		s.host.Say(strings.Join(told, " · "))
	}
}

// Paste implements [kit.Screen]: several people, or a file of them, are looked at
// before they are added.
func (s *Screen) Paste(text string) tea.Cmd {
	if intake.IsList(text) {
		return s.host.Bring(kit.PeopleIntake, text)
	}
	s.line.Insert(text)
	return nil
}
