package workshop

import (
	"slices"
	"time"
)

// Meeting is one gathering: the fold of its journal. Its exported fields are
// for reading; the methods that return a [Change] say what may happen to it.
type Meeting struct {
	ID   ID
	Code string
	Details

	// Stages are the programme, in order.
	Stages []*Stage
	// Current is the stage that the meeting has come to, "" before the first.
	Current ID
	// Closed is when the meeting was declared over; zero while it is not.
	Closed time.Time

	Attendance Attendance
	// Groups are the small groups, and Rotation how their people change tables;
	// nil while there are none.
	Groups   []*Group
	Rotation *Rotation
	// Turns are those who asked to speak: who waits, in order, and who spoke.
	Turns []*Turn
	// TurnLimit is how many minutes each should speak at most, 0 for no limit.
	TurnLimit int
	// Agreements are the decisions and actions, in the order they were made.
	Agreements []*Agreement
	// Priorities are the aims against which notes are matched, in order.
	Priorities []*Priority
	// Figures, Occasions, Activities and Materials are what was told besides
	// notes: key figures, coming events by day, the yearly clock, links and files.
	Figures    []*Figure
	Occasions  []*Occasion
	Activities []*Activity
	Materials  []*Material

	// ReadOnly is set when the journal holds what only a newer program can read.
	ReadOnly bool

	former     []*Group   // groups that there were before
	sat        [][]ID     // who sat together in them
	scribed    map[ID]int // how often people have written for a group
	lastNumber int
	stages     map[ID]*Stage
	lanes      map[ID]*Lane
	gone       map[ID]goneLane // lanes that were taken away
	notes      map[ID]*Note
	numbers    map[int]*Note
	merged     int // how many of the notes stand under another one
	themes     map[ID]*Theme
	votings    map[ID]*Voting
	imported   map[importKey]bool // what came from files
	touched    map[int]bool       // numbers of notes changed since the last derive
}

// Details are what stands on the cover of a memo.
type Details struct {
	Title     string    `json:"title"`
	Date      Date      `json:"date"`
	Time      TimeOfDay `json:"time"` // when it is planned to start
	Place     string    `json:"place,omitempty"`
	Organiser string    `json:"organiser,omitempty"`
	Series    []ID      `json:"series,omitempty"` // a meeting can be in several
	// Next is the next meeting as somebody said it; see [Catalogue.Next].
	Next NextMeeting `json:"next,omitzero"`
}

// NewMeeting returns a meeting to which nothing has happened yet.
func NewMeeting() *Meeting {
	return &Meeting{
		Details:  Details{Time: NoTime},
		stages:   map[ID]*Stage{},
		lanes:    map[ID]*Lane{},
		gone:     map[ID]goneLane{},
		themes:   map[ID]*Theme{},
		votings:  map[ID]*Voting{},
		imported: map[importKey]bool{},
		notes:    map[ID]*Note{},
		numbers:  map[int]*Note{},
		scribed:  map[ID]int{},
		touched:  map[int]bool{},
	}
}

// Describe states the details of the meeting.
func (m *Meeting) Describe(d Details) (Change, error) {
	d, err := d.clean()
	if err != nil {
		return Change{}, err
	}
	if d.equal(m.Details) {
		return Change{}, Err(CodeUnchanged)
	}
	return change(MeetingDescribed{d})
}

func (d Details) clean() (Details, error) {
	var err error
	if d.Title, err = checkText(d.Title, MaxTitle); err != nil {
		return d, err
	}
	d.Place, d.Organiser = CleanLine(d.Place), CleanLine(d.Organiser)
	for _, s := range []string{d.Place, d.Organiser} {
		if err := checkLength(s, MaxTitle); err != nil {
			return d, err
		}
	}
	if d.Time >= 24*60 {
		return d, Err(CodeBadTime, d.Time.String())
	}
	if d.Next, err = d.Next.clean(); err != nil {
		return d, err
	}
	return d, d.Date.check()
}

func (d Details) equal(e Details) bool {
	return d.Title == e.Title && d.Date == e.Date && d.Time == e.Time && d.Place == e.Place &&
		d.Organiser == e.Organiser && slices.Equal(d.Series, e.Series) && d.Next == e.Next
}

// apply implements [State]: each kind of event stands with the part of the
// meeting that it concerns.
func (m *Meeting) apply(e Entry, p Payload) {
	switch p := p.(type) {
	case meetingPayload:
		p.onMeeting(m, e)
	case Undone:
	default:
		m.ReadOnly = true
	}
}

// passOver implements [State]: the number of a note is never given again, even
// when the note was undone.
func (m *Meeting) passOver(p Payload) {
	switch p := p.(type) {
	case NoteAdded:
		m.number(p)
	case Unknown:
		m.ReadOnly = true
	}
}

// meetingPayload is an event that can happen to a meeting.
type meetingPayload interface {
	Payload
	onMeeting(m *Meeting, e Entry)
}

func (p MeetingMade) onMeeting(m *Meeting, _ Entry) {
	m.ID, m.Code = p.Meeting, p.Code
}

func (p MeetingDescribed) onMeeting(m *Meeting, _ Entry) { m.Details = p.Details }
