package workshop

import "slices"

// Turnout is who was there by name and who was expected, in numbers.
type Turnout struct {
	InRoom   int // people by name who were in the room, those who left among them
	Remote   int // people by name who took part from elsewhere
	Left     int // of both, who have left
	Excluded int // of both, who do not count for whoever funds the meeting

	Registered int // people by name who were expected at some time
	Came       int // of them, who came
	Expected   int // of them, who may still come
	Excused    int // of them, who said that they could not
	Absent     int // of them, who did not come
}

// Named is how many people by name were there.
func (t Turnout) Named() int { return t.InRoom + t.Remote }

// Turnout counts those by name.
func (a *Attendance) Turnout() (t Turnout) {
	came := make(map[ID]bool, len(a.Presences))
	for _, p := range a.Presences {
		came[p.Person] = true
		if p.Remote {
			t.Remote++
		} else {
			t.InRoom++
		}
		if !p.To.IsZero() {
			t.Left++
		}
		if p.Excluded {
			t.Excluded++
		}
	}
	t.Registered = len(a.Registrations)
	for _, r := range a.Registrations {
		switch {
		case came[r.Person]:
			t.Came++
		case r.State == Excused:
			t.Excused++
		case r.State == Absent:
			t.Absent++
		default:
			t.Expected++
		}
	}
	return t
}

// Expected returns who was registered and may still come, in the order in which
// they were written down.
func (a *Attendance) Expected() (out []PersonRef) {
	came := make(map[ID]bool, len(a.Presences))
	for _, p := range a.Presences {
		came[p.Person] = true
	}
	for _, r := range a.Registrations {
		if r.State == Registered && !came[r.Person] {
			out = append(out, r.PersonRef)
		}
	}
	return out
}

// Unnamed is how many more people were counted in the room exactly than are known
// there by name; 0 where there are no names, or no fewer than people.
func (a *Attendance) Unnamed() int {
	room, named := a.Room(), a.named(false)
	if room.Certainty != Exact || named == 0 {
		return 0
	}
	return max(0, room.N-named)
}

// Part returns the count of people of one kind. It is false where there is none.
func (a *Attendance) Part(kind CountKind, remote bool) (Part, bool) {
	i := slices.IndexFunc(a.Parts, Part{Kind: kind, Remote: remote}.same)
	if i < 0 {
		return Part{}, false
	}
	return a.Parts[i], true
}
