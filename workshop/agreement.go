package workshop

import (
	"slices"
	"time"
)

// AgreementKind tells a decision from an action.
type AgreementKind string

// The kinds of agreements.
const (
	Decision AgreementKind = "decision" // something was agreed
	Action   AgreementKind = "action"   // somebody does something
)

// AgreementState is what became of an agreement.
type AgreementState string

// The states of an agreement.
const (
	Open    AgreementState = "open"
	Done    AgreementState = "done"
	Dropped AgreementState = "dropped"
	// Carried says that it goes on in a later meeting, where it stands anew.
	Carried AgreementState = "carried"
)

// Terms are what was agreed: what, who, when, and where it goes next.
type Terms struct {
	Kind AgreementKind `json:"kind"`
	What string        `json:"what"`
	Who  Owner         `json:"who,omitzero"`
	Due  Date          `json:"due,omitzero"`
	Next string        `json:"next,omitempty"` // "the well-being group's meeting on 7.4."
}

// Agreement is a decision or an action of a meeting.
type Agreement struct {
	ID ID
	Terms
	Stage ID // where it was agreed, "" if that is not known
	// From are the notes that it was made of, in order.
	From  []ID
	State AgreementState
	// Followed is when its state was last stated, zero if never, and FollowedIn
	// the meeting where that was said, "" if it was this one.
	Followed   time.Time
	FollowedIn ID
	// CarriedFrom is the earlier meeting from which it was carried over, "" if it
	// was agreed here. It has the same id there.
	CarriedFrom ID
}

func (t Terms) clean() (Terms, error) {
	var err error
	if t.What, err = checkText(t.What, MaxText); err != nil {
		return t, err
	}
	if t.Kind != Decision {
		t.Kind = Action
	}
	t.Who = t.Who.clean()
	t.Next = CleanLine(t.Next)
	if err := checkLength(t.Next, MaxText); err != nil {
		return t, err
	}
	if err := t.Due.check(); err != nil {
		return t, err
	}
	return t, checkLength(t.Who.Office, MaxTitle)
}

// Agreement returns a decision or action of the meeting, or nil.
func (m *Meeting) Agreement(id ID) *Agreement {
	for _, a := range m.Agreements {
		if a.ID == id {
			return a
		}
	}
	return nil
}

// Agree records a decision or an action, made in a stage ("" if not known).
func (m *Meeting) Agree(mo Moment, stage ID, t Terms) (Change, error) {
	t, err := t.clean()
	if err != nil {
		return Change{}, err
	}
	return change(AgreementMade{Agreement: mo.NewID(), Terms: t, Stage: stage})
}

// AgreeOn records a decision or an action that is made of notes, and keeps the
// way back to them. It is agreed in the stage of the first note.
func (m *Meeting) AgreeOn(mo Moment, t Terms, notes ...ID) (Change, error) {
	t, err := t.clean()
	if err != nil {
		return Change{}, err
	}
	if len(notes) == 0 {
		return Change{}, Err(CodeUnknownNote, "")
	}
	for _, id := range notes {
		if m.notes[id] == nil {
			return Change{}, Err(CodeUnknownNote, "")
		}
	}
	return change(AgreementMade{
		Agreement: mo.NewID(), Terms: t, Stage: m.notes[notes[0]].Lane().stage.ID, From: slices.Clone(notes),
	})
}

// MadeOf returns the agreements that were made of a note or of one merged with
// it.
func (m *Meeting) MadeOf(n *Note) []*Agreement {
	var out []*Agreement
	for _, a := range m.Agreements {
		if slices.ContainsFunc(a.From, func(id ID) bool { return m.notes[id].isPartOf(n) }) {
			out = append(out, a)
		}
	}
	return out
}

// EditAgreement states the terms of an agreement anew.
func (m *Meeting) EditAgreement(id ID, t Terms) (Change, error) {
	a := m.Agreement(id)
	if a == nil {
		return Change{}, Err(CodeUnknownAgreement)
	}
	t, err := t.clean()
	if err != nil {
		return Change{}, err
	}
	if t == a.Terms {
		return Change{}, Err(CodeUnchanged)
	}
	return change(AgreementEdited{id, t})
}

// RemoveAgreement takes an agreement back.
func (m *Meeting) RemoveAgreement(id ID) (Change, error) {
	if m.Agreement(id) == nil {
		return Change{}, Err(CodeUnknownAgreement)
	}
	return change(AgreementRemoved{id})
}

// FollowAgreement says what became of an agreement; in is the meeting where
// that was said, if it was another one.
func (m *Meeting) FollowAgreement(id ID, state AgreementState, in ID) (Change, error) {
	a := m.Agreement(id)
	if a == nil {
		return Change{}, Err(CodeUnknownAgreement)
	}
	if a.State == state {
		return Change{}, Err(CodeUnchanged)
	}
	if in == m.ID {
		in = ""
	}
	return change(AgreementFollowed{id, state, in})
}

func (p AgreementMade) onMeeting(m *Meeting, _ Entry) {
	if m.Agreement(p.Agreement) == nil {
		m.Agreements = append(m.Agreements, &Agreement{
			ID: p.Agreement, Terms: p.Terms, Stage: p.Stage, From: p.From, State: Open, CarriedFrom: p.CarriedFrom,
		})
	}
}

func (p AgreementEdited) onMeeting(m *Meeting, _ Entry) {
	if a := m.Agreement(p.Agreement); a != nil {
		a.Terms = p.Terms
	}
}

func (p AgreementRemoved) onMeeting(m *Meeting, _ Entry) {
	m.Agreements = slices.DeleteFunc(m.Agreements, func(a *Agreement) bool { return a.ID == p.Agreement })
}

func (p AgreementFollowed) onMeeting(m *Meeting, e Entry) {
	if a := m.Agreement(p.Agreement); a != nil {
		a.State, a.Followed, a.FollowedIn = p.State, e.Local(), p.Meeting
	}
}
