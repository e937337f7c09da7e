package audience

import (
	"talkoot/workshop"
)

// groups shows who is in which group.
func (r *room) groups() {
	m := r.Input.Meeting
	called := namesOf(m, r.People)
	for _, g := range m.Groups {
		s := Seated{Name: r.Words.Group(m, g), Size: g.Size()}
		if x := m.Rotation; x != nil && x.Kind == workshop.QuestionRotation {
			s.Table = r.Words.T("room.table", m.TableOf(g.ID, x.At))
		}
		s.Names = called.of(g.Members)
		r.Groups = append(r.Groups, s)
	}
}

// of returns the names of people, without those who have none.
func (n names) of(people []workshop.ID) (out []string) {
	for _, id := range people {
		if name := n[id]; name != "" {
			out = append(out, name)
		}
	}
	return out
}

// rotates reports whether anybody changes tables after this round.
func rotates(m *workshop.Meeting) bool {
	x := m.Rotation
	return x != nil && x.At+1 < x.Rounds && (x.Mixes() || x.Kind == workshop.QuestionRotation) && len(m.Groups) > 0
}

// rotation shows who goes where for the next round: groups from table to table,
// or, where people mix, who sits at each table.
func (r *room) rotation() {
	m, w := r.Input.Meeting, r.Words
	next := m.Rotation.At + 1
	r.Lead, r.Title = w.T("room.next"), w.T("room.round.of", next+1, m.Rotation.Rounds)
	if !m.Rotation.Mixes() {
		for _, g := range m.Groups {
			r.Moves = append(r.Moves, Move{w.Group(m, g), m.TableOf(g.ID, next-1), m.TableOf(g.ID, next)})
		}
		return
	}
	called := namesOf(m, r.People)
	for _, seats := range m.SeatsIn(next) {
		g := m.Group(seats.Group)
		if g == nil {
			continue
		}
		s := Seated{Name: w.Group(m, g), Size: len(seats.People) + len(seats.Numbers), Names: called.of(seats.People)}
		for _, n := range seats.Numbers {
			s.Names = append(s.Names, w.T("room.number", n))
		}
		r.Groups = append(r.Groups, s)
	}
}

// floor is who speaks and who waits to, nil for nobody.
func (r *room) floor() []string {
	m := r.Input.Meeting
	speech, speaks := m.Speaking(r.Now)
	waiting := m.Waiting()
	if !speaks && len(waiting) == 0 {
		return nil
	}
	called := namesOf(m, r.People)
	out := []string{""}
	if speaks {
		out[0] = called.owner(speech.Who)
	}
	for _, t := range waiting {
		if name := called.owner(t.Who); name != "" && len(out) < mostFloor {
			out = append(out, name)
		}
	}
	return out
}

// recap shows what was agreed before, and where it stands.
func (r *room) recap() {
	r.Title = r.Words.T("room.recap")
	called := namesOf(r.Input.Meeting, r.People)
	for _, a := range r.Recap() {
		terms, state := a.Terms, a.State
		if here := r.Input.Meeting.Agreement(a.ID); here != nil { // it was carried over
			terms, state = here.Terms, here.State
		}
		r.agreed(called, terms, state, r.Words.Date(a.Meeting.Date))
	}
	if r.Parked == nil {
		return
	}
	for _, t := range r.Parked() {
		state := t.State
		if n := r.Input.Meeting.Note(t.Note); n != nil {
			state = n.State
		}
		r.agreed(called, workshop.Terms{What: r.Words.T("carry.topic", t.Text)}, state, r.Words.Date(t.Meeting.Date))
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

// announced reports whether the room was told of its groups.
func announced(m *workshop.Meeting) bool {
	return len(m.Groups) > 0 && m.Rotation != nil && m.Rotation.Announced
}
