package workshop

// Permission is what somebody said when asked; "" while nobody has.
type Permission string

// The answers.
const (
	Allowed Permission = "yes"
	Refused Permission = "no"
)

// PersonDetails are what is kept of a person. All but the name is optional.
type PersonDetails struct {
	Name         string // "Aino Karttunen" or "Karttunen, Aino"
	Organisation string
	Role         string
	Place        string // where the person is from
	// Staff says that the person is of the organiser's own staff, who do not count
	// for whoever funds the meeting.
	Staff bool
	// Photo is whether the person may be photographed.
	Photo Permission
	// KeepUntil is the last day on which the record may be kept; zero where the
	// rules of the series alone say so.
	KeepUntil Date
}

// Details returns what a revision says.
func (r Revision) Details() PersonDetails {
	return PersonDetails{r.Name(), r.Organisation, r.Role, r.Place, r.Staff, r.Photo, r.KeepUntil}
}

// over returns the details with those of an older revision where they say
// nothing.
func (d PersonDetails) over(old Revision) PersonDetails {
	was := old.Details()
	for _, f := range []struct{ to, from *string }{
		{&d.Name, &was.Name}, {&d.Organisation, &was.Organisation}, {&d.Role, &was.Role}, {&d.Place, &was.Place},
	} {
		if CleanLine(*f.to) == "" {
			*f.to = *f.from
		}
	}
	d.Staff = d.Staff || was.Staff
	d.Photo, d.KeepUntil = was.Photo, was.KeepUntil
	return d
}

// revision makes a revision of the details. It gives [CodeEmptyText] without a
// name, [CodeTextTooLong], and [CodeBadDate].
func (d PersonDetails) revision(ref PersonRef) (Revision, error) {
	r, err := NewRevision(ref, d.Name, d.Organisation)
	if err != nil {
		return r, err
	}
	r.Role, r.Place, r.Staff, r.KeepUntil = CleanLine(d.Role), CleanLine(d.Place), d.Staff, d.KeepUntil
	if d.Photo == Allowed || d.Photo == Refused {
		r.Photo = d.Photo
	}
	for _, s := range []string{r.Role, r.Place} {
		if err := checkLength(s, MaxTitle); err != nil {
			return r, err
		}
	}
	return r, r.KeepUntil.check()
}

// CorrectPerson states what is kept of a person anew. It gives
// [CodeUnknownPerson], [CodeUnchanged], or what is wrong with the details.
func (m *Meeting) CorrectPerson(people People, person ID, d PersonDetails) (Change, error) {
	r, err := people.corrected(person, d)
	if err != nil {
		return Change{}, err
	}
	return Change{Events: []Payload{PersonRenamed{r.PersonRef}}, People: []Revision{r}}, nil
}

// corrected returns the revision that states the details of a person anew.
func (pp People) corrected(person ID, d PersonDetails) (Revision, error) {
	p, ok := pp[person]
	if !ok {
		return Revision{}, Err(CodeUnknownPerson)
	}
	old := p.Latest()
	r, err := d.revision(old.PersonRef)
	switch {
	case err != nil:
		return r, err
	case r.Name() == old.Name() && r.Details() == old.Details():
		return r, Err(CodeUnchanged)
	}
	r.Rev++
	return r, nil
}

func (p PersonRenamed) onMeeting(m *Meeting, _ Entry) {
	if x := m.Attendance.Presence(p.Person); x != nil {
		x.Rev = p.Rev
	}
	if x := m.Attendance.Registration(p.Person); x != nil {
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
	if x := m.Attendance.Registration(person); x != nil {
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
