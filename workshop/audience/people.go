package audience

import "talkoot/workshop"

// groups shows who is in which group.
func (r *room) groups() {
	m := r.Input.Meeting
	called := namesOf(m, r.People)
	for _, g := range m.Groups {
		s := Seated{Name: r.Words.Group(m, g), Size: g.Size()}
		for _, id := range g.Members {
			if name := called[id]; name != "" {
				s.Names = append(s.Names, name)
			}
		}
		r.Groups = append(r.Groups, s)
	}
}

// recap shows what was agreed before, and where it stands.
func (r *room) recap() {
	r.Title = r.Words.T("room.recap")
	called := namesOf(r.Input.Meeting, r.People)
	for _, a := range r.Recap() {
		r.agreed(called, a.Terms, a.State, r.Words.Date(a.Meeting.Date))
	}
}

// closing shows what was agreed today.
func (r *room) closing() {
	r.Title = r.Words.T("room.closing")
	called := namesOf(r.Input.Meeting, r.People)
	for _, a := range r.Input.Meeting.Agreements {
		r.agreed(called, a.Terms, a.State, "")
	}
}

// agreed adds an agreement: what, who, when, and on which day it was made.
func (r *room) agreed(called names, t workshop.Terms, state workshop.AgreementState, from string) {
	if len(r.Rows) == mostRows {
		r.More++
		return
	}
	row := Row{State: state, Text: t.What}
	due := ""
	if !t.Due.IsZero() {
		due = r.Words.T("due.by", r.Words.Date(t.Due))
	}
	for _, part := range []string{called.owner(t.Who), due, from} {
		switch {
		case row.Aside == "":
			row.Aside = part
		case part != "":
			row.Aside += " · " + part
		}
	}
	r.Rows = append(r.Rows, row)
}
