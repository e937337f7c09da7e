package workshop

import "time"

// Attendance is who was there, as several observations that are kept apart and
// may disagree: the head count of the room, counts of people of one kind, and
// the presences of people by name. Who said that they would come is no
// observation: a registration is not a presence.
type Attendance struct {
	// Count is the head count of the room as a whole, and Counted when it was
	// last stated.
	Count   Count
	Counted time.Time
	// Parts are counts of some of those who were there, in the order in which
	// they were first made.
	Parts []Part
	// Presences are people by name, in the order of arrival.
	Presences []*Presence
	// Registrations are those who were expected by name, in the order in which
	// they were written down; they stay when somebody comes.
	Registrations []*Registration
	// Observed are all counts that were ever stated, the oldest first, so that a
	// correction does not hide what stood there before.
	Observed []Part
}

// Room is how many people were in the room: the head count, or else the sum of
// the counts by kind.
func (a *Attendance) Room() Count {
	if a.Count.Known() {
		return a.Count
	}
	return a.sum(func(p Part) bool { return !p.Remote })
}

// Remote is how many took part from elsewhere: as they were counted, or at least
// as many as there are names.
func (a *Attendance) Remote() Count {
	if c := a.sum(func(p Part) bool { return p.Remote }); c.Known() {
		return c
	}
	return atLeast(a.named(true))
}

// Best is the number that lists and reports use: those in the room, as counted or
// else at least as many as there are names, and those who took part from
// elsewhere.
func (a *Attendance) Best() Count { return a.InRoom().Plus(a.Remote()) }

// InRoom is [Attendance.Room], or else at least as many as there are names.
func (a *Attendance) InRoom() Count {
	if room := a.Room(); room.Known() {
		return room
	}
	return atLeast(a.named(false))
}

// ForFunder is how many of [Attendance.Best] count for whoever funds the meeting:
// all but those who were marked as excluded, as they were counted or as many as
// there are names, whichever is more.
func (a *Attendance) ForFunder() Count {
	best, excluded := a.Best(), a.sum(func(p Part) bool { return p.Excluded })
	named := 0
	for _, p := range a.Presences {
		if p.Excluded {
			named++
		}
	}
	if !excluded.Known() || excluded.N < named {
		excluded = Count{Exact, named}
	}
	return best.minus(excluded)
}

// named is how many people by name were in the room, or took part from elsewhere.
func (a *Attendance) named(remote bool) (n int) {
	for _, p := range a.Presences {
		if p.Remote == remote {
			n++
		}
	}
	return n
}

// sum adds the counts by kind up that a test lets through; unknown where there
// are none.
func (a *Attendance) sum(of func(Part) bool) Count {
	sum := Count{Certainty: Uncounted}
	for _, p := range a.Parts {
		if of(p) {
			sum = sum.Plus(p.Count)
		}
	}
	return sum
}

// Disagrees reports whether more people are named in the room than were counted
// there exactly.
func (a *Attendance) Disagrees() bool {
	room := a.Room()
	return room.Certainty == Exact && a.named(false) > room.N
}

// PartsDisagree reports whether the counts by kind come to more people in the
// room than were counted exactly as a whole, with what they come to.
func (a *Attendance) PartsDisagree() (Count, bool) {
	parts := a.sum(func(p Part) bool { return !p.Remote })
	return parts, a.Count.Certainty == Exact && parts.N > a.Count.N
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

// Registration returns the registration of a person, or nil.
func (a *Attendance) Registration(person ID) *Registration {
	for _, r := range a.Registrations {
		if r.Person == person {
			return r
		}
	}
	return nil
}

// State returns what is known of a person's coming: "" if nothing is.
func (a *Attendance) State(person ID) PresenceState {
	if a.Presence(person) != nil {
		return Came
	}
	if r := a.Registration(person); r != nil {
		return r.State
	}
	return ""
}

// came is how many of those who were expected came.
func (a *Attendance) came() (n int) {
	expected := make(map[ID]bool, len(a.Registrations))
	for _, r := range a.Registrations {
		expected[r.Person] = true
	}
	for _, p := range a.Presences {
		if expected[p.Person] {
			n++
		}
	}
	return n
}
