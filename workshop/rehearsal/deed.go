package rehearsal

import "talkoot/workshop"

// Kind is what a simulated person does.
type Kind int

// The kinds of deeds.
const (
	Comes Kind = iota // somebody comes to the door, by name
	Adds              // somebody comes to the door of a room that is only counted
	Says              // somebody says something, or a group answers
	Asks              // somebody asks for the floor
	Votes             // a note or theme has got its votes
)

// Deed is what a simulated person does.
type Deed struct {
	Kind Kind
	// Name and Organisation are who comes, and Late says that the meeting was to
	// have begun without them.
	Name, Organisation string
	Late               bool
	// Lane is what is spoken to, Group the group that answers ("" for somebody in
	// the room), and Text what is said.
	Lane, Group workshop.ID
	Text        string
	// Who asks for the floor.
	Who workshop.Owner
	// Voting is the voting, Target the note or theme that is voted on, and Counts
	// what it got.
	Voting, Target workshop.ID
	Counts         workshop.Tally
}

// Change returns the deed as the change that records it; people is the directory
// of those on record. The errors are those of
// the change: what a deed is about may be gone meanwhile.
func (d Deed) Change(m *workshop.Meeting, people workshop.People, mo workshop.Moment) (workshop.Change, error) {
	switch d.Kind {
	case Comes:
		return m.Arrive(mo, people, workshop.Arrival{Name: d.Name, Organisation: d.Organisation})
	case Adds:
		return m.ChangeCount(1)
	case Asks:
		return m.AskToSpeak(mo, d.Who)
	case Votes:
		return m.EnterVotes(d.Voting, d.Target, d.Counts...)
	}
	return m.AddNotes(mo, d.Lane, d.Group, d.Text)
}

// Arrives reports whether somebody comes to the door.
func (d Deed) Arrives() bool { return d.Kind == Comes || d.Kind == Adds }

// Trace returns a number that changes when somebody writes down such a deed, in
// whatever words.
func (d Deed) Trace(m *workshop.Meeting) int {
	switch d.Kind {
	case Comes, Adds:
		return len(m.Attendance.Presences) + m.Attendance.Count.N
	case Asks:
		return len(m.Turns)
	case Votes:
		if v := m.Voting(d.Voting); v != nil {
			return v.Cast()
		}
		return 0
	}
	sum := 0
	if l := m.Lane(d.Lane); l != nil {
		for _, n := range l.Stage().Board.Notes() {
			sum += 1 + n.Mentions
		}
	}
	return sum
}
