package audience

import (
	"strings"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// Input is what frames are made from.
type Input struct {
	Meeting *workshop.Meeting // nil while none is open
	People  workshop.People
	// Recap returns what was agreed earlier in the series of the meeting.
	Recap func() []workshop.Recalled
	// Parked returns what was parked there and not dealt with; nil for nothing.
	Parked func() []workshop.Topic
	// Notice is what people at the meeting are told about their personal data, ""
	// for nothing.
	Notice string
	Words  *lang.Words
	// Now is the moment, where the meeting is held. A frame does not age: what goes
	// by is counted where it is drawn.
	Now time.Time
}

// Scene is what is to be seen.
type Scene struct {
	// Kind is what was asked for; [Follow] for what goes with the stage. What is
	// not there (any more) is as Follow.
	Kind Kind
	// Stage is the stage that is looked at, "" before the first.
	Stage workshop.ID
	// Lane is the question that is asked, "" for the first.
	Lane workshop.ID
	// Voting says that the facilitator is at the votings of the stage, and
	// Harvesting that answers are harvested there.
	Voting, Harvesting bool
	// Grouping says that the facilitator is at the groups. The room sees them once
	// they are announced.
	Grouping bool
}

// Fixed are the kinds that can be asked for whatever the facilitator does, in the
// order in which they are offered.
var Fixed = []Kind{Clock, Groups, Rotation, Harvest, Recap, Welcome, Notice}

// Has reports whether there is anything to show of a kind.
func (in Input) Has(kind Kind) bool {
	m := in.Meeting
	switch kind {
	case Notice:
		return in.Notice != ""
	case Clock:
		return len(m.Timers(time.Time{})) > 0
	case Groups:
		return len(m.Groups) > 0
	case Rotation:
		return rotates(m)
	case Harvest:
		return harvested(m, nil) != nil
	}
	return kind == Recap || kind == Welcome
}

// Show makes the frame of a scene.
func Show(in Input, at Scene) Frame {
	r := room{Input: in, at: at}
	r.Kind, r.Language = Idle, in.Words.Language()
	if at.Kind == Dark {
		r.Kind = Dark
		return r.Frame
	}
	if in.Meeting == nil {
		return r.Frame
	}
	r.stage = in.Meeting.Stage(at.Stage)
	r.Frame.Meeting = in.Meeting.Title
	r.Kind = r.kind()
	r.Timers = r.timers()
	r.fill()
	if r.Kind != Break {
		r.Floor = r.floor()
	}
	return r.Bounded()
}

// room is a frame that is being made.
type room struct {
	Frame
	Input
	at    Scene
	stage *workshop.Stage // nil before the first
}

// kind is what the frame is about.
func (r *room) kind() Kind {
	s := r.stage
	switch {
	case r.at.Kind != Follow && r.Has(r.at.Kind):
		return r.at.Kind
	case r.at.Grouping && announced(r.Input.Meeting):
		return Groups
	case s == nil:
		return Welcome
	case r.at.Harvesting && s.Board.Layout == workshop.Questions && len(s.Board.Lanes) > 0:
		return Harvest
	case r.at.Voting && len(s.Board.Votings) > 0:
		return Votes
	}
	switch s.Kind {
	case workshop.Talk:
		return Talk
	case workshop.Recap:
		return Recap
	case workshop.Break:
		return Break
	case workshop.Closing:
		return Closing
	}
	if s.Board.Layout == workshop.Questions && len(s.Board.Lanes) > 0 {
		return Question
	}
	return Board
}

// fill puts in what goes with the kind.
func (r *room) fill() {
	if r.stage != nil {
		r.Title = r.Words.Stage(r.stage)
	}
	switch r.Kind {
	case Welcome:
		r.welcome()
	case Talk:
		r.Under = namesOf(r.Input.Meeting, r.People).owner(r.stage.Speaker)
		r.lanes(r.points())
	case Board:
		r.lanes(r.stage.Board.Lanes)
	case Question:
		r.question()
	case Recap:
		r.recap()
	case Break:
		r.pause()
	case Closing:
		r.closing()
	case Votes:
		r.votes()
	case Groups:
		r.Title = r.Words.T("room.groups")
		r.groups()
	case Rotation:
		r.rotation()
	case Harvest:
		r.harvest()
	case Notice:
		r.notice()
	}
}

// notice shows what people are told about their personal data, a paragraph a row.
func (r *room) notice() {
	r.Title = r.Words.T("room.notice")
	for _, text := range workshop.CleanLines(r.Input.Notice) {
		for letters := []rune(text); len(letters) > 0; {
			n := min(len(letters), mostText)
			r.Rows = append(r.Rows, Row{Text: string(letters[:n])})
			letters = letters[n:]
		}
	}
}

// welcome tells which meeting this is, where and when, and how many came.
func (r *room) welcome() {
	m, w := r.Input.Meeting, r.Words
	r.Frame.Meeting, r.Title = "", m.Title
	var parts []string
	for _, part := range []string{w.Date(m.Date), m.Place} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if m.Time.Known() {
		parts = append(parts, w.T("room.begins", w.TimeOfDay(m.Time)))
	}
	r.Under = strings.Join(parts, " · ")
	if best := m.Attendance.Best(); best.Known() && best.N > 0 {
		r.Caption, r.Big = w.T("room.present."+string(best.Certainty)), w.Number(int64(best.N))
	}
}

// pause tells when it goes on after a break. Of one whose timer is paused nobody
// knows.
func (r *room) pause() {
	if t := r.stage.Timer; t.Set && !t.Running {
		return
	}
	if back, ok := r.stage.BackAt(r.Now); ok {
		r.Caption, r.Big = r.Words.T("room.back"), r.Words.Clock(back)
	}
}
