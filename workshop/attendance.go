package workshop

import (
	"slices"
	"time"
)

// Certainty is how sure a count is.
type Certainty string

// The certainties. An unknown count is never 0.
const (
	Uncounted   Certainty = "unknown"
	Exact       Certainty = "exact"
	Approximate Certainty = "approximate"
	AtLeast     Certainty = "at-least"
)

// MaxCount is the largest head count that is believed.
const MaxCount = 1_000_000

// Count is how many people were there, and how sure that is.
type Count struct {
	Certainty Certainty `json:"certainty"`
	N         int       `json:"n,omitempty"` // 0 while Certainty is unknown
}

// Known reports whether anybody counted.
func (c Count) Known() bool { return c.Certainty != Uncounted && c.Certainty != "" }

// Attendance keeps two observations of one room apart: the head count and the
// presences of people by name.
type Attendance struct {
	Count     Count
	Presences []*Presence // in the order of arrival
}

// Presence is a person in the room.
type Presence struct {
	PersonRef
	From time.Time // when it was recorded, local
	// To is when the person left before the end; zero for who stayed.
	To time.Time
}

// Best is the number that lists and reports use: the head count, or else at
// least as many as there are names.
func (a *Attendance) Best() Count {
	switch {
	case a.Count.Known():
		return a.Count
	case len(a.Presences) > 0:
		return Count{AtLeast, len(a.Presences)}
	}
	return Count{Certainty: Uncounted}
}

// Disagrees reports whether more people are named than were counted exactly.
func (a *Attendance) Disagrees() bool {
	return a.Count.Certainty == Exact && len(a.Presences) > a.Count.N
}

// Presence returns the presence of a person, or nil.
func (a *Attendance) Presence(person ID) *Presence {
	for _, p := range a.Presences {
		if p.Person == person {
			return p
		}
	}
	return nil
}

// Here returns the people who are in the room by name, in the order of arrival;
// those who have left are not among them.
func (m *Meeting) Here() []ID {
	var out []ID
	for _, p := range m.Attendance.Presences {
		if p.To.IsZero() {
			out = append(out, p.Person)
		}
	}
	return out
}

// present reports whether a person is in the room by name.
func (m *Meeting) present(person ID) bool {
	p := m.Attendance.Presence(person)
	return p != nil && p.To.IsZero()
}

// SetCount states the head count. A number below 0 or above [MaxCount] is
// refused with [CodeBadCount].
func (m *Meeting) SetCount(c Count) (Change, error) {
	if !c.Known() {
		c = Count{Certainty: Uncounted}
	}
	if c.N < 0 || c.N > MaxCount {
		return Change{}, Err(CodeBadCount, c.N, MaxCount)
	}
	if c == m.Attendance.Count || !c.Known() && !m.Attendance.Count.Known() {
		return Change{}, Err(CodeUnchanged)
	}
	return change(CountObserved{c})
}

// ChangeCount says that some people came, or (below 0) left. Where groups were
// formed, those who come without a name join the smallest groups, and those who
// leave are taken from the largest; the groups never hold more people than are
// known to be there.
func (m *Meeting) ChangeCount(by int) (Change, error) {
	n := m.Attendance.Count.N + by
	if n < 0 || n > MaxCount || by == 0 {
		return Change{}, Err(CodeBadCount, by, MaxCount)
	}
	c := Change{Events: []Payload{CountChanged{by}}}
	if len(m.Groups) > 0 {
		s := m.seating()
		missing := max(len(m.Here()), n) - s.total
		if by > 0 {
			c.Events = append(c.Events, s.grow(min(by, max(0, missing)))...)
		} else {
			c.Events = append(c.Events, s.grow(max(by, min(0, missing)))...)
		}
	}
	return c, nil
}

// Arrival is somebody to be marked present: a person whose record is kept, or
// the name and organisation of one who is new.
type Arrival struct {
	Person       PersonRef
	Name         string
	Organisation string
	Role         string
}

