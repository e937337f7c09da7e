// Package attendance is the door of a meeting: who is there, who was expected, and
// how many. Names and counts are typed on one line.
package attendance

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/door"
	"talkoot/workshop/intake"
)

// Screen is the attendance of the open meeting.
type Screen struct {
	host  kit.Host
	line  *kit.Line
	list  kit.List
	index *door.Index
	rows  []row
	// stale says that the rows are to be made anew when they are next needed: the
	// screen may not be shown.
	stale bool
	made  state
	query string
	// chosen says that the selection was moved by hand.
	chosen bool
	// several is how many people fit what is typed, where none of them is clearly
	// meant.
	several int
}

// state tells apart what the index was made from.
type state struct {
	meeting kit.Version
	people  int
}

// New returns the attendance.
func New(host kit.Host) *Screen {
	return &Screen{host: host, line: kit.NewLine("attendance"), list: kit.List{At: -1}, index: door.New(), stale: true}
}

func (s *Screen) meeting() *workshop.Meeting { return s.host.Session().Meeting() }

// Line implements [kit.Screen].
func (s *Screen) Line() *kit.Line { return s.line }

// Refresh implements [kit.Screen].
func (s *Screen) Refresh() { s.stale = true }

func (s *Screen) selected() (row, bool) {
	s.fresh()
	if s.list.At < 0 || s.list.At >= len(s.rows) {
		return row{}, false
	}
	return s.rows[s.list.At], true
}

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	w := s.host.Words()
	r, ok := s.selected()
	out := []kit.Command{
		{ID: kit.Record, Name: w.T("attendance.enter"), Hint: w.T("hint.note"), Run: s.enter},
		{ID: kit.Up, Quiet: true, Run: s.move(-1)},
		{ID: kit.Down, Run: s.move(1)},
		{ID: kit.CountKinds, Quiet: true, Run: func() tea.Cmd { s.kinds(); return nil }},
		{ID: kit.CountHistory, Quiet: true, Off: s.off(len(s.meeting().Attendance.Observed) == 0, "off.never_counted"), Run: func() tea.Cmd { s.history(); return nil }},
		{ID: kit.CountUnknown, Quiet: true, Run: s.uncount},
		{ID: kit.AbsentRest, Quiet: true, Off: s.off(len(s.meeting().Attendance.Expected()) == 0, "off.nobody_expected"), Run: s.absentRest},
	}
	if ok && r.person != nil {
		out = append(out, kit.Command{ID: kit.NoteAction, Name: w.T("person.menu"), Hint: w.T("hint.menu"), Run: func() tea.Cmd { return s.personMenu(r.person) }})
		if r.kind == rowCame && s.line.Empty() {
			out = append(out, kit.Command{ID: kit.Delete, Name: w.T("person.remove"), Run: func() tea.Cmd { return s.remove(r.person) }})
		}
	}
	return out
}

func (s *Screen) off(cannot bool, reason string) string {
	if !cannot {
		return ""
	}
	return s.host.Words().T(reason)
}

func (s *Screen) move(by int) func() tea.Cmd {
	return func() tea.Cmd {
		s.fresh()
		s.list.Move(by, len(s.rows))
		s.chosen = true
		return nil
	}
}

// enter records a number, marks somebody present, or opens what can be done
// with somebody who is.
func (s *Screen) enter() tea.Cmd {
	if _, _, err := intake.Attendance(s.line.Value()); err != nil {
		s.host.Fail(err)
		return nil
	}
	r, ok := s.selected()
	w := s.host.Words()
	switch {
	case !ok && s.several > 0:
		s.host.Say(w.T("attendance.several", s.several))
		return nil
	case !ok:
		s.host.Say(w.T("attendance.how"))
		return nil
	}
	switch r.kind {
	case rowCount:
		return s.count(r.seen)
	case rowComing:
		return s.arrive(s.coming(r.person))
	case rowNew:
		if same := s.index.Named(r.typed.Name); len(same) > 0 {
			return s.askSame(r.typed, same)
		}
		return s.arrive(arrival(r.typed))
	}
	if typed, isName := s.typed(); isName && !s.chosen && r.person.Is(typed.Name, typed.Organisation) {
		return s.askSame(typed, s.index.Named(typed.Name))
	}
	if !r.person.Here() && !s.line.Empty() { // who left is back at the door
		return s.arrive(workshop.Arrival{Person: r.person.PersonRef})
	}
	return s.personMenu(r.person)
}

func arrival(p intake.NamedPerson) workshop.Arrival {
	return workshop.Arrival{Name: p.Name, Organisation: p.Organisation, Role: p.Role}
}

// coming is the arrival of somebody on record. What was typed behind a whole name
// corrects the record.
func (s *Screen) coming(p *door.Person) workshop.Arrival {
	if typed, isName := s.typed(); isName && typed.Organisation != "" && p.Is(typed.Name, typed.Organisation) {
		return workshop.Arrival{Person: p.PersonRef, Name: p.Name(), Organisation: typed.Organisation, Role: typed.Role}
	}
	return workshop.Arrival{Person: p.PersonRef}
}

// askSame asks whether a name that is on record already is of the same person: no
// two are made one silently, and nobody is recorded twice.
func (s *Screen) askSame(typed intake.NamedPerson, same []*door.Person) tea.Cmd {
	w := s.host.Words()
	var choices []kit.Choice
	for _, p := range same {
		c := kit.Choice{Name: w.T("same.person", s.told(p)), Run: func() tea.Cmd { return s.arrive(s.coming(p)) }}
		if p.Here() && s.coming(p).Name == "" { // nothing new is said of them
			c.Run = func() tea.Cmd {
				s.line.Clear()
				s.Refresh()
				s.host.Say(w.T("same.here", p.Name()))
				return nil
			}
		}
		choices = append(choices, c)
	}
	choices = append(choices, kit.Choice{Name: w.T("same.another"), Run: func() tea.Cmd { return s.arrive(arrival(typed)) }})
	s.host.Show(kit.NewMenu(s.host, typed.Name, []string{w.T("same.question")}, choices...))
	return nil
}

func (s *Screen) arrive(arrivals ...workshop.Arrival) tea.Cmd {
	c, err := s.meeting().Arrive(s.host.Moment(), s.host.Session().People(), arrivals...)
	cmd, ok := s.host.Do(c, err, s.line)
	if ok {
		s.list, s.chosen = kit.List{At: -1}, false
		s.tellArrival(c)
	}
	return cmd
}

// tellArrival says who came, and which table they have now and in the rounds to
// come if the room is divided already.
func (s *Screen) tellArrival(c workshop.Change) {
	m, w, people := s.meeting(), s.host.Words(), s.host.Session().People()
	var came []workshop.PersonCame
	for _, p := range c.Events {
		if p, ok := p.(workshop.PersonCame); ok {
			came = append(came, p)
		}
	}
	if len(came) != 1 {
		return
	}
	name := people[came[0].Person].Latest().Name()
	text := w.T("attendance.came", name)
	if g := m.GroupOf(came[0].Person); g != nil {
		text = w.T("attendance.joined", name, w.Group(m, g))
		if later := s.later(came[0].Person); later != "" {
			text += w.T("attendance.then", later)
		}
	}
	s.host.Say(text)
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
