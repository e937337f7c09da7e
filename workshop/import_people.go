package workshop

// ImportedPerson is somebody of a list that was brought.
type ImportedPerson struct {
	// Person is who it is on record, "" for somebody new. Of somebody on record what
	// is given here is corrected, and what is left empty stays; the name stays.
	Person                          ID
	Name, Organisation, Role, Place string
	// Came says that the person is there, and State what the list says of their
	// being registered; "" for nothing.
	Came  bool
	State PresenceState
}

// ImportedPeople tells what a list of people comes to.
type ImportedPeople struct {
	New        int // nobody had a record of them
	Updated    int // their record is corrected
	Came       int // are marked present
	Registered int // are registered, and were not before
	Excused    int
	Absent     int
	There      int // nothing changes for them
}

// ImportPeople writes down the people of a list, as one action, so that the same
// list again changes nothing. What was written down of somebody's coming stays but
// for what the list adds: who is registered can become excused, absent or present,
// who was excused does not become registered, and who left does not come back.
// Somebody who was new and came or registers has a record with it.
//
// It gives [CodeTooManyLines], and [CodeUnchanged] where there is nothing new, with
// what there was.
func (m *Meeting) ImportPeople(mo Moment, people People, list ...ImportedPerson) (Change, ImportedPeople, error) {
	if len(list) > MaxLines {
		return Change{}, ImportedPeople{}, Err(CodeTooManyLines, len(list), MaxLines)
	}
	im := personImporter{m: m, mo: mo, in: m.admission(people), known: map[ID]bool{}, met: map[ID]bool{}}
	im.seats = m.seating().knowing(im.in.revision)
	for _, p := range m.Attendance.Presences {
		im.known[p.Person] = true
	}
	for _, p := range list {
		if err := im.take(p); err != nil {
			return Change{}, ImportedPeople{}, err
		}
	}
	if len(im.c.Events) == 0 {
		return Change{}, im.done, Err(CodeUnchanged)
	}
	return im.c, im.done, nil
}

// personImporter gathers the events of a list.
type personImporter struct {
	m     *Meeting
	mo    Moment
	in    *admission
	seats *seating
	known map[ID]bool // who is at the meeting, or was
	met   map[ID]bool // of the list
	c     Change
	done  ImportedPeople
}

func (im *personImporter) take(p ImportedPerson) error {
	arrival := Arrival{Name: p.Name, Organisation: p.Organisation, Role: p.Role, Place: p.Place}
	if old, ok := im.in.people[p.Person]; ok {
		arrival.Person, arrival.Name = old.Latest().PersonRef, old.Latest().Name()
	}
	ref, err := im.in.admit(im.mo, arrival)
	if err != nil {
		return err
	}
	if im.met[ref.Person] {
		return nil
	}
	im.met[ref.Person] = true
	events := im.coming(ref, p)
	if r, fresh := im.in.fresh[ref.Person]; fresh {
		was := im.m.refOf(ref.Person)
		switch {
		case arrival.Person.Person == "" && len(events) > 0:
			im.done.New++
		case len(events) == 0 && was.Person == "":
			return nil // neither the list nor the meeting says anything of them
		default:
			im.done.Updated++
		}
		im.c.People = append(im.c.People, r)
		if was.Person != "" {
			events = append([]Payload{PersonRenamed{ref}}, events...)
		}
	}
	if len(events) == 0 {
		im.done.There++
	}
	im.c.Events = append(im.c.Events, events...)
	return nil
}

// coming is what a list says of somebody's coming, where it says something new.
func (im *personImporter) coming(ref PersonRef, p ImportedPerson) (events []Payload) {
	was := im.m.Attendance.Registration(ref.Person)
	apart := p.State == Excused || p.State == Absent
	switch {
	case p.State == Registered && was == nil:
		im.done.Registered++
		events = append(events, PersonRegistered{ref, Registered})
	case apart && !im.known[ref.Person] && (was == nil || was.State != p.State):
		if p.State == Excused {
			im.done.Excused++
		} else {
			im.done.Absent++
		}
		events = append(events, PersonRegistered{ref, p.State})
	}
	if p.Came && !im.known[ref.Person] {
		im.done.Came++
		events = append(events, PersonCame{PersonRef: ref, Excluded: im.in.revision(ref.Person).Staff})
		events = append(events, im.seats.seat(ref.Person, 0)...)
	}
	return events
}