// Arrive marks people present, as one action. Those who already are stay as
// they are; if that is everybody it gives [CodeUnchanged]. Who had left comes
// back. Where people were divided into groups, each joins the smallest; of equal
// ones that with the fewest of the same organisation and role, as the directory
// knows them.
func (m *Meeting) Arrive(mo Moment, people People, arrivals ...Arrival) (Change, error) {
	if len(arrivals) > MaxLines {
		return Change{}, Err(CodeTooManyLines, len(arrivals), MaxLines)
	}
	var c Change
	came := map[ID]Revision{}
	seats := m.seating().knowing(func(id ID) Revision {
		if r, isNew := came[id]; isNew && r.Rev > 0 {
			return r
		}
		return people[id].Latest()
	})
	for _, a := range arrivals {
		ref, r := a.Person, Revision{}
		if ref.Person == "" {
			ref = PersonRef{mo.NewID(), 1}
			var err error
			if r, err = NewRevision(ref, a.Name, a.Organisation); err == nil {
				err = r.setRole(a.Role)
			}
			if err != nil {
				return Change{}, err
			}
			c.People = append(c.People, r)
		}
		if _, twice := came[ref.Person]; twice || m.present(ref.Person) {
			continue
		}
		came[ref.Person] = r
		c.Events = append(c.Events, PersonCame{ref})
		c.Events = append(c.Events, seats.seat(ref.Person, 0)...)
	}
	if len(c.Events) == 0 {
		return Change{}, Err(CodeUnchanged)
	}
	return c, nil
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

// CorrectPerson gives a person another name, organisation or role.
func (m *Meeting) CorrectPerson(people People, person ID, name, organisation, role string) (Change, error) {
	p, ok := people[person]
	if !ok {
		return Change{}, Err(CodeUnknownPerson)
	}
	old := p.Latest()
	r, err := NewRevision(PersonRef{person, old.Rev + 1}, name, organisation)
	if err == nil {
		err = r.setRole(role)
	}
	if err != nil {
		return Change{}, err
	}
	if r.Name() == old.Name() && r.Organisation == old.Organisation && r.Role == old.Role {
		return Change{}, Err(CodeUnchanged)
	}
	return Change{Events: []Payload{PersonRenamed{r.PersonRef}}, People: []Revision{r}}, nil
}

func (p CountObserved) onMeeting(m *Meeting, _ Entry) {
	m.Attendance.Count = Count{Certainty: Uncounted}
	if p.Known() {
		m.Attendance.Count = Count{p.Certainty, min(max(0, p.N), MaxCount)}
	}
}

// onMeeting counts on from the last count. That somebody left a room which
// nobody has counted (any more: another laptop may have undone its count) does
// not make its count known.
func (p CountChanged) onMeeting(m *Meeting, _ Entry) {
	c := &m.Attendance.Count
	if !c.Known() {
		if p.By <= 0 {
			return
		}
		*c = Count{Certainty: Exact}
	}
	c.N = min(max(0, c.N+min(p.By, MaxCount)), MaxCount)
}

func (p PersonCame) onMeeting(m *Meeting, e Entry) {
	if x := m.Attendance.Presence(p.Person); x != nil {
		x.To = time.Time{} // back again
		return
	}
	m.Attendance.Presences = append(m.Attendance.Presences, &Presence{PersonRef: p.PersonRef, From: e.Local()})
}

func (p PersonLeft) onMeeting(m *Meeting, e Entry) {
	x := m.Attendance.Presence(p.Person)
	if x == nil || !x.To.IsZero() {
		return
	}
	x.To = e.Local()
	from := 0
	if m.Rotation != nil {
		from = m.Rotation.At
	}
	m.leaveGroups(p.Person, from)
}

func (p PersonRenamed) onMeeting(m *Meeting, _ Entry) {
	if x := m.Attendance.Presence(p.Person); x != nil {
		x.Rev = p.Rev
	}
	for _, s := range m.Stages {
		if s.Speaker.Person == p.Person {
			s.Speaker.Rev = p.Rev
		}
	}
	for _, o := range m.factOwners() {
		if o.Person == p.Person {
			o.Rev = p.Rev
		}
	}
	for _, a := range m.Agreements {
		if a.Who.Person == p.Person {
			a.Who.Rev = p.Rev
		}
	}
	for _, t := range m.Turns {
		if t.Who.Person == p.Person {
			t.Who.Rev = p.Rev
		}
	}
}

// refOf returns the revision by which the meeting knows a person; a zero one if
// it does not.
func (m *Meeting) refOf(person ID) PersonRef {
	if x := m.Attendance.Presence(person); x != nil {
		return x.PersonRef
	}
	for _, s := range m.Stages {
		if s.Speaker.Person == person {
			return s.Speaker.PersonRef
		}
	}
	for _, o := range m.factOwners() {
		if o.Person == person {
			return o.PersonRef
		}
	}
	for _, a := range m.Agreements {
		if a.Who.Person == person {
			return a.Who.PersonRef
		}
	}
	for _, t := range m.Turns {
		if t.Who.Person == person {
			return t.Who.PersonRef
		}
	}
	return PersonRef{}
}

func (p PresenceRemoved) onMeeting(m *Meeting, _ Entry) {
	m.Attendance.Presences = slices.DeleteFunc(m.Attendance.Presences,
		func(x *Presence) bool { return x.Person == p.Person })
	m.leaveGroups(p.Person, 0)
}
