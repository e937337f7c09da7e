package workshop

import (
	"slices"
	"time"
)

// Registration is somebody who was expected by name.
type Registration struct {
	PersonRef
	State PresenceState // registered, excused or absent
	At    time.Time     // when that was written down, local
}

// Arrival is somebody to be marked present or registered: a person whose record
// is kept, the name and organisation of one who is new, or both, where the record
// is to be corrected by what is given.
type Arrival struct {
	Person       PersonRef
	Name         string
	Organisation string
	Role         string
	Place        string // where somebody is from
	// Staff says that somebody is of the organiser's own staff, who do not count
	// for whoever funds the meeting.
	Staff  bool
	Remote bool // takes part from elsewhere
}

// Arrive marks people present, as one action. Those who already are stay as
// they are; if that is everybody, and no record is corrected, it gives
// [CodeUnchanged]. Who had left comes back. Where people were divided into
// groups, each joins the smallest; of equal ones that with the fewest of the same
// organisation and role, as the directory knows them.
func (m *Meeting) Arrive(mo Moment, people People, arrivals ...Arrival) (Change, error) {
	in := m.admission(people)
	seats := m.seating().knowing(in.revision)
	return in.all(mo, arrivals, func(ref PersonRef, a Arrival) []Payload {
		if m.present(ref.Person) {
			return nil
		}
		staff := in.revision(ref.Person).Staff
		came := []Payload{PersonCame{PersonRef: ref, Remote: a.Remote, Excluded: staff}}
		if a.Remote {
			return came
		}
		return append(came, seats.seat(ref.Person, 0)...)
	})
}

// Register writes down who said that they would come ([Registered]) or could not
// ([Excused]), or who was registered and did not ([Absent]), as one action. Who is
// at the meeting is neither excused nor absent and stays as they are. It gives
// [CodeUnchanged] where all of it was written down before.
func (m *Meeting) Register(mo Moment, people People, state PresenceState, arrivals ...Arrival) (Change, error) {
	if state != Excused && state != Absent {
		state = Registered
	}
	return m.admission(people).all(mo, arrivals, func(ref PersonRef, _ Arrival) []Payload {
		old := m.Attendance.Registration(ref.Person)
		if old != nil && old.State == state || state != Registered && m.Attendance.Presence(ref.Person) != nil {
			return nil
		}
		return []Payload{PersonRegistered{ref, state}}
	})
}

// Withdraw says that a person was not registered after all. A presence stays.
func (m *Meeting) Withdraw(person ID) (Change, error) {
	if m.Attendance.Registration(person) == nil {
		return Change{}, Err(CodeUnknownPerson)
	}
	return change(RegistrationRemoved{person})
}

// seatsFor keeps the groups in mind, and tells people apart by the directory.
func (m *Meeting) seatsFor(people People) *seating {
	return m.seating().knowing(m.admission(people).revision)
}

// admission finds out who arrivals are: the records that are new or corrected
// stand before those of the directory.
type admission struct {
	meeting *Meeting
	people  People
	fresh   map[ID]Revision
}

func (m *Meeting) admission(people People) *admission {
	return &admission{m, people, map[ID]Revision{}}
}

func (in *admission) revision(id ID) Revision {
	if r, ok := in.fresh[id]; ok {
		return r
	}
	return in.people[id].Latest()
}

// all makes one change of arrivals, each person once.
func (in *admission) all(mo Moment, arrivals []Arrival, events func(PersonRef, Arrival) []Payload) (Change, error) {
	if len(arrivals) > MaxLines {
		return Change{}, Err(CodeTooManyLines, len(arrivals), MaxLines)
	}
	var c Change
	met := map[ID]bool{}
	for _, a := range arrivals {
		ref, err := in.admit(mo, a)
		if err != nil {
			return Change{}, err
		}
		if met[ref.Person] {
			continue
		}
		met[ref.Person] = true
		if r, isFresh := in.fresh[ref.Person]; isFresh {
			c.People = append(c.People, r)
			if known := in.meeting.refOf(ref.Person); known.Person != "" && known.Rev != ref.Rev {
				c.Events = append(c.Events, PersonRenamed{ref})
			}
		}
		c.Events = append(c.Events, events(ref, a)...)
	}
	if len(c.Events) == 0 {
		return Change{}, Err(CodeUnchanged)
	}
	return c, nil
}

// admit returns who an arrival is, and keeps the record that is new or corrected.
func (in *admission) admit(mo Moment, a Arrival) (PersonRef, error) {
	ref := a.Person
	if ref.Person != "" && (a.Name == "" || in.people[ref.Person].ID == "") {
		return ref, nil
	}
	d := PersonDetails{Name: a.Name, Organisation: a.Organisation, Role: a.Role, Place: a.Place, Staff: a.Staff}
	if ref.Person == "" {
		r, err := d.revision(PersonRef{mo.NewID(), 1})
		in.fresh[r.Person] = r
		return r.PersonRef, err
	}
	old := in.revision(ref.Person)
	r, err := d.over(old).revision(PersonRef{ref.Person, old.Rev})
	if err != nil || r.Details() == old.Details() {
		return old.PersonRef, err
	}
	if _, again := in.fresh[ref.Person]; !again {
		r.Rev++
	}
	in.fresh[ref.Person] = r
	return r.PersonRef, nil
}

func (p PersonRegistered) onMeeting(m *Meeting, e Entry) {
	if x := m.Attendance.Registration(p.Person); x != nil {
		x.PersonRef, x.State, x.At = p.PersonRef, p.State, e.Local()
		return
	}
	m.Attendance.Registrations = append(m.Attendance.Registrations, &Registration{p.PersonRef, p.State, e.Local()})
}

func (p RegistrationRemoved) onMeeting(m *Meeting, _ Entry) {
	m.Attendance.Registrations = slices.DeleteFunc(m.Attendance.Registrations,
		func(x *Registration) bool { return x.Person == p.Person })
}
