package workshop

import (
	"slices"
	"time"
)

// PresenceState is what is known of a person's coming to a meeting.
type PresenceState string

// The states. Whoever came is present by name ([Presence]), registered or not.
const (
	Registered PresenceState = "registered" // said that they would come
	Came       PresenceState = "came"
	Excused    PresenceState = "excused" // said that they could not
	Absent     PresenceState = "absent"  // registered, and did not come
)

// Presence is a person at the meeting.
type Presence struct {
	PersonRef
	// From is when the person came, local, and To when they left before the end;
	// zero for who stayed.
	From, To time.Time
	// Earlier are the stretches before that, of somebody who left and came back.
	Earlier []Span
	// Remote says that the person takes part from elsewhere.
	Remote bool
	// Excluded says that the person does not count for whoever funds the meeting.
	Excluded bool
}

// Spans returns when the person was there, the earliest stretch first; only the
// last can be open.
func (p *Presence) Spans() []Span { return append(slices.Clone(p.Earlier), Span{p.From, p.To}) }

// Here returns the people who are in the room by name, in the order of arrival;
// those who have left, or take part from elsewhere, are not among them.
func (m *Meeting) Here() []ID {
	var out []ID
	for _, p := range m.Attendance.Presences {
		if p.To.IsZero() && !p.Remote {
			out = append(out, p.Person)
		}
	}
	return out
}

// present reports whether a person is at the meeting by name, in the room or from
// elsewhere.
func (m *Meeting) present(person ID) bool {
	p := m.Attendance.Presence(person)
	return p != nil && p.To.IsZero()
}

// inRoom reports whether a person is in the room by name, where the groups are.
func (m *Meeting) inRoom(person ID) bool {
	return m.present(person) && !m.Attendance.Presence(person).Remote
}

// RemovePresence says that a person was not there after all.
func (m *Meeting) RemovePresence(person ID) (Change, error) {
	if m.Attendance.Presence(person) == nil {
		return Change{}, Err(CodeUnknownPerson)
	}
	return change(PresenceRemoved{person})
}

// Leave says that somebody has gone before the end. The presence stays; the
// seats in the groups from now on do not.
func (m *Meeting) Leave(person ID) (Change, error) {
	switch {
	case m.Attendance.Presence(person) == nil:
		return Change{}, Err(CodeUnknownPerson)
	case !m.present(person):
		return Change{}, Err(CodeUnchanged)
	}
	return change(PersonLeft{person})
}

// MarkPresence says whether somebody takes part from elsewhere, and whether they
// count for whoever funds the meeting. Who takes part from elsewhere has no seat
// in the groups of the room.
func (m *Meeting) MarkPresence(people People, person ID, remote, excluded bool) (Change, error) {
	p := m.Attendance.Presence(person)
	switch {
	case p == nil:
		return Change{}, Err(CodeUnknownPerson)
	case p.Remote == remote && p.Excluded == excluded:
		return Change{}, Err(CodeUnchanged)
	}
	c := Change{Events: []Payload{PresenceMarked{person, remote, excluded}}}
	if p.Remote && !remote && p.To.IsZero() {
		c.Events = append(c.Events, m.seatsFor(people).seat(person, 0)...)
	}
	return c, nil
}

// SetSpans corrects when somebody was there. Each stretch begins after the one
// before has ended, and only the last can be open ([CodeBadTime]).
func (m *Meeting) SetSpans(people People, person ID, spans ...Span) (Change, error) {
	p := m.Attendance.Presence(person)
	if p == nil {
		return Change{}, Err(CodeUnknownPerson)
	}
	spans = slices.Clone(spans)
	for i, s := range spans {
		open := s.To.IsZero()
		switch {
		case s.From.IsZero(), open && i < len(spans)-1:
			return Change{}, Err(CodeBadTime, "")
		case !open && s.To.Before(s.From), i > 0 && s.From.Before(spans[i-1].To):
			return Change{}, Err(CodeBadTime, s.From.Format("15.04"))
		}
		spans[i] = s.stored()
	}
	if len(spans) == 0 {
		return Change{}, Err(CodeBadTime, "")
	}
	if slices.EqualFunc(spans, p.Spans(), Span.equal) {
		return Change{}, Err(CodeUnchanged)
	}
	c := Change{Events: []Payload{PresenceTimed{person, spans}}}
	if !p.To.IsZero() && !p.Remote && spans[len(spans)-1].To.IsZero() {
		c.Events = append(c.Events, m.seatsFor(people).seat(person, 0)...)
	}
	return c, nil
}

func (p PersonCame) onMeeting(m *Meeting, e Entry) {
	if x := m.Attendance.Presence(p.Person); x != nil {
		if !x.To.IsZero() { // back again
			x.Earlier = append(x.Earlier, Span{x.From, x.To})
			x.From, x.To = e.Local(), time.Time{}
		}
		return
	}
	m.Attendance.Presences = append(m.Attendance.Presences, &Presence{
		PersonRef: p.PersonRef, From: e.Local(), Remote: p.Remote, Excluded: p.Excluded,
	})
}

func (p PersonLeft) onMeeting(m *Meeting, e Entry) {
	x := m.Attendance.Presence(p.Person)
	if x == nil || !x.To.IsZero() {
		return
	}
	x.To = e.Local()
	m.leaveSeats(p.Person)
}

// leaveSeats takes somebody out of the groups from the present round on.
func (m *Meeting) leaveSeats(person ID) {
	from := 0
	if m.Rotation != nil {
		from = m.Rotation.At
	}
	m.leaveGroups(person, from)
}

func (p PresenceMarked) onMeeting(m *Meeting, _ Entry) {
	x := m.Attendance.Presence(p.Person)
	if x == nil {
		return
	}
	x.Remote, x.Excluded = p.Remote, p.Excluded
	if p.Remote {
		m.leaveSeats(p.Person)
	}
}

func (p PresenceTimed) onMeeting(m *Meeting, e Entry) {
	x := m.Attendance.Presence(p.Person)
	open := func(s Span) bool { return s.To.IsZero() }
	if x == nil || len(p.Spans) == 0 || slices.ContainsFunc(p.Spans[:len(p.Spans)-1], open) {
		return // a journal that somebody else wrote can say anything
	}
	spans := make([]Span, len(p.Spans))
	for i, s := range p.Spans {
		spans[i] = s.local(e)
	}
	last := len(spans) - 1
	x.Earlier, x.From, x.To = spans[:last:last], spans[last].From, spans[last].To
	if !x.To.IsZero() {
		m.leaveSeats(p.Person)
	}
}

func (p PresenceRemoved) onMeeting(m *Meeting, _ Entry) {
	m.Attendance.Presences = slices.DeleteFunc(m.Attendance.Presences,
		func(x *Presence) bool { return x.Person == p.Person })
	m.leaveGroups(p.Person, 0)
}
